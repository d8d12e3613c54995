"""What people say against a notice, and how far each of it has come."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from fieldkit.domain.notices import HANGING
from fieldkit.domain.rights import Right
from fieldkit.services.laptop import Laptop
from fieldkit.ui.dialogs.objections import FindingDialog, ReceiveDialog
from fieldkit.ui.dialogs.questions import ask, attempt
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.large import without_keys
from fieldkit.ui.widgets.parts import Card, button, clear, column, row, text
from fieldkit.ui.words import day

if TYPE_CHECKING:
    from fieldkit.services.notices.views import NoticeView, ObjectionView


class ObjectionsCard(Card):
    """One line an objection, with the next thing to do about it."""

    changed = Signal()

    def __init__(self, laptop: Laptop) -> None:
        super().__init__(self.tr("Objections"))
        self._laptop = laptop
        self._view: NoticeView | None = None
        self.add = button(self.tr("Objection received…"), self.receive, key="Ctrl+N")
        without_keys(self.add)
        allow(self.add, laptop, Right.NOTICE)
        self.list = QVBoxLayout()
        self.body.addLayout(self.list)
        self.body.addLayout(row(self.add, None))

    def show_objections(self, view: "NoticeView") -> None:
        """Show what was said, and what came of it."""
        self._view = view
        clear(self.list)
        ones = [one for one in view.objections if one.open] or view.objections
        for one in view.objections:
            self.list.addLayout(self._line(one, keys=one is ones[0]))
        if not view.objections:
            self.list.addWidget(text(self.tr("Nobody has objected."), "quiet"))
        self.add.setVisible(view.state in HANGING)

    def _line(self, one: "ObjectionView", *, keys: bool) -> QVBoxLayout:
        """Show one objection; `keys`: the keys are for this one."""
        who = one.from_name or self.tr("name withheld")
        about = self.tr("about {head}").format(head=one.about) if one.about else ""
        first = " · ".join(part for part in (day(one.received_on), one.channel_label, who, about) if part)
        state, kind = self._state(one)
        lines = column(text(first, "strong", wrap=True), text(one.content, "body", wrap=True), gap=2)
        if one.finding:
            found = self.tr("{people} found: {finding}").format(
                people="、".join(one.investigators), finding=one.finding
            )
            lines.addWidget(text(found, "body", wrap=True))
        said = text(state, kind, wrap=True)
        lines.addWidget(said)
        if self._view is not None and self._view.state in HANGING:
            words = self.tr("Answer it…") if one.outcome else self.tr("Look into it…")
            words = words if one.open else self.tr("Correct…")
            go_on = button(words, partial(self._settle, one), kind="link", key="Ctrl+K" if keys else "")
            mistake, key = self.tr("Entered by mistake"), "Ctrl+Shift+K" if keys else ""
            take = button(mistake, partial(self._remove, one), kind="link", key=key)
            for made in (go_on, take):
                made.setAccessibleDescription(first)
                allow(made, self._laptop, Right.NOTICE)
            lines.addLayout(row(go_on, take, None))
        return lines

    def _state(self, one: "ObjectionView") -> tuple[str, str]:
        if one.replied_on is not None:
            said = self.tr("{outcome}; answered on {day}")
            return said.format(outcome=one.outcome_label, day=day(one.replied_on)), "good"
        if one.outcome:
            return self.tr("{outcome}; not answered yet").format(outcome=one.outcome_label), "due"
        late = one.due is not None and one.due < self._laptop.clock.today()
        said = self.tr("to be looked into by {day}").format(day=day(one.due))
        return (f"! {said}", "wrong") if late else (said, "due")

    # ------------------------------------------------------------ doing

    def receive(self) -> None:
        """Ask what was said."""
        if self._view is None or self._view.state not in HANGING:
            return
        if ReceiveDialog(self, self._laptop, self._view.id, self._view.lines).exec():
            self.changed.emit()

    def _settle(self, one: "ObjectionView") -> None:
        if FindingDialog(self, self._laptop, one).exec():
            self.changed.emit()

    def _remove(self, one: "ObjectionView") -> None:
        said = self.tr("Take away the objection of {day}?").format(day=day(one.received_on))
        if not ask(self, said, self.tr("Take it away"), self.tr("Keep the objection")):
            return
        if attempt(self, partial(self._laptop.objections.remove, one.id)):
            self.changed.emit()
