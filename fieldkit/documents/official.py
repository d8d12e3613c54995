"""Official papers as GB/T 9704-2012 sets them: title, text, and who issues it, where the seal goes.

The standard's page has 22 lines of 28 characters of 16 pt; a larger sheet is set larger, so that it can
be read standing, with about as many characters a line.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from fieldkit.documents import stack as stacks
from fieldkit.documents.breaker import Line, evened
from fieldkit.documents.paper import POINTS
from fieldkit.documents.sheet import Sheet, Type
from fieldkit.documents.spacing import CLOSING, justified

SEAL = 42.0
"""The width of a committee's seal in millimetres."""

_A4 = 210.0
_TEXT, _TITLE = 15.8, 22.0  # points on A4: 3号, 2号
_PITCH = 1.83  # distance of lines in sizes: 28.99 pt at 15.8 pt
_GROWTH = 0.8  # of the width that a wider sheet has more goes into larger type, the rest into longer lines
_INDENT = "\u3000\u3000"
_HEADING = re.compile(r"[一二三四五六七八九十]{1,3}、")
_SUBHEADING = re.compile(r"（[一二三四五六七八九十]{1,3}）")
_STAY = 2  # lines of the text that stay with what follows
_AFTER_DATE = 4  # characters that the date keeps from the right margin
_NEAREST = 1  # characters that a long name keeps from it


@dataclass(frozen=True)
class _Set:
    """A line in its type; a heading's does not stay alone."""

    kind: Type
    line: Line
    heading: bool


