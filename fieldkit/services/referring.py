"""Names the records that ids name, and offers those that may be chosen instead."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.base import Synced
from fieldkit.db.chunks import chunks
from fieldkit.db.tables import Household, Person
from fieldkit.services.fields import FieldView

MOST = 30
"""How many records `find` offers."""
Choice = tuple[str, str]  # the id as hex, and what it is called


class Referring:
    """Looks names up once; of one household's page."""

    def __init__(self, session: Session, household: UUID | None = None) -> None:
        """Name rows of any table; offer the members of `household`."""
        self._session = session
        self._household = household
        self._names: dict[tuple[str, UUID], str] = {}
        self._members: tuple[Choice, ...] | None = None

    def complete(self, view: FieldView, value: Any) -> FieldView:
        """Return a field of ids with names in place of ids, and with what may be chosen."""
        if not view.refers:
            return view
        options = self.members() if view.refers == "person" else ()
        if value is None:
            return replace(view, shown="", options=options)
        ids = [value] if isinstance(value, UUID) else [UUID(hex=one) for one in value]
        return replace(view, shown="、".join(self.name(view.refers, id) for id in ids), options=options)

    def name(self, table: str, id: UUID) -> str:
        """Say what a row is called; the end of its id where it is not here."""
        known = self._names.get((table, id))
        if known is None:
            found = self._session.scalar(select(_called(table)).where(Synced.tables[table].id == id))
            known = self._names[table, id] = str(found) if found is not None else id.hex[-6:]
        return known

    def note(self, table: str, ids: Iterable[UUID]) -> None:
        """Look several names up at once."""
        wanted = [id for id in set(ids) if (table, id) not in self._names]
        for part in chunks(wanted):
            of = Synced.tables[table]
            for id, called in self._session.execute(select(of.id, _called(table)).where(of.id.in_(part))):
                self._names[table, id] = str(called or "")

    def members(self) -> tuple[Choice, ...]:
        """List the members of the household, the head first."""
        if self._members is None:
            found = select(Person.id, Person.name).where(
                Person.household_id == self._household, Person.deleted_at.is_(None)
            )
            ordered = found.order_by(Person.relation.nulls_last(), Person.id)
            self._members = tuple((id.hex, name) for id, name in self._session.execute(ordered))
        return self._members


def find(session: Session, table: str, typed: str) -> list[Choice]:
    """Return records of `table` whose name holds what was typed."""
    called, of = _called(table), Synced.tables[table]
    query = select(of.id, called).where(of.deleted_at.is_(None), called.contains(typed, autoescape=True))
    return [(id.hex, str(name)) for id, name in session.execute(query.order_by(called).limit(MOST))]


def _called(table: str) -> Any:
    of: Any = Synced.tables[table]
    if of is Household:
        return Household.head_name
    for column in ("name", "title", "topic", "year"):
        if column in of.__table__.columns:
            return getattr(of, column)
    return of.id
