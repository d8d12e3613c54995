"""One batch inside its transaction: every change judged, nothing ever aborted (sync.md §4.4)."""

import logging
from dataclasses import replace
from datetime import date, timedelta

import msgspec
from sqlalchemy import Connection, select

from fieldkit.db.chunks import chunks
from fieldkit.server import conflicts, ledger, rowstore, schema
from fieldkit.server.bulk import insert_many
from fieldkit.server.codec import TableCodec, Unfit
from fieldkit.server.conflicts import Conflicts, Names
from fieldkit.server.contested import Contested, settled
from fieldkit.server.ledger import Entry, Marker, Origin
from fieldkit.server.rowstore import Key, Working
from fieldkit.sync import wire
from fieldkit.sync.merge import Edit, NotTheSame, Row, Stamp, Value, apply, merge

log = logging.getLogger(__name__)

PAIRING = "helper_assignment"
_SCOPE_LENGTH = 12
_ID_BYTES = 16


class BatchTransaction:
    """Judges the changes of one batch against the rows they are about."""

    def __init__(
        self,
        connection: Connection,
        county: str,
        codecs: dict[str, TableCodec],
        origin: Origin,
        allowed: frozenset[str] | None,
        today: date,
    ) -> None:
        """Take what the batch may touch; `allowed` None is every scope of the county."""
        self._connection = connection
        self._county = county
        self._codecs = codecs
        self._origin = origin
        self._allowed = allowed
        self._latest_visit = (today + timedelta(days=1)).isoformat()
        self._names = Names(connection, county)
        self._conflicts = Conflicts(codecs["conflict"], self._names, origin.received)
        self._rows: dict[Key, Working] = {}
        self._seen: set[bytes] = set()
        self._new_seen: list[bytes] = []
        self._entries: list[Entry] = []
        self._markers: set[Marker] = set()
        self._parked: list[tuple[wire.Change, str]] = []
        self._parked_rows: set[bytes] = set()
        self._made: list[Working] = []

    def run(self, changes: list[wire.Change]) -> list[wire.Verdict]:
        """Join all changes, write what came of them, and return what became of each."""
        self._load(changes)
        verdicts = [self._judge(change) for change in changes]
        self._find_double_pairings()
        self._find_contested()
        touched = [row for row in self._rows.values() if row.touched and row.held]
        ledger.close(
            self._connection, self._county, self._origin,
            [*touched, *self._made], sorted(self._markers), self._entries,
        )  # fmt: skip
        self._write_bookkeeping()
        return verdicts

    # ------------------------------------------------------------ reading

    def _load(self, changes: list[wire.Change]) -> None:
        wanted: dict[str, set[bytes]] = {}
        for change in changes:
            wanted.setdefault(change.tbl, set()).add(change.row_id)
        for name in sorted(wanted):
            if name in self._codecs:
                self._fetch(name, wanted[name])
        seen, parked = schema.change_seen, schema.parked
        for part in chunks([change.id for change in changes]):
            query = select(seen.c.change_id).where(
                seen.c.county_id == self._county, seen.c.change_id.in_(part)
            )
            self._seen.update(bytes(i) for i in self._connection.execute(query).scalars())
        visits = [i for c in changes if (i := _id_in(c.new.get("visit_id")))]
        for part in chunks(visits):
            query = select(parked.c.row_id).where(
                parked.c.county_id == self._county,
                parked.c.row_id.in_(part),
                parked.c.settled_at.is_(None),
            )
            self._parked_rows.update(bytes(i) for i in self._connection.execute(query).scalars())

    def _fetch(self, table: str, ids: set[bytes]) -> None:
        missing = {i for i in ids if (table, i) not in self._rows}
        codec = self._codecs[table]
        self._rows |= rowstore.load(self._connection, self._county, codec, missing)

    # ------------------------------------------------------------ one change

    def _judge(self, change: wire.Change) -> wire.Verdict:
        row = self._rows.get((change.tbl, change.row_id))
        if row is not None:
            row.touched = True  # the sender reads it again, whatever becomes of the change
            if row.scope != change.scope:
                self._markers.add((change.scope, change.tbl, change.row_id))
        if change.id in self._seen:
            if row is not None:
                row.whole = None
            return wire.Verdict("duplicate", row.ver if row else 0, whole=False)
        self._seen.add(change.id)
        self._new_seen.append(change.id)
        try:
            return self._apply(change, row)
        except Unfit as unfit:
            return self._park(change, row, unfit.reason)
        except Exception:  # a bug must not keep a laptop's work waiting for weeks
            log.exception("a change of %s was kept aside", change.tbl)
            return self._park(change, row, "server_trouble")

    def _apply(self, change: wire.Change, row: Working | None) -> wire.Verdict:
        codec = self._check(change, row)
        new = codec.stored(change.new)
        self._check_visit(change, new)
        by = Stamp(
            0, self._origin.lineage, change.user.hex() if change.user else None,
            self._origin.device.hex(), change.wall,
        )  # fmt: skip
        edit = Edit(change.base, by, new, codec.stored(change.old), change.op == "I", self._author(by))
        if row is None:
            return self._create(change, codec, edit)
        codec.check_kept(new)
        try:
            merged = merge(codec.declared, row.held, edit)
        except NotTheSame:
            raise Unfit("append_only") from None
        before = row.held
        row.held = apply(before, edit, merged, codec.groups)
        self._move(row, change)
        self._note_writer(row, before.ver if before else 0)
        made = [self._conflicts.of_clash(row, clash) for clash in merged.clashes]
        self._made += made
        whole = change.base >= row.since and not made and row.writer == self._origin.lineage
        row.whole = self._origin.lineage if whole else None
        status = "conflict" if made else "applied"
        self._entries.append(Entry(row.scope, change, status))
        return wire.Verdict("conflict" if made else "applied", row.ver, whole)

    def _check(self, change: wire.Change, row: Working | None) -> TableCodec:
        codec = self._codecs.get(change.tbl)
        if codec is None:
            raise Unfit("unknown_table")
        ids = (change.id, change.row_id)
        if any(len(i) != _ID_BYTES for i in ids) or not 0 < len(change.scope) <= _SCOPE_LENGTH:
            raise Unfit("bad_value")
        scopes = {row.scope if row else change.scope, change.scope}
        if self._allowed is not None and not scopes <= self._allowed:
            raise Unfit("scope")
        if row is None and change.op != "I":
            raise Unfit("no_row")
        return codec

    def _check_visit(self, change: wire.Change, new: Row) -> None:
        if change.tbl == "visit" and str(new.get("visit_date") or "") > self._latest_visit:
            self._parked_rows.add(change.row_id)
            raise Unfit("future_date")
        visit = new.get("visit_id")
        if isinstance(visit, bytes) and visit in self._parked_rows:
            raise Unfit("with_visit")

    def _create(self, change: wire.Change, codec: TableCodec, edit: Edit) -> wire.Verdict:
        codec.check_whole(edit.new)
        merged = merge(codec.declared, None, edit)
        row = Working(codec, change.row_id, change.scope, touched=True, changed=True)
        row.held = apply(None, edit, merged, codec.groups)
        row.writer = row.whole = self._origin.lineage
        self._rows[change.tbl, change.row_id] = row
        if codec.name == "app_user":
            self._names.learn(row.id, str(row.held.values.get("name")))
        self._entries.append(Entry(row.scope, change, "applied"))
        return wire.Verdict("applied", row.ver, whole=True)

    def _move(self, row: Working, change: wire.Change) -> None:
        """Follow a row to the scope it was moved to; later arrival wins."""
        goal = change.new.get("scope")
        if change.op == "U" and isinstance(goal, str) and goal == change.scope != row.scope:
            row.scope = goal
            if row.held is not None:
                row.held = replace(row.held, ver=row.held.ver + 1)
            self._markers.discard((change.scope, change.tbl, change.row_id))

    def _note_writer(self, row: Working, before: int) -> None:
        if row.ver == before:
            return
        row.changed = True
        if row.writer != self._origin.lineage:
            row.writer, row.since = self._origin.lineage, before

    def _park(self, change: wire.Change, row: Working | None, reason: str) -> wire.Verdict:
        self._parked.append((change, reason))
        scope = row.scope if row else change.scope[:_SCOPE_LENGTH]
        self._entries.append(Entry(scope, change, "parked"))
        if row is not None:  # the laptop has what is parked: it must read the row again
            row.whole, row.writer, row.since = None, self._origin.lineage, row.ver + 1
        return wire.Verdict("parked", row.ver if row else 0, whole=False, reason=reason)

    def _author(self, by: Stamp) -> str:
        return f"{self._names.user(by.user) or ''} {by.wall[:10]}".strip()

    # ------------------------------------------------------------ afterwards

    def _find_double_pairings(self) -> None:
        """Make a conflict of any two primary helpers that met here (C-1); both rows are stored."""
        came = [r for (t, _), r in self._rows.items() if t == PAIRING and r.changed]
        households = {h for row in came if (h := conflicts.household_of(row))}
        if not households:
            return
        self._fetch(PAIRING, set(conflicts.pairings_of(self._connection, self._county, households)))
        known = conflicts.open_pairs(self._connection, self._county, households)
        by_household: dict[bytes | None, list[Working]] = {}
        for (table, _), row in self._rows.items():
            if table == PAIRING:
                by_household.setdefault(conflicts.household_of(row), []).append(row)
        for new in came:
            for old in by_household[conflicts.household_of(new)]:
                pair = frozenset((new.id.hex(), old.id.hex()))
                if old is not new and pair not in known and conflicts.overlap(new, old):
                    known.add(pair)
                    first, second = (old, new) if not old.changed else sorted((old, new), key=_id)
                    self._made.append(self._conflicts.of_pairings(first, second))

    def _find_contested(self) -> None:
        """Ask a person about households deleted on one laptop and worked on elsewhere; once each."""
        look = Contested(self._connection, self._county, self._origin.lineage, self._rows, self._fetch)
        found = look.households()
        decided = {row.id for row in settled(self._rows)}
        homes = [home.id for home, _ in found]
        asked: set[Value] = set()
        asked |= conflicts.open_deletions(self._connection, self._county, homes, decided)
        for made in self._made:
            if made.held is not None and made.held.values["kind"] == "deleted":
                asked.add(made.held.values["row_id"])
        self._made += [self._conflicts.of_contested(home, by) for home, by in found if home.id not in asked]

    def _write_bookkeeping(self) -> None:
        insert_many(
            self._connection,
            schema.change_seen,
            [{"county_id": self._county, "change_id": i} for i in self._new_seen],
        )
        insert_many(
            self._connection,
            schema.parked,
            [
                {
                    "county_id": self._county, "change_id": change.id,
                    "scope": change.scope[:_SCOPE_LENGTH], "tbl": change.tbl,
                    "row_id": change.row_id, "reason": reason,
                    "change": msgspec.msgpack.encode(change),
                    "device": self._origin.device, "received": self._origin.received,
                }
                for change, reason in self._parked
            ],
        )  # fmt: skip


def _id(row: Working) -> bytes:
    return row.id


def _id_in(value: object) -> bytes | None:
    try:
        return bytes.fromhex(value) if isinstance(value, str) else None
    except ValueError:
        return None
