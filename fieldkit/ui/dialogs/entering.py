"""Asks for what a new household cannot be without: the village, the head's name, the group."""

from uuid import UUID

from PySide6.QtWidgets import QCompleter, QWidget

from fieldkit.services.households import Households
from fieldkit.ui.dialogs.forms import FormDialog
from fieldkit.ui.widgets.form import Choice, Form, line
from fieldkit.ui.widgets.parts import text


class NewHouseholdDialog(FormDialog):
    """Enters a household by hand; all else is filled in on its page."""

    def __init__(
        self, parent: QWidget, households: Households, villages: list[tuple[str, str]], village: str
    ) -> None:
        """`villages` are code and name, `village` the one that is chosen at first."""
        super().__init__(parent, self.tr("New household"), self.tr("Enter it"), self._enter)
        self._households = households
        self.made: UUID | None = None
        self.village = Choice(villages, village or (villages[0][0] if villages else None))
        self.village.currentIndexChanged.connect(lambda _: self._offer_groups())
        self.head = line(width=280)
        self.group = line(width=280, hint=self.tr("such as 3组"))
        self.head.returnPressed.connect(self.group.setFocus)
        form = Form(110)
        form.add(self.tr("&Village"), self.village)
        form.add(self.tr("&Head"), self.head)
        form.add(self.tr("&Group"), self.group)
        self.content.addLayout(form)
        note = self.tr(
            "The other facts and the members are filled in on its page. A number is given by itself."
        )
        self.content.addWidget(text(note, "quiet", wrap=True))
        self._offer_groups()
        self.head.setFocus()

    def _offer_groups(self) -> None:
        self.group.setCompleter(QCompleter(self._households.groups(self.village.code), self.group))

    def _enter(self) -> None:
        self.made = self._households.add(self.village.code, self.head.text(), self.group.text())
