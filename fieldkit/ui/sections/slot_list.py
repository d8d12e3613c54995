"""A list of planned visits, read page by page; several can be chosen at once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from fieldkit.progress import Progress
from fieldkit.services.households import HouseholdRow
from fieldkit.services.laptop import Laptop
from fieldkit.services.visits.agenda import SlotRow
from fieldkit.services.visits.slot_order import OF_HOUSEHOLDS
from fieldkit.services.visits.slots import SlotView
from fieldkit.services.which import Which
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.visits import slot_words, slots_of
from fieldkit.ui.widgets import dots
from fieldkit.ui.widgets.large import is_large
from fieldkit.ui.widgets.rows import PAGE, Column, RowsModel, Table
from fieldkit.ui.words import day


@dataclass(frozen=True)
class Line:
    """A planned visit with the household it is for."""

    household: HouseholdRow
    planned: SlotView


class SlotList(QWidget):
    """The list; `narrow` has fewer columns, for the side of the calendar."""

    opened = Signal(object)  # Line
    counted = Signal(int)
    moved = Signal()

    def __init__(self, laptop: Laptop, jobs: Jobs, name: str, *, narrow: bool = False) -> None:
        super().__init__()
        self._laptop = laptop
        self._jobs = jobs
        self._keys: list[bytes] = []
        self._year = laptop.clock.today().year
        self._asked: Which | None = None
        columns = self._narrow() if narrow else self._large() if is_large() else self._wide()
        self.rows: RowsModel[Line] = RowsModel(columns, served=True)
        self.rows.wanted.connect(self._read_page)
        self.rows.order_wanted.connect(self._in_order)
        self.table = Table(self.rows, name)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.opened.connect(self._open)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self.moved.emit())
        if not narrow:
            across = 1 if is_large() else 3
            self.table.setItemDelegateForColumn(across, dots.DotsDelegate(slots_of(self.rows), self.table))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)

    def _wide(self) -> list[Column[Line]]:
        return [
            Column(self.tr("Head"), lambda v: v.household.head, 116, bold=True, key="head"),
            Column(self.tr("Group"), lambda v: v.household.group, 80, key="group"),
            Column(self.tr("Helper"), lambda v: v.household.helper or self.tr("No helper"), 116,
                   colour=lambda v: None if v.household.helper else "wrong", key="helper"),
            Column(self.tr("Four visits"), lambda v: dots.say(v.household.slots), 148, key="visits"),
            Column(self.tr("This visit"), self._this, 0, key="no"),
            Column(self.tr("Window"), self._window, 132, key="window"),
            Column(self.tr("Planned for"), lambda v: day(v.planned.planned_on), 116, key="planned"),
            Column(self.tr("State"), self._state, 176, colour=_colour, key="state"),
        ]  # fmt: skip

    def _large(self) -> list[Column[Line]]:
        wide = self._wide()
        number = Column[Line](self.tr("No."), lambda v: v.planned.no, 48, numeric=True, key="no")
        return [replace(wide[0], width=88), replace(wide[3], width=132), number, replace(wide[-1], width=0)]

    def _narrow(self) -> list[Column[Line]]:
        return [
            Column(self.tr("Head"), lambda v: v.household.head, 104, bold=True, key="head"),
            Column(self.tr("Group"), lambda v: v.household.group, 72, key="group"),
            Column(self.tr("No."), lambda v: v.planned.no, 56, numeric=True, key="no"),
            Column(self.tr("State"), self._state, 0, colour=_colour, key="state"),
        ]  # fmt: skip

    def _state(self, line: Line) -> str:
        return slot_words(line.planned, self._laptop.clock.today())

    def _this(self, line: Line) -> str:
        purposes = self._laptop.codes["visit_purpose"]
        return f"{line.planned.no} {purposes.label(line.planned.purpose, self._laptop.settings.language)}"

    def _window(self, line: Line) -> str:
        return f"{line.planned.window_from:%m-%d} – {line.planned.window_to:%m-%d}"

    # ------------------------------------------------------------ reading

    def show_which(self, which: Which) -> None:
        """Read the list anew; the mark stays where it was, as far as there are rows."""
        self._asked = which
        order = self.rows.order

        def read(_: Progress) -> tuple[list[bytes], list[Line]]:
            by_home = order is not None and order[0] in OF_HOUSEHOLDS
            homes = self._laptop.households.find(order=order) if by_home else ()
            keys = self._laptop.planning.listed(which, order, homes)
            return keys, self._lines(keys[:PAGE], which.year)

        def show(found: tuple[list[bytes], list[Line]]) -> None:
            if which is not self._asked or order != self.rows.order:
                return  # something else was asked for meanwhile
            at = max(self.table.currentIndex().row(), 0)
            self._keys, first = found
            self._year = which.year
            self.rows.show_pages(len(self._keys), first)
            self.table.choose(min(at, len(self._keys) - 1))
            self.counted.emit(len(self._keys))

        self._jobs.start(self, read, then=show)

    def _in_order(self) -> None:
        """Read the list again in the order that is wanted now."""
        if self._asked is not None:
            self.show_which(self._asked)

    def _lines(self, keys: Sequence[bytes], year: int) -> list[Line]:
        slots: list[SlotRow] = self._laptop.planning.lines(keys)
        rows = self._laptop.households.rows(list({slot.household_id for slot in slots}), year)
        by_id = {row.id: row for row in rows}
        return [Line(by_id[s.household_id], s.slot) for s in slots if s.household_id in by_id]

    def _read_page(self, page: int) -> None:
        keys, year = self._keys, self._year
        part = keys[page * PAGE : (page + 1) * PAGE]

        def fill(lines: list[Line]) -> None:
            if keys is self._keys:
                self.rows.fill(page, lines)

        self._jobs.start(self, lambda _: self._lines(part, year), then=fill)

    # ------------------------------------------------------------ what is chosen

    @property
    def current(self) -> Line | None:
        """The visit the mark stands on."""
        return self.rows.row(self.table.currentIndex())

    @property
    def chosen(self) -> list[UUID]:
        """The planned visits that are chosen, whether read yet or not."""
        rows = self.table.selectionModel().selectedRows()
        numbers = (self.rows.number(index) for index in sorted(rows, key=lambda i: i.row()))
        return [UUID(bytes=self._keys[number]) for number in numbers if number is not None]

    def _open(self, index: QModelIndex) -> None:
        line = self.rows.row(index)
        if line is not None:
            self.opened.emit(line)


def _colour(line: Line) -> str | None:
    slot = line.planned
    if str(slot.state) == dots.OVERDUE:
        return "wrong"
    if slot.due:
        return "due_text"
    return "accent_dark" if slot.state.done else "quiet"
