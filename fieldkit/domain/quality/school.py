"""Rules about school and education (domain.md §1.29, §2.7, §2.15, §2.16)."""

from fieldkit.domain.quality.facts import HouseholdFacts, PersonFacts
from fieldkit.domain.quality.findings import Level
from fieldkit.domain.quality.rule import Flaw, Surroundings, declared, of_member
from fieldkit.errors import QT_TRANSLATE_NOOP

_BOTH = "person_year.education person_year.school_status"
_WELL = "1"  # healthy (code table 2.17)
_BY_ILLNESS, _BY_DISABILITY = "1", "2"  # code table 2.16
_PRE_SCHOOL = "02"


@of_member(
    "DQ-12",
    Level.ERROR,
    _BOTH,
    QT_TRANSLATE_NOOP(
        "Findings",
        "Education and school status are both filled in; exactly one of them belongs here. School "
        "status: {school}.",
    ),
    source="N5 04, N6 3_01_002/003",
)
def education_both(_home: HouseholdFacts, person: PersonFacts, around: Surroundings) -> Flaw | None:
    """Find members who are at school and are not."""
    education, school = person.year.get("education"), person.year.get("school_status")
    if not education or not school:
        return None
    return Flaw(
        person, "person_year.education", around.codes["education"].label(education),
        {"school": around.codes["school_status"].label(school)},
    )  # fmt: skip


@of_member(
    "DQ-12",
    Level.ERROR,
    _BOTH,
    QT_TRANSLATE_NOOP(
        "Findings", "Education and school status are both empty; exactly one of them belongs here."
    ),
    source="N5 04, N6 3_01_002/003",
)
def education_none(home: HouseholdFacts, person: PersonFacts, _around: Surroundings) -> Flaw | None:
    """Find members of whom nobody said what school they went to."""
    if not home.is_asked(person) or person.year.get("education") or person.year.get("school_status"):
        return None
    return Flaw(person, "person_year.education")


@of_member(
    "DQ-13",
    Level.WARNING,
    "person_year.school_status person.birth_date",
    QT_TRANSLATE_NOOP(
        "Findings",
        "The school status does not go with an age of {age} on 1 September; usual are {least} to {most} "
        "years.",
    ),
    source="K",
)
def school_age(_home: HouseholdFacts, person: PersonFacts, around: Surroundings) -> Flaw | None:
    """Find pupils who are much too young or old for their class."""
    school, table = person.year.get("school_status"), around.codes["school_status"]
    if not school or school not in table:
        return None
    age, window = person.school_age(around.today), table[school].extra
    if age is None or not window.get("least"):
        return None
    least, most = int(window["least"]), int(window["most"])
    if least <= age <= most:
        return None
    return Flaw(
        person, "person_year.school_status", table.label(school),
        {"age": age, "least": least, "most": most},
    )  # fmt: skip


def of_school_age(person: PersonFacts, around: Surroundings) -> bool:
    """Tell whether a member had to be at school on 1 September (§5.2)."""
    age = person.school_age(around.today)
    return age is not None and around.limit("school_age_from") <= age <= around.limit("school_age_to")


def not_at_school(person: PersonFacts, around: Surroundings) -> bool:
    """Tell whether it is on record that somebody of school age does not go to school.

    Where neither education nor school is known, nobody knows (DQ-12 says so); six-year-olds may still
    be in the nursery.
    """
    year = person.year
    if person.pupil or not (year.get("school_status") or year.get("education")):
        return False
    if year.get("school_status") == _PRE_SCHOOL:
        return (person.school_age(around.today) or 0) > around.limit("school_age_from")
    return True


@of_member(
    "DQ-14",
    Level.ERROR,
    "person_year.school_status person_year.education person_year.not_in_school_reason person.birth_date",
    QT_TRANSLATE_NOOP(
        "Findings",
        "The child is of compulsory school age and not at school, and no reason is given. Enter the school "
        "status or the reason.",
    ),
    source="N6 1_02_005, 5_15_016/017",
)
def out_of_school(_home: HouseholdFacts, person: PersonFacts, around: Surroundings) -> Flaw | None:
    """Find children who should be at school, where nobody says why they are not."""
    if not of_school_age(person, around) or not not_at_school(person, around):
        return None
    if person.year.get("not_in_school_reason"):
        return None
    return Flaw(person, "person_year.not_in_school_reason")


@of_member(
    "DQ-15",
    Level.WARNING,
    "person_year.not_in_school_reason person_year.health",
    QT_TRANSLATE_NOOP(
        "Findings",
        "The reason for not being at school is illness or disability, but the state of health says healthy.",
    ),
    source="N6 2_01_012",
)
def reason_of_health(_home: HouseholdFacts, person: PersonFacts, around: Surroundings) -> Flaw | None:
    """Find healthy children who are at home for illness."""
    reason = person.year.get("not_in_school_reason")
    if reason not in (_BY_ILLNESS, _BY_DISABILITY) or tuple(person.health) != (_WELL,):
        return None
    said = around.codes["not_in_school"].label(reason)
    return Flaw(person, "person_year.not_in_school_reason", said)


RULES = declared(globals())
