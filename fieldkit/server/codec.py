"""Turns the columns of a change into stored form, and rows into what laptops read.

A change that does not fit is `Unfit`: the push keeps it aside with the reason and goes on.
"""

import json
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import ColumnElement, Date, DateTime, Time

from fieldkit.db.base import Synced
from fieldkit.db.types import Moment
from fieldkit.server import schema
from fieldkit.server.schema import Kind
from fieldkit.sync.digest import RowHasher
from fieldkit.sync.merge import MADE, Row, Value

_ID_BYTES = 16
_INT64 = 1 << 63


class Unfit(Exception):
    """A change cannot be applied; `reason` is one of the words in sync.md's parked list."""

    def __init__(self, reason: str) -> None:
        """Keep the reason."""
        super().__init__(reason)
        self.reason = reason


class TableCodec:
    """Reads and writes rows of one synced table."""

    def __init__(self, declared: type[Synced]) -> None:
        """Prepare what never changes of the declaration."""
        self.declared = declared
        self.name = declared.__tablename__
        self.table = schema.rows[self.name]
        self.columns = declared.columns()
        self.groups = declared.field_groups()
        self.hasher = RowHasher(self.name, self.columns)
        columns = {c: declared.__table__.columns[c] for c in self.columns}
        self._kinds = {name: schema.kind_of(column) for name, column in columns.items()}
        self._formats = {name: form for name, c in columns.items() if (form := _format(c))}
        self._required = [name for name, c in columns.items() if not c.nullable and name not in MADE]

    def stored(self, values: dict[str, str | int | float | None]) -> Row:
        """Return the columns of a change in stored form.  Raises `Unfit`."""
        row: Row = {}
        for name, value in values.items():
            kind = self._kinds.get(name)
            if kind is None:
                if name == "scope":
                    continue
                raise Unfit("unknown_field")
            row[name] = None if value is None else self._value(name, kind, value)
        return row

    def check_whole(self, row: Row) -> None:
        """Refuse a new row that lacks a field every row must have.  Raises `Unfit`."""
        if any(row.get(name) is None for name in self._required):
            raise Unfit("missing_field")

    def check_kept(self, row: Row) -> None:
        """Refuse to empty a field every row must have.  Raises `Unfit`."""
        if any(name in row and row[name] is None for name in self._required):
            raise Unfit("missing_field")

    def ordered(self, values: Row) -> list[Value]:
        """Return the values in the order of `columns`."""
        return [values.get(name) for name in self.columns]

    def digest(self, row_id: bytes, ver: int, values: Row) -> bytes:
        """Return the row's hash."""
        return self.hasher.row(row_id, ver, self.ordered(values))

    def text(self, values: Row | None) -> str | None:
        """Return values as the JSON of a conflict row, ids as hex."""
        if values is None:
            return None
        shown = {k: v.hex() if isinstance(v, bytes) else v for k, v in values.items()}
        return json.dumps(shown, ensure_ascii=False, sort_keys=True)

    def _value(self, name: str, kind: Kind, value: str | float) -> Value:
        if kind is Kind.ID and isinstance(value, str):
            return _id(value)
        if kind is Kind.TEXT and isinstance(value, str):
            if name in self._formats:
                _check_format(self._formats[name], value)
            return value
        if kind is Kind.REAL and not isinstance(value, str):
            return float(value)
        if kind is Kind.INT and isinstance(value, int) and -_INT64 <= value < _INT64:
            return int(value)
        raise Unfit("bad_value")


def _id(text: str) -> bytes:
    try:
        raw = bytes.fromhex(text)
    except ValueError:
        raise Unfit("bad_value") from None
    if len(raw) != _ID_BYTES:
        raise Unfit("bad_value")
    return raw


_Format = type[date] | type[datetime] | type[time]


def _format(column: ColumnElement[Any]) -> _Format | None:
    if isinstance(column.type, Moment | DateTime):
        return datetime
    if isinstance(column.type, Date):
        return date
    return time if isinstance(column.type, Time) else None


def _check_format(form: _Format, value: str) -> None:
    try:
        form.fromisoformat(value)
    except ValueError:
        raise Unfit("bad_value") from None


def codecs(tables: Iterable[type[Synced]] | None = None) -> dict[str, TableCodec]:
    """Return a codec for every synced table, by name."""
    chosen = Synced.tables.values() if tables is None else tables
    return {table.__tablename__: TableCodec(table) for table in chosen}
