"""Visits being written: go on with one, throw one away, and take that back."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.services.households import HouseholdRow
from fieldkit.services.visits.drafts import Draft
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.parts import button, row, shortcut, text
from fieldkit.ui.widgets.rows import Column, RowsModel, Table
from fieldkit.ui.words import day, moment


@dataclass(frozen=True)
class DraftRow:
    """A draft and whose it is; the household may be gone."""

    draft: Draft
    household: HouseholdRow | None

    @property
    def head(self) -> str:
        """The head's name, as far as it is known."""
        return self.household.head if self.household else ""


class DraftList(QWidget):
    """The drafts of the person at the laptop."""

    opened = Signal(UUID)
    discard_asked = Signal(object)  # DraftRow
    back_asked = Signal(object)  # Draft

    def __init__(self) -> None:
        super().__init__()
        self._gone: Draft | None = None
        self.rows: RowsModel[DraftRow] = RowsModel([
            Column(self.tr("Head"), lambda v: v.head, 130, bold=True),
            Column(self.tr("Group"), lambda v: v.household.group if v.household else "", 90),
            Column(self.tr("Day"), lambda v: day(v.draft.answers.visit_date), 120),
            Column(self.tr("Written so far"), self._said, 0),
            Column(self.tr("Saved"), lambda v: moment(v.draft.saved_at), 170),
        ])  # fmt: skip
        self.table = Table(self.rows, self.tr("Visits not finished"))
        self.table.opened.connect(lambda _: self.go_on())
        self.go = button(self.tr("Go on"), self.go_on, kind="primary")
        self.drop = button(self.tr("Throw away…"), self._drop)
        self.drop.setText(self.tr("Throw away…") + "  Del")
        shortcut("Del", self, self._drop)
        self.note = text("", "quiet")
        self.back = button(self.tr("Take it back"), self._bring_back, kind="link")
        self.back.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(10))
        layout.addWidget(self.table, 1)
        layout.addLayout(row(self.go, self.drop, self.note, self.back, None))

    def _said(self, line: DraftRow) -> str:
        return " ".join(line.draft.answers.content.split())[:60] or self.tr("nothing written yet")

    def show_drafts(self, drafts: Sequence[DraftRow]) -> None:
        """Show these drafts."""
        at = max(self.table.currentIndex().row(), 0)
        self.rows.show(drafts)
        self.table.choose(min(at, len(drafts) - 1))
        for act in (self.go, self.drop):
            act.setEnabled(bool(drafts))
        if not drafts and self._gone is None:
            self.note.setText(self.tr("No visit is half written."))
        elif self._gone is None:
            self.note.setText("")

    def say_gone(self, line: DraftRow, draft: Draft) -> None:
        """Say that a draft was thrown away, and offer it back."""
        self._gone = draft
        self.note.setText(self.tr("The draft about {name} was thrown away.").format(name=line.head))
        self.back.show()

    def go_on(self) -> None:
        """Go on with the draft that is marked."""
        line = self.rows.row(self.table.currentIndex())
        if line is not None:
            self.opened.emit(line.draft.id)

    def _drop(self) -> None:
        line = self.rows.row(self.table.currentIndex())
        if line is not None:
            self.discard_asked.emit(line)

    def _bring_back(self) -> None:
        if self._gone is not None:
            draft, self._gone = self._gone, None
            self.note.setText("")
            self.back.hide()
            self.back_asked.emit(draft)
