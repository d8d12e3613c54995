"""How far records have come on their way to the township (experience.md: states of sync)."""

from collections.abc import Sequence
from enum import StrEnum
from uuid import UUID

from sqlalchemy import BindParameter, bindparam, select, text
from sqlalchemy.orm import Session

from fieldkit.db.tables import Conflict


class RowState(StrEnum):
    """Where a record stands; the later in this list, the more it needs a person."""

    CONFIRMED = "confirmed"
    SENT = "sent"
    LOCAL = "local"
    RETURNED = "returned"  # the township keeps it aside for review
    CONFLICT = "conflict"


_PARTS = {  # tables of a household and the column that names it
    "household": "id",
    "person": "household_id",
    "person_year": "household_id",
    "helper_assignment": "household_id",
    "visit_slot": "household_id",
    "visit": "household_id",
    "income_year": "household_id",
}


def _of_households(marks: str, shown: str, condition: str) -> str:
    """Return SQL for households with marks on rows of theirs.

    CROSS JOIN makes SQLite go from the few rows to their marks; by itself it walks every mark.
    """
    parts = " UNION ALL ".join(
        f"SELECT p.{column} AS household_id, {shown} AS shown FROM {table} p "  # noqa: S608 - our names
        f"CROSS JOIN {marks} m WHERE p.{column} IN :ids AND m.row_id = p.id AND {condition}"
        for table, column in _PARTS.items()
    )
    return f"SELECT household_id, max(shown) FROM ({parts}) GROUP BY household_id"  # noqa: S608


_IDS: BindParameter[list[bytes]] = bindparam("ids", expanding=True)
_WAITING = text(_of_households("_outbox", "m.batch_no IS NULL", "m.acked_at IS NULL")).bindparams(_IDS)
_RETURNED = text(_of_households("_returned", "1", "true")).bindparams(_IDS)


def row_states(session: Session, ids: Sequence[UUID]) -> dict[UUID, RowState]:
    """Say of each household how far it, and what belongs to it, have come; the worst counts."""
    states = dict.fromkeys(ids, RowState.CONFIRMED)
    raw = {"ids": [id.bytes for id in ids]}
    for household, here in session.execute(_WAITING, raw):
        states[UUID(bytes=household)] = RowState.LOCAL if here else RowState.SENT
    for household, _ in session.execute(_RETURNED, raw):
        states[UUID(bytes=household)] = RowState.RETURNED
    clashing = select(Conflict.household_id).where(
        Conflict.household_id.in_(ids), Conflict.chosen.is_(None), Conflict.deleted_at.is_(None)
    )
    for household in session.scalars(clashing):
        if household is not None:
            states[household] = RowState.CONFLICT
    return states
