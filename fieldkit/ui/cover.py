"""What hides everything that is open, dialogs too, while nobody is there; behind it nothing is given up."""

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from fieldkit.ui.door import Door
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.screens.unlock import UnlockScreen
from fieldkit.ui.widgets.parts import text

if TYPE_CHECKING:
    from fieldkit.services.laptop import Laptop

_LOOK_AGAIN = 50  # ms
_NUMBER = re.compile(r"\d{11}")  # on the clipboard: a telephone, an id number, an account


class Cover(QDialog):
    """An opaque sheet over the screen that asks for a passphrase."""

    def __init__(self, window: QWidget, unlock: UnlockScreen, name: str) -> None:
        """Cover what `name` has open; `unlock` asks who is there."""
        super().__init__(window, Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self.setObjectName("body")
        self.setWindowTitle(self.tr("fieldkit"))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        said = self.tr(
            "{name} has something open. It is there again after the passphrase of {name}; "
            "if somebody else comes in, what is being typed there is given up."
        ).format(name=name)
        self.said = text(said, "due", wrap=True)
        self.said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._window, self.unlock = window, unlock
        unlock.restore.hide()  # nothing is put back under what is open
        inside = QVBoxLayout(self)
        inside.addWidget(self.said)
        inside.addWidget(unlock, 1)

    def appear(self) -> None:
        """Hide everything."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        area = self.screen().geometry()
        for shown in (self._window, *self.others()):
            area = area.united(shown.frameGeometry())
        self.setGeometry(area)  # a desktop without a window manager of its own fills no screen
        self.showFullScreen()
        self.activateWindow()
        self.unlock.first.setFocus()

    def others(self) -> list[QDialog]:
        """Return the dialogs that are open behind it."""
        found = QApplication.topLevelWidgets()
        return [one for one in found if isinstance(one, QDialog) and one is not self and one.isVisible()]

    def reject(self) -> None:
        """Stay: Esc opens nothing."""

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()


class Covering(QObject):
    """Covers the window where the lock cannot take the rooms out of it.

    That is while a dialog is open, or something written that cannot be saved: the lock would give it up.
    """

    lifted = Signal()
    taken_over = Signal(object)  # the Laptop of somebody else: the dialogs that were open are closed

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.cover: Cover | None = None

    @property
    def on(self) -> bool:
        """Whether everything is hidden now."""
        return self.cover is not None

    def begin(self, door: Door, jobs: Jobs, language: str, own: "Laptop") -> None:
        """Hide what the user of `own` has open, and ask at `door` who is there."""
        forget_copied()
        unlock = UnlockScreen(door, jobs, language, user=own.user.name)
        cover = self.cover = Cover(self._window, unlock, own.user.name)
        unlock.opened.connect(lambda laptop: self._came_in(cover, own, laptop))
        cover.appear()

    def _came_in(self, cover: Cover, own: "Laptop", laptop: "Laptop") -> None:
        if laptop.user.user == own.user.user:
            laptop.close()
            self._lift(cover)
            self.lifted.emit()
            return
        for other in cover.others():
            other.done(QDialog.DialogCode.Rejected)
        QTimer.singleShot(0, self, lambda: self._give_place(cover, laptop))

    def _give_place(self, cover: Cover, laptop: "Laptop") -> None:
        """Wait until whoever asked for the dialogs has taken note that they are closed."""
        if cover.others():
            QTimer.singleShot(_LOOK_AGAIN, self, lambda: self._give_place(cover, laptop))
            return
        self._lift(cover)
        self.taken_over.emit(laptop)

    def _lift(self, cover: Cover) -> None:
        self.cover = None
        cover.hide()
        cover.deleteLater()


def forget_copied() -> None:
    """Let nothing private wait in the clipboard."""
    clipboard = QApplication.clipboard()
    if clipboard.ownsClipboard() or _NUMBER.search(clipboard.text()):
        clipboard.clear()
