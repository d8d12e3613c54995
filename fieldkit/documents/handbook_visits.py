"""The handbook's records of visits: a page for each of the four, a list of the others (domain.md §1.16)."""

from collections.abc import Iterator, Sequence

from fieldkit.documents import visit_blocks
from fieldkit.documents.choices import GAP, full, short, ticks, yes_no
from fieldkit.documents.grid import Field, Grid
from fieldkit.documents.handbook_home import SIZE, head_type, small
from fieldkit.documents.posting import day, signed
from fieldkit.documents.privacy import View
from fieldkit.documents.sheet import Sheet
from fieldkit.documents.table import Align, Column, Table
from fieldkit.domain.visits import FIRST_EXTRA
from fieldkit.errors import QT_TRANSLATE_NOOP

_VISIT = QT_TRANSLATE_NOOP("Paper", "11.{n} Visit {n} of the year")
_MORE = QT_TRANSLATE_NOOP("Paper", "12. Other visits")
_WINDOW = QT_TRANSLATE_NOOP("Paper", "Planned for")
_SPAN = QT_TRANSLATE_NOOP("Paper", "{first} to {last}")
_DATE = QT_TRANSLATE_NOOP("Paper", "Date of visit")
_PLACE = QT_TRANSLATE_NOOP("Paper", "Place of the visit")
_MET = QT_TRANSLATE_NOOP("Paper", "Person met")
_VISITORS = QT_TRANSLATE_NOOP("Paper", "Visitors")
_PURPOSE = QT_TRANSLATE_NOOP("Paper", "Purpose")
_CHANGES = QT_TRANSLATE_NOOP("Paper", "Changes in the household")
_CONTENT = QT_TRANSLATE_NOOP("Paper", "What was talked about")
_TOPICS = QT_TRANSLATE_NOOP("Paper", "Policies explained")
_PROBLEMS = QT_TRANSLATE_NOOP("Paper", "Problems")
_OPINION = QT_TRANSLATE_NOOP("Paper", "Household's opinion")
_SATISFIED = QT_TRANSLATE_NOOP("Paper", "Satisfaction")
_NEXT = QT_TRANSLATE_NOOP("Paper", "Next visit")
_AMENDMENT = QT_TRANSLATE_NOOP("Paper", "Added later")
_SIGN_HOUSEHOLD = QT_TRANSLATE_NOOP("Paper", "Household (signature, fingerprint):")
_SIGN_VISITOR = QT_TRANSLATE_NOOP("Paper", "Visitors (signature):")
_OTHERS = (
    Column(QT_TRANSLATE_NOOP("Paper", "Date of visit"), 19),
    Column(QT_TRANSLATE_NOOP("Paper", "Visitors"), 22),
    Column(QT_TRANSLATE_NOOP("Paper", "What was talked about, and what was done"), 63, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "Head's signature"), 22),
)
_ROW = 15.0  # millimetres: a few words by hand
_END = 22.0  # millimetres that the signatures take
_PITCH = 6.2  # millimetres from line to line


def planned(sheet: Sheet, household: View, no: int) -> None:
    """Draw the record of one of the year's visits; one that was not made is there to be filled in."""
    visit = next((one for one in household.visits if one.slot_no == no), None)
    slot = next((one for one in household.slots if one.no == no), None)
    sheet.section(sheet.say(_VISIT, n=no))
    grid = Grid(sheet, label=20, row=7.6, size=SIZE)
    shown = visit or (household.handbook.visit if household.handbook else None)
    window = ""
    if slot is not None and slot.window_from and slot.window_to:
        window = sheet.say(_SPAN, first=short(slot.window_from), last=short(slot.window_to))
    grid.row(Field(sheet.say(_DATE), _when(sheet, visit), 72), Field(sheet.say(_WINDOW), window))
    grid.row(Field(sheet.say(_VISITORS), "、".join(visit.visitors) if visit else ""))
    met = visit_blocks.met(sheet, visit) if visit else ""
    grid.row(Field(sheet.say(_MET), met, 63), Field(sheet.say(_PLACE), visit.place if visit else ""))
    grid.row(Field(sheet.say(_PURPOSE), _purpose(slot, shown)))
    grid.row(Field(sheet.say(_CHANGES), _changes(sheet, visit)))
    _told(sheet, grid, visit, shown)
    signed(sheet, (_SIGN_HOUSEHOLD, _SIGN_VISITOR), height=11, dates=6)


def _when(sheet: Sheet, visit: View | None) -> str:
    if visit is None or visit.day is None:
        return day(sheet, None)
    hours = [f"{hour:%H:%M}" for hour in (visit.start, visit.end) if hour]
    return GAP.join((day(sheet, visit.day), "–".join(hours))).strip()


def _purpose(slot: View | None, shown: View | None) -> str:
    """Say what the visit is for: what is planned, else every choice with its box."""
    if shown is not None and (any(choice.on for choice in shown.purposes) or slot is None):
        return ticks(shown.purposes, numbered=True)
    return slot.purpose if slot is not None else ""


def _changes(sheet: Sheet, visit: View | None) -> str:
    said = [
        f"{sheet.say(question)}{GAP}{yes_no(sheet, getattr(visit, name) if visit else None)}"
        for name, question in visit_blocks.QUESTIONS.items()
    ]
    return "\n".join((GAP * 2).join(said[start : start + 2]) for start in range(0, len(said), 2))


def _told(sheet: Sheet, grid: Grid, visit: View | None, shown: View | None) -> None:
    """Draw what was said; the lines to write on take what is left of the page."""
    after = 54.0 + _END  # millimetres of all that follows
    lines = max(5, int((sheet.room - after) / _PITCH))
    grid.block(sheet.say(_CONTENT), visit.content if visit else "", least=lines, pitch=_PITCH)
    if shown is not None:
        grid.row(Field(sheet.say(_TOPICS), ticks(shown.topics)))
    grid.block(sheet.say(_PROBLEMS), visit.problems if visit else "", least=2, pitch=_PITCH)
    grid.block(sheet.say(_OPINION), visit.opinion if visit else "", least=1, pitch=_PITCH + 1)
    grid.row(
        Field(sheet.say(_SATISFIED), ticks(shown.satisfaction) if shown else "", 72),
        Field(sheet.say(_NEXT), visit.next_plan if visit else "", 0, 16),
    )
    for one in visit.amendments if visit else ():
        said = (full(one.on), one.content, one.reason or "")
        grid.block(sheet.say(_AMENDMENT), GAP.join(filter(None, said)), pitch=_PITCH)


def others(sheet: Sheet, household: View) -> None:
    """Draw the visits beside the four of the plan, and room for more."""
    sheet.section(sheet.say(_MORE))
    table = Table(sheet, _OTHERS, row=_ROW, kind=small(sheet), heads=head_type(sheet))
    table.rows(_rows(_beside(household)))
    table.spare(99)
    table.end()


def _beside(household: View) -> Iterator[View]:
    """Give out the visits that have no page of their own: of two for one slot the first one has it."""
    seen: set[int] = set()
    for visit in household.visits:
        if visit.slot_no in range(1, FIRST_EXTRA) and visit.slot_no not in seen:
            seen.add(visit.slot_no)
        else:
            yield visit


def _rows(visits: Iterator[View] | Sequence[View]) -> Iterator[tuple[str, ...]]:
    for visit in visits:
        said = "\n".join(filter(None, (visit.kind, visit.content, visit.problems)))
        yield full(visit.day), "、".join(visit.visitors), said, ""
