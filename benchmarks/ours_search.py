"""Searching in the window: from a key to the list that shows what it found, painted."""

import json
import os
import statistics
import sys
import time
from datetime import date
from pathlib import Path

import fieldkit.ui  # noqa: F401 - before Qt, as the program does

# isort: split
from PySide6.QtCore import QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.ours_rooms import _bare, _settle
from fieldkit.app import HomeDoor
from fieldkit.ui.changes import Changes
from fieldkit.ui.frame import Frame
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.screens.households import HouseholdsScreen
from fieldkit.ui.theme import Theme
from fieldkit.ui.words import Speech

TYPED = ("zhang", "li", "wjg", "139", "0021", "chen l")


def main() -> None:
    """Print {"bare", "median", "worst"} in milliseconds."""
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
    room = frame.go("households")
    assert isinstance(room, HouseholdsScreen)
    _settle(app, jobs)
    shown = QEventLoop()
    room.rows.modelReset.connect(shown.quit)
    times = []
    for words in TYPED:
        for key in words:
            begun = time.perf_counter()
            QTest.keyClick(room.search, key)
            shown.exec()
            room.table.grab()
            times.append((time.perf_counter() - begun) * 1000)
        room.search.clear()
        app.processEvents()
        _settle(app, jobs)
    answer = {"bare": _bare(app)[0], "median": statistics.median(times), "worst": max(times)}
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
