"""The handbook's pages about help: wants, plan, measures with signatures, effects (domain.md §1.17–1.20)."""

from collections.abc import Iterator

from fieldkit.documents.choices import full, ticks, yuan
from fieldkit.documents.grid import Field, Grid
from fieldkit.documents.handbook_home import SIZE, head_type, small
from fieldkit.documents.posting import day
from fieldkit.documents.privacy import View
from fieldkit.documents.sheet import Sheet
from fieldkit.documents.table import Align, Column, Table
from fieldkit.errors import QT_TRANSLATE_NOOP

_WANTS = QT_TRANSLATE_NOOP("Paper", "6. What the household needs")
_PLAN = QT_TRANSLATE_NOOP("Paper", "7. Plan of help for {year}")
_GIVEN = QT_TRANSLATE_NOOP("Paper", "8. Help given")
_EFFECTS = QT_TRANSLATE_NOOP("Paper", "9. What the help brought")
_OWN = QT_TRANSLATE_NOOP("Paper", "10. What the household reached by its own work")
_KINDS = QT_TRANSLATE_NOOP("Paper", "Help wanted")
_NEED = QT_TRANSLATE_NOOP("Paper", "Needs in words")
_GOAL = QT_TRANSLATE_NOOP("Paper", "Goal per person")
_MADE = QT_TRANSLATE_NOOP("Paper", "Plan made on")
_YUAN = QT_TRANSLATE_NOOP("Paper", "{yuan} yuan")
_AGREED = QT_TRANSLATE_NOOP("Paper", "The plan was explained to me, and I agree with it.")
_SIGN_HEAD = QT_TRANSLATE_NOOP("Paper", "Head (signature, fingerprint):")
_SIGN_HELPER = QT_TRANSLATE_NOOP("Paper", "Helper (signature):")
_SPAN = QT_TRANSLATE_NOOP("Paper", "{first} to {last}")
_OWNER = QT_TRANSLATE_NOOP("Paper", "{owner} ({state})")
_COST = QT_TRANSLATE_NOOP("Paper", "{content}; {yuan} yuan")
_SIGNED = QT_TRANSLATE_NOOP("Paper", "signed")
_SOLD = QT_TRANSLATE_NOOP("Paper", "Sold {what}: {yuan} yuan")
_NOTHING = QT_TRANSLATE_NOOP("Paper", "Nothing to sell: {reason}")
_UNDERTAKINGS = (
    Column(QT_TRANSLATE_NOOP("Paper", "Undertaking"), 35, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "Scale"), 19),
    Column(QT_TRANSLATE_NOOP("Paper", "Money (yuan)"), 20, Align.RIGHT),
    Column(QT_TRANSLATE_NOOP("Paper", "Expected gain (yuan)"), 20, Align.RIGHT),
    Column(QT_TRANSLATE_NOOP("Paper", "Due"), 15),
    Column(QT_TRANSLATE_NOOP("Paper", "Who sees to it"), 17),
)
_MEASURES = (  # in the proportions of the printed original: 12, 30, 50, 24, 12 (domain.md §4.4)
    Column(QT_TRANSLATE_NOOP("Paper", "Category"), 15),
    Column(QT_TRANSLATE_NOOP("Paper", "Given by"), 26),
    Column(QT_TRANSLATE_NOOP("Paper", "Content and cost"), 46, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "When"), 21),
    Column(QT_TRANSLATE_NOOP("Paper", "Head's signature"), 18),
)
_WHAT_CAME = (
    Column(QT_TRANSLATE_NOOP("Paper", "When"), 20),
    Column(QT_TRANSLATE_NOOP("Paper", "Effects seen"), 84, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "Head's signature"), 22),
)
_ROW = 10.5  # millimetres: room for a signature
_LEAST_WANTED, _LEAST_EFFECTS = 4, 6
_END = 26.0  # millimetres that the signatures under the plan take


