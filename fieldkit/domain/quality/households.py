"""Rules about who lives together and how they are reached (domain.md §1.29)."""

from collections.abc import Iterator

from fieldkit.domain.identity import is_phone
from fieldkit.domain.quality.facts import HouseholdFacts, PersonFacts
from fieldkit.domain.quality.findings import Level
from fieldkit.domain.quality.rule import Flaw, Surroundings, declared, of_member, rule
from fieldkit.errors import QT_TRANSLATE_NOOP

HEAD, SPOUSE = "01", "02"
_CHILDREN, _PARENTS = ("03", "04"), ("11", "12")  # 之子 之女, 之父 之母
_PARENT_YEARS, _DAYS_A_YEAR = 14, 365.2425

SAME_NUMBER = QT_TRANSLATE_NOOP(
    "Findings", "The same identity number stands with {others}; one of them is wrong."
)
"""DQ-05, said of each person in a group that shares a number."""
NOT_A_PHONE = QT_TRANSLATE_NOOP("Findings", "This is not a telephone number of eleven digits.")
"""DQ-29, also said of a household's number where it stands on a member's row."""


@of_member("DQ-05", Level.ERROR, "person.id_number", SAME_NUMBER, source="N5 02")
def same_number(_home: HouseholdFacts, person: PersonFacts, _around: Surroundings) -> Flaw | None:
    """Find members whose number somebody else has as well."""
    if not person.twins:
        return None
    return Flaw(person, "person.id_number", person.id_number or "", {"others": tuple(person.twins)})


@rule(
    "DQ-08",
    Level.ERROR,
    "person.relation",
    QT_TRANSLATE_NOOP("Findings", "The household has no members."),
    source="N5 05–07",
)
def no_members(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find households of nobody."""
    if not household.members:
        yield Flaw(household, "household.hh_no")


@rule(
    "DQ-08",
    Level.ERROR,
    "person.relation",
    QT_TRANSLATE_NOOP("Findings", "The household has no head: nobody's relation is 户主."),
    source="N5 05–07",
)
def no_head(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find households without a head."""
    members = household.members
    if members and not any(person.relation == HEAD for person in members):
        yield Flaw(household, "household.hh_no")


@rule(
    "DQ-08",
    Level.ERROR,
    "person.relation",
    QT_TRANSLATE_NOOP("Findings", "The household has more than one head: also {others}."),
    source="N5 05–07",
)
def heads(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find households with two heads, and name each."""
    return _several(HEAD, household)


@rule(
    "DQ-08",
    Level.ERROR,
    "person.relation",
    QT_TRANSLATE_NOOP("Findings", "The head of the household has more than one spouse: also {others}."),
    source="N5 05–07",
)
def spouses(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find households with two spouses, and name each."""
    return _several(SPOUSE, household)


def _several(relation: str, household: HouseholdFacts) -> Iterator[Flaw]:
    those = [person for person in household.members if person.relation == relation]
    for person in those if len(those) > 1 else ():
        others = "、".join(other.name for other in those if other is not person)
        yield Flaw(person, "person.relation", person.name, {"others": others})


def _head(household: HouseholdFacts) -> PersonFacts | None:
    found = [person for person in household.members if person.relation == HEAD]
    return found[0] if len(found) == 1 else None


@rule(
    "DQ-09",
    Level.WARNING,
    "person.relation person.sex",
    QT_TRANSLATE_NOOP(
        "Findings",
        "The head of the household and the spouse are of the same sex; one of them, or the "
        "relation, is written down wrongly.",
    ),
    source="N5 28",
)
def couple(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find couples of one sex."""
    head = _head(household)
    for person in household.members if head is not None and head.sex in ("1", "2") else ():
        if person.relation == SPOUSE and head is not None and person.sex == head.sex:
            yield Flaw(person, "person.sex", around.codes["sex"].label(person.sex))


@rule(
    "DQ-11",
    Level.WARNING,
    "person.relation person.birth_date",
    QT_TRANSLATE_NOOP(
        "Findings",
        "A parent of the head is born less than {years} years before the head; one of the two "
        "dates or the relation is wrong.",
    ),
    source="K",
)
def young_parent(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find parents who would have been children."""
    head = _head(household)
    for person in household.members if head is not None and head.born is not None else ():
        if person.relation not in _PARENTS or person.born is None or head is None or head.born is None:
            continue
        if (head.born - person.born).days < _PARENT_YEARS * _DAYS_A_YEAR - 1:
            yield Flaw(person, "person.birth_date", person.born.isoformat(), {"years": _PARENT_YEARS})


@rule(
    "DQ-11",
    Level.WARNING,
    "person.relation person.birth_date",
    QT_TRANSLATE_NOOP(
        "Findings",
        "A child of the head is older than the head; one of the two dates or the relation is wrong.",
    ),
    source="K",
)
def old_child(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find children who are older than their parent."""
    head = _head(household)
    for person in household.members if head is not None else ():
        if person.relation not in _CHILDREN or person.born is None or head is None or head.born is None:
            continue
        if person.born <= head.born:
            yield Flaw(person, "person.birth_date", person.born.isoformat())


@rule(
    "DQ-29",
    Level.WARNING,
    "household.phone",
    QT_TRANSLATE_NOOP("Findings", "The household has no telephone number of eleven digits."),
    source="N5 15",
)
def phone(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find households that cannot be called."""
    if household.phone is None or not is_phone(household.phone):
        yield Flaw(household, "household.phone", household.phone or "")


RULES = declared(globals())
