"""P-04, the village's household ledger as it hangs on the wall (domain.md §4.3, §4.4)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from fieldkit.documents.columns import resized, scaled
from fieldkit.documents.posting import PHONE, SEAL_HEIGHT, heads, issuer, opening, titled
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet
from fieldkit.documents.table import Align, Column, Table, fitted
from fieldkit.errors import QT_TRANSLATE_NOOP

_NAMES = 32.0  # millimetres at the most, where space is short: long names take two lines
_COUNT = 21.5  # millimetres that the people of a village take
_NUMBER = Column(QT_TRANSLATE_NOOP("Paper", "No."), 14, least=14)
_GROUP = Column(QT_TRANSLATE_NOOP("Paper", "Group"), 34, least=20)
_HEAD = Column(QT_TRANSLATE_NOOP("Paper", "Name of the head of household"), 46, least=25.5, most=_NAMES)
_PEOPLE = Column(QT_TRANSLATE_NOOP("Paper", "People"), 26, least=_COUNT)
_TYPE = Column(QT_TRANSLATE_NOOP("Paper", "Type of household"), 54)
_HELPER = Column(QT_TRANSLATE_NOOP("Paper", "Helper"), 46, least=25.5, most=_NAMES)
_UNIT = Column(QT_TRANSLATE_NOOP("Paper", "Unit of the helper"), 122, Align.LEFT)
_PHONE = Column(QT_TRANSLATE_NOOP("Paper", "Telephone (work)"), 48, least=PHONE)
_USUAL = (  # the column of measures is dropped unless asked for; its 88 mm go to the others
    _NUMBER, _GROUP, _HEAD, _PEOPLE, _TYPE, _HELPER, _UNIT, _PHONE,
)  # fmt: skip
_MEASURES = Column(QT_TRANSLATE_NOOP("Paper", "Main kinds of help"), 88, Align.LEFT)
_WITH_MEASURES = resized((*_USUAL, _MEASURES), 14, 30, 34, 24, 46, 34, 80, 40, 88)
_SMALL = resized(_USUAL, 14, 22, 35, 22, 30, 35, 71, 38)
_PERSONS = Column(
    QT_TRANSLATE_NOOP("Paper", "Persons in"), 0, under=QT_TRANSLATE_NOOP("Paper", "the household")
)
_SHORT = resized((_NUMBER, _GROUP, _HEAD, _PERSONS), 14, 22, 32, 19.5)
_TITLE = QT_TRANSLATE_NOOP("Paper", "{township} {village}, {year}: {title}")
_TOTAL = QT_TRANSLATE_NOOP("Paper", "Total")
_LIFTED = QT_TRANSLATE_NOOP("Paper", "Lifted out of poverty: {years}")
_HOUSEHOLDS = QT_TRANSLATE_NOOP("Paper", "{n} households")
_PEOPLE_SUM = QT_TRANSLATE_NOOP("Paper", "{n} people")
_POSTED_AS = "N91"  # code table notice_kind
_NONE = "—"
_BY_HAND = "\u3000"
_ROW = 8.2  # millimetres: 25 to 28 rows a page, legible standing


@dataclass(frozen=True)
class _Way:
    """How a layout is set: columns of a household, its cells, households a row."""

    columns: tuple[Column, ...]
    cells: Callable[[View], tuple[str, ...]]
    beside: int = 1
    fitted: bool = False  # to what stands in the columns
    years: bool = False  # in its head, when the households were lifted out of poverty


@document(
    code="P-04", title=QT_TRANSLATE_NOOP("Paper", "Ledger of households (posted)"),
    term="ledger_posted_title", of="village", paper="A3l", masking="M2", posting=True,
    typed=("target_type", "plain_type", "work_phone", "measures", "lifted_in"),
    needs=("people", "lived in", "type", "helper", "measures", "lifted"),
    layouts=(
        ("measures", QT_TRANSLATE_NOOP("Paper", "With the kinds of help"), "A3l"),
        ("short", QT_TRANSLATE_NOOP("Paper", "Short, two households a row"), "A4p"),
        ("A4", QT_TRANSLATE_NOOP("Paper", "On A4"), "A4l"),
    ),
    by_group=True,
)  # fmt: skip
def ledger(sheet: Sheet, village: View) -> None:
    """Draw title, posting lines, one row a household, totals and the place of the seal.

    Ordinary households are not on it: it is of those who are helped or monitored (§4.4).
    """
    way = _WAYS[sheet.layout]
    households = [household for household in village.households if not household.plain_type]
    lifted = _lifted(sheet, households) if way.years else ""
    titled(sheet, village, _usual_title(sheet, village), _POSTED_AS, under=lifted)
    opening(sheet, village, endless=True)
    rows = _rows(sheet, households, way)
    columns = scaled(sheet, way.columns * way.beside)
    if way.fitted and households:
        columns = fitted(columns, rows, sheet)
    table = Table(sheet, columns, row=_ROW)
    keep = _ROW + SEAL_HEIGHT
    table.rows(rows, keep=keep, blank=int((sheet.room - keep - _ROW) / _ROW))
    homes = sheet.say(_HOUSEHOLDS, n=len(households) or _BY_HAND)
    people = sum(household.people for household in households)
    counted = sheet.say(_PEOPLE_SUM, n=people or _BY_HAND)
    rest = len(way.columns) * way.beside - 4
    table.total((sheet.say(_TOTAL), 2), (homes, 1), (counted, 1), *([("", rest)] if rest else []))
    issuer(sheet, village)


def _lifted(sheet: Sheet, households: Sequence[View]) -> str:
    """Say when those of whom it is known were lifted out of poverty: one year or a span (§4.4)."""
    years = sorted({household.lifted_in for household in households if household.lifted_in})
    span = dict.fromkeys((*years[:1], *years[-1:]))
    return sheet.say(_LIFTED, years="—".join(map(str, span))) if span else ""


def _usual_title(sheet: Sheet, village: View) -> str:
    """Say whose ledger it is, of which year; on narrow paper its name is on a line of its own."""
    place = {"township": village.township, "village": village.name, "year": village.year}
    usual = sheet.say(_TITLE, **place, title=sheet.form_title).strip()
    if sheet.title_type.width(usual) <= sheet.paper.usable:
        return usual
    return f"{sheet.say(_TITLE, **place, title='').strip()}\n{sheet.form_title}"


def _rows(sheet: Sheet, households: Sequence[View], way: _Way) -> list[tuple[str, ...]]:
    cells = [
        (str(number), household.group or _NONE, name, str(household.people), *way.cells(household))
        for number, (household, name) in enumerate(zip(households, heads(sheet, households), strict=True), 1)
    ]
    none = ("",) * len(way.columns)
    cells += [none] * (-len(cells) % way.beside)
    return [
        tuple(cell for one in cells[first : first + way.beside] for cell in one)
        for first in range(0, len(cells), way.beside)
    ]


def _helped(household: View) -> tuple[str, ...]:
    helper = household.helper
    return (
        household.target_type or _NONE, helper.name if helper else _NONE,
        (helper.unit if helper else "") or _NONE, (helper.work_phone if helper else "") or _NONE,
    )  # fmt: skip


def _and_measures(household: View) -> tuple[str, ...]:
    return (*_helped(household), "、".join(household.measures) or _NONE)


def _nothing(_household: View) -> tuple[str, ...]:
    return ()


_WAYS = {
    "": _Way(_USUAL, _helped),
    "measures": _Way(_WITH_MEASURES, _and_measures, fitted=True),
    "short": _Way(_SHORT, _nothing, beside=2, years=True),
    "A4": _Way(_SMALL, _helped, fitted=True),
}
