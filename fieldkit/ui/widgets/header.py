"""The bar above a room: name at the left, buttons at the right, in two lines where one is too short."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from fieldkit.ui.theme import px
from fieldkit.ui.widgets.flow import FlowLayout

HEIGHT = 56  # of one line, px at 100 %
LARGEST = 150  # percent; the bar's air does not grow beyond this text size


def bar_height() -> int:
    """Return the height of a header of one line: at large text it has less air around its words."""
    percent = px(100)
    return px(HEIGHT) if percent <= LARGEST else round(HEIGHT * LARGEST / 100 + 0.16 * (percent - LARGEST))


class HeaderBar(QFrame):
    """Two ends of a line; the right one goes into lines of its own, from the left, when both do not fit."""

    def __init__(self, name: QLabel, margin: int) -> None:
        """`name` is to be read whole before anything stands beside it; `margin` in px."""
        super().__init__()
        self.setObjectName("header")
        self._name = name
        self._margin = margin
        self.left, self.right = QWidget(self), QWidget(self)
        outer = QHBoxLayout(self.left)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.header = QHBoxLayout()
        outer.addLayout(self.header)
        outer.addStretch(1)
        self.header.setSpacing(px(14))
        self.buttons = FlowLayout(self.right, gap=12)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _needs(self) -> int:
        name = max(self._name.sizeHint().width() - self._name.minimumWidth(), 0)
        return self.left.minimumSizeHint().width() + name

    def _together(self, width: int) -> bool:
        ends = self._needs() + px(14) + self.buttons.sizeHint().width()
        return self.buttons.isEmpty() or ends <= width - 2 * self._margin

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._together(width):
            return bar_height()
        return bar_height() + self.buttons.heightForWidth(width - 2 * self._margin) + px(8)

    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width(), self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        widest = max(self.left.minimumSizeHint().width(), self.buttons.minimumSize().width())
        return QSize(widest + 2 * self._margin, bar_height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        inner, line = self.width() - 2 * self._margin, bar_height()
        self._name.setMinimumWidth(min(self._name.sizeHint().width(), inner // 2))
        if self._together(self.width()):
            wide = self.buttons.sizeHint().width() if not self.buttons.isEmpty() else 0
            high = self.buttons.sizeHint().height()
            self.left.setGeometry(self._margin, 0, inner - wide - (px(14) if wide else 0), line)
            self.right.setGeometry(self._margin + inner - wide, (line - high) // 2, wide, high)
        else:
            self.left.setGeometry(self._margin, 0, inner, line)
            self.right.setGeometry(self._margin, line, inner, self.buttons.heightForWidth(inner))
