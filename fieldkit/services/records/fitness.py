"""Whether a record can be as it was typed: by its kind, by the day, by the household it belongs to."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from fieldkit.db.tables import Person, PersonChange
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.fields import Field, Fields
from fieldkit.services.kinds.kind import Kind, Unfit

AHEAD = QT_TRANSLATE_NOOP("Fields", "it has not come yet")
NO_MEMBER = QT_TRANSLATE_NOOP("Fields", "not a member of this household")


def settle(
    fields: Fields, kind: Kind, values: dict[str, Any], above: object = None, typed: Collection[str] = ()
) -> dict[str, Any]:
    """Return the values with what follows from them; `above` is the record that it belongs to.

    Raises `BadValue`.
    """
    try:
        kind.settle(values)
        kind.within(values, above, typed)
    except Unfit as error:
        field = kind.by_name[error.name]
        shown = fields.show(field, values.get(error.name))
        raise fields.bad(field, shown, error.why) from error
    return {k: v for k, v in values.items() if k in kind.by_name}


def demand_past(fields: Fields, kind: Kind, typed: Mapping[str, Any], today: date) -> None:
    """Refuse a day (or month) on which something is said to have happened and that has not come yet.

    Only of what is typed now: an old record can be mended in its other fields.  Raises `BadValue`.
    """
    days = (replace(kind.by_name[name], past=True) for name in kind.past_days)
    demand_come(fields, (*kind.fields, *days), typed, today)


def demand_come(fields: Fields, known: Iterable[Field], typed: Mapping[str, Any], today: date) -> None:
    """Refuse a day, month or year of a field that says `past`, and that has not come yet.

    Only of what is typed now: what was imported or sent stays, and is found by a rule (DQ-03).  Raises
    `BadValue`.
    """
    for field in known:
        value = typed.get(field.name) if field.past else None
        if value is not None and value > _last(field, today):
            raise fields.bad(field, fields.show(field, value), AHEAD)


def _last(field: Field, today: date) -> Any:
    return today.year if field.kind == "year" else f"{today:%Y%m}" if field.kind == "month" else today


def demand_members(
    session: Session, fields: Fields, named: Mapping[Field, Any], household: UUID | None
) -> None:
    """Refuse persons who were never of the household; who left it counts.  Raises `BadValue`."""
    for field, value in named.items():
        if field.table != "person" or value is None or household is None:
            continue
        wanted = {value} if isinstance(value, UUID) else {UUID(hex=one) for one in value}
        if not wanted <= _members(session, household, wanted):
            raise fields.bad(field, "", NO_MEMBER)


def _members(session: Session, household: UUID, among: set[UUID]) -> set[UUID]:
    here = select(Person.id).where(
        Person.id.in_(among), Person.household_id == household, Person.deleted_at.is_(None)
    )
    moved = select(PersonChange.person_id).where(
        PersonChange.person_id.in_(among), PersonChange.deleted_at.is_(None),
        or_(PersonChange.household_id == household, PersonChange.from_household_id == household),
    )  # fmt: skip
    return {*session.scalars(here), *session.scalars(moved)}
