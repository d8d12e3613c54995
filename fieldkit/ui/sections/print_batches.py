"""Long prints: how far the one under way is, and what is half done, to be gone on with by one key."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QPushButton

from fieldkit.errors import Cancelled, FieldkitError
from fieldkit.services.laptop import Laptop
from fieldkit.ui.changes import Changes
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.widgets.parts import Card, button, clear, row, text
from fieldkit.ui.words import moment, sentence

if TYPE_CHECKING:
    from fieldkit.services.printing.batches import BatchRow, Order

LOOK_MS = 700  # between two looks how far a print is
SHOWN = 3
GO_ON = "Ctrl+R"


class BatchesCard(Card):
    """Hidden while there is no long print."""

    made = Signal(object)  # a print that is done
    failed = Signal(str)  # why one could not be begun or had to stop
    emptied = Signal()  # the cursor was here, and there is nothing left to put it on

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__(self.tr("Printing many"))
        self._laptop, self._jobs, self._changes = laptop, jobs, changes
        self.titles: Mapping[str, str] = {}
        self._look = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._look.timeout.connect(self.refresh)
        self._bars: dict[UUID, QProgressBar] = {}
        self._figures: dict[UUID, QLabel] = {}
        self._shown: list[tuple[UUID, bool, str]] = []
        self._first: QPushButton | None = None  # goes on with the latest
        self._ways: dict[UUID, QPushButton] = {}  # what stops each, or goes on with it
        self._aimed = False
        self.hide()

    # ------------------------------------------------------------ looking

    def refresh(self) -> None:
        """Look again how far it is."""
        self._jobs.start(self, lambda _: self._laptop.batches.unfinished(), then=self.show_rows)

    def show_rows(self, rows: "list[BatchRow]") -> None:
        """Show what is under way and what is half done."""
        now = [(row.id, row.at_work, row.problem) for row in rows[:SHOWN]]
        if now != self._shown:
            self._shown = now
            self._build_in_place(rows[:SHOWN])
        for one in rows[:SHOWN]:
            if one.id in self._bars:
                bar, figure = self._bars[one.id], self._figures[one.id]
                bar.setRange(0, max(one.total, 1))
                bar.setValue(one.done)
                figure.setText(f"{one.done:,} / {one.total:,}")
        self.setVisible(bool(rows))
        self._take_aim()
        if any(row.at_work for row in rows):
            self._look.start()

    def _build_in_place(self, rows: "list[BatchRow]") -> None:
        """Build anew; the cursor, if it was here, stays with its print, or with what there is."""
        inside = QApplication.focusWidget()
        held = inside is not None and self.isAncestorOf(inside)
        which = next((id for id, made in self._ways.items() if made is inside), None)
        if held:
            self.setFocus()  # else it would wander off into the navigation
        self._build(rows)
        if held and self._ways:
            there = self._ways.get(which or rows[0].id, next(iter(self._ways.values())))
            there.show()  # what is hidden takes no cursor
            there.setFocus()
        elif held:
            self.emptied.emit()

    def _build(self, rows: "list[BatchRow]") -> None:
        clear(self.body)
        self._bars, self._figures, self._first, self._ways = {}, {}, None, {}
        key = GO_ON
        for one in rows:
            what = f"{one.form} {self.titles.get(one.form, '')}".strip()
            self.body.addWidget(text(what, "strong", wrap=True))
            if one.at_work:
                self._add_bar(one, what)
            else:
                self._add_ways(one, what, key)
                key = ""

    def _add_bar(self, one: "BatchRow", what: str) -> None:
        bar, figure = QProgressBar(), text("", "quiet")
        bar.setTextVisible(False)
        bar.setAccessibleName(what)
        stop = button(self.tr("Stop"), partial(self._laptop.batches.stop, one.id))
        stop.setAccessibleName(self.tr("Stop {form}").format(form=what))
        self._bars[one.id], self._figures[one.id], self._ways[one.id] = bar, figure, stop
        self.body.addLayout(row(bar, figure, stop, gap=10))

    def _add_ways(self, one: "BatchRow", what: str, key: str) -> None:
        figures = {"done": f"{one.done:,}", "total": f"{one.total:,}", "at": moment(one.printed_at)}
        half = self.tr("Half printed: {done} of {total}, begun {at}").format(**figures)
        self.body.addWidget(text(half, "due", wrap=True))
        if one.problem:
            self.body.addWidget(text(one.problem, "wrong", wrap=True))
        go = button(self.tr("Go on"), partial(self.go_on, one.id), kind="primary", key=key)
        go.setAccessibleName(self.tr("Go on with {form}").format(form=what))
        self._first = self._first or go
        self._ways[one.id] = go
        leave = button(self.tr("Give it up"), partial(self._give_up, one.id), kind="link")
        leave.setAccessibleName(self.tr("Give up {form}").format(form=what))
        self.body.addLayout(row(go, leave, None))

    def aim(self) -> None:
        """Put the cursor on what goes on with a half-done print, as soon as it is there."""
        self._aimed = True
        self._take_aim()

    def _take_aim(self) -> None:
        if self._aimed and self._first is not None:
            self._aimed = False
            self._first.setFocus()

    # ------------------------------------------------------------ doing

    def begin(self, order: "Order") -> None:
        """Begin a long print, and make it."""
        self._enter(partial(self._laptop.batches.begin, order))

    def again(self, batch: UUID) -> None:
        """Make a long print anew, of the register as it is now, into the same place."""
        self._enter(partial(self._laptop.batches.again, batch))

    def _enter(self, enter: Callable[[], UUID]) -> None:
        """Have a long print entered, and make it."""
        self._jobs.start(
            self, lambda _: enter(), then=self.go_on,
            otherwise=lambda error: self.failed.emit(sentence(error)),
        )  # fmt: skip

    def go_on(self, id: UUID) -> None:
        """Make what is left of a print, while everything else goes on."""
        batches = self._laptop.batches
        job = self._jobs.start(
            self, lambda progress: batches.run(id, progress), then=self._done,
            otherwise=partial(self._failed, id), calm=True,
        )  # fmt: skip
        job.broken.connect(self._look_after)
        self._look.start()

    def _done(self, made: "BatchRow") -> None:
        self.refresh()
        self._changes.prints.emit()
        self.made.emit(made)

    def _look_after(self) -> None:
        self.refresh()
        self._changes.prints.emit()

    def _failed(self, id: UUID, error: FieldkitError) -> None:
        self._look_after()
        if not isinstance(error, Cancelled):
            self.failed.emit(sentence(error))

    def _give_up(self, id: UUID) -> None:
        batches = self._laptop.batches
        self._jobs.start(self, lambda _: batches.give_up(id), then=lambda _: self.refresh())
