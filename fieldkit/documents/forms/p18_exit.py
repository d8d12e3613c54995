"""P-18, what was checked before a household leaves help, and that it agrees (domain.md §3.2, §4.4, §5.3)."""

from collections.abc import Iterator
from functools import partial

from fieldkit.documents.choices import GAP, either, full, is_or_not, ticks, whole, yuan
from fieldkit.documents.grid import Field, Grid
from fieldkit.documents.leaves import each_on_its_own
from fieldkit.documents.posting import day, signed, whole_place
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet, Type
from fieldkit.documents.table import Align, Column, Table
from fieldkit.documents.year_income import income_columns, income_row
from fieldkit.errors import QT_TRANSLATE_NOOP

_MEMBERS = (
    Column(QT_TRANSLATE_NOOP("Paper", "Name"), 27),
    Column(QT_TRANSLATE_NOOP("Paper", "Relation to the head"), 24),
    Column(QT_TRANSLATE_NOOP("Paper", "Sex"), 10),
    Column(QT_TRANSLATE_NOOP("Paper", "Age"), 11),
    Column(
        QT_TRANSLATE_NOOP("Paper", "Identity number"), 43, under=QT_TRANSLATE_NOOP("Paper", "or certificate")
    ),
    Column(QT_TRANSLATE_NOOP("Paper", "Health"), 24),
    Column(QT_TRANSLATE_NOOP("Paper", "Labour and work"), 36),
)
_INCOME = (
    Column(QT_TRANSLATE_NOOP("Paper", "Year"), 12),
    *income_columns(22, 22, 20, 22, 22),
    Column(QT_TRANSLATE_NOOP("Paper", "Net income"), 23, Align.RIGHT),
    Column(QT_TRANSLATE_NOOP("Paper", "Persons"), 10),
    Column(QT_TRANSLATE_NOOP("Paper", "Per person"), 22, Align.RIGHT),
)
_CHECKS = (  # domain.md §4.4
    Column(QT_TRANSLATE_NOOP("Paper", "Point"), 40, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "What is wanted"), 55, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "What was found"), 60, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "Met"), 20),
)
_POINTS = (
    (
        "food", QT_TRANSLATE_NOOP("Paper", "Food, clothes and a steady income"),
        QT_TRANSLATE_NOOP("Paper", "A steady source of income; food, clothes and bedding for every season"),
    ),
    (
        "house", QT_TRANSLATE_NOOP("Paper", "A safe house"),
        QT_TRANSLATE_NOOP("Paper", "The house is safe: no one lives in a house of grade C or D"),
    ),
    (
        "medical", QT_TRANSLATE_NOOP("Paper", "Basic medical care"),
        QT_TRANSLATE_NOOP("Paper", "Every member has the basic medical insurance"),
    ),
    (
        "edu", QT_TRANSLATE_NOOP("Paper", "Compulsory schooling"),
        QT_TRANSLATE_NOOP("Paper", "No child of compulsory school age is out of school, but for its health"),
    ),
    (
        "water", QT_TRANSLATE_NOOP("Paper", "Safe water"),
        QT_TRANSLATE_NOOP("Paper", "Quantity, quality, way to the water and its steadiness are as laid down"),
    ),
    (
        "road", QT_TRANSLATE_NOOP("Paper", "A road"),
        QT_TRANSLATE_NOOP("Paper", "There is a road that can be used all year"),
    ),
    (
        "power", QT_TRANSLATE_NOOP("Paper", "Electric power"),
        QT_TRANSLATE_NOOP("Paper", "The house has power for living"),
    ),
    (
        "tv", QT_TRANSLATE_NOOP("Paper", "Television"),
        QT_TRANSLATE_NOOP("Paper", "The household can watch television"),
    ),
)  # fmt: skip
_ABOVE = QT_TRANSLATE_NOOP("Paper", "Income steadily above the line")
_ABOVE_WANTED = QT_TRANSLATE_NOOP(
    "Paper", "Net income per person of {year} above {yuan} yuan, the year before as well"
)
_ABOVE_BLANK = QT_TRANSLATE_NOOP(
    "Paper", "Net income per person above the line of the year, the year before as well"
)
_ABOVE_FOUND = QT_TRANSLATE_NOOP("Paper", "{year}: {yuan} yuan")
_LINE = QT_TRANSLATE_NOOP("Paper", "{label} of {year}: {yuan} yuan a person. Source: {source}")
_MORE_BY = QT_TRANSLATE_NOOP("Paper", "{yuan} yuan above it")
_LESS_BY = QT_TRANSLATE_NOOP("Paper", "{yuan} yuan below it")
_TITLE = QT_TRANSLATE_NOOP("Paper", "{title}, {year}")
_BASICS = QT_TRANSLATE_NOOP("Paper", "1. Household")
_PEOPLE = QT_TRANSLATE_NOOP("Paper", "2. Members")
_MONEY = QT_TRANSLATE_NOOP("Paper", "3. Income (yuan)")
_CHECKED = QT_TRANSLATE_NOOP("Paper", "4. Eight things there, one line passed")
_REVIEWED = QT_TRANSLATE_NOOP("Paper", "5. Outcome of the review meeting")
_OPINION = QT_TRANSLATE_NOOP("Paper", "6. The household's word")
_CONCLUSION = QT_TRANSLATE_NOOP("Paper", "7. Conclusion of the check")
_HEAD = QT_TRANSLATE_NOOP("Paper", "Head of household")
_GROUP = QT_TRANSLATE_NOOP("Paper", "Group")
_PERSONS = QT_TRANSLATE_NOOP("Paper", "Persons")
_TYPE = QT_TRANSLATE_NOOP("Paper", "Type of household")
_HH_NO = QT_TRANSLATE_NOOP("Paper", "Household number")
_PHONE = QT_TRANSLATE_NOOP("Paper", "Telephone")
_CAUSE = QT_TRANSLATE_NOOP("Paper", "Main causes")
_HELPER = QT_TRANSLATE_NOOP("Paper", "Helper")
_HELD = QT_TRANSLATE_NOOP("Paper", "Held on")
_CAME = QT_TRANSLATE_NOOP("Paper", "Due and present")
_COUNT = QT_TRANSLATE_NOOP("Paper", "{due} due, {present} present")
_VOTES = QT_TRANSLATE_NOOP("Paper", "Votes")
_VOTED = QT_TRANSLATE_NOOP("Paper", "agree {agree}, against {against}, abstain {abstain}")
_OUTCOME = QT_TRANSLATE_NOOP("Paper", "Outcome")
_PASSED, _NOT_PASSED = QT_TRANSLATE_NOOP("Paper", "passed"), QT_TRANSLATE_NOOP("Paper", "not passed")
_AGREES = QT_TRANSLATE_NOOP("Paper", "As to all that is written above, I:   □ agree    □ do not agree.")
_WHY = QT_TRANSLATE_NOOP("Paper", "Why not")
_MAY_LEAVE = QT_TRANSLATE_NOOP(
    "Paper", "□ All is met: the household may leave.    □ Not met: the household stays."
)
_STAYS = QT_TRANSLATE_NOOP("Paper", "Why it stays")
_CHECKERS = QT_TRANSLATE_NOOP("Paper", "Checked by")
_CHECKED_ON = QT_TRANSLATE_NOOP("Paper", "Checked on")
_SIGN_HEAD = QT_TRANSLATE_NOOP("Paper", "Head (signature, fingerprint):")
_SIGN_CHECKERS = QT_TRANSLATE_NOOP("Paper", "Checkers (signatures, at least two):")
_SEALS = (
    QT_TRANSLATE_NOOP("Paper", "Village committee (seal):"),
    QT_TRANSLATE_NOOP("Paper", "Township (seal):"),
)
_BLANK = "＿" * 2
_SIZE, _FIGURES = 10.5, 9.0  # points
_ROW = 7.6
_LEAST_MEMBERS = 5


