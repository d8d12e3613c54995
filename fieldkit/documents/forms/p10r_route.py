"""P-10r, a helper's month on one sheet: whom to visit, what for, by when, with room to write (§3.6)."""

from collections.abc import Iterator

from fieldkit.documents.choices import full, short
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet, Type
from fieldkit.documents.table import Align, Column, Table
from fieldkit.domain.visits import SlotState
from fieldkit.errors import QT_TRANSLATE_NOOP

_COLUMNS = (
    Column(QT_TRANSLATE_NOOP("Paper", "No."), 11),
    Column(QT_TRANSLATE_NOOP("Paper", "Group"), 17),
    Column(QT_TRANSLATE_NOOP("Paper", "Head of household"), 24),
    Column(QT_TRANSLATE_NOOP("Paper", "Telephone"), 25),
    Column(QT_TRANSLATE_NOOP("Paper", "Purpose"), 27, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "Day"), 20),
    Column(QT_TRANSLATE_NOOP("Paper", "Notes of the visit"), 51, Align.LEFT),
)
_TITLE = QT_TRANSLATE_NOOP("Paper", "{title}, {year}-{month}")
_WHO = QT_TRANSLATE_NOOP("Paper", "Helper: {name}   {unit}   Tel. {phone}")
_COUNT = QT_TRANSLATE_NOOP("Paper", "{n} visits, {overdue} of them overdue")
_PURPOSE = QT_TRANSLATE_NOOP("Paper", "{n}: {purpose}")
_BY = QT_TRANSLATE_NOOP("Paper", "by {day}")
_OVERDUE = QT_TRANSLATE_NOOP("Paper", "overdue since {day}")
_SIGN = QT_TRANSLATE_NOOP("Paper", "Helper (signature):")
_SIGN_DATE = QT_TRANSLATE_NOOP("Paper", "Date:")
_BLANK = "＿" * 5
_NONE = "—"
_ROW = 14.5  # millimetres: room for two lines of handwriting
_EMPTY_ROWS = 12


@document(
    code="P-10r", title=QT_TRANSLATE_NOOP("Paper", "Route of visits"), term="route_title",
    of="helper", paper="A4p", masking="M1",
)  # fmt: skip
def route(sheet: Sheet, village: View) -> None:
    """Draw a page or more for every helper; a month without visits is a form to fill in."""
    for count, month in enumerate(village.routes):
        if count:
            sheet.new_page()
        _draw(sheet, village, month)


def _draw(sheet: Sheet, village: View, route_: View) -> None:
    helper, month = route_.helper, route_.month
    year, number = (month.year, month.month) if month else (village.year, "\u3000")
    if helper is not None:
        sheet.mark(helper.name, helper.unit, helper.work_phone or "")
    sheet.title(sheet.say(_TITLE, title=sheet.form_title, year=year, month=number))
    who = sheet.say(
        _WHO, name=helper.name if helper else _BLANK, unit=(helper.unit if helper else "") or _BLANK,
        phone=(helper.work_phone if helper else "") or _BLANK,
    )  # fmt: skip
    overdue = sum(stop.slot is not None and stop.slot.state is SlotState.OVERDUE for stop in route_.stops)
    count = sheet.say(_COUNT, n=len(route_.stops), overdue=overdue) if route_.stops else ""
    sheet.spread(who, count)
    sheet.gap(2)
    table = Table(sheet, _COLUMNS, row=_ROW, kind=Type(sheet.body.stack, 11))
    several = len({stop.household.village for stop in route_.stops}) > 1
    table.rows(_rows(sheet, route_, several=several), keep=12, blank=_EMPTY_ROWS)
    table.end()
    sheet.gap(2)
    sheet.signatures(sheet.say(_SIGN), sheet.say(_SIGN_DATE))


def _rows(sheet: Sheet, route_: View, *, several: bool) -> Iterator[tuple[str, ...]]:
    """Give out a row a visit; households are numbered, and each one's visits stand together."""
    number, before = 0, None
    for stop in route_.stops:
        household, slot = stop.household, stop.slot
        which = (household.village, household.local_no)
        first, before = which != before or not household.local_no, which
        number += first
        group = household.group or _NONE
        yield (
            str(number) if first else "", f"{household.village}\n{group}" if several else group,
            household.head, (household.phone or _NONE) if first else "",
            sheet.say(_PURPOSE, n=slot.no, purpose=slot.purpose) if slot else "", _day(sheet, slot),
            stop.note,
        )  # fmt: skip


def _day(sheet: Sheet, slot: View | None) -> str:
    """Say the day that was planned, else the last one."""
    if slot is None:
        return ""
    if slot.state is SlotState.OVERDUE:
        return sheet.say(_OVERDUE, day=short(slot.window_to))
    if slot.planned_on is not None:
        return full(slot.planned_on)
    return sheet.say(_BY, day=short(slot.window_to))
