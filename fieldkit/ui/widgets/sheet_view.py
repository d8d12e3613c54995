"""A finished paper on screen: one page at a time, as wide as there is room, drawn off the ui thread."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from fieldkit.ui.jobs import Jobs
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.large import is_large
from fieldkit.ui.widgets.parts import Elided, button, row, text

Drawn = tuple[int, int, bytes]
Picture = Callable[[int, int], Drawn]  # page, width -> width, height, pixels
KEPT = 6  # pages that are kept drawn
FAR = 10  # pages, of Ctrl+PgDn
WIDEST = 3000  # pixels; larger is only slower
STEP = 1.25
_TURNS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class SheetView(QWidget):
    """Shows pages that `draw` makes; Page Up and Page Down turn them, + and - change the size.

    What is turned to next is drawn while one looks at a page.
    """

    turned = Signal(int)
    shown = Signal(int)  # a page that can be seen now

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._draw: Picture | None = None
        self.pages = 0
        self.page = 0
        self._zoom = 1.0
        self._paper = 0  # which one; an answer to an earlier one is late
        self._drawing: tuple[int, int] | None = None
        self._kept: dict[tuple[int, int], QPixmap] = {}
        self._make_parts()
        self._soon = QTimer(self, singleShot=True, interval=60)
        self._soon.timeout.connect(self._show)

    def _make_parts(self) -> None:
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setWidget(self.picture)
        self.area.setObjectName("paper")
        self.area.installEventFilter(self)
        self.area.viewport().installEventFilter(self)
        self.area.setAccessibleName(self.tr("Preview"))
        self.where = text("", "body")
        self.back = button("‹", lambda: self.turn(-1), kind="link")
        self.on = button("›", lambda: self.turn(1), kind="link")
        self.back.setAccessibleName(self.tr("Page back"))
        self.on.setAccessibleName(self.tr("Next page"))
        smaller = button("−", lambda: self.zoom(1 / STEP), kind="link")
        larger = button("+", lambda: self.zoom(STEP), kind="link")
        smaller.setAccessibleName(self.tr("Smaller"))
        larger.setAccessibleName(self.tr("Larger"))
        keys = Elided("quiet", self.tr("PgUp PgDn turn the page"))
        keys.setMinimumWidth(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        self._bar = row(self.back, self.where, self.on, 10, keys, None, smaller, larger)
        layout.addLayout(self._bar)
        layout.addWidget(self.area, 1)

    def put(self, tool: QWidget) -> None:
        """Put something more into the line over the paper."""
        self._bar.addWidget(tool)

    def show_paper(self, pages: int, draw: Picture, *, page: int = 0) -> None:
        """Show another paper, from its first page or from `page`."""
        self._draw, self.pages, self.page = draw, pages, min(page, max(pages - 1, 0))
        self._zoom = 1.0 if not page else self._zoom
        self._paper += 1
        self._drawing = None
        self._kept.clear()
        self._show()

    def clear(self) -> None:
        """Show nothing."""
        self._draw, self.pages = None, 0
        self._paper += 1
        self._drawing = None
        self._kept.clear()
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

    # ------------------------------------------------------------ drawing

    @property
    def _wanted(self) -> tuple[int, int]:
        """The page and how wide it is drawn, in pixels of the screen."""
        bar = self.area.verticalScrollBar().sizeHint().width()  # there or not: it is as soon as one zooms
        room = max(self.area.width() - bar - 2 * px(12), px(120))
        return self.page, min(round(room * self._zoom * self.devicePixelRatioF()), WIDEST)

    def _show(self) -> None:
        """Show the page in hand if it is drawn, else have it drawn; until then the one before stays."""
        if self._draw is None:
            return
        self._say()
        self.back.setEnabled(self.page > 0)
        self.on.setEnabled(self.page < self.pages - 1)
        wanted = self._wanted
        found = self._kept.get(wanted)
        if found is not None:
            self._put(found)
        elif self._drawing is None:
            self._start(wanted)

    def _say(self) -> None:
        words = self.tr("Page {page} of {pages}").format(page=self.page + 1, pages=self.pages)
        self.where.setAccessibleName(words)
        self.where.setText(f"{self.page + 1} / {self.pages}" if is_large() else words)

    def _put(self, picture: QPixmap) -> None:
        self.picture.setPixmap(picture)
        self.picture.setMargin(px(12))
        self.area.verticalScrollBar().setValue(0)
        self.shown.emit(self.page)
        page, width = self._wanted
        if page + 1 < self.pages and (page + 1, width) not in self._kept and self._drawing is None:
            self._start((page + 1, width))

    def _start(self, wanted: tuple[int, int]) -> None:
        draw = self._draw
        if draw is not None:
            self._drawing = wanted
            then = partial(self._drawn, self._paper, wanted)
            job = self._jobs.start(self, lambda _: draw(*wanted), then=then)
            job.broken.connect(partial(self._not_drawn, self._paper))

    def _not_drawn(self, paper: int) -> None:
        """Take the picture before away: it is not of this paper."""
        if paper == self._paper:
            self._drawing = None
            self.picture.setPixmap(QPixmap())

    def _drawn(self, paper: int, asked: tuple[int, int], drawn: Drawn) -> None:
        if paper != self._paper:
            return
        self._drawing = None
        wide, high, pixels = drawn
        image = QImage(pixels, wide, high, wide * 4, QImage.Format.Format_RGB32)
        picture = QPixmap.fromImage(image)  # a copy: the bytes may go
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        while len(self._kept) >= KEPT:
            self._kept.pop(next(iter(self._kept)))
        self._kept[asked] = picture
        wanted = self._wanted
        if asked == wanted:
            self._put(picture)
        elif wanted not in self._kept:
            self._start(wanted)

    # ------------------------------------------------------------ keys

    def sizeHint(self) -> QSize:
        return QSize(px(640), px(480))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._press(event):
            return True
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(STEP if event.angleDelta().y() > 0 else 1 / STEP)
            return True
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        """Do what a key of the preview does; tell whether it is one."""
        key = Qt.Key(event.key())
        far = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in _TURNS:
            self.turn(_TURNS[key] * (FAR if far else 1))
        elif key == Qt.Key.Key_Home:
            self.turn(-self.pages)
        elif key == Qt.Key.Key_End:
            self.turn(self.pages)
        elif event.text() in ("+", "=", "-"):
            self.zoom(1 / STEP if event.text() == "-" else STEP)
        else:
            return False
        return True
