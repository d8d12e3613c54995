"""What an import would change: counts a table, and every finding with its cell and reason."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.parts import GAP, Card, button, clear, row, text
from fieldkit.ui.widgets.rows import Column, RowsModel, Table

if TYPE_CHECKING:
    from fieldkit.domain.quality.findings import Finding
    from fieldkit.services.importing import Draft

TABLES = {
    "division": QT_TRANSLATE_NOOP("Tables", "Divisions"),
    "village_group": QT_TRANSLATE_NOOP("Tables", "Groups"),
    "household": QT_TRANSLATE_NOOP("Tables", "Households"),
    "person": QT_TRANSLATE_NOOP("Tables", "Members"),
    "person_year": QT_TRANSLATE_NOOP("Tables", "Members' year"),
    "income_year": QT_TRANSLATE_NOOP("Tables", "Income sheets"),
    "income_item": QT_TRANSLATE_NOOP("Tables", "Income lines"),
    "helper_unit": QT_TRANSLATE_NOOP("Tables", "Units"),
    "helper": QT_TRANSLATE_NOOP("Tables", "Helpers"),
    "helper_assignment": QT_TRANSLATE_NOOP("Tables", "Pairings"),
}
BESIDE = 6  # columns of a block of counts, with the gap to the block beside it
REFUSED, ERROR, WARNING, INFO = "refused", "error", "warning", "info"
LEVELS = {
    REFUSED: QT_TRANSLATE_NOOP("Levels", "Refused"),
    ERROR: QT_TRANSLATE_NOOP("Levels", "Errors"),
    WARNING: QT_TRANSLATE_NOOP("Levels", "Warnings"),
    INFO: QT_TRANSLATE_NOOP("Levels", "Put in order"),
}
ONE = {
    REFUSED: QT_TRANSLATE_NOOP("Levels", "refused"),
    ERROR: QT_TRANSLATE_NOOP("Levels", "error"),
    WARNING: QT_TRANSLATE_NOOP("Levels", "warning"),
    INFO: QT_TRANSLATE_NOOP("Levels", "put in order"),
}


class Preview(QWidget):
    """Counts above, findings below, chips between."""

    def __init__(self) -> None:
        super().__init__()
        self._findings: list[Finding] = []
        self._refusing: set[str] = set()
        self.level = ""
        self.counts = Card(self.tr("What will change"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(30))
        self._grid.setVerticalSpacing(px(4))
        self.counts.body.addLayout(self._grid)
        self.chips: dict[str, QPushButton] = {}
        line = row(text(self.tr("Findings"), "section"), 8, gap=8)
        for level in ("", *LEVELS):
            chip = button("", partial(self.choose, level), kind="chip")
            chip.setCheckable(True)
            self.chips[level] = chip
            line.addWidget(chip)
        line.addStretch(1)
        self.rows: RowsModel[Finding] = RowsModel(self._columns())
        self.table = Table(self.rows, self.tr("Findings"), row_height=38)
        self.table.moved.connect(self._explain)
        self.explained = text("", "body", wrap=True)
        self.explained.setMinimumHeight(px(26))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(GAP))
        layout.addWidget(self.counts)
        layout.addLayout(line)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.explained)

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
        return QCoreApplication.translate("Levels", ONE[self.level_of(finding)])

    def _colour(self, finding: "Finding") -> str | None:
        colours = {REFUSED: "wrong", ERROR: "wrong", WARNING: "due_text"}
        return colours.get(self.level_of(finding), "quiet")

    def level_of(self, finding: "Finding") -> str:
        """Return the level a person sees: a refused row is more than an error."""
        return REFUSED if finding.rule in self._refusing else str(finding.level)

    def show_draft(self, draft: "Draft") -> None:
        """Show the counts and findings of a reading."""
        self._refusing = {finding.rule for finding in draft.refused}
        order = {level: number for number, level in enumerate(LEVELS)}
        self._findings = sorted(draft.findings, key=lambda f: order[self.level_of(f)])
        self._show_counts(draft.summary)
        for level, chip in self.chips.items():
            count = sum(level in ("", self.level_of(f)) for f in self._findings)
            name = QCoreApplication.translate("Levels", LEVELS[level]) if level else self.tr("All")
            chip.setText(f"{name} {count:,}")
            chip.setVisible(bool(count) or not level)
        self.choose("")

    def _show_counts(self, summary: Mapping[str, Mapping[str, int]]) -> None:
        clear(self._grid)
        heads = ("", self.tr("new"), self.tr("changed"), self.tr("unchanged"), self.tr("refused"))
        half = (len(summary) + 1) // 2
        for left in (0, BESIDE):
            for across, head in enumerate(heads if left < BESIDE or len(summary) > 1 else ()):
                self._grid.addWidget(text(head, "quiet"), 0, left + across)
        for number, (table, counts) in enumerate(summary.items()):
            beside, down = divmod(number, half)
            left = beside * BESIDE
            name = QCoreApplication.translate("Tables", TABLES.get(table, table))
            self._grid.addWidget(text(name, "body"), down + 1, left)
            for across, field in enumerate(("added", "changed", "unchanged", "refused"), 1):
                count = counts[field]
                kind = "quiet" if not count else "wrong" if field == "refused" else "strong"
                self._grid.addWidget(text(f"{count:,}", kind), down + 1, left + across)
        self._grid.setColumnMinimumWidth(BESIDE - 1, px(50))
        self._grid.setColumnStretch(2 * BESIDE, 1)

    def choose(self, level: str) -> None:
        """List the findings of one level; empty for all."""
        self.level = level
        for name, chip in self.chips.items():
            chip.setChecked(name == level)
        self.rows.show([f for f in self._findings if level in ("", self.level_of(f))])
        self.table.choose(0)
        if not self.rows.rowCount():
            self.explained.setText(self.tr("Nothing to report."))

    def _explain(self, index: object) -> None:
        found = self.rows.row(index)  # type: ignore[arg-type]
        self.explained.setText(f"{_where(found)}：{found.message}" if found else "")


def _where(finding: "Finding") -> str:
    file = str(finding.file or "").rsplit("/", 1)[-1]
    row_no = QCoreApplication.translate("Preview", "row {row}").format(row=finding.row) if finding.row else ""
    return " ".join(str(part) for part in (file, row_no, finding.column) if part)
