"""Who takes over when one unit's households go to another unit (domain.md §3.5)."""

from datetime import date
from heapq import heapify, heapreplace
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.tables import Helper, HelperAssignment, Household
from fieldkit.services.pairing.handing_over import Wish, in_post
from fieldkit.services.pairing.helper_lists import load
from fieldkit.services.pairing.lists import PRIMARY


def proposal(session: Session, old_unit: UUID, new_unit: UUID, day: date, village: str | None) -> list[Wish]:
    """Give each household of `old_unit` on `day` to whoever of `new_unit` then has the fewest."""
    pairing = HelperAssignment
    query = (
        select(pairing.household_id)
        .join(Helper, Helper.id == pairing.helper_id)
        .join(Household, Household.id == pairing.household_id)
        .where(
            Helper.unit_id == old_unit, pairing.role == PRIMARY, pairing.standing(day),
            Household.deleted_at.is_(None),
        )
        .order_by(Household.village_code, Household.group_id, Household.local_no)
    )  # fmt: skip
    if village is not None:
        query = query.where(Household.village_code == village)
    there = session.scalars(
        select(Helper).where(Helper.unit_id == new_unit, Helper.deleted_at.is_(None))
    ).all()
    households = load(session, day)
    waiting = [
        (households[helper.id], helper.name, helper.id)
        for helper in there
        if in_post(helper, day) and helper.is_primary_capable is not False
    ]
    if not waiting:
        return []
    heapify(waiting)
    wishes = []
    for home in session.scalars(query):
        count, name, helper_id = waiting[0]
        wishes.append(Wish(home, helper_id))
        heapreplace(waiting, (count + 1, name, helper_id))
    return wishes
