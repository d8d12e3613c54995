"""What is set on this laptop, and who works on it; the rows follow from `settings.Settings`."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from fieldkit.domain.rights import Right
from fieldkit.errors import FieldkitError
from fieldkit.services.laptop import Laptop
from fieldkit.services.policies import ProfileRow
from fieldkit.settings import GROUPS, Setting, Settings
from fieldkit.ui.changes import Changes
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.backups import BackupsCard
from fieldkit.ui.sections.lines import LinesCard
from fieldkit.ui.sections.policies import PoliciesCard
from fieldkit.ui.sections.setting_rows import ChoiceEditor, SettingRow, said
from fieldkit.ui.sections.users import UsersCard
from fieldkit.ui.sections.working_days import WorkingDaysCard
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.parts import Card, Room, rule, text
from fieldkit.ui.words import sentence


class SettingsScreen(Room):
    """Every setting with its words; a change counts at once."""

    changed = Signal(str)  # the name of the setting

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__(self.tr("Settings"))
        self._laptop = laptop
        self._jobs = jobs
        self._changes = changes
        self.rows: dict[str, SettingRow] = {}
        self.cards: dict[str, QWidget] = {}  # beside the settings, by group
        self.message = text("", "wrong", wrap=True)
        self.message.hide()
        self.page.addWidget(self.message)
        for group, heading in GROUPS.items():
            self.page.addWidget(self._card(group, heading))
            for part in self._guests(group):
                self.page.addWidget(part)
        self.page.addStretch(1)
        self.first = self.rows["language"].editor

    def _card(self, group: str, heading: str) -> Card:
        card = Card(QCoreApplication.translate("Settings", heading))
        own = [(name, of) for name, of in Settings.declared().items() if of.group == group]
        for number, (name, declared) in enumerate(own):
            if number:
                card.body.addWidget(rule())
            card.body.addWidget(self._row(name, declared))
        return card

    def _guests(self, group: str) -> list[QWidget]:
        """Make the cards that stand in this group beside its settings."""
        guests: dict[str, dict[str, Callable[[Laptop, Jobs, Changes], QWidget]]] = {
            "laptop": {"policies": PoliciesCard, "lines": LinesCard, "calendar": WorkingDaysCard},
            "users": {"users": UsersCard},
            "backup": {"backup": BackupsCard},
        }
        wanted = guests.get(group, {})
        made = {name: kind(self._laptop, self._jobs, self._changes) for name, kind in wanted.items()}
        self.cards |= made
        policies = made.get("policies")
        if isinstance(policies, PoliciesCard):
            policies.offered.connect(self._offer_profiles)
            policies.renewed.connect(lambda: self.changed.emit("profile"))
        return list(made.values())

    def _row(self, name: str, declared: Setting) -> SettingRow:
        made = SettingRow(name, declared, self._laptop.settings, self._laptop.given_profile)
        if not declared.personal:
            allow(made.editor, self._laptop, Right(declared.right))
        made.editor.changed.connect(lambda value: self._change(name, value))
        self.rows[name] = made
        return made

    def _change(self, name: str, value: Any) -> None:
        try:
            self._laptop.change_setting(name, value)
        except FieldkitError as error:
            self.message.setText(sentence(error))
            self.message.show()
            self.rows[name].editor.put(getattr(self._laptop.settings, name))
            return
        self.message.hide()
        self.changed.emit(name)

    def refresh(self) -> None:
        """Show the values as they are now, and the printers there are."""
        for name, made in self.rows.items():
            if not made.editor.isAncestorOf(made.window().focusWidget() or made):
                made.editor.put(getattr(self._laptop.settings, name))
        self._jobs.start(self, lambda _: self._laptop.printing.printers(), then=self._offer, slow=True)

    def _offer(self, printers: list[str]) -> None:
        editor = self.rows["printer"].editor
        if isinstance(editor, ChoiceEditor):
            editor.offer([("", said("The system's own printer")), *((name, name) for name in printers)])

    def _offer_profiles(self, rows: list[ProfileRow]) -> None:
        editor = self.rows["profile"].editor
        if isinstance(editor, ChoiceEditor):
            editor.offer([(row.id, row.title) for row in rows])

    def aim(self, wish: str) -> None:
        """Put the cursor on the setting of this name, or into the card of this group."""
        if wish in self.rows:
            self.first = self.rows[wish].editor
            self.area.ensureWidgetVisible(self.rows[wish])
        elif wish in self.cards:
            card = self.cards[wish]
            buttons = (b for b in card.findChildren(QPushButton) if b.isEnabled() and not b.isHidden())
            self.first = next(buttons, self.first)
            QTimer.singleShot(0, card, lambda: self.area.ensureWidgetVisible(card, 0, card.height()))
