"""A search field from which the arrow keys move the mark in the list below."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from fieldkit.ui.theme import px


class SearchLine(QLineEdit):
    """Type to search, arrows to move, Enter to open; one never leaves the field."""

    stepped = Signal(int)  # rows down, negative up

    def __init__(self, hint: str, name: str, width: int = 390) -> None:
        """`hint` stands in the empty field, `name` is for a screen reader."""
        super().__init__()
        self.setPlaceholderText(hint)
        self.setAccessibleName(name)
        self._width = px(width)
        self.setMinimumWidth(px(170))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setClearButtonEnabled(True)

    def sizeHint(self) -> QSize:
        return QSize(self._width, super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 12,
            Qt.Key.Key_PageUp: -12,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
