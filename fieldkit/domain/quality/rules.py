"""Every rule about one household, and asking them.

A new rule is a function and a line of `RULES` in `persons` or `households`.
"""

from collections.abc import Callable, Iterable, Iterator

from fieldkit.domain.quality import households, persons
from fieldkit.domain.quality.facts import HouseholdFacts
from fieldkit.domain.quality.rule import Flaw, Rule, Surroundings

RULES: tuple[Rule, ...] = tuple(sorted((*persons.RULES, *households.RULES), key=lambda rule: rule.id))
"""In the order of their ids."""


def apply(
    household: HouseholdFacts,
    asked: Callable[[str], bool],
    around: Surroundings,
    chosen: Iterable[Rule],
) -> Iterator[tuple[Rule, Flaw]]:
    """Yield what the chosen rules find wrong; a rule about fields that nobody asked is left out."""
    for rule in chosen:
        if all(asked(at) for at in rule.reads):
            for flaw in rule.check(household, around):
                yield rule, flaw
