"""The brief on top of a household's page (一口清): who, how many, who helps, visits, income."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldkit.ui.widgets.dots import Dots
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.form import Choice
from fieldkit.ui.widgets.large import is_large
from fieldkit.ui.widgets.parts import Card, Elided, button, clear, column, row, text
from fieldkit.ui.words import money

if TYPE_CHECKING:
    from fieldkit.services.income.views import Comparison
    from fieldkit.ui.sections.page import Basis


class StandingSection(Card):
    """How a household stands, in three lines, and of which year the page is."""

    year_chosen = Signal(int)
    findings_asked = Signal()

    def __init__(self, this_year: int, *, covered: bool = False) -> None:
        """`covered`: income is not for who is at the laptop."""
        super().__init__()
        self._covered = covered
        from fieldkit.services.yearly import FIRST

        self.year = Choice([(str(y), str(y)) for y in range(this_year, FIRST - 1, -1)])
        self.year.setMinimumContentsLength(5)
        self.year.setAccessibleName(self.tr("Year of the page"))
        self.year.setToolTip(self.tr("Year of the page  Alt+Y"))
        self.year.activated.connect(lambda _: self.year_chosen.emit(int(self.year.code)))
        self._lines = column(gap=8)
        year = row(text(self.tr("Year"), "label"), self.year, gap=8)
        if is_large():  # beside the lines there is no room
            self.body.addLayout(row(year, None))
            self.body.addLayout(self._lines)
        else:
            both = row(self._lines, column(year, None), gap=18)
            both.setStretch(0, 1)
            self.body.addLayout(both)

    def show_household(self, basis: "Basis", place: str, today: date) -> None:
        """Show how this household stands today; `place` stands here when the header has no room."""
        clear(self._lines)
        h = basis.row
        cause = basis.page.field("cause_main").shown
        dots = Dots()
        dots.show_slots(h.slots)
        past = basis.page.as_it_was
        day = date(basis.page.year, 12, 31) if past else today
        now = next((p for p in basis.pairings if p.role == "1" and p.active(day)), None)
        helping = (now.helper, now.unit) if past and now else (h.helper, h.helper_unit)
        helper = "" if past and now is None else " ".join(part for part in helping if part)
        if now is not None and now.phone and not past:
            helper = f"{helper} · {now.phone}"
        kind = basis.page.field("household_type").shown if past else h.type_label
        who = Elided("strong", " · ".join(part for part in (kind, cause) if part))
        members = sum(not person.gone for person in basis.page.members) if past else h.people
        people = text(self.tr("%n people", "", members), "body")
        none = self.tr("No helper at the end of {year}.") if past else self.tr("No helper today.")
        none = none.format(year=basis.page.year)
        helped = Elided("body" if helper else "quiet" if past else "wrong", helper or none)
        visits = row(text(self.tr("Visits {year}").format(year=basis.page.year), "label"), dots)
        if not h.slots:
            words = self.tr("no plan") if basis.page.as_it_was else self.tr("not planned yet")
            visits.addWidget(text(words, "quiet"))
        if is_large():
            self._lines.addWidget(text(place, "quiet", wrap=True))
            self._lines.addLayout(row(who, people, None, gap=16))
            self._lines.addWidget(helped)
            self._lines.addLayout(row(visits, None))
        else:
            self._lines.addLayout(row(who, people, helped, None, visits, gap=22))
        self._lines.addWidget(self._last_line(basis))

    def _last_line(self, basis: "Basis") -> QWidget:
        parts = self._income(basis.income)
        if basis.findings and not basis.page.as_it_was:  # they are of what stands today
            said = self.tr("%n finding(s) in the data ›", "", basis.findings)
            parts.append(button(said, self.findings_asked.emit, kind="duelink"))
        line = QWidget()
        flow = FlowLayout(line, gap=18)
        for part in parts:
            flow.addWidget(part)
        return line

    def _income(self, income: "Comparison") -> list[QWidget]:
        """Say what the household has a head, beside the line and last year; nothing is guessed."""
        if self._covered:
            return [text(self.tr("Income: not shown to your role."), "quiet")]
        if income.per_head_fen is None:
            return [text(self.tr("No income sheet yet."), "quiet")]
        said = self.tr("Net income per head {year}: {amount} yuan").format(
            year=income.year, amount=money(income.per_head_fen)
        )
        parts: list[QWidget] = [text(said, "body")]
        if income.difference_fen is not None:
            above = self.tr("{amount} above {line}") if income.reached else self.tr("{amount} below {line}")
            amount = money(abs(income.difference_fen))
            kind = "good" if income.reached else "wrong"
            parts.append(text(above.format(amount=amount, line=income.line_label), kind))
        if income.before_fen is not None:
            before = self.tr("{year}: {amount} yuan")
            said = before.format(year=income.before_year, amount=money(income.before_fen))
            parts.append(text(said, "quiet"))
        return parts
