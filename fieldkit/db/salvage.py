"""Reads what can still be read of a damaged database, row by row, past the pages that are spoilt.

SQLCipher gives up a connection at the first spoilt page, so each hole costs a new one.  Rows are read by
row number; after a hole the next readable number is found by ever larger steps.  Tables that can be made
anew (search) are left out.
"""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from fieldkit.db import roots
from fieldkit.db.connect import connect
from fieldkit.errors import FieldkitError, NothingToSalvage
from fieldkit.progress import Progress, unwatched

MADE_ANEW = frozenset({"_search", "_search_stale", "alembic_version", "sqlite_stat1"})
_BATCH = 200
_HIGHEST = (1 << 63) - 1


@dataclass(frozen=True)
class Saved:
    """How much of a table was read; `whole` False: there was a hole in it."""

    rows: int
    whole: bool


def salvage(damaged: Path, key: bytes, target: Path, progress: Progress = unwatched) -> dict[str, Saved]:
    """Copy every readable row of `damaged` into the empty database `target`, by table.

    Raises `NothingToSalvage` if the list of tables cannot be read and was not noted, or nothing is left.
    """
    list_lost = not _opens(damaged, key)
    source = damaged
    if list_lost:  # the spoilt pages hold the list of tables: a new one is made of what was noted
        noted = roots.known(damaged)
        if noted is None:
            raise NothingToSalvage(file=damaged)
        source = roots.rebuilt(damaged, key, noted, target.with_name("listed-anew.db"))
    try:
        found = _copied(source, key, target, progress)
    finally:
        if source != damaged:
            for file in source.parent.glob(f"{source.name}*"):
                file.unlink()
    if not sum(saved.rows for saved in found.values()):
        raise NothingToSalvage(file=damaged)
    return found


def _opens(damaged: Path, key: bytes) -> bool:
    """Tell whether the file opens and its list of tables can be read to the end."""
    try:
        with closing(connect(damaged, key)) as source:
            source.execute("SELECT name, sql FROM sqlite_master").fetchall()
    except (FieldkitError, sqlcipher.DatabaseError):
        return False
    return True


def _copied(damaged: Path, key: bytes, target: Path, progress: Progress) -> dict[str, Saved]:
    out = connect(target, key)
    out.execute("PRAGMA foreign_keys=OFF")
    found: dict[str, Saved] = {}
    try:
        tables = [row[0] for row in out.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        wanted = [name for name in tables if name not in MADE_ANEW and not name.startswith("sqlite_")]
        for number, name in enumerate(wanted):
            progress(number, len(wanted))
            out.execute("BEGIN")
            out.execute("UPDATE _writing SET applying = 1")
            found[name] = _table(damaged, key, name, out)
            out.execute("UPDATE _writing SET applying = 0")
            out.execute("COMMIT")
        progress(len(wanted), len(wanted))
    finally:
        out.close()
    return found


def _table(damaged: Path, key: bytes, name: str, out: sqlcipher.Connection) -> Saved:
    described = out.execute(f'PRAGMA table_info("{name}")').fetchall()
    mine = [column[1] for column in described]
    reader = _Reader(damaged, key, name)
    columns = [column for column in mine if column in reader.columns]
    if not columns:
        return Saved(0, whole=False)
    names, marks = ", ".join(f'"{column}"' for column in columns), ", ".join("?" * len(columns))
    put = f'INSERT OR REPLACE INTO "{name}"({names}) VALUES ({marks})'  # noqa: S608 - our names
    rows = 0
    for batch in reader.batches(names):
        out.executemany(put, batch)
        rows += len(batch)
    reader.close()
    return Saved(rows, reader.whole)


class _Reader:
    """Reads one table past its holes."""

    def __init__(self, file: Path, key: bytes, name: str) -> None:
        self._file, self._key, self._name = file, key, name
        self._connection = connect(file, key)
        self.whole = True
        try:
            described = self._connection.execute(f'PRAGMA table_info("{name}")').fetchall()
            self.columns = {column[1] for column in described}
            self._numbered = (
                "WITHOUT ROWID"
                not in self._connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,))
                .fetchone()[0]
                .upper()
            )
        except (sqlcipher.DatabaseError, TypeError):
            self.columns, self._numbered, self.whole = set(), True, False

    def close(self) -> None:
        self._connection.close()

    def batches(self, names: str) -> Iterator[list[tuple[Any, ...]]]:
        """Yield the rows' values; after a hole go on behind it."""
        if not self._numbered:
            yield self._without_numbers(names)
            return
        after, step = -_HIGHEST, 1
        while after < _HIGHEST:
            batch, broken = self._after(names, after)
            if batch:
                after, step = batch[-1][0], 1
                yield [row[1:] for row in batch]
            if not broken:
                if len(batch) < _BATCH:
                    return
                continue
            self.whole = False
            after, step = min(max(after, 0) + step, _HIGHEST), step * 2

    def _after(self, names: str, after: int) -> tuple[list[tuple[Any, ...]], bool]:
        query = f'SELECT rowid, {names} FROM "{self._name}" WHERE rowid > ? ORDER BY rowid LIMIT {_BATCH}'  # noqa: S608
        return self._read(query, (after,))

    def _without_numbers(self, names: str) -> list[tuple[Any, ...]]:
        rows, broken = self._read(f'SELECT {names} FROM "{self._name}"', ())  # noqa: S608 - our names
        self.whole = self.whole and not broken
        return rows

    def _read(self, query: str, values: tuple[Any, ...]) -> tuple[list[tuple[Any, ...]], bool]:
        rows: list[tuple[Any, ...]] = []
        try:
            rows.extend(self._connection.execute(query, values))  # those before a hole are kept
        except sqlcipher.DatabaseError:
            self._connection.close()
            self._connection = connect(self._file, self._key)
            return rows, True
        return rows, False
