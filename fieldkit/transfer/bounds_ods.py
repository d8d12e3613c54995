"""How far the sheets of an .ods reach, seen before they are read; see `bounds`.

Cells and rows that are alike are written once there, with how often they stand one after the other.
"""

import re
from html import unescape
from pathlib import Path
from zipfile import ZipFile

from fieldkit.errors import SheetTooLarge
from fieldkit.transfer.bounds import MOST_CELLS, address

_CONTENT = "content.xml"
_CHUNK = 1 << 20
_MOST = MOST_CELLS // 2  # the reader lays the formulas out once more
_TOKEN = re.compile(rb"<(/?)table:(?:(table|table-row)|(?:covered-)?table-cell)(?=[\s/>])([^>]*)>", re.DOTALL)
_TIMES = re.compile(rb"table:number-(?:rows|columns)-repeated=[\"'](\d{1,18})[\"']")
_NAME = re.compile(rb"table:name=[\"']([^\"']*)[\"']")
_HOLDS = re.compile(rb"office:(?:value|string-value|date-value|time-value|boolean-value)|table:formula")
_TEXT = re.compile(rb"office:value-type=[\"']string[\"']")
_SPACES = re.compile(rb"text:c=[\"'](\d{8,})[\"']")  # how many spaces one sign stands for


def check(file: Path, packed: ZipFile) -> None:
    """Raise `SheetTooLarge` for a sheet whose rectangle is more than memory should be asked for."""
    sheet = _Sheet("")
    with packed.open(_CONTENT) as content:
        rest = b""
        while chunk := content.read(_CHUNK):
            stretch = rest + chunk
            cut = max(stretch.rfind(b"<"), 0)
            rest = stretch[cut:] if len(stretch) - cut < 32 * _CHUNK else b""
            if _SPACES.search(stretch):
                raise SheetTooLarge(file=file.name, sheet=sheet.name, cell=address((sheet.last, 0)))
            for token in _TOKEN.finditer(stretch, 0, cut):
                sheet = sheet.after(token)
                if sheet.area > _MOST:
                    cell = address((sheet.last, sheet.width - 1))
                    raise SheetTooLarge(file=file.name, sheet=sheet.name, cell=cell)


class _Sheet:
    """A sheet that is gone through, tag by tag: how far what it holds reaches by now."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.last = -1  # row, from 0
        self.first = -1
        self.width = 0
        self._row = 0  # the next
        self._times = 1  # how often the row stands
        self._column = 0
        self._filled = 0
        self.held = 0  # cells that the reader keeps on its way, the empty between them too

    @property
    def area(self) -> int:
        """How many cells the rectangle has, or what is kept on the way to it."""
        return max((self.last - self.first + 1) * self.width, self.held + self._filled)

    def after(self, token: re.Match[bytes]) -> "_Sheet":
        """Take a tag in; return the sheet it belongs to."""
        closes, kind, attributes = bool(token[1]), token[2], token[3]
        if kind == b"table":
            name = _NAME.search(attributes)
            return self if closes else _Sheet(unescape(name[1].decode("utf-8", "replace")) if name else "")
        if kind == b"table-row":
            if not closes:
                self._times, self._column, self._filled = _times(attributes), 0, 0
            if closes or attributes.endswith(b"/"):
                self._end_row()
        elif not closes:
            self._column += _times(attributes)
            if _HOLDS.search(attributes) or _TEXT.search(attributes):
                self._filled = self._column
        return self

    def _end_row(self) -> None:
        if self._filled:
            self.first = self._row if self.first < 0 else self.first
            self.last = self._row + self._times - 1
            self.width = max(self.width, self._filled)
            self.held += self._filled
        self._row += self._times
        self._times, self._column, self._filled = 1, 0, 0


def _times(attributes: bytes) -> int:
    found = _TIMES.search(attributes)
    return int(found[1]) if found else 1
