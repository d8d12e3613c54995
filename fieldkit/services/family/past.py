"""The register as it stood at the end of a year, so that the file of 2019 shows and prints as it was.

A year's state of a record is what `past` keeps of it, else the record as it stands; who belonged to a
household follows from that and from the days on which people came and left (docs/decisions/0024).
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from fieldkit.db import kept
from fieldkit.db.base import Synced
from fieldkit.db.chunks import chunks
from fieldkit.db.tables import Household, HouseholdYear, Person, PersonYear
from fieldkit.db.tables import Past as PastRow

_Row = TypeVar("_Row", bound=Synced)
HEAD = "01"  # code table relation
SPLIT_OFF = "14"  # code table person_change
LIVES_THERE = ("1", "4", "5")
"""Code table 2.14: who counts in a household (§5.1.1)."""
_STRUCK_OFF = "90"  # code table household_type


class Past:
    """Reads one year; of this year, or one to come, what stands."""

    def __init__(self, session: Session, year: int, today: date) -> None:
        """Read `session` as of the end of `year`, or of `today` while the year is not over."""
        self._session = session
        self.year = year
        self.over = year < today.year
        self._today = today
        self.day = min(today, date(year, 12, 31))

    def household(self, id: UUID) -> Household | None:
        """Return a household as it was; None where there is none."""
        row = self._session.get(Household, id)
        return None if row is None or row.deleted_at is not None else self.rows([row])[0]

    def rows(self, rows: Sequence[_Row]) -> list[_Row]:
        """Return rows of one table as they were: copies, where something changed since."""
        if not self.over or not rows:
            return list(rows)
        facts = kept.then(self._session, type(rows[0]), [row.id for row in rows], self.year)
        return [kept.as_it_was(row, facts[row.id]) if row.id in facts else row for row in rows]

    def members(self, belong: ColumnElement[bool], then: ColumnElement[bool]) -> list[Person]:
        """Return everybody who was entered in some households, whether they lived there or not.

        `belong` is the condition on `Person.household_id`, `then` the same on `Past.household_id`: who
        moved away later was kept under the household of then.
        """
        asked = select(Person).where(Person.deleted_at.is_(None))
        people = list(self._session.scalars(asked.where(belong)))
        if not self.over:
            return people
        known = {person.id for person in people}
        homes = {person.household_id for person in people}
        moved = self._session.execute(
            select(PastRow.row_id, PastRow.household_id).where(
                then, PastRow.tbl == Person.__tablename__, PastRow.year >= self.year,
                PastRow.deleted_at.is_(None),
            )
        ).all()  # fmt: skip
        homes |= {row.household_id for row in moved}
        gone = sorted({row.row_id for row in moved} - known)
        for part in chunks(gone):
            people += self._session.scalars(asked.where(Person.id.in_(part)))
        return [person for person in self.rows(people) if person.household_id in homes]

    def members_of(self, household: UUID) -> list[Person]:
        """Return everybody who was entered in one household and had come by then, the head first."""
        found = self.members(Person.household_id == household, PastRow.household_id == household)
        return in_order(
            person for person in found if person.household_id == household and self.had_come(person)
        )

    def had_come(self, person: Person) -> bool:
        """Tell whether somebody was born and in the household by the end of the year.

        A day that has not come yet is a slip (DQ-03, §1.29) and tells nothing: nobody vanishes by it.
        """
        days = (person.joined_on, person.birth_date)
        return not any(day is not None and self.day < day <= self._today for day in days)

    def lived_there(self, person: Person) -> bool:
        """Tell whether somebody counted in the household at the end of the year (§5.1.1).

        The days count, not when they were typed: who died on 30 December is not on that year's form.
        """
        if not self.had_come(person):
            return False
        if person.left_on is not None:
            return person.left_on > self.day
        return person.status in LIVES_THERE

    def years(self, people: Iterable[UUID]) -> dict[UUID, PersonYear]:
        """Return the newest yearly facts of people up to the year, wherever they lived then."""
        ids, found = list(people), dict[UUID, PersonYear]()
        for part in chunks(ids):
            rows = self._session.scalars(
                select(PersonYear)
                .where(PersonYear.person_id.in_(part), PersonYear.year <= self.year)
                .where(PersonYear.deleted_at.is_(None))
                .order_by(PersonYear.year)
            )
            found.update((row.person_id, row) for row in rows)
        return found

    def living(self, of: ColumnElement[bool]) -> dict[UUID, HouseholdYear]:
        """Return the newest living conditions up to the year; `of` is on `HouseholdYear.household_id`."""
        rows = self._session.scalars(
            select(HouseholdYear)
            .where(of, HouseholdYear.year <= self.year, HouseholdYear.deleted_at.is_(None))
            .order_by(HouseholdYear.year)
        )
        return {row.household_id: row for row in rows}


def in_order(people: Iterable[Person]) -> list[Person]:
    """Return members as papers list them: the head, then by relation and in the order of entry."""
    return sorted(people, key=lambda p: (p.relation != HEAD, p.relation is None, p.relation or "", p.id))


def there(day: date) -> ColumnElement[bool]:
    """Return the condition for people who live in their household on a day, as far as rows stand now."""
    return or_(
        Person.left_on > day, Person.left_on.is_(None) & Person.status.in_(LIVES_THERE)
    ) & or_(Person.joined_on.is_(None), Person.joined_on <= day)  # fmt: skip


def stood(household: Household) -> bool:
    """Tell whether a household was not struck off."""
    return household.household_type != _STRUCK_OFF
