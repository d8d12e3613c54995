"""Income sheets with one row a line: which entry of which sheet a row means (domain.md §1.10).

The entries of a line add up.  The amount that a household sheet gives for a whole line is the first of
them, until a row says whose it is or what it came from.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from uuid import UUID

from fieldkit.db.types import named_id
from fieldkit.domain.income import COST_OF, COST_RATE, TOTALS, Item, LineTree, Totals, renewed
from fieldkit.transfer.desk import Desk, in_order, root_of, year_of
from fieldkit.transfer.households import Households
from fieldkit.transfer.members import Members
from fieldkit.transfer.register import Values
from fieldkit.transfer.remarks import Row
from fieldkit.transfer.yearly import INCOME, ITEM, Yearly, headers_given

Key = tuple[UUID | None, str | None, int | None]
"""What tells entries of a line apart: whose, of what product, of which month."""
_SUMS = tuple(Totals.__dataclass_fields__)


class Entries:
    """Finds and adds the entries of income sheets."""

    def __init__(
        self, desk: Desk, households: Households, members: Members, yearly: Yearly, tree: LineTree
    ) -> None:
        """Index the entries there are; `tree` says what the lines add up to."""
        self._desk = desk
        self._households = households
        self._members = members
        self._yearly = yearly
        self._tree = tree
        self._lines: dict[UUID, dict[str, list[UUID]]] = {}
        for id, item in desk.register[ITEM].live():
            self._lines.setdefault(item["income_id"], {}).setdefault(item["line"], []).append(id)
        self._used: set[UUID] = set()
        self._same: Counter[tuple[UUID, str, Key]] = Counter()

    def take(self, rows: Iterable[Row]) -> None:
        """Take the rows of such sheets, and renew the totals of the sheets that changed."""
        changed: dict[UUID, set[str]] = {}
        for row in in_order(rows):
            household = self._place(row)
            if household is not None:
                income, line, new = self._take(household, row)
                if new:
                    changed.setdefault(income, set()).add(line)
        for income, lines in changed.items():
            self._renew(income, lines)

    def _place(self, row: Row) -> UUID | None:
        desk = self._desk
        if row.get(ITEM, "line") not in desk.codes["income_line"] or row.get(ITEM, "amount_fen") is None:
            desk.refuse(row, ITEM, "IMP-38", (ITEM, "line"), row.get(ITEM, "line") or "")
            return None
        who = {
            "hh_no": row.get("household", "hh_no"), "local_no": row.get("household", "local_no"),
            "head_name": row.get("head", "name"), "head_id_number": row.get("head", "id_number"),
        }  # fmt: skip
        return self._households.place(row, ITEM, who)

    def _take(self, household: UUID, row: Row) -> tuple[UUID, str, bool]:
        """Take a row; tell which line of which sheet it was, and whether that says something else now."""
        values: Values = {**row.given[ITEM]}
        line = values["line"]
        person = self._person(household, row)
        if person is not None:
            values["person_id"] = person
        income = self._yearly.income(household, year_of(row, self._desk.today.year))
        id = self._entry(income, line, (person, values.get("product"), values.get("month")))
        items = self._desk.register[ITEM]
        before = dict(items.rows[id]) if items.lives(id) else {}
        self._yearly.entry(income, id, values)
        sheets = self._desk.register[INCOME]
        sheets.put_extra(income, row.extra.get(INCOME, {}), lambda: headers_given(row))
        self._desk.rows[income] = row
        new = any(before.get(field) != value for field, value in values.items())
        row.release()
        return income, line, new

    def _person(self, household: UUID, row: Row) -> UUID | None:
        """Return the member an entry is of, where the row says whose it is and one member is meant."""
        name, root = row.get("member", "name"), root_of(row.get("member", "id_number"))
        if not name and not root:
            return None
        rows = self._desk.register["person"].rows
        inside = self._members.of_household.get(household, ())
        found = [
            id for id in inside
            if (root_of(rows[id].get("id_number")) == root if root else rows[id].get("name") == name)
        ]  # fmt: skip
        if len(found) != 1:
            said = name or row.get("member", "id_number")
            self._desk.remarks.on_row("IMP-39", row, ("member", "name"), said)
            return None
        return found[0]

    def _entry(self, income: UUID, line: str, key: Key) -> UUID:
        """Return the entry that a row means: the one like it, else the line's only sum, else a new one."""
        rows = self._desk.register[ITEM].rows
        known = self._lines.setdefault(income, {}).setdefault(line, [])
        free = [id for id in known if id not in self._used]
        plain = named_id(ITEM, income, line)
        like = [id for id in free if _key(rows[id]) == key]
        if like:
            id = min(like, key=lambda id: (id != plain, id))
        elif plain not in known or (plain in free and _key(rows[plain]) == (None, None, None)):
            id = plain
        else:
            self._same[income, line, key] += 1
            again = self._same[income, line, key]
            names = [part or "" for part in key]
            id = named_id(ITEM, income, line, *names, *([again] if again > 1 else []))
        self._used.add(id)
        if id not in known:
            known.append(id)
        return id

    def _renew(self, income: UUID, lines: set[str]) -> None:
        """Renew the totals of a sheet on which lines were changed, and the costs that follow from rates."""
        rows = self._desk.register[ITEM].rows
        sheet = self._desk.register[INCOME].rows[income]
        items = [
            _item(rows[id]) for ids in self._lines[income].values() for id in ids
            if rows[id].get("deleted_at") is None
        ]  # fmt: skip
        stored = replace(Totals(), **{field: sheet.get(field) for field in _SUMS})
        costs = {COST_OF[i.line] for i in items if i.method == COST_RATE and i.line in lines & COST_OF.keys()}
        touched = {self._tree.total_of(line) for line in lines | costs} & TOTALS.keys()
        fresh = renewed(stored, items, self._tree, touched)
        totals: dict[str, Any] = {field: getattr(fresh, field) for field in _SUMS}
        self._desk.register[INCOME].put(income, totals)


def _key(item: Values) -> Key:
    return item.get("person_id"), item.get("product"), item.get("month")


def _item(row: Values) -> Item:
    return Item(
        row["line"], row["amount_fen"], row.get("cost_method"), row.get("rate"), row.get("counts"),
    )  # fmt: skip
