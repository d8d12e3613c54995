"""Rules about a household as a whole, and about the register (domain.md §1.29)."""

from collections.abc import Iterable, Iterator, Mapping

from fieldkit.domain.identity import is_phone
from fieldkit.domain.quality.facts import HouseholdFacts, IncomeFacts
from fieldkit.domain.quality.findings import Level
from fieldkit.domain.quality.rule import Flaw, Rule, Surroundings
from fieldkit.errors import QT_TRANSLATE_NOOP

HEAD, SPOUSE, PRIMARY = "01", "02", "1"
_RELATION = ("person.relation",)

SAME_NUMBER = QT_TRANSLATE_NOOP(
    "Findings", "The same identity number stands with {others}; one of them is wrong."
)
"""DQ-05, said of each person in a group that shares a number."""
NOT_A_PHONE = QT_TRANSLATE_NOOP("Findings", "This is not a telephone number of eleven digits.")
"""DQ-29, also said of a household's number where it stands on a member's row."""

TOTALS = {"A": "wage_fen", "B": "business_fen", "C": "property_fen", "D": "transfer_fen", "E": "cost_fen"}
"""The totals of an income sheet by the line they sum up (§2.29)."""
CATCH_ALL = {"A": "A6", "B": "B4", "C": "C5", "D": "D6", "E": "E4"}
"""Of each total the line for everything else: where it is given, even as 0, the lines are complete."""
_LOWERS_COST = "E9"
_CENT = 1


def _no_members(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    if not household.members:
        yield Flaw(household, "household.hh_no")


def _no_head(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    members = household.members
    if members and not any(person.relation == HEAD for person in members):
        yield Flaw(household, "household.hh_no")


def _several(relation: str, household: HouseholdFacts) -> Iterator[Flaw]:
    those = [person for person in household.members if person.relation == relation]
    for person in those if len(those) > 1 else ():
        others = "、".join(other.name for other in those if other is not person)
        yield Flaw(person, "person.relation", person.name, {"others": others})


def _heads(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    return _several(HEAD, household)


def _spouses(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    return _several(SPOUSE, household)


def _phone(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    if household.phone is None or not is_phone(household.phone):
        yield Flaw(household, "household.phone", household.phone or "")


def _unhelped(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    for pairing in household.pairings:
        ended = pairing.end_date is not None and pairing.end_date < around.today
        if pairing.role == PRIMARY and not ended:
            return
    yield Flaw(household, "household.hh_no")


def line_amount(
    lines: Mapping[str, int], below: Mapping[str, tuple[str, ...]], line: str
) -> int:
    """Return the amount of an income line: its own, else the sum of the lines below it."""
    if line in lines:
        return lines[line]
    return sum(line_amount(lines, below, part) for part in below.get(line, ()))


def _lines(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    for income in household.incomes:
        for total in sorted({line[0] for line in income.lines} & TOTALS.keys()):
            given = getattr(income, TOTALS[total])
            if given is None:
                continue
            below = around.lines_below[total]
            amounts = {line: line_amount(income.lines, around.lines_below, line) for line in below}
            found = sum(-a if line == _LOWERS_COST else a for line, a in amounts.items())
            complete = CATCH_ALL[total] in income.lines
            if found > given + _CENT or (complete and found < given - _CENT):
                yield _differs(income, TOTALS[total], given, found)


def _net(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    for income in household.incomes:
        parts = [getattr(income, field) for field in TOTALS.values()]
        if income.net_fen is None or None in parts:
            continue
        found = sum(parts[:-1]) - parts[-1]
        if abs(found - income.net_fen) > _CENT:
            yield _differs(income, "net_fen", income.net_fen, found)


def _per_capita(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    for income in household.incomes:
        if income.net_fen is None or income.per_capita_fen is None or not income.members:
            continue
        found = round(income.net_fen / income.members)
        if abs(found - income.per_capita_fen) > _CENT:
            yield _differs(income, "per_capita_fen", income.per_capita_fen, found)


def _differs(income: IncomeFacts, field: str, given: int, found: int) -> Flaw:
    details = {"found": _yuan(found), "year": income.year}
    return Flaw(income, f"income_year.{field}", _yuan(given), details)


def _yuan(fen: int) -> str:
    return f"{fen / 100:.2f}"


RULES: Iterable[Rule] = (
    Rule("DQ-08", Level.ERROR, _RELATION, QT_TRANSLATE_NOOP(
        "Findings", "The household has no members."), _no_members),
    Rule("DQ-08", Level.ERROR, _RELATION, QT_TRANSLATE_NOOP(
        "Findings", "The household has no head: nobody's relation is 户主."), _no_head),
    Rule("DQ-08", Level.ERROR, _RELATION, QT_TRANSLATE_NOOP(
        "Findings", "The household has more than one head: also {others}."), _heads),
    Rule("DQ-08", Level.ERROR, _RELATION, QT_TRANSLATE_NOOP(
        "Findings", "The head of the household has more than one spouse: also {others}."), _spouses),
    Rule("DQ-29", Level.WARNING, ("household.phone",), QT_TRANSLATE_NOOP(
        "Findings", "The household has no telephone number of eleven digits."), _phone),
    Rule("DQ-42", Level.ERROR, ("income_year.net_fen",), QT_TRANSLATE_NOOP(
        "Findings",
        "The net income of {year} does not follow from income less costs, which give {found}."), _net),
    Rule("DQ-42", Level.ERROR, ("income_year.per_capita_fen", "income_year.net_fen"), QT_TRANSLATE_NOOP(
        "Findings",
        "The income per head of {year} does not follow from net income and members, which give "
        "{found}."), _per_capita),
    Rule("DQ-42", Level.ERROR, ("income_item",), QT_TRANSLATE_NOOP(
        "Findings", "The total of {year} does not follow from its lines, which give {found}."), _lines),
    Rule("DQ-50", Level.ERROR, ("helper_assignment",), QT_TRANSLATE_NOOP(
        "Findings", "The household has no primary helper today."), _unhelped),
)  # fmt: skip
