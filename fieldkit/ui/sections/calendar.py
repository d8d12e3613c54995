"""A month by weeks, with its name and the keys to turn it."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.ui.theme import px
from fieldkit.ui.widgets.month_grid import ENDS, MADE, PLANNED, MonthGrid
from fieldkit.ui.widgets.parts import Elided, button, row, text


class Calendar(QWidget):
    """The month with its name, the keys to turn it, and what the signs mean."""

    def __init__(self, today: date, language: str) -> None:
        super().__init__()
        self.grid = MonthGrid(today, language)
        self.name = text("", "strong")
        before = button("‹", lambda: self.grid.turn(-1), kind="chip")
        after = button("›", lambda: self.grid.turn(1), kind="chip")
        before.setAccessibleName(self.tr("The month before (PgUp)"))
        after.setAccessibleName(self.tr("The month after (PgDn)"))
        for turn in (before, after):
            turn.setToolTip(turn.accessibleName())
        signs = (
            (PLANNED, self.tr("planned")),
            (MADE, self.tr("made")),
            (ENDS, self.tr("windows end")),
        )
        legend = "   ".join(f"{sign} {words}" for sign, words in signs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        layout.addLayout(row(before, self.name, after, None, Elided("quiet", legend)))
        layout.addWidget(self.grid, 1)
        self.grid.moved.connect(lambda _: self._say())
        self._say()

    def _say(self) -> None:
        at = self.grid.day
        self.name.setText(self.tr("{year}-{month}").format(year=at.year, month=f"{at.month:02d}"))
