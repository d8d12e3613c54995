"""Where a line of Chinese text ends.

No closing mark begins a line, no opening mark ends one, a number stays with its unit, words stay
whole.  A closing mark at the end of a line may give up the empty half of its square.  Only what is
longer than a whole line is split anywhere.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from fieldkit.documents.paper import POINTS
from fieldkit.documents.spacing import CLOSING, HALF, QUARTER, Setting, between, gap_of
from fieldkit.documents.stack import Stack

NO_START = frozenset("、，。．；：？！％‰℃）】》〉」』”’〕］｝…—～·!),.:;?]}%°元")
"""What must not begin a line; 元 because it belongs to its figure."""
NO_END = frozenset("（【《〈「『“‘〔［｛￥＃([{¥$#№第")
"""What must not end a line; 第 because it belongs to its number."""
_UNITS = "元户人个年月日项次天亩只头斤名岁组号期页村米吨份"
_HAN = "[\u3400-\u9fff\U00020000-\U0003ffff]"
_TOKEN = re.compile(
    r"[□☑][^\u3000\n]+"  # a box stays with its label
    rf"|{_HAN}{{2,7}}(?=·)|(?<=·){_HAN}{{2,7}}"  # the parts of 阿卜杜热合曼·买买提明
    r"|[A-Za-z0-9*＊][A-Za-z0-9*＊.,/:@_+#&'\-]*[A-Za-z0-9*＊%‰℃]?"
    rf"[{_UNITS}]?"
    r"|—+|…+|.",
    re.DOTALL,
)
_SLACK = 1e-6
_EVEN = 3.0  # millimetres by which the lines of a title are narrowed until they are of one length
_TIGHTEST = QUARTER / 2  # gaps between Chinese and Latin in a paragraph of several lines


@dataclass(frozen=True, slots=True)
class Line:
    """One line of set text; `width` in the unit of the size it was broken for.

    A text whose gaps had to be narrowed is a `Setting`, and is painted so.
    """

    text: str
    width: float
    last: bool  # the paragraph ends here


def break_lines(stack: Stack, text: str, size: float, width: float, indent: float = 0) -> list[Line]:
    """Break `text` into lines no wider than `width`; the first begins `indent` further in."""
    lines: list[Line] = []
    for paragraph in text.split("\n"):
        lines += _paragraph(stack, paragraph, size, width, indent)
    return lines


def evened(broken: Callable[[float], list[Line]], width: float) -> list[Line]:
    """Break a title into no more lines than `width` needs, but of about one length.

    `broken` breaks it for a width; both are in millimetres.
    """
    lines = broken(width)
    narrow = max(line.width for line in lines) / POINTS
    while len(lines) > 1 and not any(line.last for line in lines[:-1]):
        narrow -= _EVEN
        fewer = broken(narrow)
        if len(fewer) > len(lines):
            break
        lines = fewer
    return lines


def longest(stack: Stack, text: str, size: float) -> float:
    """Return the width of the longest part of `text` that is not broken on a line with room for it."""
    units = _join(match.group() for match in _TOKEN.finditer(text))
    return max((_squeezed(stack, unit, size) for unit in units), default=0.0)


def _paragraph(stack: Stack, text: str, size: float, width: float, indent: float) -> Iterator[Line]:
    room = (width - indent) / size
    length, gaps = stack.measured(text)
    if length <= room + _SLACK:  # it fits on a line, if need be without gaps
        yield Line(*_set(text, length, gaps, room, size), last=True)
        return
    line, used, open_gaps = "", 0.0, 0
    for unit in _units(stack, text, size, width):
        length, gaps = stack.measured(unit)
        if line:
            space = between(line[-1], unit[0])
            more = length + min(space, 0.0)
            all_gaps = open_gaps + gaps + (space > 0)
            if used + more - _half(unit) + all_gaps * _TIGHTEST <= room + _SLACK:
                line, used, open_gaps = line + unit, used + more, all_gaps
                continue
            yield _line(stack, line, room, size)
            room = width / size
        line = unit.lstrip(" \u3000") if line else unit
        used, open_gaps = stack.measured(line)
    used -= _half(line) if used + open_gaps * _TIGHTEST > room + _SLACK else 0.0
    yield Line(*_set(line, used, open_gaps, room, size), last=True)


def _line(stack: Stack, text: str, room: float, size: float) -> Line:
    text = text.rstrip(" \u3000")
    length, gaps = stack.measured(text)
    return Line(*_set(text, length - _half(text), gaps, room, size), last=False)


def _set(text: str, length: float, gaps: int, room: float, size: float) -> tuple[str, float]:
    """Return a line and its width, its gaps between Chinese and Latin narrower if there is no room."""
    natural = length + gaps * gap_of(text) if gaps else length
    if natural <= room + _SLACK:
        return text, natural * size
    gap = max(0, min(int((room - length) / gaps * 1000), 250)) / 1000 if gaps else 0.0
    return (Setting(text, gap) if gaps else text), (length + gaps * gap) * size


def _half(text: str) -> float:
    """Return what a closing mark at the end gives up of its square, in squares."""
    return -HALF if text and text[-1] in CLOSING else 0.0


def _squeezed(stack: Stack, text: str, size: float) -> float:
    """Return the least width of a text at the end of a line."""
    length, gaps = stack.measured(text)
    return (length - _half(text) + gaps * _TIGHTEST) * size


def _units(stack: Stack, text: str, size: float, width: float) -> Iterator[str]:
    """Give out what must not be broken; what is wider than a line, in pieces."""
    for unit in _join(match.group() for match in _TOKEN.finditer(text)):
        if _squeezed(stack, unit, size) <= width + _SLACK:
            yield unit
        else:
            yield from _fit(stack, _join(iter(unit)), size, width)


def _fit(stack: Stack, units: Iterator[str], size: float, width: float) -> Iterator[str]:
    for unit in units:
        if _squeezed(stack, unit, size) <= width + _SLACK:
            yield unit
        else:
            yield from unit


def _join(tokens: Iterator[str]) -> Iterator[str]:
    """Join marks to what they belong to: closing ones backwards, opening ones forwards."""
    unit = ""
    for token in tokens:
        if unit and token[0] not in NO_START and unit[-1] not in NO_END:
            yield unit
            unit = ""
        unit += token
    if unit:
        yield unit
