"""Helpers as papers name them: with unit, post and work phone, which is for everybody to call."""

from collections.abc import Iterable, Set
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.tables import Helper, HelperAssignment, HelperUnit, Household
from fieldkit.documents.facts import HelperFact
from fieldkit.services.pairing.service import PRIMARY
from fieldkit.services.printing.reading import Sources, Wanted


class HelperReader:
    """Reads who helps whom."""

    def __init__(self, sources: Sources) -> None:
        """Read from `sources`."""
        self._sources = sources
        self._session = sources.session

    def of_households(self, wanted: Wanted) -> dict[UUID, HelperFact]:
        """Return the primary helper on the day, by household."""
        found = self._session.execute(
            select(HelperAssignment.household_id, HelperAssignment.start_date, Helper)
            .join(Helper, Helper.id == HelperAssignment.helper_id)
            .where(
                wanted.of(HelperAssignment.household_id),
                HelperAssignment.role == PRIMARY,
                HelperAssignment.standing(wanted.as_of),
            )
            .order_by(HelperAssignment.start_date, HelperAssignment.id)
        ).all()  # fmt: skip
        then = self.as_they_were({row.Helper for row in found}, wanted.year)
        facts = {id: helper_fact(helper, unit) for id, (helper, unit) in then.items()}
        return {row.household_id: replace(facts[row.Helper.id], since=row.start_date) for row in found}

    def as_they_were(self, helpers: Set[Helper], year: int) -> dict[UUID, tuple[Helper, str | None]]:
        """Return helpers as they were in a year, with the names that their units had."""
        past = self._sources.past(year)
        rows = past.rows(list(helpers))
        units = {unit.id: unit.name for unit in past.rows(self._units(rows))}
        return {row.id: (row, units.get(row.unit_id) if row.unit_id else None) for row in rows}

    def _units(self, helpers: Iterable[Helper]) -> list[HelperUnit]:
        ids = {helper.unit_id for helper in helpers if helper.unit_id is not None}
        return list(self._session.scalars(select(HelperUnit).where(HelperUnit.id.in_(ids))))

    def by_id(self, ids: set[UUID]) -> dict[UUID, tuple[Helper, str | None]]:
        """Return helpers with the names of their units."""
        found = self._session.execute(
            select(Helper, HelperUnit.name)
            .outerjoin(HelperUnit, HelperUnit.id == Helper.unit_id)
            .where(Helper.id.in_(ids))
        )
        return {helper.id: (helper, unit) for helper, unit in found}


def helper_fact(helper: Helper, unit: str | None, since: date | None = None) -> HelperFact:
    """Return a helper as papers show him."""
    return HelperFact(
        name=helper.name, unit=unit or "", post=helper.post or "", work_phone=helper.phone, since=since
    )


def households_of(session: Session, helper: UUID, day: date) -> tuple[UUID, ...]:
    """Return the households a helper is the primary helper of on `day`, by village and number."""
    return tuple(
        session.scalars(
            select(Household.id)
            .join(HelperAssignment, HelperAssignment.household_id == Household.id)
            .where(
                HelperAssignment.helper_id == helper, HelperAssignment.role == PRIMARY,
                HelperAssignment.standing(day), Household.deleted_at.is_(None),
            )
            .order_by(Household.local_no)
        )
    )  # fmt: skip


def helpers_in(session: Session, village: str, day: date) -> tuple[UUID, ...]:
    """Return the primary helpers of a village's households on `day`, by name."""
    found = session.execute(
        select(Helper.id, Helper.name)
        .join(HelperAssignment, HelperAssignment.helper_id == Helper.id)
        .join(Household, Household.id == HelperAssignment.household_id)
        .where(
            Household.village_code == village, Household.deleted_at.is_(None),
            HelperAssignment.role == PRIMARY, HelperAssignment.standing(day),
        )
        .distinct()
        .order_by(Helper.name, Helper.id)
    )  # fmt: skip
    return tuple(row.id for row in found)
