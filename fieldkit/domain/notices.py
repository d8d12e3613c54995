"""The life of a notice and of an objection, state by state (domain.md §3.7, §3.8)."""

from datetime import date, timedelta
from enum import StrEnum

REMINDED_AFTER = "notice_reminder_days"
"""The profile's limit: days after the end by which a list of named households should be gone (§1.25)."""
INVESTIGATED_WITHIN = "objection_days"
"""The profile's limit: days within which an objection is looked into (§3.8)."""
LEAST_INVESTIGATORS = 2
WORDING = {"notice_title": 120, "notice_body": 2_000}
"""The parts of a notice that a profile may word for a kind, as `notice_title.N11`; the most characters."""
PLACES = frozenset(("township", "village", "n", "m", "year", "days", "first", "last", "receiver", "phones"))
"""What the wording of a notice names between braces, to be filled in: see `services.notice_texts.filled`."""


class State(StrEnum):
    """A notice's state, code table notice_state."""

    DRAFT = "1"
    ISSUED = "2"  # its paper is made and frozen; it is to be put up
    POSTED = "3"
    DISPUTED = "4"  # an objection is open
    OVER = "5"  # its period is over; it is to be taken down
    DOWN = "6"
    CANCELLED = "7"


HANGING = frozenset({State.POSTED, State.DISPUTED, State.OVER})
CLOSED = frozenset({State.DOWN, State.CANCELLED})
TO_DO = frozenset({State.ISSUED, State.DISPUTED, State.OVER})
"""To be put up, answered, taken down."""
FROZEN = frozenset(State) - {State.DRAFT}
"""From the day it is issued nothing that is printed on a notice changes."""


class Result(StrEnum):
    """What came of a posting, code table notice_result."""

    NONE = "1"
    SETTLED = "2"
    UPHELD = "3"


class Outcome(StrEnum):
    """What came of an objection, code table objection_outcome."""

    UPHELD = "1"
    DISMISSED = "2"
    PARTLY = "3"


def state_on(kept: str, ends_on: date | None, open_objections: int, today: date) -> State:
    """Return the state on a day: of a notice that hangs it follows from its period and objections."""
    state = State(kept)
    if state not in HANGING:
        return state
    if open_objections:
        return State.DISPUTED
    return State.OVER if ends_on is not None and ends_on < today else State.POSTED


def due_down(ends_on: date | None, after: int) -> date | None:
    """Return the day by which a notice should be taken down, `after` days on; None where it stays up."""
    return ends_on + timedelta(days=after) if ends_on is not None else None


def is_late(state: State, ends_on: date | None, today: date, after: int) -> bool:
    """Tell whether a notice still hangs after the day by which it should have been taken down."""
    due = due_down(ends_on, after)
    return state in HANGING and due is not None and due < today


def result_of(outcomes: list[str | None]) -> Result:
    """Say what came of a posting from the outcomes of its objections."""
    if any(outcome in (Outcome.UPHELD, Outcome.PARTLY) for outcome in outcomes):
        return Result.UPHELD
    return Result.SETTLED if outcomes else Result.NONE


def people_in(text: str | None) -> list[str]:
    """Return the names in a text that lists people, `张三、李四`."""
    folded = (text or "").translate(str.maketrans("，,；;\n", "、、、、、"))
    return list(dict.fromkeys(name for part in folded.split("、") if (name := part.strip())))
