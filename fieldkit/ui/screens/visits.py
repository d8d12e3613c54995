"""The year of four visits: who is due when, by list and by day; plans, drafts, starting a visit."""

from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from fieldkit.domain.rights import Right
from fieldkit.progress import Progress
from fieldkit.services.laptop import Laptop
from fieldkit.services.visits.agenda import YearCounts
from fieldkit.services.visits.drafts import Draft
from fieldkit.services.visits.planning import PlanResult
from fieldkit.services.which import ALL, STATES, TO_DO, Which
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.questions import ask
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.drafts import DraftList, DraftRow
from fieldkit.ui.sections.filters import FilterBar
from fieldkit.ui.sections.month_view import MonthView
from fieldkit.ui.sections.off_windows import OffWindows
from fieldkit.ui.sections.slot_actions import SlotActions
from fieldkit.ui.sections.slot_list import Line, SlotList
from fieldkit.ui.sections.windows import Windows
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.chips import ChipChoice
from fieldkit.ui.widgets.large import give_way, is_large, without_keys
from fieldkit.ui.widgets.pages import Pages
from fieldkit.ui.widgets.parts import EmptyState, Room, button, column, row, text
from fieldkit.ui.widgets.progress import ProgressStrip

DRAFTS = "drafts"


@dataclass(frozen=True)
class Year:
    """What the room shows above its list."""

    counts: YearCounts
    drafts: list[DraftRow]
    off: int  # open visits whose window is not the one that is set


