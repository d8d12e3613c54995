"""The server's tables: one for every synced declaration, and the bookkeeping of sync.

Nothing here is particular to SQLite.  Every key begins with `county_id`, so that a province can
spread counties over machines (sync.md §4.16).  Moments are UTC text, ids 16 bytes.
"""

from enum import Enum
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)
from sqlalchemy.types import TypeEngine

from fieldkit.db import tables
from fieldkit.db.base import NAMES, Synced
from fieldkit.db.types import Id

assert tables  # noqa: S101 - importing them is what declares them
metadata = MetaData(naming_convention=NAMES)

OWN = ("county_id", "id", "scope", "ver", "seq", "stamps", "writer", "since", "whole", "digest")
"""Columns every row table has besides those that travel; no declaration may use these names."""


class Kind(Enum):
    """What a column holds in stored form."""

    TEXT = "text"
    INT = "int"
    REAL = "real"
    ID = "id"


def kind_of(column: ColumnElement[Any]) -> Kind:
    """Return the stored kind of a declared column; moments, days and sets of codes are text."""
    if isinstance(column.type, Id):
        return Kind.ID
    if isinstance(column.type, Integer | Boolean):
        return Kind.INT
    return Kind.REAL if isinstance(column.type, Float) else Kind.TEXT


def _stored(kind: Kind) -> TypeEngine[Any]:
    types: dict[Kind, TypeEngine[Any]] = {
        Kind.TEXT: Text(), Kind.INT: BigInteger(), Kind.REAL: Float(53), Kind.ID: LargeBinary(16),
    }  # fmt: skip
    return types[kind]


def _county() -> Column[str]:
    return Column("county_id", String(12), primary_key=True)


def _row_table(declared: type[Synced]) -> Table:
    name = declared.__tablename__
    columns: list[Column[Any]] = []
    for column_name in declared.columns():
        column = declared.__table__.columns[column_name]
        columns.append(Column(column_name, _stored(kind_of(column)), nullable=True))
    made = Table(
        name,
        metadata,
        _county(),
        Column("id", LargeBinary(16), primary_key=True),
        Column("scope", String(12), nullable=False),
        Column("ver", BigInteger, nullable=False),
        Column("seq", BigInteger, nullable=False),
        Column("stamps", Text, nullable=False),  # JSON: who wrote each field group last
        Column("writer", String(32)),  # the lineage that wrote all versions after `since`
        Column("since", BigInteger, nullable=False),
        Column("whole", String(32)),  # the lineage whose laptop has this very content already
        Column("digest", LargeBinary(16), nullable=False),
        *columns,
        sqlite_with_rowid=False,
    )
    if "household_id" in made.c:
        Index(f"ix_{name}_household_id", made.c.county_id, made.c.household_id)
    if "sha256" in made.c:
        Index(f"ix_{name}_sha256", made.c.county_id, made.c.sha256)
    return made


rows: dict[str, Table] = {name: _row_table(table) for name, table in Synced.tables.items()}
"""The table of each synced declaration, by name."""

state = Table("server_state", metadata, Column("k", String(40), primary_key=True), Column("v", Text))

stream = Table(  # the gap-free counter of a scope, with the hash of its rows
    "stream",
    metadata,
    _county(),
    Column("scope", String(12), primary_key=True),
    Column("head", BigInteger, nullable=False),
    Column("rows", BigInteger, nullable=False),
    Column("total", LargeBinary(16), nullable=False),
    Column("audited", BigInteger, nullable=False),
    Column("audit_hash", LargeBinary(16), nullable=False),
)

sync_row = Table(  # what a laptop reads from its cursor on
    "sync_row",
    metadata,
    _county(),
    Column("scope", String(12), primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("tbl", String(40), nullable=False),
    Column("id", LargeBinary(16), nullable=False),
    Column("gone", Boolean, nullable=False),
    sqlite_with_rowid=False,
)

lineage = Table(
    "lineage",
    metadata,
    _county(),
    Column("lineage", String(32), primary_key=True),
    Column("device", LargeBinary(16), nullable=False),
    Column("last", BigInteger, nullable=False),
    Column("begun_at", String(27), nullable=False),
)

receipt = Table(
    "receipt",
    metadata,
    _county(),
    Column("lineage", String(32), primary_key=True),
    Column("batch_no", BigInteger, primary_key=True, autoincrement=False),
    Column("sha256", LargeBinary(32), nullable=False),
    Column("result", LargeBinary, nullable=False),
)

change_seen = Table(
    "change_seen",
    metadata,
    _county(),
    Column("change_id", LargeBinary(16), primary_key=True),
    sqlite_with_rowid=False,
)

parked = Table(  # well-formed changes that were not applied; a person reviews them
    "parked",
    metadata,
    _county(),
    Column("change_id", LargeBinary(16), primary_key=True),
    Column("scope", String(12), nullable=False),
    Column("tbl", String(40), nullable=False),
    Column("row_id", LargeBinary(16), nullable=False),
    Column("reason", String(40), nullable=False),
    Column("change", LargeBinary, nullable=False),  # wire.Change as it came
    Column("device", LargeBinary(16), nullable=False),
    Column("received", String(27), nullable=False),
    Column("settled_at", String(27)),
)
Index("ix_parked_row_id", parked.c.county_id, parked.c.row_id)

audit = Table(  # append-only; each row's hash covers the one before it in its scope
    "audit",
    metadata,
    _county(),
    Column("scope", String(12), primary_key=True),
    Column("n", BigInteger, primary_key=True, autoincrement=False),
    Column("change_id", LargeBinary(16), nullable=False),
    Column("device", LargeBinary(16), nullable=False),
    Column("lineage", String(32), nullable=False),
    Column("batch_no", BigInteger, nullable=False),
    Column("change", LargeBinary, nullable=False),
    Column("status", String(10), nullable=False),
    Column("received", String(27), nullable=False),
    Column("hash", LargeBinary(16), nullable=False),
    sqlite_with_rowid=False,
)

device = Table(
    "device",
    metadata,
    _county(),
    Column("id", LargeBinary(16), primary_key=True),
    Column("label", String(80), nullable=False),
    Column("user_name", String(50), nullable=False),
    Column("key", LargeBinary(32), nullable=False),
    Column("enrolled_at", String(27), nullable=False),
    Column("last_seen", String(27)),
    Column("disabled_at", String(27)),
)

access = Table(  # the scopes of a device; a device without any sees the whole county
    "access",
    metadata,
    _county(),
    Column("device", LargeBinary(16), primary_key=True),
    Column("scope", String(12), primary_key=True),
)

enrol_code = Table(
    "enrol_code",
    metadata,
    _county(),
    Column("hash", LargeBinary(32), primary_key=True),
    Column("label", String(80)),
    Column("scopes", Text),  # JSON list; NULL: the whole county
    Column("expires_at", String(27), nullable=False),
    Column("used_by", LargeBinary(16)),
)

rescue = Table(  # codes that open a laptop once, to be read out over the telephone
    "rescue",
    metadata,
    _county(),
    Column("device", LargeBinary(16), primary_key=True),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("code", String(40), nullable=False),
    Column("made_at", String(27), nullable=False),
    Column("read_at", String(27)),  # when it was read out first
)

rescue_read = Table(  # who read out what, and when; never changed, never emptied; no codes
    "rescue_read",
    metadata,
    _county(),
    Column("id", LargeBinary(16), primary_key=True),
    Column("at", String(27), nullable=False),
    Column("device", LargeBinary(16), nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("read_by", String(50), nullable=False),
)
