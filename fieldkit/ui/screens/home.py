"""工作台: what must be done now; each line opens the place where it is done."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from fieldkit.domain.rights import Right
from fieldkit.services.laptop import Laptop
from fieldkit.services.quality.service import Judgement
from fieldkit.services.today import Day, DraftLine, UrgentVisit
from fieldkit.ui.changes import Changes
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.tasks import TasksCard
from fieldkit.ui.sections.visits import slot_words, slots_of
from fieldkit.ui.theme import px
from fieldkit.ui.widgets import dots
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.bars import Bar, Bars
from fieldkit.ui.widgets.parts import (
    GAP,
    Card,
    EmptyState,
    Room,
    button,
    clear,
    column,
    row,
    scrolled,
    text,
)
from fieldkit.ui.widgets.rows import Column, RowsModel, Table
from fieldkit.ui.words import day, moment

PAUSE_MS = 400  # after the page is shown, before the data are checked
ONE_COLUMN = 1100  # px at 100 %; a narrower page puts one card under the other
DRAFTS = 3


class HomeScreen(Room):
    """Visits that wait at the left, everything else that waits at the right."""

    visit_asked = Signal(UUID, object)  # household, slot
    household_opened = Signal(UUID)
    draft_opened = Signal(UUID)
    went = Signal(str, str)  # a place, and what it is to show
    import_asked = Signal()
    demo_asked = Signal()

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__(self.tr("Today"))
        self._laptop = laptop
        self._jobs = jobs
        self.start = button(self.tr("Start the visit"), self._start, kind="primary", key="Ctrl+N")
        self.buttons.addWidget(self.start)
        self._make_cards()
        self._lay_out()
        self._check = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._check.timeout.connect(self._judge)
        for signal in (changes.households, changes.pairings, changes.plans, changes.visits, changes.sync,
                       changes.notices):  # fmt: skip
            signal.connect(self._changed)
        self.first = self.table

    def _make_cards(self) -> None:
        self.visits = Card(self.tr("Visits to make"))
        self.rows: RowsModel[UrgentVisit] = RowsModel(self._columns())
        self.table = Table(self.rows, self.tr("Visits to make"))
        self.table.opened.connect(lambda _: self._start())
        self.table.setItemDelegateForColumn(2, dots.DotsDelegate(slots_of(self.rows), self.table))
        self.all = button(self.tr("All of them ›"), lambda: self.went.emit("visits", "todo"), kind="link")
        self.none = text("", "quiet", wrap=True)
        self.visits.top.addWidget(self.all)
        self.plan = button(self.tr("Plan the year ›"), lambda: self.went.emit("visits", ""), kind="link")
        self.visits.body.addLayout(row(self.none, self.plan))
        self.visits.body.addWidget(self.table, 1)
        self.drafts = Card(self.tr("Visits not finished"))
        self.tasks = TasksCard()
        self.tasks.went.connect(self.went)
        self.progress = Card(self.tr("The four visits of the year"))
        self.bars = Bars()
        self.progress.body.addWidget(self.bars)

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        inside = column(gap=GAP)
        inside.addWidget(self.visits, 1)
        inside.addWidget(self.drafts)
        left.setLayout(inside)
        right.setLayout(column(self.tasks, self.progress, None, gap=GAP))
        wide = px(100) * ONE_COLUMN // 100 <= ONE_COLUMN * 5 // 4
        if wide:
            both = row(gap=GAP)
            both.addWidget(left, 7)
            both.addWidget(scrolled(right), 5)
            self.page.addLayout(both, 1)
        else:
            self.table.setMinimumHeight(px(220))
            self.page.addWidget(scrolled(_stacked(right, left)), 1)
        self.empty = EmptyState(
            self.tr("No household is on this laptop yet."),
            self.tr("Bring in the rosters the township sends, or try everything with invented households."),
            self.import_asked.emit,
            self.tr("Import rosters"),
        )
        self.empty.more.insertWidget(1, button(self.tr("Open the demo village"), self.demo_asked.emit))
        self.empty.hide()
        self.page.addWidget(self.empty, 1)
        self._full = [left, right]

    def _columns(self) -> list[Column[UrgentVisit]]:
        today = self._laptop.clock.today()
        return [
            Column(self.tr("Head"), lambda v: v.household.head, 120, bold=True),
            Column(self.tr("Group"), lambda v: v.household.group, 80),
            Column(self.tr("Four visits"), lambda v: dots.say(v.household.slots), 140),
            Column(self.tr("When"), lambda v: _when(v, today), 0,
                   colour=lambda v: "wrong" if str(v.planned.state) == dots.OVERDUE else "due_text"),
        ]  # fmt: skip

    # ------------------------------------------------------------ reading

    def refresh(self) -> None:
        """Look again at what waits."""
        look = self._laptop.today.look
        self._jobs.start(self, lambda _: look(), then=self._show)

    def _changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _show(self, found: Day) -> None:
        held = self._has_focus()
        for part in self._full:
            part.setVisible(bool(found.households))
        self.empty.setVisible(not found.households)
        allow(self.start, self._laptop, Right.VISIT)
        self._show_head(found)
        waiting = found.counts.due + found.counts.overdue
        self.visits.aside.setText(self.tr("%n visit(s)", "", waiting))
        planned = bool(found.counts.all)
        self.none.setText(
            self.tr("No visit is due or overdue today.") if planned
            else self.tr("No visits are planned for this year yet.")
        )  # fmt: skip
        self.none.setVisible(not found.urgent)
        self.plan.setVisible(not planned and self._laptop.may(Right.PLAN))
        self.table.setVisible(bool(found.urgent))
        self.all.setVisible(waiting > len(found.urgent))
        self.start.setEnabled(self.start.isEnabled() and bool(found.urgent))
        self.rows.show(found.urgent)
        self.table.choose(0)
        self._show_drafts(found.drafts)
        self.tasks.show_tasks(found.tasks, checked=found.checked)
        self._show_bars(found)
        elsewhere = self.empty.first if not found.households else self._link()
        self.first = self.table if found.urgent else elsewhere
        if held and not self._has_focus():
            self.take_focus()  # what had the cursor is gone
        if not found.checked and found.households:
            self._check.start()

    def _has_focus(self) -> bool:
        at = QApplication.focusWidget()
        return at is not None and (at is self or self.isAncestorOf(at))

    def _link(self) -> QWidget:
        """Return the plan to be made, else the first line of what else waits, or the room itself."""
        offered = [self.plan, *self.tasks.findChildren(QPushButton)]
        links = (made for made in offered if not made.isHidden())
        return next(links, self)

    def _show_head(self, found: Day) -> None:
        language = QLocale(self._laptop.settings.language)
        weekday = language.dayName(found.today.isoweekday())
        parts = [f"{day(found.today)} {weekday}"]
        if found.window is not None:
            left = (found.window.window_to - found.today).days
            said = self.tr("window {no} is open for %n more day(s)", "", left)
            parts.append(said.format(no=found.window.no))
        self.subtitle.setText(" · ".join(parts))

    def _show_drafts(self, drafts: Sequence[DraftLine]) -> None:
        clear(self.drafts.body)
        self.drafts.setVisible(bool(drafts))
        for line in drafts[:DRAFTS]:
            go = button(self.tr("Go on ›"), partial(self.draft_opened.emit, line.draft.id), kind="link")
            go.setAccessibleName(self.tr("Go on with {name}").format(name=line.head))
            saved = self.tr("saved {moment}").format(moment=moment(line.draft.saved_at))
            self.drafts.body.addLayout(row(text(line.head, "strong"), text(saved, "quiet"), None, go, gap=16))
        if len(drafts) > DRAFTS:
            more = button(self.tr("All of them ›"), lambda: self.went.emit("visits", "drafts"), kind="link")
            left = text(self.tr("%n more", "", len(drafts) - DRAFTS), "quiet")
            self.drafts.body.addLayout(row(left, None, more))

    def _show_bars(self, found: Day) -> None:
        self.progress.aside.setText(self.tr("%n household(s)", "", found.households))
        purposes, language = self._laptop.codes["visit_purpose"], self._laptop.settings.language
        self.bars.show_bars(
            [
                Bar(f"{w.no} {purposes.label(w.purpose, language)}", w.done, w.all)
                for w in found.counts.windows
            ]
        )
        self.progress.setVisible(bool(found.counts.windows))

    def _judge(self) -> None:
        def judged(_: Judgement) -> None:
            self.refresh()

        self._jobs.start(self, self._laptop.quality.judge, then=judged, calm=True)

    # ------------------------------------------------------------ doing

    def _start(self) -> None:
        found = self.rows.row(self.table.currentIndex())
        if found is not None:
            self.visit_asked.emit(found.household.id, found.planned.id)


def _when(visit: UrgentVisit, today: object) -> str:
    words = slot_words(visit.planned, today)  # type: ignore[arg-type]
    planned = visit.planned.planned_on
    return f"{visit.planned.no} · {words}" + (f" · {day(planned)}" if planned else "")


def _stacked(*parts: QWidget) -> QWidget:
    whole = QWidget()
    whole.setLayout(column(*parts, gap=GAP))
    return whole
