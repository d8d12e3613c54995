"""Rules about what was given, and whether it answers why the household needs help (§1.29, §1.20, §2.24)."""

from collections.abc import Iterable, Iterator

from fieldkit.domain.quality.facts import ORDINARY, HouseholdFacts, PersonFacts, Values
from fieldkit.domain.quality.findings import Level
from fieldkit.domain.quality.health_work import WITH_LABOUR
from fieldkit.domain.quality.rule import Flaw, Surroundings, Term, declared, rule
from fieldkit.errors import QT_TRANSLATE_NOOP

INDUSTRY, WELFARE = "01", "08"  # code table measure_category
DIBAO, DESTITUTE, DISABILITY = ("08.01",), ("08.02",), ("08.03", "08.04")  # measure_kind
RAIN_AND_DEW = "07.01"  # 雨露计划
CANCELLED, PLANNED = "6", "1"  # code table measure_state
_VOCATIONAL = frozenset(f"{code:02d}" for code in range(10, 20))  # 中职 to 技师学院 (2.15)
_KIND = "measure.category measure.kind measure.state measure.year"


def given(household: HouseholdFacts, year: int | None = None) -> list[Values]:
    """List the measures that were given or approved, of one year or of all; planned ones are not given."""
    return [
        row for row in household.all("measure")
        if row.get("state") not in (CANCELLED, PLANNED) and (year is None or row["year"] == year)
    ]  # fmt: skip


def answering(rows: Iterable[Values], wanted: Iterable[str]) -> bool:
    """Tell whether one of these measures or plan items is of a wanted category or kind."""
    found = {row.get("category") for row in rows} | {row.get("kind") for row in rows}
    return bool(found & set(wanted))


def _newest_year(household: HouseholdFacts, around: Surroundings) -> int:
    sheets = household.sheets()
    return sheets[0].year if sheets else around.today.year


