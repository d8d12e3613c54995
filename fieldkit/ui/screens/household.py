"""One household on one page: who, where, how they are, who helps, what was done."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.progress import Progress
from fieldkit.services.household_page import HouseholdPage, IncomeView
from fieldkit.services.households import HouseholdRow
from fieldkit.services.laptop import Laptop
from fieldkit.services.pairing import PairingRow
from fieldkit.services.visiting import VisitView
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.pairing import AssignDialog, EndDialog
from fieldkit.ui.dialogs.questions import tell
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.members import MembersSection
from fieldkit.ui.sections.pairing import PairingSection
from fieldkit.ui.sections.visits import VisitsSection
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.dots import Dots
from fieldkit.ui.widgets.parts import (
    GAP,
    Card,
    Elided,
    Room,
    button,
    clear,
    column,
    row,
    scrolled,
    shortcut,
    text,
)
from fieldkit.ui.widgets.value import Facts, Value
from fieldkit.ui.words import money

EDITING_MS = 700


@dataclass(frozen=True)
class Everything:
    """All that the page shows."""

    row: HouseholdRow
    village: str
    page: HouseholdPage
    pairings: list[PairingRow]
    visits: list[VisitView]


class HouseholdScreen(Room):
    """One page, one scroll."""

    closed = Signal()
    visit_asked = Signal(UUID, object)  # household, slot or None
    record_opened = Signal(UUID)
    print_asked = Signal(str, dict)

    def __init__(self, laptop: Laptop, household: UUID, jobs: Jobs, changes: Changes) -> None:
        super().__init__("…")
        self._laptop = laptop
        self._id = household
        self._jobs = jobs
        self._changes = changes
        self._today = laptop.clock.today()
        self.header.insertWidget(0, button("‹ " + self.tr("Back"), self.closed.emit, kind="link"))
        shortcut("Esc", self, self.closed.emit)
        self.plan = button(self.tr("Print the plan"), self._print, key="Ctrl+P")
        self.visit = button(self.tr("Start a visit"), self._visit, kind="primary", key="Ctrl+N")
        self.buttons.addWidget(self.plan)
        self.buttons.addWidget(self.visit)
        self.first = self.visit
        self._make_sections()
        for signal in (changes.households, changes.pairings, changes.visits, changes.plans):
            signal.connect(self.refresh)

    def _make_sections(self) -> None:
        self.top = Card()
        self.facts = Card(self.tr("Household"))
        self.members = MembersSection(lambda id, name: self._reveal("person", id, name))
        self.pairing = PairingSection()
        self.visits = VisitsSection(self._laptop.codes, self._laptop.settings.language)
        self.income = Card(self.tr("Income"))
        self.extra = Card(self.tr("Other columns of the office's workbook"))
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, px(6), 0)
        layout.setSpacing(px(GAP))
        for part in (self.top, self.facts, self.members, self.pairing, self.visits, self.income, self.extra):
            layout.addWidget(part)
        layout.addStretch(1)
        self.page.addWidget(scrolled(inner))
        self.members.changed.connect(self._change_person)
        self.members.added.connect(self._add_person)
        self.pairing.assign_asked.connect(self._assign)
        self.pairing.replace_asked.connect(self._assign)
        self.pairing.end_asked.connect(self._end)
        self.visits.start_asked.connect(lambda slot: self.visit_asked.emit(self._id, slot))
        self.visits.opened.connect(self.record_opened)
        self.visits.plan_asked.connect(self._plan)

    # ------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Read the household again."""
        self._jobs.start(self, self._read, then=self._show)

    def _read(self, _: Progress) -> Everything:
        lap, year = self._laptop, self._today.year
        found = lap.households.rows([self._id], year)[0]
        return Everything(
            found,
            lap.villages.name(found.village_code),
            lap.households.page(self._id, year),
            lap.pairing.of_household(self._id),
            lap.visiting.of_household(self._id),
        )

    def _show(self, found: Everything) -> None:
        if any(value.editing for value in self.findChildren(Value)):
            QTimer.singleShot(EDITING_MS, self, self.refresh)  # nobody's words are taken away
            return
        kept = self._field_in_hand()
        self._row = found.row
        self.name.setText(found.row.head)
        place = " · ".join(part for part in (found.village, found.row.group) if part)
        self.subtitle.setText(f"{place} · {found.row.local_no}")
        self._show_top(found)
        clear(self.facts.body)
        self.values = Facts(
            list(found.page.fields),
            self._change,
            lambda name: self._reveal("household", self._id, name),
            self.facts.width() - px(40),
        )
        self.facts.body.addWidget(self.values)
        self.members.show_members(found.page.members)
        self.pairing.show_pairings(found.pairings, self._today)
        self.visits.show_visits(found.row.slots, found.visits, self._today)
        self._show_income(found.page.incomes)
        clear(self.extra.body)
        self.extra.setVisible(bool(found.page.extra))
        for name, value in found.page.extra.items():
            self.extra.body.addLayout(row(text(name, "label"), text(value, "body"), None, gap=16))
        if kept is not None:
            kept[0]().values[kept[1]].shown.setFocus()

    def _field_in_hand(self) -> tuple[Callable[[], Facts], str] | None:
        """Say which field has the cursor, to give it back after the page was made anew."""
        value = QApplication.focusWidget()
        while value is not None and not isinstance(value, Value):
            value = value.parentWidget()
        if value is None or not self.isAncestorOf(value):
            return None
        if self.values.isAncestorOf(value):
            return lambda: self.values, value.name
        return lambda: self.members.facts, value.name

    def _show_top(self, found: Everything) -> None:
        clear(self.top.body)
        dots = Dots()
        dots.show_slots(found.row.slots)
        helper = " ".join(part for part in (found.row.helper, found.row.helper_unit) if part)
        now = next((p for p in found.pairings if p.role == "1" and p.active(self._today)), None)
        if now is not None and now.phone:
            helper = f"{helper} · {now.phone}"
        who = Elided("strong", found.row.type_label)
        people = text(self.tr("%n people", "", found.row.people), "body")
        helped = Elided("body" if helper else "wrong", helper or self.tr("No helper today."))
        visits = row(text(self.tr("Visits {year}").format(year=self._today.year), "label"), dots)
        if not found.row.slots:
            visits.addWidget(text(self.tr("not planned yet"), "quiet"))
        self.top.body.addLayout(row(who, people, helped, None, visits, gap=22))
        self.top.body.addWidget(text(self._income_line(found.page.incomes), "quiet", wrap=True))

    def _income_line(self, incomes: tuple[IncomeView, ...]) -> str:
        known = [income for income in incomes if income.per_capita_fen is not None]
        if not known:
            return self.tr("No income sheet yet.")
        now = known[0]
        said = self.tr("Net income per head {year}: {amount} yuan").format(
            year=now.year, amount=money(now.per_capita_fen)
        )
        if len(known) > 1:
            before = known[1]
            said += " ← " + self.tr("{year}: {amount} yuan").format(
                year=before.year, amount=money(before.per_capita_fen)
            )
        return said

    def _show_income(self, incomes: tuple[IncomeView, ...]) -> None:
        clear(self.income.body)
        self.income.setVisible(bool(incomes))
        for sheet in incomes:
            parts = (
                (self.tr("wages"), sheet.wage_fen),
                (self.tr("business"), sheet.business_fen),
                (self.tr("property"), sheet.property_fen),
                (self.tr("transfers"), sheet.transfer_fen),
                (self.tr("costs"), sheet.cost_fen),
                (self.tr("net"), sheet.net_fen),
                (self.tr("per head"), sheet.per_capita_fen),
            )
            cells = [
                column(text(name, "quiet"), text(money(fen) or "—", "body"), gap=0) for name, fen in parts
            ]
            self.income.body.addLayout(row(text(str(sheet.year), "strong"), *cells, None, gap=26))

    # ------------------------------------------------------------ changing

    def _do(self, work: Callable[[], object]) -> None:
        """Change something and say it once, or say why not."""

        def failed(error: FieldkitError) -> None:
            tell(self, error)
            self.refresh()

        self._jobs.start(
            self, lambda _: work(), then=lambda _: self._changes.households.emit(), otherwise=failed
        )

    def _change(self, name: str, typed: str) -> None:
        self._do(lambda: self._laptop.households.change(self._id, **{name: typed}))

    def _change_person(self, person: UUID, name: str, typed: str) -> None:
        values: dict[str, Any] = {name: typed}
        self._do(lambda: self._laptop.households.change_person(person, **values))

    def _add_person(self, name: str) -> None:
        self._do(lambda: self._laptop.households.add_person(self._id, name=name))

    def _plan(self) -> None:
        self._do(lambda: self._laptop.planning.make(self._today.year, self._id))

    def _reveal(self, kind: str, id: UUID, name: str) -> str:
        return self._laptop.households.reveal(kind, id, name)

    def _assign(self, instead: PairingRow | None = None) -> None:
        if AssignDialog(self, self._laptop.pairing, self._id, self._today, instead).exec():
            self._changes.pairings.emit()

    def _end(self, pairing: PairingRow) -> None:
        if EndDialog(self, self._laptop.pairing, pairing, self._today).exec():
            self._changes.pairings.emit()

    def _visit(self) -> None:
        due = [slot for slot in self._row.slots if slot.state.open]
        now = next((slot for slot in due if slot.due), due[0] if due else None)
        self.visit_asked.emit(self._id, now.id if now else None)

    def _print(self) -> None:
        subject = {"village": self._row.village_code, "year": self._today.year}
        self.print_asked.emit("P-10", subject)
