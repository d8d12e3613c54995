"""Every room of the window on a data folder: milliseconds until it is painted, and until its data stand."""

import sys
import time

from benchmarks.opened import Opened, end
from fieldkit.ui.places import PLACES


def main() -> None:
    """Print {room: [ms painted, ms with data]}, and under "" a bare widget with a list for comparison."""
    folder, language, percent = sys.argv[1], sys.argv[2], int(sys.argv[3])
    window = Opened(folder, language, percent)
    bare = window.bare()
    times = {"": [bare, bare]}
    for place in PLACES:
        window.frame._rooms.pop(place.id, None)
        begun = time.perf_counter()
        window.frame.go(place.id)
        window.app.processEvents()
        window.frame.grab()
        painted = time.perf_counter()
        window.settle()
        times[place.id] = [(painted - begun) * 1000, (time.perf_counter() - begun) * 1000]
    end(times)


if __name__ == "__main__":
    main()
