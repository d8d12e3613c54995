"""Planned visits in the order of a column, by keys that are read for all of them at once."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import Session

from fieldkit.db.tables import Household, VisitSlot
from fieldkit.domain.visits import SlotState
from fieldkit.services.visits.slots import due_column, state_column

OF_HOUSEHOLDS = frozenset({"number", "head", "group", "helper", "visits"})
"""Orders that are those of the households (`household_order.ORDERS`); the others are the visits' own."""
_ID, _BOTH = 16, 32  # bytes of an id, and of a visit's with its household's


def keys(
    session: Session, which: Sequence[ColumnElement[bool]], today: date,
    order: tuple[str, bool] | None, homes: Sequence[UUID],
) -> list[bytes]:  # fmt: skip
    """Return the raw ids of the visits that `which` means, in `order`: its name and whether downwards.

    An order of `OF_HOUSEHOLDS` follows `homes`, the households already in it.  Without one they come by
    window, then household.
    """
    by, down = order or ("", False)
    if by in OF_HOUSEHOLDS:
        return _as_homes(session, which, homes)
    first = _own(by, today)
    turned = [] if first is None else [first.is_(None), first.desc() if down else first]
    wanted = (
        select(func.hex(VisitSlot.id).label("key"))
        .join(Household, Household.id == VisitSlot.household_id)
        .where(*which)
        .order_by(*turned, VisitSlot.no, Household.local_no)
        .subquery()
    )
    # one row: each would wait for busy threads again
    joined = session.scalar(select(func.group_concat(wanted.c.key, ""))) or ""
    whole = bytes.fromhex(joined)
    return [whole[at : at + _ID] for at in range(0, len(whole), _ID)]


def _own(by: str, today: date) -> ColumnElement[Any] | None:
    columns: dict[str, Any] = {
        "no": VisitSlot.no, "window": VisitSlot.window_from, "planned": VisitSlot.planned_on,
        "state": _urgent(today),
    }  # fmt: skip
    return columns.get(by)


def _urgent(today: date) -> ColumnElement[int]:
    """Rank states by what needs somebody: overdue, due, with a day, to be planned, done, exempt."""
    states = (SlotState.PLANNED, SlotState.TO_PLAN, SlotState.DONE_LATE, SlotState.DONE, SlotState.EXEMPT)
    state = state_column(today)
    return case(
        (state == SlotState.OVERDUE.value, 0),
        (due_column(today), 1),
        *((state == one.value, place) for place, one in enumerate(states, start=2)),
        else_=len(states) + 2,
    )


def _as_homes(session: Session, which: Sequence[ColumnElement[bool]], homes: Sequence[UUID]) -> list[bytes]:
    wanted = (
        select(func.hex(VisitSlot.id).concat(func.hex(VisitSlot.household_id)).label("key"))
        .where(*which)
        .order_by(VisitSlot.no)
        .subquery()
    )
    whole = bytes.fromhex(session.scalar(select(func.group_concat(wanted.c.key, ""))) or "")
    place = {id.bytes: number for number, id in enumerate(homes)}
    last = len(place)
    both = [whole[at : at + _BOTH] for at in range(0, len(whole), _BOTH)]
    both.sort(key=lambda pair: place.get(pair[_ID:], last))
    return [pair[:_ID] for pair in both]
