"""What the list of households can be narrowed to beside what is typed."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.tables import HelperAssignment, Household, VillageGroup, VisitSlot
from fieldkit.services.which import OVERDUE, Which, conditions, in_register


@dataclass(frozen=True)
class Narrowing:
    """Which households are meant; what is not said narrows nothing.

    `type` is a code of household_type, `group` a group's name, `among` names the households one by
    one, as those with findings are.
    """

    type: str = ""
    group: str = ""
    overdue: bool = False
    without_helper: bool = False
    among: frozenset[UUID] | None = None

    @property
    def asks(self) -> bool:
        """Whether the database must be asked."""
        return bool(self.type or self.group or self.overdue or self.without_helper)


def fitting(session: Session, only: Narrowing, today: date) -> set[UUID] | None:
    """Return the households that fit, in no order; None where every one does."""
    found = set(only.among) if only.among is not None else None
    if not only.asks:
        return found
    query = select(Household.id).where(Household.deleted_at.is_(None))
    if only.type:
        query = query.where(Household.household_type == only.type)
    if only.group:
        groups = select(VillageGroup.id).where(VillageGroup.name == only.group)
        query = query.where(Household.group_id.in_(groups))
    if only.overdue:
        late = select(VisitSlot.household_id).where(*conditions(Which(today.year, state=OVERDUE), today, 0))
        query = query.where(Household.id.in_(late))
    if only.without_helper:
        paired = select(HelperAssignment.household_id).where(
            HelperAssignment.role == "1", HelperAssignment.standing(today)
        )
        query = query.where(in_register(), Household.id.not_in(paired))
    fit = set(session.scalars(query))
    return fit if found is None else fit & found


def group_names(session: Session, village: str | None) -> list[str]:
    """List the names of the groups of a village, or of all: each once."""
    query = select(VillageGroup.name).where(VillageGroup.deleted_at.is_(None)).distinct()
    if village is not None:
        query = query.where(VillageGroup.village_code == village)
    return list(session.scalars(query))
