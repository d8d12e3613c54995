"""Notices when nobody touched keyboard or mouse for some minutes."""

from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

_SIGNS = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TabletPress,
    QEvent.Type.InputMethod,
}
MINUTE = 60_000  # ms


class Idle(QObject):
    """Looks at the window's own events and, for input methods, at the widget that has the focus.

    Not at every event of the application: there are thousands, and this is Python.
    """

    elapsed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._focused: QObject | None = None
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.elapsed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def watch(self, minutes: float) -> None:
        """Tell after so many minutes without a sign of life; 0: never."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)  # the same again does no harm
        self._timer.stop()
        if minutes:
            self._timer.start(round(minutes * MINUTE))

    def rest(self) -> None:
        """Tell nothing until `watch`."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS and self._timer.isActive():
            self._timer.start()
        return False

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._focused is not None:
            with suppress(RuntimeError):  # it is gone already
                self._focused.removeEventFilter(self)
        self._focused = now
        if now is not None:
            now.installEventFilter(self)
