"""Rules about monitored households: kind, help in time, the end of the risk (domain.md §1.29, §1.26)."""

from collections.abc import Iterator
from datetime import date, timedelta

from fieldkit.domain.quality.facts import HouseholdFacts, Values
from fieldkit.domain.quality.findings import Level
from fieldkit.domain.quality.measures import able, given
from fieldkit.domain.quality.rule import Flaw, Surroundings, Term, declared, rule
from fieldkit.domain.watching import is_over
from fieldkit.errors import QT_TRANSLATE_NOOP

_UNSTABLE, _EDGE = "1", "2"  # code table monitor_kind
_NOT_BEGUN, _BEGUN = "1", "2"  # code table dev_help_state
_BY_HELP, _BY_ITSELF = "1", "2"  # code table eliminated_way
_DEVELOPING = frozenset({"01", "02", "03", "04"})  # business, work, finance, public posts
_TRAINING = "02.05"
_UNABLE = frozenset({"4", "5"})  # code table labour
_MONTHS = 12
_STANDING = "household.household_type household_status.status"
_KINDS = "measure.category measure.kind measure.state measure.year"
_CASE = "monitoring_case.recognised_ym monitoring_case.eliminated_on"
_DUE = f"{_CASE} monitoring_case.first_help_due"


def since(recognised_ym: str, day: date) -> int:
    """Return how many whole months have passed by a day since the month of recognition (`yyyymm`) ended."""
    ends = (day + timedelta(days=1)).day == 1  # the last of a month closes it
    return max(_apart(recognised_ym, day) - (not ends), 0)


def _apart(recognised_ym: str, day: date) -> int:
    """Return how many months lie between that month's first day and a day: the most it can have been."""
    return (day.year - int(recognised_ym[:4])) * _MONTHS + day.month - int(recognised_ym[4:6])


def helped(household: HouseholdFacts, case: Values) -> list[Values]:
    """List the measures given since a case was recognised."""
    return [row for row in given(household) if str(row["year"]) >= (case.get("recognised_ym") or "")[:4]]


