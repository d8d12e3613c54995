"""Asks why something that stands in the register was never true; then it is put right in every year."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from fieldkit.services.family.heads import GONE
from fieldkit.services.family.service import Family
from fieldkit.services.fields import FieldView
from fieldkit.ui.dialogs.family_head import LABELS
from fieldkit.ui.dialogs.forms import FormDialog
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Choice, Form, line
from fieldkit.ui.widgets.parts import text


class CorrectDialog(FormDialog):
    """Corrects one value of a member, in every year, with its reason."""

    def __init__(self, parent: QWidget, family: Family, person: UUID, field: FieldView, typed: str) -> None:
        super().__init__(parent, self.tr("Correct a wrong entry"), self.tr("Correct it"), self.act)
        self._family = family
        self._person = person
        self._name = field.name
        self.value = Choice(field.options, typed) if field.options else line(typed, width=260)
        self.left = line(width=260, hint="2026-01-31")
        self.reason = line(hint=self.tr("such as: misread in the family book"))
        form = Form(LABELS)
        form.add(self.tr("Until now"), text(field.shown, "body"))
        form.add(field.label, self.value)
        label = form.add(self.tr("&Died or left on"), self.left)
        form.add(self.tr("&Reason"), self.reason)
        self._ask_day = [label, self.left]
        if isinstance(self.value, Choice):
            self.value.currentIndexChanged.connect(lambda _: self._look())
        note = self.tr(
            "Only for what was never true: it is put right in every year. What happened in the family is "
            "entered under “Changes in the family”; then the years before stay as they were."
        )
        self.content.addLayout(form)
        self.content.addWidget(text(note, "quiet", wrap=True))
        self.setMinimumWidth(px(560))
        self._look()

    def _typed(self) -> str:
        return (self.value.code or "") if isinstance(self.value, Choice) else self.value.text()

    def _look(self) -> None:
        """Ask for the day where the status says that somebody is dead or gone."""
        for part in self._ask_day:
            part.setVisible(self._name == "status" and self._typed() in GONE)

    def act(self) -> None:
        """Put it right; without another day the one that is known stays."""
        typed = {self._name: self._typed()}
        if self._name == "status" and typed["status"] in GONE and self.left.text().strip():
            typed["left_on"] = self.left.text()
        self._family.correct(self._person, self.reason.text(), **typed)
