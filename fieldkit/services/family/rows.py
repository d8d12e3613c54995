"""Writing down one change of a member: the member's row, the years it is true of, and the change itself."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from fieldkit.db import kept
from fieldkit.db.base import Synced
from fieldkit.db.store import Store
from fieldkit.db.tables import Household, Person, PersonChange, PersonYear
from fieldkit.domain.codes import Code, CodeTables
from fieldkit.domain.policy import Profile
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue, LaterChange
from fieldkit.i18n import Words
from fieldkit.services.family.heads import demand_head, is_gone
from fieldkit.services.field_kinds import FIRST_YEAR, TOO_OLD
from fieldkit.services.fields import Field, Fields
from fieldkit.services.kinds.person import PERSON
from fieldkit.services.live_rows import live
from fieldkit.services.records.fitness import demand_come

JOIN, LEAVE, MOVE, MEND = "join", "leave", "move", "mend"
"""What a change does (column `effect` of the code table person_change)."""
CORRECTED, NEW_HEAD, JOINED_WITH = "18", "19", "15"
MOVED_IN, LEFT_OTHERWISE, MARRIED_OUT, MARRIED_IN = "20", "08", "02", "05"
LIVING, DEAD = "1", "2"  # code table person_status
WHAT = QT_TRANSLATE_NOOP("Fields", "What happened")
_MADE_HEAD = '"relation": "01"'
"""In what a change left behind: the person became the head then."""
_ON = QT_TRANSLATE_NOOP("Fields", "On")
_FUTURE = QT_TRANSLATE_NOOP("Fields", "it has not come yet")
UNBORN = QT_TRANSLATE_NOOP("Fields", "it is before the birth")
NOT_YET = QT_TRANSLATE_NOOP("Fields", "it is before the person came to the household")
_HOUSEHOLD = QT_TRANSLATE_NOOP("Fields", "household")
_PERSON = QT_TRANSLATE_NOOP("Fields", "person")
FIELDS: Mapping[str, Field] = {field.name: field for field in PERSON}


class FamilyRows:
    """Reads and writes members and what happened to them."""

    def __init__(
        self, store: Store, codes: CodeTables, profile: Profile, fields: Fields, words: Words
    ) -> None:
        """Work on `store`, in the words of `profile` and `words`."""
        self._store = store
        self._codes = codes
        self._profile = profile
        self._fields = fields
        self._words = words

    # ------------------------------------------------------------ reading

    def _person(self, session: Session, id: UUID) -> Person:
        return live(session, Person, id, self._words("Fields", _PERSON))

    def _household(self, session: Session, id: UUID) -> Household:
        return live(session, Household, id, self._words("Fields", _HOUSEHOLD))

    def _free(self, session: Session, id: UUID) -> Household:
        """Return a household that does not wait for its head.  Raises `HeadNeeded`, `NotFound`."""
        household = self._household(session, id)
        demand_head(session, id)
        return household

    def _there(self, session: Session, household: UUID) -> list[Person]:
        """List the members who belong to a household now, the head first."""
        found = session.scalars(
            select(Person)
            .where(Person.household_id == household, Person.deleted_at.is_(None))
            .order_by(Person.relation.nulls_last(), Person.id)
        )
        return [person for person in found if not is_gone(person)]

    def _code(self, change: str) -> Code:
        table = self._codes["person_change"]
        if change not in table:
            raise BadValue(field=self._words("Fields", WHAT), value=change, why="?")
        return table[change]

    def _typed(self, typed: Mapping[str, str | None]) -> dict[str, Any]:
        """Return what was typed of a member, by column.  Raises `BadValue`; also of a day to come."""
        values = {name: self._fields.read(FIELDS[name], text) for name, text in typed.items()}
        demand_come(self._fields, FIELDS.values(), values, self._store.clock.today())
        return values

    def _relation(self, typed: str | None) -> str | None:
        value: str | None = self._fields.read(FIELDS["relation"], typed)
        return value

    # ------------------------------------------------------------ checking

    def _check_day(self, on: date) -> None:
        if on > self._store.clock.today():
            raise self._bad_day(on, _FUTURE)
        if on.year < FIRST_YEAR:
            raise self._bad_day(on, TOO_OLD)

    def _check_order(self, session: Session, person: Person, on: date) -> None:
        """Raise `BadValue` or `LaterChange` where a change of a member cannot have been on that day."""
        self._check_day(on)
        if person.birth_date is not None and on < person.birth_date:
            raise self._bad_day(on, UNBORN)
        if person.joined_on is not None and on < person.joined_on:
            raise self._bad_day(on, NOT_YET)
        counts = PersonChange.change.not_in((CORRECTED, NEW_HEAD)) | (
            (PersonChange.change == NEW_HEAD) & PersonChange.after.contains(_MADE_HEAD)
        )
        last = session.scalar(
            select(func.max(PersonChange.changed_on)).where(
                PersonChange.person_id == person.id, PersonChange.deleted_at.is_(None), counts
            )
        )
        if last is not None and last > on:
            raise LaterChange(name=person.name, day=last)

    def _bad_day(self, on: date, why: str) -> BadValue:
        return BadValue(field=self._words("Fields", _ON), value=on, why=self._words("Fields", why))

    # ------------------------------------------------------------ writing

    def _happen(
        self, session: Session, person: Person, change: str, on: date, values: Mapping[str, Any],
        *, source: UUID | None = None, target: UUID | None = None, note: str = "",
    ) -> None:  # fmt: skip
        """Give a member these values from a day on, and write down what happened."""
        before = {name: getattr(person, name) for name in values}
        after = {name: value for name, value in values.items() if value != before[name]}
        page = source or target or person.household_id
        kept.happen(session, self._store, person, on, after)
        if "household_id" in after:
            session.execute(
                update(PersonYear)
                .where(PersonYear.person_id == person.id, PersonYear.year >= on.year)
                .values(household_id=person.household_id)
            )
        self._note(session, person, change, on, page, before, after, source, target, note=note)

    def _note(
        self, session: Session, person: Person, change: str, on: date, page: UUID,
        before: Mapping[str, Any], after: Mapping[str, Any], source: UUID | None = None,
        target: UUID | None = None, *, reason: str = "", note: str = "", table: type[Synced] = Person,
    ) -> None:  # fmt: skip
        session.add(
            PersonChange(
                scope=person.scope, person_id=person.id, household_id=page, change=change, changed_on=on,
                from_household_id=source, to_household_id=target, reason=reason or None,
                note=note.strip() or None, before=_json(table, {k: before.get(k) for k in after}),
                after=_json(table, after), **self._store.origin(),
            )
        )  # fmt: skip
        session.flush()


def _json(table: type[Synced], values: Mapping[str, Any]) -> str | None:
    told = kept.encoded(table, values)
    return json.dumps(told, ensure_ascii=False, sort_keys=True) if told else None
