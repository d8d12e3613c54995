"""Gives cells of an .xlsx sheet another style in the XML as it stands; everything else stays as it is."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import IO

from fieldkit.transfer.marks import Mark, Marks, Shade, column_number, on_first

_CHUNK = 1 << 20
_ROW = re.compile(rb"<row\b([^>]*?)(/>|>(.*?)</row>)", re.DOTALL)
_NUMBER = re.compile(rb"\br=[\"'](\d+)[\"']")
_CELL = re.compile(rb"<c\b([^>]*?)(/>|>.*?</c>)", re.DOTALL)
_PLACE = re.compile(rb"\br=[\"']([A-Z]{1,3})\d+[\"']")
_STYLE = re.compile(rb"\s+s=[\"'](\d+)[\"']")
_TAG = re.compile(rb"<(/?)([\w:.-]+)([^>]*?)(/?)>")
_AFTER_NOTES = {
    b"legacyDrawingHF", b"drawingHF", b"picture", b"oleObjects", b"controls", b"webPublishItems",
    b"tableParts", b"extLst", b"AlternateContent", b"mc:AlternateContent",
}  # fmt: skip
"""What must stand after the reference to the notes in a sheet."""

Restyle = Callable[[int, Shade], int]
"""Gives the number of the style that is another one with the colour of a shade."""
Noted = dict[tuple[int, int], Mark]
"""Marks by (row from 1, column from 0) where they were really put."""


class NotPlain(Exception):
    """The package is written in a way that is not understood well enough to change it in place."""


def split(sheet: IO[bytes]) -> Iterator[tuple[bytes, bool]]:
    """Yield a sheet's XML in stretches, and whether each is made of whole rows.

    Raises `NotPlain` where the elements have a prefix or there is no plain `sheetData`.
    """
    rest, inside = b"", False
    while chunk := sheet.read(_CHUNK):
        rest += chunk
        if not inside:
            at = rest.find(b"<sheetData>")
            if at < 0:
                continue
            yield rest[: at + 11], False
            rest, inside = rest[at + 11 :], True
        end = rest.find(b"</sheetData>")
        cut = end if end >= 0 else rest.rfind(b"</row>") + 6
        if cut > 5 or end >= 0:
            yield rest[:cut], True
            rest = rest[cut:]
        if end >= 0:
            break
    if not inside or not rest.startswith(b"</sheetData>"):
        raise NotPlain
    yield rest + sheet.read(), False


def recolour(rows: bytes, wanted: Mapping[int, dict[int, Mark]], style: Restyle, put: Noted) -> bytes:
    """Return whole rows with the wanted cells restyled, adding cells that are not there.

    `wanted` are marks by row and column; `put` learns where each mark ended up.
    """

    def row(match: re.Match[bytes]) -> bytes:
        found = _NUMBER.search(match[1])
        if found is None:
            raise NotPlain
        marks = wanted.get(int(found[1]))
        if marks is None:
            return match[0]
        return _row(match, int(found[1]), marks, style, put)

    return _ROW.sub(row, rows)


def _row(match: re.Match[bytes], number: int, marks: dict[int, Mark], style: Restyle, put: Noted) -> bytes:
    cells: list[tuple[int, bytes]] = []
    for cell in _CELL.finditer(match[3] or b""):
        place = _PLACE.search(cell[1])
        if place is None:
            raise NotPlain
        cells.append((column_number(place[1].decode()), cell[0]))
    here = on_first(marks, cells[0][0] if cells else 0)
    done: dict[int, bytes] = dict(cells)
    for column, mark in here.items():
        known = done.get(column)
        done[column] = _restyled(known, mark, style) if known else _made(number, column, mark, style)
        put[number, column] = mark
    return b"<row%b>%b</row>" % (match[1], b"".join(done[column] for column in sorted(done)))


def _restyled(cell: bytes, mark: Mark, style: Restyle) -> bytes:
    end = cell.index(b">")
    head = cell[:end]
    found = _STYLE.search(head)
    new = b' s="%d"' % style(int(found[1]) if found else 0, mark.shade)
    head = head[: found.start()] + new + head[found.end() :] if found else b"<c" + new + head[2:]
    return head + cell[end:]


def _made(row: int, column: int, mark: Mark, style: Restyle) -> bytes:
    return b'<c r="%b" s="%d"/>' % (address(row, column).encode(), style(0, mark.shade))


def address(row: int, column: int) -> str:
    """Name a cell as spreadsheets do; the row counts from 1, the column from 0."""
    name, left = "", column + 1
    while left:
        left, rest = divmod(left - 1, 26)
        name = chr(ord("A") + rest) + name
    return f"{name}{row}"


def by_row(marks: Marks) -> dict[int, dict[int, Mark]]:
    """Group marks by their row."""
    rows: dict[int, dict[int, Mark]] = {}
    for (row, column), mark in marks.items():
        rows.setdefault(row, {})[column] = mark
    return rows


def with_notes(tail: bytes, relation: str) -> bytes:
    """Return the end of a sheet's XML with the reference to its notes where it must stand."""
    reference = (
        '<legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
        f'r:id="{relation}"/>'
    ).encode()
    depth = 0
    start = tail.index(b"</sheetData>") + len(b"</sheetData>")
    for tag in _TAG.finditer(tail, start):
        if tag[1]:
            if depth == 0:  # the end of the sheet itself
                return tail[: tag.start()] + reference + tail[tag.start() :]
            depth -= 1
        else:
            if depth == 0 and tag[2] in _AFTER_NOTES:
                return tail[: tag.start()] + reference + tail[tag.start() :]
            depth += not tag[4]
    raise NotPlain
