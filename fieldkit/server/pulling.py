"""Hands out what came after a laptop's cursors (sync.md §4.7)."""

from sqlalchemy import Connection, select

from fieldkit.clock import Clock
from fieldkit.db.chunks import chunks
from fieldkit.db.types import moment_text
from fieldkit.server import rowstore, schema
from fieldkit.server.access import Device, Refused
from fieldkit.server.codec import TableCodec, codecs
from fieldkit.server.conflicts import Names
from fieldkit.server.database import Database
from fieldkit.sync import wire

MOST_ROWS = 5_000
MOST_TEXT = 4 << 20
"""Characters of row content in one page, about."""

_Entry = tuple[str, int, str, bytes, bool]
_Bodies = dict[tuple[str, bytes], tuple[int, str | None, str, list[wire.StoredValue]]]


class Pulls:
    """What laptops read."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Take the database."""
        self._database = database
        self._clock = clock
        self._codecs = codecs()

    def page(self, device: Device, pull: wire.Pull) -> wire.Page:
        """Return the next rows of the scopes the device may see.

        Raises `Refused` when the cursors belong to another epoch.
        """
        if pull.epoch != self._database.epoch:
            raise Refused(409, "epoch")
        with self._database.reading() as connection:
            heads = self._heads(connection, device)
            page = wire.Page(
                epoch=self._database.epoch,
                now=moment_text(self._clock.now()),
                scopes=sorted(heads),
                columns={},
                rows=[],
                cursors={},
                done={},
                more=False,
            )
            entries = self._entries(connection, heads, pull, page)
            self._fill(connection, pull, page, entries)
        return page

    def _heads(self, connection: Connection, device: Device) -> dict[str, wire.Head]:
        stream = schema.stream
        query = select(stream.c.scope, stream.c.head, stream.c.rows, stream.c.total).where(
            stream.c.county_id == self._database.county
        )
        return {
            scope: wire.Head(head, rows, bytes(total))
            for scope, head, rows, total in connection.execute(query)
            if device.scopes is None or scope in device.scopes
        }

    def _entries(
        self,
        connection: Connection,
        heads: dict[str, wire.Head],
        pull: wire.Pull,
        page: wire.Page,
    ) -> list[_Entry]:
        """List what to send, and note the scopes that are finished with it."""
        left = max(1, min(pull.limit, MOST_ROWS))
        stream, found = schema.sync_row, list[_Entry]()
        for scope in page.scopes:
            since = pull.cursors.get(scope, 0)
            if since == heads[scope].seq:
                page.done[scope], page.cursors[scope] = heads[scope], since
                continue
            if left == 0:
                page.more = True
                break
            query = (
                select(stream.c.scope, stream.c.seq, stream.c.tbl, stream.c.id, stream.c.gone)
                .where(
                    stream.c.county_id == self._database.county,
                    stream.c.scope == scope,
                    stream.c.seq > since,
                )
                .order_by(stream.c.seq)
                .limit(left)
            )
            part = [(s, q, t, bytes(i), bool(g)) for s, q, t, i, g in connection.execute(query)]
            found += part
            if len(part) < left:
                page.done[scope], page.cursors[scope] = heads[scope], heads[scope].seq
            else:
                page.cursors[scope], page.more = part[-1][1], True
            left -= len(part)
        return found

    def _fill(self, connection: Connection, pull: wire.Pull, page: wire.Page, entries: list[_Entry]) -> None:
        bodies = self._bodies(connection, entries)
        names = Names(connection, self._database.county)
        size = 0
        for scope, seq, table, row_id, gone in entries:
            if gone or (table, row_id) not in bodies:
                page.rows.append(wire.Row(scope, seq, table, row_id, 0, gone=True, values=None))
                continue
            ver, whole, stamps, values = bodies[table, row_id]
            echo = whole == pull.lineage and not pull.full
            row = wire.Row(scope, seq, table, row_id, ver, gone=False, values=None if echo else values)
            if ver > 1 and not echo and pull.cursors.get(scope, 0):  # who reads on has an older version
                by = rowstore.last_stamp(stamps, pull.lineage)
                row.by, row.device = (names.user(by.user), names.device(by.device)) if by else (None, None)
            page.rows.append(row)
            size += sum(len(v) for v in values if isinstance(v, str))
            if size > MOST_TEXT:
                _cut(page, scope, seq)
                break
        used = {row.tbl for row in page.rows}
        page.columns = {name: self._codecs[name].columns for name in sorted(used)}

    def _bodies(self, connection: Connection, entries: list[_Entry]) -> _Bodies:
        wanted: dict[str, list[bytes]] = {}
        for _, _, table, row_id, gone in entries:
            if not gone:
                wanted.setdefault(table, []).append(row_id)
        found: _Bodies = {}
        for name, ids in wanted.items():
            found |= self._of_table(connection, self._codecs[name], ids)
        return found

    def _of_table(self, connection: Connection, codec: TableCodec, ids: list[bytes]) -> _Bodies:
        table, found = codec.table, _Bodies()
        columns = [table.c[name] for name in codec.columns]
        for part in chunks(ids):
            query = select(table.c.id, table.c.ver, table.c.whole, table.c.stamps, *columns).where(
                table.c.county_id == self._database.county, table.c.id.in_(part)
            )
            for row_id, ver, whole, stamps, *values in connection.execute(query):
                found[codec.name, bytes(row_id)] = (ver, whole, stamps, values)
        return found


def _cut(page: wire.Page, scope: str, seq: int) -> None:
    """End the page after `seq` of `scope`: what it holds is large enough."""
    for later in [s for s in page.cursors if s > scope]:
        page.cursors.pop(later)
        page.done.pop(later, None)
    finished = page.done.get(scope)
    page.cursors[scope] = seq
    if finished is not None and finished.seq != seq:
        page.done.pop(scope)
    page.more = True
