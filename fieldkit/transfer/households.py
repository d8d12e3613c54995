"""Which household a row means (interfaces.md §2, "Who is who"), and what its sheet says of it."""

import re
from collections.abc import Iterable
from uuid import UUID

from fieldkit.db.types import named_id, new_id
from fieldkit.db.undoing import UNDONE
from fieldkit.domain.recognition import STANDARD
from fieldkit.transfer import doubles
from fieldkit.transfer.desk import Desk, in_order, root_of, year_of
from fieldkit.transfer.gone import Gone
from fieldkit.transfer.register import Values
from fieldkit.transfer.remarks import Row
from fieldkit.transfer.yearly import Yearly, headers_given

TABLE = "household"
_WHO = ("hh_no", "local_no", "head_name", "head_id_number")
_NUMERALS = "零一二三四五六七八九十"
_GROUP_NO = re.compile(r"第?(\d+|[一二三四五六七八九十]{1,3})(?:村民)?(?:小组|组|社|队)")


class Households:
    """Finds and adds households; keeps one index of them for every kind of sheet."""

    def __init__(self, desk: Desk, yearly: Yearly) -> None:
        """Index the households there are; `yearly` takes what a row says of its year."""
        self._desk = desk
        self._target = desk.register[TABLE]
        self._by_no: dict[str, list[UUID]] = {}
        self._by_local: dict[str, UUID] = {}
        self._by_root: dict[str, list[UUID]] = {}
        self._by_name: dict[tuple[str, str], list[UUID]] = {}
        self._newest: dict[UUID, int] = {}
        self._gone = Gone(self._target, "hh_no", "village_code", "head_id_number", "head_name")
        self._owned: set[UUID] = set()
        self._standards: dict[UUID, str] = {}
        self._yearly = yearly
        for id, row in self._target.live():
            self._index(id, row)
        for _, income in desk.register["income_year"].live():
            household = income["household_id"]
            self._newest[household] = max(income["year"], self._newest.get(household, 0))

    def _index(self, id: UUID, row: Values) -> None:
        doubles.note(self._by_no, row.get("hh_no"), id)
        if row.get("local_no"):
            self._by_local[row["local_no"]] = id
        if row.get("head_id_number"):
            self._by_root.setdefault(root_of(row["head_id_number"]), []).append(id)
        if row.get("head_name"):
            self._by_name.setdefault((row["village_code"], row["head_name"]), []).append(id)

    # ------------------------------------------------------------ the household sheet

    def take(self, rows: Iterable[Row]) -> None:
        """Take the rows of household sheets; those with a 户编号 first, so that order never matters."""
        ordered = in_order(rows)
        for row in sorted(ordered, key=lambda row: row.get(TABLE, "hh_no") is None):
            self._take(row)

    def _take(self, row: Row) -> None:
        desk = self._desk
        who = {field: row.get(TABLE, field) for field in _WHO}
        if not any(who.values()):
            desk.refuse(row, TABLE, "IMP-04", (TABLE, "hh_no"))
            return
        village = desk.village(row, TABLE)
        if row.refused:
            return
        id = self.find(village, **who)
        if self._doubled(row, TABLE, id, who):
            return
        village = village or self._once_in(who)
        if id is None and village is None:
            desk.refuse(row, TABLE, "IMP-05", ("place", "village"))
            return
        values = row.given.get(TABLE, {})
        if id is None:
            id = self._add(village or "", dict(values), row)
        else:
            self._update(id, row, village, values)
        self._owned.add(id)
        desk.rows[id] = row
        group = row.get("place", "group")
        if group:
            self._target.put(id, {"group_id": self._group(self._target.rows[id]["scope"], group)})
        self._target.put_extra(id, row.extra.get(TABLE, {}), lambda: headers_given(row))
        self._yearly.take(id, row)
        row.release()

    def _update(self, id: UUID, row: Row, village: str | None, values: Values) -> None:
        current = self._target.rows[id]
        if village and village != current["village_code"]:
            kept = self._desk.places.names.get(current["village_code"], current["village_code"])
            self._desk.remarks.on_row("IMP-06", row, ("place", "village"), kept=kept)
        year = year_of(row, self._desk.today.year)
        earlier = self._desk.rows.get(id) if id in self._owned else None
        if earlier and year_of(earlier, self._desk.today.year) == year and _differs(current, values):
            self._desk.remarks.on_row("IMP-09", row, (TABLE, "hh_no"))
        older = id not in self._target.new and year < self._newest.get(id, 0)
        self._target.put(id, values, fill_only=older)
        self._index_again(id)

    def _index_again(self, id: UUID) -> None:
        row = self._target.rows[id]
        doubles.note(self._by_no, row.get("hh_no"), id)
        root = root_of(row.get("head_id_number"))
        if root and id not in self._by_root.setdefault(root, []):
            self._by_root[root].append(id)

    # ------------------------------------------------------------ who is who

    def find(
        self, village: str | None, *, hh_no: str | None, head_name: str | None,
        head_id_number: str | None, local_no: str | None = None, home: UUID | None = None,
    ) -> UUID | None:  # fmt: skip
        """Return the household meant: by 户编号, else by the head's number, else by village and name.

        A sheet that fieldkit wrote names a household without a 户编号 by its local number.  A 户编号 that
        several have means the one that the rest of the row is about (`home`: where its person is known).
        """
        if hh_no and hh_no in self._by_no:
            who = {"local_no": local_no, "head_name": head_name, "head_id_number": head_id_number}
            return doubles.household(self._by_no[hh_no], self._target.rows, who, home)
        if local_no and not hh_no and local_no in self._by_local:
            return self._by_local[local_no]
        rows = self._target.rows
        same_head = [
            id for id in self._by_root.get(root_of(head_id_number), ())
            if head_id_number and not (hh_no and rows[id].get("hh_no"))
        ]  # fmt: skip
        if len(same_head) > 1 and village:
            same_head = [id for id in same_head if rows[id]["village_code"] == village] or same_head
        if same_head:
            return min(same_head, key=lambda id: (rows[id].get("hh_no") or "", id))
        if hh_no or not head_name or not village:
            return None
        named = [
            id for id in self._by_name.get((village, head_name), ())
            if not (head_id_number and rows[id].get("head_id_number"))
        ]  # fmt: skip
        return named[0] if len(named) == 1 else None

    def place(self, row: Row, table: str, who: Values, home: UUID | None = None) -> UUID | None:
        """Return the household a member's or helper's row belongs to, adding it where it is new.

        A row that cannot be placed is refused as one of `table` (IMP-04, IMP-05, IMP-41).
        """
        desk = self._desk
        village = desk.village(row, table)
        if row.refused:
            return None
        id = self.find(village, home=home, **who)
        if self._doubled(row, table, id, who):
            return None
        if id is not None:
            self._compare(row, id, village, who)
            if who["hh_no"] and not self._target.rows[id].get("hh_no"):
                self._target.put(id, {"hh_no": who["hh_no"]})
                self._index_again(id)
            return id
        if not any(who.values()) or self._many(village, who):
            desk.refuse(row, table, "IMP-04", (TABLE, "hh_no"))
            return None
        village = village or self._once_in(who)
        if village is None:
            desk.refuse(row, table, "IMP-05", ("place", "village"))
            return None
        return self._add(village, {field: value for field, value in who.items() if value}, row)

    def _doubled(self, row: Row, table: str, id: UUID | None, who: Values) -> bool:
        """Refuse a row whose 户编号 several households have, where nothing says which is meant."""
        same = self._by_no.get(who["hh_no"] or "", ())
        if id is not None or len(same) < 2:
            return False
        doubles.refuse(self._desk, row, table, (TABLE, "hh_no"), same, who["hh_no"])
        return True

    def _once_in(self, who: Values) -> str | None:
        """Return the village of a household of this number that was deleted here."""
        id = self._gone.by_no.get(who["hh_no"] or "")
        return None if id is None else str(self._target.rows[id]["village_code"])

    def _many(self, village: str | None, who: Values) -> bool:
        """Tell whether several households answer to a name that is all the row says."""
        if who["hh_no"] or who["head_id_number"] or who.get("local_no"):
            return False
        return len(self._by_name.get((village or "", who["head_name"]), ())) > 1

    def _compare(self, row: Row, id: UUID, village: str | None, who: Values) -> None:
        household = self._target.rows[id]
        known = {"name": household.get("head_name"), "id_number": household.get("head_id_number")}
        if not known["name"] and who["head_name"]:
            self._target.put(id, {"head_name": who["head_name"]})
        for field, kept in known.items():
            said = row.get("head", field)
            if said and kept and root_of(said) != root_of(kept):
                self._desk.remarks.on_row("IMP-06", row, ("head", field), said, kept=kept)
        if village and village != household["village_code"]:
            kept = self._desk.places.names.get(household["village_code"], "")
            said = row.get("place", "village") or ""
            self._desk.remarks.on_row("IMP-06", row, ("place", "village"), said, kept=kept)

    def _add(self, village: str, values: Values, source: Row) -> UUID:
        """Add a household; with a 户编号 two laptops that read one sheet add the same one.

        One that was deleted here comes back as it was called.
        """
        values |= {"village_code": village}
        id = self._gone.take(values)
        if id is None:
            id = named_id(TABLE, values["hh_no"]) if values.get("hh_no") else new_id()
            if id in self._target.rows:
                id = new_id()
        elif self._target.rows[id].get("deleted_reason") != UNDONE:
            self._desk.remarks.on_row("IMP-29", source, (TABLE, "hh_no"))
        row = self._target.add(id, village, values)
        self._index(id, row)
        return id

    def fill(self, id: UUID, values: Values) -> None:
        """Fill in what only a member's row says, where no household sheet has spoken."""
        if id in self._target.new and id not in self._owned:
            self._target.put(id, values, fill_only=True)

    # ------------------------------------------------------------ what hangs on a household

    def _group(self, village: str, name: str) -> UUID:
        id = named_id("group", village, name)
        values = {"village_code": village, "name": name, "no": _group_no(name)}
        self._desk.register["village_group"].put_or_add(id, village, values)
        return id

    def note_standard(self, id: UUID, row: Row) -> None:
        """Keep by which standard a household was identified as a line of its note (domain.md §1.35)."""
        said = row.get(TABLE, "standard")
        if not said or self._standards.get(id) == said:
            return
        self._standards[id] = said
        lines = (self._target.rows[id].get("note") or "").split("\n")
        known = any(line.startswith(STANDARD) for line in lines)
        if known and year_of(row, self._desk.today.year) < self._newest.get(id, 0):
            return
        kept = [line for line in lines if line and not line.startswith(STANDARD)]
        self._target.put(id, {"note": "\n".join([*kept, f"{STANDARD}{said}"])})

    # ------------------------------------------------------------ running numbers

    def number(self) -> None:
        """Give new households their local number: village code and a running number (§1.4)."""
        last: dict[str, int] = {}
        for _, row in self._target.live():
            village, _, no = (row.get("local_no") or "").rpartition("-")
            if no.isdigit():
                last[village] = max(last.get(village, 0), int(no))
        new = self._target.new | {id for id in self._target.revived if self._elsewhere(id)}
        taken = {row.get("local_no") for id, row in self._target.rows.items() if id not in new}
        for row in sorted((self._target.rows[id] for id in new), key=_by_number):
            if not row.get("local_no") or row["local_no"] in taken or self._elsewhere(row["id"]):
                village = row["village_code"]
                last[village] = last.get(village, 0) + 1
                self._target.put(row["id"], {"local_no": f"{village}-{last[village]:04}"})
            taken.add(row["local_no"])

    def _elsewhere(self, id: UUID) -> bool:
        """Tell whether a household that came back has the local number of another village."""
        row = self._target.rows[id]
        came_back = id in self._target.revived
        return came_back and not (row.get("local_no") or "").startswith(row["village_code"])


def _by_number(row: Values) -> tuple[str, ...]:
    return (
        row["village_code"], row.get("hh_no") or "~", row.get("head_id_number") or "",
        row.get("head_name") or "",
    )  # fmt: skip


def _differs(current: Values, values: Values) -> bool:
    return any(current.get(field) not in (None, value) for field, value in values.items())


def _group_no(name: str) -> int | None:
    match = _GROUP_NO.fullmatch(name)
    if match is None:
        return None
    if match[1].isdigit():
        return int(match[1])
    tens, ten, ones = match[1].rpartition("十")
    if ten:
        return (_NUMERALS.index(tens) if tens else 1) * 10 + (_NUMERALS.index(ones) if ones else 0)
    return _NUMERALS.index(match[1]) if len(match[1]) == 1 else None
