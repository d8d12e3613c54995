"""Members of households as papers show them, with what is true of them in one year."""

from collections import Counter, defaultdict
from uuid import UUID

from sqlalchemy import func, select

from fieldkit.db.tables import Past as PastRow
from fieldkit.db.tables import Person, PersonYear
from fieldkit.documents.facts import Member
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.household_page import age
from fieldkit.services.past import LIVES_THERE, in_order
from fieldkit.services.print_reading import Sources, Wanted

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
            age=age(person.birth_date, wanted.as_of), id_number=person.id_number,
            birth=person.birth_date, ethnic=label("ethnic", person.ethnic), phone=person.phone,
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
