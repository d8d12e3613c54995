"""Households that are watched and the procedures of a village: across households, for the room (F5).

Single records are typed through `services.records`; here is what needs several at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from fieldkit.db.store import Store
from fieldkit.db.tables import (
    Helper,
    Household,
    MonitoringCase,
    Procedure,
    ProcedureHousehold,
    ProcedureStep,
    VillageGroup,
)
from fieldkit.db.types import named_id, new_id
from fieldkit.domain.policy import Profile
from fieldkit.domain.rights import Right
from fieldkit.domain.watching import is_over, noticed
from fieldkit.i18n import Words
from fieldkit.services.allowing import may, needs
from fieldkit.services.fields import Fields
from fieldkit.services.kinds.procedures import MONITORING_CASE
from fieldkit.services.ledgers.kinds.households import WATCHED_TYPE
from fieldkit.services.which import in_register

_Found = tuple[MonitoringCase, str | None, str | None, str | None]  # with head, group and contact
WATCHED, ENDED, EVERY = "watched", "ended", "every"
"""Which cases are asked for."""


@dataclass(frozen=True)
class CaseRow:
    """A household that is or was watched; `late`: help was due and none is recorded as begun.

    Without an `id` its type or kind says that it is watched, and there is no case of it yet.
    """

    id: UUID | None
    household_id: UUID
    head: str
    group: str
    kind: str
    recognised: str  # yyyy-mm
    risks: str
    help: str
    help_due: date | None
    late: bool
    ended_on: date | None
    contact: str


@dataclass(frozen=True)
class ProcedureCounts:
    """How a procedure stands: steps done of all, households, days left to its deadline."""

    done: int
    steps: int
    households: int
    days_left: int | None


class Monitoring:
    """Lists watched households and begins procedures with their steps."""

    def __init__(self, store: Store, profile: Profile, fields: Fields, words: Words) -> None:
        """Work on `store`; steps are those of `profile`."""
        self._store = store
        self._profile = profile
        self._fields = fields
        self._words = words

    def cases(self, village: str | None = None, which: str = WATCHED) -> list[CaseRow]:
        """List watched households, those whose help is late first; nothing without the right to see them.

        Watched are those whom the ledger and I-16 count: by the newest case of a household that is not over,
        and by its type or kind where no case was entered.
        """
        if not may(self._store, Right.REVEAL):
            return []
        query = (
            select(MonitoringCase, Household.head_name, VillageGroup.name, Helper.name)
            .join(Household, Household.id == MonitoringCase.household_id)
            .outerjoin(VillageGroup, VillageGroup.id == Household.group_id)
            .outerjoin(Helper, Helper.id == MonitoringCase.monitor_helper_id)
            .where(MonitoringCase.deleted_at.is_(None), in_register())
        )
        if village:
            query = query.where(Household.village_code == village)
        with self._store.reading() as session:
            found: list[_Found] = [(row[0], row[1], row[2], row[3]) for row in session.execute(query)]
            rows = [self._row(*one) for one in self._of(found, which)]
            bare = [] if which == ENDED else self._without_case(session, village)
        last = date.max
        return sorted(
            (*rows, *bare), key=lambda row: (not row.late, row.id is not None, row.help_due or last, row.head)
        )

    def _of(self, found: list[_Found], which: str) -> list[_Found]:
        """Leave the cases that are asked for; watched is a household by its newest case."""
        if which == EVERY:
            return found
        today = self._store.clock.today()
        if which == ENDED:
            return [one for one in found if is_over(vars(one[0]), today)]
        found = sorted(found, key=lambda one: (noticed(vars(one[0])), one[0].id))
        newest = {one[0].household_id: one for one in found}
        return [one for one in newest.values() if not is_over(vars(one[0]), today)]

    def _without_case(self, session: Session, village: str | None) -> list[CaseRow]:
        """List the households that are watched by their type or kind and have no case."""
        cased = select(MonitoringCase.household_id).where(MonitoringCase.deleted_at.is_(None))
        query = (
            select(Household.id, Household.head_name, VillageGroup.name, Household.monitor_kind)
            .outerjoin(VillageGroup, VillageGroup.id == Household.group_id)
            .where(
                in_register(), Household.id.not_in(cased),
                or_(Household.household_type == WATCHED_TYPE, Household.monitor_kind.is_not(None)),
            )
        )  # fmt: skip
        if village:
            query = query.where(Household.village_code == village)
        kind = MONITORING_CASE.by_name["kind"]
        return [
            CaseRow(
                None, id, head or "", group or "", self._fields.show(kind, code), "", "", "", None,
                late=False, ended_on=None, contact="",
            )
            for id, head, group, code in session.execute(query)
        ]  # fmt: skip

    def _row(self, case: MonitoringCase, head: str | None, group: str | None, contact: str | None) -> CaseRow:
        def said(name: str) -> str:
            return self._fields.show(MONITORING_CASE.by_name[name], getattr(case, name))

        due, today = case.first_help_due, self._store.clock.today()
        late = bool(due and due < today and case.dev_help_state in (None, "1"))
        return CaseRow(
            case.id, case.household_id, head or "", group or "", said("kind"), said("recognised_ym"),
            "、".join(filter(None, (said(f"risk_{n}") for n in range(1, 6)))), said("dev_help_state"), due,
            late, case.eliminated_on, contact or "",
        )  # fmt: skip

    def ways(self, kind: str) -> list[tuple[str, str]]:
        """List the ways the profile knows to do a procedure: id and name; none: it is not done now."""
        return [(one.id, one.name(self._words.language)) for one in self._profile.templates(kind)]

    @needs(Right.EDIT)
    def begin(self, village: str, kind: str, way: str = "", households: Sequence[UUID] = ()) -> UUID:
        """Begin a procedure with the steps of the profile for these households; one transaction."""
        today, profile = self._store.clock.today(), self._profile
        templates = [one for one in profile.templates(kind) if not way or one.id == way]
        days = templates[0].days if templates else None
        origin = self._store.origin()
        with self._store.writing() as session:
            procedure = Procedure(
                id=new_id(), scope=village, kind=kind, profile=profile.id, template_version=profile.version,
                village_code=village, year=today.year, opened_on=today, state="1",
                deadline_on=today + timedelta(days=days) if days else None, **origin,
            )  # fmt: skip
            session.add(procedure)
            for no, step in enumerate(templates[0].steps if templates else (), start=1):
                session.add(ProcedureStep(
                    id=named_id("procedure_step", procedure.id, no), scope=village, procedure_id=procedure.id,
                    no=no, name=step.name(self._words.language), actor_role=step.actor, state="0",
                    min_days=step.min_days, **origin,
                ))  # fmt: skip
            for household in households:
                session.add(ProcedureHousehold(
                    id=named_id("procedure_household", procedure.id, household), scope=village,
                    procedure_id=procedure.id, household_id=household, **origin,
                ))  # fmt: skip
            return procedure.id

    def standing(self, procedure: UUID) -> ProcedureCounts:
        """Say how far a procedure has come."""
        step, home = ProcedureStep, ProcedureHousehold
        with self._store.reading() as session:
            steps = select(func.count()).where(step.procedure_id == procedure, step.deleted_at.is_(None))
            homes = select(func.count()).where(home.procedure_id == procedure, home.deleted_at.is_(None))
            done, every = session.scalar(steps.where(step.state.in_(("2", "4")))), session.scalar(steps)
            deadline = session.scalar(select(Procedure.deadline_on).where(Procedure.id == procedure))
            count = session.scalar(homes)
        left = (deadline - self._store.clock.today()).days if deadline else None
        return ProcedureCounts(done or 0, every or 0, count or 0, left)
