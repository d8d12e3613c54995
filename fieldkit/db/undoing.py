"""Taking changes back: a row that was added is marked deleted, a changed column gets its old value.

Nothing is rewound.  What is taken back is written as a new change, and the township sees both
(sync.md §4.1, §4.5).  `db.history.of_transaction` or `of_rows` say what was done, `later` and
`referring` what others built on it since; `reverse` takes it back in the caller's writing session.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from fieldkit.db.base import Synced
from fieldkit.db.chunks import chunks
from fieldkit.db.history import Entry, hexes, run
from fieldkit.db.types import moment_text

UNDONE = "undone"
"""What `deleted_reason` says of a row whose adding was taken back (code table delete_reason)."""


@dataclass(frozen=True)
class Clash:
    """What cannot be taken back.  `why`: `changed` since, `append_only`, `guard` (C-1), `gone`."""

    tbl: str
    row_id: UUID
    columns: tuple[str, ...]
    why: str


@dataclass
class Reversed:
    """What `reverse` did: rows marked deleted, rows given old values, and what it left alone."""

    deleted: int
    restored: int
    clashes: list[Clash]


def reverse(
    session: Session, entries: Iterable[Entry], now: datetime, reason: str = UNDONE, *, imported: bool = False
) -> Reversed:
    """Take changes back within a writing session; each is captured as a new change.

    A row that these changes added is marked deleted, else its columns get the values they had
    before the first of them.  What was changed since stays as it is and is told as a clash: who
    wants all or nothing raises on one, and the session is rolled back.  Rows of append-only tables
    are never taken back (domain.md §1.16: a completed visit is amended), but for the retractable ones;
    where the changes are an import's (`imported`), such rows go as well: nobody made that visit here.
    """
    by_table: dict[str, dict[UUID, list[Entry]]] = defaultdict(lambda: defaultdict(list))
    for entry in sorted(entries, key=lambda e: e.n):
        by_table[entry.tbl][entry.row_id].append(entry)
    done = Reversed(0, 0, [])
    session.flush()
    for name, rows in by_table.items():
        table = Synced.tables.get(name)
        if table is not None and table is Synced.tables["past"]:
            rows = _without_beginnings(rows)
        if table is None or (table.rule.append_only and not (table.rule.retractable or imported)):
            why = "gone" if table is None else "append_only"
            done.clashes += [Clash(name, id, (), why) for id in rows]
        else:
            _reverse(session, table, rows, done, moment_text(now), reason)
    session.expire_all()
    return done


def _without_beginnings(rows: dict[UUID, list[Entry]]) -> dict[UUID, list[Entry]]:
    """Leave out that something was kept: what stood at the end of a year stays kept, only changes go back."""
    changed = {id: [entry for entry in entries if entry.op == "U"] for id, entries in rows.items()}
    return {id: entries for id, entries in changed.items() if entries}


def mark(session: Session, table: type[Synced], ids: Iterable[UUID], now: datetime, reason: str) -> None:
    """Mark rows deleted, those not marked yet; captured."""
    session.flush()
    run(
        session,
        f"UPDATE {table.__tablename__} SET deleted_at = ?, deleted_reason = ? "  # noqa: S608 - declared
        "WHERE deleted_at IS NULL AND id IN (SELECT unhex(value) FROM json_each(?))",
        moment_text(now), reason, hexes(ids),
    )  # fmt: skip
    session.expire_all()


def revive(session: Session, table: type[Synced], ids: Iterable[UUID]) -> None:
    """Bring rows back that were marked deleted; captured.  A guard may refuse: `IntegrityError`."""
    session.flush()
    run(
        session,
        f"UPDATE {table.__tablename__} SET deleted_at = NULL, deleted_reason = NULL "  # noqa: S608
        "WHERE deleted_at IS NOT NULL AND id IN (SELECT unhex(value) FROM json_each(?))",
        hexes(ids),
    )
    session.expire_all()


def _mark(session: Session, table: type[Synced], ids: list[UUID], now: str, reason: str) -> None:
    if ids:
        run(
            session,
            f"UPDATE {table.__tablename__} SET deleted_at = ?, deleted_reason = ? "  # noqa: S608
            "WHERE id IN (SELECT unhex(value) FROM json_each(?))",
            now, reason, hexes(ids),
        )  # fmt: skip


def _reverse(
    session: Session,
    table: type[Synced],
    rows: dict[UUID, list[Entry]],
    done: Reversed,
    now: str,
    reason: str,
) -> None:
    """Take back the changes of one table's rows; what was added goes first, to make room for the old."""
    added, writes = list[UUID](), list[tuple[UUID, dict[str, Any]]]()
    for id, now_held in _held(session, table, list(rows)):
        entries = rows[id]
        if now_held is None:
            done.clashes.append(Clash(table.__tablename__, id, (), "gone"))
            continue
        before, after = _folded(table, entries)
        differing = tuple(c for c, value in after.items() if not _same(now_held[c], value))
        if entries[0].op == "I":
            if now_held["deleted_at"] is not None:
                continue
            if differing:
                done.clashes.append(Clash(table.__tablename__, id, differing, "changed"))
            else:
                added.append(id)
            continue
        spoilt = {c for g in table.field_groups() if set(g) & set(differing) for c in g} | set(differing)
        if differing:
            done.clashes.append(Clash(table.__tablename__, id, differing, "changed"))
        wanted = {c: v for c, v in before.items() if c not in spoilt and not _same(now_held[c], v)}
        if wanted:
            writes.append((id, wanted))
    _mark(session, table, added, now, reason)
    done.deleted += len(added)
    refused = _write(session, table, writes)
    done.clashes += [Clash(table.__tablename__, id, tuple(w), "guard") for id, w in writes if id in refused]
    done.restored += len(writes) - len(refused)


