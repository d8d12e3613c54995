"""Rules about who a member is: numbers, sex, birth, relation (domain.md §1.29, §2.5–2.7, §2.9)."""

import re

from fieldkit.domain.identity import is_phone
from fieldkit.domain.quality.facts import DISABILITY, RESIDENT, HouseholdFacts, PersonFacts
from fieldkit.domain.quality.findings import Level
from fieldkit.domain.quality.rule import Flaw, Surroundings, Term, declared, of_member
from fieldkit.errors import QT_TRANSLATE_NOOP

_WITHOUT_RULES = ("4", "9")  # no document yet, another kind of document (code table 2.9)
_OLDEST = 1900
_ROOT = re.compile(r"[1-9]\d{16}[\dX]")
_CERTIFICATE = re.compile(r"\d{17}[\dX][1-7][1-4](B[1-9])?")
_CERTIFICATE_LENGTHS = (20, 22)
_LENGTHS = (18, *_CERTIFICATE_LENGTHS)
_NUMBER = "person.id_number"


def _number(person: PersonFacts) -> str | None:
    return None if person.id_type in _WITHOUT_RULES else person.id_number


def _as_certificate(number: str) -> bool:
    """Tell whether a number is meant to be a disability certificate's, be its kind and level right or not."""
    return len(number) in _CERTIFICATE_LENGTHS and bool(_ROOT.fullmatch(number[:18]))


def _readable(person: PersonFacts) -> bool:
    return (
        bool(_number(person)) and person.identity is not None
        and person.identity.kind in (RESIDENT, DISABILITY)
    )  # fmt: skip


@of_member(
    "DQ-01",
    Level.WARNING,
    _NUMBER,
    QT_TRANSLATE_NOOP("Findings", "The identity number is missing."),
    source="N6 1_12_002",
)
def no_number(_home: HouseholdFacts, person: PersonFacts, _around: Surroundings) -> Flaw | None:
    """Find members without a number."""
    if person.id_number or person.id_type in _WITHOUT_RULES:
        return None
    return Flaw(person, _NUMBER)


@of_member(
    "DQ-01",
    Level.ERROR,
    _NUMBER,
    QT_TRANSLATE_NOOP(
        "Findings",
        "The identity number has {length} characters and is not a resident number (18) nor that of a "
        "disability certificate (20 or 22).",
    ),
    source="N6 1_12_002",
)
def length(_home: HouseholdFacts, person: PersonFacts, _around: Surroundings) -> Flaw | None:
    """Find numbers that can be neither."""
    number = _number(person)
    if not number or _readable(person) or len(number) in _LENGTHS:
        return None
    return Flaw(person, _NUMBER, number, {"length": len(number)})


@of_member(
    "DQ-01",
    Level.ERROR,
    _NUMBER,
    QT_TRANSLATE_NOOP(
        "Findings", "The identity number contains signs that cannot stand in one. Compare it with the card."
    ),
    source="N6 1_12_002",
)
def characters(_home: HouseholdFacts, person: PersonFacts, _around: Surroundings) -> Flaw | None:
    """Find numbers that are as long as they should be and still none."""
    number = _number(person)
    if not number or _readable(person) or _as_certificate(number) or len(number) not in _LENGTHS:
        return None
    return Flaw(person, _NUMBER, number)


@of_member(
    "DQ-02",
    Level.ERROR,
    _NUMBER,
    QT_TRANSLATE_NOOP("Findings", "The check digit of the identity number is wrong: a digit was mistyped."),
    source="N5 01, N6",
)
def checksum(_home: HouseholdFacts, person: PersonFacts, _around: Surroundings) -> Flaw | None:
    """Find numbers whose check digit is wrong."""
    identity = person.identity
    if not _readable(person) or identity is None or identity.checksum_ok:
        return None
    return Flaw(person, _NUMBER, identity.text)


@of_member(
    "DQ-03",
    Level.ERROR,
    _NUMBER,
    QT_TRANSLATE_NOOP("Findings", "The identity number holds no possible date of birth."),
    source="N5 01",
)
def birth_digits(_home: HouseholdFacts, person: PersonFacts, around: Surroundings) -> Flaw | None:
    """Find numbers whose birth date does not exist, is before 1900 or has not come."""
    identity = person.identity
    if not _readable(person) or identity is None:
        return None
    if identity.birth and identity.birth.year >= _OLDEST and identity.birth <= around.today:
        return None
    return Flaw(person, _NUMBER, identity.text)


@of_member(
    "DQ-03",
    Level.ERROR,
    "person.birth_date",
    QT_TRANSLATE_NOOP("Findings", "The date of birth is before 1900 or has not come yet."),
    source="N5 01",
)
def birth_day(_home: HouseholdFacts, person: PersonFacts, around: Surroundings) -> Flaw | None:
    """Find members who are not born yet, or older than anybody."""
    born = person.birth_date
    if born is None or (born.year >= _OLDEST and born <= around.today):
        return None
    return Flaw(person, "person.birth_date", born.isoformat())


