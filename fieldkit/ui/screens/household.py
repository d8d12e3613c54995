"""One household on one page: who, where, how they are, who helps, what was done, what was changed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from fieldkit.domain.rights import Right
from fieldkit.errors import FieldkitError
from fieldkit.progress import Progress
from fieldkit.services.fields import FieldView
from fieldkit.services.history import Events, ValueChange
from fieldkit.services.household_page import HouseholdPage
from fieldkit.services.households import HouseholdRow
from fieldkit.services.laptop import Laptop
from fieldkit.services.pairing import PairingRow
from fieldkit.services.undoing import Offer
from fieldkit.services.visiting import VisitView
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.history import ValueHistoryDialog
from fieldkit.ui.dialogs.pairing import AssignDialog, EndDialog
from fieldkit.ui.dialogs.questions import tell
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.history import HistorySection
from fieldkit.ui.sections.members import MembersSection
from fieldkit.ui.sections.pairing import PairingSection
from fieldkit.ui.sections.record_actions import RecordActions
from fieldkit.ui.sections.standing import IncomeSection, StandingSection
from fieldkit.ui.sections.visits import VisitsSection
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.large import is_large, without_keys
from fieldkit.ui.widgets.notice import Notice
from fieldkit.ui.widgets.parts import GAP, Card, Room, button, clear, row, scrolled, shortcut, text
from fieldkit.ui.widgets.tabbing import in_reading_order
from fieldkit.ui.widgets.value import Facts, Value

EDITING_MS = 700


@dataclass(frozen=True)
class Everything:
    """All that the page shows."""

    row: HouseholdRow
    village: str
    page: HouseholdPage
    pairings: list[PairingRow]
    visits: list[VisitView]
    offer: Offer
    events: Events


class HouseholdScreen(Room):
    """One page, one scroll."""

    closed = Signal()
    gone = Signal(UUID, str)  # it was deleted: household and name
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
        self.notice = Notice()
        self.record = RecordActions(self, laptop, household, jobs, changes, self.notice)
        self.card = button(self.tr("Print the card"), self._print)  # its key is the menu's
        self.card.setText(self.tr("Print the card") + "  Ctrl+P")
        allow(self.card, laptop, Right.PRINT_INSIDE)
        self.visit = button(self.tr("Start a visit"), self._visit, kind="primary", key="Ctrl+N")
        for part in (self.record, self.card, allow(self.visit, laptop, Right.VISIT)):
            self.buttons.addWidget(part)
        without_keys(self.visit)
        if is_large():  # then the card is printed from the menu, and the place stands below
            self.card.hide()
            self.subtitle.hide()
        self.first = self.visit
        self.page.addWidget(self.notice)
        self._make_sections()
        self._connect()
        for signal in (changes.households, changes.pairings, changes.visits, changes.plans):
            signal.connect(self.refresh)

    def _make_sections(self) -> None:
        self.top = StandingSection()
        self.facts = Card(self.tr("Household"))
        self.members = MembersSection(lambda id, name: self._reveal("person", id, name), self._laptop)
        self.pairing = PairingSection(self._laptop)
        self.visits = VisitsSection(self._laptop)
        self.income = IncomeSection()
        self.extra = Card(self.tr("Other columns of the office's workbook"))
        self.history = HistorySection()
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, px(6), 0)
        layout.setSpacing(px(GAP))
        layout.addWidget(self.top)
        for part in (
            self.facts,
            self.members,
            self.income,
            self.pairing,
            self.visits,
            self.extra,
            self.history,
        ):
            layout.addWidget(part.foldable())
        layout.addStretch(1)
        self.area = scrolled(inner)
        self.page.addWidget(self.area)

    def _connect(self) -> None:
        self.members.changed.connect(self._change_person)
        self.members.added.connect(self._add_person)
        self.members.delete_asked.connect(self.record.delete_person)
        self.members.history_asked.connect(self._ask_history)
        self.pairing.assign_asked.connect(self._assign)
        self.pairing.replace_asked.connect(self._assign)
        self.pairing.end_asked.connect(self._end)
        self.visits.start_asked.connect(lambda slot: self.visit_asked.emit(self._id, slot))
        self.visits.opened.connect(self.record_opened)
        self.visits.plan_asked.connect(self._plan)
        self.history.more_asked.connect(self._older)
        self.record.history_asked.connect(self._history_in_hand)
        self.record.print_asked.connect(self._print)
        self.record.failed.connect(self._failed)
        self.record.gone.connect(lambda: self.gone.emit(self._id, self._row.head))

    # ------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Read the household again."""
        self._jobs.start(self, self._read, then=self._show)

    def _read(self, _: Progress) -> Everything | None:
        lap, year = self._laptop, self._today.year
        rows = lap.households.rows([self._id], year)
        if not rows:
            return None
        return Everything(
            rows[0], lap.villages.name(rows[0].village_code), lap.households.page(self._id, year),
            lap.pairing.of_household(self._id), lap.visiting.of_household(self._id),
            lap.undoing.offer(self._id), lap.history.of_household(self._id),
        )  # fmt: skip

    def _show(self, found: Everything | None) -> None:
        if found is None:  # it was deleted, here or by a sync
            self.closed.emit()
            return
        if any(value.editing for value in self.findChildren(Value)):
            QTimer.singleShot(EDITING_MS, self, self.refresh)  # nobody's words are taken away
            return
        kept = self._field_in_hand()
        self._row = found.row
        self.name.setText(found.row.head)
        place = " · ".join(part for part in (found.village, found.row.group) if part)
        place = f"{place} · {found.row.local_no}"
        self.subtitle.setText("" if is_large() else place)
        self.top.show_household(found.row, place, found.pairings, found.page.incomes, self._today)
        self.record.show_offer(found.row.head, found.offer)
        clear(self.facts.body)
        self.values = Facts(
            list(found.page.fields),
            self._change,
            lambda name: self._reveal("household", self._id, name),
            self.facts.width() - px(40),
        )
        self.values.offer_to(self._laptop)
        self.values.history_asked.connect(self._ask_history)
        self.facts.body.addWidget(self.values)
        self.members.show_members(found.page.members)
        self.pairing.show_pairings(found.pairings, self._today)
        self.visits.show_visits(found.row.slots, found.visits, self._today)
        self.income.show_incomes(found.page.incomes)
        self.history.show_events(found.events)
        clear(self.extra.body)
        self.extra.setVisible(bool(found.page.extra))
        for name, value in found.page.extra.items():
            self.extra.body.addLayout(row(text(name, "label"), text(value, "body"), None, gap=16))
        in_reading_order(self.area, self.visit)
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

    # ------------------------------------------------------------ changing

    def _failed(self, error: FieldkitError) -> None:
        tell(self, error)
        self.refresh()

    def _do(self, work: Callable[[], object]) -> None:
        """Change something and tell the screens, or say why not."""

        def done(_: object) -> None:
            self.notice.hide()
            self._changes.households.emit()

        self._jobs.start(self, lambda _: work(), then=done, otherwise=self._failed)

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
        self.print_asked.emit("P-08", {"household": self._id})

    # ------------------------------------------------------------ history

    def _history_in_hand(self) -> None:
        """Show the history of the value that has the cursor; without one, of the household."""
        value = QApplication.focusWidget()
        while value is not None and not isinstance(value, Value):
            value = value.parentWidget()
        if value is not None and self.isAncestorOf(value) and value.field.row is not None:
            self._ask_history(value.field)
        elif self.history.fold is not None:
            self.history.fold.setChecked(False)
            self.history.fold.setFocus()
            self.area.ensureWidgetVisible(self.history)

    def _ask_history(self, field: FieldView) -> None:
        if field.row is None:
            return
        table, id = field.table, field.row

        def show(changes: list[ValueChange]) -> None:
            may = self._laptop.may(Right.EDIT)
            title = self.tr("History: {what}").format(what=field.label)
            ValueHistoryDialog(self, title, changes, partial(self._put, field) if may else None).exec()

        self._jobs.start(self, lambda _: self._laptop.history.of_field(table, id, field.name), then=show)

    def _put(self, field: FieldView, typed: str) -> None:
        """Type an old value again."""
        if field.table == "household":
            self._change(field.name, typed)
        elif self.members.in_hand is not None:
            self._change_person(self.members.in_hand, field.name, typed)

    def _older(self, start: int) -> None:
        read = self._laptop.history.of_household
        self._jobs.start(self, lambda _: read(self._id, start), then=self.history.add)
