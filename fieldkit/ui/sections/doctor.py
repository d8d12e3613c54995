"""The card that looks whether the data folder is in order, and mends what it can."""

from fieldkit.domain.rights import Right
from fieldkit.errors import FieldkitError
from fieldkit.services.doctor.service import GOOD, MENDED, NOTE, WRONG, Health
from fieldkit.services.laptop import Laptop
from fieldkit.ui.changes import Changes
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.parts import Card, button, clear, column, restyle, row, text
from fieldkit.ui.widgets.progress import ProgressStrip
from fieldkit.ui.widgets.resting import Resting
from fieldkit.ui.words import sentence

_KINDS = {WRONG: "wrong", NOTE: "due", MENDED: "good"}


class DoctorCard(Card):
    """Looks at everything when asked to; what is wrong stands there with the next step."""

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__(self.tr("Doctor"))
        self._laptop = laptop
        self._jobs = jobs
        self._changes = changes
        self.state = text(
            self.tr("Looks at the data, the backups, fonts, free space and the clock. Nothing is changed."),
            "quiet",
            wrap=True,
        )
        self.strip = ProgressStrip()
        self.look = button(self.tr("Look now"), self.examine)
        self.repair = allow(button(self.tr("Mend what can be mended"), self.mend), laptop, Right.BACKUP)
        self.repair.hide()
        self._buttons = Resting(self.look, self.repair)
        self._list = column(gap=6)
        self.body.addWidget(self.state)
        self.body.addLayout(row(self.look, self.repair, None))
        self.body.addWidget(self.strip)
        self.body.addLayout(self._list)

    def examine(self) -> None:
        """Look at everything."""
        self._start(self._laptop.doctor.examine, self.tr("Looking"))

    def mend(self) -> None:
        """Back up, mend, and look again."""
        self._start(self._laptop.doctor.mend, self.tr("Backing up and mending"))

    def _start(self, work: object, what: str) -> None:
        self._buttons.rest()
        job = self._jobs.start(self, work, then=self._show, otherwise=self._failed, slow=True)  # type: ignore[arg-type]
        self.strip.follow(job, what)

    def _show(self, health: Health) -> None:
        self._ready()
        clear(self._list)
        told = [result for result in health.results if result.state != GOOD]
        fine = sum(result.state == GOOD for result in health.results)
        wrong = sum(result.state == WRONG for result in health.results)
        said = self.tr("%n thing(s) are not in order.", "", wrong) if wrong else self.tr("All is in order.")
        restyle(self.state, "wrong" if wrong else "good")
        rest = self.tr("%n check(s) found nothing.", "", fine)
        self.state.setText(f"{said} {rest}")
        for result in told:
            head = {MENDED: self.tr("Mended: {name}"), NOTE: self.tr("Worth knowing: {name}")}.get(
                result.state, self.tr("Not in order: {name}")
            )
            self._list.addWidget(text(head.format(name=result.name), _KINDS[result.state]))
            self._list.addWidget(text(result.sentence, "body", wrap=True))
        self.repair.setVisible(health.mendable)
        self._changes.backups.emit()

    def _failed(self, error: FieldkitError) -> None:
        self._ready()
        restyle(self.state, "wrong")
        self.state.setText(sentence(error))

    def _ready(self) -> None:
        self._buttons.wake()
