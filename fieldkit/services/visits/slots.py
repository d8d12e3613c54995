"""A planned visit as lists, pages, papers and the server show it."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, case

from fieldkit.db.tables import VisitSlot
from fieldkit.domain.visits import FIRST_EXTRA, Slot, SlotState, is_due, slot_state


@dataclass(frozen=True)
class SlotView:
    """One of a year's visits: which, its window, and its state today."""

    id: UUID
    no: int
    purpose: str
    state: SlotState
    due: bool
    window_from: date
    window_to: date
    planned_on: date | None
    done_on: date | None
    visit_id: UUID | None
    skip_reason: str | None

    @property
    def extra(self) -> bool:
        """Whether this is an extra visit, which never counts towards the four."""
        return self.no >= FIRST_EXTRA


SLOT_COLUMNS = (
    VisitSlot.id, VisitSlot.no, VisitSlot.purpose, VisitSlot.window_from, VisitSlot.window_to,
    VisitSlot.planned_on, VisitSlot.done_on, VisitSlot.visit_id, VisitSlot.skip_reason,
)  # fmt: skip
"""What `slot_view` reads: for long lists these columns, for single slots the whole row."""


def slot_of(row: VisitSlot | Row[*tuple[Any, ...]]) -> Slot:
    """Return what the state of a stored slot depends on."""
    return Slot(row.no, row.window_from, row.window_to, row.planned_on, row.done_on, row.skip_reason)


def slot_view(row: VisitSlot | Row[*tuple[Any, ...]], today: date) -> SlotView:
    """Return a stored slot with its state today."""
    slot = slot_of(row)
    return SlotView(
        row.id, row.no, row.purpose, slot_state(slot, today), is_due(slot, today),
        row.window_from, row.window_to, row.planned_on, row.done_on, row.visit_id, row.skip_reason,
    )  # fmt: skip


def wanted() -> ColumnElement[bool]:
    """Return the condition that a visit is still to be made: `slot_state(…).open` for the database."""
    return VisitSlot.done_on.is_(None) & VisitSlot.skip_reason.is_(None)


def state_column(today: date) -> ColumnElement[str]:
    """Return `slot_state` for the database, to count and narrow tens of thousands of slots.

    A test holds it against `slot_state` for every combination of what a state depends on.
    """
    return case(
        (VisitSlot.done_on > VisitSlot.window_to, SlotState.DONE_LATE.value),
        (VisitSlot.done_on.is_not(None), SlotState.DONE.value),
        (VisitSlot.skip_reason.is_not(None), SlotState.EXEMPT.value),
        (VisitSlot.window_to < today, SlotState.OVERDUE.value),
        (VisitSlot.planned_on.is_(None), SlotState.TO_PLAN.value),
        else_=SlotState.PLANNED.value,
    )


def due_column(today: date) -> ColumnElement[bool]:
    """Return `is_due` for the database; the same test holds it."""
    return wanted() & (VisitSlot.window_from <= today) & (VisitSlot.window_to >= today)
