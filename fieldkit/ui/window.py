"""The one window: first run, the door, or the house behind it."""

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from fieldkit.errors import FieldkitError, KeysDamaged
from fieldkit.ui.behind import Behind
from fieldkit.ui.changes import Changes
from fieldkit.ui.cover import Covering, forget_copied
from fieldkit.ui.crash import Crash
from fieldkit.ui.dialogs.questions import tell
from fieldkit.ui.door import Door
from fieldkit.ui.idle import Idle
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.screens.first_run import Beginning, FirstRunScreen
from fieldkit.ui.screens.unlock import UnlockScreen
from fieldkit.ui.theme import Theme
from fieldkit.ui.widgets.parts import empty
from fieldkit.ui.words import Speech

if TYPE_CHECKING:
    from fieldkit.services.laptop import Laptop

_logger = logging.getLogger(__name__)

REBUILDS = {"language", "text_size", "profile", "visit_windows"}  # settings every room was made with


_LOOK_AGAIN = 150  # ms
_TITLE_BAR = 40  # pixels, as desktops draw it around the window


class Window(QMainWindow):
    """Shows what there is to see at this moment of the program's life."""

    def __init__(self, door: Door, speech: Speech, theme: Theme, crash: Crash) -> None:
        super().__init__()
        self._door = door
        self._speech = speech
        self._theme = theme
        self._laptop: Laptop | None = None
        self._behind: Behind | None = None
        self._covering = Covering(self)
        self._covering.lifted.connect(self._uncovered)
        self._covering.taken_over.connect(self._took_over)
        self._crash = crash
        self.hint = ""  # what must be known once somebody is in, such as that no Chinese can be typed
        self.jobs = Jobs(self)
        self.jobs.failed.connect(self._failed)
        self.jobs.told.connect(self._told)
        self._going = False  # the window closes as soon as what is being written is finished
        self.changes = Changes(self)
        self.stack = QStackedWidget()
        self.stack.setObjectName("body")
        self.setCentralWidget(self.stack)
        self.idle = Idle(self)
        self.idle.elapsed.connect(self._idled)
        self.resize(1366, 768)
        self._title()

    def appear(self) -> None:
        """Come up; where title bar and task bar leave too little, as on most laptops, fill the screen.

        Otherwise the footer and the buttons to lock stand below the edge of the screen.
        """
        room = self.screen().availableGeometry()
        if room.width() <= self.width() or room.height() <= self.height() + _TITLE_BAR:
            self.showMaximized()
        else:
            self.show()

    def begin(self, user: str | None = None, *, choosing: bool = False) -> None:
        """Show the first-run assistant on an empty folder, else the door."""
        if self._door.exists:
            try:
                self._door.users()
            except KeysDamaged as error:
                self.restore(error)
                return
            language = self._speech.words.language
            unlock = UnlockScreen(self._door, self.jobs, language, user=user, choosing=choosing)
            unlock.opened.connect(self._came_in)
            unlock.restore_asked.connect(self.restore)
            self._put(unlock)
            return
        first = FirstRunScreen(self._door, self.jobs, self._speech.words.language)
        first.language_chosen.connect(self._speak)
        first.finished.connect(self._begun)
        first.restore_asked.connect(self.restore)
        self._put(first)

    def enter(self, laptop: "Laptop") -> None:
        """Show the house of an opened laptop."""
        from fieldkit.ui.frame import Frame  # the rooms are read while the passphrase is checked

        self._laptop = laptop
        self._dress(laptop)
        self._title()
        self.frame = Frame(laptop, self.jobs, self.changes)
        self.frame.settings_changed.connect(self._redress)
        self.frame.lock_asked.connect(self.lock)
        self.frame.restore_asked.connect(self.restore)
        self._put(self.frame)
        if self.hint:
            self.frame.notice.say(self.hint)
            self.hint = ""
        self.idle.watch(laptop.settings.lock_minutes)

    # ------------------------------------------------------------ lock

    def lock(self, switch: bool = False) -> bool:
        """Save what is being written, take everything out of the window and ask for a passphrase.

        Work under way goes on behind the lock; when it is done the data are closed.  False when a
        question is open or what is being written could not be saved.  `switch`: somebody else comes.
        """
        laptop = self._laptop
        if laptop is None or QApplication.activeModalWidget() is not None or not self.frame.leave():
            return False
        self.idle.rest()
        forget_copied()
        self._behind = Behind(laptop, self.frame.spot, laptop.user.user)
        self._laptop = None
        del self.frame
        self.begin(laptop.user.name, choosing=switch)
        self._settle()
        return True

    def _idled(self) -> None:
        if self._laptop is None or self._covering.on:
            return
        self.idle.watch(1)  # leaving a room may ask something: look again soon
        if not self.lock() and not self._covering.on:
            self.cover()

    def cover(self) -> None:
        """Hide all that is open, where it cannot be put away, until somebody gives a passphrase."""
        if self._laptop is not None:
            self.idle.rest()
            self._covering.begin(self._door, self.jobs, self._speech.words.language, self._laptop)

    def _uncovered(self) -> None:
        if self._laptop is not None:
            self.idle.watch(self._laptop.settings.lock_minutes)

    def _took_over(self, laptop: "Laptop") -> None:
        """Let somebody else in, unless what is being written cannot be saved: it is not given up for them."""
        if self.lock():
            self._came_in(laptop)
        else:
            laptop.close()
            self.cover()

    def _settle(self) -> None:
        """Close what is behind the lock as soon as nothing works on it."""
        if self._behind is None or self._behind.laptop is None:
            return
        if self.jobs.busy:
            QTimer.singleShot(_LOOK_AGAIN, self, self._settle)
            return
        self._behind.laptop.close()
        self._behind = replace(self._behind, laptop=None)

    def _came_in(self, laptop: "Laptop") -> None:
        """Go on where the person was; somebody else waits until what was begun is finished."""
        behind = self._behind
        if behind is None:
            self.enter(laptop)
            return
        same = behind.user == laptop.user.user
        if behind.laptop is not None and same:
            laptop.close()
            laptop = behind.laptop
        elif behind.laptop is not None and self.jobs.busy:
            unlock = self.stack.currentWidget()
            if isinstance(unlock, UnlockScreen):
                unlock.say_waiting(behind.laptop.user.name)
            QTimer.singleShot(_LOOK_AGAIN, self, lambda: self._came_in(laptop))
            return
        elif behind.laptop is not None:
            behind.laptop.close()
        self._behind = None
        self.enter(laptop)
        if same:
            self.frame.return_to(behind.spot)
        for words in behind.told:
            self._told(words)
        for error in behind.failures:
            self._failed(error)

    def restore(self, damage: FieldkitError | None = None) -> None:
        """Close the data, once nothing works on them, and show how a backup is put back."""
        from fieldkit.ui.screens.restore import RestoreScreen

        if self._laptop is not None and not self.lock():
            return
        if self._behind is not None and self._behind.laptop is not None:
            QTimer.singleShot(_LOOK_AGAIN, self, lambda: self.restore(damage))
            return
        self._behind = None
        try:
            users = [who.name for who in self._door.users()] if self._door.exists else []
        except KeysDamaged:
            users = []
        folder = self._door.settings.backup_folder
        page = RestoreScreen(self._door.restoring(), self.jobs, folder, users, damage)
        page.closed.connect(self.begin)
        self._put(page)

    def _begun(self, laptop: "Laptop", beginning: Beginning) -> None:
        self.enter(laptop)
        if beginning.kind == "import":
            self.frame.open_import([])
        elif beginning.kind == "demo":
            self.frame.open_demo()
        else:
            self.frame.enrol(beginning.server, beginning.code)

    def _speak(self, language: str) -> None:
        self._speech.speak(language)
        self._door.settings.language = language  # type: ignore[assignment]  # a key of LANGUAGES
        self._door.save_settings()
        self._title()

    def _title(self) -> None:
        self.setWindowTitle(self.tr("fieldkit"))

    def _dress(self, laptop: "Laptop") -> None:
        """Speak and look as the person who opened the laptop has set it."""
        settings = laptop.settings
        if self._speech.words.language != settings.language:
            self._speech.speak(settings.language)
        if (self._theme.percent, self._theme.scheme) != (settings.text_size, settings.scheme):
            self._theme.apply(settings.text_size, settings.scheme)

    def _redress(self, name: str) -> None:
        """Let a setting that was changed take effect; the person stays at it."""
        if self._laptop is None:
            return
        self._dress(self._laptop)
        self.idle.watch(self._laptop.settings.lock_minutes)
        if name in REBUILDS:
            self.enter(self._laptop)
            self.frame.go("settings", name)
        self.changes.settings.emit()

    def _put(self, page: QWidget) -> None:
        empty(self.stack)
        self.stack.addWidget(page)
        getattr(page, "first", page).setFocus()

    def _failed(self, error: Exception) -> None:
        if self._behind is not None and isinstance(error, FieldkitError):
            self._behind.failures.append(error)  # it may name what must not be read at the door
        elif isinstance(error, FieldkitError):
            _logger.info("told: %s", type(error).__name__)
            tell(self, error)
        else:
            self._crash.hear(error)

    def _told(self, words: str) -> None:
        """Say what came of work whose page was left, where the person is now or when they are back."""
        if self._behind is not None:
            self._behind.told.append(words)  # it may name what must not be read at the door
        elif self._laptop is not None:
            self.frame.notice.say(words)

    def closeEvent(self, event: QCloseEvent) -> None:
        page = self.stack.currentWidget()
        leave = getattr(page, "leave", None)
        if not self._going and leave is not None and not leave():
            event.ignore()
            return
        if self.jobs.lasting:
            event.ignore()
            if not self._going:
                self._told(self.tr("The window closes by itself when what is being written is finished."))
            self._going = True
            self.stack.setEnabled(False)  # what were typed now would not be saved any more
            QTimer.singleShot(_LOOK_AGAIN, self, self.close)
            return
        self.jobs.close()
        for opened in (self._laptop, self._behind.laptop if self._behind else None):
            if opened is not None:
                opened.close()
        self._laptop = self._behind = None
        super().closeEvent(event)
