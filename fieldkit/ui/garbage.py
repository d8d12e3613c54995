"""Python's search for circular garbage, kept on the ui thread.

Where it runs by itself it runs on whichever thread happens to allocate; a lane that finds a closed window
then destroys Qt objects on the wrong thread, and the program ends.  So it is switched off and done here.
"""

import ctypes
import gc
import sys
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1_000
_TRIM_THRESHOLD, _TRIM_AT = -1, 131_072  # mallopt(3); bytes at the end of the heap


class Garbage(QObject):
    """Collects, as often as Python itself would, but only between events of the ui thread."""

    def __init__(self, parent: QObject) -> None:
        """Take over the collecting as long as `parent` keeps it going."""
        super().__init__(parent)
        _give_back()
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the generations whose time has come."""
        due = [gen for gen, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
               if count > most]  # fmt: skip
        if due:
            gc.collect(max(due))

    def stop(self) -> None:
        """Let Python collect by itself again."""
        self._timer.stop()
        gc.enable()


def _give_back() -> None:
    """Have the C library give freed memory back at once; left to itself it keeps more: 12 MB in a day."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # another C library than glibc
            ctypes.CDLL(None).mallopt(_TRIM_THRESHOLD, _TRIM_AT)
