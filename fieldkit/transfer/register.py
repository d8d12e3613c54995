"""The register as it is and as it will be: what an import changes, and how it is written."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Connection, Select, Table, bindparam, func, select, update
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeEngine

from fieldkit.db.base import SHARED, Synced
from fieldkit.db.tables import (
    Division,
    Helper,
    HelperAssignment,
    HelperUnit,
    Household,
    HouseholdYear,
    IncomeItem,
    IncomeYear,
    Known,
    MonitoringCase,
    Outbox,
    Person,
    PersonYear,
    VillageGroup,
)
from fieldkit.db.undoing import UNDONE
from fieldkit.progress import Progress

TABLES: tuple[type[Synced], ...] = (
    Division, VillageGroup, Household, Person, PersonYear, HouseholdYear, IncomeYear, IncomeItem,
    MonitoringCase, HelperUnit, Helper, HelperAssignment,
)  # fmt: skip
"""What import fills, parents first."""
_MADE = ("created_at", "created_by", "origin_device")
_CHUNK = 2000
_SHORT = 12

Values = dict[str, Any]
Stamp = tuple[Any, ...]


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
            values = {f: v for f, v in old.items() if f not in _MADE} | values
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

    def put_extra(
        self, id: UUID, kept: Mapping[str, str], fitting: Callable[[], Iterable[str]]
    ) -> None:
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
        return {"added": added, "changed": changed, "unchanged": len(self.touched) - added - changed}

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
        filled = set().union(*(self.rows[id] for id in self.new))
        columns = [c for c in self.table.__table__.columns if c.name in filled]
        names = [column.name for column in columns]
        make = [
            (at, stored)
            for at, column in enumerate(columns)
            if (stored := column.type.dialect_impl(connection.dialect).bind_processor(connection.dialect))
        ]
        made = [
            None if value is None else _stored(self.table.__table__.columns[name].type, connection, value)
            for name, value in origin.items()
        ]
        all_names = [*names, *origin]
        statement = (
            f"INSERT INTO {self.name} ({', '.join(all_names)}) "  # noqa: S608 - our own names
            f"VALUES ({', '.join('?' * len(all_names))})"
        )
        ids = list(self.new)
        for start in range(0, len(ids), _CHUNK):
            rows = []
            for id in ids[start : start + _CHUNK]:
                values = list(map(self.rows[id].get, names))
                for at, stored in make:
                    if values[at] is not None:
                        values[at] = stored(values[at])
                rows.append((*values, *made))
            connection.exec_driver_sql(statement, rows)
            yield len(rows)

    def _update(self, session: Session) -> Iterator[int]:
        alike: dict[tuple[str, ...], list[Values]] = {}
        for id, before in self.changed().items():
            fields = tuple(sorted(before))
            row = self.rows[id]
            alike.setdefault(fields, []).append({"_id": id} | {f"_{f}": row.get(f) for f in fields})
        own_id = self.table.__table__.c.id
        for fields, rows in alike.items():
            change = (
                update(cast("Table", self.table.__table__))
                .where(own_id == bindparam("_id"))
                .values({f: bindparam(f"_{f}") for f in fields})
            )
            session.connection().execute(change, rows)
            yield len(rows)


class Register:
    """Every table that import fills, read at one moment."""

    def __init__(self, session: Session, village: str | None = None) -> None:
        """Read the tables, or what concerns one village; the session is not needed afterwards."""
        self.stamp = stamp(session)
        self.targets = {
            table.__tablename__: Target(table, _rows(session, table, village)) for table in TABLES
        }

    def add(self, session: Session, table: type[Synced], ids: Sequence[UUID]) -> None:
        """Read some more rows of a table."""
        target = self[table.__tablename__]
        for start in range(0, len(ids), _CHUNK // 4):
            wanted = _selected(table).where(table.id.in_(ids[start : start + _CHUNK // 4]))
            target.rows.update(_by_id(session, wanted))

    def __getitem__(self, table: str) -> Target:
        """Return a table by its name."""
        return self.targets[table]

    def write(self, session: Session, origin: Mapping[str, Any], progress: Progress) -> None:
        """Write every change in the caller's transaction."""
        total = sum(len(t.new) + len(t.before) for t in self.targets.values())
        done = 0
        progress(0, total)
        for target in self.targets.values():
            for count in target.write(session, origin):
                done += count
                progress(done, total)


def _stored(kind: TypeEngine[Any], connection: Connection, value: Any) -> Any:
    """Return the stored form of a value."""
    make = kind.dialect_impl(connection.dialect).bind_processor(connection.dialect)
    return value if make is None else make(value)


def _rows(session: Session, table: type[Synced], village: str | None) -> dict[UUID, Values]:
    wanted = _selected(table)
    if village is not None:
        wanted = wanted.where(table.scope.in_((village, SHARED)))
    return _by_id(session, wanted)


def _selected(table: type[Synced]) -> Select[Any]:
    return select(*[column for column in table.__table__.columns if column.name not in _MADE])


def _often(value: Any) -> bool:
    """Tell whether many rows are likely to have the value."""
    return type(value) is date or (type(value) is str and len(value) < _SHORT)


def _by_id(session: Session, wanted: Select[Any]) -> dict[UUID, Values]:
    """Return rows by id without their empty fields; texts that come again are held once."""
    found = session.execute(wanted)
    names = list(found.keys())
    at = names.index("id")
    same: dict[Any, Any] = {}
    rows: dict[UUID, Values] = {}
    for row in found:
        rows[row[at]] = {
            name: same.setdefault(value, value) if _often(value) else value
            for name, value in zip(names, row, strict=True)
            if value is not None and value != {}
        }
    return rows


def stamp(session: Session) -> Stamp:
    """Return something that differs after any change of the register, made here or pulled."""
    here = session.execute(select(func.max(Outbox.n))).scalar()
    pulled = session.execute(select(func.count(), func.max(Known.ver)).select_from(Known)).one()
    return (here, *pulled)
