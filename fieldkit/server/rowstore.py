"""Rows while a batch is joined with them, and how they are read and written."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Connection, bindparam, delete, select, update

from fieldkit.db.chunks import chunks
from fieldkit.server import schema
from fieldkit.server.bulk import insert_many, run_many
from fieldkit.server.codec import TableCodec
from fieldkit.sync.merge import Held, Stamp

_DEFAULT = "*"
_STAMPS = msgspec.json.Decoder(dict[str, Stamp])


@dataclass(slots=True)
class Working:
    """One row in the hands of a push; `held` is None until it exists."""

    codec: TableCodec
    id: bytes
    scope: str
    held: Held | None = None
    writer: str | None = None  # the lineage that wrote all versions after `since`
    since: int = 0
    whole: str | None = None  # the lineage whose laptop has this very content
    stored: bool = False
    old_scope: str = ""
    old_seq: int = 0
    old_digest: bytes = b""
    touched: bool = False
    changed: bool = False

    @property
    def ver(self) -> int:
        """The row's version; 0 while it does not exist."""
        return self.held.ver if self.held else 0


Key = tuple[str, bytes]


def load(connection: Connection, county: str, codec: TableCodec, ids: Iterable[bytes]) -> dict[Key, Working]:
    """Read rows of one table, in the order of their ids: two pushes never lock crosswise."""
    table = codec.table
    own = [table.c[name] for name in schema.OWN if name != "county_id"]
    data = [table.c[name] for name in codec.columns]
    found: dict[Key, Working] = {}
    for part in chunks(sorted(set(ids))):
        query = (
            select(*own, *data)
            .where(table.c.county_id == county, table.c.id.in_(part))
            .order_by(table.c.id)
            .with_for_update()  # SQLite has one writer and leaves this out
        )
        for row in connection.execute(query):
            working = _working(codec, tuple(row))
            found[codec.name, working.id] = working
    return found


def last_stamp(stamps: str, lineage: str) -> Stamp | None:
    """Return who wrote last in a row, of its `stamps` as stored; `lineage` knows its own work."""
    others = [stamp for stamp in _STAMPS.decode(stamps).values() if stamp.lineage != lineage]
    return max(others, key=lambda stamp: stamp.ver, default=None)


def _working(codec: TableCodec, row: tuple[Any, ...]) -> Working:
    own, data = row[: len(schema.OWN) - 1], row[len(schema.OWN) - 1 :]
    row_id, scope, ver, seq, stamps, writer, since, whole, digest = own
    by = _STAMPS.decode(str(stamps))
    values = dict(zip(codec.columns, data, strict=True))
    held = Held(int(ver), values, by.pop(_DEFAULT), by)
    return Working(
        codec, bytes(row_id), str(scope), held, writer, int(since), whole,
        stored=True, old_scope=str(scope), old_seq=int(seq), old_digest=bytes(digest),
    )  # fmt: skip


def save(connection: Connection, county: str, rows: Iterable[tuple[Working, int, bytes]]) -> None:
    """Write rows with their new numbers and hashes."""
    new: dict[str, list[dict[str, object]]] = {}
    old: dict[str, list[dict[str, object]]] = {}
    codecs: dict[str, TableCodec] = {}
    for working, seq, digest in rows:
        codecs[working.codec.name] = working.codec
        kept = old if working.stored else new
        kept.setdefault(working.codec.name, []).append(_record(county, working, seq, digest))
    for name, records in new.items():
        insert_many(connection, codecs[name].table, records)
    for name, records in old.items():
        table = codecs[name].table
        here = (table.c.county_id == bindparam("_county")) & (table.c.id == bindparam("_id"))
        fields: dict[str, Any] = {
            c.name: bindparam(c.name) for c in table.c if c.name not in ("county_id", "id")
        }
        for record in records:
            record["_county"], record["_id"] = record.pop("county_id"), record.pop("id")
        run_many(connection, update(table).where(here).values(fields), records)


def _record(county: str, working: Working, seq: int, digest: bytes) -> dict[str, object]:
    held = working.held
    assert held is not None  # noqa: S101 - only rows that exist are touched
    stamps = {_DEFAULT: held.default, **held.stamps}
    record: dict[str, object] = dict.fromkeys(working.codec.columns)
    record.update(held.values)
    record.update(
        county_id=county,
        id=working.id,
        scope=working.scope,
        ver=held.ver,
        seq=seq,
        stamps=msgspec.json.encode(stamps).decode(),
        writer=working.writer,
        since=working.since,
        whole=working.whole,
        digest=digest,
    )
    return record


def renumber(connection: Connection, county: str, rows: Iterable[tuple[Working, int, bytes]]) -> None:
    """Put rows at the end of their scopes' streams, and take them from where they were."""
    listed = list(rows)
    table = schema.sync_row
    gone = [{"_scope": w.old_scope, "_seq": w.old_seq, "_county": county} for w, _, _ in listed if w.stored]
    here = (
        (table.c.county_id == bindparam("_county"))
        & (table.c.scope == bindparam("_scope"))
        & (table.c.seq == bindparam("_seq"))
    )
    run_many(connection, delete(table).where(here), gone)
    insert_many(
        connection,
        table,
        [
            {
                "county_id": county, "scope": w.scope, "seq": seq, "tbl": w.codec.name,
                "id": w.id, "gone": False,
            }
            for w, seq, _ in listed
        ],
    )  # fmt: skip
