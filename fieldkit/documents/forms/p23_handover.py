"""P-23, the hand-over of a household from one helper to the next, signed by all three (domain.md §3.5)."""

from datetime import date

from fieldkit.documents.choices import full, span
from fieldkit.documents.grid import Field, Grid
from fieldkit.documents.posting import day, signed
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet, Type
from fieldkit.documents.table import Align, Column, Table
from fieldkit.domain.visits import SlotState
from fieldkit.errors import QT_TRANSLATE_NOOP

_SLOTS = (
    Column(QT_TRANSLATE_NOOP("Paper", "Which visit"), 24),
    Column(QT_TRANSLATE_NOOP("Paper", "Purpose"), 50, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "Time for it"), 56),
    Column(QT_TRANSLATE_NOOP("Paper", "State"), 45),
)
_BOTH = (
    Column(QT_TRANSLATE_NOOP("Paper", "Item"), 26),
    Column(QT_TRANSLATE_NOOP("Paper", "Former helper"), 74.5),
    Column(QT_TRANSLATE_NOOP("Paper", "New helper"), 74.5),
)
_PLACE = QT_TRANSLATE_NOOP("Paper", "{township} {village}")
_HOUSEHOLD = QT_TRANSLATE_NOOP("Paper", "1. Household")
_HELPERS = QT_TRANSLATE_NOOP("Paper", "2. Helpers")
_OPEN = QT_TRANSLATE_NOOP("Paper", "3. Visits handed over")
_SAID = QT_TRANSLATE_NOOP("Paper", "4. What the new helper must know")
_SIGNED = QT_TRANSLATE_NOOP("Paper", "5. Signatures")
_HEAD = QT_TRANSLATE_NOOP("Paper", "Head of household")
_PEOPLE = QT_TRANSLATE_NOOP("Paper", "Persons")
_GROUP = QT_TRANSLATE_NOOP("Paper", "Group")
_LOCAL_NO = QT_TRANSLATE_NOOP("Paper", "Local number")
_TYPE = QT_TRANSLATE_NOOP("Paper", "Type of household")
_PHONE = QT_TRANSLATE_NOOP("Paper", "Telephone")
_NAME = QT_TRANSLATE_NOOP("Paper", "Name")
_UNIT = QT_TRANSLATE_NOOP("Paper", "Unit and post")
_PAIRED = QT_TRANSLATE_NOOP("Paper", "Paired")
_REASON = QT_TRANSLATE_NOOP("Paper", "Reason of the change")
_APPROVED = QT_TRANSLATE_NOOP("Paper", "Approved by")
_NUMBER = QT_TRANSLATE_NOOP("Paper", "no. {n}")
_WINDOW = QT_TRANSLATE_NOOP("Paper", "{first} to {last}")
_TO_PLAN = QT_TRANSLATE_NOOP("Paper", "no day yet")
_PLANNED = QT_TRANSLATE_NOOP("Paper", "planned {day}")
_OVERDUE = QT_TRANSLATE_NOOP("Paper", "overdue")
_LAST = QT_TRANSLATE_NOOP("Paper", "Last visit")
_AGREED = QT_TRANSLATE_NOOP("Paper", "What was agreed")
_PROBLEMS = QT_TRANSLATE_NOOP("Paper", "Problems still open")
_PAPERS = QT_TRANSLATE_NOOP("Paper", "Papers handed over")
_PAPERS_LIST = QT_TRANSLATE_NOOP(
    "Paper", "□ file of the household   □ handbook   □ records of visits   □ other:"
)
_SIGNS = (
    QT_TRANSLATE_NOOP("Paper", "Former helper (signature):"),
    QT_TRANSLATE_NOOP("Paper", "New helper (signature):"),
    QT_TRANSLATE_NOOP("Paper", "Head, informed (signature):"),
)
_SEAL = QT_TRANSLATE_NOOP("Paper", "Township (seal):")
_SIGNATURES = 38.0  # millimetres


