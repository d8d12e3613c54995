"""Every rule about one household, and asking them.

A new rule is a function of a subject's module, marked with what it is.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from fieldkit.domain.quality import (
    health_work,
    households,
    income,
    insurance,
    living,
    measures,
    monitoring,
    notices,
    pairing_visits,
    persons,
    politics,
    risks,
    school,
)
from fieldkit.domain.quality.facts import HouseholdFacts
from fieldkit.domain.quality.rule import Flaw, Rule, Surroundings

_SUBJECTS = (
    persons, politics, households, school, health_work, insurance, living, income, pairing_visits, monitoring,
    risks, measures, notices,
)  # fmt: skip
RULES: tuple[Rule, ...] = tuple(
    sorted((rule for subject in _SUBJECTS for rule in subject.RULES), key=lambda rule: rule.id)
)
"""In the order of their ids."""
_CHECKS = Counter(rule.id for rule in RULES)
_NAMES = {(rule.id, rule.sentence): rule.name for rule in RULES}


def has_several(rule: str) -> bool:
    """Tell whether a rule says more than one thing."""
    return _CHECKS[rule] > 1


def check_named(rule: str, sentence: str) -> str:
    """Return the name of the check that says a sentence; empty for a rule that says only one thing."""
    return _NAMES.get((rule, sentence), "") if has_several(rule) else ""


def chosen(asked: Callable[[str], bool]) -> tuple[Rule, ...]:
    """Return the rules whose fields were asked."""
    return tuple(rule for rule in RULES if rule.is_asked(asked))


def apply(
    household: HouseholdFacts, around: Surroundings, rules: Iterable[Rule]
) -> Iterator[tuple[Rule, Flaw]]:
    """Yield what the rules find wrong; a household that is struck off is not judged."""
    if household.struck_off:
        return
    for rule in rules:
        for flaw in rule.check(household, around):
            yield rule, flaw
