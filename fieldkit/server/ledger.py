"""The counters of scopes, taken last and without gaps, their hashes, and the chained audit."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import blake2b

from msgspec import msgpack
from sqlalchemy import Connection, insert, select, update

from fieldkit.server import rowstore, schema
from fieldkit.server.bulk import insert_many
from fieldkit.server.rowstore import Working
from fieldkit.sync import digest, wire

_HASH_BYTES = 16
_ZERO = bytes(_HASH_BYTES)

Marker = tuple[str, str, bytes]
"""Scope, table and id of a row that left the scope."""


@dataclass
class Entry:
    """One change for the audit."""

    scope: str
    change: wire.Change
    status: str


@dataclass
class Sheet:
    """What one scope gains in this transaction."""

    rows: list[Working] = field(default_factory=list)
    gone: list[Marker] = field(default_factory=list)
    left: list[Working] = field(default_factory=list)  # rows that moved to another scope
    entries: list[Entry] = field(default_factory=list)


@dataclass(frozen=True)
class Origin:
    """Where a batch comes from, for the audit."""

    device: bytes
    lineage: str
    number: int
    received: str


def close(
    connection: Connection,
    county: str,
    origin: Origin,
    rows: Iterable[Working],
    markers: Iterable[Marker],
    entries: Iterable[Entry],
) -> None:
    """Give numbers to all a batch touched and write it; scopes sorted, so nobody deadlocks."""
    sheets: dict[str, Sheet] = {}
    for row in rows:
        sheets.setdefault(row.scope, Sheet()).rows.append(row)
        if row.stored and row.old_scope != row.scope:
            left = sheets.setdefault(row.old_scope, Sheet())
            left.left.append(row)
            left.gone.append((row.old_scope, row.codec.name, row.id))
    for marker in markers:
        sheets.setdefault(marker[0], Sheet()).gone.append(marker)
    for entry in entries:
        sheets.setdefault(entry.scope, Sheet()).entries.append(entry)
    numbered: list[tuple[Working, int, bytes]] = []
    for scope in sorted(sheets):
        numbered += _close_scope(connection, county, origin, scope, sheets[scope])
    rowstore.renumber(connection, county, numbered)
    rowstore.save(connection, county, numbered)


def _note_gone(connection: Connection, county: str, scope: str, seq: int, sheet: Sheet) -> None:
    """Give the rows that left this scope the numbers after `seq`."""
    gone = [
        {"county_id": county, "scope": scope, "seq": seq + i, "tbl": tbl, "id": row_id, "gone": True}
        for i, (_, tbl, row_id) in enumerate(sheet.gone, 1)
    ]
    if gone:
        connection.execute(schema.sync_row.insert(), gone)


def _close_scope(
    connection: Connection, county: str, origin: Origin, scope: str, sheet: Sheet
) -> list[tuple[Working, int, bytes]]:
    stream = schema.stream
    here = (stream.c.county_id == county) & (stream.c.scope == scope)
    head, count, total, audited, chain = _advance(
        connection, county, scope, len(sheet.rows) + len(sheet.gone)
    )
    seq = head - len(sheet.rows) - len(sheet.gone)
    now = digest.read(count, total)
    for row in sheet.left:
        now = now.minus(row.old_digest)
    numbered = []
    _note_gone(connection, county, scope, seq, sheet)
    seq += len(sheet.gone)
    for row in sheet.rows:
        seq += 1
        assert row.held is not None  # noqa: S101 - only rows that exist are touched
        made = row.codec.digest(row.id, row.held.ver, row.held.values)
        if row.stored and row.old_scope == scope:
            now = now.minus(row.old_digest)
        now = now.plus(made)
        numbered.append((row, seq, made))
    chain = _audit(connection, county, origin, scope, sheet.entries, audited, chain)
    connection.execute(
        update(stream)
        .where(here)
        .values(
            rows=now.rows,
            total=now.sum,
            audited=audited + len(sheet.entries),
            audit_hash=chain,
        )
    )
    return numbered


def _advance(connection: Connection, county: str, scope: str, by: int) -> tuple[int, int, bytes, int, bytes]:
    """Move the scope's counter and return it with what else the stream knows."""
    stream = schema.stream
    taken = (
        update(stream)
        .where(stream.c.county_id == county, stream.c.scope == scope)
        .values(head=stream.c.head + by)
        .returning(stream.c.head, stream.c.rows, stream.c.total, stream.c.audited, stream.c.audit_hash)
    )
    found = connection.execute(taken).first()
    if found is None:
        connection.execute(
            insert(stream).values(
                county_id=county,
                scope=scope,
                head=0,
                rows=0,
                total=_ZERO,
                audited=0,
                audit_hash=_ZERO,
            )
        )
        found = connection.execute(taken).one()
    head, count, total, audited, chain = found
    return int(head), int(count), bytes(total), int(audited), bytes(chain)


def _audit(
    connection: Connection,
    county: str,
    origin: Origin,
    scope: str,
    entries: list[Entry],
    number: int,
    chain: bytes,
) -> bytes:
    """Append to the scope's audit and return the hash of its last row."""
    records = []
    for entry in entries:
        number += 1
        change = msgpack.encode(entry.change)
        head = (number, origin.device, origin.lineage, origin.number, entry.status, origin.received)
        chain = blake2b(chain + msgpack.encode(head) + change, digest_size=_HASH_BYTES).digest()
        records.append(
            {
                "county_id": county, "scope": scope, "n": number, "change_id": entry.change.id,
                "device": origin.device, "lineage": origin.lineage, "batch_no": origin.number,
                "change": change, "status": entry.status, "received": origin.received,
                "hash": chain,
            }
        )  # fmt: skip
    insert_many(connection, schema.audit, records)
    return chain


def verify(connection: Connection, county: str) -> list[str]:
    """Return the scopes whose audit chain was altered."""
    broken = []
    a, stream = schema.audit, schema.stream
    scopes = select(stream.c.scope, stream.c.audit_hash).where(stream.c.county_id == county)
    for scope, last in connection.execute(scopes).all():
        chain = _ZERO
        rows = select(a).where(a.c.county_id == county, a.c.scope == scope).order_by(a.c.n)
        for row in connection.execute(rows):
            head = (row.n, bytes(row.device), row.lineage, row.batch_no, row.status, row.received)
            body = chain + msgpack.encode(head) + bytes(row.change)
            chain = blake2b(body, digest_size=_HASH_BYTES).digest()
        if chain != bytes(last):
            broken.append(scope)
    return broken
