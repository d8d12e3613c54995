"""A private value that stays covered until somebody clicks it; the click is recorded."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from fieldkit.ui.widgets.parts import Button, restyle

SHOWN_MS = 30_000  # then it covers itself again


class Covered(Button):
    """Shows a masked form; a click asks `reveal` for the value and shows it a while.

    `again` tells that the value was clicked while it could be read.
    """

    again = Signal()

    def __init__(
        self, masked: str, reveal: Callable[[], str], name: str, parent: QWidget | None = None
    ) -> None:
        """`name` is what the value is, for a screen reader; `reveal` records and returns it."""
        super().__init__("", parent)
        self._masked = masked
        self._reveal = reveal
        self._name = name
        self._while = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._while.timeout.connect(self.cover)
        restyle(self, "link")
        self.clicked.connect(self._turn)
        self.cover()

    @property
    def shown(self) -> bool:
        """Whether the value can be read now."""
        return self._while.isActive()

    def cover(self) -> None:
        """Cover the value."""
        self._while.stop()
        self.setText(self._masked or "—")
        self.setEnabled(bool(self._masked))
        self.setAccessibleName(self.tr("{name}, covered").format(name=self._name))
        self.setToolTip(self.tr("Click to see it; this is recorded"))

    def _turn(self) -> None:
        if self.shown:
            self.again.emit()
            return
        value = self._reveal()
        self.setText(value)
        self.setAccessibleName(f"{self._name} {value}")
        self.setToolTip(self.tr("Click again to change it; it covers itself soon"))
        self._while.start()

    def hideEvent(self, event: object) -> None:
        if self.shown:
            self.cover()
        super().hideEvent(event)  # type: ignore[arg-type]
