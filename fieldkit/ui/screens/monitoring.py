"""Who is watched, which procedure is in which step, who met, and the village itself (experience.md, F5)."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from fieldkit.domain.rights import Right
from fieldkit.services.laptop import Laptop
from fieldkit.services.villages import VillageRow
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.monitoring import BeginDialog, pick_household
from fieldkit.ui.dialogs.records import AddRecordDialog
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.monitoring_cases import CasesView
from fieldkit.ui.sections.records import RecordSection
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.chips import ChipChoice
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.form import Choice
from fieldkit.ui.widgets.parts import GAP, Room, button, scrolled

CASES, PROCEDURES, MEETINGS, VILLAGE = range(4)
_KINDS = {
    PROCEDURES: ("procedure",),
    MEETINGS: ("review_meeting",),
    VILLAGE: ("village_year", "work_team", "village_link"),
}
"""The kinds of records that stand on each page, by village."""

_FORMS = {CASES: "P-16", PROCEDURES: "P-18", MEETINGS: "P-12", VILLAGE: "P-03b"}
"""The paper of each page."""


class MonitoringScreen(Room):
    """Four pages of one village, or the watched households of all."""

    household_opened = Signal(UUID)
    print_asked = Signal(str, dict)  # form and subject

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__(self.tr("Monitoring"))
        self._laptop = laptop
        self._jobs = jobs
        self._changes = changes
        self._made: dict[int, list[RecordSection]] = {}  # when they are first gone to
        self._pages: dict[int, QWidget] = {}
        self.village = Choice([("", self.tr("All villages"))])
        self.village.setAccessibleName(self.tr("Village"))
        self.village.currentIndexChanged.connect(lambda _: self._show_page())
        self.do = button(self.tr("Watch a household"), self._act, kind="primary", key="Ctrl+N")
        self.print = button(self.tr("Print"), self._print, key="Ctrl+P")
        self.buttons.addWidget(allow(self.print, laptop, Right.PRINT_INSIDE))
        self.buttons.addWidget(allow(self.do, laptop, Right.EDIT))
        self._make_pages()
        self.first = self.cases.table
        for signal in (changes.households, changes.sync):
            signal.connect(self._look_again)
        self.show_page(CASES)

    def _make_pages(self) -> None:
        self.cases = CasesView(self._laptop, self._jobs)
        self.cases.opened.connect(self.household_opened)
        self.cases.watch_asked.connect(self._watch)
        self.cases.record_asked.connect(self._record)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.cases)
        self.chips = ChipChoice(self)
        named = (
            self.tr("Watched households"), self.tr("Procedures"), self.tr("Meetings"), self.tr("The village"),
        )  # fmt: skip
        bar = QWidget()
        line = FlowLayout(bar, gap=8)
        for number, words in enumerate(named):
            line.addWidget(self.chips.offer(words, number, partial(self.show_page, number)))
        line.addWidget(self.village)
        self.page.addWidget(bar)
        self.page.addWidget(self.pages, 1)

    # ------------------------------------------------------------ going

    def aim(self, wish: str) -> None:
        """Show one of the pages, by its number."""
        self.show_page(int(wish))

    def show_page(self, number: int) -> None:
        """Show the watched households (0), procedures (1), meetings (2) or the village (3)."""
        self._number = number
        self.chips.choose(number)
        words = self.tr("Watch a household") if number == CASES else self.tr("Begin a procedure")
        self.do.setText(f"{words}  Ctrl+N")
        self.do.setAccessibleName(words)
        self.do.setVisible(number in (CASES, PROCEDURES))
        if number in _KINDS and number not in self._made:
            self._make(number)
        self.pages.setCurrentWidget(self._pages.get(number, self.cases))
        self._show_page()

    def _print(self) -> None:
        """Lead to the paper of the page that is shown, of the village that is chosen."""
        village = {"village": self.village.code} if self.village.code else {}
        self.print_asked.emit(_FORMS[self._number], village)

    def _make(self, number: int) -> None:
        sections = [RecordSection(self._laptop, self._jobs, self._changes, kind) for kind in _KINDS[number]]
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, px(6), 0)
        layout.setSpacing(px(GAP))
        for section in sections:
            layout.addWidget(section)
            if number == PROCEDURES:  # begun with its steps, not added bare
                section.block.add.hide()
        layout.addStretch(1)
        self._made[number] = sections
        self._pages[number] = scrolled(inner)
        self.pages.addWidget(self._pages[number])

    # ------------------------------------------------------------ reading

    def refresh(self) -> None:
        """Read the villages, then what is shown."""
        self._jobs.start(self, lambda _: self._laptop.villages.list(), then=self._show_villages)

    def _look_again(self) -> None:
        if self.isVisible():
            self._show_page()

    def _show_villages(self, villages: list[VillageRow]) -> None:
        chosen = self.village.code
        known = [(village.code, village.name) for village in villages]
        if not chosen and len(known) == 1:
            chosen = known[0][0]
        self.village.renew([("", self.tr("All villages")), *known], chosen)
        self.village.setVisible(len(known) > 1)
        self._show_page()

    def _of_one(self) -> str:
        """Return the village that is shown: records of a village need one."""
        return self.village.code or str(self.village.itemData(1) or "")

    def _show_page(self) -> None:
        if self._number == CASES:
            self.cases.show_village(self.village.code)
            return
        village = self._of_one()
        if not village:
            return
        if not self.village.code:
            self.village.setCurrentIndex(1)
            return
        for section in self._made[self._number]:
            section.show_of(village)

    # ------------------------------------------------------------ doing

    def _act(self) -> None:
        doing: dict[int, Callable[[], None]] = {CASES: self._watch, PROCEDURES: self._begin}
        doing[self._number]()

    def _watch(self) -> None:
        household = pick_household(self, self._laptop, self.tr("Watch a household"), self.village.code)
        if household is not None:
            self._record(household)

    def _record(self, household: UUID) -> None:
        if AddRecordDialog(self, self._laptop, "monitoring_case", household).exec():
            self._changes.households.emit()
            self.household_opened.emit(household)

    def _begin(self) -> None:
        dialog = BeginDialog(self, self._laptop, self._of_one())
        if self._of_one() and dialog.exec() and dialog.begun is not None:
            self._changes.households.emit()
            self._made[PROCEDURES][0].block.open_record(dialog.begun)
