"""P-07, the handbook of a household: sixteen A5 pages, stitched (domain.md §4.3, §4.4).

Every page is drawn in the order in which it is read; `documents.booklet` lays two of them on each side of A4.
"""

from fieldkit.documents import handbook_home as home
from fieldkit.documents import handbook_visits as visits
from fieldkit.documents import handbook_work as work
from fieldkit.documents.booklet import Booklet
from fieldkit.documents.choices import ticks
from fieldkit.documents.grid import Field, Grid
from fieldkit.documents.posting import committee, dwelling, signed
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet, Type
from fieldkit.domain.visits import FIRST_EXTRA
from fieldkit.errors import QT_TRANSLATE_NOOP

_YEAR = QT_TRANSLATE_NOOP("Paper", "(year {year})")
_BLANK_YEAR = "\u3000" * 3
_COVER = (
    QT_TRANSLATE_NOOP("Paper", "Head of household"),
    QT_TRANSLATE_NOOP("Paper", "Household number"),
    QT_TRANSLATE_NOOP("Paper", "Address"),
    QT_TRANSLATE_NOOP("Paper", "Helper"),
    QT_TRANSLATE_NOOP("Paper", "Helper's unit"),
    QT_TRANSLATE_NOOP("Paper", "Helper's telephone"),
)
_HOW = QT_TRANSLATE_NOOP("Paper", "How this handbook is kept")
_RULES = (
    QT_TRANSLATE_NOOP(
        "Paper",
        "1. One handbook a household and year. It is printed from the village's register; nothing that is "
        "printed has to be copied by hand.",
    ),
    QT_TRANSLATE_NOOP(
        "Paper",
        "2. What changes during the year is added by hand on the empty lines and entered in the register on "
        "the next occasion.",
    ),
    QT_TRANSLATE_NOOP(
        "Paper",
        "3. For every measure the head signs, or sets a fingerprint, once it has really been received. "
        "Nobody signs for somebody else.",
    ),
    QT_TRANSLATE_NOOP(
        "Paper",
        "4. The helper visits the household four times a year: to make the plan, to see how it goes, to help "
        "with what is for sale, and to reckon the year's income.",
    ),
    QT_TRANSLATE_NOOP(
        "Paper",
        "5. The handbook holds private facts. It stays with the household or in its file; it is not "
        "photographed and not posted.",
    ),
    QT_TRANSLATE_NOOP("Paper", "6. Questions and complaints: telephone {hotline}."),
)
_NOTES = QT_TRANSLATE_NOOP("Paper", "Notes")
_BACK = QT_TRANSLATE_NOOP("Paper", "13. The household at the end of the year")
_SATISFIED = QT_TRANSLATE_NOOP("Paper", "Satisfaction with the help")
_OPINION = QT_TRANSLATE_NOOP("Paper", "Household's opinion")
_CHECKED = QT_TRANSLATE_NOOP(
    "Paper", "What is written in this handbook is as things are with us; the help in it was received."
)
_SIGNS = (
    (
        QT_TRANSLATE_NOOP("Paper", "Head (signature, fingerprint):"),
        QT_TRANSLATE_NOOP("Paper", "Helper (signature):"),
    ),
    (
        QT_TRANSLATE_NOOP("Paper", "First secretary (signature):"),
        QT_TRANSLATE_NOOP("Paper", "Village committee (seal):"),
    ),
)
_TITLE, _NAME = 30.0, 13.0  # points
_LABEL, _LINE = 34.0, 86.0  # millimetres: labels of the cover, the lines beside them
_RULE, _PITCH = 0.3, 9.0


@document(
    code="P-07", title=QT_TRANSLATE_NOOP("Paper", "Handbook of help"), term="handbook_title",
    of="household", paper="A4b", masking="M0",
    needs=(
        "people", "type", "helper", "slots", "visits", "members", "private", "income", "living",
        "particulars", "sales", "handbook", "relatives",
    ),
    layouts=(("pages", QT_TRANSLATE_NOOP("Paper", "A5 pages one by one"), "A5b"),),
)  # fmt: skip
def handbook(sheet: Sheet, village: View) -> None:
    """Draw a booklet for every household."""
    for household in village.households:
        book = Booklet(sheet)
        sheet.mark(household.group, household.head, household.local_no)
        _cover(sheet, village, household)
        _pages(sheet, village, household)
        book.fill(lambda: _notes(sheet), last=1)
        sheet.new_page()
        _back(sheet, household)
        book.end()
    if not village.households:
        Booklet(sheet).end()


