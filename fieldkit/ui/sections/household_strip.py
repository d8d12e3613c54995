"""More of the household that is in hand in the list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldkit.services.fields import STARS
from fieldkit.services.households import HouseholdRow
from fieldkit.ui.widgets import dots
from fieldkit.ui.widgets.parts import Card, Elided, button, clear, row, text
from fieldkit.ui.words import money


class HouseholdStrip(Card):
    """Two lines below the list; hidden while nobody is in hand."""

    opened = Signal(object)  # the household's id

    def __init__(self) -> None:
        super().__init__()
        self.hide()

    def show_household(self, h: HouseholdRow | None, helper: str) -> None:
        """Show this one; `helper` says who helps it."""
        clear(self.body)
        self.setVisible(h is not None)
        if h is None:
            return
        facts = " · ".join(
            fact for fact in (h.group, self.tr("%n people", "", h.people), h.type_label) if fact
        )
        go = button(self.tr("Open the page"), lambda: self.opened.emit(h.id), kind="link")
        go.setText(self.tr("Open the page  Enter ›"))
        amount = STARS if h.covered else money(h.per_capita_fen)
        income = self.tr("Net income per head {amount} yuan").format(amount=amount)
        parts: list[QWidget] = [text(h.head, "name"), Elided("body", facts)]
        if h.covered or h.per_capita_fen is not None:
            parts.append(Elided("body", income))
        self.body.addLayout(row(*parts, None, go, gap=22))
        self.body.addWidget(text(f"{helper}    {dots.say(h.slots)}", "quiet", wrap=True))
