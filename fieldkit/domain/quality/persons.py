"""Rules about one member at a time (domain.md §1.29)."""

from collections.abc import Callable, Iterable, Iterator

from fieldkit.domain.identity import is_phone
from fieldkit.domain.quality.facts import HouseholdFacts, PersonFacts
from fieldkit.domain.quality.findings import Level
from fieldkit.domain.quality.rule import Check, Flaw, Rule, Surroundings
from fieldkit.errors import QT_TRANSLATE_NOOP

_WITHOUT_RULES = ("4", "9")  # no document yet, another kind of document (code table 2.9)
_OLDEST = 1900
_WELL = "1"  # healthy (code table 2.17)
_MONTHS = 12


def _each(check: Callable[[PersonFacts, Surroundings], Flaw | None]) -> Check:
    def check_all(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
        for person in household.members:
            flaw = check(person, around)
            if flaw is not None:
                yield flaw

    return check_all


def _number(person: PersonFacts) -> str | None:
    return None if person.id_type in _WITHOUT_RULES else person.id_number


def _no_number(person: PersonFacts, _around: Surroundings) -> Flaw | None:
    if person.id_number or person.id_type in _WITHOUT_RULES:
        return None
    return Flaw(person, "person.id_number")


def _length(person: PersonFacts, _around: Surroundings) -> Flaw | None:
    number = _number(person)
    if not number or (person.identity and person.identity.kind in ("resident", "disability")):
        return None
    return Flaw(person, "person.id_number", number, {"length": len(number)})


def _checksum(person: PersonFacts, _around: Surroundings) -> Flaw | None:
    number, identity = _number(person), person.identity
    if not number or identity is None or identity.kind not in ("resident", "disability"):
        return None
    return None if identity.checksum_ok else Flaw(person, "person.id_number", number)


def _birth_digits(person: PersonFacts, around: Surroundings) -> Flaw | None:
    number, identity = _number(person), person.identity
    if not number or identity is None or identity.kind not in ("resident", "disability"):
        return None
    if identity.birth and identity.birth.year >= _OLDEST and identity.birth <= around.today:
        return None
    return Flaw(person, "person.id_number", number)


def _sex(person: PersonFacts, around: Surroundings) -> Flaw | None:
    identity = person.identity if _number(person) else None
    if identity is None or identity.sex is None or person.sex is None or identity.sex == person.sex:
        return None
    label = around.codes["sex"].label
    return Flaw(person, "person.sex", label(person.sex), {"number_says": label(identity.sex)})


def _birth_date(person: PersonFacts, _around: Surroundings) -> Flaw | None:
    identity = person.identity if _number(person) else None
    if identity is None or identity.birth is None or person.birth_date is None:
        return None
    if identity.birth == person.birth_date:
        return None
    return Flaw(
        person, "person.birth_date", person.birth_date.isoformat(),
        {"number_says": identity.birth.isoformat()},
    )  # fmt: skip


def _relation(person: PersonFacts, around: Surroundings) -> Flaw | None:
    if person.relation is not None and person.relation in around.codes["relation"]:
        return None
    return Flaw(person, "person.relation", person.relation or "")


def _relation_sex(person: PersonFacts, around: Surroundings) -> Flaw | None:
    relations = around.codes["relation"]
    if person.relation is None or person.relation not in relations:
        return None
    wanted = {"m": "1", "f": "2"}.get(relations[person.relation].extra.get("sex", ""))
    if wanted is None or person.sex not in ("1", "2") or person.sex == wanted:
        return None
    details = {"sex": around.codes["sex"].label(person.sex)}
    return Flaw(person, "person.relation", relations.label(person.relation), details)


def _education_both(person: PersonFacts, around: Surroundings) -> Flaw | None:
    education, school = person.year.get("education"), person.year.get("school_status")
    if not education or not school:
        return None
    return Flaw(
        person, "person_year.education", around.codes["education"].label(education),
        {"school": around.codes["school_status"].label(school)},
    )  # fmt: skip


def _education_none(person: PersonFacts, _around: Surroundings) -> Flaw | None:
    if not person.year or person.year.get("education") or person.year.get("school_status"):
        return None
    return Flaw(person, "person_year.education")


def _health_empty(person: PersonFacts, _around: Surroundings) -> Flaw | None:
    if not person.year or person.year.get("health"):
        return None
    return Flaw(person, "person_year.health")


def _health_both(person: PersonFacts, around: Surroundings) -> Flaw | None:
    health = person.year.get("health") or ()
    if _WELL not in health or len(health) == 1:
        return None
    said = ",".join(around.codes["health"].label(code) for code in health)
    return Flaw(person, "person_year.health", said)


def _months_many(person: PersonFacts, _around: Surroundings) -> Flaw | None:
    months = person.year.get("work_months")
    if months is None or 0 <= months <= _MONTHS:
        return None
    return Flaw(person, "person_year.work_months", str(months))


def _place_alone(person: PersonFacts, around: Surroundings) -> Flaw | None:
    place, months = person.year.get("work_place"), person.year.get("work_months")
    if not place or months:
        return None
    return Flaw(person, "person_year.work_months", around.codes["work_place"].label(place))


def _months_alone(person: PersonFacts, _around: Surroundings) -> Flaw | None:
    place, months = person.year.get("work_place"), person.year.get("work_months")
    if place or not months:
        return None
    return Flaw(person, "person_year.work_place", str(months))


def _medical_both(person: PersonFacts, _around: Surroundings) -> Flaw | None:
    if person.year.get("med_resident") and person.year.get("med_employee"):
        return Flaw(person, "person_year.med_employee", "是")
    return None


def _medical_none(person: PersonFacts, _around: Surroundings) -> Flaw | None:
    if not person.year or person.year.get("med_resident") or person.year.get("med_employee"):
        return None
    return Flaw(person, "person_year.med_resident")


def _phone(person: PersonFacts, _around: Surroundings) -> Flaw | None:
    if not person.phone or is_phone(person.phone):
        return None
    return Flaw(person, "person.phone", person.phone)


def _rules(*rules: tuple[str, Level, str, str, Callable[..., Flaw | None]]) -> tuple[Rule, ...]:
    return tuple(
        Rule(id, level, tuple(reads.split()), sentence, _each(check))
        for id, level, reads, sentence, check in rules
    )


_NUMBER = "person.id_number"
RULES: Iterable[Rule] = _rules(
    ("DQ-01", Level.WARNING, _NUMBER, QT_TRANSLATE_NOOP(
        "Findings", "The identity number is missing."), _no_number),
    ("DQ-01", Level.ERROR, _NUMBER, QT_TRANSLATE_NOOP(
        "Findings",
        "The identity number has {length} characters and is not a resident number (18) nor that of a "
        "disability certificate (20 or 22)."), _length),
    ("DQ-02", Level.ERROR, _NUMBER, QT_TRANSLATE_NOOP(
        "Findings", "The check digit of the identity number is wrong: a digit was mistyped."), _checksum),
    ("DQ-03", Level.ERROR, _NUMBER, QT_TRANSLATE_NOOP(
        "Findings", "The identity number holds no possible date of birth."), _birth_digits),
    ("DQ-04", Level.ERROR, f"{_NUMBER} person.sex", QT_TRANSLATE_NOOP(
        "Findings", "The sex does not agree with the identity number, which says {number_says}."), _sex),
    ("DQ-04", Level.ERROR, f"{_NUMBER} person.birth_date", QT_TRANSLATE_NOOP(
        "Findings",
        "The date of birth does not agree with the identity number, which says {number_says}."),
        _birth_date),
    ("DQ-10", Level.ERROR, "person.relation", QT_TRANSLATE_NOOP(
        "Findings", "The relation to the head of household is empty or not in the list."), _relation),
    ("DQ-10", Level.ERROR, "person.relation person.sex", QT_TRANSLATE_NOOP(
        "Findings", "The relation to the head of household does not agree with the sex: {sex}."),
        _relation_sex),
    ("DQ-12", Level.ERROR, "person_year.education person_year.school_status", QT_TRANSLATE_NOOP(
        "Findings",
        "Education and school status are both filled in; exactly one of them belongs here. School "
        "status: {school}."), _education_both),
    ("DQ-12", Level.ERROR, "person_year.education person_year.school_status", QT_TRANSLATE_NOOP(
        "Findings", "Education and school status are both empty; exactly one of them belongs here."),
        _education_none),
    ("DQ-16", Level.ERROR, "person_year.health", QT_TRANSLATE_NOOP(
        "Findings", "The state of health is empty."), _health_empty),
    ("DQ-16", Level.ERROR, "person_year.health", QT_TRANSLATE_NOOP(
        "Findings", "The state of health says healthy and something else as well."), _health_both),
    ("DQ-22", Level.ERROR, "person_year.work_months", QT_TRANSLATE_NOOP(
        "Findings", "A year has twelve months to work away in."), _months_many),
    ("DQ-22", Level.ERROR, "person_year.work_months person_year.work_place", QT_TRANSLATE_NOOP(
        "Findings", "A place of work is given without months."), _place_alone),
    ("DQ-22", Level.ERROR, "person_year.work_months person_year.work_place", QT_TRANSLATE_NOOP(
        "Findings", "Months of work are given without a place."), _months_alone),
    ("DQ-25", Level.ERROR, "person_year.med_resident person_year.med_employee", QT_TRANSLATE_NOOP(
        "Findings", "Two basic medical insurances at once: residents' and employees'."), _medical_both),
    ("DQ-25", Level.ERROR, "person_year.med_resident person_year.med_employee", QT_TRANSLATE_NOOP(
        "Findings", "No basic medical insurance: neither residents' nor employees'."), _medical_none),
    ("DQ-29", Level.WARNING, "person.phone", QT_TRANSLATE_NOOP(
        "Findings", "This is not a telephone number of eleven digits."), _phone),
)  # fmt: skip
