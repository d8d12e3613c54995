"""A little room kept back in the data folder, so that a full disk keeps nobody from reading.

SQLite needs a file beside the database even to read it.  Where another program has taken the last byte of
the disk, the reserve is given up for it (issue 3.11: a sentence and a way on).  It is in no backup.
"""

import os
import shutil
from contextlib import suppress
from pathlib import Path

SIZE = 1 << 20
"""Bytes: enough to open, look, print and back up elsewhere; not for a day's work."""
_ROOM = 3 * SIZE  # a disk with less has none to keep back


class Reserve:
    """The file `reserve` of a data folder."""

    def __init__(self, file: Path) -> None:
        """Name the file; it need not exist."""
        self._file = file

    def keep(self) -> None:
        """Make the reserve where it is missing and there is room for it."""
        with suppress(OSError):  # a full or read-only disk: there is none to be had
            if self._file.exists() or shutil.disk_usage(self._file.parent).free < _ROOM:
                return
            part = self._file.with_suffix(".part")
            try:
                with part.open("wb") as out:
                    out.write(os.urandom(SIZE))  # zeros take no room on some file systems
                    out.flush()
                    os.fsync(out.fileno())
                part.replace(self._file)
            finally:
                part.unlink(missing_ok=True)

    def give_up(self) -> bool:
        """Free the room; tell whether there was any."""
        try:
            self._file.unlink()
        except OSError:
            return False
        return True
