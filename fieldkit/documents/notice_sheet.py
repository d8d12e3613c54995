"""How a notice is set: title, number, text, period, whom to tell, place of the seal (domain.md §4.1, §4.4).

Everything is read standing, so sizes follow the width of the paper.  What is not known is left to be filled
in by hand: every notice prints without a register.
"""

from collections.abc import Sequence

from fieldkit.documents.breaker import Line
from fieldkit.documents.posting import committee, day
from fieldkit.documents.privacy import View
from fieldkit.documents.sheet import Sheet, Type
from fieldkit.errors import QT_TRANSLATE_NOOP

A4_LAYOUT = ("A4", QT_TRANSLATE_NOOP("Paper", "On A4"), "A4p")
"""The layout of every notice for an office without A3."""

ANNOUNCED = "2"
"""The stage of a notice that only announces; the other invites objections (§2.27)."""
BY_HAND = "＿" * 6

_TITLE = QT_TRANSLATE_NOOP("Paper", "{village}: {title}")
_NUMBER = QT_TRANSLATE_NOOP("Paper", "No. ____〔{year}〕__")
_POSTED = QT_TRANSLATE_NOOP("Paper", "Posted for {days}: from {first} to {last}.")
_ANNOUNCED = QT_TRANSLATE_NOOP("Paper", "Announced for {days}: from {first} to {last}.")
_STANDING = QT_TRANSLATE_NOOP("Paper", "Posted from {first} until a new one takes its place.")
_NATURAL = QT_TRANSLATE_NOOP("Paper", "{n} days")
_WORKING = QT_TRANSLATE_NOOP("Paper", "{n} working days")
_OBJECT = QT_TRANSLATE_NOOP(
    "Paper",
    "Who disagrees tells {receiver} within this time. Objections are made in one's own name, or with a way to"
    " be reached.",
)
_REMARK = QT_TRANSLATE_NOOP("Paper", "Who has something to say about it tells {receiver}.")
_COMPLAIN = QT_TRANSLATE_NOOP(
    "Paper", "To complain: {hotline}; township: {township}; county: {county}."
)
_PLACES = QT_TRANSLATE_NOOP("Paper", "Posted at: {places}.")
_SEAL = QT_TRANSLATE_NOOP("Paper", "{committee} (seal)")
_TOWNSHIP = QT_TRANSLATE_NOOP("Paper", "{township} government")

_A4 = 210.0  # millimetres: the width that the sizes below are for
_TEXT, _CELL, _TITLE_SIZE = 15.0, 12.0, 24.0  # points on A4, see `_scale`
_LEAD = 1.25  # of the text: a page of official text has 22 lines
_SEAL_ROOM = 44.0  # millimetres: a seal is 42 across


def _scale(sheet: Sheet) -> float:
    """Say how much larger than on A4 everything is: 1 on A4, 1.33 on A3."""
    return 1 + (min(sheet.paper.width, sheet.paper.height * 0.71) / _A4 - 1) * 0.8


def text_type(sheet: Sheet) -> Type:
    """Return the type of the running text."""
    return Type(sheet.body.stack, round(_TEXT * _scale(sheet), 1))


def cell_type(sheet: Sheet) -> Type:
    """Return the type of a list's cells."""
    return Type(sheet.body.stack, round(_CELL * _scale(sheet), 1))


def row_height(sheet: Sheet) -> float:
    """Return the height of a list's rows in millimetres."""
    return round(8.0 * _scale(sheet), 1)


# ------------------------------------------------------------ beginning


def beginning(sheet: Sheet, village: View, title: str, body: str) -> None:
    """Set title, number and text; `title` and `body` are for a notice that brings none."""
    notice = village.notice
    words = notice.title or sheet.say(_TITLE, village=village.name, title=title)
    number = notice.no or sheet.say(_NUMBER, year=village.year)
    sheet.note("title", words, number)
    kind = Type(sheet.title_type.stack, round(_TITLE_SIZE * _scale(sheet), 1))
    _centred(sheet, kind, _even(sheet, kind, words))
    sheet.gap(1.5)
    _centred(sheet, text_type(sheet), sheet.lines(text_type(sheet), number, sheet.paper.usable))
    sheet.gap(3)
    for part in (notice.body or body).split("\n"):
        paragraph(sheet, part.strip())
    sheet.gap(2)


