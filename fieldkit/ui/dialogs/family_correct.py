"""Asks why something that stands in the register was never true; then it is put right in every year."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from fieldkit.services.family import Family
from fieldkit.services.fields import FieldView
from fieldkit.ui.dialogs.family_head import LABELS
from fieldkit.ui.dialogs.forms import FormDialog
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Choice, Form, line
from fieldkit.ui.widgets.parts import text


class CorrectDialog(FormDialog):
    """Corrects one value of a member, in every year, with its reason."""

    def __init__(
        self, parent: QWidget, family: Family, person: UUID, field: FieldView, typed: str
    ) -> None:
        super().__init__(parent, self.tr("Correct a wrong entry"), self.tr("Correct it"), self.act)
        self._family = family
        self._person = person
        self._name = field.name
        self.value = Choice(field.options, typed) if field.options else line(typed, width=260)
        self.reason = line(hint=self.tr("such as: misread in the family book"))
        form = Form(LABELS)
        form.add(self.tr("Until now"), text(field.shown, "body"))
        form.add(field.label, self.value)
        form.add(self.tr("&Reason"), self.reason)
        note = self.tr(
            "Only for what was never true: it is put right in every year. What happened in the family is "
            "entered under “Changes in the family”; then the years before stay as they were."
        )
        self.content.addLayout(form)
        self.content.addWidget(text(note, "quiet", wrap=True))
        self.setMinimumWidth(px(560))

    def act(self) -> None:
        """Put it right."""
        typed = self.value.code if isinstance(self.value, Choice) else self.value.text()
        self._family.correct(self._person, self.reason.text(), **{self._name: typed})
