"""A table model for any list of records, described column by column, and the table that shows it.

A long list is shown at once and read page by page as it comes into view.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView

from fieldkit.ui.theme import px, tokens

Row = TypeVar("Row")
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
LEAST = 170  # px at 100 %, of a column that takes what is left
PAGE = 20  # records read together: what a screen shows, so that a key press answers at once


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column: what stands above it and what it shows of a row.

    `width` in px at 100 %, 0 takes what is left; `colour` names a token for a row's text.
    """

    title: str
    show: Callable[[Row], object]
    width: int = 0
    numeric: bool = False
    bold: bool = False
    colour: Callable[[Row], str | None] | None = None


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Shows records; replace them all with `show`, or with `show_pages` those that are read later."""

    wanted = Signal(int)  # a page of this number is in view and not read yet

    def __init__(self, columns: Sequence[Column[Row]]) -> None:
        super().__init__()
        self.columns = columns
        self._rows: list[Row | None] = []
        self._asked: set[int] = set()

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows in place of any others."""
        self.show_pages(len(rows), rows)

    def show_pages(self, count: int, first: Sequence[Row]) -> None:
        """Show `count` rows of which the `first` are known; `wanted` asks for the others."""
        self.beginResetModel()
        self._rows = [*first, *([None] * (count - len(first)))]
        self._asked = set(range(len(first) // PAGE)) if len(first) < count else set()
        self.endResetModel()

    def fill(self, page: int, rows: Sequence[Row]) -> None:
        """Put the rows of a page that was wanted in their place."""
        start = page * PAGE
        if start + len(rows) > len(self._rows):
            return  # another list is shown by now
        self._rows[start : start + len(rows)] = rows
        last = self.index(start + len(rows) - 1, len(self.columns) - 1)
        self.dataChanged.emit(self.index(start, 0), last)

    def row(self, index: _Index) -> Row | None:
        """Return the record behind a cell; None while it is being read."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        found = self._rows[index.row()]
        page = index.row() // PAGE
        if found is None and page not in self._asked:
            self._asked.add(page)
            self.wanted.emit(page)
        return found

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        record = self.row(index)
        if record is None:
            return "…" if role == Qt.ItemDataRole.DisplayRole and index.column() == 0 else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return str(column.show(record))
        if role == Qt.ItemDataRole.ToolTipRole and not column.numeric:
            shown = str(column.show(record))
            return shown if len(shown) > 24 else None
        if role == Qt.ItemDataRole.FontRole and column.bold:
            font = QFont(QApplication.font())
            font.setPixelSize(px(15))
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ForegroundRole and column.colour is not None:
            name = column.colour(record)
            return QColor(getattr(tokens(), name)) if name else None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            numeric = self.columns[section].numeric
            side = Qt.AlignmentFlag.AlignRight if numeric else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class Table(QTableView):
    """A table of records: rows are chosen whole, Enter opens one, Ctrl+C copies for a spreadsheet."""

    opened = Signal(QModelIndex)
    moved = Signal(QModelIndex)

    def __init__(self, model: RowsModel[Any], name: str, *, row_height: int = 41) -> None:
        """Show `model`; `name` is what a screen reader calls the table."""
        super().__init__()
        self._model = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(px(row_height))
        self.verticalHeader().setMinimumSectionSize(px(row_height))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(px(30))
        for number, column in enumerate(model.columns):
            self.setColumnWidth(number, px(column.width or LEAST))
        self.doubleClicked.connect(self.opened)
        self.selectionModel().currentRowChanged.connect(lambda now, _: self.moved.emit(now))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns without a width what is left, and never too little to read."""
        super().resizeEvent(event)
        columns = self._model.columns
        open_ones = [number for number, column in enumerate(columns) if not column.width]
        fixed = sum(self.columnWidth(n) for n in range(len(columns)) if n not in open_ones)
        for number in open_ones:
            left = (self.viewport().width() - fixed) // len(open_ones)
            self.setColumnWidth(number, max(left, px(LEAST)))

    def choose(self, number: int) -> None:
        """Put the mark on a row, if there is one."""
        if 0 <= number < self._model.rowCount():
            self.selectRow(number)
            self.setCurrentIndex(self._model.index(number, 0))

    def step(self, down: int) -> None:
        """Move the mark that many rows down."""
        last = self._model.rowCount() - 1
        self.choose(max(0, min(self.currentIndex().row() + down, last)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def _copy(self) -> None:
        rows = sorted({index.row() for index in self.selectedIndexes()})
        cells = [
            [str(self._model.index(row, c).data() or "") for c in range(self._model.columnCount())]
            for row in rows
        ]
        QApplication.clipboard().setText("\n".join("\t".join(line) for line in cells))
