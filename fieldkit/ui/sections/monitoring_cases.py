"""The households that are watched, those whose help is late first."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from fieldkit.domain.rights import Right
from fieldkit.services.laptop import Laptop
from fieldkit.services.monitoring import ENDED, EVERY, WATCHED, CaseRow
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.chips import ChipChoice
from fieldkit.ui.widgets.large import is_large
from fieldkit.ui.widgets.parts import EmptyState, button, row, text
from fieldkit.ui.widgets.rows import Column, RowsModel, Table
from fieldkit.ui.words import day


class CasesView(QWidget):
    """A table of watched households with three chips: watched now, ended, all."""

    opened = Signal(UUID)  # household
    watch_asked = Signal()
    record_asked = Signal(UUID)  # of a household that is watched and has no case yet

    def __init__(self, laptop: Laptop, jobs: Jobs) -> None:
        super().__init__()
        self._laptop = laptop
        self._jobs = jobs
        self._which, self._village = WATCHED, ""
        self.rows: RowsModel[CaseRow] = RowsModel(self._columns())
        self.table = Table(self.rows, self.tr("Watched households"))
        self.table.opened.connect(self._open)
        self.count = text("", "quiet")
        self.chips = ChipChoice(self)
        line = row(gap=8)
        named = ((WATCHED, self.tr("Watched now")), (ENDED, self.tr("Risk ended")), (EVERY, self.tr("All")))
        for number, (which, words) in enumerate(named):
            chip = button(words, partial(self.narrow, which), kind="chip")
            self.chips.add(chip, number)
            line.addWidget(chip)
        line.addStretch(1)
        line.addWidget(self.count)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.table)
        self.empty = EmptyState(
            self.tr("No household is watched here."),
            self.tr("Begin with a household whose income, health, house or water may fail."),
            self.watch_asked.emit,
            self.tr("Watch a household"),
        )
        allow(self.empty.first, laptop, Right.EDIT)
        self.pages.addWidget(self.empty)
        self.covered = text(self.tr("Who is watched is not shown to your role."), "big", wrap=True)
        self.covered.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pages.addWidget(self.covered)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        layout.addLayout(line)
        layout.addWidget(self.pages, 1)
        self.chips.choose(0)

    def _columns(self) -> list[Column[CaseRow]]:
        columns = [
            Column(self.tr("Head"), lambda r: r.head, 104, bold=True),
            Column(self.tr("Group"), lambda r: r.group, 80),
            Column(self.tr("Kind"), lambda r: r.kind, 130),
            Column(self.tr("Recognised"), lambda r: r.recognised, 100),
            Column(self.tr("Risks"), self._risks, 0, colour=lambda r: None if r.id else "due"),
            Column(self.tr("Help to develop"), lambda r: r.help, 130),
            Column(self.tr("Help due"), self._due, 160, colour=lambda r: "wrong" if r.late else None),
            Column(self.tr("Contact"), lambda r: r.contact, 100),
            Column(self.tr("Ended"), lambda r: day(r.ended_on), 110),
        ]
        return [columns[0], columns[4], columns[6]] if is_large() else columns

    def _risks(self, case: CaseRow) -> str:
        return case.risks if case.id else self.tr("No record yet · enter it")

    def _due(self, case: CaseRow) -> str:
        shown = day(case.help_due)
        return self.tr("! {day} late").format(day=shown) if case.late else shown

    def narrow(self, which: str) -> None:
        """Show the cases watched now, those that ended, or all."""
        self._which = which
        self.chips.choose((WATCHED, ENDED, EVERY).index(which))
        self.show_village(self._village)

    def show_village(self, village: str) -> None:
        """Read the cases of a village; of all with no village named."""
        self._village = village
        which = self._which
        read = self._laptop.monitoring.cases
        self._jobs.start(self, lambda _: read(village or None, which), then=self._show)

    def _show(self, cases: list[CaseRow]) -> None:
        if not self._laptop.may(Right.REVEAL):
            self.pages.setCurrentWidget(self.covered)
            return
        self.rows.show(cases)
        self.count.setText(self.tr("%n household(s)", "", len(cases)))
        self.pages.setCurrentIndex(0 if cases else 1)
        self.empty.first.setVisible(self._which == WATCHED)
        self.table.choose(0)

    def _open(self, index: QModelIndex) -> None:
        case = self.rows.row(index)
        if case is None:
            return
        missing = case.id is None and self._laptop.may(Right.EDIT)
        (self.record_asked if missing else self.opened).emit(case.household_id)
