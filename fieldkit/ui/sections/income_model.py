"""The lines of an income sheet for a table: blocks that fold, what stands in each cell."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication

from fieldkit.services.income.views import LineView, Sheet
from fieldkit.ui.theme import px, tokens
from fieldkit.ui.words import money

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
LABEL, NOW, BEFORE, CHANGE, COUNTS, NOTE = range(6)
_NUMERIC = (NOW, BEFORE, CHANGE)


class SheetModel(QAbstractTableModel):
    """The lines that can be seen: every block, and the lines of the blocks that are open."""

    typed = Signal(str, str)  # line, what was typed

    def __init__(self) -> None:
        super().__init__()
        self._sheet: Sheet | None = None
        self._open: set[str] = set()
        self._rows: list[LineView] = []
        self._pending: dict[str, str] = {}

    def show(self, sheet: Sheet) -> None:
        """Show a sheet; blocks that are open stay open, and an editor that is open stays as it is."""
        before, self._sheet = [line.code for line in self._rows], sheet
        self._pending = {}
        rows = self._visible()
        if [line.code for line in rows] == before:
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, NOTE))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def forget(self) -> None:
        """Show again what is stored, where something typed could not be kept."""
        self._pending = {}
        if self._rows:
            self.dataChanged.emit(self.index(0, NOW), self.index(len(self._rows) - 1, NOW))

    def _visible(self) -> list[LineView]:
        shown, block = [], ""
        for line in self._sheet.lines if self._sheet is not None else ():
            if line.depth == 0:
                block = line.code
            if line.depth == 0 or block in self._open:
                shown.append(line)
        return shown

    def is_open(self, line: LineView) -> bool:
        """Tell whether a block shows its lines."""
        return line.code in self._open

    def fold(self, line: LineView, *, shut: bool) -> None:
        """Fold a block, or open it."""
        if self._sheet is None or (line.code not in self._open) == shut:
            return
        self._open ^= {line.code}
        rows = self._visible()
        at, count = self.row_of(line.code) + 1, abs(len(rows) - len(self._rows))
        if shut:
            self.beginRemoveRows(_ROOT, at, at + count - 1)
            self._rows = rows
            self.endRemoveRows()
        else:
            self.beginInsertRows(_ROOT, at, at + count - 1)
            self._rows = rows
            self.endInsertRows()
        self.dataChanged.emit(self.index(at - 1, 0), self.index(at - 1, NOTE))

    def line(self, index: _Index) -> LineView | None:
        """Return the line in a row."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def row_of(self, code: str) -> int:
        """Return the row that shows a line; -1: its block is folded."""
        return next((n for n, line in enumerate(self._rows) if line.code == code), -1)

    def block_of(self, code: str) -> LineView | None:
        """Return the block a line stands in; None for what is no line."""
        block = None
        for line in self._sheet.lines if self._sheet is not None else ():
            block = line if line.depth == 0 else block
            if line.code == code:
                return block
        return None

    def typable(self, line: LineView) -> bool:
        """Tell whether the amount of a line is typed where it stands; else its entries are opened."""
        if self._sheet is None or not self._sheet.changeable or (line.is_sum and not line.items):
            return False
        return len(line.items) <= 1 and all(item.plain for item in line.items)

    # ------------------------------------------------------------ what Qt asks

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else NOTE + 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        line = self.line(index)
        if index.column() == NOW and line is not None and self.typable(line):
            found |= Qt.ItemFlag.ItemIsEditable
        return found

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in _NUMERIC else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole:
            year = self._sheet.year if self._sheet is not None else 0
            now = self.tr("{year}, yuan").format(year=year)
            others = self.tr("Change"), self.tr("Counts"), self.tr("Note")
            return (self.tr("Line"), now, str(year - 1), *others)[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index)
        if line is None:
            return None
        column = index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(line, column, aloud=role == Qt.ItemDataRole.AccessibleTextRole)
        if role == Qt.ItemDataRole.EditRole:
            return "" if line.amount_fen is None else f"{own_amount(line) / 100:.2f}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column in _NUMERIC else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(line, column)
        if role == Qt.ItemDataRole.FontRole and line.is_sum:
            font = QFont(QApplication.font())
            font.setPixelSize(px(15))
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ForegroundRole:
            faint = column in (BEFORE, NOTE) or (not line.counts and column != LABEL)
            return QColor(tokens().quiet) if faint else None
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        line = self.line(index)
        before = self.data(index, Qt.ItemDataRole.EditRole)
        if line is None or role != Qt.ItemDataRole.EditRole or value == before:
            return False
        self._pending[line.code] = str(value)
        self.dataChanged.emit(index, index)
        self.typed.emit(line.code, str(value))
        return True

    # ------------------------------------------------------------ in words

    def _words(self, line: LineView, column: int, *, aloud: bool = False) -> str:
        if column == LABEL:
            if line.depth:
                return f"{'    ' * line.depth}{line.label}"
            state = (self.tr("open") if self.is_open(line) else self.tr("folded")) if aloud else ""
            mark = "" if aloud else ("▼ " if self.is_open(line) else "▶ ")
            return f"{mark}{line.code} {line.label} {state}".rstrip()
        if column == NOW:
            return self._pending.get(line.code, money(line.amount_fen))
        if column == BEFORE:
            return money(line.before_fen)
        if column == CHANGE:
            return signed(line.change_fen)
        return self._counts(line) if column == COUNTS else self._note(line)

    def _counts(self, line: LineView) -> str:
        if line.is_sum and line.code != "X":
            return ""
        if not line.counts:
            return self.tr("no")
        if line.amount_fen is not None and line.counted_fen != line.amount_fen:
            return self.tr("no") if not line.counted_fen else self.tr("in part")
        return self.tr("yes")

    def _note(self, line: LineView) -> str:
        said = []
        if line.one_sum and line.depth:
            said.append(self.tr("entered as one sum; its lines add nothing"))
        if len(line.items) > 1:
            said.append(self.tr("{count} entries").format(count=len(line.items)))
        for item in line.items[:1] if len(line.items) == 1 else ():
            parts = (item.person, item.product_label, item.method_label, item.note)
            said += [part for part in parts if part]
        said += [item.reason for item in line.items if item.reason]
        if line.derived_fen:
            said.append(self.tr("of it by cost rates {amount}").format(amount=money(line.derived_fen)))
        if line.hint is not None and line.hint.amount_fen != line.amount_fen:
            could = self.tr("could be {amount}: {how}")
            said.append(could.format(amount=money(line.hint.amount_fen), how=line.hint.words))
        return " · ".join(said)

    def _tip(self, line: LineView, column: int) -> str | None:
        if column == LABEL:
            return line.label
        if column != NOTE:
            return None
        source = line.hint.source if line.hint is not None else ""
        return "\n".join(part for part in (self._note(line), source) if part) or None


def own_amount(line: LineView) -> int:
    """Return what was entered on a line itself, in fen: without what follows from cost rates."""
    return sum(item.amount_fen for item in line.items)


def signed(fen: int | None) -> str:
    """Return a difference as yuan with its sign; nothing for None."""
    if not fen:
        return "" if fen is None else money(0)
    return f"{'+' if fen > 0 else '−'}{money(abs(fen))}"
