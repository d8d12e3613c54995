"""What the forms of a village share: dates, heads' names, who lives where, the lines of a posting (§4.1)."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from fieldkit.documents.places import is_community
from fieldkit.documents.privacy import View
from fieldkit.documents.sheet import Sheet
from fieldkit.errors import QT_TRANSLATE_NOOP

DRAFT = QT_TRANSLATE_NOOP("Paper", "Draft, not issued: not to be posted")
_BLANK = "＿" * 6
_PERIOD = QT_TRANSLATE_NOOP("Paper", "Posted from {first} to {last}")
_STANDING = QT_TRANSLATE_NOOP("Paper", "Posted until further notice")
_SINCE = QT_TRANSLATE_NOOP("Paper", "Posted from {first} until further notice")
_VILLAGERS = QT_TRANSLATE_NOOP("Paper", "{village} villagers' committee")
_RESIDENTS = QT_TRANSLATE_NOOP("Paper", "{village} residents' committee")
_SEAL = QT_TRANSLATE_NOOP("Paper", "{committee} (seal)")
_UNIT = QT_TRANSLATE_NOOP("Paper", "Issued by: {committee}")
_COMPLAIN = QT_TRANSLATE_NOOP("Paper", "To complain: {hotline}   Township: {township}   County: {county}")
_OBJECT = QT_TRANSLATE_NOOP("Paper", "Objections to: {receiver}")
_PLACES = QT_TRANSLATE_NOOP("Paper", "Posted at: {places}.")
_GROUPS = QT_TRANSLATE_NOOP("Paper", "Villagers' groups: {groups}")
_SAME_NAME = QT_TRANSLATE_NOOP("Paper", "{name} ({tail})")
_NONE = "—"
_DATE = QT_TRANSLATE_NOOP("Paper", "{year}-{month}-{day}")

_AS_OF = QT_TRANSLATE_NOOP("Paper", "As of {day}")
_TOWNSHIP = QT_TRANSLATE_NOOP("Paper", "{township} government (seal)")
_TOWNSHIP_UNNAMED = QT_TRANSLATE_NOOP("Paper", "township government (seal)")

SEAL_HEIGHT = 20.0
"""Millimetres that `issuer` takes."""
PHONE = 36.5
"""Millimetres that a telephone number takes on a posting, area code and all: it is never broken."""
BLANK_ROWS = 20
"""Rows to fill in by hand where there are no households yet."""


def day(sheet: Sheet, when: date | None) -> str:
    """Say a date, or leave it to be filled in by hand."""
    if when is None:
        return sheet.say(_DATE, year="\u3000" * 2, month="\u3000" * 2, day="\u3000" * 2)
    return sheet.say(_DATE, year=when.year, month=when.month, day=when.day)


def committee(sheet: Sheet, village: View) -> str:
    """Name the committee that issues the paper."""
    wording = _RESIDENTS if is_community(village.name) else _VILLAGERS
    return sheet.say(wording, village=village.name)


def dwelling(village: View, household: View) -> str:
    """Say where in the village a household lives; on a paper of several villages, in which one."""
    return f"{household.village or village.name}{household.group}"


def whole_place(village: View, household: View) -> str:
    """Say where a household lives, from the county on."""
    return f"{village.county}{village.township}{dwelling(village, household)}"


def signed(sheet: Sheet, labels: Sequence[str], *, height: float, dates: float = 7.0) -> None:
    """Leave places to sign (labels in English source), each with its date under it; in millimetres."""
    sheet.signatures(*(sheet.say(label) for label in labels), height=height)
    sheet.signatures(*[day(sheet, None)] * len(labels), height=dates)


def titled(sheet: Sheet, village: View, usual: str, *kinds: str, under: str = "") -> None:
    """Set the title and what stands `under` it; of a notice of one of these kinds its own one, and number."""
    notice = village.notice
    posted = notice.kind in kinds
    number = notice.no or (sheet.say(DRAFT) if notice.draft else "")
    below = "\u3000".join(text for text in (number if posted else "", under) if text)
    sheet.title((notice.title if posted else "") or usual, under=below)


def opening(sheet: Sheet, village: View, *, endless: bool = False) -> None:
    """Set who posts, for how long, and where to complain or object.

    What is no notice yet hangs until a new one takes its place if it is `endless`, else for days to fill in.
    """
    notice = village.notice
    period = _period(sheet, notice, endless=endless)
    sheet.spread(sheet.say(_UNIT, committee=committee(sheet, village)), period)
    _heard(sheet, notice)
    only_groups(sheet, village)
    sheet.gap(2)


def _heard(sheet: Sheet, notice: View) -> None:
    """Say where to complain, who takes objections and where it hangs, as every posting must (§4.1)."""
    sheet.spread(_complain(sheet, notice), sheet.say(_OBJECT, receiver=notice.receiver or _BLANK))
    if notice.places:
        sheet.paragraph(sheet.say(_PLACES, places="、".join(notice.places)), sheet.small)


def only_groups(sheet: Sheet, village: View) -> None:
    """Say of which villagers' groups the paper is, where it is not of the whole village."""
    if village.groups:
        sheet.paragraph(groups_of(sheet, village), sheet.small)


