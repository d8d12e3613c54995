"""A planned visit as lists, pages, papers and the server show it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

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


def slot_of(row: VisitSlot) -> Slot:
    """Return what the state of a stored slot depends on."""
    return Slot(
        row.no, row.window_from, row.window_to, row.planned_on, row.done_on, row.skip_reason
    )


def slot_view(row: VisitSlot, today: date) -> SlotView:
    """Return a stored slot with its state today."""
    slot = slot_of(row)
    return SlotView(
        row.id, row.no, row.purpose, slot_state(slot, today), is_due(slot, today),
        row.window_from, row.window_to, row.planned_on, row.done_on, row.visit_id, row.skip_reason,
    )  # fmt: skip
