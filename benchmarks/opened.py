"""The window on a data folder as the benchmarks use it: opened, worked and waited for as by a person."""

import json
import os
import sys
import time
from collections.abc import Mapping
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
from fieldkit.ui.theme import Theme
from fieldkit.ui.words import Speech


class Opened:
    """The frame of the window after the passphrase, with nothing under way."""

    def __init__(self, folder: str, language: str = "zh_CN", percent: int = 100) -> None:
        """Open the folder and show the first room in a language, its texts at `percent`."""
        self.app = QApplication(sys.argv[:1])
        door = HomeDoor(Path(folder), date(2026, 11, 21))
        Speech(self.app, language)
        Theme(self.app, percent)
        self.laptop = door.open(door.users()[0].name, os.environ["FIELDKIT_PASSPHRASE"])
        self.laptop.settings.language = language
        self.jobs = Jobs()
        self.frame = Frame(self.laptop, self.jobs, Changes(self.jobs))
        self.frame.resize(1366, 768)
        self.frame.show()
        self.settle()

    def wait(self) -> None:
        """Let the window work; it sleeps between events, as for a person, and the jobs have the machine."""
        self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 5)

    def settle(self) -> None:
        """Wait until nothing is under way."""
        while self.jobs.busy:
            self.wait()

    def bare(self) -> float:
        """Return how many milliseconds a bare widget with a list takes."""
        begun = time.perf_counter()
        widget, listed = QWidget(), QListView()
        QVBoxLayout(widget).addWidget(listed)
        listed.setModel(QStringListModel(["户主"] * 50, listed))
        widget.resize(1366, 768)
        widget.show()
        self.app.processEvents()
        widget.grab()
        took = (time.perf_counter() - begun) * 1000
        widget.close()
        return took


def end(answer: Mapping[str, object]) -> None:
    """Print what was measured and end on the spot: closing is not measured."""
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()
    os._exit(0)
