"""The members of a household: a table, and below it everything about the one in hand."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from fieldkit.domain.rights import Right
from fieldkit.services.fields import FieldView
from fieldkit.services.household_page import PersonRow
from fieldkit.ui.sections.living import YearLine, ask_to_carry, make_facts
from fieldkit.ui.sections.page import Basis, PageDoing, PageSection
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.facts import Facts
from fieldkit.ui.widgets.form import line
from fieldkit.ui.widgets.large import without_keys
from fieldkit.ui.widgets.parts import Card, Elided, button, clear, column, row, rule, shortcut, text
from fieldkit.ui.widgets.rows import Column, RowsModel, Table
from fieldkit.ui.widgets.tabbing import in_reading_order

if TYPE_CHECKING:
    from fieldkit.services.yearly import YearFacts


class MembersSection(Card):
    """Everybody in the household."""

    added = Signal(str)  # name
    delete_asked = Signal(object)  # a PersonRow

    def __init__(self, doing: PageDoing) -> None:
        super().__init__(self.tr("Members"))
        self._doing = doing
        self._years: dict[UUID, YearFacts] = {}
        self._wanted: tuple[UUID, str] | None = None
        self._of: tuple[object, ...] = ()
        self._model: RowsModel[PersonRow] = RowsModel(self._columns())
        self.table = Table(self._model, self.tr("Members"), row_height=40)
        self.table.setProperty("kind", "plain")
        self.table.moved.connect(self._show_member)
        self.detail = column()
        self.facts: Facts | None = None  # what is true of the member whatever the year
        self.yearly: Facts | None = None  # what is true in the year
        self.name = line(hint=self.tr("Name of a new member"), width=220)
        self.name.returnPressed.connect(self._add)
        self.add = allow(button(self.tr("Add member"), self._add), doing.laptop, Right.EDIT)
        self._new: QHBoxLayout = row(self.name, self.add, None)
        self.body.addWidget(self.table)
        self.body.addLayout(self.detail)
        self.body.addWidget(rule())
        self.body.addLayout(self._new)
        self.in_hand: UUID | None = None
        if doing.may(Right.REMOVE):
            shortcut("Ctrl+Del", self.table, self._delete).setContext(Qt.ShortcutContext.WidgetShortcut)

    def _columns(self) -> list[Column[PersonRow]]:
        def field(name: str) -> Callable[[PersonRow], str]:
            return lambda person: person.field(name).shown

        return [
            Column(self.tr("Name"), lambda p: p.name, 120, bold=True),
            Column(self.tr("Relation"), lambda p: p.relation, 120),
            Column(self.tr("Sex"), lambda p: p.sex, 76),
            Column(self.tr("Age"), lambda p: "" if p.age is None else p.age, 60, numeric=True),
            Column(self.tr("Identity number"), field("id_number"), 200),
            Column(self.tr("Health"), field("health"), 130),
            Column(self.tr("Labour"), field("labour"), 150),
            Column(self.tr("Work"), self._work, 0),
        ]

    def _work(self, person: PersonRow) -> str:
        place, months = person.field("work_place").shown, person.field("work_months").shown
        school = person.field("school_status").shown
        if place and months:
            return self.tr("{place}, {months} months").format(place=place, months=months)
        return place or school

    # ------------------------------------------------------------ showing

    def show_members(self, members: Sequence[PersonRow], years: "dict[UUID, YearFacts]") -> None:
        """Show these members with their facts of the year; the one in hand stays in hand."""
        self.aside.setText(self.tr("%n people", "", len(members)))
        for part in (self.name, self.add):
            part.setVisible(not self._doing.fixed)
        self._years = years
        before = self.in_hand
        self._model.show(list(members))
        self.table.be_high(max(len(members), 1))
        at = next((n for n, person in enumerate(members) if person.id == before), 0)
        self.table.choose(self._model.position(at) if members else 0)
        if not members:
            self._show_member(QModelIndex())

    def _show_member(self, index: QModelIndex) -> None:
        person = self._model.row(index)
        if person is None:
            clear(self.detail)
            self.in_hand, self.facts, self.yearly, self._of = None, None, None, ()
            return
        year = self._years.get(person.id)
        own = person.fields if year is None else person.fields[: -len(year.fields)]
        of = (person.id, self._doing.fixed, year and (year.year, year.last_year))
        if of == self._of and self._again(own, year):
            return
        self._of, self.in_hand = of, person.id
        clear(self.detail)
        self.detail.addLayout(self._heading(person))
        self._show_facts(person, own, year)
        in_reading_order(self)

    def _again(self, own: Sequence[FieldView], year: "YearFacts | None") -> bool:
        """Show the member who is shown already as they stand now, if that can be done in place."""
        if self.facts is None or not self.facts.show_fields(own):
            return False
        if year is None or self.yearly is None or not self.yearly.show_fields(year.fields, year.lasts):
            return False
        self._line.show_year(year)
        return True

    def _show_facts(self, person: PersonRow, own: Sequence[FieldView], year: "YearFacts | None") -> None:
        laptop, id = self._doing.laptop, person.id
        reveal, room = self._doing.reveal("person", id), self._doing.room
        of_year = None if year is None else year.year

        def save(field: FieldView, typed: str) -> None:
            values: dict[str, str] = {field.name: typed}
            laptop.households.change_person(id, year=of_year, **values)

        self.facts = Facts(own, self._doing.editing(save, reveal, still=self._doing.past), room)
        self.facts.history_asked.connect(self._doing.history_asked)
        self.detail.addWidget(self.facts)
        self.yearly = self.facts
        if year is not None:
            self._line = YearLine(self._doing, self._carry)
            self.yearly = make_facts(self._doing, year, save, reveal, room)
            self.detail.addWidget(self._line)
            self._line.show_year(year)
            self.detail.addWidget(self.yearly)

    def _heading(self, person: PersonRow) -> QHBoxLayout:
        hint = self.tr("Every value can be changed where it stands.") if self._doing.may(Right.EDIT) else ""
        made = button(self.tr("Delete this member"), self._delete, kind="link")
        made.setText(self.tr("Delete this member") + "  Ctrl+Del")
        made.setAccessibleName(self.tr("Delete {name}").format(name=person.name))
        without_keys(made)
        if self._doing.fixed:
            made.hide()
        allow(made, self._doing.laptop, Right.REMOVE)
        return row(text(person.name, "strong"), Elided("quiet", hint), None, made, gap=14)

    # ------------------------------------------------------------ changing

    def _carry(self) -> None:
        person = self._model.row(self.table.currentIndex())
        year = self._years.get(person.id) if person is not None else None
        if person is None or year is None or not ask_to_carry(self, year, person.name):
            return
        laptop, household, id = self._doing.laptop, self._doing.household, person.id
        self._doing.do(lambda: laptop.yearly.carry(household, year.year, living=False, members=[id]))

    def _delete(self) -> None:
        person = self._model.row(self.table.currentIndex())
        if person is not None:
            self.delete_asked.emit(person)

    def _add(self) -> None:
        if self.name.text().strip():
            self.added.emit(self.name.text().strip())
            self.name.clear()

    # ------------------------------------------------------------ going to a field

    def labels(self) -> Iterable[tuple[str, str]]:
        """List the fields of a member."""
        parts = (self.facts, self.yearly) if self.yearly is not self.facts else (self.facts,)
        return [pair for part in parts if part is not None for pair in part.labels()]

    def take_focus(self, person: UUID | None, column: str) -> None:
        """Take a member in hand and put the cursor into a field."""
        rows = [self._model.row(self._model.index(n, 0)) for n in range(self._model.rowCount())]
        at = next((n for n, one in enumerate(rows) if one is not None and one.id == person), None)
        if at is not None:
            self.table.choose(at)
        if not any(part is not None and part.take_focus(column) for part in (self.facts, self.yearly)):
            self.table.setFocus()


class MembersPart(PageSection):
    """The members on the page."""

    def __init__(self, doing: PageDoing) -> None:
        self.section = MembersSection(doing)
        super().__init__(doing, "person", self.section)
        self.section.added.connect(self._add)

    def fill(self, basis: Basis) -> None:
        """Show the members."""
        self.section.show_members(basis.page.members, dict(basis.year.members))

    def fields(self) -> Iterable[tuple[str, str]]:
        """List the fields of a member."""
        return self.section.labels()

    def go_to(self, chain: Sequence[tuple[str, UUID]], column: str) -> None:
        """Put the cursor into a field of a member, the one in hand where `chain` names none."""
        self.section.take_focus(chain[0][1] if chain else self.section.in_hand, column)

    def _add(self, name: str) -> None:
        households, household = self.doing.laptop.households, self.doing.household
        self.doing.do(lambda: households.add_person(household, name=name))
