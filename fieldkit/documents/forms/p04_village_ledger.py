"""P-04, the village's household ledger as it hangs on the wall (domain.md §4.3, §4.4)."""

from collections.abc import Iterator, Sequence

from fieldkit.documents.posting import BLANK_ROWS, SEAL_HEIGHT, heads, issuer, opening
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet
from fieldkit.documents.table import Align, Column, Table
from fieldkit.errors import QT_TRANSLATE_NOOP

_COLUMNS = (  # the column of measures is dropped unless asked for; its 88 mm go to the others
    Column(QT_TRANSLATE_NOOP("Paper", "No."), 16),
    Column(QT_TRANSLATE_NOOP("Paper", "Group"), 34),
    Column(QT_TRANSLATE_NOOP("Paper", "Head of household"), 46),
    Column(QT_TRANSLATE_NOOP("Paper", "People"), 22),
    Column(QT_TRANSLATE_NOOP("Paper", "Type of household"), 56),
    Column(QT_TRANSLATE_NOOP("Paper", "Helper"), 46),
    Column(QT_TRANSLATE_NOOP("Paper", "Helper's unit"), 122, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "Telephone (work)"), 48),
)
_TITLE = QT_TRANSLATE_NOOP("Paper", "{village}, {year}: {title}")
_TOTAL = QT_TRANSLATE_NOOP("Paper", "Total")
_HOUSEHOLDS = QT_TRANSLATE_NOOP("Paper", "{n} households")
_PEOPLE = QT_TRANSLATE_NOOP("Paper", "{n} people")
_NONE = "—"
_BY_HAND = "\u3000"
_ROW = 8.2  # millimetres: 25 to 28 rows a page, legible standing


@document(
    code="P-04", title=QT_TRANSLATE_NOOP("Paper", "Ledger of households (posted)"),
    term="ledger_posted_title", of="village", paper="A3l", masking="M2", posting=True,
    typed=("target_type", "work_phone"), needs=("people", "lived in", "type", "helper"),
)  # fmt: skip
def ledger(sheet: Sheet, village: View) -> None:
    """Draw title, posting lines, one row a household, totals and the place of the seal."""
    sheet.title(
        sheet.say(_TITLE, village=village.name, year=village.year, title=sheet.form_title)
    )
    opening(sheet, village)
    table = Table(sheet, _COLUMNS, row=_ROW)
    table.rows(_rows(sheet, village.households), keep=_ROW + SEAL_HEIGHT, blank=BLANK_ROWS)
    households = len(village.households)
    people = sum(household.people for household in village.households)
    table.total(
        (sheet.say(_TOTAL), 2),
        (sheet.say(_HOUSEHOLDS, n=households or _BY_HAND), 1),
        (sheet.say(_PEOPLE, n=people or _BY_HAND), 1),
        ("", 4),
    )
    issuer(sheet, village)


def _rows(sheet: Sheet, households: Sequence[View]) -> Iterator[tuple[str, ...]]:
    names = heads(sheet, households)
    for number, (household, name) in enumerate(zip(households, names, strict=True), 1):
        helper = household.helper
        yield (
            str(number), household.group or _NONE, name, str(household.people),
            household.target_type or _NONE, helper.name if helper else _NONE,
            (helper.unit if helper else "") or _NONE,
            (helper.work_phone if helper else "") or _NONE,
        )  # fmt: skip
