"""P-27, what must be mended before the data go to the township; nothing is held back (§1.29, §4.3)."""

import re
from collections.abc import Iterator
from decimal import Decimal

from fieldkit.documents.choices import full
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet, Type
from fieldkit.documents.table import Align, Column, Table
from fieldkit.errors import QT_TRANSLATE_NOOP

_COLUMNS = (  # 267 millimetres
    Column(QT_TRANSLATE_NOOP("Paper", "No."), 12),
    Column(QT_TRANSLATE_NOOP("Paper", "Group"), 18),
    Column(QT_TRANSLATE_NOOP("Paper", "Head of household"), 26),
    Column(QT_TRANSLATE_NOOP("Paper", "Record"), 38),
    Column(QT_TRANSLATE_NOOP("Paper", "What is wrong"), 84, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "Value found"), 43, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "Found on"), 23),
    Column(QT_TRANSLATE_NOOP("Paper", "Mended"), 23),
)
_TITLE = QT_TRANSLATE_NOOP("Paper", "{village}: {title}")
_SUM = QT_TRANSLATE_NOOP("Paper", "{n} to be mended in {households} households, {explained} explained")
_NONE = QT_TRANSLATE_NOOP("Paper", "Nothing has to be mended.")
_EXPLAINED = QT_TRANSLATE_NOOP("Paper", "{message} Explained: {why}")
_NOTE = QT_TRANSLATE_NOOP(
    "Paper",
    "Errors are reported as they are, marked; tick what was mended and enter it before the next sync.",
)
_YUAN = QT_TRANSLATE_NOOP("Paper", "{amount} yuan")
_FIGURE = re.compile(r"-?\d+\.\d\d")
_AMOUNT = re.compile(r"(-?\d+\.\d\d)( ?(?:元|yuan))")
_ROW = 9.0  # millimetres: a tick and a date by hand
_BLANK_ROWS = 12


@document(
    code="P-27", title=QT_TRANSLATE_NOOP("Paper", "What is wrong with the data"), of="village",
    paper="A4l", masking="M0", needs=("flaws",),
)  # fmt: skip
def findings(sheet: Sheet, village: View) -> None:
    """Draw the errors of a village, those that are open before those that are explained."""
    sheet.title(sheet.say(_TITLE, village=village.name, title=sheet.form_title))
    flaws = village.flaws
    open_ones = [flaw for flaw in flaws if not flaw.explanation]
    said = sheet.say(
        _SUM, n=len(open_ones), households=len({flaw.head + flaw.group for flaw in open_ones}),
        explained=len(flaws) - len(open_ones),
    )  # fmt: skip
    sheet.spread(said if flaws else sheet.say(_NONE), full(village.as_of))
    sheet.gap(2)
    table = Table(sheet, _COLUMNS, row=_ROW, kind=Type(sheet.body.stack, 10.5))
    table.rows(_rows(sheet, village), blank=_BLANK_ROWS)
    table.end()
    sheet.gap(2)
    sheet.spread(sheet.say(_NOTE), "")


def _amounts(text: str) -> str:
    """Write the amounts of a text as every form writes them (§4.1)."""
    return _AMOUNT.sub(lambda found: f"{Decimal(found[1]):,.2f}{found[2]}", text)


def _value(sheet: Sheet, flaw: View) -> str:
    """Write what was found; it is an amount where the message is about amounts."""
    if _AMOUNT.search(flaw.message) and _FIGURE.fullmatch(flaw.value):
        return sheet.say(_YUAN, amount=f"{Decimal(flaw.value):,.2f}")
    return _amounts(flaw.value)


def _rows(sheet: Sheet, village: View) -> Iterator[tuple[str, ...]]:
    for number, flaw in enumerate(village.flaws, 1):
        message = _amounts(flaw.message)
        if flaw.explanation:
            message = sheet.say(_EXPLAINED, message=message, why=flaw.explanation)
        yield (
            str(number), flaw.group, flaw.head, flaw.about, message, _value(sheet, flaw),
            full(flaw.since), "□",
        )  # fmt: skip
