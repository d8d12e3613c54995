"""Rules about the risks of monitored households: do they fit, are they answered (§1.29, §2.45, §2.24b)."""

from collections.abc import Callable, Iterator

from fieldkit.domain.quality.facts import HouseholdFacts, Values
from fieldkit.domain.quality.findings import Level
from fieldkit.domain.quality.health_work import WITH_LABOUR
from fieldkit.domain.quality.living import ITEMS
from fieldkit.domain.quality.measures import answering
from fieldkit.domain.quality.monitoring import helped
from fieldkit.domain.quality.rule import Flaw, Surroundings, Term, Terms, declared, rule
from fieldkit.errors import QT_TRANSLATE_NOOP

ILLNESS, NO_LABOUR, UNSTEADY, HOUSE_OR_WATER, SCHOOL = "01", "04", "07", "08", "09"
RISKS = ("risk_1", "risk_2", "risk_3", "risk_4", "risk_5")
_AGAINST_ILLNESS = ("05", "11", "08")  # health, social help, welfare (N6 3_11_003)
_AGAINST_SCHOOL = ("06", "07", "11")
_CAUSE_OF = {
    "house_ok": HOUSE_OR_WATER, "water_ok": HOUSE_OR_WATER, "edu_ok": SCHOOL, "medical_ok": ILLNESS,
}  # fmt: skip
_MEDICAL = "1"  # code table expense_kind
_MANY = 4
_RISKS = " ".join(f"monitoring_case.{name}" for name in RISKS)
_KINDS = "measure.category measure.kind measure.state measure.year"


def risks(case: Values) -> list[str]:
    """List the risks of a case, the main one first; of a disaster only that it is one."""
    return [case[name][:2] for name in RISKS if case.get(name)]


def _at_risk(
    household: HouseholdFacts, risk: str, wrong: Callable[[Values], bool], around: Surroundings
) -> Iterator[Flaw]:
    """Go through the open cases with a risk where something is wrong about it."""
    for case in household.open_cases():
        listed = risks(case)
        if risk in listed and wrong(case):
            at = f"monitoring_case.{RISKS[listed.index(risk)]}"
            said = around.codes["risk"].label(risk)
            yield Flaw(case, at, said, {"risk": Term("risk", risk)})


@rule(
    "DQ-60",
    Level.WARNING,
    f"{_RISKS} {_KINDS}",
    QT_TRANSLATE_NOOP(
        "Findings", "The risk is “{risk}”, but no help with health, from society or of welfare was given."
    ),
    source="N6 3_11_003",
    asks="monitoring_case",
)
def ill_unhelped(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find illness that nobody helps with."""

    def wrong(case: Values) -> bool:
        return not answering(helped(household, case), _AGAINST_ILLNESS)

    return _at_risk(household, ILLNESS, wrong, around)


@rule(
    "DQ-61",
    Level.WARNING,
    f"{_RISKS} person_year.health",
    QT_TRANSLATE_NOOP("Findings", "The risk is “{risk}”, but no member has a chronic or serious illness."),
    source="N6 5_15_015",
    asks="monitoring_case",
)
def nobody_ill(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find the risk of illness where everybody is well."""
    return _at_risk(household, ILLNESS, lambda _: not household.any_ill(), around)


@rule(
    "DQ-61",
    Level.WARNING,
    f"{_RISKS} rigid_expense.kind rigid_expense.self_paid_fen",
    QT_TRANSLATE_NOOP(
        "Findings", "The risk is “{risk}”, but no medical costs that the family paid itself are recorded."
    ),
    source="N6 5_15_020",
    asks="monitoring_case",
)
def nothing_paid(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find the risk of illness that costs nothing."""
    paid = sum(
        row.get("self_paid_fen") or 0 for row in household.all("rigid_expense") if row["kind"] == _MEDICAL
    )
    return _at_risk(household, ILLNESS, lambda _: paid <= 0, around)


@rule(
    "DQ-62",
    Level.WARNING,
    f"{_RISKS} {_KINDS}",
    QT_TRANSLATE_NOOP(
        "Findings", "The risk is “{risk}”, but no help with schooling or from society was given."
    ),
    source="N6 3_11_004",
    asks="monitoring_case",
)
def school_unhelped(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find school fees that nobody helps with."""

    def wrong(case: Values) -> bool:
        return not answering(helped(household, case), _AGAINST_SCHOOL)

    return _at_risk(household, SCHOOL, wrong, around)


@rule(
    "DQ-63",
    Level.WARNING,
    f"{_RISKS} person_year.labour person_year.work_months",
    QT_TRANSLATE_NOOP(
        "Findings",
        "The risk is “{risk}”, but nobody in the household can work, or nobody's work is recorded.",
    ),
    source="N6 2_11_006, 5_15_013/014",
    asks="monitoring_case",
)
def nobody_works(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find unsteady work of nobody."""
    members = household.members
    works = any(p.year.get("work_months") or p.year.get("work_place") for p in members)
    some = any(p.year.get("labour") in ("1", "2", "3") for p in members)
    return _at_risk(household, UNSTEADY, lambda _: not some or not works, around)


@rule(
    "DQ-64",
    Level.WARNING,
    f"{_RISKS} person_year.labour",
    QT_TRANSLATE_NOOP("Findings", "The risk is “{risk}”, but {able} of {members} members are able to work."),
    source="N6 4_11_009, 5_11_029",
    asks="monitoring_case",
)
def labour_enough(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find a lack of labour where there is plenty."""
    members = household.members
    count = sum(person.year.get("labour") in WITH_LABOUR for person in members)
    enough = bool(members) and (
        count == len(members) or (len(members) >= _MANY and count * 2 >= len(members))
    )
    for flaw in _at_risk(household, NO_LABOUR, lambda _: enough, around):
        details = {**flaw.details, "able": count, "members": len(members)}
        yield Flaw(flaw.about, flaw.at, flaw.value, details)


@rule(
    "DQ-65",
    Level.WARNING,
    " ".join(f"guarantee_check.{name}" for name in _CAUSE_OF) + f" {_RISKS}",
    QT_TRANSLATE_NOOP(
        "Findings",
        "The last check says no to {items}, but the risks of the monitored household do not contain it.",
    ),
    source="N6 4_11_007/008",
    asks="guarantee_check monitoring_case",
)
def risk_missing(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find what is lacking and not among the risks."""
    check = household.latest_check
    for case in household.open_cases():
        listed = set(risks(case))
        missing = [n for n, risk in _CAUSE_OF.items() if check.get(n) is False and risk not in listed]
        if missing:
            said = Terms(tuple(ITEMS[name] for name in missing))
            yield Flaw(case, "monitoring_case.risk_1", "", {"items": said})


RULES = declared(globals())
