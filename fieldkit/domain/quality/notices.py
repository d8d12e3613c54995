"""Rule DQ-70, of what hangs or hung on the wall (§1.25, §1.29, §3.7).

A notice is judged with the household that stands first on its list, a board or a project with the first
household of its village.  What is wrong with one that is not issued yet is said where it is drafted
(`services.notice_checking`) and keeps it from being issued.
"""

from collections.abc import Iterator
from datetime import timedelta

from fieldkit.domain.notices import FROZEN, HANGING, INVESTIGATED_WITHIN, REMINDED_AFTER, State, is_late
from fieldkit.domain.quality.facts import HouseholdFacts, Values
from fieldkit.domain.quality.findings import Level
from fieldkit.domain.quality.rule import Flaw, Surroundings, declared, rule
from fieldkit.errors import QT_TRANSLATE_NOOP

OPEN_SINCE, SHARED_NUMBER, ON_PAPER = "open_since", "shared_number", "first_on_paper"
"""What is told of a notice beside its columns: since when an objection is not answered, whether another
notice has its number, and from which day on it hangs as its paper says."""
_READS = "notice.kind notice.no notice.state notice.min_days notice.posted_on notice.ends_on"
_SOURCE = "W-qinan"


def _posted(household: HouseholdFacts) -> Iterator[Values]:
    """Go through the notices that hang or hung."""
    for row in household.all("notice"):
        if row.get("posted_on") and State(row["state"]) in HANGING | {State.DOWN}:
            yield row


def _named(row: Values) -> dict[str, object]:
    return {"no": row.get("no") or ""}


@rule("DQ-70", Level.ERROR, f"{_READS} notice.taken_down_on", QT_TRANSLATE_NOOP(
    "Findings", "Notice {no} was taken down on {day}, before its period was over on {end}."),
    source=_SOURCE)  # fmt: skip
def taken_down_early(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find notices that were closed before their period was over."""
    for row in _posted(household):
        down, end = row.get("taken_down_on"), row.get("ends_on")
        if down and end and down < end:
            said = {**_named(row), "day": down.isoformat(), "end": end.isoformat()}
            yield Flaw(row, "notice.taken_down_on", down.isoformat(), said)


@rule("DQ-70", Level.ERROR, f"{_READS} notice.override_at", QT_TRANSLATE_NOOP(
    "Findings", "Notice {no} hangs {days} days; at least {least} are laid down."),
    source=_SOURCE)  # fmt: skip
def too_short(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find notices whose period is shorter than the profile's, and nobody let it pass."""
    for row in _posted(household):
        laid_down = around.profile.notice(row["kind"])
        days = row.get("min_days") or 0
        if laid_down is None or laid_down.days is None or row.get("override_at"):
            continue
        if days < laid_down.days:
            said = {**_named(row), "days": days, "least": laid_down.days}
            yield Flaw(row, "notice.min_days", str(days), said)


@rule("DQ-70", Level.ERROR, f"{_READS} notice.masking", QT_TRANSLATE_NOOP(
    "Findings", "Notice {no} was printed with masking {masking}, weaker than {floor}, which is laid down."),
    source=_SOURCE)  # fmt: skip
def too_open(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find notices that show more than may be shown."""
    floor = around.profile.masking_floor
    for row in _posted(household):
        masking = row.get("masking") or ""
        if masking and masking < floor:
            said = {**_named(row), "masking": masking, "floor": floor}
            yield Flaw(row, "notice.masking", masking, said)


@rule("DQ-70", Level.ERROR, _READS, QT_TRANSLATE_NOOP(
    "Findings", "An objection to notice {no} came on {day} and is not answered yet."),
    source=_SOURCE)  # fmt: skip
def unanswered(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find objections that nobody answered in time, or whose notice was closed all the same."""
    for row in _posted(household):
        since = row.get(OPEN_SINCE)
        late = since and around.today > since + timedelta(days=around.limit(INVESTIGATED_WITHIN))
        if since and (late or row["state"] == State.DOWN):
            yield Flaw(row, "notice.result", since.isoformat(), {**_named(row), "day": since.isoformat()})


@rule("DQ-70", Level.WARNING, f"{_READS} notice.taken_down_on", QT_TRANSLATE_NOOP(
    "Findings", "The period of notice {no} was over on {end}; it should have been taken down."),
    source="1.25")  # fmt: skip
def still_hanging(household: HouseholdFacts, around: Surroundings) -> Iterator[Flaw]:
    """Find lists of names that still hang days after their period."""
    for row in _posted(household):
        after = around.limit(REMINDED_AFTER)
        if is_late(State(row["state"]), row.get("ends_on"), around.today, after):
            end = row["ends_on"].isoformat()
            yield Flaw(row, "notice.ends_on", end, {**_named(row), "end": end})


@rule("DQ-70", Level.WARNING, f"{_READS} notice.particulars", QT_TRANSLATE_NOOP(
    "Findings", "The paper of notice {no} says that it hangs from {said} on, but it was put up on {day}. "
    "Correct the days on the paper by hand, with the seal."), source="1.25")  # fmt: skip
def other_day(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find notices whose paper says another period than they hang."""
    for row in _posted(household):
        said, day = row.get(ON_PAPER), row["posted_on"]
        if said and said != day and State(row["state"]) in HANGING:
            details = {**_named(row), "said": said.isoformat(), "day": day.isoformat()}
            yield Flaw(row, "notice.posted_on", day.isoformat(), details)


@rule("DQ-70", Level.WARNING, f"{_READS} notice.posted_photo_id", QT_TRANSLATE_NOOP(
    "Findings", "There is no photo of notice {no} as it was put up."), source="1.25")  # fmt: skip
def without_photo(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find notices of which nothing proves that they hung."""
    for row in _posted(household):
        if not row.get("posted_photo_id"):
            yield Flaw(row, "notice.posted_photo_id", "", _named(row))


@rule("DQ-70", Level.ERROR, _READS, QT_TRANSLATE_NOOP(
    "Findings", "Another notice has the number {no} as well: two laptops gave it out without a network. "
    "Both hang, so none is changed; say on the papers for the file which is which."),
    source="1.25")  # fmt: skip
def number_given_twice(household: HouseholdFacts, _around: Surroundings) -> Iterator[Flaw]:
    """Find notices that hang under a number that another one has."""
    for row in household.all("notice"):
        if row.get(SHARED_NUMBER) and State(row["state"]) in FROZEN - {State.ISSUED}:
            yield Flaw(row, "notice.no", str(row.get("no") or ""), _named(row))


RULES = declared(globals())
