"""The first five minutes: language, first user, recovery sheet, and one question."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from fieldkit.domain.codes import CodeTables
from fieldkit.errors import FieldkitError
from fieldkit.i18n import LANGUAGES
from fieldkit.ui.door import Door
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Choice, Form, line, secret
from fieldkit.ui.widgets.parts import Card, button, empty, restyle, row, text, tile
from fieldkit.ui.widgets.sheet import RecoverySheet
from fieldkit.ui.words import coded, sentence

if TYPE_CHECKING:  # imported while the passphrase is checked: the door opens without them
    from fieldkit.services.laptop import Laptop

FIRST_ROLE = "village_cadre"


@dataclass(frozen=True)
class Beginning:
    """How somebody wants to begin: `import`, `demo` or `enrol`, and for that server and code."""

    kind: str
    server: str = ""
    code: str = ""


class FirstRunScreen(QWidget):
    """Four steps, one question on each; nothing is asked twice."""

    language_chosen = Signal(str)
    finished = Signal(object, object)  # a Laptop, a Beginning
    restore_asked = Signal()

    def __init__(self, door: Door, jobs: Jobs, language: str) -> None:
        super().__init__()
        self._door = door
        self._jobs = jobs
        self._language = language
        self._laptop: Laptop | None = None
        self._focus: QWidget = self
        self._step_no = 0
        self.steps = QStackedWidget()
        self.card = Card()
        self.card.setFixedWidth(px(680))
        self.count = text("", "quiet")
        self.card.body.addWidget(self.count)
        self.card.body.addWidget(self.steps)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(self.card, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)
        self._show(self._language_step())

    # ------------------------------------------------------------ 1 language

    def _language_step(self) -> QWidget:
        step, layout = _step()
        layout.addWidget(text("选择语言 · Choose a language", "big"))
        self.languages = {}
        for number, (code, name) in enumerate(LANGUAGES.items(), 1):
            self.languages[code] = tile(name, "", str(number), partial(self._speak, code))
            layout.addWidget(self.languages[code])
        self._focus = self.languages[self._language]
        return step

    def _speak(self, language: str) -> None:
        self._language = language
        self.language_chosen.emit(language)
        self._show(self._user_step())

    # ------------------------------------------------------------ 2 first user

    def _user_step(self) -> QWidget:
        step, layout = _step()
        roles = coded(CodeTables.load()["role"], self._language)
        self.user = line(hint=self.tr("As colleagues know you"))
        self.role = Choice(roles, FIRST_ROLE)
        self.passphrase, self.once_more = secret(), secret()
        self.message = text("", "wrong", wrap=True)
        form = Form(150)
        form.add(self.tr("&Name"), self.user)
        form.add(self.tr("&Role"), self.role)
        form.add(
            self.tr("&Passphrase"),
            self.passphrase,
            self.tr("At least four characters. Four words you know by heart are best."),
        )
        form.add(self.tr("Once &more"), self.once_more)
        self.make = button(self.tr("Next"), self._create, kind="primary")
        layout.addWidget(text(self.tr("Who works on this laptop first?"), "big"))
        layout.addWidget(
            text(
                self.tr("The data are encrypted with your passphrase. Colleagues can be added later."),
                "quiet",
                wrap=True,
            )
        )
        layout.addLayout(form)
        layout.addWidget(self.message)
        self.restore = button(self.tr("Restore a &backup…"), self.restore_asked.emit, kind="link")
        layout.addLayout(row(self.restore, None, self.make))
        for field in (self.user, self.passphrase):
            field.returnPressed.connect(self.focusNextChild)
        self.once_more.returnPressed.connect(self._create)
        self._focus = self.user
        return step

    def _create(self) -> None:
        user, passphrase = self.user.text().strip(), self.passphrase.text()
        if not user:
            self._complain(self.tr("Please write your name."), self.user)
        elif passphrase != self.once_more.text():
            self._complain(self.tr("The two passphrases differ. Please type them again."), self.once_more)
        elif self.make.isEnabled():
            self.make.setEnabled(False)
            restyle(self.message, "quiet")
            self.message.setText(self.tr("Making the encrypted data folder…"))
            role = self.role.code
            self._jobs.start(
                self,
                lambda _: self._door.create(user, role, passphrase),
                then=self._created,
                otherwise=self._not_created,
                slow=True,
            )

    def _not_created(self, error: FieldkitError) -> None:
        self.make.setEnabled(True)
        self._complain(sentence(error), self.passphrase)

    def _complain(self, words: str, field: QWidget) -> None:
        restyle(self.message, "wrong")
        self.message.setText(words)
        field.setFocus()

    def _created(self, made: "tuple[Laptop, str]") -> None:
        self._laptop, code = made
        for typed in (self.passphrase, self.once_more):
            typed.clear()
        self._show(self._sheet_step(code))

    # ------------------------------------------------------------ 3 recovery sheet

    def _sheet_step(self, code: str) -> QWidget:
        step, layout = _step()
        self.sheet = RecoverySheet(code, self.user.text().strip(), self._door.clock.today())
        self.kept = button(
            self.tr("I have it on paper, go on"), lambda: self._show(self._question_step()), kind="primary"
        )
        layout.addWidget(text(self.tr("Recovery sheet"), "big"))
        layout.addWidget(self.sheet)
        layout.addStretch(1)
        layout.addLayout(row(None, self.kept))
        self._focus = self.kept
        return step

    # ------------------------------------------------------------ 4 the one question

    def _question_step(self) -> QWidget:
        step, layout = _step()
        layout.addWidget(text(self.tr("How do you want to begin?"), "big"))
        self.ways = {}
        ways = {
            "import": (
                self.tr("Import rosters"),
                self.tr("Excel or CSV files of households, members and helpers"),
            ),
            "demo": (
                self.tr("Open the demo village"),
                self.tr("Invented households to try everything with"),
            ),
            "enrol": (
                self.tr("Join a township"),
                self.tr("With the server's address and a code from the township"),
            ),
        }
        for number, (kind, (name, note)) in enumerate(ways.items(), 1):
            do = self._ask_server if kind == "enrol" else partial(self._finish, kind)
            self.ways[kind] = tile(name, note, str(number), do)
            layout.addWidget(self.ways[kind])
        self.server = line("http://127.0.0.1:8600")
        self.code: QLineEdit = line(hint=self.tr("Code from the township"))
        self.code.returnPressed.connect(lambda: self._finish("enrol"))
        self._enrolment = QWidget()
        form = Form(150)
        form.add(self.tr("&Server"), self.server)
        form.add(self.tr("&Code"), self.code)
        form.add("", button(self.tr("Join"), lambda: self._finish("enrol"), kind="primary"))
        self._enrolment.setLayout(form)
        self._enrolment.hide()
        layout.addWidget(self._enrolment)
        self._focus = self.ways["import"]
        return step

    def _ask_server(self) -> None:
        self._enrolment.show()
        self.code.setFocus()

    def _finish(self, kind: str) -> None:
        enrol = kind == "enrol"
        begin = Beginning(
            kind, self.server.text().strip() if enrol else "", self.code.text().strip() if enrol else ""
        )
        self.finished.emit(self._laptop, begin)

    def _show(self, step: QWidget) -> None:
        empty(self.steps)
        self._step_no += 1
        self.count.setText(f"{self._step_no} / 4")
        self.steps.addWidget(step)
        self.first = self._focus
        self._focus.setFocus()


def _step() -> tuple[QWidget, QVBoxLayout]:
    step = QWidget()
    layout = QVBoxLayout(step)
    layout.setContentsMargins(px(14), px(8), px(14), px(14))
    layout.setSpacing(px(14))
    return step, layout
