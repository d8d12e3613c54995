"""One photo or scan as large as the screen: zoomed, turned, page by page, and on to the next one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPixmap, QResizeEvent, QTransform
from PySide6.QtWidgets import QDialog, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.services.attachments.service import Attaching
from fieldkit.services.attachments.views import AttachmentRow, Content
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.parts import Elided, button, column, row, shortcut, text
from fieldkit.ui.words import day, sentence

STEP = 1.25  # of one zoom
MOST, LEAST = 6.0, 0.1
SHARP = 2_400  # points of a scan's page, longer side


@dataclass(frozen=True)
class _Seen:
    content: Content
    page: int
    pages: int
    image: QImage


class AttachmentView(QDialog):
    """The pictures of a list, one at a time.  A private one waits until it is asked for, which is noted."""

    def __init__(
        self, parent: QWidget, attaching: Attaching, jobs: Jobs, rows: Sequence[AttachmentRow], at: UUID,
        facts: Callable[[AttachmentRow], str],
    ) -> None:  # fmt: skip
        """Begin with the one that was asked for; `facts` says a row in a line."""
        super().__init__(parent)
        self._attaching = attaching
        self._jobs = jobs
        self._rows = list(rows)
        self._facts = facts
        self._number = next(i for i, row in enumerate(self._rows) if row.id == at)
        self._content: Content | None = None
        self._image = QImage()
        self._page, self._pages = 0, 1
        self._turned = 0
        self._zoom: float | None = None  # None: as large as fits
        self._make()
        self._keys()
        screen = QGuiApplication.primaryScreen().availableSize()
        self.resize(min(px(1100), screen.width() - 40), min(px(760), screen.height() - 40))
        self.go(0, asked=True)

    def _make(self) -> None:
        self.name, self.where = Elided("big"), text("", "quiet")
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.area = QScrollArea()
        self.area.setWidget(self.picture)
        self.area.setWidgetResizable(True)
        self.area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.covered = QWidget()
        self.show_it = button(self.tr("Show it; this is noted"), self._ask, kind="primary")
        hint = text(self.tr("This picture is private."), "body")
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.covered.setLayout(column(None, hint, row(None, self.show_it, None), None, gap=12))
        self.message = text("", "wrong", wrap=True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack = QStackedWidget()
        for part in (self.area, self.covered, self.message):
            self.stack.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(18), px(14), px(18), px(14))
        outer.setSpacing(px(10))
        outer.addLayout(row(self.name, self.where, gap=14))
        outer.addWidget(self.stack, 1)
        outer.addWidget(self._bar())

    def _bar(self) -> QWidget:
        bar = QWidget()
        flow = FlowLayout(bar, gap=6)
        self.buttons = {
            "back": button(self.tr("‹ Previous"), lambda: self.go(-1)),
            "next": button(self.tr("Next ›"), lambda: self.go(1)),
            "smaller": button(self.tr("Smaller"), lambda: self.zoom(1 / STEP)),
            "larger": button(self.tr("Larger"), lambda: self.zoom(STEP)),
            "fit": button(self.tr("Whole"), self.fit),
            "left": button(self.tr("Turn left"), lambda: self.turn(-90)),
            "right": button(self.tr("Turn right"), lambda: self.turn(90)),
            "page_back": button(self.tr("Page ‹"), lambda: self.turn_page(-1)),
            "page_next": button(self.tr("Page ›"), lambda: self.turn_page(1)),
            "close": button(self.tr("Close"), self.accept),
        }
        for made in self.buttons.values():
            flow.addWidget(made)
        return bar

    def _keys(self) -> None:
        for key, name, do in (
            ("Left", "back", lambda: self.go(-1)),
            ("Right", "next", lambda: self.go(1)),
            ("-", "smaller", lambda: self.zoom(1 / STEP)),
            ("+", "larger", lambda: self.zoom(STEP)),
            ("0", "fit", self.fit),
            ("L", "left", lambda: self.turn(-90)),
            ("R", "right", lambda: self.turn(90)),
            ("PgUp", "page_back", lambda: self.turn_page(-1)),
            ("PgDown", "page_next", lambda: self.turn_page(1)),
        ):
            shortcut(key, self, do)
            made = self.buttons[name]
            shown = {"Left": "←", "Right": "→", "-": "−"}.get(key, key)
            made.setText(f"{made.text()}  {shown}")
        shortcut("=", self, lambda: self.zoom(STEP))  # the + of a keyboard without the shift key
        self.buttons["close"].setText(self.buttons["close"].text() + "  Esc")

    # ------------------------------------------------------------ which one

    @property
    def shown(self) -> AttachmentRow:
        """The one that is in front."""
        return self._rows[self._number]

    def go(self, step: int, *, asked: bool = False) -> None:
        """Go on by `step`; the last is followed by the first.  `asked`: it was opened by name."""
        self._number = (self._number + step) % len(self._rows)
        now = self.shown
        self._content, self._image, self._page, self._pages = None, QImage(), 0, 1
        self._turned, self._zoom = 0, None
        self.setWindowTitle(now.kind_label or now.file_name)
        self.name.setText(self._facts(now))
        self.picture.clear()
        self._say_where()
        if now.sensitive and not asked:
            self.stack.setCurrentWidget(self.covered)
            self.show_it.setFocus()
        else:
            self._ask()

    def _ask(self) -> None:
        id, attaching = self.shown.id, self._attaching

        def read(_: object) -> _Seen:
            content = attaching.content(id)
            return _Seen(content, 0, content.pages, QImage.fromData(content.picture(0, SHARP)))

        self.stack.setCurrentWidget(self.area)
        away = not self.shown.here
        show = partial(self._show, id)
        self._jobs.start(self, read, then=show, otherwise=self._failed, slow=away)

    def _show(self, id: UUID, seen: _Seen) -> None:
        if id != self.shown.id:
            return  # the person has gone on
        self._content, self._image, self._page, self._pages = seen.content, seen.image, seen.page, seen.pages
        self.stack.setCurrentWidget(self.area)
        self.area.setFocus()
        self._say_where()
        self._draw()

    def _failed(self, error: FieldkitError) -> None:
        self.message.setText(sentence(error))
        self.stack.setCurrentWidget(self.message)

    def _say_where(self) -> None:
        parts = [f"{self._number + 1} / {len(self._rows)}"]
        if self._pages > 1:
            parts.append(self.tr("page {page} of {pages}").format(page=self._page + 1, pages=self._pages))
        self.where.setText(" · ".join(parts))
        for name in ("back", "next"):
            self.buttons[name].setEnabled(len(self._rows) > 1)
        for name in ("page_back", "page_next"):
            self.buttons[name].setVisible(self._pages > 1)

    # ------------------------------------------------------------ how it is seen

    def turn_page(self, step: int) -> None:
        """Show another page of a scan."""
        page, content, id = self._page + step, self._content, self.shown.id
        if content is None or not 0 <= page < self._pages:
            return

        def read(_: object) -> _Seen:
            return _Seen(content, page, self._pages, QImage.fromData(content.picture(page, SHARP)))

        self._jobs.start(self, read, then=lambda seen: self._show(id, seen), otherwise=self._failed)

    def zoom(self, by: float) -> None:
        """Show it larger or smaller."""
        if not self._image.isNull():
            now = self._zoom if self._zoom is not None else self._fitting()
            self._zoom = min(MOST, max(LEAST, now * by))
            self._draw()

    def fit(self) -> None:
        """Show the whole of it."""
        self._zoom = None
        self._draw()

    def turn(self, degrees: int) -> None:
        """Turn it on the screen; the stored picture stays as it is."""
        self._turned = (self._turned + degrees) % 360
        self._draw()

    def _fitting(self) -> float:
        room, size = self.area.viewport().size(), self._size()
        return min(1.0, room.width() / max(size.width(), 1), room.height() / max(size.height(), 1))

    def _size(self) -> QSize:
        size = self._image.size()
        return size.transposed() if self._turned % 180 else size

    def _draw(self) -> None:
        if self._image.isNull():
            return
        turned = self._image.transformed(QTransform().rotate(self._turned)) if self._turned else self._image
        size = self._size() * (self._zoom if self._zoom is not None else self._fitting())
        smooth = Qt.TransformationMode.SmoothTransformation
        scaled = turned.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        self.picture.setPixmap(QPixmap.fromImage(scaled))
        self.picture.setAccessibleName(self.name.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._zoom is None:
            self._draw()


def facts(row: AttachmentRow) -> str:
    """Say an attachment in a line: what, when, a note."""
    return " · ".join(part for part in (row.kind_label, day(row.taken_on), row.note) if part)
