"""Keeps what is being written as it is typed, off the ui thread; nobody has to save (experience.md)."""

import threading
from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from fieldkit.errors import FieldkitError
from fieldkit.progress import Progress
from fieldkit.ui.jobs import Jobs

SAVE_MS = 1000  # after the first change not saved yet; at most so much can be lost


class AsTyped(QObject):
    """Says when something is not kept yet, when it was kept, and why it could not be."""

    writing = Signal()
    kept = Signal(object)  # a datetime
    failed = Signal(object)  # a FieldkitError

    def __init__(
        self, page: QObject, jobs: Jobs, written: Callable[[], Any], keep: Callable[[Any], datetime]
    ) -> None:
        """Keep with `keep`, which may run on any thread, what `written` reads from the page."""
        super().__init__(page)
        self._jobs = jobs
        self._written = written
        self._keep = keep
        self._unsaved = False
        self._flying = 0  # savings under way
        self._turn = 0  # a saving of an earlier turn must not overwrite what was kept since
        self._order = threading.Lock()
        self._pause = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._pause.timeout.connect(self._save)

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that no saving has begun to keep."""
        return self._unsaved

    def touch(self) -> None:
        """Hear that something was typed."""
        self.again()
        self.writing.emit()

    def again(self) -> None:
        """Keep once more in a moment what is written, such as after it could not be completed."""
        self._unsaved = True
        if not self._pause.isActive():
            self._pause.start()

    def rest(self) -> None:
        """Keep nothing more until something is typed again: it is being completed, or was thrown away."""
        self._pause.stop()
        self._unsaved = False

    def leave(self) -> FieldkitError | None:
        """Keep at once what is not kept yet; return why it could not be, then it is not kept."""
        self._pause.stop()
        if self._unsaved or self._flying:
            try:
                with self._order:
                    self._turn += 1
                    self._keep(self._written())
            except FieldkitError as error:
                self._unsaved = True
                return error
            self._unsaved = False
        return None

    def _save(self) -> None:
        if not self._unsaved:
            return
        self._unsaved = False
        self._flying += 1
        written, turn = self._written(), self._turn

        def keep(_: Progress) -> datetime | None:
            with self._order:
                return self._keep(written) if turn == self._turn else None

        self._jobs.start(self, keep, then=self._was_kept, otherwise=self._was_not)

    def _was_kept(self, at: datetime | None) -> None:
        self._flying -= 1
        if at is not None:
            self.kept.emit(at)

    def _was_not(self, error: FieldkitError) -> None:
        self._flying -= 1
        self._unsaved = True
        self.failed.emit(error)
