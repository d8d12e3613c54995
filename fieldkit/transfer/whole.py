"""The whole register as one workbook, `register.xlsx`: a sheet a table, a column a field, exact.

The sheets follow from the declarations of the synced tables, so that a new table is in it by itself.
A cell holds a value as it is stored: ids as hex, money in fen, areas in hundredths, days as 2026-11-21;
yes and no as 是 and 否, so that a person can read it.  `whole_reading` reads it back.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Boolean, Float
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeEngine

from fieldkit.db.base import Synced
from fieldkit.progress import Progress
from fieldkit.transfer.xlsx import LONGEST, Book, Cell

FILE = "register.xlsx"
CONTENTS, LONG = "fieldkit", "long"
"""The sheet that says what is in the workbook, and the one with texts longer than a cell."""
MARK = "fieldkit register"
FORMAT = 1
YES, NO = "是", "否"
QUOTED, ELSEWHERE = '"', "…"
"""What a cell begins with that holds a text as JSON, or the number of a long text."""
LEFT_OUT = frozenset({"app_user", "conflict", "profile_file", "profile_key"})
"""Tables that are no part of the register: who works here, what waits for a decision about one laptop's
edits, and whose policy profiles are trusted, which a person decides and no file (domain.md §1.30)."""
_MOST_ROWS = 1_000_000
_PIECE = 30_000
_AT_ONCE = 2_000
_DELICATE = re.compile(r"^$|^[\"…\s]|\s$|[\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
"""Texts that a spreadsheet would not give back as they are."""
_HIDDEN = re.compile(r"[\x7f\x85\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_WIDTH = 16


def tables() -> list[type[Synced]]:
    """List the tables of the register, in the order declared."""
    return [table for name, table in Synced.tables.items() if name not in LEFT_OUT]


def sheet_columns(table: type[Synced]) -> list[str]:
    """Name the columns of a table's sheet."""
    return ["id", "scope", *table.columns()]


def write(
    session: Session, file: Path, titles: Mapping[str, str], beside: Sequence[Path], schema: int,
    progress: Progress,
) -> None:  # fmt: skip
    """Write the whole register that the session sees; `beside` are files that say parts of it again.

    `titles` are what people call the tables.  Raises `OSError`; `file` is then as it was before.
    """
    connection = session.connection()

    def count(table: type[Synced]) -> int:
        query = f"SELECT count(*) FROM {table.__tablename__}"  # noqa: S608 - our own names
        return int(connection.exec_driver_sql(query).scalar_one())

    counts = {table: count(table) for table in tables()}
    total, done = sum(counts.values()), 0
    part = file.with_name(file.name + ".part")
    long: list[str] = []
    try:
        with Book(part) as book:
            told = _contents(counts, titles, beside, schema)
            book.sheet(CONTENTS, [MARK, str(FORMAT), ""], told, [True] * 3, [_WIDTH] * 3)
            for table, rows in counts.items():
                for number in range(-(-rows // _MOST_ROWS) or 1):
                    stored = _rows(session, table, number * _MOST_ROWS, long)
                    watched = _watched(stored, done + number * _MOST_ROWS, total, progress)
                    columns = sheet_columns(table)
                    book.sheet(
                        sheet_name(table.__tablename__, number), columns, watched,
                        [True] * len(columns), [_WIDTH] * len(columns),
                    )  # fmt: skip
                done += rows
            if long:
                pieces = ((float(n), piece) for n, text in enumerate(long) for piece in _pieces(text))
                book.sheet(LONG, ["text", "piece"], pieces)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


def sheet_name(table: str, number: int) -> str:
    """Name a sheet; a table of more rows than a sheet holds goes on in further ones."""
    return table if number == 0 else f"{table}.{number + 1}"


def table_of(sheet: str) -> str:
    """Return the table that a sheet belongs to."""
    return sheet.partition(".")[0]


def digest(file: Path) -> str:
    """Return the SHA-256 of a file, hex."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _contents(
    counts: Mapping[type[Synced], int], titles: Mapping[str, str], beside: Sequence[Path], schema: int
) -> Iterator[Sequence[Cell]]:
    yield "schema", float(schema), None
    for table, rows in counts.items():
        yield table.__tablename__, float(rows), titles.get(table.__tablename__)
    for file in beside:
        yield file.name, digest(file), None


def _watched(
    rows: Iterator[Sequence[Cell]], done: int, total: int, progress: Progress
) -> Iterator[Sequence[Cell]]:
    for at, row in enumerate(rows):
        if at % _AT_ONCE == 0:
            progress(done + at, total)
        yield row


def _rows(session: Session, table: type[Synced], skip: int, long: list[str]) -> Iterator[Sequence[Cell]]:
    """Go through the rows of one sheet in the order of their ids, which is the same everywhere."""
    names = sheet_columns(table)
    query = (
        f"SELECT {', '.join(names)} FROM {table.__tablename__} "  # noqa: S608 - our own names
        f"ORDER BY id LIMIT {_MOST_ROWS} OFFSET {skip}"
    )
    columns = table.__table__.columns
    special = [(at, columns[name].type) for at, name in enumerate(names) if _is_special(columns[name].type)]
    ids = [at for at, name in enumerate(names) if name in table.id_columns()]
    found = session.connection().execution_options(yield_per=_AT_ONCE).exec_driver_sql(query)
    for row in found:
        cells: list[Any] = list(row)
        for at in ids:
            if cells[at] is not None:
                cells[at] = bytes(cells[at]).hex()
        for at, kind in special:
            if cells[at] is not None:
                cells[at] = repr(float(cells[at])) if isinstance(kind, Float) else YES if cells[at] else NO
        yield [_cell(value, long) for value in cells]


def _is_special(kind: TypeEngine[Any]) -> bool:
    return isinstance(kind, (Boolean, Float))


def _cell(value: Any, long: list[str]) -> Cell:
    if value.__class__ is str:
        if len(value) > LONGEST:
            long.append(_quoted(value))
            return f"{ELSEWHERE}{len(long) - 1}"
        if _DELICATE.search(value):
            quoted = _quoted(value)
            if len(quoted) <= LONGEST:
                return quoted
            long.append(quoted)
            return f"{ELSEWHERE}{len(long) - 1}"
        return str(value)
    return None if value is None else float(value) if abs(value) < 2**53 else f"{value}"


def _quoted(text: str) -> str:
    """Write a text as JSON of signs that every spreadsheet gives back; Chinese stays as it is."""
    escaped = _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))
    return escaped.replace("_x", "\\u005fx")


def _pieces(text: str) -> Iterator[str]:
    return (text[at : at + _PIECE] for at in range(0, len(text), _PIECE))
