"""Which slot of the year a visit fills, and why none where it fills none (domain.md §1.16, §3.6)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from fieldkit.db.tables import Helper, HelperAssignment, Visit, VisitSlot
from fieldkit.domain.policy import Profile
from fieldkit.domain.visits import PHONE_VISIT, choose_slot
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.visits.answers import Answers, not_counted
from fieldkit.services.visits.slots import slot_of

NO_HELPER = QT_TRANSLATE_NOOP("Visits", "the household's helper is not among those who went")
PHONED = QT_TRANSLATE_NOOP("Visits", "a telephone call was counted for this household this year already")
NOT_BY_PHONE = QT_TRANSLATE_NOOP("Visits", "a telephone call counts for the second and third visit only")
NO_PLAN = QT_TRANSLATE_NOOP("Visits", "no visits are planned for this household in that year")
FILLED = QT_TRANSLATE_NOOP("Visits", "the planned visit it was started for is made already")
OTHER_YEAR = QT_TRANSLATE_NOOP("Visits", "the planned visit belongs to another year, which is closed")
NONE_OPEN = QT_TRANSLATE_NOOP("Visits", "no planned visit is open on that day")


@dataclass(frozen=True)
class Filling:
    """The slot that a visit fills; without one, `why` says why (a source text of context Visits)."""

    slot: VisitSlot | None = None
    why: str = ""


def _slots(session: Session, household_id: UUID, year: int) -> Sequence[VisitSlot]:
    query = select(VisitSlot).where(
        VisitSlot.household_id == household_id, VisitSlot.year == year, VisitSlot.deleted_at.is_(None)
    )  # fmt: skip
    return session.scalars(query).all()


def filling(
    session: Session,
    profile: Profile,
    household_id: UUID,
    wanted: UUID | None,
    answers: Answers,
    day: date,
) -> Filling:
    """Return what a visit on `day` counts for.

    The slot it was started for, else the one `domain.visits.choose_slot` says.  The assigned helper
    must have gone; a telephone call counts for some slots only, once a year.
    """
    why = not_counted(answers)
    if why:
        return Filling(why=why)
    if not _helper_went(session, household_id, answers, day):
        return Filling(why=NO_HELPER)
    rows = _slots(session, household_id, day.year)
    if not rows:
        return Filling(why=NO_PLAN)
    if answers.kind == PHONE_VISIT:
        if _phoned_before(session, [row.visit_id for row in rows if row.visit_id]):
            return Filling(why=PHONED)
        rows = [row for row in rows if row.no in profile.phone_visit_slots]
        if wanted is not None and wanted not in {row.id for row in rows}:
            return Filling(why=NOT_BY_PHONE)
    if wanted is not None:
        own = next((row for row in rows if row.id == wanted), None)
        if own is None:
            return Filling(why=OTHER_YEAR)
        return Filling(own) if own.done_on is None else Filling(why=FILLED)
    slots = {slot_of(row): row for row in rows}
    chosen = choose_slot(slots, day)
    if chosen is not None:
        return Filling(slots[chosen])
    return Filling(why=NOT_BY_PHONE if answers.kind == PHONE_VISIT else NONE_OPEN)


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
