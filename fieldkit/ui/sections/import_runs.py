"""The imports that were made here, each of which can be taken back until something was built on it."""

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal

from fieldkit.domain.rights import Right
from fieldkit.errors import Cancelled
from fieldkit.progress import Progress
from fieldkit.services.laptop import Laptop
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.questions import ask
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.parts import Card, button, row
from fieldkit.ui.widgets.rows import Column, RowsModel, Table

if TYPE_CHECKING:
    from fieldkit.services.importing.service import Run, Undone


def make_findable(laptop: Laptop, progress: Progress) -> None:
    """Renew the search after something was written; whoever stops this has not stopped the writing."""
    with suppress(Cancelled):
        laptop.households.prepare_search(progress)


class PastImports(Card):
    """Who imported what and when, and what came of it."""

    taking_back = Signal(object)  # the job
    taken_back = Signal(object)  # what it did
    failed = Signal(Exception)

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__(self.tr("Imports so far"))
        self._laptop = laptop
        self._jobs = jobs
        self._changes = changes
        self.rows: RowsModel[Run] = RowsModel(self._columns())
        self.table = Table(self.rows, self.tr("Imports so far"), row_height=36)
        self.table.setMinimumHeight(px(112))
        self.back = button(self.tr("Take back…"), self._ask, key="Ctrl+Z")
        allow(self.back, laptop, Right.REMOVE)
        self.table.moved.connect(self._moved)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(row(self.back, None))
        self.hide()

    def _columns(self) -> "list[Column[Run]]":
        return [
            Column(self.tr("When"), lambda r: f"{r.at.astimezone():%Y-%m-%d %H:%M}", 150),
            Column(self.tr("Who"), lambda r: r.user, 110),
            Column(self.tr("Files"), lambda r: "、".join(r.files), 0),
            Column(self.tr("new"), lambda r: f"{r.total('added'):,}", 80, numeric=True),
            Column(self.tr("changed"), lambda r: f"{r.total('changed'):,}", 80, numeric=True),
            Column(self.tr("refused"), lambda r: f"{r.total('refused'):,}", 80, numeric=True),
            Column(self.tr("State"), self._state, 210, colour=lambda r: "quiet" if r.undone_at else None),
        ]  # fmt: skip

    def _state(self, run: "Run") -> str:
        if run.undone_at is None:
            return self.tr("in the register")
        return self.tr("taken back {when}").format(when=f"{run.undone_at.astimezone():%Y-%m-%d %H:%M}")

    def refresh(self) -> None:
        """Read the list again; nothing is shown where nothing was imported."""
        runs = self._laptop.importing.runs
        self._jobs.start(self, lambda _: runs(), then=self._show)

    def _show(self, runs: "Sequence[Run]") -> None:
        self.rows.show(runs)
        self.setVisible(bool(runs))
        self.table.choose(0)
        self._moved(self.table.currentIndex())

    def _moved(self, index: QModelIndex) -> None:
        run = self.rows.row(index)
        self.back.setEnabled(run is not None and run.undone_at is None)

    def _ask(self) -> None:
        run = self.rows.row(self.table.currentIndex())
        if run is None or run.undone_at is not None:
            return
        words = self.tr(
            "Take back the import of {files} ({when})? What it added is marked deleted, what it changed gets "
            "its old values. The workbooks can be imported again."
        ).format(files="、".join(run.files), when=f"{run.at.astimezone():%Y-%m-%d %H:%M}")
        if ask(self, words, self.tr("Take it back")):
            self.undo(run)

    def undo(self, run: "Run") -> None:
        """Take an import back, after the person has said so."""
        laptop = self._laptop

        def work(progress: Progress) -> "Undone":
            undone = laptop.importing.undo(run.id, progress)
            make_findable(laptop, progress)
            return undone

        job = self._jobs.start(
            self,
            work,
            then=self._was_undone,
            otherwise=self.failed.emit,
            slow=True,
            afterwards=self._changes.all_and(
                self.tr("Taken back: the import of {files}.").format(files="、".join(run.files))
            ),
        )
        self.taking_back.emit(job)

    def _was_undone(self, undone: "Undone") -> None:
        self.refresh()
        self.taken_back.emit(undone)