@of_member(
    "DQ-04",
    Level.ERROR,
    f"{_NUMBER} person.sex",
    QT_TRANSLATE_NOOP(
        "Findings", "The sex does not agree with the identity number, which says {number_says}."
    ),
    source="N5 28",
)
def sex(_home: HouseholdFacts, person: PersonFacts, around: Surroundings) -> Flaw | None:
    """Find members whose sex is not the number's."""
    identity = person.identity if _number(person) else None
    if identity is None or identity.sex is None or person.sex is None or identity.sex == person.sex:
        return None
    said = around.codes["sex"].label(person.sex)
    return Flaw(person, "person.sex", said, {"number_says": Term("sex", identity.sex)})


@of_member(
    "DQ-04",
    Level.ERROR,
    f"{_NUMBER} person.birth_date",
    QT_TRANSLATE_NOOP(
        "Findings", "The date of birth does not agree with the identity number, which says {number_says}."
    ),
    source="K",
)
def birth_date(_home: HouseholdFacts, person: PersonFacts, _around: Surroundings) -> Flaw | None:
    """Find members whose birth date is not the number's."""
    identity = person.identity if _number(person) else None
    if identity is None or identity.birth is None or person.birth_date is None:
        return None
    if identity.birth == person.birth_date:
        return None
    details = {"number_says": identity.birth.isoformat()}
    return Flaw(person, "person.birth_date", person.birth_date.isoformat(), details)


@of_member(
    "DQ-06",
    Level.ERROR,
    f"{_NUMBER} person.disability_cert",
    QT_TRANSLATE_NOOP(
        "Findings",
        "The number of the disability certificate is not right: after the identity number come one digit 1–7 "
        "for the kind and one digit 1–4 for the level. Look at the certificate.",
    ),
    source="N6, W-disab",
    asks=_NUMBER,
)
def certificate(_home: HouseholdFacts, person: PersonFacts, _around: Surroundings) -> Flaw | None:
    """Find certificates whose kind or level does not exist."""
    number = _number(person) or ""
    if person.cert and not _CERTIFICATE.fullmatch(person.cert):
        return Flaw(person, "person.disability_cert", person.cert)
    if _as_certificate(number) and not _CERTIFICATE.fullmatch(number):
        return Flaw(person, _NUMBER, number)
    return None


@of_member(
    "DQ-06",
    Level.ERROR,
    f"{_NUMBER} person.disability_cert",
    QT_TRANSLATE_NOOP(
        "Findings", "The disability certificate does not begin with the member's identity number."
    ),
    source="N6, W-disab",
    asks="person.disability_cert",
)
def certificate_of_another(_home: HouseholdFacts, person: PersonFacts, _a: Surroundings) -> Flaw | None:
    """Find certificates that are somebody else's."""
    number = _number(person)
    if not number or not person.cert or person.cert[:18] == number[:18]:
        return None
    return Flaw(person, "person.disability_cert", person.cert)


@of_member(
    "DQ-07",
    Level.WARNING,
    _NUMBER,
    QT_TRANSLATE_NOOP(
        "Findings",
        "The first six digits of the identity number are no county that is known. That may be right for a "
        "county that had another number in the past; compare them with the card.",
    ),
    source="K",
)
def unknown_county(_home: HouseholdFacts, person: PersonFacts, around: Surroundings) -> Flaw | None:
    """Find numbers from counties nobody knows."""
    if not _readable(person) or person.identity is None or around.division(person.identity.text[:6]):
        return None
    return Flaw(person, _NUMBER, person.identity.text)


@of_member(
    "DQ-10",
    Level.ERROR,
    "person.relation",
    QT_TRANSLATE_NOOP("Findings", "The relation to the head of household is empty or not in the list."),
    source="N5 03, N6 2_01_004",
)
def relation(_home: HouseholdFacts, person: PersonFacts, around: Surroundings) -> Flaw | None:
    """Find members of whom nobody knows what they are to the head."""
    if person.relation is not None and person.relation in around.codes["relation"]:
        return None
    return Flaw(person, "person.relation", person.relation or "")


@of_member(
    "DQ-10",
    Level.ERROR,
    "person.relation person.sex",
    QT_TRANSLATE_NOOP(
        "Findings", "The relation to the head of household does not agree with the sex: {sex}."
    ),
    source="N5 03, N6 2_01_004",
)
def relation_sex(_home: HouseholdFacts, person: PersonFacts, around: Surroundings) -> Flaw | None:
    """Find sons who are women and the like."""
    relations = around.codes["relation"]
    if person.relation is None or person.relation not in relations:
        return None
    wanted = {"m": "1", "f": "2"}.get(relations[person.relation].extra.get("sex", ""))
    if wanted is None or person.sex not in ("1", "2") or person.sex == wanted:
        return None
    details = {"sex": Term("sex", person.sex)}
    return Flaw(person, "person.relation", relations.label(person.relation), details)


@of_member(
    "DQ-29",
    Level.WARNING,
    "person.phone",
    QT_TRANSLATE_NOOP("Findings", "This is not a telephone number of eleven digits."),
    source="N5 15",
)
def phone(_home: HouseholdFacts, person: PersonFacts, _around: Surroundings) -> Flaw | None:
    """Find members with a number that cannot be called."""
    if not person.phone or is_phone(person.phone):
        return None
    return Flaw(person, "person.phone", person.phone)


RULES = declared(globals())
