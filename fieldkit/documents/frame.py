"""The footer of every page: what this paper is, when it was printed, and its number to check."""

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

import segno

from fieldkit.documents import stack as stacks
from fieldkit.documents.outline import Mark
from fieldkit.documents.paper import POINTS
from fieldkit.documents.press import Page
from fieldkit.documents.shapes import Shapes
from fieldkit.documents.sheet import RISE, Sheet, Type
from fieldkit.errors import QT_TRANSLATE_NOOP

_QR = 13.0  # millimetres, quiet zone aside
_EDGE = 7.0  # what printers leave white at the lower edge
_A4 = 210.0  # millimetres; what hangs on a wider sheet is read from farther away
_SHOWN = 8  # hex digits of the number
_IN_QR = 32
_CODE = "code"

_LEFT = QT_TRANSLATE_NOOP("Paper", "{code}   Profile {profile}   Masking {masking}   {place}")
_MIDDLE = QT_TRANSLATE_NOOP("Paper", "Page {page} of {pages}")
_RIGHT = QT_TRANSLATE_NOOP("Paper", "Printed {moment}   Check number {number}")
_STUB = QT_TRANSLATE_NOOP("Paper", "{code}   Printed {day}   Check number {number}")


@dataclass(frozen=True)
class Footer:
    """What the footer says besides page and number; `moment` as it is shown.

    `apart` is of papers that go into the files of several households, or to several helpers.
    """

    code: str
    profile: str
    masking: str
    place: str
    moment: datetime
    apart: bool = False


@dataclass(frozen=True)
class Said:
    """The footer in words: what it is, when and under which number, and the dark squares of its code."""

    what: str
    when: str
    number: str
    squares: list[tuple[float, float, float, float]]


def said_of(sheet: Sheet, footer: Footer) -> Said:
    """Put the footer into words; the content must be complete, for its number is in it."""
    number = sheet.content_sha256()
    left = sheet.say(
        _LEFT, code=footer.code, profile=footer.profile, masking=footer.masking, place=footer.place
    )
    right = sheet.say(_RIGHT, moment=f"{footer.moment:%Y-%m-%d %H:%M}", number=number[:_SHOWN].upper())
    return Said(left, right, number[:_SHOWN].upper(), _qr(f"FK1:{number[:_IN_QR]}:{footer.code}"))


def page_of(sheet: Sheet, page: int, pages: int) -> str:
    """Say which page it is, of how many."""
    return sheet.say(_MIDDLE, page=page, pages=pages)


def numbered(sheet: Sheet, *, apart: bool = False) -> list[tuple[int, int]]:
    """Return page and number of pages as each page says them.

    `apart` counts the sheets of each household, or helper, by themselves, as they lie in its file: from one
    bookmark to the next of other words.  Where two begin on one page all pages are counted through.
    """
    marks = [mark for mark in sheet.marks if not mark.level]
    firsts = [one for one, before in zip(marks, [None, *marks], strict=False) if _other(one, before)]
    starts = [0, *(mark.page for mark in firsts[1:]), len(sheet.pages)]
    if not apart or len(set(starts)) < len(starts):
        starts = [0, len(sheet.pages)]
    return [
        (place, end - begun)
        for begun, end in pairwise(starts) for place in range(1, end - begun + 1)
    ]  # fmt: skip


def _other(mark: Mark, before: Mark | None) -> bool:
    return before is None or mark.words != before.words


def draw_footers(sheet: Sheet, footer: Footer) -> None:
    """Draw the footer of every page; the content must be complete, for its number is in it."""
    whole = said_of(sheet, footer)
    large = sheet.posting and min(sheet.paper.width, sheet.paper.height) > _A4
    kind = Type(stacks.body(), 10.5 if large else 8.5)
    for stub in sheet.stubs:
        said = sheet.say(_STUB, code=footer.code, day=f"{footer.moment:%Y-%m-%d}", number=whole.number)
        base = stub.middle + stub.kind.size * RISE / POINTS
        stub.page.text(stub.kind.stack, said, stub.kind.size, stub.x, base)
    corner = _keep_code(sheet, whole.squares)
    lengths = (kind.width(whole.what), kind.width(whole.when))
    for page, (count, pages) in zip(sheet.pages, numbered(sheet, apart=footer.apart), strict=True):
        page.stamp(sheet.press.called(_CODE))
        middle = page_of(sheet, count, pages)
        long = (lengths[0], kind.width(middle), lengths[1])
        _draw(sheet, page, kind, (whole.what, middle, whole.when), long, corner)


def _keep_code(sheet: Sheet, squares: list[tuple[float, float, float, float]]) -> float:
    """Keep the code for all pages: drawn on each it is half of the file.  Return its left edge."""
    paper = sheet.paper
    x, y = paper.width - paper.right - _QR, paper.height - _EDGE - _QR
    code = Shapes(paper.height)
    code.squares([(left + x, top + y, width, height) for left, top, width, height in squares])
    sheet.press.keep(sheet.press.called(_CODE), code, (x, y, _QR, _QR))
    return x


def _draw(
    sheet: Sheet, page: Page, kind: Type, texts: tuple[str, str, str], lengths: tuple[float, float, float],
    code: float,
) -> None:  # fmt: skip
    """Set the line left of the code; `lengths` are those of its three texts, in millimetres."""
    paper = sheet.paper
    left, middle, right = texts
    y = paper.height - _EDGE - 2
    end = code - 3
    places = [
        (left, paper.left),
        (middle, (paper.left + end) / 2 - lengths[1] / 2),
        (right, end - lengths[2]),
    ]
    crowded = paper.left + lengths[0] + 4 > places[1][1]
    crowded = crowded or places[1][1] + lengths[1] + 4 > places[2][1]
    for place, (text, x) in enumerate(places):
        raised = kind.leading if crowded and place == 0 else 0.0
        shift = paper.left if crowded and place == 1 else x
        size = kind.size * min(1.0, (end - shift) / (lengths[place] or 1.0))
        page.text(kind.stack, text, size, shift, y - raised + kind.size * RISE / POINTS)


def _qr(text: str) -> list[tuple[float, float, float, float]]:
    """Return the dark squares of a QR code, runs of a row joined, in millimetres."""
    rows = [bytes(row) for row in segno.make(text, error="m", micro=False).matrix]
    unit = _QR / len(rows)
    squares = []
    for down, row in enumerate(rows):
        start = 0
        while start < len(row):
            end = start
            while end < len(row) and row[end]:
                end += 1
            if end > start:
                squares.append((start * unit, down * unit, (end - start) * unit, unit))
            start = max(end, start + 1)
    return squares
