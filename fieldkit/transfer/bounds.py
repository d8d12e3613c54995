"""How far the sheets of an .xlsx reach, seen before they are read.

The reader of workbooks lays a sheet out as a full rectangle: one stray mark in the last cell of a sheet asks
for half a terabyte, and ends the program.  So the cells are looked at first; few that stand far below or
beside the table are left out and told, and what would really be too much is refused with a sentence.
"""

import io
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import IO
from xml.etree import ElementTree as ET
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from fieldkit.errors import SheetTooLarge, WorkbookTooLarge
from fieldkit.transfer.formulas import column_number, sheet_parts
from fieldkit.transfer.remarks import letters

MOST_UNPACKED = 1 << 30
"""Bytes that a workbook may unpack to; a county's forty thousand members are 60 MB."""
MOST_CELLS = 16_000_000
"""Cells of the rectangle around what a sheet holds, 1 GB of memory; a county's members are two million."""
MOST_STRAYS = 200
"""Cells far off that may be left out; more of them are a table."""
_CLOSER = 8_000_000  # a larger rectangle is looked at cell by cell
_READ = (".xml", ".rels")  # what of a package is read; pictures are looked at elsewhere
_GAP_ROWS, _GAP_COLUMNS = 1000, 50  # empty ones between the table and a stray mark
_TIGHTEST = 1032  # times that packing makes a part smaller at the most
_CHUNK = 1 << 20
_LONGEST = 1 << 25  # bytes between two tags that are still looked through
_PLAIN_WIDTH = 104  # columns before DA
_WIDE = re.compile(rb' r="([A-Z]{3}|[D-Z][A-Z])\d')
_ROW = re.compile(rb"<row\b[^>]*?\br=[\"'](\d+)")
_TOKEN = re.compile(rb"<(?:\w+:)?(row|c)\b([^>]*)>(</)?")
_PLACE = re.compile(rb"\br=[\"']([A-Z]{0,3})(\d+)[\"']")

Place = tuple[int, int]
"""Row and column, from 0."""


def check_size(file: Path, packed: ZipFile) -> None:
    """Raise `WorkbookTooLarge` for a package whose parts unpack to more than memory should be asked for.

    Raises `BadZipFile` for sizes that cannot be true.
    """
    parts = [part for part in packed.infolist() if part.filename.lower().endswith(_READ)]
    size = file.stat().st_size
    if any(p.compress_size > size or p.file_size > _TIGHTEST * (p.compress_size + 1) for p in parts):
        raise BadZipFile(file.name)
    if sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise WorkbookTooLarge(file=file.name)


def strays(file: Path, packed: ZipFile) -> dict[str, list[Place]]:
    """Name the few cells, by the part of their sheet, without which the sheets can be read.

    Raises `SheetTooLarge` where a sheet would still be too large.
    """
    try:
        names = {part: name for name, part in sheet_parts(packed)}
    except (LookupError, ET.ParseError):
        names = {}
    others = (part for part in packed.namelist() if "worksheets" in part.lower() and part.endswith(".xml"))
    found: dict[str, list[Place]] = {}
    for part in dict.fromkeys((*names, *others)):
        with packed.open(part) as sheet:
            if _looks_small(sheet):
                continue
        far = far_cells(partial(_filled, packed, part), file.name, names.get(part, part))
        if far:
            found[part] = far
    return found


def far_cells(filled: Callable[[], Iterator[Place]], file: str, sheet: str) -> list[Place]:
    """Return the few cells beyond a sheet's table, where the sheet is too large with them.

    `filled` goes through the cells that hold something, each time it is called.  Raises `SheetTooLarge` if
    the sheet is too large without them.
    """
    rows: Counter[int] = Counter()
    columns: Counter[int] = Counter()
    for row, column in filled():
        rows[row] += 1
        columns[column] += 1
    if not rows or _area(rows, columns, max(rows), max(columns)) <= _CLOSER:
        return []
    last = _end(rows, _GAP_ROWS), _end(columns, _GAP_COLUMNS)
    far = [place for place in filled() if place[0] > last[0] or place[1] > last[1]]
    if len(far) > 2 * MOST_STRAYS or _area(rows, columns, *last) > MOST_CELLS:
        raise SheetTooLarge(file=file, sheet=sheet, cell=address((max(rows), max(columns))))
    return far


