"""Rules about health, labour, work away from home and public posts (domain.md §1.29, §2.17, §2.23–2.28)."""

from fieldkit.domain.quality.facts import HouseholdFacts, PersonFacts
from fieldkit.domain.quality.findings import Level
from fieldkit.domain.quality.rule import Flaw, Surroundings, declared, of_member
from fieldkit.errors import QT_TRANSLATE_NOOP

WELL, DISABLED = "1", "4"  # healthy, disabled (code table 2.17)
WEAK, LOST, NONE = "3", "4", "5"  # code table 2.23
WITH_LABOUR = frozenset({"1", "2"})
_MONTHS = 12
_HEALTH, _LABOUR = "person_year.health", "person_year.labour"
_WORK = "person_year.work_months person_year.work_place"
_POST = "person_year.public_post person_year.public_post_months"


@of_member(
    "DQ-16",
    Level.ERROR,
    _HEALTH,
    QT_TRANSLATE_NOOP("Findings", "The state of health is empty."),
    source="N5 11, N6 2_01_002",
)
def health_empty(home: HouseholdFacts, person: PersonFacts, _around: Surroundings) -> Flaw | None:
    """Find members of whose health nobody asked."""
    return None if not home.is_asked(person) or person.health else Flaw(person, _HEALTH)


@of_member(
    "DQ-16",
    Level.ERROR,
    _HEALTH,
    QT_TRANSLATE_NOOP("Findings", "The state of health says healthy and something else as well."),
    source="N5 11, N6 2_01_002",
)
def health_both(_home: HouseholdFacts, person: PersonFacts, around: Surroundings) -> Flaw | None:
    """Find members who are healthy and ill."""
    if WELL not in person.health or len(person.health) == 1:
        return None
    said = ",".join(around.codes["health"].label(code) for code in person.health)
    return Flaw(person, _HEALTH, said)


@of_member(
    "DQ-17",
    Level.WARNING,
    f"{_HEALTH} person.disability_cert person.id_number",
    QT_TRANSLATE_NOOP(
        "Findings",
        "The state of health says disabled, but there is no number of a disability certificate. Enter it, or "
        "help to apply for one.",
    ),
    source="S2",
    asks=f"{_HEALTH} person.disability_cert",
)
def no_certificate(_home: HouseholdFacts, person: PersonFacts, _around: Surroundings) -> Flaw | None:
    """Find disabled members without a certificate."""
    if DISABLED not in person.health or person.certified:
        return None
    return Flaw(person, "person.disability_cert")


@of_member(
    "DQ-17",
    Level.WARNING,
    f"{_HEALTH} person.disability_cert person.id_number",
    QT_TRANSLATE_NOOP(
        "Findings", "There is a disability certificate, but the state of health does not say disabled."
    ),
    source="K",
    asks=_HEALTH,
)
def not_disabled(_home: HouseholdFacts, person: PersonFacts, around: Surroundings) -> Flaw | None:
    """Find certificates of members who are not said to be disabled."""
    if not person.certified or not person.health or DISABLED in person.health:
        return None
    said = ",".join(around.codes["health"].label(code) for code in person.health)
    return Flaw(person, _HEALTH, said)


@of_member(
    "DQ-18",
    Level.ERROR,
    _LABOUR,
    QT_TRANSLATE_NOOP("Findings", "The ability to work is empty or not in the list."),
    source="N5 12",
)
def labour(home: HouseholdFacts, person: PersonFacts, around: Surroundings) -> Flaw | None:
    """Find members of whom nobody said whether they can work."""
    said = person.year.get("labour")
    if not home.is_asked(person) or (said and said in around.codes["labour"]):
        return None
    return Flaw(person, _LABOUR, said or "")


@of_member(
    "DQ-19",
    Level.ERROR,
    f"{_LABOUR} person.birth_date",
    QT_TRANSLATE_NOOP(
        "Findings", "Somebody of {age} years counts as able to work; under 16 it is “no labour”."
    ),
    source="N6 2_01_011",
)
def child_labour(_home: HouseholdFacts, person: PersonFacts, around: Surroundings) -> Flaw | None:
    """Find children who count as labour."""
    said, age = person.year.get("labour"), person.age(around.today)
    if not said or said == NONE or age is None or age >= around.limit("labour_age_from"):
        return None
    return Flaw(person, _LABOUR, around.codes["labour"].label(said), {"age": age})


@of_member(
    "DQ-20",
    Level.WARNING,
    f"{_LABOUR} {_HEALTH} person_year.school_status person.birth_date",
    QT_TRANSLATE_NOOP(
        "Findings",
        "Somebody of {age} years is healthy and not at school, but not written down as able to work. "
        "Ask why.",
    ),
    source="N6 2_01_010, 5_12_008",
)
def idle(_home: HouseholdFacts, person: PersonFacts, around: Surroundings) -> Flaw | None:
    """Find healthy grown-ups who count as unable to work."""
    said, age = person.year.get("labour"), person.age(around.today)
    if said not in (WEAK, LOST, NONE) or tuple(person.health) != (WELL,) or person.pupil or age is None:
        return None
    if not around.limit("labour_age_from") <= age <= around.limit("labour_age_to"):
        return None
    return Flaw(person, _LABOUR, around.codes["labour"].label(said), {"age": age})


