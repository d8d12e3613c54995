"""A grid of small pictures, walked with the arrow keys; private ones stay covered until asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from fieldkit.ui.theme import px, tokens

SHOWN_MS = 30_000  # a private picture covers itself again after so long
WIDTH, HEIGHT, WORDS, GAP = 168, 118, 46, 8  # of a picture and of the words below, px at 100 %
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Tile:
    """One picture: its name and a note below it, and what stands there while it is not shown."""

    id: UUID
    title: str
    note: str
    said: str
    covered: bool
    pages: bool = False  # a scan rather than a photo


class PictureModel(QAbstractListModel):
    """The tiles, and the pictures as far as they were read."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.tiles: list[Tile] = []
        self.pictures: dict[UUID, QPixmap] = {}

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own way
        return 0 if parent.isValid() else len(self.tiles)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        tile = self.tiles[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            shown = tile.id in self.pictures
            return ", ".join(part for part in (tile.title, tile.note, "" if shown else tile.said) if part)
        return None

    def show(self, tiles: Sequence[Tile]) -> None:
        """Show these; pictures of those that stay are kept, private ones are covered again."""
        self.beginResetModel()
        self.tiles = list(tiles)
        open_ = {tile.id for tile in tiles if not tile.covered}
        self.pictures = {id: picture for id, picture in self.pictures.items() if id in open_}
        self.endResetModel()

    def put(self, id: UUID, picture: QPixmap | None) -> None:
        """Show a picture, or cover it."""
        if picture is None:
            self.pictures.pop(id, None)
        else:
            self.pictures[id] = picture
        for number, tile in enumerate(self.tiles):
            if tile.id == id:
                at = self.index(number)
                self.dataChanged.emit(at, at)


class _Painter(QStyledItemDelegate):
    """Draws a tile."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(px(WIDTH + 2 * GAP), px(HEIGHT + WORDS + 2 * GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        grid: Any = self.parent()
        tile, colours = grid.pictures.tiles[index.row()], tokens()
        area: QRect = option.rect.adjusted(px(4), px(4), -px(4), -px(4))
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(area, QColor(colours.tint if chosen else colours.card))
        focused = chosen and grid.hasFocus()
        painter.setPen(QPen(QColor(colours.accent if focused else colours.line), px(2) if focused else 1))
        painter.drawRect(area.adjusted(0, 0, -1, -1))
        frame = QRect(area.left() + px(4), area.top() + px(4), area.width() - px(8), px(HEIGHT) - px(8))
        picture = grid.pictures.pictures.get(tile.id)
        if picture is None:
            self._say(painter, frame, tile)
            if not tile.covered:
                grid.want(tile.id)
        else:
            size = picture.size().scaled(frame.size(), Qt.AspectRatioMode.KeepAspectRatio)
            left = frame.left() + (frame.width() - size.width()) // 2
            top = frame.top() + (frame.height() - size.height()) // 2
            painter.drawPixmap(QRect(left, top, size.width(), size.height()), picture)
        words = QRect(frame.left(), frame.bottom() + px(4), frame.width(), px(WORDS - 6))
        self._name(painter, words, tile)
        painter.restore()

    def _say(self, painter: QPainter, frame: QRect, tile: Tile) -> None:
        colours = tokens()
        painter.fillRect(frame, QColor(colours.ground))
        painter.setPen(QColor(colours.quiet))
        font = painter.font()
        font.setPixelSize(px(14))
        painter.setFont(font)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(frame.adjusted(px(6), 0, -px(6), 0), int(flags), tile.said)

    def _name(self, painter: QPainter, words: QRect, tile: Tile) -> None:
        colours, font = tokens(), painter.font()
        half = words.height() // 2
        for number, (line, colour, size) in enumerate(
            ((tile.title, colours.text, 14), (tile.note, colours.quiet, 13))
        ):
            font.setPixelSize(px(size))
            painter.setFont(font)
            painter.setPen(QColor(colour))
            shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, words.width())
            place = QRect(words.left(), words.top() + number * half, words.width(), half)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), shown)


class Pictures(QListView):
    """The grid.  It is as high as its tiles need; the page around it scrolls."""

    wanted = Signal(UUID)  # a tile came in sight whose picture may be shown
    asked = Signal(UUID)  # a covered one was clicked or chosen with Enter
    opened = Signal(UUID)
    moved = Signal()

    def __init__(self, name: str) -> None:
        """`name` is what a screen reader calls the grid."""
        super().__init__()
        self.pictures = PictureModel(self)
        self._wanted: set[UUID] = set()
        self.setModel(self.pictures)
        self.setItemDelegate(_Painter(self))
        self.setAccessibleName(name)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.selectionModel().currentChanged.connect(lambda *_: self.moved.emit())
        self.clicked.connect(self._clicked)
        self.doubleClicked.connect(lambda at: self._open(at, again=True))

    # ------------------------------------------------------------ what is shown

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show these; the one in hand stays in hand."""
        kept = self.in_hand
        self._wanted.clear()
        self.pictures.show(tiles)
        ids = [tile.id for tile in tiles]
        if ids:
            self.setCurrentIndex(self.pictures.index(ids.index(kept) if kept in ids else 0))
        self._fit()

    @property
    def in_hand(self) -> UUID | None:
        """The one the cursor is on."""
        at = self.currentIndex()
        return self.pictures.tiles[at.row()].id if at.isValid() else None

    def choose(self, id: UUID) -> None:
        """Put the cursor on one."""
        for number, tile in enumerate(self.pictures.tiles):
            if tile.id == id:
                self.setCurrentIndex(self.pictures.index(number))

    def show_picture(self, id: UUID, picture: QPixmap) -> None:
        """Show a picture that was read; a private one only for a while."""
        self.pictures.put(id, picture)
        if any(tile.id == id and tile.covered for tile in self.pictures.tiles):
            QTimer.singleShot(SHOWN_MS, self, lambda: self.pictures.put(id, None))

    def cover(self) -> None:
        """Cover every private picture."""
        for tile in self.pictures.tiles:
            if tile.covered:
                self.pictures.put(tile.id, None)

    def want(self, id: UUID) -> None:
        """Ask once for a picture that came in sight."""
        if id not in self._wanted:
            self._wanted.add(id)
            QTimer.singleShot(0, self, lambda: self.wanted.emit(id))

    # ------------------------------------------------------------ keys and size

    def _clicked(self, at: QModelIndex) -> None:
        tile = self.pictures.tiles[at.row()]
        if tile.covered and tile.id not in self.pictures.pictures:
            self.asked.emit(tile.id)

    def _open(self, at: _Index, *, again: bool = False) -> None:
        if not at.isValid():
            return
        tile = self.pictures.tiles[at.row()]
        if tile.covered and tile.id not in self.pictures.pictures and not again:
            self.asked.emit(tile.id)
        else:
            self.opened.emit(tile.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: object) -> None:
        self.cover()
        super().hideEvent(event)  # type: ignore[arg-type]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        cell = QSize(px(WIDTH + 2 * GAP), px(HEIGHT + WORDS + 2 * GAP))
        across = max(1, (self.viewport().width() - 1) // cell.width())
        down = -(-len(self.pictures.tiles) // across)
        self.setFixedHeight(max(down, 1) * cell.height() + 2 * self.frameWidth() + px(4))
