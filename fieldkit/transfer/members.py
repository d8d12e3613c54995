"""Which person a row means (interfaces.md §2, "Who is who"), and what the member sheet says of them."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from fieldkit.db.types import named_id, new_id
from fieldkit.db.undoing import UNDONE
from fieldkit.domain.identity import is_phone
from fieldkit.domain.quality.findings import Level
from fieldkit.domain.quality.households import HEAD, NOT_A_PHONE
from fieldkit.transfer import doubles
from fieldkit.transfer.desk import ROOT, Desk, in_order, root_of, year_of
from fieldkit.transfer.gone import Gone
from fieldkit.transfer.households import Households
from fieldkit.transfer.register import Values
from fieldkit.transfer.remarks import Row
from fieldkit.transfer.yearly import headers_given

TABLE = "person"
_TOGETHER = (("education", "school_status"), ("work_place", "work_months", "work_channel"))
"""Fields of a year of which one given speaks for all: an empty cell beside it empties the field."""
_ROSTER = {"status": "1", "shares_living": True}
"""What being listed says: an office lists the people who live and keep house together (§0.3-1)."""


class Members:
    """Finds and adds persons, and their years."""

    def __init__(self, desk: Desk, households: Households) -> None:
        """Index the persons there are."""
        self._desk = desk
        self._households = households
        self._target = desk.register[TABLE]
        self._years = desk.register["person_year"]
        self._by_no: dict[str, list[UUID]] = {}
        self._by_root: dict[str, list[UUID]] = {}
        self._newest: dict[UUID, int] = {}
        self._gone = Gone(self._target, "person_no", "household_id", "id_number", "name")
        self.of_household: dict[UUID, list[UUID]] = {}
        for id, row in self._target.live():
            self._index(id, row)
        for _, year in self._years.live():
            person = year["person_id"]
            self._newest[person] = max(year["year"], self._newest.get(person, 0))

    def _index(self, id: UUID, row: Values) -> None:
        doubles.note(self._by_no, row.get("person_no"), id)
        if row.get("id_number"):
            self._by_root.setdefault(root_of(row["id_number"]), []).append(id)
        self.of_household.setdefault(row["household_id"], []).append(id)

    def same_number(self) -> list[list[UUID]]:
        """List the groups of persons who share an identity number."""
        return [ids for ids in self._by_root.values() if len(ids) > 1]

    # ------------------------------------------------------------ the member sheet

    def take(self, rows: Iterable[Row]) -> None:
        """Take the rows of member sheets, in whatever order they came.

        Those with a 人口编号 go first, then those known in their household, then the others.
        """
        placed: list[tuple[Row, UUID]] = []
        ordered = in_order(rows)
        for row in sorted(ordered, key=_rank):
            household = self._place(row)
            if household is not None:
                placed.append((row, household))
        placed.sort(key=lambda pair: _rank(pair[0])[1:])
        later: list[tuple[Row, UUID]] = []
        for row, household in placed:
            id = self._known(row, household)
            if self._doubled(row, id):
                continue
            if id is None and not _has_no(row):
                later.append((row, household))
            else:
                self._put(id, household, row)
        for row, household in later:
            self._put(self._known(row, household) or self._moved(row), household, row)

    def _place(self, row: Row) -> UUID | None:
        desk = self._desk
        if row.refused:
            desk.refused[TABLE] += 1
            return None
        if not any(row.get(TABLE, field) for field in ("name", "person_no", "id_number")):
            desk.refuse(row, TABLE, "IMP-04", (TABLE, "name"))
            return None
        home = self._home(row)
        household = self._households.place(row, TABLE, self._who(row), home)
        if household is None or doubles.torn(self._desk, row, home, household):
            return None
        self._check_phone(row, household)
        return household

    def _home(self, row: Row) -> UUID | None:
        """Return the household where the one person of the row's 人口编号 is."""
        same = self._by_no.get(row.get(TABLE, "person_no") or "", ())
        homes = {self._target.rows[id]["household_id"] for id in same}
        return homes.pop() if len(homes) == 1 else None

    def _who(self, row: Row) -> Values:
        """Say which household the row names; a head's own row names it by name and number."""
        who = {
            "hh_no": row.get("household", "hh_no"),
            "local_no": row.get("household", "local_no"),
            "head_name": row.get("head", "name"),
            "head_id_number": row.get("head", "id_number"),
        }
        if row.get(TABLE, "relation") == HEAD:
            who["head_name"] = who["head_name"] or row.get(TABLE, "name")
            who["head_id_number"] = who["head_id_number"] or row.get(TABLE, "id_number")
        known = None if any(who.values()) else self._home(row)
        if known is not None:
            household = self._desk.register["household"].rows[known]
            who |= {field: household.get(field) for field in who}
        return who

    def _check_phone(self, row: Row, household: UUID) -> None:
        """Check the household's phone on a member's row; the household sheet owns it."""
        said = row.get("household", "phone")
        if not said:
            return
        remarks = self._desk.remarks
        placed = row.sheet.fields["household", "phone"]
        if not is_phone(said):
            message = remarks.words("Findings", NOT_A_PHONE)
            remarks.place("DQ-29", Level.WARNING, message, row.key, row, placed, said)
        kept = self._desk.register["household"].rows[household].get("phone")
        if kept is None:
            if is_phone(said):
                self._households.fill(household, {"phone": said})
        elif kept != said and is_phone(said):
            remarks.on_cell("IMP-06", row, placed, said, kept, kept=kept)

    # ------------------------------------------------------------ who is who

    def _known(self, row: Row, household: UUID) -> UUID | None:
        """Return the person by 人口编号; without one, by the number within the household."""
        rows = self._target.rows
        no = row.get(TABLE, "person_no")
        if no and no in self._by_no:
            return doubles.person(self._by_no[no], rows, row, household)
        root = root_of(row.get(TABLE, "id_number"))
        inside = self.of_household.get(household, ())
        for id in inside:
            person = rows[id]
            if no and person.get("person_no"):
                continue
            if root and root_of(person.get("id_number")) == root:
                return id
        if root or no:
            return None
        named = [id for id in inside if rows[id].get("name") == row.get(TABLE, "name")]
        return named[0] if len(named) == 1 else None

    def _doubled(self, row: Row, id: UUID | None) -> bool:
        """Refuse a row whose 人口编号 several persons have, where nothing says who is meant."""
        no = row.get(TABLE, "person_no")
        same = self._by_no.get(no or "", ())
        if id is not None or len(same) < 2:
            return False
        doubles.refuse(self._desk, row, TABLE, (TABLE, "person_no"), same, no)
        return True

    def _moved(self, row: Row) -> UUID | None:
        """Return the person of this number in another household, if no row of the import is theirs."""
        root = root_of(row.get(TABLE, "id_number"))
        free = [id for id in self._by_root.get(root, ()) if root and id not in self._target.touched]
        return free[0] if len(free) == 1 else None

    # ------------------------------------------------------------ what the row says

    def _put(self, id: UUID | None, household: UUID, row: Row) -> None:
        scope = self._desk.register["household"].rows[household]["scope"]
        values: Values = {**row.given.get(TABLE, {})}
        if id is None:
            values = {**_ROSTER, **values, "household_id": household}
            if not values.setdefault("name", ""):
                self._desk.remarks.on_row("IMP-25", row, (TABLE, "name"))
            id = self._add(scope, values, row)
        else:
            self._update(id, household, row, values)
        self._target.put_extra(id, row.extra.get(TABLE, {}), lambda: headers_given(row))
        self._desk.rows[id] = row
        self._take_year(id, household, scope, row)
        self._check_disability(id, row)
        self._households.note_standard(household, row)
        row.release()

    def _check_disability(self, id: UUID, row: Row) -> None:
        """Compare the kind of a disability with the certificate, whose 19th digit it is (§2.9)."""
        said = row.extra.get(TABLE, {}).get("残疾类别")
        cert = self._target.rows[id].get("disability_cert") or ""
        if not said or len(cert) <= ROOT:
            return
        kinds = self._desk.codes["disability_kind"]
        if kinds.find(said) != cert[ROOT]:
            at = (TABLE, "disability_kind")
            self._desk.remarks.on_row("IMP-06", row, at, said, kept=kinds.label(cert[ROOT]))

    def _add(self, scope: str, values: Values, source: Row) -> UUID:
        id = self._gone.take(values)
        if id is None:
            no = values.get("person_no")
            id = named_id(TABLE, no) if no else new_id()
            if id in self._target.rows:
                id = new_id()
        elif self._target.rows[id].get("deleted_reason") != UNDONE:
            self._desk.remarks.on_row("IMP-29", source, (TABLE, "name"))
        self._index(id, self._target.add(id, scope, values))
        return id

    def _update(self, id: UUID, household: UUID, row: Row, values: Values) -> None:
        current = self._target.rows[id]
        year = year_of(row, self._desk.today.year)
        earlier = self._desk.rows.get(id)
        twice = earlier is not None and year_of(earlier, self._desk.today.year) == year
        if twice and any(current.get(field) not in (None, value) for field, value in values.items()):
            self._desk.remarks.on_row("IMP-09", row, (TABLE, "name"))
        if current["household_id"] != household:
            self.of_household[current["household_id"]].remove(id)
            self.of_household.setdefault(household, []).append(id)
            scope = self._desk.register["household"].rows[household]["scope"]
            self._target.put(id, {"household_id": household, "scope": scope})
        older = id not in self._target.new and year < self._newest.get(id, 0)
        self._reindex(id, current, values)
        self._target.put(id, values, fill_only=older)

    def _reindex(self, id: UUID, current: Values, values: Values) -> None:
        no, number = values.get("person_no"), values.get("id_number")
        doubles.note(self._by_no, no, id)
        old, new = root_of(current.get("id_number")), root_of(number)
        if new and new != old:
            if old:
                self._by_root[old].remove(id)
            self._by_root.setdefault(new, []).append(id)

    def _take_year(self, id: UUID, household: UUID, scope: str, row: Row) -> None:
        given, extra = row.given.get("person_year", {}), row.extra.get("person_year", {})
        if not given and not extra:
            return
        year = year_of(row, self._desk.today.year)
        year_id = named_id("person_year", id, year)
        fixed: dict[str, Any] = {"person_id": id, "household_id": household, "year": year}
        if self._years.lives(year_id):
            self._years.put(year_id, {**fixed, **_emptied(row, given), **given})
        else:
            self._years.add(year_id, scope, {**fixed, **given})
        self._years.put_extra(year_id, extra, lambda: headers_given(row))

    # ------------------------------------------------------------ heads

    def set_heads(self) -> None:
        """Make the one member whose relation is 户主 the head of every household that was touched."""
        households = self._desk.register["household"]
        people = self._target
        touched = {people.rows[id]["household_id"] for id in people.touched} | households.touched
        for household in touched:
            heads = [
                id for id in self.of_household.get(household, ())
                if people.rows[id].get("relation") == HEAD and people.rows[id].get("status") == "1"
            ]  # fmt: skip
            row = households.rows[household]
            root = root_of(row.get("head_id_number"))
            if len(heads) > 1 and root:
                heads = [id for id in heads if root_of(people.rows[id].get("id_number")) == root]
            if len(heads) == 1:
                values = {"head_person_id": heads[0]}
                households.put(household, values)
                households.put(household, {"head_name": people.rows[heads[0]]["name"]}, fill_only=True)


def _has_no(row: Row) -> bool:
    return row.get(TABLE, "person_no") is not None


def _rank(row: Row) -> tuple[bool, bool, bool]:
    """Rank rows for being placed: one with a 户编号 makes the household that others belong to."""
    unnumbered = row.get("household", "hh_no") is None
    return (unnumbered, not _has_no(row), row.get(TABLE, "relation") != HEAD)


def _emptied(row: Row, given: Values) -> Values:
    """Return the fields that an empty cell empties, because one that belongs with it is given."""
    return {
        field: None
        for group in _TOGETHER
        if any(field in given for field in group)
        for field in group
        if field not in given and row.sheet.has("person_year", field)
    }