def wants(sheet: Sheet, household: View) -> None:
    """Draw what help the household needs, with a box before every kind of help."""
    sheet.section(sheet.say(_WANTS), keep=60)
    book = household.handbook
    grid = Grid(sheet, label=22, row=8, size=SIZE)
    if book is not None:
        grid.row(Field(sheet.say(_KINDS), ticks(book.wants)))
    lines = max(_LEAST_WANTED, int((sheet.room - 12) / 7))
    grid.block(sheet.say(_NEED), book.demand if book else "", least=lines)
    goal = book.goal if book else None
    grid.row(
        Field(sheet.say(_GOAL), sheet.say(_YUAN, yuan=yuan(goal)) if goal is not None else "", 63),
        Field(sheet.say(_MADE), full(book.made_on) if book else ""),
    )


def plan(sheet: Sheet, village: View, household: View) -> None:
    """Draw the year's undertakings, and room for the household to agree."""
    sheet.section(sheet.say(_PLAN, year=village.year or ""))
    table = Table(sheet, _UNDERTAKINGS, row=_ROW, kind=small(sheet), heads=head_type(sheet))
    table.rows(_undertakings(sheet, household), keep=_END)
    table.spare(int((sheet.room - _END) / _ROW))
    table.end()
    sheet.gap(2)
    sheet.paragraph(sheet.say(_AGREED), small(sheet))
    sheet.signatures(sheet.say(_SIGN_HEAD), sheet.say(_SIGN_HELPER), height=10)
    sheet.signatures("", day(sheet, None), height=6)


def _undertakings(sheet: Sheet, household: View) -> Iterator[tuple[str, ...]]:
    for one in household.handbook.plan if household.handbook else ():
        kind = "，".join(filter(None, (one.category, one.horizon)))
        what = "\n".join(filter(None, (one.title, kind)))
        owner = sheet.say(_OWNER, owner=one.owner, state=one.state) if one.owner and one.state else ""
        money = "\n".join(part for part in (yuan(one.invest), one.source) if part)
        yield what, one.scale, money, yuan(one.expected), one.due, owner or one.owner or one.state


def given(sheet: Sheet, household: View) -> None:
    """Draw the help of the year, one row a measure, each signed for by the head."""
    sheet.section(sheet.say(_GIVEN))
    table = Table(sheet, _MEASURES, row=_ROW, kind=small(sheet), heads=head_type(sheet))
    table.rows(_measures(sheet, household))
    table.spare(99)
    table.end()


def _measures(sheet: Sheet, household: View) -> Iterator[tuple[str, ...]]:
    for one in household.handbook.help if household.handbook else ():
        content = one.content
        if one.amount is not None:
            content = sheet.say(_COST, content=content, yuan=yuan(one.amount))
        when = full(one.first or one.last)
        if one.first and one.last and one.first != one.last:
            when = sheet.say(_SPAN, first=full(one.first), last=full(one.last))
        yield one.category, one.provider, content, when, sheet.say(_SIGNED) if one.signed else ""


def effects(sheet: Sheet, household: View) -> None:
    """Draw what came of the help, and what the household reached itself, half a page each."""
    book = household.handbook
    sheet.section(sheet.say(_EFFECTS))
    _came(sheet, [(full(one.on), one.text, "") for one in (book.effects if book else ())])
    sheet.section(sheet.say(_OWN), keep=40)
    _came(sheet, list(_sold(sheet, household)), rest=True)


def _came(sheet: Sheet, rows: list[tuple[str, str, str]], *, rest: bool = False) -> None:
    table = Table(sheet, _WHAT_CAME, row=_ROW, kind=small(sheet), heads=head_type(sheet))
    table.rows(rows)
    table.spare(99 if rest else _LEAST_EFFECTS - len(rows))
    table.end()


def _sold(sheet: Sheet, household: View) -> Iterator[tuple[str, str, str]]:
    for sale in household.sales:
        if sale.nothing:
            yield full(sale.on), sheet.say(_NOTHING, reason=sale.reason), ""
            continue
        quantity = "" if sale.qty is None else f"{sale.qty / 100:g}{sale.measure}"
        what = " ".join(filter(None, (sale.product, quantity, f"（{sale.channel}）" if sale.channel else "")))
        yield full(sale.on), sheet.say(_SOLD, what=what, yuan=yuan(sale.amount)), ""
