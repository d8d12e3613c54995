"""Syncs by itself when the township's server can be reached, and never gets in the way."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from fieldkit.domain.rights import Right
from fieldkit.errors import FieldkitError
from fieldkit.progress import Progress
from fieldkit.services.laptop import Laptop
from fieldkit.ui.changes import Changes
from fieldkit.ui.jobs import Job, Jobs

if TYPE_CHECKING:  # the network is imported when it is first used, not on the way to the window
    from fieldkit.services.syncing import Outcome

EVERY_MS = 60_000


class AutoSync(QObject):
    """One sync at a time, started by the clock or by a person."""

    begun = Signal(object)  # the Job
    done = Signal(object)  # the Outcome
    failed = Signal(object)  # a FieldkitError, of a sync a person asked for

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes, parent: QObject) -> None:
        super().__init__(parent)
        self._laptop = laptop
        self._jobs = jobs
        self._changes = changes
        self.job: Job | None = None
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.try_now)
        self._timer.start()

    def try_now(self) -> None:
        """Sync if this laptop is enrolled, wants to, and the server answers; else say nothing."""
        allowed = self._laptop.settings.sync_by_itself and self._laptop.may(Right.SYNC)
        if self.job is None and allowed:
            self._start(self._if_reachable, asked=False)

    def now(self) -> None:
        """Sync because a person asked for it."""
        if self.job is None:
            self._start(lambda progress: self._laptop.syncing.now(progress), asked=True)

    def _if_reachable(self, progress: Progress) -> "Outcome | None":
        syncing = self._laptop.syncing
        if syncing.status().enrolled and syncing.reachable():
            return syncing.now(progress, thorough=False)
        return None

    def _start(self, work: object, *, asked: bool) -> None:
        self.job = self._jobs.start(
            self,
            work,  # type: ignore[arg-type]
            then=self._ended,
            otherwise=lambda error: self._went_wrong(error, asked=asked),
            slow=True,
        )
        if asked:
            self.begun.emit(self.job)

    def _ended(self, outcome: "Outcome | None") -> None:
        self.job = None
        if outcome is not None:
            self.done.emit(outcome)
            self._changes.all()

    def _went_wrong(self, error: FieldkitError, *, asked: bool) -> None:
        self.job = None
        self._changes.sync.emit()
        if asked:
            self.failed.emit(error)