@rule(
    "DQ-55",
    Level.ERROR,
    f"household.monitor_kind monitoring_case.kind {_STANDING}",
    QT_TRANSLATE_NOOP(
        "Findings", "The monitored household is called “{kind}”, but it was never lifted from poverty."
    ),
    source="K, N6",
    asks="household.monitor_kind household_status|monitoring_case",
)
def never_lifted(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find households that are unstable after something that never was."""
    return _of_kind(household, around, _UNSTABLE) if household.ever_lifted is False else iter(())


@rule(
    "DQ-55",
    Level.ERROR,
    f"household.monitor_kind monitoring_case.kind {_STANDING}",
    QT_TRANSLATE_NOOP(
        "Findings", "The monitored household is called “{kind}”, but it was lifted from poverty before."
    ),
    source="K, N6",
    asks="household.monitor_kind household_status|monitoring_case",
)
def was_lifted(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find households at the edge that were once over it."""
    return _of_kind(household, around, _EDGE) if household.ever_lifted else iter(())


def _of_kind(household: HouseholdFacts, around: Surroundings, kind: str) -> Iterator[Flaw]:
    said, details = around.codes["monitor_kind"].label(kind), {"kind": Term("monitor_kind", kind)}
    cases = [case for case in household.open_cases() if case.get("kind")]
    for case in cases:
        if case["kind"] == kind:
            yield Flaw(case, "monitoring_case.kind", said, details)
    if not cases and household.values.get("monitor_kind") == kind:
        yield Flaw(household, "household.monitor_kind", said, details)


@rule(
    "DQ-56",
    Level.WARNING,
    f"{_DUE} {_KINDS}",
    QT_TRANSLATE_NOOP("Findings", "The first help was due by {due}, and none has been recorded yet."),
    source="N6 1_11_010, 5_12_007",
    asks="monitoring_case",
)
def unhelped(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find monitored households without help after a month."""
    for case, months in _waiting(household, around):
        if not _long(household, around, months):
            due = help_due(case, around).isoformat()
            yield Flaw(case, "monitoring_case.recognised_ym", case["recognised_ym"], {"due": due})


@rule(
    "DQ-56",
    Level.ERROR,
    f"{_DUE} {_KINDS} person_year.labour",
    QT_TRANSLATE_NOOP(
        "Findings",
        "Monitored for {months} months with somebody able to work, and still no help has been recorded.",
    ),
    source="N6 1_11_010, 5_12_007",
    asks="monitoring_case",
)
def long_unhelped(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find monitored households that could work and waited half a year."""
    for case, months in _waiting(household, around):
        if _long(household, around, months):
            yield Flaw(case, "monitoring_case.recognised_ym", case["recognised_ym"], {"months": months})


def _waiting(household: HouseholdFacts, around: Surroundings) -> Iterator[tuple[Values, int]]:
    for case in household.open_cases():
        if around.today > help_due(case, around) and not helped(household, case):
            yield case, since(case["recognised_ym"], around.today)


def help_due(case: Values, around: Surroundings) -> date:
    """Return the day by which the first help is due: as the case says, else a month on (§1.26)."""
    written: date | None = case.get("first_help_due")
    if written is not None:
        return written
    recognised = str(case["recognised_ym"])
    after = int(recognised[:4]) * _MONTHS + int(recognised[4:6]) + around.limit("help_due_months")
    return date(after // _MONTHS, after % _MONTHS + 1, 1) - timedelta(days=1)


def _long(household: HouseholdFacts, around: Surroundings, months: int) -> bool:
    return months >= around.limit("help_late_months") and able(household.members)


@rule(
    "DQ-57",
    Level.WARNING,
    f"monitoring_case.dev_help_state {_KINDS}",
    QT_TRANSLATE_NOOP(
        "Findings", "Help that develops the household is recorded, but the case says it has not begun."
    ),
    source="N6 5_11_030",
    asks="monitoring_case measure",
)
def begun_after_all(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find help that has begun though the case says no."""
    for case in household.open_cases():
        developing = [row for row in helped(household, case) if row["category"] in _DEVELOPING]
        if case.get("dev_help_state") == _NOT_BEGUN and developing:
            yield _state(case, around)


@rule(
    "DQ-57",
    Level.WARNING,
    f"monitoring_case.dev_help_state {_KINDS}",
    QT_TRANSLATE_NOOP(
        "Findings",
        "The case says that help which develops the household has begun, but there is only training "
        "or “other” among the measures.",
    ),
    source="N6 5_12_011",
    asks="monitoring_case measure",
)
def only_training(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find help in name only."""
    for case in household.open_cases():
        rows = helped(household, case)
        if case.get("dev_help_state") != _BEGUN or not rows:
            continue
        if all((row.get("kind") or "").endswith(".99") or row.get("kind") == _TRAINING for row in rows):
            yield _state(case, around)


def _state(case: Values, around: Surroundings) -> Flaw:
    said = around.codes["dev_help_state"].label(case["dev_help_state"])
    return Flaw(case, "monitoring_case.dev_help_state", said)


def _ended(household: HouseholdFacts) -> Iterator[Values]:
    cases = household.all("monitoring_case")
    return (case for case in cases if is_over(case))


@rule(
    "DQ-58",
    Level.WARNING,
    f"monitoring_case.eliminated_way {_KINDS}",
    QT_TRANSLATE_NOOP("Findings", "The risk is said to have ended through help, but no help is recorded."),
    source="N6 1_11_009",
    asks="monitoring_case",
)
def ended_without_help(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find risks that ended through help that was not given."""
    for case in _ended(household):
        if case.get("eliminated_way") == _BY_HELP and not helped(household, case):
            said = around.codes["eliminated_way"].label(_BY_HELP)
            yield Flaw(case, "monitoring_case.eliminated_way", said)


@rule(
    "DQ-58",
    Level.WARNING,
    f"{_CASE} monitoring_case.eliminated_way",
    QT_TRANSLATE_NOOP(
        "Findings", "The risk ended within {months} months of recognition; that is too soon to be sure."
    ),
    source="N6, 贵州",
    asks="monitoring_case",
)
def ended_early(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find risks that ended before they were really looked at."""
    least = around.limit("end_after_months")
    for case in _ended(household):
        if case.get("eliminated_way") == _BY_ITSELF or not case.get("recognised_ym"):
            continue
        if _apart(case["recognised_ym"], case["eliminated_on"]) < least:
            day = case["eliminated_on"].isoformat()
            yield Flaw(case, "monitoring_case.eliminated_on", day, {"months": least})


@rule(
    "DQ-59",
    Level.ERROR,
    "monitoring_case.no_labour_floor household.whole_hh_no_labour person_year.labour "
    "monitoring_case.eliminated_on",
    QT_TRANSLATE_NOOP(
        "Findings", "Nobody in the household can work, so its risk stays; it cannot be marked as eliminated."
    ),
    source="N6 4_11_011",
    asks="monitoring_case",
)
def ended_without_labour(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find risks that were ended where nobody can work."""
    members = household.members
    nobody = bool(members) and all(person.year.get("labour") in _UNABLE for person in members)
    for case in _ended(household):
        if case.get("no_labour_floor") or household.values.get("whole_hh_no_labour") or nobody:
            yield Flaw(case, "monitoring_case.eliminated_on", case["eliminated_on"].isoformat())


RULES = declared(globals())
