"""The year's four visits of every household: making the plan (domain.md §1.15, §3.6)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, insert, select
from sqlalchemy.orm import Session

from fieldkit.db.tables import HelperAssignment, Household, PersonChange, VisitPlan, VisitSlot
from fieldkit.db.types import named_id
from fieldkit.domain.rights import Right
from fieldkit.domain.visits import windows_left
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue
from fieldkit.services.allowing import needs
from fieldkit.services.family.past import SPLIT_OFF
from fieldkit.services.visits.agenda import Agenda
from fieldkit.services.visits.answers import FIRST_YEAR
from fieldkit.services.which import in_register

_YEAR = QT_TRANSLATE_NOOP("Fields", "Year")
_ODD_YEAR = QT_TRANSLATE_NOOP("Fields", "plans are made for the years from 2013 to the next")
_Rows = list[dict[str, object]]


@dataclass(frozen=True)
class PlanResult:
    """How many plans and slots were made; what was there already is not counted."""

    plans: int
    slots: int


class Planning(Agenda):
    """Plans and their slots."""

    @needs(Right.PLAN)
    def make(self, year: int, household_id: UUID | None = None) -> PlanResult:
        """Plan the year's visits for one household or for all; what is planned already stays.

        The ids follow from household, year and number, so that two laptops that plan the same year
        make the same plan.  A household that came in during the year gets the windows that are left,
        one that was struck off none (§3.6).  Raises `BadValue` for a year nobody can mean.
        """
        if not FIRST_YEAR <= year <= self._today.year + 1:
            why = self._words("Fields", _ODD_YEAR)
            raise BadValue(field=self._words("Fields", _YEAR), value=year, why=why)
        with self._store.writing() as session:
            plans, slots = self._missing(session, year, household_id)
            if plans:
                session.execute(insert(VisitPlan), plans)
            if slots:
                session.execute(insert(VisitSlot), slots)
        return PlanResult(len(plans), len(slots))

    def _missing(self, session: Session, year: int, household_id: UUID | None) -> tuple[_Rows, _Rows]:
        """Return the rows of plans and slots that are not there yet."""
        origin = self._store.origin()
        windows = self._profile.windows(year)
        planned = set(session.scalars(select(VisitPlan.id).where(VisitPlan.year == year)))
        helpers = _helpers(session, self._today)
        begun = _begun(session, year)
        paired = _paired(session, year)
        split = _split(session, year)
        plans: _Rows = []
        slots: _Rows = []
        for row in self._households(session, household_id):
            plan_id = named_id("plan", row.id, year)
            entered = split.get(row.id) or _entered(row, year, begun.get(row.scope), paired.get(row.id))
            left = windows_left(windows, entered)
            if plan_id in planned or not left:
                continue
            of_both = {"scope": row.scope, "household_id": row.id, "year": year, **origin}
            plans.append({"id": plan_id, "helper_id": helpers.get(row.id), "state": "active", **of_both})
            slots += [
                {
                    "id": named_id("slot", plan_id, window.no), "plan_id": plan_id,
                    "no": window.no, "purpose": window.purpose, "window_from": window.first,
                    "window_to": window.last, **of_both,
                }
                for window in left
            ]  # fmt: skip
        return plans, slots

    def _households(self, session: Session, household_id: UUID | None) -> Iterable[Row[*tuple[Any, ...]]]:
        query = select(
            Household.id, Household.scope, Household.created_at, Household.first_identified_year
        ).where(in_register())
        if household_id is not None:
            query = query.where(Household.id == household_id)
        return session.execute(query.order_by(Household.local_no))


def _entered(row: Row[*tuple[Any, ...]], year: int, begun: date | None, paired: date | None) -> date | None:
    """Return the day of the year on which a household came into the register; None: it was in it.

    Only facts that every laptop gets decide, so that all make the same plan: the year in which the
    household was identified, its first pairing in that year, and whether it was entered after the
    village's plan of the year had been made.  A roster imported in November, before there was a
    plan, is therefore no village of newcomers.
    """
    made = row.created_at.date() if row.created_at else None
    identified = row.first_identified_year
    if identified is not None and made is not None and identified > made.year:
        identified = None  # a year nobody can have meant says nothing
    if identified is not None and identified != year:
        return date.max if identified > year else None
    if identified == year and paired is not None:
        return paired
    if begun is None or made is None or made <= begun or made.year < year:
        return None
    return made if made.year == year else date.max


def _begun(session: Session, year: int) -> dict[str, date]:
    """Return the day the first plan of the year was made, by village."""
    found = session.execute(
        select(VisitPlan.scope, func.min(VisitPlan.created_at))
        .where(VisitPlan.year == year, VisitPlan.deleted_at.is_(None))
        .group_by(VisitPlan.scope)
    )
    return {scope: at.date() for scope, at in found if at is not None}


def _split(session: Session, year: int) -> dict[UUID, date]:
    """Return the day on which a household was made in the year out of another one."""
    found = session.execute(
        select(PersonChange.to_household_id, func.min(PersonChange.changed_on))
        .where(
            PersonChange.change == SPLIT_OFF, PersonChange.deleted_at.is_(None),
            PersonChange.changed_on.between(date(year, 1, 1), date(year, 12, 31)),
        )
        .group_by(PersonChange.to_household_id)
    )  # fmt: skip
    return {household: day for household, day in found if household is not None}


def _paired(session: Session, year: int) -> dict[UUID, date]:
    """Return the day of the first pairing ever, where that was in the year, by household."""
    first = func.min(HelperAssignment.start_date)
    found = session.execute(
        select(HelperAssignment.household_id, first)
        .where(HelperAssignment.deleted_at.is_(None))
        .group_by(HelperAssignment.household_id)
        .having(first.between(date(year, 1, 1), date(year, 12, 31)))
    )
    return dict(found.all())


def _helpers(session: Session, today: date) -> dict[UUID, UUID]:
    """Return the primary helper of each household today."""
    found = session.execute(
        select(HelperAssignment.household_id, HelperAssignment.helper_id).where(
            HelperAssignment.role == "1",
            HelperAssignment.standing(today),
        )
    )  # fmt: skip
    return dict(found.all())
