"""From the server to the tables: pages of rows, applied with the cursor in one transaction.

A row with changes that the server does not have yet is left as it is: the person keeps seeing what
the changes were made on, their base stays true, and the server, which gives every pushed row a new
number, sends the joined row right after (sync.md §4.5, §4.7).
"""

import json
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.orm import Session

from fieldkit.db.base import Synced
from fieldkit.db.chunks import chunks, marks
from fieldkit.db.store import Store
from fieldkit.db.types import moment_text
from fieldkit.errors import RemovalStopped
from fieldkit.sync import arrivals, outbox, wire
from fieldkit.sync.local import many, run

MOST_REMOVED = 20
MOST_REMOVED_SHARE = 0.05


class EchoOfAnother(Exception):
    """The server thinks this laptop has a row that it does not: it was restored or cloned."""


@dataclass
class Received:
    """What came with one page or one pull."""

    rows: int = 0
    conflicts: int = 0
    touched: set[str] = field(default_factory=set)


def cursors(session: Session) -> dict[str, int]:
    """Return how far each scope was read."""
    return {str(scope): int(seq) for scope, seq in run(session, "SELECT scope, seq FROM _cursor")}


def _cursors(store: Store) -> dict[str, int]:
    with store.reading(whole=True) as session:
        return cursors(session)


def apply(store: Store, page: wire.Page) -> Received:
    """Store a page and its cursors, both or neither.  Raises `EchoOfAnother`."""
    if not page.rows and page.cursors == _cursors(store):
        return Received()
    with store.applying() as session:
        return _Apply(session, page, moment_text(store.clock.now())).run()


class _Apply:
    """One page inside its transaction."""

    def __init__(self, session: Session, page: wire.Page, now: str) -> None:
        self._session = session
        self._page = page
        self._now = now
        self._came = Received()

    def run(self) -> Received:
        ids = [row.id for row in self._page.rows]
        unsent = self._ids("SELECT DISTINCT row_id FROM _outbox WHERE acked_at IS NULL AND", ids)
        known = self._versions(ids)
        by_table: dict[str, dict[bytes, wire.Row]] = defaultdict(dict)
        for row in self._page.rows:
            self._came.touched.add(row.scope)
            if row.id in unsent:
                by_table[row.tbl].pop(row.id, None)
            elif row.gone:
                by_table[row.tbl].pop(row.id, None)
                self._leave(row)
            elif row.values is None:
                if known.get(row.id) != row.ver:
                    raise EchoOfAnother
            else:
                by_table[row.tbl][row.id] = row
        for name, rows in by_table.items():
            if name in Synced.tables and rows:
                self._store(Synced.tables[name], list(rows.values()), known)
        self._move_cursors()
        return self._came

    def _store(self, table: type[Synced], rows: list[wire.Row], known: dict[bytes, int]) -> None:
        sent = self._page.columns[table.__tablename__]
        arrivals.note(self._session, table, rows, sent, known, self._now)
        mine = set(table.columns())
        used = [(i, name) for i, name in enumerate(sent) if name in mine]
        names = ["id", "scope", *(name for _, name in used)]
        sets = ", ".join(f"{name} = excluded.{name}" for name in names[1:])
        many(
            self._session,
            f"INSERT INTO {table.__tablename__}({', '.join(names)}) VALUES ({marks(names)}) "  # noqa: S608
            f"ON CONFLICT(id) DO UPDATE SET {sets}",
            [
                (row.id, row.scope, *(row.values[i] for i, _ in used))
                for row in rows
                if row.values is not None
            ],
        )
        outbox.know(self._session, [(row.id, row.tbl, row.scope, row.ver) for row in rows])
        self._came.rows += len(rows)
        if table.__tablename__ == "conflict":
            chosen = sent.index("chosen")
            self._came.conflicts += sum(
                row.id not in known and row.values is not None and row.values[chosen] is None for row in rows
            )

    def _leave(self, row: wire.Row) -> None:
        """Take away a row that moved out of a scope, unless it has arrived in another already."""
        if row.tbl not in Synced.tables:
            return
        here = run(
            self._session,
            f"SELECT 1 FROM {row.tbl} WHERE id = ? AND scope = ?",  # noqa: S608 - a declared table
            row.id, row.scope,
        )  # fmt: skip
        if here:
            run(self._session, f"DELETE FROM {row.tbl} WHERE id = ?", row.id)  # noqa: S608
            run(self._session, "DELETE FROM _known WHERE row_id = ?", row.id)
            self._came.rows += 1

    def _move_cursors(self) -> None:
        many(
            self._session,
            "INSERT INTO _cursor(scope, seq, generation, rereading) VALUES (?, ?, 0, 0) "
            "ON CONFLICT(scope) DO UPDATE SET seq = excluded.seq",
            list(self._page.cursors.items()),
        )

    def _ids(self, query: str, ids: list[bytes]) -> set[bytes]:
        found: set[bytes] = set()
        for part in chunks(ids):
            rows = run(self._session, f"{query} row_id IN ({marks(part)})", *part)
            found.update(row[0] for row in rows)
        return found

    def _versions(self, ids: list[bytes]) -> dict[bytes, int]:
        found: dict[bytes, int] = {}
        for part in chunks(ids):
            rows = run(
                self._session,
                f"SELECT row_id, ver FROM _known WHERE row_id IN ({marks(part)})",  # noqa: S608
                *part,
            )
            found.update(rows)
        return found


