"""A finished paper on screen: one page at a time, as wide as there is room."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from fieldkit.ui.theme import px
from fieldkit.ui.widgets.parts import Elided, button, row, text

Picture = Callable[[int, int], tuple[int, int, bytes]]  # page, width -> width, height, pixels


class SheetView(QWidget):
    """Shows pages that `draw` makes; Page Up and Page Down turn them, + and - change the size."""

    turned = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._draw: Picture | None = None
        self.pages = 0
        self.page = 0
        self._zoom = 1.0
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setWidget(self.picture)
        self.area.setObjectName("paper")
        self.area.installEventFilter(self)
        self.area.setAccessibleName(self.tr("Preview"))
        self.where = text("", "body")
        self.back = button("‹", lambda: self.turn(-1), kind="link")
        self.on = button("›", lambda: self.turn(1), kind="link")
        self.back.setAccessibleName(self.tr("Page back"))
        self.on.setAccessibleName(self.tr("Next page"))
        smaller = button("−", lambda: self.zoom(1 / 1.25), kind="link")
        larger = button("+", lambda: self.zoom(1.25), kind="link")
        smaller.setAccessibleName(self.tr("Smaller"))
        larger.setAccessibleName(self.tr("Larger"))
        keys = Elided("quiet", self.tr("PgUp PgDn turn the page"))
        keys.setMinimumWidth(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        layout.addLayout(row(self.back, self.where, self.on, 10, keys, None, smaller, larger))
        layout.addWidget(self.area, 1)
        self._soon = QTimer(self, singleShot=True, interval=60)
        self._soon.timeout.connect(self._show)

    def show_paper(self, pages: int, draw: Picture) -> None:
        """Show another paper, from its first page."""
        self._draw, self.pages, self.page, self._zoom = draw, pages, 0, 1.0
        self._show()

    def clear(self) -> None:
        """Show nothing."""
        self._draw, self.pages = None, 0
        self.picture.setPixmap(QPixmap())
        self.where.setText("")

    def turn(self, step: int) -> None:
        """Turn that many pages."""
        page = max(0, min(self.page + step, self.pages - 1))
        if page != self.page:
            self.page = page
            self._show()
            self.turned.emit(page)

    def zoom(self, by: float) -> None:
        """Show the page larger or smaller."""
        self._zoom = max(0.5, min(self._zoom * by, 4.0))
        self._show()

    def _show(self) -> None:
        if self._draw is None:
            return
        self.where.setText(self.tr("Page {page} of {pages}").format(page=self.page + 1, pages=self.pages))
        self.back.setEnabled(self.page > 0)
        self.on.setEnabled(self.page < self.pages - 1)
        ratio = self.devicePixelRatioF()
        room = max(self.area.viewport().width() - px(24), px(200))
        wide, high, pixels = self._draw(self.page, round(room * self._zoom * ratio))
        image = QImage(pixels, wide, high, wide * 4, QImage.Format.Format_RGB32).copy()
        image.setDevicePixelRatio(ratio)
        self.picture.setPixmap(QPixmap.fromImage(image))
        self.picture.setMargin(px(12))
        self.area.verticalScrollBar().setValue(0)

    def sizeHint(self) -> QSize:
        return QSize(px(640), px(480))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
            step = steps.get(Qt.Key(event.key()))
            if step is not None:
                self.turn(step)
                return True
            if event.text() in ("+", "-"):
                self.zoom(1.25 if event.text() == "+" else 1 / 1.25)
                return True
        return super().eventFilter(watched, event)