def _held(
    session: Session, table: type[Synced], ids: list[UUID]
) -> Iterator[tuple[UUID, dict[str, Any] | None]]:
    """Go through rows as they are now, ids as hex; None for one that is not there."""
    names = ["scope", *table.columns()]
    hexed = [n for n, name in enumerate(names) if name in table.id_columns()]
    for part in chunks(ids):
        query = (
            f"SELECT id, {', '.join(names)} FROM {table.__tablename__} "  # noqa: S608 - declared names
            "WHERE id IN (SELECT unhex(value) FROM json_each(?))"
        )
        found = {}
        for raw, *values in run(session, query, hexes(part)):
            for n in hexed:
                values[n] = values[n].hex() if values[n] is not None else None
            found[UUID(bytes=raw)] = dict(zip(names, values, strict=True))
        yield from ((id, found.get(id)) for id in part)


def _folded(table: type[Synced], entries: list[Entry]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what the columns were before the first and after the last of a row's changes."""
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    if entries[0].op == "I":  # a column that stayed empty is not in the entry
        after = dict.fromkeys(table.columns())
    for entry in entries:
        for column, value in entry.old.items():
            before.setdefault(column, value)
        after.update(entry.new)
    known = {"scope", *table.columns()}
    return (
        {c: v for c, v in before.items() if c in known},
        {c: v for c, v in after.items() if c in known},
    )


def _write(session: Session, table: type[Synced], rows: list[tuple[UUID, dict[str, Any]]]) -> set[UUID]:
    """Write columns in stored form, and return the rows that a guard of the table refused."""
    alike: dict[tuple[str, ...], list[tuple[UUID, dict[str, Any]]]] = defaultdict(list)
    for id, values in rows:
        alike[tuple(values)].append((id, values))
    refused: set[UUID] = set()
    for names, part in alike.items():
        sets = ", ".join(f"{name} = ?" for name in names)
        sql = f"UPDATE {table.__tablename__} SET {sets} WHERE id = ?"  # noqa: S608 - declared names
        made = [(*(_stored(table, n, values[n]) for n in names), id.bytes) for id, values in part]
        if not table.guards:
            session.connection().exec_driver_sql(sql, made)
            continue
        for (id, _), bound in zip(part, made, strict=True):
            try:
                with session.begin_nested():
                    session.connection().exec_driver_sql(sql, bound)
            except IntegrityError:
                refused.add(id)
    return refused


def _stored(table: type[Synced], column: str, value: Any) -> Any:
    return bytes.fromhex(value) if value is not None and column in table.id_columns() else value


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, float) and isinstance(other, float):  # they went through JSON
        return math.isclose(one, other, rel_tol=1e-12)
    return bool(one == other)
