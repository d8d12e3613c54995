"""The four visits as four dots that say done, due and overdue by shape, number and colour."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.ui.theme import px, tokens

SIZE = 22  # px at 100 %
STEP = 29
FOUR = 4  # dots; extra visits are a number beside them

WORDS = {
    "0": QT_TRANSLATE_NOOP("Slots", "to plan"),
    "1": QT_TRANSLATE_NOOP("Slots", "planned"),
    "2": QT_TRANSLATE_NOOP("Slots", "done"),
    "3": QT_TRANSLATE_NOOP("Slots", "overdue"),
    "4": QT_TRANSLATE_NOOP("Slots", "done late"),
    "5": QT_TRANSLATE_NOOP("Slots", "exempt"),
}
_DUE = QT_TRANSLATE_NOOP("Slots", "due now")
_ONE = QT_TRANSLATE_NOOP("Slots", "visit {no}: {state}")
DONE, OVERDUE, EXEMPT = ("2", "4"), "3", "5"


class Slot(Protocol):
    """What a dot shows: the number, the state's code (domain.md §2.32), whether it is due now."""

    @property
    def no(self) -> int:
        """1 to 4, or more by local rule."""

    @property
    def state(self) -> str:
        """A code of table 2.32."""

    @property
    def due(self) -> bool:
        """Whether today lies in the window of a visit not made yet."""


def state_words(slot: Slot) -> str:
    """Say a slot's state."""
    due = slot.due and slot.state in ("0", "1")
    return QCoreApplication.translate("Slots", _DUE if due else WORDS[str(slot.state)])


def say(slots: Sequence[Slot]) -> str:
    """Say what the dots show, for a screen reader and a tool tip."""
    one = QCoreApplication.translate("Slots", _ONE)
    return "; ".join(one.format(no=slot.no, state=state_words(slot)) for slot in slots)


def paint(painter: QPainter, left: float, middle: float, slots: Sequence[Slot]) -> None:
    """Draw the dots of `slots` from `left`, centred on the height `middle`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = QApplication.font()
    font.setPixelSize(px(13))
    size = px(SIZE)
    four, extra = [slot for slot in slots if slot.no <= FOUR], [slot for slot in slots if slot.no > FOUR]
    for number, slot in enumerate(four):
        box = QRectF(left + number * px(STEP), middle - size / 2, size, size)
        _dot(painter, box, slot)
        if str(slot.state) not in DONE:
            font.setBold(str(slot.state) == OVERDUE)
            painter.setFont(font)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(slot.no))
    if extra:  # they count by themselves: a number beside the four
        painter.setPen(QColor(tokens().quiet))
        font.setBold(False)
        painter.setFont(font)
        box = QRectF(left + len(four) * px(STEP) - px(5), middle - size / 2, px(STEP), size)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, f"+{len(extra)}")
    painter.restore()


def _dot(painter: QPainter, box: QRectF, slot: Slot) -> None:
    t, state = tokens(), str(slot.state)
    line, fill = QColor(t.edge), QColor(t.card)
    if state in DONE:
        line = fill = QColor(t.accent)
    elif state == OVERDUE:
        line, fill = QColor(t.wrong), QColor(t.wrong_tint)
    elif slot.due:
        line, fill = QColor(t.due), QColor(t.due_tint)
    thick = 1.6 if state == OVERDUE or slot.due else 1.2
    painter.setPen(QPen(line, thick, Qt.PenStyle.DotLine if state == EXEMPT else Qt.PenStyle.SolidLine))
    painter.setBrush(fill)
    if state == OVERDUE:
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
    else:
        painter.drawEllipse(box)
    if state in DONE:
        painter.setPen(QPen(QColor(t.on_accent), px(2), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        w, x, y = box.width(), box.left(), box.top()
        tick = [(0.28, 0.52), (0.44, 0.68), (0.73, 0.34)]
        painter.drawPolyline(QPolygonF([QPointF(x + a * w, y + b * w) for a, b in tick]))
        if state == "4":
            painter.setPen(QPen(QColor(t.due), 2))
            painter.setBrush(QColor(t.due_tint))
            painter.drawEllipse(QRectF(box.right() - 6, box.top() - 2, 8, 8))
    painter.setPen(QColor(t.text if state in DONE or state == EXEMPT else line.name()))
    if state == EXEMPT or (not slot.due and state in ("0", "1")):
        painter.setPen(QColor(t.quiet))


class DotsDelegate(QStyledItemDelegate):
    """Draws the dots of a row's slots in a table cell."""

    def __init__(self, slots_of: Callable[[Any], Sequence[Slot]], parent: QObject) -> None:
        """Draw what `slots_of` finds for a cell's index."""
        super().__init__(parent)
        self._slots_of = slots_of

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        blank = QStyleOptionViewItem(option)
        self.initStyleOption(blank, index)
        blank.text = ""
        style = blank.widget.style() if blank.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, blank, painter, blank.widget)
        box = option.rect
        paint(painter, box.left() + px(10), box.center().y() + 0.5, self._slots_of(index))


class Dots(QWidget):
    """The dots on a page."""

    def __init__(self) -> None:
        super().__init__()
        self._slots: Sequence[Slot] = ()
        self.setFixedHeight(px(SIZE + 6))

    def show_slots(self, slots: Sequence[Slot]) -> None:
        """Show these slots."""
        self._slots = slots
        said = say(slots)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.setFixedWidth(max(px(STEP) * len(slots) + 2, 1))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(STEP) * 4, px(SIZE + 6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint(painter, 1, self.height() / 2, self._slots)
        painter.end()
