"""Reads the rows that rules look at: many households at a time, plain values, the columns that are read."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, Date
from sqlalchemy.orm import Session

import fieldkit.db.tables  # noqa: F401 - enters every table in Synced.tables
from fieldkit.db.base import Synced
from fieldkit.db.chunks import marks
from fieldkit.db.types import Codes, Extra, Id
from fieldkit.domain.quality.rules import RULES
from fieldkit.sync.local import run

Read = dict[str, Any]
_ALWAYS = {
    "person": "household_id person_no name id_type relation status phone political sex birth_date",
    "person_year": "person_id household_id year",
    "household": "hh_no local_no head_name village_code phone",
    "household_year": "household_id year",
    "household_status": "household_id track status valid_from valid_to",
    "income_year": "household_id year purpose members wage_fen business_fen property_fen transfer_fen "
    "cost_fen gross_fen note",
    "helper_assignment": "household_id helper_id role start_date end_date",
    "visit_slot": "household_id year no window_from window_to planned_on done_on skip_reason",
    "visit": "household_id kind visit_date slot_id",
    "measure": "household_id person_id year title",
    "plan_item": "household_id dev_plan_id",
    "guarantee_check": "household_id checked_on",
    "monitoring_case": "household_id rolled_back_on is_former_poor recognised_ym eliminated_on",
    "rigid_expense": "household_id kind",
    "notice": "kind no state posted_on ends_on",
}
"""What is read of a table beside what the rules name."""


@cache
def columns(table: str) -> tuple[str, ...]:
    """Name the columns of a table that some rule reads, and those that say whose the row is."""
    named = {at.partition(".")[2] for rule in RULES for at in rule.reads if at.startswith(f"{table}.")}
    wanted = named | set(_ALWAYS[table].split())
    return ("id", *(c for c in Synced.tables[table].columns() if c in wanted))


@cache
def _day(text: str) -> date:
    return date.fromisoformat(text)


@cache
def _set(text: str) -> tuple[str, ...]:
    return tuple(code for code in text.split(",") if code)


def _uuid(value: bytes) -> UUID:
    return UUID(bytes=value)


@cache
def _converters(table: str) -> tuple[tuple[int, str, Callable[[Any], Any] | None], ...]:
    kinds = Synced.tables[table].__table__.columns
    found: list[tuple[int, str, Callable[[Any], Any] | None]] = []
    for at, name in enumerate(columns(table)):
        kind = kinds[name].type
        make: Callable[[Any], Any] | None = None
        if isinstance(kind, Id):
            make = _uuid
        elif isinstance(kind, Codes):
            make = _set
        elif isinstance(kind, Extra):
            make = json.loads
        elif isinstance(kind, Date):
            make = _day
        elif isinstance(kind, Boolean):
            make = bool
        found.append((at, name, make))
    return tuple(found)


def as_values(table: str, row: Sequence[Any]) -> Read:
    """Return a row's fields as rules see them; empty ones are left out."""
    return {
        name: row[at] if make is None else make(row[at])
        for at, name, make in _converters(table) if row[at] is not None
    }  # fmt: skip


def fetch(
    session: Session, table: str, ids: Sequence[bytes], *, by: str = "household_id", more: str = "",
    values: Sequence[Any] = (),
) -> list[tuple[Any, ...]]:  # fmt: skip
    """Return the live rows whose `by` is one of `ids`, as they are stored, columns as `columns` says."""
    if not ids:
        return []
    names = ", ".join(columns(table))
    sql = (
        f"SELECT {names} FROM {table} WHERE {by} IN ({marks(ids)}) "  # noqa: S608 - our own names
        f"AND deleted_at IS NULL {more}"
    )
    return run(session, sql, *ids, *values)
