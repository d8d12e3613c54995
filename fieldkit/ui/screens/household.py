"""One household on one page: who, where, how they are, who helps, what was done, what was changed."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal

from fieldkit.domain.rights import Right
from fieldkit.errors import FieldkitError
from fieldkit.services.laptop import Laptop
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.questions import ask, tell
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.household_going import Wish, ask_where, wish_for
from fieldkit.ui.sections.household_parts import COUNTED
from fieldkit.ui.sections.household_stack import SectionStack
from fieldkit.ui.sections.household_year import YearBanner
from fieldkit.ui.sections.page import Basis, PageDoing, PageSection
from fieldkit.ui.sections.record_actions import RecordActions
from fieldkit.ui.sections.value_history import ValueHistory
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.large import is_large, without_keys
from fieldkit.ui.widgets.notice import Notice
from fieldkit.ui.widgets.parts import Room, button, scrolled, shortcut
from fieldkit.ui.widgets.tabbing import in_reading_order


class HouseholdScreen(Room):
    """One page, one scroll."""

    closed = Signal()
    gone = Signal(UUID, str)  # it was deleted: household and name
    visit_asked = Signal(UUID, object)  # household, slot or None
    record_opened = Signal(UUID)
    print_asked = Signal(str, dict)

    def __init__(self, laptop: Laptop, household: UUID, jobs: Jobs, changes: Changes) -> None:
        super().__init__("…")
        self._laptop, self._id, self._jobs, self._changes = laptop, household, jobs, changes
        self.doing = PageDoing(self, laptop, jobs, changes, household)
        self._wish: Wish | None = None
        self._wanted: tuple[str, UUID, str] | None = None
        self._basis: Basis | None = None
        self._reading = self._again = False
        self._make_header()
        self._make_page()
        self._connect()
        changes.households.connect(self._changed)
        for signal in (changes.pairings, changes.visits, changes.plans):
            signal.connect(self.refresh)

    def _make_header(self) -> None:
        self.header.insertWidget(0, button("‹ " + self.tr("Back"), self.closed.emit, kind="link"))
        shortcut("Esc", self, self.closed.emit)
        self.notice = Notice()
        self.record = RecordActions(self, self._laptop, self._id, self._jobs, self._changes, self.notice)
        self.card = button(self.tr("Print the card"), self.record.print.trigger)  # its key is the menu's
        self.card.setText(self.tr("Print the card") + "  Ctrl+P")
        allow(self.card, self._laptop, Right.PRINT_INSIDE)
        self.visit = button(self.tr("Start a visit"), self._visit, kind="primary", key="Ctrl+N")
        for part in (self.record, self.card, allow(self.visit, self._laptop, Right.VISIT)):
            self.buttons.addWidget(part)
        without_keys(self.visit)
        if is_large():  # then the card is printed from the menu, and the place stands below
            self.card.hide()
            self.subtitle.hide()
        self.first = self.visit

    def _make_page(self) -> None:
        self.banner = YearBanner(self._laptop)
        self.page.addWidget(self.notice)
        self.page.addWidget(self.banner)
        self.stack = SectionStack(self.doing)
        self.top, self.parts, self.sections = self.stack.top, self.stack.parts, self.stack.sections
        self.area = scrolled(self.stack)
        if is_large():  # what is too wide still can be reached
            self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.page.addWidget(self.area)

    def _connect(self) -> None:
        self.facts, self.members = self.parts.own.card, self.parts.members.section
        self.past = ValueHistory(self, self.doing)
        self.stack.opened.connect(self.refresh)
        self.doing.done.connect(self.notice.hide)
        self.doing.done.connect(self.refresh)
        self.doing.said.connect(self._say)
        self.members.delete_asked.connect(self.record.delete_person)
        self.record.history_asked.connect(self._history_in_hand)
        self.record.print_asked.connect(self._print)
        self.record.go_asked.connect(self._ask_where)
        self.record.family_asked.connect(self.parts.family.ask)
        self.record.standing_asked.connect(self.parts.standing.ask)
        self.record.failed.connect(self._failed)
        self.record.gone.connect(lambda: self.gone.emit(self._id, self._row.head))
        self.parts.findings.field_wanted.connect(self.show_field)
        self.top.findings_asked.connect(self._show_findings)
        self.top.year_chosen.connect(self.show_year)
        self.banner.left.connect(lambda: self.show_year(self._laptop.clock.today().year))
        self.banner.correct_asked.connect(self._correct)
        shortcut("Alt+Y", self, self.top.year.showPopup)

    def _all_made(self) -> None:
        """Connect what was made after the first sections, and read what they show."""
        parts = self.parts
        self.pairing, self.visits, self.history = (
            parts.pairing.section, parts.visits.section, parts.history.section
        )  # fmt: skip
        self.income, self.extra = parts.income.card, parts.extra.card
        self.visits.start_asked.connect(lambda slot: self.visit_asked.emit(self._id, slot))
        self.visits.opened.connect(self.record_opened)
        self.refresh()

    # ------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Read the household again; once more after a reading that is under way."""
        if self._reading:
            self._again = True
            return
        self._reading, first = True, not self.stack.complete
        wanted = [] if first else [p for p in self.sections if p.is_open and p is not self.parts.findings]
        readers = {part.key: part.reader() for part in wanted}
        job = self._jobs.start(
            self, lambda _: self._read(readers, first=first), then=partial(self._show_if_new, first)
        )
        job.finished.connect(self._has_read)

    def _changed(self) -> None:
        if not self.doing.telling:  # else this page looks already, before all the others
            self.refresh()

    def _has_read(self) -> None:
        self._reading = False
        if self._again and self.stack.complete:
            self._again = False
            self.refresh()

    def _show_if_new(self, first: bool, found: Basis | None) -> None:
        if (first and self._basis is None) or (not first and not self._reading):  # else a later one comes
            self._show(found, first=first)

    def _read(self, readers: dict[str, Callable[[], Any] | None], *, first: bool) -> Basis | None:
        from fieldkit.services.quality.lists import FindingFilter, State

        lap, id, year = self._laptop, self._id, self.doing.year
        rows = lap.households.rows([id], year)
        if not rows:
            return None
        page = lap.households.page(id, year)
        members = [person.id for person in page.members]
        found = Basis(
            rows[0], lap.villages.name(rows[0].village_code), page, lap.yearly.of(id, year, members),
            lap.pairing.of_household(id, self.doing.wanted_year), lap.income.compare(id, year),
        )  # fmt: skip
        if first:
            return replace(found, findings=lap.quality.number(FindingFilter(household=id)))
        wrong = lap.quality.of_household(id)
        return replace(
            found, offer=lap.undoing.offer(id),
            counts=lap.locating.counts(id, COUNTED, self.doing.wanted_year),
            findings=sum(one.state is State.OPEN for one in wrong),
            found={key: reader() for key, reader in readers.items() if reader is not None}
            | {self.parts.findings.key: wrong},
        )  # fmt: skip

    def _show(self, found: Basis | None, *, first: bool) -> None:
        """Show what was read: at first what is seen first, then the rest, part by part."""
        if found is None:  # it was deleted, here or by a sync
            self.closed.emit()
            return
        self._basis, self._row = found, found.row
        self.name.setText(found.row.head)
        place = " · ".join(part for part in (found.village, found.row.group) if part)
        place = f"{place} · {found.row.local_no}"
        self.subtitle.setText("" if is_large() else place)
        self.top.show_household(found, place, self._laptop.clock.today())
        self.visit.setVisible(not self.doing.past)
        correcting = self.doing.past and not self.doing.fixed
        self.banner.show_year(self.doing.year, self._laptop.clock.today().year, correcting=correcting)
        self.parts.findings.card.setVisible(bool(found.findings) and not self.doing.past)
        self.parts.findings.card.aside.setText(f"{found.findings}")
        waiting = [part for part in self.sections if part.is_open]
        if first:
            seen: tuple[PageSection, ...] = (self.parts.own, self.parts.members)
            for part in seen:
                if part.is_open:
                    part.show_basis(found)
            QTimer.singleShot(0, self, lambda: self.stack.make_rest(self._all_made))
            return
        self.record.show_offer(found.row.head, found.offer, fixed=self.doing.fixed, past=self.doing.past)
        for part in self.sections:
            part.count_from(found.counts)
        self._show_next(waiting, found)

    def _show_next(self, waiting: list[PageSection], found: Basis) -> None:
        """Show what is made already at once; make the others one by one, with the keyboard in between."""
        while waiting and waiting[0].made:
            waiting.pop(0).show_basis(found)
        if waiting:
            QTimer.singleShot(0, self, partial(self._make_one, waiting, found))
        else:
            self._shown()

    def _make_one(self, waiting: list[PageSection], found: Basis) -> None:
        if found is self._basis:  # else a later reading shows them all
            waiting.pop(0).show_basis(found)
            self._show_next(waiting, found)

    def _shown(self) -> None:
        """Everything that is open is shown: go where somebody wants to."""
        self.values = self.parts.own.values
        in_reading_order(self.area, self.visit)
        if self._wish is not None and self._wish.section.made:
            wish, self._wish = self._wish, None
            wish.section.go_to(wish.chain, wish.column)
        elif self._wanted is not None:
            self.show_field(*self._wanted)

    # ------------------------------------------------------------ years

    def show_year(self, year: int) -> None:
        """Show the household as it was in another year, or as it is."""
        self.doing.year = year
        self.doing.fixed = self.doing.past
        self.top.year.setCurrentIndex(max(self.top.year.findData(str(year)), 0))
        self.refresh()

    def _correct(self) -> None:
        """Let an older year be changed, once somebody said that this is meant."""
        words = self.tr("What you change now changes the records of {year}. Do you mean to correct them?")
        if ask(self, words.format(year=self.doing.year), self.tr("Correct")):
            self.doing.fixed = False
            self.refresh()

    # ------------------------------------------------------------ going to a field

    def show_field(self, table: str, row: UUID, column: str = "") -> None:
        """Open what has a record and put the cursor into one of its fields, as soon as the page is there."""
        if not hasattr(self, "values"):
            self._wanted = (table, row, column)
            return
        self._wanted = None
        locating = self._laptop.locating

        def arrive(where: Any) -> None:
            self._wish = wish_for(self.sections, where, column)
            if self._wish is None:
                return
            if table in ("household_year", "person_year") and where.year not in (None, self.doing.year):
                self.show_year(where.year)
            self._wish.section.unfold()
            self.refresh()

        self._jobs.start(self, lambda _: locating.of(table, row), then=arrive)

    def _ask_where(self) -> None:
        goal = ask_where(self, self.tr("Go to"), self.sections)
        if goal is not None:
            self._wish = Wish(goal[0], (), goal[1])
            goal[0].unfold()
            self.refresh()

    def _show_findings(self) -> None:
        self._wish = Wish(self.parts.findings, (), "")
        self.parts.findings.unfold()
        self.refresh()

    # ------------------------------------------------------------ changing

    def _failed(self, error: FieldkitError) -> None:
        tell(self, error)
        self.refresh()

    def _say(self, words: str, can_undo: bool) -> None:
        if can_undo:
            self.notice.say(words, self.tr("Undo  Ctrl+Z"), self.record.undo.click)
        else:
            self.notice.say(words)

    def _visit(self) -> None:
        if self.doing.past:  # a visit is of today
            return
        due = [slot for slot in self._row.slots if slot.state.open]
        now = next((slot for slot in due if slot.due), due[0] if due else None)
        self.visit_asked.emit(self._id, now.id if now else None)

    def _history_in_hand(self) -> None:
        """Show the history of the value that has the cursor; without one, of the household."""
        if not self.past.in_hand():
            self.parts.history.unfold()
            self.parts.history.fold.setFocus()
            self.area.ensureWidgetVisible(self.history)

    def _print(self, form: str, layout: str) -> None:
        self.print_asked.emit(form, {"household": self._id, "layout": layout, "year": self.doing.year})
