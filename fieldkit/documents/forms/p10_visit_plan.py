"""P-10, the year's visits planned and made: for the wall, and as P-10n for the file (§4.4)."""

from collections.abc import Iterator, Sequence
from datetime import date

from fieldkit.documents.choices import short
from fieldkit.documents.posting import BLANK_ROWS, SEAL_HEIGHT, day, heads, issuer, only_groups, opening
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet
from fieldkit.documents.table import Align, Column, Table, fitted
from fieldkit.domain.visits import FIRST_EXTRA, SlotState, to_be_made
from fieldkit.errors import QT_TRANSLATE_NOOP

_FIRST = (
    Column(QT_TRANSLATE_NOOP("Paper", "No."), 15, least=14),
    Column(QT_TRANSLATE_NOOP("Paper", "Group"), 24),
    Column(QT_TRANSLATE_NOOP("Paper", "Head of household"), 34),
    Column(QT_TRANSLATE_NOOP("Paper", "Helper"), 34),
)
_UNIT = QT_TRANSLATE_NOOP("Paper", "Helper's unit")
_VISITS = (
    (QT_TRANSLATE_NOOP("Paper", "1st visit"), QT_TRANSLATE_NOOP("Paper", "make the plan")),
    (QT_TRANSLATE_NOOP("Paper", "2nd visit"), QT_TRANSLATE_NOOP("Paper", "follow the plan up")),
    (QT_TRANSLATE_NOOP("Paper", "3rd visit"), QT_TRANSLATE_NOOP("Paper", "help to sell products")),
    (QT_TRANSLATE_NOOP("Paper", "4th visit"), QT_TRANSLATE_NOOP("Paper", "reckon up the year")),
)
_SUM = Column(QT_TRANSLATE_NOOP("Paper", "Total"), 18)
_RESULT = QT_TRANSLATE_NOOP("Paper", "Completion")
_PROBLEMS = Column(QT_TRANSLATE_NOOP("Paper", "Number of problems"), 16)
_REASON = Column(QT_TRANSLATE_NOOP("Paper", "Why not made"), 46, Align.LEFT)

_MADE = QT_TRANSLATE_NOOP("Paper", "{day} made")
_MADE_LATE = QT_TRANSLATE_NOOP("Paper", "{day} made late")
_PLANNED = QT_TRANSLATE_NOOP("Paper", "planned {day}")
_TO_PLAN = QT_TRANSLATE_NOOP("Paper", "by {day}")
_OVERDUE = QT_TRANSLATE_NOOP("Paper", "overdue")
_EXEMPT = QT_TRANSLATE_NOOP("Paper", "none needed")
_COMPLETE = QT_TRANSLATE_NOOP("Paper", "complete")
_ON_TIME = QT_TRANSLATE_NOOP("Paper", "on time")
_BEHIND = QT_TRANSLATE_NOOP("Paper", "{n} overdue")
_UNPLANNED = QT_TRANSLATE_NOOP("Paper", "not planned")
_TITLE = QT_TRANSLATE_NOOP("Paper", "{village}, {year}: {title}")
_AS_OF = QT_TRANSLATE_NOOP("Paper", "As of {day}")
_TOTALS = QT_TRANSLATE_NOOP(
    "Paper", "In the year: {whole} visits   To be made so far: {due}, of them made: {made}   Rate: {rate}"
)
_SIGN_SECRETARY = QT_TRANSLATE_NOOP("Paper", "First secretary (signature):")
_SIGN_COMMITTEE = QT_TRANSLATE_NOOP("Paper", "Villagers' committee (seal):")
_SIGN_DATE = QT_TRANSLATE_NOOP("Paper", "Date:")
_NONE = "—"
_WRITE = "\u3000" * 3  # room for a figure
_VISIT = 36.5  # millimetres that the day and the state of a visit take on the wall
_ROW = 8.2
_STOPS = "，。；、：！？,.;:!? "
_FEW = 21  # characters of a visit's content: three lines beside the day


@document(
    code="P-10", title=QT_TRANSLATE_NOOP("Paper", "Plan and completion of the four visits"),
    term="plan_title", of="village", paper="A3l", masking="M2", posting=True,
    typed=("slots", "no", "state", "purpose", "window_from", "window_to", "planned_on", "done_on"),
    needs=("helper", "slots"), by_group=True,
)  # fmt: skip
def posted(sheet: Sheet, village: View) -> None:
    """Draw the version for the wall: no problems, no reasons."""
    _title(sheet, village)
    opening(sheet, village)
    columns, rows = _columns(unit=71, visit=40, result=34), list(_rows(sheet, village.households))
    table = Table(sheet, fitted(columns, rows, sheet) if rows else columns, row=_ROW)
    table.rows(rows, keep=_ROW + SEAL_HEIGHT, blank=BLANK_ROWS)
    _totals(sheet, table, village)
    issuer(sheet, village)


