"""A table in which rows are marked with Space, by Shift and arrows, or all of them."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from fieldkit.ui.widgets.rows import RowsModel, Table

MARKED, UNMARKED = "☑", "☐"


class Marks:
    """Which of the records of a list are marked, whether they were read yet or not."""

    def __init__(self) -> None:
        self.ids: set[UUID] = set()

    def sign(self, id: UUID) -> str:
        """Return the sign of a record for the first column."""
        return MARKED if id in self.ids else UNMARKED


class MarkTable(Table):
    """Space marks the row in hand and goes on; Ctrl+A marks all, Esc none."""

    marked = Signal()

    def __init__(self, model: RowsModel[Any], marks: Marks, name: str) -> None:
        """Show `model`, whose first column has the signs of `marks`."""
        super().__init__(model, name)
        self.marks = marks
        self.keys: Sequence[UUID] = ()
        self.clicked.connect(self._clicked)

    @property
    def chosen(self) -> list[UUID]:
        """The records that are marked, in the order listed; else the one in hand."""
        found = [key for key in self.keys if key in self.marks.ids]
        return found or self._keys_of(self.currentIndex().row(), self.currentIndex().row())

    def show_keys(self, keys: Sequence[UUID]) -> None:
        """Take the ids of all rows; what is marked and not listed any more is marked no longer."""
        self.keys = keys
        self.mark(self.marks.ids & set(keys), only=True)

    def mark(self, ids: set[UUID], *, only: bool = False) -> None:
        """Mark these rows, with `only` no others."""
        self.marks.ids = set(ids) if only else self.marks.ids | ids
        self.viewport().update()
        self.marked.emit()

    def toggle(self, row: int) -> None:
        """Mark a row, or take its mark away."""
        if key := set(self._keys_of(row, row)):
            self.mark(self.marks.ids ^ key, only=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at, key = self.currentIndex().row(), event.key()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_Space:
            self.toggle(at)
            self.step(1)
        elif shift and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            down = 1 if key == Qt.Key.Key_Down else -1
            self._mark_rows(at, at + down)
            self.step(down)
        elif key == Qt.Key.Key_A and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.mark(set(self.keys), only=True)
        elif key == Qt.Key.Key_Escape and self.marks.ids:
            self.mark(set(), only=True)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        before = self.currentIndex().row()
        super().mousePressEvent(event)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._mark_rows(before, self.indexAt(event.position().toPoint()).row())

    def _mark_rows(self, first: int, last: int) -> None:
        self.mark(set(self._keys_of(max(min(first, last), 0), max(first, last))))

    def _keys_of(self, first: int, last: int) -> list[UUID]:
        """Return the records in these lines, however the list is sorted."""
        lines = (self._model.number(self._model.index(line, 0)) for line in range(first, last + 1))
        return [self.keys[number] for number in lines if number is not None and number < len(self.keys)]

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self.toggle(index.row())
