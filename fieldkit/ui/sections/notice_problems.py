"""What rule DQ-70 finds on a notice before it is issued; each line leads to its place."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from fieldkit.domain.rights import Right
from fieldkit.services.laptop import Laptop
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.parts import GAP, Card, button, clear, row, text
from fieldkit.ui.widgets.tabbing import in_view

if TYPE_CHECKING:
    from fieldkit.services.notices.views import NoticeView, Problem


class ProblemsCard(Card):
    """What must be mended first, what should be; what the township let pass is said."""

    went = Signal(str, object)  # field, line of the notice or None
    pass_asked = Signal()

    def __init__(self, laptop: Laptop) -> None:
        super().__init__(self.tr("Before it can be issued"))
        self._laptop = laptop
        self.links: list[QPushButton] = []
        self._first: QPushButton | None = None

    def show_problems(self, view: "NoticeView", problems: "list[Problem]") -> None:
        """Show what was found; hidden where nothing was."""
        clear(self.body)
        self.links, self._first = [], None
        self.setVisible(bool(problems))
        for one in problems:
            self.body.addLayout(self._line(one))
            if self._first is None and not one.note:
                self._first = self.links[-1]
        if all(one.note for one in problems) or any(one.hard for one in problems):
            return
        if view.override_at is not None:
            said = self.tr("{who} let it pass: {why}").format(who=view.override_by, why=view.override_why)
            self.body.addWidget(text(said, "good", wrap=True))
            return
        words = self.tr("Let it pass, with a reason…")
        made = allow(button(words, self.pass_asked.emit, key="Ctrl+Shift+G"), self._laptop, Right.OVERRIDE)
        self.body.addLayout(row(made, None))
        if not made.isEnabled():
            why = self.tr("The township may let it pass, if there is a reason.")
            self.body.addWidget(text(why, "quiet", wrap=True))

    def go_first(self) -> None:
        """Put the cursor on the way to what is to be mended first."""
        if self._first is not None:
            self._first.setFocus()
            in_view(self._first, px(GAP))

    def _line(self, one: "Problem") -> QHBoxLayout:
        mark = self.tr("must") if one.hard else self.tr("to know") if one.note else self.tr("should")
        said = text(f"! {mark}" if one.hard else mark, "wrong" if one.hard else "due")
        sentence = text(one.sentence, "body", wrap=True)
        go_there = button(self.tr("Go there"), partial(self.went.emit, one.field, one.line_id), kind="link")
        go_there.setAccessibleName(self.tr("Go there: {what}").format(what=one.sentence))
        self.links.append(go_there)
        line = row(said, sentence, go_there, gap=10)
        line.setStretch(1, 1)
        return line
