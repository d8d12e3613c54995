"""The card of the settings room with the poverty lines, monitoring lines and rates of places and years."""

from typing import Any

from PySide6.QtCore import QModelIndex

from fieldkit.domain.rights import Right
from fieldkit.progress import Progress
from fieldkit.services.laptop import Laptop
from fieldkit.services.lines import BookRow
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.lines import EntryDialog
from fieldkit.ui.dialogs.questions import ask, tell
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.form import Choice
from fieldkit.ui.widgets.parts import Card, button, text
from fieldkit.ui.widgets.rows import Column, RowsModel, Table

LINES, RATES = "lines", "rates"


class LinesCard(Card):
    """Lists what holds; the township's own, with the paper it stands in, goes before what ships."""

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__(self.tr("Lines and rates"))
        self._laptop = laptop
        self._jobs = jobs
        self._changes = changes
        note = self.tr(
            "Income is compared with the line of its own place and year, never with that of another year. "
            "What is missing is entered here from the township's paper."
        )
        self.which = Choice([(LINES, self.tr("Lines")), (RATES, self.tr("Rates"))])
        self.which.setAccessibleName(self.tr("What is listed"))
        self.which.currentIndexChanged.connect(self.refresh)
        self.rows: RowsModel[BookRow] = RowsModel([
            Column(self.tr("Kind"), lambda r: " ".join(filter(None, (r.kind, r.product))), 190, bold=True),
            Column(self.tr("Place"), lambda r: r.place, 170),
            Column(self.tr("Year"), lambda r: str(r.year) if r.year else self.tr("every year"), 80),
            Column(self.tr("Amount"), lambda r: r.shown, 100, numeric=True),
            Column(self.tr("In"), lambda r: r.unit, 110),
            Column(self.tr("Source"), lambda r: r.source, 0, colour=self._colour),
        ])  # fmt: skip
        self.rows.setParent(self)
        self.table = Table(self.rows, self.tr("Lines and rates"), row_height=34)
        self.table.setMinimumHeight(px(250))
        self.table.moved.connect(self._moved)
        self.add = allow(button(self.tr("New…"), self._add), laptop, Right.SETTINGS)
        self.change = allow(button(self.tr("Change…"), self._change), laptop, Right.SETTINGS)
        self.remove = allow(button(self.tr("Take back…"), self._remove), laptop, Right.SETTINGS)
        self.table.opened.connect(lambda _: self.change.click())
        self.body.addWidget(text(note, "quiet", wrap=True))
        choices = FlowLayout(gap=8)
        for made in (self.which, self.add, self.change, self.remove):
            choices.addWidget(made)
        self.body.addLayout(choices)
        self.body.addWidget(self.table)
        changes.sync.connect(self.refresh)
        self.refresh()

    @property
    def rate(self) -> bool:
        """Whether rates are listed, not lines."""
        return self.which.code == RATES

    def refresh(self, *_: Any) -> None:
        """Look again what holds."""
        self._jobs.start(self, self._read, then=self._show)

    def _read(self, _: Progress) -> list[BookRow]:
        return self._laptop.lines.rates() if self.rate else self._laptop.lines.lines()

    def _show(self, found: list[BookRow]) -> None:
        self.rows.show(found)
        self._moved(self.table.currentIndex())

    def _moved(self, index: QModelIndex) -> None:
        chosen = self.rows.row(index)
        self.change.setEnabled(chosen is not None)
        self.remove.setEnabled(chosen is not None and chosen.id is not None)

    @staticmethod
    def _colour(found: BookRow) -> str | None:
        return None if found.id is not None else "quiet"

    # ------------------------------------------------------------ doing

    def _add(self) -> None:
        self.ask(EntryDialog(self, self._laptop, rate=self.rate))

    def _change(self) -> None:
        chosen = self.rows.row(self.table.currentIndex())
        if chosen is not None:
            self.ask(EntryDialog(self, self._laptop, rate=self.rate, row=chosen))

    def ask(self, dialog: EntryDialog) -> None:
        """Let the person answer; what is reckoned with the lines is looked at again."""
        self.dialog = dialog
        if dialog.exec():
            self._done(None)

    def _remove(self) -> None:
        chosen = self.rows.row(self.table.currentIndex())
        if chosen is None or chosen.id is None:
            return
        id = chosen.id
        words = self.tr("{kind}, {place}, {year}: what was entered here does not hold any more.")
        said = words.format(kind=chosen.kind, place=chosen.place, year=chosen.year)
        if ask(self, said, self.tr("Take it back")):
            self._jobs.start(
                self, lambda _: self._laptop.lines.remove(id), then=self._done,
                otherwise=lambda error: tell(self, error),
            )  # fmt: skip

    def _done(self, _: object) -> None:
        self.refresh()
        self._changes.households.emit()
