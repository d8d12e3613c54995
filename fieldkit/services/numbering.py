"""The numbers and groups that a village gives to its households (domain.md §1.2, §1.4)."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from fieldkit.db.store import Store
from fieldkit.db.tables import Household, Past, VillageGroup
from fieldkit.db.types import named_id


def next_number(session: Session, village: str) -> str:
    """Return the next local number of a village; a number once given is not given again."""
    numbers = session.scalars(select(Household.local_no).where(Household.local_no.startswith(f"{village}-")))
    used = [no.rpartition("-")[2] for no in numbers]
    named = Past.facts.contains(f'"{village}-')
    moved = session.scalars(select(Past.facts).where(Past.tbl == "household", named))
    used += [no for facts in moved for no in _numbers(facts, village)]
    return f"{village}-{max((int(no) for no in used if no.isdigit()), default=0) + 1:04}"


def _numbers(facts: str, village: str) -> list[str]:
    return [part.partition('"')[0] for part in facts.split(f'"{village}-')[1:]]


def renumber_arrived(store: Store) -> int:
    """Give a number of its own to what was entered here while another laptop gave the number away.

    Of households with one local number the first keeps it: those of the office (with a 户编号) before
    others, then by when they were made, then by id.  The rest get the next free numbers, each on the laptop
    that made it and nowhere else: no two laptops set one household right in two ways.  What the office has
    numbered stays as it is.  A change like any other, so that history tells of it.  Returns how many.
    """

    def mend(session: Session, number: str) -> int:
        found = session.scalars(
            select(Household)
            .where(Household.local_no == number, Household.deleted_at.is_(None))
            .order_by(Household.hh_no.is_(None), Household.created_at.nulls_first(), Household.id)
        ).all()
        mine = [one for one in found[1:] if one.hh_no is None and one.origin_device == store.author.device]
        for household in mine:
            household.local_no = next_number(session, household.village_code)
            session.flush()
        return len(mine)

    return mend_shared(store, (Household.local_no,), mend)


def mend_shared(store: Store, number: Sequence[InstrumentedAttribute[Any]], mend: Callable[..., int]) -> int:
    """Let `mend` set right every number that several rows of a table have; returns how many rows it changed.

    A number is the columns `number` together, which `mend` is told after the session.
    """
    shared = (
        select(*number)
        .where(number[0].class_.deleted_at.is_(None), *(column.is_not(None) for column in number))
        .group_by(*number)
        .having(func.count() > 1)
        .order_by(*number)
    )
    with store.reading(whole=True) as session:
        if session.execute(shared.limit(1)).first() is None:  # nearly always: then nothing is written
            return 0
    with store.writing(whole=True) as session:
        return sum(mend(session, *one) for one in session.execute(shared).all())


def group_row(session: Session, village: str, name: str, origin: dict[str, Any]) -> UUID | None:
    """Return the group of that name, entered if it is new; None without a name."""
    if not name.strip():
        return None
    id = named_id("group", village, name.strip())
    row = session.get(VillageGroup, id)
    if row is None:
        session.add(VillageGroup(id=id, scope=village, village_code=village, name=name.strip(), **origin))
    elif row.deleted_at is not None:
        row.deleted_at = row.deleted_reason = None
    return id
