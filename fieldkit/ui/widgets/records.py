"""A table model for any list of records, described column by column; `widgets/rows.py` shows it.

A long list is shown at once and read page by page as it comes into view.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication

from fieldkit.ui.theme import px, tokens
from fieldkit.ui.widgets.order import MOST, arranged

Row = TypeVar("Row")
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
LEAST = 170  # px at 100 %, of a column that takes what is left
PAGE = 20  # records read together: what a screen shows, so that a key press answers at once


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column: what stands above it and what it shows of a row.

    `width` in px at 100 %, 0 takes what is left; `colour` names a token for a row's text; `key` names the
    order of a service, in a list that is put in order by one.
    """

    title: str
    show: Callable[[Row], object]
    width: int = 0
    numeric: bool = False
    bold: bool = False
    colour: Callable[[Row], str | None] | None = None
    key: str = ""


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Shows records; replace them all with `show`, or with `show_pages` those that are read later.

    A list that is `served` comes in the order that `order` names; when another is wanted it asks for it.
    """

    wanted = Signal(int)  # a page of this number is in view and not read yet
    order_wanted = Signal()  # of a list that is served: it is to be read again in another order

    def __init__(self, columns: Sequence[Column[Row]], *, served: bool = False) -> None:
        super().__init__()
        self.columns = columns
        self._served = served
        self._rows: list[Row | None] = []
        self._asked: set[int] = set()
        self._order: list[int] | None = None
        self._waiting: list[Callable[[], object]] = []
        self.sorted_by: tuple[int, bool] | None = None  # column, downwards

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows in place of any others."""
        self.show_pages(len(rows), rows)

    def show_again(self, rows: Sequence[Row], marked: _Index) -> int:
        """Show these records, which have an `id`; return the line of the one that was at `marked`, else 0."""
        before = getattr(self.row(marked), "id", None)
        self.show(rows)
        at = next((n for n, one in enumerate(rows) if getattr(one, "id", one) == before), None)
        return 0 if at is None else self.position(at)

    def show_pages(self, count: int, first: Sequence[Row]) -> None:
        """Show `count` rows of which the `first` are known; `wanted` asks for the others."""
        self.beginResetModel()
        self._rows = [*first, *([None] * (count - len(first)))]
        self._asked = set(range(len(first) // PAGE)) if len(first) < count else set()
        self._waiting = []
        self._order = None
        self._arrange()
        self.endResetModel()
        if self.sorted_by is not None and self._order is None and count <= MOST and not self._served:
            self.when_complete(self._sort_again)

    def fill(self, page: int, rows: Sequence[Row]) -> None:
        """Put the rows of a page that was wanted in their place."""
        start = page * PAGE
        if start + len(rows) > len(self._rows):
            return  # another list is shown by now
        self._rows[start : start + len(rows)] = rows
        last = self.index(start + len(rows) - 1, len(self.columns) - 1)
        self.dataChanged.emit(self.index(start, 0), last)
        if self._waiting and None not in self._rows:
            waiting, self._waiting = self._waiting, []
            for do in waiting:
                do()

    # ------------------------------------------------------------ order

    def when_complete(self, do: Callable[[], object]) -> None:
        """Do something once every row is read; those that are not are asked for."""
        if None not in self._rows:
            do()
            return
        self._waiting.append(do)
        for page in range((len(self._rows) + PAGE - 1) // PAGE):
            if page not in self._asked:
                self._asked.add(page)
                self.wanted.emit(page)

    def sort_by(self, column: tuple[int, bool] | None) -> None:
        """Sort by a column and direction, or as the list came; a very long list stays as it came.

        One that is served never does: whoever shows it reads it again.
        """
        self.sorted_by = column
        if self._served:
            self.order_wanted.emit()
        elif column is None or len(self._rows) <= MOST:
            self.when_complete(self._sort_again)

    def sorts(self, column: int) -> bool:
        """Tell whether the list can be sorted by a column; one that is served only by those with a key."""
        return not self._served or bool(self.columns[column].key)

    @property
    def order(self) -> tuple[str, bool] | None:
        """The order of a service that the list is wanted in, and whether downwards."""
        if self.sorted_by is None or not self.columns[self.sorted_by[0]].key:
            return None
        return self.columns[self.sorted_by[0]].key, self.sorted_by[1]

    def _sort_again(self) -> None:
        self.layoutAboutToBeChanged.emit()
        self._arrange()
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        self._order = None
        if self.sorted_by is not None and not self._served and None not in self._rows:
            number, down = self.sorted_by
            known = [row for row in self._rows if row is not None]
            self._order = arranged(known, self.columns[number].show, down=down)

    def number(self, index: _Index) -> int | None:
        """Return where the row of a cell stands in the list as it came."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        return index.row() if self._order is None else self._order[index.row()]

    def position(self, number: int) -> int:
        """Return in which line the row is shown that stands at `number` in the list as it came."""
        return number if self._order is None else self._order.index(number)

    def row(self, index: _Index) -> Row | None:
        """Return the record behind a cell; None while it is being read."""
        number = self.number(index)
        if number is None:
            return None
        found = self._rows[number]
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
