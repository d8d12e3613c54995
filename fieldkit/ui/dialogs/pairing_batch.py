"""Assigns one helper to many households, and says first what that does to each."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.laptop import Laptop
from fieldkit.services.pairing.handing_over import Happens, Step, Wish
from fieldkit.services.pairing.service import PRIMARY
from fieldkit.ui.dialogs.forms import FormDialog
from fieldkit.ui.jobs import Job, Jobs
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Choice, Day, Form
from fieldkit.ui.widgets.helper_list import HelperList
from fieldkit.ui.widgets.parts import row, text
from fieldkit.ui.widgets.rows import Column, RowsModel, Table

HAPPENS = {
    Happens.NEW: QT_TRANSLATE_NOOP("Happens", "gets a helper"),
    Happens.CHANGE: QT_TRANSLATE_NOOP("Happens", "changes helper; {before} ends the day before"),
    Happens.EXTEND: QT_TRANSLATE_NOOP("Happens", "same helper, goes on without a gap"),
    Happens.ALREADY: QT_TRANSLATE_NOOP("Happens", "has this helper already"),
    Happens.CLASH: QT_TRANSLATE_NOOP("Happens", "stays as it is: {before} begins on that day or later"),
    Happens.AWAY: QT_TRANSLATE_NOOP("Happens", "stays as it is: the helper is not in post on that day"),
    Happens.STRUCK_OFF: QT_TRANSLATE_NOOP("Happens", "stays as it is: struck off"),
}
_TOTALS = {
    Happens.NEW: QT_TRANSLATE_NOOP("Happens", "new {n}"),
    Happens.CHANGE: QT_TRANSLATE_NOOP("Happens", "change of helper {n}"),
    Happens.EXTEND: QT_TRANSLATE_NOOP("Happens", "goes on {n}"),
    Happens.ALREADY: QT_TRANSLATE_NOOP("Happens", "already {n}"),
    Happens.CLASH: QT_TRANSLATE_NOOP("Happens", "clash {n}"),
    Happens.AWAY: QT_TRANSLATE_NOOP("Happens", "not in post {n}"),
    Happens.STRUCK_OFF: QT_TRANSLATE_NOOP("Happens", "struck off {n}"),
}


def happens_words(step: Step) -> str:
    """Say what will happen to a household."""
    return QCoreApplication.translate("Happens", HAPPENS[step.happens]).format(before=step.before)


def totals(steps: Sequence[Step]) -> str:
    """Say how many households each thing happens to."""
    counted = Counter(step.happens for step in steps)
    return " · ".join(
        QCoreApplication.translate("Happens", _TOTALS[kind]).format(n=f"{counted[kind]:,}")
        for kind in Happens
        if counted[kind]
    )


class BatchDialog(FormDialog):
    """Which helper, from which day, as what; below, what will happen to each household.

    The caller carries out `wishes` when the dialog was accepted.
    """

    def __init__(self, parent: QWidget, laptop: Laptop, jobs: Jobs, households: Sequence[UUID]) -> None:
        title = self.tr("Assign a helper to %n household(s)", "", len(households))
        super().__init__(parent, title, self.tr("Assign"), lambda: None)
        self._laptop = laptop
        self._jobs = jobs
        self._households = list(households)
        self._job: Job | None = None
        self._ready = False
        today: date = laptop.clock.today()
        self.day = Day(today)
        self.helpers = HelperList(
            lambda typed: laptop.pairing.helpers(typed, on=self.day.value), laptop.registers.limit
        )
        self.role = Choice(laptop.pairing.roles(), PRIMARY)
        self.role.setMinimumContentsLength(12)
        self.reason = Choice(laptop.pairing.end_reasons(), "3")
        self.summary = text("", "strong", wrap=True)
        self.warning = text("", "due", wrap=True)
        self.rows: RowsModel[Step] = RowsModel([
            Column(self.tr("Household"), lambda s: s.household, 140, bold=True),
            Column(self.tr("What will happen"), happens_words, 0, colour=_colour),
        ])  # fmt: skip
        self.table = Table(self.rows, self.tr("What will happen"), row_height=34)
        self.table.setMinimumHeight(px(110))
        form = Form(80)
        form.add(self.tr("From"), row(self.day, self.role, self.reason, None, gap=10))
        self.day.setAccessibleName(self.tr("From"))
        self.role.setAccessibleName(self.tr("Role"))
        self.reason.setAccessibleName(self.tr("Reason where the helper changes"))
        self.content.addWidget(self.helpers)
        self.content.addLayout(form)
        for part in (self.summary, self.warning, self.table):
            self.content.addWidget(part)
        self.helpers.chosen.connect(self.day.setFocus)
        self.helpers.moved.connect(self._look)
        self.day.dateChanged.connect(lambda _: self.helpers.look())
        self.role.currentIndexChanged.connect(lambda _: self._look())
        self.helpers.look()

    @property
    def wishes(self) -> list[Wish]:
        """Who is to help whom."""
        helper = self.helpers.current
        return [Wish(home, helper.id) for home in self._households] if helper is not None else []

    def _look(self) -> None:
        """Say what the choice made so far would do."""
        self._ready = False
        self.go.setEnabled(False)
        wishes, day, role = self.wishes, self.day.value, self.role.code
        if self._job is not None:
            self._job.cancel()
        self._job = self._jobs.start(
            self, lambda _: self._laptop.pairing.preview(wishes, day, role), then=self._show
        )

    def _show(self, steps: list[Step]) -> None:
        self.rows.show(sorted(steps, key=lambda s: s.happens.done))
        self.summary.setText(totals(steps))
        self._ready = any(step.happens.done for step in steps)
        self.go.setEnabled(self._ready)
        helper, limit = self.helpers.current, self._laptop.registers.limit
        will_have = (helper.households if helper else 0) + sum(
            s.happens in (Happens.NEW, Happens.CHANGE) for s in steps
        )
        over = helper is not None and self.role.code == PRIMARY and will_have > limit
        said = self.tr("{helper} will then have {n} households; the policy suggests at most {limit}.")
        self.warning.setText(
            said.format(helper=helper.name, n=will_have, limit=limit) if helper is not None and over else ""
        )
        self.warning.setVisible(over)

    def try_it(self) -> None:
        """Close, once what will happen was said."""
        if self._ready:
            self.accept()


def _colour(step: Step) -> str | None:
    if step.happens.done:
        return "accent_dark"
    return "quiet" if step.happens is Happens.ALREADY else "wrong"
