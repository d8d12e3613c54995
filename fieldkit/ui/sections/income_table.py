"""The table of an income sheet: amounts typed where they stand, by the keyboard alone."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from fieldkit.services.income.views import LineView
from fieldkit.ui.sections.income_model import (
    BEFORE,
    CHANGE,
    COUNTS,
    LABEL,
    NOTE,
    NOW,
    SheetModel,
)
from fieldkit.ui.theme import px

_Index = QModelIndex | QPersistentModelIndex
_WIDTHS = {NOW: 130, BEFORE: 120, CHANGE: 120, COUNTS: 90}  # px at 100 %
_LABELS, _NOTES = 220, 200  # px at 100 %, at least
_LEAST = {NOW: 96, BEFORE: 96, COUNTS: 76}  # px at 100 %, where there is little room
_NAMES = 150  # px at 100 %, at least
_FOLDING = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space)
ENTRIES, TAKE = "Ctrl+Return", "Ctrl+T"
ROW = 34  # px at 100 %


class _Amounts(QStyledItemDelegate):
    """The field that opens on an amount; Enter keeps it and goes on."""

    done = Signal()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: _Index) -> QWidget:
        field = QLineEdit(parent)
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setStyleSheet(f"QLineEdit {{ min-height: 0; padding: 0 {px(6)}px; border-radius: 0; }}")
        label = index.model().index(index.row(), LABEL).data(Qt.ItemDataRole.AccessibleTextRole)
        field.setAccessibleName(str(label).strip())
        return field

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        if isinstance(editor, QLineEdit) and not editor.property("begun"):  # once: what is typed stays
            editor.setProperty("begun", True)
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QWidget, model: object, index: _Index) -> None:
        if isinstance(editor, QLineEdit) and isinstance(model, SheetModel):
            model.setData(index, editor.text().strip())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Down)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in keys:
            if isinstance(editor, QWidget):
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
                self.done.emit()
            return True
        return super().eventFilter(editor, event)


class SheetTable(QTableView):
    """The table: arrows go from line to line, digits begin to type, Enter opens, Left and Right fold."""

    opened = Signal(str)  # a line whose entries are wanted
    hint_taken = Signal(str)
    marked = Signal()  # another line is

    def __init__(self, model: SheetModel, name: str) -> None:
        super().__init__()
        self._lines = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setProperty("kind", "plain")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows, header = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setMinimumSectionSize(px(ROW))
        rows.setDefaultSectionSize(px(ROW))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(px(60))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, px(width))
        self._amounts = _Amounts(self)
        self._amounts.done.connect(self.go_on)
        self.setItemDelegateForColumn(NOW, self._amounts)
        self.clicked.connect(self._click)
        self.doubleClicked.connect(lambda _: self.act())
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            changed.connect(self.fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give lines and notes what is left; the other columns give way to the names."""
        super().resizeEvent(event)
        widths = {column: px(width) for column, width in _WIDTHS.items()}
        for column in (BEFORE, CHANGE, NOTE):
            self.setColumnHidden(column, False)
        left = self.viewport().width() - sum(widths.values())
        if left < px(_LABELS + _NOTES):
            self.setColumnHidden(NOTE, True)
        if left < px(_LABELS):
            self.setColumnHidden(CHANGE, True)
            left += widths.pop(CHANGE)
        if left < px(_NAMES):  # amounts as narrow as their headers and a year's money let them be
            least = {column: px(width) for column, width in _LEAST.items()}
            header = self.horizontalHeader()
            narrow = {c: min(w, max(least[c], header.sectionSizeHint(c))) for c, w in widths.items()}
            left, widths = left + sum(widths.values()) - sum(narrow.values()), narrow
        if left < px(_NAMES):
            self.setColumnHidden(BEFORE, True)
            left += widths.pop(BEFORE)
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        notes = 0 if self.isColumnHidden(NOTE) else max(px(_NOTES), left - px(_LABELS + 60))
        self.setColumnWidth(NOTE, notes or px(60))
        self.setColumnWidth(LABEL, max(px(60), left - notes))

    def currentChanged(self, now: _Index, before: _Index) -> None:
        super().currentChanged(now, before)
        self.marked.emit()

    @property
    def note(self) -> str:
        """What the notes say of the marked line, where there is no room for their column; else nothing."""
        if not self.isColumnHidden(NOTE) or not self.currentIndex().isValid():
            return ""
        return str(self._lines.index(self.currentIndex().row(), NOTE).data() or "")

    @property
    def editing(self) -> bool:
        """Whether somebody is typing here."""
        return self.state() == QAbstractItemView.State.EditingState

    @property
    def line(self) -> LineView | None:
        """The line that is marked."""
        return self._lines.line(self.currentIndex())

    def fit(self) -> None:
        """Be as high as the rows that are shown: the page scrolls, not the table."""
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(head + px(ROW) * self._lines.rowCount() + px(4))

    def choose(self, row: int) -> None:
        """Mark a row, and bring it into view."""
        if not 0 <= row < self._lines.rowCount():
            return
        index = self._lines.index(row, NOW)
        self.setCurrentIndex(index)
        area: QObject | None = self.parent()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parent()
        page = area.widget() if isinstance(area, QScrollArea) else None
        if isinstance(area, QScrollArea) and page is not None:
            at = self.viewport().mapTo(page, self.visualRect(index).center())
            area.ensureVisible(at.x(), at.y(), 0, px(80))

    def go_to(self, code: str) -> None:
        """Mark a line, its block opened."""
        block = self._lines.block_of(code)
        if block is not None:
            self._lines.fold(block, shut=False)
            self.choose(self._lines.row_of(code))
            self.setFocus()

    def go_on(self) -> None:
        """Go to the next line."""
        self.choose(self.currentIndex().row() + 1)
        self.setFocus()

    def act(self) -> None:
        """Fold or open a block, type an amount, or open the entries: whatever fits the marked line."""
        line = self.line
        if line is None:
            return
        if self._lines.typable(line):
            self._edit(None)
        elif line.depth == 0:
            self._fold(line, shut=self._lines.is_open(line))
        else:
            self.opened.emit(line.code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line, key = self.line, event.key()
        pressed = QKeySequence(event.keyCombination()).toString().replace("Enter", "Return")
        do: Callable[[], object] | None = None
        if line is not None and pressed == ENTRIES:
            do = lambda: self.opened.emit(line.code)  # noqa: E731
        elif line is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            do = self.act
        elif line is not None and line.depth == 0 and key in _FOLDING:
            shut = key == Qt.Key.Key_Left or (key == Qt.Key.Key_Space and self._lines.is_open(line))
            do = lambda: self._fold(line, shut=shut)  # noqa: E731
        elif line is not None and pressed == TAKE:
            do = lambda: self.hint_taken.emit(line.code)  # noqa: E731
        elif line is not None and event.text().isdigit() and self._lines.typable(line):
            do = lambda: self._edit(event)  # noqa: E731
        if do is None:
            super().keyPressEvent(event)
        else:
            do()

    def _fold(self, line: LineView, *, shut: bool) -> None:
        self._lines.fold(line, shut=shut)
        self.choose(self._lines.row_of(line.code))

    def _click(self, index: QModelIndex) -> None:
        line = self._lines.line(index)
        if line is not None and line.depth == 0 and index.column() == LABEL:
            self._fold(line, shut=self._lines.is_open(line))
        elif line is not None and index.column() == NOW and self._lines.typable(line):
            self._edit(None)

    def _edit(self, event: QKeyEvent | None) -> None:
        index = self._lines.index(self.currentIndex().row(), NOW)
        self.setCurrentIndex(index)
        self.edit(index)
        field = self.indexWidget(index) or self.focusWidget()
        if event is not None and isinstance(field, QLineEdit):
            field.setText(event.text())
        elif isinstance(field, QLineEdit):
            field.selectAll()
