"""The register as sheets in the national layout, with the columns offices added put back.

A column that is not in the national layout is written only where something stands in it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from fieldkit.domain.codes import CodeTables
from fieldkit.domain.recognition import standard_of
from fieldkit.transfer.headers import (
    DIVISIONS,
    HELPERS,
    HOUSEHOLDS,
    MEMBERS,
    Column,
    columns_of,
    fold_header,
)
from fieldkit.transfer.register import Register, Values
from fieldkit.transfer.saying import as_text, writer
from fieldkit.transfer.yearly import ANNUAL_UPDATE

Found = Mapping[str, Mapping[str, Any]]
"""What one row of a sheet is made of: records by table."""
_AMOUNTS = ("money", "count", "year", "degrees", "area", "metres")
_ABOVE = {"province": 2, "city": 4, "county": 6, "township": 9, "village": 12}
_USUAL: dict[tuple[str, str], Any] = {
    ("person", "status"): "1", ("person", "shares_living"): True, ("helper_assignment", "role"): "1",
}  # fmt: skip
"""What import takes for granted: a column with nothing else in it is not written."""
_KEEPING = {
    HOUSEHOLDS: ("household", "household_year", "income_year"), MEMBERS: ("person", "person_year"),
    HELPERS: ("helper", "helper_assignment"), DIVISIONS: (),
}  # fmt: skip


@dataclass(frozen=True)
class Page:
    """A sheet to be written: headers, which columns are text, and the rows."""

    name: str
    headers: Sequence[str]
    text: Sequence[bool]
    rows: Sequence[Sequence[str | float | None]]


class Layout:
    """Lays a register out; asked once for each kind of sheet."""

    def __init__(self, register: Register, codes: CodeTables) -> None:
        """Gather what belongs together."""
        self._register = register
        self._codes = codes
        self._names = {row["code"]: row["name"] for _, row in register["division"].live()}

    def page(self, kind: str, name: str) -> Page:
        """Lay out every record of a kind."""
        sources: dict[str, Callable[[], Iterator[Found]]] = {
            HOUSEHOLDS: self._households, MEMBERS: self._members, HELPERS: self._helpers,
            DIVISIONS: self._divisions,
        }  # fmt: skip
        return self._lay_out(kind, name, list(sources[kind]()))

    # ------------------------------------------------------------ what a row is made of

    def _households(self) -> Iterator[Found]:
        incomes = _by_year(self._by("income_year", "household_id"), _is_yearly)
        years = _by_year(self._by("household_year", "household_id"))
        items = self._by("income_item", "income_id")
        cases = self._by("monitoring_case", "household_id")
        for household in self._sorted_households():
            id = household["id"]
            known = sorted({*incomes.get(id, ()), *years.get(id, ())}) or [None]
            watched = sorted(cases.get(id, ()), key=_case_order)
            for year in known:
                income = incomes.get(id, {}).get(year, {})
                lines: dict[str, int] = {}
                for item in items.get(income.get("id"), ()):
                    lines[item["line"]] = lines.get(item["line"], 0) + item["amount_fen"]
                yield {
                    "household": household, "place": self._place(household), "income_year": income,
                    "household_year": years.get(id, {}).get(year, {}),
                    "monitoring_case": watched[-1] if watched and year == known[-1] else {},
                    "income_item": lines, "row": {"year": year},
                }  # fmt: skip

    def _members(self) -> Iterator[Found]:
        years = self._by("person_year", "person_id")
        people = self._by("person", "household_id")
        for household in self._sorted_households():
            head = {"name": household.get("head_name"), "id_number": household.get("head_id_number")}
            place, standard = self._place(household), standard_of(household.get("note"))
            for person in sorted(people.get(household["id"], ()), key=_person_order):
                for year in years.get(person["id"]) or [{}]:
                    yield {
                        "household": {**household, "standard": standard}, "place": place,
                        "person": person, "person_year": year,
                        "head": head, "row": {"year": year.get("year")},
                    }  # fmt: skip

    def _helpers(self) -> Iterator[Found]:
        pairings = self._by("helper_assignment", "household_id")
        helpers = self._register["helper"].rows
        paired: set[UUID] = set()
        for household in self._sorted_households():
            head = {"name": household.get("head_name"), "id_number": household.get("head_id_number")}
            for pairing in sorted(pairings.get(household["id"], ()), key=_pairing_order):
                paired.add(pairing["helper_id"])
                yield {
                    "household": household, "place": self._place(household), "head": head,
                    "helper_assignment": pairing, **self._helper(helpers.get(pairing["helper_id"], {})),
                }  # fmt: skip
        for id, helper in sorted(self._register["helper"].live()):
            if id not in paired:
                yield self._helper(helper)

    def _helper(self, helper: Values) -> dict[str, Values]:
        return {
            "helper": helper,
            "helper_unit": self._register["helper_unit"].rows.get(helper.get("unit_id"), {}),  # type: ignore[arg-type]
        }

    def _divisions(self) -> Iterator[Found]:
        rows = (row for _, row in self._register["division"].live())
        return ({"division": row} for row in sorted(rows, key=lambda row: row["code"]))

    def _sorted_households(self) -> list[Values]:
        return sorted((row for _, row in self._register["household"].live()), key=_household_order)

    def _by(self, table: str, field: str) -> dict[UUID | None, list[Values]]:
        groups: dict[UUID | None, list[Values]] = {}
        for _, row in self._register[table].live():
            groups.setdefault(row[field], []).append(row)
        for rows in groups.values():
            rows.sort(key=lambda row: (row.get("year") or 0, row["id"]))
        return groups

    def _place(self, household: Values) -> dict[str, Any]:
        code = household["village_code"]
        place: dict[str, Any] = {
            part: self._names.get(code[:digits].ljust(12, "0")) for part, digits in _ABOVE.items()
        }
        group = self._register["village_group"].rows.get(household.get("group_id"))  # type: ignore[arg-type]
        return place | {"village_code": code, "group": group["name"] if group else None}

    # ------------------------------------------------------------ columns

    def _lay_out(self, kind: str, name: str, found: list[Found]) -> Page:
        columns = [column for column in columns_of(kind) if column.type != "skip"]
        columns += self._lines(kind, columns, found)
        columns = [c for c in columns if c.national or any(_stands(c, row) for row in found)]
        known = {fold_header(column.header) for column in columns_of(kind)}
        extra = sorted(
            {
                header for row in found for table in _KEEPING[kind]
                for header in row.get(table, {}).get("import_extra") or ()
                if fold_header(header) not in known
            }
        )  # fmt: skip
        write = [writer(column.type, self._codes) for column in columns]
        rows = [
            [_cell(column, write[at], row, kind) for at, column in enumerate(columns)]
            + [_kept(header, row, kind) for header in extra]
            for row in found
        ]
        return Page(
            name, [column.header for column in columns] + extra,
            [c.type not in (*_AMOUNTS, "extra") for c in columns] + [True] * len(extra), rows,
        )  # fmt: skip

    def _lines(self, kind: str, columns: list[Column], found: list[Found]) -> list[Column]:
        """Name a column for every income line that has none of its own."""
        if kind != HOUSEHOLDS:
            return []
        have = {column.field for column in columns if column.table == "income_item"}
        lines = sorted({line for row in found for line in row["income_item"]} - have)
        table = self._codes["income_line"]
        return [Column(kind, "income_item", line, "money", "", table.label(line)) for line in lines]


def _stands(column: Column, row: Found) -> bool:
    value = row.get(column.table, {}).get(column.field)
    if value is not None and value != _USUAL.get((column.table, column.field)):
        return True
    return bool(_kept(column.header, row, column.kind))


def _kept(header: str, row: Found, kind: str) -> str | None:
    for table in _KEEPING[kind]:
        extra = row.get(table, {}).get("import_extra")
        if extra and header in extra:
            return str(extra[header])
    return None


def _cell(column: Column, write: Callable[[Any], str], row: Found, kind: str) -> str | float | None:
    """Return what stands in a cell: a value kept beside the record goes before the field."""
    kept = _kept(column.header, row, kind)
    if kept is not None:
        return _number_or_text(kept) if column.type in ("extra", *_AMOUNTS) else kept
    value = row.get(column.table, {}).get(column.field)
    if value is None or column.type == "extra":
        return None
    if column.type in ("money", "area"):
        return float(value) / 100
    if column.type == "metres":
        return _number_or_text(write(value))
    if column.type in _AMOUNTS:
        return float(value)
    return write(value)


def _number_or_text(text: str) -> str | float:
    """Write a plain number as one, if it reads back as the same text."""
    try:
        number = float(text)
    except ValueError:
        return text
    return number if abs(number) < 10**9 and as_text(number) == text else text


def _by_year(
    grouped: Mapping[UUID | None, list[Values]], wanted: Callable[[Values], bool] = bool
) -> dict[UUID | None, dict[int, Values]]:
    """Tell yearly records apart by their year."""
    return {of: {row["year"]: row for row in rows if wanted(row)} for of, rows in grouped.items()}


def _is_yearly(income: Values) -> bool:
    """Tell whether an income sheet is the yearly one; a household sheet has room for no other."""
    return income["purpose"] == ANNUAL_UPDATE and income.get("sheet_no") in (None, 1)


def _household_order(row: Values) -> tuple[str, str, UUID]:
    return (row["village_code"], row["local_no"], row["id"])


def _person_order(row: Values) -> tuple[bool, str, str, UUID]:
    return (row.get("relation") != "01", row.get("person_no") or "~", row["name"], row["id"])


def _pairing_order(row: Values) -> tuple[Any, ...]:
    return (row["role"], row["start_date"], row["id"])


def _case_order(row: Values) -> tuple[str, str, UUID]:
    return (row.get("recognised_ym") or "", str(row.get("found_on") or ""), row["id"])
