"""What is wrong with the data: rules on the left, what they found beside them, each leading to its field."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from fieldkit.domain.quality.findings import Level
from fieldkit.domain.rights import Right
from fieldkit.progress import Progress
from fieldkit.services.laptop import Laptop
from fieldkit.services.quality.lists import FindingFilter, FindingRow, RuleCount, State
from fieldkit.services.quality.service import Judgement
from fieldkit.ui.changes import Changes
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.findings import COLOURS, SHAPES, goal_of, level_words, state_words
from fieldkit.ui.sections.quality_filters import QualityFilters
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.large import is_large, room_for_rows, without_keys
from fieldkit.ui.widgets.parts import EmptyState, Room, button, row, text
from fieldkit.ui.widgets.progress import ProgressStrip
from fieldkit.ui.widgets.rows import PAGE, Column, RowsModel, Table

_RULES = 310  # px at 100 %


@dataclass(frozen=True)
class _Found:
    """What the room shows, read at once; `judged` is None while something has changed since."""

    judged: Judgement | None
    rules: list[RuleCount]
    count: int
    rows: list[FindingRow]


class QualityScreen(Room):
    """Two lists; what is chosen in the first narrows the second."""

    field_wanted = Signal(UUID, str, UUID, str)  # household, table, record, column
    notice_wanted = Signal(UUID)
    print_asked = Signal(str, dict)

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__(self.tr("Data quality"))
        self._laptop, self._jobs, self._changes = laptop, jobs, changes
        self._turn = 0
        self._shown: list[RuleCount] = []
        self.filters = QualityFilters(laptop)
        self.rules: RowsModel[RuleCount] = RowsModel(self._rule_columns())
        self.rule_table = Table(self.rules, self.tr("Rules"))
        self.rows: RowsModel[FindingRow] = RowsModel(self._columns())
        self.table = Table(self.rows, self.tr("Findings"))
        self.progress = ProgressStrip()
        self.count = text("", "quiet")
        self.said = text("", "body", wrap=True)
        self._make_buttons()
        self._lay_out()
        self.first = self.table
        self.table.opened.connect(self._open)
        self.table.moved.connect(self._tell_of)
        self.rule_table.moved.connect(self._rule_chosen)
        self.rule_table.opened.connect(lambda _: self.table.setFocus())
        self.rows.wanted.connect(self._read_page)
        self.filters.changed.connect(self._read)
        for signal in (changes.households, changes.pairings, changes.visits, changes.plans, changes.sync):
            signal.connect(self._changed)

    def _make_buttons(self) -> None:
        self.again = button(self.tr("Check everything again"), self._check_all, key="Ctrl+R")
        self.paper = button(self.tr("Print"), self._print, key="Ctrl+P")
        self.why = button(self.tr("Explain…"), self._explain, key="Ctrl+E")
        self.go_there = button(self.tr("Go to the field"), self._open_chosen, kind="primary", key="Ctrl+O")
        allow(self.paper, self._laptop, Right.PRINT_INSIDE)
        allow(self.why, self._laptop, Right.EDIT)
        allow(self.go_there, self._laptop, Right.EDIT)
        for made in (self.again, self.paper, self.why, self.go_there):
            self.buttons.addWidget(made)
        without_keys(self.again, self.paper, self.why, self.go_there)

    def _lay_out(self) -> None:
        full = QWidget()
        inside = QVBoxLayout(full)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(px(12))
        narrow = row(gap=8)
        narrow.addWidget(self.filters, 1)
        narrow.addWidget(self.count)
        lists = row(gap=14)
        self.rule_table.setFixedWidth(px(_RULES))
        lists.addWidget(self.rule_table)
        if is_large():  # then the rule is chosen among the filters
            self.rule_table.hide()
        room_for_rows(self.table)
        lists.addWidget(self.table, 1)
        inside.addLayout(narrow)
        inside.addLayout(lists, 1)
        inside.addWidget(self.said)
        self.pages = QStackedWidget()
        self.pages.addWidget(full)
        self.empty = EmptyState(
            self.tr("Nothing is wrong with the data."),
            self.tr("Every household was checked by the rules; a record that breaks one appears here."),
            self._check_all,
            self.tr("Check again"),
        )
        self.pages.addWidget(self.empty)
        self.page.addWidget(self.progress)
        self.page.addWidget(self.pages, 1)

    def _rule_columns(self) -> list[Column[RuleCount]]:
        def name(rule: RuleCount) -> str:
            if not rule.rule:
                return self.tr("All rules")
            return f"{level_words(rule.level)[0]} {self.filters.rule_words(rule.rule)}"

        return [
            Column(self.tr("Rule"), name, 0, colour=lambda r: COLOURS[r.level] if r.rule else None),
            Column(self.tr("Found"), self._number_of, 70, numeric=True),
        ]

    def _columns(self) -> list[Column[FindingRow]]:
        return [
            Column(self.tr("Household"), lambda r: r.head, 104, bold=True),
            Column(self.tr("Group"), lambda r: r.group, 66),
            Column(self.tr("What is wrong"), lambda r: f"{SHAPES[r.finding.level]} {r.finding.message}", 440),
            Column(self.tr("How much"), lambda r: level_words(r.finding.level), 150,
                   colour=lambda r: COLOURS[r.finding.level]),
            Column(self.tr("Value"), lambda r: r.value, 150),
            Column(self.tr("State"), state_words, 150),
            Column(self.tr("About"), lambda r: r.finding.key, 170),
            Column(self.tr("Rule"), lambda r: r.finding.rule, 70),
        ]  # fmt: skip

    def _number_of(self, rule: RuleCount) -> int:
        state = self.filters.asked.state
        by_state = {State.OPEN: rule.open, State.EXPLAINED: rule.explained, State.MENDED: rule.mended}
        return by_state[state] if state is not None else sum(by_state.values())

    # ------------------------------------------------------------ reading

    def refresh(self) -> None:
        """Show what is known, and judge what changed since."""
        self._read()

    def aim(self, wish: str) -> None:
        """Narrow to a level (`error`) and nothing else; an unknown wish takes every filter away."""
        level = Level(wish) if wish in list(Level) else None
        self.filters.asked = FindingFilter(level=level)
        self.filters.narrow()

    def _changed(self) -> None:
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        self._turn += 1
        turn, asked, quality = self._turn, self.filters.asked, self._laptop.quality

        def read(_: Progress) -> _Found:
            rules = [one for one in quality.by_rule(asked) if asked.state is None or _of(one, asked.state)]
            return _Found(quality.known(), rules, quality.number(asked), quality.list(asked, 0, PAGE))

        self._jobs.start(self, read, then=lambda found: self._show(found) if turn == self._turn else None)

    def _read_page(self, page: int) -> None:
        turn, asked, quality = self._turn, self.filters.asked, self._laptop.quality

        def fill(rows: list[FindingRow]) -> None:
            if turn == self._turn:
                self.rows.fill(page, rows)

        self._jobs.start(self, lambda _: quality.list(asked, page * PAGE, PAGE), then=fill)

    def _show(self, found: _Found) -> None:
        narrowed = self.filters.asked != FindingFilter()
        self.pages.setCurrentIndex(0 if found.count or narrowed or found.judged is None else 1)
        if found.judged is not None:
            words = self.tr("%n household(s) with findings", "", found.judged.households)
            self.subtitle.setText(words)
        every = RuleCount("", Level.INFO, *(sum(getattr(r, s.value) for r in found.rules) for s in State))
        self._shown = [every, *found.rules]
        chosen = self.filters.asked.rule
        at = next((n for n, one in enumerate(self._shown) if one.rule == chosen), 0)
        self.rule_table.blockSignals(True)
        self.rules.show(self._shown)
        self.rule_table.choose(at)
        self.rule_table.blockSignals(False)
        self.rows.show_pages(found.count, found.rows)
        self.count.setText(self.tr("%n finding(s)", "", found.count))
        for made in (self.why, self.go_there, self.paper):
            made.setEnabled(bool(found.count))
        self.table.choose(0)
        self._tell_of(self.table.currentIndex())
        if found.judged is None:
            self._check()

    # ------------------------------------------------------------ judging

    def _check(self) -> None:
        self._judge(self._laptop.quality.judge, self.tr("Checking what changed"))

    def _check_all(self) -> None:
        self._judge(self._laptop.quality.check_all, self.tr("Checking the data"))

    def _judge(self, work: Callable[[Progress], Judgement], words: str) -> None:
        if self.progress.busy:
            return
        job = self._jobs.start(self, work, then=lambda _: self._read(), slow=True)
        self.progress.follow(job, words)

    # ------------------------------------------------------------ choosing

    def _rule_chosen(self, index: QModelIndex) -> None:
        one = self.rules.row(index)
        if one is not None and one.rule != self.filters.asked.rule:
            self.filters.put(rule=one.rule)
            self._read()

    def _tell_of(self, index: QModelIndex) -> None:
        """Say the whole of a finding, which the list may have no room for."""
        found = self.rows.row(index)
        if found is None:
            self.said.setText("")
            return
        parts = [found.finding.message, found.value, state_words(found)]
        self.said.setText(f"{found.head}: " + " · ".join(part for part in parts if part))

    def chosen(self) -> list[FindingRow]:
        """Return the findings that are marked."""
        lines = sorted({index.row() for index in self.table.selectedIndexes()})
        found = (self.rows.row(self.rows.index(line, 0)) for line in lines)
        return [one for one in found if one is not None]

    # ------------------------------------------------------------ doing

    def _open_chosen(self) -> None:
        self._open(self.table.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        found = self.rows.row(index)
        if found is None:
            return
        table, about, column = goal_of(found)
        if table == "notice":
            self.notice_wanted.emit(about)
        else:
            self.field_wanted.emit(found.household_id, table, about, column)

    def _explain(self) -> None:
        from fieldkit.ui.dialogs.explaining import ExplainDialog

        chosen = [one for one in self.chosen() if one.state is not State.MENDED]
        if not chosen:
            return
        ids = [one.id for one in chosen]
        quality = self._laptop.quality
        dialog = ExplainDialog(
            self, chosen, lambda words: quality.explain(ids, words), lambda: quality.withdraw(ids)
        )
        if dialog.exec():
            self._changes.households.emit()

    def _print(self) -> None:
        asked = self.filters.asked
        self.print_asked.emit("P-27", {"village": asked.village} if asked.village else {})


def _of(rule: RuleCount, state: State) -> int:
    return {State.OPEN: rule.open, State.EXPLAINED: rule.explained, State.MENDED: rule.mended}[state]
