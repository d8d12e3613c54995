"""The calendar of working days: the one that ships, and the township's own of a year (domain.md §2.27)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db import history
from fieldkit.db.base import SHARED
from fieldkit.db.store import Store
from fieldkit.db.tables import AppUser, WorkCalendar
from fieldkit.db.types import named_id
from fieldkit.domain.rights import Right
from fieldkit.domain.workdays import Workdays, Year, days_of
from fieldkit.errors import QT_TRANSLATE_NOOP, FileNotWritten, reason
from fieldkit.i18n import Words
from fieldkit.services.allowing import needs
from fieldkit.services.fields import EMPTY
from fieldkit.services.history import BY_SYNC, HERE, Came, ValueChange, came
from fieldkit.services.refusing import bad_value

_DAYS = QT_TRANSLATE_NOOP("Fields", "Days")
_OTHER_YEAR = QT_TRANSLATE_NOOP("Fields", "it is a day of another year")
_BOTH = QT_TRANSLATE_NOOP("Fields", "it cannot be free and worked")
_SOURCE = QT_TRANSLATE_NOOP("Fields", "Source")
_YEAR = QT_TRANSLATE_NOOP("Fields", "Year")
_NO_YEAR = QT_TRANSLATE_NOOP("Fields", "a year from 1990 to 2100 is wanted")
_SHIPPED = QT_TRANSLATE_NOOP("Calendars", "as it ships with the program")
_OWN = QT_TRANSLATE_NOOP("Calendars", "days free: {off}, weekend days worked: {on}; {source}")
_YEARS = range(1990, 2101)
_LONGEST = 200  # characters of a source


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
    """A year's calendar: `own` is the township's; days free of the week, and worked of the weekend.

    Of a year that is not `known` only Saturdays and Sundays count as free; `ships` tells whether the program
    has a calendar of it.
    """

    year: int
    days_off: tuple[date, ...]
    days_on: tuple[date, ...]
    source: str
    own: bool
    known: bool = True
    ships: bool = True


class Calendars:
    """Which days are worked."""

    def __init__(self, store: Store, words: Words) -> None:
        """Work on `store`."""
        self._store = store
        self._words = words

    def years(self) -> list[YearView]:
        """List the years there is a calendar of, the newest first."""
        with self._store.reading() as session:
            own = _own(session)
        known = Workdays.shipped().with_own(own).years
        return [_view(year, own) for year in sorted(known, reverse=True)]

    def of(self, year: int) -> YearView:
        """Return the calendar of a year, whether there is one or not."""
        with self._store.reading() as session:
            return _view(year, _own(session))

    def changes(self, year: int) -> list[ValueChange]:
        """List what the township made of a year's calendar, the newest first."""
        id = named_id("work_calendar", year)
        with self._store.reading() as session:
            users: dict[UUID, str] = dict(session.execute(select(AppUser.id, AppUser.name)).all())
            here = history.of_rows(session, [id])
            entries: list[history.Entry | Came] = [*here, *came(session, [id])]
        kept: dict[str, Any] = {}
        found: list[ValueChange] = []
        for one in sorted(entries, key=lambda one: one.at):
            before = self._said(kept)
            kept |= one.new
            if isinstance(one, Came):
                origin = (one.by, one.device, self._words("History", BY_SYNC))
            else:
                who = users.get(one.user, "") if one.user else ""
                origin = (who, self._words("History", HERE), "")
            found.insert(0, ValueChange(one.at, *origin, None, before, self._said(kept)))
        return found

    def _said(self, kept: Mapping[str, Any]) -> str:
        """Say a row as it was, in stored form; nothing: there was none."""
        if not kept or kept.get("deleted_at") is not None:
            return self._words("Calendars", _SHIPPED)
        off, on = ((kept.get(name) or "").count("-") // 2 for name in ("days_off", "days_on"))
        return self._words("Calendars", _OWN, off=off, on=on, source=kept.get("source") or "")

    # ------------------------------------------------------------ the township's own

    @needs(Right.SETTINGS)
    def set_year(self, year: int, days_off: Collection[date], days_on: Collection[date], source: str) -> None:
        """Keep the township's own calendar of a year, which stands for all of that year.

        Raises `BadValue`: no year, a day of another year, a day that is free and worked, no source.
        """
        if year not in _YEARS:
            raise bad_value(self._words, _YEAR, year, _NO_YEAR)
        wrong = [day for day in (*days_off, *days_on) if day.year != year]
        both = sorted(set(days_off) & set(days_on))
        for found, why in ((wrong, _OTHER_YEAR), (both, _BOTH)):
            if found:
                raise bad_value(self._words, _DAYS, found[0], why)
        if not source.strip():
            raise bad_value(self._words, _SOURCE, "", EMPTY)
        values = {
            "days_off": tuple(sorted(day.isoformat() for day in days_off)),
            "days_on": tuple(sorted(day.isoformat() for day in days_on)),
            "source": source.strip()[:_LONGEST], "deleted_at": None, "deleted_reason": None,
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
    def take(self, year: int, file: Path, source: str = "") -> YearView:
        """Keep a year's calendar from a file; without a `source` the name of the file is.

        Raises as `set_year` and `year_days.read_year`.
        """
        from fieldkit.transfer.year_days import read_year

        off, on = read_year(file, year)
        self.set_year(year, off, on, source.strip() or file.stem)
        return self.of(year)

    def write(self, year: int, file: Path) -> Path:
        """Write a year's calendar to a file that `take` reads.  Raises `FileNotWritten`."""
        from fieldkit.transfer.year_days import write_year

        view = self.of(year)
        try:
            write_year(file, view.days_off, view.days_on)
        except OSError as error:
            raise FileNotWritten(file=file, why=reason(error)) from error
        return file

    @needs(Right.SETTINGS)
    def forget_year(self, year: int) -> None:
        """Let the calendar that ships stand again for a year; nothing where it does already."""
        with self._store.writing() as session:
            row = session.get(WorkCalendar, named_id("work_calendar", year))
            if row is not None and row.deleted_at is None:
                row.deleted_at, row.deleted_reason = self._store.clock.now(), "mistake"


def _view(year: int, own: dict[int, Year]) -> YearView:
    shipped = Workdays.shipped().years
    found = own.get(year) or shipped.get(year)
    if found is None:
        return YearView(year, (), (), "", own=False, known=False, ships=False)
    return YearView(
        year, tuple(sorted(found.off)), tuple(sorted(found.on)), found.source, year in own,
        ships=year in shipped,
    )  # fmt: skip
