"""Merges the rows of workbooks into the register: divisions first, then households, people, helpers."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from fieldkit.db.base import SHARED
from fieldkit.db.types import named_id
from fieldkit.domain.quality.rule import Surroundings
from fieldkit.progress import Progress
from fieldkit.transfer.desk import Desk
from fieldkit.transfer.entries import Entries
from fieldkit.transfer.headers import DIVISIONS, HELPERS, HOUSEHOLDS, INCOMES, MEMBERS
from fieldkit.transfer.households import Households
from fieldkit.transfer.judging import Judge
from fieldkit.transfer.members import Members
from fieldkit.transfer.pairings import Pairings
from fieldkit.transfer.places import Places
from fieldkit.transfer.register import Register
from fieldkit.transfer.remarks import Remarks, Row
from fieldkit.transfer.yearly import Yearly

_REFUSED_AS = {
    HOUSEHOLDS: "household", MEMBERS: "person", HELPERS: "helper_assignment", DIVISIONS: "division",
    INCOMES: "income_item",
}  # fmt: skip
_LEVELS = ((2, 1), (4, 2), (6, 3), (9, 4), (12, 5))  # significant digits of a code, level
_STEPS = 8


@dataclass
class Merged:
    """The register as it will be, and how many rows of each table were refused."""

    register: Register
    refused: dict[str, int]


def merge(
    rows: Iterable[Row], register: Register, around: Surroundings, remarks: Remarks,
    progress: Progress, villages: frozenset[str] | None = None, elsewhere: frozenset[str] = frozenset(),
) -> Merged:  # fmt: skip
    """Merge rows into the register and judge what was touched; nothing is written.

    `villages` are those the person may bring rows of, `elsewhere` the numbers that are in others.
    """
    by_kind: dict[str, list[Row]] = {}
    for row in rows:
        by_kind.setdefault(row.sheet.kind, []).append(row)
    _divisions(by_kind.get(DIVISIONS, ()), register, remarks)
    places = Places([row for _, row in register["division"].live()])
    desk = Desk(register, places, remarks, around.codes, around.today, villages=villages, elsewhere=elsewhere)
    progress(1, _STEPS)
    yearly = Yearly(desk)
    households = Households(desk, yearly)
    households.take(_readable(by_kind.get(HOUSEHOLDS, ()), desk))
    progress(2, _STEPS)
    members = Members(desk, households)
    members.take(_readable(by_kind.get(MEMBERS, ()), desk))
    progress(3, _STEPS)
    entries = Entries(desk, households, members, yearly, around.income_lines)
    entries.take(_readable(by_kind.get(INCOMES, ()), desk))
    pairings = Pairings(desk, households)
    pairings.take(_readable(by_kind.get(HELPERS, ()), desk))
    progress(4, _STEPS)
    members.set_heads()
    households.number()
    _years_said(by_kind, desk)
    judge = Judge(register, around, remarks, desk.rows.get)
    people = register["person"].touched
    judge.same_number(group for group in members.same_number() if people.intersection(group))
    judge.judge(_touched(register), _asked(by_kind).__contains__, progress)
    return Merged(register, dict(desk.refused))


def _readable(rows: Iterable[Row], desk: Desk) -> list[Row]:
    """Leave out rows that were refused while reading, counting them."""
    good: list[Row] = []
    for row in rows:
        if row.refused:
            desk.refused[_REFUSED_AS[row.sheet.kind]] += 1
        else:
            good.append(row)
    return good


def _divisions(rows: Iterable[Row], register: Register, remarks: Remarks) -> None:
    target = register["division"]
    for row in rows:
        values = {**row.given.get("division", {})}
        code, name = values.get("code"), values.get("name")
        if not code or not name:
            row.refused = True
            remarks.on_row("IMP-04", row, ("division", "code"))
            continue
        values.setdefault("level", _level(code))
        if values["level"] > 1:
            values.setdefault("parent_code", _parent(code))
        target.put_or_add(named_id("division", code), SHARED, values)


def _level(code: str) -> int:
    return next(level for digits, level in _LEVELS if not code[digits:].strip("0"))


def _parent(code: str) -> str:
    above = [digits for digits, level in _LEVELS if level == _level(code) - 1]
    return code[: above[0]].ljust(len(code), "0")


def _years_said(by_kind: dict[str, list[Row]], desk: Desk) -> None:
    """Say once for each sheet which year was taken, where it does not say one itself."""
    silent = {
        row.sheet for kind in (HOUSEHOLDS, MEMBERS) for row in by_kind.get(kind, ())
        if not row.sheet.has("row", "year")
    }  # fmt: skip
    for sheet in sorted(silent, key=lambda sheet: (sheet.file, sheet.name)):
        year = sheet.year or desk.today.year
        desk.remarks.on_sheet("IMP-23", sheet.file, sheet.name, year=year)


def _touched(register: Register) -> set[UUID]:
    touched = set(register["household"].touched)
    for table in ("person", "helper_assignment", "income_year", "person_year", "household_year"):
        target = register[table]
        touched |= {target.rows[id]["household_id"] for id in target.touched}
    return touched


def _asked(by_kind: dict[str, list[Row]]) -> set[str]:
    """Name the fields and tables that a sheet of this import has columns for.

    A rule about what nobody asked is not applied: a list of names is not full of errors because it
    has no column for health.  `Checking` asks everything.
    """
    asked: set[str] = set()
    sheets = {row.sheet for rows in by_kind.values() for row in rows}
    for sheet in sheets:
        for table, field in sheet.fields:
            if table != "household" or sheet.kind == HOUSEHOLDS:
                asked |= {table, f"{table}.{field}"}
    return asked
