"""Which slot of the year a visit fills (domain.md §1.16, §3.6)."""

from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from fieldkit.db.tables import Helper, HelperAssignment, Visit, VisitSlot
from fieldkit.domain.policy import Profile
from fieldkit.domain.visits import PHONE_VISIT, choose_slot
from fieldkit.services.answers import Answers, may_fill_slot
from fieldkit.services.slots import slot_of


def slot_filled(
    session: Session,
    profile: Profile,
    household_id: UUID,
    wanted: UUID | None,
    answers: Answers,
    day: date,
) -> VisitSlot | None:
    """Return the slot that a visit on `day` fills, or None where it does not count for the plan.

    The slot it was started for, else the one `domain.visits.choose_slot` says.  The assigned helper
    must have gone; a telephone call counts for some slots only, once a year.
    """
    if not may_fill_slot(answers) or not _helper_went(session, household_id, answers, day):
        return None
    rows = session.scalars(
        select(VisitSlot).where(
            VisitSlot.household_id == household_id, VisitSlot.year == day.year,
            VisitSlot.deleted_at.is_(None),
        )
    ).all()  # fmt: skip
    if answers.kind == PHONE_VISIT:
        if _phoned_before(session, [row.visit_id for row in rows if row.visit_id]):
            return None
        rows = [row for row in rows if row.no in profile.phone_visit_slots]
    if wanted is not None:
        return next((row for row in rows if row.id == wanted and row.done_on is None), None)
    chosen = choose_slot([slot_of(row) for row in rows], day)
    return next((row for row in rows if chosen is not None and row.no == chosen.no), None)


def helpers_on(session: Session, household_id: UUID, day: date) -> list[Helper]:
    """Return the helpers of a household on `day`, the primary one first."""
    found = session.scalars(
        select(Helper)
        .join(HelperAssignment, HelperAssignment.helper_id == Helper.id)
        .where(
            HelperAssignment.household_id == household_id,
            HelperAssignment.standing(day),
        )
        .order_by(HelperAssignment.role)
    )
    return list(found)


def _phoned_before(session: Session, visits: list[UUID]) -> bool:
    by_phone = select(func.count()).where(Visit.id.in_(visits), Visit.kind == PHONE_VISIT)
    return bool(session.scalar(by_phone))


def _helper_went(session: Session, household_id: UUID, answers: Answers, day: date) -> bool:
    """Tell whether an assigned helper was among the visitors; true where there is none."""
    assigned = helpers_on(session, household_id, day)
    went = {v.helper_id for v in answers.visitors} | {v.name for v in answers.visitors}
    return not assigned or any({helper.id, helper.name} & went for helper in assigned)
