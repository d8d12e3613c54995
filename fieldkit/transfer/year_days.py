"""A year's free and worked days as a sheet, typed from the State Council's notice (domain.md §2.27).

One row a holiday: the first day, the last one (empty for a single day), and 休 for free days or 班 for worked
weekends.  Any workbook or CSV that offices send can be read, with or without a row of headers.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from fieldkit.domain.workdays import spans
from fieldkit.errors import QT_TRANSLATE_NOOP, CalendarRefused, Reason
from fieldkit.transfer.books import write_text
from fieldkit.transfer.dates import day as read_day
from fieldkit.transfer.layout import Page
from fieldkit.transfer.saying import as_text
from fieldkit.transfer.workbook import files_in, open_sheets

FREE, WORKED = "休", "班"
_FREE = frozenset({FREE, "放假", "休息", "假", "free", "off", "holiday"})
_WORKED = frozenset({WORKED, "上班", "补班", "调休上班", "worked", "work", "on"})
_HEADERS = ["从", "到", "休或班"]
_MOST = 3  # cells of a row that are looked at
_LONGEST = 60  # days of one holiday
_DAY = timedelta(days=1)
_NO_DAY = Reason(QT_TRANSLATE_NOOP("Reasons", "it begins with no day, such as 2027-01-01"))
_NO_KIND = Reason(QT_TRANSLATE_NOOP("Reasons", "it says neither 休 (free) nor 班 (worked)"))
_BACKWARDS = Reason(QT_TRANSLATE_NOOP("Reasons", "its last day lies before its first, or far behind it"))
_OTHER_YEAR = Reason(QT_TRANSLATE_NOOP("Reasons", "it is not a day of this year"))
_NOTHING = Reason(QT_TRANSLATE_NOOP("Reasons", "no day stands in it"))

Days = tuple[set[date], set[date]]
"""The free days and the worked ones."""


def read_year(file: Path, year: int) -> Days:
    """Read the days of a year from a file.

    Raises `CalendarRefused` with the row, `FileMissing`, and what `open_sheets` raises.
    """
    found: Days = (set(), set())
    (path,) = files_in([file])
    sheet = next(open_sheets(path))
    for number, row in enumerate(sheet.rows, start=1):
        cells = [as_text(cell).strip() for cell in row]
        if not any(cells) or (number == 1 and _is_header(cells)):
            continue
        days, worked = _row(cells, year, file, number)
        found[worked].update(days)
    if not any(found):
        raise CalendarRefused(file=file.name, row=1, why=_NOTHING)
    return found


def _is_header(cells: list[str]) -> bool:
    return not any(char.isdigit() for cell in cells for char in cell)


def _row(cells: list[str], year: int, file: Path, number: int) -> tuple[list[date], bool]:
    """Read one row: its days, and whether they are worked."""

    def refused(why: Reason) -> CalendarRefused:
        return CalendarRefused(file=file.name, row=number, why=why)

    said = [cell for cell in cells if cell][:_MOST]
    read = [read_day(cell, cell, months=False)[0] for cell in said]
    if not read or read[0] is None:
        raise refused(_NO_DAY)
    first, last = read[0], next((day for day in read[1:2] if day is not None), read[0])
    kinds = {cell.lower() for cell in said[1:]}
    worked = bool(kinds & _WORKED)
    if worked == bool(kinds & _FREE):
        raise refused(_NO_KIND)
    if not first <= last <= first + _LONGEST * _DAY:
        raise refused(_BACKWARDS)
    if first.year != year or last.year != year:
        raise refused(_OTHER_YEAR)
    return [first + n * _DAY for n in range((last - first).days + 1)], worked


def write_year(file: Path, off: Iterable[date], on: Iterable[date]) -> None:
    """Write the days of a year as `read_year` reads them, in UTF-8 with a mark.  Raises `OSError`."""
    rows = sorted(
        [(first, last, FREE) for first, last in spans(off)]
        + [(first, last, WORKED) for first, last in spans(on)]
    )
    page = Page(
        file.stem, _HEADERS, [True] * len(_HEADERS),
        [(first.isoformat(), last.isoformat() if last > first else "", what) for first, last, what in rows],
    )  # fmt: skip
    write_text(page, _HEADERS, file)
