"""A layout that fills lines from the left, as words fill a page."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from fieldkit.ui.theme import px


class FlowLayout(QLayout):
    """Places widgets one after another and breaks the line where the width ends."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        """`gap` in px at 100 %, between widgets and between lines."""
        super().__init__(parent)
        self._gap = px(gap)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def addLayout(self, layout: QLayout) -> None:
        """Take over the widgets of `layout`, each to be placed by itself."""
        while (item := layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                self.addWidget(widget)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def isEmpty(self) -> bool:
        return not self._shown()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def sizeHint(self) -> QSize:
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self._gap * max(len(shown) - 1, 0)
        return QSize(width, max((item.sizeHint().height() for item in shown), default=0))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        x, y, tall = rect.x(), rect.y(), 0
        for item in self._shown():
            hint = item.sizeHint()
            if x > rect.x() and x + hint.width() > rect.right() + 1:
                x, y, tall = rect.x(), y + tall + self._gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), hint))
            x += hint.width() + self._gap
            tall = max(tall, hint.height())
        return y + tall - rect.y()


def flowing(*parts: QWidget, gap: int = 8) -> QWidget:
    """Return parts side by side that go on in the next line where there is no room."""
    made = QWidget()
    line = FlowLayout(made, gap=gap)
    for part in parts:
        line.addWidget(part)
    return made
