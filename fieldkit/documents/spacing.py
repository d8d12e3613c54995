"""The space between two characters.

It is a quarter of a square between Chinese and Latin, and half a square less between two marks.
Spaces are places on the paper, never characters: what is searched or copied is the text as it is.
"""

import re
from functools import lru_cache
from typing import Self

QUARTER = 0.25
"""Between a Chinese character and a Latin letter or figure, in squares (CLREQ 3.2.2)."""
UNSEEN = 0.09
"""So much space no reader takes for one of the text's: all there is beside a character beyond U+FFFF."""
HALF = -0.5
"""Between two marks: the empty half of one of them."""

CLOSING = "、，。．；：？！）】》〉」』”’〕］｝"
"""Marks whose right half is empty."""
OPENING = "（【《〈「『“‘〔［｛"
"""Marks whose left half is empty."""

_HAN = "\u3005\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_LATIN = "0-9A-Za-z%\u00c0-\u024f"
_ANY_LATIN = re.compile(f"[{_LATIN}]")
_MIXED = re.compile(f"[{_HAN}](?=[{_LATIN}])|[{_LATIN}](?=[{_HAN}])")
_MARKS = re.compile(f"[{CLOSING}](?=[{CLOSING}{OPENING}])|[{OPENING}](?=[{OPENING}])")
_EITHER = re.compile(f"{_MIXED.pattern}|{_MARKS.pattern}")
_ALL_MARKS = frozenset(CLOSING + OPENING)
_WIDE = 0x2E80  # from here on characters fill a square
_MOST = 0.12  # squares a justified line may be spread by at each place; a looser one is left ragged


class Setting(str):
    """A line set otherwise than usual: `gap` squares between Chinese and Latin, `stretch` between squares."""

    gap: float
    stretch: float

    def __new__(cls, text: str, gap: float = QUARTER, stretch: float = 0.0) -> Self:
        """Set `text` with these spaces."""
        made = super().__new__(cls, text)
        made.gap, made.stretch = gap, stretch
        return made


@lru_cache(8192)
def between(first: str, second: str) -> float:
    """Return what is put between two characters, in squares: `QUARTER`, `HALF` or 0."""
    pair = first + second
    if _MIXED.match(pair):
        return QUARTER
    return HALF if _MARKS.match(pair) else 0.0


def counted(text: str) -> tuple[int, int]:
    """Count the places of a quarter and those of a half in a text."""
    if text.isascii():
        return 0, 0
    mixed = len(_MIXED.findall(text)) if _ANY_LATIN.search(text) else 0
    return mixed, len(_MARKS.findall(text))


def plain(text: str) -> bool:
    """Tell whether a text has no such place and is set as usual."""
    return type(text) is str and not _EITHER.search(text)


def rare(text: str) -> bool:
    """Tell whether a text has characters beyond U+FFFF, which readers lose where a text is said besides."""
    return max(text, default="") > "\uffff"


def gap_of(text: str) -> float:
    """Return the gap between Chinese and Latin that a text is set with, in squares."""
    gap = text.gap if isinstance(text, Setting) else QUARTER
    return min(gap, UNSEEN) if rare(text) else gap


def spaced(text: str) -> tuple[float, float]:
    """Return the gap and the stretch that a text is set with."""
    return (text.gap, text.stretch) if isinstance(text, Setting) else (QUARTER, 0.0)


def spaces(text: str) -> dict[int, float]:
    """Return what is put after each character of a text, by its place, in squares."""
    gap = gap_of(text)
    found = {
        match.start(): gap if match.group() not in _ALL_MARKS else HALF for match in _EITHER.finditer(text)
    }
    stretch = text.stretch if isinstance(text, Setting) else 0.0
    if stretch:
        most = UNSEEN if rare(text) else QUARTER + stretch
        for place in _places(text):
            found[place] = min(most, found.get(place, 0.0) + stretch)
    return {place: space for place, space in found.items() if space}


def _places(text: str) -> list[int]:
    """List after which characters a line may be spread: never within a number or a word."""
    return [
        place
        for place in range(len(text.lstrip("\u3000")) and len(text) - 1)
        if (ord(text[place]) >= _WIDE or ord(text[place + 1]) >= _WIDE) and text[place] != "\u3000"
    ]


def justified(text: str, spare: float) -> str:
    """Return a line spread over `spare` squares more, or as it is where that would tear it apart."""
    places = len(_places(text))
    if not places or not 0.002 < spare / places <= _MOST:
        return text
    return Setting(text, spaced(text)[0], int(spare / places * 1000) / 1000)
