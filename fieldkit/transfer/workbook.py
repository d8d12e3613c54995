"""Opens what offices send: .xlsx, .xls, .ods and .csv, one sheet at a time.

Everything that is not a workbook ends in one sentence that names the file.
"""

import codecs
import csv
import io
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from fieldkit.errors import FileMissing, NotAWorkbook, WorkbookEmpty, WorkbookTooLarge
from fieldkit.transfer.formulas import counts_from_1904, without_result
from fieldkit.transfer.opening import PACKED, open_book, reading

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".ods", ".csv")
_BOOKS = SUFFIXES[:-1]
_BOMS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_LONGEST_TEXT = 1 << 28  # bytes; a county's members are 15 MB
_LITERAL = re.compile(r'"(?:[^"]|"")*"')

_NOTHING = '=""'
"""How programs that wrap every cell write an empty one."""

Cells = Sequence[Any]
Area = tuple[tuple[int, int], tuple[int, int]]  # first and last (row, column), from 0


@dataclass
class SheetGrid:
    """A sheet: its rows from the very top, one after the other; an empty cell is "".

    `left` columns are empty and not in the rows; `height` is how many rows there are.
    """

    file: str
    name: str
    rows: Iterator[Cells]
    height: int
    left: int
    merged: Sequence[Area]
    formulas: Mapping[tuple[int, int], str] = field(default_factory=dict)
    """Formulas that have no result, by (row, column) from 0; texts in them stand in `rows`."""
    from_1904: bool = False
    """Whether the workbook counts days from 1904; cells shown as dates are read rightly anyway."""
    far: Sequence[str] = ()
    """Cells so far from the table that they were left out, such as XFD1048576; see `bounds`."""


def files_in(paths: Sequence[Path]) -> list[Path]:
    """List the workbooks among `paths`; a folder stands for those in it and in its folders.

    Raises `FileMissing` for a path that is not there, `WorkbookEmpty` for a folder without any.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = list(_inside(path))
            if not inside:
                raise WorkbookEmpty(file=path.name)
            found += inside
        elif path.exists():
            found.append(path)
        else:
            raise FileMissing(file=path)
    return sorted(dict.fromkeys(file.resolve() for file in found), key=lambda f: (f.name, str(f)))


def _inside(folder: Path) -> Iterator[Path]:
    """Yield the workbooks in a folder; what is hidden, and where links lead, is not looked into."""
    for above, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__MACOSX")))
        files = (Path(above, name) for name in sorted(names))
        yield from (file for file in files if _wanted(file) and file.is_file())


def _wanted(file: Path) -> bool:
    return file.suffix.lower() in SUFFIXES and not file.name.startswith(("~$", "."))


def open_sheets(file: Path, called: str = "") -> Iterator[SheetGrid]:
    """Yield the sheets of a workbook that have anything in them; `called`: as findings call the file.

    Raises `NotAWorkbook`, `WorkbookEmpty`, `WorkbookLocked`, `WorkbookTooLarge` and `SheetTooLarge`, each
    naming the file.
    """
    if file.stat().st_size == 0:
        raise WorkbookEmpty(file=file.name)
    suffix = file.suffix.lower()
    if suffix == ".csv":
        yield _text_sheet(file, called or file.name)
    elif suffix in _BOOKS:
        yield from _book_sheets(file, called or file.name)
    else:
        raise NotAWorkbook(file=file.name)


def _text_sheet(file: Path, called: str) -> SheetGrid:
    if file.stat().st_size > _LONGEST_TEXT:
        raise WorkbookTooLarge(file=file.name)
    raw = file.read_bytes()
    text = _decoded(raw)
    if text is None:
        raise NotAWorkbook(file=file.name)
    first = next((line for line in text.splitlines() if line.strip()), "")
    if not first:
        raise WorkbookEmpty(file=file.name)
    delimiter = max(",\t;", key=first.count)
    try:
        read = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        rows = [["" if cell == _NOTHING else cell for cell in row] for row in read]
    except csv.Error as error:
        raise NotAWorkbook(file=file.name) from error
    return SheetGrid(called, file.stem, iter(rows), len(rows), 0, ())


def _decoded(raw: bytes) -> str | None:
    """Decode UTF-8 with or without a mark, UTF-16 with one, else GB18030 (which covers GBK)."""
    marked = next((name for mark, name in _BOMS.items() if raw.startswith(mark)), None)
    for encoding in [marked] if marked else ["utf-8", "gb18030"]:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if "\0" in text else text
    return None


def _book_sheets(file: Path, called: str) -> Iterator[SheetGrid]:
    opened = open_book(file)
    packed = file.suffix.lower() in PACKED
    formulas = without_result(file) if packed else {}
    mac = packed and counts_from_1904(file)
    any_rows = False
    for at, name in enumerate(list(opened.book.sheet_names)):
        with reading(file):
            sheet = opened.book.get_sheet_by_index(at)
            start, end = sheet.start, sheet.end
            merged = list(sheet.merged_cell_ranges or ())
        if start is not None and end is not None:
            any_rows = True
            height = end[0] + 1
            grid = SheetGrid(
                called, name, sheet.iter_rows(), height, start[1], merged, from_1904=mac,
                far=opened.far.get(name, ()),
            )  # fmt: skip
            yield _with_texts(grid, formulas[name]) if name in formulas else grid
    if not any_rows:
        raise WorkbookEmpty(file=file.name)


def _with_texts(grid: SheetGrid, formulas: Mapping[tuple[int, int], str]) -> SheetGrid:
    """Put in the texts that were written as formulas, `="…"`; other formulas stay aside."""
    texts: dict[int, dict[int, str]] = {}
    for (row, column), formula in formulas.items():
        if _LITERAL.fullmatch(formula) and column >= grid.left:
            texts.setdefault(row, {})[column - grid.left] = "" if formula == '""' else f"={formula}"
    last = max(row for row, _ in formulas) + 1
    others = {at: formula for at, formula in formulas.items() if not _LITERAL.fullmatch(formula)}
    rows = _filled(grid.rows, texts, last)
    return replace(grid, rows=rows, height=max(grid.height, last), formulas=others)


def _filled(rows: Iterator[Cells], texts: Mapping[int, Mapping[int, str]], last: int) -> Iterator[Cells]:
    number = -1
    for number, cells in enumerate(rows):
        yield _put_in(cells, texts[number]) if number in texts else cells
    for below in range(number + 1, last):
        yield _put_in((), texts.get(below, {}))


def _put_in(cells: Cells, texts: Mapping[int, str]) -> Cells:
    filled = list(cells)
    for at, text in texts.items():
        filled += [""] * (at + 1 - len(filled))
        if filled[at] == "":
            filled[at] = text
    return filled
