"""The year of four visits: one function says what state a slot is in (domain.md §1.15, §3.6).

The list, the household page, the printed plan and the server all ask `slot_state`; nothing stores
a state, so that none can be stale.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fieldkit.domain.policy import Window

PLANNED_VISIT = "01"  # code table visit_kind: counts for a slot
PHONE_VISIT = "08"  # counts for some slots, once a year, when the household is away
BY_PHONE = "4"  # code table visit_place
EXTRA_PURPOSE = "5"  # code table visit_purpose
FIRST_EXTRA = 5  # slots from this number on are extra visits by local rule (§1.15)


class SlotState(StrEnum):
    """Code table 2.32."""

    TO_PLAN = "0"
    PLANNED = "1"
    DONE = "2"
    OVERDUE = "3"
    DONE_LATE = "4"
    EXEMPT = "5"

    @property
    def open(self) -> bool:
        """Tell whether a visit is still wanted."""
        return self in (SlotState.TO_PLAN, SlotState.PLANNED, SlotState.OVERDUE)

    @property
    def done(self) -> bool:
        """Tell whether a visit was made."""
        return self in (SlotState.DONE, SlotState.DONE_LATE)


@dataclass(frozen=True)
class Slot:
    """A planned visit, as far as its state depends on it."""

    no: int
    window_from: date
    window_to: date
    planned_on: date | None = None
    done_on: date | None = None
    skip_reason: str | None = None

    @property
    def extra(self) -> bool:
        """Tell whether this is an extra visit, which never counts towards the four."""
        return self.no >= FIRST_EXTRA

    def holds(self, day: date) -> bool:
        """Tell whether `day` lies in the window."""
        return self.window_from <= day <= self.window_to


def slot_state(slot: Slot, today: date) -> SlotState:
    """Say what state a slot is in on the day `today`.

    A visit that was made counts whatever else happened: before its window as well (a helper may
    come early), after it as done late.
    """
    if slot.done_on is not None:
        return SlotState.DONE_LATE if slot.done_on > slot.window_to else SlotState.DONE
    if slot.skip_reason is not None:
        return SlotState.EXEMPT
    if today > slot.window_to:
        return SlotState.OVERDUE
    return SlotState.TO_PLAN if slot.planned_on is None else SlotState.PLANNED


def is_due(slot: Slot, today: date) -> bool:
    """Tell whether the slot's window is open today and its visit still wanted."""
    return slot.holds(today) and slot_state(slot, today).open


def to_be_made(no: int, window_from: date | None, day: date, *, freed: bool) -> bool:
    """Tell whether a visit counts among those to be made by `day` (domain.md §5.5, I-09).

    It is one of the four, its time has begun, and nobody freed the household of it.
    """
    return no < FIRST_EXTRA and not freed and window_from is not None and window_from <= day


def choose_slot(slots: Iterable[Slot], day: date) -> Slot | None:
    """Return the slot that a planned visit on `day` fills when nobody said which.

    The open slot whose window holds the day, else the earliest overdue one, else an extra visit
    planned for then, else none (§3.6).
    """
    wanted = [slot for slot in slots if slot_state(slot, day).open]
    four = [slot for slot in wanted if not slot.extra]
    inside = [slot for slot in four if slot.holds(day)]
    overdue = [slot for slot in four if slot.window_to < day]
    extra = [slot for slot in wanted if slot.extra and slot.window_from <= day]
    candidates = inside or overdue or extra
    return min(candidates, key=lambda slot: slot.window_to) if candidates else None


def windows_left(windows: Sequence[Window], entered: date | None) -> list[Window]:
    """Return the windows a household gets that came in on the day `entered`, or before the year.

    A window that is under way on the day counts: the visit can still be made (§3.6).
    """
    return [window for window in windows if entered is None or window.last >= entered]
