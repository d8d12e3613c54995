"""What an import would change: counts a table, every finding with its cell and reason, cells to correct."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.columns import TABLES
from fieldkit.ui.sections.import_filters import ERROR, INFO, LEVELS, REFUSED, WARNING, Filters
from fieldkit.ui.sections.import_fix import CellFix
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.parts import GAP, Card, clear, text
from fieldkit.ui.widgets.rows import Column, RowsModel, Table

if TYPE_CHECKING:
    from fieldkit.domain.quality.findings import Finding
    from fieldkit.services.importing.service import Draft, Line

BESIDE = 6  # columns of a block of counts, with the gap to the block beside it
ROOM = 500  # px at 100 %; with less height the counts stand in one line
TABLE = 150  # px at 100 %, of the findings at least
ONE = {
    REFUSED: QT_TRANSLATE_NOOP("Levels", "refused"),
    ERROR: QT_TRANSLATE_NOOP("Levels", "error"),
    WARNING: QT_TRANSLATE_NOOP("Levels", "warning"),
    INFO: QT_TRANSLATE_NOOP("Levels", "put in order"),
}


class Preview(QWidget):
    """Counts above, findings below, what narrows them between; Enter on a finding opens its cell."""

    opened = Signal(object)  # the finding whose cell shall be corrected

    def __init__(self, actions: Sequence[QWidget]) -> None:
        """`actions` stand below the findings."""
        super().__init__()
        self._draft: Draft | None = None
        self.counts = Card(self.tr("What will change"))
        self.totals = text("", "strong", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(30))
        self._grid.setVerticalSpacing(px(4))
        self.counts.body.addLayout(self._grid)
        self.filters = Filters()
        self.filters.changed.connect(lambda: self._list(0))
        self.rows: RowsModel[Finding] = RowsModel(self._columns())
        self.table = Table(self.rows, self.tr("Findings"), row_height=38)
        self.table.setMinimumHeight(px(TABLE))
        self.table.moved.connect(self._explain)
        self.table.opened.connect(self._open)
        self.fix = CellFix()
        self.fix.left.connect(self._closed)
        self.explained = text("", "body", wrap=True)
        self.explained.setMinimumHeight(px(26))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(GAP - 4))
        layout.addWidget(self.counts)
        layout.addWidget(self.totals)
        layout.addWidget(self.filters)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.explained)
        self.doing = QWidget()
        line = FlowLayout(self.doing, gap=10)
        for action in actions:
            line.addWidget(action)
        layout.addWidget(self.doing)
        layout.addWidget(self.fix)

    @property
    def draft(self) -> "Draft | None":
        """What is shown."""
        return self._draft

    @property
    def chips(self) -> dict[str, "QWidget"]:
        """The chips of the levels, by level; empty for all."""
        return dict(self.filters.chips)

    def _columns(self) -> "list[Column[Finding]]":
        return [
            Column(self.tr("Level"), self._level, 80, colour=self._colour),
            Column(self.tr("Where"), _where, 230),
            Column(self.tr("Number"), lambda f: f.key or "", 190),
            Column(self.tr("Value"), lambda f: f.value if f.value is not None else "", 160),
            Column(self.tr("Stored as"), lambda f: f.stored if f.stored is not None else "", 130),
            Column(self.tr("Reason"), lambda f: f.message, 0),
            Column(self.tr("Rule"), lambda f: f.rule, 80),
        ]  # fmt: skip

    def _level(self, finding: "Finding") -> str:
        return QCoreApplication.translate("Levels", ONE[self.filters.level_of(finding)])

    def _colour(self, finding: "Finding") -> str | None:
        colours = {REFUSED: "wrong", ERROR: "wrong", WARNING: "due_text"}
        return colours.get(self.filters.level_of(finding), "quiet")

    # ------------------------------------------------------------ showing

    def show_draft(self, draft: "Draft") -> None:
        """Show the counts and findings of a reading; what was chosen stays chosen."""
        again = self._draft is not None and list(self._draft.sources) == list(draft.sources)
        at = self.table.currentIndex().row() if again else 0
        self._draft = draft
        refusing = frozenset(finding.rule for finding in draft.refused)
        if not again:
            self.filters.level = ""
        order = {level: number for number, level in enumerate(LEVELS)}
        self.filters.offer(draft.findings, refusing)
        found = sorted(draft.findings, key=lambda f: order[self.filters.level_of(f)])
        self.filters.offer(found, refusing)
        self._show_counts(draft.summary)
        self._list(max(at, 0))

    def _show_counts(self, summary: Mapping[str, Mapping[str, int]]) -> None:
        clear(self._grid)
        heads = (self.tr("new"), self.tr("changed"), self.tr("unchanged"), self.tr("refused"))
        fields = ("added", "changed", "unchanged", "refused")
        totals = (sum(counts[field] for counts in summary.values()) for field in fields)
        said = " · ".join(f"{head} {n:,}" for head, n in zip(heads, totals, strict=True))
        self.counts.aside.setText(said)
        self.totals.setText(said)
        half = (len(summary) + 1) // 2
        for left in (0, BESIDE):
            for across, head in enumerate(heads if left < BESIDE or len(summary) > 1 else (), 1):
                self._grid.addWidget(text(head, "quiet"), 0, left + across)
        for number, (table, counts) in enumerate(summary.items()):
            beside, down = divmod(number, half)
            left = beside * BESIDE
            name = QCoreApplication.translate("SyncTables", TABLES.get(table, table))
            self._grid.addWidget(text(name, "body"), down + 1, left)
            for across, field in enumerate(fields, 1):
                count = counts[field]
                kind = "quiet" if not count else "wrong" if field == "refused" else "strong"
                self._grid.addWidget(text(f"{count:,}", kind), down + 1, left + across)
        self._grid.setColumnMinimumWidth(BESIDE - 1, px(50))
        self._grid.setColumnStretch(2 * BESIDE, 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self._make_room()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if (page := self.parentWidget()) is not None:
            page.installEventFilter(self)
        self._make_room()

    def _make_room(self) -> None:
        """Leave out what there is no room for: the page scrolls, so its own height says nothing."""
        page, fixing = self.parentWidget() or self, self.fix.open
        narrow = page.height() < px(ROOM)
        self.counts.setVisible(not narrow and not fixing)
        self.totals.setVisible(narrow and not fixing)
        self.filters.setVisible(not (narrow and fixing))
        self.table.setVisible(not (narrow and fixing))
        self.explained.setVisible(not fixing)
        self.doing.setVisible(not fixing)

    def choose(self, level: str) -> None:
        """List the findings of one level; empty for all."""
        self.filters.choose(level)

    def _list(self, at: int) -> None:
        self.rows.show(self.filters.passing())
        self.table.choose(min(at, self.rows.rowCount() - 1))
        if not self.rows.rowCount():
            self.explained.setText(self.tr("Nothing to report."))

    def _explain(self, index: QModelIndex) -> None:
        found = self.rows.row(index)
        self.explained.setText(f"{_where(found)}：{found.message}" if found else "")

    # ------------------------------------------------------------ correcting

    def open_chosen(self) -> None:
        """Open the cell of the finding the mark is on."""
        self._open(self.table.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        found = self.rows.row(index)
        if found is not None and found.row is not None:
            self.opened.emit(found)

    def ask(self, finding: "Finding", line: "Line") -> None:
        """Open the cell of a finding to be corrected."""
        draft = self._draft
        typed = {
            c.column: c.value for c in (draft.corrections if draft else ())
            if (c.file, c.sheet, c.row) == (finding.file, finding.sheet, line.row)
        }  # fmt: skip
        self.fix.ask(finding, line, typed)
        self._make_room()

    def _closed(self) -> None:
        self._make_room()
        self.table.setFocus()

    def corrected(self) -> None:
        """Make room again after a correction was taken."""
        self._closed()


def _where(finding: "Finding") -> str:
    file = str(finding.file or "").rsplit("/", 1)[-1]
    row_no = QCoreApplication.translate("Preview", "row {row}").format(row=finding.row) if finding.row else ""
    return " ".join(str(part) for part in (file, row_no, finding.column) if part)
