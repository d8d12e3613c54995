"""What happened in the family: the list of what is written down, and the button that asks for more."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from fieldkit.domain.rights import Right
from fieldkit.errors import CorrectionNeeded, FieldkitError, HeadNeeded
from fieldkit.services.family.service import ChangeRow, Happened
from fieldkit.services.household_page import PersonRow
from fieldkit.ui.dialogs.evidence import proving
from fieldkit.ui.dialogs.family import FamilyDialog
from fieldkit.ui.dialogs.family_correct import CorrectDialog
from fieldkit.ui.dialogs.family_head import HeadDialog
from fieldkit.ui.dialogs.family_questions import Ground
from fieldkit.ui.dialogs.questions import ask
from fieldkit.ui.sections.page import Basis, PageDoing, PageSection
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.large import without_keys
from fieldkit.ui.widgets.parts import Card, button, row, text
from fieldkit.ui.widgets.rows import Column, RowsModel, Table
from fieldkit.ui.widgets.value import Value

_MOST_SHOWN = 8  # lines of the list; the others are scrolled to


class FamilyCard(Card):
    """The list of changes, and the button."""

    def __init__(self, doing: PageDoing) -> None:
        super().__init__(self.tr("Changes in the family"))
        self.rows: RowsModel[ChangeRow] = RowsModel([
            Column(self.tr("On"), lambda c: c.on, 120),
            Column(self.tr("What happened"), lambda c: c.what, 170, bold=True),
            Column(self.tr("Who"), lambda c: c.who, 120),
            Column(self.tr("From"), lambda c: c.source, 190),
            Column(self.tr("To"), lambda c: c.target, 190),
            Column(self.tr("Evidence"), lambda c: "✓" if c.proven else "", 70),
            Column(self.tr("Reason"), lambda c: c.why, 0),
        ])  # fmt: skip
        self.table = Table(self.rows, self.tr("Changes in the family"), row_height=36)
        self.table.setProperty("kind", "plain")
        self.none = text(self.tr("Nothing is written down yet. Births, deaths, marriages: here."), "quiet")
        self.change = button(self.tr("Changes in the family…"))  # its key is the menu's
        self.change.setText(self.tr("Changes in the family…") + "  Ctrl+M")
        allow(self.change, doing.laptop, Right.EDIT)
        without_keys(self.change)
        self.body.addWidget(self.none)
        self.body.addWidget(self.table)
        self.proof = allow(button(self.tr("Evidence…")), doing.laptop, Right.EDIT)
        self.proof.setText(self.tr("Evidence…") + "  Enter")
        self.body.addLayout(row(self.change, self.proof, None))

    def show_changes(self, changes: list[ChangeRow]) -> None:
        """Show what happened, the newest first."""
        self.rows.show(changes)
        self.none.setVisible(not changes)
        self.proof.setVisible(bool(changes))
        self.table.setVisible(bool(changes))
        self.table.be_high(min(max(len(changes), 1), _MOST_SHOWN))


class FamilyPart(PageSection):
    """Changes in the family on the page of a household."""

    def __init__(self, doing: PageDoing, asking: "FamilyAsking") -> None:
        self.section = FamilyCard(doing)
        super().__init__(doing, "person_change", self.section)
        self.section.change.clicked.connect(lambda _=False: asking.ask())
        self.section.proof.clicked.connect(lambda _=False: self._prove())
        self.section.table.opened.connect(lambda _: self._prove())

    def reader(self) -> Callable[[], Any]:
        """Return what reads the list."""
        family, household, year = self.doing.laptop.family, self.doing.household, self.doing.year
        return lambda: [change for change in family.history(household) if change.on.year <= year]

    def _prove(self) -> None:
        """Ask which photo or scan proves the change that is marked."""
        change = self.section.rows.row(self.section.table.currentIndex())
        doing = self.doing
        if change is None or doing.past or not doing.may(Right.EDIT):
            return
        if proving(doing.laptop, doing.jobs, "person_change", doing.household)(doing.owner, change.id):
            doing.tell()

    def fill(self, basis: Basis) -> None:
        """Show the list; nothing happens in a year that is over."""
        self.section.change.setVisible(not self.doing.past)
        if self.key in basis.found and self.is_new(basis.found[self.key]):
            self.section.show_changes(basis.found[self.key])


class FamilyAsking(QObject):
    """Asks what happened, who is the head then, and why something was wrong."""

    def __init__(self, doing: PageDoing) -> None:
        super().__init__(doing)
        self.doing = doing
        doing.answers[HeadNeeded] = lambda _error, _value, _typed: self.ask()
        doing.answers[CorrectionNeeded] = self._correct

    def ask(self, chosen: str = "") -> None:
        """Ask what happened, or while a head is missing who is the head now; not in an older year."""
        laptop, household = self.doing.laptop, self.doing.household
        if self.doing.past:
            return
        members = laptop.households.page(household).members
        village = laptop.households.rows([household])[0].village_code
        gone = laptop.family.waiting(household)
        if gone:
            self._ask_head(members, gone)
            return
        ground = Ground(
            laptop.family, household, [p for p in members if not p.gone], laptop.clock.today(),
            [(v.code, v.name) for v in laptop.villages.list() if v.code != village],
            partial(self._find, village), laptop.households.groups,
        )  # fmt: skip
        dialog = FamilyDialog(self._page(), ground, self._people_of, chosen)
        if not dialog.exec():
            return
        self.doing.changes.all()
        self._go_on(dialog.happened)

    def _go_on(self, happened: Happened | None) -> None:
        laptop, household = self.doing.laptop, self.doing.household
        if happened is not None and happened.head_needed:
            self._ask_head(laptop.households.page(household).members, happened.head_needed)
        elif happened is not None and happened.empty:
            words = self.tr("Nobody is left in the household. Strike it off? Everything is kept.")
            if ask(self._page(), words, self.tr("Strike off")):
                self.doing.do(lambda: laptop.removing.strike_off(household))
        else:
            self.doing.said.emit(self.tr("Written down."), True)

    def _ask_head(self, members: tuple[PersonRow, ...], gone: str) -> None:
        laptop = self.doing.laptop
        on = laptop.family.left_on(self.doing.household) or laptop.clock.today()
        if HeadDialog(self._page(), laptop.family, self.doing.household, members, on, gone).exec():
            self.doing.changes.all()
            self.doing.said.emit(self.tr("Written down."), True)

    def _correct(self, _error: FieldkitError, value: Value | None, typed: str) -> None:
        """Ask for the reason of a correction of what was typed."""
        field = value.field if value is not None else None
        if field is None or field.row is None:
            return
        if CorrectDialog(self._page(), self.doing.laptop.family, field.row, field, typed).exec():
            self.doing.changes.all()
        else:
            self.doing.changes.households.emit()  # the old value is shown again

    def _find(self, village: str, typed: str) -> list[tuple[UUID, str, str]]:
        households = self.doing.laptop.households
        found = households.find(typed, village=village)[:30]
        return [(r.id, r.head, r.local_no) for r in households.rows(found) if r.type != "90"]

    def _people_of(self, household: UUID) -> tuple[PersonRow, ...]:
        return self.doing.laptop.households.page(household).members

    def _page(self) -> QWidget:
        return self.doing.owner
