"""What a form is told: read from the register in bulk, one query a noun, never one a household."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from fieldkit.db.tables import (
    Helper,
    HelperAssignment,
    HelperUnit,
    Household,
    Person,
    VillageGroup,
    Visit,
    VisitSlot,
)
from fieldkit.documents.facts import HelperFact, HouseholdFact, SlotFact, VisitFact
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.policy import Profile
from fieldkit.domain.visits import slot_state
from fieldkit.services.print_visits import VisitReader
from fieldkit.services.slots import slot_of

_STRUCK_OFF = "90"  # code table 2.10
_TARGETS = frozenset(("20", "21", "30", "31", "32", "40"))  # the words that may be posted
_LIVES_THERE = ("1", "4", "5")  # code table 2.14, §5.1.1
_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True)
class Wanted:
    """Whose facts are wanted: a village's, or of one household or visit in it."""

    village: str
    household: UUID | None
    visit: UUID | None
    year: int
    as_of: date


class FactReader:
    """Reads facts in the words of a profile, Chinese as the papers are."""

    def __init__(self, session: Session, codes: CodeTables, profile: Profile) -> None:
        """Read through `session`."""
        self._session = session
        self._codes = codes
        self._profile = profile

    def households(self, wanted: Wanted, needs: Set[str]) -> tuple[HouseholdFact, ...]:
        """Return the village's households, by group and local number, with what a form `needs`."""
        rows = self._session.scalars(self._chosen(wanted)).all()
        groups = dict(
            self._session.execute(
                select(VillageGroup.id, VillageGroup.name).where(
                    VillageGroup.village_code == wanted.village
                )
            ).all()
        )  # fmt: skip
        names = self._names(wanted)
        people = self._people(wanted) if "people" in needs else {}
        helpers = self._helpers(wanted) if "helper" in needs else {}
        slots = self._slots(wanted) if "slots" in needs else {}
        reasons = self._reasons(wanted) if "problems" in needs else {}
        visits = self._visits(wanted) if needs & {"visits", "problems"} else {}
        facts = [
            HouseholdFact(
                local_no=row.local_no,
                head=names.get(row.id) or row.head_name or "",
                group=groups.get(row.group_id, "") if row.group_id else "",
                people=people.get(row.id, 0),
                type=self._label(row.household_type) if "type" in needs else "",
                target_type=self._label(row.household_type)
                if row.household_type in _TARGETS else "",
                helper=helpers.get(row.id), slots=tuple(slots.get(row.id, ())),
                visits=tuple(visits.get(row.id, ())) if "visits" in needs else (),
                open_problems=sum(bool(visit.problems) for visit in visits.get(row.id, ())),
                reason_open="；".join(dict.fromkeys(reasons.get(row.id, ()))),
            )
            for row in rows
        ]  # fmt: skip
        return tuple(sorted(facts, key=lambda fact: (_natural(fact.group), fact.local_no)))

    def _label(self, code: str | None) -> str:
        return self._profile.label(self._codes, "household_type", code) if code else ""

    def _chosen(self, wanted: Wanted) -> Select[Household]:
        query = select(Household).where(
            Household.village_code == wanted.village,
            Household.deleted_at.is_(None),
            func.coalesce(Household.household_type, "") != _STRUCK_OFF,
        )
        if wanted.household is not None:
            query = query.where(Household.id == wanted.household)
        return query

    def _of(
        self, column: InstrumentedAttribute[UUID], wanted: Wanted
    ) -> ColumnElement[bool]:
        """Return the condition for rows of the households that are wanted."""
        if wanted.household is not None:
            return column == wanted.household
        village = select(Household.id).where(Household.village_code == wanted.village)
        return column.in_(village)

    def _names(self, wanted: Wanted) -> dict[UUID, str]:
        """Return the heads' names; members' names are never read for a paper that has none."""
        found = self._session.execute(
            select(Household.id, Person.name)
            .join(Person, Person.id == Household.head_person_id)
            .where(Household.village_code == wanted.village, Person.deleted_at.is_(None))
        )
        return dict(found.all())

    def _people(self, wanted: Wanted) -> Mapping[UUID, int]:
        found = self._session.execute(
            select(Person.household_id, func.count())
            .where(
                self._of(Person.household_id, wanted),
                Person.deleted_at.is_(None), Person.status.in_(_LIVES_THERE),
                func.coalesce(Person.shares_living, True),
            )
            .group_by(Person.household_id)
        )  # fmt: skip
        return dict(found.all())

    def _helpers(self, wanted: Wanted) -> dict[UUID, HelperFact]:
        """Return the primary helper on the day, by household."""
        found = self._session.execute(
            select(
                HelperAssignment.household_id, Helper.name, HelperUnit.name, Helper.post,
                Helper.phone,
            )
            .join(Helper, Helper.id == HelperAssignment.helper_id)
            .outerjoin(HelperUnit, HelperUnit.id == Helper.unit_id)
            .where(
                self._of(HelperAssignment.household_id, wanted),
                HelperAssignment.role == "1",
                HelperAssignment.standing(wanted.as_of),
            )
            .order_by(HelperAssignment.start_date, HelperAssignment.id)
        )  # fmt: skip
        return {
            household: HelperFact(name=name, unit=unit or "", post=post or "", work_phone=phone)
            for household, name, unit, post, phone in found
        }

    def _slots(self, wanted: Wanted) -> dict[UUID, list[SlotFact]]:
        slots: dict[UUID, list[SlotFact]] = defaultdict(list)
        for row in self._slot_rows(wanted):
            state = slot_state(slot_of(row), wanted.as_of)
            slots[row.household_id].append(
                SlotFact(
                    no=row.no, state=state, window_to=row.window_to, planned_on=row.planned_on,
                    done_on=row.done_on, skip_reason=row.skip_reason,
                    purpose=self._codes["visit_purpose"].label(row.purpose),
                )
            )
        return slots

    def _reasons(self, wanted: Wanted) -> dict[UUID, list[str]]:
        """Return why visits were left out, as somebody wrote it."""
        reasons: dict[UUID, list[str]] = defaultdict(list)
        for row in self._slot_rows(wanted):
            if row.skip_reason and row.done_on is None:
                reasons[row.household_id].append(row.skip_reason)
        return reasons

    def _slot_rows(self, wanted: Wanted) -> Iterable[VisitSlot]:
        return self._session.scalars(
            select(VisitSlot)
            .where(
                self._of(VisitSlot.household_id, wanted),
                VisitSlot.year == wanted.year, VisitSlot.deleted_at.is_(None),
            )
            .order_by(VisitSlot.household_id, VisitSlot.no)
        )  # fmt: skip

    def _visits(self, wanted: Wanted) -> dict[UUID, list[VisitFact]]:
        conditions = [
            self._of(Visit.household_id, wanted),
            Visit.visit_date >= date(wanted.year, 1, 1),
            Visit.visit_date <= date(wanted.year, 12, 31),
        ]
        if wanted.visit is not None:
            conditions = [Visit.id == wanted.visit]
        return VisitReader(self._session, self._codes).visits(conditions)


def _natural(text: str) -> tuple[tuple[int, str], ...]:
    """Sort 2组 before 10组."""
    parts = _DIGITS.split(text)
    return tuple((int(part), "") if part.isdecimal() else (0, part) for part in parts)
