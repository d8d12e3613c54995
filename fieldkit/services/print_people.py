"""The people of a village as the wall of a posting must know them (domain.md §4.2, DQ-70)."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.tables import Household, Person
from fieldkit.documents.facts_household import MINOR
from fieldkit.documents.wall import People


def people_of(session: Session, village: str, day: date) -> People:
    """Return who and which numbers must not be read on a posting of `village` on `day`.

    Everybody entered in a household of the village is meant, whether they live there or not; heads are
    posted by name, unless they are under 14.
    """
    grown = day.replace(year=day.year - MINOR, day=min(day.day, 28) if day.month == 2 else day.day)
    rows = session.execute(
        select(
            Person.name, Person.birth_date, Person.id, Household.head_person_id,
            Person.id_number, Person.disability_cert, Person.phone, Person.person_no,
        )
        .join(Household, Household.id == Person.household_id)
        .where(Household.village_code == village, Person.deleted_at.is_(None))
    ).all()  # fmt: skip
    homes = session.execute(
        select(Household.phone, Household.bank_account, Household.hh_no, Household.head_id_number).where(
            Household.village_code == village, Household.deleted_at.is_(None)
        )
    ).all()
    minors = {row.name for row in rows if row.birth_date is not None and row.birth_date > grown}
    grown_up = {row.name for row in rows if row.name not in minors and row.id != row.head_person_id}
    numbers = {number for row in (*(row[4:] for row in rows), *homes) for number in row if number}
    return People(frozenset(minors), frozenset(grown_up), frozenset(numbers))
