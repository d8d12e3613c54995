"""The household register: type part of anything, see who matches, open one."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from fieldkit.domain.rights import Right
from fieldkit.progress import Progress
from fieldkit.services.households import HouseholdRow
from fieldkit.services.laptop import Laptop
from fieldkit.services.narrowing import Narrowing
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.entering import NewHouseholdDialog
from fieldkit.ui.dialogs.removing import DeletedDialog
from fieldkit.ui.jobs import Job, Jobs
from fieldkit.ui.sections.household_bulk import BulkBar
from fieldkit.ui.sections.household_columns import VISITS, helper_words, marked_columns
from fieldkit.ui.sections.household_filters import HouseholdFilters
from fieldkit.ui.sections.household_strip import HouseholdStrip
from fieldkit.ui.sections.visits import slots_of
from fieldkit.ui.theme import px
from fieldkit.ui.widgets import dots
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.drop import dropped
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.large import is_large, room_for_rows, without_keys
from fieldkit.ui.widgets.marking import Marks, MarkTable
from fieldkit.ui.widgets.notice import Notice
from fieldkit.ui.widgets.parts import Elided, EmptyState, Room, button, row, shortcut
from fieldkit.ui.widgets.rows import PAGE, RowsModel
from fieldkit.ui.widgets.search import SearchLine

PAUSE_MS = 0  # a search begins with the key; one that a later key overtakes is dropped
RENEWAL_MS = 30  # between two bits of a renewal


@dataclass(frozen=True)
class Found:
    """What a search found: every id, the first rows, and how much there is altogether."""

    ids: list[UUID]
    rows: list[HouseholdRow]
    households: int
    persons: int
    behind: int  # how many the search knows as they were before


class HouseholdsScreen(Room):
    """Search box above, matches below, and a strip that says more of the one in hand."""

    opened = Signal(UUID)
    import_asked = Signal(list)  # of Path; empty: ask which
    compare_asked = Signal()
    print_asked = Signal()
    form_asked = Signal(str, dict)  # a form, and what it is printed of
    ledgers_asked = Signal()
    demo_asked = Signal()

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__(self.tr("Households"))
        self._laptop = laptop
        self._households = laptop.households
        self._clock = laptop.clock
        self._jobs = jobs
        self._changes = changes
        self._ids: list[UUID] = []
        self._search: Job | None = None
        self._count: tuple[int, int] | None = None
        self._make_header()
        self._make_page()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self._renewal = QTimer(self, singleShot=True, interval=RENEWAL_MS)
        self._renewal.timeout.connect(self._renew)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.filters.changed.connect(self.refresh)
        for signal in (changes.households, changes.pairings, changes.visits, changes.plans):
            signal.connect(self._look_again)
        self.setAcceptDrops(True)
        self.first = self.search

    # ------------------------------------------------------------ what it is made of

    def _make_header(self) -> None:
        self.search = SearchLine(
            self.tr("Name, pinyin, initials, ID tail, phone, group, helper"),
            self.tr("Search households"),
        )
        self.search.returnPressed.connect(self._open_first)
        self.header.addWidget(self.search)
        shortcut("Ctrl+F", self, self.search.setFocus)
        self.bring = button(self.tr("Import rosters"), lambda: self.import_asked.emit([]), key="Ctrl+I")
        self.print = button(self.tr("Print"), self.print_asked.emit, key="Ctrl+P")
        self.add = button(self.tr("New household"), self._add, kind="primary", key="Ctrl+N")
        allow(self.bring, self._laptop, Right.IMPORT)
        allow(self.add, self._laptop, Right.EDIT)
        without_keys(*(doing := (self.bring, self.print, self.add)))
        if is_large():  # the header has no room for them
            bar = QWidget()
            self.doing = FlowLayout(bar, gap=12)
            for one in doing:
                self.doing.addWidget(one)
            self.page.addWidget(bar)
        else:
            self.buttons.addLayout(row(*doing, gap=12))

    def _make_list(self) -> None:
        self.filters = HouseholdFilters(self._laptop, self._jobs)
        shortcut("Ctrl+L", self, self.filters.add.click)
        self.compare = button(self.tr("Compare a list"), self.compare_asked.emit, kind="link")
        self.compare.setToolTip("Ctrl+K")
        shortcut("Ctrl+K", self, self.compare.click)
        self.ledgers = button(self.tr("Ledgers"), self.ledgers_asked.emit, kind="link")
        self.ledgers.setToolTip("Ctrl+T")
        shortcut("Ctrl+T", self, self.ledgers.click)
        self.deleted = button(self.tr("Deleted records"), self._deleted, kind="link")
        self.deleted.setToolTip("Ctrl+Shift+D")
        allow(self.deleted, self._laptop, Right.REMOVE)
        shortcut("Ctrl+Shift+D", self, self.deleted.click)
        self.notice = Notice()
        self.count = Elided("quiet")
        marks = Marks()
        shown = marked_columns(marks, clear=self._laptop.may(Right.REVEAL))
        self.rows: RowsModel[HouseholdRow] = RowsModel(shown, served=True)
        self.rows.wanted.connect(self._read_page)
        self.rows.order_wanted.connect(self.refresh)
        self.table = MarkTable(self.rows, marks, self.tr("Households"))
        room_for_rows(self.table)
        self.table.setItemDelegateForColumn(VISITS, dots.DotsDelegate(slots_of(self.rows, ""), self.table))
        self.table.opened.connect(self._open)
        self.table.moved.connect(self._show_strip)
        self.search.stepped.connect(self.table.step)
        self.strip = HouseholdStrip()
        self.strip.opened.connect(self.opened)
        self.bulk = BulkBar(self, self._laptop, self._jobs, self._changes, self.notice)
        self.bulk.print_asked.connect(self.form_asked)
        self.bulk.done.connect(lambda: self.table.mark(set(), only=True))
        self.table.marked.connect(self._show_marked)

    def _make_page(self) -> None:
        self._make_list()
        full = QWidget()
        inside = QVBoxLayout(full)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(px(14))
        inside.addWidget(self.notice)
        line = row(self.filters)
        line.setStretch(0, 1)
        line.addWidget(self.count)
        if is_large():
            self.deleted.setText(self.tr("Deleted"))
            self.doing.addWidget(self.compare)
            self.doing.addWidget(self.deleted)
        else:
            line.addWidget(self.compare)
            line.addWidget(self.deleted)
        inside.addLayout(line)
        inside.addWidget(self.table, 1)
        inside.addWidget(self.strip)
        inside.addWidget(self.bulk)
        self.empty = EmptyState(
            self.tr("There are no households on this laptop yet."),
            self.tr("Drop the workbooks of your office here, or choose them."),
            lambda: self.import_asked.emit([]),
            self.tr("Import rosters"),
        )
        self.pages = QStackedWidget()
        self.pages.addWidget(full)
        self.pages.addWidget(self.empty)
        self.page.addWidget(self.pages)

    # ------------------------------------------------------------ searching

    def refresh(self) -> None:
        """Search again for what is typed now."""
        typed, only, order = self.search.text(), self.filters.only, self.rows.order
        if self._search is not None:
            self._search.cancel()
        self._search = self._jobs.start(self, lambda _: self._find(typed, only, order), then=self._show)

    def aim(self, wish: str) -> None:
        """Show only the households of a wish that `household_filters` names."""
        self.search.clear()
        self.filters.aim(wish)

    def _look_again(self) -> None:
        self._count = None
        if self.isVisible():  # else it looks when it is gone to
            self._pause.start()

    def _find(self, typed: str, only: Narrowing, order: tuple[str, bool] | None) -> Found:
        count = self._count  # it stays the same from key to key; another thread may forget it
        if count is None:
            self._count = count = self._households.count()
        ids = self._households.find(typed, only=only, order=order, complete=False)
        rows = self._households.rows(ids[:PAGE], self._clock.today().year)
        return Found(ids, rows, *count, self._households.search_behind)

    def _renew(self) -> None:
        """Bring the search up to date bit by bit: the list is there meanwhile, and keys come in between."""

        def renewed(left: int) -> None:
            self._renewal.start() if left else self.refresh()

        self._jobs.start(self, lambda _: self._households.renew_search(), then=renewed)

    def _show(self, found: Found) -> None:
        kept = self.rows.row(self.table.currentIndex())
        self._ids = found.ids
        self.rows.show_pages(len(found.ids), found.rows)
        self.table.show_keys(found.ids)
        self.pages.setCurrentIndex(0 if found.households else 1)
        self.count.setText(
            self.tr("{found} of {households} households, {persons} people").format(
                found=f"{len(found.ids):,}", households=f"{found.households:,}", persons=f"{found.persons:,}"
            )
        )
        at = found.ids.index(kept.id) if kept is not None and kept.id in found.ids[:PAGE] else 0
        self.table.choose(self.rows.position(at))
        if not found.ids:
            self.strip.hide()
        if found.behind:
            self._renewal.start()

    def _read_page(self, page: int) -> None:
        ids, year = self._ids[page * PAGE : (page + 1) * PAGE], self._clock.today().year
        asked = self._ids

        def fill(rows: list[HouseholdRow]) -> None:
            if asked is self._ids:
                self.rows.fill(page, rows)

        def read(_: Progress) -> list[HouseholdRow]:
            return self._households.rows(ids, year)

        self._jobs.start(self, read, then=fill)

    # ------------------------------------------------------------ the one in hand

    def _open(self, index: QModelIndex) -> None:
        found = self.rows.row(index)
        if found is not None:
            self.opened.emit(found.id)

    def _open_first(self) -> None:
        if self.rows.rowCount():
            self._open(self.table.currentIndex())

    def _show_strip(self, index: QModelIndex) -> None:
        h = self.rows.row(index)
        hidden = is_large() or bool(self.table.marks.ids)
        self.strip.show_household(None if hidden else h, helper_words(h) if h else "")

    def _show_marked(self) -> None:
        """Offer what can be done with all that is marked, in the place of the one in hand."""
        self.bulk.show_marked(self.table.chosen if self.table.marks.ids else [])
        self._show_strip(self.table.currentIndex())

    # ------------------------------------------------------------ new, deleted, restored

    def _add(self) -> None:
        villages = [(village.code, village.name) for village in self._laptop.villages.list()]
        dialog = NewHouseholdDialog(self, self._households, villages, self.filters.only.village)
        if dialog.exec() and dialog.made is not None:
            self._changes.households.emit()
            self.opened.emit(dialog.made)

    def _deleted(self) -> None:
        dialog = DeletedDialog(self, self._laptop.removing)
        dialog.exec()
        if dialog.restored:
            self._changes.all()

    def say_deleted(self, household: UUID, name: str) -> None:
        """Say that a household was deleted, and offer to bring it back."""

        def back() -> None:
            self._jobs.start(
                self,
                lambda _: self._laptop.removing.restore("household", household),
                then=lambda _: restored(),
            )

        def restored() -> None:
            self.notice.say(self.tr("{name} is there again.").format(name=name))
            self._changes.all()

        self.notice.say(self.tr("Deleted: {name}").format(name=name), self.tr("Undo"), back)

    # ------------------------------------------------------------ dropping workbooks

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.import_asked.emit(dropped(event))
