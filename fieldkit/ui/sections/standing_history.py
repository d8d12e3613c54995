"""The standing of a household on its two tracks, from the newest back: begun, ended, corrected here."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from fieldkit.domain.rights import Right
from fieldkit.services.standing_history import Stretch
from fieldkit.ui.dialogs.standing import CorrectStandingDialog, StandingDialog
from fieldkit.ui.sections.page import Basis, PageDoing, PageSection
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.large import without_keys
from fieldkit.ui.widgets.parts import Card, button, row
from fieldkit.ui.widgets.rows import Column, RowsModel, Table


class StandingCard(Card):
    """The list of standings with what can be done."""

    def __init__(self, doing: PageDoing) -> None:
        super().__init__(self.tr("Standing on the register and in monitoring"))
        self.rows: RowsModel[Stretch] = RowsModel([
            Column(self.tr("Track"), lambda s: s.track_label, 130),
            Column(self.tr("Standing"), lambda s: s.label, 190, bold=True),
            Column(self.tr("Since"), lambda s: s.since or self.tr("not known"), 120),
            Column(self.tr("Until"), lambda s: s.until or "", 120),
            Column(self.tr("Decided by"), lambda s: s.decided_by, 130),
            Column(self.tr("Reason"), lambda s: s.reason, 0),
        ])  # fmt: skip
        self.table = Table(self.rows, self.tr("Standing on the register and in monitoring"), row_height=36)
        self.table.setProperty("kind", "plain")
        self.new = button(self.tr("New standing…"))  # its key is the menu's
        self.new.setText(self.tr("New standing…") + "  Ctrl+J")
        self.correct = button(self.tr("Correct the one in hand…"), kind="link")
        for one in (self.new, self.correct):
            allow(one, doing.laptop, Right.EDIT)
        without_keys(self.new)
        self.body.addWidget(self.table)
        self.body.addLayout(row(self.new, self.correct, None))

    def show_stretches(self, stretches: list[Stretch]) -> None:
        """Show every standing."""
        self.rows.show(stretches)
        self.table.be_high(max(len(stretches), 1))
        self.table.choose(0)


class StandingPart(PageSection):
    """The standing on the page of a household."""

    def __init__(self, doing: PageDoing, asking: "StandingAsking") -> None:
        self.section = StandingCard(doing)
        super().__init__(doing, "household_status", self.section)
        self._asking = asking
        self.section.new.clicked.connect(lambda _=False: asking.ask())
        self.section.correct.clicked.connect(lambda _=False: self._correct())
        self.section.table.opened.connect(lambda _: self._correct())

    def reader(self) -> Callable[[], Any]:
        """Return what reads the list."""
        standing, household, year = self.doing.laptop.standing, self.doing.household, self.doing.year
        return lambda: [s for s in standing.history(household) if s.since is None or s.since.year <= year]

    def fill(self, basis: Basis) -> None:
        """Show the list; nothing is set in a year that is over."""
        for one in (self.section.new, self.section.correct):
            one.setVisible(not self.doing.past)
        if self.key in basis.found and self.is_new(basis.found[self.key]):
            self.section.show_stretches(basis.found[self.key])

    def _correct(self) -> None:
        stretch = self.section.rows.row(self.section.table.currentIndex())
        if stretch is not None:
            self._asking.correct(stretch)


class StandingAsking(QObject):
    """Asks for a new standing, and for what is right where one was entered wrongly."""

    def __init__(self, doing: PageDoing) -> None:
        super().__init__(doing)
        self.doing = doing

    def ask(self) -> None:
        """Ask for a new standing; not while an older year is shown."""
        laptop = self.doing.laptop
        if self.doing.past:
            return
        dialog = StandingDialog(self.doing.owner, laptop.standing, self.doing.household, laptop.clock.today())
        if dialog.exec():
            self.doing.changes.all()
            self.doing.said.emit(self.tr("The standing is set."), True)

    def correct(self, stretch: Stretch) -> None:
        """Ask what is right; a standing that only follows from the type is set anew instead."""
        laptop = self.doing.laptop
        if self.doing.past or laptop.refusal(Right.EDIT):
            return
        if stretch.id is None:
            self.ask()
        elif CorrectStandingDialog(self.doing.owner, laptop.standing, stretch, laptop.clock.today()).exec():
            self.doing.changes.all()
