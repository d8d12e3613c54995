"""Makes the automatic backups while the window is open, and never gets in the way."""

from PySide6.QtCore import QObject, QTimer

from fieldkit.progress import Progress
from fieldkit.services.backups import Rolled
from fieldkit.services.laptop import Laptop
from fieldkit.ui.changes import Changes
from fieldkit.ui.jobs import Job, Jobs

EVERY_MS = 5 * 60_000  # how often it is asked whether one is due, and whether the stick is in
FIRST_MS = 60_000  # after the window was opened


class Rolling(QObject):
    """One backup at a time, in the calm lane: it stands still while a sync or an import runs.

    A failure is told once by the footer and the home page (`Changes.backups`), never by a dialog.
    """

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes, parent: QObject) -> None:
        super().__init__(parent)
        self._laptop = laptop
        self._jobs = jobs
        self._changes = changes
        self.job: Job | None = None
        self._first = QTimer(self, interval=FIRST_MS, singleShot=True)
        self._timer = QTimer(self, interval=EVERY_MS)
        for timer in (self._first, self._timer):
            timer.timeout.connect(self.try_now)
            timer.start()

    def try_now(self) -> None:
        """Back up and copy what is due."""
        if self.job is None:
            self.job = self._jobs.start(
                self, self._roll, then=self._done, otherwise=lambda _: self._done(Rolled()), calm=True
            )

    def _roll(self, progress: Progress) -> Rolled:
        return self._laptop.backups.roll(progress)

    def _done(self, rolled: Rolled) -> None:
        self.job = None
        if rolled.anything:
            self._changes.backups.emit()
