"""The handbook's pages about the household: basics, living, members, relatives, helpers (domain.md §4.4)."""

from collections.abc import Iterator

from fieldkit.documents import particulars
from fieldkit.documents.choices import span, whole, yuan
from fieldkit.documents.grid import Field, Grid
from fieldkit.documents.living import CONDITIONS, answer
from fieldkit.documents.particulars import Asked, papers
from fieldkit.documents.privacy import View
from fieldkit.documents.sheet import Sheet, Type
from fieldkit.documents.table import Align, Column, Table
from fieldkit.documents.year_income import ITEMS, PER_PERSON
from fieldkit.errors import QT_TRANSLATE_NOOP

SIZE = 9.0
"""Points of what is filled in; the page is 126 mm wide between its margins."""
_SMALL = 8.0
_LIVING = QT_TRANSLATE_NOOP("Paper", "2. Production and living conditions")
_BASICS = QT_TRANSLATE_NOOP("Paper", "1. The household")
_MEMBERS = QT_TRANSLATE_NOOP("Paper", "3. Members of the household")
_RELATIVES = QT_TRANSLATE_NOOP("Paper", "4. Relatives outside the household")
_HELPERS = QT_TRANSLATE_NOOP("Paper", "5. Helpers")
_MONEY = QT_TRANSLATE_NOOP("Paper", "Income of the household (yuan)")
_WORKING = QT_TRANSLATE_NOOP("Paper", "Work and insurance of the members")
_RELATIVES_NOTE = QT_TRANSLATE_NOOP(
    "Paper",
    "Who once was of the household is printed; other grown-up children who live by themselves, parents kept "
    "in turn and relatives who help are added by hand.",
)
_NOTE = QT_TRANSLATE_NOOP("Paper", "Remarks")
_BASIC_ROWS: tuple[tuple[Asked, ...], ...] = (
    (("head", 66, 0), ("sex", 24, 11), ("persons", 0, 18)),
    (("ethnic", 63, 0), ("type", 0, 0)),
    (("hh_no", 63, 0), ("phone", 0, 0)),
    (("address", 0, 0),),
    (("bank", 63, 0), ("account", 0, 16)),
)
_STANDING_ROWS: tuple[tuple[Asked, ...], ...] = (
    (("first", 63, 0), ("standard", 0, 0)),
    (("military", 63, 0), ("relocated", 0, 0)),
    (("planning", 0, 0),),
)
_WHO = (
    Column(QT_TRANSLATE_NOOP("Paper", "No."), 8),
    Column(QT_TRANSLATE_NOOP("Paper", "Name"), 21),
    Column(QT_TRANSLATE_NOOP("Paper", "Relation to the head"), 16),
    Column(QT_TRANSLATE_NOOP("Paper", "Sex"), 8),
    Column(QT_TRANSLATE_NOOP("Paper", "Age"), 9),
    Column(
        QT_TRANSLATE_NOOP("Paper", "Identity number"), 35, under=QT_TRANSLATE_NOOP("Paper", "or certificate")
    ),
    Column(QT_TRANSLATE_NOOP("Paper", "Schooling"), 15, under=QT_TRANSLATE_NOOP("Paper", "or in school")),
    Column(QT_TRANSLATE_NOOP("Paper", "Health"), 14),
)
_WORK = (
    Column(QT_TRANSLATE_NOOP("Paper", "No."), 8),
    Column(QT_TRANSLATE_NOOP("Paper", "Name"), 21),
    Column(QT_TRANSLATE_NOOP("Paper", "Labour"), 24),
    Column(QT_TRANSLATE_NOOP("Paper", "Work"), 30),
    Column(QT_TRANSLATE_NOOP("Paper", "Insurance"), 28),
    Column(QT_TRANSLATE_NOOP("Paper", "Allowance"), 15),
)
_KIN = (
    Column(QT_TRANSLATE_NOOP("Paper", "Name"), 16),
    Column(QT_TRANSLATE_NOOP("Paper", "Relation"), 12),
    Column(QT_TRANSLATE_NOOP("Paper", "Sex"), 8),
    Column(QT_TRANSLATE_NOOP("Paper", "Age"), 9),
    Column(QT_TRANSLATE_NOOP("Paper", "Schooling"), 12),
    Column(QT_TRANSLATE_NOOP("Paper", "Occupation"), 14),
    Column(QT_TRANSLATE_NOOP("Paper", "Health"), 12),
    Column(QT_TRANSLATE_NOOP("Paper", "Identity number"), 28),
    Column(QT_TRANSLATE_NOOP("Paper", "Income (yuan)"), 15),
)
_HELPED = (
    Column(QT_TRANSLATE_NOOP("Paper", "Name"), 22),
    Column(QT_TRANSLATE_NOOP("Paper", "Unit"), 36),
    Column(QT_TRANSLATE_NOOP("Paper", "Post"), 22),
    Column(QT_TRANSLATE_NOOP("Paper", "Telephone"), 24),
    Column(QT_TRANSLATE_NOOP("Paper", "Paired"), 22),
)
_INCOME = (
    Column(QT_TRANSLATE_NOOP("Paper", "Item"), 58, Align.LEFT),
    Column("{before}", 34, Align.RIGHT),
    Column("{year}", 34, Align.RIGHT),
)
_LINES = (*ITEMS.items(), ("per_capita", PER_PERSON))
_LEAST_MEMBERS, _LEAST_HELPERS = 6, 4


