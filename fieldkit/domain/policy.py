"""The policy profile: the words, windows and limits of a period (domain.md §0.2, §1.30)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Self

from fieldkit import paths
from fieldkit.domain.codes import CodeTables
from fieldkit.errors import NOT_A_DAY, OUT_OF_ORDER, WindowsRefused


@dataclass(frozen=True)
class Window:
    """When a planned visit is due: both days belong to it."""

    no: int
    purpose: str  # code table visit_purpose
    first: date
    last: date


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

    @classmethod
    def load(cls, name: str) -> Self:
        """Read a profile that ships, such as `2026_normal`."""
        kept = json.loads(paths.resource(f"profiles/{name}.json").read_text(encoding="utf-8"))
        return cls(
            id=kept["id"], version=kept["version"], names=kept["name"], terms=kept["terms"],
            visits_per_year=kept["visits_per_year"], max_primary=kept["max_primary"],
            reminder_days=kept["reminder_days"],
            phone_visit_slots=tuple(kept["phone_visit_slots"]),
            masking_floor=kept["masking_floor"]["posting"]
            if isinstance(kept["masking_floor"], dict) else kept["masking_floor"],
            hotline=str(kept.get("supervision_phone", "12317")), _windows=tuple(kept["windows"]),
        )  # fmt: skip

    @staticmethod
    def shipped() -> list[str]:
        """Name the profiles that ship."""
        return sorted(file.stem for file in paths.resource("profiles").glob("*.json"))

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
            Window(w["no"], w["purpose"], _day(year, w["from"]), _day(year, w["to"]))
            for w in self._windows
        ]


def read_windows(written: str) -> tuple[tuple[str, str], ...]:
    """Read windows as the setting keeps them, `01-01/03-31 04-01/06-30 …`; empty: none are set.

    Commas between them are taken as well.

    Each begins after the one before has ended, and both ends are days of every year.  Raises
    `WindowsRefused`.
    """
    found: list[tuple[str, str]] = []
    before = ""
    for number, part in enumerate(written.replace(",", " ").split(), start=1):
        first, _, last = part.partition("/")
        if not (_is_day(first) and _is_day(last)):
            raise WindowsRefused(no=number, why=NOT_A_DAY)
        if first > last or first <= before:
            raise WindowsRefused(no=number, why=OUT_OF_ORDER)
        found.append((first, last))
        before = last
    return tuple(found)


def _is_day(month_day: str) -> bool:
    if len(month_day) != len("mm-dd"):
        return False
    try:
        _day(2025, month_day)  # not a leap year: 02-29 is no end of a window
    except ValueError:
        return False
    return True


def _day(year: int, month_day: str) -> date:
    month, day = month_day.split("-")
    return date(year, int(month), int(day))
