"""A notice that open visits have other windows than those that are set, and what to do about it."""

from PySide6.QtWidgets import QWidget

from fieldkit.domain.rights import Right
from fieldkit.services.laptop import Laptop
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.visits import ReasonDialog
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.parts import Card, button, row, text


class OffWindows(Card):
    """Hidden while there is nothing to say."""

    def __init__(self, laptop: Laptop, changes: Changes) -> None:
        super().__init__(kind="notice")
        self._laptop = laptop
        self._changes = changes
        self._year = laptop.clock.today().year
        self.layout().setContentsMargins(px(14), px(6), px(14), px(6))  # type: ignore[union-attr]
        self.words = text("", "body", wrap=True)
        self.apply = allow(button(self.tr("Apply the windows…"), self._apply), laptop, Right.PLAN)
        line = row(self.words, self.apply)
        line.setStretch(0, 1)
        self.body.addLayout(line)
        self.hide()

    def show_count(self, count: int, year: int) -> None:
        """Say how many there are."""
        self._year = year
        self.words.setText(self.tr("%n open visit(s) have other windows than those that are set.", "", count))
        self.setVisible(bool(count))

    def _apply(self) -> None:
        rescheduling, year = self._laptop.rescheduling, self._year
        parent: QWidget = self.window()
        dialog = ReasonDialog(
            parent, self.tr("Apply the windows"), self.words.text(), self.tr("Apply"),
            lambda reason: rescheduling.apply_windows(year, reason),
        )  # fmt: skip
        if dialog.exec():
            self._changes.plans.emit()
