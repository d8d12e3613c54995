"""A row of a workbook as it stands there, and cells of it given another content for an import.

The workbook itself is never written; a correction lives as long as the preview.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path

from fieldkit.domain.codes import CodeTables
from fieldkit.transfer.headers import Header, find_header
from fieldkit.transfer.rows import TOP, filled
from fieldkit.transfer.saying import as_text
from fieldkit.transfer.workbook import Cells, SheetGrid, open_sheets

_NAMED_BY = (
    ("person", "name"), ("household", "head_name"), ("head", "name"), ("helper", "name"),
    ("division", "name"),
)  # fmt: skip
_YES_NO = ("是", "否")


@dataclass(frozen=True)
class Correction:
    """Another content for a cell; the row counts from 1, the column from 0."""

    file: str
    sheet: str
    row: int
    column: int
    value: str


@dataclass(frozen=True)
class LineCell:
    """A cell of a row: its column and what stands in it; `choices`: the words that fit, if few do."""

    column: int
    header: str
    value: str
    choices: tuple[str, ...]


@dataclass(frozen=True)
class Line:
    """A row of a sheet: whose it is, and its cells in the order of the columns."""

    row: int
    who: str
    cells: tuple[LineCell, ...]


def line_of(file: Path, sheet: str, row: int, codes: CodeTables) -> Line | None:
    """Return a row of a sheet; None where there is none (any more).  Raises what opening a file raises."""
    for grid in open_sheets(file):
        if grid.name != sheet:
            continue
        top = list(islice(grid.rows, TOP))
        header = find_header(top, filled(top, grid), codes)
        cells = next(islice(chain(top, grid.rows), row - 1, None), None)
        return _line(grid, header, row, cells, codes) if header and cells is not None else None
    return None


def _line(grid: SheetGrid, header: Header, row: int, cells: Cells, codes: CodeTables) -> Line:
    found: list[LineCell] = []
    names: dict[tuple[str, str], str] = {}
    for placed in header.columns:
        raw = cells[placed.index] if placed.index < len(cells) else ""
        value = "" if raw is None else as_text(raw)
        column = placed.column
        if column is not None:
            names[column.table, column.field] = value
        kind, _, table = (column.type if column else "").partition(":")
        choices: tuple[str, ...] = ()
        if kind in ("code", "codes"):
            choices = tuple(dict.fromkeys(code.label for code in codes[table]))
        elif kind == "yesno":
            choices = _YES_NO
        found.append(LineCell(placed.index + grid.left, placed.header, value, choices))
    who = next((names[at].strip() for at in _NAMED_BY if names.get(at, "").strip()), "")
    return Line(row, who, tuple(found))


class Corrected:
    """The rows of a sheet with corrections put in; remembers what stood there."""

    def __init__(self, grid: SheetGrid, wanted: Mapping[tuple[int, int], str]) -> None:
        """Put `wanted`, texts by (row from 1, column from 0), into the rows of `grid`."""
        self.originals: dict[tuple[int, int], str] = {}
        self._wanted = wanted
        self.grid = replace(grid, rows=self._rows(grid.rows, grid.left)) if wanted else grid

    def of_row(self, row: int) -> Iterator[tuple[int, str, str]]:
        """Go through the corrections of a row that was read: column, what stood there, what stands."""
        for (at, column), new in self._wanted.items():
            if at == row:
                yield column, self.originals.get((at, column), ""), new

    def _rows(self, rows: Iterator[Cells], left: int) -> Iterator[Cells]:
        by_row: dict[int, dict[int, str]] = {}
        for (row, column), value in self._wanted.items():
            by_row.setdefault(row, {})[column] = value
        for number, cells in enumerate(rows, start=1):
            yield self._put_in(number, list(cells), by_row[number], left) if number in by_row else cells

    def _put_in(self, row: int, cells: list[object], wanted: Mapping[int, str], left: int) -> Cells:
        for column, value in wanted.items():
            at = column - left
            if at < 0:
                continue
            cells += [""] * (at + 1 - len(cells))
            raw = cells[at]
            self.originals[row, column] = "" if raw is None else as_text(raw)
            cells[at] = value
        return cells
