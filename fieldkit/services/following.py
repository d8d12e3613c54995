"""Conflicts that follow from another one: which household a member belongs to is one question.

Two laptops that split off the same member also clash about since when it is there, as what, and in whose
file its years are kept.  A person is asked for the household; the rest is settled with it.
"""

import json
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, exists, select, update
from sqlalchemy.orm import Session, aliased

from fieldkit.db import kept
from fieldkit.db.tables import Conflict, Person, PersonYear

_HOME = "household_id"
_WITH_IT = ("joined_on", "relation", "status+left_on")
"""Fields of a member that only say how and since when it belongs to the household."""
_SIDES = {"server": "other", "other": "server"}


def waiting() -> ColumnElement[bool]:
    """Return the condition for conflicts that a person is asked about.

    Which household a member belongs to is one question: what follows from it is not asked beside it.
    """
    lead = aliased(Conflict)
    leads = (
        (lead.tbl == Person.__tablename__) & (lead.field == _HOME) & (lead.kind == "field")
        & lead.chosen.is_(None) & lead.deleted_at.is_(None)
    )  # fmt: skip
    same = (lead.row_id == Conflict.row_id) & _same_sides(lead)
    own = (Conflict.tbl == Person.__tablename__) & Conflict.field.in_(_WITH_IT) & exists().where(leads, same)
    years = exists().where(leads, PersonYear.id == Conflict.row_id, PersonYear.person_id == lead.row_id)
    of_year = (Conflict.tbl == PersonYear.__tablename__) & (Conflict.field == _HOME) & years
    follows = (Conflict.kind == "field") & (own | of_year)
    return Conflict.chosen.is_(None) & Conflict.deleted_at.is_(None) & ~follows


def _same_sides(lead: Any) -> ColumnElement[bool]:
    """Whether two clashes are between the same two laptops, in the same order."""
    one: ColumnElement[bool] = lead.server_device.is_not_distinct_from(Conflict.server_device)
    two: ColumnElement[bool] = lead.other_device.is_not_distinct_from(Conflict.other_device)
    return one & two


def settle_along(session: Session, lead: Conflict, choice: str) -> None:
    """Settle what follows from a conflict that was just settled, by the same person; nothing of most.

    Of a member's household: since when, as what, and where its years are kept.
    """
    if (lead.kind, lead.tbl, lead.field) != ("field", Person.__tablename__, _HOME):
        return
    homes = {side: json.loads(text or "{}").get(_HOME) for side, text in _sides(lead).items()}
    home, given_up = homes[choice], homes[_SIDES[choice]]
    session.flush()
    session.expire_all()
    person = session.get_one(Person, lead.row_id)
    own = (Conflict.tbl == Person.__tablename__) & (Conflict.row_id == lead.row_id)
    for clash in session.scalars(
        select(Conflict).where(_open(), own, Conflict.field.in_(_WITH_IT))
    ).all():  # fmt: skip
        if (clash.server_device, clash.other_device) == (lead.server_device, lead.other_device):
            _set(person, json.loads(_sides(clash)[choice] or "{}"))
            _mark(clash, lead, choice)
    if home and given_up:
        session.execute(
            update(PersonYear)
            .where(PersonYear.person_id == lead.row_id, PersonYear.household_id == UUID(hex=given_up))
            .values(household_id=UUID(hex=home))
        )
    years = select(PersonYear.id).where(PersonYear.person_id == lead.row_id)
    for clash in session.scalars(
        select(Conflict).where(
            _open(), Conflict.tbl == PersonYear.__tablename__, Conflict.field == _HOME,
            Conflict.row_id.in_(years),
        )
    ).all():  # fmt: skip
        for side, text in _sides(clash).items():
            if clash.chosen is None and json.loads(text or "{}").get(_HOME) == home:
                _mark(clash, lead, side)


def _open() -> ColumnElement[bool]:
    return (Conflict.kind == "field") & Conflict.chosen.is_(None) & Conflict.deleted_at.is_(None)


def _sides(conflict: Conflict) -> dict[str, str | None]:
    return {"server": conflict.server_value, "other": conflict.other_value}


def _mark(clash: Conflict, lead: Conflict, choice: str) -> None:
    clash.chosen, clash.settled_by, clash.settled_at = choice, lead.settled_by, lead.settled_at


def _set(person: Person, values: dict[str, Any]) -> None:
    for name, value in kept.decoded(Person, values).items():
        setattr(person, name, value)
