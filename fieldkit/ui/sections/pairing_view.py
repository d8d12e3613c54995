"""What the views of the pairing room have in common."""

from collections.abc import Callable
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from fieldkit.domain.rights import Right
from fieldkit.services.laptop import Laptop
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.questions import tell
from fieldkit.ui.jobs import Job, Jobs
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.large import is_large
from fieldkit.ui.widgets.parts import button, text
from fieldkit.ui.widgets.rows import Table


class PairingView(QWidget):
    """One way to look at pairings: a line of choices and actions above, a table below."""

    household_opened = Signal(UUID)
    print_asked = Signal(str, dict)
    said = Signal(str, object)  # a sentence, and what takes it back or None
    batch_asked = Signal(list)  # of household ids

    hint = ""  # in the search line
    do = ""  # the one primary action of the view

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__()
        self._laptop = laptop
        self._jobs = jobs
        self._changes = changes
        self._typed = ""
        self._job: Job | None = None
        self.bar = QWidget()
        self.line = FlowLayout(self.bar, gap=8)
        self.count = text("", "quiet")
        self.count.setMinimumHeight(px(30))
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(px(12))
        self.body.addWidget(self.bar)

    @property
    def _today(self) -> date:
        """The day it is, asked anew: the window stays open overnight."""
        return self._laptop.clock.today()

    def action(self, words: str, do: Callable[[], object], key: str, *, free: bool = False) -> QPushButton:
        """Put an action of this view into its line; `free` ones need no right."""
        made = button(words, do, kind="chip", key=key)
        if is_large():
            made.setToolTip(made.text())
            made.setText(words)
            made.setShortcut(key)
        self.line.addWidget(made if free else allow(made, self._laptop, Right.PAIR))
        return made

    def look_for(self, typed: str) -> None:
        """Show what fits what is typed."""
        self._typed = typed.strip()
        self.refresh()

    def refresh(self) -> None:
        """Read the list again."""

    def forget(self) -> None:
        """Take nothing for known any more."""

    def act(self) -> None:
        """Do the primary action of the view."""

    def step(self, down: int) -> None:
        """Move the mark in the list, from the search line."""

    def go_in(self) -> None:
        """Put the cursor into the list, where Space marks."""
        for table in self.findChildren(Table):
            table.setFocus()

    def open_current(self) -> None:
        """Open what the mark stands on."""

    def _start(self, work: Callable[[], object], then: Callable[..., object]) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = self._jobs.start(self, lambda _: work(), then=then)

    def _do(self, work: Callable[[], object], words: str = "") -> None:
        """Change something and say it once, or say why not."""

        def done(_: object) -> None:
            self._changes.pairings.emit()
            if words:
                self.said.emit(words, None)

        self._jobs.start(self, lambda _: work(), then=done, otherwise=partial(tell, self))
