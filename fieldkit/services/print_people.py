"""The people of a village as the wall of a posting must know them (domain.md §4.2, DQ-70)."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.tables import Household, Person
from fieldkit.documents.facts_household import MINOR
from fieldkit.documents.wall import People
from fieldkit.domain.identity import latest_birth


def people_of(session: Session, village: str, day: date) -> People:
    """Return who and which numbers must not be read on a posting of `village` on `day`.

    Everybody entered in a household of the village is meant, whether they live there or not.  Heads are
    posted by name unless they are under 14; a child with the name of a grown-up head is not to be told from
    that head, and its name passes.
    """
    grown = day.replace(year=day.year - MINOR, day=min(day.day, 28) if day.month == 2 else day.day)
    rows = session.execute(
        select(
            Person.name, Person.birth_date, Person.id, Person.household_id,
            Person.id_number, Person.disability_cert, Person.phone, Person.person_no,
        )
        .join(Household, Household.id == Person.household_id)
        .where(Household.village_code == village, Person.deleted_at.is_(None))
    ).all()  # fmt: skip
    homes = session.execute(
        select(
            Household.id, Household.head_person_id, Household.head_name,
            Household.phone, Household.bank_account, Household.hh_no, Household.head_id_number,
            Household.address,
        ).where(Household.village_code == village, Household.deleted_at.is_(None))
    ).all()  # fmt: skip
    young = [row for row in rows if (latest_birth(row.birth_date, row.id_number) or grown) > grown]
    children = {row.id for row in young} | {(row.household_id, row.name) for row in young}
    heads = {home.head_person_id for home in homes}
    posted = {row.name for row in rows if row.id in heads and row.id not in children}
    posted |= {
        home.head_name for home in homes
        if home.head_person_id is None and (home.id, home.head_name) not in children
    }  # fmt: skip
    minors = {row.name for row in young} - posted
    members = {row.name for row in rows} - minors - posted
    numbers = {number for row in rows for number in row[4:] if number}
    numbers |= {number for home in homes for number in home[3:7] if number}
    addresses = {home.address for home in homes if home.address}
    return People(*map(frozenset, (minors, members, numbers, addresses, posted - {""})))