@document(
    code="P-18", title=QT_TRANSLATE_NOOP("Paper", "Check before leaving, with the household's word"),
    term="exit_title", of="household", paper="A4p", masking="M0",
    needs=("people", "type", "helper", "members", "private", "income", "cause", "leaving"),
)  # fmt: skip
def leaving(sheet: Sheet, village: View) -> None:
    """Draw two pages or so a household, each on a leaf of its own."""
    each_on_its_own(sheet, village.households, partial(_household, sheet, village))


def _household(sheet: Sheet, village: View, household: View) -> None:
    title = sheet.say(_TITLE, title=sheet.form_title, year=village.year or _BLANK)
    sheet.mark(household.group, household.head, household.local_no)
    sheet.title(title, under=whole_place(village, household))
    _basics(sheet, household)
    _members(sheet, household)
    _income(sheet, village, household)
    _checks(sheet, village, household)
    _reviewed(sheet, household)
    _opinion(sheet)
    _conclusion(sheet, household)


def _kind(sheet: Sheet, size: float = _SIZE) -> Type:
    return Type(sheet.body.stack, size)


def _basics(sheet: Sheet, household: View) -> None:
    sheet.section(sheet.say(_BASICS))
    grid = Grid(sheet, label=26, row=8, size=_SIZE)
    grid.row(
        Field(sheet.say(_HEAD), household.head, 71), Field(sheet.say(_GROUP), household.group, 66, 20),
        Field(sheet.say(_PERSONS), str(household.people or ""), 0, 20),
    )  # fmt: skip
    grid.row(Field(sheet.say(_HH_NO), household.hh_no or "", 87.5), Field(sheet.say(_TYPE), household.type))
    helper = household.helper
    said = GAP.join(filter(None, (helper.name, helper.unit, helper.work_phone))) if helper else ""
    grid.row(
        Field(sheet.say(_CAUSE), household.cause or "", 87.5), Field(sheet.say(_PHONE), household.phone or "")
    )
    grid.row(Field(sheet.say(_HELPER), said))


