"""Our window on a data folder, until it is usable: `door` (it asks for the passphrase) or `rooms`."""

import os
import sys
import time
from datetime import date
from pathlib import Path

import fieldkit.ui  # noqa: F401 - before Qt, as the program does

# isort: split
from PySide6.QtWidgets import QApplication

from fieldkit.app import HomeDoor
from fieldkit.ui.crash import Crash
from fieldkit.ui.theme import Theme
from fieldkit.ui.window import Window
from fieldkit.ui.words import Speech


def main() -> None:
    """End once the window is painted; print the milliseconds from the passphrase to the rooms."""
    folder, until = Path(sys.argv[1]), sys.argv[2]
    app = QApplication(sys.argv[:1])
    door = HomeDoor(folder, date(2026, 11, 21))
    speech = Speech(app, door.settings.language)
    theme = Theme(app, door.settings.text_size)
    window = Window(door, speech, theme, Crash(door.home.logs))
    window.begin(None)
    window.show()
    window.grab()
    app.processEvents()
    if until == "rooms":
        laptop = door.open(door.users()[0].name, os.environ["FIELDKIT_PASSPHRASE"])
        begun = time.perf_counter()
        window.enter(laptop)
        while window.jobs.busy:
            app.processEvents()
        window.grab()
        sys.stdout.write(f"{(time.perf_counter() - begun) * 1000:.1f}\n")
    window.close()
    sys.stdout.flush()
    os._exit(0)  # the start is measured, not the end


if __name__ == "__main__":
    main()
