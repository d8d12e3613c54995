"""Horizontal bars with a name and a figure each: how far something is."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldkit.ui.theme import px, tokens

STEP = 36  # px at 100 %, from bar to bar
THICK = 18


@dataclass(frozen=True)
class Bar:
    """One bar: its name, how much of how many, and what a screen reader says."""

    name: str
    part: int
    whole: int

    def say(self) -> str:
        """Say the bar in words."""
        return f"{self.name}: {self.part:,} / {self.whole:,}"


class Bars(QWidget):
    """Bars one under another, as wide as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: Sequence[Bar] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these bars."""
        self._bars = bars
        said = "; ".join(bar.say() for bar in bars)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(260), px(STEP) * max(len(self._bars), 1))

    minimumSizeHint = sizeHint  # noqa: N815 - Qt's name

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        metrics = self.fontMetrics()
        names = max((metrics.horizontalAdvance(bar.name) for bar in self._bars), default=0) + px(14)
        names = min(names, self.width() // 2)
        figures = max((metrics.horizontalAdvance(f"{bar.part:,}") for bar in self._bars), default=0) + px(12)
        room = max(self.width() - names - figures, px(20))
        painter.setPen(Qt.PenStyle.NoPen)
        for number, bar in enumerate(self._bars):
            top = number * px(STEP)
            line = QRectF(names, top + (px(STEP) - px(THICK)) / 2, room, px(THICK))
            painter.setBrush(QColor(t.line))
            painter.drawRoundedRect(line, 2, 2)
            share = min(bar.part / bar.whole, 1.0) if bar.whole else 0.0
            painter.setBrush(QColor(t.accent))
            painter.drawRoundedRect(QRectF(line.left(), line.top(), room * share, line.height()), 2, 2)
            painter.setPen(QColor(t.text))
            middle = Qt.AlignmentFlag.AlignVCenter
            name = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, names - px(8))
            painter.drawText(QRectF(0, top, names, px(STEP)), middle, name)
            figure = QRectF(line.right(), top, figures, px(STEP))
            painter.drawText(figure, middle | Qt.AlignmentFlag.AlignRight, f"{bar.part:,}")
            painter.setPen(Qt.PenStyle.NoPen)
        painter.end()
