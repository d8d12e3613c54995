"""Pairings by household, all of them or only those without a helper today."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import QModelIndex

from fieldkit.progress import Progress
from fieldkit.services.households import HouseholdRow
from fieldkit.services.laptop import Laptop
from fieldkit.services.narrowing import Narrowing
from fieldkit.services.pairing.gaps import Gap
from fieldkit.services.pairing.helper_lists import UnitRow
from fieldkit.services.pairing.service import PRIMARY, PairingRow
from fieldkit.services.villages import VillageRow
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.pairing import AssignDialog, CorrectDialog, EndDialog
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.pairing import PairingSection
from fieldkit.ui.sections.pairing_view import PairingView
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Choice
from fieldkit.ui.widgets.large import is_large, room_for_rows
from fieldkit.ui.widgets.marking import Marks, MarkTable
from fieldkit.ui.widgets.rows import PAGE, Column, RowsModel
from fieldkit.ui.words import day


@dataclass(frozen=True)
class Line:
    """A household with its pairings, the newest first; `since` the day it has none."""

    home: HouseholdRow
    pairings: list[PairingRow]
    since: date | None = None

    def primary(self, today: date) -> PairingRow | None:
        """Return the primary helper's pairing today."""
        return next((p for p in self.pairings if p.role == PRIMARY and p.active(today)), None)


@dataclass(frozen=True)
class Found:
    """Every id the list has, and the first lines."""

    ids: list[UUID]
    since: dict[UUID, date]
    lines: list[Line]


@dataclass(frozen=True)
class Offered:
    """What the choices above the list offer."""

    villages: list[VillageRow]
    groups: list[str]
    units: list[UnitRow]


