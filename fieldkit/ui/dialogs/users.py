"""Asks for what is needed to add, change or let go a user, and for passphrases."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.services.laptop import Laptop
from fieldkit.services.users import UserRow
from fieldkit.ui.dialogs.forms import put_in_order
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Choice, Form, line
from fieldkit.ui.widgets.parts import button, restyle, row, scrolled, text
from fieldkit.ui.widgets.passphrase import Passphrase, strength_words, with_show
from fieldkit.ui.widgets.sheet import RecoverySheet
from fieldkit.ui.words import coded, sentence

Work = Callable[[], Any]
_MOST_VILLAGES = 4  # lines without scrolling


class UserQuestion(QDialog):
    """A form, a message, Cancel and one thing to do; what is done takes a moment, off the ui thread.

    `prepare` reads the fields and returns the work, or says what is missing and returns None.
    """

    def __init__(self, parent: QWidget, laptop: Laptop, jobs: Jobs, title: str, do: str) -> None:
        super().__init__(parent)
        self.laptop = laptop
        self._jobs = jobs
        self.setWindowTitle(title)
        self.setMinimumWidth(px(560))
        self.form = Form(130)
        self.message = text("", "wrong", wrap=True)
        self.go = button(do, self._go, kind="primary")
        self.go.setDefault(True)
        self.cancel = button(self.tr("Cancel"), self.reject)
        inner = QWidget()
        content = QVBoxLayout(inner)
        content.setContentsMargins(0, 0, px(8), 0)
        content.addLayout(self.form)
        content.addStretch(1)
        self.inner = inner
        self.area = scrolled(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(22), px(18), px(22), px(18))
        outer.setSpacing(px(12))
        outer.addWidget(text(title, "big"))
        outer.addWidget(self.area, 1)
        outer.addWidget(self.message)
        outer.addLayout(row(None, self.cancel, self.go))

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height the form needs, as far as the screen has it, and begin at the first question."""
        screen = self.screen().availableGeometry()
        wanted = self.inner.sizeHint().height() + px(200)
        self.resize(min(self.width(), screen.width() - 20), min(wanted, screen.height() - 40))
        super().showEvent(event)
        fields = put_in_order(self, self.cancel, self.go)
        if fields and not event.spontaneous():
            fields[0].setFocus()

    def own_passphrase(self) -> Passphrase:
        """Add a field for the passphrase of the person at the laptop."""
        field = Passphrase()
        name = self.laptop.user.name
        self.form.add(self.tr("Passphrase of {name}").format(name=name), field)
        return field

    def new_passphrase(self) -> tuple[Passphrase, Passphrase]:
        """Add two fields for a new passphrase; how good it is, is said while typing."""
        new, again = Passphrase(), Passphrase()
        again.setPlaceholderText(self.tr("Once more"))
        again.setAccessibleName(self.tr("Once more"))
        both = with_show(new, again, words=self.tr("&Show"))
        self.form.add(self.tr("New passphrase"), both).setBuddy(new)
        new.setAccessibleName(self.tr("New passphrase"))
        new.textChanged.connect(lambda typed: self.say(strength_words(typed), "quiet"))
        return new, again

    def prepare(self) -> Work | None:
        """Return the work."""
        raise NotImplementedError

    def done_well(self, _: Any) -> None:
        """Take the outcome."""
        self.accept()

    def say(self, words: str, kind: str = "wrong") -> None:
        """Say something about what was typed."""
        restyle(self.message, kind)
        self.message.setText(words)

    def agree(self, new: Passphrase, again: Passphrase) -> bool:
        """Tell whether both are the same, and say so if not."""
        if new.text() == again.text():
            return True
        self.say(self.tr("The two passphrases differ. Please type them again."))
        again.setFocus()
        again.selectAll()
        return False

    def _go(self) -> None:
        work = self.prepare() if self.go.isEnabled() else None
        if work is not None:
            self.go.setEnabled(False)
            self._jobs.start(self, lambda _: work(), then=self.done_well, otherwise=self._refused)

    def _refused(self, error: FieldkitError) -> None:
        self.go.setEnabled(True)
        self.say(sentence(error))