def without(packed: ZipFile, far: dict[str, list[Place]]) -> io.BytesIO:
    """Copy what a reader of values needs of a package, without some cells."""
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED, compresslevel=1) as copy:
        for part in packed.namelist():
            if part.lower().endswith(_READ):
                content = packed.read(part)
                copy.writestr(part, _cut(content, far[part]) if part in far else content)
    target.seek(0)
    return target


def address(place: Place) -> str:
    """Name a cell as spreadsheets do, such as B12."""
    return f"{letters(place[1])}{place[0] + 1}"


def _cut(content: bytes, far: Sequence[Place]) -> bytes:
    named = b"|".join(address(place).encode() for place in far)
    cell = rb"<((?:\w+:)?c)\s(?:[^>]*\s)?r=[\"'](?:" + named + rb")[\"'](?:[^>]*/>|[^>]*>.*?</\1>)"
    return re.sub(cell, b"", content, flags=re.DOTALL)


def _area(rows: Counter[int], columns: Counter[int], last_row: int, last_column: int) -> int:
    return (last_row - min(rows) + 1) * (last_column - min(columns) + 1)


def _end(filled: Counter[int], gap: int) -> int:
    """Return the last row or column of the table: behind it nothing stands for `gap` of them, or little."""
    last = -1
    total, before = filled.total(), 0
    for at in sorted(filled):
        if last >= 0 and at - last > gap and total - before <= MOST_STRAYS:
            return last
        before += filled[at]
        last = at
    return last


def _stretches(sheet: IO[bytes]) -> Iterator[bytes]:
    """Yield a part in stretches that end where a tag begins."""
    rest = b""
    while chunk := sheet.read(_CHUNK):
        stretch = rest + chunk
        cut = max(stretch.rfind(b"<c "), stretch.rfind(b"<row"), 0) or max(stretch.rfind(b"<"), 0)
        if len(stretch) - cut > _LONGEST:
            cut = len(stretch)
        rest = stretch[cut:]
        yield stretch[:cut]
    yield rest


def _looks_small(sheet: IO[bytes]) -> bool:
    """Tell quickly that the rectangle is no large one, by the last row and the widest columns' letters."""
    last, width, plain = 0, _PLAIN_WIDTH, False
    for stretch in _stretches(sheet):
        plain = plain or b"<sheetData" in stretch
        cells = stretch.count(b"<c ") + stretch.count(b"<c>") + stretch.count(b"<c/>")
        if not plain and b":sheetData" in stretch:
            return False
        if cells + stretch.count(b"<row") > stretch.count(b' r="'):
            return False  # what does not say where it stands is counted
        rows = _ROW.search(stretch, max(stretch.rfind(b"<row"), 0))
        last = max(last, int(rows[1]) if rows else 0)
        for found in _WIDE.finditer(stretch):
            width = max(width, column_number(found[1]) + 1)
        if last * width > _CLOSER:
            return False
    return True


def _filled(packed: ZipFile, part: str) -> Iterator[Place]:
    """Go through the cells with anything in them; cells and rows without a place follow the one before."""
    row, column = -1, -1
    with packed.open(part) as sheet:
        for stretch in _stretches(sheet):
            for token in _TOKEN.finditer(stretch):
                place = _PLACE.search(token[2])
                if token[1] == b"row":
                    row, column = int(place[2]) - 1 if place else row + 1, -1
                    continue
                if place and place[1]:
                    row, column = int(place[2]) - 1, column_number(place[1])
                else:
                    column += 1
                if not token[3] and not token[2].endswith(b"/"):
                    yield row, column
