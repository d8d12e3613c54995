"""Signing by hand on the screen: who signs, and a sheet to sign on."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from fieldkit.services.signing import OTHER, Signer, Who
from fieldkit.ui.dialogs.forms import FormDialog
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Choice, Day, Form, line
from fieldkit.ui.widgets.pad import WIDE, SignaturePad
from fieldkit.ui.widgets.parts import button, row

_ELSE = "else"
_LABELS = 110  # px at 100 %
_MOST_WIDE = 1_240  # px: a village laptop's screen, with something left at its edges
Act = Callable[[Signer, bytes], object]


class WhoForm(Form):
    """Who signs: somebody of the household, a helper, or a name that is typed."""

    def __init__(self, who: Sequence[Who], somebody_else: str, label: str, name: str) -> None:
        super().__init__(_LABELS)
        self._who = list(who)
        options = [(str(number), one.label) for number, one in enumerate(self._who)]
        self.choice = Choice([*options, (_ELSE, somebody_else)])
        self.name = line()
        self.add(label, self.choice)
        self.named = self.add(name, self.name)
        self.choice.currentIndexChanged.connect(lambda _: self._follow())
        self._follow()

    def _follow(self) -> None:
        other = self.choice.code == _ELSE
        self.name.setVisible(other)
        self.named.setVisible(other)

    @property
    def signer(self) -> Signer | None:
        """Who was chosen; None where a name is missing."""
        if self.choice.code != _ELSE:
            return self._who[int(self.choice.code)].signer
        typed = self.name.text().strip()
        return Signer(OTHER, typed) if typed else None


class SignDialog(FormDialog):
    """A sheet for one signature; Enter keeps it, Esc leaves without."""

    def __init__(self, parent: QWidget, who: Sequence[Who], keep: Act) -> None:
        """`keep` is given who signed and the picture; what it refuses is said here."""
        super().__init__(parent, self.tr("Sign by hand"), self.tr("Keep the signature"), self._act_now)
        self._keep = keep
        labels = self.tr("Somebody else"), self.tr("Who signs"), self.tr("Name")
        self.form = WhoForm(who, *labels)
        self.content.addLayout(self.form)
        hint = self.tr("Sign here: mouse, touch pad, finger or pen")
        self.pad = SignaturePad(self.tr("Sheet for the signature"), hint)
        self.setMinimumWidth(min(px(WIDE) + px(70), _MOST_WIDE))
        self.content.addWidget(self.pad)
        self.back = button(self.tr("Take the last stroke back") + "  Ctrl+Z", self.pad.undo)
        self.anew = button(self.tr("Clear") + "  Del", self.pad.clear)
        self.content.addLayout(row(self.back, self.anew, None))
        self.pad.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.message.hide()
        for made in (self.back, self.anew):
            made.setEnabled(bool(self.pad.strokes))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take strokes back from wherever the cursor is."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Z and control:
            self.pad.undo()
        else:
            super().keyPressEvent(event)

    def try_it(self) -> None:
        if self.form.signer is None:
            self.refuse(self.tr("Please say who signs."), self.form.name)
        elif not self.pad.enough:
            self.refuse(self.tr("Nothing that could be a signature is on the sheet."), self.pad)
        else:
            super().try_it()

    def _act_now(self) -> None:
        signer = self.form.signer
        if signer is not None:
            self._keep(signer, self.pad.picture())


class PaperDialog(FormDialog):
    """Says who signed on paper; with a photo or scan of it, or as a tick."""

    def __init__(
        self, parent: QWidget, who: Sequence[Who], keep: Callable[[Signer, date, bool], object],
        today: date, *, picture: bool,
    ) -> None:  # fmt: skip
        """`keep` is told who, when, and whether it is a fingerprint; `picture`: a file was chosen."""
        super().__init__(parent, self.tr("Signed on paper"), self.tr("Keep it"), self._act_now)
        self._keep = keep
        labels = self.tr("Somebody else"), self.tr("Who signs"), self.tr("Name")
        self.form = WhoForm(who, *labels)
        self._today = today
        self.day = Day(today)
        self.form.add(self.tr("Signed on"), self.day)
        self.print = QCheckBox(self.tr("It is a fingerprint"))
        self.print.setVisible(picture)
        self.content.addLayout(self.form)
        self.content.addWidget(self.print)
        self.setMinimumWidth(px(480))

    def try_it(self) -> None:
        if self.form.signer is None:
            self.refuse(self.tr("Please say who signs."), self.form.name)
        elif self.day.value > self._today:
            self.refuse(self.tr("That day has not come yet."), self.day)
        else:
            super().try_it()

    def _act_now(self) -> None:
        signer = self.form.signer
        if signer is not None:
            self._keep(signer, self.day.value, self.print.isChecked())
