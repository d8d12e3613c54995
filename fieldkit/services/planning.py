"""The year's four visits of every household: making the plan and keeping it (domain.md §1.15)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from fieldkit.db.store import Store
from fieldkit.db.tables import HelperAssignment, Household, VisitPlan, VisitSlot
from fieldkit.db.types import named_id
from fieldkit.domain.policy import Profile
from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue, NotFound
from fieldkit.i18n import Words
from fieldkit.services.allowing import needs
from fieldkit.services.answers import FIRST_YEAR
from fieldkit.services.slots import SLOT_COLUMNS, SlotView, slot_view

_SLOT = QT_TRANSLATE_NOOP("Fields", "planned visit")
_YEAR = QT_TRANSLATE_NOOP("Fields", "Year")
_ODD_YEAR = QT_TRANSLATE_NOOP("Fields", "plans are made for the years from 2013 to the next")


@dataclass(frozen=True)
class PlanResult:
    """How many plans and slots were made; what was there already is not counted."""

    plans: int
    slots: int


@dataclass(frozen=True)
class SlotRow:
    """A planned visit in a list, with whose it is."""

    household_id: UUID
    slot: SlotView


class Planning:
    """Plans and their slots."""

    def __init__(self, store: Store, profile: Profile, words: Words) -> None:
        """Work on `store` with the windows of `profile`, in the language of `words`."""
        self._store = store
        self._words = words
        self._profile = profile

    @needs(Right.PLAN)
    def make(self, year: int, household_id: UUID | None = None) -> PlanResult:
        """Plan the year's visits for one household or for all; what is planned already stays.

        The ids follow from household, year and number, so that two laptops that plan the same year
        make the same plan.  Raises `BadValue` for a year nobody can mean.
        """
        if not FIRST_YEAR <= year <= self._store.clock.today().year + 1:
            why = self._words("Fields", _ODD_YEAR)
            raise BadValue(field=self._words("Fields", _YEAR), value=year, why=why)
        with self._store.writing() as session:
            plans, slots = self._missing(session, year, household_id)
            if plans:
                session.execute(insert(VisitPlan), plans)
            if slots:
                session.execute(insert(VisitSlot), slots)
        return PlanResult(len(plans), len(slots))

    def _missing(
        self, session: Session, year: int, household_id: UUID | None
    ) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
        origin = self._store.origin()
        planned = set(session.scalars(select(VisitPlan.id).where(VisitPlan.year == year)))
        helpers = _helpers(session, self._store.clock.today())
        plans: list[dict[str, object]] = []
        slots: list[dict[str, object]] = []
        for id, scope in _households(session, household_id):
            plan_id = named_id("plan", id, year)
            if plan_id in planned:
                continue
            of_both = {"scope": scope, "household_id": id, "year": year, **origin}
            plans.append(
                {"id": plan_id, "helper_id": helpers.get(id), "state": "active", **of_both}
            )
            slots += [
                {
                    "id": named_id("slot", plan_id, window.no), "plan_id": plan_id,
                    "no": window.no, "purpose": window.purpose, "window_from": window.first,
                    "window_to": window.last, **of_both,
                }
                for window in self._profile.windows(year)
            ]  # fmt: skip
        return plans, slots

    def slots(self, year: int, *, village: str | None = None) -> list[SlotRow]:
        """List the year's slots with their states today, by window and household number."""
        today = self._store.clock.today()
        query = (
            select(VisitSlot.household_id, *SLOT_COLUMNS)
            .join(Household, Household.id == VisitSlot.household_id)
            .where(
                VisitSlot.year == year,
                VisitSlot.deleted_at.is_(None),
                Household.deleted_at.is_(None),
            )
            .order_by(VisitSlot.no, Household.local_no)
        )
        if village is not None:
            query = query.where(Household.village_code == village)
        with self._store.reading() as session:
            return [
                SlotRow(row.household_id, slot_view(row, today)) for row in session.execute(query)
            ]

    @needs(Right.PLAN)
    def schedule(self, slot_id: UUID, day: date | None) -> None:
        """Set the day a visit is meant for, or take it back."""
        with self._store.writing() as session:
            self._get(session, slot_id).planned_on = day

    @needs(Right.PLAN)
    def skip(self, slot_id: UUID, reason: str | None) -> None:
        """Free a household from a visit for a reason, or take that back (state 5, §2.32)."""
        with self._store.writing() as session:
            self._get(session, slot_id).skip_reason = reason or None

    def _get(self, session: Session, slot_id: UUID) -> VisitSlot:
        slot = session.get(VisitSlot, slot_id)
        if slot is None:
            raise NotFound(kind=self._words("Fields", _SLOT), name=slot_id)
        return slot


def _households(session: Session, household_id: UUID | None) -> Iterator[tuple[UUID, str]]:
    query = select(Household.id, Household.scope).where(Household.deleted_at.is_(None))
    if household_id is not None:
        query = query.where(Household.id == household_id)
    yield from session.execute(query.order_by(Household.local_no))


def _helpers(session: Session, today: date) -> dict[UUID, UUID]:
    """Return the primary helper of each household today."""
    found = session.execute(
        select(HelperAssignment.household_id, HelperAssignment.helper_id).where(
            HelperAssignment.role == "1",
            HelperAssignment.standing(today),
        )
    )  # fmt: skip
    return dict(found.all())
