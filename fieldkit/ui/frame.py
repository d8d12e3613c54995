"""The house: navigation at the left, the room in the middle, a footer that tells the truth."""

from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from fieldkit.services.laptop import Laptop
from fieldkit.services.visits.visiting import Draft
from fieldkit.ui.autosync import AutoSync
from fieldkit.ui.changes import Changes
from fieldkit.ui.footer import Footer
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.places import PLACES, Place
from fieldkit.ui.readying import Readying
from fieldkit.ui.rolling import Rolling
from fieldkit.ui.screens.household import HouseholdScreen
from fieldkit.ui.screens.households import HouseholdsScreen
from fieldkit.ui.screens.importing import ImportScreen
from fieldkit.ui.screens.printing import PrintingScreen
from fieldkit.ui.screens.record import RecordScreen
from fieldkit.ui.screens.syncing import SyncScreen
from fieldkit.ui.screens.visit import VisitScreen
from fieldkit.ui.sections.notice import NoticeBar
from fieldkit.ui.spots import HELP, HELP_PAGES, Aside, Spot
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.large import is_large
from fieldkit.ui.widgets.parts import Button, Elided, Room, button, column, row, shortcut, text
from fieldkit.ui.widgets.way_back import Back, WayBack


class Frame(QWidget):
    """Everything a person sees once the data are open."""

    settings_changed = Signal(str)  # the name of the setting
    restore_asked = Signal()
    lock_asked = Signal(bool)  # whether somebody else is to come in

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__()
        self.laptop = laptop
        self.jobs = jobs
        self.changes = changes
        self.autosync = AutoSync(laptop, jobs, changes, self)
        self.rolling = Rolling(laptop, jobs, changes, self)
        self._rooms: dict[str, Room] = {}
        self._aside: Aside | None = None  # while the help is open
        self._buttons: dict[str, QPushButton] = {}
        self.stack = QStackedWidget()
        self.stack.setObjectName("body")
        self.footer = Footer(laptop, jobs, changes)
        self.notice = NoticeBar(laptop, jobs)
        self.notice.watch(changes)
        right = column(self.notice, gap=0)
        right.addWidget(self.stack, 1)
        right.addWidget(self.footer)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._navigation())
        outer.addLayout(right, 1)
        Readying(laptop, jobs, self._buttons["printing"], self)
        self.go("home")

    @property
    def first(self) -> QWidget:
        """Where the keyboard goes when the house is put into the window."""
        room = self.stack.currentWidget()
        return (room.first or room) if isinstance(room, Room) else self

    def _navigation(self) -> QWidget:
        side = QFrame()
        side.setObjectName("navigation")
        side.setFixedWidth(px(188))
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, px(3 if is_large() else 12))
        layout.setSpacing(0)
        product = text(self.tr("fieldkit"), "tight" if is_large() else "")
        product.setObjectName("product")
        layout.addWidget(product)
        for place in (p for p in PLACES if not p.low):
            layout.addWidget(self._place(place), 100)
        layout.addStretch(1)
        for place in (p for p in PLACES if p.low):
            layout.addWidget(self._place(place), 100)
        layout.addWidget(self._who())
        return side

    def _who(self) -> QWidget:
        """Say who works, and let them lock or make room for somebody else."""
        self._worker = QWidget()
        switch, lock = self.tr("Switch user"), self.tr("Lock")
        buttons = []
        for words, key, other in ((switch, "Ctrl+Shift+U", True), (lock, "Ctrl+Shift+L", False)):
            ask = partial(self.lock_asked.emit, other)
            buttons.append(button(words, ask, kind="chip"))
            buttons[-1].setToolTip(f"{words}  {key}")
            buttons[-1].setAccessibleName(f"{words} {key}")
            shortcut(key, self, ask)
        layout = QVBoxLayout(self._worker)
        layout.setContentsMargins(px(14), px(1 if is_large() else 6), px(8), 0)
        layout.setSpacing(px(1 if is_large() else 4))
        layout.addWidget(Elided("quiet", self.laptop.user.name))
        layout.addLayout(row(*buttons, None, gap=4))
        return self._worker

    def _place(self, place: Place) -> QPushButton:
        name = QCoreApplication.translate("Places", place.name)
        made = Button(name)
        made.setProperty("kind", "place")
        made.setMinimumHeight(px(24))  # where the text is large the places come closer together
        made.setMaximumHeight(px(42))
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        made.setCheckable(True)
        made.setAccessibleName(f"{name} {place.key}")
        key = text(place.key, "key")
        inner = QHBoxLayout(made)
        inner.setContentsMargins(0, 0, px(14), 0)
        inner.addStretch(1)
        inner.addWidget(key)
        made.clicked.connect(lambda: self.go(place.id))
        shortcut(place.key, self, partial(self.go, place.id))
        self._buttons[place.id] = made
        return made

    # ------------------------------------------------------------ going places

    def go(self, place: str, wish: str = "") -> Room | None:
        """Go to a room of the navigation; None if the present one will not let go.

        `wish` names what the room is to show, see `Room.aim`.
        """
        if place == HELP:
            return self._look_up(wish)
        if not self._may_leave():
            self._mark(self._here)
            return None
        room = self._room(place)
        if wish:
            room.aim(wish)
        return self._show(place, room)

    def _room(self, place: str) -> Room:
        if place not in self._rooms:
            self._rooms[place] = next(p for p in PLACES if p.id == place).make(self)
            self.stack.addWidget(self._rooms[place])
        return self._rooms[place]

    # ------------------------------------------------------------ the help book, and back to work

    def _look_up(self, page: str) -> Room:
        """Open the help at the page of what is shown; that stays as it is until one comes back."""
        room, here = self._room(HELP), self.stack.currentWidget()
        if here is not room and isinstance(here, Room):
            self._aside = Aside(here, self.spot)
        room.aim(page or HELP_PAGES.get(self.spot.page, self.spot.place))
        self._turn_to(room, Spot(HELP))
        return room

    def back_to_work(self) -> None:
        """Go from the help to where one was."""
        aside, self._aside = self._aside, None
        if aside is not None:
            self._turn_to(aside.room, aside.spot)

    def _turn_to(self, room: Room, spot: Spot) -> None:
        self.spot, self._here = spot, spot.place
        self._mark(spot.place)
        self.stack.setCurrentWidget(room)
        room.take_focus()

    def _show(self, place: str, room: Room, page: str = "", id: UUID | None = None) -> Room:
        aside, self._aside = self._aside, None
        left = {self.stack.currentWidget(), aside.room if aside else None} - {room, None}
        self.spot = Spot(place, page, id)
        self._here = place
        self._mark(place)
        if self.stack.indexOf(room) < 0:
            self.stack.addWidget(room)
        self.stack.setCurrentWidget(room)
        for before in left - set(self._rooms.values()):
            if before is not None:
                self.stack.removeWidget(before)
                before.deleteLater()
        room.refresh()
        room.take_focus()
        return room

    def _mark(self, place: str) -> None:
        for name, made in self._buttons.items():
            made.setChecked(name == place)

    def _may_leave(self) -> bool:
        room = self._aside.room if self._aside else self.stack.currentWidget()
        return room.leave() if isinstance(room, Room) else True

    # ------------------------------------------------------------ pages inside rooms

    def open_household(self, household: UUID) -> None:
        """Show one household's page."""
        if self._may_leave():
            page = HouseholdScreen(self.laptop, household, self.jobs, self.changes)
            page.closed.connect(lambda: self.go("households"))
            page.gone.connect(self._household_gone)
            page.visit_asked.connect(self.start_visit)
            page.record_opened.connect(self.open_record)
            page.print_asked.connect(self.print_form)
            self._show("households", page, "household", household)

    def open_field(self, household: UUID, table: str, row: UUID, column: str) -> None:
        """Show one household's page, with the cursor in a field."""
        self.open_household(household)
        page = self.stack.currentWidget()
        if isinstance(page, HouseholdScreen):
            page.show_field(table, row, column)

    def _household_gone(self, household: UUID, name: str) -> None:
        """Go back to the list, which offers to bring a household back that was just deleted."""
        if isinstance(room := self.go("households"), HouseholdsScreen):
            room.say_deleted(household, name)

    def open_import(self, paths: list[Path]) -> ImportScreen | None:
        """Show the import, with these files if there are any; None if one may not leave yet."""
        if self._may_leave():
            page = ImportScreen(self.laptop, self.jobs, self.changes, paths)
            page.closed.connect(lambda: self.go("households"))
            self._show("households", page, "import")
            return page
        return None

    def open_page(self, place: str, page: Room, name: str) -> None:
        """Show a page inside a room, one that `places` makes."""
        if self._may_leave():
            self._show(place, page, name)

    def open_demo(self) -> None:
        """Bring in the demo village."""
        if (page := self.open_import([])) is not None:
            page.load_demo()

    def enrol(self, server: str, code: str) -> None:
        """Join a township with the code it gave."""
        if isinstance(room := self.go("sync"), SyncScreen):
            room.enrol(server, code)

    def start_visit(self, household: UUID, slot: UUID | None) -> None:
        """Begin a visit to a household, for a slot of its plan or freely."""
        visiting = self.laptop.visiting
        self.jobs.start(self, lambda _: visiting.start(household, slot), then=self._show_draft)

    def open_draft(self, draft: UUID) -> None:
        """Go on with a visit that was put aside."""
        drafts = self.laptop.visiting.drafts
        self.jobs.start(self, lambda _: next(d for d in drafts() if d.id == draft), then=self._show_draft)

    def _show_draft(self, draft: Draft) -> None:
        if self._may_leave():
            page = VisitScreen(self.laptop, draft, self.jobs, self.changes)
            page.closed.connect(lambda: self.go("visits"))
            page.completed.connect(self.open_record)
            self._show("visits", page, "draft", draft.id)

    def open_record(self, visit: UUID) -> None:
        """Show a completed visit."""
        if self._may_leave():
            page = RecordScreen(self.laptop, visit, self.jobs, self.changes)
            page.closed.connect(lambda: self.go("visits"))
            page.household_opened.connect(self.open_household)
            page.print_asked.connect(self.print_form)
            self._show("visits", page, "record", visit)

    def print_form(self, form: str, subject: dict[str, Any], back: Back | None = None) -> None:
        """Go to printing with a form and what it is about; one comes back by `back`, else to the page."""
        spot = self.spot
        if isinstance(room := self.go("printing"), PrintingScreen):
            room.choose(form, **subject)
            do = back or partial(self.return_to, spot)
            WayBack(room, do, self.stack, lambda: self.spot.place == HELP)

    def return_to(self, spot: Spot) -> None:
        """Go back to where somebody was, before the lock or before printing."""
        self.go(spot.place)
        pages = {"household": self.open_household, "draft": self.open_draft, "record": self.open_record}
        if spot.page in pages and spot.id is not None:
            pages[spot.page](spot.id)

    def leave(self) -> bool:
        """Whether the window may close now."""
        return self._may_leave()
