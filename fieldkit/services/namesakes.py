"""Heads of households who have one name in one group of a village (domain.md §4.2)."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from fieldkit.db.tables import Household, Person, VillageGroup

_STRUCK_OFF = "90"  # code table 2.10


def namesakes(session: Session, village: str) -> frozenset[tuple[str, str]]:
    """Return the groups and names that more than one head of the village has today."""
    name = func.coalesce(Person.name, Household.head_name)
    found = session.execute(
        select(VillageGroup.name, name)
        .select_from(Household)
        .join(VillageGroup, VillageGroup.id == Household.group_id, isouter=True)
        .join(
            Person, (Person.id == Household.head_person_id) & Person.deleted_at.is_(None), isouter=True
        )
        .where(
            Household.village_code == village, Household.deleted_at.is_(None),
            func.coalesce(Household.household_type, "") != _STRUCK_OFF,
        )
        .group_by(VillageGroup.name, name)
        .having(func.count() > 1)
    )  # fmt: skip
    return frozenset((group or "", head or "") for group, head in found)
