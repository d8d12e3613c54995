"""P-01, a household's yearly registration, signed by its head: two pages (domain.md §4.3, §4.4)."""

from collections.abc import Iterator
from functools import partial

from fieldkit.documents import particulars
from fieldkit.documents.choices import full
from fieldkit.documents.grid import Field, Grid
from fieldkit.documents.leaves import each_on_its_own
from fieldkit.documents.living import CONDITIONS, answer
from fieldkit.documents.particulars import Asked, papers
from fieldkit.documents.posting import signed, whole_place
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet, Type
from fieldkit.documents.table import Align, Column, Table
from fieldkit.documents.year_income import PER_PERSON, income_columns, income_row
from fieldkit.errors import QT_TRANSLATE_NOOP

_MEMBERS = (  # the columns of P-02, without the head's name, which stands above
    Column(QT_TRANSLATE_NOOP("Paper", "No."), 10),
    Column(QT_TRANSLATE_NOOP("Paper", "Name"), 21),
    Column(QT_TRANSLATE_NOOP("Paper", "Relation to the head"), 20),
    Column(QT_TRANSLATE_NOOP("Paper", "Sex"), 10),
    Column(QT_TRANSLATE_NOOP("Paper", "Born"), 18),
    Column(QT_TRANSLATE_NOOP("Paper", "Ethnic group"), 15),
    Column(
        QT_TRANSLATE_NOOP("Paper", "Identity number"), 41, under=QT_TRANSLATE_NOOP("Paper", "or certificate")
    ),
    Column(QT_TRANSLATE_NOOP("Paper", "Schooling"), 25, under=QT_TRANSLATE_NOOP("Paper", "or in school")),
    Column(QT_TRANSLATE_NOOP("Paper", "Health"), 21),
    Column(QT_TRANSLATE_NOOP("Paper", "Labour"), 23),
    Column(QT_TRANSLATE_NOOP("Paper", "Work"), 20),
    Column(QT_TRANSLATE_NOOP("Paper", "Insurance"), 32),
    Column(QT_TRANSLATE_NOOP("Paper", "Allowance"), 11),
)
_INCOME = (
    Column(QT_TRANSLATE_NOOP("Paper", "Year"), 20),
    *income_columns(31, 33, 31, 31, 37, 36),
    Column(QT_TRANSLATE_NOOP("Paper", "Persons"), 16),
    Column(PER_PERSON, 32, Align.RIGHT),
)
_WHO: tuple[tuple[Asked, ...], ...] = (
    (("head", 71, 0), ("sex", 34, 18), ("ethnic", 46, 18), ("persons", 34, 20), ("type", 0, 20)),
    (("address", 139, 0), ("phone", 59, 0), ("first", 0, 0)),
    (("hh_no", 71, 0), ("bank", 88, 18), ("account", 0, 0)),
)
_STANDING: tuple[Asked, ...] = (
    ("standard", 59, 0), ("military", 64, 0), ("relocated", 64, 0), ("planning", 0, 0)
)  # fmt: skip
_TITLE = QT_TRANSLATE_NOOP("Paper", "{title}, {year}")
_BASICS = QT_TRANSLATE_NOOP("Paper", "1. Household")
_PEOPLE = QT_TRANSLATE_NOOP("Paper", "2. Members")
_LIVING = QT_TRANSLATE_NOOP("Paper", "3. Production and living conditions")
_MONEY = QT_TRANSLATE_NOOP("Paper", "4. Income (yuan)")
_HELPED = QT_TRANSLATE_NOOP("Paper", "5. Helper")
_SIGNED = QT_TRANSLATE_NOOP("Paper", "6. Signatures")
_DECLARED = QT_TRANSLATE_NOOP("Paper", "I have checked what is written above; it is as things are with us.")
_PHONE = QT_TRANSLATE_NOOP("Paper", "Telephone")
_NAME = QT_TRANSLATE_NOOP("Paper", "Name")
_UNIT = QT_TRANSLATE_NOOP("Paper", "Unit")
_POST = QT_TRANSLATE_NOOP("Paper", "Post")
_NOTE = QT_TRANSLATE_NOOP("Paper", "Remarks")
_SINCE = QT_TRANSLATE_NOOP("Paper", "Paired since")
_SIGNS = (
    QT_TRANSLATE_NOOP("Paper", "Head (signature, fingerprint):"),
    QT_TRANSLATE_NOOP("Paper", "Collected by (signature):"),
    QT_TRANSLATE_NOOP("Paper", "Checked by, village (signature):"),
    QT_TRANSLATE_NOOP("Paper", "Villagers' committee (seal):"),
)
_LEAST_ROWS = 6  # members to be entered by hand have room
_ROW = 7.6
_TIGHT = 7.0  # millimetres of a member's row that is not written by hand: six stand on the first page
_SECOND_PAGE = 148.0  # millimetres that parts three to six take