class Villages(QListWidget):
    """The villages a person sees: those that are ticked, all of them if none is."""

    def __init__(self, laptop: Laptop, chosen: tuple[str, ...]) -> None:
        super().__init__()
        known = {village.code: village.name for village in laptop.villages.list()}
        for code in [*known, *(code for code in chosen if code not in known)]:
            item = QListWidgetItem(known.get(code, code))
            item.setData(Qt.ItemDataRole.UserRole, code)
            item.setCheckState(Qt.CheckState.Checked if code in chosen else Qt.CheckState.Unchecked)
            self.addItem(item)
        self.setCurrentRow(0)
        self.setFixedHeight(px(32) * min(max(self.count(), 1), _MOST_VILLAGES) + 6)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of those that are ticked."""
        items = (self.item(line) for line in range(self.count()))
        ticked = Qt.CheckState.Checked
        return tuple(i.data(Qt.ItemDataRole.UserRole) for i in items if i.checkState() == ticked)


class UserDialog(UserQuestion):
    """A new user, or what the register says of one."""

    def __init__(self, parent: QWidget, laptop: Laptop, jobs: Jobs, user: UserRow | None = None) -> None:
        title = self.tr("New user") if user is None else self.tr("User {name}").format(name=user.name)
        super().__init__(parent, laptop, jobs, title, self.tr("Add") if user is None else self.tr("Save"))
        self._user = user
        self.name = line(user.name if user else "")
        may = {*laptop.users.roles(), user.role if user else ""}
        roles = [one for one in coded(laptop.codes["role"], laptop.settings.language) if one[0] in may]
        self.role = Choice(roles, user.role if user else "helper")
        self.villages = Villages(laptop, user.villages if user else laptop.users.my_villages())
        self.form.add(self.tr("Name"), self.name)
        self.form.add(self.tr("Role"), self.role)
        every = self.tr("None ticked: all villages of this laptop.")
        self.form.add(self.tr("Villages"), self.villages, every)
        helpers = [("", self.tr("no helper of the register"))]
        helpers += [(str(id), name) for id, name in laptop.users.helpers()]
        self.helper = Choice(helpers, str(user.helper_id) if user and user.helper_id else "")
        if user is None:
            self.new, self.again = self.new_passphrase()
            self.own = self.own_passphrase()
        else:
            mine = self.tr("For “my households” on the first page.")
            self.form.add(self.tr("Is the helper"), self.helper, mine)

    def prepare(self) -> Work | None:
        """Return the adding or changing."""
        name, role, villages = self.name.text().strip(), self.role.code, self.villages.codes
        users = self.laptop.users
        if not name:
            self.say(self.tr("A name is needed."))
            self.name.setFocus()
            return None
        if self._user is not None:
            of, helper = self._user.id, UUID(self.helper.code) if self.helper.code else None
            return lambda: users.change(of, name=name, role=role, villages=villages, helper=helper)
        if not self.agree(self.new, self.again):
            return None
        own, new = self.own.text(), self.new.text()
        return lambda: users.add(
            passphrase=own, name=name, role=role, new_passphrase=new, villages=villages
        )  # fmt: skip


class OwnPassphraseDialog(UserQuestion):
    """Changes the passphrase of the person at the laptop."""

    def __init__(self, parent: QWidget, laptop: Laptop, jobs: Jobs) -> None:
        super().__init__(parent, laptop, jobs, self.tr("Change my passphrase"), self.tr("Change"))
        self.old = Passphrase()
        self.form.add(self.tr("Old passphrase"), self.old)
        self.new, self.again = self.new_passphrase()

    def prepare(self) -> Work | None:
        """Return the change."""
        if not self.agree(self.new, self.again):
            return None
        old, new = self.old.text(), self.new.text()
        return lambda: self.laptop.users.change_passphrase(old, new)


class GivePassphraseDialog(UserQuestion):
    """Gives somebody else a new passphrase, or a way in again."""

    def __init__(self, parent: QWidget, laptop: Laptop, jobs: Jobs, user: UserRow) -> None:
        title = self.tr("A new passphrase for {user}").format(user=user.name)
        super().__init__(parent, laptop, jobs, title, self.tr("Set"))
        self._user = user
        self.new, self.again = self.new_passphrase()
        self.own = self.own_passphrase()

    def prepare(self) -> Work | None:
        """Return the giving."""
        if not self.agree(self.new, self.again):
            return None
        of, own, new = self._user.id, self.own.text(), self.new.text()
        return lambda: self.laptop.users.give_passphrase(of, passphrase=own, new=new)


class RecoveryDialog(UserQuestion):
    """Renews the code of the recovery sheet and shows the new sheet."""

    def __init__(self, parent: QWidget, laptop: Laptop, jobs: Jobs) -> None:
        super().__init__(parent, laptop, jobs, self.tr("New recovery sheet"), self.tr("Make a new sheet"))
        self.own = self.own_passphrase()
        self.say(self.tr("The sheet there is now will not open anything any more. Tear it up."), "quiet")

    def prepare(self) -> Work | None:
        """Return the renewal."""
        own = self.own.text()
        return lambda: self.laptop.users.renew_recovery(own)

    def done_well(self, code: str) -> None:
        """Show the sheet; it is shown this once."""
        self.sheet = RecoverySheet(code, self.laptop.user.name, self.laptop.clock.today())
        self.area.setWidget(self.sheet)
        self.say("")
        self.go.setEnabled(True)
        self.go.setText(self.tr("It is locked away"))
        self.go.setDefault(False)  # an Enter too many must not take the sheet away
        self.go.clicked.disconnect()
        self.go.clicked.connect(self.accept)
