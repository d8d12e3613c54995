"""Two values for one thing, side by side; a person says which one holds."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from fieldkit.domain.rights import Right
from fieldkit.services.laptop import Laptop
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.parts import Card, button, clear, column, row, rule, text
from fieldkit.ui.words import moment

if TYPE_CHECKING:
    from fieldkit.services.conflict_views import ConflictView


class ConflictsSection(Card):
    """The conflicts that wait; the keys 1 and 2 settle the first one."""

    settled = Signal(UUID, str)  # conflict id, choice

    def __init__(self, laptop: Laptop) -> None:
        super().__init__(self.tr("The two sides differ, please choose"))
        self._laptop = laptop
        self._conflicts: Sequence[ConflictView] = ()

    def show_conflicts(self, conflicts: "Sequence[ConflictView]") -> None:
        """Show these conflicts."""
        self._conflicts = conflicts
        clear(self.body)
        self.aside.setText(self.tr("%n place(s)", "", len(conflicts)) if conflicts else "")
        if not conflicts:
            self.body.addWidget(text(self.tr("No conflicts."), "quiet"))
        for number, conflict in enumerate(conflicts[:5]):
            if number:
                self.body.addWidget(rule())
            self._add(conflict, first=number == 0)
        if len(conflicts) > 5:
            self.body.addWidget(text(self.tr("%n more", "", len(conflicts) - 5), "quiet"))
        self.body.addStretch(1)

    def _add(self, conflict: "ConflictView", *, first: bool) -> None:
        self.body.addWidget(text(f"{conflict.subject} · {conflict.field}", "strong", wrap=True))
        mine = _side(
            self.tr("First to arrive"), conflict.server_value, conflict.server_who, conflict.server_at
        )
        theirs = _side(
            self.tr("Second to arrive"), conflict.other_value, conflict.other_who, conflict.other_at
        )
        self.body.addLayout(row(mine, theirs, None, gap=40))
        keys = ("1  ", "2  ") if first else ("", "")
        use_first = button(
            keys[0] + self.tr("Use the first"), lambda: self.settled.emit(conflict.id, "server")
        )
        use_second = button(
            keys[1] + self.tr("Use the second"), lambda: self.settled.emit(conflict.id, "other")
        )
        for made in (use_first, use_second):
            allow(made, self._laptop, Right.SETTLE)
        self.body.addLayout(row(use_first, use_second, None))

    def settle(self, choice: str) -> None:
        """Settle the first conflict."""
        if self._conflicts and self._laptop.may(Right.SETTLE):
            self.settled.emit(self._conflicts[0].id, choice)


def _side(name: str, value: str, who: str, at: datetime | None) -> QVBoxLayout:
    said = f"{who} {moment(at)}".strip()
    return column(text(name, "quiet"), text(value or "—", "strong", wrap=False), text(said, "quiet"), gap=2)
