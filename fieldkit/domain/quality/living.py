"""Rules about land, house and water, and households lifted from poverty that lack something (§1.6, §5.2)."""

from collections.abc import Iterator

from fieldkit.domain.quality.facts import HouseholdFacts
from fieldkit.domain.quality.findings import Level
from fieldkit.domain.quality.rule import Flaw, Surroundings, Terms, declared, rule
from fieldkit.domain.quality.school import not_at_school, of_school_age
from fieldkit.errors import QT_TRANSLATE_NOOP

_SAFE, _DANGEROUS = ("1", "2"), ("3", "4")  # house grades A B, C D (code table 2.21)
_PROVIDED = ("5", "6")  # taught at home, leave approved: not out of school (§2.16)
_HUNDREDTHS = 100
_FIGURES = (
    "land_arable", "land_arable_titled", "land_irrigated", "land_forest", "land_converted", "land_orchard",
    "land_grass", "land_water", "road_distance_m", "house_area",
)  # fmt: skip
_STANDING = "household.household_type household_status.status"
ITEMS = {
    "food_ok": QT_TRANSLATE_NOOP("Findings", "food"),
    "clothes_ok": QT_TRANSLATE_NOOP("Findings", "clothes"),
    "edu_ok": QT_TRANSLATE_NOOP("Findings", "compulsory schooling"),
    "medical_ok": QT_TRANSLATE_NOOP("Findings", "basic medical care"),
    "house_ok": QT_TRANSLATE_NOOP("Findings", "safe housing"),
    "water_ok": QT_TRANSLATE_NOOP("Findings", "safe water"),
}
"""The items of a guarantee check (§1.12)."""


def _area(hundredths: int) -> str:
    return f"{hundredths / _HUNDREDTHS:g}"


