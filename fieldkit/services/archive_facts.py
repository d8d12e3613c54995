"""What the records hold for the paper files of households: one query a kind of record for all of them."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from fieldkit.db.base import Synced
from fieldkit.db.tables import (
    Attachment,
    Authorization,
    DevPlan,
    GuaranteeCheck,
    HelperAssignment,
    Household,
    HouseholdYear,
    IncomeYear,
    Measure,
    MeetingVote,
    MonitoringCase,
    Person,
    PersonChange,
    PlanItem,
    Procedure,
    ProcedureHousehold,
    Signature,
    Visit,
)
from fieldkit.domain.archive_list import Facts

Which = Callable[[InstrumentedAttribute[Any]], ColumnElement[bool]]
"""The condition that a column of households' ids names those that are wanted."""
_LIFTED = frozenset({"30", "31"})  # household types of those that left poverty
_EXIT, _ELIMINATION = "W2", "W4"


class ArchiveFacts:
    """Counts what households have, up to the end of one year."""

    def __init__(self, session: Session, which: Which, year: int, visits_wanted: int) -> None:
        """Count in `session`; `visits_wanted` is how many visits the profile asks for in a year."""
        self._session = session
        self._which = which
        self._year = year
        self._visits_wanted = visits_wanted
        self._first, self._last = date(year, 1, 1), date(year, 12, 31)

    def of(self) -> dict[UUID, Facts]:
        """Return what is recorded of every household that is wanted."""
        found: dict[UUID, dict[str, Any]] = defaultdict(dict)
        for name, counts in self._counts().items():
            for id, number in counts.items():
                found[id][name] = number
        for id in self._signed():
            found[id]["income_signed"] = True
        for name, first in (("scans", date.min), ("scans_of_year", self._first)):
            for id, scans in self._scans(first).items():
                found[id][name] = scans
        types = self._session.execute(
            select(Household.id, Household.household_type).where(self._which(Household.id))
        )
        return {
            id: Facts(visits_wanted=self._visits_wanted, lifted=kind in _LIFTED, **found.get(id, {}))
            for id, kind in types
        }

    def _counts(self) -> dict[str, dict[UUID, int]]:
        met = Visit.household_absent.is_distinct_from(True)
        paired = (HelperAssignment.start_date <= self._last) & (
            HelperAssignment.end_date.is_(None) | (HelperAssignment.end_date > self._first)
        )
        return {
            "visits": self._count(Visit, self._during(Visit.visit_date), met),
            "authorizations": self._count(Authorization),
            "checks": self._count(GuaranteeCheck, self._during(GuaranteeCheck.checked_on)),
            "year_rows": self._count(HouseholdYear, HouseholdYear.year == self._year),
            "people": self._count(Person),
            "pairings": self._count(HelperAssignment, paired),
            "plan_items": self._plan_items(),
            "measures": self._count(Measure, Measure.year == self._year),
            "income_sheets": self._count(IncomeYear, IncomeYear.year == self._year),
            "procedures": self._count(ProcedureHousehold), "votes": self._count(MeetingVote),
            "exits": self._procedures(_EXIT),
            "risks_ended": self._count(MonitoringCase, MonitoringCase.eliminated_on <= self._last),
            "eliminations": self._procedures(_ELIMINATION),
            "changes": self._count(PersonChange, self._during(PersonChange.changed_on)),
        }  # fmt: skip

    def _during(self, day: InstrumentedAttribute[Any]) -> ColumnElement[bool]:
        return day.between(self._first, self._last)

    def _count(self, table: type[Synced], *also: ColumnElement[bool]) -> dict[UUID, int]:
        of: Any = table
        query = select(of.household_id, func.count()).where(
            self._which(of.household_id), of.deleted_at.is_(None), *also
        )
        return dict(self._session.execute(query.group_by(of.household_id)).all())

    def _plan_items(self) -> dict[UUID, int]:
        query = (
            select(DevPlan.household_id, func.count())
            .join(PlanItem, PlanItem.dev_plan_id == DevPlan.id)
            .where(
                self._which(DevPlan.household_id), DevPlan.year == self._year, PlanItem.deleted_at.is_(None)
            )
        )
        return dict(self._session.execute(query.group_by(DevPlan.household_id)).all())

    def _signed(self) -> set[UUID]:
        query = (
            select(IncomeYear.household_id)
            .join(Signature, Signature.owner_id == IncomeYear.id)
            .where(
                self._which(IncomeYear.household_id), IncomeYear.year == self._year,
                Signature.deleted_at.is_(None),
            )
        )  # fmt: skip
        return set(self._session.scalars(query))

    def _procedures(self, kind: str) -> dict[UUID, int]:
        query = (
            select(ProcedureHousehold.household_id, func.count())
            .join(Procedure, Procedure.id == ProcedureHousehold.procedure_id)
            .where(
                self._which(ProcedureHousehold.household_id), ProcedureHousehold.deleted_at.is_(None),
                Procedure.deleted_at.is_(None), Procedure.kind == kind, Procedure.year <= self._year,
            )
        )  # fmt: skip
        return dict(self._session.execute(query.group_by(ProcedureHousehold.household_id)).all())

    def _scans(self, first: date) -> dict[UUID, dict[str, int]]:
        """Count photos and scans by kind; one without a day counts from the day it was put in."""
        day = func.coalesce(Attachment.taken_on, func.substr(Attachment.created_at, 1, 10))
        query = (
            select(Attachment.household_id, Attachment.kind, func.count())
            .where(
                self._which(Attachment.household_id), Attachment.deleted_at.is_(None),
                day.between(first.isoformat(), self._last.isoformat()),
            )
            .group_by(Attachment.household_id, Attachment.kind)
        )  # fmt: skip
        found: dict[UUID, dict[str, int]] = defaultdict(dict)
        for id, kind, number in self._session.execute(query):
            if id is not None:
                found[id][kind or "99"] = number
        return found
