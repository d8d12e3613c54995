"""Columns of a table: what they are, and how wide they should be for what stands in them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from fieldkit.documents.sheet import Sheet, Type

PAD_X = 1.2
"""Millimetres on either side of a cell's text; less in a column that is only wide enough for its numbers."""
_PAD_SHARE = 0.07  # of the width
_LEAST, _MOST = 0.6, 1.7  # of the declared width, where a column does not say
_STEPS = 200  # of giving and taking between columns


def padding(width: float) -> float:
    """Return what is left free on either side of the text in a cell of `width` millimetres."""
    return min(PAD_X, width * _PAD_SHARE)


class Align(StrEnum):
    """Where a cell's text stands."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True)
class Column:
    """A column: its head (English source), width in millimetres, second line of the head.

    Neighbours with the same `over` (English source) stand under that one heading.  The figures of
    a `carried` column are added up: their sum goes over to the next page.  `least` and `most` bound
    the width that `fitted` gives; 0 leaves it to `fitted`.
    """

    head: str
    width: float
    align: Align = Align.CENTRE
    under: str = ""
    over: str = ""
    carried: bool = False
    least: float = 0.0
    most: float = 0.0


def scaled(sheet: Sheet, columns: Sequence[Column], blocks: int = 1) -> list[Column]:
    """Return columns that are together as wide as the page, or as one of `blocks` side by side."""
    share = sheet.paper.usable / blocks / sum(column.width for column in columns)
    return [replace(column, width=column.width * share) for column in columns]


def resized(columns: Sequence[Column], *widths: float) -> tuple[Column, ...]:
    """Return columns in other widths, in millimetres: the same ones on another paper."""
    return tuple(replace(column, width=width) for column, width in zip(columns, widths, strict=True))


class Sums:
    """What the figures of the carried columns come to so far."""

    def __init__(self, columns: Sequence[Column]) -> None:
        """Begin at nothing."""
        self.places = [place for place, column in enumerate(columns) if column.carried]
        if self.places and not self.places[0]:
            raise ValueError("the words for what is carried over need a column before the figures")
        self._count = len(columns)
        self._sums = dict.fromkeys(self.places, Decimal(0))
        self.begun = False

    def add(self, texts: Sequence[str]) -> None:
        """Add the figures of a row; what is no figure counts nothing."""
        self.begun = True
        for place in self.places:
            try:
                self._sums[place] += Decimal(texts[place].replace(",", ""))
            except InvalidOperation:
                continue

    def spans(self, label: str) -> list[tuple[str, int]]:
        """Return the sums as a row of spans, `label` before the first."""
        first = self.places[0] if self.places else self._count
        rest = range(first, self._count)
        said = [(f"{self._sums[place]:,}" if place in self._sums else "", 1) for place in rest]
        return [(label, first), *said]


def fitted(
    columns: Sequence[Column], rows: Sequence[Sequence[str]], sheet: Sheet, kind: Type | None = None
) -> list[Column]:
    """Return `columns` with the widths that `rows` need, together as wide as before.

    A column keeps within `least` and `most`, else within 0.6 and 1.7 times its declared width; what
    all of them cannot have is taken from those whose rows break least for it.
    """
    kind = kind or sheet.body
    whole = sum(column.width for column in columns)
    wants = [_wanted(place, column, rows, sheet, kind) for place, column in enumerate(columns)]
    floors = [column.least or column.width * _LEAST for column in columns]
    widths = [max(floor, want[-1]) for floor, want in zip(floors, wants, strict=True)]
    over = sum(widths) - whole
    for _ in range(_STEPS):
        if over <= 0:
            break
        over -= _narrow(widths, wants, floors, over)
    spare = max(0.0, -over)
    total = sum(widths) or 1.0
    if over > 0:  # every column is at its floor: all give alike
        return [replace(c, width=w * whole / total) for c, w in zip(columns, widths, strict=True)]
    return [
        replace(column, width=width + spare * width / total)
        for column, width in zip(columns, widths, strict=True)
    ]


def _wanted(
    place: int, column: Column, rows: Sequence[Sequence[str]], sheet: Sheet, kind: Type
) -> list[float]:
    """Return the widths at which one more row of the column needs no second line, ascending."""
    most = column.most or column.width * _MOST
    head = max(sheet.head.width(sheet.say(text)) for text in (column.head, column.under) if text)
    least = min(head + 2 * PAD_X, column.width)
    found = sorted(
        min(most, kind.width(part) + 2 * PAD_X + 0.01) for row in rows for part in row[place].split("\n")
    )
    return [width for width in found if width > least] or [least]


def _narrow(widths: list[float], wants: list[list[float]], floors: list[float], over: float) -> float:
    """Narrow the column where a millimetre costs the fewest broken rows; return what it gave."""
    best, gain, cost = -1, 0.0, float("inf")
    for place, width in enumerate(widths):
        room = width - floors[place]
        if room <= 1e-6:
            continue
        below = [want for want in wants[place] if want < width - 1e-6]
        step = min(room, over, max(width - below[-1], 0.5) if below else room)
        broken = sum(want > width - step + 1e-6 for want in wants[place])
        if broken / step < cost:
            best, gain, cost = place, step, broken / step
    if best < 0:
        return over
    widths[best] -= gain
    return gain
