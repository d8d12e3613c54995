"""What has come to stand on an import, so that it cannot be taken back any more."""

import json
from collections.abc import Collection, Iterator, Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from fieldkit.db import history, undoing
from fieldkit.db.base import Synced
from fieldkit.db.history import Entry, hexes, run
from fieldkit.db.tables import Division, Household, ImportRun, PrintJob
from fieldkit.errors import QT_TRANSLATE_NOOP, ImportBuiltOn
from fieldkit.i18n import Translate
from fieldkit.services.columns import TABLES

_NAMED = 3  # households that are named
_CHANGED = QT_TRANSLATE_NOOP("ImportRuns", "{table} changed since: {count}")
_NEW = QT_TRANSLATE_NOOP("ImportRuns", "{table}: {count}")
_LATER = QT_TRANSLATE_NOOP("ImportRuns", "a later import of {files}")
_DRAFTS = QT_TRANSLATE_NOOP("ImportRuns", "visits being written: {count}")
_PRINTED = QT_TRANSLATE_NOOP("ImportRuns", "papers printed: {count}")
_CONFLICTS = QT_TRANSLATE_NOOP("ImportRuns", "conflicts that wait for somebody: {count}")
_OF = QT_TRANSLATE_NOOP("ImportRuns", "{what} ({names})")
_MORE = QT_TRANSLATE_NOOP("ImportRuns", "{names} …")
_BETWEEN = QT_TRANSLATE_NOOP("ImportRuns", "; ")

Rows = dict[str, set[UUID]]
"""Ids by table."""


