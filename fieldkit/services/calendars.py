"""The calendar of working days: the one that ships, and the township's own of a year (domain.md §2.27)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.base import SHARED
from fieldkit.db.store import Store
from fieldkit.db.tables import WorkCalendar
from fieldkit.db.types import named_id
from fieldkit.domain.rights import Right
from fieldkit.domain.workdays import Workdays, Year, days_of
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue
from fieldkit.i18n import Words
from fieldkit.services.allowing import needs
from fieldkit.services.fields import EMPTY

_DAYS = QT_TRANSLATE_NOOP("Fields", "Days")
_OTHER_YEAR = QT_TRANSLATE_NOOP("Fields", "it is a day of another year")
_BOTH = QT_TRANSLATE_NOOP("Fields", "it cannot be free and worked")
_SOURCE = QT_TRANSLATE_NOOP("Fields", "Source")


def calendar(session: Session) -> Workdays:
    """Return the working days, the township's own years before those that ship."""
    return Workdays.shipped().with_own(_own(session))


def _own(session: Session) -> dict[int, Year]:
    rows = session.scalars(select(WorkCalendar).where(WorkCalendar.deleted_at.is_(None)))
    return {
        row.year: Year(days_of(row.days_off or ()), days_of(row.days_on or ()), row.source or "")
        for row in rows
    }


@dataclass(frozen=True)
class YearView:
    """A year's calendar: `own` is the township's; days free of the week, and worked of the weekend."""

    year: int
    days_off: tuple[date, ...]
    days_on: tuple[date, ...]
    source: str
    own: bool


class Calendars:
    """Which days are worked."""

    def __init__(self, store: Store, words: Words) -> None:
        """Work on `store`."""
        self._store = store
        self._words = words

    def workdays(self) -> Workdays:
        """Return the working days, the township's own years before those that ship."""
        with self._store.reading() as session:
            return calendar(session)

    def years(self) -> list[YearView]:
        """List the years there is a calendar of, the newest first."""
        with self._store.reading() as session:
            own = _own(session)
        return [
            YearView(year, tuple(sorted(of.off)), tuple(sorted(of.on)), of.source, year in own)
            for year, of in sorted(Workdays.shipped().with_own(own).years.items(), reverse=True)
        ]

    @needs(Right.SETTINGS)
    def set_year(
        self, year: int, days_off: Collection[date], days_on: Collection[date], source: str
    ) -> None:
        """Keep the township's own calendar of a year, which stands for all of that year.

        Raises `BadValue`: a day of another year, a day that is free and worked, no source.
        """
        wrong = [day for day in (*days_off, *days_on) if day.year != year]
        both = set(days_off) & set(days_on)
        for found, why in ((wrong, _OTHER_YEAR), (sorted(both), _BOTH)):
            if found:
                name = self._words("Fields", _DAYS)
                raise BadValue(field=name, value=found[0], why=self._words("Fields", why))
        if not source.strip():
            raise BadValue(
                field=self._words("Fields", _SOURCE), value="", why=self._words("Fields", EMPTY)
            )
        values = {
            "days_off": tuple(sorted(day.isoformat() for day in days_off)),
            "days_on": tuple(sorted(day.isoformat() for day in days_on)),
            "source": source.strip()[:200], "deleted_at": None, "deleted_reason": None,
        }  # fmt: skip
        id = named_id("work_calendar", year)
        with self._store.writing() as session:
            row = session.get(WorkCalendar, id)
            if row is None:
                row = WorkCalendar(id=id, scope=SHARED, year=year, **self._store.origin())
                session.add(row)
            for name, value in values.items():
                setattr(row, name, value)

    @needs(Right.SETTINGS)
    def forget_year(self, year: int) -> None:
        """Let the calendar that ships stand again for a year."""
        with self._store.writing() as session:
            row = session.get(WorkCalendar, named_id("work_calendar", year))
            if row is not None and row.deleted_at is None:
                row.deleted_at, row.deleted_reason = self._store.clock.now(), "mistake"
