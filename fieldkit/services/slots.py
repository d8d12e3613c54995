"""A planned visit as lists, pages, papers and the server show it."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from fieldkit.db.tables import VisitSlot
from fieldkit.domain.visits import Slot, SlotState, is_due, slot_state


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


SLOT_COLUMNS = (
    VisitSlot.id, VisitSlot.no, VisitSlot.purpose, VisitSlot.window_from, VisitSlot.window_to,
    VisitSlot.planned_on, VisitSlot.done_on, VisitSlot.visit_id, VisitSlot.skip_reason,
)  # fmt: skip
"""What `slot_view` reads: for long lists these columns, for single slots the whole row."""


def slot_of(row: VisitSlot | Row[*tuple[Any, ...]]) -> Slot:
    """Return what the state of a stored slot depends on."""
    return Slot(
        row.no, row.window_from, row.window_to, row.planned_on, row.done_on, row.skip_reason
    )


def slot_view(row: VisitSlot | Row[*tuple[Any, ...]], today: date) -> SlotView:
    """Return a stored slot with its state today."""
    slot = slot_of(row)
    return SlotView(
        row.id, row.no, row.purpose, slot_state(slot, today), is_due(slot, today),
        row.window_from, row.window_to, row.planned_on, row.done_on, row.visit_id, row.skip_reason,
    )  # fmt: skip
