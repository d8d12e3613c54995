"""The numbers and groups that a village gives to its households (domain.md §1.2, §1.4)."""

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

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
