"""Rules about helpers and the visits of the year (domain.md §1.29, §1.14–1.16, §3.6)."""

from collections.abc import Iterator
from datetime import date

from fieldkit.domain.quality.facts import HouseholdFacts, PairingFacts, Values
from fieldkit.domain.quality.findings import Level
from fieldkit.domain.quality.rule import Flaw, Surroundings, Terms, declared, rule
from fieldkit.domain.visits import Slot, SlotState, slot_state
from fieldkit.errors import QT_TRANSLATE_NOOP

PRIMARY = "1"
_PLANNED = "01"  # code table visit_kind
_DECEMBER, _LAST_DAY, _FOUR = 12, 20, 4
_PAIRING = "helper_assignment.role helper_assignment.start_date helper_assignment.end_date"
_SLOT = "visit_slot.window_to visit_slot.done_on visit_slot.skip_reason"


@rule(
    "DQ-50",
    Level.ERROR,
    _PAIRING,
    QT_TRANSLATE_NOOP("Findings", "The household has no primary helper today."),
    source="S2, S3",
    asks="helper_assignment",
)
def unhelped(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find households that nobody helps today; who will begin later does not help yet (§1.14 C-2)."""
    if not any(p.role == PRIMARY and p.stands(around.today) for p in household.pairings):
        yield Flaw(household, "household.hh_no")


@rule(
    "DQ-50",
    Level.ERROR,
    f"{_PAIRING} helper.active_to",
    QT_TRANSLATE_NOOP(
        "Findings", "The primary helper {helper} left the post on {day}. Give the household another helper."
    ),
    source="S2, S3",
)
def helper_gone(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find primary helpers who are not there any more."""
    for pairing in household.pairings:
        if pairing.role != PRIMARY or not pairing.stands(around.today) or pairing.active_to is None:
            continue
        if pairing.active_to < around.today:
            details = {"helper": pairing.helper, "day": pairing.active_to.isoformat()}
            yield Flaw(pairing, "helper_assignment.helper_id", pairing.helper, details)


@rule(
    "DQ-51",
    Level.WARNING,
    f"helper_assignment.helper_id {_PAIRING}",
    QT_TRANSLATE_NOOP(
        "Findings",
        "{helper} is the primary helper of more than {most} households; this is number {rank}. Give "
        "some of them to others.",
    ),
    source="W-laizhou",
    asks="helper_assignment",
)
def overloaded(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find the households that a helper has too many of: those taken on last."""
    most = around.limit("max_primary")
    for pairing in household.pairings:
        if pairing.rank > most and pairing.role == PRIMARY and pairing.stands(around.today):
            details = {"helper": pairing.helper, "most": most, "rank": pairing.rank}
            yield Flaw(pairing, "helper_assignment.helper_id", pairing.helper, details)


def _slots(household: HouseholdFacts, year: int) -> list[tuple[Values, Slot]]:
    return [
        (row, Slot(row["no"], row["window_from"], row["window_to"], row.get("planned_on"),
                   row.get("done_on"), row.get("skip_reason")))
        for row in household.all("visit_slot") if row["year"] == year
    ]  # fmt: skip


@rule(
    "DQ-52",
    Level.WARNING,
    _SLOT,
    QT_TRANSLATE_NOOP(
        "Findings", "Overdue: visit no. {numbers} of {year}. Make it now, or say why the household is freed."
    ),
    source="S0",
    asks="visit_slot",
)
def overdue(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find households whose visits are overdue: one finding, however many."""
    late = [
        (row, slot) for row, slot in _slots(household, around.today.year)
        if not slot.extra and slot_state(slot, around.today) is SlotState.OVERDUE
    ]  # fmt: skip
    if late:
        late.sort(key=lambda pair: pair[1].no)
        numbers = Terms(tuple(str(slot.no) for _, slot in late))
        yield Flaw(late[0][0], "visit_slot.done_on", "", {"numbers": numbers, "year": around.today.year})


@rule(
    "DQ-52",
    Level.WARNING,
    _SLOT,
    QT_TRANSLATE_NOOP(
        "Findings", "Only {done} of the four visits of {year} are done, and the year's update has closed."
    ),
    source="S0",
    asks="visit_slot",
)
def too_few(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find households that were not visited four times by 20 December (§1.15)."""
    today = around.today
    year = today.year if today > date(today.year, _DECEMBER, _LAST_DAY) else today.year - 1
    four = [(row, slot) for row, slot in _slots(household, year) if not slot.extra]
    wanted = [slot for _, slot in four if slot.skip_reason is None]
    done = sum(slot.done_on is not None for slot in wanted)
    if wanted and done < min(_FOUR, len(wanted)):
        row = min((row for row, slot in four if slot.done_on is None), key=lambda row: row["no"])
        yield Flaw(row, "visit_slot.done_on", "", {"done": done, "year": year})


_VISIT = "visit.visit_date"


@rule(
    "DQ-53",
    Level.WARNING,
    f"{_VISIT} visit.slot_id",
    QT_TRANSLATE_NOOP(
        "Findings",
        "Two planned visits of the household are on the same day, {day}. Look which one was really "
        "made then.",
    ),
    source="K",
    asks="visit",
)
def same_day(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find two of the four visits on one day."""
    seen: set[date] = set()
    for visit in _visits(household):
        if visit.get("slot_id") is None and visit.get("kind") != _PLANNED:
            continue
        if visit["visit_date"] in seen:
            day = visit["visit_date"].isoformat()
            yield Flaw(visit, _VISIT, day, {"day": day})
        seen.add(visit["visit_date"])


@rule(
    "DQ-53",
    Level.WARNING,
    f"{_VISIT} visit_visitor.name",
    QT_TRANSLATE_NOOP(
        "Findings",
        "{visitor} was in {count} households on {day}; more than {most} in one day are hardly possible.",
    ),
    source="K",
    asks="visit",
)
def crowded_day(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find days on which somebody was everywhere."""
    for visit in _visits(household):
        for visitor, count in visit.get("crowd") or ():
            details = {
                "visitor": visitor, "count": count, "day": visit["visit_date"].isoformat(),
                "most": around.limit("visits_a_day"),
            }  # fmt: skip
            yield Flaw(visit, _VISIT, visit["visit_date"].isoformat(), details)


@rule(
    "DQ-53",
    Level.WARNING,
    "visit.content",
    QT_TRANSLATE_NOOP(
        "Findings",
        "The text of the visit of {day} is the same as of the visit to {others}; each household has "
        "its own. Add what was special here.",
    ),
    source="K",
    asks="visit",
)
def copied(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find texts that were written once and used again."""
    for visit in _visits(household):
        same = visit.get("alike") or ()
        if same:
            day = visit["visit_date"].isoformat()
            yield Flaw(visit, "visit.content", day, {"day": day, "others": tuple(same)})


def _visits(household: HouseholdFacts) -> list[Values]:
    return sorted(household.all("visit"), key=lambda row: (row["visit_date"], str(row["id"])))


@rule(
    "DQ-54",
    Level.ERROR,
    _VISIT,
    QT_TRANSLATE_NOOP("Findings", "The visit is dated {day}, which has not come yet."),
    source="K",
    asks="visit",
)
def not_come_yet(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find visits of the future."""
    for visit in household.all("visit"):
        if visit["visit_date"] > around.today:
            day = visit["visit_date"].isoformat()
            yield Flaw(visit, _VISIT, day, {"day": day})


@rule(
    "DQ-54",
    Level.ERROR,
    f"{_VISIT} helper_assignment.start_date",
    QT_TRANSLATE_NOOP(
        "Findings",
        "{helper} made the planned visit of {day}, but only became the household's helper on {start}.",
    ),
    source="K",
    asks="visit",
)
def before_pairing(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find planned visits by somebody who was not yet the helper."""
    for visit, pairings in _planned_by_helpers(household):
        day = visit["visit_date"]
        first = min(pairing.start_date for pairing in pairings)
        if day < first:
            details = {"helper": pairings[0].helper, "day": day.isoformat(), "start": first.isoformat()}
            yield Flaw(visit, _VISIT, day.isoformat(), details)


@rule(
    "DQ-54",
    Level.ERROR,
    f"{_VISIT} helper.active_from helper.active_to",
    QT_TRANSLATE_NOOP(
        "Findings", "{helper} made the planned visit of {day}, but was not in post on that day."
    ),
    source="K",
    asks="visit",
)
def out_of_post(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find planned visits by helpers who were not in post."""
    for visit, pairings in _planned_by_helpers(household):
        helper, day = pairings[0], visit["visit_date"]
        early = helper.active_from is not None and day < helper.active_from
        late = helper.active_to is not None and day > helper.active_to
        if early or late:
            details = {"helper": helper.helper, "day": day.isoformat()}
            yield Flaw(visit, _VISIT, day.isoformat(), details)


def _planned_by_helpers(household: HouseholdFacts) -> Iterator[tuple[Values, list[PairingFacts]]]:
    """Go through the planned visits with the pairings of each visitor who is a helper of the household.

    Somebody who was the helper on that day under another pairing made the visit rightly.
    """
    for visit in household.all("visit"):
        if visit.get("kind") != _PLANNED:
            continue
        of_visitor = [
            pairings for helper in visit.get("visitors") or ()
            if (pairings := [p for p in household.pairings if p.helper_id == helper])
        ]  # fmt: skip
        if of_visitor and not any(p.stands(visit["visit_date"]) for ps in of_visitor for p in ps):
            yield visit, of_visitor[0]
        elif of_visitor:
            yield visit, next(ps for ps in of_visitor if any(p.stands(visit["visit_date"]) for p in ps))


RULES = declared(globals())
