"""How the work stands: figures with their lists, how the register is made up, every village, the ledgers.

Villages stand in the order of their codes.  Nobody is ranked, and no figure is of one person (the guidance of
December 2023 forbids points and rankings).
"""

from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from fieldkit.domain.indicators import INDICATORS, Indicator
from fieldkit.domain.rights import Right
from fieldkit.progress import Progress
from fieldkit.services.indicators.views import MadeUp, PlaceFigures, Statistics
from fieldkit.services.laptop import Laptop
from fieldkit.services.ledgers.views import LedgerAsked, LedgerInfo
from fieldkit.ui.changes import Changes
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.figures import FigureTiles, name_of, titled, with_unit
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.chart import BarRows, Composition, Part
from fieldkit.ui.widgets.chips import ChipChoice
from fieldkit.ui.widgets.form import Choice
from fieldkit.ui.widgets.large import is_large, without_keys
from fieldkit.ui.widgets.pages import Pages
from fieldkit.ui.widgets.parts import GAP, Card, Room, button, row, scrolled, text
from fieldkit.ui.widgets.rows import Column, RowsModel, Table

OVERVIEW, VILLAGES, LEDGERS = range(3)
LEDGER = "ledger"  # the place of a figure whose list is a ledger
LEDGER_FORM, PROFILE = "P-L", "P-03b"  # what is printed of the ledgers, and of the figures
YEARS = 3
_BY_ID = {indicator.id: indicator for indicator in INDICATORS}


class MadeUpCard(Card):
    """How the households are made up by a table of codes: one bar, and a row for each part."""

    opened = Signal(str)  # a code

    def __init__(self, heading: str, *, listed: bool = True) -> None:
        """Begin empty; `listed`: whether a part opens the list of its households; not a private list."""
        super().__init__(heading)
        self._listed = listed
        self.bar, self.rows = Composition(), BarRows()
        self.rows.opened.connect(self.opened)
        self.warning = text("", "due", wrap=True)
        for part in (self.bar, self.rows, self.warning):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def show_made_up(self, of: MadeUp) -> None:
        """Show this."""
        said = self.tr("{count} households, {share} %")
        parts = [
            Part(p.label, p.count, said.format(count=f"{p.count:,}", share=p.share), opens)
            for p in of.parts
            for opens in (p.code if self._listed else "",)
        ]
        self.bar.show_parts(parts)
        self.bar.setVisible(bool(parts))
        self.rows.show_parts(parts)
        self.aside.setText(self.tr("%n household(s)", "", of.whole))
        self.warning.setText(of.warning)
        self.warning.setVisible(bool(of.warning))


