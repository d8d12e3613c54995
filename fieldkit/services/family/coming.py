"""Who comes to a household: entered for the first time, or brought over with the history (domain.md §1.8)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.tables import Household, Person, PersonYear
from fieldkit.db.types import named_id
from fieldkit.domain.codes import Code
from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue, LivesElsewhere, NotInHousehold
from fieldkit.services.allowing import needs
from fieldkit.services.family.heads import is_gone, waiting_for_head
from fieldkit.services.family.past import HEAD
from fieldkit.services.family.rows import (
    DEAD,
    FIELDS,
    JOIN,
    LEFT_OTHERWISE,
    LIVING,
    MARRIED_IN,
    MARRIED_OUT,
    UNBORN,
    WHAT,
)
from fieldkit.services.family.splitting import Splitting
from fieldkit.services.field_kinds import CLEANED

_BORN = "06"  # code table person_change
_NEWBORN = 366  # days: a child born in the year before may be entered late, a grown-up is none
_ROOT = 18  # characters of a number by which people are matched (domain.md §2.9)
_RELATION = QT_TRANSLATE_NOOP("Fields", "Relation to the head")
USE_NEW_HEAD = QT_TRANSLATE_NOOP("Fields", "a new head is entered as such")
_NOT_NEWBORN = QT_TRANSLATE_NOOP(
    "Fields", "a newborn child was born within the last year; who is older comes as “moved in” or “adopted”"
)
_EMPTY = QT_TRANSLATE_NOOP("Fields", "it must not be empty")
_SELF = (
    "person_no", "name", "id_type", "id_number", "sex", "birth_date", "ethnic", "political", "marital",
    "phone", "hukou_here", "disability_cert", "disability_cert_year",
)  # fmt: skip
"""What stays true of somebody in another village."""
_CAME = ("household_id", "relation", "status", "joined_on")
_OWN = frozenset({
    "id", "scope", "person_id", "household_id", "year", "created_at", "created_by", "origin_device",
})  # fmt: skip


@dataclass(frozen=True)
class Newcomer:
    """Somebody who is entered for the first time; days and codes as they are typed."""

    name: str
    relation: str
    sex: str = ""
    birth_date: str = ""
    id_number: str = ""


@dataclass(frozen=True)
class Known:
    """Somebody of the register who has a number: in whose household, and whether still there."""

    person: UUID
    name: str
    household: UUID
    head: str
    number: str
    there: bool


@dataclass(frozen=True)
class Happened:
    """What a change left behind: `head_needed` the name of a head to follow, `empty`: nobody is left."""

    person: UUID
    head_needed: str = ""
    empty: bool = False


class Coming(Splitting):
    """People who come."""

    def known(self, id_number: str) -> Known | None:
        """Return who has an identity number, the living before the dead; None: nobody here."""
        with self._store.reading() as session:
            found = self._by_number(session, id_number)
            household = session.get(Household, found.household_id) if found else None
            if found is None or household is None:
                return None
            return Known(
                found.id, found.name, household.id, household.head_name or "", household.local_no,
                not is_gone(found),
            )  # fmt: skip

    @needs(Right.EDIT)
    def join(self, household_id: UUID, change: str, on: date, who: Newcomer, note: str = "") -> Happened:
        """Enter somebody who came to a household: born, married in, adopted, moved in.

        Raises `LivesElsewhere` where the register has that number already (`bring` is for that),
        `HeadNeeded`, `BadValue`, `NotFound`.
        """
        values = self._newcomer(change, on, who)
        self._check_day(on)
        with self._store.writing() as session:
            household = self._free(session, household_id)
            twin = self._by_number(session, who.id_number) if who.id_number.strip() else None
            if twin is not None and twin.status != DEAD:
                home = self._household(session, twin.household_id)
                raise LivesElsewhere(name=twin.name, head=home.head_name or "", number=home.local_no)
            person = Person(
                scope=household.scope, household_id=household_id, status=LIVING, shares_living=True,
                joined_on=on, **values, **self._store.origin(),
            )  # fmt: skip
            session.add(person)
            session.flush()
            after = {name: getattr(person, name) for name in _CAME}
            self._note(session, person, change, on, household_id, {}, after, target=household_id, note=note)
            return Happened(person.id)

    @needs(Right.EDIT)
    def bring(
        self, person_id: UUID, household_id: UUID, change: str, relation: str, on: date, note: str = ""
    ) -> Happened:
        """Let somebody of the register come to a household, with the history, from where they were.

        Within a village the same record goes on; in another village a new one begins, and the old one
        stays in the old file as somebody who left.  Raises `BadValue`, `LaterChange`, `HeadNeeded`.
        """
        self._effect(change, JOIN)
        said = self._needed_relation(relation)
        with self._store.writing() as session:
            person, household = self._person(session, person_id), self._free(session, household_id)
            old = self._household(session, person.household_id)
            self._check_order(session, person, on)
            if person.status == DEAD or (old.id == household_id and not is_gone(person)):
                raise self._not_there(person)
            if old.scope != household.scope:
                person = self._across(session, person, old, household, change, said, on, note)
            else:
                values = {
                    "household_id": household_id, "relation": said, "status": LIVING, "joined_on": on,
                    "left_on": None,
                }  # fmt: skip
                source = old.id if old.id != household_id else None
                self._happen(
                    session, person, change, on, values, source=source, target=household_id, note=note
                )
            return self._left_behind(session, old.id, person)

    # ------------------------------------------------------------ inside

    def _newcomer(self, change: str, on: date, who: Newcomer) -> Mapping[str, Any]:
        self._effect(change, JOIN)
        typed = {
            "name": who.name, "sex": who.sex, "birth_date": who.birth_date, "id_number": who.id_number,
        }  # fmt: skip
        values = self._typed(typed)
        if change == _BORN and values["birth_date"] is None:
            values["birth_date"] = on
        born = values["birth_date"]
        if born is not None and born > on:
            raise self._bad_day(on, UNBORN)
        if change == _BORN and (on - born).days > _NEWBORN:
            raise self._fields.bad(FIELDS["birth_date"], str(born), _NOT_NEWBORN)
        return {**values, "relation": self._needed_relation(who.relation)}

    def _needed_relation(self, typed: str) -> str:
        relation = self._relation(typed)
        if relation is None or relation == HEAD:
            why = self._words("Fields", USE_NEW_HEAD if relation else _EMPTY)
            raise BadValue(field=self._words("Fields", _RELATION), value=typed, why=why)
        return relation

    def _by_number(self, session: Session, id_number: str) -> Person | None:
        root = CLEANED["id"](id_number)[0].upper()[:_ROOT]
        if len(root) < _ROOT:
            return None
        found = session.scalars(
            select(Person)
            .where(Person.id_number >= root, Person.id_number < root + "~", Person.deleted_at.is_(None))
            .order_by(Person.id.desc())
        )
        return min(found, key=lambda p: (is_gone(p), p.status == DEAD), default=None)

    def _across(
        self, session: Session, person: Person, old: Household, new: Household, change: str, relation: str,
        on: date, note: str,
    ) -> Person:  # fmt: skip
        """Begin a record in another village; the old one stays in the old file, as somebody who left."""
        own = {name: getattr(person, name) for name in _SELF}
        if not is_gone(person):
            way = MARRIED_OUT if change == MARRIED_IN else LEFT_OTHERWISE
            values = {"status": self._code(way).extra["status"], "left_on": on}
            self._happen(session, person, way, on, values, source=old.id, target=new.id, note=note)
        person.person_no = None  # the national number goes along
        session.flush()
        made = Person(
            scope=new.scope, household_id=new.id, relation=relation, status=LIVING, shares_living=True,
            joined_on=on, **own, **self._store.origin(),
        )  # fmt: skip
        session.add(made)
        session.flush()
        self._carry_year(session, person, made, on.year)
        after = {name: getattr(made, name) for name in _CAME}
        self._note(session, made, change, on, new.id, {}, after, old.id, new.id, note=note)
        return made

    def _carry_year(self, session: Session, old: Person, new: Person, year: int) -> None:
        newest = session.scalar(
            select(PersonYear)
            .where(PersonYear.person_id == old.id, PersonYear.deleted_at.is_(None), PersonYear.year <= year)
            .order_by(PersonYear.year.desc())
            .limit(1)
        )
        if newest is None:
            return
        told = {c.name: getattr(newest, c.name) for c in PersonYear.__table__.columns if c.name not in _OWN}
        session.add(
            PersonYear(
                id=named_id("person_year", new.id, year), scope=new.scope, person_id=new.id,
                household_id=new.household_id, year=year, **told, **self._store.origin(),
            )
        )  # fmt: skip
        session.flush()

    def _effect(self, change: str, *effects: str) -> Code:
        code = self._code(change)
        if code.extra["effect"] not in effects:
            raise BadValue(field=self._words("Fields", WHAT), value=change, why="?")
        return code

    def _not_there(self, person: Person) -> NotInHousehold:
        return NotInHousehold(name=person.name, status=self._fields.label("person_status", person.status))

    def _left_behind(self, session: Session, household_id: UUID, person: Person) -> Happened:
        head = waiting_for_head(session, household_id)
        return Happened(person.id, head.name if head else "", not self._there(session, household_id))
