"""What a form is told of households: read in bulk, one query a noun, never one a household."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select

from fieldkit.db.tables import Household, Person, PersonChange, VillageGroup, Visit, VisitSlot
from fieldkit.documents.facts import HouseholdFact, Particulars, SlotFact, VisitFact
from fieldkit.documents.places import place_name
from fieldkit.domain.ordering import natural
from fieldkit.domain.visits import slot_state
from fieldkit.services.family.past import SPLIT_OFF, Past, stood
from fieldkit.services.printing import files as print_files
from fieldkit.services.printing import income as print_income
from fieldkit.services.printing import papers as print_papers
from fieldkit.services.printing.helpers import HelperReader
from fieldkit.services.printing.measures import posted
from fieldkit.services.printing.members import MemberReader
from fieldkit.services.printing.reading import Sources, Wanted
from fieldkit.services.printing.standing import StandingReader
from fieldkit.services.printing.visits import VisitReader
from fieldkit.services.printing.years import YearReader
from fieldkit.services.villages import division_names
from fieldkit.services.visits.slots import slot_of

_STRUCK_OFF = "90"  # code table 2.10
_TARGETS = frozenset(("20", "21", "30", "31", "32", "40"))  # the words that may be posted
_ORDINARY = "10"
_ON_PAPER = Household.deleted_at.is_(None) & (func.coalesce(Household.household_type, "") != _STRUCK_OFF)


class FactReader:
    """Reads facts of households in the words of a profile, Chinese as the papers are."""

    def __init__(self, sources: Sources, findings: Mapping[UUID, int] | None = None) -> None:
        """Read from `sources`; `findings` is how much is wrong with each household's data."""
        self._findings = findings
        self._sources = sources
        self._session = sources.session
        self._members = MemberReader(sources)
        self._years = YearReader(sources)

    def blank(self, wanted: Wanted | None = None, needs: Set[str] = frozenset()) -> HouseholdFact:
        """Return a household of which nothing is known: a form to fill in by hand."""
        more: dict[str, Any] = {}
        if wanted is not None:
            more = print_income.of_nobody(self._sources, wanted, needs)
            more |= print_files.of_nobody(self._sources, needs)
            more |= print_papers.blanks(self._sources, needs)
        return HouseholdFact(particulars=self._years.particulars(Household(), ""), **more)

    def households(self, wanted: Wanted, needs: Set[str]) -> tuple[HouseholdFact, ...]:
        """Return the households, by village, group and number, with what a form `needs` of them."""
        return in_order(self.by_id(wanted, needs).values())

    def by_id(self, wanted: Wanted, needs: Set[str]) -> dict[UUID, HouseholdFact]:
        """Return each household with what a form `needs` of it, as `told` does."""
        return self.told(self.rows(wanted), wanted, needs)

    def told(self, rows: Sequence[Household], wanted: Wanted, needs: Set[str]) -> dict[UUID, HouseholdFact]:
        """Return each of `rows`, which are those that are wanted, with what a form `needs` of it.

        Needs are `people`, `type`, `helper`, `slots`, `visits`, `visit blocks` and `photos` with them,
        `problems`, `members`, `private`, `income`, `income line`, `living`, `particulars`, `cause`,
        `numbers`, `check`, `pupils`, `relatives`, `case`, `sales`, `lifted`, `measures`, `labourers`,
        `income sheets`, `file`, those of `print_papers.PAPERS`; what is wrong with the data comes with
        `findings`.
        With `lived in` and `people`, households whose members have all gone are left out.
        """
        people = self._of_people(wanted, needs)
        if "lived in" in needs:
            rows = [row for row in rows if people.get(row.id, {}).get("people") or not _left(row)]
        more: list[Mapping[UUID, dict[str, Any]]] = [
            people, self._of_visits(wanted, needs),
            self._of_year(wanted, needs, rows), StandingReader(self._sources).of(wanted, needs, rows),
            posted(self._sources, wanted, needs),
            print_income.of_income(self._sources, wanted, needs, rows),
            print_files.of_files(self._sources, wanted, needs),
            *print_papers.parts(self._sources, wanted, needs),
        ]  # fmt: skip
        groups, names = self._groups(rows), self._names(wanted, rows)
        villages = division_names(self._session)
        return {
            row.id: HouseholdFact(
                local_no=row.local_no,
                head=(names.get(row.head_person_id) if row.head_person_id else "") or row.head_name or "",
                village=place_name(villages.get(row.village_code, "")),
                group=groups.get(row.group_id, "") if row.group_id else "",
                **self._own(row, needs),
                **{name: value for part in more for name, value in part.get(row.id, {}).items()},
            )
            for row in rows
        }  # fmt: skip

    def rows(self, wanted: Wanted) -> Sequence[Household]:
        """Return the households that were in the register, as they were at the end of the year."""
        past = self._sources.past(wanted.year)
        if not past.over:
            asked = select(Household).where(wanted.which, _ON_PAPER)
            return self._of_groups(wanted, self._session.scalars(asked).all())
        asked = select(Household).where(wanted.which, Household.deleted_at.is_(None))
        rows = [row for row in past.rows(self._session.scalars(asked).all()) if stood(row)]
        if wanted.households:
            return rows
        not_yet = self._not_yet(past, wanted)
        here = [row for row in rows if row.village_code == wanted.village and row.id not in not_yet]
        return self._of_groups(wanted, here)

    def _of_groups(self, wanted: Wanted, rows: Sequence[Household]) -> Sequence[Household]:
        """Return those that lived in the groups that are wanted, if only some are."""
        if not wanted.groups:
            return rows
        names = self._groups(rows)
        return [row for row in rows if row.group_id and names.get(row.group_id) in wanted.groups]

    def _not_yet(self, past: Past, wanted: Wanted) -> set[UUID]:
        """Return the households that were made of others after the year."""
        made = self._session.scalars(
            select(PersonChange.to_household_id).where(
                wanted.of(PersonChange.household_id),
                PersonChange.change == SPLIT_OFF,
                PersonChange.changed_on > past.day,
                PersonChange.deleted_at.is_(None),
            )
        )
        return {id for id in made if id is not None}

    def _own(self, row: Household, needs: Set[str]) -> dict[str, Any]:
        """Return what stands in the household's own row."""
        kind = self._sources.label("household_type", row.household_type)
        own: dict[str, Any] = {"target_type": kind if row.household_type in _TARGETS else ""}
        if row.household_type == _ORDINARY:
            own["plain_type"] = kind
        if self._findings is not None:
            own["findings"] = self._findings.get(row.id, 0)
        if "type" in needs:
            own["type"] = kind
        if "private" in needs:
            own |= {
                "hh_no": row.hh_no, "phone": row.phone, "bank_account": row.bank_account,
                "address": row.address,
            }  # fmt: skip
        if "cause" in needs:
            causes = (row.cause_main, *(row.cause_other or ()))
            own["cause"] = "、".join(self._sources.label("cause", code) for code in causes if code)
        return own

    def _groups(self, rows: Sequence[Household]) -> dict[UUID, str]:
        villages = {row.village_code for row in rows}
        found = self._session.execute(
            select(VillageGroup.id, VillageGroup.name).where(VillageGroup.village_code.in_(villages))
        )
        return dict(found.all())

    def _names(self, wanted: Wanted, rows: Sequence[Household]) -> dict[UUID, str]:
        """Return the names of heads by person; members' names are never read for a paper that has none."""
        found = self._session.execute(
            select(Person.id, Person.name)
            .join(Household, Person.id == Household.head_person_id)
            .where(wanted.which, Person.deleted_at.is_(None))
        )
        names: dict[UUID, str] = dict(found.all())
        earlier = {row.head_person_id for row in rows if row.head_person_id is not None} - names.keys()
        if earlier:  # heads of then, who are not any more
            then = select(Person.id, Person.name).where(Person.id.in_(earlier), Person.deleted_at.is_(None))
            names.update((row.id, row.name) for row in self._session.execute(then))
        return names

    def _of_people(self, wanted: Wanted, needs: Set[str]) -> dict[UUID, dict[str, Any]]:
        found: dict[UUID, dict[str, Any]] = defaultdict(dict)
        if "people" in needs:
            for id, count in self._members.count(wanted).items():
                found[id]["people"] = count
        if "helper" in needs:
            for id, helper in HelperReader(self._sources).of_households(wanted).items():
                found[id]["helper"] = helper
        if "members" in needs:
            for id, members in self._members.members(wanted).items():
                found[id]["members"] = tuple(members)
        if "relatives" in needs:
            for id, relatives in self._members.relatives(wanted).items():
                found[id]["relatives"] = tuple(relatives)
        if "labourers" in needs:
            for id, number in self._members.labourers(wanted).items():
                found[id]["labourers"] = number
        return found

    def _of_visits(self, wanted: Wanted, needs: Set[str]) -> dict[UUID, dict[str, Any]]:
        found: dict[UUID, dict[str, Any]] = defaultdict(dict)
        if needs & {"slots", "problems"}:
            for id, slots in self._slots(wanted).items():
                why = [slot.skip_reason for slot in slots if slot.skip_reason and not slot.done_on]
                if "slots" in needs:
                    found[id]["slots"] = tuple(slots)
                if "problems" in needs:
                    found[id]["reason_open"] = "；".join(dict.fromkeys(why))
        if needs & {"visits", "problems"}:
            for id, visits in self._visits(wanted, needs).items():
                found[id]["open_problems"] = sum(bool(visit.problems) for visit in visits)
                if "visits" in needs:
                    found[id]["visits"] = tuple(visits)
        return found

    def _of_year(
        self, wanted: Wanted, needs: Set[str], rows: Sequence[Household]
    ) -> dict[UUID, dict[str, Any]]:
        found: dict[UUID, dict[str, Any]] = defaultdict(dict)
        sheets = self._years.sheets(wanted) if needs & {"income", "living"} else {}
        places = {row.id: row.village_code for row in rows} if "income line" in needs else {}
        for id, years in sheets.items():
            if "income" in needs:
                found[id]["incomes"] = self._years.incomes(years, places.get(id, ""))
        if "living" in needs:
            for id, conditions in self._years.living(wanted, sheets).items():
                found[id]["living"] = conditions
        if "particulars" in needs:
            standards = self._years.standards(rows)
            for row in rows:
                found[row.id]["particulars"] = self._particulars(row, standards)
        return found

    def _particulars(self, row: Household, standards: Mapping[UUID, str]) -> Particulars:
        return self._years.particulars(row, standards.get(row.id, ""))

    def _slots(self, wanted: Wanted) -> dict[UUID, list[SlotFact]]:
        slots: dict[UUID, list[SlotFact]] = defaultdict(list)
        found = self._session.scalars(
            select(VisitSlot)
            .where(
                wanted.of(VisitSlot.household_id),
                VisitSlot.year == wanted.year, VisitSlot.deleted_at.is_(None),
            )
            .order_by(VisitSlot.household_id, VisitSlot.no)
        )  # fmt: skip
        for row in found:
            slots[row.household_id].append(slot_fact(self._sources, row, wanted.as_of))
        return slots

    def _visits(self, wanted: Wanted, needs: Set[str]) -> dict[UUID, list[VisitFact]]:
        reader = VisitReader(self._sources)
        return reader.visits(_in_year(wanted), blocks="visit blocks" in needs, photos="photos" in needs)


