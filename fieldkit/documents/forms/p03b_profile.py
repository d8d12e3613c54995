"""P-03b, the village on one page: its facts, its figures, three charts; for the file and for visitors."""

from typing import cast

from fieldkit.documents import village_table as ledger
from fieldkit.documents.charts import Area, Bar, across, upright
from fieldkit.documents.choices import ticks, yuan
from fieldkit.documents.facts_village import ProfileFact
from fieldkit.documents.grid import Field, Grid
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet
from fieldkit.domain.visits import FIRST_EXTRA, SlotState
from fieldkit.errors import QT_TRANSLATE_NOOP

_VILLAGE = QT_TRANSLATE_NOOP("Paper", "1. The village")
_REGISTER = QT_TRANSLATE_NOOP("Paper", "2. The register")
_HOUSEHOLDS = QT_TRANSLATE_NOOP("Paper", "Households of the village")
_PERSONS = QT_TRANSLATE_NOOP("Paper", "Inhabitants")
_BASE = QT_TRANSLATE_NOOP("Paper", "Registered rural population")
_MONEY = QT_TRANSLATE_NOOP("Paper", "Income of the collective (yuan)")
_SECRETARY = QT_TRANSLATE_NOOP("Paper", "Party secretary")
_FIRST = QT_TRANSLATE_NOOP("Paper", "First secretary")
_STANDING = QT_TRANSLATE_NOOP("Paper", "Kind of village")
_EXIT = QT_TRANSLATE_NOOP("Paper", "Year of exit")
_CONDITIONS = QT_TRANSLATE_NOOP("Paper", "Roads, power, water")
_TYPES = QT_TRANSLATE_NOOP("Paper", "Types of households")
_PART = QT_TRANSLATE_NOOP("Paper", "{label} {n} ({share}%)")
_SHARE = QT_TRANSLATE_NOOP("Paper", "{share} ({n} of {whole})")
_OF_YEAR = QT_TRANSLATE_NOOP("Paper", "Facts of the village: {year}")
_CAUSES = QT_TRANSLATE_NOOP("Paper", "Main causes of poverty ({n} households)")
_INCOMES = QT_TRANSLATE_NOOP("Paper", "Net income per person in five years (yuan)")
_VISITS = QT_TRANSLATE_NOOP("Paper", "Visits made, of those to be made")
_COUNT = QT_TRANSLATE_NOOP("Paper", "{n} households, {share}%")
_REST = QT_TRANSLATE_NOOP("Paper", "others")
_SHEETS = QT_TRANSLATE_NOOP("Paper", "{year}\n{n} households")
_NUMBER = (
    QT_TRANSLATE_NOOP("Paper", "1st visit"), QT_TRANSLATE_NOOP("Paper", "2nd visit"),
    QT_TRANSLATE_NOOP("Paper", "3rd visit"), QT_TRANSLATE_NOOP("Paper", "4th visit"),
)  # fmt: skip
_MOST = 8  # causes that have a bar of their own
_GAP = 4.0  # millimetres between charts
_LOW = 62.0  # millimetres of a chart with upright bars


@document(
    code="P-03b", title=QT_TRANSLATE_NOOP("Paper", "The village on one page"), of="village", paper="A4p",
    masking="M0", needs=("slots", "profile"),
)  # fmt: skip
def profile(sheet: Sheet, village: View) -> None:
    """Draw facts, figures and charts; what is not known is left to be filled in by hand."""
    told = village.profile or cast("View", ProfileFact())  # nothing known reads like a view of nothing
    ledger.head(sheet, village)
    _facts(sheet, village, told)
    _figures(sheet, told)
    sheet.gap(_GAP)
    width, x, left = sheet.paper.usable, sheet.paper.left, sheet.room - _LOW - _GAP - 2
    causes = _causes(sheet, told)
    whole = sum(part.count for part in told.causes)
    title = sheet.say(_CAUSES, n=f"{whole:,}" if whole else ledger.BY_HAND)
    across(sheet, Area(x, sheet.y, width, left), title, causes, words=42)
    y, half = sheet.y + left + _GAP, (width - _GAP) / 2
    upright(sheet, Area(x, y, half, _LOW), sheet.say(_INCOMES), _incomes(sheet, told))
    upright(sheet, Area(x + half + _GAP, y, half, _LOW), sheet.say(_VISITS), _visits(sheet, village))
    sheet.y = y + _LOW


