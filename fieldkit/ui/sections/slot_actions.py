"""What can be done with planned visits that are chosen; every action has its key."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from fieldkit.domain.rights import Right
from fieldkit.services.laptop import Laptop
from fieldkit.services.visits.rescheduling import Moved
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.forms import FormDialog
from fieldkit.ui.dialogs.questions import attempt, say
from fieldkit.ui.dialogs.visits import (
    ExemptDialog,
    ExtraDialog,
    MoveWindowDialog,
    PlanDayDialog,
    RouteDialog,
)
from fieldkit.ui.sections.slot_list import Line, SlotList

MOST = 1000  # visits changed at once


class SlotActions(QObject):
    """The actions on a list, in a menu and by key."""

    household_asked = Signal(UUID)
    route_asked = Signal(str, dict)  # form and subject
    paper_asked = Signal()  # the plan of the year
    done = Signal(str)  # what was done, in words

    def __init__(
        self, room: QWidget, laptop: Laptop, changes: Changes, in_hand: Callable[[], SlotList]
    ) -> None:
        """Act on what is chosen in the list that `in_hand` returns."""
        super().__init__(room)
        self._room = room
        self._laptop = laptop
        self._changes = changes
        self._list = in_hand
        self.day: date | None = None  # that a plan is for, where a day is marked
        self.menu = QMenu(room)
        self.menu.setToolTipsVisible(True)
        self.plan = self._add(self.tr("Plan a &day…"), "Ctrl+D", self._plan_day, Right.PLAN)
        self.move = self._add(self.tr("&Move the window…"), "Ctrl+M", self._move, Right.PLAN)
        self.free = self._add(self.tr("&Free from the visit…"), "Ctrl+E", self._free, Right.PLAN)
        self.expect = self._add(self.tr("Visit after &all"), "Ctrl+Shift+E", self._expect, Right.PLAN)
        self.extra = self._add(self.tr("E&xtra visit…"), "Ctrl+Shift+N", self._extra, Right.PLAN)
        self.menu.addSeparator()
        self._add(self.tr("&Household page"), "Ctrl+H", self._open_household)
        self._add(self.tr("Helper's &round of the month…"), "Ctrl+P", self._route)
        self._add(self.tr("&Year's plan on paper…"), "Ctrl+Shift+P", self.paper_asked.emit)

    def _add(self, words: str, key: str, do: Callable[[], object], right: Right | None = None) -> QAction:
        action = QAction(words, self._room)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _checked=False: do())
        why = self._laptop.refusal(right) if right is not None else ""
        if why:
            action.setEnabled(False)
            action.setToolTip(why)
        self._room.addAction(action)
        self.menu.addAction(action)
        return action

    def add_to_menu(self, action: QAction) -> None:
        """Put a further action of the room into the menu."""
        self._room.addAction(action)
        self.menu.addAction(action)

    def open_at(self, place: QPushButton) -> None:
        """Open the menu below a button."""
        self.menu.popup(place.mapToGlobal(place.rect().bottomLeft()))

    # ------------------------------------------------------------ what is chosen

    def _chosen(self) -> list[UUID]:
        chosen = self._list().chosen
        if len(chosen) > MOST:
            say(self._room, self.tr("Please choose at most %n visits at once.", "", MOST))
            return []
        return chosen

    def _whose(self, chosen: list[UUID]) -> str:
        line = self._list().current
        if len(chosen) == 1 and line is not None:
            return self.tr("{name}, visit {no}").format(name=line.household.head, no=line.planned.no)
        return self.tr("%n visit(s)", "", len(chosen))

    def _line(self) -> Line | None:
        return self._list().current

    def _run(self, dialog: FormDialog, words: Callable[[int], str]) -> None:
        """Ask, and say what was changed: fewer than were chosen where some are made already."""
        if dialog.exec():
            moved = dialog.came_of_it
            self._tell(moved if isinstance(moved, Moved) else Moved(1, 0), words)

    def _tell(self, moved: Moved, words: Callable[[int], str]) -> None:
        self._changes.plans.emit()
        said = words(moved.changed)
        if moved.done_already:
            said += self.tr(" %n left as they are: made already, or freed.", "", moved.done_already)
        self.done.emit(said)

    # ------------------------------------------------------------ doing

    def _plan_day(self) -> None:
        chosen = self._chosen()
        if not chosen:
            return
        rescheduling, today = self._laptop.rescheduling, self._laptop.clock.today()
        line = self._line()
        day = self.day or (line.planned.planned_on if line is not None else None) or today
        if self.day is not None and self.day >= today and not rescheduling.needs_reason(chosen, day):
            attempt(self._room, lambda: self._tell(rescheduling.plan_day(chosen, day), self._planned))
            return
        dialog = PlanDayDialog(self._room, rescheduling, chosen, self._whose(chosen), max(day, today))
        self._run(dialog, lambda n: self._taken_back(n) if dialog.taking_back else self._planned(n))

    def _planned(self, count: int) -> str:
        return self.tr("%n visit(s) planned.", "", count)

    def _taken_back(self, count: int) -> str:
        return self.tr("%n visit(s) have no day any more.", "", count)

    def _move(self) -> None:
        chosen, line = self._chosen(), self._line()
        if chosen and line is not None:
            window = (line.planned.window_from, line.planned.window_to)
            dialog = MoveWindowDialog(
                self._room, self._laptop.rescheduling, chosen, self._whose(chosen), window
            )
            self._run(dialog, lambda n: self.tr("The window of %n visit(s) was moved.", "", n))

    def _free(self) -> None:
        chosen = self._chosen()
        if chosen:
            lap = self._laptop
            dialog = ExemptDialog(
                self._room, lap.rescheduling, lap.codes, lap.settings.language, chosen, self._whose(chosen)
            )
            self._run(dialog, lambda n: self.tr("%n visit(s) freed.", "", n))

    def _expect(self) -> None:
        chosen = self._chosen()

        def again() -> None:
            moved = self._laptop.rescheduling.expect_again(chosen)
            if moved.changed:
                self._tell(moved, lambda n: self.tr("%n visit(s) are asked for again.", "", n))

        if chosen:
            attempt(self._room, again)

    def _extra(self) -> None:
        line = self._line()
        if line is not None:
            dialog = ExtraDialog(
                self._room, self._laptop.rescheduling, line.household.id, line.household.head,
                self._laptop.clock.today(),
            )  # fmt: skip
            said = self.tr("An extra visit is planned for {name}.").format(name=line.household.head)
            self._run(dialog, lambda _: said)

    def _open_household(self) -> None:
        line = self._line()
        if line is not None:
            self.household_asked.emit(line.household.id)

    def _route(self) -> None:
        line = self._line()
        helper = self._laptop.routes.helper_of(line.household.id) if line is not None else None
        dialog = RouteDialog(
            self._room, self.tr("Helper's round of the month"), self._laptop.routes,
            self._laptop.clock.today(), helper,
        )  # fmt: skip
        if dialog.exec() and dialog.chosen is not None:
            self.route_asked.emit("P-10r", {"helper": dialog.chosen[0], "month": dialog.month.code})
