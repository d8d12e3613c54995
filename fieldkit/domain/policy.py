"""The policy profile: the words, windows, steps and limits of a period (domain.md §0.2, §1.30).

Three ship with the program; a township may hand out others (`services.policies`).  What the parts of a
file mean stands in docs/decisions/0019-profiles-and-lines.md; `policy_check` says what a file must hold.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Any, Self

from fieldkit import paths
from fieldkit.domain import leaflets
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.lines import COUNTRY, SHARE, RateOf
from fieldkit.domain.policy_check import check, combine, read_json
from fieldkit.domain.policy_names import check_bounds, check_names
from fieldkit.domain.policy_parts import (
    NoticeRule,
    Step,
    Template,
    Window,
    day_of,
    read_windows,
    template_of,
)
from fieldkit.errors import OUT_OF_ORDER, WindowsRefused

__all__ = ["DEFAULT", "NoticeRule", "Profile", "Step", "Template", "Window", "read_windows"]

DEFAULT = "2026_normal"
"""The profile of the present period, and what a file leaves out (`based_on` names another)."""


@dataclass(frozen=True)
class Profile:
    """A profile as it ships, or as a township handed it out."""

    id: str
    version: int
    names: Mapping[str, str]
    terms: Mapping[str, Mapping[str, str]]
    visits_per_year: int
    max_primary: int
    reminder_days: int
    phone_visit_slots: tuple[int, ...]
    masking_floor: str
    hotline: str
    _windows: tuple[Mapping[str, Any], ...]
    _kept: Mapping[str, Any]
    signed: bool = True  # by the township, or it ships; unsigned ones are named on every print

    @classmethod
    def load(cls, name: str) -> Self:
        """Read a profile that ships, such as `2026_normal`."""
        return cls._of(_shipped(name), signed=True)

    @classmethod
    def read(cls, text: str, *, signed: bool, known: bool = False) -> Self:
        """Read and check a profile from outside.

        What it leaves out is as the shipped profile says that it names in `based_on`.  One that is `known`
        was taken in before: what is asked of new files since does not take it away.  Raises
        `ProfileRefused`, which names the place.
        """
        own = read_json(text)
        named = own.get("based_on", DEFAULT)
        base = _shipped(named if named in cls.shipped() else DEFAULT)
        kept = combine(base, own)
        kept["name"] = own.get("name")  # its own, in whatever languages
        check(kept, own, cls.shipped())
        if not known:
            check_names(own, base)
            check_bounds(kept["limits"])
        return cls._of(kept, signed=signed)

    @classmethod
    def _of(cls, kept: Mapping[str, Any], *, signed: bool) -> Self:
        return cls(
            id=kept["id"], version=kept["version"], names=kept["name"], terms=kept["terms"],
            visits_per_year=kept["visits_per_year"], max_primary=kept["max_primary"],
            reminder_days=kept["reminder_days"], phone_visit_slots=tuple(kept["phone_visit_slots"]),
            masking_floor=kept["masking_floor"], hotline=str(kept["supervision_phone"]),
            _windows=tuple(kept["windows"]), _kept=kept, signed=signed,
        )  # fmt: skip

    @staticmethod
    def written(name: str) -> str:
        """Return a shipped profile as JSON with everything that it says, to be edited and handed out."""
        return json.dumps(_shipped(name), ensure_ascii=False, indent=2) + "\n"

    @staticmethod
    def shipped() -> list[str]:
        """Name the profiles that ship."""
        return sorted(file.stem for file in paths.resource("profiles").glob("*.json"))

    def covers(self, year: int) -> bool:
        """Tell whether this is the profile of a year."""
        first, last = int(self._kept["valid_from"]), self._kept["valid_to"]
        return first <= year and (last is None or year <= int(last))

    @classmethod
    def of_year(cls, year: int) -> Self | None:
        """Return the shipped profile in whose words a year's papers were made; None: none is of it."""
        found = (cls.load(name) for name in cls.shipped())
        return next((profile for profile in found if profile.covers(year)), None)

    @property
    def mark(self) -> str:
        """The id and version, as prints and their record name it: `2026_normal@2`."""
        return f"{self.id}@{self.version}"

    # ------------------------------------------------------------ words

    def name(self, language: str = "zh_CN") -> str:
        """Say the profile's name."""
        return self.names.get(language) or self.names["zh_CN"]

    def term(self, key: str, language: str = "zh_CN") -> str | None:
        """Return the word this profile has for `key`, such as `household_type.30`."""
        words = self.terms.get(key)
        return None if words is None else words.get(language) or words.get("zh_CN")

    def label(self, codes: CodeTables, table: str, code: str | None, language: str = "zh_CN") -> str:
        """Say a code in this profile's words, where it has its own, else in the table's."""
        return self.term(f"{table}.{code}", language) or codes[table].label(code, language)

    # ------------------------------------------------------------ the year of visits

    def with_windows(self, written: str) -> Self:
        """Return this profile with windows of one's own, see `read_windows`.

        A window that is not given keeps the profile's days.  Raises `WindowsRefused`.
        """
        own = read_windows(written)
        kept = [
            {**window, "from": own[n][0], "to": own[n][1]} if n < len(own) else window
            for n, window in enumerate(self._windows)
        ]
        read_windows(" ".join(f"{window['from']}/{window['to']}" for window in kept))  # none overlaps
        if len(own) > len(kept):
            raise WindowsRefused(no=len(kept) + 1, why=OUT_OF_ORDER)
        return replace(self, _windows=tuple(kept))

    @property
    def window_days(self) -> tuple[tuple[str, str], ...]:
        """The first and last day of each window, as `mm-dd`."""
        return tuple((window["from"], window["to"]) for window in self._windows)

    def windows(self, year: int) -> list[Window]:
        """Return the windows of the year's visits, in order (domain.md §1.15)."""
        return [
            Window(w["no"], w["purpose"], day_of(year, w["from"]), day_of(year, w["to"]))
            for w in self._windows
        ]

    # ------------------------------------------------------------ income (§2.29, §5.1)

    def counts(self, line: str) -> bool | None:
        """Tell whether what stands on an income line counts as stable income.

        None for sums, costs and lines the profile does not name: there the table `income_line` says.
        """
        found = self._kept["income"]["counts"].get(line)
        return None if found is None else bool(found)

    @property
    def divisor_statuses(self) -> tuple[str, ...]:
        """The statuses (table person_status) of those by whom income is divided (§5.1.1)."""
        return tuple(self._kept["income"]["divisor_statuses"])

    @property
    def divisor_shares_living(self) -> bool:
        """Whether only those are divided by who live together and share what they have."""
        return bool(self._kept["income"]["divisor_shares_living"])

    def income_period(self, year: int) -> tuple[date, date]:
        """Return the first and last day of an income year: October to September (§0.3)."""
        period = self._kept["income"]["period"]
        earlier = period["from"] > period["to"]
        return day_of(year - earlier, period["from"]), day_of(year, period["to"])

    def income_before(self, day: date) -> tuple[date, date]:
        """Return the months before an application that a monitoring case counts (§0.3)."""
        months = day.year * 12 + day.month - 1 - int(self._kept["income"]["monitoring_months"])
        first = date(months // 12, months % 12 + 1, 1)
        last_of_month = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
        return first.replace(day=min(day.day, last_of_month.day)), day - timedelta(days=1)

    def rates(self) -> list[RateOf]:
        """List the cost rates and net coefficients (§5.1.4), in hundredths of a per cent, for every year."""
        return [
            RateOf(kind, product, COUNTRY, 0, round(share * 10_000), SHARE, kept["source"]["zh_CN"],
                   kept["source"].get("en", ""))
            for kind, kept in self._kept["income"]["rates"].items()
            for product, share in kept["products"].items()
        ]  # fmt: skip

    # ------------------------------------------------------------ procedures and notices (§2.27, §3)

    def notice(self, kind: str) -> NoticeRule | None:
        """Return how long a kind of notice hangs; None for kinds the profile does not know."""
        kept = self._kept["notices"].get(kind)
        return None if kept is None else NoticeRule(kind, kept["days"], kept["day_kind"])

    def templates(self, kind: str) -> tuple[Template, ...]:
        """Return the ways to do a procedure (table procedure_kind), the usual one first."""
        rules = {k: NoticeRule(k, n["days"], n["day_kind"]) for k, n in self._kept["notices"].items()}
        return tuple(template_of(kept, rules) for kept in self._kept["procedures"].get(kind, ()))

    def steps(self, kind: str, template: str = "") -> tuple[Step, ...]:
        """Return the steps of a procedure, in the usual way or in the one named; none: it is not done."""
        found = self.templates(kind)
        if template:
            found = tuple(one for one in found if one.id == template)
        return found[0].steps if found else ()

    def must_be_posted(self, measure: str) -> bool:
        """Tell whether a measure (category or kind) is posted before it is carried out (§3.10)."""
        posted = self._kept["posted_measures"]
        return measure in posted or measure.partition(".")[0] in posted

    def leaflet(self, name: str, place: Mapping[str, str], language: str = "zh_CN") -> leaflets.Leaflet:
        """Return a leaflet (`domain.leaflets`), with the profile's figures and those of `place` filled in."""
        details = {**leaflets.figures(self._kept), **place}
        return leaflets.leaflet_of(self._kept["leaflets"][name], details, language)

    def limit(self, name: str) -> int:
        """Return a limit, such as `income_change`; shares in hundredths of a per cent, areas of a m²."""
        return int(self._kept["limits"][name])


@cache
def _shipped(name: str) -> Mapping[str, Any]:
    kept: dict[str, Any] = json.loads(paths.resource(f"profiles/{name}.json").read_text(encoding="utf-8"))
    return kept | {"leaflets": leaflets.shipped(name, kept["based_on"])}