class VisitsScreen(Room):
    """Four windows above; below them the list, the month, or what is half written."""

    visit_asked = Signal(UUID, object)  # household, slot
    draft_opened = Signal(UUID)
    household_opened = Signal(UUID)
    record_opened = Signal(UUID)
    print_asked = Signal(str, dict)  # form and subject

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__(self.tr("Visits"))
        self._laptop = laptop
        self._jobs = jobs
        self._changes = changes
        self.list = SlotList(laptop, jobs, self.tr("Planned visits"))
        self.rows, self.table = self.list.rows, self.list.table
        self.month = MonthView(laptop, jobs)
        self.drafts = DraftList()
        self.actions_of = SlotActions(self, laptop, changes, self._list_in_hand)
        self._make_header()
        self._make_page()
        self._connect()
        self.first = self.table

    # ------------------------------------------------------------ what it is made of

    def _make_header(self) -> None:
        self.subtitle.hide()
        self.years, years = ChipChoice(self), row(gap=6)
        this = self._laptop.clock.today().year
        for year in (this - 1, this, this + 1):
            chip = button(str(year), partial(self._show_year, year), kind="chip")
            chip.setAccessibleName(self.tr("The year {year}").format(year=year))
            self.years.add(chip, year)
            years.addWidget(chip)
        self.header.addLayout(years)
        self.years.choose(this)
        self.more = button(self.tr("More"), key="Ctrl+K")
        self.more.clicked.connect(lambda: self.actions_of.open_at(self.more))
        self.start = button(self.tr("Start the visit"), self._start, kind="primary", key="Ctrl+N")
        allow(self.start, self._laptop, Right.VISIT)
        self.buttons.addWidget(self.more)
        self.buttons.addWidget(self.start)
        without_keys(self.more, self.start)
        give_way(self.name)
        self.plan = QAction(self.tr("&Plan the year"), self)
        self.plan.setShortcut(QKeySequence("Ctrl+L"))
        self.plan.triggered.connect(lambda _checked=False: self._plan())
        self.plan.setEnabled(self._laptop.may(Right.PLAN))
        self.plan.setToolTip(self._laptop.refusal(Right.PLAN))
        self.actions_of.add_to_menu(self.plan)

    def _make_page(self) -> None:
        lap = self._laptop
        self.windows = Windows(lap.codes, lap.settings.language)
        self.off, self.filters = OffWindows(lap, self._changes), FilterBar(lap, lap.clock.today().year)
        self.count = text("", "quiet")
        self.said = text("", "good", wrap=True)
        self.said.hide()
        self.progress = ProgressStrip()
        self.views = Pages()
        self.view_chips = ChipChoice(self)
        shown = (
            (self.tr("List"), self.list), (self.tr("Calendar"), self.month), (self.tr("Drafts"), self.drafts),
        )  # fmt: skip
        chips = row(gap=8)
        for number, (words, view) in enumerate(shown):
            chips.addWidget(self.view_chips.offer(words, number, partial(self.show_view, number)))
            self.views.addWidget(view)
        self.view_chips.choose(0)
        choosing = row(chips, 8, self.filters, self.count, gap=8)
        choosing.setStretch(2, 1)
        for number in range(self.views.count()):  # the drafts have no filters to fill the line
            chip = self.view_chips.button(number)
            chip.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        full = QWidget()
        inside = column(self.windows, self.off, choosing, self.said, self.progress, gap=10)
        inside.addWidget(self.views, 1)
        full.setLayout(inside)
        self.count.setVisible(not is_large())  # then the number stands on the chip of the list
        self.pages = QStackedWidget()
        self.pages.addWidget(full)
        self.empty = EmptyState(
            self.tr("No visits are planned for this year yet."),
            self.tr("The plan gives every household its four visits, each with its window."),
            self._plan,
            self.tr("Plan the year"),
        )
        allow(self.empty.first, self._laptop, Right.PLAN)
        self.pages.addWidget(self.empty)
        self.page.addWidget(self.pages)

    def _connect(self) -> None:
        self.windows.picked.connect(self._pick_window)
        self.filters.changed.connect(self.refresh)
        self.list.opened.connect(self._open)
        self.list.counted.connect(self._say_count)
        self.month.opened.connect(self._open)
        self.month.plan_asked.connect(lambda _: self.actions_of.plan.trigger())
        self.month.grid.moved.connect(self._day_marked)
        self.drafts.opened.connect(self.draft_opened)
        self.drafts.discard_asked.connect(self._discard)
        self.drafts.back_asked.connect(self._bring_back)
        self.actions_of.household_asked.connect(self.household_opened)
        self.actions_of.route_asked.connect(self.print_asked)
        self.actions_of.paper_asked.connect(self._print_plan)
        self.actions_of.done.connect(self._say)
        c = self._changes
        for signal in (c.visits, c.plans, c.households, c.pairings):
            signal.connect(self._look_again)

    # ------------------------------------------------------------ going to what is asked for

    def aim(self, wish: str) -> None:
        """Show the drafts, or visits in one of `services.which.STATES`: `done year=2025 village=4210…`."""
        state, *more = wish.split(" ")
        said = dict(part.split("=") for part in more)
        year = int(said.get("year", self._laptop.clock.today().year))
        self.years.choose(year)
        if state == DRAFTS:
            self.show_view(2)
        elif state in STATES:
            self.show_view(0)
            self.filters.aim(state=state, year=year, village=said.get("village"))

    def show_view(self, number: int) -> None:
        """Show the list (0), the month (1) or the drafts (2), and put the cursor there."""
        self.view_chips.choose(number)
        self.views.setCurrentIndex(number)
        self.filters.setVisible(number < 2)
        self.filters.leave_out_state(number == 1)
        self.count.setVisible(number == 0 and not is_large())
        self.windows.setVisible(number != 1 or not is_large())
        self.actions_of.day = self.month.grid.day if number == 1 else None
        self.first = (self.table, self.month.grid, self.drafts.table)[number]
        self._show_chosen()
        self.first.setFocus()

    def _print_plan(self) -> None:
        """Lead to the plan of the four visits, of the year and village that are shown."""
        which = self.filters.which
        form = "P-10n" if self._laptop.may(Right.PRINT_INSIDE) else "P-10"
        self.print_asked.emit(form, {"year": which.year, "village": which.village})

    def _show_year(self, year: int) -> None:
        self.years.choose(year)
        self.filters.narrow(year=year, state=TO_DO if year == self._laptop.clock.today().year else ALL)

    def _pick_window(self, number: int, state: str) -> None:
        self.show_view(0)
        self.filters.narrow(number=number, state=state)

    def _day_marked(self, _: object) -> None:
        if self.views.currentWidget() is self.month:
            self.actions_of.day = self.month.grid.day

    def _list_in_hand(self) -> SlotList:
        return self.month.list if self.views.currentWidget() is self.month else self.list

    # ------------------------------------------------------------ reading

    def _look_again(self) -> None:
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Read the year again."""
        which = self.filters.which
        self._show_chosen()
        self._jobs.start(self, lambda _: self._read(which), then=self._show)

    def _show_chosen(self) -> None:
        if self.views.currentWidget() is self.month:
            self.month.show_which(self.filters.which)
        elif self.views.currentWidget() is self.list:
            self.list.show_which(self.filters.which)

    def _read(self, which: Which) -> Year:
        lap = self._laptop
        counts = lap.planning.counts(
            which.year, village=which.village, group=which.group, helper=which.helper,
            no_helper=which.no_helper,
        )  # fmt: skip
        drafts = lap.visiting.drafts()
        heads = {h.id: h for h in lap.households.rows([d.household_id for d in drafts])}
        rows = [DraftRow(draft, heads.get(draft.household_id)) for draft in drafts]
        off = lap.rescheduling.off_windows(which.year) if not counts.closed else 0
        return Year(counts, rows, off)

    def _show(self, year: Year) -> None:
        counts, which = year.counts, self.filters.which
        narrowed = which.village or which.group or which.helper or which.no_helper
        there = bool(counts.all or counts.extra or narrowed or year.drafts)
        self.pages.setCurrentIndex(0 if there else 1)
        self.empty.first.setVisible(not counts.closed)
        self.start.setEnabled(not counts.closed and there)
        self.windows.show_counts(counts)
        self.drafts.show_drafts(year.drafts)
        chip = self.view_chips.button(2)
        drafts = (
            self.tr("Drafts {count}").format(count=len(year.drafts)) if year.drafts else self.tr("Drafts")
        )
        chip.setText(f"{drafts}  Ctrl+3" if not is_large() else drafts)
        chip.setAccessibleName(drafts)
        self.off.show_count(year.off, which.year)

    def _say_count(self, count: int) -> None:
        self.count.setText(self.tr("%n planned visit(s)", "", count))
        if is_large():
            chip = self.view_chips.button(0)
            chip.setText(f"{chip.accessibleName()} {count:,}")

    # ------------------------------------------------------------ doing

    def _say(self, words: str) -> None:
        self.said.setText(f"✓ {words}")
        self.said.show()

    def _plan(self) -> None:
        year = self.filters.which.year

        def make(progress: Progress) -> PlanResult:
            progress(0, 0)
            return self._laptop.planning.make(year)

        job = self._jobs.start(self, make, then=self._planned, slow=True, afterwards=lambda _: "")
        self.progress.follow(job, self.tr("Planning the year"))

    def _planned(self, made: PlanResult) -> None:
        self._changes.plans.emit()
        self._say(self.tr("%n visit(s) planned.", "", made.slots))

    def _start(self) -> None:
        if self.views.currentWidget() is self.drafts:
            self.drafts.go_on()
        elif (line := self._list_in_hand().current) is not None:
            self._open(line)

    def _open(self, line: Line) -> None:
        if line.planned.visit_id is not None:
            self.record_opened.emit(line.planned.visit_id)
        elif self.start.isEnabled():
            self.visit_asked.emit(line.household.id, line.planned.id)

    def _discard(self, line: DraftRow) -> None:
        question = self.tr("Throw away what was written about {name}?").format(name=line.head)
        if ask(self, question, self.tr("Throw away")):
            id = line.draft.id
            self.drafts.say_gone(line, self._laptop.visiting.discard(id))
            self._changes.visits.emit()

    def _bring_back(self, draft: Draft) -> None:
        self._laptop.visiting.bring_back(draft)
        self._changes.visits.emit()
