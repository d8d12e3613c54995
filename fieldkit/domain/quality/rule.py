"""What a rule is: what it reads, how much it matters, the sentence it says, and how it looks.

A rule is a function marked `@rule(…)` (about the household) or `@of_member(…)` (about each member);
a rule that says several things is several such functions with one id.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, wraps
from typing import Any

from fieldkit.domain.codes import CodeTables
from fieldkit.domain.divisions import Divisions
from fieldkit.domain.income import LineTree
from fieldkit.domain.lines import MONITORING, Lines
from fieldkit.domain.policy import Profile
from fieldkit.domain.quality.facts import HouseholdFacts, PersonFacts
from fieldkit.domain.quality.findings import Level


@dataclass(frozen=True)
class Term:
    """A code in a sentence: said in the reader's language."""

    table: str
    code: str


@dataclass(frozen=True)
class Terms:
    """Words in a sentence, in their source language, context `Findings`; said one after the other."""

    words: tuple[str, ...]


@dataclass(frozen=True)
class Flaw:
    """What a rule found: about whom, at which field (`table.column`), and the words to fill in.

    `about` is the `PersonFacts`, `IncomeFacts`, `PairingFacts`, `HouseholdFacts` or row it concerns.
    `details` are texts, numbers, `Term`, `Terms`, or several `Same`: then it depends on their households too.
    """

    about: Any
    at: str
    value: str = ""
    details: Mapping[str, object] = field(default_factory=dict)

    @property
    def ref(self) -> Any:
        """Return the id of the row it concerns."""
        return self.about["id"] if isinstance(self.about, Mapping) else self.about.ref


@dataclass(frozen=True)
class Surroundings:
    """What rules may ask besides the household: the day, code tables, policy profile and lines."""

    today: date
    codes: CodeTables
    profile: Profile
    lines: Lines

    def limit(self, name: str) -> int:
        """Return a limit of the policy profile."""
        return self.profile.max_primary if name == "max_primary" else self.profile.limit(name)

    def line(self, village: str, year: int) -> int | None:
        """Return the monitoring line in fen of a village and year; None where there is none (§5.4)."""
        return self.lines.line(MONITORING, village, year)

    def division(self, six: str) -> bool:
        """Tell whether six digits are a county that is known."""
        return self._divisions.find(six) is not None

    @cached_property
    def _divisions(self) -> Divisions:
        return Divisions()

    @cached_property
    def income_lines(self) -> LineTree:
        """The lines of an income sheet, and which of them count (§2.29)."""
        return LineTree(self.codes["income_line"], self.profile.counts)

    def answers(self, table: str, code: str) -> tuple[str, ...]:
        """Return the categories and kinds of measures that answer a cause or risk (§2.24b)."""
        known = self.codes[table]
        return tuple(known[code].extra.get("answered_by", "").split()) if code in known else ()


Check = Callable[[HouseholdFacts, Surroundings], Iterable[Flaw]]
MemberCheck = Callable[[HouseholdFacts, PersonFacts, Surroundings], Flaw | None]


@dataclass(frozen=True)
class Rule:
    """One rule about a household; `reads` names the fields without which it cannot be asked.

    `asks`, where it differs, names what must be on record somewhere before the rule is asked at all;
    `a|b` is either of them.  `name` tells its checks apart where a rule has several.
    """

    id: str
    level: Level
    reads: tuple[str, ...]
    sentence: str
    check: Check
    source: str
    asks: tuple[str, ...] = ()
    name: str = ""

    def is_asked(self, asked: Callable[[str], bool]) -> bool:
        """Tell whether everything that the rule needs was asked."""
        return all(any(asked(one) for one in at.split("|")) for at in self.asks or self.reads)


def rule(
    id: str, level: Level, reads: str, sentence: str, *, source: str, asks: str = ""
) -> Callable[[Check], Rule]:
    """Declare a rule about a household; `reads` and `asks` are names with spaces between them."""

    def declare(check: Check) -> Rule:
        said = f"domain.md §1.29: {source}"
        name = getattr(check, "__name__", "")
        return Rule(id, level, tuple(reads.split()), sentence, check, said, tuple(asks.split()), name)

    return declare


def of_member(
    id: str, level: Level, reads: str, sentence: str, *, source: str, asks: str = ""
) -> Callable[[MemberCheck], Rule]:
    """Declare a rule that looks at one member at a time."""

    def declare(check: MemberCheck) -> Rule:
        @wraps(check)
        def check_all(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
            for person in household.members:
                flaw = check(household, person, around)
                if flaw is not None:
                    yield flaw

        return rule(id, level, reads, sentence, source=source, asks=asks)(check_all)

    return declare


def declared(names: Mapping[str, object]) -> tuple[Rule, ...]:
    """Return the rules among the names of a module."""
    return tuple(value for value in names.values() if isinstance(value, Rule))
