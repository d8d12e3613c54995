"""The one window: first run, the door, or the house behind it."""

import logging

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.services.laptop import Laptop
from fieldkit.ui.changes import Changes
from fieldkit.ui.crash import Crash
from fieldkit.ui.dialogs.questions import tell
from fieldkit.ui.door import Door
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.screens.first_run import Beginning, FirstRunScreen
from fieldkit.ui.screens.unlock import UnlockScreen
from fieldkit.ui.theme import Theme
from fieldkit.ui.widgets.parts import empty
from fieldkit.ui.words import Speech

_logger = logging.getLogger(__name__)


class Window(QMainWindow):
    """Shows what there is to see at this moment of the program's life."""

    def __init__(self, door: Door, speech: Speech, theme: Theme, crash: Crash) -> None:
        super().__init__()
        self._door = door
        self._speech = speech
        self._theme = theme
        self._laptop: Laptop | None = None
        self._crash = crash
        self.jobs = Jobs(self)
        self.jobs.failed.connect(self._failed)
        self.changes = Changes(self)
        self.stack = QStackedWidget()
        self.stack.setObjectName("body")
        self.setCentralWidget(self.stack)
        self.resize(1366, 768)
        self._title()

    def begin(self, user: str | None = None) -> None:
        """Show the first-run assistant on an empty folder, else the door."""
        if self._door.exists:
            unlock = UnlockScreen(self._door, self.jobs, self._speech.words.language, user=user)
            unlock.opened.connect(self.enter)
            self._put(unlock)
            return
        first = FirstRunScreen(self._door, self.jobs, self._speech.words.language)
        first.language_chosen.connect(self._speak)
        first.finished.connect(self._begun)
        self._put(first)

    def enter(self, laptop: Laptop) -> None:
        """Show the house of an opened laptop."""
        from fieldkit.ui.frame import Frame  # the rooms are read while the passphrase is checked

        self._laptop = laptop
        self._title()
        self.frame = Frame(laptop, self.jobs, self.changes)
        self.frame.settings_changed.connect(self._redress)
        self._put(self.frame)

    def _begun(self, laptop: Laptop, beginning: Beginning) -> None:
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

    def _redress(self) -> None:
        """Show the house again in another language or size."""
        if self._laptop is not None:
            self._speech.speak(self._laptop.settings.language)
            self._theme.apply(self._laptop.settings.text_size)
            self.enter(self._laptop)
            self.frame.go("settings")

    def _put(self, page: QWidget) -> None:
        empty(self.stack)
        self.stack.addWidget(page)
        getattr(page, "first", page).setFocus()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, FieldkitError):
            _logger.info("told: %s", type(error).__name__)
            tell(self, error)
        else:
            self._crash.hear(error)

    def closeEvent(self, event: QCloseEvent) -> None:
        page = self.stack.currentWidget()
        leave = getattr(page, "leave", None)
        if leave is not None and not leave():
            event.ignore()
            return
        self.jobs.close()
        if self._laptop is not None:
            self._laptop.close()
            self._laptop = None
        super().closeEvent(event)
