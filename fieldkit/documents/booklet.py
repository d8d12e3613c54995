"""A booklet: pages drawn in reading order, two side by side on a sheet that is folded and stitched (P-07).

Sixteen pages go on four sheets printed on both sides: 16|1, 2|15, 14|3, 4|13 …; a household that needs
more gets a multiple of four.  Without a printer for both sides the same pages are printed one by one, in the
order in which they are read (layout "pages").
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from fieldkit.documents import stack as stacks
from fieldkit.documents.frame import Footer, page_of, said_of
from fieldkit.documents.outline import Mark
from fieldkit.documents.paper import POINTS, Paper
from fieldkit.documents.press import Page
from fieldkit.documents.sheet import RISE, Sheet, Type
from fieldkit.errors import QT_TRANSLATE_NOOP

_MARK = QT_TRANSLATE_NOOP("Paper", "Check number {number}")
LEAST = 16
"""Pages of the booklet of domain.md §4.3."""
_SHEET = 4  # pages on one sheet of paper
_SMALL = 6.5  # points
_LINE = 8.4  # millimetres from the lower edge to the middle of the footer
_SQUARE = 13.0  # millimetres of the code on the last page


class Booklet:
    """One booklet on a sheet: it knows where it began, and how many pages are left to fill."""

    def __init__(self, sheet: Sheet) -> None:
        """Begin on the page that is open, or on the next one if a booklet was there before."""
        if sheet.booklets:
            sheet.new_page()
        self._sheet = sheet
        self._begun = len(sheet.pages) - 1

    @property
    def pages(self) -> int:
        """Return how many pages it has so far."""
        return len(self._sheet.pages) - self._begun

    def fill(self, draw: Callable[[], None], *, last: int = 0) -> None:
        """Turn to new pages and `draw` them until only the `last` ones are wanted for whole sheets."""
        while self.pages < LEAST - last or (self.pages + last) % _SHEET:
            self._sheet.new_page()
            draw()

    def end(self) -> None:
        """Close it; whole sheets are filled up with empty pages."""
        self.fill(lambda: None)
        self._sheet.booklets.append(range(self._begun, len(self._sheet.pages)))


def order(pages: int) -> list[tuple[int, int]]:
    """Return the left and the right page of each side of paper, front and back in turn, counted from 0.

    Raises `ValueError` unless the pages fill whole sheets.
    """
    if pages % _SHEET:
        raise ValueError(f"{pages} pages do not fill whole sheets")
    ends = ((side, pages - 1 - side) for side in range(pages // 2))
    return [(low, high) if side % 2 else (high, low) for side, (low, high) in enumerate(ends)]


def sides(sheet: Sheet, paper: Paper) -> list[tuple[int, int]]:
    """Return the two pages of the sheet on each side of `paper`; of a paper without leaves, nothing."""
    if not paper.leaf:
        return []
    return [
        (book.start + left, book.start + right) for book in sheet.booklets for left, right in order(len(book))
    ]


def impose(sheet: Sheet, paper: Paper, codes: Sequence[str]) -> list[str]:
    """Return the content of each side of `paper`, of the contents `codes` of the sheet's pages."""
    middle, wide = paper.width / 2, sheet.paper.width
    return [
        "\n".join((_moved(codes[left], middle - wide), _moved(codes[right], middle)))
        for left, right in sides(sheet, paper)
    ]


def moved(sheet: Sheet, paper: Paper) -> list[Mark]:
    """Return the bookmarks of the sheet, on the side of `paper` where their page has come to stand."""
    if not paper.leaf:
        return sheet.marks
    side = {page: number for number, pages in enumerate(sides(sheet, paper)) for page in pages}
    return [replace(mark, page=side.get(mark.page, mark.page)) for mark in sheet.marks]


def _moved(code: str, right: float) -> str:
    return f"q 1 0 0 1 {right * POINTS:.2f} 0 cm\n{code}\nQ"


def draw_feet(sheet: Sheet, footer: Footer) -> None:
    """Draw the footer of every page of every booklet; on its last page everything, with the code."""
    whole = said_of(sheet, footer)
    kind = Type(stacks.body(), _SMALL)
    paper = sheet.paper
    middle, edge = paper.height - _LINE, paper.width - paper.right
    for book in sheet.booklets:
        for number, index in enumerate(book, 1):
            page, right = sheet.pages[index], edge
            if number == len(book):
                corner = (edge - _SQUARE, middle + 1 - _SQUARE)
                page.squares([(x + corner[0], y + corner[1], w, h) for x, y, w, h in whole.squares])
                right -= _SQUARE + 3
                for line, text in enumerate((whole.when, whole.what), 1):
                    _set(page, kind, text, paper.left, right, middle - line * kind.leading)
            mark = sheet.say(_MARK, number=whole.number)
            _set(page, kind, f"{footer.code}   {footer.place}", paper.left, right, middle)
            counted = page_of(sheet, number, len(book))
            _set(page, kind, counted, (paper.width - kind.width(counted)) / 2, right, middle)
            _set(page, kind, mark, right - kind.width(mark), right, middle)


def _set(page: Page, kind: Type, text: str, x: float, right: float, middle: float) -> None:
    """Set a line from `x` on, smaller if it would go over `right`."""
    size = kind.size * min(1.0, (right - x) / (kind.width(text) or 1.0))
    page.text(kind.stack, text, size, x, middle + kind.size * RISE / POINTS)