def reread(store: Store, scopes: set[str]) -> None:
    """Read scopes anew from the beginning; what the server then does not mention is set aside."""
    with store.applying() as session:
        many(
            session,
            "UPDATE _cursor SET seq = 0, generation = generation + 1, rereading = 1 WHERE scope = ?",
            [(scope,) for scope in sorted(scopes)],
        )


def rereading(store: Store) -> bool:
    """Tell whether a scope is being read anew."""
    with store.reading(whole=True) as session:
        return bool(run(session, "SELECT 1 FROM _cursor WHERE rereading = 1 LIMIT 1"))


def finish_rereading(store: Store, scopes: set[str]) -> int:
    """Set aside what the server did not mention of scopes read anew, and return how many rows.

    Raises `RemovalStopped` when it is so much that the server is the likelier one to be wrong.
    """
    if not rereading(store):
        return 0
    with store.applying() as session:
        read = {row[0] for row in run(session, "SELECT scope FROM _cursor WHERE rereading = 1")}
        aside: list[tuple[bytes, str, str]] = []
        for scope in sorted(read & scopes):
            unmentioned = _unmentioned(session, scope)
            total = run(session, "SELECT count(*) FROM _known WHERE scope = ?", scope)[0][0]
            if len(unmentioned) > max(MOST_REMOVED, MOST_REMOVED_SHARE * total):
                raise RemovalStopped(count=len(unmentioned))
            aside += [(row_id, tbl, scope) for row_id, tbl in unmentioned]
            run(session, "UPDATE _cursor SET rereading = 0 WHERE scope = ?", scope)
        now = moment_text(store.clock.now())
        for row_id, tbl, scope in aside:
            _quarantine(session, tbl, row_id, scope, now)
        return len(aside)


def _unmentioned(session: Session, scope: str) -> list[tuple[Any, ...]]:
    return run(
        session,
        "SELECT k.row_id, k.tbl FROM _known k JOIN _cursor c ON c.scope = k.scope "
        "WHERE k.scope = ? AND k.generation < c.generation AND NOT EXISTS "
        "(SELECT 1 FROM _outbox o WHERE o.row_id = k.row_id AND o.acked_at IS NULL)",
        scope,
    )


def _quarantine(session: Session, tbl: str, row_id: bytes, scope: str, now: str) -> None:
    names = Synced.tables[tbl].columns()
    rows = run(session, f"SELECT {', '.join(names)} FROM {tbl} WHERE id = ?", row_id)  # noqa: S608
    for row in rows:
        shown = (v.hex() if isinstance(v, bytes) else v for v in row)
        body = json.dumps(dict(zip(names, shown, strict=True)), ensure_ascii=False)
        run(
            session,
            "INSERT INTO _quarantine(tbl, row_id, scope, body, why, at) VALUES (?, ?, ?, ?, ?, ?)",
            tbl, row_id, scope, body, "not on the server", now,
        )  # fmt: skip
    run(session, f"DELETE FROM {tbl} WHERE id = ?", row_id)  # noqa: S608
    run(session, "DELETE FROM _known WHERE row_id = ?", row_id)
