"""One ledger: who stands in it, narrowed by chips, with count and totals; opened, printed, given out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from fieldkit.domain.rights import Right
from fieldkit.errors import FieldkitError, NotAllowed
from fieldkit.progress import Progress
from fieldkit.services.laptop import Laptop
from fieldkit.services.ledgers.views import LedgerAsked, LedgerList, LedgerRow
from fieldkit.services.villages import VillageRow
from fieldkit.ui.changes import Changes
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.ledger_table import LedgerTable
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.chips import ChipChoice
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.form import Choice
from fieldkit.ui.widgets.large import give_way, is_large, room_for_rows, without_keys
from fieldkit.ui.widgets.notice import Notice
from fieldkit.ui.widgets.parts import Elided, Room, button, clear, empty, row, shortcut, text
from fieldkit.ui.widgets.rows import PAGE, Column, RowsModel

ROUND, WIDEST = 36, 220  # px at 100 %: beside a value, and of a column that grows with what stands in it
YEARS = 3  # offered: this one and those before it


@dataclass(frozen=True)
class Opened:
    """A ledger with its first rows, and the places it can be narrowed to."""

    ledger: LedgerList
    first: list[LedgerRow]
    names: list[tuple[str, str]]
    villages: list[VillageRow]


class LedgerScreen(Room):
    """The choices above, the list, its sums below."""

    closed = Signal()
    household_opened = Signal(UUID)
    print_asked = Signal(str, dict)

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes, asked: LedgerAsked) -> None:
        super().__init__(self.tr("Ledger"))
        self._laptop, self._jobs = laptop, jobs
        self._today = laptop.clock.today()
        self.asked = replace(asked, year=asked.year or self._today.year)
        self._opened: Opened | None = None
        self.rows: RowsModel[LedgerRow] | None = None
        self.table: LedgerTable | None = None
        self._make_header()
        self._make_page()
        for signal in (changes.households, changes.pairings, changes.visits, changes.sync):
            signal.connect(self._look_again)
        self.first = self.which

    # ------------------------------------------------------------ what it is made of

    def _make_header(self) -> None:
        self.header.insertWidget(0, button("‹ " + self.tr("Back"), self.closed.emit, kind="link"))
        shortcut("Esc", self, self.closed.emit)
        self.print = button(self.tr("Print"), self._print, key="Ctrl+P")
        self.go_there = button(self.tr("Open the household"), self._open_chosen, kind="primary", key="Ctrl+O")
        self.export = button(self.tr("Export"), self._export, key="Ctrl+E")
        self.buttons.addWidget(allow(self.export, self._laptop, Right.EXPORT))
        self.buttons.addWidget(allow(self.print, self._laptop, Right.PRINT_INSIDE))
        self.buttons.addWidget(self.go_there)
        without_keys(self.export, self.print, self.go_there)
        give_way(self.name, self.subtitle)

    def _make_page(self) -> None:
        self.which, self.village = Choice([]), Choice([])
        years = range(self._today.year, self._today.year - YEARS, -1)
        self.year = Choice([(str(year), str(year)) for year in years], str(self.asked.year))
        for choice, name in (
            (self.which, self.tr("Ledger")), (self.village, self.tr("Village")), (self.year, self.tr("Year")),
        ):  # fmt: skip
            choice.setAccessibleName(name)
            choice.setMinimumWidth(px(110 if choice is self.year else 190))
            choice.currentIndexChanged.connect(lambda _: self._chosen())
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, gap=8)
        self.filters = ChipChoice(self)
        line = row(self.which, self.village, self.year, gap=10)
        if is_large():
            self.page.addLayout(line)
            line = row(gap=10)
        line.addWidget(self._chips, 1)
        self.page.addLayout(line)
        self.about = text("", "quiet", wrap=True)
        if not is_large():  # then the rows need the room
            self.page.addWidget(self.about)
        self.notice = Notice()
        self.page.addWidget(self.notice)
        self.pages = QStackedWidget()
        self.page.addWidget(self.pages, 1)
        self.sums = Elided("strong")
        self.page.addWidget(self.sums)

    # ------------------------------------------------------------ reading

    def refresh(self) -> None:
        """Read the ledger again."""
        asked, order = self.asked, self.rows.order if self.rows is not None else None

        def read(_: Progress) -> Opened:
            ledgers = self._laptop.ledgers
            ledger = ledgers.open(asked, order)
            first = ledgers.rows(asked, ledger.keys[:PAGE])
            return Opened(ledger, first, ledgers.names(), self._laptop.villages.list())

        def show(opened: Opened) -> None:
            if asked == self.asked:
                self._show(opened)

        def refused(error: FieldkitError) -> None:
            if asked == self.asked:
                self._show_refusal(error)

        self._jobs.start(self, read, then=show, otherwise=refused)

    def _show_refusal(self, error: FieldkitError) -> None:
        """Say why there is nothing to see, and offer the other ledgers."""
        self._opened = self.rows = self.table = None
        empty(self.pages)
        why = text(self._laptop.words.sentence(error), "big", wrap=True)
        if isinstance(error, NotAllowed):
            why.setText(self.tr("This ledger is private: your role may not see it."))
        why.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pages.addWidget(why)
        for part in (self.about, self.sums, self.subtitle):
            part.clear()
        self._show_filters(())
        for doing in (self.export, self.print, self.go_there):
            doing.setEnabled(False)
        self.which.renew([("", "—"), *self._laptop.ledgers.names()], "")

    def _look_again(self) -> None:
        if self.isVisible():
            self.refresh()

    def _show(self, opened: Opened) -> None:
        before, self._opened = self._opened, opened
        info = opened.ledger.info
        if before is None or before.ledger.columns != opened.ledger.columns:
            self._make_table(opened.ledger, opened.first)
        self._offer(opened)
        self.about.setText(info.about)
        self._show_filters(info.filters)
        if self.rows is not None and self.table is not None:
            self.rows.show_pages(len(opened.ledger.keys), opened.first)
            self.table.of(opened.ledger, self.asked)
            self.table.choose(0)
        self.print.setEnabled(True)
        self.export.setEnabled(True)
        self.go_there.setEnabled(bool(opened.ledger.households))
        self._say_sums(opened.ledger)

    def _make_table(self, ledger: LedgerList, first: Sequence[LedgerRow]) -> None:
        columns = [
            Column[LedgerRow](
                one.title, partial(_cell, number), one.width and max(one.width, _needs(number, first)),
                numeric=one.numeric, key=one.name if one.sorts else "",
            )
            for number, one in enumerate(ledger.columns)
        ]  # fmt: skip
        self.rows = RowsModel(columns, served=True)
        self.rows.wanted.connect(self._read_page)
        self.table = LedgerTable(self.rows, self._laptop, self._jobs, ledger.info, self.notice.say)
        self.table.opened.connect(self._open)
        room_for_rows(self.table)
        empty(self.pages)
        self.pages.addWidget(self.table)
        self.rows.order_wanted.connect(self.refresh)
        if self.which.hasFocus() or self.first is not self.which:
            self.first = self.table

    def _offer(self, opened: Opened) -> None:
        villages = [("", self.tr("All villages")), *((v.code, v.name) for v in opened.villages)]
        self.which.renew(opened.names, self.asked.ledger)
        self.village.renew(villages, self.asked.village)
        self.village.setVisible(len(opened.villages) > 1)

    def _show_filters(self, offered: Sequence[tuple[str, str]]) -> None:
        clear(self._flow)
        self.filters = ChipChoice(self)
        options = [("", self.tr("All")), *offered] if offered else []
        for number, (id, words) in enumerate(options):
            chip = self.filters.offer(words, number, partial(self.narrow, id))
            self._flow.addWidget(chip)
            chip.show()
            chip.setChecked(id == self.asked.filter)
        self._chips.updateGeometry()

    def _say_sums(self, ledger: LedgerList) -> None:
        said = [self.tr("%n row(s)", "", len(ledger.keys)), self.tr("%n household(s)", "", ledger.households)]
        titles = {one.name: one.title for one in ledger.columns}
        said += [f"{titles[name]}: {value}" for name, value in ledger.totals.items()]
        self.sums.setText("  ·  ".join(said))
        self.subtitle.setText(ledger.info.title)

    def _read_page(self, page: int) -> None:
        opened, asked, rows = self._opened, self.asked, self.rows
        if opened is None or rows is None:
            return
        keys = opened.ledger.keys[page * PAGE : (page + 1) * PAGE]

        def fill(found: list[LedgerRow]) -> None:
            if opened is self._opened:
                rows.fill(page, found)

        self._jobs.start(self, lambda _: self._laptop.ledgers.rows(asked, keys), then=fill)

    # ------------------------------------------------------------ choosing

    def narrow(self, to: str) -> None:
        """Narrow the ledger to one of its filters; an empty one takes it away."""
        self.asked = replace(self.asked, filter=to)
        self.refresh()

    def _chosen(self) -> None:
        other = self.which.code != self.asked.ledger
        self.asked = LedgerAsked(
            self.which.code or self.asked.ledger, int(self.year.code), self.village.code,
            "" if other else self.asked.filter,
        )  # fmt: skip
        self.refresh()

    # ------------------------------------------------------------ doing

    def _open(self, index: QModelIndex) -> None:
        found = self.rows.row(index) if self.rows is not None else None
        if found is not None and found.household_id is not None:
            self.household_opened.emit(found.household_id)

    def _open_chosen(self) -> None:
        if self.table is not None:
            self._open(self.table.currentIndex())

    def _export(self) -> None:
        if self.table is not None:
            self.table.ask_export()

    def _print(self) -> None:
        a = self.asked
        self.print_asked.emit("P-L", {"ledger": a.ledger, "year": a.year, "village": a.village or None})


def _cell(number: int, found: LedgerRow) -> str:
    return found.cells[number]


def _needs(number: int, first: Sequence[LedgerRow]) -> int:
    """Return what the longest value seen needs, in px at 100 %: a date or an identity number is never cut."""
    font = QFont(QApplication.font())
    font.setPixelSize(px(15))
    measure = QFontMetrics(font)
    longest = max((measure.horizontalAdvance(found.cells[number]) for found in first), default=0)
    return min(longest * 100 // px(100) + ROUND, WIDEST)
