"""Which planned visits are meant: what somebody asks for, as conditions for the database."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select

from fieldkit.db.tables import HelperAssignment, Household, Visit, VisitSlot
from fieldkit.domain.visits import FIRST_EXTRA, SlotState
from fieldkit.services.visits.slots import due_column, state_column, wanted

_STRUCK_OFF = "90"  # code table household_type
TO_DO, DUE, OVERDUE, ENDING = "todo", "due", "overdue", "ending"
PLANNED, UNPLANNED, DONE, EXEMPT = "planned", "unplanned", "done", "exempt"
ABSENT, WAITING, ALL = "absent", "waiting", "all"
STATES = (TO_DO, DUE, OVERDUE, ENDING, PLANNED, UNPLANNED, DONE, EXEMPT, ABSENT, WAITING, ALL)
"""What a list can be narrowed to; `todo` is due and overdue together, `waiting` what of it has no day."""


@dataclass(frozen=True)
class Which:
    """Which planned visits are meant; what is not said narrows nothing.

    `number` 1 to 4 is a window, 5 every extra visit; `state` one of `STATES`; `day` is the planned
    day; `helper` a primary helper today, `no_helper` the households without one.
    """

    year: int
    state: str = ALL
    number: int = 0
    village: str | None = None
    group: UUID | None = None
    helper: UUID | None = None
    no_helper: bool = False
    day: date | None = None


def conditions(which: Which, today: date, reminder_days: int) -> list[ColumnElement[bool]]:
    """Return the conditions for `which`; households that are gone or struck off are never meant."""
    gone = select(Household.id).where(~in_register())
    found = [
        VisitSlot.year == which.year, VisitSlot.deleted_at.is_(None),
        VisitSlot.household_id.not_in(gone),
    ]  # fmt: skip
    if which.number:
        extra = which.number >= FIRST_EXTRA
        found.append(VisitSlot.no >= FIRST_EXTRA if extra else VisitSlot.no == which.number)
    if which.village is not None:
        found.append(VisitSlot.scope == which.village)
    if which.group is not None:
        in_group = select(Household.id).where(Household.group_id == which.group)
        found.append(VisitSlot.household_id.in_(in_group))
    if which.day is not None:
        found.append(VisitSlot.planned_on == which.day)
    if which.helper is not None or which.no_helper:
        found.append(_helped(which, today))
    return [*found, *_in_state(which.state, today, today + timedelta(reminder_days))]


def _helped(which: Which, today: date) -> ColumnElement[bool]:
    paired = select(HelperAssignment.household_id).where(
        HelperAssignment.role == "1", HelperAssignment.standing(today)
    )
    if which.no_helper:
        return VisitSlot.household_id.not_in(paired)
    return VisitSlot.household_id.in_(paired.where(HelperAssignment.helper_id == which.helper))


def _in_state(state: str, today: date, soon: date) -> list[ColumnElement[bool]]:
    overdue = wanted() & (VisitSlot.window_to < today)
    found = {
        TO_DO: or_(overdue, due_column(today)),
        DUE: due_column(today),
        OVERDUE: overdue,
        ENDING: due_column(today) & (VisitSlot.window_to <= soon),
        PLANNED: state_column(today) == SlotState.PLANNED.value,
        UNPLANNED: wanted() & VisitSlot.planned_on.is_(None),
        DONE: VisitSlot.done_on.is_not(None),
        EXEMPT: state_column(today) == SlotState.EXEMPT.value,
        ABSENT: _nobody_home(),
        WAITING: or_(overdue, due_column(today)) & VisitSlot.planned_on.is_(None),
    }
    return [found[state]] if state in found else []


def in_register() -> ColumnElement[bool]:
    """Return the condition for households that are visited: neither deleted nor struck off."""
    struck_off = func.coalesce(Household.household_type, "") == _STRUCK_OFF
    return Household.deleted_at.is_(None) & ~struck_off


def _nobody_home() -> ColumnElement[bool]:
    """Return the condition that somebody came in this window and found nobody at home."""
    return (
        select(Visit.id)
        .where(
            Visit.household_id == VisitSlot.household_id, Visit.household_absent.is_(True),
            Visit.deleted_at.is_(None),
            Visit.visit_date.between(VisitSlot.window_from, VisitSlot.window_to),
        )
        .exists()
    )  # fmt: skip
