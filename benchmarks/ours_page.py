"""Pages of households: until facts and members are painted, until all stands, after an edit."""

import json
import os
import statistics
import sys
import time
from datetime import date
from pathlib import Path

import fieldkit.ui  # noqa: F401 - before Qt, as the program does

# isort: split
from PySide6.QtWidgets import QApplication

from benchmarks.ours_rooms import _bare, _settle, wait
from fieldkit.app import HomeDoor
from fieldkit.ui.changes import Changes
from fieldkit.ui.frame import Frame
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.screens.household import HouseholdScreen
from fieldkit.ui.theme import Theme
from fieldkit.ui.words import Speech

PAGES = 7


def main() -> None:
    """Print the medians: {"bare", "seen", "whole", "edited"} in milliseconds."""
    folder = Path(sys.argv[1])
    app = QApplication(sys.argv[:1])
    door = HomeDoor(folder, date(2026, 11, 21))
    Speech(app, "zh_CN")
    Theme(app, 100)
    laptop = door.open(door.users()[0].name, os.environ["FIELDKIT_PASSPHRASE"])
    jobs = Jobs()
    frame = Frame(laptop, jobs, Changes(jobs))
    frame.resize(1366, 768)
    frame.show()
    _settle(app, jobs)
    ids = laptop.households.find("")
    times: dict[str, list[float]] = {"bare": [_bare(app)[0] / 1000], "seen": [], "whole": [], "edited": []}
    for number in range(PAGES):
        begun = time.perf_counter()
        frame.open_household(ids[number * len(ids) // PAGES])
        page = frame.stack.currentWidget()
        assert isinstance(page, HouseholdScreen)
        while not page.parts.members.made:
            wait(app)
        frame.grab()
        times["seen"].append(time.perf_counter() - begun)
        while not hasattr(page, "values"):
            wait(app)
        frame.grab()
        times["whole"].append(time.perf_counter() - begun)
        _settle(app, jobs)
        value = page.parts.own.values.values["address"]  # type: ignore[union-attr]
        begun = time.perf_counter()
        page.doing.do(lambda id=page._id, n=number: laptop.households.change(id, address=f"{n}号"))
        while value.field.shown != f"{number}号":
            wait(app)
        times["edited"].append(time.perf_counter() - begun)
        _settle(app, jobs)
    sys.stdout.write(json.dumps({k: statistics.median(v[1:] or v) * 1000 for k, v in times.items()}) + "\n")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
