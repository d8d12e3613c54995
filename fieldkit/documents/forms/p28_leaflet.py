"""P-28, the leaflet on policy: for every household, and for those that are helped (domain.md §4.3)."""

from collections.abc import Sequence

from fieldkit.documents.grid import Field, Grid
from fieldkit.documents.posting import day
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet, Type
from fieldkit.domain.leaflets import EVERYONE, WATCHED
from fieldkit.errors import QT_TRANSLATE_NOOP

_PLACE = QT_TRANSLATE_NOOP("Paper", "{township} {village}   {year}")
_NUMERALS = QT_TRANSLATE_NOOP("Paper", "I II III IV V VI VII VIII IX X")
_PART = QT_TRANSLATE_NOOP("Paper", "{no}. {head}")
_LINE = QT_TRANSLATE_NOOP("Paper", "{n}. {text}")
_CALL = QT_TRANSLATE_NOOP("Paper", "Whom to call")
_PHONE = QT_TRANSLATE_NOOP("Paper", "Telephone")
_HOME = QT_TRANSLATE_NOOP("Paper", "Household")
_HELPER = QT_TRANSLATE_NOOP("Paper", "Helper")
_SOURCE = QT_TRANSLATE_NOOP("Paper", "Source: {source}")
_RECEIVED = QT_TRANSLATE_NOOP("Paper", "Received: one copy of “{title}”; it was explained to me.")
_SIGNS = (
    QT_TRANSLATE_NOOP("Paper", "Received (signature):"), QT_TRANSLATE_NOOP("Paper", "Handed out by:"),
)  # fmt: skip
_SLIP = 27.0  # millimetres that are cut off and kept


@document(
    code="P-28", title=QT_TRANSLATE_NOOP("Paper", "Leaflet on policy"), term="leaflet_title",
    of="village", paper="A4p", masking="M1", needs=("leaflets", "helper", "case"),
    layouts=((WATCHED, QT_TRANSLATE_NOOP("Paper", "For households that are helped"), "A4p"),),
)  # fmt: skip
def leaflet(sheet: Sheet, village: View) -> None:
    """Draw the leaflet for everyone once; with layout `watched` one for every monitored household."""
    wanted = sheet.layout or EVERYONE
    text = next((one for one in village.leaflets if one.name == wanted), None)
    homes: Sequence[View | None] = [None]
    if wanted == WATCHED:
        homes = [home for home in village.households if home.case is not None and not home.case.over] or homes
    for count, home in enumerate(homes):
        if count:
            sheet.new_page()
        if home is not None:
            sheet.mark(home.group, home.head, home.local_no)
        _draw(sheet, village, text, home)


def _draw(sheet: Sheet, village: View, text: View | None, home: View | None) -> None:
    title = text.title if text is not None else sheet.form_title
    under = sheet.say(_PLACE, township=village.township, village=village.name, year=village.year)
    sheet.title(title, under=under.strip())
    body = Type(sheet.body.stack, 12)
    if text is not None:
        sheet.paragraph(text.opening, body)
        numerals = sheet.say(_NUMERALS).split()
        for part, no in zip(text.parts, numerals, strict=False):
            sheet.section(sheet.say(_PART, no=no, head=part.head), keep=7)
            for count, line in enumerate(part.lines, 1):
                alone = len(part.lines) == 1
                sheet.paragraph(line if alone else sheet.say(_LINE, n=count, text=line), body)
    sheet.section(sheet.say(_CALL), keep=24)
    _contacts(sheet, text, home)
    if text is not None and text.source:
        sheet.gap(1)
        sheet.paragraph(sheet.say(_SOURCE, source=text.source), Type(sheet.body.stack, 9))
    _slip(sheet, title, home)


def _contacts(sheet: Sheet, text: View | None, home: View | None) -> None:
    grid = Grid(sheet, label=34, row=7.4, size=11)
    wide = sheet.paper.usable * 0.62
    if sheet.layout == WATCHED:
        helper = home.helper if home is not None else None
        grid.row(
            Field(sheet.say(_HELPER), helper.name if helper else "", wide),
            Field(sheet.say(_PHONE), (helper.work_phone or "") if helper else "", 0, 18),
        )
    for contact in text.contacts if text is not None else ():
        grid.row(Field(contact.who, contact.name, wide), Field(sheet.say(_PHONE), contact.phone, 0, 18))


def _slip(sheet: Sheet, title: str, home: View | None) -> None:
    """Leave at the lower edge what is signed, cut off and kept in the file."""
    sheet.need(_SLIP)
    sheet.y = sheet.paper.bottom - _SLIP
    y, left, right = sheet.y, sheet.paper.left, sheet.paper.width - sheet.paper.right
    dash, lines = left, []
    while dash < right:
        lines.append((dash, y, min(dash + 2, right), y))
        dash += 4
    sheet.page.lines(lines, 0.4)
    sheet.gap(2)
    whose = ""
    if home is not None:
        whose = f"{sheet.say(_HOME)}：{home.head}\u3000{home.group}\u3000"
    sheet.paragraph(whose + sheet.say(_RECEIVED, title=title), Type(sheet.body.stack, 11))
    sheet.signatures(*(sheet.say(label) for label in _SIGNS), day(sheet, None), height=12)
