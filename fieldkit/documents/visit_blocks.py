"""What records of visits have besides: questions, problems, a table by purpose, places of photos (§4.4).

A record that is still to be filled in has one table that will do for any purpose.
"""

from collections.abc import Iterator, Sequence

from fieldkit.documents.choices import GAP, full, quantity, whole, yuan
from fieldkit.documents.columns import scaled
from fieldkit.documents.grid import Field, Grid
from fieldkit.documents.privacy import View
from fieldkit.documents.sheet import Sheet, Type
from fieldkit.documents.table import Align, Column, Table
from fieldkit.documents.year_income import PER_PERSON, income_columns, sums
from fieldkit.errors import QT_TRANSLATE_NOOP

_PLAN = (
    Column(QT_TRANSLATE_NOOP("Paper", "Undertaking"), 52, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "Scale"), 26),
    Column(QT_TRANSLATE_NOOP("Paper", "Money (yuan)"), 28, Align.RIGHT),
    Column(QT_TRANSLATE_NOOP("Paper", "Expected gain (yuan)"), 28, Align.RIGHT),
    Column(QT_TRANSLATE_NOOP("Paper", "Due"), 18),
    Column(QT_TRANSLATE_NOOP("Paper", "Who sees to it"), 23),
)
_PROGRESS = (
    Column(QT_TRANSLATE_NOOP("Paper", "Undertaking"), 52, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "Progress (%)"), 18),
    Column(QT_TRANSLATE_NOOP("Paper", "How far it is"), 22),
    Column(QT_TRANSLATE_NOOP("Paper", "Difficulty met"), 42, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "What is to be done next"), 41, Align.LEFT),
)
_SALES = (
    Column(QT_TRANSLATE_NOOP("Paper", "Product"), 36, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "Quantity"), 22, Align.RIGHT),
    Column(QT_TRANSLATE_NOOP("Paper", "Unit"), 14),
    Column(QT_TRANSLATE_NOOP("Paper", "Price (yuan)"), 24, Align.RIGHT),
    Column(QT_TRANSLATE_NOOP("Paper", "Amount (yuan)"), 28, Align.RIGHT),
    Column(QT_TRANSLATE_NOOP("Paper", "Channel"), 24),
    Column(QT_TRANSLATE_NOOP("Paper", "Sold to"), 27, Align.LEFT),
)
_INCOME = (
    Column(QT_TRANSLATE_NOOP("Paper", "Year"), 13),
    *income_columns(23, 23, 22, 23, 23, 25),
    Column(PER_PERSON, 23, Align.RIGHT),
)
_ANY = (
    Column(QT_TRANSLATE_NOOP("Paper", "Undertaking, product or kind of income"), 52, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "Scale, quantity or progress"), 32),
    Column(QT_TRANSLATE_NOOP("Paper", "Amount (yuan)"), 28, Align.RIGHT),
    Column(QT_TRANSLATE_NOOP("Paper", "Difficulty, or what is to be done next"), 40, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "Due"), 23),
)
_TITLES = {
    "1": QT_TRANSLATE_NOOP("Paper", "The year's plan of the household"),
    "2": QT_TRANSLATE_NOOP("Paper", "How far the plan has come"),
    "3": QT_TRANSLATE_NOOP("Paper", "Products sold with help"),
    "4": QT_TRANSLATE_NOOP("Paper", "What the year brought (yuan)"),
    "": QT_TRANSLATE_NOOP("Paper", "What this visit was for (plan, progress, sales or income)"),
}
_COLUMNS = {"1": _PLAN, "2": _PROGRESS, "3": _SALES, "4": _INCOME, "": _ANY}
QUESTIONS = {
    "member_changed": QT_TRANSLATE_NOOP("Paper", "Members changed"),
    "income_changed": QT_TRANSLATE_NOOP("Paper", "Income or work changed"),
    "guarantee_problem": QT_TRANSLATE_NOOP("Paper", "Problem with the guarantees"),
    "new_risk": QT_TRANSLATE_NOOP("Paper", "New risk"),
}
"""What every visit asks, by the names of the fields of `VisitFact`."""
_ABSENT = QT_TRANSLATE_NOOP("Paper", "household absent")
_RAISED = QT_TRANSLATE_NOOP("Paper", "Problem raised")
_OWNER = QT_TRANSLATE_NOOP("Paper", "Responsible for it")
_DUE = QT_TRANSLATE_NOOP("Paper", "To be settled by")
_GIVEN = QT_TRANSLATE_NOOP("Paper", "Help given today")
_NOTHING = QT_TRANSLATE_NOOP("Paper", "nothing to sell: {reason}")
_PHOTO = QT_TRANSLATE_NOOP("Paper", "Photo of the visit ({n})")
_SIZE = 10.0  # points
_ROW = 8.0
_EMPTY, _YEARS = 4, 2  # rows to fill in by hand; of incomes this year's and the last one's
PHOTOS = 2
"""How many photos the record of a visit has room for (§4.4)."""
_WIDE, _HIGH, _BETWEEN = 84.0, 56.0, 4.0  # millimetres of a photo, 3 to 2


