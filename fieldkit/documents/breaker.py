"""Where a line of Chinese text ends.

No closing mark begins a line, no opening mark ends one, a number stays with its unit, words stay
whole.  A closing mark at the end of a line may give up the empty half of its square.  Only what is
longer than a whole line is split anywhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fieldkit.documents.stack import Stack

NO_START = frozenset("、，。．；：？！％‰℃）】》〉」』”’〕］｝…—～·!),.:;?]}%°元")
"""What must not begin a line; 元 because it belongs to its figure."""
NO_END = frozenset("（【《〈「『“‘〔［｛￥＃([{¥$#№第")
"""What must not end a line; 第 because it belongs to its number."""
_SQUEEZED = frozenset("、，。．；：？！）】》〉」』”’〕］｝")
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


@dataclass(frozen=True, slots=True)
class Line:
    """One line of set text; `width` in the unit of the size it was broken for."""

    text: str
    width: float
    last: bool  # the paragraph ends here


def break_lines(stack: Stack, text: str, size: float, width: float, indent: float = 0) -> list[Line]:
    """Break `text` into lines no wider than `width`; the first begins `indent` further in."""
    lines: list[Line] = []
    for paragraph in text.split("\n"):
        lines += _paragraph(stack, paragraph, size, width, indent)
    return lines


def _paragraph(stack: Stack, text: str, size: float, width: float, indent: float) -> Iterator[Line]:
    natural = stack.width(text, size)
    if natural <= width - indent + _SLACK:
        yield Line(text, natural, last=True)
        return
    room = width - indent
    line, used = "", 0.0
    for unit in _units(stack, text, size, width):
        length = stack.width(unit, size)
        if not line or _squeezed(stack, unit, size, used + length) <= room + _SLACK:
            line, used = line + unit, used + length
            continue
        yield _line(stack, line, size)
        room = width
        line = unit.lstrip(" \u3000")
        used = stack.width(line, size)
    if used > room + _SLACK:
        used = _squeezed(stack, line, size, used)
    yield Line(line, used, last=True)


def _line(stack: Stack, text: str, size: float) -> Line:
    text = text.rstrip(" \u3000")
    return Line(text, _squeezed(stack, text, size, stack.width(text, size)), last=False)


def _squeezed(stack: Stack, text: str, size: float, width: float) -> float:
    """Return `width` less the empty half of a closing mark at the end."""
    if text and text[-1] in _SQUEEZED:
        return width - stack.width(text[-1], size) / 2
    return width


def _units(stack: Stack, text: str, size: float, width: float) -> Iterator[str]:
    """Give out what must not be broken; what is wider than a line, in pieces."""
    for unit in _join(match.group() for match in _TOKEN.finditer(text)):
        if _squeezed(stack, unit, size, stack.width(unit, size)) <= width:
            yield unit
        else:
            yield from _fit(stack, _join(iter(unit)), size, width)


def _fit(stack: Stack, units: Iterator[str], size: float, width: float) -> Iterator[str]:
    for unit in units:
        if _squeezed(stack, unit, size, stack.width(unit, size)) <= width:
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
