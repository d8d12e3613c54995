"""The table that shows a `RowsModel`: it remembers, sorts, copies for a spreadsheet, and gives itself out."""

from collections.abc import Sequence
from functools import partial
from html import escape
from pathlib import Path
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QMimeData, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFileDialog, QHeaderView, QMenu, QTableView

from fieldkit.domain.rights import Right
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.frozen import FrozenColumn
from fieldkit.ui.widgets.records import LEAST, PAGE, Column, RowsModel
from fieldkit.ui.widgets.table_memory import TableMemory, house_of

__all__ = ["PAGE", "Column", "RowsModel", "Table"]

ONE_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
TEXT_CELL = "mso-number-format:'\\@'"  # so that a spreadsheet takes an identity number as text


class Table(QTableView):
    """A table of records: rows are chosen whole, Enter opens one, Ctrl+C copies, Alt+C has the rest."""

    opened = Signal(QModelIndex)
    moved = Signal(QModelIndex)

    def __init__(self, model: RowsModel[Any], name: str, *, row_height: int = 41, memory: str = "") -> None:
        """Show `model`; `name` is what a screen reader calls the table.

        `memory` tells what it remembers from what other tables in its place do.
        """
        super().__init__()
        self._model = model
        self._what = memory
        self._memory: TableMemory | None = None
        self._kept: dict[str, Any] = {}
        self._high = 0
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._dress_headers(row_height)
        self.frozen = FrozenColumn(self)
        self.doubleClicked.connect(self.opened)
        self.horizontalScrollBar().rangeChanged.connect(lambda *_: self.be_high(self._high))
        self.selectionModel().currentRowChanged.connect(lambda now, _: self.moved.emit(now))

    def _dress_headers(self, row_height: int) -> None:
        rows, header = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setDefaultSectionSize(px(row_height))
        rows.setMinimumSectionSize(px(row_height))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(px(30))
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda at: self.offer(header.mapToGlobal(at)))
        header.sectionClicked.connect(self.sort_next)
        header.sectionMoved.connect(lambda *_: self._keep())
        header.sectionResized.connect(self._resized)
        for number in range(len(self._model.columns)):
            self.setColumnWidth(number, self._usual(number))

    def _usual(self, number: int) -> int:
        """Return how wide a column is that nobody pulled: never too narrow for what stands above it."""
        wanted = px(self._model.columns[number].width or LEAST)
        return max(wanted, self.horizontalHeader().sectionSizeHint(number))

    # ------------------------------------------------------------ what it remembers

    def showEvent(self, event: QShowEvent) -> None:
        if self._memory is None:
            self._memory = TableMemory(self, self._what)
            self._take(self._memory.read())
        super().showEvent(event)

    def _take(self, kept: dict[str, Any]) -> None:
        if kept.get("columns") != len(self._model.columns):
            return  # another release's table, or none
        self._kept = kept
        header = self.horizontalHeader()
        for at, number in enumerate(kept.get("order", [])):
            header.moveSection(header.visualIndex(number), at)
        for number in kept.get("hidden", []):
            self.setColumnHidden(number, True)
        self._fit()
        if kept.get("sort"):
            number, down = kept["sort"]
            self.sort(number, down=down)

    def _keep(self) -> None:
        if self._memory is None:
            return
        header, many = self.horizontalHeader(), len(self._model.columns)
        self._kept |= {
            "columns": many,
            "order": [header.logicalIndex(at) for at in range(many)],
            "sort": self._model.sorted_by,
        }
        self._memory.write(self._kept)

    def _resized(self, number: int, _before: int, width: int) -> None:
        if self._memory is not None and QApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self._kept.setdefault("widths", {})[str(number)] = round(width * 100 / px(100))
            self._keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns without a width what is left, and never too little to read."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        own = {int(number): px(width) for number, width in self._kept.get("widths", {}).items()}
        for number, column in enumerate(self._model.columns):
            if number in own or column.width:
                self.setColumnWidth(number, own.get(number) or self._usual(number))
        shown = [n for n in range(len(self._model.columns)) if not self.isColumnHidden(n)]
        open_ones = [n for n in shown if not self._model.columns[n].width and n not in own]
        fixed = sum(self.columnWidth(n) for n in shown if n not in open_ones)
        for number in open_ones:
            left = (self.viewport().width() - fixed) // len(open_ones)
            self.setColumnWidth(number, max(left, self._usual(number)))
        self.frozen.follow()

    def be_high(self, rows: int) -> None:
        """Be as high as that many rows and the bar below them, if any; 0: as high as there is room."""
        self._high, bar = rows, self.horizontalScrollBar()
        if not rows:
            return
        below = bar.sizeHint().height() if bar.maximum() else 0
        head, row = self.horizontalHeader().sizeHint().height(), self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(head + row * rows + px(4) + below)

    def hide_column(self, number: int, *, hidden: bool) -> None:
        """Leave a column out, or show it again; one always stays."""
        hidden_now = set(self._kept.get("hidden", []))
        hidden_now = hidden_now | {number} if hidden else hidden_now - {number}
        if len(hidden_now) < len(self._model.columns):
            self._kept["hidden"] = sorted(hidden_now)
            self.setColumnHidden(number, hidden)
            self._fit()
            self._keep()

    def _show_column(self, number: int, shown: bool) -> None:
        self.hide_column(number, hidden=not shown)

    def as_it_was(self) -> None:
        """Forget what was arranged here."""
        header = self.horizontalHeader()
        for number in range(len(self._model.columns)):
            header.moveSection(header.visualIndex(number), number)
            self.setColumnHidden(number, False)
        self._kept = {}
        self._fit()
        self.sort(None)

    # ------------------------------------------------------------ sorting

    def sort_next(self, number: int) -> None:
        """Sort by a column: upwards, then downwards, then as the list came."""
        now = self._model.sorted_by
        if now is None or now[0] != number:
            self.sort(number)
        else:
            self.sort(None if now[1] else number, down=not now[1])

    def sort(self, number: int | None, *, down: bool = False) -> None:
        """Sort by a column that sorts, or as the list came; the mark stays on its record."""
        if number is not None and not self._model.sorts(number):
            return
        marked = self._model.number(self.currentIndex())
        self._model.sort_by(None if number is None else (number, down))
        header = self.horizontalHeader()
        header.setSortIndicatorShown(number is not None)
        if number is not None:
            order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(number, order)
        self._fit()  # the arrow needs room
        if marked is not None:
            self.choose(self._model.position(marked))
        self._keep()

    # ------------------------------------------------------------ moving about

    def choose(self, number: int) -> None:
        """Put the mark on a row, if there is one, and on no other: whatever keys are held down meanwhile."""
        if 0 <= number < self._model.rowCount():
            self.selectionModel().setCurrentIndex(self._model.index(number, 0), ONE_ROW)

    def step(self, down: int) -> None:
        """Move the mark that many rows down."""
        last = self._model.rowCount() - 1
        self.choose(max(0, min(self.currentIndex().row() + down, last)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Menu or (
            (event.key() == Qt.Key.Key_F10 and shift) or (event.key() == Qt.Key.Key_C and alt)
        ):
            self.offer(self.mapToGlobal(QPoint(px(40), px(40))))
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------ the menu

    def menu(self) -> QMenu:
        """Make the menu of the table: columns, sorting, copying, giving out."""
        made = QMenu(self)
        columns, sorting = made.addMenu(self.tr("Co&lumns")), made.addMenu(self.tr("&Sort by"))
        for number, column in enumerate(self._model.columns):
            shown = columns.addAction(column.title)
            shown.setCheckable(True)
            shown.setChecked(not self.isColumnHidden(number))
            shown.toggled.connect(partial(self._show_column, number))
            sorting.addAction(column.title, partial(self.sort_next, number))
        made.addAction(self.tr("&As it was"), self.as_it_was)
        made.addSeparator()
        made.addAction(self.tr("&Copy"), QKeySequence("Ctrl+C"), self.copy)
        house: Any = house_of(self)
        refused = house.laptop.refusal(Right.EXPORT) if house is not None else ""
        give = made.addAction(self.tr("&Export what is shown…"), self.ask_export)
        give.setEnabled(house is not None and not refused)
        give.setToolTip(refused)
        return made

    def offer(self, at: QPoint) -> None:
        """Show the menu at a point of the screen."""
        self.menu().popup(at)

    # ------------------------------------------------------------ giving out

    def columns_shown(self) -> list[int]:
        """Return which columns are shown, in their order."""
        order = map(self.horizontalHeader().logicalIndex, range(len(self._model.columns)))
        return [number for number in order if not self.isColumnHidden(number)]

    def cells(self, rows: Sequence[int]) -> list[list[str]]:
        """Return what stands in these rows, as shown: covered values stay covered."""
        shown = self.columns_shown()
        return [[str(self._model.index(row, c).data() or "") for c in shown] for row in rows]

    def headers(self) -> list[str]:
        """Return what stands above the columns shown."""
        return [self._model.columns[number].title for number in self.columns_shown()]

    def copy(self) -> None:
        """Put the chosen rows on the clipboard, as text and as cells of text."""
        chosen = self.cells(sorted({index.row() for index in self.selectedIndexes()}))
        data = QMimeData()
        data.setText("\n".join("\t".join(line) for line in chosen))
        lines = "".join(
            "<tr>"
            + "".join(f'<td style="{TEXT_CELL}" sdnum="0;0;@">{escape(c)}</td>' for c in line)
            + "</tr>"
            for line in chosen
        )
        data.setHtml(f'<meta charset="utf-8"><table>{lines}</table>')
        QApplication.clipboard().setMimeData(data)

    def ask_export(self) -> None:
        """Ask for a file, and write what is shown to it."""
        kinds, name = "Excel (*.xlsx);;CSV (*.csv)", f"{self.accessibleName()}.xlsx"
        name, chosen = QFileDialog.getSaveFileName(self, self.tr("Export what is shown"), name, kinds)
        if name:
            file = Path(name)
            self.export(file if file.suffix else file.with_suffix(".csv" if "csv" in chosen else ".xlsx"))

    def export(self, file: Path) -> None:
        """Write all rows that are shown to `file`, .xlsx or .csv; those not read yet are read first."""
        house: Any = house_of(self)

        def write() -> None:
            rows, headers = self.cells(range(self._model.rowCount())), self.headers()
            exporting, name = house.laptop.exporting, self.accessibleName()
            figures = [self._model.columns[number].numeric for number in self.columns_shown()]
            house.jobs.start(
                self, lambda _: exporting.shown(name, headers, rows, file, figures), then=lambda _: None,
                slow=True, afterwards=lambda _: "",
            )  # fmt: skip

        self._model.when_complete(write)
