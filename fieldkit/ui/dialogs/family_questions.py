"""What is asked after it was chosen what happened in a family: each change its own few questions."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QWidget

from fieldkit.services.family.heading import Proposal
from fieldkit.services.family.service import Family, Happened, Known, Newcomer
from fieldkit.services.household_page import PersonRow
from fieldkit.ui.dialogs.family_head import HEAD, LABELS, Relations
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Choice, Day, Form, Options, line
from fieldkit.ui.widgets.parts import column, text

_PAUSE_MS = 150
_BORN = "06"  # code table person_change
_SEXES = ("1", "2")  # code table sex
_NUMBER = 18  # characters of an identity number


@dataclass(frozen=True)
class Ground:
    """What every question stands on: the household, who is in it, and what can be chosen."""

    family: Family
    household: UUID
    members: Sequence[PersonRow]  # who is there
    today: date
    villages: Sequence[tuple[str, str]]  # others than the household's: code and name
    find: Callable[[str], list[tuple[UUID, str, str]]]  # households: id, head, number
    groups: Callable[[str], list[str]]


class Questions(QWidget):
    """The questions of one change."""

    def __init__(self, ground: Ground) -> None:
        super().__init__()
        self.ground = ground
        self.lines = column(gap=10)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self.lines)
        self.form = Form(LABELS)
        self.lines.addLayout(self.form)
        self.day = Day(ground.today)
        self.note = line(hint=self.tr("if there is something to say"))

    def ask_day(self) -> None:
        """Ask when, and for a remark: the last of most questions."""
        self.form.add(self.tr("&On"), self.day)
        self.form.add(self.tr("Re&mark"), self.note)

    def act(self) -> Happened | None:
        """Write it down."""
        raise NotImplementedError


class WhoQuestions(Questions):
    """Somebody who is in the household: dead, gone, in the army, back."""

    def __init__(self, ground: Ground, change: str, who: Sequence[PersonRow]) -> None:
        super().__init__(ground)
        self._change = change
        self.who = Choice([(p.id.hex, f"{p.name}  {p.relation}".strip()) for p in who])
        self.form.add(self.tr("&Who"), self.who)
        self.ask_day()

    def act(self) -> Happened | None:
        """Write it down."""
        if not self.who.code:
            return None
        id = UUID(hex=self.who.code)
        return self.ground.family.happen(id, self._change, self.day.value, self.note.text())


class NewcomerQuestions(Questions):
    """Somebody who comes; whoever is in the register already is brought over."""

    def __init__(self, ground: Ground, change: str) -> None:
        super().__init__(ground)
        family = ground.family
        self._change = change
        self.known: Known | None = None
        self.number = line(width=260, hint=self.tr("can be filled in later"))
        self.name = line(width=260)
        self.sex = Options([one for one in family.options("sex") if one[0] in _SEXES], self.tr("Sex"))
        self.relation = Choice([("", "—"), *(r for r in family.options("relation") if r[0] != HEAD)])
        self.born = line(width=260, hint="2026-01-31")
        self.found = text("", "due", wrap=True)
        if change != _BORN:
            self.form.add(self.tr("&Identity number"), self.number)
            self.lines.addWidget(self.found)
        self.form.add(self.tr("&Name"), self.name)
        self.form.add(self.tr("Se&x"), self.sex)
        self.form.add(self.tr("&Relation to the head"), self.relation)
        if change != _BORN:
            self.form.add(self.tr("&Born on"), self.born)
        self.ask_day()
        if change == _BORN:
            self.form.add(self.tr("&Identity number"), self.number)
        self.found.hide()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self.number.textChanged.connect(lambda _: self._pause.start())

    def _look(self) -> None:
        """Say who has the number already."""
        typed = self.number.text().strip()
        self.known = self.ground.family.known(typed) if len(typed) >= _NUMBER else None
        for part in (self.name, self.sex, self.born):
            part.setEnabled(self.known is None)
        self.found.setVisible(self.known is not None)
        if self.known is not None:
            self.name.setText(self.known.name)
            words = self.tr("{name} is in household {number} ({head}) and comes over with the history.")
            known = self.known
            self.found.setText(words.format(name=known.name, head=known.head, number=known.number))

    def act(self) -> Happened | None:
        """Write it down."""
        self._look()
        ground, on, note = self.ground, self.day.value, self.note.text()
        if self.known is not None:
            return ground.family.bring(
                self.known.person, ground.household, self._change, self.relation.code, on, note
            )
        who = Newcomer(
            self.name.text(), self.relation.code, self.sex.code or "", self.born.text(), self.number.text()
        )
        return ground.family.join(ground.household, self._change, on, who, note)


class HeadQuestions(Questions):
    """A new head while the old one is there."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        others = [p for p in ground.members if not p.is_head]
        self.head = Choice([(p.id.hex, f"{p.name}  {p.relation}".strip()) for p in others])
        self.relations = Relations(ground.family.options("relation"))
        self.form.add(self.tr("&Head"), self.head)
        self.ask_day()
        self.lines.addWidget(text(self.tr("What is everybody to the new head?"), "strong"))
        self.lines.addWidget(self.relations)
        self.head.currentIndexChanged.connect(lambda _: self._propose())
        self._propose()

    def _propose(self) -> None:
        if self.head.code:
            proposals = self.ground.family.propose(self.ground.household, UUID(hex=self.head.code))
            self.relations.show_proposals(proposals)

    def act(self) -> None:
        """Write it down."""
        if self.head.code:
            self.ground.family.new_head(
                self.ground.household, UUID(hex=self.head.code), self.relations.chosen, self.day.value,
                self.note.text(),
            )  # fmt: skip


