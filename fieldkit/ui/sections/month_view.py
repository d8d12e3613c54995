"""The visits by day: a month at the left, what still has no day beside it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldkit.services.laptop import Laptop
from fieldkit.services.visits.agenda import DayCount
from fieldkit.services.which import ALL, WAITING, Which
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.calendar import Calendar
from fieldkit.ui.sections.slot_list import SlotList
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.chips import ChipChoice
from fieldkit.ui.widgets.large import is_large
from fieldkit.ui.widgets.parts import GAP, button, row, text
from fieldkit.ui.words import day as day_words

_SIDE = 430  # px at 100 %, of the list at the right


class MonthView(QWidget):
    """Choose a day with the arrows, then households at the right, and plan them onto it."""

    opened = Signal(object)  # Line
    plan_asked = Signal(object)  # the day that is marked

    def __init__(self, laptop: Laptop, jobs: Jobs) -> None:
        super().__init__()
        self._laptop = laptop
        self._jobs = jobs
        self._which = Which(laptop.clock.today().year)
        self._count = 0
        self.calendar = Calendar(laptop.clock.today(), laptop.settings.language)
        self.grid = self.calendar.grid
        self.list = SlotList(laptop, jobs, self.tr("Visits of the day or without a day"), narrow=True)
        self.choice = ChipChoice(self)
        self.waiting = button(self.tr("Without a day"), lambda: self._pick(0), kind="chip")
        self.of_day = button("", lambda: self._pick(1), kind="chip")
        for number, chip in enumerate((self.waiting, self.of_day)):
            self.choice.add(chip, number)
        self.choice.choose(0)
        self.count = text("", "quiet")
        self.plan = button("", lambda: self.plan_asked.emit(self.grid.day), kind="primary")
        self.back = button(self.tr("‹ Back to the month"), self._to_month, kind="link")
        self._lay_out()
        self._large = is_large()
        self.back.setVisible(self._large)
        self.side.setVisible(not self._large)
        if not self._large:
            self.side.setFixedWidth(px(_SIDE))
        self.grid.taken.connect(lambda _: self._to_list())
        self.grid.moved.connect(self._moved)
        self.list.opened.connect(self.opened)
        self.list.counted.connect(self._counted)
        self._said_month = self.grid.first
        self._say()

    def _lay_out(self) -> None:
        self.side = QWidget()
        side = QVBoxLayout(self.side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(px(8))
        side.addLayout(row(self.waiting, self.of_day, None, self.count, self.back))
        side.addWidget(self.list, 1)
        side.addWidget(self.plan)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(GAP))
        layout.addWidget(self.calendar, 1)
        layout.addWidget(self.side)

    def _to_list(self) -> None:
        """Go to the list; at large text it stands in the place of the month."""
        self.side.show()
        self.calendar.setVisible(not self._large)
        self.list.table.setFocus()

    def _to_month(self) -> None:
        self.calendar.show()
        self.side.setVisible(not self._large)
        self.grid.setFocus()

    def _pick(self, number: int) -> None:
        self.choice.choose(number)
        self._list()

    def show_which(self, which: Which) -> None:
        """Show the days of what is asked for; the state does not matter here."""
        self._which = replace(which, state=ALL, day=None)
        self._read()
        self._list()

    def _read(self) -> None:
        which, first, last = self._which, self.grid.first, self.grid.last

        def show(counts: Mapping[date, DayCount]) -> None:
            if first == self.grid.first:
                self.grid.show_counts(counts)

        self._jobs.start(self, lambda _: self._laptop.planning.days(which, first, last), then=show)

    def _list(self) -> None:
        if self.of_day.isChecked():
            self.list.show_which(replace(self._which, day=self.grid.day))
        else:
            self.list.show_which(replace(self._which, state=WAITING))

    def _moved(self, day: date) -> None:
        if self._which.year != day.year:
            self._which = replace(self._which, year=day.year)
        if self.grid.first != self._said_month:
            self._said_month = self.grid.first
            self._read()
        if self.of_day.isChecked():
            self._list()
        self._say()

    def _counted(self, count: int) -> None:
        self.count.setText(self.tr("%n visit(s)", "", count))

    def _say(self) -> None:
        self.of_day.setText(self.tr("On {day}").format(day=f"{self.grid.day:%m-%d}"))
        words = self.tr("Plan onto {day}").format(day=day_words(self.grid.day))
        self.plan.setText(words if is_large() else f"{words}  Ctrl+D")
        self.plan.setAccessibleName(words)
