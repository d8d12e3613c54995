"""Compares an office's list with the register: who is in both, only there, only here, and what differs.

Matched by identity number (its first eighteen characters), else by 人口编号 or 户编号, else by name, village
and birth.  Nothing of the list goes into the register.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from fieldkit.domain.codes import CodeTables
from fieldkit.transfer.comparing_fields import Compared
from fieldkit.transfer.desk import root_of
from fieldkit.transfer.headers import MEMBERS
from fieldkit.transfer.places import Places
from fieldkit.transfer.register import Register, Values
from fieldkit.transfer.remarks import Row
from fieldkit.transfer.subjects import Subject

NUMBER, NO, NAME, ONLY_NAME = "id", "no", "name", "only name"
"""By what somebody was found."""
_STRUCK_OFF = "90"  # code table household_type
GONE = frozenset({"2", "3", "6"})
"""Member statuses of people whom no list of this household's people should have (domain.md §2.14)."""


_HEADS = frozenset({"household.head_name", "household.head_id_number"})


@dataclass(frozen=True)
class Whom:
    """Somebody of a comparison: as the list has them (`row`), as the register has them (the ids), or both."""

    name: str
    id_number: str
    no: str
    village: str
    head: str = ""
    household: UUID | None = None
    person: UUID | None = None
    sheet: str = ""
    row: int = 0
    by: str = ""
    twice: bool = False
    lost: bool = False


@dataclass(frozen=True)
class Difference:
    """One field that the list says otherwise: its header, what stands there and here."""

    whom: Whom
    column: str
    field: str
    there: str
    here: str


@dataclass
class Found:
    """The four parts of a comparison."""

    both: list[Whom] = field(default_factory=list)
    there: list[Whom] = field(default_factory=list)
    here: list[Whom] = field(default_factory=list)
    differing: list[Difference] = field(default_factory=list)
    villages: frozenset[str] = frozenset()


