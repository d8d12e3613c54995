"""Corrects cells of a preview: each at once, those typed meanwhile together when the judging is through."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from fieldkit.services.laptop import Laptop
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.preview import Preview

if TYPE_CHECKING:
    from fieldkit.domain.quality.findings import Finding
    from fieldkit.services.importing.service import Correction, Draft


class Correcting(QObject):
    """Opens cells of the shown draft, and has it judged again with what was typed."""

    judging = Signal(object)  # the job
    judged = Signal(object)  # the new draft
    failed = Signal(Exception)

    def __init__(self, laptop: Laptop, jobs: Jobs, preview: Preview) -> None:
        super().__init__(preview)
        self._laptop = laptop
        self._jobs = jobs
        self._preview = preview
        self._waiting: list[Correction] = []
        self._busy = False
        self._stopped = False
        preview.opened.connect(self._open)
        preview.fix.taken.connect(self._take)

    def stop(self) -> None:
        """Open no cells any more: the draft is written."""
        self._stopped = True

    def forget(self) -> None:
        """Let go of what was typed and not judged yet; a new reading may be corrected again."""
        self._waiting, self._busy, self._stopped = [], False, False

    def _open(self, finding: "Finding") -> None:
        draft = self._preview.draft
        if draft is None or self._stopped:
            return
        importing, preview = self._laptop.importing, self._preview
        self._jobs.start(
            self,
            lambda _: importing.line(draft, finding),
            then=lambda line: preview.ask(finding, line) if line is not None else None,
            otherwise=self.failed.emit,
        )

    def _take(self, finding: "Finding", column: int, typed: str) -> None:
        from fieldkit.services.importing.service import Correction

        self._preview.corrected()
        at = (finding.file or "", finding.sheet or "", finding.row or 0, column)
        self._waiting.append(Correction(*at, typed))
        if not self._busy and self._preview.draft is not None:
            self.go_on(self._preview.draft)

    def go_on(self, draft: "Draft") -> None:
        """Judge what was typed since, if anything was."""
        self._busy = bool(self._waiting)
        if not self._waiting:
            return
        corrections, self._waiting = self._waiting, []
        importing = self._laptop.importing
        job = self._jobs.start(
            self,
            lambda progress: importing.correct(draft, corrections, progress),
            then=self.judged.emit,
            otherwise=self.failed.emit,
            slow=True,
        )
        self.judging.emit(job)
