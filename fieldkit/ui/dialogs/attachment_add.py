"""Asks what the photos show before they are taken in, or corrects it afterwards."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QCheckBox, QWidget

from fieldkit.ui.dialogs.forms import FormDialog
from fieldkit.ui.widgets.form import Choice, Form, Option, line
from fieldkit.ui.widgets.parts import text
from fieldkit.ui.words import day


@dataclass(frozen=True)
class Answers:
    """What a person said of photos; `taken_on` None: the day the camera noted."""

    kind: str
    taken_on: date | None
    note: str
    keep_place: bool
    sensitive: bool


class AttachmentDialog(FormDialog):
    """Kind, day, note; for new ones whether the place stays, for others whether they are private."""

    def __init__(
        self, parent: QWidget, title: str, do: str, kinds: Sequence[Option], act: Callable[[Answers], object],
        now: Answers, *, new: bool,
    ) -> None:  # fmt: skip
        """`now` is what the form begins with."""
        super().__init__(parent, title, do, self._act_on)
        self._done = act
        self._taken = now.taken_on
        self.kind = Choice(kinds, now.kind)
        self.taken = line(day(now.taken_on), width=150, hint="2026-11-21")
        self.note = line(now.note)
        self.note.setMaxLength(200)
        self.place = QCheckBox(self.tr("Keep the place that the camera noted"))
        self.private = QCheckBox(self.tr("Private: covered until it is clicked"))
        self.private.setChecked(now.sensitive)
        form = Form(110)
        form.add(self.tr("What it shows"), self.kind)
        hint = self.tr("Empty: the day the camera noted.") if new else ""
        form.add(self.tr("Taken on"), self.taken, hint)
        form.add(self.tr("Note"), self.note)
        self.content.addLayout(form)
        if new:
            self.content.addWidget(self.place)
            why = self.tr("Photos are made smaller; what else the camera noted is taken out.")
            self.content.addWidget(text(why, "quiet", wrap=True))
        else:
            self.content.addWidget(self.private)

    def try_it(self) -> None:
        """Do it, unless the day cannot be read."""
        typed = self.taken.text().strip().replace("/", "-").replace(".", "-")
        try:
            self._taken = date.fromisoformat(typed) if typed else None
        except ValueError:
            self.refuse(self.tr("A day looks like 2026-11-21."), self.taken)
            return
        super().try_it()

    def _act_on(self) -> None:
        private = self.private.isChecked()
        self._done(
            Answers(self.kind.code, self._taken, self.note.text().strip(), self.place.isChecked(), private)
        )
