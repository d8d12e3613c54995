"""Conflict rows: what the server could not decide, kept for a person (sync.md §4.5)."""

import json
from collections.abc import Iterable

from sqlalchemy import Connection, Table, select

from fieldkit.db.chunks import chunks
from fieldkit.db.types import new_id
from fieldkit.server import schema
from fieldkit.server.codec import TableCodec
from fieldkit.server.rowstore import Working
from fieldkit.sync.merge import DELETION, Clash, Held, Row, Stamp

SERVER = "server"
_LAST_DAY = "9999-12-31"
_PAIRING = ("helper_id", "role", "start_date", "end_date", "end_reason")


class Names:
    """What users and devices are called, for people who look at a conflict later."""

    def __init__(self, connection: Connection, county: str) -> None:
        """Ask nothing yet."""
        self._connection = connection
        self._county = county
        self._known: dict[tuple[str, str], str | None] = {}

    def learn(self, user: bytes, name: str) -> None:
        """Remember a user whose row is in the batch itself."""
        self._known["app_user", user.hex()] = name

    def user(self, user: str | None) -> str | None:
        """Return a user's name."""
        users = schema.rows["app_user"]
        return self._find("app_user", user, users, "name")

    def device(self, device: str | None) -> str | None:
        """Return a device's label."""
        return self._find("device", device, schema.device, "label")

    def _find(self, kind: str, hex_id: str | None, table: Table, column: str) -> str | None:
        if hex_id is None:
            return None
        if (kind, hex_id) not in self._known:
            query = select(table.c[column]).where(
                table.c.county_id == self._county, table.c.id == bytes.fromhex(hex_id)
            )
            self._known[kind, hex_id] = self._connection.execute(query).scalar()
        return self._known[kind, hex_id]


class Conflicts:
    """Makes the conflict rows of one push."""

    def __init__(self, codec: TableCodec, names: Names, now: str) -> None:
        """Take the codec of the conflict table."""
        self._codec = codec
        self._names = names
        self._now = now

    def of_clash(self, row: Working, clash: Clash) -> Working:
        """Return the conflict row of two values of one field group."""
        return self._row(
            row,
            clash.kind,
            "+".join(clash.columns),
            base=row.codec.text(clash.base),
            server=(row.codec.text(clash.server), clash.server_by),
            other=(row.codec.text(clash.other), clash.other_by),
        )

    def of_pairings(self, kept: Working, came: Working) -> Working:
        """Return the conflict row of two primary helpers at once (C-1)."""
        return self._row(
            came,
            "primary",
            "role",
            base=None,
            server=(pairing_text(kept), _stamp(kept)),
            other=(pairing_text(came), _stamp(came)),
        )

    def of_contested(self, household: Working, by: Stamp) -> Working:
        """Return the conflict row of a deleted household below which `by` worked (`server.contested`).

        What was done below it is stored and told by the register itself; the row names no values.
        """
        held = household.held
        assert held is not None  # noqa: S101 - only rows that exist are deleted
        gone = {column: held.values.get(column) for column in DELETION}
        return self._row(
            household,
            "deleted",
            "+".join(DELETION),
            base=None,
            server=(household.codec.text(gone), held.stamp(DELETION)),
            other=("{}", by),
        )

    def _row(
        self,
        about: Working,
        kind: str,
        field: str,
        *,
        base: str | None,
        server: tuple[str | None, Stamp],
        other: tuple[str | None, Stamp],
    ) -> Working:
        values: Row = {
            "kind": kind,
            "tbl": about.codec.name,
            "row_id": about.id,
            "household_id": household_of(about),
            "field": field,
            "base_value": base,
            "created_at": self._now,
        }
        for side, (value, by) in (("server", server), ("other", other)):
            values[f"{side}_value"] = value
            values[f"{side}_user"] = self._names.user(by.user)
            values[f"{side}_device"] = self._names.device(by.device)
            values[f"{side}_wall"] = by.wall or None
        made = Stamp(1, SERVER, None, None, self._now)
        whole = dict.fromkeys(self._codec.columns) | values
        held = Held(1, whole, made)
        return Working(self._codec, new_id().bytes, about.scope, held, SERVER, touched=True, changed=True)


def household_of(row: Working) -> bytes | None:
    """Return the household a row is about."""
    if row.codec.name == "household":
        return row.id
    value = row.held.values.get("household_id") if row.held else None
    return value if isinstance(value, bytes) else None


def pairing_text(row: Working) -> str:
    """Return a pairing as the JSON of a conflict row, with its id."""
    values = row.held.values if row.held else {}
    shown = {k: v.hex() if isinstance(v, bytes) else v for k, v in values.items() if k in _PAIRING}
    return json.dumps({"id": row.id.hex(), **shown}, ensure_ascii=False, sort_keys=True)


def _stamp(row: Working) -> Stamp:
    assert row.held is not None  # noqa: S101 - only rows that exist clash
    return row.held.default


def overlap(one: Working, two: Working) -> bool:
    """Tell whether two pairings of a household are both primary on some day (C-1)."""
    a, b = (_period(row) for row in (one, two))
    return a is not None and b is not None and a[0] <= b[1] and b[0] <= a[1]


def _period(row: Working) -> tuple[str, str] | None:
    values = row.held.values if row.held else {}
    if values.get("role") != "1" or values.get("deleted_at") is not None:
        return None
    return str(values["start_date"]), str(values.get("end_date") or _LAST_DAY)


def pairings_of(connection: Connection, county: str, households: Iterable[bytes]) -> list[bytes]:
    """Return the ids of the primary pairings of some households."""
    table = schema.rows["helper_assignment"]
    found: list[bytes] = []
    for part in chunks(sorted(set(households))):
        query = select(table.c.id).where(
            table.c.county_id == county,
            table.c.household_id.in_(part),
            table.c.role == "1",
            table.c.deleted_at.is_(None),
        )
        found += [bytes(row_id) for row_id in connection.execute(query).scalars()]
    return found


def open_pairs(connection: Connection, county: str, households: Iterable[bytes]) -> set[frozenset[str]]:
    """Return the pairs of pairings (ids as hex) for which a conflict is open already."""
    table = schema.rows["conflict"]
    pairs: set[frozenset[str]] = set()
    for part in chunks(sorted(set(households))):
        query = select(table.c.server_value, table.c.other_value).where(
            table.c.county_id == county,
            table.c.household_id.in_(part),
            table.c.kind == "primary",
            table.c.chosen.is_(None),
        )
        for server, other in connection.execute(query):
            pairs.add(frozenset((json.loads(server)["id"], json.loads(other)["id"])))
    return pairs


def open_deletions(
    connection: Connection, county: str, households: Iterable[bytes], settled: set[bytes]
) -> set[bytes]:
    """Return those households about whose deletion a person is asked; not by the `settled` conflicts."""
    table = schema.rows["conflict"]
    found: set[bytes] = set()
    for part in chunks(sorted(set(households))):
        query = select(table.c.id, table.c.row_id).where(
            table.c.county_id == county,
            table.c.household_id.in_(part),
            table.c.kind == "deleted",
            table.c.tbl == "household",
            table.c.chosen.is_(None),
        )
        rows = connection.execute(query)
        found.update(bytes(row_id) for id, row_id in rows if bytes(id) not in settled)
    return found
