"""Puts restored data in the place of those that are there: at every moment the folder is the old or the new.

What is new lies in `restore.new/`; once `restore.json` is written, the exchange is decided, and whoever
names the folder next carries it to its end.  What was there before is moved to `replaced/`, never deleted.
"""

import json
import os
import shutil
from contextlib import suppress
from pathlib import Path

from fieldkit.db.archive import DATABASE, KEYS, SETTINGS, sync_folder

STAGED, DECIDED, REPLACED = "restore.new", "restore.json", "replaced"
_LOGS_OF_SQLITE = (DATABASE + "-wal", DATABASE + "-shm")
_EXCHANGED = (DATABASE, KEYS, SETTINGS, "attachments")


def stage(folder: Path) -> Path:
    """Return an empty folder inside `folder` for what is to take its place."""
    finish(folder)
    folder.mkdir(parents=True, exist_ok=True)
    staged = folder / STAGED
    if staged.exists():
        shutil.rmtree(staged)
    staged.mkdir()
    return staged


def forget(folder: Path) -> None:
    """Give up what was staged and not decided."""
    if not (folder / DECIDED).exists():
        shutil.rmtree(folder / STAGED, ignore_errors=True)


def decide(folder: Path, name: str) -> Path:
    """Let what is staged take its place, and return where the old files then are: `replaced/name`."""
    for file in sorted((folder / STAGED).rglob("*")):
        if file.is_file():
            with file.open("rb+") as opened:
                os.fsync(opened.fileno())
        else:
            sync_folder(file)
    sync_folder(folder / STAGED)
    part = folder / (DECIDED + ".part")
    with part.open("w", encoding="utf-8") as out:
        json.dump({"replaced": name}, out)
        out.flush()
        os.fsync(out.fileno())
    part.replace(folder / DECIDED)
    sync_folder(folder)
    finish(folder)
    return folder / REPLACED / name


def finish(folder: Path) -> None:
    """Carry a decided exchange to its end; each step can be repeated after a crash."""
    mark = folder / DECIDED
    if not mark.exists():
        return
    name = json.loads(mark.read_text(encoding="utf-8"))["replaced"]
    staged, old = folder / STAGED, folder / REPLACED / name
    old.mkdir(parents=True, exist_ok=True)
    if (staged / DATABASE).exists():  # the log of the old file must not be played into the new one
        for log in _LOGS_OF_SQLITE:
            _move(folder / log, old / log)
    for part in _EXCHANGED:
        if (staged / part).exists():
            _move(folder / part, old / part)
            _move(staged / part, folder / part)
    for made in (old, folder):
        sync_folder(made)
    mark.unlink(missing_ok=True)
    sync_folder(folder)
    shutil.rmtree(staged, ignore_errors=True)


def _move(source: Path, target: Path) -> None:
    with suppress(FileNotFoundError):  # moved before the power went, or by another process
        if not target.exists():
            source.rename(target)
