"""The line at the bottom: where the work is safe, what is not sent yet, who works on what."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QFrame, QHBoxLayout

from fieldkit.progress import Progress
from fieldkit.services.laptop import Laptop
from fieldkit.ui.changes import Changes
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.parts import Elided, restyle, text
from fieldkit.ui.words import counted, moment


@dataclass(frozen=True)
class Truth:
    """What the footer says."""

    villages: list[str]
    enrolled: bool
    waiting: int
    conflicts: int
    confirmed_at: datetime | None
    unsaved: str  # why the last backup failed


class Footer(QFrame):
    """Reads the state again whenever something changed."""

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__()
        self.setObjectName("footer")
        self.setFixedHeight(px(34))
        self._laptop = laptop
        self._jobs = jobs
        self.saved = text(self.tr("● Saved on this laptop"), "good")
        self.sync, self.place = Elided("quiet"), Elided("quiet")
        user = laptop.user
        role = laptop.codes["role"].label(user.role, laptop.settings.language)
        self.user = Elided("quiet", self.tr("User: {name} ({role})").format(name=user.name, role=role))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(22), 0, px(22), 0)
        layout.setSpacing(px(20))
        layout.addWidget(self.saved)
        layout.addWidget(self.sync)
        layout.addStretch(1)
        layout.addWidget(self.place)
        layout.addWidget(self.user)
        for signal in (changes.households, changes.pairings, changes.plans, changes.visits, changes.sync,
                       changes.backups, changes.notices, changes.attachments):  # fmt: skip
            signal.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Ask again how things are."""
        self._jobs.start(self, self._read, then=self._show)

    def _read(self, _: Progress) -> Truth:
        status = self._laptop.syncing.status()
        return Truth(
            [village.name for village in self._laptop.villages.list()],
            status.enrolled,
            status.waiting,
            status.conflicts,
            status.confirmed_at,
            self._laptop.backups.trouble(),
        )

    def _show(self, truth: Truth) -> None:
        parts = [self.tr("the last backup failed: see Settings")] if truth.unsaved else []
        if truth.conflicts:
            parts.append(self.tr("%n conflict(s) to settle", "", truth.conflicts))
        if truth.waiting:
            parts.append(counted(self.tr("%n change(s) not sent yet", "", truth.waiting), truth.waiting))
        if not truth.enrolled:
            parts.append(self.tr("not joined to a township"))
        elif truth.confirmed_at is not None:
            parts.append(
                self.tr("township has everything up to {moment}").format(moment=moment(truth.confirmed_at))
            )
        restyle(self.sync, "due" if truth.conflicts or truth.unsaved else "quiet")
        self.sync.setText(" · ".join(parts))
        year = self.tr("year {year}").format(year=self._laptop.clock.today().year)
        profile = self._laptop.profile
        named = self.tr("{profile} v{version}").format(
            profile=profile.name(self._laptop.settings.language), version=profile.version
        )
        named += "" if profile.signed else self.tr(" (unsigned)")
        where = truth.villages[0] if len(truth.villages) == 1 else ""
        if len(truth.villages) > 1:
            where = self.tr("%n villages", "", len(truth.villages))
        self.place.setText(" · ".join(part for part in (where, year, named) if part))