def _facts(sheet: Sheet, village: View, told: View) -> None:
    own = told.of_year is not None and told.of_year != village.year
    sheet.section(sheet.say(_VILLAGE) + (f"（{sheet.say(_OF_YEAR, year=told.of_year)}）" if own else ""))
    grid = Grid(sheet, label=30, row=7.6, size=10)
    numbers = (_HOUSEHOLDS, told.households), (_PERSONS, told.persons), (_BASE, told.base)
    third = sheet.paper.usable / 3
    grid.row(*(_field(sheet, label, f"{n:,}" if n is not None else "", third) for label, n in numbers))
    people = (_MONEY, yuan(told.collective)), (_SECRETARY, told.secretary), (_FIRST, told.first_secretary)
    grid.row(*(_field(sheet, label, value, third) for label, value in people))
    grid.row(
        _field(sheet, _STANDING, ticks(told.standing), 2 * third),
        _field(sheet, _EXIT, str(told.exit_year or ""), third),
    )
    grid.row(_field(sheet, _CONDITIONS, ticks(told.conditions), 3 * third))


def _field(sheet: Sheet, label: str, value: str, width: float) -> Field:
    return Field(sheet.say(label), value, width)


def _figures(sheet: Sheet, told: View) -> None:
    sheet.section(sheet.say(_REGISTER))
    grid = Grid(sheet, label=30, row=7.6, size=10)
    for first in range(0, len(told.figures), 3):
        shown = told.figures[first : first + 3]
        fields = [Field(one.label, _figure(sheet, one), sheet.paper.usable / 3) for one in shown]
        grid.row(*fields, *[Field("", "", sheet.paper.usable / 3)] * (3 - len(fields)))
    parts = (sheet.say(_PART, label=one.label, n=f"{one.count:,}", share=one.share) for one in told.types)
    grid.row(Field(sheet.say(_TYPES), "；".join(parts)))


def _figure(sheet: Sheet, one: View) -> str:
    if not one.share or not one.whole:
        return one.share or ledger.NONE
    return sheet.say(_SHARE, share=one.share, n=f"{one.count:,}", whole=f"{one.whole:,}")


def _causes(sheet: Sheet, told: View) -> list[Bar]:
    """Return the causes, the most frequent first; what is rare goes together."""
    shown, rest = told.causes[:_MOST], told.causes[_MOST:]
    bars = [
        Bar(one.label, one.count, sheet.say(_COUNT, n=f"{one.count:,}", share=one.share)) for one in shown
    ]
    if rest:
        share = sum(round(float(one.share) * 10) for one in rest) / 10
        count = sum(one.count for one in rest)
        bars.append(Bar(sheet.say(_REST), count, sheet.say(_COUNT, n=f"{count:,}", share=f"{share:.1f}")))
    return bars


def _incomes(sheet: Sheet, told: View) -> list[Bar]:
    return [
        Bar(
            sheet.say(_SHEETS, year=one.year, n=f"{one.sheets:,}" if one.sheets else ledger.NONE),
            max(one.per_head or 0, 0), yuan(one.per_head) or ledger.NONE,
        )
        for one in told.incomes
    ]  # fmt: skip


def _visits(sheet: Sheet, village: View) -> list[Bar]:
    """Return the four visits of the year: made, and to be made but for those freed (domain.md §4.4, P-10)."""
    slots = [slot for home in village.households for slot in home.slots if slot.no < FIRST_EXTRA]
    bars = []
    for number, label in enumerate(_NUMBER, 1):
        due = [one for one in slots if one.no == number and one.state is not SlotState.EXEMPT]
        made = sum(one.state.done for one in due)
        bars.append(Bar(sheet.say(label), made, f"{made} / {len(due)}" if due else "", len(due)))
    return bars
