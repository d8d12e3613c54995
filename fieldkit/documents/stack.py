"""Which face sets which character.

Han text goes to the first face of the stack that has the glyph; Latin letters and figures go to
Liberation Serif, whose figures are of one width so that columns of money align.  A name is set in
one face as a whole where one face has all of it: two faces in one name look like a mistake.  Where none has,
the two are of one style and weight.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from fieldkit.documents import faces
from fieldkit.documents.paper import POINTS
from fieldkit.documents.spacing import HALF, Setting, counted, gap_of, spaces

_LATIN_END = 0x250
_HAN_ANYWAY = frozenset("·°×")  # full-width in Chinese text
_SPACES = frozenset(" \n")
TICKED = "☑"
TICK_PARTS = ("□", "✓")
"""The bundled faces have no ☑: a tick is printed over a box."""
_SQUARE = ("", 1.0)
_LEADING = 1.35  # of the size
_SHORT = 16  # longer texts are no names

Run = tuple[str, str]
"""A face and the text it sets."""


class Stack:
    """Faces in the order they are tried."""

    def __init__(self, *han: str, latin: str | None = None) -> None:
        """Try the faces `han` in order; `latin`, if given, sets what is below U+0250."""
        self._han = han
        self._latin = latin
        self._glyphs: dict[str, tuple[str, float] | None] = {}

    def glyph(self, char: str) -> tuple[str, float] | None:
        """Return the face that sets `char` and its advance in em, or None where no face has it."""
        try:
            return self._glyphs[char]
        except KeyError:
            found = self._glyphs[char] = self._look_up(char)
            return found

    def _look_up(self, char: str) -> tuple[str, float] | None:
        if char == TICKED:
            return self.glyph(TICK_PARTS[0]) if self.glyph(TICK_PARTS[1]) else None
        code = ord(char)
        if self._latin and code < _LATIN_END and char not in _HAN_ANYWAY:
            width = _advance(self._latin, code)
            if width is not None:
                return self._latin, width
        for name in self._han:
            width = _advance(name, code)
            if width is not None:
                return name, width
        return None

    def missing(self, text: str) -> list[str]:
        """List the characters of `text` that no face has, each once."""
        return [c for c in dict.fromkeys(text) if c != "\n" and self.glyph(c) is None]

    def width(self, text: str, size: float) -> float:
        """Return the length of `text` set on one line, in the unit of `size`."""
        length, gaps = self.measured(text)
        if isinstance(text, Setting):
            return (length + sum(spaces(text).values()) - counted(text)[1] * HALF) * size
        return (length + gaps * gap_of(text) if gaps else length) * size

    def measured(self, text: str) -> tuple[float, int]:
        """Return the length of `text` in em, and how many gaps between Chinese and Latin it has besides.

        A character without a glyph counts one em: the press refuses it later, with all others.
        """
        glyph = self.glyph
        length = sum([(glyph(char) or _SQUARE)[1] for char in text])
        gaps, halves = counted(text)
        return length + halves * HALF, gaps

    def runs(self, text: str) -> tuple[Run, ...]:
        """Split `text` into runs of one face each; it must have no missing characters."""
        known = [self.glyph(char) for char in text]
        if None in known:
            raise faces.NoGlyph(self.missing(text), "/".join(self._han))
        names = [glyph[0] for glyph in known if glyph is not None]
        if TICKED not in text and names.count(names[0]) == len(names):
            return ((names[0], text),)
        if len(text) <= _SHORT and len({*names} - {self._latin}) > 1:
            names = self._together(text, names)
        runs: list[tuple[str, list[str]]] = []
        for char, name in zip(text, names, strict=True):
            if char == TICKED or not runs or runs[-1][0] != name or runs[-1][1] == [TICKED]:
                runs.append((name, []))
            runs[-1][1].append(char)
        return tuple((name, "".join(chars)) for name, chars in runs)

    def _together(self, text: str, names: list[str]) -> list[str]:
        """Set the Han of a name in the first face that has all of it, else in two that are alike.

        No file can have every character: of the 87,887 a TrueType font holds 65,535.  What only the face of
        rare ones has stands beside the last face before it, which is of its style and weight.
        """
        han = {char for char in text if _is_han(char)}
        one = self._having(self._han, han)
        if one is None and faces.RARE in self._han:
            rare = {char for char, name in zip(text, names, strict=True) if name == faces.RARE}
            one, han = self._having(self._han[: self._han.index(faces.RARE)][::-1], han - rare), han - rare
        return [one if one and char in han else name for char, name in zip(text, names, strict=True)]

    @staticmethod
    def _having(among: Sequence[str], chars: Collection[str]) -> str | None:
        """Return the first face that has all of some characters, if one has."""
        return next(
            (name for name in among if all(_advance(name, ord(char)) is not None for char in chars)), None
        )


def _is_han(char: str) -> bool:
    return ord(char) > 0x2E80


def _advance(name: str, code: int) -> float | None:
    face = faces.face(name).face
    if face.charToGlyph.get(code, 0):
        return float(face.charWidths[code]) / 1000
    return None


@dataclass(frozen=True)
class Type:
    """Type of one size in points; `leading` is the distance of lines in millimetres."""

    stack: Stack
    size: float

    @property
    def leading(self) -> float:
        """Return the distance of base lines in millimetres."""
        return self.size * _LEADING / POINTS

    def width(self, text: str) -> float:
        """Return the length of `text` in millimetres."""
        return self.stack.width(text, self.size) / POINTS


@cache
def body() -> Stack:
    """Return the stack of running text and cells."""
    return Stack(faces.SERIF, faces.RARE, latin=faces.LATIN)


@cache
def title() -> Stack:
    """Return the stack of titles, in place of 方正小标宋."""
    return Stack(faces.SERIF_BOLD, faces.SERIF, faces.RARE, latin=faces.LATIN_BOLD)


@cache
def heading() -> Stack:
    """Return the stack of table heads and labels, in place of 黑体."""
    return Stack(faces.SANS_BOLD, faces.SERIF, faces.RARE, faces.LATIN_BOLD)
