"""What a list of planned visits is narrowed to."""

from collections.abc import Iterator
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from fieldkit.domain.visits import FIRST_EXTRA
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services import which as asked
from fieldkit.services.laptop import Laptop
from fieldkit.services.which import Which
from fieldkit.ui.sections.filter_line import Chip, FilterLine
from fieldkit.ui.widgets.large import is_large
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


class FilterBar(FilterLine[Which]):
    """The chips of the list of planned visits."""

    kept: ClassVar[frozenset[str]] = frozenset({"village", "group", "helper", "no_helper"})

    def __init__(self, laptop: Laptop, year: int) -> None:
        self._stateless = False
        super().__init__(laptop, Which(year, asked.TO_DO), self.tr("＋ Filter"), "Ctrl+F")
        if is_large():
            self.add.setText(self.tr("＋ Filter"))

    @property
    def which(self) -> Which:
        """What the list is narrowed to."""
        return self.asked

    def leave_out_state(self, leave: bool) -> None:
        """Whether the state does not matter for what is shown now, as in the calendar."""
        self._stateless = leave
        self._show()

    def only(self, **to: Any) -> None:
        """Narrow to this and nothing else, in the year that is shown."""
        self.asked = Which(self.asked.year)
        self.narrow(**to)

    def aim(self, **to: Any) -> None:
        """Narrow to this and nothing else, and remember nothing of it; the list is read by who asks."""
        self.asked = Which(self.asked.year)
        self.put(**to)

    def all_away(self) -> None:
        """Take every filter away."""
        self.only(state=asked.ALL)

    # ------------------------------------------------------------ choosing

    def fill(self, menu: QMenu) -> None:
        """Offer what the list can be narrowed to."""
        if not self._stateless:
            states = menu.addMenu(self.tr("&State"))
            for state in STATE_WORDS:
                self.offer(states, state_words(state), partial(self.narrow, state=state))
        numbers = menu.addMenu(self.tr("&Visit"))
        for number in (1, 2, 3, 4, FIRST_EXTRA):
            self.offer(numbers, self._number(number), partial(self.narrow, number=number))
        self.offer(menu, self.tr("V&illage…"), self._pick_village)
        self.offer(menu, self.tr("&Group…"), self._pick_group)
        helper = partial(self.pick, self.tr("Helper"), "helper", self.find_helper, no_helper=False)
        self.offer(menu, self.tr("&Helper…"), helper)
        self.offer(menu, self.tr("&No helper"), partial(self.narrow, no_helper=True, helper=None))

    def _pick_village(self) -> None:
        villages = self._laptop.planning.places().villages
        self.pick_of(self.tr("Village"), "village", villages, group=None)

    def _pick_group(self) -> None:
        if self.asked.village is None and len(self._laptop.planning.places().villages) > 1:
            self._pick_village()
        if self.asked.village is not None or len(self._laptop.planning.places().villages) == 1:
            groups = self._laptop.planning.places(self.asked.village).groups
            self.pick_of(self.tr("Group"), "group", groups)

    # ------------------------------------------------------------ showing

    def _number(self, number: int) -> str:
        if number >= FIRST_EXTRA:
            return self.tr("Extra visits")
        return self.tr("Visit {no}").format(no=number)

    def chips(self) -> Iterator[Chip]:
        """Say what is asked, a chip each."""
        which = self.asked
        if which.state != asked.ALL and not self._stateless:
            yield state_words(which.state), {"state": asked.ALL}
        if which.number:
            yield self._number(which.number), {"number": 0}
        if which.village is not None:
            yield self.named("village", which.village), {"village": None, "group": None}
        if which.group is not None:
            yield self.named("group", self.tr("Group")), {"group": None}
        if which.helper is not None:
            yield self.named("helper", self.tr("Helper")), {"helper": None}
        if which.no_helper:
            yield self.tr("No helper"), {"no_helper": False}
        if which.day is not None:
            yield day(which.day), {"day": None}


def state_words(state: str) -> str:
    """Say a state one can narrow to."""
    return QCoreApplication.translate("Filters", STATE_WORDS[state])
