"""P-25, the cover of a household's paper file and the list of what is in it (domain.md §2.47, §4.3)."""

from collections.abc import Iterator
from functools import partial

from fieldkit.documents.choices import full, ticks
from fieldkit.documents.grid import Field, Grid
from fieldkit.documents.leaves import each_on_its_own
from fieldkit.documents.posting import day, dwelling, whole_place
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet, Type
from fieldkit.documents.table import Align, Column, Table
from fieldkit.errors import QT_TRANSLATE_NOOP

_ITEMS = (
    Column(QT_TRANSLATE_NOOP("Paper", "No."), 9),
    Column(QT_TRANSLATE_NOOP("Paper", "Paper"), 44, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "Made"), 10),
    Column(QT_TRANSLATE_NOOP("Paper", "State"), 32),
    Column(QT_TRANSLATE_NOOP("Paper", "What is there"), 38, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "Page"), 11),
    Column(QT_TRANSLATE_NOOP("Paper", "Box"), 11),
    Column(QT_TRANSLATE_NOOP("Paper", "Checked"), 20),
)
_MADE = {
    "A": QT_TRANSLATE_NOOP("Paper", "printed"), "P": QT_TRANSLATE_NOOP("Paper", "paper"),
    "A/P": QT_TRANSLATE_NOOP("Paper", "either"),
}  # fmt: skip
_COVER = QT_TRANSLATE_NOOP("Paper", "File of a household")
_YEAR = QT_TRANSLATE_NOOP("Paper", "Year {year}")
_CONTENTS = QT_TRANSLATE_NOOP("Paper", "Contents of the file, {year}")
_WHOSE = QT_TRANSLATE_NOOP("Paper", "{head}   {place}   No. {number}")
_PLACE = QT_TRANSLATE_NOOP("Paper", "Place")
_HEAD = QT_TRANSLATE_NOOP("Paper", "Head of household")
_NUMBER = QT_TRANSLATE_NOOP("Paper", "Number of the file")
_HH_NO = QT_TRANSLATE_NOOP("Paper", "Household number")
_PEOPLE = QT_TRANSLATE_NOOP("Paper", "Persons")
_TYPE = QT_TRANSLATE_NOOP("Paper", "Type of household")
_HELPER = QT_TRANSLATE_NOOP("Paper", "Helper")
_UNIT = QT_TRANSLATE_NOOP("Paper", "Helper's unit")
_SHEETS = QT_TRANSLATE_NOOP("Paper", "Leaves in all")
_BOX = QT_TRANSLATE_NOOP("Paper", "Box")
_KEPT = QT_TRANSLATE_NOOP("Paper", "To be kept until")
_THERE = QT_TRANSLATE_NOOP("Paper", "There: {there} of {wanted}; what does not apply is not counted.")
_LEGEND = QT_TRANSLATE_NOOP(
    "Paper", "Made: printed – from the records; paper – ticked by hand; either – one or the other."
)
_SIGNS = (
    QT_TRANSLATE_NOOP("Paper", "File made by:"), QT_TRANSLATE_NOOP("Paper", "Checked by:"),
    QT_TRANSLATE_NOOP("Paper", "Date:"),
)  # fmt: skip
_BIG, _COVER_ROW = 30.0, 13.0
_END = 16.0


@document(
    code="P-25", title=QT_TRANSLATE_NOOP("Paper", "Cover and contents of a household's file"),
    term="file_title", of="household", paper="A4p", masking="M0",
    needs=("people", "type", "helper", "numbers", "file"),
)  # fmt: skip
def file_cover(sheet: Sheet, village: View) -> None:
    """Draw a cover and, on the back of it, the contents, for every household."""
    each_on_its_own(sheet, village.households, partial(_file, sheet, village))


def _file(sheet: Sheet, village: View, household: View) -> None:
    sheet.mark(household.group, household.head, household.local_no)
    _cover(sheet, village, household)
    sheet.new_page()
    _contents(sheet, village, household)


def _cover(sheet: Sheet, village: View, household: View) -> None:
    """Set the cover: no identity number and no cause on what lies open on a shelf."""
    sheet.y = 52.0
    sheet.centred(sheet.say(_COVER), Type(sheet.title_type.stack, _BIG))
    sheet.gap(4)
    sheet.centred(sheet.say(_YEAR, year=village.year), Type(sheet.title_type.stack, 18))
    sheet.gap(20)
    helper = household.helper
    grid = Grid(sheet, label=36, row=_COVER_ROW, size=14)
    grid.row(Field(sheet.say(_PLACE), whole_place(village, household)))
    grid.row(Field(sheet.say(_HEAD), household.head))
    grid.row(Field(sheet.say(_NUMBER), household.local_no))
    grid.row(Field(sheet.say(_HH_NO), household.hh_no or ""))
    grid.row(
        Field(sheet.say(_TYPE), household.type, 115),
        Field(sheet.say(_PEOPLE), str(household.people or ""), 0, 30),
    )
    grid.row(Field(sheet.say(_HELPER), helper.name if helper else ""))
    grid.row(Field(sheet.say(_UNIT), helper.unit if helper else ""))
    grid.row(Field(sheet.say(_SHEETS), "", 87), Field(sheet.say(_BOX), _box(household), 0, 30))
    grid.row(Field(sheet.say(_KEPT), ""))
    sheet.gap(14)
    sheet.signatures(*(sheet.say(label) for label in _SIGNS[:2]), day(sheet, None), height=14)


def _box(household: View) -> str:
    """Name the boxes that the papers lie in."""
    boxes = [item.box for item in household.file.items if item.box] if household.file else []
    return "、".join(dict.fromkeys(boxes))


def _contents(sheet: Sheet, village: View, household: View) -> None:
    whose = sheet.say(
        _WHOSE, head=household.head, place=dwelling(village, household),
        number=household.local_no,
    )  # fmt: skip
    named = household.head or household.local_no
    sheet.title(sheet.say(_CONTENTS, year=village.year), under=whose if named else "")
    kind, heads = Type(sheet.body.stack, 9.5), Type(sheet.head.stack, 9.5)
    table = Table(sheet, _ITEMS, row=8.6, kind=kind, heads=heads)
    table.rows(_items(sheet, household))
    table.end()
    file = household.file
    small = Type(sheet.body.stack, 9.5)
    sheet.gap(1)
    if file is not None and file.wanted is not None:
        sheet.paragraph(sheet.say(_THERE, there=file.there, wanted=file.wanted), small)
    sheet.paragraph(sheet.say(_LEGEND), small)
    sheet.need(_END)
    sheet.gap(2)
    sheet.signatures(*(sheet.say(label) for label in _SIGNS), height=12)


def _items(sheet: Sheet, household: View) -> Iterator[tuple[str, ...]]:
    for item in household.file.items if household.file else ():
        made = _MADE.get(item.made)
        yield (
            item.no, item.label, sheet.say(made) if made else "", ticks(item.states, gap=" "), item.said,
            item.page, item.box, full(item.checked),
        )  # fmt: skip