def small(sheet: Sheet, size: float = SIZE) -> Type:
    """Return the type that is filled in with."""
    return Type(sheet.body.stack, size)


def head_type(sheet: Sheet) -> Type:
    """Return the type of a table's head."""
    return Type(sheet.head.stack, SIZE - 0.5)


def basics(sheet: Sheet, household: View) -> None:
    """Draw who the household is, with all choices to tick."""
    sheet.section(sheet.say(_BASICS))
    grid = Grid(sheet, label=21, row=8, size=SIZE)
    particulars.draw(sheet, grid, household, _BASIC_ROWS)
    known = household.particulars
    if known is not None:
        particulars.draw(sheet, grid, household, (*_STANDING_ROWS, *particulars.CHOICES))
    grid.block(sheet.say(_NOTE), known.note if known else "", least=2)


def living(sheet: Sheet, village: View, household: View) -> None:
    """Draw land, house, power and water, and the income of the year and the year before."""
    sheet.section(sheet.say(_LIVING))
    given = {item.label: item.value for item in household.living}
    grid = Grid(sheet, label=32, row=7, size=SIZE)
    for start in range(0, len(CONDITIONS), 2):
        pair = CONDITIONS[start : start + 2]
        grid.row(*(Field(sheet.say(item.label), answer(sheet, item, given)) for item in pair))
    sheet.section(sheet.say(_MONEY), keep=50)
    years = (village.year - 1, village.year)
    known = {income.year: income for income in household.incomes}
    columns = [
        Column(column.head.format(before=years[0] or "", year=years[1] or ""), column.width, column.align)
        for column in _INCOME
    ]
    table = Table(sheet, columns, row=6.4, kind=small(sheet), heads=head_type(sheet))
    table.rows(
        (sheet.say(label), *(yuan(getattr(known[year], name)) if year in known else "" for year in years))
        for name, label in _LINES
    )
    table.end()


def members(sheet: Sheet, household: View) -> None:
    """Draw the members in two tables: who they are, and how they work and are insured."""
    sheet.section(sheet.say(_MEMBERS))
    table = Table(sheet, _WHO, row=8, kind=small(sheet, _SMALL), heads=head_type(sheet))
    table.rows(_who(sheet, household))
    table.spare(_LEAST_MEMBERS - len(household.members))
    table.end()
    sheet.section(sheet.say(_WORKING), keep=30)
    table = Table(sheet, _WORK, row=8, kind=small(sheet, _SMALL), heads=head_type(sheet))
    table.rows(
        (str(number), member.name, member.labour, member.work, member.insurance, member.allowance)
        for number, member in enumerate(household.members, 1)
    )
    table.spare(_LEAST_MEMBERS - len(household.members))
    table.end()


def _who(sheet: Sheet, household: View) -> Iterator[tuple[str, ...]]:
    for number, member in enumerate(household.members, 1):
        yield (
            str(number), member.name, member.relation, member.sex, whole(member.age), papers(sheet, member),
            member.schooling, member.health or "",
        )  # fmt: skip


def relatives(sheet: Sheet, household: View) -> None:
    """Draw a table of relatives outside the household: who once was of it, and lines for the others."""
    sheet.section(sheet.say(_RELATIVES))
    sheet.paragraph(sheet.say(_RELATIVES_NOTE), small(sheet, _SMALL))
    sheet.gap(1.5)
    table = Table(sheet, _KIN, row=9.6, kind=small(sheet, _SMALL), heads=head_type(sheet))
    table.rows(
        (
            one.name, one.relation, one.sex, whole(one.age), one.schooling, one.work, one.health or "",
            one.id_number or "", "",
        )
        for one in household.relatives
    )  # fmt: skip
    table.spare(99)
    table.end()


def helpers(sheet: Sheet, household: View) -> None:
    """Draw who helps the household and who did, the primary helper of the day first."""
    sheet.section(sheet.say(_HELPERS))
    book = household.handbook
    people = book.helpers if book else ()
    table = Table(sheet, _HELPED, row=9, kind=small(sheet, _SMALL), heads=head_type(sheet))
    table.rows(
        (
            one.name, one.unit, one.post, "\n".join(filter(None, (one.phone, one.role))),
            span(sheet, one.since, one.until),
        )
        for one in people
    )  # fmt: skip
    table.spare(_LEAST_HELPERS - len(people))
    table.end()
