"""Reads a sheet into rows of values: what is repeated, empty or a total is passed over."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any

from fieldkit.db.base import Synced
from fieldkit.domain.codes import CodeTables
from fieldkit.errors import ColumnsMissing
from fieldkit.transfer import clean
from fieldkit.transfer.dates import since_1904
from fieldkit.transfer.headers import NEAREST, Placed, find_header
from fieldkit.transfer.kinds import NUMBER_CELL, UNFIT, UNKNOWN_WORD, Read, Reader, reader
from fieldkit.transfer.passing import is_data
from fieldkit.transfer.remarks import Remarks, Row, Sheet
from fieldkit.transfer.saying import Writer, as_text, writer
from fieldkit.transfer.workbook import Area, Cells, SheetGrid

TOP = 45  # rows looked at to find the header
_SHOWN = 5  # cells that a finding names
_YEAR = re.compile(r"(20\d\d)\s*年(?!\s*\d{1,2}\s*月)")  # of a title, not of the date below it
_IDENTITIES = {("person", "id_number"), ("person", "person_no"), ("household", "hh_no"),
               ("household", "head_id_number")}  # fmt: skip
_KEEPERS = {
    "household": "household", "place": "household", "household_year": "household_year",
    "monitoring_case": "household", "income_year": "income_year",
    "income_item": "income_year", "person": "person", "person_year": "person_year",
    "helper": "helper", "helper_unit": "helper", "helper_assignment": "helper_assignment",
}  # fmt: skip
"""Which record keeps a value that does not fit; what is only compared is kept nowhere."""

_ALIKE = {"place", "row"}  # what rows say alike is held once


@dataclass(frozen=True, slots=True)
class _Known:
    """A known column, ready for reading."""

    placed: Placed
    index: int
    table: str
    field: str
    extra: bool
    header: str  # the national one: kept values come back under it
    name: str  # the field, or that header where the value is only kept
    limit: int | None
    day: bool
    read: Reader
    known: Mapping[str, Read]  # what `read` remembers
    write: Writer


class SheetReader:
    """Reads the rows of one sheet; `remarks` learns what was changed, kept aside or refused."""

    def __init__(self, grid: SheetGrid, sheet: Sheet, codes: CodeTables, remarks: Remarks) -> None:
        """Prepare to read the sheet whose header was found."""
        self.sheet = sheet
        self._grid = grid
        self._remarks = remarks
        self._known = [
            _known(placed, codes) for placed in sheet.header.columns
            if placed.column and placed.column.type != "skip"
        ]  # fmt: skip
        self._unknown = [placed for placed in sheet.header.columns if placed.column is None]
        self._nearest = NEAREST.get(sheet.kind)
        self._alike: dict[tuple[Any, ...], dict[str, Any]] = {}
        self._formulas: dict[int, list[tuple[Placed, str]]] = {}
        columns = {placed.index + grid.left: placed for placed in sheet.header.columns}
        for (at, column), formula in grid.formulas.items():
            if column in columns:
                self._formulas.setdefault(at + 1, []).append((columns[column], formula))

    def row(self, number: int, cells: Cells) -> Row:
        """Read one row; what cannot be read is kept aside, and said."""
        row = Row(self.sheet, number, {}, {})
        said: list[tuple[_Known, Any, Read]] = []
        width = len(cells)
        for known in self._known:
            raw = cells[known.index] if known.index < width else ""
            if raw == "" or raw is None:
                continue
            read = known.known.get(raw) if raw.__class__ is str else None
            if read is None:
                read = known.read(since_1904(raw) if known.day and self._grid.from_1904 else raw)
            value = read.value
            if known.limit is not None and value.__class__ is str and len(value) > known.limit:
                read = Read(None, (UNFIT,))
                value = None
            if value is not None and value != "":
                target = row.extra if known.extra else row.given
                values = target.get(known.table)
                if values is None:
                    values = target[known.table] = {}
                values[known.name] = value
            if read.notes:
                said.append((known, raw, read))
        for table in _ALIKE & row.given.keys():
            values = row.given[table]
            row.given[table] = self._alike.setdefault((table, *values.items()), values)
        self._keep_unknown(row, cells)
        for known, raw, read in said:
            self._say(row, known, raw, read)
        self._say_formulas(row)
        return row

    def pass_over(self, number: int, cells: Cells) -> None:
        """Leave a row out; one that is empty may have had nothing but formulas."""
        if number in self._formulas and not any(cell not in ("", None) for cell in cells):
            self._say_formulas(Row(self.sheet, number, {}, {}))

    def _say_formulas(self, row: Row) -> None:
        for placed, formula in self._formulas.get(row.number, ()):
            self._remarks.on_cell("IMP-27", row, placed, f"={formula}")

    def _keep_unknown(self, row: Row, cells: Cells) -> None:
        if self._nearest is None:
            return
        for placed in self._unknown:
            raw = cells[placed.index] if placed.index < len(cells) else ""
            text = as_text(raw).strip() if raw not in ("", None) else ""
            if text:
                row.extra.setdefault(self._nearest, {})[placed.header] = text

    def _say(self, row: Row, known: _Known, raw: Any, read: Read) -> None:
        at = (known.table, known.field)
        if NUMBER_CELL in read.notes and self._tells_who(row, at):
            row.refused = True
            self._remarks.on_cell(NUMBER_CELL, row, known.placed, raw)
            return
        if read.value is None:
            if not clean.unwrapped(as_text(raw)).strip():
                return
            keeper = _KEEPERS.get(known.table)
            if keeper:
                row.extra.setdefault(keeper, {})[known.header] = as_text(raw).strip()
            self._remarks.on_cell(UNFIT, row, known.placed, raw)
            return
        stored = known.write(read.value) if read.value != "" else ""
        for rule in read.notes:
            if rule == UNKNOWN_WORD:
                if at != ("person", "relation"):  # rule DQ-10 says it
                    self._remarks.on_cell(rule, row, known.placed, raw, stored, column=known.header)
            elif stored or as_text(raw).strip():
                self._remarks.on_cell(rule, row, known.placed, raw, stored)

    def _tells_who(self, row: Row, at: tuple[str, str]) -> bool:
        if at == ("head", "id_number"):
            return row.get("household", "hh_no") is None
        return at in _IDENTITIES and not (at == ("person", "person_no") and row.get(*at))


def _known(placed: Placed, codes: CodeTables) -> _Known:
    column = placed.column
    if column is None:
        raise ValueError(placed.header)
    read, extra = reader(column.type, codes, placed.header), column.type == "extra"
    return _Known(
        placed, placed.index, column.table, column.field, extra, column.header,
        column.header if extra else column.field, _limit(column.table, column.field),
        column.type in ("date", "day"), read, getattr(read, "known", {}), writer(column.type, codes),
    )  # fmt: skip


def _limit(table: str, field: str) -> int | None:
    """Return how long a text of a field may be."""
    declared = Synced.tables.get(table)
    column = declared.__table__.columns.get(field) if declared else None
    length = getattr(column.type, "length", None) if column is not None else None
    return length if isinstance(length, int) and length > 3 else None


def open_sheet(
    grid: SheetGrid, codes: CodeTables, remarks: Remarks, only: str = ""
) -> tuple[Sheet, Iterator[Row]] | None:
    """Find the header of a sheet and return its rows to go through; None without a known table.

    `only` reads it as that kind of sheet, and nothing else is required of it than to name somebody.
    Raises `ColumnsMissing` when a required column is not there.
    """
    top = list(islice(grid.rows, TOP))
    merged = filled(top, grid)
    header = find_header(top, merged, codes, only)
    if header is None:
        return None
    missing = [] if only else header.missing()
    if missing:
        raise ColumnsMissing(file=grid.file, sheet=grid.name, columns="、".join(missing))
    titles = _texts(top[: header.first])
    year = next((int(m[1]) for text in (*titles, grid.name) if (m := _YEAR.search(text))), None)
    sheet = Sheet(grid.file, grid.name, header, grid.left, year, tuple(titles))
    for placed in header.columns:
        if placed.column:
            sheet.fields[placed.column.table, placed.column.field] = placed
        elif NEAREST.get(header.kind):
            remarks.on_sheet("IMP-22", grid.file, grid.name, placed.header)
    if grid.far:
        shown = "、".join(grid.far[:_SHOWN]) + ("…" if len(grid.far) > _SHOWN else "")
        remarks.on_sheet("IMP-43", grid.file, grid.name, cells=shown)
    lines = [top[at] for at in range(header.first, header.last + 1)]
    body = chain(top[header.last + 1 :], grid.rows)
    return sheet, _rows(SheetReader(grid, sheet, codes, remarks), body, lines, titles, grid)


def _texts(rows: list[Cells]) -> list[str]:
    return [cell.strip() for row in rows for cell in row if isinstance(cell, str) and cell.strip()]


def filled(top: list[Cells], grid: SheetGrid) -> list[list[Any]]:
    """Return the first rows with every merged area filled by its text."""
    full = [list(row) for row in top]
    for (row0, column0), (row1, column1) in grid.merged:
        if row0 >= len(full) or not 0 <= column0 - grid.left < len(full[row0]):
            continue
        text = full[row0][column0 - grid.left]
        for row in full[row0 : row1 + 1]:
            for at in range(column0 - grid.left, min(column1 - grid.left + 1, len(row))):
                row[at] = text
    return full


def _rows(
    sheet_reader: SheetReader, body: Iterator[Cells], lines: list[Cells], titles: Collection[str],
    grid: SheetGrid,
) -> Iterator[Row]:  # fmt: skip
    first = sheet_reader.sheet.header.last + 1
    probes = [
        [(at, cell) for at, cell in enumerate(line) if isinstance(cell, str) and cell.strip()][:6]
        for line in lines
    ]
    downward = _downward(grid, first)
    carried: dict[int, tuple[int, Any]] = {}
    for number, cells in enumerate(body, start=first):
        if downward or carried:
            cells = _carry(list(cells), number, downward, carried)
        if not is_data(cells, probes, titles, sheet_reader.sheet.header):
            sheet_reader.pass_over(number + 1, cells)
            continue
        yield sheet_reader.row(number + 1, cells)


def _downward(grid: SheetGrid, first: int) -> dict[int, list[Area]]:
    """List by their first row the merged areas that reach over several rows of data."""
    found: dict[int, list[Area]] = {}
    for area in grid.merged:
        (row0, _), (row1, _) = area
        if row0 >= first and row1 > row0:
            left = grid.left
            shifted = ((row0, area[0][1] - left), (row1, area[1][1] - left))
            found.setdefault(row0, []).append(shifted)
    return found


def _carry(
    cells: list[Any], number: int, downward: dict[int, list[Area]], carried: dict[int, tuple[int, Any]]
) -> list[Any]:
    """Fill the cells of merged areas with the value of their first row."""
    for at, (last, value) in list(carried.items()):
        if number > last:
            del carried[at]
        elif at < len(cells) and cells[at] == "":
            cells[at] = value
    for (_, column), (last, _) in downward.get(number, ()):
        if column < len(cells):
            carried[column] = (last, cells[column])
    return cells
