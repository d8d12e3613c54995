"""Choices and paper side by side; the paper alone when somebody wants it large, or where the text is."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fieldkit.ui.sections.print_paper import PaperPane
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.large import is_large
from fieldkit.ui.widgets.parts import GAP, button, column, shortcut

KEY = "Ctrl+E"
LEAST, MOST = 270, 410  # px of the choices beside the paper
QWIDGETSIZE_MAX = 16_777_215  # Qt's: no bound
LEGIBLE = 370  # px; a paper that is narrower cannot be read beside the choices


class Sides(QWidget):
    """One key leads from the choices to the paper and back; what there is to be said stands over both."""

    turned = Signal()  # other sides can be seen now

    def __init__(self, choices: QWidget, paper: PaperPane) -> None:
        """Put `choices` at the left of `paper`."""
        super().__init__()
        self._paper = paper
        self.alone = False  # whether somebody wants the paper without the choices
        self._led: list[QShortcut] = []
        self.see = button(self.tr("See the paper"), self.turn, kind="chip")
        self.back = button(self.tr("Only the paper"), self.turn, kind="chip")
        for made in (self.see, self.back):
            made.setToolTip(KEY)
        shortcut(KEY, self, self.turn)  # of both: only one of them can be seen
        paper.view.put(self.back)
        self._over = QVBoxLayout()
        left = column(self.see, gap=6)
        left.setAlignment(self.see, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(choices, 1)
        self._left = QWidget()
        self._left.setLayout(left)
        both = QHBoxLayout()
        both.setSpacing(px(GAP))
        both.addWidget(self._left, 6 if is_large() else 5)
        both.addWidget(paper, 6)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(6))
        whole.addLayout(self._over)
        whole.addLayout(both, 1)
        self._narrow: bool | None = None
        self._lay(narrow=False)

    @property
    def paper_shown(self) -> bool:
        """Whether the paper can be seen."""
        return self.alone or not self._narrow

    @property
    def choices_shown(self) -> bool:
        """Whether the choices can be seen."""
        return not self.alone

    def lead(self, *buttons: QPushButton) -> None:
        """Let the keys of `buttons` among the choices be pressed while these are hidden: they come first."""
        for made in buttons:
            self._led.append(shortcut(made.shortcut().toString(), self, partial(self._come_to, made)))
            self._led[-1].setEnabled(self.alone)

    def _come_to(self, made: QPushButton) -> None:
        self.turn()
        if made.isVisible():
            made.click()

    def turn(self) -> None:
        """Show the paper alone, or the choices again."""
        self.show_paper(alone=not self.alone)

    def show_paper(self, *, alone: bool) -> None:
        """Show the paper alone, or the choices, and beside them the paper where it can be read there."""
        self.alone = alone
        self._show()
        self.turned.emit()

    def come_for_paper(self) -> None:
        """Show the paper to somebody who chose it elsewhere."""
        if self._narrow and not self.alone:
            self.show_paper(alone=True)

    # ------------------------------------------------------------ room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay(narrow=self.width() < px(LEAST + GAP + LEGIBLE))

    def _lay(self, *, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._left.setMinimumWidth(1 if narrow else px(LEAST))
        self._left.setMaximumWidth(QWIDGETSIZE_MAX if narrow else px(MOST))
        if narrow:
            self._over.addWidget(self._paper.said)
        else:
            self._paper.inside.insertWidget(0, self._paper.said)
        self._show()

    def _show(self) -> None:
        self._left.setVisible(self.choices_shown)
        for key in self._led:
            key.setEnabled(self.alone)  # else two would answer
        self.see.setVisible(bool(self._narrow) and not self.alone)
        self._paper.setVisible(self.paper_shown)
        for made, words in (
            (self.see, self.tr("See the paper")),
            (self.back, self.tr("Choices") if self.alone else self.tr("Only the paper")),
        ):
            made.setAccessibleName(words)
            made.setText(f"{words}  {KEY}")
