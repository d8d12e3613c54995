"""Hand-overs as P-23 prints them: who helped, who helps now, what is still open (domain.md §3.5)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session

from fieldkit.db.tables import HelperAssignment, Household, Visit, VisitSlot
from fieldkit.documents.facts import HandoverFact, HelperFact, HouseholdFact, SlotFact
from fieldkit.documents.registry import Document
from fieldkit.services.pairing.service import PRIMARY
from fieldkit.services.printing.facts import FactReader, slot_fact
from fieldkit.services.printing.helpers import HelperReader, helper_fact
from fieldkit.services.printing.reading import Parts, Sources, Wanted
from fieldkit.services.printing.subjects import Subject


@dataclass(frozen=True)
class _Change:
    """The pairing before and the new one; one of them is there."""

    home: UUID
    old: HelperAssignment | None
    new: HelperAssignment | None


def newest_of(session: Session, households: Sequence[UUID]) -> tuple[UUID, ...]:
    """Return the newest primary pairing of each household."""
    found = session.scalars(
        select(HelperAssignment)
        .where(
            HelperAssignment.household_id.in_(households), HelperAssignment.role == PRIMARY,
            HelperAssignment.deleted_at.is_(None),
        )
        .order_by(HelperAssignment.start_date, HelperAssignment.id)
    )  # fmt: skip
    newest = {row.household_id: row.id for row in found}
    return tuple(newest[id] for id in households if id in newest)


def began_in(session: Session, village: str, year: int) -> tuple[UUID, ...]:
    """Return the pairings of a village that took over from another one in a year."""
    rows = session.scalars(
        select(HelperAssignment)
        .join(Household, Household.id == HelperAssignment.household_id)
        .where(
            Household.village_code == village, Household.deleted_at.is_(None),
            HelperAssignment.role == PRIMARY, HelperAssignment.deleted_at.is_(None),
        )
        .order_by(Household.local_no, HelperAssignment.start_date, HelperAssignment.id)
    ).all()  # fmt: skip
    before: set[UUID] = set()
    began = []
    for row in rows:
        if row.household_id in before and row.start_date.year == year:
            began.append(row.id)
        before.add(row.household_id)
    return tuple(began)


@dataclass(frozen=True)
class HandoverRow:
    """A hand-over in a list: the new pairing, whose household, from whom to whom, since when."""

    pairing: UUID
    household: str
    old: str
    new: str
    since: date


def listed(sources: Sources, village: str, year: int) -> list[HandoverRow]:
    """List the hand-overs of a village in a year, by household."""
    changes = _changes(sources.session, began_in(sources.session, village, year))
    helpers = HelperReader(sources).by_id(
        {row.helper_id for change in changes for row in (change.old, change.new) if row is not None}
    )
    homes = FactReader(sources).by_id(
        Wanted(village, year, sources.store.clock.today(), tuple(change.home for change in changes)), set()
    ) if changes else {}  # fmt: skip

    def name(row: HelperAssignment | None) -> str:
        return helpers[row.helper_id][0].name if row is not None and row.helper_id in helpers else ""

    return [
        HandoverRow(
            change.new.id, homes[change.home].head if change.home in homes else "", name(change.old),
            name(change.new), change.new.start_date,
        )
        for change in changes if change.new is not None
    ]  # fmt: skip


def handovers(sources: Sources, subject: Subject, form: Document) -> Parts:
    """Read the hand-overs by which the pairings began; where there are none, a blank form."""
    if not subject.pairings:
        return {"handovers": (_nobody(sources, subject, form),)}
    changes = _changes(sources.session, subject.pairings)
    homes = tuple(dict.fromkeys(change.home for change in changes))
    wanted = Wanted(subject.village, subject.year, subject.as_of, homes)
    read = _Read(sources, wanted, changes, form)
    return {"handovers": tuple(read.handover(change) for change in changes)}


def _nobody(sources: Sources, subject: Subject, form: Document) -> HandoverFact:
    """Return a hand-over to fill in by hand, with the household where one was named."""
    if not subject.households:
        return HandoverFact(household=HouseholdFact())
    wanted = Wanted(subject.village, subject.year, subject.as_of, subject.households)
    found = FactReader(sources).households(wanted, form.needs)
    return HandoverFact(household=found[0] if found else HouseholdFact())


def _changes(session: Session, pairings: Sequence[UUID]) -> list[_Change]:
    """Return each pairing with the one it took over from, or with the one that followed it."""
    asked = {row.id: row for row in session.scalars(_rows(HelperAssignment.id.in_(pairings)))}
    homes = {row.household_id for row in asked.values()}
    of_home: dict[UUID, list[HelperAssignment]] = defaultdict(list)
    for row in session.scalars(_rows(HelperAssignment.household_id.in_(homes))):
        of_home[row.household_id].append(row)
    changes = []
    for id in pairings:
        row = asked[id]
        others = [other for other in of_home[row.household_id] if other.role == row.role]
        changes.append(_change(row, others))
    return changes


def _rows(condition: ColumnElement[bool]) -> Select[HelperAssignment]:
    return (
        select(HelperAssignment)
        .where(condition, HelperAssignment.deleted_at.is_(None))
        .order_by(HelperAssignment.start_date, HelperAssignment.id)
    )


def _change(row: HelperAssignment, others: Sequence[HelperAssignment]) -> _Change:
    named = next((other for other in others if other.id == row.follows_id), None)
    before = [other for other in others if other.start_date < row.start_date]
    if named or before:
        return _Change(row.household_id, named or before[-1], row)
    after = [other for other in others if other.start_date > row.start_date]
    if row.end_date is not None:
        return _Change(row.household_id, row, after[0] if after else None)
    return _Change(row.household_id, None, row)


class _Read:
    """What hand-overs say, read for all of them at once."""

    def __init__(self, sources: Sources, wanted: Wanted, changes: Sequence[_Change], form: Document) -> None:
        session = sources.session
        self._sources = sources
        pairings = [row for change in changes for row in (change.old, change.new)]
        helpers = {row.helper_id for row in pairings if row is not None}
        self._helpers = HelperReader(sources).by_id(helpers)
        self._homes = FactReader(sources).by_id(wanted, form.needs)
        self._slots = self._open_slots(wanted)
        self._last: dict[UUID, Visit] = {
            row.household_id: row
            for row in session.scalars(
                select(Visit)
                .where(
                    wanted.of(Visit.household_id), Visit.deleted_at.is_(None),
                    Visit.visit_date <= wanted.as_of,
                )
                .order_by(Visit.visit_date, Visit.id)
            )
        }  # fmt: skip

    def _open_slots(self, wanted: Wanted) -> dict[UUID, list[SlotFact]]:
        """Return the visits that are still open in the year: they go over with their windows."""
        slots: dict[UUID, list[SlotFact]] = defaultdict(list)
        for row in self._sources.session.scalars(
            select(VisitSlot)
            .where(
                wanted.of(VisitSlot.household_id), VisitSlot.year == wanted.year,
                VisitSlot.deleted_at.is_(None),
            )
            .order_by(VisitSlot.no)
        ):  # fmt: skip
            slot = slot_fact(self._sources, row, wanted.as_of)
            if slot.state.open:
                slots[row.household_id].append(slot)
        return slots

    def handover(self, change: _Change) -> HandoverFact:
        home, old, new = change.home, change.old, change.new
        last = self._last.get(home)
        return HandoverFact(
            household=self._homes.get(home, HouseholdFact()), old=self._helper(old),
            old_until=_until(old, new), new=self._helper(new),
            reason=self._sources.label("end_reason", old.end_reason) if old else "",
            approved=(new.approved_by or "") if new else "",
            open_slots=tuple(self._slots.get(home, ())),
            last_visit=last.visit_date if last else None,
            last_said=(last.next_plan or "") if last else "",
            problems=(last.problems or "") if last else "",
        )  # fmt: skip

    def _helper(self, pairing: HelperAssignment | None) -> HelperFact | None:
        if pairing is None or pairing.helper_id not in self._helpers:
            return None
        return helper_fact(*self._helpers[pairing.helper_id], pairing.start_date)


def _until(old: HelperAssignment | None, new: HelperAssignment | None) -> date | None:
    """Return the former helper's last day; no gap may lie between the two (§3.5)."""
    if old is None:
        return None
    return old.end_date or (new.start_date - timedelta(days=1) if new else None)
