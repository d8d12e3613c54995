"""What is wrong with the data: findings by rule, each opening the household it is about."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from fieldkit.domain.quality.findings import Level
from fieldkit.services.laptop import Laptop
from fieldkit.services.quality import FindingRow, Judgement
from fieldkit.ui.changes import Changes
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.parts import EmptyState, Room, button, row, text
from fieldkit.ui.widgets.progress import ProgressStrip
from fieldkit.ui.widgets.rows import Column, RowsModel, Table

_COLOURS = {Level.ERROR: "wrong", Level.WARNING: "due_text", Level.INFO: "quiet"}


class QualityScreen(Room):
    """The rules above as chips, what they found below."""

    household_opened = Signal(UUID)

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__(self.tr("Data quality"))
        self._laptop = laptop
        self._jobs = jobs
        self._judgement: Judgement | None = None
        self._rule = ""
        self._chips: dict[str, QPushButton] = {}
        self._line = QWidget()
        self._flow = FlowLayout(self._line, gap=8)
        self.rows: RowsModel[FindingRow] = RowsModel(self._columns())
        self.table = Table(self.rows, self.tr("Findings"))
        self.table.opened.connect(self._open)
        self.progress = ProgressStrip()
        self.count = text("", "quiet")
        self.go_there = button(self.tr("Open the household"), self._open_chosen, kind="primary", key="Ctrl+O")
        self.again = button(self.tr("Check again"), self._check, key="Ctrl+R")
        self.buttons.addWidget(self.again)
        self.buttons.addWidget(self.go_there)
        self._lay_out()
        self.first = self.table
        for signal in (changes.households, changes.pairings, changes.sync):
            signal.connect(self._changed)

    def _lay_out(self) -> None:
        full = QWidget()
        inside = QVBoxLayout(full)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(px(14))
        narrow = row(gap=8)
        narrow.addWidget(self._line, 1)
        narrow.addWidget(self.count)
        inside.addLayout(narrow)
        inside.addWidget(self.table, 1)
        self.pages = QStackedWidget()
        self.pages.addWidget(full)
        self.empty = EmptyState(
            self.tr("Nothing is wrong with the data."),
            self.tr("Every household was checked by the rules; a record that breaks one appears here."),
            self._check,
            self.tr("Check again"),
        )
        self.pages.addWidget(self.empty)
        self.page.addWidget(self.progress)
        self.page.addWidget(self.pages, 1)

    def _columns(self) -> list[Column[FindingRow]]:
        levels = {
            Level.ERROR: self.tr("must be mended"),
            Level.WARNING: self.tr("please look"),
            Level.INFO: self.tr("note"),
        }
        return [
            Column(self.tr("Household"), lambda r: r.head, 120, bold=True),
            Column(self.tr("Group"), lambda r: r.group, 90),
            Column(self.tr("About"), lambda r: r.finding.key, 180),
            Column(self.tr("How much"), lambda r: levels[r.finding.level], 120,
                   colour=lambda r: _COLOURS[r.finding.level]),
            Column(self.tr("What is wrong"), lambda r: r.finding.message, 0),
            Column(self.tr("Value"), lambda r: r.value, 180),
            Column(self.tr("Rule"), lambda r: r.finding.rule, 80),
        ]  # fmt: skip

    # ------------------------------------------------------------ reading

    def refresh(self) -> None:
        """Show what is known; check when something changed since."""
        self._check()

    def _changed(self) -> None:
        if self.isVisible():
            self._check()

    def _check(self) -> None:
        if self.progress.busy:
            return
        job = self._jobs.start(self, self._laptop.quality.judge, then=self._show, slow=True)
        self.progress.follow(job, self.tr("Checking the data"))

    def _show(self, judgement: Judgement) -> None:
        if judgement is self._judgement:
            return
        self._judgement = judgement
        self.pages.setCurrentIndex(0 if judgement.rows else 1)
        self.go_there.setEnabled(bool(judgement.rows))
        self.subtitle.setText(self.tr("%n household(s) with findings", "", judgement.households))
        self._make_chips(judgement)
        self._list()

    def _make_chips(self, judgement: Judgement) -> None:
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.deleteLater()
        counts = {"": len(judgement.rows)} | {rule: count for rule, _, count in judgement.by_rule()}
        self._chips = {}
        for rule, count in counts.items():
            words = rule or self.tr("All")
            chip = button(f"{words} · {count:,}", partial(self._choose, rule), kind="chip")
            chip.setCheckable(True)
            self._chips[rule] = chip
            self._flow.addWidget(chip)
        self._choose(self._rule if self._rule in self._chips else "")

    def _choose(self, rule: str) -> None:
        self._rule = rule
        for name, chip in self._chips.items():
            chip.setChecked(name == rule)
        self._list()

    def _list(self) -> None:
        if self._judgement is None:
            return
        shown = [row for row in self._judgement.rows if self._rule in ("", row.finding.rule)]
        self.rows.show(shown)
        self.count.setText(self.tr("%n finding(s)", "", len(shown)))
        self.table.choose(0)

    # ------------------------------------------------------------ doing

    def _open_chosen(self) -> None:
        self._open(self.table.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        found = self.rows.row(index)
        if found is not None and found.household_id is not None:
            self.household_opened.emit(found.household_id)
