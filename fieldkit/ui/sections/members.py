"""The members of a household: a table, and below it everything about the one in hand."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QPushButton

from fieldkit.domain.rights import Right
from fieldkit.services.household_page import PersonRow
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.allow import Allowing, allow
from fieldkit.ui.widgets.form import line
from fieldkit.ui.widgets.parts import Card, Elided, button, clear, column, row, rule, shortcut, text
from fieldkit.ui.widgets.rows import Column, RowsModel, Table
from fieldkit.ui.widgets.tabbing import in_reading_order
from fieldkit.ui.widgets.value import Facts


class MembersSection(Card):
    """Everybody in the household."""

    changed = Signal(UUID, str, str)  # person, field, typed
    added = Signal(str)  # name
    delete_asked = Signal(object)  # a PersonRow
    history_asked = Signal(object)  # a FieldView

    def __init__(self, reveal: Callable[[UUID, str], str], laptop: Allowing) -> None:
        super().__init__(self.tr("Members"))
        self._reveal = reveal
        self._laptop = laptop
        self._model: RowsModel[PersonRow] = RowsModel(self._columns())
        self.table = Table(self._model, self.tr("Members"), row_height=40)
        self.table.setProperty("kind", "plain")
        self.table.moved.connect(self._show_member)
        self.detail = column()
        self.name = line(hint=self.tr("Name of a new member"), width=220)
        self.name.returnPressed.connect(self._add)
        self.body.addWidget(self.table)
        self.body.addLayout(self.detail)
        self.body.addWidget(rule())
        add = allow(button(self.tr("Add member"), self._add), laptop, Right.EDIT)
        self.body.addLayout(row(self.name, add, None))
        self.in_hand: UUID | None = None
        if not laptop.refusal(Right.REMOVE):
            shortcut("Ctrl+Del", self.table, self._delete).setContext(Qt.ShortcutContext.WidgetShortcut)

    def _columns(self) -> list[Column[PersonRow]]:
        def field(name: str) -> Callable[[PersonRow], str]:
            return lambda person: person.field(name).shown

        return [
            Column(self.tr("Name"), lambda p: p.name, 120, bold=True),
            Column(self.tr("Relation"), lambda p: p.relation, 120),
            Column(self.tr("Sex"), lambda p: p.sex, 60),
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

    def show_members(self, members: tuple[PersonRow, ...]) -> None:
        """Show these members; the one in hand stays in hand."""
        self.aside.setText(self.tr("%n people", "", len(members)))
        before = self.in_hand
        self._model.show(members)
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(head + px(40) * max(len(members), 1) + px(4))
        at = next((n for n, person in enumerate(members) if person.id == before), 0)
        self.table.choose(at)
        if not members:
            self._show_member(QModelIndex())

    def _show_member(self, index: QModelIndex) -> None:
        person = self._model.row(index)
        clear(self.detail)
        self.in_hand = person.id if person else None
        if person is None:
            return
        may = not self._laptop.refusal(Right.EDIT)
        self.detail.addLayout(
            row(
                text(person.name, "strong"),
                Elided("quiet", self.tr("Every value can be changed where it stands.") if may else ""),
                None,
                self._delete_button(person),
                gap=14,
            )
        )
        id = person.id
        self.facts = Facts(
            list(person.fields),
            lambda name, typed: self.changed.emit(id, name, typed),
            lambda name: self._reveal(id, name),
            self.width() - px(40),
        )
        self.facts.offer_to(self._laptop)
        self.facts.history_asked.connect(self.history_asked)
        self.detail.addWidget(self.facts)
        in_reading_order(self)

    def _delete_button(self, person: PersonRow) -> QPushButton:
        made = button(self.tr("Delete this member"), self._delete, kind="link")
        made.setText(self.tr("Delete this member") + "  Ctrl+Del")
        made.setAccessibleName(self.tr("Delete {name}").format(name=person.name))
        return allow(made, self._laptop, Right.REMOVE)

    def _delete(self) -> None:
        person = self._model.row(self.table.currentIndex())
        if person is not None:
            self.delete_asked.emit(person)

    def _add(self) -> None:
        if self.name.text().strip():
            self.added.emit(self.name.text().strip())
            self.name.clear()