class Standing:
    """Gathers what an import touched, and finds what others built on it."""

    def __init__(self, session: Session, run_: ImportRun, words: Translate) -> None:
        """Begin with nothing; `look` at every portion of the import's changes, then `refuse`."""
        self._session = session
        self._run = run_
        self._words = words
        self._added: Rows = {}
        self._touched: Rows = {}
        self._spoilt: Rows = {}
        self._codes: set[str] = set()

    def look(self, portion: Sequence[Entry]) -> None:
        """Take in some changes of the import, each row's once."""
        for entry in portion:
            self._touched.setdefault(entry.tbl, set()).add(entry.row_id)
            if entry.op == "I" or entry.old.get("deleted_at"):
                self._added.setdefault(entry.tbl, set()).add(entry.row_id)
                if entry.tbl == Division.__tablename__ and entry.op == "I":
                    self._codes.add(str(entry.new.get("code")))
        later = history.later(self._session, portion)
        if later:
            self._spoilt_by([entry for entry in portion if entry.row_id in later])

    def _spoilt_by(self, entries: Sequence[Entry]) -> None:
        """Keep those rows that are not any more as the import left them; back and forth is no change."""
        with self._session.begin_nested() as attempt:
            tried = undoing.reverse(self._session, entries, self._run.at, imported=True)
            attempt.rollback()
        for clash in tried.clashes:
            self._spoilt.setdefault(clash.tbl, set()).add(clash.row_id)

    def refuse(self) -> None:
        """Raise `ImportBuiltOn` if anything was built on the import, naming it."""
        built = [*self._changes(), *self._rows(), *self._others()]
        if built:
            raise ImportBuiltOn(what=self._words("ImportRuns", _BETWEEN).join(built))

    def refuse_if(self, rows: Collection[UUID]) -> None:
        """Raise `ImportBuiltOn` where rows turned out not to be as the import left them."""
        if rows:
            for tbl, ids in self._touched.items():
                self._spoilt[tbl] = ids & set(rows)
            raise ImportBuiltOn(what=self._words("ImportRuns", _BETWEEN).join(self._changes()))

    # ------------------------------------------------------------ what there is to name

    def _changes(self) -> Iterator[str]:
        """Name the rows that were changed since, and the imports that did it."""
        all_spoilt = {id for ids in self._spoilt.values() for id in ids}
        if not all_spoilt:
            return
        files = self._later_files(all_spoilt)
        for found in files:
            yield self._words("ImportRuns", _LATER, files=found)
        if not files:
            for tbl, ids in self._spoilt.items():
                if ids:
                    table = self._words("SyncTables", TABLES[tbl])
                    said = self._words("ImportRuns", _CHANGED, table=table, count=len(ids))
                    yield self._with_names(said, tbl, ids)

    def _later_files(self, rows: Collection[UUID]) -> list[str]:
        query = (
            "SELECT DISTINCT i.files FROM json_each(?) j "
            "CROSS JOIN _outbox o ON o.row_id = unhex(j.value) "
            "JOIN _import_run i ON i.txn = o.txn AND i.undone_at IS NULL WHERE o.txn > ?"
        )
        found = run(self._session, query, hexes(rows), self._run.txn)
        return ["、".join(json.loads(row[0])) for row in found]

    def _rows(self) -> Iterator[str]:
        """Name the rows that were added since and belong to what the import added."""
        ours = {id for ids in self._touched.values() for id in ids}
        found: Rows = {}
        for tbl, ids in self._added.items():
            for reference in history.referring(self._session, Synced.tables[tbl], ids):
                found.setdefault(reference.tbl, set()).update(reference.ids - ours)
        for tbl, ids in self._in_divisions(ours):
            found.setdefault(tbl, set()).update(ids)
        for tbl, ids in found.items():
            if ids:
                table = self._words("SyncTables", TABLES[tbl])
                said = self._words("ImportRuns", _NEW, table=table, count=len(ids))
                yield self._with_names(said, tbl, ids)

    def _in_divisions(self, ours: set[UUID]) -> Iterator[tuple[str, set[UUID]]]:
        if not self._codes:
            return
        codes = json.dumps(sorted(self._codes))
        for tbl, column in (("division", "parent_code"), ("household", "village_code")):
            query = (
                f"SELECT id FROM {tbl} WHERE deleted_at IS NULL "  # noqa: S608 - our own names
                f"AND {column} IN (SELECT value FROM json_each(?))"
            )
            yield tbl, {UUID(bytes=row[0]) for row in run(self._session, query, codes)} - ours

    def _others(self) -> Iterator[str]:
        """Name what stands on the import outside the synced tables."""
        ours = [id for ids in self._touched.values() for id in ids]
        households = self._added.get(Household.__tablename__, set())
        asked = "IN (SELECT unhex(value) FROM json_each(?))"
        drafts = f"SELECT count(*) FROM _visit_draft WHERE household_id {asked}"  # noqa: S608
        waiting = "chosen IS NULL AND deleted_at IS NULL"
        conflicts = f"SELECT count(*) FROM conflict WHERE {waiting} AND row_id {asked}"  # noqa: S608
        for words, count in (
            (_DRAFTS, run(self._session, drafts, hexes(households))[0][0]),
            (_CONFLICTS, run(self._session, conflicts, hexes(ours))[0][0]),
            (_PRINTED, self._printed(households)),
        ):
            if count:
                yield self._words("ImportRuns", words, count=count)

    def _printed(self, households: set[UUID]) -> int:
        """Count the papers that were printed since of a household or village that the import brought."""
        if not households:
            return 0
        query = (
            "SELECT DISTINCT village_code FROM household WHERE id IN (SELECT unhex(value) FROM json_each(?))"
        )
        villages = {row[0] for row in run(self._session, query, hexes(households))}
        named = {str(id) for id in households}
        count = 0
        since = select(PrintJob.subject).where(PrintJob.printed_at >= self._run.at)
        for subject in self._session.scalars(since):
            kept = json.loads(subject)
            of = set(kept.get("households") or ()) | {kept.get("household")} - {None}
            count += bool(named & of) if of else kept.get("village") in villages
        return count

    # ------------------------------------------------------------ whose it is

    def _with_names(self, said: str, tbl: str, ids: Collection[UUID]) -> str:
        """Add the names of the first households that rows belong to."""
        table = Synced.tables[tbl].__table__
        column = table.c.id if tbl == Household.__tablename__ else table.c.get("household_id")
        if column is None:
            return said
        some = sorted(ids)[: 10 * _NAMED]
        query = (
            select(func.coalesce(Household.head_name, Household.local_no))
            .where(Household.id.in_(select(column).where(table.c.id.in_(some))))
            .order_by(Household.local_no)
            .limit(_NAMED + 1)
        )
        names = [str(name) for name in self._session.scalars(query)]
        if not names:
            return said
        shown = "、".join(names[:_NAMED])
        if len(names) > _NAMED:
            shown = self._words("ImportRuns", _MORE, names=shown)
        return self._words("ImportRuns", _OF, what=said, names=shown)
