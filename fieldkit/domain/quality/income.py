"""Rules about income: what does not follow, does not fit, or fell below the line (domain.md §1.29, §5.1)."""

from collections.abc import Iterator

from fieldkit.domain.income import COSTS, TOTALS, WHOLE, could_be, half_up
from fieldkit.domain.quality.facts import HouseholdFacts, IncomeFacts
from fieldkit.domain.quality.findings import Level
from fieldkit.domain.quality.rule import Flaw, Surroundings, declared, rule
from fieldkit.errors import QT_TRANSLATE_NOOP

_CENT = 1
_RECOGNITION = "2"  # code table income_purpose
_HUNDRED = 100


def yuan(fen: int) -> str:
    """Say fen as yuan with two decimals."""
    return f"{fen / 100:.2f}"


def _parts(income: IncomeFacts, *totals: str) -> list[int | None]:
    """Return totals of a sheet; where it is filled in by lines, a total without any of them is nought.

    Of totals alone (an office's list) one that is missing may only never have been asked.
    """
    given = [getattr(income, TOTALS[total]) for total in totals]
    return [part or 0 for part in given] if income.entries else given


def _begun(income: IncomeFacts) -> bool:
    """Tell whether a sheet says what there was: then what it leaves empty was not earned."""
    return bool(income.entries) or income.net_fen is not None


def _differs(income: IncomeFacts, field: str, given: int, found: int) -> Flaw:
    details = {"found": yuan(found), "year": income.year}
    return Flaw(income, f"income_year.{field}", yuan(given), details)


