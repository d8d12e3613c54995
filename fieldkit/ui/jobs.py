"""Keeps work off the ui thread and brings its outcome back to it.

Work is a plain function that takes a `Progress` and knows nothing of Qt.  There are three lanes, one
thread each: quick work keeps the order it was asked for, and never waits behind a sync or an import;
calm work, such as a backup nobody asked for, stands still while there is slow work.
"""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from fieldkit.errors import Cancelled, DiskFull, FieldkitError
from fieldkit.progress import Progress
from fieldkit.ui.garbage import Garbage

T = TypeVar("T")

_CALM = 0.05  # seconds between two looks whether calm work may go on
_BETWEEN_REPORTS = 0.04  # seconds; more reports than the eye sees would only flood the ui thread


class Job(QObject):
    """One piece of work under way."""

    progressed = Signal(int, int)
    finished = Signal()
    broken = Signal()  # it ended in a bug, which the window is told: neither `then` nor `otherwise` is called

    def __init__(
        self,
        owner: QObject,
        must_wait: Callable[[], bool] | None = None,
        afterwards: Callable[[Any], str] | None = None,
    ) -> None:
        super().__init__()
        self.owner = owner
        self.afterwards = afterwards
        self.left = False
        self._must_wait = must_wait
        self._cancelled = False
        self._reported = 0.0

    @property
    def lasting(self) -> bool:
        """Whether the work goes on when its page is left, and is told of wherever the person is then."""
        return self.afterwards is not None

    def leave(self) -> None:
        """Stop what its page alone is for, such as reading; what writes goes on and is told of elsewhere."""
        self.left = True
        if not self.lasting:
            self.cancel()

    def cancel(self) -> None:
        """Ask the work to stop at its next report; work that has not begun never does."""
        self._cancelled = True

    def check(self) -> None:
        """Raise `Cancelled` once the person has pressed Stop; calm work waits here for slow work."""
        while True:
            if self._cancelled:
                raise Cancelled
            if self._must_wait is None or not self._must_wait():
                return
            time.sleep(_CALM)

    def report(self, done: int, total: int, /) -> None:
        """Be the `Progress` the work is given."""
        self.check()
        now = time.monotonic()
        if now - self._reported >= _BETWEEN_REPORTS or done >= total:
            self._reported = now
            self.progressed.emit(done, total)


class Jobs(QObject):
    """Starts jobs; there is one for the whole window, and it outlives them all."""

    failed = Signal(object)  # a BaseException: a library's panic is no Exception
    told = Signal(str)  # the outcome of work whose page was left meanwhile
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._quick = ThreadPoolExecutor(max_workers=1, thread_name_prefix="quick")
        self._slow = ThreadPoolExecutor(max_workers=1, thread_name_prefix="slow")
        self._calm = ThreadPoolExecutor(max_workers=1, thread_name_prefix="slow-calm")
        self._under_way: set[Job] = set()
        self._at_slow_work: set[Job] = set()
        self._closed = False
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._garbage = Garbage(self)

    def start(
        self,
        owner: QObject,
        work: Callable[[Progress], T],
        *,
        then: Callable[[T], object],
        otherwise: Callable[[FieldkitError], object] | None = None,
        slow: bool = False,
        calm: bool = False,
        afterwards: Callable[[T], str] | None = None,
    ) -> Job:
        """Run `work`; call `then` with its result, on the ui thread, if `owner` still lives.

        `afterwards` makes work lasting: if `owner` is gone by then, it is given the result and returns the
        sentence to tell; a failure then goes to the window.  It must not touch `owner`.

        A `FieldkitError` goes to `otherwise` where given, else to the window; a bug always does, be it a
        library's panic, which is no `Exception`: work that ended without a word would be under way for ever.
        """
        job = Job(owner, (lambda: bool(self._at_slow_work)) if calm else None, afterwards)
        if self._closed:
            return job  # a timer's last tick while the window goes
        self._under_way.add(job)
        if slow:
            self._at_slow_work.add(job)

        def run() -> None:
            try:
                job.check()
                result = work(job.report)
            except BaseException as error:  # noqa: BLE001 - handed on to the ui thread, none is lost
                self._ended.emit((job, otherwise, error))
            else:
                self._ended.emit((job, then, result))
            finally:
                self._at_slow_work.discard(job)

        lane = self._calm if calm else self._slow if slow else self._quick
        lane.submit(run)
        return job

    @property
    def busy(self) -> bool:
        """Whether anything is under way or waits for its turn."""
        return bool(self._under_way)

    @property
    def lasting(self) -> bool:
        """Whether work is under way that must not be given up when the person goes."""
        return any(job.lasting for job in self._under_way)

    @Slot(object)
    def _deliver(self, ended: tuple[Job, Callable[[Any], object] | None, Any]) -> None:
        job, receive, outcome = ended
        self._under_way.discard(job)
        job.finished.emit()
        if not isValid(job.owner) or (job.left and job.lasting):
            self._deliver_later(job, outcome)
            return
        if isinstance(outcome, Cancelled) and receive is None:
            return
        if isinstance(outcome, BaseException) and not (receive and isinstance(outcome, FieldkitError)):
            if not isinstance(outcome, FieldkitError):
                job.broken.emit()
            self.failed.emit(outcome)
        elif receive:
            receive(outcome)

    def _deliver_later(self, job: Job, outcome: Any) -> None:
        """Tell what came of lasting work whose page was left; that a disk is full is told of all work."""
        if isinstance(outcome, DiskFull):
            self.failed.emit(outcome)
        elif job.afterwards is None or isinstance(outcome, Cancelled):
            return
        elif isinstance(outcome, BaseException):
            self.failed.emit(outcome)
        elif words := job.afterwards(outcome):
            self.told.emit(words)

    def close(self) -> None:
        """Stop what can be stopped, let the rest finish, and take no more."""
        self._closed = True
        for job in list(self._under_way):
            job.leave()
        for lane in (self._quick, self._slow, self._calm):
            lane.shutdown(wait=True, cancel_futures=True)
        self._under_way.clear()
        self._garbage.stop()
        self._at_slow_work.clear()
