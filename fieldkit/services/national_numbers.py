"""Numbers that the national platform gave: one household, one person each (domain.md §1.4, §1.7)."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from fieldkit.db.store import Store
from fieldkit.db.tables import Household, Person
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue
from fieldkit.i18n import Words
from fieldkit.services.fields import Field

_NUMBERS = {"hh_no": Household, "person_no": Person}
_TAKEN = QT_TRANSLATE_NOOP("Fields", "{who} has this number already; look which of the two is wrong")
_TAKEN_ELSEWHERE = QT_TRANSLATE_NOOP(
    "Fields", "somebody in a village that is not yours has this number already; ask the township"
)


def demand_free(store: Store, words: Words, field: Field, number: str | None, own: UUID) -> None:
    """Refuse a number typed for `own` that another household or person of the laptop has.

    What was imported or sent with a number of another stays: nothing of it is refused.  Raises `BadValue`.
    """
    if number is None:
        return
    for whole in (False, True):
        who = _holder(store, _NUMBERS[field.name], field.name, number, own, whole=whole)
        if who is not None:
            why = words("Fields", _TAKEN_ELSEWHERE) if whole else words("Fields", _TAKEN, who=who)
            raise BadValue(field=words("Fields", field.label), value=number, why=why)


def _holder(store: Store, table: Any, name: str, number: str, own: UUID, *, whole: bool) -> str | None:
    with store.reading(whole=whole) as session:
        found = session.scalar(
            select(table).where(getattr(table, name) == number, table.id != own, table.deleted_at.is_(None))
            .order_by(table.id).limit(1)
        )  # fmt: skip
        if found is None:
            return None
        home = found if table is Household else session.get(Household, found.household_id)
        named = f"{home.head_name or ''} {home.local_no}".strip() if home is not None else ""
        return named if table is Household else f"{found.name} ({named})"