class HouseholdsView(PairingView):
    """Every household with who helps it; several are marked and assigned together."""

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes, *, gaps: bool = False) -> None:
        """With `gaps` only the households that nobody helps first today."""
        super().__init__(laptop, jobs, changes)
        self._gaps = gaps
        self._since: dict[UUID, date] = {}
        self._offered_for: str | None = None  # the village whose groups are offered
        self.hint = self.tr("Name, pinyin, group, helper")
        self.do = self.tr("Assign a helper")
        self.village = self._choice(self.tr("All villages"), self.tr("Village"))
        self.group = self._choice(self.tr("All groups"), self.tr("Group"))
        self.unit = self._choice(self.tr("All units"), self.tr("Unit"))
        self.unit.setVisible(not gaps)
        self.line.addWidget(self.count)
        marks = Marks()
        columns = self._gap_columns(marks) if gaps else self._columns(marks)
        if is_large():
            kept = [c for c in columns if c.title not in self._extra()]
            columns = [replace(c, width=min(c.width, 112 if c is kept[-1] else 96)) for c in kept]
        self.rows: RowsModel[Line] = RowsModel(columns)
        self.rows.wanted.connect(self._read_page)
        self.table = MarkTable(self.rows, marks, self.tr("Households and their helpers"))
        self.table.setMinimumHeight(px(120))
        room_for_rows(self.table)
        self.table.opened.connect(lambda _: self.open_current())
        self.table.moved.connect(self._show_history)
        self.table.marked.connect(self._say_count)
        self.history = PairingSection(laptop, most=3)
        self.history.assign_asked.connect(self._assign)
        self.history.replace_asked.connect(self._assign)
        self.history.end_asked.connect(self._end)
        self.history.correct_asked.connect(self._correct)
        self.history.hide()
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.history)

    def _choice(self, all_of_them: str, name: str) -> Choice:
        made = Choice([("", all_of_them)])
        made.setAccessibleName(name)
        made.setMinimumWidth(px(130))
        made.setMaximumWidth(px(240))
        made.currentIndexChanged.connect(lambda _: self.refresh())
        self.line.addWidget(made)
        return made

    def _extra(self) -> tuple[str, ...]:
        """Name the columns for which there is no room at large text."""
        return (
            self.tr("No."), self.tr("Work telephone"), self.tr("Others"), self.tr("Unit"),
            self.tr("Days"), self.tr("Assigned already"), self.tr("The last helper"),
        )  # fmt: skip

    def _columns(self, marks: Marks) -> list[Column[Line]]:
        def now(line: Line) -> PairingRow | None:
            return line.primary(self._today)

        def others(line: Line) -> str:
            return "、".join(
                f"{p.helper}（{p.role_label}）"
                for p in line.pairings
                if p.role != PRIMARY and p.active(self._today)
            )

        return [
            *self._who(marks),
            Column(self.tr("Helper"), lambda v: p.helper if (p := now(v)) else self.tr("No helper"), 110,
                   colour=lambda v: None if now(v) else "wrong"),
            Column(self.tr("Unit"), lambda v: p.unit if (p := now(v)) else "", 0),
            Column(self.tr("Work telephone"), lambda v: p.phone if (p := now(v)) else "", 132),
            Column(self.tr("Since"), lambda v: day(p.start) if (p := now(v)) else "", 108),
            Column(self.tr("Others"), others, 150),
        ]  # fmt: skip

    def _gap_columns(self, marks: Marks) -> list[Column[Line]]:
        def before(line: Line) -> str:
            last = next((p for p in line.pairings if p.role == PRIMARY and p.start <= self._today), None)
            return f"{last.helper} {last.unit} {last.end_reason}" if last else self.tr("nobody so far")

        def coming(line: Line) -> str:
            comes = [p for p in line.pairings if p.role == PRIMARY and p.start > self._today]
            return f"{comes[-1].helper} {day(comes[-1].start)}" if comes else ""

        return [
            *self._who(marks),
            Column(self.tr("Without a helper since"), lambda v: day(v.since), 132, colour=lambda _: "wrong"),
            Column(self.tr("Days"), self._days, 76, numeric=True),
            Column(self.tr("The last helper"), before, 0),
            Column(self.tr("Assigned already"), coming, 190),
        ]  # fmt: skip

    def _days(self, line: Line) -> int:
        return (self._today - (line.since or self._today)).days

    def _who(self, marks: Marks) -> list[Column[Line]]:
        return [
            Column("", lambda v: marks.sign(v.home.id), 42),
            Column(self.tr("Head"), lambda v: v.home.head, 116, bold=True),
            Column(self.tr("No."), lambda v: "…" + v.home.local_no[-4:], 78),
            Column(self.tr("Group"), lambda v: v.home.group, 76),
        ]

    # ------------------------------------------------------------ reading

    def refresh(self) -> None:
        """Read the list again as it is narrowed now."""
        village, group, unit, typed = self.village.code, self.group.code, self.unit.code, self._typed
        self._start(lambda: self._read(typed, village, group, unit), self._show)
        if self._offered_for != village:
            self._offered_for = village
            self._jobs.start(self, lambda _: self._read_offered(village), then=self._show_offered)

    def forget(self) -> None:
        """Read what the choices offer again as well, when next shown."""
        self._offered_for = None

    def _read(self, typed: str, village: str, group: str, unit: str) -> Found:
        lap = self._laptop
        ids = lap.households.find(typed, village=village or None, only=Narrowing(group=group))
        since: dict[UUID, date] = {}
        if self._gaps:
            gaps: list[Gap] = lap.gaps.list(village or None)
            since = {gap.household_id: gap.since for gap in gaps}
            fit = set(ids)
            ids = [gap.household_id for gap in gaps if gap.household_id in fit]
        elif unit:
            helped = lap.pairing.helped_by(unit=UUID(unit))
            ids = [id for id in ids if id in helped]
        return Found(ids, since, self._lines(ids[:PAGE], since))

    def _read_offered(self, village: str) -> Offered:
        lap = self._laptop
        units = [] if self._gaps else lap.registers.units()
        return Offered(lap.villages.list(), lap.households.groups(village or None), units)

    def _lines(self, ids: list[UUID], since: dict[UUID, date]) -> list[Line]:
        pairings = self._laptop.pairing.of_households(ids)
        rows = self._laptop.households.rows(ids)
        return [Line(row, pairings.get(row.id, []), since.get(row.id)) for row in rows]

    def _show(self, found: Found) -> None:
        at = max(self.table.currentIndex().row(), 0)
        kept = self.rows.row(self.table.currentIndex())
        self._since = found.since
        self.rows.show_pages(len(found.ids), found.lines)
        self.table.show_keys(found.ids)
        if kept is not None and kept.home.id in found.ids[:PAGE]:
            at = found.ids.index(kept.home.id)
        self.table.choose(min(at, len(found.ids) - 1))
        if not found.ids:
            self.history.hide()

    def _show_offered(self, found: Offered) -> None:
        self._offer(self.village, [(v.code, v.name) for v in found.villages])
        self.village.setVisible(len(found.villages) > 1)
        self._offer(self.group, [(name, name) for name in found.groups])
        self._offer(self.unit, [(str(u.id), u.name) for u in found.units])
        self.line.invalidate()

    def _offer(self, choice: Choice, options: list[tuple[str, str]]) -> None:
        choice.renew([("", choice.itemText(0)), *options], choice.code or None)

    def _read_page(self, page: int) -> None:
        keys, since = self.table.keys, self._since
        part = list(keys[page * PAGE : (page + 1) * PAGE])

        def fill(lines: list[Line]) -> None:
            if keys is self.table.keys:
                self.rows.fill(page, lines)
                if self.table.currentIndex().row() // PAGE == page:
                    self._show_history(self.table.currentIndex())

        def read(_: Progress) -> list[Line]:
            return self._lines(part, since)

        self._jobs.start(self, read, then=fill)

    def _say_count(self) -> None:
        marked = len(self.table.marks.ids)
        all_of_them = self.tr("%n household(s)", "", len(self.table.keys))
        more = self.tr("%n marked", "", marked) if marked else self.tr("Space marks, Ctrl+A all")
        self.count.setToolTip(more)
        self.count.setText(f"{all_of_them} · {more}" if marked or not is_large() else all_of_them)
        if self._gaps and not self.table.keys and not self._typed:
            self.count.setText(self.tr("Every household has a helper."))
        self.line.invalidate()

    # ------------------------------------------------------------ the one in hand

    @property
    def current(self) -> Line | None:
        """The household the mark stands on."""
        return self.rows.row(self.table.currentIndex())

    def _show_history(self, index: QModelIndex) -> None:
        line = self.rows.row(index)
        self.history.setVisible(line is not None and not is_large())  # the page shows it as well
        if line is not None:
            self.history.aside.setText(line.home.head)
            self.history.show_pairings(line.pairings, self._today)

    def _assign(self, instead: PairingRow | None = None) -> None:
        line = self.current
        if line is None:
            return
        dialog = AssignDialog(self, self._laptop.pairing, line.home.id, self._today, instead)
        if dialog.exec():
            self._changes.pairings.emit()

    def _end(self, pairing: PairingRow) -> None:
        if EndDialog(self, self._laptop.pairing, pairing, self._today).exec():
            self._changes.pairings.emit()

    def _correct(self, pairing: PairingRow) -> None:
        if CorrectDialog(self, self._laptop.pairing, pairing).exec():
            self._changes.pairings.emit()

    def act(self) -> None:
        """Assign a helper to the households marked, or to the one in hand."""
        if self.table.chosen:
            self.batch_asked.emit(self.table.chosen)

    def step(self, down: int) -> None:
        """Move the mark."""
        self.table.step(down)

    def open_current(self) -> None:
        """Open the household's page."""
        if self.current is not None:
            self.household_opened.emit(self.current.home.id)
