"""P-12, the record of a meeting that reviewed households, with who came (domain.md §1.24, §4.3)."""

from collections.abc import Iterator

from fieldkit.documents.choices import either, ticks, whole
from fieldkit.documents.grid import Field, Grid
from fieldkit.documents.posting import day, signed
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet, Type
from fieldkit.documents.table import Column, Table
from fieldkit.errors import QT_TRANSLATE_NOOP

_VOTES = (
    Column(QT_TRANSLATE_NOOP("Paper", "No."), 11),
    Column(QT_TRANSLATE_NOOP("Paper", "Group"), 31),
    Column(QT_TRANSLATE_NOOP("Paper", "Head of household"), 36),
    Column(QT_TRANSLATE_NOOP("Paper", "Persons"), 15),
    Column(QT_TRANSLATE_NOOP("Paper", "Agree"), 15),
    Column(QT_TRANSLATE_NOOP("Paper", "Against"), 15),
    Column(QT_TRANSLATE_NOOP("Paper", "Abstain"), 15),
    Column(QT_TRANSLATE_NOOP("Paper", "Outcome"), 37),
)
_CAME = (
    Column(QT_TRANSLATE_NOOP("Paper", "No."), 10.5),
    Column(QT_TRANSLATE_NOOP("Paper", "Name"), 25),
    Column(QT_TRANSLATE_NOOP("Paper", "As"), 22),
    Column(QT_TRANSLATE_NOOP("Paper", "Signature"), 30),
) * 2
_PLACE = QT_TRANSLATE_NOOP("Paper", "{township} {village}")
_ABOUT = QT_TRANSLATE_NOOP("Paper", "1. The meeting")
_SAID = QT_TRANSLATE_NOOP("Paper", "2. What was said")
_VOTED = QT_TRANSLATE_NOOP("Paper", "3. Votes")
_SIGNED_IN = QT_TRANSLATE_NOOP("Paper", "4. Who came")
_LEVEL = QT_TRANSLATE_NOOP("Paper", "Kind of meeting")
_PROCEDURE = QT_TRANSLATE_NOOP("Paper", "Procedure")
_HELD = QT_TRANSLATE_NOOP("Paper", "Held on")
_WHERE = QT_TRANSLATE_NOOP("Paper", "Place of the meeting")
_CHAIR = QT_TRANSLATE_NOOP("Paper", "Chair")
_RECORDER = QT_TRANSLATE_NOOP("Paper", "Recorder")
_DUE = QT_TRANSLATE_NOOP("Paper", "Should be present")
_PRESENT = QT_TRANSLATE_NOOP("Paper", "Were present")
_QUORUM = QT_TRANSLATE_NOOP("Paper", "Two thirds present")
_IS, _IS_NOT = QT_TRANSLATE_NOOP("Paper", "it is"), QT_TRANSLATE_NOOP("Paper", "it is not")
_TOPIC = QT_TRANSLATE_NOOP("Paper", "Topic")
_MINUTES = QT_TRANSLATE_NOOP("Paper", "Minutes")
_PASSED = QT_TRANSLATE_NOOP("Paper", "passed")
_NOT_PASSED = QT_TRANSLATE_NOOP("Paper", "not passed")
_RULE = QT_TRANSLATE_NOOP(
    "Paper",
    "Two thirds of those who should come must be there; a household passes with more than half of those "
    "present. Nobody votes on his own household.",
)
_SIGNS = (
    QT_TRANSLATE_NOOP("Paper", "Chair (signature):"),
    QT_TRANSLATE_NOOP("Paper", "Recorder (signature):"),
)
_SMALL = 11.0
_ROW, _SIGN_ROW = 8.2, 9.6  # millimetres
_LEAST_LINES, _BLANK_VOTES, _LEAST_SEATS = 11, 4, 48
_END = 34.0  # millimetres of the rule and the signatures under the votes


@document(
    code="P-12", title=QT_TRANSLATE_NOOP("Paper", "Record of a review meeting"), term="meeting_title",
    of="meeting", paper="A4p", masking="M0", needs=("people",),
)  # fmt: skip
def record(sheet: Sheet, village: View) -> None:
    """Draw the record of each meeting, and from a new page on who came."""
    if not village.meetings:
        sheet.title(sheet.form_title)
    for count, meeting in enumerate(village.meetings):
        if count:
            sheet.new_page()
        place = sheet.say(_PLACE, township=village.township, village=village.name)
        sheet.title(sheet.form_title, under=place.strip())
        _head(sheet, meeting)
        _said(sheet, meeting)
        _votes(sheet, meeting)
        sheet.new_page()
        _came(sheet, meeting)


def _head(sheet: Sheet, meeting: View) -> None:
    sheet.section(sheet.say(_ABOUT))
    grid = Grid(sheet, label=27, row=9)
    grid.row(Field(sheet.say(_LEVEL), ticks(meeting.levels)))
    grid.row(
        Field(sheet.say(_PROCEDURE), meeting.procedure, 87.5),
        Field(sheet.say(_HELD), day(sheet, meeting.held_on)),
    )
    grid.row(Field(sheet.say(_WHERE), meeting.place))
    grid.row(Field(sheet.say(_CHAIR), meeting.chair, 87.5), Field(sheet.say(_RECORDER), meeting.recorder))
    enough = None
    if meeting.due and meeting.present is not None:
        enough = meeting.present * 3 >= meeting.due * 2
    grid.row(
        Field(sheet.say(_DUE), whole(meeting.due), 52),
        Field(sheet.say(_PRESENT), whole(meeting.present), 52),
        Field(sheet.say(_QUORUM), either(sheet, enough, _IS, _IS_NOT, gap="  "), 0, 36),
    )
    grid.row(Field(sheet.say(_TOPIC), meeting.topic))


def _said(sheet: Sheet, meeting: View) -> None:
    sheet.section(sheet.say(_SAID), keep=40)
    Grid(sheet, label=27).block(sheet.say(_MINUTES), meeting.minutes, least=_LEAST_LINES, pitch=7.5)


def _votes(sheet: Sheet, meeting: View) -> None:
    sheet.section(sheet.say(_VOTED), keep=40)
    table = Table(sheet, _VOTES, row=_ROW, kind=Type(sheet.body.stack, _SMALL))
    table.rows(_rows(sheet, meeting), keep=_END, blank=_BLANK_VOTES)
    table.end()
    sheet.gap(1.5)
    sheet.need(_END - 2)
    sheet.paragraph(sheet.say(_RULE), sheet.small)
    signed(sheet, _SIGNS, height=13)


def _rows(sheet: Sheet, meeting: View) -> Iterator[tuple[str, ...]]:
    for number, vote in enumerate(meeting.votes, 1):
        outcome = either(sheet, vote.passed, _PASSED, _NOT_PASSED, gap=" ")
        votes = (whole(count) for count in (vote.agree, vote.against, vote.abstain))
        yield str(number), vote.group, vote.head, str(vote.people or ""), *votes, outcome


def _came(sheet: Sheet, meeting: View) -> None:
    """Draw who came, two side by side, with room for those whose names nobody has typed."""
    sheet.section(sheet.say(_SIGNED_IN))
    people = [(one.name, one.role) for one in meeting.attendees]
    seats = max(len(people), meeting.present or 0, _LEAST_SEATS)
    people += [("", "")] * (seats + seats % 2 - len(people))
    table = Table(sheet, _CAME, row=_SIGN_ROW, kind=Type(sheet.body.stack, _SMALL))
    table.rows(
        (str(left + 1), *people[left], "", str(left + 2), *people[left + 1], "")
        for left in range(0, len(people), 2)
    )
    table.end()
