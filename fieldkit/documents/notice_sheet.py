"""How a notice is set: title, number, text, period, whom to tell, place of the seal (domain.md §4.1, §4.4).

What is not known is left to be filled in by hand: every notice prints without a register.
"""

from collections.abc import Mapping
from functools import cache

from fieldkit.documents.official import Official
from fieldkit.documents.posting import DRAFT, committee, day
from fieldkit.documents.privacy import View
from fieldkit.documents.sheet import LEGIBLE, Sheet, Type
from fieldkit.domain.codes import CodeTables
from fieldkit.errors import QT_TRANSLATE_NOOP

A4_LAYOUT = ("A4", QT_TRANSLATE_NOOP("Paper", "On A4"), "A4p")
"""The layout of every notice for an office without A3."""

ANNOUNCED = "2"
"""The stage of a notice that only announces; the other invites objections (§2.27)."""
BY_HAND = "＿" * 6

_TITLE = QT_TRANSLATE_NOOP("Paper", "{village}: {title}")
_NUMBER = QT_TRANSLATE_NOOP("Paper", "No. ____〔{year}〕__")
_ANNOUNCEMENT = QT_TRANSLATE_NOOP("Paper", "Announcement no. ____〔{year}〕__")
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
_COMPLAIN = QT_TRANSLATE_NOOP("Paper", "To complain: {hotline}; township: {township}; county: {county}.")
_PLACES = QT_TRANSLATE_NOOP("Paper", "Posted at: {places}.")
_SEAL = QT_TRANSLATE_NOOP("Paper", "{committee} (seal)")
_TOWNSHIP = QT_TRANSLATE_NOOP("Paper", "{township} government")

_CELL, _ROW = 12.0, 8.0  # points and millimetres on A4, if that can be read standing
_LEAST = 8.4  # millimetres of a row in the least type there is
_TOWNSHIP_SEALS, _COUNTY_SEALS = "乡镇人民政府", "县级主管部门"
"""Who seals, as the code table notice_kind has it; else the village's committee does."""
_SPACE = 3.0  # millimetres between the list and what is beside it


def cell_type(sheet: Sheet) -> Type:
    """Return the type of a list's cells: what people can read standing, on A4 too."""
    return Type(sheet.body.stack, max(LEGIBLE, round(_CELL * Official(sheet).scale, 1)))


def row_height(sheet: Sheet) -> float:
    """Return the height of a list's rows in millimetres."""
    return max(_LEAST, round(_ROW * Official(sheet).scale, 1))


def beginning(sheet: Sheet, village: View, title: str, body: str) -> None:
    """Set title, number and text; `title` and `body` are for a notice that brings none."""
    notice = village.notice
    official = Official(sheet)
    words = notice.title or sheet.say(_TITLE, village=village.name, title=title)
    number = _ANNOUNCEMENT if notice.stage == ANNOUNCED else _NUMBER
    unissued = sheet.say(DRAFT) if notice.draft else sheet.say(number, year=village.year)
    official.title(words, notice.no or unissued)
    official.body(notice.body or body)
    sheet.gap(_SPACE)


def ending(sheet: Sheet, village: View, issued_by: str = "") -> None:
    """Set the period, whom to tell, the numbers to call, the places, and where the seal goes.

    `issued_by` seals a notice that does not say who does; empty is the village's committee.
    """
    sheet.gap(_SPACE)
    official = Official(sheet)
    issuer = _issuer(sheet, village, issued_by)
    official.body(_closing(sheet, village), keep=official.sign_height(issuer))
    official.sign(issuer)


def ending_height(sheet: Sheet, village: View) -> float:
    """Return the height of `ending` in millimetres: it is never alone on a page."""
    official = Official(sheet)
    return _SPACE + official.height(_closing(sheet, village)) + official.sign_height(("", ""))


def _issuer(sheet: Sheet, village: View, issued_by: str) -> tuple[str, str]:
    who = village.notice.issuer or issued_by or committee(sheet, village)
    return sheet.say(_SEAL, committee=who), day(sheet, village.notice.first)


def issuer(sheet: Sheet, village: View, kind: str = "") -> str:
    """Name who issues and seals a notice: whom it names, else who does for its kind (§2.27).

    That is the village's committee, the township, or a department of the county, whose name is left to be
    written by hand.  `kind` stands for the notice's own where a sheet has one for all of its kinds.
    """
    seals = _sealed_by().get(kind or village.notice.kind)
    if village.notice.issuer:
        return str(village.notice.issuer)
    if seals == _TOWNSHIP_SEALS:
        return sheet.say(_TOWNSHIP, township=village.township or BY_HAND)
    return f"{village.county}{BY_HAND}" if seals == _COUNTY_SEALS else committee(sheet, village)


@cache
def _sealed_by() -> Mapping[str, str]:
    return {kind.code: kind.extra.get("sealed_by", "") for kind in CodeTables.load()["notice_kind"]}


def _closing(sheet: Sheet, village: View) -> str:
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
    return "\n".join(said)
