"""Tables: columns in millimetres, head repeated on every page, rows in one piece, cells centred."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from fieldkit.documents.breaker import Line
from fieldkit.documents.paper import POINTS
from fieldkit.documents.sheet import Sheet, Type

_PAD_X = 1.2  # millimetres on either side of a cell's text
_PAD_Y = 0.8
_TIGHT = 1.2  # leading within a cell, in sizes
_THIN, _THICK = 0.5, 1.0  # points
_SHRINK = (0.94, 0.88, 0.8, 0.7, 0.6, 0.5)
_HEAD = 8.2  # millimetres of a head's one line, however high the rows are
_VISIBLE = 1  # how many steps of shrinking go unnoticed; the others only keep a row on one page


class Align(StrEnum):
    """Where a cell's text stands."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True)
class Column:
    """A column: its head (English source), width in millimetres, second line of the head."""

    head: str
    width: float
    align: Align = Align.CENTRE
    under: str = ""


@dataclass(frozen=True)
class _Cell:
    lines: list[Line]
    kind: Type
    align: Align

    @property
    def leading(self) -> float:
        return self.kind.size * _TIGHT / POINTS

    @property
    def height(self) -> float:
        return len(self.lines) * self.leading


class Table:
    """Draws rows on a sheet; `end` draws the frame of the last page."""

    def __init__(
        self, sheet: Sheet, columns: Sequence[Column], *, row: float = 8.0, kind: Type | None = None,
        heads: Type | None = None,
    ) -> None:  # fmt: skip
        """Draw the head; rows are `row` millimetres high, or higher if their text needs it."""
        self._sheet = sheet
        self._columns = columns
        self._least = row
        self._kind = kind or sheet.body
        self._edges = [sheet.paper.left]
        for column in columns:
            self._edges.append(self._edges[-1] + column.width)
        texts = [
            "\n".join(sheet.say(text) for text in (column.head, column.under) if text)
            for column in columns
        ]
        sheet.note("head", *texts)
        self._heads = [
            self._fit(text, column.width, heads or sheet.head, Align.CENTRE)
            for text, column in zip(texts, columns, strict=True)
        ]
        self._head_height = max(_tallest(self._heads), min(row, _HEAD) + 2)
        sheet.need(self._head_height + row)
        self._marks: list[float] = []
        self._any = False
        self._open()

    def rows(
        self, rows: Iterable[Sequence[str]], *, keep: float = 0.0, blank: int = 0
    ) -> None:
        """Draw rows; at least two of them stay with the `keep` millimetres that follow.

        Where there are none, `blank` empty ones are drawn, to be filled in by hand.
        """
        waiting: list[tuple[list[_Cell], float]] = []
        for texts in chain(rows, self._blank(blank)):
            self._any = True
            self._sheet.note("row", *texts)
            cells = self._cells(texts)
            waiting.append((cells, self._height(cells)))
            if len(waiting) > 2:
                self._draw(*waiting.pop(0))
        if waiting and sum(height for _, height in waiting) + keep > self._sheet.room:
            self._turn()
        for cells, height in waiting:
            self._draw(cells, height)

    def _blank(self, rows: int) -> Iterator[tuple[str, ...]]:
        """Give out empty rows if no row was drawn; asked when the others are through."""
        if not self._any:
            yield from [("",) * len(self._columns)] * rows

    def spare(self, rows: int) -> None:
        """Draw empty rows to be filled in by hand, as many of `rows` as this page has room for."""
        cells = self._cells(("",) * len(self._columns))
        for _ in range(min(rows, int((self._sheet.room + 1e-6) / self._least))):
            self._draw(cells, self._least)

    def total(self, *spans: tuple[str, int]) -> None:
        """Draw a last row whose cells span columns: text and number of columns each."""
        self._sheet.note("row", *(text for text, _ in spans))
        place, edges, cells = 0, [self._edges[0]], []
        for text, columns in spans:
            place += columns
            edges.append(self._edges[place])
            cells.append(
                self._fit(text, edges[-1] - edges[-2], self._sheet.head, Align.CENTRE)
            )
        height = max(self._height(cells), self._least)
        if height > self._sheet.room:
            self._turn()
        top = self._sheet.y
        self._texts(cells, edges, height)
        self._sheet.page.lines([(x, top, x, top + height) for x in edges[1:-1]], _THIN)
        self._close(inner_to=top)

    @property
    def width(self) -> int:
        """Return the number of columns."""
        return len(self._columns)

    def end(self) -> None:
        """Draw the lines of the last page, if `total` has not."""
        if self._marks:
            self._close()

    # ------------------------------------------------------------ one row

    def _cells(self, texts: Sequence[str]) -> list[_Cell]:
        cells = [
            self._fit(text, column.width, self._kind, column.align)
            for text, column in zip(texts, self._columns, strict=True)
        ]
        whole = self._sheet.paper.bottom - self._sheet.paper.top - self._head_height
        for step in _SHRINK[_VISIBLE:]:
            if self._height(cells) <= whole:
                break
            small = Type(self._kind.stack, self._kind.size * step)
            cells = [
                self._fit(text, column.width, small, column.align)
                for text, column in zip(texts, self._columns, strict=True)
            ]
        if self._height(cells) > whole:
            raise ValueError("a row is higher than a page: its columns are too narrow")
        return cells

    def _fit(self, text: str, width: float, kind: Type, align: Align) -> _Cell:
        """Break a cell; set it a little smaller if that saves a line."""
        room = width - 2 * _PAD_X
        lines = self._sheet.lines(kind, text, room)
        if len(lines) > 1:
            for step in _SHRINK[:_VISIBLE]:
                small = Type(kind.stack, kind.size * step)
                fewer = self._sheet.lines(small, text, room)
                if len(fewer) < len(lines):
                    return _Cell(fewer, small, align)
        return _Cell(lines, kind, align)

    def _height(self, cells: Sequence[_Cell]) -> float:
        return max(_tallest(cells), self._least)

    def _draw(self, cells: Sequence[_Cell], height: float) -> None:
        if height > self._sheet.room:
            self._turn()
        self._texts(cells, self._edges, height)
        self._marks.append(self._sheet.y)

    def _texts(self, cells: Sequence[_Cell], edges: Sequence[float], height: float) -> None:
        sheet = self._sheet
        for place, cell in enumerate(cells):
            left, right = edges[place] + _PAD_X, edges[place + 1] - _PAD_X
            middle = sheet.y + (height - cell.height + cell.leading) / 2
            for line in cell.lines:
                spare = right - left - line.width / POINTS
                shift = {Align.LEFT: 0.0, Align.CENTRE: spare / 2, Align.RIGHT: spare}[cell.align]
                sheet.put(cell.kind, line.text, left + shift, middle)
                middle += cell.leading
        sheet.y += height

    # ------------------------------------------------------------ pages

    def _open(self) -> None:
        self._marks = [self._sheet.y]
        self._texts(self._heads, self._edges, self._head_height)
        self._marks.append(self._sheet.y)

    def _turn(self) -> None:
        self._close()
        self._sheet.new_page()
        self._open()

    def _close(self, inner_to: float | None = None) -> None:
        """Draw frame and lines of this page; columns end at `inner_to` where a total follows."""
        top, bottom = self._marks[0], self._sheet.y
        left, right = self._edges[0], self._edges[-1]
        inner = bottom if inner_to is None else inner_to
        across = [y for y in self._marks[1:] if y < bottom - 1e-6]
        self._sheet.page.lines(
            [(left, y, right, y) for y in across]
            + [(x, top, x, inner) for x in self._edges[1:-1]],
            _THIN,
        )
        self._sheet.page.box(left, top, right - left, bottom - top, _THICK)
        self._marks = []


def _tallest(cells: Sequence[_Cell]) -> float:
    return max(cell.height for cell in cells) + 2 * _PAD_Y
