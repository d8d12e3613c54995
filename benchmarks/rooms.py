"""How long every room takes to open, in both languages and at two sizes, beside a bare list."""

import json
from pathlib import Path

from benchmarks.figures import Figure, python
from benchmarks.importing import PASSPHRASE

MOST_MS = 200
PAGE_MS = 150
KEY_MS = 50
MEMORY_MB = 350
PREVIEW_MS = 300
TURN_MS = 100
LOOKS = (("zh_CN", 100), ("zh_CN", 200), ("en", 100), ("en", 200))
TIMES = 2


def measure(home: Path, name: str) -> list[Figure]:
    """Open every room, best of a few; painted within 200 ms is the target, data may follow."""
    figures: list[Figure] = []
    for language, percent in LOOKS:
        look = (home, language, str(percent))
        runs = [_opened(*look) for _ in range(TIMES)]
        floor = min(run[""][0] for run in runs)
        for room in (room for room in runs[0] if room):
            what = f"room {room} {name} {language} {percent} %"
            painted, data = (min(run[room][at] for run in runs) for at in (0, 1))
            figures.append(
                Figure(f"{what}: painted, ms", painted, "ms", "bare widget with a list", floor, most=MOST_MS)
            )
            figures.append(Figure(f"{what}: with its data, ms", data, "ms"))
    return figures


def pages(home: Path, name: str) -> list[Figure]:
    """Open pages of households: what is seen first within 150 ms is the target."""
    done = python("benchmarks.ours_page", home, FIELDKIT_PASSPHRASE=PASSPHRASE)
    took: dict[str, float] = json.loads(done.out)
    return [
        Figure(f"household page {name}: facts and members painted, ms", took["seen"], "ms",
               "bare widget with a list", took["bare"], most=PAGE_MS),
        Figure(f"household page {name}: everything open painted, ms", took["whole"], "ms"),
        Figure(f"household page {name}: a changed value is shown, ms", took["edited"], "ms"),
    ]  # fmt: skip


def day(home: Path, name: str) -> list[Figure]:
    """Search as one types, from the key to the painted list; and the memory that a day takes."""
    typed: dict[str, float] = json.loads(
        python("benchmarks.ours_search", home, FIELDKIT_PASSPHRASE=PASSPHRASE).out
    )
    memory: dict[str, float] = json.loads(
        python("benchmarks.ours_memory", home, FIELDKIT_PASSPHRASE=PASSPHRASE).out
    )
    return [
        Figure(f"search in the list {name}: a key until it is painted, median, ms", typed["median"], "ms",
               "bare widget with a list", typed["bare"], most=KEY_MS),
        Figure(f"search in the list {name}: the slowest key, ms", typed["worst"], "ms"),
        Figure(f"memory {name}: every room and three households, peak, MB", memory["peak"], "MB",
               most=MEMORY_MB),
    ]  # fmt: skip


def previews(home: Path, name: str) -> list[Figure]:
    """See papers in the print room: 300 ms until the first page, 100 ms to turn one; best of a few."""
    runs: list[dict[str, float]] = [
        json.loads(python("benchmarks.ours_preview", home, FIELDKIT_PASSPHRASE=PASSPHRASE).out)
        for _ in range(TIMES)
    ]
    at_once = json.loads(python("benchmarks.ours_preview", home, 0, FIELDKIT_PASSPHRASE=PASSPHRASE).out)
    best = {what: min(run[what] for run in runs) for what in runs[0]}
    said = {
        "cold": "the room and its first paper, the first since the start, ms",
        "first choice": "the slowest form, chosen for the first time, ms",
    }
    forms = {what: f"{what}, ms" for what in best if what.startswith("P-")}
    return [
        *(
            Figure(f"preview {name}: {words}", best[what], "ms", most=PREVIEW_MS)
            for what, words in (said | forms).items()
        ),
        Figure(f"preview {name}: the same, printing at once after the start, ms", at_once["cold"], "ms"),
        Figure(f"preview {name}: turning a page, slowest, ms", best["turn"], "ms", most=TURN_MS),
        Figure(f"preview {name}: jumping to a page, slowest, ms", best["jump"], "ms", most=TURN_MS),
        Figure(f"preview {name}: the window stood still, longest, ms", best["stuck"], "ms"),
    ]  # fmt: skip


def _opened(home: Path, language: str, percent: str) -> dict[str, list[float]]:
    done = python("benchmarks.ours_rooms", home, language, percent, FIELDKIT_PASSPHRASE=PASSPHRASE)
    found: dict[str, list[float]] = json.loads(done.out)
    return found
