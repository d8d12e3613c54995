"""What a household sheet says of one year: living conditions, income, monitoring (domain.md §1.35)."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from fieldkit.db.types import named_id
from fieldkit.domain.income import CATCH_ALL, COSTS, TOTALS
from fieldkit.domain.watching import is_over
from fieldkit.transfer.desk import Desk, year_of
from fieldkit.transfer.register import Values
from fieldkit.transfer.remarks import Row
from fieldkit.transfer.saying import yuan

ANNUAL_UPDATE = "1"
"""Purpose of the income sheet that household sheets speak of (domain.md §1.10)."""
YEAR, INCOME, ITEM, CASE = "household_year", "income_year", "income_item", "monitoring_case"
_SHEETS_OF_ALL_ELSE = frozenset(CATCH_ALL.values())


class Yearly:
    """Finds and adds what hangs on a household and a year."""

    def __init__(self, desk: Desk) -> None:
        """Index the income entries and monitoring cases there are."""
        self._desk = desk
        self._items: dict[tuple[UUID, str], list[UUID]] = {}
        for id, item in desk.register[ITEM].live():
            self._items.setdefault((item["income_id"], item["line"]), []).append(id)
        self._cases: dict[UUID, list[UUID]] = {}
        for id, case in desk.register[CASE].live():
            self._cases.setdefault(case["household_id"], []).append(id)

    def take(self, household: UUID, row: Row) -> None:
        """Take what a row of a household sheet says of its year."""
        self._take_year(household, row)
        self._take_income(household, row)
        self._take_case(household, row)

    def income(self, household: UUID, year: int, values: Values | None = None) -> UUID:
        """Return the yearly income sheet of a household, adding it where there is none."""
        id = named_id("income", household, year, ANNUAL_UPDATE)
        sheets = self._desk.register[INCOME]
        fixed: dict[str, Any] = {
            "household_id": household, "year": year, "purpose": ANNUAL_UPDATE,
            "period_from": date(year - 1, 10, 1), "period_to": date(year, 9, 30),
        }  # fmt: skip
        given = values or {}
        sheets.put_or_add(id, self._scope(household), given if sheets.lives(id) else fixed | given)
        return id

    def entry(self, income: UUID, id: UUID, values: Values) -> None:
        """Give one entry of an income sheet its values, adding it where it is not there."""
        items = self._desk.register[ITEM]
        if not items.lives(id):
            self._items.setdefault((income, values["line"]), []).append(id)
        scope = self._desk.register[INCOME].rows[income]["scope"]
        items.put_or_add(id, scope, {**values, "income_id": income})

    # ------------------------------------------------------------ the three parts of a row

    def _scope(self, household: UUID) -> str:
        return str(self._desk.register["household"].rows[household]["scope"])

    def _take_year(self, household: UUID, row: Row) -> None:
        given, extra = row.given.get(YEAR, {}), row.extra.get(YEAR, {})
        if not given and not extra:
            return
        year = year_of(row, self._desk.today.year)
        id = named_id(YEAR, household, year)
        years = self._desk.register[YEAR]
        fixed: dict[str, Any] = {"household_id": household, "year": year}
        years.put_or_add(id, self._scope(household), given if years.lives(id) else fixed | given)
        years.put_extra(id, extra, lambda: headers_given(row))
        self._desk.rows[id] = row

    def _take_income(self, household: UUID, row: Row) -> None:
        sums, lines = row.given.get(INCOME, {}), row.given.get(ITEM, {})
        extra = row.extra.get(INCOME, {})
        year = year_of(row, self._desk.today.year)
        id = named_id("income", household, year, ANNUAL_UPDATE)
        sheets = self._desk.register[INCOME]
        if not sums and not lines and not extra:
            if sheets.lives(id):  # what an earlier release kept beside it may have a field now
                sheets.put_extra(id, {}, lambda: headers_given(row))
            return
        gross = sheets.rows[id].get("gross_fen") if sheets.lives(id) else None
        followed = gross is not None and gross == _gross(sheets.rows[id])
        self.income(household, year, sums)
        if followed and "gross_fen" not in sums:  # it was the sum of the four, and stays that
            sheets.put(id, {"gross_fen": _gross(sheets.rows[id])})
        sheets.put_extra(id, extra, lambda: headers_given(row))
        self._desk.rows[id] = row
        items = self._desk.register[ITEM]
        for line, amount in lines.items():
            item = named_id(ITEM, id, line)
            others = [other for other in self._items.get((id, line), ()) if other != item]
            if others:
                self._compare(row, line, amount, self._items[id, line])
            elif amount or line in _SHEETS_OF_ALL_ELSE or items.lives(item):
                self.entry(id, item, {"line": line, "amount_fen": amount})

    def _compare(self, row: Row, line: str, amount: int, entries: Iterable[UUID]) -> None:
        """Compare the sum of a line with its several entries, which are more than a sheet can say."""
        rows = self._desk.register[ITEM].rows
        total = sum(rows[id]["amount_fen"] for id in entries)
        if total != amount:
            self._desk.remarks.on_row("IMP-06", row, (ITEM, line), yuan(amount), kept=yuan(total))

    def _take_case(self, household: UUID, row: Row) -> None:
        """Take a monitoring case: that of the same month, else the open one, else a new one."""
        given = row.given.get(CASE)
        if not given:
            return
        cases = self._desk.register[CASE]
        month = given.get("recognised_ym")
        known = [id for id in self._cases.get(household, ()) if cases.lives(id)]
        same = [id for id in known if month and cases.rows[id].get("recognised_ym") == month]
        still = [
            id for id in known
            if not is_over(cases.rows[id])
            and not (month and cases.rows[id].get("recognised_ym"))
        ]  # fmt: skip
        if not month and not still:
            still = sorted(known, key=lambda id: cases.rows[id].get("recognised_ym") or "")[-1:]
        id = (same or still or [named_id(CASE, household, month or "")])[0]
        kind = row.get("household", "monitor_kind")
        values = {**({"kind": kind} if kind else {}), **given}
        if id not in known:
            self._cases.setdefault(household, []).append(id)
            values["household_id"] = household
        cases.put_or_add(id, self._scope(household), values)
        self._desk.rows[id] = row


def _gross(sheet: Values) -> int:
    return sum(sheet.get(field) or 0 for total, field in TOTALS.items() if total != COSTS)


def headers_given(row: Row) -> list[str]:
    """List the headers, ours and the office's, of every field that the row fills."""
    return [
        header
        for at, placed in row.sheet.fields.items()
        if placed.column and row.get(*at) is not None
        for header in (placed.column.header, placed.header)
    ]
