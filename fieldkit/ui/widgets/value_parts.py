"""What a value is shown with: words of several lines, and the mark in its corner."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPolygon, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QStyleOptionButton, QVBoxLayout, QWidget

from fieldkit.ui.theme import px, tokens
from fieldkit.ui.widgets.parts import Button, text


class Shown(Button):
    """A value as it is read; `begun`: somebody typed a letter or a figure on it."""

    begun = Signal(object)  # a QKeyEvent

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """Let dots stand for what does not fit; the whole value is in the tool tip."""
        super().initStyleOption(option)
        room = self.width() - px(14)
        option.text = self.fontMetrics().elidedText(option.text, Qt.TextElideMode.ElideRight, room)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text()
        held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if len(letter) == 1 and letter.isprintable() and letter != " " and not held:
            self.begun.emit(QKeyEvent(QEvent.Type.KeyPress, event.key(), event.modifiers(), letter))
        else:
            super().keyPressEvent(event)


class Words(Shown):
    """A text of several lines, shown whole."""

    def __init__(self) -> None:
        super().__init__()
        self._label = text("", "body", wrap=True)
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inner = QVBoxLayout(self)
        inner.setContentsMargins(px(7), px(6), px(7), px(6))
        inner.addWidget(self._label)
        self._words = ""

    def setText(self, words: str) -> None:
        """Show these words."""
        self._words = words
        self._label.setText(words)
        self._fit()

    def text(self) -> str:
        """Return what is shown."""
        return self._words

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(self.width() - px(16), px(120))
        self.setFixedHeight(max(self._label.heightForWidth(room) + px(14), px(38)))


class Corner(QWidget):
    """The mark in a corner: changed before, or in another colour not what it was the year before."""

    def __init__(self, value: QWidget) -> None:
        super().__init__(value)
        self._before = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(px(9), px(9))

    def mean(self, *, before: bool) -> None:
        """Mean that the value is not the one of the year before, or else that it was changed."""
        self._before = before
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.due if self._before else colours.accent))
        wide = self.width()
        painter.drawPolygon(QPolygon([QPoint(0, 0), QPoint(wide, 0), QPoint(wide, wide)]))
        painter.end()


def bring_into_view(widget: QWidget) -> None:
    """Scroll every area that `widget` stands in, so that it can be seen."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, 0, px(140))
        above = above.parentWidget()
