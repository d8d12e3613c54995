"""One rotating log file, without personal data; and where reports of bugs gather.

What is logged: what was done, counts, durations, codes.  Never a name, a number of a document, a
phone, an account or the text of a visit.
"""

import logging
import platform
import traceback
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

from fieldkit import __version__


def start(folder: Path) -> None:
    """Write the log of this run to `folder`/fieldkit.log (five files of 1 MB)."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / "fieldkit.log", maxBytes=1_000_000, backupCount=4, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger("fieldkit")
    for old in root.handlers[:]:
        root.removeHandler(old)
        old.close()
    root.addHandler(handler)
    root.setLevel(logging.INFO)


def report_bug(error: BaseException, folder: Path) -> Path:
    """Write what is known of an unexpected failure to a new file in `folder`, and return it.

    Holds the traceback without the exceptions' own messages, which may quote personal data.
    """
    folder.mkdir(parents=True, exist_ok=True)
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    file = folder / f"bug-{moment}.txt"
    frames = traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__))
    lines = [
        f"fieldkit {__version__}, Python {platform.python_version()}, {platform.platform()}",
        f"{type(error).__module__}.{type(error).__qualname__}",
        *(f"  {frame.filename}:{frame.lineno} in {frame.name}: {frame.line}" for frame in frames),
    ]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file
