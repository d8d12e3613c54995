"""Who the head of a household is: proposed, chosen, and what everybody else is then (domain.md §3.11)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from fieldkit.db import kept
from fieldkit.db.tables import Household, Person, PersonChange
from fieldkit.domain.kinship import turned
from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP, LaterChange, NotInHousehold, RelationsNeeded
from fieldkit.services.allowing import needs
from fieldkit.services.family.heads import is_gone, waiting_for_head
from fieldkit.services.family.past import HEAD
from fieldkit.services.family.rows import NEW_HEAD, NOT_YET, UNBORN, FamilyRows

_STILL_HEAD = QT_TRANSLATE_NOOP("Fields", "the head before was still in the household then")
_CHILDREN = {"03": ("03",), "04": ("04",), "05": ("03", "05"), "06": ("04", "06")}
"""By the relation of a new head: of which relations there must be one only, to know whose a child is."""


@dataclass(frozen=True)
class Proposal:
    """What a member is to the head now, and what is proposed; empty: it cannot be known."""

    person: UUID
    name: str
    before: str
    proposed: str


class Heading(FamilyRows):
    """Heads of households."""

    def waiting(self, household: UUID) -> str:
        """Return the name of the head who died or left and was not followed yet; empty: there is none."""
        with self._store.reading() as session:
            head = waiting_for_head(session, household)
            return head.name if head else ""

    def left_on(self, household: UUID) -> date | None:
        """Return the day on which the head died or left whom nobody followed yet."""
        with self._store.reading() as session:
            head = waiting_for_head(session, household)
            return self._left(session, household, head)

    def propose(self, household: UUID, head: UUID, among: Sequence[UUID] | None = None) -> list[Proposal]:
        """Say what everybody would be to a new head; a person confirms it.

        `among`: only these members, of whom a new household is made.
        """
        with self._store.reading() as session:
            new = self._person(session, head)
            members = self._there(session, household)
            old = self._old_head(session, household)
            sexes = [p for p in members if p.relation in _CHILDREN.get(new.relation or "", ())]
            alone = len({p.relation for p in sexes}) == len(sexes)
            return [
                Proposal(
                    p.id, p.name, self._fields.label("relation", p.relation),
                    self._turned(p, new, old, alone) or "",
                )
                for p in members
                if p.id != head and (among is None or p.id in among)
            ]  # fmt: skip

    @needs(Right.EDIT)
    def new_head(
        self, household_id: UUID, head: UUID, relations: Mapping[UUID, str], on: date, note: str = ""
    ) -> None:
        """Make a member the head from a day on; `relations` says what every other member is to the new head.

        Raises `RelationsNeeded`, `NotInHousehold`, `LaterChange`, `BadValue`, `NotFound`.
        """
        self._check_day(on)
        with self._store.writing() as session:
            household = self._household(session, household_id)
            new = self._person(session, head)
            if new.household_id != household_id or is_gone(new):
                status = self._fields.label("person_status", new.status)
                raise NotInHousehold(name=new.name, status=status)
            old = self._old_head(session, household_id)
            self._check_seat(session, household, old, new, on)
            members = self._there(session, household_id)
            said = self._said(members, new, relations)
            if old is not None and old.household_id == household_id and is_gone(old) and old.id != head:
                said[old.id] = self._turned(old, new, old, False) or "99"
                members.append(old)
            for person in members:
                if said[person.id] != person.relation:
                    values = {"relation": said[person.id]}
                    self._happen(session, person, NEW_HEAD, on, values, source=household_id, note=note)
            self._seat(session, household, new, on)

    def _check_seat(
        self, session: Session, household: Household, old: Person | None, new: Person, on: date
    ) -> None:
        """Refuse a day on which somebody cannot have become the head: it would change the years before.

        Not before the birth and the arrival of who follows, while the head before was still there, nor
        before the last change of head (§0.3-4, §3.11).  Raises `BadValue`, `LaterChange`.
        """
        for day, why in ((new.birth_date, UNBORN), (new.joined_on, NOT_YET)):
            if day is not None and on < day <= self._store.clock.today():  # a slip is mended, not waited for
                raise self._bad_day(on, why)
        left = self._left(session, household.id, old)
        if left is not None and on < left:
            raise self._bad_day(on, _STILL_HEAD)
        last = session.scalar(
            select(func.max(PersonChange.changed_on)).where(
                PersonChange.household_id == household.id, PersonChange.change == NEW_HEAD,
                PersonChange.deleted_at.is_(None),
            )
        )  # fmt: skip
        if last is not None and on < last:
            raise LaterChange(name=household.head_name or "", day=last)

    def _left(self, session: Session, household: UUID, head: Person | None) -> date | None:
        """Return the day on which a head died or left; None where one is there, or nobody said it."""
        if head is None or (head.household_id == household and not is_gone(head)):
            return None
        if head.household_id == household:
            return head.left_on
        return session.scalar(
            select(func.max(PersonChange.changed_on)).where(
                PersonChange.person_id == head.id, PersonChange.from_household_id == household,
                PersonChange.deleted_at.is_(None),
            )
        )  # fmt: skip

    def _said(
        self, members: Sequence[Person], head: Person, relations: Mapping[UUID, str]
    ) -> dict[UUID, str]:
        """Return what everybody is to a head, the head included.  Raises `RelationsNeeded`."""
        said: dict[UUID, str] = {head.id: HEAD}
        for person in members:
            if person.id != head.id:
                said[person.id] = self._relation(relations.get(person.id)) or ""
        missing = [p.name for p in members if said[p.id] in ("", HEAD) and p.id != head.id]
        if missing:
            raise RelationsNeeded(head=head.name, names="、".join(missing))
        return said

    def _seat(self, session: Session, household: Household, head: Person, on: date) -> None:
        values = {
            "head_person_id": head.id, "head_name": head.name, "head_id_number": head.id_number,
        }  # fmt: skip
        kept.happen(session, self._store, household, on, values)

    def _old_head(self, session: Session, household_id: UUID) -> Person | None:
        household = session.get(Household, household_id)
        if household is None or household.head_person_id is None:
            return None
        return session.get(Person, household.head_person_id)

    def _turned(self, person: Person, head: Person, old: Person | None, alone: bool) -> str | None:
        if person.id == head.id:
            return HEAD
        relation = HEAD if old is not None and person.id == old.id else person.relation
        return turned(
            relation, head.relation, sex=person.sex, head_sex=head.sex,
            old_sex=old.sex if old else None, only_child=alone,
        )  # fmt: skip
