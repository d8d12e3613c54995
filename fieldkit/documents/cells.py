"""The cells of a table: texts broken for their column."""

import re
from collections.abc import Sequence

from fieldkit.documents.breaker import Line, longest
from fieldkit.documents.columns import Align, padding
from fieldkit.documents.paper import POINTS
from fieldkit.documents.sheet import Sheet, Type

SHRINK = (0.94, 0.88, 0.8, 0.7, 0.6, 0.5)
"""Steps by which a text is set smaller."""
VISIBLE = 1
"""How many of them go unnoticed; the others only keep a row on one page, or a figure on one line."""

_PAD_Y = 0.8  # millimetres
_TIGHT = 1.2  # leading within a cell, in sizes
_NONE = "—"  # stands in the middle, whatever the column
_COMMA = "、"
_ITEM = re.compile(f"[^{_COMMA}]+{_COMMA}?|{_COMMA}")
_FIGURE = re.compile(r"[-+]?[\d,.]+%?")


class Cell:
    """Lines in a type, and how high they are together in millimetres."""

    __slots__ = ("align", "height", "kind", "leading", "lines")

    def __init__(self, lines: list[Line], kind: Type, align: Align) -> None:
        """Hold the lines of a text."""
        self.lines, self.kind, self.align = lines, kind, align
        self.leading = kind.size * _TIGHT / POINTS
        self.height = len(lines) * self.leading


def fit(sheet: Sheet, text: str, width: float, kind: Type, align: Align) -> Cell:
    """Break a cell, or return it as it was broken before.

    It is set a little smaller if that saves a line, a figure until it is one line.
    """
    key = (kind.stack, text, kind.size, width, align)
    found: Cell | None = sheet.fitted.get(key)
    if found is None:
        found = sheet.fitted[key] = _fit(sheet, text, width, kind, align)
    return found


def _fit(sheet: Sheet, text: str, width: float, kind: Type, align: Align) -> Cell:
    room = width - 2 * padding(width)
    if text == _NONE and align is Align.LEFT:
        align = Align.CENTRE
    lines = sheet.lines(kind, text, room)
    if len(lines) > 1:
        figure = align is Align.RIGHT and _FIGURE.fullmatch(text)
        for step in SHRINK if figure else SHRINK[:VISIBLE]:
            small = Type(kind.stack, kind.size * step)
            if small.size < sheet.least:
                break
            fewer = sheet.lines(small, text, room)
            if len(fewer) < (2 if figure else len(lines)):
                kind, lines = small, fewer
                break
        if align is Align.CENTRE and len(lines) > 1 and "\n" not in text:
            lines = _listed(sheet, kind, text, room, len(lines)) or _even(sheet, kind, text, lines)
    return Cell(lines, kind, align)


def _listed(sheet: Sheet, kind: Type, text: str, room: float, most: int) -> list[Line]:
    """Break a list behind its commas only, in `most` lines; empty where that takes more."""
    said: list[str] = []
    for item in _ITEM.findall(text) if _COMMA in text else ():
        if said and len(sheet.lines(kind, said[-1] + item, room)) == 1:
            said[-1] += item
        else:
            said.append(item)
    lines = sheet.lines(kind, "\n".join(said), room) if 1 < len(said) <= most else []
    return lines if len(lines) <= most else []


def _even(sheet: Sheet, kind: Type, text: str, lines: list[Line]) -> list[Line]:
    """Break a text into no more lines, but of about one length: no character stands alone."""
    em = kind.size / POINTS
    widest = max(line.width for line in lines) / POINTS
    if lines[-1].width / POINTS > widest - 1.5 * em:
        return lines
    narrow = max(kind.width(text) / len(lines), longest(kind.stack, text, kind.size) / POINTS)
    while narrow < widest - em / 4:
        fewer = sheet.lines(kind, text, narrow)
        if len(fewer) <= len(lines):
            return fewer
        narrow += em / 2
    return lines


def tallest(cells: Sequence[Cell]) -> float:
    """Return the height of the highest cell with the space above and below it."""
    return max([cell.height for cell in cells]) + 2 * _PAD_Y