class StatisticsScreen(Room):
    """Three views of a year: the figures, the villages, the ledgers."""

    went = Signal(str, str)  # a place, and what it is to show
    ledger_asked = Signal(object)  # LedgerAsked
    print_asked = Signal(str, dict)  # form and subject

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__(self.tr("Statistics"))
        self._laptop, self._jobs = laptop, jobs
        self._today = laptop.clock.today()
        self._year = self._today.year
        self._figures: Statistics | None = None
        self._turn = 0
        self._make_header()
        self._make_views()
        for signal in (changes.households, changes.pairings, changes.visits, changes.plans, changes.sync):
            signal.connect(self._look_again)
        self.show_view(OVERVIEW)

    # ------------------------------------------------------------ what it is made of

    def _make_header(self) -> None:
        self.years, chips = ChipChoice(self), row(gap=6)
        for year in range(self._today.year - YEARS + 1, self._today.year + 1):
            chip = button(str(year), partial(self.show_year, year), kind="chip")
            chip.setAccessibleName(self.tr("The year {year}").format(year=year))
            self.years.add(chip, year)
            chips.addWidget(chip)
        self.header.addLayout(chips)
        self.print = button(self.tr("Print"), self._print, key="Ctrl+P")
        self.buttons.addWidget(self.print)
        without_keys(self.print)
        self.years.choose(self._year)

    def _make_views(self) -> None:
        self.village = Choice([("", self.tr("All villages"))])
        self.village.setAccessibleName(self.tr("Village"))
        self.village.setMinimumWidth(px(220))
        self.village.currentIndexChanged.connect(lambda _: self.refresh())
        self.views, self.chips, line = Pages(), ChipChoice(self), row(gap=8)
        for number, words in enumerate((self.tr("Figures"), self.tr("Villages"), self.tr("Ledgers"))):
            line.addWidget(self.chips.offer(words, number, partial(self.show_view, number)))
        line.addStretch(1)
        line.addWidget(self.village)
        self.page.addLayout(line)
        self.page.addWidget(self.views, 1)
        for view in (self._overview(), self._villages(), self._ledgers()):
            self.views.addWidget(view)

    def _overview(self) -> QWidget:
        self.tiles = FigureTiles()
        self.tiles.opened.connect(lambda id: self.open_figure(id, self.village.code))
        self.types = MadeUpCard(self.tr("Types of households"))
        self.causes = MadeUpCard(self.tr("Main causes of poverty"), listed=self._laptop.may(Right.REVEAL))
        self.types.opened.connect(lambda code: self._open_households(f"type={code}"))
        self.causes.opened.connect(lambda code: self._open_households(f"cause={code}"))
        note = self.tr(
            "Of a year that is over, everything is as it stood at its end, but the completeness of the "
            "register and its findings: those are of today."
        )
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, px(6), 0)
        layout.setSpacing(px(GAP))
        layout.addWidget(self.tiles)
        cards = (self.types, self.causes)
        if is_large():
            for card in cards:
                layout.addWidget(card)
        else:
            layout.addLayout(row(*cards, gap=GAP))
        layout.addWidget(text(note, "quiet", wrap=True))
        layout.addStretch(1)
        return scrolled(inner)

    def _villages(self) -> QWidget:
        name = Column[PlaceFigures](self.tr("Village"), self._name_of, 190, bold=True)
        columns = [
            Column[PlaceFigures](titled(one), partial(_figure, one), 150, numeric=True) for one in INDICATORS
        ]
        self.places: RowsModel[PlaceFigures] = RowsModel([name, *columns])
        self.table = Table(self.places, self.tr("Villages"))
        self.table.opened.connect(self._open_place)
        return self.table

    def _ledgers(self) -> QWidget:
        self.ledgers: RowsModel[LedgerInfo] = RowsModel([
            Column(self.tr("Ledger"), lambda one: one.title, 230, bold=True),
            Column(self.tr("Rows"), lambda one: f"{one.count:,}", 110, numeric=True),
            Column(self.tr("What it lists"), lambda one: one.about, 0),
        ])  # fmt: skip
        self.ledger_table = Table(self.ledgers, self.tr("Ledgers"))
        self.ledger_table.opened.connect(self._open_ledger)
        return self.ledger_table

    # ------------------------------------------------------------ going

    def aim(self, wish: str) -> None:
        """Show a view by its name: `villages`, `ledgers`; anything else the figures."""
        self.show_view({"villages": VILLAGES, "ledgers": LEDGERS}.get(wish, OVERVIEW))

    def show_view(self, number: int) -> None:
        """Show the figures (0), the villages (1) or the ledgers (2), and put the cursor there."""
        self.chips.choose(number)
        self.views.setCurrentIndex(number)
        self.first = (self.chips.button(number), self.table, self.ledger_table)[number]
        if self.isVisible():
            self.refresh()
            self.first.setFocus()

    def show_year(self, year: int) -> None:
        """Show another year."""
        self._year = year
        self.years.choose(year)
        self.refresh()

    # ------------------------------------------------------------ reading

    def refresh(self) -> None:
        """Reckon again what is shown."""
        self._turn += 1
        turn, year, village = self._turn, self._year, self.village.code
        if self.views.currentIndex() == LEDGERS:

            def count(_: Progress) -> list[LedgerInfo]:
                return self._laptop.ledgers.all(year, village)

            self._jobs.start(self, count, then=lambda found: self._show_ledgers(found, turn))
            return

        def reckon(progress: Progress) -> Statistics:
            return self._laptop.indicators.year(year, village or None, progress)

        self._jobs.start(self, reckon, then=lambda found: self._show(found, turn))

    def _look_again(self) -> None:
        if self.isVisible():
            self.refresh()

    def _show_ledgers(self, found: list[LedgerInfo], turn: int) -> None:
        if turn == self._turn:
            self.ledgers.show(found)
            self.ledger_table.choose(max(self.ledger_table.currentIndex().row(), 0))

    def _show(self, found: Statistics, turn: int) -> None:
        if turn != self._turn:
            return  # another year or village is wanted by now
        self._figures = found
        self._offer_villages(found)
        chosen = next((p for p in found.villages if p.code == self.village.code), found.total)
        self.tiles.show_place(chosen, over=found.year < self._today.year)
        self.types.show_made_up(found.types)
        self.causes.show_made_up(found.causes)
        self.places.show([found.total, *found.villages])
        self.table.choose(max(self.table.currentIndex().row(), 0))
        count = self.tr("%n village(s)", "", len(found.villages))
        self.subtitle.setText(f"{self._today.isoformat()} · {count}")

    def _offer_villages(self, found: Statistics) -> None:
        known = [("", self.tr("All villages")), *((p.code, p.name) for p in found.villages)]
        self.village.renew(known, self.village.code)
        self.village.setVisible(len(found.villages) > 1)

    def _name_of(self, place: PlaceFigures) -> str:
        return place.name or self.tr("Together")

    # ------------------------------------------------------------ opening lists

    def open_figure(self, id: str, village: str = "") -> None:
        """Open the list behind a figure, of a village or of all."""
        indicator = _BY_ID[id]
        place, wish = indicator.opens
        if place == LEDGER:
            ledger, _, narrowed = wish.partition(" ")
            self.ledger_asked.emit(LedgerAsked(ledger, self._year, village, narrowed))
            return
        if place == "households":
            wish = f"{wish or 'all'}{f' village={village}' if village else ''}"
        elif place == "visits":
            wish = f"{wish} year={self._year}{f' village={village}' if village else ''}"
        self.went.emit(place, wish)

    def _open_households(self, wish: str) -> None:
        village = self.village.code
        self.went.emit("households", f"{wish} village={village}" if village else wish)

    def _open_place(self, index: QModelIndex) -> None:
        """Open the list of the figure somebody pointed at; by key, ask for which figure."""
        place = self.places.row(index)
        if place is None:
            return
        if index.column() > 0:
            self.open_figure(INDICATORS[index.column() - 1].id, place.code)
            return
        menu = QMenu(self)
        for indicator in INDICATORS:
            words = f"{name_of(indicator)}  {with_unit(indicator, place.figures[indicator.id])}"
            menu.addAction(words, partial(self.open_figure, indicator.id, place.code))
        menu.popup(QCursor.pos() if self.underMouse() else self.table.mapToGlobal(self.table.rect().center()))
        menu.setActiveAction(menu.actions()[0])

    def _open_ledger(self, index: QModelIndex) -> None:
        found = self.ledgers.row(index)
        if found is not None:
            self.ledger_asked.emit(LedgerAsked(found.id, self._year, self.village.code))

    def _print(self) -> None:
        """Print the ledger in hand; of the figures, the sheet that has the village on one page."""
        view, place = self.views.currentIndex(), self.places.row(self.table.currentIndex())
        village = place.code if view == VILLAGES and place is not None else self.village.code
        subject = {"year": self._year, "village": village or None}
        if view != LEDGERS:
            self.print_asked.emit(PROFILE, subject)
        elif (found := self.ledgers.row(self.ledger_table.currentIndex())) is not None:
            self.print_asked.emit(LEDGER_FORM, {"ledger": found.id, **subject})


def _figure(indicator: Indicator, place: PlaceFigures) -> str:
    return place.figures[indicator.id].text or "—"
