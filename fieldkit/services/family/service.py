"""What happens in a family: birth, death, marriage, splitting, a new head, a wrong entry corrected.

Each is one transaction that changes the members, keeps the years as they were, and writes down what
happened, on which day and, of a correction, why (domain.md §1.8, §2.14, §3.11).
"""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from fieldkit.db import kept
from fieldkit.db.tables import Household, Person, PersonChange
from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue, ReasonNeeded
from fieldkit.services.allowing import needs
from fieldkit.services.family.coming import USE_NEW_HEAD, Coming, Happened, Known, Newcomer
from fieldkit.services.family.heads import GONE, is_gone
from fieldkit.services.family.past import HEAD
from fieldkit.services.family.rows import CORRECTED, FIELDS, LEAVE, MEND, NEW_HEAD, UNBORN, WHAT
from fieldkit.services.national_numbers import demand_free

__all__ = ["ChangeRow", "Family", "Happened", "Known", "Newcomer"]

_BACK = {"09": "4", "11": "5", "23": "8", "24": "7"}
"""Changes that bring somebody back: from which member status (code tables 2.14)."""
_SAY_WHEN = QT_TRANSLATE_NOOP("Fields", "say the day on which the person died or left")
_STILL_THERE = QT_TRANSLATE_NOOP(
    "Fields", "the status says that the person is there; correct the status with the day"
)
_RELATION = QT_TRANSLATE_NOOP("Fields", "Relation to the head")


@dataclass(frozen=True)
class ChangeRow:
    """Something that happened: to whom, from and to which other household, and why or what was noted."""

    id: UUID
    on: date
    what: str
    who: str
    source: str
    target: str
    why: str
    proven: bool = False  # an attachment was chosen as its evidence


class Family(Coming):
    """Changes in families."""

    # ------------------------------------------------------------ what can be chosen

    def changes(self, *effects: str) -> list[tuple[str, str]]:
        """List what can happen, with these effects (`join`, `leave`, `mend`, `move`): code and label."""
        return [
            (code.code, self._fields.label("person_change", code.code))
            for code in self._codes["person_change"]
            if code.extra["effect"] in effects
        ]

    def options(self, table: str) -> list[tuple[str, str]]:
        """List the choices of a code table: code and label."""
        return [(code.code, self._fields.label(table, code.code)) for code in self._codes[table]]

    def history(self, household: UUID) -> list[ChangeRow]:
        """List what happened in a household, the newest first; also who came from or went elsewhere."""
        with self._store.reading() as session:
            rows = session.scalars(
                select(PersonChange)
                .where(
                    or_(PersonChange.household_id == household, PersonChange.from_household_id == household,
                        PersonChange.to_household_id == household),
                    PersonChange.deleted_at.is_(None),
                )
                .order_by(PersonChange.changed_on.desc(), PersonChange.id.desc())
            ).all()  # fmt: skip
            homes = {id for row in rows for id in (row.from_household_id, row.to_household_id) if id}
            named = session.execute(
                select(Household.id, Household.head_name, Household.local_no).where(Household.id.in_(homes))
            )
            called = {id: f"{head or ''} {no}".strip() for id, head, no in named if id != household}
            people = session.execute(
                select(Person.id, Person.name).where(Person.id.in_({row.person_id for row in rows}))
            )
            names: dict[UUID, str] = dict(people.all())
            return [
                ChangeRow(
                    row.id, row.changed_on, self._fields.label("person_change", row.change),
                    names.get(row.person_id, ""), called.get(row.from_household_id or household, ""),
                    called.get(row.to_household_id or household, ""), row.reason or row.note or "",
                    row.evidence_id is not None,
                )
                for row in rows
            ]  # fmt: skip

    # ------------------------------------------------------------ what happens

    @needs(Right.EDIT)
    def happen(self, person_id: UUID, change: str, on: date, note: str = "") -> Happened:
        """Write down that a member died, left, went to prison or the army, is out of contact, or is back.

        Raises `NotInHousehold`, `LaterChange`, `HeadNeeded`, `BadValue`, `NotFound`.
        """
        code = self._effect(change, LEAVE, MEND)
        if change in (CORRECTED, NEW_HEAD):
            raise BadValue(field=self._words("Fields", WHAT), value=change, why="?")
        with self._store.writing() as session:
            person = self._person(session, person_id)
            self._free(session, person.household_id)
            self._check_order(session, person, on)
            status, back = code.extra["status"], _BACK.get(change)
            if is_gone(person) or person.status == status or (back is not None and person.status != back):
                raise self._not_there(person)
            values: dict[str, Any] = {"status": status}
            if code.extra["effect"] == LEAVE:
                values["left_on"] = on
            self._happen(session, person, change, on, values, source=person.household_id, note=note)
            return self._left_behind(session, person.household_id, person)

    # ------------------------------------------------------------ wrong entries

    @needs(Right.EDIT)
    def correct(self, person_id: UUID, reason: str, /, **typed: str | None) -> None:
        """Put right what was never true of a member, in every year, with the reason.

        Status and day of leaving go together: who is there again has none, and who is not must have one.
        Raises `ReasonNeeded`, `BadValue`, `NotFound`.
        """
        if not reason.strip():
            raise ReasonNeeded
        values = self._typed(typed)
        demand_free(self._store, self._words, FIELDS["person_no"], values.get("person_no"), person_id)
        with self._store.writing() as session:
            person = self._person(session, person_id)
            if "relation" in values and HEAD in (values["relation"], person.relation):
                self._correct_head(session, person, values["relation"])
            self._settle_leaving(person, values)
            before = {name: getattr(person, name) for name in values}
            after = {name: value for name, value in values.items() if value != before[name]}
            if not after:
                return
            kept.correct(session, self._store, person, after)
            household = self._household(session, person.household_id)
            if household.head_person_id == person.id and {"name", "id_number"} & after.keys():
                told = {"head_name": person.name, "head_id_number": person.id_number}
                kept.happen(session, self._store, household, self._store.clock.today(), told)
            today = self._store.clock.today()
            self._note(session, person, CORRECTED, today, household.id, before, after, reason=reason.strip())

    def _settle_leaving(self, person: Person, values: dict[str, Any]) -> None:
        """Clear the day of leaving of who is there; demand it of who is not."""
        if not {"status", "left_on"} & values.keys():
            return
        status, left = values.get("status", person.status), values.get("left_on", person.left_on)
        if status in GONE:
            field = FIELDS["left_on"]
            if left is None:
                raise self._fields.bad(field, "", _SAY_WHEN)
            if person.birth_date is not None and left < person.birth_date:
                raise self._fields.bad(field, str(left), UNBORN)
            return
        if values.get("left_on") is not None:
            raise self._fields.bad(FIELDS["left_on"], str(left), _STILL_THERE)
        values["left_on"] = None

    def _correct_head(self, session: Session, person: Person, relation: str | None) -> None:
        """Let a wrong head be corrected only where no other one is meant by it."""
        heads = [p for p in self._there(session, person.household_id) if p.relation == HEAD]
        if relation == HEAD and not [p for p in heads if p.id != person.id]:
            household = self._household(session, person.household_id)
            self._seat(session, household, person, self._store.clock.today())
            return
        if relation != HEAD and len(heads) > 1:
            return
        why = self._words("Fields", USE_NEW_HEAD)
        raise BadValue(field=self._words("Fields", _RELATION), value=relation or "", why=why)
