"""Shows how far long work has come, with a way to stop it."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from fieldkit.ui.jobs import Job
from fieldkit.ui.widgets.parts import button, row, text

PATIENCE_MS = 300  # work shorter than this shows nothing


class ProgressStrip(QWidget):
    """One line: what is being done, how far it is, Stop.  Hidden while nothing is."""

    def __init__(self) -> None:
        super().__init__()
        self._job: Job | None = None
        self._what = text("", "body")
        self._figure = text("", "quiet")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self.stop = button(self.tr("Stop"), self._stop)
        self.setLayout(row(self._what, self._bar, self._figure, self.stop, gap=14))
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        self.hide()

    @property
    def busy(self) -> bool:
        """Whether work is under way."""
        return self._job is not None

    def follow(self, job: Job, what: str) -> None:
        """Show how `job` gets on, under the name `what`."""
        self._job = job
        self._what.setText(what)
        self._figure.setText("")
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(what)
        self.stop.setEnabled(True)
        job.progressed.connect(self._progressed)
        job.finished.connect(self._finished)
        self._patience.start()

    def _progressed(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(total, 0))
        self._bar.setValue(min(done, total))
        share = f"{done:,} / {total:,}" if total else f"{done:,}"
        self._figure.setText(share)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.stop.setEnabled(False)
            self._figure.setText(self.tr("Stopping…"))

    def _finished(self) -> None:
        self._patience.stop()
        self._job = None
        self.hide()