class Comparison:
    """One list beside the register."""

    def __init__(self, register: Register, codes: CodeTables, kind: str, subject: Subject | None) -> None:
        """Index the register for lists of `kind`; `subject`: the list names only such people."""
        self._register = register
        self._persons = kind == MEMBERS
        self._number = "id_number" if self._persons else "head_id_number"
        self._subject = subject
        self._compared = Compared(register, codes, kind)
        self._places = Places([row for _, row in register["division"].live()])
        self._by_root: dict[str, list[UUID]] = {}
        self._by_no: dict[str, UUID] = {}
        self._by_name: dict[str, list[UUID]] = {}
        self._members: dict[UUID, list[UUID]] = {}
        for id, person in register["person"].live():
            if person["household_id"] in register["household"].rows:
                self._members.setdefault(person["household_id"], []).append(id)
        for id, row in register["person" if self._persons else "household"].live():
            if not self._persons or register["household"].lives(row["household_id"]):
                self._index(id, row)

    def _index(self, id: UUID, row: Values) -> None:
        names = ("person_no", "name") if self._persons else ("hh_no", "head_name")
        no, name, number = (row.get(field) for field in (*names, self._number))
        if no:
            self._by_no[no] = id
        if name:
            self._by_name.setdefault(name, []).append(id)
        roots = {root_of(number)}
        if not self._persons:  # the head's own number first, then anybody's of the household
            people = self._register["person"].rows
            roots |= {root_of(people[m].get("id_number")) for m in self._members.get(id, ())}
        for root in roots - {""}:
            own = root == root_of(number)
            found = self._by_root.setdefault(root, [])
            found.insert(0, id) if own else found.append(id)

    def of(self, rows: Iterable[Row]) -> Found:
        """Compare the rows of a list."""
        found = Found()
        seen: set[UUID] = set()
        villages: set[str] = set()
        for row in rows:
            village = self._village(row)
            if village:
                villages.add(village)
            id, by = self._match(row, village)
            if id is None:
                found.there.append(self._there(row, village))
                continue
            whom = self._here(id, row, by, twice=id in seen)
            found.both.append(whom)
            if id not in seen:
                found.differing += self._differing(whom, id, row, village)
            seen.add(id)
        found.villages = frozenset(villages or {self._village_of(id) for id in seen} or self._all_villages())
        found.here = [self._here(id) for id in self._only_here(seen, found.villages)]
        return found

    # ------------------------------------------------------------ who is who

    def _village(self, row: Row) -> str | None:
        place = row.given.get("place")
        return self._places.find(place) if place else None

    def _match(self, row: Row, village: str | None) -> tuple[UUID | None, str]:
        number = row.get(*(("person", "id_number") if self._persons else ("household", "head_id_number")))
        no = row.get("person", "person_no") if self._persons else row.get("household", "hh_no")
        name = row.get(*(("person", "name") if self._persons else ("household", "head_name")))
        same = self._by_root.get(root_of(number), []) if number else []
        if same:
            return self._best(same, no, name), NUMBER
        if no and no in self._by_no:
            return self._by_no[no], NO
        if not name or (village is None and self._elsewhere(row)):
            return None, ""
        named = [id for id in self._by_name.get(name, ()) if village in (None, self._village_of(id))]
        born = row.get("person", "birth_date")
        if born is not None:
            named = [i for i in named if self._row(i).get("birth_date") in (None, born)]
        if number:  # somebody with another number is somebody else, whatever the name
            named = [i for i in named if not root_of(self._row(i).get(self._number))]
        if village is None and born is None and not row.get("head", "name"):
            named = named if len(self._by_name.get(name, ())) == 1 else []
        head = row.get("head", "name")
        if head:  # somebody of another household has the same name
            named = [i for i in named if self._household(i).get("head_name") in (None, head)]
        return (named[0], ONLY_NAME if village is None else NAME) if len(named) == 1 else (None, "")

    @staticmethod
    def _elsewhere(row: Row) -> bool:
        """Tell whether a row names a village; asked where the register does not know it."""
        place = row.given.get("place") or {}
        return any(place.get(part) for part in ("village", "village_code"))

    def _best(self, same: Sequence[UUID], no: str | None, name: str | None) -> UUID:
        """Choose among those who share a number: by their own number, by name, the one who lives here."""

        def rank(id: UUID) -> tuple[bool, bool, bool]:
            row = self._row(id)
            return (
                (row.get("person_no") or row.get("hh_no")) != no,
                (row.get("name") or row.get("head_name")) != name, row.get("status") in GONE,
            )  # fmt: skip

        return min(same, key=rank)

    def _row(self, id: UUID) -> Values:
        return self._register["person" if self._persons else "household"].rows[id]

    def _household(self, id: UUID) -> Values:
        row = self._row(id)
        return self._register["household"].rows[row["household_id"]] if self._persons else row

    def _village_of(self, id: UUID) -> str:
        return str(self._household(id)["village_code"])

    def _all_villages(self) -> set[str]:
        return {row["village_code"] for _, row in self._register["household"].live()}

    # ------------------------------------------------------------ what is said of them

    def _there(self, row: Row, village: str | None) -> Whom:
        def said(*options: tuple[str, str]) -> str:
            return str(next((value for at in options if (value := row.get(*at))), ""))

        names = [("person", "name")] if self._persons else [("household", "head_name")]
        return Whom(
            name=said(*names),
            id_number=said(("person", "id_number") if self._persons else ("household", "head_id_number")),
            no=said(("person", "person_no") if self._persons else ("household", "hh_no")),
            village=self._places.names.get(village or "", "") or said(("place", "village")),
            head=said(("head", "name")), sheet=row.sheet.name, row=row.number, lost=row.refused,
        )  # fmt: skip

    def _here(self, id: UUID, row: Row | None = None, by: str = "", *, twice: bool = False) -> Whom:
        record, household = self._row(id), self._household(id)
        return Whom(
            name=record.get("name") or record.get("head_name") or "",
            id_number=record.get("id_number") or record.get("head_id_number") or "",
            no=record.get("person_no" if self._persons else "hh_no") or "",
            village=self._places.names.get(household["village_code"], ""),
            head=household.get("head_name") or "", household=household["id"],
            person=id if self._persons else household.get("head_person_id"),
            sheet=row.sheet.name if row else "", row=row.number if row else 0, by=by, twice=twice,
            lost=row is not None and row.refused,
        )  # fmt: skip

    def _differing(self, whom: Whom, id: UUID, row: Row, village: str | None) -> Iterator[Difference]:
        own = self._village_of(id)
        if village and village != own:
            names = self._places.names
            yield Difference(whom, "村", "household.village_code", names[village], names.get(own, own))
        applicant = not self._persons and self._is_member(id, row)
        told: set[str] = set()
        for column, at, there, here in self._compared.differing(id, row):
            if not (applicant and at in _HEADS):
                told.add(at)
                yield Difference(whom, column, at, there, here)
        subject = self._subject
        if subject is not None and subject.field not in told and not (known := self._says(id)):
            yield Difference(whom, subject.column, subject.field, "是", "" if known is None else "否")

    def _is_member(self, id: UUID, row: Row) -> bool:
        """Tell whether a list of households names a member who is not the head: whoever applied."""
        root = root_of(row.get("household", "head_id_number"))
        rows = self._register["person"].rows
        return (
            bool(root)
            and root != root_of(self._row(id).get("head_id_number"))
            and any(root_of(rows[m].get("id_number")) == root for m in self._members.get(id, ()))
        )

    def _says(self, id: UUID) -> bool | None:
        """Tell whether the register says of somebody, or of anybody of a household, what the list says.

        None: nobody has asked.
        """
        if self._subject is None:
            return True
        side, holds = self._compared.side, self._subject.holds
        if self._subject.of_household and not self._persons:
            return holds(side.household_facts(id))
        people = [id] if self._persons else self._members.get(id, [])
        told = {holds(side.facts(person)) for person in people}
        return True if True in told else False if False in told and None not in told else None

    def _only_here(self, seen: set[UUID], villages: frozenset[str]) -> list[UUID]:
        table = self._register["person" if self._persons else "household"]
        left = [
            id for id, row in table.live()
            if id not in seen and row.get("status") not in GONE
            and (not self._persons or self._register["household"].lives(row["household_id"]))
            and self._household(id).get("household_type") != _STRUCK_OFF
            and self._village_of(id) in villages
            and self._says(id)
        ]  # fmt: skip
        return sorted(left, key=self._order)

    def _order(self, id: UUID) -> tuple[Any, ...]:
        row, household = self._row(id), self._household(id)
        return (household["village_code"], household["local_no"], row.get("relation") != "01", str(id))