@of_member(
    "DQ-21",
    Level.WARNING,
    f"{_LABOUR} person_year.work_months",
    QT_TRANSLATE_NOOP("Findings", "Worked {months} months away from home, but counts as unable to work."),
    source="N6 2_01_015",
)
def works_unable(_home: HouseholdFacts, person: PersonFacts, around: Surroundings) -> Flaw | None:
    """Find members who work and cannot."""
    said, months = person.year.get("labour"), person.year.get("work_months")
    if said not in (LOST, NONE) or not months:
        return None
    return Flaw(person, _LABOUR, around.codes["labour"].label(said), {"months": months})


@of_member(
    "DQ-22",
    Level.ERROR,
    "person_year.work_months",
    QT_TRANSLATE_NOOP("Findings", "A year has twelve months to work away in."),
    source="N5 13",
)
def months_many(_home: HouseholdFacts, person: PersonFacts, _around: Surroundings) -> Flaw | None:
    """Find years of more than twelve months."""
    months = person.year.get("work_months")
    if months is None or 0 <= months <= _MONTHS:
        return None
    return Flaw(person, "person_year.work_months", str(months))


@of_member(
    "DQ-22",
    Level.ERROR,
    _WORK,
    QT_TRANSLATE_NOOP("Findings", "A place of work is given without months."),
    source="N5 13",
)
def place_alone(_home: HouseholdFacts, person: PersonFacts, around: Surroundings) -> Flaw | None:
    """Find work without a time."""
    place, months = person.year.get("work_place"), person.year.get("work_months")
    if not place or months:
        return None
    return Flaw(person, "person_year.work_months", around.codes["work_place"].label(place))


@of_member(
    "DQ-22",
    Level.ERROR,
    _WORK,
    QT_TRANSLATE_NOOP("Findings", "Months of work are given without a place."),
    source="N5 13",
)
def months_alone(_home: HouseholdFacts, person: PersonFacts, _around: Surroundings) -> Flaw | None:
    """Find work without a place."""
    place, months = person.year.get("work_place"), person.year.get("work_months")
    if place or not months:
        return None
    return Flaw(person, "person_year.work_place", str(months))


@of_member(
    "DQ-23",
    Level.WARNING,
    "person.phone person_year.work_place person_year.work_months",
    QT_TRANSLATE_NOOP(
        "Findings",
        "The same telephone number stands with {others}, who works in another county. Ask both for their own "
        "number.",
    ),
    source="N6 5_15_021",
)
def shared_phone(_home: HouseholdFacts, person: PersonFacts, _around: Surroundings) -> Flaw | None:
    """Find people who work far from each other and have one telephone."""
    if not person.sharing:
        return None
    return Flaw(person, "person.phone", person.phone or "", {"others": tuple(person.sharing)})


@of_member(
    "DQ-24",
    Level.ERROR,
    _POST,
    QT_TRANSLATE_NOOP("Findings", "A public post is given without the months it was held."),
    source="N6 3_01_005",
)
def post_alone(_home: HouseholdFacts, person: PersonFacts, around: Surroundings) -> Flaw | None:
    """Find posts that nobody held for any time."""
    posts, months = person.year.get("public_post"), person.year.get("public_post_months")
    if not posts or months:
        return None
    said = ",".join(around.codes["public_post"].label(code) for code in _set(posts))
    return Flaw(person, "person_year.public_post_months", said)


@of_member(
    "DQ-24",
    Level.ERROR,
    _POST,
    QT_TRANSLATE_NOOP("Findings", "Months in a public post are given, but not which post."),
    source="N6 3_01_006",
)
def post_missing(_home: HouseholdFacts, person: PersonFacts, _around: Surroundings) -> Flaw | None:
    """Find months in no post."""
    posts, months = person.year.get("public_post"), person.year.get("public_post_months")
    return Flaw(person, "person_year.public_post", str(months)) if months and not posts else None


@of_member(
    "DQ-24",
    Level.ERROR,
    "person_year.public_post person.birth_date",
    QT_TRANSLATE_NOOP("Findings", "Somebody of {age} years cannot hold a public post; that begins at 16."),
    source="N6 3_01_008",
)
def post_of_child(_home: HouseholdFacts, person: PersonFacts, around: Surroundings) -> Flaw | None:
    """Find children in public posts."""
    posts, age = person.year.get("public_post"), person.age(around.today)
    if not posts or age is None or age >= around.limit("labour_age_from"):
        return None
    said = ",".join(around.codes["public_post"].label(code) for code in _set(posts))
    return Flaw(person, "person_year.public_post", said, {"age": age})


@of_member(
    "DQ-24",
    Level.ERROR,
    "person_year.public_post",
    QT_TRANSLATE_NOOP("Findings", "One person holds {count} public posts; two are the most."),
    source="N6 3_01_010/011",
)
def many_posts(_home: HouseholdFacts, person: PersonFacts, around: Surroundings) -> Flaw | None:
    """Find people with three posts and more."""
    posts = _set(person.year.get("public_post") or ())
    if len(posts) <= around.limit("posts_max"):
        return None
    said = ",".join(around.codes["public_post"].label(code) for code in posts)
    return Flaw(person, "person_year.public_post", said, {"count": len(posts)})


def _set(codes: str | tuple[str, ...]) -> tuple[str, ...]:
    """Return a set of codes; an import may still give a single one as text."""
    return (codes,) if isinstance(codes, str) else tuple(codes)


RULES = declared(globals())
