"""What a list is narrowed to: one chip a filter, each of which can be taken away."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from fieldkit.domain.visits import FIRST_EXTRA
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services import which as asked
from fieldkit.services.laptop import Laptop
from fieldkit.services.which import Which
from fieldkit.ui.dialogs.forms import PickDialog
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.large import is_large
from fieldkit.ui.widgets.parts import button
from fieldkit.ui.words import day

STATE_WORDS = {
    asked.TO_DO: QT_TRANSLATE_NOOP("Filters", "Due and overdue"),
    asked.DUE: QT_TRANSLATE_NOOP("Filters", "Due"),
    asked.OVERDUE: QT_TRANSLATE_NOOP("Filters", "Overdue"),
    asked.ENDING: QT_TRANSLATE_NOOP("Filters", "Window ends soon"),
    asked.PLANNED: QT_TRANSLATE_NOOP("Filters", "With a day"),
    asked.UNPLANNED: QT_TRANSLATE_NOOP("Filters", "Without a day"),
    asked.WAITING: QT_TRANSLATE_NOOP("Filters", "Due or overdue, without a day"),
    asked.DONE: QT_TRANSLATE_NOOP("Filters", "Done"),
    asked.EXEMPT: QT_TRANSLATE_NOOP("Filters", "Exempt"),
    asked.ABSENT: QT_TRANSLATE_NOOP("Filters", "Nobody was at home"),
}


class FilterBar(QWidget):
    """The chips, and the button that adds one."""

    changed = Signal()

    def __init__(self, laptop: Laptop, year: int) -> None:
        super().__init__()
        self._laptop = laptop
        self._names: dict[str, str] = {}  # of village, group and helper
        self.which = Which(year, asked.TO_DO)
        self._stateless = False
        self._line = FlowLayout(self, gap=8)
        self.add = button(self.tr("Filter"), kind="chip", key="Ctrl+F")
        words = self.tr("+ Filter")
        self.add.setToolTip(f"{words}  Ctrl+F")
        self.add.setText(words if is_large() else f"{words}  Ctrl+F")
        self.add.setShortcut(QKeySequence("Ctrl+F"))
        self.menu = QMenu(self.add)
        self.add.clicked.connect(self._open)
        self._show()

    # ------------------------------------------------------------ choosing

    def narrow(self, **to: Any) -> None:
        """Change what the list is narrowed to, by the fields of `Which`."""
        self.which = replace(self.which, **to)
        self._show()
        self.changed.emit()

    def leave_out_state(self, leave: bool) -> None:
        """Whether the state does not matter for what is shown now, as in the calendar."""
        self._stateless = leave
        self._show()

    def only(self, **to: Any) -> None:
        """Narrow to this and nothing else, in the year that is shown."""
        self.which = Which(self.which.year)
        self.narrow(**to)

    def _open(self) -> None:
        self.menu.clear()
        if not self._stateless:
            states = self.menu.addMenu(self.tr("&State"))
            for state in STATE_WORDS:
                self._offer(states, state_words(state), partial(self.narrow, state=state))
        numbers = self.menu.addMenu(self.tr("&Visit"))
        for number in (1, 2, 3, 4, FIRST_EXTRA):
            self._offer(numbers, self._number(number), partial(self.narrow, number=number))
        self._offer(self.menu, self.tr("V&illage…"), self._pick_village)
        self._offer(self.menu, self.tr("&Group…"), self._pick_group)
        self._offer(self.menu, self.tr("&Helper…"), self._pick_helper)
        self._offer(self.menu, self.tr("&No helper"), partial(self.narrow, no_helper=True, helper=None))
        self.menu.addSeparator()
        self._offer(self.menu, self.tr("Take &all away"), partial(self.only, state=asked.ALL))
        self.menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def _offer(self, menu: QMenu, words: str, do: Callable[[], object]) -> None:
        action = QAction(words, menu)
        action.triggered.connect(lambda _checked=False: do())
        menu.addAction(action)

    def _pick(self, title: str, options: list[tuple[Any, str]], field: str) -> None:
        def find(typed: str) -> list[tuple[Any, str, str]]:
            return [(value, name, "") for value, name in options if typed in name]

        self._picked(PickDialog(self, title, find), field)

    def _picked(self, dialog: PickDialog, field: str) -> None:
        if dialog.exec() and dialog.chosen is not None:
            value, self._names[field] = dialog.chosen
            undone: dict[str, dict[str, Any]] = {"village": {"group": None}, "helper": {"no_helper": False}}
            self.narrow(**{field: value}, **undone.get(field, {}))

    def _pick_village(self) -> None:
        villages = self._laptop.planning.places().villages
        self._pick(self.tr("Village"), list(villages), "village")

    def _pick_group(self) -> None:
        if self.which.village is None and len(self._laptop.planning.places().villages) > 1:
            self._pick_village()
        if self.which.village is not None or len(self._laptop.planning.places().villages) == 1:
            groups = self._laptop.planning.places(self.which.village).groups
            self._pick(self.tr("Group"), list(groups), "group")

    def _pick_helper(self) -> None:
        def find(typed: str) -> list[tuple[Any, str, str]]:
            return [(h.id, h.name, h.unit) for h in self._laptop.routes.helpers(typed)]

        self._picked(PickDialog(self, self.tr("Helper"), find), "helper")

    # ------------------------------------------------------------ showing

    def _number(self, number: int) -> str:
        if number >= FIRST_EXTRA:
            return self.tr("Extra visits")
        return self.tr("Visit {no}").format(no=number)

    def _show(self) -> None:
        while (item := self._line.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self.add:
                widget.hide()
                widget.deleteLater()
        which = self.which
        self._line.addWidget(self.add)
        if which.state != asked.ALL and not self._stateless:
            self._chip(state_words(which.state), state=asked.ALL)
        if which.number:
            self._chip(self._number(which.number), number=0)
        if which.village is not None:
            self._chip(self._names.get("village", which.village), village=None, group=None)
        if which.group is not None:
            self._chip(self._names.get("group", self.tr("Group")), group=None)
        if which.helper is not None:
            self._chip(self._names.get("helper", self.tr("Helper")), helper=None)
        if which.no_helper:
            self._chip(self.tr("No helper"), no_helper=False)
        if which.day is not None:
            self._chip(day(which.day), day=None)
        self._line.invalidate()
        self.updateGeometry()

    def _chip(self, words: str, **away: Any) -> None:
        chip = button(words, partial(self._away, away), kind="chip")
        chip.setText(f"{words}  ×")
        chip.setCheckable(True)
        chip.setChecked(True)
        chip.setAccessibleName(self.tr("Take the filter away: {filter}").format(filter=words))
        self._line.addWidget(chip)
        chip.show()

    def _away(self, away: dict[str, Any]) -> None:
        self.narrow(**away)
        self.add.setFocus()


def state_words(state: str) -> str:
    """Say a state one can narrow to."""
    return QCoreApplication.translate("Filters", STATE_WORDS[state])
