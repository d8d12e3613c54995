"""The list of households in the order of a column, by keys that are read for all of them at once.

So a list of fifteen thousand is sorted without reading its lines.  What a column does not say stays last,
upwards and downwards.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Integer, func, select
from sqlalchemy.orm import Session

from fieldkit.db.tables import (
    Conflict,
    Helper,
    HelperAssignment,
    Household,
    IncomeYear,
    Person,
    VillageGroup,
    VisitSlot,
)
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.ordering import natural
from fieldkit.domain.visits import FIRST_EXTRA
from fieldkit.services.narrowing import unsent
from fieldkit.services.row_states import RowState

Keys = Mapping[UUID, Any]


@dataclass(frozen=True)
class Sources:
    """Where keys are read: the register, the code tables, today, and how names sound.

    `heads` by household and `helpers` by name come from the search, which has them in memory.
    """

    session: Session
    codes: CodeTables
    today: date
    heads: Mapping[UUID, str]
    helpers: Mapping[str, str]


def ordered(sources: Sources, ids: Sequence[UUID], by: str, *, down: bool) -> list[UUID]:
    """Return `ids` in the order of `by`, a key of `ORDERS`; those that are equal stay as they came."""
    keys = ORDERS[by](sources)
    known = [id for id in ids if id in keys]
    known.sort(key=keys.__getitem__, reverse=down)
    return known if len(known) == len(ids) else known + [id for id in ids if id not in keys]


def _rows(sources: Sources, query: Any) -> dict[UUID, Any]:
    return {id: value for id, value in sources.session.execute(query) if value is not None}


def _number(sources: Sources) -> Keys:
    return _rows(sources, select(Household.id, Household.local_no))


def _head(sources: Sources) -> Keys:
    return sources.heads


def _group(sources: Sources) -> Keys:
    names = dict(sources.session.execute(select(VillageGroup.id, VillageGroup.name)).all())
    keys = {id: natural(name) for id, name in names.items()}
    groups = _rows(sources, select(Household.id, Household.group_id))
    return {id: keys[group] for id, group in groups.items() if group in keys}


def _people(sources: Sources) -> Keys:
    living = Person.status.in_(("1", "4", "5")) & Person.shares_living.is_not(False)
    query = (
        select(Person.household_id, func.sum(living, type_=Integer)).where(Person.deleted_at.is_(None))
        .group_by(Person.household_id)
    )  # fmt: skip
    return _rows(sources, query)


def _type(sources: Sources) -> Keys:
    places = {code.code: place for place, code in enumerate(sources.codes["household_type"])}
    found = _rows(sources, select(Household.id, Household.household_type))
    return {id: places.get(code, len(places)) for id, code in found.items()}


def _helper(sources: Sources) -> Keys:
    query = (
        select(HelperAssignment.household_id, Helper.name)
        .join(Helper, Helper.id == HelperAssignment.helper_id)
        .where(HelperAssignment.role == "1", HelperAssignment.standing(sources.today))
    )
    return {id: sources.helpers.get(name.casefold(), name) for id, name in _rows(sources, query).items()}


def _visits(sources: Sources) -> Keys:
    query = (
        select(VisitSlot.household_id, func.count(VisitSlot.done_on))
        .where(
            VisitSlot.year == sources.today.year, VisitSlot.no < FIRST_EXTRA, VisitSlot.deleted_at.is_(None)
        )
        .group_by(VisitSlot.household_id)
    )
    return _rows(sources, query)


def _income(sources: Sources) -> Keys:
    query = (
        select(IncomeYear.household_id, IncomeYear.per_capita_fen)
        .where(IncomeYear.purpose == "1", IncomeYear.deleted_at.is_(None))
        .order_by(IncomeYear.year)
    )
    return _rows(sources, query)  # of several years the newest that says anything


def _state(sources: Sources) -> Keys:
    """Rank by what needs a person: in conflict, then what waits to be sent, then the rest."""
    clashing = select(Conflict.household_id).where(Conflict.chosen.is_(None), Conflict.deleted_at.is_(None))
    places = {state: place for place, state in enumerate(RowState)}
    every = sources.session.scalars(select(Household.id))
    keys: dict[UUID, int] = dict.fromkeys(every, places[RowState.CONFIRMED])
    keys.update(dict.fromkeys(unsent(sources.session), places[RowState.LOCAL]))
    keys.update({id: places[RowState.CONFLICT] for id in sources.session.scalars(clashing) if id})
    return keys


ORDERS: dict[str, Callable[[Sources], Keys]] = {
    "number": _number, "head": _head, "group": _group, "people": _people, "type": _type, "helper": _helper,
    "visits": _visits, "income": _income, "state": _state,
}  # fmt: skip
"""What the list can be sorted by; the columns of the screen name these."""
PRIVATE = frozenset({"income"})
"""Of them, those that tell what is private: for who may see it."""
