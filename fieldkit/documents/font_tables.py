"""The tables of a font file, looked into where a character is asked for.

ReportLab reads all of them when a face is first used: 60 to 90 ms and ten megabytes a face with thirty
thousand characters, of which a village's papers set two thousand.  What is looked up here are the same
numbers (OpenType 1.9, `cmap`, `hmtx`, `loca`); a test compares them with ReportLab's for every character.
"""

from array import array
from bisect import bisect_right
from collections.abc import Callable
from struct import unpack_from
from typing import Any

from reportlab.pdfbase import ttfonts

_SPACE, _NO_BREAK_SPACE = 0x20, 0xA0
_UNICODE = ((3, 1), (3, 10), (0, 3), (0, 4))  # platform and encoding of a map from Unicode

Lookup = Callable[[int], int]
Scale = Callable[[int], float]


class LazyFace(ttfonts.TTFontFace):
    """A face as ReportLab wants it, whose large tables stay in the file."""

    _pdfScale: Scale  # noqa: N815 - ReportLab's: units of the face into thousandths of an em
    _ttf_data: Any

    def extractInfo(self, charInfo: int = 1) -> None:  # noqa: N802, N803 - ReportLab's names
        """Read what is said of the face as a whole; of its characters only where they are."""
        super().extractInfo(0)
        data = self._ttf_data
        wide = unpack_from(">H", data, self.table["hhea"]["offset"] + 34)[0]
        scale = self._pdfScale
        metrics = self.hmetrics = Metrics(data, self.table["hmtx"]["offset"], wide, scale)
        long = unpack_from(">H", data, self.table["head"]["offset"] + 50)[0] == 1
        self.glyphPos = Places(data, self.table["loca"]["offset"], long)
        glyphs = self.charToGlyph = Found(_map_of(data, self.table["cmap"]["offset"]))
        if not glyphs[_NO_BREAK_SPACE] or glyphs[_SPACE]:
            glyphs[_NO_BREAK_SPACE] = glyphs[_SPACE]
        self.charWidths = Found(lambda code: scale(metrics.advance(glyphs[code])))
        self.defaultWidth = scale(metrics.advance(0))

    def get_table(self, tag: str) -> Any:
        """Return a table; of outlines, which are nearly all of the file, only what is sliced is copied."""
        if tag == "glyf":
            return Outlines(self._ttf_data, self.table[tag]["offset"])
        at, length = self.table[tag]["offset"], self.table[tag]["length"]
        return self._ttf_data[at : at + length]


class Found(dict[int, Any]):
    """What `look_up` says of a character's code, kept once it was asked for."""

    def __init__(self, look_up: Callable[[int], Any]) -> None:
        """Ask `look_up` of each code once."""
        super().__init__()
        self._look_up = look_up

    def __missing__(self, code: int) -> Any:
        found = self[code] = self._look_up(code)
        return found

    def __contains__(self, code: object) -> bool:
        return isinstance(code, int) and bool(self[code])

    def get(self, code: int, default: Any = None) -> Any:
        """Return what is said of a code; `default` where that is nothing."""
        return self[code] or default


class Metrics:
    """Advance and left bearing by glyph, as ReportLab embeds them (table `hmtx`).

    It gives the glyphs behind the last with an advance of its own that advance in thousandths of an em;
    viewers take it from the PDF, and papers of all releases have the same bytes.
    """

    def __init__(self, data: Any, start: int, wide: int, scale: Scale) -> None:
        """Read where the table starts; the first `wide` glyphs have an advance of their own."""
        self._data, self._start, self._wide, self._scale = data, start, wide, scale

    def advance(self, glyph: int) -> int:
        """Return the advance of a glyph in units of the face."""
        last = min(glyph, self._wide - 1)
        return int(unpack_from(">H", self._data, self._start + 4 * last)[0])

    def __getitem__(self, glyph: int) -> tuple[float, int]:
        if glyph < self._wide:
            advance, bearing = unpack_from(">HH", self._data, self._start + 4 * glyph)
            return advance, bearing
        (bearing,) = unpack_from(">H", self._data, self._start + 2 * (self._wide + glyph))
        return self._scale(self.advance(glyph)), bearing


class Places:
    """Where the outline of a glyph begins (table `loca`)."""

    def __init__(self, data: Any, start: int, long: bool) -> None:
        """Read where the table starts, of long or short numbers."""
        self._data, self._start, self._long = data, start, long

    def __getitem__(self, glyph: int) -> int:
        if self._long:
            return int(unpack_from(">L", self._data, self._start + 4 * glyph)[0])
        return int(unpack_from(">H", self._data, self._start + 2 * glyph)[0]) * 2


class Outlines:
    """What glyphs look like (table `glyf`)."""

    def __init__(self, data: Any, start: int) -> None:
        """Read where the table starts."""
        self._data, self._start = data, start

    def __getitem__(self, part: slice) -> bytes:
        return bytes(self._data[self._start + part.start : self._start + part.stop])


# ---------------------------------------------------------------- which glyph a character has


def _map_of(data: Any, start: int) -> Lookup:
    """Return how glyphs are looked up; of several maps the last of Unicode, as ReportLab takes it."""
    (count,) = unpack_from(">H", data, start + 2)
    maps = [unpack_from(">HHL", data, start + 4 + 8 * n) for n in range(count)]
    at = start + [offset for platform, encoding, offset in maps if (platform, encoding) in _UNICODE][-1]
    (form,) = unpack_from(">H", data, at)
    return {4: _segments, 12: _groups}[form](data, at)


def _groups(data: Any, at: int) -> Lookup:
    """Look up in format 12: stretches of characters whose glyphs follow each other."""
    (count,) = unpack_from(">L", data, at + 12)
    numbers = array("I", unpack_from(f">{3 * count}L", data, at + 16))
    firsts, lasts, glyphs = numbers[0::3], numbers[1::3], numbers[2::3]

    def look_up(code: int) -> int:
        n = bisect_right(firsts, code) - 1
        return int(glyphs[n]) + code - firsts[n] if n >= 0 and code <= lasts[n] else 0

    return look_up


def _segments(data: Any, at: int) -> Lookup:
    """Look up in format 4: stretches with a difference, or with a list of glyphs."""
    count = unpack_from(">H", data, at + 6)[0] // 2
    ends, starts, moves, lists = (
        unpack_from(f">{count}H", data, at + 14 + 2 * (part * count + (part > 0))) for part in range(4)
    )
    first_list = at + 16 + 6 * count

    def look_up(code: int) -> int:
        n = bisect_right(starts, code) - 1
        if n < 0 or code > ends[n]:
            return 0
        if lists[n] == 0:
            return int(code + moves[n]) & 0xFFFF
        (glyph,) = unpack_from(">H", data, first_list + 2 * n + lists[n] + 2 * (code - starts[n]))
        return int(glyph + moves[n]) & 0xFFFF if glyph else 0

    return look_up
