"""The year of four visits: who is due when, what is half written, and starting a visit."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from fieldkit.progress import Progress
from fieldkit.services.households import HouseholdRow
from fieldkit.services.laptop import Laptop
from fieldkit.services.planning import PlanResult, SlotRow
from fieldkit.services.slots import SlotView
from fieldkit.services.villages import VillageRow
from fieldkit.services.visiting import Draft
from fieldkit.ui.changes import Changes
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.visits import slot_words
from fieldkit.ui.sections.windows import Windows
from fieldkit.ui.theme import px
from fieldkit.ui.widgets import dots
from fieldkit.ui.widgets.form import Choice
from fieldkit.ui.widgets.parts import Card, EmptyState, Room, button, clear, row, text
from fieldkit.ui.widgets.progress import ProgressStrip
from fieldkit.ui.widgets.rows import PAGE, Column, RowsModel, Table
from fieldkit.ui.words import day, moment

MANY = 2000  # households; above this the room begins with one village


@dataclass(frozen=True)
class Line:
    """A planned visit with the household it is for."""

    household: HouseholdRow
    planned: SlotView


@dataclass(frozen=True)
class Year:
    """What the room shows."""

    slots: list[SlotRow]
    drafts: list[tuple[Draft, str]]  # and the head's name
    villages: list[VillageRow]
    households: int


class VisitsScreen(Room):
    """Four windows above, the list of the one chosen below."""

    visit_asked = Signal(UUID, object)  # household, slot
    draft_opened = Signal(UUID)
    household_opened = Signal(UUID)
    record_opened = Signal(UUID)

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__(self.tr("Visits"))
        self._laptop = laptop
        self._jobs = jobs
        self._changes = changes
        self._today = laptop.clock.today()
        self._slots: list[SlotRow] = []
        self._listed: list[SlotRow] = []
        self.subtitle.setText(self.tr("{year}").format(year=self._today.year))
        self.plan = button(self.tr("Plan the year"), self._plan, key="Ctrl+L")
        self.start = button(self.tr("Start the visit"), self._start, kind="primary", key="Ctrl+N")
        self.buttons.addWidget(self.plan)
        self.buttons.addWidget(self.start)
        self._make_page()
        for signal in (changes.visits, changes.plans, changes.households):
            signal.connect(self.refresh)

    def _make_page(self) -> None:
        self.windows = Windows(self._laptop.codes, self._laptop.settings.language)
        self.windows.changed.connect(self._list)
        self.village = Choice([("", self.tr("All villages"))])
        self.village.setAccessibleName(self.tr("Village"))
        self.village.setMinimumWidth(px(220))
        self.village.hide()
        self.village.currentIndexChanged.connect(lambda _: self.refresh())
        self.count = text("", "quiet")
        self.drafts = Card(self.tr("Visits not finished"))
        self.drafts.hide()
        self.rows: RowsModel[Line] = RowsModel(self._columns())
        self.rows.wanted.connect(self._read_page)
        self.table = Table(self.rows, self.tr("Planned visits"))
        self.table.opened.connect(lambda _: self._start())
        self.table.setItemDelegateForColumn(3, dots.DotsDelegate(self._slots_of, self.table))
        self.progress = ProgressStrip()
        full = QWidget()
        inside = QVBoxLayout(full)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(px(14))
        inside.addWidget(self.windows)
        inside.addWidget(self.drafts)
        narrow = row(gap=8)
        narrow.addWidget(self.windows.chips, 1)
        narrow.addWidget(self.village)
        narrow.addWidget(self.count)
        inside.addLayout(narrow)
        inside.addWidget(self.progress)
        inside.addWidget(self.table, 1)
        self.pages = QStackedWidget()
        self.pages.addWidget(full)
        self.empty = EmptyState(
            self.tr("No visits are planned for this year yet."),
            self.tr("The plan gives every household its four visits, each with its window."),
            self._plan,
            self.tr("Plan the year"),
        )
        self.pages.addWidget(self.empty)
        self.page.addWidget(self.pages)
        self.first = self.table

    def _columns(self) -> list[Column[Line]]:
        purposes = self._laptop.codes["visit_purpose"]
        language = self._laptop.settings.language

        def this(line: Line) -> str:
            return f"{line.planned.no} {purposes.label(line.planned.purpose, language)}"

        def window(line: Line) -> str:
            return f"{day(line.planned.window_from)} – {day(line.planned.window_to)}"

        return [
            Column(self.tr("Head"), lambda v: v.household.head, 130, bold=True),
            Column(self.tr("Group"), lambda v: v.household.group, 90),
            Column(self.tr("Helper"), lambda v: v.household.helper or self.tr("No helper"), 130,
                   colour=lambda v: None if v.household.helper else "wrong"),
            Column(self.tr("Four visits"), lambda v: dots.say(v.household.slots), 140),
            Column(self.tr("This visit"), this, 0),
            Column(self.tr("Window"), window, 220),
            Column(self.tr("State"), lambda v: slot_words(v.planned, self._today), 182, colour=_colour),
        ]  # fmt: skip

    def _slots_of(self, index: QModelIndex) -> Sequence[dots.Slot]:
        found = self.rows.row(index)
        return found.household.slots if found else ()

    # ------------------------------------------------------------ reading

    def refresh(self) -> None:
        """Read the year again."""
        village = self.village.code
        self._jobs.start(self, lambda _: self._read(village), then=self._show)

    def _read(self, village: str) -> Year:
        lap = self._laptop
        households, _ = lap.households.count()
        villages = lap.villages.list()
        if not village and households > MANY and self.village.count() < 2 and villages:
            village = villages[0].code
        drafts = lap.visiting.drafts()
        names = {h.id: h.head for h in lap.households.rows([d.household_id for d in drafts])}
        return Year(
            lap.planning.slots(self._today.year, village=village or None),
            [(draft, names.get(draft.household_id, "")) for draft in drafts],
            villages,
            households,
        )

    def _show(self, year: Year) -> None:
        if self.village.count() != len(year.villages) + 1:
            self.village.blockSignals(True)
            self.village.offer([("", self.tr("All villages")), *((v.code, v.name) for v in year.villages)])
            if year.households > MANY and len(year.villages) > 1:
                self.village.setCurrentIndex(1)
            self.village.blockSignals(False)
        self.village.setVisible(len(year.villages) > 1)
        self._slots = year.slots
        self.pages.setCurrentIndex(0 if year.slots or year.drafts else 1)
        self.start.setEnabled(bool(year.slots))
        self.windows.show_slots([slot.slot for slot in year.slots])
        self._show_drafts(year.drafts)
        self._list()

    def _show_drafts(self, drafts: list[tuple[Draft, str]]) -> None:
        clear(self.drafts.body)
        self.drafts.setVisible(bool(drafts))
        self.windows.show_drafts(len(drafts))
        for draft, name in drafts[:3]:
            go = button(self.tr("Go on ›"), partial(self.draft_opened.emit, draft.id), kind="link")
            go.setAccessibleName(self.tr("Go on with {name}").format(name=name))
            said = " ".join(draft.answers.content.split())[:40] or self.tr("nothing written yet")
            saved = self.tr("saved {moment}").format(moment=moment(draft.saved_at))
            self.drafts.body.addLayout(
                row(text(name, "strong"), text(said, "body"), None, text(saved, "quiet"), go, gap=16)
            )

    def _list(self) -> None:
        """List what the windows and chips ask for."""
        self._listed = [row for row in self._slots if self.windows.fits(row.slot)]
        self.count.setText(self.tr("%n planned visit(s)", "", len(self._listed)))
        asked = self._listed
        first = [slot.household_id for slot in asked[:PAGE]]

        def show(households: list[HouseholdRow]) -> None:
            if asked is self._listed:
                self.rows.show_pages(len(asked), _lines(asked[:PAGE], households))
                self.table.choose(0)

        self._jobs.start(self, lambda _: self._laptop.households.rows(first, self._today.year), then=show)

    def _read_page(self, page: int) -> None:
        asked, start = self._listed, page * PAGE
        part = asked[start : start + PAGE]

        def fill(households: list[HouseholdRow]) -> None:
            if asked is self._listed:
                self.rows.fill(page, _lines(part, households))

        ids = [slot.household_id for slot in part]
        self._jobs.start(self, lambda _: self._laptop.households.rows(ids, self._today.year), then=fill)

    # ------------------------------------------------------------ doing

    def _plan(self) -> None:
        def make(progress: Progress) -> PlanResult:
            progress(0, 0)
            return self._laptop.planning.make(self._today.year)

        job = self._jobs.start(self, make, then=self._planned, slow=True)
        self.progress.follow(job, self.tr("Planning the year"))

    def _planned(self, _: PlanResult) -> None:
        self._changes.plans.emit()

    def _start(self) -> None:
        line = self.rows.row(self.table.currentIndex())
        if line is None:
            return
        if line.planned.visit_id is not None:
            self.record_opened.emit(line.planned.visit_id)
        else:
            self.visit_asked.emit(line.household.id, line.planned.id)


def _lines(slots: list[SlotRow], households: list[HouseholdRow]) -> list[Line]:
    by_id = {household.id: household for household in households}
    return [Line(by_id[slot.household_id], slot.slot) for slot in slots if slot.household_id in by_id]


def _colour(line: Line) -> str | None:
    slot = line.planned
    if str(slot.state) == dots.OVERDUE:
        return "wrong"
    if slot.due:
        return "due_text"
    return "accent_dark" if slot.state.done else "quiet"