@document(
    code="P-01", title=QT_TRANSLATE_NOOP("Paper", "Registration of a household"),
    term="registration_title", of="household", paper="A4l", masking="M0",
    needs=("people", "type", "helper", "members", "private", "income", "living", "particulars"),
)  # fmt: skip
def registration(sheet: Sheet, village: View) -> None:
    """Draw two pages a household, more where its members need them."""
    each_on_its_own(sheet, village.households, partial(_household, sheet, village))


def _household(sheet: Sheet, village: View, household: View) -> None:
    begun = len(sheet.pages)
    _first_page(sheet, village, household)
    if len(sheet.pages) == begun or sheet.room < _SECOND_PAGE:
        sheet.new_page()
    _second_page(sheet, village, household)


def _small(sheet: Sheet) -> Type:
    return Type(sheet.body.stack, 10.5)


def _heads(sheet: Sheet) -> Type:
    return Type(sheet.head.stack, 10)


def _first_page(sheet: Sheet, village: View, household: View) -> None:
    sheet.mark(household.group, household.head, household.local_no)
    title = sheet.say(_TITLE, title=sheet.form_title, year=village.year)
    sheet.title(title, under=whole_place(village, household))
    sheet.section(sheet.say(_BASICS))
    by_hand = not household.members
    grid = Grid(sheet, label=27, row=8 if by_hand else _TIGHT + 0.4, size=10.5)
    particulars.draw(sheet, grid, household, _WHO)
    if household.particulars is not None:
        particulars.draw(sheet, grid, household, (_STANDING, *particulars.CHOICES))
    sheet.section(sheet.say(_PEOPLE), keep=30)
    row = _ROW if by_hand else _TIGHT
    table = Table(sheet, _MEMBERS, row=row, kind=_small(sheet), heads=_heads(sheet))
    table.rows(_members(sheet, household))
    table.spare(_LEAST_ROWS - len(household.members))
    table.end()


def _members(sheet: Sheet, household: View) -> Iterator[tuple[str, ...]]:
    for number, member in enumerate(household.members, 1):
        yield (
            str(number), member.name, member.relation, member.sex,
            f"{member.birth:%Y-%m}" if member.birth else "", member.ethnic, papers(sheet, member),
            member.schooling, member.health or "", member.labour, member.work, member.insurance,
            member.allowance,
        )  # fmt: skip


def _second_page(sheet: Sheet, village: View, household: View) -> None:
    sheet.section(sheet.say(_LIVING), keep=50)
    given = {item.label: item.value for item in household.living}
    grid = Grid(sheet, label=34, row=7.8, size=10.5)
    for start in range(0, len(CONDITIONS), 4):
        grid.row(
            *(
                Field(sheet.say(item.label), answer(sheet, item, given))
                for item in CONDITIONS[start : start + 4]
            )
        )
    sheet.section(sheet.say(_MONEY), keep=30)
    table = Table(sheet, _INCOME, row=_ROW, kind=_small(sheet), heads=_heads(sheet))
    table.rows(_incomes(village, household))
    table.end()
    sheet.section(sheet.say(_HELPED))
    _helper(sheet, household.helper)
    known = household.particulars
    Grid(sheet, label=18, size=10.5).block(sheet.say(_NOTE), known.note if known else "", least=2)
    sheet.section(sheet.say(_SIGNED), keep=32)
    sheet.paragraph(sheet.say(_DECLARED), _small(sheet))
    signed(sheet, _SIGNS, height=14)


def _incomes(village: View, household: View) -> Iterator[tuple[str, ...]]:
    """Give out the year's line and that of the year before, empty where there is no sheet."""
    known = {income.year: income for income in household.incomes}
    for year in (village.year, village.year - 1):
        yield income_row(str(year), known.get(year))


def _helper(sheet: Sheet, helper: View | None) -> None:
    grid = Grid(sheet, label=18, row=8, size=10.5)
    grid.row(
        Field(sheet.say(_NAME), helper.name if helper else "", 46),
        Field(sheet.say(_UNIT), helper.unit if helper else "", 80),
        Field(sheet.say(_POST), helper.post if helper else "", 55),
        Field(sheet.say(_PHONE), (helper.work_phone or "") if helper else "", 45, 20),
        Field(sheet.say(_SINCE), full(helper.since) if helper else "", 0, 20),
    )
