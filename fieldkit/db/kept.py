"""What stood in a record at the end of a year: reading `past`, and setting it right for what is dated back.

A trigger (`db.capture`) keeps what stood when a record is first changed in a later year.  What happened
in an earlier year than it is typed in, or was wrong from the beginning, is written into those kept years as
well (docs/decisions/0024).
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Boolean, Date, select
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeDecorator

from fieldkit.db.base import Synced
from fieldkit.db.history import hexes, run
from fieldkit.db.store import Store
from fieldkit.db.tables import Past
from fieldkit.db.types import Id, past_id

_Row = TypeVar("_Row", bound=Synced)
Facts = dict[str, Any]
_VILLAGE = timedelta(hours=8)  # before UTC, as in the trigger


def then(session: Session, table: type[Synced], ids: Iterable[UUID], year: int) -> dict[UUID, Facts]:
    """Return what stood in the kept columns at the end of `year`, of the rows that changed since."""
    found = run(
        session,
        "SELECT p.row_id, p.facts, min(p.year) FROM json_each(?) j CROSS JOIN past p "
        "ON p.row_id = unhex(j.value) WHERE p.tbl = ? AND p.year >= ? AND p.deleted_at IS NULL "
        "GROUP BY p.row_id",
        hexes(ids), table.__tablename__, year,
    )  # fmt: skip
    return {UUID(bytes=id): decoded(table, json.loads(facts)) for id, facts, _ in found}


def as_it_was(row: _Row, facts: Mapping[str, Any]) -> _Row:
    """Return a copy of a row with these facts; it belongs to no session."""
    kept = {column.name: getattr(row, column.name) for column in row.__table__.columns}
    return type(row)(**{**kept, **facts})


def decoded(table: type[Synced], stored: Mapping[str, Any]) -> Facts:
    """Turn the stored forms of columns into values; a column the table no longer has is left out."""
    columns = table.__table__.columns
    return {name: _value(columns[name].type, held) for name, held in stored.items() if name in columns}


def encoded(table: type[Synced], values: Mapping[str, Any]) -> Facts:
    """Turn values into the stored forms of their columns, ids as hex."""
    columns = table.__table__.columns
    return {name: _stored(columns[name].type, value) for name, value in values.items()}


def settle(session: Session, store: Store, row: Synced, year: int) -> None:
    """Make sure that `past` says what stood in a row at the end of `year`: as far as is known."""
    session.flush()
    if _at(session, row, year) is not None:
        return
    later = _kept(session, row, since=year)
    now = encoded(type(row), {name: getattr(row, name) for name in row.kept})
    facts = json.loads(later[0].facts) if later else now
    household = facts.get("household_id") or getattr(row, "household_id", row.id)
    session.add(
        Past(
            id=_id(row, year), scope=row.scope, tbl=row.__tablename__, row_id=row.id,
            household_id=household if isinstance(household, UUID) else UUID(hex=household), year=year,
            facts=_text(facts), **store.origin(),
        )
    )  # fmt: skip
    session.flush()


def happen(session: Session, store: Store, row: Synced, on: date, values: Mapping[str, Any]) -> None:
    """Give columns of a row these values from the day `on`, whenever it is typed.

    The years before stay as they were, kept or not; those after it that are over are set right.
    """
    last = store.clock.today().year - 1
    settle(session, store, row, on.year - 1)
    if last >= on.year:
        settle(session, store, row, last)
    _amend(session, row, values, since=on.year)
    _set(row, values)
    session.flush()


def correct(session: Session, store: Store, row: Synced, values: Mapping[str, Any]) -> None:
    """Give columns of a row these values in every year: the others were never true."""
    this = store.clock.today().year
    made = row.created_at + _VILLAGE if row.created_at is not None else None
    if made is not None and made.year < this:  # else the trigger would keep what is wrong
        settle(session, store, row, this - 1)
    _amend(session, row, values, since=0)
    _set(row, values)
    session.flush()


def amend(session: Session, row: Synced, year: int, values: Mapping[str, Any]) -> None:
    """Write values into what is kept of one year, where something is."""
    kept = _at(session, row, year)
    if kept is not None:
        _write(kept, type(row), values)
        session.flush()


def years_kept(session: Session, row: Synced, since: int) -> list[int]:
    """List the years of which something is kept of a row, from `since` on."""
    return [kept.year for kept in _kept(session, row, since=since)]


def _amend(session: Session, row: Synced, values: Mapping[str, Any], since: int) -> None:
    for kept in _kept(session, row, since=since):
        _write(kept, type(row), values)
    session.flush()


def _write(kept: Past, table: type[Synced], values: Mapping[str, Any]) -> None:
    facts: Facts = json.loads(kept.facts)
    told = encoded(table, {name: value for name, value in values.items() if name in table.kept})
    kept.facts = _text({**facts, **told})
    if isinstance(values.get("household_id"), UUID):
        kept.household_id = values["household_id"]


def _set(row: Synced, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        setattr(row, name, value)


def _id(row: Synced, year: int) -> UUID:
    return UUID(bytes=past_id(row.__tablename__, row.id.bytes, year))


def _at(session: Session, row: Synced, year: int) -> Past | None:
    kept = session.get(Past, _id(row, year))
    if kept is not None and kept.deleted_at is not None:
        kept.deleted_at = kept.deleted_reason = None
    return kept


def _kept(session: Session, row: Synced, since: int) -> list[Past]:
    session.flush()
    found = select(Past).where(
        Past.tbl == row.__tablename__, Past.row_id == row.id, Past.year >= since, Past.deleted_at.is_(None)
    )
    fresh = found.order_by(Past.year).execution_options(populate_existing=True)  # a trigger wrote some
    return list(session.scalars(fresh))


def _text(facts: Mapping[str, Any]) -> str:
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":"))


def _value(kind: Any, held: Any) -> Any:
    if held is None:
        return None
    if isinstance(kind, Id):
        return UUID(hex=held)
    if isinstance(kind, TypeDecorator):
        return kind.process_result_value(held, None)  # type: ignore[arg-type]  # ours ask no dialect
    if isinstance(kind, Date):
        return date.fromisoformat(held)
    return bool(held) if isinstance(kind, Boolean) else held


def _stored(kind: Any, value: Any) -> Any:
    if isinstance(value, UUID):
        return value.hex
    if isinstance(kind, TypeDecorator):
        return kind.process_bind_param(value, None)  # type: ignore[arg-type]  # ours ask no dialect
    if isinstance(value, date):
        return value.isoformat()
    return int(value) if isinstance(value, bool) else value
