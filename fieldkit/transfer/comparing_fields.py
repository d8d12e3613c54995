"""The fields that a list and the register both have, and how they are compared."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from fieldkit.domain.codes import CodeTables
from fieldkit.domain.identity import certificate_of
from fieldkit.domain.watching import is_over, noticed
from fieldkit.transfer.desk import root_of
from fieldkit.transfer.headers import MEMBERS
from fieldkit.transfer.register import Register, Values
from fieldkit.transfer.remarks import Row
from fieldkit.transfer.saying import writer
from fieldkit.transfer.yearly import ANNUAL_UPDATE

_NUMBERS = frozenset({"id_number", "head_id_number"})
_PASSED = frozenset(
    {"place", "row", "helper", "helper_unit", "helper_assignment", "division", "monitoring_case"}
)
"""What is not compared field by field: places are, by village; the rest is about somebody else."""
_NOTHING: Values = {}
_WATCHED_TYPE = "40"  # code table household_type


class Side:
    """The register's side: the records of a person or household, of the year asked or the latest."""

    def __init__(self, register: Register) -> None:
        """Gather the yearly records."""
        self._register = register
        self._years = {
            "person_year": self._by_year("person_year", "person_id"),
            "household_year": self._by_year("household_year", "household_id"),
            "income_year": self._by_year("income_year", "household_id"),
        }
        self._lines: dict[UUID, dict[str, int]] = {}
        self._cases: dict[UUID, Values] = {}  # the newest of each household
        for _, case in sorted(register["monitoring_case"].live(), key=lambda one: (noticed(one[1]), one[0])):
            self._cases[case["household_id"]] = case
        for _, item in register["income_item"].live():
            lines = self._lines.setdefault(item["income_id"], {})
            lines[item["line"]] = lines.get(item["line"], 0) + item["amount_fen"]

    def _by_year(self, table: str, of: str) -> dict[UUID, dict[int, Values]]:
        found: dict[UUID, dict[int, Values]] = {}
        for _, row in self._register[table].live():
            if row.get("purpose", ANNUAL_UPDATE) == ANNUAL_UPDATE:
                found.setdefault(row[of], {})[row["year"]] = row
        return found

    def of_year(self, table: str, id: UUID, year: int | None) -> Values:
        """Return the record of a year, the latest one without a year."""
        years = self._years[table].get(id)
        if not years:
            return _NOTHING
        return years.get(year, _NOTHING) if year else years[max(years)]

    def facts(self, person: UUID) -> Mapping[str, Any]:
        """Return what is true of a person now, of their latest year and of their household."""
        row = self._register["person"].rows[person]
        household = self._register["household"].rows.get(row["household_id"], _NOTHING)
        latest = self.of_year("person_year", person, None)
        return {"watched": self._watched(household), **latest, **row}

    def household_facts(self, household: UUID) -> Mapping[str, Any]:
        """Return what is true of a household now."""
        row = self._register["household"].rows[household]
        return {**row, "watched": self._watched(row)}

    def _watched(self, household: Values) -> bool | None:
        """Tell whether a household is watched, as the ledger does: by its newest case, else type or kind."""
        case = self._cases.get(household["id"]) if household else None
        if case is not None:
            return not is_over(case)
        if household.get("household_type") == _WATCHED_TYPE or household.get("monitor_kind"):
            return True
        return False if household.get("household_type") else None

    def record(self, table: str, id: UUID, household: UUID, year: int | None, *, person: bool) -> Values:
        """Return the record of `table` that belongs to a person or household."""
        if table == "person" and person:
            return self._register["person"].rows[id]
        if table == "person_year" and person:
            return self.of_year("person_year", id, year)
        if table in ("household_year", "income_year"):
            return self.of_year(table, household, year)
        if table == "income_item":
            return dict(self._lines.get(self.of_year("income_year", household, year).get("id"), {}))  # type: ignore[arg-type]
        row = self._register["household"].rows[household]
        if table == "head":
            return {"name": row.get("head_name"), "id_number": row.get("head_id_number")}
        return row if table == "household" else _NOTHING


class Compared:
    """Compares the fields of a row with those of the record it was matched with."""

    def __init__(self, register: Register, codes: CodeTables, kind: str) -> None:
        """Gather the register's side."""
        self.side = Side(register)
        self._register = register
        self._codes = codes
        self._person = kind == MEMBERS
        self._writers: dict[str, Any] = {}

    def differing(self, id: UUID, row: Row) -> Iterator[tuple[str, str, str, str]]:
        """Go through the cells of a row that say something else: header, field, there, here.

        An empty cell says nothing.  A field the register has not asked is a difference.
        """
        household = self._register["person"].rows[id]["household_id"] if self._person else id
        year = row.get("row", "year")
        for (table, name), placed in row.sheet.fields.items():
            column, there = placed.column, row.get(table, name)
            if column is None or there is None or table in _PASSED or column.type in ("extra", "skip"):
                continue
            if (table, name) == ("household", "standard"):
                continue
            record = self.side.record(table, id, household, year, person=self._person)
            here = record.get(name)
            if (table, name) == ("person", "disability_cert"):  # the national register has one for both
                here = certificate_of(here, record.get("id_number"))
            if here == there or (name in _NUMBERS and here and there == root_of(here)):
                continue  # a list may leave out what a disability certificate adds to the number
            if table == "income_item" and here is None and there == 0:
                continue
            write = self._writers.get(column.type)
            if write is None:
                write = self._writers[column.type] = _said(column.type, self._codes)
            yield placed.header, f"{table}.{name}", write(there), "" if here is None else write(here)


def _said(kind: str, codes: CodeTables) -> Any:
    if kind == "yesno":
        return lambda value: "是" if value else "否"
    return writer(kind, codes)
