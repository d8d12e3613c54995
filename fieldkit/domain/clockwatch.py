"""Whether the machine's clock can be believed; a laptop's battery dies, and its year is 2002 again.

Work goes on with a wrong clock: nothing is decided by it (sync.md §4.3).  But dates that the program
fills in by itself would be wrong, so the person is told.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

RELEASED = datetime(2026, 11, 1, tzinfo=UTC)
"""No clock that is right shows an earlier day: this release did not exist."""
BACK = timedelta(days=1)
"""How far behind the newest change a clock may be: laptops of one township are never quite equal."""
AHEAD = timedelta(days=3 * 366)
"""A laptop that nobody opened for three years is rarer than one whose clock is ahead."""

BEFORE_RELEASE, BEHIND, FAR_AHEAD = "before_release", "behind", "far_ahead"


@dataclass(frozen=True)
class Doubt:
    """Why a clock is not believed: the kind, what it shows, and what it is held against."""

    kind: str
    shown: datetime
    against: datetime


def doubt(now: datetime, newest: datetime | None) -> Doubt | None:
    """Return the doubt about a clock that shows `now` while the newest change is of `newest`; or None."""
    if newest is not None and now < newest - BACK:
        return Doubt(BEHIND, now, newest)
    if now < RELEASED:
        return Doubt(BEFORE_RELEASE, now, RELEASED)
    last = max(newest or RELEASED, RELEASED)
    if now > last + AHEAD:
        return Doubt(FAR_AHEAD, now, last)
    return None
