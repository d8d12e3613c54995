"""How the household lives in one year, beside the year before (domain.md §1.6)."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication as App
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fieldkit.domain.rights import Right
from fieldkit.services.fields import FieldView
from fieldkit.ui.dialogs.questions import ask
from fieldkit.ui.sections.page import Basis, PageDoing, PageSection
from fieldkit.ui.widgets.facts import Facts
from fieldkit.ui.widgets.parts import Card, button, clear, restyle, row, text

if TYPE_CHECKING:
    from fieldkit.services.yearly import YearFacts


class YearLine(QWidget):
    """Says of which year the facts below are, and offers to say the year before's again."""

    def __init__(self, doing: PageDoing, carry: Callable[[], object]) -> None:
        """`carry` takes the values of the year before over; it asks first."""
        super().__init__()
        self._doing = doing
        self.said = text("", "quiet")
        self.carry: QPushButton = button("", carry, kind="link")
        line: QHBoxLayout = row(self.said, self.carry, None, gap=12)
        self.setLayout(line)

    def show_year(self, facts: "YearFacts") -> None:
        """Say how much of the year is known."""
        missing = facts.missing
        if facts.begun:
            said = self.tr("{year}; beside it {last}")
            self.said.setText(said.format(year=facts.year, last=facts.last_year))
        else:
            self.said.setText(self.tr("{year}: not asked yet").format(year=facts.year))
        self.said.setVisible(not facts.begun or bool(facts.last_year))
        restyle(self.said, "quiet" if facts.begun else "due")
        offer = self.tr("Take over %n value(s) of {year}", "", missing)
        self.carry.setText(offer.format(year=facts.last_year))
        self.carry.setAccessibleName(self.carry.text())
        self.carry.setVisible(bool(missing) and self._doing.may(Right.EDIT))
        self.setVisible(self.said.isVisibleTo(self) or self.carry.isVisibleTo(self))


def make_facts(doing: PageDoing, facts: "YearFacts", save: Callable[[FieldView, str], object],
               reveal: Callable[[FieldView], str], room: int) -> Facts:  # fmt: skip
    """Return the values of a year with those of the year before beside them."""
    lasts = facts.lasts if facts.last_year else None
    made = Facts(
        facts.fields, doing.editing(save, reveal), room, lasts=lasts, years=(facts.year, facts.last_year)
    )
    made.history_asked.connect(doing.history_asked)
    return made


class LivingSection(PageSection):
    """Land, house, water, power, road and production of the chosen year."""

    def __init__(self, doing: PageDoing) -> None:
        title = App.translate("HouseholdScreen", "Living conditions")
        super().__init__(doing, "household_year", Card(title))
        self.values: Facts | None = None
        self._of: tuple[object, ...] = ()

    def make(self) -> None:
        """Put the line of the year in, and the place of the facts."""
        self.line = YearLine(self.doing, self._carry)
        self.place = QVBoxLayout()
        self.card.body.addWidget(self.line)
        self.card.body.addLayout(self.place)

    def fill(self, basis: Basis) -> None:
        """Show the year."""
        facts = basis.year.living
        self._facts = facts
        self.line.show_year(facts)
        self.card.aside.setText(str(facts.year))
        of = (facts.year, facts.last_year, self.doing.fixed)
        if self.values is not None and self._of == of and self.values.show_fields(facts.fields, facts.lasts):
            return
        self._of = of
        clear(self.place)
        laptop, id, year = self.doing.laptop, self.doing.household, facts.year

        def save(field: FieldView, typed: str) -> None:
            laptop.yearly.change(id, year, **{field.name: typed})

        room = self.doing.room
        self.values = make_facts(self.doing, facts, save, self.doing.reveal("household", id), room)
        self.place.addWidget(self.values)

    def _carry(self) -> None:
        facts, laptop, id = self._facts, self.doing.laptop, self.doing.household
        if ask_to_carry(self.card, facts, App.translate("HouseholdScreen", "Living conditions")):
            self.doing.do(lambda: laptop.yearly.carry(id, facts.year))

    def fields(self) -> Iterable[tuple[str, str]]:
        """List the fields of the year."""
        return self.values.labels() if self.values is not None else ()

    def go_to(self, chain: Sequence[tuple[str, UUID]], column: str) -> None:
        """Put the cursor into one of them."""
        if self.values is None or not self.values.take_focus(column):
            self.fold.setFocus()


def ask_to_carry(parent: QWidget, facts: "YearFacts", whose: str) -> bool:
    """Ask whether what a year said is still so."""
    words = App.translate(
        "YearLine", "{whose}: take over %n value(s) of {last} as those of {year}? Only do so if they are "
        "still true; what is known of {year} stays.", "", facts.missing,
    ).format(whose=whose, last=facts.last_year, year=facts.year)  # fmt: skip
    return ask(parent, words, App.translate("YearLine", "Take over"))
