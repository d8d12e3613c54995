"""What was done here, as `_outbox` remembers it, and what has come to stand on it since."""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from fieldkit.db.base import Synced
from fieldkit.db.types import moment_text

REFERS = {
    "created_by": "app_user", "settled_by": "app_user", "household_id": "household",
    "person_id": "person", "head_person_id": "person", "met_person_id": "person",
    "group_id": "village_group", "helper_id": "helper", "unit_id": "helper_unit",
    "follows_id": "helper_assignment", "plan_id": "visit_plan", "slot_id": "visit_slot",
    "visit_id": "visit", "income_id": "income_year", "bank_holder_id": "person", "photo_id": "attachment",
    "procedure_id": "procedure", "from_household_id": "household", "to_household_id": "household",
    "evidence_id": "attachment", "proxy_of": "helper_assignment", "team_id": "work_team",
    "item_id": "plan_item", "dev_plan_id": "dev_plan", "meeting_id": "review_meeting",
    "income_before_id": "income_year", "income_after_id": "income_year",
    "guarantee_before_id": "guarantee_check", "guarantee_after_id": "guarantee_check",
    "monitor_helper_id": "helper", "attachment_id": "attachment", "notice_id": "notice",
    "pdf_id": "attachment", "posted_photo_id": "attachment", "removed_photo_id": "attachment",
    "replaces_id": "notice", "measure_id": "measure",
}  # fmt: skip
"""The table whose rows an id column names; a column that names several (`row_id`) is not here."""

_ENTRY = "n, txn, tbl, row_id, op, new, old, user_id, wall, batch_no, acked_at"


@dataclass(frozen=True)
class Entry:
    """One captured change: the changed columns and their old values, in stored form, ids as hex."""

    n: int
    txn: int
    tbl: str
    row_id: UUID
    op: str  # I or U
    new: dict[str, Any]
    old: dict[str, Any]
    user: UUID | None
    wall: datetime
    sent: bool  # frozen into a batch
    acked: bool  # the township has it

    @property
    def at(self) -> datetime:
        """When it was made, by this laptop's clock then."""
        return self.wall


@dataclass(frozen=True)
class Reference:
    """Rows of a table that name rows asked about; marked ones are left out."""

    tbl: str
    column: str
    ids: frozenset[UUID]


def of_transaction(session: Session, txn: int) -> list[Entry]:
    """Return the changes of one local transaction, in the order they were made."""
    first = _first_of(session, txn)
    found = run(session, f"SELECT {_ENTRY} FROM _outbox WHERE n >= ? AND n < ? ORDER BY n",  # noqa: S608
                 first, _first_of(session, txn + 1))  # fmt: skip
    return [_entry(row) for row in found]


def portions_of(session: Session, txn: int, size: int, op: str = "") -> Iterator[list[Entry]]:
    """Go through the changes of one local transaction, `size` at a time and in order.

    With `op`, I or U, only those that added rows, or only those that changed rows.
    """
    first, end = _first_of(session, txn), _first_of(session, txn + 1)
    only = " AND op = ?" if op else ""
    query = f"SELECT {_ENTRY} FROM _outbox WHERE n >= ? AND n < ?{only} ORDER BY n LIMIT ?"  # noqa: S608
    while found := run(session, query, first, end, *op[:1], size):
        yield [_entry(row) for row in found]
        first = found[-1][0] + 1


def size_of(session: Session, txn: int) -> int:
    """Return how many changes one local transaction made: their numbers follow one another."""
    return _first_of(session, txn + 1) - _first_of(session, txn)


def of_rows(session: Session, ids: Collection[UUID]) -> list[Entry]:
    """Return every change made here to these rows, in the order they were made."""
    query = (
        f"SELECT {_ENTRY} FROM json_each(?) j "  # noqa: S608 - ours
        "CROSS JOIN _outbox o ON o.row_id = unhex(j.value) ORDER BY n"
    )
    return [_entry(row) for row in run(session, query, hexes(ids))]