@rule(
    "DQ-33",
    Level.ERROR,
    " ".join(f"household_year.{name}" for name in _FIGURES),
    QT_TRANSLATE_NOOP("Findings", "An area or distance is below nought."),
    source="K",
    asks="household_year.land_arable",
)
def below_nought(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find areas below nought."""
    for name in _FIGURES:
        figure = household.year.get(name)
        if figure is not None and figure < 0:
            yield Flaw(household, f"household_year.{name}", _area(figure))


@rule(
    "DQ-33",
    Level.ERROR,
    "household_year.land_arable household_year.land_irrigated household_year.land_arable_titled",
    QT_TRANSLATE_NOOP(
        "Findings",
        "A part of the arable land (irrigated or titled) is larger than the arable land itself, {arable} mu.",
    ),
    source="W-guizhou-form",
    asks="household_year.land_arable",
)
def part_of_land(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find parts that are larger than the whole."""
    arable = household.year.get("land_arable")
    for name in ("land_irrigated", "land_arable_titled"):
        part = household.year.get(name)
        if arable is not None and part is not None and part > max(arable, 0):
            yield Flaw(household, f"household_year.{name}", _area(part), {"arable": _area(arable)})


@rule(
    "DQ-33",
    Level.ERROR,
    "household_year.house_area household_year.house_structure",
    QT_TRANSLATE_NOOP(
        "Findings", "The household has no house (0 square metres), but a structure of the house is given."
    ),
    source="W-guizhou-form",
)
def no_house(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find what houses are built of that are not there."""
    structure = household.year.get("house_structure")
    if household.year.get("house_area") == 0 and structure:
        said = around.codes["house_structure"].label(structure)
        yield Flaw(household, "household_year.house_structure", said)


@rule(
    "DQ-34",
    Level.WARNING,
    "household_year.house_area person.status",
    QT_TRANSLATE_NOOP(
        "Findings",
        "The house has {per_head} square metres a head; usual are {least} to {most}. Measure it "
        "again, or look whether every member is written down.",
    ),
    source="K",
    asks="household_year.house_area",
)
def house_size(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find houses too large or too small for their people."""
    area, people = household.year.get("house_area"), len(household.members)
    if not area or area < 0 or not people:
        return
    least, most = around.limit("house_per_head_min"), around.limit("house_per_head_max")
    if not least * people <= area <= most * people:
        per_head = area // people if area < least * people else -(-area // people)  # away from the bound
        details = {"per_head": _area(per_head), "least": _area(least), "most": _area(most)}
        yield Flaw(household, "household_year.house_area", _area(area), details)


@rule(
    "DQ-35",
    Level.ERROR,
    "household_year.house_grade household_year.house_dangerous",
    QT_TRANSLATE_NOOP(
        "Findings",
        "The house is graded {grade}, which does not go with what is said of its being dangerous: "
        "C and D are dangerous, A and B are not.",
    ),
    source="K",
)
def grade(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find dangerous houses that are not said to be, and safe ones that are."""
    grade, dangerous = household.year.get("house_grade"), household.year.get("house_dangerous")
    if dangerous is None or grade not in (*_SAFE, *_DANGEROUS) or dangerous == (grade in _DANGEROUS):
        return
    said = around.codes["house_grade"].label(grade)
    yield Flaw(household, "household_year.house_dangerous", "是" if dangerous else "否", {"grade": said})


def _unwatched(household: HouseholdFacts) -> bool:
    return household.lifted and not household.monitored


@rule(
    "DQ-36",
    Level.WARNING,
    f"household_year.house_dangerous household_year.house_grade {_STANDING}",
    QT_TRANSLATE_NOOP(
        "Findings",
        "A household that was lifted from poverty lives in a dangerous house and is not monitored. "
        "Have the house seen to, or report a clue.",
    ),
    source="N6 1_02_001",
    asks="household_year.house_dangerous",
)
def dangerous_house(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find dangerous houses of lifted households that nobody watches."""
    year = household.year
    if _unwatched(household) and (year.get("house_dangerous") or year.get("house_grade") in _DANGEROUS):
        yield Flaw(household, "household_year.house_dangerous", "是")


@rule(
    "DQ-37",
    Level.WARNING,
    f"household_year.water_safe {_STANDING}",
    QT_TRANSLATE_NOOP(
        "Findings",
        "A household that was lifted from poverty has no safe water and is not monitored. See to "
        "the water, or report a clue.",
    ),
    source="N6 1_02_002",
    asks="household_year.water_safe",
)
def unsafe_water(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find lifted households without safe water that nobody watches."""
    if _unwatched(household) and household.year.get("water_safe") is False:
        yield Flaw(household, "household_year.water_safe", "否")


@rule(
    "DQ-38",
    Level.WARNING,
    f"person_year.health person_year.med_serious {_STANDING}",
    QT_TRANSLATE_NOOP(
        "Findings",
        "A member is ill and has no serious-illness insurance; the household was lifted from poverty "
        "and is not monitored.",
    ),
    source="N6 1_02_003",
    asks="person_year.health person_year.med_serious household.household_type",
)
def ill_uninsured(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find ill members of lifted households without the insurance for it."""
    for person in household.any_ill() if _unwatched(household) else ():
        if not person.year.get("med_serious"):
            said = ",".join(around.codes["health"].label(code) for code in person.health)
            yield Flaw(person, "person_year.med_serious", said)


@rule(
    "DQ-39",
    Level.WARNING,
    f"person_year.school_status person_year.not_in_school_reason person.birth_date {_STANDING}",
    QT_TRANSLATE_NOOP(
        "Findings",
        "A child is out of school; the household was lifted from poverty and is not monitored. "
        "Bring the child back to school, or report a clue.",
    ),
    source="N6 1_02_005",
    asks="person_year.school_status person_year.not_in_school_reason household.household_type",
)
def child_out_of_school(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find lifted households whose child does not go to school."""
    for person in household.members if _unwatched(household) else ():
        if person.year.get("not_in_school_reason") in _PROVIDED:
            continue
        if of_school_age(person, around) and not_at_school(person, around):
            yield Flaw(person, "person_year.school_status")


@rule(
    "DQ-41",
    Level.WARNING,
    " ".join(f"guarantee_check.{name}" for name in ITEMS) + f" {_STANDING}",
    QT_TRANSLATE_NOOP(
        "Findings", "The household counts as lifted from poverty, but the last check says no to: {items}."
    ),
    source="N6 1_02_007",
    asks="guarantee_check",
)
def not_guaranteed(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find lifted households that lack one of the two no-worries and three guarantees."""
    check = household.latest_check
    missing = [name for name in ITEMS if check.get(name) is False]
    if missing and household.lifted:
        said = Terms(tuple(ITEMS[name] for name in missing))
        yield Flaw(check, f"guarantee_check.{missing[0]}", "否", {"items": said})


RULES = declared(globals())
