"""Searching in the window: from a key to the list that shows what it found, painted."""

import statistics
import sys
import time

from benchmarks.opened import Opened, end

# isort: split
from PySide6.QtCore import QEventLoop
from PySide6.QtTest import QTest

from fieldkit.ui.screens.households import HouseholdsScreen

TYPED = ("zhang", "li", "wjg", "139", "0021", "chen l")


def main() -> None:
    """Print {"bare", "median", "worst"} in milliseconds."""
    window = Opened(sys.argv[1])
    room = window.frame.go("households")
    assert isinstance(room, HouseholdsScreen)
    window.settle()
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
        window.app.processEvents()
        window.settle()
    end({"bare": window.bare(), "median": statistics.median(times), "worst": max(times)})


if __name__ == "__main__":
    main()
