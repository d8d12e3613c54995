"""What was deleted together with a household, and how it comes back or goes with it (sync.md §4.5).

All rows deleted together carry the same moment, so any laptop that has them can bring them back.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from fieldkit.db import history, undoing
from fieldkit.db.base import Synced
from fieldkit.db.tables import (
    Conflict,
    Household,
    IncomeItem,
    IncomeYear,
    Person,
    PersonYear,
    Visit,
    VisitAmendment,
    VisitVisitor,
)

_MISTAKE = "mistake"  # code table delete_reason
_DECIDED = "conflict"  # goes with no household: a person still decides it


def keep(session: Session, conflict: Conflict) -> None:
    """Bring back what was deleted together with a row that is kept after all; its household, if need be."""
    row: Any = session.get(Synced.tables[conflict.tbl], conflict.row_id)
    home_id = conflict.household_id or _home_of(session, row)
    home = session.get(Household, home_id) if home_id else None
    moments = {one.deleted_at for one in (row, home) if one is not None and one.deleted_at is not None}
    if home is not None and home.deleted_at is not None:
        bring_back(session, home, moments)
    elif isinstance(row, Person):
        years = select(PersonYear.id).where(
            PersonYear.person_id == row.id, PersonYear.deleted_at.in_(moments)
        )
        undoing.revive(session, PersonYear, session.scalars(years).all())


def _home_of(session: Session, row: Any) -> UUID | None:
    """Return the household of a row that only names the sheet or visit it is a part of."""
    above: Any = None
    if isinstance(row, IncomeItem):
        above = session.get(IncomeYear, row.income_id)
    elif isinstance(row, VisitVisitor | VisitAmendment):
        above = session.get(Visit, row.visit_id)
    return above.household_id if above is not None else None


def leave(session: Session, conflict: Conflict, chosen: dict[str, Any]) -> None:
    """Let a household stay deleted: what others added to it goes with it, and would come back with it."""
    home = session.get(Household, conflict.row_id) if conflict.tbl == Household.__tablename__ else None
    if home is not None:
        at = home.deleted_at or datetime.fromisoformat(chosen["deleted_at"])
        take_along(session, home, at, home.deleted_reason or chosen.get("deleted_reason") or _MISTAKE)


def bring_back(session: Session, household: Household, moments: set[datetime]) -> None:
    """Bring a household back with what was deleted at these moments.

    What a guard refuses, two primary helpers as it were (C-1), stays deleted.
    """
    for tbl, ids in history.belonging(session, household.id).items():
        if tbl == _DECIDED:
            continue
        table: Any = Synced.tables[tbl]
        found = select(table.id).where(table.id.in_(ids), table.deleted_at.in_(moments))
        _revive(session, table, list(session.scalars(found)))


def take_along(session: Session, household: Household, moment: datetime, reason: str) -> None:
    """Delete all that stands below a household as if it had gone with it then."""
    for tbl, ids in history.belonging(session, household.id).items():
        if tbl != _DECIDED:
            undoing.mark(session, Synced.tables[tbl], ids, moment, reason)


def standing(session: Session, household: UUID) -> dict[str, list[UUID]]:
    """Return what stands below a household, by table: what others added before they heard of its deletion."""
    found = {}
    for tbl, ids in history.belonging(session, household).items():
        if tbl in (_DECIDED, "household", "past"):
            continue
        table: Any = Synced.tables[tbl]
        live = select(table.id).where(table.id.in_(ids), table.deleted_at.is_(None)).order_by(table.id)
        if rows := list(session.scalars(live)):
            found[tbl] = rows
    return found


def _revive(session: Session, table: type[Synced], ids: list[UUID]) -> None:
    if not table.guards:
        undoing.revive(session, table, ids)
        return
    for id in ids:
        try:
            with session.begin_nested():
                undoing.revive(session, table, [id])
        except IntegrityError:
            continue
