"""Tables: columns in millimetres, head repeated on every page, rows in one piece, cells centred."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from fieldkit.documents.cells import SHRINK, VISIBLE, Cell, fit, tallest
from fieldkit.documents.columns import Align, Column, Sums, fitted, padding
from fieldkit.documents.paper import POINTS
from fieldkit.documents.ruling import Ruling
from fieldkit.documents.sheet import Sheet, Type
from fieldkit.errors import QT_TRANSLATE_NOOP

__all__ = ["Align", "Column", "Table", "fitted"]

_TOGETHER = 3  # rows that stay with what follows a table: totals, places to sign
_SHARE = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}
_HEAD = 8.2  # millimetres of a head's one line, however high the rows are

_FORWARD = QT_TRANSLATE_NOOP("Paper", "Carried forward")
_BROUGHT = QT_TRANSLATE_NOOP("Paper", "Brought forward")


@dataclass(frozen=True)
class _Group:
    """A heading over the columns from `first` up to `end`."""

    cell: Cell
    first: int
    end: int


class Table:
    """Draws rows on a sheet; `end` draws the frame of the last page."""

    def __init__(
        self, sheet: Sheet, columns: Sequence[Column], *, row: float = 8.0, kind: Type | None = None,
        heads: Type | None = None,
    ) -> None:  # fmt: skip
        """Draw the head; rows are `row` millimetres high, or higher if their text needs it.

        Columns that are wider together than the page are narrowed alike.
        """
        self._sheet = sheet
        share = min(1.0, sheet.paper.usable / (sum(column.width for column in columns) or 1.0))
        if share < 1.0:
            columns = [replace(column, width=column.width * share) for column in columns]
        self._columns = columns
        self._least = row
        self._kind = kind or sheet.body
        self._edges = [sheet.paper.left]
        for column in columns:
            self._edges.append(self._edges[-1] + column.width)
        self._sums = Sums(columns)
        self._carry = row if self._sums.places else 0.0
        self._any = False
        self._bold = heads or sheet.head
        self._head(self._bold)
        sheet.need(self._head_height + row + self._carry)
        self._ruling: Ruling | None = None
        self._open()

    def rows(self, rows: Iterable[Sequence[str]], *, keep: float = 0.0, blank: int = 0) -> None:
        """Draw rows; the last three of them stay with the `keep` millimetres that follow.

        They are fewer where they are too high to stand on one page with it.  Where there are none,
        `blank` empty ones are drawn, to be filled in by hand.
        """
        waiting: list[tuple[list[Cell], float, Sequence[str]]] = []
        for texts in chain(rows, self._blank(blank)):
            self._any = True
            self._sheet.note("row", *texts)
            cells = self._cells(texts)
            waiting.append((cells, self._height(cells), texts))
            if len(waiting) > _TOGETHER:
                self._draw(*waiting.pop(0))
        while len(waiting) > 2 and sum(height for _, height, _ in waiting) + keep > self._whole:
            self._draw(*waiting.pop(0))
        if waiting and sum(height for _, height, _ in waiting) + keep > self._sheet.room:
            self._turn()
        for cells, height, texts in waiting:
            self._draw(cells, height, texts)

    def _blank(self, rows: int) -> Iterator[tuple[str, ...]]:
        """Give out empty rows if no row was drawn; asked when the others are through."""
        if not self._any:
            yield from [("",) * len(self._columns)] * rows

    def spare(self, rows: int) -> None:
        """Draw empty rows to be filled in by hand, as many of `rows` as this page has room for."""
        empty = ("",) * len(self._columns)
        cells = self._cells(empty)
        room = self._sheet.room - self._carry + 1e-6
        for _ in range(min(rows, int(room / self._least))):
            self._draw(cells, self._least, empty)

    def strong(self, texts: Sequence[str], *, keep: int = 0) -> None:
        """Draw a row in the type of headings: a sum that stands among its rows; `keep` rows stay with it."""
        self._sheet.note("row", *texts)
        self._any = True
        heads = Type(self._sheet.head.stack, self._kind.size - 0.5)
        cells = [
            fit(self._sheet, text, column.width, heads, column.align)
            for text, column in zip(texts, self._columns, strict=True)
        ]
        height = self._height(cells)
        if height + keep * self._least + self._carry > self._sheet.room:
            self._turn()
        self._draw(cells, height, texts)

    def total(self, *spans: tuple[str, int]) -> None:
        """Draw a last row whose cells span columns: text and number of columns each.

        Over one column that stands at the right the text does too.
        """
        self._sheet.note("row", *(text for text, _ in spans))
        cells, edges = self._span(spans)
        height = max(self._height(cells), self._least)
        if height > self._sheet.room:
            self._turn()
        self._spanned(cells, edges, height)
        self.end()

    def summed(self, label: str) -> None:
        """Draw a last row with the sums of the carried columns, `label` before them."""
        self.total(*self._sums.spans(label))

    @property
    def width(self) -> int:
        """Return the number of columns."""
        return len(self._columns)

    def end(self) -> None:
        """Draw the lines of the last page, if `total` has not."""
        if self._ruling is not None:
            self._ruling.draw(self._sheet.page)
            self._ruling = None

    # ------------------------------------------------------------ head

    def _head(self, kind: Type) -> None:
        """Lay the head out, in two levels where columns stand under a common heading."""
        said = [
            "\n".join(self._sheet.say(text) for text in (column.head, column.under) if text)
            for column in self._columns
        ]
        over = [column.over and self._sheet.say(column.over) for column in self._columns]
        self._sheet.note(
            "head", *(f"{above}\n{text}" if above else text for above, text in zip(over, said, strict=True))
        )
        self._heads = [
            fit(self._sheet, text, column.width, kind, Align.CENTRE)
            for text, column in zip(said, self._columns, strict=True)
        ]
        self._groups = list(self._grouped(over, kind))
        least = min(self._least, _HEAD) + 2
        if not self._groups:
            self._upper = 0.0
            self._head_height = max(tallest(self._heads), least)
            return
        self._upper = max(tallest([group.cell for group in self._groups]), least * 0.75)
        low = [cell for cell, above in zip(self._heads, over, strict=True) if above]
        self._head_height = max(tallest(self._heads), self._upper + max(tallest(low), least * 0.75))

    def _grouped(self, over: Sequence[str], kind: Type) -> Iterator[_Group]:
        first = 0
        for end in range(1, len(over) + 1):
            if end < len(over) and over[end] == over[first]:
                continue
            if over[first]:
                width = self._edges[end] - self._edges[first]
                yield _Group(fit(self._sheet, over[first], width, kind, Align.CENTRE), first, end)
            first = end

    # ------------------------------------------------------------ one row

    def _cells(self, texts: Sequence[str]) -> list[Cell]:
        cells = [
            fit(self._sheet, text, column.width, self._kind, column.align)
            for text, column in zip(texts, self._columns, strict=True)
        ]
        whole = self._whole
        for step in SHRINK[VISIBLE:]:
            if self._height(cells) <= whole:
                break
            small = Type(self._kind.stack, self._kind.size * step)
            cells = [
                fit(self._sheet, text, column.width, small, column.align)
                for text, column in zip(texts, self._columns, strict=True)
            ]
        if self._height(cells) > whole:
            raise ValueError("a row is higher than a page: its columns are too narrow")
        return cells

    @property
    def _whole(self) -> float:
        """What a page of its own leaves for rows, in millimetres."""
        paper = self._sheet.paper
        return paper.bottom - paper.top - self._head_height - 2 * self._carry

    def _height(self, cells: Sequence[Cell]) -> float:
        return max(tallest(cells), self._least)

    def _draw(self, cells: Sequence[Cell], height: float, texts: Sequence[str]) -> None:
        if height + self._carry > self._sheet.room:
            self._turn()
        self._spanned(cells, self._edges, height)
        self._sums.add(texts)

    def _span(self, spans: Iterable[tuple[str, int]]) -> tuple[list[Cell], list[float]]:
        place, edges, cells = 0, [self._edges[0]], []
        for text, columns in spans:
            right = columns == 1 and self._columns[place].align is Align.RIGHT
            place += columns
            edges.append(self._edges[place])
            align = Align.RIGHT if right else Align.CENTRE
            cells.append(fit(self._sheet, text, edges[-1] - edges[-2], self._bold, align))
        return cells, edges

    def _spanned(self, cells: Sequence[Cell], edges: Sequence[float], height: float) -> None:
        if self._ruling is None:
            self._open()
        y = self._sheet.y
        for place, cell in enumerate(cells):
            self._text(cell, edges[place], edges[place + 1], y, height)
        self._sheet.y = y + height
        if self._ruling is not None:
            self._ruling.row(y + height, edges)

    def _text(self, cell: Cell, left: float, right: float, top: float, height: float) -> None:
        """Set a cell in the middle of its height."""
        put, kind, leading, share = self._sheet.put, cell.kind, cell.leading, _SHARE[cell.align]
        pad = padding(right - left)
        left, room = left + pad, right - left - 2 * pad
        middle = top + (height - cell.height + leading) / 2
        for line in cell.lines:
            put(kind, line.text, left + (room - line.width / POINTS) * share, middle)
            middle += leading

    # ------------------------------------------------------------ pages

    def _open(self) -> None:
        """Draw the head."""
        edges, y = self._edges, self._sheet.y
        ruling = self._ruling = Ruling(edges[0], edges[-1], y)
        low = {place: group for group in self._groups for place in range(group.first, group.end)}
        for place, cell in enumerate(self._heads):
            group = low.get(place)
            if group is not None and group.first == place:
                right = edges[group.end]
                self._text(group.cell, edges[place], right, y, self._upper)
                ruling.under(edges[place], right, y + self._upper)
            down = self._upper if group is not None else 0.0
            self._text(cell, edges[place], edges[place + 1], y + down, self._head_height - down)
        if self._groups:
            joined = {place for group in self._groups for place in range(group.first + 1, group.end)}
            outer = [edge for place, edge in enumerate(edges) if place not in joined]
            ruling.row(y + self._upper, outer, ruled=False)
        self._sheet.y = y + self._head_height
        ruling.row(self._sheet.y, edges)

    def _turn(self) -> None:
        """Go on on the next page, with what the figures come to on both."""
        carried = self._carry and self._sums.begun
        if carried:
            self._carried(_FORWARD)
        self.end()
        self._sheet.new_page()
        self._open()
        if carried:
            self._carried(_BROUGHT)

    def _carried(self, label: str) -> None:
        """Draw the sums so far; like the footer they are not in the paper's number."""
        cells, edges = self._span(self._sums.spans(self._sheet.say(label)))
        self._spanned(cells, edges, max(self._height(cells), self._least))
