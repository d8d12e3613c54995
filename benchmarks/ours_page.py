"""Pages of households: until facts and members are painted, until all stands, after an edit."""

import statistics
import sys
import time

from benchmarks.opened import Opened, end
from fieldkit.ui.screens.household import HouseholdScreen

PAGES = 7


def main() -> None:
    """Print the medians: {"bare", "seen", "whole", "edited"} in milliseconds."""
    window = Opened(sys.argv[1])
    frame, laptop = window.frame, window.laptop
    ids = laptop.households.find("")
    times: dict[str, list[float]] = {"bare": [window.bare() / 1000], "seen": [], "whole": [], "edited": []}
    for number in range(PAGES):
        begun = time.perf_counter()
        frame.open_household(ids[number * len(ids) // PAGES])
        page = frame.stack.currentWidget()
        assert isinstance(page, HouseholdScreen)
        while not page.parts.members.made:
            window.wait()
        frame.grab()
        times["seen"].append(time.perf_counter() - begun)
        while not hasattr(page, "values"):
            window.wait()
        frame.grab()
        times["whole"].append(time.perf_counter() - begun)
        window.settle()
        value = page.parts.own.values.values["address"]  # type: ignore[union-attr]
        begun = time.perf_counter()
        page.doing.do(lambda id=page._id, n=number: laptop.households.change(id, address=f"{n}号"))
        while value.field.shown != f"{number}号":
            window.wait()
        times["edited"].append(time.perf_counter() - begun)
        window.settle()
    end({name: statistics.median(took[1:] or took) * 1000 for name, took in times.items()})


if __name__ == "__main__":
    main()
