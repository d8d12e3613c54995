"""The memory of a day: every room is gone to, twice, and three households are opened."""

import resource
import sys

from benchmarks.opened import Opened, end
from fieldkit.ui.places import PLACES


def main() -> None:
    """Print {"peak"} in MB."""
    window = Opened(sys.argv[1])
    for place in PLACES * 2:
        window.frame.go(place.id)
        window.app.processEvents()
        window.settle()
    for household in window.laptop.households.find("")[:3]:
        window.frame.open_household(household)
        window.app.processEvents()
        window.settle()
    end({"peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024})


if __name__ == "__main__":
    main()
