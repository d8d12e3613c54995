"""Who helps whom: by household, gaps, by helper, hand-overs, units; assigning many at once."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from fieldkit.domain.rights import Right
from fieldkit.errors import FieldkitError
from fieldkit.services.laptop import Laptop
from fieldkit.services.pairing.handing_over import Happens
from fieldkit.services.pairing.service import Done
from fieldkit.services.villages import VillageRow
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.pairing_batch import BatchDialog
from fieldkit.ui.dialogs.questions import tell
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.pairing_handovers import HandoversView
from fieldkit.ui.sections.pairing_helpers import HelpersView, UnitsView
from fieldkit.ui.sections.pairing_households import HouseholdsView
from fieldkit.ui.sections.pairing_view import PairingView
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.large import is_large, without_keys
from fieldkit.ui.widgets.notice import Notice
from fieldkit.ui.widgets.parts import Room, button, shortcut
from fieldkit.ui.widgets.progress import ProgressStrip
from fieldkit.ui.widgets.search import SearchLine

HOUSEHOLDS, GAPS, HELPERS, HANDOVER, UNITS = "households", "gaps", "helpers", "handover", "units"
VIEWS: dict[str, Callable[[Laptop, Jobs, Changes], PairingView]] = {
    HOUSEHOLDS: HouseholdsView,
    GAPS: partial(HouseholdsView, gaps=True),
    HELPERS: HelpersView,
    HANDOVER: HandoversView,
    UNITS: UnitsView,
}


class PairingScreen(Room):
    """A line of views, one of them below; the search line serves the view that is shown."""

    household_opened = Signal(UUID)
    print_asked = Signal(str, dict)  # form and subject

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__(self.tr("Pairing"))
        self._laptop = laptop
        self._jobs = jobs
        self._changes = changes
        self._view = HOUSEHOLDS
        self.notice = Notice()
        self._make_header()
        self._make_views()
        self._pause = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(lambda: self.view.look_for(self.search.text()))
        self.search.textChanged.connect(lambda _: self._pause.start())
        for signal in (changes.households, changes.pairings, changes.visits):
            signal.connect(self._look_again)
        self.first = self.search
        self.show_view(HOUSEHOLDS)

    # ------------------------------------------------------------ what it is made of

    def _make_header(self) -> None:
        self.search = SearchLine("", self.tr("Search"))
        self.search.stepped.connect(lambda down: self.view.step(down))
        self.search.returnPressed.connect(lambda: self.view.go_in())
        self.header.addWidget(self.search)
        shortcut("Ctrl+F", self, self.search.setFocus)
        self.board = button(self.tr("Print the board"), self._print_board, key="Ctrl+P")
        self.do = button(self.tr("Assign a helper"), lambda: self.view.act(), kind="primary", key="Ctrl+N")
        without_keys(self.board)
        self.buttons.addWidget(self.board)
        self.buttons.addWidget(allow(self.do, self._laptop, Right.PAIR))

    def _make_views(self) -> None:
        named = {
            HOUSEHOLDS: self.tr("By household"),
            GAPS: self.tr("Without a helper"),
            HELPERS: self.tr("By helper"),
            HANDOVER: self.tr("Hand-overs"),
            UNITS: self.tr("Units"),
        }
        self.views: dict[str, PairingView] = {}
        self.stack = QStackedWidget()
        self.chips: dict[str, QPushButton] = {}
        bar = QWidget()
        line = FlowLayout(bar, gap=8)
        for number, (name, words) in enumerate(named.items()):
            key = f"Ctrl+{number + 1}"
            chip = button(words, partial(self.show_view, name), kind="chip", key=key)
            chip.setCheckable(True)
            if is_large():
                chip.setText(words)
                chip.setToolTip(key)
                chip.setShortcut(key)
            self.chips[name] = chip
            line.addWidget(chip)
        self.progress = ProgressStrip()
        for part in (bar, self.notice, self.progress):
            self.page.addWidget(part)
        self.page.addWidget(self.stack, 1)

    # ------------------------------------------------------------ views

    @property
    def view(self) -> PairingView:
        """The view that is shown; made when it is first looked at."""
        if self._view not in self.views:
            view = VIEWS[self._view](self._laptop, self._jobs, self._changes)
            self.views[self._view] = view
            self.stack.addWidget(view)
            view.household_opened.connect(self.household_opened)
            view.print_asked.connect(self.print_asked)
            view.batch_asked.connect(self.assign)
            view.said.connect(self._said)
        return self.views[self._view]

    def show_view(self, name: str) -> None:
        """Show one of the views."""
        self._view = name
        view = self.view
        for other, chip in self.chips.items():
            chip.setChecked(other == name)
        self.stack.setCurrentWidget(view)
        self.search.setPlaceholderText(view.hint)
        key = self.do.shortcut()
        self.do.setText(view.do if is_large() else f"{view.do}  Ctrl+N")
        self.do.setAccessibleName(view.do)
        self.do.setShortcut(key)  # setText takes it away
        if self.isVisible():
            view.look_for(self.search.text())

    def aim(self, wish: str) -> None:
        """Show what another room speaks of: gaps, helpers, units, handover."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.show_view(wish if wish in VIEWS else HOUSEHOLDS)

    def refresh(self) -> None:
        """Read the view again."""
        self.view.look_for(self.search.text())

    def _look_again(self) -> None:
        for view in self.views.values():
            view.forget()
        if self.isVisible():
            self._pause.start()

    # ------------------------------------------------------------ doing

    def assign(self, households: list[UUID]) -> None:
        """Ask which helper these households are to have, and carry it out."""
        dialog = BatchDialog(self, self._laptop, self._jobs, households)
        if dialog.exec():
            self.carry_out(dialog)

    def carry_out(self, dialog: BatchDialog) -> None:
        """Do what a dialog was accepted for, in one transaction."""
        wishes, day, reason, role = dialog.wishes, dialog.day.value, dialog.reason.code, dialog.role.code
        pairing = self._laptop.pairing
        job = self._jobs.start(
            self,
            lambda progress: pairing.assign_many(wishes, day, reason=reason, role=role, progress=progress),
            then=lambda done: self._said("", done), otherwise=partial(tell, self),
        )  # fmt: skip
        self.progress.follow(job, self.tr("Assigning"))

    def _said(self, words: str, done: Done | None) -> None:
        if done is None:
            self.notice.say(words)
            return
        for view in self.views.values():
            if isinstance(view, HouseholdsView):
                view.table.mark(set(), only=True)
        self._changes.pairings.emit()
        written = done.count(Happens.NEW, Happens.CHANGE, Happens.EXTEND)
        said = self.tr("%n household(s) assigned.", "", written)
        left = len(done.steps) - written
        if left:
            said += " " + self.tr("%n stayed as they were.", "", left)
        changed = done.handed_over
        if changed:
            said += " " + self.tr("%n hand-over(s) wait for both signatures: Ctrl+4.", "", len(changed))
        self.notice.say(said, self.tr("Take it back"), lambda: self._take_back(done))

    def _take_back(self, done: Done) -> None:
        def undone(_: object) -> None:
            self.notice.say(self.tr("Taken back; everything is as it was."))
            self._changes.pairings.emit()

        def failed(error: FieldkitError) -> None:
            tell(self, error)

        pairing = self._laptop.pairing
        self._jobs.start(self, lambda _: pairing.take_back(done), then=undone, otherwise=failed)

    def _print_board(self) -> None:
        view = self.view
        village = view.village.code if isinstance(view, HouseholdsView) else ""
        if not village:
            self._jobs.start(self, lambda _: self._laptop.villages.list(), then=self._print_first)
        else:
            self.print_asked.emit("P-11", {"village": village})

    def _print_first(self, villages: list[VillageRow]) -> None:
        self.print_asked.emit("P-11", {"village": villages[0].code} if villages else {})
