"""The window on which the pictures of the help book are taken, and what makes a picture small."""

import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from help_village import SCRIPT
from PIL import Image
from PySide6.QtCore import QBuffer, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from fieldkit.app import HomeDoor
from fieldkit.ui.changes import Changes
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.theme import Theme
from fieldkit.ui.words import Speech

USER, _ = SCRIPT.user("first")
WIDE, HIGH, NAVIGATION = 1188, 660, 188  # px of the window at 100 %
MOST = 840  # px, the width of a picture: as much as a page of the help has room for
COLOURS = 128


class Stage:
    """A window on a copy of the data, in one language."""

    def __init__(self, app: QApplication, home: Path, language: str) -> None:
        self.home, self.language, self.app = home, language, app
        self.speech = Speech(app, language)
        Theme(app, 100, "light")
        self.door = HomeDoor(home, SCRIPT.today)
        self.door.settings.language = language
        with self.door.open(USER, SCRIPT.passphrase) as laptop:
            laptop.change_setting("language", language)
        self.laptop = self.door.open(USER, SCRIPT.passphrase)
        self.jobs = Jobs()
        self.jobs.failed.connect(lambda error: print("failed:", repr(error)))
        from fieldkit.ui.frame import Frame

        self.frame = Frame(self.laptop, self.jobs, Changes(self.jobs))
        self.frame.resize(WIDE, HIGH)
        self.frame.show()
        self.settle()

    def settle(self) -> None:
        """Wait until no work is under way."""
        began = time.monotonic()
        while time.monotonic() - began < 60:
            QTest.qWait(40)
            if not self.jobs.busy:
                break
        QTest.qWait(80)

    def go(self, place: str, wish: str = "", high: int = HIGH):
        """Go to a room."""
        self.frame.resize(WIDE, high)
        room = self.frame.go(place, wish)
        self.settle()
        return room

    def room(self) -> QImage:
        """Return a picture of the room, without navigation and footer."""
        whole = self.frame.grab().toImage()
        return whole.copy(QRect(NAVIGATION, 0, whole.width() - NAVIGATION, whole.height() - 34))

    def alone(self, widget: QWidget, wide: int, high: int) -> QImage:
        """Return a picture of a widget that stands outside the frame."""
        widget.setObjectName("body")
        widget.resize(wide, high)
        widget.show()
        getattr(widget, "first", widget).setFocus()
        self.settle()
        image = widget.grab().toImage()
        widget.hide()
        return image

    def dialog(self, ask: Callable[[], object], then: Callable[[QDialog], object]) -> QImage:
        """Return a picture of the dialog that `ask` opens."""
        from PySide6.QtCore import QTimer

        taken: list[QImage] = []

        def look() -> None:
            open_ = QApplication.activeModalWidget()
            if not isinstance(open_, QDialog):
                QTimer.singleShot(100, look)
                return
            then(open_)
            QTest.qWait(600)
            self.settle()
            taken.append(open_.grab().toImage())
            open_.reject()

        QTimer.singleShot(300, look)
        ask()
        return taken[0]

    def close(self) -> None:
        """Take the window down."""
        self.frame.hide()
        self.jobs.close()
        self.laptop.close()
        self.speech.be_silent()


def small(image: QImage) -> bytes:
    """Return a picture as PNG of few colours and no more width than a page has."""
    if image.width() > MOST:
        image = image.scaledToWidth(MOST, Qt.TransformationMode.SmoothTransformation)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.convertToFormat(QImage.Format.Format_RGB888).save(buffer, "PNG")
    drawn = Image.open(BytesIO(bytes(buffer.data().data())))
    few = drawn.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    made = BytesIO()
    few.save(made, "PNG", optimize=True)
    return made.getvalue()