def met(sheet: Sheet, visit: View) -> str:
    """Say who was met, and whether the household was absent."""
    return GAP.join(filter(None, (visit.met, sheet.say(_ABSENT) if visit.absent else "")))


def problems(sheet: Sheet, grid: Grid, visit: View) -> None:
    """Draw who solves what until when, and what help was given on the day; lines where nothing is known."""
    block = visit.block
    raised = tuple(dict.fromkeys((r.text.strip(), r.owner, r.due_on) for r in block.raised)) if block else ()
    number = {text: n for n, text in enumerate(dict.fromkeys(text for text, _, _ in raised), 1)}
    before = ""
    for text, owner, due in raised:
        mark = f"{number[text]}. " if len(number) > 1 else ""
        if text != before and (mark or text != visit.problems.strip()):
            grid.row(Field(sheet.say(_RAISED), mark + text))
        before = text
        _settled(sheet, grid, mark + owner, full(due))
    if not (block and block.raised):
        _settled(sheet, grid, "", "")
    grid.block(sheet.say(_GIVEN), "；".join(block.given) if block else "", least=2)


def _settled(sheet: Sheet, grid: Grid, owner: str, due: str) -> None:
    grid.row(Field(sheet.say(_OWNER), owner, 108), Field(sheet.say(_DUE), due))


def purpose(sheet: Sheet, visit: View) -> None:
    """Draw the table of the visit's purpose; visits beside the four of the plan have none."""
    block = visit.block
    which = block.purpose if block else ""
    if which not in _COLUMNS or (not which and visit.day is not None):
        return
    sheet.gap(1.5)
    sheet.section(sheet.say(_TITLES[which]), keep=30)
    kind, heads = Type(sheet.body.stack, _SIZE), Type(sheet.head.stack, _SIZE - 0.5)
    table = Table(sheet, scaled(sheet, _COLUMNS[which]), row=_ROW, kind=kind, heads=heads)
    blank = _YEARS if which == "4" else _EMPTY
    table.rows(list(_rows(sheet, block, which)) if block else (), blank=blank)
    table.end()


def _rows(sheet: Sheet, block: View, which: str) -> Iterator[Sequence[str]]:
    if which == "1":
        for one in block.plan:
            yield one.title, one.scale, yuan(one.invest), yuan(one.expected), one.due, one.owner
    elif which == "2":
        for one in block.plan:
            yield one.title, whole(one.percent), one.state, one.obstacle, one.action
    elif which == "3":
        for one in block.sold:
            yield _sale(sheet, one)
    elif which == "4":
        for one in block.earned:
            yield str(one.year), *sums(one), yuan(one.per_capita)


def _sale(sheet: Sheet, one: View) -> Sequence[str]:
    if one.nothing:
        return (sheet.say(_NOTHING, reason=one.reason), *[""] * (len(_SALES) - 1))
    return (
        one.product, quantity(one.qty), one.measure, yuan(one.price), yuan(one.amount), one.channel,
        one.buyer,
    )  # fmt: skip


def photos(sheet: Sheet, visit: View) -> None:
    """Set two photos of the visit side by side, or leave frames to glue them into."""
    sheet.need(_HIGH + 4)
    wide = min(_WIDE, (sheet.paper.usable - _BETWEEN) / 2)
    for place in range(PHOTOS):
        x = sheet.paper.left + place * (sheet.paper.usable - wide)
        sheet.page.box(x, sheet.y + 2, wide, _HIGH, 0.5)
        photo = visit.photos[place] if place < len(visit.photos) else None
        if photo and sheet.picture(photo.jpeg, x, sheet.y + 2, wide, _HIGH, noted=photo.sha256):
            continue
        said = sheet.say(_PHOTO, n=place + 1)
        sheet.note("text", said)
        sheet.put(sheet.small, said, x + (wide - sheet.small.width(said)) / 2, sheet.y + 2 + _HIGH / 2)
    sheet.y += _HIGH + 4
