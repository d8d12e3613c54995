"""Who are you: the list of users and a passphrase, or a way in for whoever forgot it."""

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from fieldkit.domain.codes import CodeTables
from fieldkit.errors import DatabaseDamaged, DatabaseMissing, FieldkitError
from fieldkit.ui.door import Door
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.forgotten import ForgottenCard
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Form
from fieldkit.ui.widgets.parts import Card, button, restyle, row, scrolled, text
from fieldkit.ui.widgets.passphrase import Passphrase, with_show
from fieldkit.ui.words import sentence

if TYPE_CHECKING:  # imported while the passphrase is checked: the door opens without them
    from fieldkit.services.laptop import Laptop

_MOST_SHOWN = 5  # users without scrolling


class UserList(QListWidget):
    """The people who may come in; arrow keys choose, Enter goes on."""

    advanced = Signal()

    def __init__(self, options: list[tuple[str, str]], chosen: str | None) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for name, label in options:
            item = QListWidgetItem(label)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setSizeHint(QSize(0, px(36)))
            self.addItem(item)
        names = [name for name, _ in options]
        self.setCurrentRow(names.index(chosen) if chosen in names else 0)
        self.setViewportMargins(px(8), 0, 0, 0)
        self.setFixedHeight(px(36) * min(max(len(options), 1), _MOST_SHOWN) + 4)

    @property
    def code(self) -> str:
        """The name that is chosen."""
        item = self.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def step(self, by: int) -> None:
        """Choose the next or the one before."""
        self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + by)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.advanced.emit()
        else:
            super().keyPressEvent(event)


class UnlockScreen(QWidget):
    """The door of a laptop that several people share."""

    opened = Signal(object)  # a Laptop
    restore_asked = Signal(object)  # a FieldkitError: what is wrong with the data; None: nothing is

    def __init__(
        self, door: Door, jobs: Jobs, language: str, *, user: str | None = None, choosing: bool = False
    ) -> None:
        """`user` is chosen beforehand, where it is known; `choosing`: another one is expected."""
        super().__init__()
        self._door = door
        self._jobs = jobs
        roles = CodeTables.load()["role"]
        options = [(who.name, f"{who.name} · {roles.label(who.role, language)}") for who in door.users()]
        self.user = UserList(options, user or door.last_user())
        self.passphrase = Passphrase()
        self.message = text("", "wrong", wrap=True)
        self.go = button(self.tr("Open"), self._open, kind="primary")
        self.forgot = button(self.tr("I &forgot my passphrase…"), self._forgot, kind="link")
        self.restore = button(self.tr("&Restore a backup…"), self._restore, kind="link")
        self._damage: FieldkitError | None = None
        self._wait = QTimer(self, interval=250)
        self._wait.timeout.connect(self._open)
        self._opening = False
        self.pages = QStackedWidget()
        self._lay_out()
        self.passphrase.returnPressed.connect(self._open)
        self.passphrase.capitals.connect(self._capitals)
        self.passphrase.installEventFilter(self)
        self.user.advanced.connect(self.passphrase.setFocus)
        self.user.itemActivated.connect(lambda _: self.passphrase.setFocus())
        self.user.currentRowChanged.connect(self._another)
        self.first = self.user if choosing else self.passphrase

    def _lay_out(self) -> None:
        card = Card()
        card.setFixedWidth(px(520))
        form = Form(110)
        form.add(self.tr("&User"), self.user)
        field = with_show(self.passphrase, words=self.tr("&Show"))
        form.add(self.tr("Pass&phrase"), field).setBuddy(self.passphrase)
        self.user.setAccessibleName(self.tr("User"))
        self.passphrase.setAccessibleName(self.tr("Passphrase"))
        card.body.setSpacing(px(12))
        card.body.addWidget(text(self.tr("fieldkit"), "big"))
        hint = self.tr("The data on this laptop are encrypted. Your passphrase opens them.")
        card.body.addWidget(text(hint, "quiet", wrap=True))
        card.body.addLayout(form)
        card.body.addWidget(self.message)
        card.body.addLayout(row(self.forgot, self.restore, None, self.go))
        page = QWidget()
        middle = QVBoxLayout(page)
        middle.addStretch(2)
        middle.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(3)
        self.pages.addWidget(scrolled(page))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.pages)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys choose the user from within the passphrase."""
        pressed = event.type() == QEvent.Type.KeyPress
        if pressed and watched is self.passphrase and isinstance(event, QKeyEvent):
            steps = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}
            if event.key() in steps and not self._opening:
                self.user.step(steps[event.key()])
                return True
        return False

    # ------------------------------------------------------------ opening

    def _open(self) -> None:
        """Open, after a moment if there were wrong passphrases before; nobody is locked out."""
        if self._opening:
            return
        left = math.ceil(self._door.wait(self.user.code))
        if left > 0:
            self._wait.start()
            self._say(
                self.tr("After a wrong passphrase there is a pause: it is tried in %n second(s).", "", left)
            )
            return
        self._wait.stop()
        self._working(busy=True)
        self._say(self.tr("Opening…"))
        user, passphrase = self.user.code, self.passphrase.text()
        self._jobs.start(
            self,
            lambda _: self._door.open(user, passphrase),
            then=self.came_in,
            otherwise=self._refused,
        )

    def came_in(self, laptop: "Laptop") -> None:
        """Hand on the opened laptop."""
        self._working(busy=False)
        self.passphrase.clear()
        self.message.setText("")
        self.opened.emit(laptop)

    def say_waiting(self, name: str) -> None:
        """Say that what somebody began is being finished first."""
        self._working(busy=True)
        self._say(self.tr("What {name} began is being finished; then it opens.").format(name=name))

    def _restore(self) -> None:
        self._wait.stop()
        self.restore_asked.emit(self._damage)

    def _refused(self, error: FieldkitError) -> None:
        self._working(busy=False)
        self._say(sentence(error), "wrong")
        if isinstance(error, DatabaseDamaged | DatabaseMissing):
            self._damage = error
            restyle(self.restore, "primary")
            self.restore.setFocus()
            return
        self.passphrase.selectAll()
        self.passphrase.setFocus()

    def _working(self, *, busy: bool) -> None:
        self._opening = busy
        self.go.setEnabled(not busy)
        self.forgot.setEnabled(not busy)
        self.restore.setEnabled(not busy)
        self.user.setEnabled(not busy)
        self.passphrase.setReadOnly(busy)

    def _say(self, words: str, kind: str = "quiet") -> None:
        restyle(self.message, kind)
        self.message.setText(words)

    def _another(self) -> None:
        self._wait.stop()
        self._say("")

    def _capitals(self, on: bool) -> None:
        self._say(self.tr("The caps lock key seems to be on.") if on else "", "due")

    # ------------------------------------------------------------ forgotten

    def _forgot(self) -> None:
        self._wait.stop()
        card = ForgottenCard(self._door, self._jobs, self.user.code)
        card.opened.connect(self.came_in)
        card.closed.connect(self._back)
        page = QWidget()
        middle = QVBoxLayout(page)
        middle.addStretch(1)
        middle.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(1)
        self.pages.addWidget(scrolled(page))
        self.pages.setCurrentIndex(1)
        self.forgotten = card
        card.first.setFocus()

    def _back(self) -> None:
        page = self.pages.widget(1)
        if page is not None:
            self.pages.removeWidget(page)
            page.deleteLater()
        self.passphrase.setFocus()
