"""Who are you: the user list and a passphrase."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.domain.codes import CodeTables
from fieldkit.errors import FieldkitError
from fieldkit.services.laptop import Laptop
from fieldkit.ui.door import Door
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Choice, Form, secret
from fieldkit.ui.widgets.parts import Card, button, restyle, row, text
from fieldkit.ui.words import sentence


class UnlockScreen(QWidget):
    """The door of a laptop that several people share."""

    opened = Signal(object)  # a Laptop

    def __init__(self, door: Door, jobs: Jobs, language: str, *, user: str | None = None) -> None:
        """`user` is chosen beforehand, where it is known."""
        super().__init__()
        self._door = door
        self._jobs = jobs
        roles = CodeTables.load()["role"]
        options = [(who.name, f"{who.name} · {roles.label(who.role, language)}") for who in door.users()]
        self.user = Choice(options, user)
        self.passphrase = secret()
        self.message = text("", "wrong", wrap=True)
        self.go = button(self.tr("Open"), self._open, kind="primary")
        self._lay_out()
        self.passphrase.returnPressed.connect(self._open)
        self.first = self.passphrase

    def _lay_out(self) -> None:
        card = Card()
        card.setFixedWidth(px(520))
        form = Form(110)
        form.add(self.tr("&User"), self.user)
        form.add(self.tr("&Passphrase"), self.passphrase)
        card.body.setSpacing(px(14))
        card.body.addWidget(text(self.tr("fieldkit"), "big"))
        card.body.addWidget(
            text(
                self.tr("The data on this laptop are encrypted. Your passphrase opens them."),
                "quiet",
                wrap=True,
            )
        )
        card.body.addLayout(form)
        card.body.addWidget(self.message)
        card.body.addLayout(row(None, self.go))
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)

    def _open(self) -> None:
        if not self.go.isEnabled():
            return
        self._working(busy=True)
        restyle(self.message, "quiet")
        self.message.setText(self.tr("Opening…"))
        user, passphrase = self.user.code, self.passphrase.text()
        self._jobs.start(
            self,
            lambda _: self._door.open(user, passphrase),
            then=self._came_in,
            otherwise=self._refused,
            slow=True,
        )

    def _came_in(self, laptop: Laptop) -> None:
        self._working(busy=False)
        self.passphrase.clear()
        self.message.setText("")
        self.opened.emit(laptop)

    def _refused(self, error: FieldkitError) -> None:
        self._working(busy=False)
        restyle(self.message, "wrong")
        self.message.setText(sentence(error))
        self.passphrase.selectAll()
        self.passphrase.setFocus()

    def _working(self, *, busy: bool) -> None:
        self.go.setEnabled(not busy)
        self.passphrase.setReadOnly(busy)
