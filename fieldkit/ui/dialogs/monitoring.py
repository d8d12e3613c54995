"""Asks which household is to be watched from now on, and which procedure is to begin."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from fieldkit.services.laptop import Laptop
from fieldkit.ui.dialogs.forms import FormDialog, PickDialog
from fieldkit.ui.widgets.form import Choice, Form
from fieldkit.ui.widgets.parts import text
from fieldkit.ui.words import coded

_LABELS = 110  # px at 100 %
_MOST = 30


def pick_household(parent: QWidget, laptop: Laptop, title: str, village: str = "") -> UUID | None:
    """Let somebody choose a household by typing part of what it is found by; None: nobody was chosen."""

    def find(typed: str) -> Sequence[tuple[Any, str, str]]:
        found = laptop.households.find(typed, village=village or None)[:_MOST]
        return [(row.id, row.head, f"{row.group}  {row.local_no}") for row in laptop.households.rows(found)]

    dialog = PickDialog(parent, title, find)
    return dialog.chosen[0] if dialog.exec() and dialog.chosen else None


class BeginDialog(FormDialog):
    """Begins a procedure of a village with the steps that the profile knows."""

    def __init__(self, parent: QWidget, laptop: Laptop, village: str) -> None:
        super().__init__(parent, self.tr("Begin a procedure"), self.tr("Begin"), self.act)
        self._laptop = laptop
        self._village = village
        self.begun: UUID | None = None
        kinds = coded(laptop.codes["procedure_kind"], laptop.settings.language)
        self.kind = Choice(kinds, "W3")
        self.way = Choice([])
        self.steps = text("", "quiet", wrap=True)
        form = Form(_LABELS)
        form.add(self.tr("Procedure"), self.kind)
        form.add(self.tr("Way"), self.way)
        self.content.addLayout(form)
        self.content.addWidget(self.steps)
        self.kind.currentIndexChanged.connect(lambda _: self._offer())
        self.way.currentIndexChanged.connect(lambda _: self._say())
        self._offer()

    def _offer(self) -> None:
        self.way.offer(self._laptop.monitoring.ways(self.kind.code))
        self._say()

    def _say(self) -> None:
        steps = self._laptop.profile.steps(self.kind.code, self.way.code)
        language = self._laptop.settings.language
        names = " → ".join(step.name(language) for step in steps)
        self.steps.setText(names or self.tr("The profile in use has no steps for this procedure."))

    def act(self) -> None:
        """Begin it."""
        begin = self._laptop.monitoring.begin
        self.begun = begin(self._village, self.kind.code, self.way.code)
