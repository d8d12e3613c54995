"""Whether a household waits to be told who its head is; nothing else of it is saved before (§3.11)."""

from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from fieldkit.db.tables import Household, Person, PersonChange
from fieldkit.errors import HeadNeeded

GONE = ("2", "3", "6")
"""Code table person_status: dead, moved or married out, settled abroad."""


def is_gone(person: Person) -> bool:
    """Tell whether somebody does not belong to the household any more, dead or alive."""
    return person.status in GONE or person.left_on is not None


def waiting_for_head(session: Session, household_id: UUID) -> Person | None:
    """Return the head who died or left, while others are there and nobody took the place; else None.

    Only what was entered as a change counts: a roster that came without a head is not held up by it.
    """
    household = session.get(Household, household_id)
    if household is None or household.head_person_id is None:
        return None
    head = session.get(Person, household.head_person_id)
    if head is None or (head.household_id == household_id and not is_gone(head)):
        return None
    left = select(PersonChange.id).where(
        PersonChange.person_id == head.id, PersonChange.deleted_at.is_(None),
        or_(PersonChange.household_id == household_id, PersonChange.from_household_id == household_id),
    )  # fmt: skip
    if session.scalar(left.limit(1)) is None:
        return None
    others = select(func.count()).where(
        Person.household_id == household_id, Person.deleted_at.is_(None),
        Person.status.not_in(GONE), Person.left_on.is_(None),
    )  # fmt: skip
    return head if session.scalar(others) else None


def demand_head(session: Session, household_id: UUID) -> None:
    """Raise `HeadNeeded` while a household waits for its new head."""
    head = waiting_for_head(session, household_id)
    if head is not None:
        raise HeadNeeded(name=head.name)
