"""Who works on this laptop: a card of the settings."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from fieldkit.domain.rights import Right
from fieldkit.progress import Progress
from fieldkit.services.laptop import Laptop
from fieldkit.services.users import UserRow
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.questions import ask, tell
from fieldkit.ui.dialogs.users import (
    GivePassphraseDialog,
    OwnPassphraseDialog,
    RecoveryDialog,
    UserDialog,
    UserQuestion,
)
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.parts import Card, button, clear, column, rule, text


class UsersCard(Card):
    """Lists the users, and lets those who may change who they are; one's own passphrase is everybody's."""

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__()
        self._laptop = laptop
        self._jobs = jobs
        self._roles = laptop.codes["role"]
        self.setAccessibleName(self.tr("Who works here"))
        self.lines = column(gap=6)
        self.own = button(self.tr("Change my passphrase…"), self._own)
        self.add = allow(button(self.tr("Add a user…"), self._add), laptop, Right.USERS)
        self.renew = allow(button(self.tr("New recovery sheet…"), self._renew), laptop, Right.USERS)
        bottom = FlowLayout(gap=8)
        for made in (self.own, self.add, self.renew):
            bottom.addWidget(made)
        self.body.addLayout(self.lines)
        self.body.addWidget(rule())
        self.body.addLayout(bottom)
        changes.sync.connect(self.refresh)
        self.rows: dict[str, QWidget] = {}
        self.refresh()

    def refresh(self) -> None:
        """Read the register of users again."""
        self._jobs.start(self, self._read, then=self._show)

    def _read(self, _: Progress) -> tuple[list[UserRow], dict[str, str]]:
        return list(self._laptop.users.rows()), {v.code: v.name for v in self._laptop.villages.list()}

    def _show(self, read: tuple[list[UserRow], dict[str, str]]) -> None:
        clear(self.lines)
        self.rows = {}
        users, villages = read
        for user in users:
            line = self._line(user, villages)
            self.rows[user.name] = line
            self.lines.addWidget(line)

    def _line(self, user: UserRow, villages: dict[str, str]) -> QWidget:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        language = self._laptop.settings.language
        facts = [self._roles.label(user.role, language)]
        if user.villages:
            facts.append("、".join(villages.get(code, code) for code in user.villages))
        if user.helper:
            facts.append(self.tr("is the helper {name}").format(name=user.helper))
        if user.left_on is not None:
            facts.append(self.tr("left on {day}").format(day=user.left_on))
        elif not user.here:
            facts.append(self.tr("no passphrase on this laptop"))
        name = user.name + (self.tr(" (you)") if user.is_me else "")
        words = column(text(name, "strong"), text(" · ".join(facts), "quiet", wrap=True), gap=1)
        layout.addLayout(words, 1)
        for made in self._buttons(user):
            layout.addWidget(made)
        return line

    def _buttons(self, user: UserRow) -> list[QWidget]:
        """Return what can be done with a user; nothing for whoever may not, the card says it below."""
        if not self._laptop.may(Right.USERS):
            return []
        mine = user.is_me or not user.above
        made = [button(self.tr("Change…"), lambda: self._change(user), kind="link")] if mine else []
        if mine and not user.is_me:
            again = self.tr("New passphrase…") if user.here else self.tr("Give a passphrase…")
            made.append(button(again, lambda: self._give(user), kind="link"))
        if mine and user.left_on is None and user.here and not user.is_me:
            made.append(button(self.tr("Left…"), lambda: self._leave(user), kind="link"))
        for each in made:
            each.setAccessibleName(f"{each.text()} {user.name}")
        return list(made)

    # ------------------------------------------------------------ doing

    def ask(self, dialog: UserQuestion) -> None:
        """Let the person answer, and look again."""
        self.dialog = dialog
        dialog.exec()
        self.refresh()

    def _own(self) -> None:
        self.ask(OwnPassphraseDialog(self, self._laptop, self._jobs))

    def _add(self) -> None:
        self.ask(UserDialog(self, self._laptop, self._jobs))

    def _renew(self) -> None:
        self.ask(RecoveryDialog(self, self._laptop, self._jobs))

    def _change(self, user: UserRow) -> None:
        self.ask(UserDialog(self, self._laptop, self._jobs, user))

    def _give(self, user: UserRow) -> None:
        self.ask(GivePassphraseDialog(self, self._laptop, self._jobs, user))

    def _leave(self, user: UserRow) -> None:
        words = self.tr("{name} cannot open this laptop any more from now on. All their work stays.")
        if ask(self, words.format(name=user.name), self.tr("{name} has left").format(name=user.name)):
            leave = self._laptop.users.leave
            self._jobs.start(
                self, lambda _: leave(user.id), then=lambda _: self.refresh(),
                otherwise=lambda error: tell(self, error),
            )  # fmt: skip
