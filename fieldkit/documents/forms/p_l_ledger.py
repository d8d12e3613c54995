"""P-L, any ledger of the register as a list for the file; never for a posting (domain.md §4.2, M0)."""

from collections.abc import Iterator

from fieldkit.documents.posting import day
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet, Type
from fieldkit.documents.table import Align, Column, Table
from fieldkit.errors import QT_TRANSLATE_NOOP

_TITLE = QT_TRANSLATE_NOOP("Paper", "{village}, {year}: {title}")
_AS_OF = QT_TRANSLATE_NOOP("Paper", "As the register stood on {day}")
_INSIDE = QT_TRANSLATE_NOOP("Paper", "For the office only: not to be posted")
_NUMBER = QT_TRANSLATE_NOOP("Paper", "No.")
_NOBODY = QT_TRANSLATE_NOOP("Paper", "Nobody stands in this ledger.")
_KEPT_BACK = QT_TRANSLATE_NOOP(
    "Paper", "Who stands in this ledger is private: it is printed for the file only."
)
_SIGNS = (
    QT_TRANSLATE_NOOP("Paper", "Filled in by (signature):"),
    QT_TRANSLATE_NOOP("Paper", "Checked by (signature):"),
    QT_TRANSLATE_NOOP("Paper", "Village committee (seal):"),
)
_SIZE = 9.5  # points: up to fourteen columns stand side by side
_ROW = 6.6  # millimetres
_TALL = 9.6  # millimetres of a row whose longest cell takes two lines
_HEADS = 14.0  # millimetres of a head of two lines
_SIGNED = 14.0
_APART = 6.0  # millimetres between ledgers on one page
_FIRST = 11.0  # millimetres, of the running number
_OPEN = 150  # of a column that takes what is left, beside the widths of the others


@document(
    code="P-L", title=QT_TRANSLATE_NOOP("Paper", "Internal ledger"), term="", of="ledger", paper="A4l",
    masking="M0",
)  # fmt: skip
def ledger(sheet: Sheet, village: View) -> None:
    """Draw the ledgers: title, the day, the rows, the sums, places to sign.

    Each has pages of its own, but short ones that follow each other share one.
    """
    if not village.ledgers:
        sheet.title(sheet.form_title)
    for number, one in enumerate(village.ledgers):
        if number:
            sheet.gap(_APART)
            sheet.need(_height(sheet, one))
        _ledger(sheet, village, one)


def _ledger(sheet: Sheet, village: View, one: View) -> None:
    sheet.title(sheet.say(_TITLE, village=village.name, year=village.year, title=one.title))
    as_of = village.as_of.isoformat() if village.as_of else day(sheet, None)
    sheet.spread(one.about, sheet.say(_INSIDE), sheet.say(_AS_OF, day=as_of))
    sheet.gap(1.5)
    if not one.rows:
        sheet.paragraph(sheet.say(_KEPT_BACK if one.kept_back else _NOBODY))
    else:
        kind, heads = Type(sheet.body.stack, _SIZE), Type(sheet.head.stack, _SIZE)
        table = Table(sheet, _columns(sheet, one), row=_ROW, kind=kind, heads=heads)
        table.rows(_rows(one), keep=30)
        table.end()
    if one.sums:
        sheet.gap(1.5)
        sheet.paragraph("；".join(one.sums), sheet.small)
    sheet.signatures(*(sheet.say(label) for label in _SIGNS), height=_SIGNED)


def _height(sheet: Sheet, one: View) -> float:
    """Return about what a ledger takes, rows of two lines at the most; more than a page if it is long."""
    lines = sheet.title_type.leading * 2 + sheet.small.leading * 3 + sheet.body.leading
    return lines + (_HEADS + len(one.rows) * _TALL if one.rows else 0) + len(one.sums) * _ROW + _SIGNED


def _columns(sheet: Sheet, one: View) -> list[Column]:
    weights = [column.width or _OPEN for column in one.columns]
    share = (sheet.paper.usable - _FIRST) / max(sum(weights), 1)
    return [
        Column(_NUMBER, _FIRST),
        *(
            Column(column.title, weight * share, Align.RIGHT if column.right else Align.CENTRE)
            for column, weight in zip(one.columns, weights, strict=True)
        ),
    ]


def _rows(one: View) -> Iterator[tuple[str, ...]]:
    for number, row in enumerate(one.rows, 1):
        yield (str(number), *row.cells)
