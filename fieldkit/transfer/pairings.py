"""Units, helpers and pairings from helper sheets.

A helper is the same by name, unit and telephone; a helper without a telephone is the one of that name
and unit, where there is only one.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from fieldkit.db.base import SHARED
from fieldkit.db.types import named_id, new_id
from fieldkit.transfer.desk import Desk, in_order
from fieldkit.transfer.households import Households
from fieldkit.transfer.register import Target, Values
from fieldkit.transfer.remarks import Row
from fieldkit.transfer.yearly import headers_given

TABLE = "helper_assignment"
PRIMARY = "1"
_END = date.max
_DAY = timedelta(days=1)

Who = tuple[str, str, str]
"""Name, unit and telephone of a helper."""


class Pairings:
    """Finds and adds helpers and their units, and pairs them with households."""

    def __init__(self, desk: Desk, households: Households) -> None:
        """Index the helpers and pairings there are."""
        self._desk = desk
        self._households = households
        self._target = desk.register[TABLE]
        self._helpers = desk.register["helper"]
        self._units = desk.register["helper_unit"]
        self._unit_by_name = {row["name"]: id for id, row in self._units.live()}
        self._by_who: dict[Who, UUID] = {}
        self.of_household: dict[UUID, list[UUID]] = {}
        self._claimed: set[Who] = set()
        self._silent: set[Row] = set()
        self._namesakes: dict[tuple[str, str], set[Who]] = {}
        for id, row in self._helpers.live():
            self._know(self._who(row), id)
        for id, row in self._target.live():
            self.of_household.setdefault(row["household_id"], []).append(id)

    def take(self, rows: Iterable[Row]) -> None:
        """Take the rows of helper sheets; pairings that ended first, then by their beginning."""
        taken = list(self._placed(rows))
        self._lend_phones([row for row, _ in taken])
        self._claimed = {_row_who(row) for row, _ in taken}
        for row, household in sorted(taken, key=lambda pair: _time(pair[0])):
            if household is None:
                self._helper(row, None)
            else:
                self._pair(row, household)

    def _lend_phones(self, rows: list[Row]) -> None:
        """Give rows without a telephone that of the one helper of their name and unit."""
        phones: dict[tuple[str, str], set[str]] = {}
        for name, unit, phone in (*self._by_who, *map(_row_who, rows)):
            phones.setdefault((name, unit), set()).add(phone)
        for row in rows:
            name, unit, phone = _row_who(row)
            known = phones[name, unit] - {""}
            if not phone:
                self._silent.add(row)
                if len(known) == 1:
                    row.given["helper"]["phone"] = next(iter(known))

    def _placed(self, rows: Iterable[Row]) -> Iterator[tuple[Row, UUID | None]]:
        desk = self._desk
        for row in in_order(rows):
            if row.refused:
                desk.refused[TABLE] += 1
                continue
            if not row.get("helper", "name"):
                desk.refuse(row, TABLE, "IMP-04", ("helper", "name"))
                continue
            who = {
                "hh_no": row.get("household", "hh_no"),
                "local_no": row.get("household", "local_no"),
                "head_name": row.get("head", "name"),
                "head_id_number": row.get("head", "id_number"),
            }
            if not any(who.values()):
                yield row, None  # a list of helpers who help nobody yet
                continue
            household = self._households.place(row, TABLE, who)
            if household is not None:
                yield row, household

    # ------------------------------------------------------------ helpers

    def _unit(self, row: Row) -> UUID | None:
        name = row.get("helper_unit", "name")
        if not name:
            return None
        values = {**row.given["helper_unit"], "level": row.get("helper", "unit_level")}
        given = {field: value for field, value in values.items() if value is not None}
        id = self._unit_by_name.get(name)
        if id is None:
            id = self._free(self._units, "helper_unit", name)
            self._unit_by_name[name] = id
            self._units.add(id, SHARED, given)
        else:
            self._units.put(id, given, fill_only=True)
        return id

    @staticmethod
    def _free(target: Target, *names: object) -> UUID:
        """Name a new row so that two laptops that read one sheet make one row; a deleted one comes back."""
        id = named_id(*names)
        return new_id() if target.lives(id) else id

    def _who(self, helper: Values) -> Who:
        unit = self._units.rows[helper["unit_id"]]["name"] if helper.get("unit_id") else ""
        return (helper["name"], unit, helper.get("phone") or "")

    def _helper(self, row: Row, paired: UUID | None) -> UUID:
        """Return the helper of a row, adding or completing it; `paired` is whom the household has."""
        values = {**row.given["helper"], "unit_id": self._unit(row)}
        who = _row_who(row)
        id = self._by_who.get(who) or self._same(who, paired)
        if id is None:
            id = self._free(self._helpers, "helper", *who)
            self._helpers.add(id, SHARED, values)
        else:
            self._helpers.put(id, {field: v for field, v in values.items() if v is not None})
        self._know(self._who(self._helpers.rows[id]), id)
        self._helpers.put_extra(id, row.extra.get("helper", {}), lambda: headers_given(row))
        return id

    def _same(self, who: Who, paired: UUID | None) -> UUID | None:
        """Find a helper whose telephone was missing, or who has a new one."""
        if not who[2]:
            return None
        for other in sorted(self._namesakes.get(who[:2], ())):
            id = self._by_who[other]
            if not other[2] or (id == paired and other not in self._claimed):
                self._namesakes[who[:2]].discard(other)
                del self._by_who[other]
                return id
        return None

    def _know(self, who: Who, id: UUID) -> None:
        self._by_who[who] = id
        self._namesakes.setdefault(who[:2], set()).add(who)

    # ------------------------------------------------------------ pairings

    def _pair(self, row: Row, household: UUID) -> None:
        desk = self._desk
        if row in self._silent:
            desk.remarks.on_row("IMP-03", row, ("helper", "phone"))
        given: Values = {**row.given.get(TABLE, {})}
        given.setdefault("role", PRIMARY)
        begun = given.get("start_date")
        known = self._known(row, household, given)
        start = begun or (self._target.rows[known]["start_date"] if known else desk.today)
        self._hand_over(row, household, given, start)
        clash = self._clash(household, given, start, known)
        if clash is not None:
            helper = self._helpers.rows[self._target.rows[clash]["helper_id"]]["name"]
            at = ("helper", "name")
            desk.refuse(row, TABLE, "IMP-02", at, row.get("helper", "name"), helper=helper)
            return
        if begun is None and known is None:
            desk.remarks.on_row("IMP-24", row, (TABLE, "start_date"), start=start.isoformat())
        ended = given.get("end_date")
        if ended is not None and ended < start:  # stored as it is: an import loses nothing, and says it
            desk.remarks.on_row("IMP-44", row, (TABLE, "end_date"), ended.isoformat())
        paired = self._target.rows[known]["helper_id"] if known else None
        values = {**given, "start_date": start, "helper_id": self._helper(row, paired)}
        self._put(known, household, row, values)

    def _put(self, known: UUID | None, household: UUID, row: Row, values: dict[str, Any]) -> None:
        scope = self._desk.register["household"].rows[household]["scope"]
        if known is None:
            names = (TABLE, household, values["helper_id"], values["role"], values["start_date"])
            known = self._free(self._target, *names)
            self._target.add(known, scope, {**values, "household_id": household})
            self.of_household.setdefault(household, []).append(known)
        else:
            self._target.put(known, values)
        self._target.put_extra(known, row.extra.get(TABLE, {}), lambda: headers_given(row))
        self._desk.rows[known] = row

    def _known(self, row: Row, household: UUID, given: Values) -> UUID | None:
        """Return the pairing a row repeats: same household, role and helper, same beginning or open."""
        name, unit, phone = _row_who(row)
        open_one = None
        for id in self.of_household.get(household, ()):
            pairing = self._target.rows[id]
            who = self._who(self._helpers.rows[pairing["helper_id"]])
            if pairing["role"] != given["role"] or who[:2] != (name, unit):
                continue
            if phone and who[2] and phone != who[2] and who in self._claimed:
                continue  # two helpers of one name and unit, told apart by telephone
            if pairing["start_date"] == given.get("start_date"):
                return id
            still_open = pairing.get("end_date") is None and not given.get("end_date")
            if still_open and id not in self._target.touched:
                open_one = id
        return open_one

    def _clash(self, household: UUID, given: Values, start: date, known: UUID | None) -> UUID | None:
        """Return the primary pairing whose time overlaps (C-1); both first and last day count."""
        if given["role"] != PRIMARY:
            return None
        kept = self._target.rows[known].get("end_date") if known else None
        end = given.get("end_date") or kept or _END
        for id in self.of_household.get(household, ()):
            pairing = self._target.rows[id]
            if id == known or pairing["role"] != PRIMARY:
                continue
            if pairing["start_date"] <= end and (pairing.get("end_date") or _END) >= start:
                return id
        return None

    def _hand_over(self, row: Row, household: UUID, given: Values, start: date) -> None:
        """Where one pairing ends on the day the next begins, end the earlier one the day before."""
        if given["role"] != PRIMARY:
            return
        end = given.get("end_date")
        for id in self.of_household.get(household, ()):
            pairing = self._target.rows[id]
            if pairing["role"] != PRIMARY or self._desk.rows.get(id) is row:
                continue
            if end is not None and start < end == pairing["start_date"]:
                given["end_date"] = end - _DAY
                self._say_ended(row, end)
            elif pairing["start_date"] < start == pairing.get("end_date"):
                self._target.put(id, {"end_date": start - _DAY})
                self._say_ended(self._desk.rows.get(id, row), start)

    def _say_ended(self, row: Row, end: date) -> None:
        placed = row.sheet.fields.get((TABLE, "end_date"))
        if placed is not None:
            self._desk.remarks.on_cell("IMP-26", row, placed, end, (end - _DAY).isoformat())


def _row_who(row: Row) -> Who:
    return (
        row.get("helper", "name"), row.get("helper_unit", "name") or "", row.get("helper", "phone") or "",
    )  # fmt: skip


def _time(row: Row) -> tuple[date, date, str, int]:
    ended, begun = row.get(TABLE, "end_date"), row.get(TABLE, "start_date")
    return (ended or _END, begun or _END, row.sheet.file, row.number)
