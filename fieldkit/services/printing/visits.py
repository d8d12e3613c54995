"""Visits as the record of a visit prints them: with every choice of every question."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, select

from fieldkit.db.tables import Person, Visit, VisitAmendment, VisitSlot, VisitVisitor
from fieldkit.documents.facts import Amendment, VisitFact
from fieldkit.services.printing.photos import of_visits, signatures_of
from fieldkit.services.printing.reading import Sources
from fieldkit.services.printing.visit_blocks import BlockReader

_PLANNED_PURPOSES = 4  # code table 2.31 without 5 其他


class VisitReader:
    """Reads visits with who went, who was met and what was added."""

    def __init__(self, sources: Sources) -> None:
        """Read from `sources`."""
        self._sources = sources
        self._session = sources.session
        self._codes = sources.codes
        self._ticks = sources.ticks

    def blank(self) -> VisitFact:
        """Return a visit that did not take place yet: a form to fill in by hand."""
        return VisitFact(
            purposes=self._ticks("visit_purpose")[:_PLANNED_PURPOSES],
            topics=self._ticks("topic"), satisfaction=self._ticks("satisfaction"),
        )  # fmt: skip

    def visits(
        self, conditions: Sequence[ColumnElement[bool]], *, blocks: bool = False, photos: bool = False
    ) -> dict[UUID, list[VisitFact]]:
        """Return the visits that meet `conditions`, by household, in order of time.

        With `blocks` they have what they were for as well: plan, progress, sales or income.  With `photos`
        they have those, still to be developed (`print_photos`).
        """
        chosen = select(Visit.id).where(*conditions, Visit.deleted_at.is_(None))
        slots = {
            row.visit_id: row
            for row in self._session.scalars(
                select(VisitSlot).where(VisitSlot.visit_id.in_(chosen), VisitSlot.deleted_at.is_(None))
            )
        }
        visitors, added = self._visitors(chosen), self._amendments(chosen)
        met = dict(
            self._session.execute(
                select(Person.id, Person.name)
                .join(Visit, Visit.met_person_id == Person.id)
                .where(Visit.id.in_(chosen))
            ).all()
        )  # fmt: skip
        found: dict[UUID, list[VisitFact]] = defaultdict(list)
        rows = self._session.scalars(
            select(Visit).where(Visit.id.in_(chosen)).order_by(Visit.visit_date, Visit.start_time, Visit.id)
        ).all()
        purposes = {id: slot.purpose for id, slot in slots.items() if id is not None}
        told = BlockReader(self._sources).of(chosen, rows, purposes) if blocks else {}
        shown = of_visits(self._session, chosen) if photos else {}
        signed = signatures_of(self._session, chosen) if photos else {}
        for row in rows:
            who = met.get(row.met_person_id, "") if row.met_person_id else ""
            fact = self._fact(row, slots.get(row.id), visitors[row.id], who, added[row.id])
            seen: dict[str, Any] = {"photos": shown.get(row.id, ()), **signed.get(row.id, {})}
            found[row.household_id].append(replace(fact, block=told.get(row.id), **seen))
        return found

    def _visitors(self, chosen: Select[UUID]) -> dict[UUID, list[str]]:
        visitors: dict[UUID, list[str]] = defaultdict(list)
        for visitor in self._session.scalars(
            select(VisitVisitor)
            .where(VisitVisitor.visit_id.in_(chosen), VisitVisitor.deleted_at.is_(None))
            .order_by(VisitVisitor.id)
        ):
            visitors[visitor.visit_id].append(visitor.name)
        return visitors

    def _amendments(self, chosen: Select[UUID]) -> dict[UUID, list[Amendment]]:
        added: dict[UUID, list[Amendment]] = defaultdict(list)
        for row in self._session.scalars(
            select(VisitAmendment)
            .where(VisitAmendment.visit_id.in_(chosen), VisitAmendment.deleted_at.is_(None))
            .order_by(VisitAmendment.created_at, VisitAmendment.id)
        ):
            day = row.created_at.date() if row.created_at else None
            added[row.visit_id].append(Amendment(content=row.content, on=day, reason=row.reason))
        return added

    def _fact(
        self, row: Visit, slot: VisitSlot | None, visitors: list[str], met: str,
        added: list[Amendment],
    ) -> VisitFact:  # fmt: skip
        labels = self._codes
        return VisitFact(
            day=row.visit_date, start=row.start_time, end=row.end_time,
            kind=labels["visit_kind"].label(row.kind), slot_no=slot.no if slot else None,
            purposes=self._ticks("visit_purpose", slot.purpose if slot else None)[:_PLANNED_PURPOSES],
            visitors=tuple(visitors), met=met or row.met_text or "", absent=row.household_absent,
            place=labels["visit_place"].label(row.place),
            member_changed=row.member_changed, income_changed=row.income_changed,
            guarantee_problem=row.guarantee_problem, new_risk=row.new_risk,
            content=row.content, topics=self._ticks("topic", *(row.topics or ())),
            problems=row.problems or "", opinion=row.household_opinion or "",
            satisfaction=self._ticks("satisfaction", row.satisfaction),
            next_plan=row.next_plan or "", amendments=tuple(added),
        )  # fmt: skip