class SplitQuestions(Questions):
    """Who goes into a household of their own."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self.made: UUID | None = None
        self.going = {p.id: QCheckBox(f"{p.name}  {p.relation}".strip()) for p in ground.members}
        self.head = Choice([])
        self.relations = Relations(ground.family.options("relation"))
        self.group = line(width=260, hint=self.tr("empty: as until now"))
        self.helper = QCheckBox(self.tr("The helper stays"))
        self.helper.setChecked(True)
        self.form.add(self.tr("Who goes"), boxes := column(gap=4))
        for box in self.going.values():
            boxes.addWidget(box)
            box.toggled.connect(lambda _: self._offer_heads())
        self.form.add(self.tr("&Head there"), self.head)
        self.form.add(self.tr("&Group"), self.group)
        self.ask_day()
        self.form.add("", self.helper)
        self.lines.addWidget(text(self.tr("What is everybody to the new head?"), "strong"))
        self.lines.addWidget(self.relations)
        self.head.currentIndexChanged.connect(lambda _: self._propose())

    def _chosen(self) -> list[UUID]:
        return [id for id, box in self.going.items() if box.isChecked()]

    def _offer_heads(self) -> None:
        chosen = self._chosen()
        kept = self.head.code
        options = [(p.id.hex, p.name) for p in self.ground.members if p.id in chosen]
        self.head.offer(options, kept if kept in dict(options) else None)
        self._propose()

    def _propose(self) -> None:
        chosen: list[Proposal] = []
        if self.head.code:
            family, household = self.ground.family, self.ground.household
            chosen = family.propose(household, UUID(hex=self.head.code), self._chosen())
        self.relations.show_proposals(chosen)

    def act(self) -> Happened | None:
        """Write it down."""
        ground, head = self.ground, UUID(hex=self.head.code) if self.head.code else UUID(int=0)
        self.made = ground.family.split(
            ground.household, self._chosen(), head, self.relations.chosen, self.day.value,
            group=self.group.text(), keep_helper=self.helper.isChecked(), note=self.note.text(),
        )  # fmt: skip
        return Happened(head, ground.family.waiting(ground.household))


class MergeQuestions(Questions):
    """Which household comes with all its members."""

    def __init__(self, ground: Ground, members: Callable[[UUID], Sequence[PersonRow]]) -> None:
        super().__init__(ground)
        self._members = members
        self.search = line(width=320, hint=self.tr("Name of the head, or number"))
        self.other = Choice([])
        self.relations = Relations(ground.family.options("relation"))
        self.form.add(self.tr("&Search"), self.search)
        self.form.add(self.tr("&Household that comes"), self.other)
        self.ask_day()
        self.lines.addWidget(text(self.tr("What is everybody to the head here?"), "strong"))
        self.lines.addWidget(self.relations)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._find)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.other.currentIndexChanged.connect(lambda _: self._ask())

    def _find(self) -> None:
        typed = self.search.text().strip()
        found = self.ground.find(typed) if typed else []
        options = [(id.hex, f"{head}  {number}") for id, head, number in found if id != self.ground.household]
        self.other.offer(options)

    def _ask(self) -> None:
        there = self._members(UUID(hex=self.other.code)) if self.other.code else []
        self.relations.show_proposals([Proposal(p.id, p.name, p.relation, "") for p in there if not p.gone])

    def act(self) -> None:
        """Write it down."""
        if self.other.code:
            self.ground.family.merge(
                self.ground.household, UUID(hex=self.other.code), self.relations.chosen, self.day.value,
                self.note.text(),
            )  # fmt: skip


class MoveQuestions(Questions):
    """To which village the whole household moves."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self.village = Choice(list(ground.villages))
        self.group = line(width=260)
        self.form.add(self.tr("&Village"), self.village)
        self.form.add(self.tr("&Group"), self.group)
        self.ask_day()
        self.setMinimumWidth(px(420))

    def act(self) -> None:
        """Write it down."""
        self.ground.family.move(
            self.ground.household, self.village.code, self.day.value, group=self.group.text(),
            note=self.note.text(),
        )  # fmt: skip
