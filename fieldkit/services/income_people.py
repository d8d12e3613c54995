"""Who belonged to a household on a day, read from what stands now and from what stood then (§5.1.1)."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from fieldkit.db.tables import Past, Person, PersonYear
from fieldkit.domain.income import Living
from fieldkit.domain.policy import Profile


@dataclass(frozen=True)
class Member:
    """A person as they stood in a household at the end of a year."""

    id: UUID
    name: str
    birth_date: date | None
    living: Living

    def age(self, day: date) -> int | None:
        """Return the age on a day."""
        born = self.birth_date
        if born is None or born > day:
            return None
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def members_of(session: Session, household: UUID, year: int) -> list[Member]:
    """List who belonged to a household at the end of `year`, or left it in the course of it."""
    past = _past(session, household, year)
    people = session.scalars(
        select(Person)
        .where(or_(Person.household_id == household, Person.id.in_(past)), Person.deleted_at.is_(None))
        .order_by(Person.relation.nulls_last(), Person.id)
    )
    found = []
    for person in people:
        then = past.get(person.id)
        if then is None:
            living = Living(person.status, person.shares_living, person.joined_on, person.left_on)
        elif then.get("household_id") != household.hex:
            continue
        else:
            living = _living(then)
        found.append(Member(person.id, person.name, person.birth_date, living))
    return found


def counted(members: Iterable[Member], day: date, profile: Profile) -> list[Member]:
    """Return by whom the income is divided, as the profile says."""
    statuses, sharing = profile.divisor_statuses, profile.divisor_shares_living
    return [m for m in members if m.living.counted(day, statuses, sharing=sharing)]


def years_of(session: Session, people: Iterable[Member], year: int) -> dict[UUID, PersonYear]:
    """Return of each person the newest facts of a year not after `year`."""
    ids = [person.id for person in people]
    rows = session.scalars(
        select(PersonYear)
        .where(PersonYear.person_id.in_(ids), PersonYear.year <= year, PersonYear.deleted_at.is_(None))
        .order_by(PersonYear.year)
    )
    return {row.person_id: row for row in rows}


def _past(session: Session, household: UUID, year: int) -> dict[UUID, dict[str, Any]]:
    """Return what stood at the end of `year` in persons that have changed since, by person."""
    here = select(Person.id).where(Person.household_id == household)
    there = select(Past.row_id).where(Past.tbl == "person", Past.household_id == household)
    rows = session.scalars(
        select(Past)
        .where(
            Past.tbl == "person", Past.year >= year, Past.deleted_at.is_(None),
            or_(Past.row_id.in_(here), Past.row_id.in_(there)),
        )
        .order_by(Past.year.desc())
    )  # fmt: skip
    return {row.row_id: json.loads(row.facts) for row in rows}  # the earliest at or after `year` comes last


def _living(facts: dict[str, Any]) -> Living:
    def day(name: str) -> date | None:
        return date.fromisoformat(facts[name]) if facts.get(name) else None

    shares = facts.get("shares_living")
    return Living(
        facts.get("status") or "1", None if shares is None else bool(shares), day("joined_on"), day("left_on")
    )
