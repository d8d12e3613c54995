"""The sections of a household's page one below the other; those not seen first are made afterwards."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.domain.rights import Right
from fieldkit.ui.sections.household_parts import Parts
from fieldkit.ui.sections.page import PageDoing, PageSection
from fieldkit.ui.sections.standing import StandingSection
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.folds import FoldMemory
from fieldkit.ui.widgets.parts import GAP, text

AT_ONCE = 3  # sections made together: a breath for the keyboard after each


class SectionStack(QWidget):
    """The brief, and the sections below it; what somebody folds stays folded for them."""

    opened = Signal()  # a section that wants what it shows

    def __init__(self, doing: PageDoing) -> None:
        super().__init__()
        self._folds = FoldMemory(doing.laptop, "HouseholdPage")
        self._folded = self._folds.read()
        self._private = bool(doing.laptop.refusal(Right.REVEAL))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, px(6), 0)
        self._layout.setSpacing(px(GAP))
        self.top = StandingSection(doing.this_year, covered=self._private)
        self._layout.addWidget(self.top)
        self.parts = Parts(doing)
        self.sections: list[PageSection] = []
        for part in self.parts.first:
            self._add(part)
        self._layout.addStretch(1)
        self.complete = False

    def _add(self, part: PageSection) -> None:
        part.fold.setChecked(self._folded.get(part.key, part.folded_at_first))
        part.opened.connect(self.opened)
        part.fold.toggled.connect(self._keep)
        self.sections.append(part)
        self._layout.insertWidget(len(self.sections), part.card)

    def make_rest(self, then: Callable[[], object]) -> None:
        """Make the sections further down, a few at a time; `then` is done when all are there."""
        self._go_on(self.parts.rest(), then)

    def _go_on(self, rest: Iterator[PageSection], then: Callable[[], object]) -> None:
        for _ in range(AT_ONCE):
            part = next(rest, None)
            if part is None:
                self._end()
                then()
                return
            self._add(part)
        QTimer.singleShot(0, self, lambda: self._go_on(rest, then))

    def _end(self) -> None:
        self.complete = True
        if self._private:
            words = self.tr("What is private, such as measures and expenses, is not shown to your role.")
            self._layout.insertWidget(len(self.sections) + 1, text(words, "quiet", wrap=True))

    def _keep(self) -> None:
        self._folded |= {part.key: not part.is_open for part in self.sections}
        self._folds.write(self._folded)
