"""Households that one laptop deleted while another one worked on them (sync.md §4.5).

Neither is lost: the household stays deleted, what came is stored, and a person decides.  An edit of a
row that was deleted itself is the merge's concern; here it is what stands below a deleted household.
"""

from collections.abc import Callable, Iterable

from sqlalchemy import ColumnElement, Connection, select

from fieldkit.db.chunks import chunks
from fieldkit.server import conflicts, schema
from fieldkit.server.rowstore import Key, Working
from fieldkit.sync.merge import DELETION, Stamp

HOUSEHOLD = "household"
_NO_WORK = frozenset({"household", "conflict", "past"})
"""Tables whose rows are nobody's work: they only accompany other changes."""
_OWNERS = {"income_id": "income_year", "visit_id": "visit"}
"""How a row that names no household names what it is a part of."""


class Contested:
    """Looks, after a batch, for live rows below deleted households that the deleter did not know of."""

    def __init__(
        self,
        connection: Connection,
        county: str,
        lineage: str,
        rows: dict[Key, Working],
        fetch: Callable[[str, set[bytes]], None],
    ) -> None:
        """Take the rows of the batch that `lineage` sent; `fetch` adds stored ones to them."""
        self._connection = connection
        self._county = county
        self._lineage = lineage
        self._rows = rows
        self._fetch = fetch

    def households(self) -> list[tuple[Working, Stamp]]:
        """Return the contested households, and who did the last of the work below each."""
        deleted = {row.id for (tbl, _), row in self._rows.items() if _just_deleted(tbl, row)}
        worked = self._worked_on()
        self._fetch(HOUSEHOLD, self._deleted_among(worked))
        found: list[tuple[Working, Stamp]] = []
        ours: set[bytes] = set()
        for id in sorted(deleted | set(worked)):
            home = self._rows.get((HOUSEHOLD, id))
            if home is None or home.held is None or not _gone(home):
                continue
            if home.held.stamp(DELETION).lineage != self._lineage:
                if id in worked:
                    found.append((home, _last(worked[id])))
            elif id in deleted:
                ours.add(id)
        ours |= self._decided()
        others = self._work_of_others(ours)
        told = {home.id for home, _ in found}
        return found + [
            (self._rows[HOUSEHOLD, id], _last(others[id])) for id in sorted(others) if id not in told
        ]

    def _decided(self) -> set[bytes]:
        """Return the households that this batch says stay deleted: who said so did not know all, perhaps."""
        chosen = {c for row in settled(self._rows) if (c := conflicts.household_of(row)) is not None}
        self._fetch(HOUSEHOLD, chosen)
        return {id for id in chosen if (HOUSEHOLD, id) in self._rows and _gone(self._rows[HOUSEHOLD, id])}

    def _worked_on(self) -> dict[bytes, list[Stamp]]:
        """Return the households below which this batch left live rows, with who wrote those."""
        changed = [row for (tbl, _), row in self._rows.items() if row.changed and tbl not in _NO_WORK]
        live = [row for row in changed if not _gone(row)]
        self._fetch_owners(live)
        found: dict[bytes, list[Stamp]] = {}
        for row in live:
            home, stamps = self._home_of(row), self._stamps(row, mine=True)
            if home is not None and stamps:
                found.setdefault(home, []).extend(stamps)
        return found

    def _work_of_others(self, households: set[bytes]) -> dict[bytes, list[Stamp]]:
        """Return those of households just deleted below which others have live rows."""
        found: dict[bytes, list[Stamp]] = {}
        if not households:
            return found
        for tbl, table in schema.rows.items():
            if tbl in _NO_WORK:
                continue
            ids: set[bytes] = set()
            for part in chunks(sorted(households)):
                for where in _below(tbl, part, self._county):
                    query = select(table.c.id).where(
                        table.c.county_id == self._county, table.c.deleted_at.is_(None), where
                    )
                    ids.update(bytes(id) for id in self._connection.execute(query).scalars())
            if not ids:
                continue
            self._fetch(tbl, ids)
            live = [row for id in ids if not _gone(row := self._rows[tbl, id])]
            self._fetch_owners(live)
            for row in live:
                home, stamps = self._home_of(row), self._stamps(row, mine=False)
                if home in households and stamps:
                    found.setdefault(home, []).extend(stamps)
        return found

    def _deleted_among(self, households: Iterable[bytes]) -> set[bytes]:
        table = schema.rows[HOUSEHOLD]
        found: set[bytes] = set()
        for part in chunks(sorted(households)):
            query = select(table.c.id).where(
                table.c.county_id == self._county, table.c.id.in_(part), table.c.deleted_at.is_not(None)
            )
            found.update(bytes(id) for id in self._connection.execute(query).scalars())
        return found

    def _fetch_owners(self, rows: Iterable[Working]) -> None:
        wanted: dict[str, set[bytes]] = {}
        for row in rows:
            owner = _owner(row)
            if owner is not None:
                wanted.setdefault(owner[0], set()).add(owner[1])
        for tbl, ids in wanted.items():
            self._fetch(tbl, ids)

    def _home_of(self, row: Working) -> bytes | None:
        owner = _owner(row)
        above = self._rows.get(owner) if owner is not None else row
        return conflicts.household_of(above) if above is not None else None

    def _stamps(self, row: Working, *, mine: bool) -> list[Stamp]:
        assert row.held is not None  # noqa: S101 - only rows that exist are looked at
        every = (row.held.default, *row.held.stamps.values())
        return [stamp for stamp in every if (stamp.lineage == self._lineage) is mine]


def settled(rows: dict[Key, Working]) -> list[Working]:
    """Return the conflicts about deleted rows that were decided in a batch."""
    return [
        row
        for (tbl, _), row in rows.items()
        if tbl == "conflict" and row.changed and row.held is not None
        and row.held.values.get("kind") == "deleted" and row.held.values.get("chosen") is not None
    ]  # fmt: skip


def _last(stamps: list[Stamp]) -> Stamp:
    """Return one for the person to be named: the last by its author's clock; nothing is decided by it."""
    return max(stamps, key=lambda stamp: stamp.wall)


def _just_deleted(tbl: str, row: Working) -> bool:
    return tbl == HOUSEHOLD and row.changed and _gone(row)


def _gone(row: Working) -> bool:
    return row.held is None or row.held.values.get("deleted_at") is not None


def _owner(row: Working) -> Key | None:
    """Return what a row is a part of, where it does not name the household itself."""
    if row.held is None or "household_id" in row.codec.columns:
        return None
    for column, tbl in _OWNERS.items():
        id = row.held.values.get(column)
        if isinstance(id, bytes):
            return tbl, id
    return None


def _below(tbl: str, households: Iterable[bytes], county: str) -> Iterable[ColumnElement[bool]]:
    """Yield the conditions for rows of a table that stand below some households."""
    table = schema.rows[tbl]
    if "household_id" in table.c:
        yield table.c.household_id.in_(households)
        return
    for column, owner in _OWNERS.items():
        if column in table.c:
            above = schema.rows[owner]
            owners = select(above.c.id).where(
                above.c.county_id == county, above.c.household_id.in_(households)
            )
            yield table.c[column].in_(owners)