@document(
    code="P-10n", title=QT_TRANSLATE_NOOP("Paper", "Plan and completion of the four visits (file)"),
    of="village", paper="A3l", masking="M0",
    needs=("helper", "slots", "visits", "problems"), by_group=True,
)  # fmt: skip
def internal(sheet: Sheet, village: View) -> None:
    """Draw the version for the file, with the number of problems and why visits are open."""
    _title(sheet, village)
    only_groups(sheet, village)
    sheet.gap(2)
    columns = (*_columns(unit=53, visit=32, result=22), _PROBLEMS, _REASON)
    table = Table(sheet, columns, row=7)
    rows = zip(_rows(sheet, village.households), village.households, strict=True)
    table.rows(
        ((*_told(row, h), str(h.open_problems or ""), h.reason_open or "") for row, h in rows),
        keep=20, blank=BLANK_ROWS,
    )  # fmt: skip
    _totals(sheet, table, village)
    sheet.signatures(*(sheet.say(label) for label in (_SIGN_SECRETARY, _SIGN_COMMITTEE, _SIGN_DATE)))


def _title(sheet: Sheet, village: View) -> None:
    title = sheet.say(_TITLE, village=village.name, year=village.year, title=sheet.form_title)
    sheet.title(title, under=sheet.say(_AS_OF, day=day(sheet, village.as_of)))


def _columns(*, unit: float, visit: float, result: float) -> tuple[Column, ...]:
    visits = tuple(Column(head, visit, under=under, least=_VISIT) for head, under in _VISITS)
    return (*_FIRST, Column(_UNIT, unit, Align.LEFT), *visits, _SUM, Column(_RESULT, result))


def _rows(sheet: Sheet, households: Sequence[View]) -> Iterator[tuple[str, ...]]:
    for number, (name, household) in enumerate(zip(heads(sheet, households), households, strict=True), 1):
        helper, slots = household.helper, household.slots
        by_number = {slot.no: _visit(sheet, slot) for slot in slots}
        yield (
            str(number), household.group or _NONE, name, helper.name if helper else _NONE,
            (helper.unit if helper else "") or _NONE,
            *(by_number.get(no, _NONE) for no in range(1, len(_VISITS) + 1)),
            str(sum(slot.state.done for slot in slots)), _completion(sheet, slots),
        )  # fmt: skip


def _told(row: Sequence[str], household: View) -> Sequence[str]:
    """Set under the day of each visit in a few words what it was about."""
    about = {visit.slot_no: in_few_words(visit.content) for visit in household.visits}
    first = len(row) - len(_VISITS) - 2  # the total and the completion stand behind them
    return [
        f"{text}\n{said}" if (said := about.get(place - first + 1)) else text
        for place, text in enumerate(row)
    ]


def in_few_words(content: str) -> str:
    """Return the first clauses of a visit's content that are short enough for a cell, or its beginning."""
    line = content.strip().partition("\n")[0].rstrip(_STOPS)
    if len(line) <= _FEW:
        return line
    ends = [place for place, char in enumerate(line[: _FEW + 1]) if char in _STOPS]
    return line[: ends[-1]] if ends and ends[-1] >= _FEW // 3 else f"{line[: _FEW - 1]}…"


def _visit(sheet: Sheet, slot: View) -> str:
    match slot.state:
        case SlotState.DONE:
            return sheet.say(_MADE, day=short(slot.done_on))
        case SlotState.DONE_LATE:
            return sheet.say(_MADE_LATE, day=short(slot.done_on))
        case SlotState.PLANNED:
            return sheet.say(_PLANNED, day=short(slot.planned_on))
        case SlotState.OVERDUE:
            return sheet.say(_OVERDUE)
        case SlotState.EXEMPT:
            return sheet.say(_EXEMPT)
    return sheet.say(_TO_PLAN, day=short(slot.window_to))


def _completion(sheet: Sheet, slots: Sequence[View]) -> str:
    if not slots:
        return sheet.say(_UNPLANNED)
    overdue = sum(slot.state is SlotState.OVERDUE for slot in slots)
    if overdue:
        return sheet.say(_BEHIND, n=overdue)
    still_open = any(slot.state.open for slot in slots)
    return sheet.say(_ON_TIME) if still_open else sheet.say(_COMPLETE)


def _totals(sheet: Sheet, table: Table, village: View) -> None:
    """Draw the totals: visits of the year, those due by now, of them made, their rate (§4.4, I-09)."""
    slots = [slot for household in village.households for slot in household.slots if slot.no < FIRST_EXTRA]
    wanted = [slot for slot in slots if slot.state is not SlotState.EXEMPT]
    by = village.as_of or date.max  # of no day in particular: of the whole year
    due = [slot for slot in wanted if to_be_made(slot.no, slot.window_from, by, freed=False)]
    made = sum(slot.state.done for slot in due)
    rate = f"{made * 100 / len(due):.1f}%" if due else _NONE
    said = {"whole": len(wanted), "due": len(due), "made": made, "rate": rate}
    if not village.households:  # a form to be filled in by hand: what nobody counted is no nought
        said = dict.fromkeys(said, _WRITE)
    table.total((sheet.say(_TOTALS, **said), table.width))
