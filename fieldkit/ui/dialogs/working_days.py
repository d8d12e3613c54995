"""Asks which days of a year are free and which weekend days are worked: ticked in a calendar."""

from collections.abc import Collection
from datetime import date
from functools import partial

from PySide6.QtCore import QLocale, QRect, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen, QShowEvent
from PySide6.QtWidgets import QWidget

from fieldkit.services.calendars import YearView
from fieldkit.services.laptop import Laptop
from fieldkit.ui.dialogs.forms import FormDialog
from fieldkit.ui.theme import px, tokens
from fieldkit.ui.widgets.form import Form, line
from fieldkit.ui.widgets.month_grid import MonthGrid
from fieldkit.ui.widgets.parts import button, row, shortcut, text
from fieldkit.ui.words import day as day_words

_SATURDAY = 5
_HIGHEST = 330  # px of the days, where the text is large


class YearGrid(MonthGrid):
    """The days of a year, a month at a time; Space or a click turns a day round: free, or worked."""

    def __init__(self, year: int, off: Collection[date], on: Collection[date], language: str) -> None:
        self.year = year
        self.off, self.on = set(off), set(on)
        super().__init__(date(year, 1, 1), language)
        self.taken.connect(self.turn_round)
        self._say()

    def free(self, day: date) -> bool:
        """Tell whether a day is free."""
        return day in self.off or (day.weekday() >= _SATURDAY and day not in self.on)

    def turn_round(self, day: date) -> None:
        """Let a free day be worked, a worked one be free."""
        weekend, free = day.weekday() >= _SATURDAY, self.free(day)
        self.off.discard(day)
        self.on.discard(day)
        if weekend and free:
            self.on.add(day)
        elif not weekend and not free:
            self.off.add(day)
        self._say()
        self.update()
        self.moved.emit(day)

    def go(self, day: date) -> None:
        """Put the mark on a day of the year."""
        super().go(min(max(day, date(self.year, 1, 1)), date(self.year, 12, 31)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        before = self.day
        super().mousePressEvent(event)
        if self.day != before or self._at(before).contains(event.position().toPoint()):
            self.turn_round(self.day)

    def _at(self, day: date) -> QRect:
        return self._cell((day - self.first).days)

    def _word(self, day: date) -> str:
        """Say what a day is where its weekday does not."""
        if day in self.off:
            return self.tr("free")
        return self.tr("work") if day in self.on else ""

    def _say(self) -> None:
        state = self.tr("free") if self.free(self.day) else self.tr("worked")
        name = self._names.standaloneDayName(self.day.isoweekday(), QLocale.FormatType.LongFormat)
        said = self.tr("{day}, {weekday}: {state}").format(day=day_words(self.day), weekday=name, state=state)
        self.setAccessibleName(said)
        self.setToolTip(said)

    def _paint_day(self, painter: QPainter, box: QRect, day: date) -> None:
        t, chosen, own = tokens(), day == self.day, day.month == self.day.month and day.year == self.year
        painter.setPen(QPen(QColor(t.line), 1))
        painter.setBrush(QColor(t.tint if chosen else t.head if self.free(day) or not own else t.card))
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        if chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.accent), px(3) if self.hasFocus() else 1))
            painter.drawRect(box.adjusted(1, 1, -2, -2))
        font = painter.font()
        font.setPixelSize(min(px(15), box.height() * 3 // 4))
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(QColor(t.text if own else t.quiet))
        inner = box.adjusted(px(6), 0, -px(6), 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, str(day.day))
        if own and (said := self._word(day)):
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(QColor(t.due_text if day in self.on else t.accent_dark))
            painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, said)


class YearDialog(FormDialog):
    """The township's own calendar of a year: its days, and the paper they stand in."""

    def __init__(self, parent: QWidget, laptop: Laptop, of: YearView) -> None:
        title = self.tr("Working days of {year}").format(year=of.year)
        super().__init__(parent, title, self.tr("Keep"), self.act)
        self._laptop, self._year = laptop, of.year
        self.grid = YearGrid(of.year, of.days_off, of.days_on, laptop.settings.language)
        self.month = text("", "strong")
        before = button("‹", lambda: self.grid.turn(-1), kind="chip")
        after = button("›", lambda: self.grid.turn(1), kind="chip")
        before.setAccessibleName(self.tr("The month before (PgUp)"))
        after.setAccessibleName(self.tr("The month after (PgDn)"))
        for key, months in (("PgUp", -1), ("PgDown", 1)):
            shortcut(key, self, partial(self.grid.turn, months))
        self.count = text("", "quiet")
        hint = self.tr("A click or Space turns a day round: a weekday is free, a weekend day is worked.")
        self.source = line(of.source if of.own else "", hint=self.tr("Title and number of the paper"))
        self.source.setMaxLength(200)
        form = Form(90)
        form.add(self.tr("Source"), self.source)
        self.content.addWidget(text(hint, "quiet", wrap=True))
        self.content.addLayout(row(before, self.month, after, None, self.count))
        self.content.addWidget(self.grid)
        self.content.addLayout(form)
        self.setMinimumWidth(px(560))
        self.grid.setFixedHeight(min(px(250), _HIGHEST))
        self.grid.moved.connect(lambda _: self._show())
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the cursor on the days."""
        super().showEvent(event)
        if not event.spontaneous():
            self.grid.setFocus()

    def _show(self) -> None:
        at = self.grid.day
        self.month.setText(self.tr("{year}-{month}").format(year=at.year, month=f"{at.month:02d}"))
        said = self.tr("Days free: {off}, weekend days worked: {on}")
        self.count.setText(said.format(off=len(self.grid.off), on=len(self.grid.on)))

    def act(self) -> None:
        """Keep what is ticked."""
        self._laptop.calendars.set_year(self._year, self.grid.off, self.grid.on, self.source.text())
