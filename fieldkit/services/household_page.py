"""One household with everything that belongs to it, and changing it where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.store import Store
from fieldkit.db.tables import Audit, Household, Person, PersonYear
from fieldkit.db.types import named_id
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.policy import Profile
from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue, CorrectionNeeded
from fieldkit.i18n import Words
from fieldkit.services import standing_rows
from fieldkit.services.allowing import may, needs
from fieldkit.services.family.heads import GONE, demand_head
from fieldkit.services.family.past import HEAD, Past
from fieldkit.services.fields import Field, Fields, FieldView
from fieldkit.services.history import changed_columns
from fieldkit.services.kinds.household import HOUSEHOLD
from fieldkit.services.kinds.household_checks import check_household
from fieldkit.services.kinds.person import PERSON, PERSON_YEAR
from fieldkit.services.live_rows import live
from fieldkit.services.national_numbers import demand_free
from fieldkit.services.records.fitness import demand_come, demand_members
from fieldkit.services.told import told

_Row = TypeVar("_Row", Household, Person)
_Years = tuple[PersonYear | None, PersonYear | None]  # the newest, and the one before
_NO_YEARS: _Years = (None, None)
BY_CHANGE = ("relation", "status", "joined_on", "left_on")
"""What follows from what happened (`laptop.family`), or is corrected there with a reason."""
_HOUSEHOLD = QT_TRANSLATE_NOOP("Fields", "household")
_PERSON = QT_TRANSLATE_NOOP("Fields", "person")


@dataclass(frozen=True)
class PersonRow:
    """A member, the head first; `fields` are those of the person and of the year."""

    id: UUID
    name: str
    relation: str
    sex: str
    age: int | None
    is_head: bool
    fields: tuple[FieldView, ...]
    gone: bool = False  # dead, or left; listed last

    def field(self, name: str) -> FieldView:
        """Return one of the fields by its column."""
        return next(field for field in self.fields if field.name == name)


@dataclass(frozen=True)
class HouseholdPage:
    """What the page of a household shows beside its row in the list."""

    id: UUID
    fields: tuple[FieldView, ...]
    members: tuple[PersonRow, ...]
    extra: dict[str, str]  # what the office sent and no field holds yet
    year: int
    as_it_was: bool = False  # the year is over: the page shows what stood at its end, and nothing is typed

    def field(self, name: str) -> FieldView:
        """Return one of the fields by its column."""
        return next(field for field in self.fields if field.name == name)


class HouseholdPages:
    """Reads and changes single households."""

    def __init__(self, store: Store, codes: CodeTables, profile: Profile, words: Words) -> None:
        """Work on `store`, in the words of `profile` and of the language of `words`."""
        self._store = store
        self._codes = codes
        self._profile = profile
        self._words = words
        self._fields = Fields(codes, profile, words, clear=may(store, Right.REVEAL))

    def page(self, id: UUID, year: int | None = None) -> HouseholdPage:
        """Return the page of a household, of an older year as it was at its end.  Raises `NotFound`."""
        today = self._store.clock.today()
        with self._store.reading() as session:
            past = Past(session, year or today.year, today)
            household = past.rows([self._get(session, Household, id)])[0]
            members = sorted(past.members_of(id), key=lambda p: _gone(p, past.day))
            years = self._years(session, [member.id for member in members], past.year)
            rows = [household, *members, *(y for now in years.values() for y in now if y is not None)]
            changed = changed_columns(session, [row.id for row in rows])
            return HouseholdPage(
                id, tuple(self._views(HOUSEHOLD, household, changed)),
                tuple(self._person(p, years.get(p.id, _NO_YEARS), past.day, changed) for p in members),
                dict(household.import_extra or {}), past.year, past.over,
            )  # fmt: skip

    def _years(self, session: Session, people: list[UUID], year: int) -> dict[UUID, _Years]:
        """Return by person the newest yearly facts up to `year`, and those of a year before.

        Wherever they lived then: who moved here brought the facts along.
        """
        found = session.scalars(
            select(PersonYear)
            .where(PersonYear.person_id.in_(people), PersonYear.year <= year)
            .where(PersonYear.deleted_at.is_(None))
            .order_by(PersonYear.year)
        )
        years: dict[UUID, _Years] = {}
        for row in found:
            years[row.person_id] = (row, years.get(row.person_id, _NO_YEARS)[0])
        return years

    def _views(
        self,
        fields: tuple[Field, ...],
        row: Household | Person | PersonYear | None,
        changed: dict[UUID, set[str]],
        before: PersonYear | None = None,
    ) -> Iterator[FieldView]:
        for field in fields:
            value = getattr(row, field.name, None)
            was = getattr(before, field.name, None)
            view = self._fields.view(field, value)
            if row is None:
                yield view
                continue
            told = view.typed is not None and was is not None and was != value
            yield replace(
                view, row=row.id, table=row.__tablename__, changed=field.name in changed.get(row.id, ()),
                before=self._fields.view(field, was).shown if told else "",
            )  # fmt: skip

    def _person(self, person: Person, years: _Years, day: date, changed: dict[UUID, set[str]]) -> PersonRow:
        views = list(self._views(PERSON, person, changed))
        views += self._views(PERSON_YEAR, years[0], changed, years[1])
        return PersonRow(
            person.id, person.name, self._fields.label("relation", person.relation),
            self._fields.label("sex", person.sex), age(person.birth_date, day),
            person.relation == HEAD and not _gone(person, day), tuple(views), _gone(person, day),
        )  # fmt: skip

    @needs(Right.EDIT)
    def change(self, id: UUID, /, **typed: str | None) -> None:
        """Change fields of a household to what was typed; one transaction.  Raises `BadValue`, `HeadNeeded`.

        A type that is typed is a standing from today on (`laptop.standing` asks for the day and the reason).
        """
        values = self._read(HOUSEHOLD, typed)
        self._demand_free(HOUSEHOLD, "hh_no", values, id)
        with self._store.writing() as session:
            household = self._get(session, Household, id)
            demand_head(session, id)
            self._check_household(session, household, values)
            kind = values.pop("household_type", None)
            _set(household, values)
            if "household_type" in typed and kind != household.household_type:
                standing_rows.typed(session, self._store, self._codes, household, kind)

    def _check_household(self, session: Session, household: Household, values: dict[str, Any]) -> None:
        known = {field.name: field for field in HOUSEHOLD}
        both = {name: getattr(household, name) for name in known} | values
        back = standing_rows.fallen_back(session, self._codes, household, self._store.clock.today())
        with told(self._fields, known, both):
            check_household(both, values.keys(), fallen_back=back)
        named = {known[name]: value for name, value in values.items()}
        demand_members(session, self._fields, named, household.id)

    @needs(Right.EDIT)
    def change_person(self, id: UUID, /, *, year: int | None = None, **typed: str | None) -> None:
        """Change fields of a member, those of the year included.

        Raises `BadValue`, `HeadNeeded`, and `CorrectionNeeded` for what somebody is in the household.
        """
        yearly_names = {field.name for field in PERSON_YEAR}
        own = self._read(PERSON, {k: v for k, v in typed.items() if k not in yearly_names})
        self._demand_free(PERSON, "person_no", own, id)
        yearly = self._read(PERSON_YEAR, {k: v for k, v in typed.items() if k in yearly_names})
        with self._store.writing() as session:
            person = self._get(session, Person, id)
            demand_head(session, person.household_id)
            self._check_place(session, person, own)
            _set(person, own)
            if yearly:
                _set(self._year_row(session, person, year), yearly)
            if person.relation == HEAD and {"name", "id_number", "relation"} & own.keys():
                household = self._get(session, Household, person.household_id)
                if "relation" in own or household.head_person_id in (None, person.id):
                    household.head_person_id = person.id
                    household.head_name, household.head_id_number = person.name, person.id_number

    def _check_place(self, session: Session, person: Person, values: dict[str, Any]) -> None:
        """Raise `CorrectionNeeded` where what stands already would be another; filling in is free.

        Nobody who is there has left: the day comes with what happened (§1.8).
        """
        for name in BY_CHANGE:
            was = getattr(person, name)
            second = values.get(name) == HEAD and self._has_head(session, person)
            there = name == "left_on" and values.get("status", person.status) not in GONE
            if name in values and values[name] != was and (was is not None or second or there):
                label = next(field.label for field in PERSON if field.name == name)
                raise CorrectionNeeded(field=self._words("Fields", label))

    def _has_head(self, session: Session, person: Person) -> bool:
        others = select(Person.id).where(
            Person.household_id == person.household_id, Person.relation == HEAD, Person.id != person.id,
            Person.deleted_at.is_(None), Person.status.not_in(GONE), Person.left_on.is_(None),
        )  # fmt: skip
        return session.scalar(others.limit(1)) is not None

    @needs(Right.EDIT)
    def add_person(self, household_id: UUID, *, name: str, relation: str | None = None) -> UUID:
        """Add a member who was forgotten; the rest is filled in where it stands.

        Who is born or moves in comes by `laptop.family.join`.  Raises `BadValue`, `HeadNeeded`.
        """
        values = self._read(PERSON, {"name": name, "relation": relation})
        with self._store.writing() as session:
            household = self._get(session, Household, household_id)
            demand_head(session, household_id)
            person = Person(
                scope=household.scope, household_id=household_id, status="1", shares_living=True,
                **values, **self._store.origin(),
            )  # fmt: skip
            session.add(person)
            session.flush()
            return person.id

    @needs(Right.REVEAL)
    def reveal(self, kind: str, id: UUID, field: str) -> str:
        """Return a covered value in clear, and note who asked (domain.md §1.33)."""
        with self._store.writing() as session:
            row = self._get(session, Household, id) if kind == "household" else self._get(session, Person, id)
            value = getattr(row, field)
            session.add(
                Audit(
                    at=self._store.clock.now(), user_id=self._store.author.user,
                    action="reveal", object=f"{kind} {id} {field}",
                )
            )  # fmt: skip
        return str(value or "")

    def _read(self, known: tuple[Field, ...], typed: dict[str, str | None]) -> dict[str, Any]:
        by_name = {field.name: field for field in known}
        unknown = typed.keys() - by_name.keys()
        if unknown:
            raise BadValue(field=", ".join(unknown), value="", why="unknown")
        values = {name: self._fields.read(by_name[name], text) for name, text in typed.items()}
        demand_come(self._fields, known, values, self._store.clock.today())
        return values

    def _demand_free(self, known: tuple[Field, ...], number: str, values: dict[str, Any], id: UUID) -> None:
        field = next(field for field in known if field.name == number)
        demand_free(self._store, self._words, field, values.get(number), id)

    def _get(self, session: Session, table: type[_Row], id: UUID) -> _Row:
        word = _HOUSEHOLD if table is Household else _PERSON
        return live(session, table, id, self._words("Fields", word))

    def _year_row(self, session: Session, person: Person, year: int | None) -> PersonYear:
        wanted = year or self._store.clock.today().year
        id = named_id("person_year", person.id, wanted)
        row = session.get(PersonYear, id)
        if row is None:
            row = PersonYear(
                id=id, scope=person.scope, person_id=person.id, household_id=person.household_id,
                year=wanted, **self._store.origin(),
            )  # fmt: skip
            session.add(row)
        return row


def age(born: date | None, today: date) -> int | None:
    """Return full years of age on the day `today`."""
    if born is None:
        return None
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def _set(row: Household | Person | PersonYear, values: dict[str, Any]) -> None:
    for name, value in values.items():
        setattr(row, name, value)


def _gone(person: Person, day: date) -> bool:
    """Tell whether somebody had died or left by a day."""
    return person.left_on <= day if person.left_on is not None else person.status in GONE
