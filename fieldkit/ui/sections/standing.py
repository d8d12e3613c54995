"""The top of a household's page: type, people, helper, the year's visits, income against last year."""

from datetime import date

from PySide6.QtWidgets import QWidget

from fieldkit.services.household_page import IncomeView
from fieldkit.services.households import HouseholdRow
from fieldkit.services.pairing import PairingRow
from fieldkit.ui.widgets.dots import Dots
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.large import is_large
from fieldkit.ui.widgets.parts import Card, Elided, clear, column, row, text
from fieldkit.ui.words import money


class StandingSection(Card):
    """How a household stands, in two lines."""

    def show_household(
        self, h: HouseholdRow, place: str, pairings: list[PairingRow], incomes: tuple[IncomeView, ...],
        today: date,
    ) -> None:  # fmt: skip
        """Show how this household stands today; `place` stands here when the header has no room."""
        clear(self.body)
        dots = Dots()
        dots.show_slots(h.slots)
        helper = " ".join(part for part in (h.helper, h.helper_unit) if part)
        now = next((p for p in pairings if p.role == "1" and p.active(today)), None)
        if now is not None and now.phone:
            helper = f"{helper} · {now.phone}"
        who = Elided("strong", h.type_label)
        people = text(self.tr("%n people", "", h.people), "body")
        helped = Elided("body" if helper else "wrong", helper or self.tr("No helper today."))
        visits = row(text(self.tr("Visits {year}").format(year=today.year), "label"), dots)
        if not h.slots:
            visits.addWidget(text(self.tr("not planned yet"), "quiet"))
        if is_large():
            self.body.addWidget(text(place, "quiet", wrap=True))
            self.body.addLayout(row(who, people, None, gap=16))
            self.body.addWidget(helped)
            self.body.addLayout(row(visits, None))
        else:
            self.body.addLayout(row(who, people, helped, None, visits, gap=22))
        self.body.addWidget(text(self._income(incomes), "quiet", wrap=True))

    def _income(self, incomes: tuple[IncomeView, ...]) -> str:
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


class IncomeSection(Card):
    """The income sheets, one line a year."""

    def __init__(self) -> None:
        super().__init__(self.tr("Income"))

    def show_incomes(self, incomes: tuple[IncomeView, ...]) -> None:
        """Show these sheets; nothing without any."""
        clear(self.body)
        self.setVisible(bool(incomes))
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
            line = QWidget()
            flow = FlowLayout(line, gap=22)
            for cell in (column(text(str(sheet.year), "strong"), None, gap=0), *cells):
                part = QWidget()
                part.setLayout(cell)
                flow.addWidget(part)
            self.body.addWidget(line)
