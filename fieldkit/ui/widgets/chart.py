"""Two plain charts: rows with a bar each that open their list, and one bar that shows how a whole is made up.

Every value also stands as text, so that nothing is told by colour or length alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from fieldkit.ui.theme import px, tokens
from fieldkit.ui.widgets.large import is_large
from fieldkit.ui.widgets.parts import button, clear, text

THICK = 14  # px at 100 %, of a bar
_PATTERNS = (
    Qt.BrushStyle.SolidPattern, Qt.BrushStyle.SolidPattern, Qt.BrushStyle.Dense4Pattern,
    Qt.BrushStyle.BDiagPattern, Qt.BrushStyle.Dense6Pattern, Qt.BrushStyle.DiagCrossPattern,
)  # fmt: skip
_COLOURS = ("accent", "accent_dark", "accent", "quiet", "due", "edge")


@dataclass(frozen=True)
class Part:
    """A value: its name, how much, the words for it, and what `opened` says when somebody wants its list."""

    name: str
    count: int
    said: str
    opens: str = ""


class Strip(QWidget):
    """One painted bar; it tells a screen reader nothing, the words beside it do."""

    def __init__(self, share: float) -> None:
        """`share` of the width is filled."""
        super().__init__()
        self._share = min(max(share, 0.0), 1.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(80), px(THICK))

    minimumSizeHint = sizeHint  # noqa: N815 - Qt's name

    def paintEvent(self, _event: QPaintEvent) -> None:
        t, painter = tokens(), QPainter(self)
        whole = QRectF(0, (self.height() - px(THICK)) / 2, self.width(), px(THICK))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.line))
        painter.drawRoundedRect(whole, 2, 2)
        painter.setBrush(QColor(t.accent))
        filled = max(whole.width() * self._share, 2 if self._share else 0)
        painter.drawRoundedRect(QRectF(0, whole.top(), filled, whole.height()), 2, 2)
        painter.end()


class BarRows(QWidget):
    """A row for each part: its name, which opens the list, the bar, the words."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(10))
        self._grid.setVerticalSpacing(px(4))
        self._grid.setColumnStretch(1, 1)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show these; the longest bar is the largest part."""
        clear(self._grid)
        most = max((part.count for part in parts), default=0)
        for line, part in enumerate(parts):
            name: QWidget = text(part.name, "body")
            if part.opens:
                name = button(part.name, partial(self.opened.emit, part.opens), kind="link")
                name.setAccessibleName(f"{part.name} {part.said}")
            said = text(part.said, "quiet")
            said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            strip, below = Strip(part.count / most if most else 0), 2 * line + is_large()
            self._grid.addWidget(name, 2 * line, 0, 1, 3 if is_large() else 1)  # a line of its own
            self._grid.addWidget(strip, below, 1)
            self._grid.addWidget(said, below, 2)


class Composition(QWidget):
    """One bar made of parts, told apart by pattern as well as colour; its words say every part."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: Sequence[Part] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show these parts of a whole."""
        self._parts = parts
        said = "; ".join(f"{part.name} {part.said}" for part in parts)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(200), px(24))

    minimumSizeHint = sizeHint  # noqa: N815 - Qt's name

    def paintEvent(self, _event: QPaintEvent) -> None:
        t, painter = tokens(), QPainter(self)
        whole = sum(part.count for part in self._parts)
        left = 0.0
        for number, part in enumerate(self._parts if whole else ()):
            wide = self.width() * part.count / whole
            box = QRectF(left, 0, wide, self.height())
            painter.fillRect(box, QColor(t.card))
            colour = QColor(getattr(t, _COLOURS[number % len(_COLOURS)]))
            painter.fillRect(box, QBrush(colour, _PATTERNS[number % len(_PATTERNS)]))
            left += wide
            painter.fillRect(QRectF(left - 1, 0, 1, self.height()), QColor(t.card))
        painter.setPen(QColor(t.edge))
        painter.drawRect(QRectF(0, 0, self.width() - 1, self.height() - 1))
        painter.end()
