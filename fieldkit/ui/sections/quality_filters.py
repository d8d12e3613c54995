"""What the list of findings is narrowed to."""

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QMenu

from fieldkit.domain.quality.findings import Level
from fieldkit.domain.quality.titles import TITLES
from fieldkit.services.laptop import Laptop
from fieldkit.services.quality.lists import FindingFilter, State
from fieldkit.ui.sections.filter_line import Chip, FilterLine
from fieldkit.ui.sections.findings import level_words


class QualityFilters(FilterLine[FindingFilter]):
    """The chips above the findings; the rule is chosen in the list beside them, or here."""

    kept: ClassVar[frozenset[str]] = frozenset({"village", "group"})

    def __init__(self, laptop: Laptop) -> None:
        super().__init__(laptop, FindingFilter(), self.tr("＋ Filter"), "Ctrl+L")

    def all_away(self) -> None:
        """Take every filter away."""
        self.asked = FindingFilter()
        self.narrow()

    def rule_words(self, rule: str) -> str:
        """Say what a rule is about."""
        return self._laptop.words("Findings", TITLES.get(rule, rule))

    def fill(self, menu: QMenu) -> None:
        """Offer what the list can be narrowed to."""
        levels = menu.addMenu(self.tr("&How much"))
        for level in Level:
            self.offer(levels, level_words(level), partial(self.narrow, level=level))
        states = menu.addMenu(self.tr("&State"))
        for state, words in self._states().items():
            self.offer(states, words, partial(self.narrow, state=state))
        rules = [(rule, f"{rule} {self.rule_words(rule)}") for rule in TITLES]
        self.offer(menu, self.tr("&Rule…"), partial(self.pick_of, self.tr("Rule"), "rule", rules))
        villages = self._laptop.planning.places().villages
        if len(villages) > 1:
            pick = partial(self.pick_of, self.tr("Village"), "village", villages, group="")
            self.offer(menu, self.tr("&Village…"), pick)
        groups = menu.addMenu(self.tr("&Group"))
        for name in self._laptop.households.groups(self.asked.village or None):
            self.offer(groups, name, partial(self.narrow, group=name))

    def _states(self) -> dict[State, str]:
        return {
            State.OPEN: self.tr("Open"), State.EXPLAINED: self.tr("Explained"),
            State.MENDED: self.tr("Mended in the last 90 days"),
        }  # fmt: skip

    def chips(self) -> Iterator[Chip]:
        """Say what is asked, a chip each."""
        asked = self.asked
        if asked.rule:
            yield f"{asked.rule} {self.rule_words(asked.rule)}", {"rule": ""}
        if asked.level is not None:
            yield level_words(asked.level), {"level": None}
        if asked.state is not None and asked.state is not State.OPEN:
            yield self._states()[asked.state], {"state": State.OPEN}
        if asked.village:
            yield self._laptop.villages.name(asked.village), {"village": "", "group": ""}
        if asked.group:
            yield asked.group, {"group": ""}
