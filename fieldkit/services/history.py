"""Who changed what, when and where: of one value, and of a household with all that belongs to it."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db import history
from fieldkit.db.history import Entry, hexes, run
from fieldkit.db.store import Store
from fieldkit.db.tables import AppUser, ImportRun, PersonYear
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.i18n import Words
from fieldkit.services import undo_marks
from fieldkit.services.change_lines import ChangeLines
from fieldkit.services.fields import Fields
from fieldkit.services.kinds import KINDS
from fieldkit.services.kinds.household import HOUSEHOLD, HOUSEHOLD_YEAR
from fieldkit.services.kinds.person import PERSON, PERSON_YEAR
from fieldkit.services.values import Values

HERE = QT_TRANSLATE_NOOP("History", "this laptop")
BY_SYNC = QT_TRANSLATE_NOOP("History", "by a sync")
IMPORT = QT_TRANSLATE_NOOP("History", "import {files}")
SEVERAL = QT_TRANSLATE_NOOP("History", "{file} and {count} more")
SOURCES = {
    undo_marks.UNDO: QT_TRANSLATE_NOOP("History", "taken back"),
    undo_marks.REDO: QT_TRANSLATE_NOOP("History", "done again"),
}
EDITED = {
    "household": HOUSEHOLD, "person": PERSON, "person_year": PERSON_YEAR, "household_year": HOUSEHOLD_YEAR,
    **{kind.id: kind.fields for kind in KINDS.values() if not kind.own},
}  # fmt: skip
AT_ONCE = 20


@dataclass(frozen=True)
class ValueChange:
    """A value that was another; both as a screen shows them, covered where covered."""

    at: datetime
    who: str
    where: str
    source: str  # an import by its files, taken back, by a sync; empty: typed here
    year: int | None  # of a yearly fact
    old: str
    new: str
    back: str | None = None  # the old value as it is typed, to put it back; None: it cannot be


@dataclass(frozen=True)
class Event:
    """Changes made together, in words."""

    at: datetime
    who: str
    where: str
    source: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Events:
    """Some events, the newest first, and how many there are altogether."""

    events: tuple[Event, ...]
    total: int


@dataclass(frozen=True)
class Came:
    """What one sync changed in a row (`_arrival`), in the form of an entry."""

    tbl: str
    row_id: UUID
    at: datetime
    by: str
    device: str
    new: dict[str, Any]
    old: dict[str, Any]
    op: str = "U"


class History:
    """Reads what was changed; it changes nothing."""

    def __init__(self, store: Store, fields: Fields, words: Words) -> None:
        """Work on `store`, in the words of `fields` and `words`."""
        self._store = store
        self._fields = fields
        self._values = Values(fields, words)
        self._lines = ChangeLines(self._values, words)
        self._words = words

    def of_field(self, table: str, id: UUID, name: str) -> list[ValueChange]:
        """List what one value was, the newest first; of a yearly fact, in every year."""
        with self._store.reading() as session:
            years: dict[UUID, int | None] = {id: None}
            if table == "person_year":
                years = _years(session, id)
            entries = [e for e in history.of_rows(session, years) if name in e.new]
            names = _Names(session, self._words, {e.txn for e in entries}, {})
            told = [self._change(session, e, name, names, years) for e in entries]
            told += [
                self._change(session, c, name, names, years) for c in came(session, years) if name in c.new
            ]
        return sorted((t for t in told if t.old != t.new or t.year is None), key=_when, reverse=True)

    def of_household(self, id: UUID, start: int = 0, count: int = AT_ONCE) -> Events:
        """Return `count` events of a household and all its records, from the newest but `start` on."""
        with self._store.reading() as session:
            ids = [row for rows in history.belonging(session, id).values() for row in rows]
            here: dict[int, list[Entry]] = defaultdict(list)
            for entry in history.of_rows(session, ids):
                here[entry.txn].append(entry)
            there: dict[tuple[datetime, str, str], list[Came]] = defaultdict(list)
            for change in came(session, ids):
                there[change.at, change.by, change.device].append(change)
            every: list[tuple[datetime, int, Sequence[Entry | Came]]] = [
                (entries[0].at, txn, entries) for txn, entries in here.items()
            ]
            every += [(key[0], 0, changes) for key, changes in there.items()]
            every.sort(key=lambda one: (one[0], one[1]), reverse=True)
            part = every[start : start + count]
            names = _Names(session, self._words, {txn for _, txn, _ in part}, undo_marks.read(session, id))
            return Events(
                tuple(self._event(session, names, at, changes) for at, _, changes in part), len(every)
            )

    def _event(
        self, session: Session, names: "_Names", at: datetime, changes: Sequence[Entry | Came]
    ) -> Event:
        lines = self._lines.of(session, changes)
        return Event(at, *names.origin(changes[0]), lines)

    def _change(
        self,
        session: Session,
        change: Entry | Came,
        name: str,
        names: "_Names",
        years: dict[UUID, int | None],
    ) -> ValueChange:
        old, new = change.old.get(name), change.new[name]
        field = next((f for f in EDITED.get(change.tbl, ()) if f.name == name), None)
        back = None
        if field is not None and change.op == "U":
            back = self._fields.type(field, self._values.read(field, old))
        return ValueChange(
            change.at, *names.origin(change), years[change.row_id],
            self._values.shown(session, change.tbl, name, old),
            self._values.shown(session, change.tbl, name, new), back,
        )  # fmt: skip


class _Names:
    """What users and imports are called, read once for a list."""

    def __init__(
        self, session: Session, words: Words, txns: Collection[int], marks: dict[int, undo_marks.Mark]
    ) -> None:
        users = session.execute(select(AppUser.id, AppUser.name))
        self._users: dict[UUID, str] = dict(users.all())
        runs = session.execute(select(ImportRun.txn, ImportRun.files).where(ImportRun.txn.in_(txns)))
        self._runs: dict[int, str] = dict(runs.all())
        self._marks = marks
        self._words = words

    def origin(self, change: Entry | Came) -> tuple[str, str, str]:
        """Say who made a change, where, and how it came about if it was not typed here."""
        if isinstance(change, Came):
            return change.by, change.device, self._words("History", BY_SYNC)
        who = self._users.get(change.user, "") if change.user else ""
        return who, self._words("History", HERE), self._source(change.txn)

    def _source(self, txn: int) -> str:
        if txn in self._marks:
            return self._words("History", SOURCES[self._marks[txn].action])
        if txn not in self._runs:
            return ""
        files = json.loads(self._runs[txn])
        if not files:
            return ""
        named = files[0]
        if len(files) > 1:
            named = self._words("History", SEVERAL, file=files[0], count=len(files) - 1)
        return self._words("History", IMPORT, files=named)


def came(session: Session, ids: Iterable[UUID]) -> list[Came]:
    """Return what syncs changed in these rows, the oldest first."""
    query = (
        'SELECT a.tbl, a.row_id, a.at, a."by", a.device, a.new, a.old FROM json_each(?) j '
        "CROSS JOIN _arrival a ON a.row_id = unhex(j.value) ORDER BY a.n"
    )
    return [
        Came(tbl, UUID(bytes=row_id), datetime.fromisoformat(at), by or "", device or "",
             json.loads(new), json.loads(old))
        for tbl, row_id, at, by, device, new, old in run(session, query, hexes(ids))
    ]  # fmt: skip


def changed_columns(session: Session, ids: Iterable[UUID]) -> dict[UUID, set[str]]:
    """Return by row the columns that were once something else, here or elsewhere."""
    asked = hexes(ids)
    found: dict[UUID, set[str]] = defaultdict(set)
    for source in ("_outbox s ON s.op = 'U' AND", "_arrival s ON"):
        query = (
            f"SELECT s.row_id, s.new, s.old FROM json_each(?) j CROSS JOIN {source} "  # noqa: S608 - ours
            "s.row_id = unhex(j.value)"
        )
        for row_id, new, old in run(session, query, asked):
            before = json.loads(old)
            found[UUID(bytes=row_id)] |= {c for c, v in json.loads(new).items() if before.get(c) != v}
    return found


def _years(session: Session, id: UUID) -> dict[UUID, int | None]:
    """Return every year's record of the person whose record `id` is."""
    row = session.get(PersonYear, id)
    if row is None:
        return {id: None}
    found = session.execute(
        select(PersonYear.id, PersonYear.year).where(PersonYear.person_id == row.person_id)
    )
    years: dict[UUID, int | None] = dict(found.all())
    return years


def _when(change: ValueChange) -> datetime:
    return change.at
