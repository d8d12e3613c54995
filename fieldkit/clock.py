"""The one clock: what day it is, what time it is, and stamps that order changes for display.

Everything asks this clock, so that a test, a demo or `--today` can set the day.  No winner of a
conflict is ever decided by it (sync.md §4.3): a village laptop's clock is often wrong.
"""

import threading
import time
from datetime import UTC, date, datetime, timedelta

_COUNTER_BITS = 16


class Clock:
    """Tells today's date (local) and the present moment (UTC)."""

    def __init__(self, today: date | None = None) -> None:
        """Follow the machine, or stay on the day `today` with the machine's time of day."""
        self._fixed = today
        self._lock = threading.Lock()
        self._last = 0

    def today(self) -> date:
        """Return the local date."""
        return self._fixed or datetime.now().astimezone().date()

    def now(self) -> datetime:
        """Return the moment in UTC, on the day this clock stands at."""
        moment = datetime.now(UTC)
        if self._fixed is None:
            return moment
        shift = self._fixed - datetime.now().astimezone().date()
        return moment + timedelta(days=shift.days)

    def stamp(self) -> int:
        """Return a hybrid logical time: 48 bits of milliseconds, 16 bits of counter; only grows."""
        wall = int(time.time() * 1000) << _COUNTER_BITS
        with self._lock:
            self._last = max(wall, self._last + 1)
            return self._last
