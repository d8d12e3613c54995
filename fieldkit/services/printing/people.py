"""The people of a village as the wall of a posting must know them (domain.md §4.2, DQ-70)."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.tables import Household, Person
from fieldkit.documents.facts_household import MINOR
from fieldkit.documents.wall import People
from fieldkit.domain.identity import latest_birth

_TAIL = 4  # characters of the local number that tell heads of one name apart


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
            Household.address, Household.local_no,
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
    own = {(name, number) for name, number in _own(rows, homes) if name in posted}
    return People(*map(frozenset, (minors, members, numbers, addresses, posted - {""}, own)))


def _own(people: Iterable[Any], homes: Iterable[Any]) -> Iterator[tuple[str, str]]:
    """Go through the numbers of heads, with their names; none that ends as the local number may be said."""
    known = {person.id: person for person in people}
    for home in homes:
        head = known.get(home.head_person_id)
        name = head.name if head is not None else home.head_name
        told = (head.id_number, head.disability_cert, head.phone) if head is not None else ()
        local = (home.local_no or "")[-_TAIL:]
        for number in (*told, home.phone, home.bank_account, home.head_id_number):
            if number and not (local and number.endswith(local)):
                yield name, number