@rule(
    "DQ-40",
    Level.WARNING,
    "income_year.per_capita_fen household.household_type household_status.status",
    QT_TRANSLATE_NOOP(
        "Findings",
        "The income per head of {year} is below the monitoring line of {line} yuan, and the "
        "household is not monitored. Look into it, and report a clue.",
    ),
    source="N6 1_02_006",
    asks="income_year.per_capita_fen household.household_type",
)
def below_line(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find poor households that nobody watches; without a line of the year nothing is said (§5.4)."""
    newest = next(iter(household.sheets()), None)
    if newest is None or newest.per_capita_fen is None or household.monitored:
        return
    line = around.line(household.values.get("village_code") or "", newest.year)
    if line is not None and newest.per_capita_fen < line:
        details = {"year": newest.year, "line": yuan(line)}
        yield Flaw(newest, "income_year.per_capita_fen", yuan(newest.per_capita_fen), details)


@rule(
    "DQ-42",
    Level.ERROR,
    "income_year.net_fen",
    QT_TRANSLATE_NOOP(
        "Findings", "The net income of {year} does not follow from income less costs, which give {found}."
    ),
    source="K",
)
def net(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find net incomes that do not follow from the totals."""
    for income in household.incomes:
        parts = _parts(income, *TOTALS)
        if income.net_fen is None or None in parts:
            continue
        found = sum(part or 0 for part in parts[:-1]) - (parts[-1] or 0)
        if abs(found - income.net_fen) > _CENT:
            yield _differs(income, "net_fen", income.net_fen, found)


@rule(
    "DQ-42",
    Level.ERROR,
    "income_year.gross_fen",
    QT_TRANSLATE_NOOP(
        "Findings", "The income of {year} before costs is not the sum of its four parts, which give {found}."
    ),
    source="K",
)
def gross(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find gross incomes that are not the sum of the four."""
    for income in household.incomes:
        parts = _parts(income, *(total for total in TOTALS if total != COSTS))
        if income.gross_fen is None or None in parts:
            continue
        found = sum(part or 0 for part in parts)
        if abs(found - income.gross_fen) > _CENT:
            yield _differs(income, "gross_fen", income.gross_fen, found)


@rule(
    "DQ-42",
    Level.ERROR,
    "income_year.per_capita_fen income_year.net_fen",
    QT_TRANSLATE_NOOP(
        "Findings",
        "The income per head of {year} does not follow from net income and members, which give {found}.",
    ),
    source="K",
)
def per_capita(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find incomes per head that are not the net income divided by the members."""
    for income in household.incomes:
        if income.net_fen is None or income.per_capita_fen is None or not income.members:
            continue
        found = half_up(income.net_fen, income.members)
        if abs(found - income.per_capita_fen) > _CENT:
            yield _differs(income, "per_capita_fen", income.per_capita_fen, found)


@rule(
    "DQ-42",
    Level.ERROR,
    "income_item",
    QT_TRANSLATE_NOOP("Findings", "The total of {year} does not follow from its lines, which give {found}."),
    source="K",
)
def lines(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find totals that their lines cannot come to."""
    for income in household.incomes:
        written = {around.income_lines.total_of(item.line) for item in income.entries}
        for total, field in TOTALS.items() if written else ():
            given = getattr(income, field)
            if given is None or total not in written:
                continue
            least, most = could_be(income.entries, around.income_lines, total)
            if least is None:
                continue
            if given < least - _CENT:
                yield _differs(income, field, given, least)
            elif most is not None and given > most + _CENT:
                yield _differs(income, field, given, most)


@rule(
    "DQ-43",
    Level.WARNING,
    "income_year.wage_fen income_year.purpose",
    QT_TRANSLATE_NOOP(
        "Findings",
        "The wages of a whole year before recognition are only {wage} yuan; were they entered in "
        "another unit?",
    ),
    source="N6 5_15_023",
)
def tiny_wage(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find wages at recognition that nobody earns."""
    for income in household.sheets(_RECOGNITION):
        if income.wage_fen and 0 < income.wage_fen < around.limit("wage_min_fen"):
            yield Flaw(income, "income_year.wage_fen", yuan(income.wage_fen), {"wage": yuan(income.wage_fen)})


_WAGES = "person_year.work_months income_year.wage_fen"


@rule(
    "DQ-44",
    Level.WARNING,
    _WAGES,
    QT_TRANSLATE_NOOP("Findings", "{names} worked away from home, but the household has no wages in {year}."),
    source="N6 4_11_012/014, 5_15_014",
)
def no_wages(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find work that was not paid."""
    newest = next(iter(household.sheets()), None)
    if newest is None or newest.wage_fen or (newest.wage_fen is None and not _begun(newest)):
        return
    workers = [p.name for p in household.members if p.year.get("work_months")]
    if workers:
        yield Flaw(newest, "income_year.wage_fen", "0.00", {"names": "、".join(workers), "year": newest.year})


@rule(
    "DQ-44",
    Level.WARNING,
    f"{_WAGES} person_year.public_post",
    QT_TRANSLATE_NOOP(
        "Findings",
        "The household has wages in {year}, but nobody worked away from home or holds a public post.",
    ),
    source="N6 4_11_012/014, 5_15_014",
)
def no_worker(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find wages that nobody earned."""
    newest = next(iter(household.sheets()), None)
    if newest is None or not newest.wage_fen or newest.wage_fen < 0 or not household.members:
        return
    if not any(p.year.get("work_months") or p.year.get("public_post") for p in household.members):
        yield Flaw(newest, "income_year.wage_fen", yuan(newest.wage_fen), {"year": newest.year})


@rule(
    "DQ-45",
    Level.WARNING,
    "income_year.business_fen income_year.cost_fen",
    QT_TRANSLATE_NOOP(
        "Findings",
        "Costs of {cost} yuan in {year} stand against {business} yuan earned by the family's own "
        "work. Either something earned is missing, or the costs are too high.",
    ),
    source="K",
)
def costs(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find costs of no business, or far above what it brought in."""
    for income in household.sheets()[:1]:
        business, cost = income.business_fen, income.cost_fen
        if (business is None and not _begun(income)) or not cost or cost <= 0:
            continue
        business = business or 0
        if business == 0 or cost * WHOLE > business * around.limit("costs_share_max"):
            details = {"cost": yuan(cost), "business": yuan(business), "year": income.year}
            yield Flaw(income, "income_year.cost_fen", yuan(cost), details)


@rule(
    "DQ-45",
    Level.WARNING,
    "income_year.cost_fen",
    QT_TRANSLATE_NOOP(
        "Findings",
        "The costs of {year} come to {cost} yuan, less than nothing: what was paid towards the costs "
        "is more than the costs themselves, and adds to the income. Look at both.",
    ),
    source="K",
)
def costs_below_nought(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find subsidies that lower the costs (E9) by more than there are."""
    for income in household.sheets()[:1]:
        if income.cost_fen is not None and income.cost_fen < 0:
            details = {"cost": yuan(income.cost_fen), "year": income.year}
            yield Flaw(income, "income_year.cost_fen", yuan(income.cost_fen), details)


@rule(
    "DQ-48",
    Level.WARNING,
    "income_year.per_capita_fen income_year.note",
    QT_TRANSLATE_NOOP(
        "Findings",
        "The income per head of {year} differs by {percent} % from the year before ({before} yuan). "
        "Write in the note where that comes from.",
    ),
    source="K",
)
def changed_much(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find incomes that leapt or fell without a word why."""
    sheets = household.sheets()
    newest = sheets[0] if sheets else None
    before = next((s for s in sheets[1:] if newest is not None and s.year == newest.year - 1), None)
    if newest is None or before is None or newest.note or not before.per_capita_fen:
        return
    if newest.per_capita_fen is None or before.per_capita_fen < 0:
        return
    apart = abs(newest.per_capita_fen - before.per_capita_fen)
    if apart * WHOLE > before.per_capita_fen * around.limit("income_change"):
        details = {
            "year": newest.year, "before": yuan(before.per_capita_fen),
            "percent": half_up(apart * _HUNDRED, before.per_capita_fen),
        }  # fmt: skip
        yield Flaw(newest, "income_year.per_capita_fen", yuan(newest.per_capita_fen), details)


RULES = declared(globals())
