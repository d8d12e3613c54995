"""What is set on this laptop, and who works on it."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.domain.policy import Profile
from fieldkit.errors import QT_TRANSLATE_NOOP, FieldkitError
from fieldkit.i18n import LANGUAGES
from fieldkit.services.laptop import Laptop
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Choice, Form, line, secret
from fieldkit.ui.widgets.parts import GAP, Card, Room, button, clear, restyle, row, scrolled, text
from fieldkit.ui.words import sentence

LABELS = {  # of every field of `settings.Settings`
    "language": QT_TRANSLATE_NOOP("Settings", "Language"),
    "profile": QT_TRANSLATE_NOOP("Settings", "Policy profile"),
    "server_url": QT_TRANSLATE_NOOP("Settings", "Address of the township server"),
    "sync_by_itself": QT_TRANSLATE_NOOP("Settings", "Sync whenever the server is reachable"),
    "printer": QT_TRANSLATE_NOOP("Settings", "Printer"),
    "text_size": QT_TRANSLATE_NOOP("Settings", "Text size"),
}
SIZES = (100, 110, 125, 150, 175, 200)


class SettingsScreen(Room):
    """Every setting with its label; a change counts at once."""

    changed = Signal()

    def __init__(self, laptop: Laptop) -> None:
        super().__init__(self.tr("Settings"))
        self._laptop = laptop
        settings, language = laptop.settings, laptop.settings.language
        self.language = Choice(list(LANGUAGES.items()), settings.language)
        self.profile = Choice(
            [(name, Profile.load(name).name(language)) for name in Profile.shipped()], settings.profile
        )
        self.text_size = Choice([(str(n), f"{n} %") for n in SIZES], str(settings.text_size))
        yes, no = self.tr("Yes"), self.tr("No")
        self.sync_by_itself = Choice([("1", yes), ("0", no)], "1" if settings.sync_by_itself else "0")
        self.server_url = line(settings.server_url)
        self.printer = line(settings.printer, hint=self.tr("The system's own printer"))
        card = Card(self.tr("This laptop"))
        form = Form(260)
        for name, label in LABELS.items():
            form.add(QCoreApplication.translate("Settings", label), getattr(self, name))
        card.body.addLayout(form)
        self.apply = button(self.tr("Apply"), self._apply, kind="primary", key="Ctrl+S")
        self.buttons.addWidget(self.apply)
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, px(6), 0)
        layout.setSpacing(px(GAP))
        layout.addWidget(card)
        layout.addWidget(self._users())
        layout.addStretch(1)
        self.page.addWidget(scrolled(inner))
        self.first = self.language

    def _apply(self) -> None:
        settings = self._laptop.settings
        settings.language = self.language.code  # type: ignore[assignment]  # a key of LANGUAGES
        settings.profile = self.profile.code
        settings.text_size = int(self.text_size.code)
        settings.sync_by_itself = self.sync_by_itself.code == "1"
        settings.server_url = self.server_url.text().strip()
        settings.printer = self.printer.text().strip()
        self._laptop.save_settings()
        self.changed.emit()

    # ------------------------------------------------------------ users

    def _users(self) -> Card:
        card = Card(self.tr("Who works on this laptop"))
        self._list = QVBoxLayout()
        card.body.addLayout(self._list)
        codes, language = self._laptop.codes["role"], self._laptop.settings.language
        self.new_name = line(hint=self.tr("Name"))
        self.new_role = Choice([(role.code, codes.label(role.code, language)) for role in codes], "helper")
        self.new_passphrase, self.own_passphrase = secret(), secret()
        form = Form(260)
        form.add(self.tr("New user"), self.new_name)
        form.add(self.tr("Role"), self.new_role)
        form.add(self.tr("Passphrase of the new user"), self.new_passphrase)
        form.add(self.tr("Your own passphrase"), self.own_passphrase)
        card.body.addLayout(form)
        self.message = text("", "wrong", wrap=True)
        self.add = button(self.tr("Add user"), self._add)
        card.body.addLayout(row(self.message, self.add))
        self._show_users()
        return card

    def _show_users(self) -> None:
        clear(self._list)
        roles, language = self._laptop.codes["role"], self._laptop.settings.language
        for who in self._laptop.users.list():
            role = roles.label(who.role, language)
            self._list.addLayout(row(text(who.name, "strong"), text(role, "quiet"), None, gap=14))

    def _add(self) -> None:
        restyle(self.message, "wrong")
        name = self.new_name.text().strip()
        if not name:
            self.message.setText(self.tr("Please write the name."))
            return
        try:
            self._laptop.users.add(
                passphrase=self.own_passphrase.text(), name=name, role=self.new_role.code,
                new_passphrase=self.new_passphrase.text(),
            )  # fmt: skip
        except FieldkitError as error:
            self.message.setText(sentence(error))
            return
        for field in (self.new_name, self.new_passphrase, self.own_passphrase):
            field.clear()
        restyle(self.message, "good")
        self.message.setText(self.tr("{name} can work here now.").format(name=name))
        self._show_users()
