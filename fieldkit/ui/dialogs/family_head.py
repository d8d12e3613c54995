"""Asks who the head is now, and what everybody is to the new head; what is known is proposed."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QWidget

from fieldkit.services.family.heading import Proposal
from fieldkit.services.family.service import Family
from fieldkit.services.household_page import PersonRow
from fieldkit.ui.dialogs.forms import FormDialog
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Choice, Day, Form
from fieldkit.ui.widgets.parts import clear, column, text

LABELS = 150  # px at 100 %
HEAD = "01"  # code table relation


class Relations(QWidget):
    """What everybody is to the head, one line a person."""

    def __init__(self, relations: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._relations = [("", "—"), *(one for one in relations if one[0] != HEAD)]
        self._choices: dict[UUID, Choice] = {}
        self._lines = column()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._lines)

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        """Ask for these people; what was proposed is chosen."""
        clear(self._lines)
        self._choices = {}
        form = Form(LABELS)
        for one in proposals:
            choice = Choice(self._relations, one.proposed)
            choice.setAccessibleName(self.tr("{name} is to the head").format(name=one.name))
            before = self.tr("until now: {relation}").format(relation=one.before) if one.before else ""
            form.add(one.name, choice, before)
            self._choices[one.person] = choice
        self._lines.addLayout(form)

    @property
    def chosen(self) -> dict[UUID, str]:
        """What everybody is, by code; empty where nothing was chosen."""
        return {person: choice.code for person, choice in self._choices.items()}


class HeadDialog(FormDialog):
    """Asks for the new head."""

    def __init__(
        self, parent: QWidget, family: Family, household: UUID, members: Sequence[PersonRow], on: date,
        gone: str = "",
    ) -> None:  # fmt: skip
        """`gone` is the name of a head who died or left: then the question cannot wait."""
        super().__init__(parent, self.tr("Who is the head now?"), self.tr("Make the head"), self.act)
        self._family = family
        self._household = household
        there = [p for p in members if not p.gone and not p.is_head]
        self.head = Choice([(p.id.hex, f"{p.name}  {p.relation}".strip()) for p in there])
        self.day = Day(on)
        self.relations = Relations(family.options("relation"))
        if gone:
            words = self.tr("{name} is no longer in the household. Nothing else of it is saved before.")
            self.content.addWidget(text(words.format(name=gone), "body", wrap=True))
        form = Form(LABELS)
        form.add(self.tr("&Head"), self.head)
        form.add(self.tr("&Since"), self.day)
        self.content.addLayout(form)
        self.content.addWidget(text(self.tr("What is everybody to the new head?"), "strong"))
        self.content.addWidget(self.relations)
        self.head.currentIndexChanged.connect(lambda _: self._propose())
        self.setMinimumWidth(px(560))
        self._propose()

    def _propose(self) -> None:
        if self.head.code:
            head = UUID(hex=self.head.code)
            self.relations.show_proposals(self._family.propose(self._household, head))

    def act(self) -> None:
        """Make the one who is chosen the head."""
        if self.head.code:
            head = UUID(hex=self.head.code)
            self._family.new_head(self._household, head, self.relations.chosen, self.day.value)
