"""Has ready what papers need before somebody prints: the first paper is then there as fast as the next."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from fieldkit.services.laptop import Laptop
from fieldkit.ui.jobs import Jobs

REST_MS = 2_500  # nothing is under way for so long: somebody reads, and the start is over
LOOK_MS = 500  # between two looks whether anything is under way
_NEAR = frozenset({QEvent.Type.Enter, QEvent.Type.FocusIn})


class Readying(QObject):
    """Once a window: in a pause after the start, or as soon as mouse or cursor come to the room's place.

    It takes half a second in the calm lane, and 25 MB that the first paper would take anyway.
    """

    def __init__(self, laptop: Laptop, jobs: Jobs, place: QWidget, parent: QObject) -> None:
        """Watch `place`, the button that leads to the print room."""
        super().__init__(parent)
        self._laptop, self._jobs, self._place = laptop, jobs, place
        self._rested = 0
        self._pause = QTimer(self, interval=LOOK_MS)
        self._pause.timeout.connect(self._look)
        self._pause.start()
        place.installEventFilter(self)

    def _look(self) -> None:
        self._rested = 0 if self._jobs.busy else self._rested + LOOK_MS
        if self._rested >= REST_MS:
            self.begin()

    def begin(self) -> None:
        """Read it all now, once; what is wrong with it is said where something is printed."""
        if not self._pause.isActive():
            return
        self._pause.stop()
        self._place.removeEventFilter(self)
        laptop = self._laptop
        self._jobs.start(
            self, lambda progress: laptop.printing.ready(progress), then=lambda _: None,
            otherwise=lambda _: None, calm=True,
        )  # fmt: skip

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _NEAR:
            self.begin()
        return super().eventFilter(watched, event)
