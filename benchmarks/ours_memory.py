"""The memory of a day: every room is gone to, twice, and three households are opened."""

import json
import os
import resource
import sys
from datetime import date
from pathlib import Path

import fieldkit.ui  # noqa: F401 - before Qt, as the program does

# isort: split
from PySide6.QtWidgets import QApplication

from benchmarks.ours_rooms import _settle
from fieldkit.app import HomeDoor
from fieldkit.ui.changes import Changes
from fieldkit.ui.frame import Frame
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.places import PLACES
from fieldkit.ui.theme import Theme
from fieldkit.ui.words import Speech


def main() -> None:
    """Print {"peak"} in MB."""
    app = QApplication(sys.argv[:1])
    door = HomeDoor(Path(sys.argv[1]), date(2026, 11, 21))
    Speech(app, "zh_CN")
    Theme(app, 100)
    laptop = door.open(door.users()[0].name, os.environ["FIELDKIT_PASSPHRASE"])
    jobs = Jobs()
    frame = Frame(laptop, jobs, Changes(jobs))
    frame.resize(1366, 768)
    frame.show()
    _settle(app, jobs)
    for place in PLACES * 2:
        frame.go(place.id)
        app.processEvents()
        _settle(app, jobs)
    for household in laptop.households.find("")[:3]:
        frame.open_household(household)
        app.processEvents()
        _settle(app, jobs)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(json.dumps({"peak": peak}) + "\n")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