@document(
    code="P-23", title=QT_TRANSLATE_NOOP("Paper", "Hand-over from helper to helper"),
    term="handover_title", of="pairing", paper="A4p", masking="M1", needs=("people", "type", "private"),
)  # fmt: skip
def handover(sheet: Sheet, village: View) -> None:
    """Draw a page for every household that is handed over."""
    for count, change in enumerate(village.handovers):
        if count:
            sheet.new_page()
        _draw(sheet, village, change)


def _draw(sheet: Sheet, village: View, change: View) -> None:
    household = change.household
    place = sheet.say(_PLACE, township=village.township, village=household.village or village.name)
    sheet.mark(household.group, household.head, household.local_no)
    sheet.title(sheet.form_title, under=place.strip())
    _household(sheet, household)
    _helpers(sheet, change)
    _slots(sheet, change)
    sheet.section(sheet.say(_SAID), keep=40)
    grid = Grid(sheet, label=26)
    grid.row(
        Field(sheet.say(_LAST), full(change.last_visit), 70),
        Field(sheet.say(_PAPERS), sheet.say(_PAPERS_LIST)),
    )
    grid.block(sheet.say(_AGREED), change.last_said, least=2)
    grid.block(sheet.say(_PROBLEMS), change.problems, least=3 if len(change.open_slots) < 4 else 2)
    sheet.section(sheet.say(_SIGNED), keep=_SIGNATURES)
    signed(sheet, _SIGNS, height=14, dates=8)
    sheet.gap(4)
    sheet.signatures(sheet.say(_SEAL), "", day(sheet, None), height=12)


def _household(sheet: Sheet, household: View) -> None:
    sheet.section(sheet.say(_HOUSEHOLD))
    grid = Grid(sheet, label=26)
    grid.row(
        Field(sheet.say(_HEAD), household.head, 70),
        Field(sheet.say(_GROUP), household.group, 60),
        Field(sheet.say(_PEOPLE), str(household.people or ""), 0, 20),
    )
    grid.row(
        Field(sheet.say(_TYPE), household.type, 70),
        Field(sheet.say(_PHONE), household.phone or "", 48, 20),
        Field(sheet.say(_LOCAL_NO), household.local_no, 0, 20),
    )


def _helpers(sheet: Sheet, change: View) -> None:
    """Set both helpers side by side, line by line."""
    sheet.section(sheet.say(_HELPERS), keep=60)
    old, new = change.old, change.new
    table = Table(sheet, _BOTH, row=8, kind=Type(sheet.body.stack, 11))
    table.rows(
        (
            (sheet.say(_NAME), old.name if old else "", new.name if new else ""),
            (sheet.say(_UNIT), _post(old), _post(new)),
            (sheet.say(_PHONE), _phone(old), _phone(new)),
            (sheet.say(_PAIRED), _paired(sheet, old, change.old_until), _paired(sheet, new, None)),
        )
    )
    table.end()
    grid = Grid(sheet, label=26)
    grid.row(Field(sheet.say(_REASON), change.reason, 87), Field(sheet.say(_APPROVED), change.approved))


def _paired(sheet: Sheet, helper: View | None, until: date | None) -> str:
    return span(sheet, helper.since, until) if helper else ""


def _phone(helper: View | None) -> str:
    return (helper.work_phone or "") if helper else ""


def _post(helper: View | None) -> str:
    return "\u3000".join(part for part in (helper.unit, helper.post) if part) if helper else ""


def _slots(sheet: Sheet, change: View) -> None:
    sheet.section(sheet.say(_OPEN), keep=30)
    table = Table(sheet, _SLOTS, row=8, kind=Type(sheet.body.stack, 11))
    rows = []
    for slot in change.open_slots:
        state = sheet.say(_TO_PLAN)
        if slot.state is SlotState.OVERDUE:
            state = sheet.say(_OVERDUE)
        elif slot.planned_on:
            state = sheet.say(_PLANNED, day=full(slot.planned_on))
        window = sheet.say(_WINDOW, first=full(slot.window_from), last=full(slot.window_to))
        rows.append((sheet.say(_NUMBER, n=slot.no), slot.purpose, window, state))
    table.rows(rows)
    table.spare(3 - len(rows))
    table.end()