def _even(sheet: Sheet, kind: Type, words: str) -> list[Line]:
    """Break a title into as few lines as it needs, each about as long as the others."""
    width = sheet.paper.usable
    lines = sheet.lines(kind, words, width)
    if len(lines) == 1 or "\n" in words:
        return lines
    least = kind.width(words) / len(lines)
    while (narrow := max(least, width * 0.97)) < width:
        fewer = sheet.lines(kind, words, narrow)
        if len(fewer) > len(lines):
            break
        lines, width = fewer, narrow
    return lines


def _centred(sheet: Sheet, kind: Type, lines: Sequence[Line]) -> None:
    for line in lines:
        shift = (sheet.paper.usable - kind.width(line.text)) / 2
        sheet.put(kind, line.text, sheet.paper.left + shift, sheet.y + kind.leading / 2)
        sheet.y += kind.leading


def paragraph(sheet: Sheet, words: str) -> None:
    """Set a paragraph of a notice, its first line two characters further in."""
    if not words:
        return
    kind = text_type(sheet)
    sheet.note("text", words)
    height = kind.leading * _LEAD
    for line in sheet.lines(kind, "\u3000\u3000" + words, sheet.paper.usable):
        sheet.need(height)
        sheet.put(kind, line.text, sheet.paper.left, sheet.y + height / 2)
        sheet.y += height


# ------------------------------------------------------------ the end


def ending(sheet: Sheet, village: View, issued_by: str = "") -> None:
    """Set the period, whom to tell, the numbers to call, the places, and where the seal goes."""
    sheet.gap(3)
    for words in _closing(sheet, village):
        paragraph(sheet, words)
    issuer(sheet, village, issued_by)


def ending_height(sheet: Sheet, village: View) -> float:
    """Return the height of `ending` in millimetres: it is never alone on a page."""
    kind = text_type(sheet)
    lines = [
        line
        for words in _closing(sheet, village)
        for line in sheet.lines(kind, "\u3000\u3000" + words, sheet.paper.usable)
    ]
    return 3 + len(lines) * kind.leading * _LEAD + _SEAL_ROOM


def _closing(sheet: Sheet, village: View) -> list[str]:
    notice = village.notice
    announced = notice.stage == ANNOUNCED
    first, last = day(sheet, notice.first), day(sheet, notice.last)
    if notice.kind and notice.days is None and notice.last is None:
        period = sheet.say(_STANDING, first=first)
    else:
        days = sheet.say(_WORKING if notice.working else _NATURAL, n=notice.days or "\u3000" * 2)
        period = sheet.say(_ANNOUNCED if announced else _POSTED, days=days, first=first, last=last)
    tell = sheet.say(_REMARK if announced else _OBJECT, receiver=notice.receiver or BY_HAND * 2)
    said = [period, tell]
    said.append(
        sheet.say(
            _COMPLAIN, hotline=sheet.hotline, township=notice.township_phone or BY_HAND,
            county=notice.county_phone or BY_HAND,
        )
    )  # fmt: skip
    if notice.places:
        said.append(sheet.say(_PLACES, places="、".join(notice.places)))
    return said


def township(sheet: Sheet, village: View) -> str:
    """Name the township's government, which seals what is announced in its name."""
    return sheet.say(_TOWNSHIP, township=village.township or BY_HAND)


def issuer(sheet: Sheet, village: View, issued_by: str = "") -> None:
    """Set who issues the notice, the date in the middle below, with room for a seal over both."""
    who = village.notice.issuer or issued_by
    name = sheet.say(_SEAL, committee=who or committee(sheet, village))
    when = day(sheet, village.notice.first)
    sheet.note("sign", name, when)
    sheet.need(_SEAL_ROOM)
    kind = text_type(sheet)
    width = max(kind.width(name), kind.width(when))
    centre = sheet.paper.width - sheet.paper.right - max(width / 2, _SEAL_ROOM / 2) - 2 * kind.width("\u3000")
    height = kind.leading * _LEAD
    middle = sheet.y + (_SEAL_ROOM - 2 * height) / 2 + height / 2
    for words in (name, when):
        for line in sheet.lines(kind, words, sheet.paper.usable):
            sheet.put(kind, line.text, centre - kind.width(line.text) / 2, middle)
            middle += height
    sheet.y += _SEAL_ROOM