def in_order(households: Iterable[HouseholdFact]) -> tuple[HouseholdFact, ...]:
    """Return households as papers list them: by village, group and local number."""
    return tuple(sorted(households, key=lambda one: (one.village, natural(one.group), one.local_no)))


def _left(row: Household) -> bool:
    """Tell whether a household without people once had some: of others only nobody is entered yet."""
    return row.head_person_id is not None


def first_of(sources: Sources, wanted: Wanted, number: int | None) -> tuple[UUID, ...]:
    """Return the households that come first on paper, by village, group and local number; None: all."""
    past = sources.past(wanted.year)
    found = sources.session.execute(
        select(Household.id, Household.village_code, VillageGroup.name, Household.local_no)
        .outerjoin(VillageGroup, VillageGroup.id == Household.group_id)
        .where(wanted.which, Household.deleted_at.is_(None) if past.over else _ON_PAPER)
    )
    ordered = sorted(found, key=lambda row: (row[1], natural(row[2] or ""), row[3]))
    return tuple(row.id for row in ordered[:number])


def first_visited(sources: Sources, wanted: Wanted, number: int) -> tuple[UUID, ...]:
    """Return the households that come first on paper of those that were visited in the year."""
    visited = set(sources.session.scalars(select(Visit.household_id).where(*_in_year(wanted))))
    return tuple(id for id in first_of(sources, wanted, None) if id in visited)[:number]


def _in_year(wanted: Wanted) -> list[ColumnElement[bool]]:
    """Return the conditions for the visits that are wanted."""
    if wanted.visit is not None:
        return [Visit.id == wanted.visit]
    return [
        wanted.of(Visit.household_id), Visit.deleted_at.is_(None),
        Visit.visit_date >= date(wanted.year, 1, 1), Visit.visit_date <= date(wanted.year, 12, 31),
    ]  # fmt: skip


def slot_fact(sources: Sources, row: VisitSlot, as_of: date) -> SlotFact:
    """Return a planned visit with its state on a day."""
    return SlotFact(
        no=row.no, state=slot_state(slot_of(row), as_of), window_from=row.window_from,
        window_to=row.window_to, planned_on=row.planned_on, done_on=row.done_on,
        skip_reason=sources.label("skip_reason", row.skip_reason) or None,
        purpose=sources.label("visit_purpose", row.purpose),
    )  # fmt: skip