def later(session: Session, entries: Sequence[Entry]) -> set[UUID]:
    """Return those rows of `entries` that were changed since: here, or elsewhere and brought by a sync."""
    last = {entry.row_id: entry for entry in entries}
    mine = {entry.n for entry in entries}
    asked = hexes(last)
    here = run(
        session,
        "SELECT o.n, o.row_id FROM json_each(?) j CROSS JOIN _outbox o INDEXED BY ix__outbox_row "
        "ON o.row_id = unhex(j.value)",
        asked,
    )
    found = {id for n, raw in here if n not in mine and n > last[id := UUID(bytes=raw)].n}
    came = run(
        session,
        "SELECT a.row_id, max(a.at) FROM json_each(?) j "
        "CROSS JOIN _arrival a ON a.row_id = unhex(j.value) GROUP BY a.row_id",
        asked,
    )
    return found | {id for raw, at in came if at > moment_text(last[id := UUID(bytes=raw)].wall)}


def referring(session: Session, table: type[Synced], ids: Collection[UUID]) -> list[Reference]:
    """Return the rows that name these rows of `table`, by the id columns of every synced table."""
    found = []
    for tbl, column in referring_columns(table):
        query = (
            f"SELECT id FROM {tbl} WHERE deleted_at IS NULL "  # noqa: S608 - declared names
            f"AND {column} IN (SELECT unhex(value) FROM json_each(?))"
        )
        rows = frozenset(UUID(bytes=row[0]) for row in run(session, query, hexes(ids)))
        if rows:
            found.append(Reference(tbl, column, rows))
    return found


@cache
def referring_columns(table: type[Synced]) -> tuple[tuple[str, str], ...]:
    """List the tables and columns that name rows of `table`."""
    return tuple(
        (name, column)
        for name, other in Synced.tables.items()
        for column in sorted(other.id_columns())
        if REFERS.get(column) == table.__tablename__
    )


def _first_of(session: Session, txn: int) -> int:
    """Return the number of the first change of `txn` or later: both numbers only ever grow together."""
    low = 0
    high = int(run(session, "SELECT coalesce(max(n), 0) + 1 FROM _outbox")[0][0])
    while low < high:
        middle = (low + high) // 2
        found = run(session, "SELECT n, txn FROM _outbox WHERE n >= ? ORDER BY n LIMIT 1", middle)
        if not found or found[0][1] >= txn:
            high = middle
        else:
            low = int(found[0][0]) + 1
    return low


def _entry(row: Sequence[Any]) -> Entry:
    n, txn, tbl, row_id, op, new, old, user, wall, batch, acked = row
    return Entry(
        n, txn, tbl, UUID(bytes=row_id), op, json.loads(new), json.loads(old),
        UUID(bytes=user) if user else None, datetime.fromisoformat(wall),
        batch is not None, acked is not None,
    )  # fmt: skip


def hexes(ids: Iterable[UUID]) -> str:
    """Return ids as what `unhex(value)` of `json_each(?)` reads: any number of them in one parameter."""
    return json.dumps([id.hex for id in ids])


def run(session: Session, sql: str, *values: object) -> list[Any]:
    """Run one statement in stored forms and return its rows."""
    result = session.connection().exec_driver_sql(sql, values)
    return list(result) if result.returns_rows else []


def belonging(session: Session, household: UUID) -> dict[str, list[UUID]]:
    """Return the rows of a household by table, its own and marked ones included.

    Those that name the household, and those that name one of them and no household: the visitors
    of a visit, the lines of an income sheet.
    """
    direct = [n for n, t in Synced.tables.items() if "household_id" in t.columns()]
    found = {"household": [household]}
    for tbl in direct:
        ids = run(session, f"SELECT id FROM {tbl} WHERE household_id = ?", household.bytes)  # noqa: S608
        found[tbl] = [UUID(bytes=row[0]) for row in ids]
    for outer in [tbl for tbl in direct if found[tbl]]:
        for tbl, column in referring_columns(Synced.tables[outer]):
            if tbl in found:
                continue
            query = f"SELECT id FROM {tbl} WHERE {column} IN (SELECT unhex(value) FROM json_each(?))"  # noqa: S608
            found[tbl] = [UUID(bytes=row[0]) for row in run(session, query, hexes(found[outer]))]
    return {tbl: ids for tbl, ids in found.items() if ids}
