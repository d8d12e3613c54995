"""What an income sheet comes to: its figures, beside the line of the year and last year, in words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldkit.domain.rights import Right
from fieldkit.services.income.views import Comparison, Overruled, Sheet
from fieldkit.ui.sections.income_model import signed
from fieldkit.ui.widgets.allow import Allowing, allow
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.parts import button, clear, column, restyle, row, text
from fieldkit.ui.words import money

STARS = "＊＊＊"


class IncomeSummary(QWidget):
    """Figures and sentences; a button where an office's totals do not follow from their lines."""

    reckon_asked = Signal()

    def __init__(self, laptop: Allowing, joint: str) -> None:
        """`joint` stands between things that are listed."""
        super().__init__()
        self._joint = joint
        self.totals = QWidget()
        self._figures = FlowLayout(self.totals, gap=24)
        self.compared = text("", "body", wrap=True)
        self.differs = text("", "due", wrap=True)
        take = button(self.tr("Take the sums of the lines"), self.reckon_asked.emit, kind="link")
        self.reckon = allow(take, laptop, Right.EDIT)
        self.setLayout(column(self.totals, self.compared, row(self.differs, self.reckon, gap=10), gap=8))

    def show_sheet(self, sheet: Sheet) -> None:
        """Show what this sheet comes to."""
        self._show_figures(sheet)
        self.compared.setText(self._comparison(sheet))
        self.compared.setVisible(bool(self.compared.text()))
        self.differs.setText(self._differing(sheet.differs))
        self.differs.setVisible(bool(sheet.differs))
        self.reckon.setVisible(bool(sheet.differs))

    def head(self, sheet: Sheet) -> str:
        """Say of which days a sheet is, and by whom it is divided."""
        if sheet.id is None:
            return self.tr("There is no income sheet of {year} yet.").format(year=sheet.year)
        parts = [
            self.tr("{first} to {last}").format(first=sheet.period_from or "—", last=sheet.period_to or "—"),
            self.tr("divided by {members}").format(members=_or_dash(sheet.totals.members)),
        ]
        if sheet.totals.members != sheet.counted_members:
            counted = self.tr("%n live and spend together", "", sheet.counted_members)
            parts.append(f"{counted}{': ' if sheet.members_reason else ''}{sheet.members_reason}")
        if sheet.checker:
            parts.append(self.tr("checked by {name}").format(name=sheet.checker))
        if sheet.confirmed_on:
            parts.append(self.tr("agreed by the household on {day}").format(day=sheet.confirmed_on))
        return " · ".join([*parts, *([sheet.note] if sheet.note else [])])

    def _show_figures(self, sheet: Sheet) -> None:
        clear(self._figures)
        self.totals.setVisible(sheet.id is not None)
        now, stars = sheet.totals, sheet.covered
        gross = now.known_gross_fen
        figures = [
            (self.tr("income"), gross), (self.tr("costs"), now.cost_fen),
            (self.tr("net"), now.net_fen), (self.tr("a head"), now.per_capita_fen),
        ]  # fmt: skip
        if sheet.after_rigid_fen is not None:
            figures.append((self.tr("a head after what had to be paid"), sheet.after_rigid_fen))
        for name, fen in figures:
            part = QWidget()
            said = STARS if stars else money(fen) or "—"
            kind = "big" if name == self.tr("a head") else "strong"
            part.setLayout(column(text(name, "quiet"), text(said, kind), gap=0))
            self._figures.addWidget(part)

    def _comparison(self, sheet: Sheet) -> str:
        if sheet.covered:
            return self.tr("Amounts are covered for your role.")
        found = sheet.comparison
        if found is None or sheet.id is None:
            return ""
        said = [self._beside_line(found)]
        if found.before_fen is not None:
            said.append(self.tr("{last}: {before} yuan a head, {change}."))
        if found.causes:
            said.append(self.tr("The household's difference comes from {causes}."))
        restyle(self.compared, "wrong" if found.reached is False else "body")
        over = found.difference_fen or 0
        return " ".join(said).format(
            line=found.line_label, year=found.year, amount=money(found.line_fen), over=money(over),
            short=money(-over), last=found.before_year, before=money(found.before_fen),
            change=signed(found.change_fen) or "—",
            causes=self._joint.join(f"{c.label} {signed(c.change_fen)}" for c in found.causes),
        )  # fmt: skip

    def _beside_line(self, found: Comparison) -> str:
        if found.line_fen is None:
            return self.tr("No line is entered for {year} and this place: nothing is compared.")
        if found.difference_fen is None:
            return self.tr("{line} {year}: {amount} yuan.")
        if found.reached:
            return self.tr("{line} {year}: {amount} yuan; reached, {over} yuan above.")
        return self.tr("{line} {year}: {amount} yuan; not reached, {short} yuan short.")

    def _differing(self, differs: tuple[Overruled, ...]) -> str:
        said = self.tr("{total}: the sheet says {given}, its lines give {lines}.")
        return " ".join(
            said.format(total=d.label, given=money(d.given_fen), lines=money(d.lines_fen)) for d in differs
        )


def _or_dash(number: int | None) -> str:
    return "—" if number is None else str(number)
