"""What a rule is: what it reads, how much it matters, the sentence it says, and how it looks.

A rule that says several things is several declarations with one id.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from fieldkit.domain.codes import CodeTables
from fieldkit.domain.quality.facts import HouseholdFacts
from fieldkit.domain.quality.findings import Level


@dataclass(frozen=True)
class Flaw:
    """What a rule found: about whom, at which field (`table.column`), and the words to fill in.

    `about` is the `PersonFacts`, `IncomeFacts`, `PairingFacts` or `HouseholdFacts` it concerns.
    """

    about: Any
    at: str
    value: str = ""
    details: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Surroundings:
    """What rules may ask besides the household: today's date and the code tables."""

    today: date
    codes: CodeTables

    @cached_property
    def lines_below(self) -> Mapping[str, tuple[str, ...]]:
        """The income lines right below each line (§2.29)."""
        below: dict[str, list[str]] = {}
        for code in self.codes["income_line"]:
            below.setdefault(code.extra.get("parent", ""), []).append(code.code)
        return {line: tuple(lines) for line, lines in below.items()}


Check = Callable[[HouseholdFacts, Surroundings], Iterable[Flaw]]


@dataclass(frozen=True)
class Rule:
    """One rule about a household; `reads` names the fields without which it cannot be asked."""

    id: str
    level: Level
    reads: tuple[str, ...]
    sentence: str
    check: Check
    source: str = "domain.md §1.29"
