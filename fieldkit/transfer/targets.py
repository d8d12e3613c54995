"""One table of the register as it will be after an import, what it was before, and how it is written."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Connection, Table, bindparam, update
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeEngine

from fieldkit.db.base import Synced
from fieldkit.db.chunks import chunks
from fieldkit.db.undoing import UNDONE

MADE = ("created_at", "created_by", "origin_device")
_CHUNK = 2000

Values = dict[str, Any]


class Target:
    """One table: its rows as they will be, and what they were before."""

    def __init__(self, table: type[Synced], rows: dict[UUID, Values]) -> None:
        """Begin with the rows as they are, marked ones included."""
        self.table = table
        self.name = table.__tablename__
        self.rows = rows
        self.new: set[UUID] = set()
        self.revived: set[UUID] = set()
        self.before: dict[UUID, Values] = {}
        self.touched: set[UUID] = set()
        self.settled: set[UUID] = set()
        """Rows that a whole register brought: counted, and no more looked at by what comes after it."""
        self.made: dict[UUID, tuple[Any, ...]] = {}
        """Who made a new row, when and on which device, where that is known from elsewhere."""
        self.order: dict[UUID, int] = {}
        """The order in which changes of a guarded table must be written."""

    def live(self) -> Iterator[tuple[UUID, Values]]:
        """Go through the rows that are not marked deleted."""
        return ((id, row) for id, row in self.rows.items() if row.get("deleted_at") is None)

    def gone(self) -> Iterator[tuple[UUID, Values]]:
        """Go through the rows that are marked deleted."""
        return ((id, row) for id, row in self.rows.items() if row.get("deleted_at") is not None)

    def lives(self, id: UUID) -> bool:
        """Tell whether there is such a row and it is not marked deleted."""
        return id in self.rows and self.rows[id].get("deleted_at") is None

    def add(self, id: UUID, scope: str, values: Values) -> Values:
        """Add a row, or bring it back where it was marked deleted; `values` may become the row itself."""
        if id in self.rows:
            return self._bring_back(id, {**values, "scope": scope})
        values["id"], values["scope"] = id, scope
        self.rows[id] = values
        self.new.add(id)
        self.touched.add(id)
        return values

    def _bring_back(self, id: UUID, values: Values) -> Values:
        """Give a deleted row these values; of one whose import was taken back nothing else stays."""
        row = self.rows[id]
        if row.get("deleted_reason") == UNDONE:
            columns = self.table.__table__.columns
            old = {c.name: None for c in columns if c.nullable and row.get(c.name) is not None}
            values = {f: v for f, v in old.items() if f not in MADE} | values
        self.put(id, values)
        self.revived.add(id)
        return row

    def put(self, id: UUID, values: Mapping[str, Any], *, fill_only: bool = False) -> None:
        """Give a row values; `fill_only` leaves alone what it has already."""
        row = self.rows[id]
        self.touched.add(id)
        if row.get("deleted_at") is not None:
            values = {**values, "deleted_at": None, "deleted_reason": None}
        for field, value in values.items():
            old = row.get(field)
            if old == value or (fill_only and old is not None and field != "deleted_at"):
                continue
            if id not in self.new:
                self.before.setdefault(id, {}).setdefault(field, old)
            row[field] = value

    def replace(self, id: UUID, values: Mapping[str, Any]) -> None:
        """Give a row exactly these values, its mark of being deleted among them."""
        row = self.rows[id]
        if row.get("deleted_at") is not None and "deleted_at" in values:
            self.revived.add(id)
        for field, value in values.items():
            self.before.setdefault(id, {}).setdefault(field, row.get(field))
            row[field] = value

    def settle(self) -> None:
        """Let what follows see none of the rows touched so far as touched."""
        self.settled |= self.touched
        self.touched = set()

    def put_extra(self, id: UUID, kept: Mapping[str, str], fitting: Callable[[], Iterable[str]]) -> None:
        """Keep texts beside a row; those whose column fits now (`fitting`) are let go."""
        old = self.rows[id].get("import_extra") or {}
        if not old and not kept:
            return
        gone = set(fitting()) & old.keys() if old else set()
        self.put(id, {"import_extra": {h: t for h, t in old.items() if h not in gone} | dict(kept)})

    def put_or_add(self, id: UUID, scope: str, values: Values, *, fill_only: bool = False) -> None:
        """Give the row its values, adding it where it is not there, or not any more."""
        if self.lives(id):
            self.put(id, values, fill_only=fill_only)
        else:
            self.add(id, scope, values)

    def changed(self) -> dict[UUID, Values]:
        """Return for each changed row the old values of the fields that really differ."""
        return {
            id: differing
            for id, before in self.before.items()
            if (differing := {f: v for f, v in before.items() if self.rows[id].get(f) != v})
        }

    def counts(self) -> dict[str, int]:
        """Count the rows added, changed and found as they were."""
        added = len(self.new) + len(self.revived)
        changed = len(self.changed().keys() - self.revived)
        touched = len(self.touched | self.settled)
        return {"added": added, "changed": changed, "unchanged": touched - added - changed}

    def write(self, session: Session, origin: Mapping[str, Any]) -> Iterator[int]:
        """Write the changes, yielding after each portion how many rows were written.

        Rows that changed come first, so that a pairing ends before its successor begins.
        """
        yield from self._update(session)
        if self.new:
            yield from self._insert(session, origin)

    def _insert(self, session: Session, origin: Mapping[str, Any]) -> Iterator[int]:
        """Insert the new rows; only the columns that some row fills are named, and made storable."""
        connection = session.connection()
        filled = set().union(*(self.rows[id] for id in self.new)) - set(MADE)
        columns = [c for c in self.table.__table__.columns if c.name in filled]
        names = [column.name for column in columns]
        make = [
            (at, stored)
            for at, column in enumerate(columns)
            if (stored := column.type.dialect_impl(connection.dialect).bind_processor(connection.dialect))
        ]
        by = [self.table.__table__.columns[name].type for name in MADE]

        def stored_made(values: Iterable[Any]) -> list[Any]:
            return [
                None if value is None else _stored(kind, connection, value)
                for kind, value in zip(by, values, strict=True)
            ]

        made = stored_made(origin[name] for name in MADE)
        known = {values: stored_made(values) for values in set(self.made.values())}

        def own(id: UUID) -> list[Any] | None:
            return known.get(self.made[id]) if id in self.made else None

        statement = _insertion(self.name, [*names, *MADE])
        ids = sorted(self.new, key=self._place) if self.order else list(self.new)
        for part in chunks(ids, _CHUNK):
            rows = []
            for id in part:
                values = list(map(self.rows[id].get, names))
                for at, stored in make:
                    if values[at] is not None:
                        values[at] = stored(values[at])
                rows.append((*values, *(own(id) or made)))
            connection.exec_driver_sql(statement, rows)
            yield len(rows)

    def _update(self, session: Session) -> Iterator[int]:
        alike: dict[tuple[int, tuple[str, ...]], list[Values]] = {}
        changed = self.changed()
        for id in sorted(changed, key=self._place):
            fields = tuple(sorted(changed[id]))
            row = self.rows[id]
            at = (self._place(id), fields)
            alike.setdefault(at, []).append({"_id": id} | {f"_{f}": row.get(f) for f in fields})
        own_id = self.table.__table__.c.id
        for (_, fields), rows in alike.items():
            change = (
                update(cast("Table", self.table.__table__))
                .where(own_id == bindparam("_id"))
                .values({f: bindparam(f"_{f}") for f in fields})
            )
            session.connection().execute(change, rows)
            yield len(rows)

    def _place(self, id: UUID) -> int:
        """Return when a row is written; where nothing says so, at once."""
        return self.order.get(id, 0)


def _insertion(table: str, columns: Sequence[str]) -> str:
    """Return the statement that inserts a row of these columns."""
    return (
        f"INSERT INTO {table} ({', '.join(columns)}) "  # noqa: S608 - our own names
        f"VALUES ({', '.join('?' * len(columns))})"
    )


def _stored(kind: TypeEngine[Any], connection: Connection, value: Any) -> Any:
    """Return the stored form of a value."""
    make = kind.dialect_impl(connection.dialect).bind_processor(connection.dialect)
    return value if make is None else make(value)