class Official:
    """Sets an official text on a sheet, from where the sheet stands."""

    def __init__(self, sheet: Sheet) -> None:
        """Set on `sheet`, as much larger than on A4 as suits the paper."""
        width = min(sheet.paper.width, sheet.paper.height)
        self.scale = 1 + (width / _A4 - 1) * _GROWTH
        self._sheet = sheet
        self.text = Type(stacks.body(), round(_TEXT * self.scale, 1))
        self.hei = Type(stacks.heading(), self.text.size)
        self.titles = Type(stacks.title(), round(_TITLE * self.scale, 1))
        self.pitch = self.text.size * _PITCH / POINTS
        """The distance of lines in millimetres."""

    def title(self, text: str, number: str = "") -> None:
        """Set the title in lines of about one length, and the number of the paper under it."""
        self._sheet.note("title", text, *((number,) if number else ()))
        self._centred(self.titles, self.even(text), 1.5)
        if number:
            self._centred(self.text, self._sheet.lines(self.text, number, self._sheet.paper.usable), 1.6)
        self._sheet.gap(self.pitch * 0.6)

    def even(self, text: str) -> list[Line]:
        """Break a title into as few lines as it needs, each about as long as the others."""
        return evened(partial(self._sheet.lines, self.titles, text), self._sheet.paper.usable)

    def body(self, text: str, *, keep: float = 0.0) -> None:
        """Set paragraphs, one a line of `text`, their first lines two characters further in.

        What begins with 一、 is a heading in Hei, what begins with （一） one in bold if it is short.
        The last two lines stay with the `keep` millimetres that follow: `sign_height`, so that a signature
        is never alone on a page.
        """
        lines: list[_Set] = []
        for words in _paragraphs(text):
            self._sheet.note("text", words)
            kind = self._kind_of(words)
            lines += [_Set(kind, line, kind is not self.text) for line in self._laid(kind, words)]
        self._draw(lines, keep)

    def height(self, text: str) -> float:
        """Return the millimetres that `body` takes for `text`, page breaks aside."""
        return self.pitch * sum(len(self._laid(self._kind_of(words), words)) for words in _paragraphs(text))

    def sign(self, *issuers: Sequence[str]) -> None:
        """Set who issues the paper, side by side if several: the lines of each, the date last.

        The date stands four characters from the right margin, the name above it in the middle of it; a
        dashed ring shows where the seal goes, its upper edge within a line of the text.
        """
        sheet = self._sheet
        sheet.note("sign", *(line for lines in issuers for line in lines))
        sheet.need(self.sign_height(*issuers))
        top = sheet.y
        centres = self._centres(issuers)
        for centre, lines in zip(centres, issuers, strict=True):
            middle = top + self._drop(lines) + self.pitch / 2
            for text in lines:
                self._sheet.put(self.text, text, centre - self.text.width(text) / 2, middle)
                middle += self.pitch
            sheet.page.ring(centre, top + SEAL / 2 + 1, SEAL / 2)
        sheet.y = top + self.sign_height(*issuers)

    def sign_height(self, *issuers: Sequence[str]) -> float:
        """Return the millimetres that `sign` takes."""
        most = max((len(lines) for lines in issuers), default=2)
        return max(SEAL + 2, self._drop(("",) * most) + most * self.pitch)

    # ------------------------------------------------------------ inside

    def _drop(self, lines: Sequence[str]) -> float:
        """Return how far down the first line stands: a little below the middle of the seal."""
        return max(self.pitch * 0.5, SEAL / 2 + 1 - (len(lines) - 0.6) * self.pitch / 2)

    def _centres(self, issuers: Sequence[Sequence[str]]) -> list[float]:
        paper = self._sheet.paper
        if len(issuers) > 1:
            share = paper.usable / len(issuers)
            return [paper.left + (place + 0.5) * share for place in range(len(issuers))]
        em = self.text.width("\u3000")
        lines = issuers[0]
        dated = self.text.width(lines[-1]) / 2 + _AFTER_DATE * em
        named = max(self.text.width(text) for text in lines) / 2 + _NEAREST * em
        return [paper.width - paper.right - max(dated, named, SEAL / 2)]

    def _kind_of(self, words: str) -> Type:
        if _HEADING.match(words) and "。" not in words:
            return self.hei
        if _SUBHEADING.match(words) and len(words.rstrip("。")) <= 20 and "，" not in words:
            return Type(stacks.title(), self.text.size)
        return self.text

    def _laid(self, kind: Type, words: str) -> list[Line]:
        """Break a paragraph; a last line of one character gets a second one, and the others are spread."""
        width, em = self._sheet.paper.usable, kind.size
        lines = self._sheet.lines(kind, _INDENT + words, width)
        for less in (0.0, 1.0, 2.0):
            fuller = self._sheet.lines(kind, _INDENT + words, width - less * em / POINTS)
            if len(fuller) == len(lines) and len(fuller[-1].text.rstrip(CLOSING)) > 1:
                return fuller
        return lines

    def _draw(self, lines: Sequence[_Set], keep: float = 0.0) -> None:
        """Set lines; a heading stays with two of the lines under it, the last two with `keep`."""
        sheet = self._sheet
        end = len(lines)
        for place, line in enumerate(lines):
            together = min(end, place + 1 + (_STAY if line.heading else 0))
            after = 0.0
            if keep and together > end - _STAY:
                together, after = end, keep
            sheet.need((together - place) * self.pitch + after)
            spare = 0.0 if line.line.last else sheet.paper.usable * POINTS - line.line.width
            text = justified(line.line.text, spare / line.kind.size)
            sheet.put(line.kind, text, sheet.paper.left, sheet.y + self.pitch / 2)
            sheet.y += self.pitch

    def _centred(self, kind: Type, lines: Sequence[Line], pitch: float) -> None:
        sheet = self._sheet
        height = kind.size * pitch / POINTS
        for line in lines:
            sheet.need(height)
            x = sheet.paper.left + (sheet.paper.usable - line.width / POINTS) / 2
            sheet.put(kind, line.text, x, sheet.y + height / 2)
            sheet.y += height


def _paragraphs(text: str) -> list[str]:
    return [part.strip() for part in text.split("\n") if part.strip()]
