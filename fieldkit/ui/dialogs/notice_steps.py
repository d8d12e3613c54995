"""Asks what must be known to put a notice up, take it down, cancel it, let it pass, or print it again."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from fieldkit.services.laptop import Laptop
from fieldkit.ui.dialogs.forms import FormDialog
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Choice, Day, Form
from fieldkit.ui.widgets.parts import Elided, button, row, text

if TYPE_CHECKING:
    from datetime import date

_PICTURES = "*.jpg *.jpeg *.png *.webp *.heic"
MOST_COPIES = 20


class WallDialog(FormDialog):
    """The day, and a photo if there is one."""

    def __init__(
        self, parent: QWidget, title: str, do: str, day: "date",
        act: "Callable[[date, Path | None], object]",
    ) -> None:  # fmt: skip
        super().__init__(parent, title, do, lambda: act(self.day.value, self.photo))
        self.photo: Path | None = None
        self.day = Day(day)
        self.chosen = Elided("quiet", self.tr("none yet; it can be added later"))
        self.choose = button(self.tr("Choose a photo…"), self._choose)
        self.day.setAccessibleName(self.tr("Day"))
        form = Form(80)
        form.add(self.tr("Day"), row(self.day, None)).setBuddy(self.day)
        photo = row(self.choose, self.chosen)
        photo.setStretch(1, 1)
        form.add(self.tr("Photo"), photo)
        self.content.addLayout(form)
        self.setMinimumWidth(px(420))

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a photo"), "", _PICTURES)
        if name:
            self.take(Path(name))

    def take(self, photo: Path) -> None:
        """Take a photo."""
        self.photo = photo
        self.chosen.setText(photo.name)


class ReasonDialog(FormDialog):
    """A reason; of a notice that hangs also the day it came down."""

    def __init__(
        self, parent: QWidget, title: str, do: str, act: "Callable[[str, date | None], object]",
        *, note: str = "", down: "date | None" = None,
    ) -> None:  # fmt: skip
        """`down` is offered as the day that it came down; None: it does not hang."""
        super().__init__(parent, title, do, self._act_on)
        self._done = act
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(px(84))
        form = Form(90)
        form.add(self.tr("Reason"), self.reason)
        self.down = Day(down) if down is not None else None
        if self.down is not None:
            form.add(self.tr("Came down on"), self.down)
        self.content.addLayout(form)
        if note:
            self.content.addWidget(text(note, "quiet", wrap=True))
        self.setMinimumWidth(px(420))

    def _act_on(self) -> None:
        self._done(self.reason.toPlainText(), self.down.value if self.down is not None else None)


class ReprintDialog(FormDialog):
    """Printer and copies of the paper as it was issued."""

    def __init__(self, parent: QWidget, laptop: Laptop, act: Callable[[str, int], object]) -> None:
        super().__init__(parent, self.tr("Print the notice"), self.tr("Print"), self._act_on)
        self._done = act
        printers = laptop.printing.printers()
        self.printer = Choice([(name, name) for name in printers], laptop.settings.printer or None)
        self.copies = Choice([(str(n), str(n)) for n in range(1, MOST_COPIES + 1)])
        form = Form(90)
        form.add(self.tr("Printer"), self.printer)
        form.add(self.tr("Copies"), self.copies)
        self.content.addLayout(form)
        if not printers:
            self.go.setEnabled(False)
            said = self.tr("No printer is set up here. Save the notice as PDF and print it elsewhere.")
            self.content.addWidget(text(said, "wrong", wrap=True))

    def _act_on(self) -> None:
        self._done(self.printer.code, int(self.copies.code))
