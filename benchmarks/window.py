"""Start of the window, against the barest window with a database that Qt and SQLAlchemy allow."""

from pathlib import Path

from benchmarks.figures import Figure, Finished, python
from benchmarks.importing import PASSPHRASE

RATIO = 1.5
TIMES = 5


def measure(home: Path, name: str) -> list[Figure]:
    """Start both in turn, best of several; then the way from the passphrase into the rooms."""
    ours, floor = [], []
    for _ in range(TIMES):
        floor.append(python("benchmarks.floor_window").seconds)
        ours.append(_ours(home, "door").seconds)
    rooms = min(float(_ours(home, "rooms").out) for _ in range(3))
    bare = "bare PySide6 + SQLAlchemy (ORM) window"
    return [
        Figure(f"window {name}: usable, s", min(ours), "s", bare, min(floor), most_ratio=RATIO),
        Figure(f"window {name}: passphrase to rooms, ms", rooms, "ms"),
    ]


def _ours(home: Path, until: str) -> Finished:
    return python("benchmarks.ours_window", home, until, FIELDKIT_PASSPHRASE=PASSPHRASE)
