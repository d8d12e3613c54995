"""What the list of households is narrowed to."""

from collections.abc import Iterator
from functools import partial
from typing import Any, ClassVar
from uuid import UUID

from PySide6.QtWidgets import QMenu

from fieldkit.domain.rights import Right
from fieldkit.progress import Progress
from fieldkit.services.laptop import Laptop
from fieldkit.services.narrowing import PRIVATE, Narrowing
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.filter_line import Chip, FilterLine

FINDINGS = "findings"
_YES = frozenset({"poor", "overdue", "without_helper", "unsent", "struck_off"})


class HouseholdFilters(FilterLine[Narrowing]):
    """The chips of the list of households."""

    kept: ClassVar[frozenset[str]] = frozenset(
        {"type", "cause", "monitor", "village", "group", "helper", *_YES}
    )

    def __init__(self, laptop: Laptop, jobs: Jobs) -> None:
        self._jobs = jobs
        super().__init__(laptop, Narrowing(), self.tr("＋ Filter"), "Ctrl+L")

    @property
    def only(self) -> Narrowing:
        """What the list is narrowed to."""
        return self.asked

    def aim(self, wish: str) -> None:
        """Narrow to a wish and nothing else; an unknown one takes every filter away.

        `without_helper`, `overdue`, `findings` and the other fields of `Narrowing`, those that have a value
        with it, several with a blank between: `type=30 village=421081102201`.
        """
        self.asked = Narrowing()
        parts = dict(part.partition("=")[::2] for part in wish.split())
        self.put(**{name: value or True for name, value in parts.items() if name in self.kept})
        if FINDINGS in parts:
            self.only_findings()
        else:
            self.changed.emit()

    def put(self, **to: Any) -> None:
        """Change what the list is narrowed to; by nothing private for who may not see it."""
        if not self._laptop.may(Right.REVEAL):
            to = {name: value for name, value in to.items() if name not in PRIVATE}
        super().put(**to)

    def all_away(self) -> None:
        """Take every filter away."""
        self.asked = Narrowing()
        self.narrow()

    def only_findings(self) -> None:
        """Narrow to the households with something wrong in their data; checking may take a moment."""

        def judge(progress: Progress) -> frozenset[UUID]:
            self._laptop.quality.judge(progress)
            return self._laptop.quality.households_found()

        def done(found: frozenset[UUID]) -> None:
            self.narrow(among=found)

        self.add.setEnabled(False)
        self.add.setText(self.tr("Checking the data…"))
        job = self._jobs.start(self, judge, then=done, slow=True)
        job.finished.connect(self._checked)

    def _checked(self) -> None:
        self.add.setEnabled(True)
        self.add.setText(self.add.toolTip())

    # ------------------------------------------------------------ choosing

    def fill(self, menu: QMenu) -> None:
        """Offer what the list can be narrowed to."""
        self._codes(menu, self.tr("&Household type"), "type", "household_type")
        if self._laptop.may(Right.REVEAL):
            self._codes(menu, self.tr("&Cause"), "cause", "cause")
            self._codes(menu, self.tr("Kind of &monitoring"), "monitor", "monitor_kind")
        villages = self._laptop.planning.places().villages
        if len(villages) > 1:
            pick = partial(self.pick_of, self.tr("Village"), "village", villages, group="")
            self.offer(menu, self.tr("&Village…"), pick)
        groups = menu.addMenu(self.tr("&Group"))
        for name in self._laptop.households.groups(self.asked.village or None):
            self.offer(groups, name, partial(self.narrow, group=name))
        helper = partial(self.pick, self.tr("Helper"), "helper", self.find_helper, without_helper=False)
        self.offer(menu, self.tr("H&elper…"), helper)
        self.offer(menu, self.tr("&Overdue visit"), partial(self.narrow, overdue=True))
        self.offer(menu, self.tr("&Without a helper"), partial(self.narrow, without_helper=True, helper=None))
        self.offer(menu, self.tr("With &findings"), self.only_findings)
        self.offer(menu, self.tr("Changed &since the last sync"), partial(self.narrow, unsent=True))
        self.offer(menu, self.tr("Show those struc&k off"), partial(self.narrow, struck_off=True))

    def _codes(self, menu: QMenu, words: str, field: str, table: str) -> None:
        below = menu.addMenu(words)
        for code in self._laptop.codes[table]:
            to: dict[str, Any] = {field: code.code}
            self.offer(below, self._laptop.fields.label(table, code.code), partial(self.narrow, **to))

    # ------------------------------------------------------------ showing

    def chips(self) -> Iterator[Chip]:
        """Say what is asked, a chip each."""
        only, label = self.asked, self._laptop.fields.label
        for field, table in (("type", "household_type"), ("cause", "cause"), ("monitor", "monitor_kind")):
            if code := getattr(only, field):
                yield label(table, code), {field: ""}
        if only.village:
            yield self._village_name(only.village), {"village": "", "group": ""}
        if only.group:
            yield only.group, {"group": ""}
        if only.helper is not None:
            yield self.named("helper", self.tr("Helper")), {"helper": None}
        said = {
            "poor": self.tr("Poor households"), "overdue": self.tr("Overdue visit"),
            "without_helper": self.tr("Without a helper"),
            "unsent": self.tr("Changed since the last sync"), "struck_off": self.tr("With those struck off"),
        }  # fmt: skip
        for field, words in said.items():
            if getattr(only, field):
                yield words, {field: False}
        if only.among is not None:
            yield self.tr("With findings"), {"among": None}

    def _village_name(self, code: str) -> str:
        if "village" not in self._names:
            self._names["village"] = self._laptop.villages.name(code)
        return self._names["village"]
