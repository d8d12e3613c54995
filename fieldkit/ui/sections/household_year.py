"""Says that an older year is shown, and lets it be corrected or left."""

from PySide6.QtCore import Signal

from fieldkit.domain.rights import Right
from fieldkit.services.laptop import Laptop
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.parts import Card, button, row, text


class YearBanner(Card):
    """A line above the page; hidden in the present year."""

    correct_asked = Signal()
    left = Signal()

    def __init__(self, laptop: Laptop) -> None:
        super().__init__(kind="notice")
        self.said = text("", "body", wrap=True)
        self.correct = allow(button("", self.correct_asked.emit, kind="link"), laptop, Right.EDIT)
        self.back = button("", self.left.emit, kind="link")
        line = row(self.said, self.correct, self.back, gap=14)
        line.setStretch(0, 1)
        self.body.addLayout(line)
        self.hide()

    def show_year(self, year: int, this_year: int, *, correcting: bool) -> None:
        """Say which year is shown; nothing of the present one."""
        self.setVisible(year != this_year)
        words = (
            self.tr("You are correcting what was recorded for {year}.")
            if correcting
            else self.tr("This is the household as it was in {year}. Nothing can be changed here.")
        )
        self.said.setText(words.format(year=year))
        self.correct.setText(self.tr("Correct {year}…").format(year=year))
        self.correct.setVisible(not correcting)
        self.back.setText(self.tr("Back to {year}").format(year=this_year))
        self.setAccessibleName(self.said.text())
