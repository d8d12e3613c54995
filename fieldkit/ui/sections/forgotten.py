"""I forgot my passphrase: in by the recovery sheet, or by a code the township reads out."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from fieldkit.domain.spoken import GROUP
from fieldkit.errors import FieldkitError
from fieldkit.ui.door import Door
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Choice, Form, Options, line
from fieldkit.ui.widgets.parts import Card, button, restyle, row, text
from fieldkit.ui.widgets.passphrase import Passphrase, strength_words, with_show
from fieldkit.ui.words import sentence

if TYPE_CHECKING:  # imported while the passphrase is checked: the door opens without them
    from fieldkit.services.laptop import Laptop

_WIDTH = 640


class ForgottenCard(Card):
    """Asks which way, for the code and for a new passphrase; works without a network."""

    opened = Signal(object)  # a Laptop
    closed = Signal()

    def __init__(self, door: Door, jobs: Jobs, user: str) -> None:
        super().__init__()
        self._door = door
        self._jobs = jobs
        self._user = user
        self._numbers = door.rescues()
        ways = [("sheet", self.tr("Recovery sheet")), ("call", self.tr("Call the township"))]
        self.way = Options(ways if self._numbers else ways[:1], self.tr("How?"), needed=True)
        self.number = Choice([(str(of.number), str(of.number)) for of in self._numbers])
        self.hint = text("", "quiet", wrap=True)
        self.code = line()
        self.passphrase, self.once_more = Passphrase(), Passphrase()
        self.message = text("", "wrong", wrap=True)
        self.go = button(self.tr("Set the passphrase and open"), self._go, kind="primary")
        self._lay_out()
        self.way.changed.connect(self._show_way)
        self.way.advanced.connect(self.code.setFocus)
        self.number.currentIndexChanged.connect(self._show_way)
        self.code.returnPressed.connect(self.passphrase.setFocus)
        self.passphrase.returnPressed.connect(self.once_more.setFocus)
        self.passphrase.textChanged.connect(self._show_strength)
        self.once_more.returnPressed.connect(self._go)
        self.way.choose("sheet")
        self._show_way()
        self.first = self.way if self._numbers else self.code

    def _lay_out(self) -> None:
        self.setFixedWidth(px(_WIDTH))
        form = Form(120)
        form.add(self.tr("&How"), self.way)
        self.number_label = form.add(self.tr("&Number"), self.number)
        form.add(self.tr("C&ode"), self.code)
        both = with_show(self.passphrase, self.once_more, words=self.tr("&Show"))
        form.add(self.tr("New &passphrase"), both).setBuddy(self.passphrase)
        self.passphrase.setAccessibleName(self.tr("New passphrase"))
        self.once_more.setAccessibleName(self.tr("Once more"))
        self.once_more.setPlaceholderText(self.tr("Once more"))
        self.way.setMinimumHeight(px(42))
        title = self.tr("A new passphrase for {user}").format(user=self._user)
        for part in (text(title, "big"), self.hint):
            self.body.addWidget(part)
        self.body.addLayout(form)
        self.body.addWidget(self.message)
        self.body.addLayout(row(button(self.tr("Back"), self.closed.emit, key="Esc"), None, self.go))

    def _show_way(self) -> None:
        calling = self.way.code == "call"
        self.number.setVisible(calling)
        self.number_label.setVisible(calling)
        if calling:
            wanted = self.number.code
            chosen = next((of for of in self._numbers if str(of.number) == wanted), self._numbers[0])
            words = self.tr(
                "Call the township on a number you know. Say your name, that this is the laptop “{laptop}”, "
                "and number {number}. The clerk reads out four groups; this number then works once."
            ).format(laptop=chosen.laptop or "?", number=chosen.number)
        else:
            words = self.tr(
                "The recovery sheet was printed when this laptop was set up and is locked away at the "
                "village office. Capitals, spaces and dashes do not matter; O is 0, and I is 1."
            )
        self.hint.setText(words)
        groups = 4 if calling else 6
        self.code.setPlaceholderText("-".join(["X" * GROUP] * groups))

    def _show_strength(self, typed: str) -> None:
        self._say(strength_words(typed), "quiet")

    def _go(self) -> None:
        if not self.go.isEnabled():
            return
        new = self.passphrase.text()
        if new != self.once_more.text():
            self._say(self.tr("The two passphrases differ. Please type them again."), "wrong")
            self.once_more.setFocus()
            self.once_more.selectAll()
            return
        self.go.setEnabled(False)
        self._say(self.tr("Opening…"), "quiet")
        self._jobs.start(self, self._work(new), then=self._came_in, otherwise=self._refused)

    def _work(self, new: str) -> "Callable[[object], Laptop]":
        user, code, number = self._user, self.code.text(), self.number.code
        calling = self.way.code == "call"

        def work(_: object) -> "Laptop":
            if calling:
                self._door.reset_by_telephone(user, int(number), code, new)
            else:
                self._door.reset_with_sheet(user, code, new)
            return self._door.open(user, new)

        return work

    def _came_in(self, laptop: "Laptop") -> None:
        self.opened.emit(laptop)

    def _refused(self, error: FieldkitError) -> None:
        self.go.setEnabled(True)
        self._say(sentence(error), "wrong")
        self.code.setFocus()

    def _say(self, words: str, kind: str) -> None:
        restyle(self.message, kind)
        self.message.setText(words)
