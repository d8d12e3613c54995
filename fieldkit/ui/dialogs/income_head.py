"""The head of an income sheet: period, members, who checked; and beginning another sheet."""

from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QWidget

from fieldkit.services.income.service import Income
from fieldkit.services.income.views import Sheet
from fieldkit.ui.dialogs.forms import FormDialog
from fieldkit.ui.widgets.form import Choice, Day, Form, line
from fieldkit.ui.widgets.parts import text

_LABELS = 130  # px at 100 %


class SheetHeadDialog(FormDialog):
    """Changes the head of a sheet; other members than the counted ones want a reason."""

    def __init__(self, parent: QWidget, income: Income, sheet: Sheet, today: date) -> None:
        title = self.tr("Sheet of {year}").format(year=sheet.year)
        super().__init__(parent, title, self.tr("Keep"), self._keep)
        self._income, self._sheet = income, sheet
        self.first, self.last = Day(sheet.period_from or today), Day(sheet.period_to or today)
        self.members = line("" if sheet.totals.members is None else str(sheet.totals.members), width=80)
        self.reason = line(sheet.members_reason)
        self.checker = line(sheet.checker)
        self.confirmed = line(sheet.confirmed_on.isoformat() if sheet.confirmed_on else "", width=140)
        self.confirmed.setPlaceholderText(today.isoformat())
        self.note = line(sheet.note)
        form = Form(_LABELS)
        form.add(self.tr("&From"), self.first)
        form.add(self.tr("&To"), self.last)
        counted = self.tr("%n live and spend together on the last day.", "", sheet.counted_members)
        form.add(self.tr("&Divided by"), self.members, counted)
        form.add(self.tr("&Reason"), self.reason, self.tr("Only where it is another number."))
        form.add(self.tr("Checked &by"), self.checker)
        form.add(self.tr("Household &agreed on"), self.confirmed)
        form.add(self.tr("&Note"), self.note)
        self.content.addLayout(form)

    def _keep(self) -> None:
        if self._sheet.id is None:
            return
        typed = {
            "period_from": self.first.value.isoformat(), "period_to": self.last.value.isoformat(),
            "members_reason": self.reason.text(), "checker": self.checker.text(),
            "confirmed_on": self.confirmed.text(), "note": self.note.text(),
        }  # fmt: skip
        given = self._sheet.totals.members
        if self.members.text().strip() != ("" if given is None else str(given)) or self.reason.text().strip():
            typed["members"] = self.members.text()
        self._income.change(self._sheet.id, **typed)


class BeginSheetDialog(FormDialog):
    """Begins a sheet of another year, purpose or period."""

    def __init__(self, parent: QWidget, income: Income, household: UUID, year: int, today: date) -> None:
        super().__init__(parent, self.tr("Another income sheet"), self.tr("Begin"), self._begin)
        self._income, self._household = income, household
        self.begun: tuple[int, str, int] | None = None
        years = [(str(y), str(y)) for y in range(today.year + 1, today.year - 12, -1)]
        self.year = Choice(years, str(year))
        self.purpose = Choice(income.purposes(), "1")
        first, last = income.usual_period(household, year)
        self.first, self.last = Day(first), Day(last)
        for choice in (self.year, self.purpose):
            choice.currentIndexChanged.connect(lambda _: self._set_period())
        form = Form(_LABELS)
        form.add(self.tr("&Year"), self.year)
        form.add(self.tr("&Purpose"), self.purpose)
        form.add(self.tr("&From"), self.first)
        form.add(self.tr("&To"), self.last)
        self.content.addLayout(form)
        note = self.tr("Where monitoring begins or ends, the twelve months before the application count.")
        self.content.addWidget(text(note, "quiet", wrap=True))

    def _set_period(self) -> None:
        period = self._income.usual_period(self._household, int(self.year.code), self.purpose.code)
        self.first.value, self.last.value = period

    def _begin(self) -> None:
        year, purpose = int(self.year.code), self.purpose.code
        period = (self.first.value, self.last.value)
        id = self._income.begin(self._household, year, purpose, period, another=purpose != "1")
        found = next(s for s in self._income.sheets(self._household) if s.id == id)
        self.begun = (found.year, found.purpose, found.no)