@rule(
    "DQ-46",
    Level.WARNING,
    f"{_KIND} income_year.business_fen",
    QT_TRANSLATE_NOOP(
        "Findings",
        "The household was helped with its business in {year}, but earned nothing by it. Ask what "
        "came of it, or enter the income.",
    ),
    source="N6 5_11_013",
    asks="measure",
)
def no_business(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find help with a business that brings nothing."""
    for income in household.sheets()[:1]:
        measures = [row for row in given(household, income.year) if row["category"] == INDUSTRY]
        if measures and not income.business_fen:
            yield Flaw(income, "income_year.business_fen", "0.00", {"year": income.year})


@rule(
    "DQ-47",
    Level.WARNING,
    f"{_KIND} income_year.transfer_fen",
    QT_TRANSLATE_NOOP(
        "Findings",
        "An allowance (minimum living, destitute or disabled) was given in {year}, but the transfer "
        "income is 0.",
    ),
    source="N6 4_11_013/015",
    asks="measure",
)
def no_transfer(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find allowances that no income shows."""
    paid = {*DIBAO, *DESTITUTE, *DISABILITY}
    for income in household.sheets()[:1]:
        if income.transfer_fen:
            continue
        if any(row.get("kind") in paid for row in given(household, income.year)):
            yield Flaw(income, "income_year.transfer_fen", "0.00", {"year": income.year})


@rule(
    "DQ-47",
    Level.WARNING,
    f"{_KIND} person_year.dibao",
    QT_TRANSLATE_NOOP(
        "Findings",
        "The minimum living allowance is among the measures of {year}, but no member is marked as "
        "receiving it.",
    ),
    source="N6 4_11_013/015",
    asks="measure",
)
def nobody_on_dibao(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find allowances that nobody receives."""
    year = _newest_year(household, around)
    rows = [row for row in given(household, year) if row.get("kind") in DIBAO]
    if rows and not any(person.year.get("dibao") for person in household.members):
        yield Flaw(rows[0], "measure.kind", around.codes["measure_kind"].label(DIBAO[0]), {"year": year})


@rule(
    "DQ-49",
    Level.WARNING,
    "measure.is_income measure.income_line measure.year",
    QT_TRANSLATE_NOOP(
        "Findings",
        "The measure “{title}” is marked as income, but its line “{line}” has nothing on the income "
        "sheet of {year}.",
    ),
    source="N7",
    asks="measure",
)
def income_missing(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find money that was given and is not on the sheet."""
    sheets = {income.year: income for income in reversed(household.sheets())}
    for row in given(household):
        line, sheet = row.get("income_line"), sheets.get(row["year"])
        if not row.get("is_income") or sheet is None or not sheet.entries:
            continue
        if line and any(item.line == line for item in sheet.entries):
            continue
        details = {"title": row.get("title") or "", "year": row["year"],
                   "line": Term("income_line", line) if line else "—"}  # fmt: skip
        yield Flaw(row, "measure.income_line", line or "", details)


@rule(
    "DQ-49",
    Level.WARNING,
    "measure.is_income measure.income_line",
    QT_TRANSLATE_NOOP(
        "Findings", "The measure “{title}” is marked as income, but “{line}” does not count as income here."
    ),
    source="N7",
    asks="measure",
)
def not_counted(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find help that is counted and must not be."""
    for row in given(household):
        line = row.get("income_line")
        if not row.get("is_income") or not line or around.income_lines.counts(line):
            continue
        details = {"title": row.get("title") or "", "line": Term("income_line", line)}
        yield Flaw(row, "measure.income_line", line, details)


@rule(
    "DQ-66",
    Level.WARNING,
    "measure.kind measure.person_id measure.year person_year.school_status",
    QT_TRANSLATE_NOOP(
        "Findings",
        "The Rain and Dew grant was given in {year}, but {name} is at no vocational school or college.",
    ),
    source="N6 5_15_012",
    asks="measure",
)
def not_vocational(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find grants for vocational school that nobody attends."""
    for row in given(household):
        if row.get("kind") != RAIN_AND_DEW:
            continue
        wanted = [p for p in household.persons if row.get("person_id") in (None, p.ref)]
        now = [p for p in wanted if p.year.get("year") == row["year"]]
        if now and not any(p.year.get("school_status") in _VOCATIONAL for p in now):
            name = now[0].name if row.get("person_id") else ""
            yield _about(row, around, name=name or "—", year=row["year"])


@rule(
    "DQ-67",
    Level.WARNING,
    f"{_KIND} person.disability_cert person.id_number",
    QT_TRANSLATE_NOOP(
        "Findings", "“{kind}” was given in {year}, but nobody in the household has a disability certificate."
    ),
    source="N6 4_11_016",
    asks="measure",
)
def no_certificate(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find allowances for disabled people whom nobody knows."""
    rows = [row for row in given(household) if row.get("kind") in DISABILITY]
    if rows and not any(person.certified for person in household.persons):
        row = max(rows, key=lambda row: (row["year"], str(row["id"])))
        yield _about(row, around, kind=Term("measure_kind", row["kind"]), year=row["year"])


def able(people: Iterable[PersonFacts]) -> bool:
    """Tell whether somebody is fully able to work."""
    return any(person.year.get("labour") in WITH_LABOUR for person in people)


@rule(
    "DQ-68",
    Level.WARNING,
    f"{_KIND} person_year.labour",
    QT_TRANSLATE_NOOP(
        "Findings",
        "Somebody here can work, but all help of {year} is welfare. Look for work or a business that "
        "suits them.",
    ),
    source="N6",
    asks="measure",
)
def only_welfare(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find households that could do more than receive."""
    rows = given(household, around.today.year)
    if rows and all(row["category"] == WELFARE for row in rows) and able(household.members):
        yield _about(rows[0], around, at="measure.category", year=around.today.year)


@rule(
    "DQ-69",
    Level.WARNING,
    f"household.cause_main household.household_type {_KIND} plan_item.category plan_item.kind",
    QT_TRANSLATE_NOOP(
        "Findings",
        "The main cause of need is “{cause}”, but nothing planned or given in {year} answers it. "
        "Find something that does.",
    ),
    source="S3",
    asks="household.cause_main measure|plan_item",
)
def unanswered_cause(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find households that are helped with something else than what they lack (§2.24b)."""
    cause = household.values.get("cause_main")
    wanted = around.answers("cause", cause) if cause else ()
    helped = household.type != ORDINARY or household.monitored
    if not cause or not wanted or not helped:
        return
    year = around.today.year
    rows = [*given(household, year)]
    rows += [row for row in household.all("plan_item") if row.get("year") == year]
    if not answering(rows, wanted):
        said = around.codes["cause"].label(cause)
        yield Flaw(household, "household.cause_main", said, {"cause": Term("cause", cause), "year": year})


def _about(row: Values, around: Surroundings, at: str = "measure.kind", **details: object) -> Flaw:
    name = at.rpartition(".")[2]
    said = around.codes[f"measure_{name}"].label(row.get(name))
    return Flaw(row, at, said, details)


RULES = declared(globals())
