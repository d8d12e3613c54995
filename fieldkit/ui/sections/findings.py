"""What is wrong with a household's data, on its page: each finding leads to its field."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication as App
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from fieldkit.domain.quality.findings import Level
from fieldkit.domain.rights import Right
from fieldkit.services.quality.lists import FindingRow, State
from fieldkit.ui.sections.page import Basis, PageDoing, PageSection
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.parts import Card, button, clear, row, text

SHAPES = {Level.ERROR: "■", Level.WARNING: "▲", Level.INFO: "●"}
COLOURS = {Level.ERROR: "wrong", Level.WARNING: "due_text", Level.INFO: "quiet"}
_KINDS = {Level.ERROR: "wrong", Level.WARNING: "due", Level.INFO: "quiet"}
_SECTIONS = {"DQ-08": "person", "DQ-50": "helper_assignment"}  # about the household, mended elsewhere
Goal = tuple[str, UUID, str]
KEY = "findings"


def level_words(level: Level) -> str:
    """Say how much a finding matters, with its shape."""
    words = {
        Level.ERROR: App.translate("Findings", "must be mended"),
        Level.WARNING: App.translate("Findings", "please look"),
        Level.INFO: App.translate("Findings", "note"),
    }
    return f"{SHAPES[level]} {words[level]}"


def state_words(found: FindingRow) -> str:
    """Say what became of a finding."""
    if found.state is State.EXPLAINED:
        return App.translate("Findings", "explained: {why}").format(why=found.explanation)
    if found.state is State.MENDED:
        return App.translate("Findings", "mended on {day}").format(day=found.since)
    return App.translate("Findings", "since {day}").format(day=found.since)


def goal_of(found: FindingRow) -> Goal:
    """Say to which field of the household's page a finding leads: table, record, column."""
    table, _, column = found.finding.at.partition(".")
    about = found.finding.about or found.household_id
    table = {"person_year": "person"}.get(table, table)
    return _SECTIONS.get(found.finding.rule, table) if table == "household" else table, about, column


class FindingsPart(PageSection):
    """The findings of a household, open ones first; without any there is no section."""

    field_wanted = Signal(str, UUID, str)  # table, record, column

    def __init__(self, doing: PageDoing) -> None:
        super().__init__(doing, KEY, Card(App.translate("Findings", "What is wrong with the data")))
        self.buttons: list[QPushButton] = []
        self.card.hide()

    def reader(self) -> Callable[[], Any]:
        """Return what judges the household and reads what was found."""
        laptop, household = self.doing.laptop, self.doing.household
        return lambda: laptop.quality.of_household(household)

    def fill(self, basis: Basis) -> None:
        """Show the findings."""
        found: list[FindingRow] = basis.found.get(self.key, [])
        if not self.is_new((found, self.doing.past)):
            return
        clear(self.card.body)
        self.buttons = []
        self.card.setVisible(bool(found) and not self.doing.past)
        open_ones = [one for one in found if one.state is State.OPEN]
        counts = {level: sum(one.finding.level is level for one in open_ones) for level in Level}
        said = [f"{level_words(level)} {count}" for level, count in counts.items() if count]
        self.card.aside.setText("   ".join(said) or App.translate("Findings", "explained"))
        for one in sorted(found, key=lambda one: one.state is not State.OPEN):
            self._add(one)

    def _add(self, one: FindingRow) -> None:
        explained = one.state is State.EXPLAINED
        shape = text(SHAPES[one.finding.level], "quiet" if explained else _KINDS[one.finding.level])
        shape.setAccessibleName(level_words(one.finding.level))
        words = f"{one.finding.message}  {one.value}" if one.value else one.finding.message
        said = text(words, "quiet" if explained else "body", wrap=True)
        go = button(App.translate("Findings", "Go there"), partial(self._go, one), kind="link")
        allow(go, self.doing.laptop, Right.EDIT)
        parts = [shape, said, go]
        if self.doing.may(Right.EDIT):
            label = App.translate("Findings", "Explain…")
            parts.append(button(label, partial(self._explain, one), kind="link"))
        self.buttons += [part for part in parts if isinstance(part, QPushButton)]
        line = row(*parts, gap=12)
        line.setStretch(1, 1)
        self.card.body.addLayout(line)
        if explained:
            by = f"{state_words(one)} ({one.explained_by})" if one.explained_by else state_words(one)
            self.card.body.addWidget(text(by, "quiet", wrap=True))

    def _go(self, one: FindingRow) -> None:
        self.field_wanted.emit(*goal_of(one))

    def _explain(self, one: FindingRow) -> None:
        from fieldkit.ui.dialogs.explaining import ExplainDialog

        quality = self.doing.laptop.quality
        dialog = ExplainDialog(
            self.doing.owner, [one], lambda words: quality.explain([one.id], words),
            lambda: quality.withdraw([one.id]),
        )  # fmt: skip
        if dialog.exec():
            self.doing.changes.households.emit()
