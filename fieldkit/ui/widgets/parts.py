"""The small parts every screen is made of: texts, buttons, cards, columns, a room's frame."""

from collections.abc import Callable
from typing import Self

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from fieldkit.ui.theme import px
from fieldkit.ui.widgets.header import HeaderBar

MARGIN = 22  # of a room's page, px at 100 %
GAP = 16  # between cards


def text(words: str, kind: str = "body", *, wrap: bool = False) -> QLabel:
    """Return a label of this kind (see the style sheet)."""
    label = QLabel(words)
    label.setProperty("kind", kind)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if wrap:
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return label


class Elided(QLabel):
    """A line of text that gives way; dots stand for what does not fit."""

    def __init__(self, kind: str, words: str = "") -> None:
        super().__init__(words)
        self.setProperty("kind", kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(px(60))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.setToolTip(self.text() if self.width() < self.sizeHint().width() else "")
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.style().drawItemText(
            painter, self.rect(), int(self.alignment()), self.palette(), self.isEnabled(), shown,
            self.foregroundRole(),
        )  # fmt: skip
        painter.end()


def restyle(widget: QWidget, kind: str) -> None:
    """Give a widget another kind, and let the style sheet see it."""
    if widget.property("kind") != kind:
        widget.setProperty("kind", kind)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def say(line: QLabel, words: str, kind: str) -> None:
    """Show `words` in a line that may be hidden, in the colours of `kind`: good, wrong, quiet."""
    restyle(line, kind)
    line.setText(words)
    line.show()


class Button(QPushButton):
    """A button that Enter presses as well as Space, wherever it stands."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setAutoDefault(False)

    def setText(self, text: str) -> None:
        """Show other words; a key that was set stays (Qt puts the words' own Alt key in its place)."""
        key, own = self.shortcut(), QKeySequence.mnemonic(self.text())
        super().setText(text)
        if not key.isEmpty() and key != own:
            self.setShortcut(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


def button(
    words: str, do: Callable[[], object] | None = None, *, kind: str = "", key: str = ""
) -> QPushButton:
    """Return a button; `key` is its shortcut within the window, and stands on it."""
    shown = key.replace("Return", "Enter")  # what stands on the key
    made = Button(f"{words}  {shown}" if key else words)
    made.setProperty("kind", kind)
    made.setAccessibleName(words)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if key:
        made.setShortcut(QKeySequence(key))
    if do is not None:
        made.clicked.connect(lambda _checked=False: do())
    return made


def tile(title: str, note: str, key: str, do: Callable[[], object]) -> QPushButton:
    """Return a large button that says what it does and, below, what that means."""
    made = button("", do, kind="tile")
    made.setAccessibleName(f"{title} {note}")
    made.setShortcut(QKeySequence(key))
    inner = QHBoxLayout(made)
    inner.setContentsMargins(px(18), px(8), px(18), px(8))
    words = column(text(title, "strong"), gap=1)
    if note:
        words.addWidget(text(note, "quiet"))
    inner.addLayout(words, 1)
    inner.addWidget(text(key, "key"))
    made.setMinimumHeight(px(68 if note else 52))
    return made


def shortcut(key: str, owner: QWidget, do: Callable[[], object]) -> QShortcut:
    """Do something when `key` is pressed while `owner` can be seen."""
    made = QShortcut(QKeySequence(key), owner)
    made.activated.connect(do)
    return made


def rule() -> QFrame:
    """Return a thin line between parts."""
    line = QFrame()
    line.setProperty("kind", "rule")
    return line


def row(*parts: QWidget | QLayout | int | None, gap: int = 8) -> QHBoxLayout:
    """Lay parts side by side; an int is that much space, None takes what is left."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(px(gap))
    _fill(layout, parts)
    return layout


def column(*parts: QWidget | QLayout | int | None, gap: int = 8) -> QVBoxLayout:
    """Lay parts one under another; an int is that much space, None takes what is left."""
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(px(gap))
    _fill(layout, parts)
    return layout


def _fill(layout: QHBoxLayout | QVBoxLayout, parts: tuple[QWidget | QLayout | int | None, ...]) -> None:
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(px(part))
        elif isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)


def empty(stack: QStackedWidget) -> None:
    """Take every page out of a stack and let it go."""
    while (page := stack.currentWidget()) is not None:
        stack.removeWidget(page)
        page.deleteLater()


class Card(QFrame):
    """A white panel with an optional heading; parts go into `body`, and can be folded away."""

    def __init__(self, heading: str = "", *, kind: str = "card") -> None:
        super().__init__()
        self.setProperty("kind", kind)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(14), px(18), px(14))
        layout.setSpacing(px(10))
        self.heading = text(heading, "section")
        self.aside = text("", "quiet")
        self.top = row(self.heading, self.aside, None, gap=10)
        if heading:
            layout.addLayout(self.top)
        self._content = QWidget()
        self.body = column(gap=8)
        self._content.setLayout(self.body)
        layout.addWidget(self._content)
        self.fold: QPushButton | None = None

    def foldable(self) -> Self:
        """Let the heading fold the panel away and open it again, by mouse or Enter; returns the card."""
        self.fold = button(self.heading.text(), kind="fold")
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._turn)
        self.top.replaceWidget(self.heading, self.fold)
        self.heading.hide()
        self._turn(folded=False)
        return self

    def _turn(self, folded: bool) -> None:
        self._content.setHidden(folded)
        if self.fold is not None:
            shut = QCoreApplication.translate("Card", "folded")
            state = shut if folded else QCoreApplication.translate("Card", "open")
            self.fold.setText(f"{'▶' if folded else '▼'} {self.heading.text()}")
            self.fold.setAccessibleName(f"{self.heading.text()}, {state}")


class EmptyState(QWidget):
    """Says why a place is empty and offers the first thing to do."""

    def __init__(self, why: str, what: str, do: Callable[[], object], label: str) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setSpacing(px(10))
        layout.addStretch(2)
        for part in (text(why, "big", wrap=True), text(what, "quiet", wrap=True)):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(part)
        layout.addSpacing(px(8))
        self.first = button(label, do, kind="primary")
        layout.addLayout(row(None, self.first, None))
        self.more, self.below = row(None, None), row(None, None)
        layout.addLayout(self.more)
        layout.addLayout(self.below)
        layout.addStretch(3)


def scrolled(inner: QWidget) -> QScrollArea:
    """Return `inner` in an area that scrolls it up and down."""
    inner.setObjectName("scrolled")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area


class Room(QWidget):
    """A room: a header with its name and its one primary action, and the page below.

    `header` takes more parts beside the name, `buttons` what stands at the right.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.first: QWidget | None = None
        self.name, self.subtitle = Elided("room", name), Elided("quiet")
        bar = HeaderBar(self.name, px(MARGIN))
        self.header, self.buttons = bar.header, bar.buttons
        self.header.addWidget(self.name)
        self.header.addWidget(self.subtitle)
        inner = QWidget()  # in an area that scrolls: a page too large for the window never makes it grow
        self.page = QVBoxLayout(inner)
        self.page.setContentsMargins(px(MARGIN), px(18), px(MARGIN), px(16))
        self.page.setSpacing(px(GAP))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(bar)
        self.area = scrolled(inner)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        outer.addWidget(self.area, 1)

    def take_focus(self) -> None:
        """Put the cursor where work begins in this room.

        Not a focus proxy: Tab would pass over everything else inside.
        """
        (self.first or self).setFocus()

    def refresh(self) -> None:
        """Look again at what is shown here."""

    def aim(self, wish: str) -> None:
        """Show only what was asked for elsewhere, such as `overdue`; the room knows the names."""

    def leave(self) -> bool:
        """Whether the person may go elsewhere now; unsaved work is saved first."""
        return True