def groups_of(sheet: Sheet, village: View) -> str:
    """Name the villagers' groups that the paper is of; nothing where it is of the whole village."""
    return sheet.say(_GROUPS, groups="、".join(village.groups)) if village.groups else ""


def _complain(sheet: Sheet, notice: View) -> str:
    return sheet.say(
        _COMPLAIN, hotline=sheet.hotline, township=notice.township_phone or _BLANK,
        county=notice.county_phone or _BLANK,
    )  # fmt: skip


def _period(sheet: Sheet, notice: View, *, endless: bool) -> str:
    """Say from when to when a posting hangs; one without an end says so, it is not left open (§2.27)."""
    endless = notice.days is None if notice.kind else endless
    if notice.last is not None or not endless:
        return sheet.say(_PERIOD, first=day(sheet, notice.first), last=day(sheet, notice.last))
    if notice.first is None:
        return sheet.say(_STANDING)
    return sheet.say(_SINCE, first=day(sheet, notice.first))


def standing(sheet: Sheet, village: View) -> None:
    """Set whose board it is, of which day, where to complain or object: it hangs until the next one."""
    sheet.spread(
        sheet.say(_UNIT, committee=committee(sheet, village)), _period(sheet, village.notice, endless=True),
        sheet.say(_AS_OF, day=day(sheet, village.as_of)),
    )  # fmt: skip
    _heard(sheet, village.notice)
    only_groups(sheet, village)
    sheet.gap(2)


def issuers(sheet: Sheet, village: View) -> None:
    """Leave the places of the committee's and the township's seal, side by side."""
    sheet.need(SEAL_HEIGHT + 3)
    sheet.gap(3)
    township = (
        sheet.say(_TOWNSHIP, township=village.township) if village.township
        else sheet.say(_TOWNSHIP_UNNAMED)
    )  # fmt: skip
    when = day(sheet, None)
    sheet.seals((sheet.say(_SEAL, committee=committee(sheet, village)), when), (township, when))


def issuer(sheet: Sheet, village: View) -> None:
    """Set committee and date where the seal goes."""
    sheet.gap(3)
    sheet.seal(sheet.say(_SEAL, committee=committee(sheet, village)), day(sheet, village.notice.first))


def heads(sheet: Sheet, households: Sequence[View]) -> list[str]:
    """Name the heads; of two with one name in one group, with the tail of the local number."""
    shown = Counter((household.group, household.head) for household in households)
    return [
        told_apart(sheet, household)
        if shown[household.group, household.head] > 1
        else household.head or _NONE
        for household in households
    ]


def told_apart(sheet: Sheet, one: View) -> str:
    """Name a head of whom there are two, with the tail of the local number."""
    return sheet.say(_SAME_NAME, name=one.head, tail=one.local_no.rpartition("-")[2])
