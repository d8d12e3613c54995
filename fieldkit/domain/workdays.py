"""Working days and free days of China, and when the period of a notice is over (domain.md §1.25, §2.27).

`resources/calendar/china.csv` has the State Council's notice of every year; a township may keep its own
calendar of a year, which then stands for all of that year.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Self

from fieldkit import paths
from fieldkit.domain.policy_parts import STANDING, WORKING

_SATURDAY = 5
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Year:
    """A year's days that are not as their weekday says: `off` free, `on` worked at the weekend."""

    off: frozenset[date]
    on: frozenset[date]
    source: str


class Workdays:
    """Which days are worked; of a year without a calendar, all but the weekends."""

    def __init__(self, years: Mapping[int, Year]) -> None:
        """Know these years."""
        self._years = years

    @classmethod
    def shipped(cls) -> Self:
        """Return the calendar that comes with the program."""
        return cls(_shipped())

    def with_own(self, own: Mapping[int, Year]) -> Self:
        """Return this calendar with a township's own years in place of those that ship."""
        return type(self)({**self._years, **own})

    @property
    def years(self) -> Mapping[int, Year]:
        """The years there is a calendar of."""
        return self._years

    def works(self, day: date) -> bool:
        """Tell whether a day is worked."""
        year = self._years.get(day.year)
        if year is not None and day in year.off:
            return False
        if year is not None and day in year.on:
            return True
        return day.weekday() < _SATURDAY

    def unknown(self, first: date, last: date) -> list[int]:
        """List the years between two days that there is no calendar of: only weekends are free in them."""
        return [year for year in range(first.year, last.year + 1) if year not in self._years]

    def last_day(self, posted: date, days: int | None, kind: str) -> date | None:
        """Return the last day of a period; the day of posting does not count.  None where it stays up."""
        if kind == STANDING or days is None:
            return None
        if kind != WORKING:
            return posted + timedelta(days=days)
        day, left = posted, days
        while left > 0:
            day += _DAY
            left -= self.works(day)
        return day


def days_of(dates: Iterable[str]) -> frozenset[date]:
    """Read days as they are kept, `2026-10-01`.  Raises `ValueError`."""
    return frozenset(date.fromisoformat(day) for day in dates)


def spans(days: Iterable[date]) -> Iterator[tuple[date, date]]:
    """Yield days that follow one another as first and last."""
    ordered = sorted(days)
    begin = 0
    for at, day in enumerate(ordered, start=1):
        if at == len(ordered) or ordered[at] > day + _DAY:
            yield ordered[begin], day
            begin = at


@cache
def _shipped() -> Mapping[int, Year]:
    off: dict[int, set[date]] = {}
    on: dict[int, set[date]] = {}
    sources: dict[int, dict[str, None]] = {}
    with paths.resource("calendar/china.csv").open(encoding="utf-8", newline="") as text:
        for row in csv.DictReader(text):
            day, last = date.fromisoformat(row["off_from"]), date.fromisoformat(row["off_to"])
            sources.setdefault(int(row["year"]), {})[row["source"]] = None
            while day <= last:  # New Year's holiday may begin in the year before
                off.setdefault(day.year, set()).add(day)
                day += _DAY
            for worked in days_of(row["worked"].split()):
                on.setdefault(worked.year, set()).add(worked)
    return {
        year: Year(frozenset(off.get(year, ())), frozenset(on.get(year, ())), "；".join(said))
        for year, said in sources.items()
    }
