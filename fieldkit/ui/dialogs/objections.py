"""Asks what somebody says against a notice, what two people found, and when the answer was given."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from fieldkit.services.laptop import Laptop
from fieldkit.ui.dialogs.forms import FormDialog
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.area import Area
from fieldkit.ui.widgets.form import Choice, Day, Form, line
from fieldkit.ui.widgets.parts import text
from fieldkit.ui.words import coded

if TYPE_CHECKING:
    from fieldkit.services.notices.views import LineView, ObjectionView

_LABELS = 110
_WIDE = 520  # px at 100 %


class ReceiveDialog(FormDialog):
    """When, how, from whom (may be left out), about which household, what was said."""

    def __init__(self, parent: QWidget, laptop: Laptop, notice: UUID, lines: "Sequence[LineView]") -> None:
        super().__init__(parent, self.tr("Objection received"), self.tr("Enter it"), self.act)
        self._laptop, self._notice = laptop, notice
        self.on = Day(laptop.clock.today())
        self.channel = Choice(coded(laptop.codes["objection_channel"], laptop.settings.language))
        self.from_name = line(hint=self.tr("may be left empty"))
        homes = {str(one.household_id): f"{one.head} {one.group}" for one in lines if one.household_id}
        self.about = Choice([("", self.tr("no household in particular")), *homes.items()])
        self.said = Area(4)
        form = Form(_LABELS)
        form.add(self.tr("Received on"), self.on)
        form.add(self.tr("How"), self.channel)
        form.add(self.tr("From"), self.from_name)
        form.add(self.tr("About"), self.about)
        form.add(self.tr("What was said"), self.said)
        self.content.addLayout(form)
        note = self.tr("No posting names who objects. Two people look into it within 5 days.")
        self.content.addWidget(text(note, "quiet", wrap=True))
        self.setMinimumWidth(px(_WIDE))

    def act(self) -> None:
        """Enter the objection."""
        self._laptop.objections.receive(
            self._notice, self.on.value, self.said.toPlainText(), channel=self.channel.code,
            from_name=self.from_name.text(), household=UUID(self.about.code) if self.about.code else None,
        )  # fmt: skip


class FindingDialog(FormDialog):
    """Who looked into it, when, what they found, what comes of it; and the answer, once it was given."""

    def __init__(self, parent: QWidget, laptop: Laptop, of: "ObjectionView") -> None:
        super().__init__(parent, self.tr("What came of the objection"), self.tr("Keep"), self.act)
        self._laptop, self._of = laptop, of
        today = laptop.clock.today()
        self.who = line("、".join(of.investigators), hint=self.tr("two or more, 、 between them"))
        self.on = Day(of.investigated_on or today)
        self.finding = Area(4)
        self.finding.setPlainText(of.finding)
        outcomes = coded(laptop.codes["objection_outcome"], laptop.settings.language)
        self.outcome = Choice(outcomes, of.outcome or "2")
        answers = [("", self.tr("not yet")), ("1", self.tr("yes, on the day below"))]
        self.answered = Choice(answers, "1" if of.replied_on else "")
        self.replied = Day(of.replied_on or today)
        form = Form(_LABELS)
        form.add(self.tr("Looked into by"), self.who)
        form.add(self.tr("On"), self.on)
        form.add(self.tr("What was found"), self.finding)
        form.add(self.tr("Outcome"), self.outcome)
        form.add(self.tr("Answered"), self.answered)
        self.replied_name = form.add(self.tr("Answered on"), self.replied)
        self.content.addLayout(form)
        note = self.tr("Where it is upheld, cancel the notice and make a new one without that household.")
        self.content.addWidget(text(note, "quiet", wrap=True))
        self.answered.currentIndexChanged.connect(lambda _: self._ask_day())
        self._ask_day()
        self.setMinimumWidth(px(_WIDE))

    def _ask_day(self) -> None:
        """Ask for the day of the answer once it was given."""
        for part in (self.replied_name, self.replied):
            part.setVisible(bool(self.answered.code))

    def act(self) -> None:
        """Keep what was found, and the answer."""
        objections = self._laptop.objections
        objections.investigate(
            self._of.id, self.who.text(), self.on.value, self.finding.toPlainText(), self.outcome.code
        )
        answered: date | None = self.replied.value if self.answered.code else None
        if answered is not None:
            objections.answer(self._of.id, answered)
