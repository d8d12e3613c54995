"""A backup of a data folder in which nothing can be written: its disk is full, or failing and read-only.

The newest work is there and can be read; SQLite only needs a place to write beside it.  So the encrypted
files are copied to where the backup goes, opened there, and taken away again.
"""

import shutil
from contextlib import closing
from pathlib import Path

from fieldkit.clock import Clock
from fieldkit.db import archive, backup
from fieldkit.db.home import Home
from fieldkit.errors import BackupFolderGone
from fieldkit.i18n import Words
from fieldkit.progress import Progress, unwatched
from fieldkit.services.backups import BackupInfo, Backups
from fieldkit.settings import Settings

_FILES = (archive.DATABASE, f"{archive.DATABASE}-wal", archive.KEYS, archive.SETTINGS)


def back_up(
    home: Home, file: Path, who: tuple[str | None, str], clock: Clock, words: Words,
    progress: Progress = unwatched,
) -> BackupInfo:  # fmt: skip
    """Back up `home` to `file` without writing anything into it; `who` is a user and the passphrase.

    Raises what `Home.open` and `Backups.write_to` raise.
    """
    place = file if file.is_dir() else file.parent
    if not place.is_dir():
        raise BackupFolderGone(folder=place)
    backup.room_for(home.folder, place, copies=3)
    try:
        with archive.scratch_folder(place) as scratch:
            for name in _FILES:
                if (home.folder / name).exists():
                    shutil.copyfile(home.folder / name, scratch / name)
            copied = Home(scratch)
            store, _ = copied.open(*who, clock)
            with closing(store):
                settings = Settings.load(copied.settings_file)
                backups = Backups(copied, store, settings, words, attached=home.attachments)
                return backups.write_to(file, progress)
    except OSError as error:
        raise backup.not_written(error, home.folder, place) from error
