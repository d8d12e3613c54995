"""What the internal ledgers of a village share: the lines above the table, its type, who signs (§4.1)."""

from collections.abc import Iterable, Sequence
from datetime import date

from fieldkit.documents.choices import full
from fieldkit.documents.columns import scaled
from fieldkit.documents.posting import committee, groups_of
from fieldkit.documents.privacy import View
from fieldkit.documents.sheet import Sheet, Type
from fieldkit.documents.table import Column, Table
from fieldkit.errors import QT_TRANSLATE_NOOP

_TITLE = QT_TRANSLATE_NOOP("Paper", "{village}, {year}: {title}")
_UNIT = QT_TRANSLATE_NOOP("Paper", "Issued by: {committee}")
_INSIDE = QT_TRANSLATE_NOOP("Paper", "For the office only: not to be posted")
_AS_OF = QT_TRANSLATE_NOOP("Paper", "As the register stood on {day}")
_SIGNS = (
    QT_TRANSLATE_NOOP("Paper", "Filled in by (signature):"),
    QT_TRANSLATE_NOOP("Paper", "Checked by (signature):"),
    QT_TRANSLATE_NOOP("Paper", "Village committee (seal):"),
    QT_TRANSLATE_NOOP("Paper", "Date:"),
    QT_TRANSLATE_NOOP("Paper", "Responsible for the problems (signature):"),
)
FILLED_IN, CHECKED, SEAL, DATE, IN_CHARGE = range(5)
"""Who signs, for `close`."""
SIGNED = 16.0
"""Millimetres that `close` takes."""
NONE = "—"
BY_HAND = "\u3000"
YES, NO = "√", "×"
_KINDS = {"A3l": 10.5, "A4l": 9.5, "A4p": 9.5}  # points of a cell, by paper
_SMALL, _DENSE = 7.5, 0.8  # points, where columns are as narrow as this: a sheet for A3 on A4
_ROW = 7.2  # millimetres


def head(sheet: Sheet, village: View, *notes: str, inside: bool = True) -> None:
    """Set the title, who made the paper, whether it may leave the office, `notes`, and the day it is of."""
    sheet.title(sheet.say(_TITLE, village=village.name, year=village.year, title=sheet.form_title))
    last = village.as_of
    if last is not None and village.year:
        last = min(last, date(village.year, 12, 31))
    unit = sheet.say(_UNIT, committee=committee(sheet, village))
    said = [unit, groups_of(sheet, village), sheet.say(_INSIDE) if inside else "", *notes]
    sheet.spread(*filter(None, said), sheet.say(_AS_OF, day=full(last) or BY_HAND * 6))
    sheet.gap(1.5)


def table(sheet: Sheet, columns: Sequence[Column], *, size: float = 0.0, row: float = _ROW) -> Table:
    """Begin a table over the whole width, whatever the paper: columns keep their shares."""
    share = sheet.paper.usable / sum(column.width for column in columns)
    size = (size or _KINDS.get(sheet.paper.name, 9.5)) if share > _DENSE else _SMALL
    heads = Type(sheet.head.stack, size - 0.5)
    return Table(sheet, scaled(sheet, columns), row=row, kind=Type(sheet.body.stack, size), heads=heads)


def blank(sheet: Sheet, row: float = _ROW) -> int:
    """Return how many rows to be filled in by hand fit on the page, with a total and places to sign."""
    return max(int((sheet.room - row - 1 - SIGNED) / row), 0)


def close(sheet: Sheet, *who: int) -> None:
    """Leave the places to sign."""
    sheet.signatures(*(sheet.say(_SIGNS[place]) for place in who), height=SIGNED)


def marked(answer: bool | None) -> str:
    """Write an answer as a mark; nothing where nobody asked (§0.3-6)."""
    return "" if answer is None else YES if answer else NO


def counted(answers: Iterable[bool | None]) -> int:
    """Count the answers that are yes."""
    return sum(answer is True for answer in answers)
