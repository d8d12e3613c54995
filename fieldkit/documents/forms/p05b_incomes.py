"""P-05b, the village's incomes of a year: every sheet, the year before, the line; inside (§4.3, §5.1)."""

from collections.abc import Iterator, Sequence

from fieldkit.documents import village_table as ledger
from fieldkit.documents.choices import yuan
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet
from fieldkit.documents.table import Align, Column
from fieldkit.documents.year_income import ITEMS, income_columns, sums
from fieldkit.domain.indicators import rounded
from fieldkit.errors import QT_TRANSLATE_NOOP

_OVER = QT_TRANSLATE_NOOP("Paper", "Income and costs (yuan)")
_PER_HEAD = QT_TRANSLATE_NOOP("Paper", "Per person (yuan)")
_COLUMNS = (  # 390 millimetres
    Column(QT_TRANSLATE_NOOP("Paper", "No."), 11),
    Column(QT_TRANSLATE_NOOP("Paper", "Group"), 18),
    Column(QT_TRANSLATE_NOOP("Paper", "Head of household"), 27),
    Column(QT_TRANSLATE_NOOP("Paper", "Type of household"), 34),
    Column(QT_TRANSLATE_NOOP("Paper", "Persons"), 13),
    *income_columns(31, 31, 29, 31, 31, 34, over=_OVER, carried=True),
    Column(QT_TRANSLATE_NOOP("Paper", "This year"), 28, Align.RIGHT, over=_PER_HEAD),
    Column(QT_TRANSLATE_NOOP("Paper", "Last year"), 28, Align.RIGHT, over=_PER_HEAD),
    Column(QT_TRANSLATE_NOOP("Paper", "Change on last year"), 27, Align.RIGHT, over=_PER_HEAD),
    Column(QT_TRANSLATE_NOOP("Paper", "Line reached"), 17),
)
_LINE = QT_TRANSLATE_NOOP("Paper", "{label}: {amount} yuan a person ({source})")
_NO_LINE = QT_TRANSLATE_NOOP("Paper", "Line of {year}: {amount} yuan a person (not entered)")
_BY_HAND = "\u3000" * 5
_REACHED = QT_TRANSLATE_NOOP("Paper", "reached")
_MISSED = QT_TRANSLATE_NOOP("Paper", "not reached")
_TOTAL = QT_TRANSLATE_NOOP(
    "Paper", "Total: {households} households, {sheets} sheets, {reached} reach the line"
)
_BLANK_TOTAL = QT_TRANSLATE_NOOP("Paper", "Total")


@document(
    code="P-05b", title=QT_TRANSLATE_NOOP("Paper", "Ledger of incomes (file)"), of="village",
    paper="A3l", masking="M0", needs=("people", "type", "income", "line"),
    layouts=(("A4", QT_TRANSLATE_NOOP("Paper", "On A4, small type"), "A4l"),), by_group=True,
)  # fmt: skip
def incomes(sheet: Sheet, village: View) -> None:
    """Draw a row for every household, sums carried over, the village's income a head."""
    line = village.line
    told = sheet.say(
        _LINE, label=line.label, amount=yuan(line.amount), source=line.source
    ) if line else sheet.say(_NO_LINE, year=village.year, amount=_BY_HAND)  # fmt: skip
    ledger.head(sheet, village, told)
    table = ledger.table(sheet, _COLUMNS)
    table.rows(_rows(sheet, village), keep=8 + ledger.SIGNED, blank=ledger.blank(sheet))
    table.total(*_totals(sheet, village))
    ledger.close(sheet, ledger.FILLED_IN, ledger.CHECKED, ledger.SEAL, ledger.DATE)


def _of(home: View, year: int) -> View | None:
    return next((one for one in home.incomes if one.year == year), None)


def _reached(village: View, income: View | None) -> bool | None:
    if village.line is None or income is None or income.per_capita is None:
        return None
    return bool(income.per_capita >= village.line.amount)


def _rows(sheet: Sheet, village: View) -> Iterator[tuple[str, ...]]:
    for number, home in enumerate(village.households, 1):
        now, before = _of(home, village.year), _of(home, village.year - 1)
        first = (str(number), home.group, home.head, home.type)
        here, there = (one.per_capita if one else None for one in (now, before))
        reached = {True: sheet.say(_REACHED), False: sheet.say(_MISSED), None: ""}[_reached(village, now)]
        if now is None:
            yield (*first, str(home.people), *sums(None), "", yuan(there), "", "")
            continue
        people = home.people if now.members is None else now.members
        yield (*first, str(people), *sums(now), yuan(here), yuan(there), _change(here, there), reached)


def _change(here: int | None, there: int | None) -> str:
    return f"{(here - there) / 100:+,.2f}" if here is not None and there is not None else ""


def _per_head(sheets: Sequence[View]) -> int | None:
    """Return the net income of all sheets by all their members, as the statistics room does (I-02)."""
    told = [one for one in sheets if one.net is not None and one.members]
    members = sum(one.members for one in told)
    return rounded(sum(one.net for one in told), members, 0) if members else None


def _totals(sheet: Sheet, village: View) -> Iterator[tuple[str, int]]:
    homes = village.households
    now = [one for home in homes if (one := _of(home, village.year))]
    before = [one for home in homes if (one := _of(home, village.year - 1))]
    reached = sum(_reached(village, one) is True for one in now) if village.line else _BY_HAND
    said = sheet.say(_TOTAL, households=len(homes), sheets=len(now), reached=reached)
    yield said if homes else sheet.say(_BLANK_TOTAL), 4
    yield str(sum(one.members or 0 for one in now) or ""), 1
    for name in ITEMS:
        yield yuan(sum(getattr(one, name) or 0 for one in now)) if now else "", 1
    here, there = _per_head(now), _per_head(before)
    yield yuan(here), 1
    yield yuan(there), 1
    yield _change(here, there), 1
    yield "", 1