def _members(sheet: Sheet, household: View) -> None:
    sheet.section(sheet.say(_PEOPLE), keep=30)
    table = Table(sheet, _MEMBERS, row=_ROW, kind=_kind(sheet), heads=Type(sheet.head.stack, 10))
    table.rows(
        (
            one.name, one.relation, one.sex, whole(one.age), one.id_number or "", one.health or "",
            "，".join(filter(None, (one.labour, one.work))),
        )
        for one in household.members
    )  # fmt: skip
    table.spare(_LEAST_MEMBERS - len(household.members))
    table.end()


def _income(sheet: Sheet, village: View, household: View) -> None:
    sheet.section(sheet.say(_MONEY), keep=36)
    known = {income.year: income for income in household.incomes}
    table = Table(sheet, _INCOME, row=_ROW, kind=_kind(sheet, _FIGURES), heads=Type(sheet.head.stack, 9))
    years = (village.year - 1, village.year)
    table.rows(income_row(str(year) if year > 0 else "", known.get(year)) for year in years)
    table.end()
    sheet.gap(1)
    one, now = household.leaving, known.get(village.year)
    if one is None or one.line is None:
        return
    said = [
        sheet.say(_LINE, label=one.line_label, year=village.year, yuan=yuan(one.line), source=one.line_source)
    ]
    if now is not None and now.per_capita is not None:
        over = now.per_capita - one.line
        said.append(sheet.say(_MORE_BY if over >= 0 else _LESS_BY, yuan=yuan(abs(over))))
    sheet.paragraph("；".join(said), sheet.small)


def _checks(sheet: Sheet, village: View, household: View) -> None:
    sheet.section(sheet.say(_CHECKED), keep=40)
    table = Table(sheet, _CHECKS, row=9.5, kind=_kind(sheet), heads=Type(sheet.head.stack, 10.5))
    table.rows([*_proofs(sheet, household), _above(sheet, village, household)])
    table.end()


