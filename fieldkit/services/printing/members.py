"""Members of households as papers show them, with what is true of them in one year."""

import json
from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy import func, select

from fieldkit.db.tables import Past as PastRow
from fieldkit.db.tables import Person, PersonChange, PersonYear
from fieldkit.documents.facts import Member
from fieldkit.domain.identity import latest_birth
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.family.past import LIVES_THERE, SPLIT_OFF, in_order
from fieldkit.services.household_page import age
from fieldkit.services.printing.reading import Sources, Wanted

_APART = frozenset({"3", "6", "8"})  # code table person_status: moved or married out, abroad, on their own
_SPOUSE = "02"  # code table relation: who left through divorce is no relative
_NO_CARE = "0"  # code table destitute_care
_ABLE = ("1", "2", "3")  # code table labour: fully, skilled, partly
_MONTHS = QT_TRANSLATE_NOOP("Paper", "{n} months")
_ALLOWANCE = QT_TRANSLATE_NOOP("Paper", "it is")
_MEDICAL = QT_TRANSLATE_NOOP("Paper", "medical")
_SERIOUS = QT_TRANSLATE_NOOP("Paper", "serious illness")
_PENSION = QT_TRANSLATE_NOOP("Paper", "pension")


class MemberReader:
    """Reads who belongs to households."""

    def __init__(self, sources: Sources) -> None:
        """Read from `sources`."""
        self._sources = sources
        self._lived: dict[Wanted, list[Person]] = {}

    def count(self, wanted: Wanted) -> dict[UUID, int]:
        """Count who lives in each household and shares its income (§5.1.1)."""
        if self._sources.past(wanted.year).over:
            people = (p for p in self._lived_there(wanted) if p.shares_living is not False)
            return Counter(person.household_id for person in people)
        found = self._sources.session.execute(
            select(Person.household_id, func.count())
            .where(
                wanted.of(Person.household_id), Person.deleted_at.is_(None),
                Person.status.in_(LIVES_THERE), func.coalesce(Person.shares_living, True),
            )
            .group_by(Person.household_id)
        )  # fmt: skip
        return dict(found.all())

    def members(self, wanted: Wanted) -> dict[UUID, list[Member]]:
        """Return the members who belonged to each household at the end of the year, the head first."""
        people = in_order(self._lived_there(wanted))
        years = self._sources.past(wanted.year).years(person.id for person in people)
        members: dict[UUID, list[Member]] = defaultdict(list)
        for person in people:
            members[person.household_id].append(
                self._member(person, years.get(person.id) or PersonYear(), wanted)
            )
        return members

    def relatives(self, wanted: Wanted) -> dict[UUID, list[Member]]:
        """Return who was of each household and lives elsewhere: married out, moved, split off (P-07, §4.4).

        They are told with what was last known of them; what the register never knew is entered by hand.
        """
        past = self._sources.past(wanted.year)
        found = past.members(wanted.of(Person.household_id), wanted.of(PastRow.household_id))
        apart = [
            (person.household_id, person.relation, person) for person in found
            if person.status in _APART and not past.lived_there(person) and person.relation != _SPOUSE
        ]  # fmt: skip
        apart += self._split_off(wanted, past.day)
        years = past.years(person.id for _, _, person in apart)
        relatives: dict[UUID, list[Member]] = defaultdict(list)
        for home, relation, person in sorted(apart, key=lambda one: (one[1] or "99", one[2].id)):
            year = years.get(person.id) or PersonYear()
            told = self._member(person, year, wanted)
            work = year.work_kind or year.work_company or told.work
            relation_label = self._sources.label("relation", relation)
            relatives[home].append(replace(told, relation=relation_label, work=work))
        return relatives

    def _split_off(self, wanted: Wanted, day: date) -> list[tuple[UUID, str | None, Person]]:
        """Return who made a household of their own: of which they were, and what they were there."""
        session = self._sources.session
        rows = session.execute(
            select(PersonChange.household_id, PersonChange.before, Person)
            .join(Person, Person.id == PersonChange.person_id)
            .where(
                wanted.of(PersonChange.household_id), PersonChange.change == SPLIT_OFF,
                PersonChange.from_household_id == PersonChange.household_id,
                PersonChange.changed_on <= day, PersonChange.deleted_at.is_(None),
                Person.household_id != PersonChange.household_id, Person.deleted_at.is_(None),
                Person.status.in_(LIVES_THERE),
            )
            .order_by(PersonChange.changed_on, PersonChange.id)
        )  # fmt: skip
        found = {}
        for home, before, person in rows:
            was = json.loads(before or "{}").get("relation")
            found[home, person.id] = (home, was if isinstance(was, str) else None, person)
        return list(found.values())

    def labourers(self, wanted: Wanted) -> dict[UUID, int]:
        """Count who can work in each household; those of whom nobody's fitness is known are left out."""
        people = self._lived_there(wanted)
        years = self._sources.past(wanted.year).years(person.id for person in people)
        found: dict[UUID, int] = {}
        for person in people:
            year = years.get(person.id)
            if year is not None and year.labour:
                found[person.household_id] = found.get(person.household_id, 0) + (year.labour in _ABLE)
        return found

    def _lived_there(self, wanted: Wanted) -> list[Person]:
        """Return who lived there, read once for all that a paper is told of them."""
        if wanted not in self._lived:
            past = self._sources.past(wanted.year)
            found = past.members(wanted.of(Person.household_id), wanted.of(PastRow.household_id))
            self._lived[wanted] = [person for person in found if past.lived_there(person)]
        return self._lived[wanted]

    def _member(self, person: Person, year: PersonYear, wanted: Wanted) -> Member:
        label = self._sources.label
        return Member(
            name=person.name, relation=label("relation", person.relation), sex=label("sex", person.sex),
            age=age(person.birth_date or latest_birth(None, person.id_number), wanted.as_of),
            id_number=person.id_number, birth=person.birth_date, ethnic=label("ethnic", person.ethnic),
            phone=person.phone,
            schooling=label("education", year.education) or label("school_status", year.school_status),
            health="、".join(label("health", code) for code in year.health or ()),
            disability=person.disability_cert, labour=label("labour", year.labour),
            work=self._work(year), work_months=year.work_months, insurance=self._insurance(year),
            allowance=self._allowance(year),
        )  # fmt: skip

    def _work(self, year: PersonYear) -> str:
        months = self._say(_MONTHS, n=year.work_months) if year.work_months else ""
        place = self._sources.label("work_place", year.work_place)
        post = "、".join(self._sources.label("public_post", code) for code in year.public_post or ())
        return " ".join(part for part in (place, months, post) if part)

    def _insurance(self, year: PersonYear) -> str:
        """Name the insurances a member has: medical, serious illness, pension."""
        has = (
            (_MEDICAL, year.med_resident or year.med_employee), (_SERIOUS, year.med_serious),
            (_PENSION, year.pension_resident or year.pension_employee),
        )  # fmt: skip
        return "、".join(self._say(word) for word, yes in has if yes)

    def _allowance(self, year: PersonYear) -> str:
        if year.dibao:
            return self._say(_ALLOWANCE)
        care = year.destitute_care
        return self._sources.label("destitute_care", care) if care and care != _NO_CARE else ""

    def _say(self, text: str, **details: object) -> str:
        return self._sources.words("Paper", text, **details)
