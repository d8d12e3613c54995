"""Charts for paper: vector, in greys that a photocopier keeps apart, every figure written beside its bar.

What a chart shows is noted in the canonical content as `chart`: its title, then each bar's words and figure.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from fieldkit.documents.sheet import Sheet, Type
from fieldkit.errors import QT_TRANSLATE_NOOP

_DARK, _LIGHT = 0.55, 0.9  # greys: what is reached, what was to be reached
_LINE, _AXIS = 0.5, 0.8  # points
_TITLE, _SIZE = 10.5, 9.0  # points
_BAR = 0.62  # of a bar's place
_NOTHING = QT_TRANSLATE_NOOP("Paper", "No figures yet")


@dataclass(frozen=True)
class Area:
    """Where a chart stands, in millimetres from the upper left corner of the page."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Bar:
    """A bar: its words, its figure as a number and as it is printed; `whole` is drawn light behind it."""

    label: str
    value: float
    said: str
    whole: float = 0.0


def across(sheet: Sheet, area: Area, title: str, bars: Sequence[Bar], *, words: float) -> None:
    """Draw bars that lie, one a line, their labels `words` millimetres wide on the left."""
    inner, kind, top = _begin(sheet, area, title, bars)
    if top <= 0:
        return
    place = inner.height / max(len(bars), 5)
    figures = max(kind.width(bar.said) for bar in bars) + 3
    length = inner.width - words - figures
    for count, bar in enumerate(bars):
        y = inner.y + (count + 0.5) * place
        label = _fitting(kind, bar.label, words - 2)
        sheet.put(label, bar.label, inner.x + words - 2 - label.width(bar.label), y)
        thick = min(place * _BAR, 6.0)
        wide = max(length * bar.value / top, 0.3)
        _box(sheet, Area(inner.x + words, y - thick / 2, wide, thick), _DARK)
        sheet.put(kind, bar.said, inner.x + words + wide + 1.5, y)
    end = inner.y + place * len(bars)
    sheet.page.lines([(inner.x + words, inner.y, inner.x + words, end)], _AXIS)


def upright(sheet: Sheet, area: Area, title: str, bars: Sequence[Bar]) -> None:
    """Draw bars that stand side by side, figures over them, words under the axis."""
    inner, kind, top = _begin(sheet, area, title, bars)
    if top <= 0:
        return
    place = inner.width / len(bars)
    words = max(bar.label.count("\n") + 1 for bar in bars) * kind.leading
    base, high = inner.y + inner.height - words - 1, inner.height - words - kind.leading - 2
    for count, bar in enumerate(bars):
        middle, thick = inner.x + (count + 0.5) * place, place * _BAR
        left = middle - thick / 2
        for value, grey in ((bar.whole, _LIGHT), (bar.value, _DARK)):
            if value > 0:
                tall = high * value / top
                _box(sheet, Area(left, base - tall, thick, tall), grey)
        figure = _fitting(kind, bar.said, place - 1)
        over = base - high * max(bar.value, bar.whole) / top
        sheet.put(figure, bar.said, middle - figure.width(bar.said) / 2, over - kind.leading / 2)
        for line, text in enumerate(bar.label.split("\n")):
            small = _fitting(kind, text, place - 1)
            y = base + 1 + (line + 0.5) * kind.leading
            sheet.put(small, text, middle - small.width(text) / 2, y)
    sheet.page.lines([(inner.x, base, inner.x + inner.width, base)], _AXIS)


def _begin(sheet: Sheet, area: Area, title: str, bars: Sequence[Bar]) -> tuple[Area, Type, float]:
    """Draw frame and title; return what is left for the bars, their type, and the largest value."""
    sheet.note("chart", title, *(text for bar in bars for text in (bar.label, bar.said)))
    sheet.page.box(area.x, area.y, area.width, area.height, _LINE)
    head, kind = Type(sheet.head.stack, _TITLE), Type(sheet.body.stack, _SIZE)
    shown = _fitting(head, title, area.width - 4)
    sheet.put(shown, title, area.x + (area.width - shown.width(title)) / 2, area.y + 1 + head.leading / 2)
    rest = area.height - head.leading - 4
    inner = Area(area.x + 3, area.y + head.leading + 2, area.width - 6, rest)
    top = max((max(bar.value, bar.whole) for bar in bars), default=0.0)
    if top <= 0:
        text = sheet.say(_NOTHING)
        sheet.put(kind, text, area.x + (area.width - kind.width(text)) / 2, inner.y + rest / 2)
    return inner, kind, top


def _fitting(kind: Type, text: str, room: float) -> Type:
    """Return the type small enough for one line of `room` millimetres."""
    width = kind.width(text)
    return kind if width <= room else Type(kind.stack, kind.size * room / width)


def _box(sheet: Sheet, area: Area, grey: float) -> None:
    x, y, wide, tall = area.x, area.y, area.width, area.height
    corners = [(x, y), (x + wide, y), (x + wide, y + tall), (x, y + tall)]
    sheet.page.polyline(corners, _LINE, closed=True, grey=grey)
