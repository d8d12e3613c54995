"""One or several of many options, found by typing part of a name or by number; the list stands below."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem

from fieldkit.ui.theme import px, tokens
from fieldkit.ui.widgets.form import Option

FEW = 9  # options that a number key chooses at once
ARROW = 14  # px at 100 %
ROWS = 9  # options seen together
Find = Callable[[str], Sequence[Option]]
_MOVES = {
    Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS,
}  # fmt: skip


class Picker(QLineEdit):
    """A line with the options below it while it has the cursor.

    `done`: a choice was made and there is nothing more to choose.  With `several`, Space and the number
    keys tick, Enter ends.  With `find`, the options are asked for as one types.
    """

    done = Signal()

    def __init__(
        self, options: Sequence[Option], chosen: Sequence[str] = (), *, several: bool = False,
        find: Find | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self._find = find
        self._several = several
        self._options = list(options)
        self._labels = dict(options)
        self._chosen = list(chosen)
        self._edited = False
        self.list: QListWidget | None = None
        self.setTextMargins(0, 0, px(ARROW + 4), 0)
        self._say()
        self.textEdited.connect(self._filter)

    # ------------------------------------------------------------ what is chosen

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes chosen, of a single choice at most one."""
        return tuple(self._chosen)

    def name(self, code: str, label: str) -> None:
        """Say what a code is called that is chosen and not among the options."""
        self._labels.setdefault(code, label)
        self._say()

    def typed(self) -> str:
        """Return the codes chosen, joined by commas; words that name no option as they were typed."""
        left = self.text().strip() if self._edited else ""
        if left and not self._several:
            return self._best(left) or left
        return ",".join(self._chosen)

    @property
    def unknown(self) -> str:
        """Words that were typed and name no option."""
        left = self.text().strip() if self._edited else ""
        return left if left and not self._best(left) else ""

    def _best(self, typed: str) -> str:
        """Return the code that the words mean: its number, its name, or the only one that has them."""
        for number, (code, label) in enumerate(self._options, 1):
            if typed in (str(number), label):
                return code
        fits = self._fitting(typed)
        return fits[0][1][0] if len(fits) == 1 else ""

    def _say(self) -> None:
        self._edited = False
        words = "、".join(self._labels.get(code, code) for code in self._chosen if code)
        if self._several:
            self.clear()
            self.setPlaceholderText(words)
        else:
            self.setText(words)
            self.selectAll()

    # ------------------------------------------------------------ the list

    def _fitting(self, typed: str) -> list[tuple[int, Option]]:
        wanted = typed.strip().casefold()
        numbered = list(enumerate(self._options, 1))
        if self._find is not None or not wanted:
            return numbered
        return [
            (n, (code, label)) for n, (code, label) in numbered
            if wanted in label.casefold() or str(n).startswith(wanted)
        ]  # fmt: skip

    def _filter(self, typed: str) -> None:
        self._edited = True
        if not self._several and not typed.strip():
            self._chosen, self._edited = [], False
        self._fill(typed)

    def _fill(self, typed: str) -> None:
        if self._find is not None:
            self._options = list(self._find(typed.strip()))
            self._labels |= dict(self._options)
        if self.list is None:
            return
        self.list.clear()
        at = 0
        for number, (code, label) in self._fitting(typed):
            tick = ("☑  " if code in self._chosen else "☐  ") if self._several else ""
            item = QListWidgetItem(f"{tick}{number}  {label}" if self._find is None else f"{tick}{label}")
            item.setData(Qt.ItemDataRole.UserRole, code)
            self.list.addItem(item)
            if not typed and not self._several and code in self._chosen:
                at = self.list.count() - 1
        self.list.setCurrentRow(at)
        self._place()

    def show_list(self) -> None:
        """Show what there is to choose from."""
        if self.list is None:
            self.list = QListWidget(self.window())
            self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.list.setAccessibleName(self.accessibleName())
            self.list.itemPressed.connect(lambda item: self._take(item.data(Qt.ItemDataRole.UserRole)))
        self._fill(self.text() if self._edited else "")

    def hide_list(self) -> None:
        """Take the list away."""
        if self.list is not None:
            self.list.hide()
            self.list.deleteLater()
            self.list = None

    def _place(self) -> None:
        """Put the list below the line, or above it where there is more room."""
        if self.list is None:
            return
        window = self.window()
        top, high = self.mapTo(window, QPoint(0, 0)), self.height()
        rows = min(max(self.list.count(), 1), ROWS)
        wanted = rows * max(self.list.sizeHintForRow(0), px(30)) + px(6)
        below, above = window.height() - top.y() - high - px(4), top.y() - px(4)
        tall = min(wanted, max(below, above))
        y = top.y() + high if below >= min(wanted, above) else top.y() - tall
        wide = max(self.width(), min(self.list.sizeHintForColumn(0) + px(34), px(420)))
        self.list.setGeometry(min(top.x(), max(window.width() - wide, 0)), y, wide, tall)
        self.list.setVisible(self.list.count() > 0)
        self.list.raise_()

    # ------------------------------------------------------------ choosing

    def _take(self, code: str) -> None:
        if self._several:
            if code in self._chosen:
                self._chosen.remove(code)
            else:
                self._chosen.append(code)
            row = self.list.currentRow() if self.list is not None and not self._edited else 0
            self._say()
            self._fill("")
            if self.list is not None:
                self.list.setCurrentRow(row)
            return
        self._chosen = [code] if code else []
        self._say()
        self.hide_list()
        self.done.emit()

    def _current(self) -> str | None:
        item = self.list.currentItem() if self.list is not None else None
        return None if item is None else str(item.data(Qt.ItemDataRole.UserRole))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = Qt.Key(event.key()), not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in _MOVES and self.list is not None:
            last = self.list.count() - 1
            self.list.setCurrentRow(max(0, min(self.list.currentRow() + _MOVES[key], last)))
        elif key in _MOVES:
            self.show_list()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key == Qt.Key.Key_Space and self._several and (code := self._current()) is not None:
            self._take(code)
        elif plain and event.text().isdigit() and self._at_once(event.text()):
            pass
        else:
            super().keyPressEvent(event)

    def _at_once(self, digit: str) -> bool:
        """Choose by a number key, where there are few enough options."""
        if self._edited or self._find is not None or len(self._options) > FEW:
            return False
        number = int(digit)
        if not 1 <= number <= len(self._options):
            return False
        self._take(self._options[number - 1][0])
        return True

    def _enter(self) -> None:
        code = self._current()
        if self._several and not (self._edited and self.text().strip()):
            self.done.emit()
        elif code is not None and (self._edited or not self._several):
            self._take(code)
        else:
            self.done.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow that says: there is a list."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().quiet), px(2) * 0.8))
        x, y, wide = self.width() - px(ARROW + 9), self.height() / 2 - px(2), px(ARROW) * 0.32
        painter.drawPolyline([
            QPointF(x + wide, y), QPointF(x + 2 * wide, y + wide), QPointF(x + 3 * wide, y),
        ])  # fmt: skip
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.show_list()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self._open_soon)

    def _open_soon(self) -> None:
        if self.hasFocus():
            self.show_list()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.hide_list()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._place()

    def hideEvent(self, event: QHideEvent) -> None:
        self.hide_list()
        super().hideEvent(event)
