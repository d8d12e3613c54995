"""Reads `register.xlsx` back (see `whole`) and merges it into the register, by id and exactly."""

import json
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, Date, Float, Integer, Time
from sqlalchemy.types import TypeEngine

from fieldkit.db.base import Synced
from fieldkit.db.types import Codes, Extra, Id, Moment
from fieldkit.errors import NotAWorkbook, RegisterTooNew
from fieldkit.transfer.formulas import sheet_parts
from fieldkit.transfer.opening import UNPACKING, open_book, reading
from fieldkit.transfer.register import Values
from fieldkit.transfer.saying import as_text
from fieldkit.transfer.whole import (
    CONTENTS,
    ELSEWHERE,
    FORMAT,
    LONG,
    MARK,
    NO,
    QUOTED,
    YES,
    digest,
    table_of,
    tables,
)

_YES_NO = {YES: True, NO: False}
_WHOLE = re.compile(r"-?\d+(?:\.0+)?")


def is_whole(file: Path) -> bool:
    """Tell whether a file is a whole register."""
    if file.suffix.lower() != ".xlsx":
        return False
    try:
        with zipfile.ZipFile(file) as packed:
            return next(sheet_parts(packed), ("", ""))[0] == CONTENTS
    except (*UNPACKING, SyntaxError):
        return False


@dataclass(frozen=True)
class Told:
    """One row of a sheet: where it stands, whose it is, its values; `wrong`: a column that does not fit."""

    sheet: str
    number: int
    id: UUID | None
    values: Values
    wrong: str = ""
    value: str = ""


class Whole:
    """A whole register that is being read."""

    def __init__(self, file: Path, schema: int) -> None:
        """Open it.  Raises as `open_book`, and `RegisterTooNew` for one of a later release than `schema`."""
        self._file = file
        opened = open_book(file)
        if opened.far:  # fieldkit wrote no such cell
            raise NotAWorkbook(file=file.name)
        self._book = opened.book
        with reading(file):
            contents = self._book.get_sheet_by_name(CONTENTS).to_python()
        if not contents or contents[0][0] != MARK:
            raise NotAWorkbook(file=file.name)
        told = {as_text(row[0]): as_text(row[1]) for row in contents[1:] if row[0]}
        if int(as_text(contents[0][1]) or 0) > FORMAT or int(told.get("schema") or 0) > schema:
            raise RegisterTooNew(file=file.name)
        self._told = told
        self._long: list[str] | None = None

    @property
    def total(self) -> int:
        """How many rows it says it has."""
        return sum(int(self._told.get(table.__tablename__) or 0) for table in tables())

    def repeats(self, file: Path) -> bool:
        """Tell whether another file was written together with this one and only says parts of it again."""
        return file.parent == self._file.parent and self._told.get(file.name) == digest(file)

    def rows(self, table: type[Synced]) -> Iterator[Told]:
        """Go through the rows of a table."""
        for name in self._book.sheet_names:
            if table_of(name) == table.__tablename__:
                with reading(self._file):
                    lines = self._book.get_sheet_by_name(name).iter_rows()
                headers = [as_text(cell) for cell in next(lines, ())]
                yield from self._sheet(table, name, headers, lines)

    def _sheet(
        self, table: type[Synced], sheet: str, headers: Sequence[str], lines: Iterator[Sequence[Any]]
    ) -> Iterator[Told]:
        columns = table.__table__.columns
        read = [
            (at, name, reader_of(columns[name].type)) for at, name in enumerate(headers) if name in columns
        ]
        for number, cells in enumerate(lines, start=2):
            values: Values = {}
            wrong, bad = "", ""
            for at, name, make in read:
                cell = cells[at]
                if cell == "":
                    continue
                try:
                    if cell.__class__ is str and cell[0] in (QUOTED, ELSEWHERE):
                        cell = self._unquoted(cell)
                    values[name] = make(cell)
                except (ValueError, TypeError, OverflowError):
                    wrong, bad = name, as_text(cell)
            if values or wrong:
                for name in _missing(table) - values.keys():
                    wrong = wrong or name
                yield Told(sheet, number, values.get("id"), values, wrong, bad)

    def _unquoted(self, cell: str) -> str:
        if cell[0] == QUOTED:
            return str(json.loads(cell))
        if self._long is None:
            self._long = _joined(self._book.get_sheet_by_name(LONG).to_python()[1:])
        number = int(cell[1:])
        if not 0 <= number < len(self._long):
            raise ValueError(cell)
        return str(json.loads(self._long[number]))


def _joined(rows: Sequence[Sequence[Any]]) -> list[str]:
    texts: list[list[str]] = []
    for number, piece in rows:
        while len(texts) <= int(number):
            texts.append([])
        texts[int(number)].append(piece)
    return ["".join(pieces) for pieces in texts]


@cache
def _missing(table: type[Synced]) -> frozenset[str]:
    """Name the columns that a row must have."""
    return frozenset(c.name for c in table.__table__.columns if not c.nullable)


def reader_of(kind: TypeEngine[Any]) -> Callable[[Any], Any]:
    """Return what reads a cell of a column of a type; it raises `ValueError` for what does not fit."""
    for of, make in _READERS.items():
        if isinstance(kind, of):
            return make
    return as_text


def _whole(cell: Any) -> int:
    if isinstance(cell, str):
        if not _WHOLE.fullmatch(cell):
            raise ValueError(cell)
        return int(cell.partition(".")[0])
    if isinstance(cell, bool) or int(cell) != cell:
        raise ValueError(cell)
    return int(cell)


def _yes_no(cell: Any) -> bool:
    found = _YES_NO.get(as_text(cell))
    if found is None:
        raise ValueError(cell)
    return found


@cache
def _day(cell: Any) -> date:
    return cell if isinstance(cell, date) else date.fromisoformat(cell)


@cache
def _moment(cell: str) -> datetime:
    return datetime.fromisoformat(cell)


def _codes(cell: Any) -> tuple[str, ...]:
    return tuple(code for code in as_text(cell).split(",") if code)


def _extra(cell: str) -> dict[str, str]:
    found = json.loads(cell)
    if not isinstance(found, dict):
        raise ValueError(cell)  # noqa: TRY004 - what a cell holds, not what a caller gave
    return found


_READERS: Mapping[type, Callable[[Any], Any]] = {
    Id: lambda cell: UUID(hex=as_text(cell)), Moment: _moment, Codes: _codes, Extra: _extra,
    Boolean: _yes_no, Float: lambda cell: float(cell), Integer: _whole, Date: _day,
    Time: lambda cell: time.fromisoformat(as_text(cell)),
}  # fmt: skip