def _proofs(sheet: Sheet, household: View) -> Iterator[tuple[str, ...]]:
    one = household.leaving
    for number, (name, point, wanted) in enumerate(_POINTS, 1):
        proof = getattr(one, name) if one else None
        found, ok = (proof.found, proof.ok) if proof else ("", None)
        yield f"{number}. {sheet.say(point)}", sheet.say(wanted), found, is_or_not(sheet, ok)


def _above(sheet: Sheet, village: View, household: View) -> tuple[str, ...]:
    """Return the line of the income: this year's and last year's have to be above it (§5.3)."""
    one = household.leaving
    line = one.line if one else None
    known = {income.year: income.per_capita for income in household.incomes}
    now, before = known.get(village.year), known.get(village.year - 1)
    wanted = sheet.say(_ABOVE_BLANK)
    ok = None
    if line is not None:
        wanted = sheet.say(_ABOVE_WANTED, year=village.year, yuan=yuan(line))
        if now is not None and now < line:
            ok = False
        elif now is not None and before is not None and before >= line:
            ok = True
    years = ((village.year - 1, before), (village.year, now))
    found = [sheet.say(_ABOVE_FOUND, year=year, yuan=yuan(fen)) for year, fen in years if fen is not None]
    number = len(_POINTS) + 1
    return f"{number}. {sheet.say(_ABOVE)}", wanted, "\n".join(found), is_or_not(sheet, ok)


def _reviewed(sheet: Sheet, household: View) -> None:
    sheet.section(sheet.say(_REVIEWED), keep=24)
    one = household.leaving
    vote = one.vote if one else None
    counts = [_count(getattr(vote, name) if vote else None) for name in ("agree", "against", "abstain")]
    grid = Grid(sheet, label=26, row=8.5, size=_SIZE)
    due, present = (_count(getattr(one, name) if one else None) for name in ("due", "present"))
    came = sheet.say(_COUNT, due=due, present=present)
    grid.row(
        Field(sheet.say(_HELD), day(sheet, one.held_on if one else None), 87.5), Field(sheet.say(_CAME), came)
    )
    outcome = either(sheet, vote.passed if vote else None, _PASSED, _NOT_PASSED)
    voted = sheet.say(_VOTED, agree=counts[0], against=counts[1], abstain=counts[2])
    grid.row(Field(sheet.say(_VOTES), voted, 103), Field(sheet.say(_OUTCOME), outcome))


def _count(number: int | None) -> str:
    return whole(number) or _BLANK


def _opinion(sheet: Sheet) -> None:
    sheet.section(sheet.say(_OPINION), keep=46)
    sheet.gap(1)
    sheet.paragraph(sheet.say(_AGREES))
    sheet.gap(1)
    Grid(sheet, label=26, size=_SIZE).block(sheet.say(_WHY), "", least=2)
    sheet.signatures("", sheet.say(_SIGN_HEAD), height=14)
    sheet.signatures("", day(sheet, None), height=7)


def _conclusion(sheet: Sheet, household: View) -> None:
    one = household.leaving
    sheet.section(sheet.say(_CONCLUSION), keep=74)
    sheet.gap(1)
    sheet.paragraph(sheet.say(_MAY_LEAVE))
    sheet.gap(1)
    grid = Grid(sheet, label=26, row=8.5, size=_SIZE)
    stays = "\n".join(filter(None, (ticks(one.refusals) if one else "", one.stays if one else "")))
    grid.row(Field(sheet.say(_STAYS), stays))
    checked = full(one.checked_on) if one and one.checked_on else day(sheet, None)
    grid.row(
        Field(sheet.say(_CHECKERS), one.checkers if one else "", 103), Field(sheet.say(_CHECKED_ON), checked)
    )
    sheet.signatures(sheet.say(_SIGN_CHECKERS), height=14)
    signed(sheet, _SEALS, height=12)
