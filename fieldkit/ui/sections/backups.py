"""The cards of the settings room about safety: backups, the second place, and the doctor."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP, FieldkitError
from fieldkit.progress import Progress
from fieldkit.services.backups import BackupInfo, BackupStatus, SecondPlace
from fieldkit.services.laptop import Laptop
from fieldkit.ui.changes import Changes
from fieldkit.ui.jobs import Job, Jobs
from fieldkit.ui.sections.doctor import DoctorCard
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.parts import GAP, Card, button, clear, column, restyle, row, rule, say, text
from fieldkit.ui.widgets.progress import ProgressStrip
from fieldkit.ui.widgets.resting import Resting
from fieldkit.ui.words import moment, sentence

KINDS = {
    "auto": QT_TRANSLATE_NOOP("Backups", "made by itself"),
    "manual": QT_TRANSLATE_NOOP("Backups", "made by hand"),
    "before_restore": QT_TRANSLATE_NOOP("Backups", "before a restore"),
    "before_mend": QT_TRANSLATE_NOOP("Backups", "before a repair"),
}
PATTERN = "*.fkbackup"
_SHOWN = 6


def kind_of(backup: BackupInfo) -> str:
    """Return the words for the kind of a backup."""
    return QCoreApplication.translate("Backups", KINDS.get(backup.kind, "made by hand"))


def megabytes(size: int) -> str:
    """Return a size as 12.3 MB."""
    return f"{size / 1e6:,.1f} MB"


class BackupsCard(QWidget):
    """How safe the work is, backups by hand, the way to a restore; and the doctor."""

    restore_asked = Signal()

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__()
        self._laptop = laptop
        self._jobs = jobs
        self._changes = changes
        card = Card(self.tr("Backups"))
        self.state = text("", "body", wrap=True)
        self.second = text("", "quiet", wrap=True)
        self.message = text("", "good", wrap=True)
        self.message.hide()
        self.strip = ProgressStrip()
        self.now = allow(button(self.tr("Back up now"), self._now), laptop, Right.BACKUP)
        self.elsewhere = allow(button(self.tr("Back up to…"), self._elsewhere), laptop, Right.BACKUP)
        self.restore = allow(button(self.tr("Restore…"), self.restore_asked.emit), laptop, Right.RESTORE)
        self._list = column(gap=4)
        card.body.addWidget(self.state)
        card.body.addWidget(self.second)
        self._buttons = Resting(self.now, self.elsewhere, self.restore)
        card.body.addLayout(row(self.now, self.elsewhere, self.restore, None))
        card.body.addWidget(self.strip)
        card.body.addWidget(self.message)
        card.body.addWidget(rule())
        card.body.addLayout(self._list)
        self.doctor = DoctorCard(laptop, jobs, changes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(GAP))
        layout.addWidget(card)
        layout.addWidget(self.doctor)
        changes.backups.connect(self.refresh)
        changes.settings.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Look again at what there is."""
        self._jobs.start(self, self._read, then=self._show)

    def _read(self, _: Progress) -> tuple[BackupStatus, list[BackupInfo]]:
        return self._laptop.backups.status(), self._laptop.backups.list()

    def _show(self, found: tuple[BackupStatus, list[BackupInfo]]) -> None:
        status, backups = found
        restyle(self.state, "wrong" if status.problem else "due" if status.stale else "body")
        self.state.setText(self._said(status))
        self.second.setText(self._said_of(status.second))
        clear(self._list)
        for backup in backups[:_SHOWN]:
            self._list.addWidget(text(self._line(backup), "quiet", wrap=True))
        if len(backups) > _SHOWN:
            more = self.tr("and %n older one(s)", "", len(backups) - _SHOWN)
            self._list.addWidget(text(more, "quiet"))

    def _said(self, status: BackupStatus) -> str:
        if status.problem:
            return status.problem
        if status.last_verified_at is None:
            return self.tr("There is no backup yet. The first one is made within a few minutes of work.")
        words = self.tr("Last backup: {moment}, restored and compared: it is good.")
        return words.format(moment=moment(status.last_verified_at))

    def _said_of(self, second: SecondPlace) -> str:
        said = {
            "off": self.tr("No second place is set. A stick that is kept elsewhere survives fire and theft."),
            "absent": self.tr("Second place {folder}: the stick is not in. It is copied as soon as it is."),
            "behind": self.tr("Second place {folder}: the newest backup is copied within a few minutes."),
            "good": self.tr("Second place {folder}: has everything up to {moment}; it may be taken out."),
            "failed": self.tr("Second place {folder}: {problem}"),
        }[second.state]
        return said.format(folder=second.folder, moment=moment(second.newest_at), problem=second.problem)

    def _line(self, backup: BackupInfo) -> str:
        tried = self.tr("tried out") if backup.verified_at else self.tr("not tried out")
        count = self.tr("%n household(s)", "", backup.households)
        parts = (moment(backup.made_at), kind_of(backup), count, megabytes(backup.bytes), tried)
        return " · ".join((*parts, str(backup.file.parent)))

    # ------------------------------------------------------------ by hand

    def _now(self) -> None:
        self._start(lambda progress: self._laptop.backups.make(progress))

    def _elsewhere(self) -> None:
        backups = self._laptop.backups
        proposed = str(Path(self._laptop.settings.backup_folder or Path.home()) / backups.proposed_name())
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Back up to…"), proposed, PATTERN)
        if name:
            self.write_to(Path(name))

    def write_to(self, file: Path) -> None:
        """Back up to a file that was chosen."""
        self._start(lambda progress: self._laptop.backups.write_to(file, progress))

    def _start(self, work: Callable[[Progress], BackupInfo]) -> None:
        self._buttons.rest()
        self.message.hide()
        words, changed = self._words(), self._changes.backups

        def after(made: BackupInfo) -> str:
            changed.emit()
            return words.format(file=made.file, size=megabytes(made.bytes))

        job: Job = self._jobs.start(
            self,
            work,
            then=self._made,
            otherwise=self._failed,
            slow=True,
            afterwards=after,
        )
        self.strip.follow(job, self.tr("Backing up, restoring beside it, comparing"))

    def _words(self) -> str:
        return self.tr(
            "{file} ({size}) was restored beside itself and is equal to the data. A stick may be taken out."
        )

    def _made(self, made: BackupInfo) -> None:
        self._buttons.wake()
        self._say(self._words().format(file=made.file, size=megabytes(made.bytes)), "good")
        self._changes.backups.emit()

    def _failed(self, error: FieldkitError) -> None:
        self._buttons.wake()
        self._say(sentence(error), "wrong")

    def _say(self, words: str, kind: str) -> None:
        say(self.message, words, kind)
