"""Formulas of an .xlsx whose results were never saved: programs that write workbooks leave them so.

The reader of workbooks shows such cells as empty; here they are found, so that nothing is lost.
"""

import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO
from xml.etree import ElementTree as ET
from zipfile import BadZipFile, ZipFile

Formulas = dict[tuple[int, int], str]
"""Formulas by (row, column), from 0, without the equals sign."""

_CHUNK = 1 << 20
_LARGEST = 1 << 26  # bytes of a list of sheets, which has a line a sheet
_CELL = re.compile(rb"<c\b([^>]*)>\s*<f\b(?:[^>]*/>|[^>]*>([^<]*)</f>)\s*(?:<v\s*/>|<v[^>]*>([^<]*)</v>)?")
_PLACE = re.compile(rb"\br=[\"']([A-Z]{1,3})(\d+)[\"']")
_TEXT = re.compile(rb"\bt=[\"']str[\"']")  # an empty result of a formula, and saved as such
_MAC = re.compile(rb"\bdate1904=[\"'](?:1|true)[\"']")
DAMAGED = (BadZipFile, LookupError, NotImplementedError, RuntimeError, zlib.error, EOFError)
"""What a damaged package makes `zipfile` raise where it is unpacked."""
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_SIGNS = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&"}
_SIGN = re.compile("|".join(_SIGNS))


def without_result(file: Path) -> dict[str, Formulas]:
    """Return the formulas without a saved result, by the name of their sheet.

    A sheet without any formula costs its unpacking and nothing else.
    """
    try:
        with ZipFile(file) as packed:
            found = {name: _in_sheet(packed, part) for name, part in sheet_parts(packed)}
    except (*DAMAGED, ET.ParseError, UnicodeDecodeError):
        return {}
    return {name: formulas for name, formulas in found.items() if formulas}


def counts_from_1904(file: Path) -> bool:
    """Tell whether an .xlsx counts days from 1904, as spreadsheets on old Macs did."""
    try:
        with ZipFile(file) as packed, packed.open("xl/workbook.xml") as book:
            return _MAC.search(book.read(_LARGEST)) is not None
    except DAMAGED:
        return False


def sheet_parts(packed: ZipFile) -> Iterator[tuple[str, str]]:
    """Yield the sheets' names and where they are in the package."""
    relations = _tree(packed, "xl/_rels/workbook.xml.rels")
    targets = {relation.get("Id"): relation.get("Target", "") for relation in relations}
    there = set(packed.namelist())
    for sheet in _tree(packed, "xl/workbook.xml").iter():
        target = targets.get(sheet.get(_RELATION)) if sheet.tag.endswith("}sheet") else None
        if target:
            part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            if part in there:
                yield sheet.get("name", ""), part


def _tree(packed: ZipFile, part: str) -> ET.Element:
    if packed.getinfo(part).file_size > _LARGEST:
        raise BadZipFile(part)
    return ET.fromstring(packed.read(part))  # noqa: S314  (expat stops entities that grow)


def _in_sheet(packed: ZipFile, part: str) -> Formulas:
    found: Formulas = {}
    with packed.open(part) as sheet:
        for cells in _with_formulas(sheet):
            for cell in _CELL.finditer(cells):
                place = _PLACE.search(cell[1])
                if place and not cell[3] and not (cell[3] == b"" and _TEXT.search(cell[1])):
                    at = (int(place[2]) - 1, column_number(place[1]))
                    found[at] = _SIGN.sub(lambda sign: _SIGNS[sign[0]], (cell[2] or b"").decode())
    return found


def _with_formulas(sheet: IO[bytes]) -> Iterator[bytes]:
    """Yield the stretches of a sheet that have a formula in them, cut between cells."""
    rest = b""
    while chunk := sheet.read(_CHUNK):
        stretch = rest + chunk
        cut = max(stretch.rfind(b"<c "), 0)
        rest = stretch[cut:]
        if b"<f" in stretch[:cut]:
            yield stretch[:cut]
    if b"<f" in rest:
        yield rest


def column_number(letters: bytes) -> int:
    """Return the number of a column from 0 by its letters: A is 0, AA is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number - 1
