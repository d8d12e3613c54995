"""One rotating log file, without personal data; and where reports of bugs gather.

What is logged: what was done, counts, durations, codes.  Never a name, a number of a document, a
phone, an account or the text of a visit.
"""

import logging
import platform
import sys
import traceback
from contextlib import suppress
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

from fieldkit import __version__

LOG = "fieldkit.log"
_LINES = 200  # of the log that go into a report
_PACKAGE = Path(__file__).parent


class _Quiet(RotatingFileHandler):
    """A log that a full or read-only disk silences; work goes on without it."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Say nothing: what is wrong with the disk is said where somebody saves."""


class _Placed(logging.Formatter):
    """Tells of a failure its kind and its places; its message may quote what somebody typed."""

    def formatException(self, ei: Any) -> str:  # noqa: N802 - logging's name
        """Return the chain of failures without their messages."""
        return "\n".join(_chain(ei[1]))


def start(folder: Path, *also: str) -> None:
    """Write the log of this run to `folder`/fieldkit.log (five files of 1 MB), if that can be written.

    `also`: loggers of libraries whose trouble belongs in it.
    """
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    handler = _Quiet(folder / LOG, maxBytes=1_000_000, backupCount=4, encoding="utf-8", delay=True)
    handler.setFormatter(_Placed("%(asctime)s %(levelname)s %(name)s %(message)s"))
    for name in ("fieldkit", *also):
        logger = logging.getLogger(name)
        for old in logger.handlers[:]:
            logger.removeHandler(old)
            old.close()
        logger.addHandler(handler)
        logger.setLevel(logging.INFO if name == "fieldkit" else logging.WARNING)


def report_bug(error: BaseException, folder: Path) -> Path:
    """Write what is known of an unexpected failure to a new file in `folder`, and return it.

    Holds versions, the traceback and the end of the log.  Left out are the messages of exceptions, which
    may quote personal data, and where on the disk the program lies, which may name a person.
    Raises `OSError` if it cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    file = folder / f"bug-{moment}.txt"
    lines = [*_versions(), "", *_chain(error), "", *_end_of_log(folder)]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def _versions() -> list[str]:
    modules = {name: sys.modules.get(name) for name in ("PySide6", "sqlalchemy", "sqlcipher3.dbapi2")}
    found = {name: getattr(module, "__version__", "") for name, module in modules.items()}
    found["SQLite"] = getattr(modules["sqlcipher3.dbapi2"], "sqlite_version", "")
    return [
        f"fieldkit {__version__}, Python {platform.python_version()}, {platform.platform()}",
        ", ".join(f"{name} {version}" for name, version in found.items() if version),
    ]


def _chain(error: BaseException | None) -> list[str]:
    """Return the kinds and places of an exception and of what led to it, without their messages."""
    lines: list[str] = []
    seen: set[int] = set()  # a failure may name itself as its cause
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        lines.append(f"{type(error).__module__}.{type(error).__qualname__}")
        frames = traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__))
        lines += [f"  {_place(f.filename)}:{f.lineno} in {f.name}: {f.line}" for f in frames]
        error = error.__cause__ or error.__context__
    return lines


def _place(filename: str) -> str:
    """Name a source file without the folder in which the program or a library lies."""
    file = Path(filename)
    if file.is_relative_to(_PACKAGE):
        return str(Path(_PACKAGE.name, file.relative_to(_PACKAGE)))
    return "/".join(file.parts[-2:])


def _end_of_log(folder: Path) -> list[str]:
    try:
        return (folder / LOG).read_text(encoding="utf-8", errors="replace").splitlines()[-_LINES:]
    except OSError:
        return []
