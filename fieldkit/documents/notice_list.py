"""The list of households on a notice: two in a row where it is long (domain.md §4.4)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from fieldkit.documents.columns import PAD_X, Align, scaled
from fieldkit.documents.notice_sheet import beginning, cell_type, ending, ending_height, row_height
from fieldkit.documents.official import Official
from fieldkit.documents.posting import told_apart
from fieldkit.documents.privacy import View
from fieldkit.documents.sheet import Sheet, Type
from fieldkit.documents.table import Column, Table, fitted
from fieldkit.errors import QT_TRANSLATE_NOOP

_SUM = QT_TRANSLATE_NOOP("Paper", "Total: {households} households, {people} people")
_TWO = 16  # from so many households on, two stand in a row, as Guangxi posts them
_FEW = 5  # columns, with which two households fit in a row
_BLOCK = 110.0  # millimetres that each of the two takes at least: not on A4
_LEAST = 0.85  # of a column's share: long texts would give all of theirs
_LEAST_BLANK = 6
_BY_HAND = "\u3000" * 2

NUMBER = Column(QT_TRANSLATE_NOOP("Paper", "No."), 15)
GROUP = Column(QT_TRANSLATE_NOOP("Paper", "Group"), 28)
HEAD = Column(QT_TRANSLATE_NOOP("Paper", "Name of the head of household"), 36)
PEOPLE = Column(QT_TRANSLATE_NOOP("Paper", "Persons"), 17)
_REMARK = QT_TRANSLATE_NOOP("Paper", "Remarks")
_KIND_WIDTH, _NOTE_WIDTH = 42, 40  # shares of the page beside the columns above


@dataclass(frozen=True)
class Listing:
    """The list of a notice: its columns, the cells of a line, and what the last row says."""

    columns: tuple[Column, ...]
    cells: Sequence[tuple[str, ...]]
    total: tuple[tuple[str, int], ...] = ()


def households(sheet: Sheet, village: View, *, title: str, body: str, kind: str, issued_by: str = "") -> None:
    """Draw a notice that lists households; `kind` heads the column of what they are listed as.

    `title` and `body` are for a notice that brings none.
    """
    lines = village.notice.lines
    beginning(sheet, village, title, body)
    columns = [NUMBER, GROUP, HEAD, PEOPLE, Column(kind, _KIND_WIDTH)]
    noted = any(line.note for line in lines)
    if noted:
        columns.append(Column(_REMARK, _NOTE_WIDTH))
    cells = [
        (str(number), line.group, name, str(line.people or ""), line.kind, *((line.note,) if noted else ()))
        for number, (line, name) in enumerate(zip(lines, names(sheet, lines), strict=True), 1)
    ]
    total = (households_and_people(sheet, lines), len(columns))
    draw_list(sheet, Listing(tuple(columns), cells, (total,)), ending_height(sheet, village))
    ending(sheet, village, issued_by)


def names(sheet: Sheet, lines: Sequence[View]) -> list[str]:
    """Name the heads of a notice; of two with one name in one group, with the tail of the local number.

    The other of the two need not be on the notice: who reads it knows both.
    """
    numbers: dict[tuple[str, str], set[str]] = {}
    for line in lines:
        numbers.setdefault((line.group, line.head), set()).add(line.local_no)
    return [
        told_apart(sheet, line) if line.namesake or len(numbers[line.group, line.head]) > 1 else line.head
        for line in lines
    ]


def draw_list(sheet: Sheet, listing: Listing, keep: float) -> None:
    """Draw a list, two households a row where it is long; `keep` millimetres stay with its end."""
    blocks = _blocks(sheet, listing)
    columns, kind, row = scaled(sheet, listing.columns, blocks), cell_type(sheet), row_height(sheet)
    if listing.cells:
        bound = _bound(sheet, listing, columns, kind)
        columns = fitted(bound, listing.cells, sheet, kind)
        if blocks == 1:
            large = Official(sheet).text
            wide = fitted(_bound(sheet, listing, columns, large), listing.cells, sheet, large)
            high = row * large.size / kind.size
            if _fits(wide, listing.cells, large) and (len(listing.cells) + 3) * high + keep <= sheet.room:
                columns, kind, row = wide, large, high
    sheet.head = Type(sheet.head.stack, kind.size)
    table = Table(sheet, columns * blocks, row=row, kind=kind)
    blank = max(_LEAST_BLANK, int((sheet.room - row - keep) / row))
    table.rows(_side_by_side(listing, blocks), keep=row + keep, blank=blank)
    if not listing.total:
        table.end()
    elif blocks == 1:
        table.total(*listing.total)
    else:
        table.total(("".join(text for text, _ in listing.total), blocks * len(columns)))


def _blocks(sheet: Sheet, listing: Listing) -> int:
    """Return how many households stand in a row."""
    wide = sheet.paper.usable >= 2 * _BLOCK
    return 2 if wide and len(listing.cells) >= _TWO and len(listing.columns) <= _FEW else 1


def _bound(sheet: Sheet, listing: Listing, columns: Sequence[Column], kind: Type) -> list[Column]:
    """Say how narrow the columns may be: long texts leave the others their share, figures stand whole."""
    sums, strong = _sums(listing.total), Type(sheet.head.stack, kind.size)
    bound = []
    for place, column in enumerate(columns):
        least = column.width * _LEAST
        if column.align is Align.RIGHT:
            figures = [kind.width(row[place]) for row in listing.cells]
            least = max(*figures, strong.width(sums[place])) + 2 * PAD_X + 0.01
        bound.append(replace(column, least=least))
    return bound


def _sums(total: Sequence[tuple[str, int]]) -> tuple[str, ...]:
    """Return the last row's cells, nothing where one spans several columns."""
    return tuple(cell for text, many in total for cell in ((text,) if many == 1 else ("",) * many))


def _fits(columns: Sequence[Column], cells: Sequence[tuple[str, ...]], kind: Type) -> bool:
    """Tell whether every cell is one line in a type: then names may be as large as the text around them."""
    return all(
        kind.width(text) + 2 * PAD_X <= column.width
        for row in cells for text, column in zip(row, columns, strict=True)
    )  # fmt: skip


def _side_by_side(listing: Listing, blocks: int) -> Iterator[tuple[str, ...]]:
    none = ("",) * len(listing.columns)
    for first in range(0, len(listing.cells), blocks):
        row = [*listing.cells[first : first + blocks]]
        row += [none] * (blocks - len(row))
        yield tuple(cell for block in row for cell in block)


def households_and_people(sheet: Sheet, lines: Sequence[View]) -> str:
    """Say how many households and people a notice lists."""
    households = len({(line.group, line.head, line.local_no) for line in lines})
    people = sum(line.people for line in lines)
    return sheet.say(_SUM, households=households or _BY_HAND, people=people or _BY_HAND)
