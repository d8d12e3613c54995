"""Who belonged to a household on a day: by whom its income is divided (domain.md §5.1.1)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.tables import Past as PastRow
from fieldkit.db.tables import Person, PersonChange
from fieldkit.domain.income import Living
from fieldkit.domain.policy import Profile
from fieldkit.services.family.past import Past

_THERE = "1"  # code table person_status


@dataclass(frozen=True)
class Member:
    """A person as they stood in a household at the end of a year."""

    id: UUID
    name: str
    birth_date: date | None
    living: Living

    def age(self, day: date) -> int | None:
        """Return the age on a day; None where nobody knows it, or before birth."""
        born = self.birth_date
        if born is None or born > day:
            return None
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def members_on(session: Session, household: UUID, day: date, profile: Profile, today: date) -> list[Member]:
    """Return those by whom the income of a period that ends on `day` is divided, as the profile says."""
    statuses, sharing = profile.divisor_statuses, profile.divisor_shares_living
    return [
        member for member in _everybody(session, household, day, today)
        if member.living.counted(day, statuses, sharing=sharing)
        and (member.birth_date is None or member.birth_date <= day)
    ]  # fmt: skip


def _everybody(session: Session, household: UUID, day: date, today: date) -> Iterable[Member]:
    """Go through those of the end of the day's year, and those who moved away between the day and then."""
    past = Past(session, day.year, today)
    there = past.members(Person.household_id == household, PastRow.household_id == household)
    seen = set()
    for person in there:
        if person.household_id == household:
            seen.add(person.id)
            yield _member(person, Living(
                person.status, person.shares_living, person.joined_on, person.left_on
            ))  # fmt: skip
    moved = session.execute(
        select(Person, PersonChange.changed_on)
        .join(PersonChange, PersonChange.person_id == Person.id)
        .where(
            PersonChange.from_household_id == household, PersonChange.changed_on > day,
            PersonChange.changed_on <= date(day.year, 12, 31), PersonChange.deleted_at.is_(None),
            Person.deleted_at.is_(None),
        )
    )  # fmt: skip
    for person, on in moved:
        if person.id not in seen:
            seen.add(person.id)
            yield _member(person, Living(_THERE, person.shares_living, None, on))


def _member(person: Person, living: Living) -> Member:
    return Member(person.id, person.name, person.birth_date, living)
