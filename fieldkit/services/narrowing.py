"""What the list of households can be narrowed to beside what is typed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, String, cast, func, or_, select, text
from sqlalchemy.orm import Session

from fieldkit.db.base import Synced
from fieldkit.db.tables import HelperAssignment, Household, MonitoringCase, VillageGroup, VisitSlot
from fieldkit.services.which import OVERDUE, Which, conditions, in_register

POOR = ("20", "21", "32")
"""Types of households that count as poor (table household_type): not yet lifted, about to be, fallen back."""

PRIVATE = ("cause", "monitor")
"""What only somebody who may see private things can narrow by."""


@dataclass(frozen=True)
class Narrowing:
    """Which households are meant; what is not said narrows nothing.

    `type` is a code of household_type, `cause` of cause (main or other), `monitor` of monitor_kind, `group`
    a group's name; `helper` a primary helper today; `unsent` those changed since the last sync; `among` names
    the households one by one, as those with findings are.  Households that were struck off are only meant
    when `struck_off` says so, or the type.
    """

    type: str = ""
    cause: str = ""
    monitor: str = ""
    village: str = ""
    group: str = ""
    helper: UUID | None = None
    poor: bool = False
    overdue: bool = False
    without_helper: bool = False
    unsent: bool = False
    struck_off: bool = False
    among: frozenset[UUID] | None = None

    @property
    def private(self) -> bool:
        """Whether a household of the list would tell what is private (domain.md §4.2)."""
        return any(getattr(self, name) for name in PRIVATE)


def fitting(session: Session, only: Narrowing, today: date, *, gone_too: bool = False) -> set[UUID] | None:
    """Return the households that fit, in no order; None where every one does.

    `gone_too`: those struck off as well, as when somebody looks for one by name.
    """
    chosen = list(_asked(session, only, today))
    if not (only.struck_off or only.type or gone_too):
        chosen.append(in_register())
    found = set(only.among) if only.among is not None else None
    if not chosen:
        return found
    fit = set(session.scalars(select(Household.id).where(Household.deleted_at.is_(None), *chosen)))
    return fit if found is None else fit & found


def _asked(session: Session, only: Narrowing, today: date) -> Iterator[ColumnElement[bool]]:
    """Give out one condition for each thing asked."""
    if only.type:
        yield Household.household_type == only.type
    if only.poor:
        yield Household.household_type.in_(POOR)
    if only.cause:
        yield _caused(only.cause)
    if only.monitor:
        yield _monitored(only.monitor)
    if only.village:
        yield Household.village_code == only.village
    if only.group:
        groups = select(VillageGroup.id).where(VillageGroup.name == only.group)
        yield Household.group_id.in_(groups)
    if only.overdue:
        late = select(VisitSlot.household_id).where(*conditions(Which(today.year, state=OVERDUE), today, 0))
        yield Household.id.in_(late)
    if only.helper is not None:
        yield Household.id.in_(_paired(today).where(HelperAssignment.helper_id == only.helper))
    if only.without_helper:
        yield in_register() & Household.id.not_in(_paired(today))
    if only.unsent:
        yield Household.id.in_(unsent(session))


def _paired(today: date) -> Any:
    return select(HelperAssignment.household_id).where(
        HelperAssignment.role == "1", HelperAssignment.standing(today)
    )


def _caused(cause: str) -> ColumnElement[bool]:
    others = "," + func.coalesce(cast(Household.cause_other, String), "") + ","
    return or_(Household.cause_main == cause, func.instr(others, f",{cause},") > 0)


def _monitored(kind: str) -> ColumnElement[bool]:
    """Watched as this kind: by the household's own field, or by a case that is open."""
    cases = select(MonitoringCase.household_id).where(
        MonitoringCase.kind == kind, ~MonitoringCase.over(), MonitoringCase.deleted_at.is_(None)
    )
    return or_(Household.monitor_kind == kind, Household.id.in_(cases))


def unsent(session: Session) -> set[UUID]:
    """Return the households of which something changed that the township has not confirmed."""
    waiting: dict[str, int] = dict(
        session.execute(text("SELECT tbl, count(*) FROM _outbox WHERE acked_at IS NULL GROUP BY tbl")).all()
    )
    everyone = session.scalar(select(func.count()).select_from(Household)) or 0
    found: set[UUID] = set()
    for table in sorted(waiting, key=lambda name: (name != "household", waiting[name])):
        known = Synced.tables.get(table)
        column = "id" if table == "household" else "household_id"
        if len(found) < everyone and known is not None and column in known.__table__.columns:
            marked = _MARKED_MANY if waiting[table] > _MANY else _MARKED_FEW
            query = f"SELECT DISTINCT p.{column} FROM {table} p WHERE {marked}"  # noqa: S608 - our names
            rows = session.execute(text(query), {} if waiting[table] > _MANY else {"tbl": table})
            found |= {UUID(bytes=id) for (id,) in rows if id is not None}
    return found


_MANY = 20_000  # waiting rows of a table, from which it is quicker to go through the table than through them
_MARKED_MANY = "EXISTS (SELECT 1 FROM _outbox m WHERE m.row_id = p.id AND m.acked_at IS NULL)"
_MARKED_FEW = "p.id IN (SELECT row_id FROM _outbox WHERE acked_at IS NULL AND tbl = :tbl)"


def group_names(session: Session, village: str | None) -> list[str]:
    """List the names of the groups of a village, or of all: each once."""
    query = select(VillageGroup.name).where(VillageGroup.deleted_at.is_(None)).distinct()
    if village is not None:
        query = query.where(VillageGroup.village_code == village)
    return list(session.scalars(query))
