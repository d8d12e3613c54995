"""What an .xls says of its own size, seen before it is read; see `bounds`.

The reader takes such figures at their word: four wrong bytes ask for 36 GB and end the program, a chain of
sectors that bites its own tail is followed for ever.  Layout: [MS-CFB] 2.2 to 2.6, [MS-XLS] 2.4.
"""

import struct
from collections.abc import Iterator
from pathlib import Path
from struct import unpack_from

from fieldkit.errors import NotAWorkbook, WorkbookTooLarge
from fieldkit.transfer.bounds import MOST_CELLS

_MOST_BYTES = 1 << 28  # the format ends at 65,536 rows a sheet; a county's members are 20 MB
_MARK = b"\xd0\xcf\x11\xe0"
_COLUMNS = 256  # of a sheet of this format
_ENTRY, _SMALL = 128, 4096
_IN_HEADER = 109  # sectors of the table of sectors that the header names
_LAST = 0xFFFFFFFA  # from here on a number is no sector
_SLACK = 1024
_BOOKS = ("Workbook", "Book")
_SHEET, _END, _DIMENSIONS, _TEXTS, _MANY = 0x0085, 0x000A, 0x0200, 0x00FC, 0x00BD
_CELLS = frozenset({0x0203, 0x0204, 0x0205, 0x027E, 0x00FD, 0x0006, _MANY})


class _Wrong(Exception):
    """A figure that cannot be true."""


def check(file: Path) -> None:
    """Raise `NotAWorkbook` where a figure cannot be true, `WorkbookTooLarge` for far too large a file."""
    if file.stat().st_size > _MOST_BYTES:
        raise WorkbookTooLarge(file=file.name)
    raw = file.read_bytes()
    if not raw.startswith(_MARK):
        return  # the reader says what it is not
    try:
        stream = _Container(raw).book()
        starts = [0, *(at for kind, at, size in _records(stream, 0) if kind == _SHEET and size >= 4)]
        for number, start in enumerate(starts):
            _check_records(stream, start if number == 0 else unpack_from("<I", stream, start)[0])
    except (_Wrong, struct.error, IndexError) as error:
        raise NotAWorkbook(file=file.name) from error


class _Container:
    """The file system inside the file."""

    def __init__(self, raw: bytes) -> None:
        """Read the tables of sectors and the names of streams."""
        self._raw = raw
        self._shift = unpack_from("<H", raw, 30)[0]
        if self._shift not in (9, 12):
            raise _Wrong
        self._size = 1 << self._shift
        self._count = len(raw) // self._size + 1
        directories, tables, first, _, _, small_first, small, chain, _ = unpack_from("<9I", raw, 40)
        if max(directories, tables, small) > self._count + _SLACK:
            raise _Wrong
        self._table = self._read_table(chain)
        listed = b"".join(self._sectors(first))
        self._entries = [listed[at : at + _ENTRY] for at in range(0, len(listed) - _ENTRY + 1, _ENTRY)]
        self._small_table = b"".join(self._sectors(small_first))

    def _sector(self, number: int) -> bytes:
        start = (number + 1) << self._shift
        return self._raw[start : start + self._size]

    def _read_table(self, chain: int) -> list[int]:
        numbers = list(unpack_from(f"<{_IN_HEADER}I", self._raw, 76))
        for _ in range(self._count):
            if chain >= _LAST:
                break
            sector = self._sector(chain)
            *more, chain = unpack_from(f"<{self._size // 4}I", sector)
            numbers += more
        else:
            raise _Wrong
        table: list[int] = []
        for number in numbers:
            if number < _LAST:
                sector = self._sector(number)
                table += unpack_from(f"<{len(sector) // 4}I", sector)
        return table

    def _sectors(self, number: int) -> Iterator[bytes]:
        """Go along a chain of sectors.  Raises `_Wrong` for one that is longer than the file."""
        for _ in range(self._count + 1):
            if number >= _LAST:
                return
            yield self._sector(number)
            number = self._table[number]
        raise _Wrong

    def _small_sectors(self, number: int, stream: bytes) -> Iterator[bytes]:
        for _ in range(len(self._small_table) // 4 + 1):
            if number >= _LAST:
                return
            yield stream[number << 6 : (number + 1) << 6]
            number = unpack_from("<I", self._small_table, number * 4)[0]
        raise _Wrong

    def _entry(self, entry: bytes) -> tuple[int, int]:
        start, size = unpack_from("<IQ" if self._shift == 12 else "<II", entry, 116)
        if size > len(self._raw) + _SLACK * _SMALL:
            raise _Wrong
        return start, size

    def book(self) -> bytes:
        """Return the stream of the workbook."""
        inside = b"".join(self._sectors(self._entry(self._entries[0])[0]))
        for wanted in _BOOKS:
            for entry in self._entries:
                if entry[:64].decode("utf-16-le", "replace").partition("\0")[0] == wanted:
                    start, size = self._entry(entry)
                    small = size < _SMALL
                    sectors = self._small_sectors(start, inside) if small else self._sectors(start)
                    return b"".join(sectors)[:size]
        return b""  # a password hides it


def _records(stream: bytes, at: int) -> Iterator[tuple[int, int, int]]:
    """Go through records to the end of their part: kind, where their data begin, how long these are."""
    end = len(stream) - 4
    while at <= end:
        kind, size = unpack_from("<HH", stream, at)
        yield kind, at + 4, size
        if kind == _END:
            return
        at += 4 + size


def _check_records(stream: bytes, start: int) -> None:
    first, last, width = -1, 0, 0
    for kind, at, size in _records(stream, start):
        if kind in _CELLS:
            row, column = unpack_from("<HH", stream, at)
            first = row if first < 0 else min(first, row)
            last, width = max(last, row), max(width, column)
        elif kind == _DIMENSIONS and size in (10, 14):
            top, bottom, left, right = unpack_from("<IIHH" if size == 14 else "<HHHH", stream, at)
            if bottom and right and (bottom < top or right < left):
                raise _Wrong
            if (bottom - top + 1) * (right - left + 1) > 2 * MOST_CELLS:
                raise _Wrong
        elif kind == _TEXTS and unpack_from("<I", stream, at + 4)[0] > len(stream):
            raise _Wrong
    if width >= _COLUMNS or (last - first + 1) * (width + 1) > 2 * MOST_CELLS:
        raise _Wrong
