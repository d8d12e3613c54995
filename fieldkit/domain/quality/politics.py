"""Rules about the political status of members (domain.md §1.29, §2.8)."""

from fieldkit.domain.quality.facts import HouseholdFacts, PersonFacts
from fieldkit.domain.quality.findings import Level
from fieldkit.domain.quality.rule import Flaw, Surroundings, declared, of_member
from fieldkit.errors import QT_TRANSLATE_NOOP

_PARTY, _YOUTH_LEAGUE = ("01", "02"), "03"  # code table 2.8
_LEAGUE, _GROWN_UP = (14, 28), 18  # ages, by their statutes
_OF_MEMBERS = frozenset({"01", "02", "03", "13"})


@of_member(
    "DQ-30",
    Level.WARNING,
    "person.political",
    QT_TRANSLATE_NOOP(
        "Findings",
        "The political status is none of those that the register takes for a member: party member, "
        "probationary member, youth league, the masses.",
    ),
    source="N5 08",
)
def political(_home: HouseholdFacts, person: PersonFacts, around: Surroundings) -> Flaw | None:
    """Find members with a political status that only helpers can have, or none at all."""
    if not person.political or person.political in _OF_MEMBERS:
        return None
    return Flaw(person, "person.political", around.codes["political"].label(person.political))


@of_member(
    "DQ-30",
    Level.WARNING,
    "person.political person.birth_date",
    QT_TRANSLATE_NOOP(
        "Findings",
        "The political status does not go with an age of {age}: a party member is 18 or older, a member of "
        "the youth league between 14 and 28.",
    ),
    source="K",
    asks="person.political",
)
def political_age(_home: HouseholdFacts, person: PersonFacts, around: Surroundings) -> Flaw | None:
    """Find children in the party and grandparents in the youth league."""
    age = person.age(around.today)
    if age is None or person.political not in (*_PARTY, _YOUTH_LEAGUE):
        return None
    fits = _LEAGUE[0] <= age <= _LEAGUE[1] if person.political == _YOUTH_LEAGUE else age >= _GROWN_UP
    if fits:
        return None
    said = around.codes["political"].label(person.political)
    return Flaw(person, "person.political", said, {"age": age})


RULES = declared(globals())
