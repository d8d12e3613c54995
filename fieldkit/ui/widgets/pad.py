"""A sheet to sign on: with the mouse, a touch pad, a finger or a pen; strokes are taken back one by one."""

from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPointingDevice,
    QTabletEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldkit.ui.theme import px, tokens

WIDE, HIGH = 620, 230  # px at 100 %
_MOST_HIGH = 280  # px, of a sheet at large text: the buttons stay in view
_LEAST = 60  # of all strokes together, px: less is a slip of the hand
_STEP = 2.0  # points nearer to each other are one
_INK = 3.2  # px, of a stroke drawn with middling pressure
_MIDDLE = 0.5
_KEPT_HIGH, _KEPT_WIDE, _MARGIN = 300, 1_200, 24  # points of the picture


@dataclass(frozen=True)
class Point:
    """Where the hand was, and how hard it pressed (0 to 1; a mouse presses by half)."""

    at: QPointF
    pressure: float = _MIDDLE


class SignaturePad(QWidget):
    """Strokes on a line.  Tab goes in and out, Ctrl+Z takes the last stroke back, Del all of them."""

    changed = Signal()

    def __init__(self, name: str, hint: str) -> None:
        """`name` for a screen reader; `hint` stands on the sheet while it is empty."""
        super().__init__()
        self._hint = hint
        self.strokes: list[list[Point]] = []
        self._drawing: list[Point] | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TabletTracking)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(min(px(HIGH), _MOST_HIGH))
        self._say()

    def sizeHint(self) -> QSize:
        """Be wide enough for a name of eight characters."""
        return QSize(px(WIDE), self.height())

    # ------------------------------------------------------------ strokes

    @property
    def enough(self) -> bool:
        """Whether more was drawn than a slip of the hand."""
        steps = (
            hypot((b.at - a.at).x(), (b.at - a.at).y())
            for stroke in self.strokes for a, b in pairwise(stroke)
        )  # fmt: skip
        return sum(steps) >= _LEAST

    def undo(self) -> None:
        """Take the last stroke back."""
        if self.strokes:
            self.strokes.pop()
            self._tell()

    def clear(self) -> None:
        """Begin again."""
        if self.strokes:
            self.strokes = []
            self._tell()

    def _begin(self, at: QPointF, pressure: float) -> None:
        self._drawing = [Point(at, pressure)]
        self.strokes.append(self._drawing)
        self._tell()

    def _go_on(self, at: QPointF, pressure: float) -> None:
        if self._drawing is None:
            return
        within = self.rect()
        inside = QPointF(min(max(at.x(), 0.0), within.width()), min(max(at.y(), 0.0), within.height()))
        gone = inside - self._drawing[-1].at
        if hypot(gone.x(), gone.y()) >= _STEP:
            self._drawing.append(Point(inside, pressure))
            self.update()

    def _end(self) -> None:
        if self._drawing is not None:
            self._drawing = None
            self._tell()

    def _tell(self) -> None:
        self._say()
        self.update()
        self.changed.emit()

    def _say(self) -> None:
        drawn, nothing = self.tr("%n stroke(s)", "", len(self.strokes)), self.tr("Nothing is drawn yet.")
        self.setAccessibleDescription(drawn if self.strokes else nothing)

    # ------------------------------------------------------------ the hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position(), _MIDDLE)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_on(event.position(), _MIDDLE)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._end()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Draw with a pen: the harder it presses, the broader; its other end takes strokes back."""
        kind, pressure = event.type(), event.pressure() or _MIDDLE
        if kind == QTabletEvent.Type.TabletPress:
            if event.pointerType() == QPointingDevice.PointerType.Eraser:
                self.undo()
            else:
                self._begin(event.position(), pressure)
        elif kind == QTabletEvent.Type.TabletMove:
            self._go_on(event.position(), pressure)
        elif kind == QTabletEvent.Type.TabletRelease:
            self._end()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo) or event.key() == Qt.Key.Key_Backspace:
            self.undo()
        elif event.key() == Qt.Key.Key_Delete:
            self.clear()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = tokens(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(colours.ground))
        held = self.hasFocus()
        edge = QPen(QColor(colours.accent if held else colours.edge), px(2) if held else 1)
        painter.setPen(edge)
        painter.setBrush(QColor(colours.card))
        half = edge.widthF() / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), px(6), px(6))
        line = self.height() * 0.76
        painter.setPen(QPen(QColor(colours.edge), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(px(24), line), QPointF(self.width() - px(24), line))
        if not self.strokes:
            painter.setPen(QColor(colours.quiet))
            inner = self.rect().adjusted(px(24), 0, -px(24), 0)
            painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, self._hint)
        _draw(painter, self.strokes, QColor(colours.text), 1.0)
        painter.end()

    def picture(self) -> bytes:
        """Return what was drawn as a PNG: black on white, cut to the ink; empty where there is none."""
        points = [point.at for stroke in self.strokes for point in stroke]
        if not points:
            return b""
        left, right = min(p.x() for p in points), max(p.x() for p in points)
        top, bottom = min(p.y() for p in points), max(p.y() for p in points)
        inner = _KEPT_WIDE - 2 * _MARGIN, _KEPT_HIGH - 2 * _MARGIN
        scale = min(inner[0] / max(right - left, 1.0), inner[1] / max(bottom - top, 1.0), 3.0)
        size = QSize(round((right - left) * scale) + 2 * _MARGIN, round((bottom - top) * scale) + 2 * _MARGIN)
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(_MARGIN - left * scale, _MARGIN - top * scale)
        _draw(painter, self.strokes, QColor(Qt.GlobalColor.black), scale)
        painter.end()
        kept = QByteArray()
        into = QBuffer(kept)
        into.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(into, "PNG")  # type: ignore[call-overload]
        return bytes(kept.data())


def _draw(painter: QPainter, strokes: list[list[Point]], ink: QColor, scale: float) -> None:
    """Draw strokes as curves through the middles of their steps, so that no corner shows."""
    pen = QPen(ink, _INK, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in strokes:
        before = stroke[0].at * scale
        for number, point in enumerate(stroke):
            after = stroke[number + 1].at * scale if number + 1 < len(stroke) else point.at * scale
            middle = (point.at * scale + after) / 2
            pen.setWidthF(_INK * scale * (_MIDDLE + point.pressure))
            painter.setPen(pen)
            path = QPainterPath(before)
            path.quadTo(point.at * scale, middle)
            if len(stroke) == 1:
                painter.drawPoint(before)
            else:
                painter.drawPath(path)
            before = middle