def _pages(sheet: Sheet, village: View, household: View) -> None:
    """Draw what stands between the covers, every part from a new page on."""
    sheet.new_page()
    _rules(sheet)
    sheet.new_page()
    home.basics(sheet, household)
    sheet.new_page()
    home.living(sheet, village, household)
    sheet.new_page()
    home.members(sheet, household)
    sheet.new_page()
    home.relatives(sheet, household)
    sheet.new_page()
    home.helpers(sheet, household)
    work.wants(sheet, household)
    sheet.new_page()
    work.plan(sheet, village, household)
    sheet.new_page()
    work.given(sheet, household)
    sheet.new_page()
    work.effects(sheet, household)
    for no in range(1, FIRST_EXTRA):
        sheet.new_page()
        visits.planned(sheet, household, no)
    sheet.new_page()
    visits.others(sheet, household)


def _cover(sheet: Sheet, village: View, household: View) -> None:
    """Draw the cover: place, title, year, who it is of, who helps, who gives it out."""
    name = Type(sheet.body.stack, _NAME)
    place = "".join(filter(None, (village.county, village.township)))
    sheet.y = sheet.paper.top + 14
    sheet.centred(place, name)
    sheet.gap(12)
    sheet.centred(sheet.form_title, Type(sheet.title_type.stack, _TITLE))
    sheet.gap(3)
    sheet.centred(sheet.say(_YEAR, year=village.year or _BLANK_YEAR), name)
    sheet.gap(16)
    helper = household.helper
    address = household.address or dwelling(village, household)
    values = (
        household.head, household.hh_no or household.local_no, address,
        helper.name if helper else "", helper.unit if helper else "",
        (helper.work_phone or "") if helper else "",
    )  # fmt: skip
    for label, value in zip(_COVER, values, strict=True):
        _line(sheet, sheet.say(label), value)
    sheet.y = sheet.paper.bottom - 16
    sheet.centred(committee(sheet, village) if village.name else "", name)


def _line(sheet: Sheet, label: str, value: str) -> None:
    """Draw a label and its value on lines to write on; a long value takes more of them."""
    sheet.note("fields", label, value)
    kind, strong = Type(sheet.body.stack, 11.5), Type(sheet.head.stack, 11.5)
    left = sheet.paper.left + (sheet.paper.usable - _LABEL - _LINE) / 2
    sheet.put(strong, label, left, sheet.y + _PITCH / 2)
    for text in [line.text for line in sheet.lines(kind, value, _LINE - 2)] or [""]:
        sheet.put(kind, text, left + _LABEL + 1, sheet.y + _PITCH / 2)
        base = sheet.y + _PITCH - 1.5
        sheet.page.lines([(left + _LABEL, base, left + _LABEL + _LINE, base)], _RULE)
        sheet.y += _PITCH


def _rules(sheet: Sheet) -> None:
    """Draw what the handbook is for and how it is kept, on the inside of the cover."""
    sheet.section(sheet.say(_HOW))
    sheet.gap(2)
    for rule in _RULES:
        sheet.paragraph(sheet.say(rule, hotline=sheet.hotline))
        sheet.gap(2)


def _notes(sheet: Sheet) -> None:
    """Draw a page of lines to write on."""
    sheet.section(sheet.say(_NOTES))
    Grid(sheet, label=12, size=home.SIZE).block("", "", least=int((sheet.room - 4) / _PITCH), pitch=_PITCH)


def _back(sheet: Sheet, household: View) -> None:
    """Draw the last page: what the household says of the year, and all who sign; the code stands below."""
    sheet.section(sheet.say(_BACK))
    shown = household.handbook.visit if household.handbook else None
    grid = Grid(sheet, label=24, row=9, size=home.SIZE)
    grid.row(Field(sheet.say(_SATISFIED), ticks(shown.satisfaction) if shown else ""))
    grid.block(sheet.say(_OPINION), "", least=8, pitch=_PITCH)
    sheet.gap(3)
    sheet.paragraph(sheet.say(_CHECKED))
    for labels in _SIGNS:
        sheet.gap(4)
        signed(sheet, labels, height=12)
