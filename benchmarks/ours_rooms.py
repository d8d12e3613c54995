"""Every room of the window on a data folder: milliseconds until it is painted, and until its data stand."""

import json
import os
import sys
import time
from datetime import date
from pathlib import Path

import fieldkit.ui  # noqa: F401 - before Qt, as the program does

# isort: split
from PySide6.QtCore import QEventLoop, QStringListModel
from PySide6.QtWidgets import QApplication, QListView, QVBoxLayout, QWidget

from fieldkit.app import HomeDoor
from fieldkit.ui.changes import Changes
from fieldkit.ui.frame import Frame
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.places import PLACES
from fieldkit.ui.theme import Theme
from fieldkit.ui.words import Speech


def main() -> None:
    """Print {room: [ms painted, ms with data]}, and under "" a bare widget with a list for comparison."""
    folder, language, percent = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    app = QApplication(sys.argv[:1])
    door = HomeDoor(folder, date(2026, 11, 21))
    Speech(app, language)
    Theme(app, percent)
    laptop = door.open(door.users()[0].name, os.environ["FIELDKIT_PASSPHRASE"])
    laptop.settings.language = language
    jobs = Jobs()
    frame = Frame(laptop, jobs, Changes(jobs))
    frame.resize(1366, 768)
    frame.show()
    _settle(app, jobs)
    times = {"": _bare(app)}
    for place in PLACES:
        frame._rooms.pop(place.id, None)
        begun = time.perf_counter()
        frame.go(place.id)
        app.processEvents()
        frame.grab()
        painted = time.perf_counter()
        _settle(app, jobs)
        times[place.id] = [(painted - begun) * 1000, (time.perf_counter() - begun) * 1000]
    sys.stdout.write(json.dumps(times) + "\n")
    sys.stdout.flush()
    os._exit(0)


def _settle(app: QApplication, jobs: Jobs) -> None:
    while jobs.busy:
        wait(app)


def wait(app: QApplication) -> None:
    """Let the window work; it sleeps between events, as for a person, and the jobs have the machine."""
    app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 5)


def _bare(app: QApplication) -> list[float]:
    begun = time.perf_counter()
    widget, listed = QWidget(), QListView()
    QVBoxLayout(widget).addWidget(listed)
    listed.setModel(QStringListModel(["户主"] * 50, listed))
    widget.resize(1366, 768)
    widget.show()
    app.processEvents()
    widget.grab()
    took = (time.perf_counter() - begun) * 1000
    widget.close()
    return [took, took]


if __name__ == "__main__":
    main()
