"""What happens at the door before anything is open: how often somebody was wrong, and what to note later.

A file of its own, because the database cannot be written without a key.  It slows people only; whoever has a
copy of the folder deletes it, and meets the key derivation (sync.md §4.13).
"""

import json
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LONGEST_WAIT = 60  # seconds; never a lock-out
_MOST_EVENTS = 200


@dataclass(frozen=True)
class Event:
    """Something for the audit, once the database is open: `at` in seconds since 1970."""

    at: float
    action: str
    object: str


class Doorbook:
    """The file `door.json` of a data folder; unreadable or lost, it begins anew."""

    def __init__(self, file: Path) -> None:
        """Name the file; it need not exist."""
        self._file = file

    def wait(self, user: str) -> float:
        """Return the seconds until `user` may try again: 0, then 1, 2, 4 … after each failure."""
        kept = self._read()["failures"].get(user)
        if not kept:
            return 0.0
        times, last = int(kept[0]), float(kept[1])
        due = min(2.0 ** (times - 1), LONGEST_WAIT)
        return max(0.0, min(last + due - time.time(), due))  # a clock that was set back does not lock

    def failed(self, user: str, action: str) -> None:
        """Note a failure: wrong passphrase or wrong code."""
        kept = self._read()
        times = int(kept["failures"].get(user, (0, 0))[0]) + 1
        kept["failures"][user] = [min(times, 20), time.time()]
        self._add(kept, action, user)
        self._write(kept)

    @property
    def last(self) -> str | None:
        """Who came in last."""
        return str(self._read().get("last") or "") or None

    def came_in(self, user: str, name: str = "") -> None:
        """Forget the failures of `user`, who is called `name` now."""
        kept = self._read()
        name = name or user
        if kept["failures"].pop(user, None) is not None or kept.get("last") != name:
            kept["last"] = name
            self._write(kept)

    def forgive(self, user: str) -> None:
        """Forget the failures of `user`, who came in by the command line, not by the door."""
        kept = self._read()
        if kept["failures"].pop(user, None) is not None:
            self._write(kept)

    def note(self, action: str, about: str) -> None:
        """Keep something for the audit."""
        kept = self._read()
        self._add(kept, action, about)
        self._write(kept)

    def take(self) -> list[Event]:
        """Return what was noted, and forget it."""
        kept = self._read()
        events = [Event(float(at), str(action), str(about)) for at, action, about in kept["events"]]
        if events:
            kept["events"] = []
            self._write(kept)
        return events

    def _add(self, kept: dict[str, Any], action: str, about: str) -> None:
        kept["events"] = [*kept["events"], [time.time(), action, about]][-_MOST_EVENTS:]

    def _read(self) -> dict[str, Any]:
        try:
            kept = json.loads(self._file.read_text(encoding="utf-8"))
            if isinstance(kept["failures"], dict) and isinstance(kept["events"], list):
                return dict(kept)
        except (OSError, ValueError, KeyError, TypeError):
            pass
        return {"failures": {}, "events": []}

    def _write(self, kept: dict[str, Any]) -> None:
        part = self._file.with_suffix(".part")
        try:
            part.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
            part.replace(self._file)
        except OSError:
            return  # a full or read-only disk must not keep anybody out
