"""A month by weeks: on which days visits are planned, were made, and windows end."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QLocale, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from fieldkit.services.visits.agenda import DayCount
from fieldkit.ui.theme import px, tokens
from fieldkit.ui.words import day as day_words

PLANNED, MADE, ENDS = "●", "✓", "⊣"
_DAYS = 7
_KEYS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_DAYS,
    Qt.Key.Key_Down: _DAYS,
}


class MonthGrid(QWidget):
    """The days of one month; arrows go from day to day, Enter takes one."""

    moved = Signal(object)  # date
    taken = Signal(object)  # date

    def __init__(self, today: date, language: str) -> None:
        super().__init__()
        self.today = today
        self._names = QLocale(language)
        self.day = today
        self._counts: Mapping[date, DayCount] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(px(300), px(130))

    @property
    def first(self) -> date:
        """The Monday the grid begins with."""
        begin = self.day.replace(day=1)
        return begin - timedelta(begin.weekday())

    @property
    def last(self) -> date:
        """The Sunday the grid ends with."""
        return self.first + timedelta(_DAYS * self.weeks - 1)

    @property
    def weeks(self) -> int:
        """How many weeks the month touches."""
        following = (self.day.replace(day=28) + timedelta(4)).replace(day=1)
        return ((following - timedelta(1)) - self.first).days // _DAYS + 1

    def sizeHint(self) -> QSize:
        return QSize(px(560), px(400))

    def show_counts(self, counts: Mapping[date, DayCount]) -> None:
        """Show what the days have."""
        self._counts = counts
        self._say()
        self.update()

    def go(self, day: date) -> None:
        """Put the mark on a day."""
        if day != self.day:
            self.day = day
            self._say()
            self.update()
            self.moved.emit(day)

    def turn(self, months: int) -> None:
        """Go so many months on, to the same day as far as there is one."""
        at = self.day.year * 12 + self.day.month - 1 + months
        begin = date(at // 12, at % 12 + 1, 1)
        longest = ((begin.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)).day
        self.go(begin.replace(day=min(self.day.day, longest)))

    def _say(self) -> None:
        count = self._counts.get(self.day, DayCount())
        said = self.tr("{day}: {planned} planned, {made} made, {ends} windows end").format(
            day=day_words(self.day), planned=count.planned, made=count.made, ends=count.ends
        )
        self.setAccessibleName(said)
        self.setToolTip(said)

    # ------------------------------------------------------------ keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _KEYS:
            self.go(self.day + timedelta(_KEYS[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turn(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key == Qt.Key.Key_Home:
            self.go(self.today)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.taken.emit(self.day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for number in range(_DAYS * self.weeks):
            if self._cell(number).contains(event.position().toPoint()):
                self.setFocus()
                self.go(self.first + timedelta(number))
                return

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # ------------------------------------------------------------ drawing

    def _cell(self, number: int) -> QRect:
        top = px(24)
        wide, tall = self.width() / _DAYS, (self.height() - top) / self.weeks
        across, down = number % _DAYS, number // _DAYS
        left, right = round(across * wide), round((across + 1) * wide)
        upper, lower = round(top + down * tall), round(top + (down + 1) * tall)
        return QRect(left, upper, right - left, lower - upper)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QApplication.font()
        font.setPixelSize(px(13))
        painter.setFont(font)
        painter.setPen(QColor(tokens().quiet))
        for number in range(_DAYS):
            box = self._cell(number)
            head = QRect(box.left(), 0, box.width(), px(24))
            name = self._names.standaloneDayName(number + 1, QLocale.FormatType.NarrowFormat)
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, name)
        for number in range(_DAYS * self.weeks):
            self._paint_day(painter, self._cell(number), self.first + timedelta(number))
        painter.end()

    def _paint_day(self, painter: QPainter, box: QRect, day: date) -> None:
        t, chosen, own = tokens(), day == self.day, day.month == self.day.month
        painter.setPen(QPen(QColor(t.line), 1))
        painter.setBrush(QColor(t.tint if chosen else t.card if own else t.head))
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        if chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.accent), px(3) if self.hasFocus() else 1))
            painter.drawRect(box.adjusted(1, 1, -2, -2))
        low = box.height() < px(34)  # as at large text: everything in one line
        font = painter.font()
        font.setPixelSize(min(px(15), box.height() * 3 // 4))
        font.setBold(day == self.today)
        painter.setFont(font)
        painter.setPen(QColor(t.accent_dark if day == self.today else t.text if own else t.quiet))
        inner = box.adjusted(px(6), 0 if low else px(3), -px(4), 0 if low else -px(3))
        at = Qt.AlignmentFlag.AlignVCenter if low else Qt.AlignmentFlag.AlignTop
        painter.drawText(inner, at | Qt.AlignmentFlag.AlignLeft, str(day.day))
        font.setPixelSize(min(px(13), box.height() * 2 // 3))
        font.setBold(False)
        painter.setFont(font)
        count = self._counts.get(day, DayCount())
        marks = [(PLANNED, count.planned, t.accent_dark), (MADE, count.made, t.accent_dark)]
        marks.append((ENDS, count.ends, t.due_text))
        shown = [(sign, number, colour) for sign, number, colour in marks if number]
        step = px(17)
        if inner.height() < step * (len(shown) + 1):  # no room below: beside the number
            painter.setPen(QColor(shown[0][2] if shown else t.text))
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(inner, side, " ".join(f"{sign}{number}" for sign, number, _ in shown))
            return
        for line, (sign, number, colour) in enumerate(shown):
            painter.setPen(QColor(colour))
            top = inner.bottom() - step * (len(shown) - line) + 1
            place = QRect(inner.left(), top, inner.width(), step)
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, left, f"{sign} {number}")
