"""Households that no primary helper stands for, and since when (domain.md §1.14, C-2)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, join, select
from sqlalchemy.orm import Session

from fieldkit.db.store import Store
from fieldkit.db.tables import Helper, HelperAssignment, Household, VillageGroup
from fieldkit.services.pairing.lists import PRIMARY
from fieldkit.services.which import in_register


@dataclass(frozen=True)
class Gap:
    """A household without a primary helper; `since` is the first day without one."""

    household_id: UUID
    village_code: str
    group: str
    head: str
    since: date


class Gaps:
    """Finds them; the home page's figure and the pairing room's list are the same question."""

    def __init__(self, store: Store) -> None:
        """Look into `store`."""
        self._store = store

    def count(self) -> tuple[int, date | None]:
        """Return how many households have no primary helper today, and the first day of the longest."""
        gaps = self.list()
        return len(gaps), gaps[0].since if gaps else None

    def list(self, village: str | None = None) -> list[Gap]:
        """List the households without a primary helper today, the longest without one first."""
        today = self._store.clock.today()
        with self._store.reading() as session:
            found = self._rows(session, today, village)
        gaps = [
            Gap(row.id, row.village_code, row.group or "", row.head_name or "", _since(row, today))
            for row in found
        ]
        return sorted(gaps, key=lambda gap: (gap.since, gap.village_code, gap.head))

    def _rows(self, session: Session, today: date, village: str | None) -> Sequence[Row[*tuple[Any, ...]]]:
        """Read the households whom nobody helps, as DQ-50 finds them: no pairing stands, or its helper left.

        A pairing that ends before it begins, as an old sheet may have it, helped on no day.
        """
        pairing = HelperAssignment
        both = join(pairing, Helper, Helper.id == pairing.helper_id, isouter=True)
        in_post = Helper.active_to.is_(None) | (Helper.active_to >= today)
        helped = (
            select(pairing.household_id)
            .select_from(both)
            .where(pairing.role == PRIMARY, pairing.standing(today), in_post)
        )
        last_day = func.min(
            func.coalesce(pairing.end_date, "9999-12-31"), func.coalesce(Helper.active_to, "9999-12-31")
        )
        ended = (
            select(pairing.household_id, func.max(last_day).label("last_day"))
            .select_from(both)
            .where(
                pairing.role == PRIMARY, pairing.deleted_at.is_(None),
                last_day < today.isoformat(), last_day >= pairing.start_date,
            )
            .group_by(pairing.household_id)
            .subquery()
        )  # fmt: skip
        query = (
            select(
                Household.id, Household.village_code, Household.head_name, Household.created_at,
                VillageGroup.name.label("group"), ended.c.last_day,
            )
            .outerjoin(VillageGroup, VillageGroup.id == Household.group_id)
            .outerjoin(ended, ended.c.household_id == Household.id)
            .where(in_register(), Household.id.not_in(helped))
        )  # fmt: skip
        if village is not None:
            query = query.where(Household.village_code == village)
        return session.execute(query).all()


def _since(row: Row[*tuple[Any, ...]], today: date) -> date:
    """Return the day after the last pairing, else the day the household came into the register."""
    if row.last_day is not None:
        return date.fromisoformat(str(row.last_day)) + timedelta(days=1)
    came: datetime | None = row.created_at
    return min(came.astimezone().date(), today) if came is not None else today
