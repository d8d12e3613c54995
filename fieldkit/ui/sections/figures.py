"""The figures of a place as tiles, each of which opens the list behind it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication as App
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from fieldkit.domain.indicators import INDICATORS, Figure, Indicator, Unit
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.indicators.views import PlaceFigures
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.large import is_large
from fieldkit.ui.widgets.parts import Button, Elided, clear, column, text

ACROSS, ACROSS_LARGE = 5, 2
_UNITS = {
    Unit.SHARE: QT_TRANSLATE_NOOP("Indicators", "{figure} %"),
    Unit.MONEY: QT_TRANSLATE_NOOP("Indicators", "{figure} yuan"),
    Unit.HUNDRED: QT_TRANSLATE_NOOP("Indicators", "{figure} a hundred households"),
}
_BASES = {
    "base": QT_TRANSLATE_NOOP("Indicators", "of {whole} rural persons"),
    "members": QT_TRANSLATE_NOOP("Indicators", "{whole} persons with a sheet"),
    "checked": QT_TRANSLATE_NOOP("Indicators", "{part} of {whole} households checked"),
    "fields": QT_TRANSLATE_NOOP("Indicators", "{part} of {whole} fields"),
    "households": QT_TRANSLATE_NOOP("Indicators", "{part} of {whole} households"),
    "villages": QT_TRANSLATE_NOOP("Indicators", "{part} of {whole} villages"),
    "slots_begun": QT_TRANSLATE_NOOP("Indicators", "{part} of {whole} visits begun"),
    "slots_done": QT_TRANSLATE_NOOP("Indicators", "{part} of {whole} visits made"),
    "measures": QT_TRANSLATE_NOOP("Indicators", "{part} of {whole} measures"),
    "plans": QT_TRANSLATE_NOOP("Indicators", "{part} of {whole} plans"),
    "judged": QT_TRANSLATE_NOOP("Indicators", "{whole} households checked"),
    "helpers": QT_TRANSLATE_NOOP("Indicators", "{whole} helpers"),
}
"""Of what a figure is, by the sum that it is divided by."""
_LACKING = {
    "base": QT_TRANSLATE_NOOP("Indicators", "the rural population is not entered"),
    "members": QT_TRANSLATE_NOOP("Indicators", "no income sheet yet"),
    "checked": QT_TRANSLATE_NOOP("Indicators", "no household checked yet"),
    "slots_begun": QT_TRANSLATE_NOOP("Indicators", "no visit planned yet"),
    "slots_done": QT_TRANSLATE_NOOP("Indicators", "no visit made yet"),
    "measures": QT_TRANSLATE_NOOP("Indicators", "no measure of the year"),
    "plans": QT_TRANSLATE_NOOP("Indicators", "no development plan yet"),
    "judged": QT_TRANSLATE_NOOP("Indicators", "no household checked yet"),
    "helpers": QT_TRANSLATE_NOOP("Indicators", "no helper yet"),
}
"""Why there is nothing to reckon from, by the same sum."""


def name_of(indicator: Indicator) -> str:
    """Say an indicator."""
    return App.translate("Indicators", indicator.name)


def with_unit(indicator: Indicator, figure: Figure) -> str:
    """Say a figure with its unit; a dash where there is nothing to reckon from."""
    if not figure.text:
        return "—"
    unit = _UNITS.get(indicator.unit)
    return App.translate("Indicators", unit).format(figure=figure.text) if unit else figure.text


def titled(indicator: Indicator) -> str:
    """Say an indicator as a heading, with its unit."""
    unit = _UNITS.get(indicator.unit)
    said = App.translate("Indicators", unit).format(figure="").strip() if unit else ""
    return f"{name_of(indicator)} ({said})" if said else name_of(indicator)


def base_of(indicator: Indicator, figure: Figure) -> str:
    """Say in a few words what a figure is of, or why there is none."""
    known = _BASES if figure.text else _LACKING
    said = known.get(indicator.whole, "")
    if indicator.unit is Unit.EACH and indicator.whole == "households":
        said = ""
    words = App.translate("Indicators", said) if said else ""
    return words.format(part=f"{figure.part:,}", whole=f"{figure.whole:,}")


def explained(indicator: Indicator, figure: Figure) -> str:
    """Say what a figure is reckoned from, with its two numbers."""
    how = App.translate("Indicators", indicator.how)
    if not indicator.whole or indicator.unit is Unit.MONEY:
        return how
    return f"{figure.part:,} / {figure.whole:,}  {how}"


class FigureTiles(QWidget):
    """A tile for each indicator; Enter opens its list."""

    opened = Signal(str)  # the indicator

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(px(10))
        self.tiles: dict[str, QPushButton] = {}

    def show_place(
        self, place: PlaceFigures, shown: Sequence[Indicator] = INDICATORS, *, over: bool = False
    ) -> None:
        """Show the figures of a place; the cursor stays on its tile.

        `over`: they are of a year that is over; a figure that is of today all the same says so.
        """
        held = next((id for id, tile in self.tiles.items() if tile.hasFocus()), "")
        clear(self._grid)
        across = ACROSS_LARGE if is_large() else ACROSS
        self.tiles = {}
        for number, indicator in enumerate(shown):
            tile = self._tile(indicator, place.figures[indicator.id], over and indicator.of_today)
            self.tiles[indicator.id] = tile
            self._grid.addWidget(tile, number // across, number % across)
            tile.show()
        for place_ in range(across):
            self._grid.setColumnStretch(place_, 1)
        if held in self.tiles:
            self.tiles[held].setFocus()

    def _tile(self, indicator: Indicator, figure: Figure, today: bool) -> QPushButton:
        made = Button()
        made.setProperty("kind", "tile")
        made.setProperty("tall", True)  # the style sheet's least height would undo the widget's own
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        said, how = with_unit(indicator, figure), explained(indicator, figure)
        made.setAccessibleName(f"{name_of(indicator)} {said}, {how}")
        made.setToolTip(how)
        made.clicked.connect(partial(self._press, indicator.id))
        of = base_of(indicator, figure)
        base = Elided("quiet", self.tr("Today: {figures}").format(figures=of) if today else of)
        inner = column(Elided("quiet", name_of(indicator)), text(said, "figure"), base, gap=2)
        inner.setContentsMargins(px(14), px(6), px(10), px(6))
        made.setLayout(inner)
        return made

    def _press(self, id: str, _checked: bool = False) -> None:
        self.opened.emit(id)
