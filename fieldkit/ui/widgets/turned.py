"""Pages of which there is room for one only, as at large text: one key turns them."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from fieldkit.ui.theme import px
from fieldkit.ui.widgets.chips import ChipChoice
from fieldkit.ui.widgets.parts import row, shortcut, text

KEY = "Ctrl+E"  # as in 台账打印


class Turned(QWidget):
    """Shows one of its pages; chips above name them, `KEY` shows the next one."""

    def __init__(self, owner: QObject, *pages: tuple[str, QWidget]) -> None:
        """Show the first of `pages`, each with its name."""
        super().__init__()
        self._pages, self._chips, line = QStackedWidget(), ChipChoice(owner), row(gap=8)
        for number, (words, page) in enumerate(pages):
            line.addWidget(self._chips.offer(words, number, partial(self.turn, number)))
            self._pages.addWidget(page)
        line.addWidget(text(KEY, "key"))
        line.addStretch(1)
        shortcut(KEY, self, lambda: self.turn((self._pages.currentIndex() + 1) % len(pages)))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(8))
        whole.addLayout(line)
        whole.addWidget(self._pages, 1)
        self.turn(0)

    def turn(self, number: int) -> None:
        """Show a page, counted from 0."""
        self._chips.choose(number)
        self._pages.setCurrentIndex(number)
