"""Opens one encrypted SQLite file, the same way everywhere (sync.md §3.1)."""

import shutil
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from fieldkit.db.types import past_id
from fieldkit.errors import (
    READ_ONLY,
    DamagedWithoutBackup,
    DatabaseDamaged,
    DatabaseMissing,
    DiskFull,
    FieldkitError,
    HomeInUse,
    HomeNotWritable,
    LibraryTooOld,
    OtherVillage,
)

NEEDED = (3, 51, 3)  # earlier releases can corrupt a WAL file that two connections write
_LITTLE = 2_000_000  # bytes
OTHER_VILLAGE = "a row of another village"
"""What the triggers of `narrow` say."""
PRAGMAS = (
    "cipher_log_level=NONE",
    "journal_mode=WAL",
    "synchronous=FULL",  # a power cut must not take what was called saved
    "foreign_keys=ON",
    "recursive_triggers=ON",  # REPLACE must fire the capture triggers as well
    "secure_delete=ON",
    "busy_timeout=10000",
    "cache_size=-65536",
    "temp_store=MEMORY",  # no temporary file may show what the database hides
)


def connect(file: Path, key: bytes, *, create: bool = False) -> sqlcipher.Connection:
    """Open `file` with the raw 256-bit `key`; transactions are begun by the caller.

    Raises `DatabaseMissing` where nothing is and nothing shall be made, `DatabaseDamaged` if the
    file cannot be read with the key (which was unwrapped from a slot and is right), `DiskFull` and
    `HomeNotWritable` if SQLite finds no room beside it, `LibraryTooOld` if SQLite is too old.
    """
    if not create and not (file.is_file() and file.stat().st_size):
        raise DatabaseMissing(file=file, backups=_newest(file) or file.parent / "backups")
    if sqlcipher.sqlite_version_info < NEEDED:
        raise LibraryTooOld(found=sqlcipher.sqlite_version, needed=".".join(map(str, NEEDED)))
    connection = sqlcipher.connect(str(file), check_same_thread=False, isolation_level=None)
    connection.create_function("past_id", 3, past_id, deterministic=True)
    try:
        connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if not connection.execute("PRAGMA cipher_version").fetchone():
            raise LibraryTooOld(found="without SQLCipher", needed="SQLCipher")
    except sqlcipher.DatabaseError as error:
        connection.close()
        raise said(error, file) or damaged(file) from error
    return connection


def said(error: BaseException | None, file: Path) -> FieldkitError | None:
    """Return the failure a person can understand, for an error of SQLite about `file`; or None."""
    words = str(error)
    if "disk is full" in words:
        return DiskFull()
    if "disk I/O error" in words:  # no room for the files beside it, or a bad disk
        return DiskFull() if shutil.disk_usage(file.parent).free < _LITTLE else damaged(file)
    if "readonly database" in words or "unable to open" in words:
        return HomeNotWritable(home=file.parent, why=READ_ONLY)
    if OTHER_VILLAGE in words:
        return OtherVillage()
    if "database is locked" in words:
        return HomeInUse(home=file.parent)
    if "malformed" in words or "not a database" in words or "corrupt" in words:
        return damaged(file)
    return None


def damaged(file: Path) -> DatabaseDamaged:
    """Return the failure that says `file` cannot be read, and names the newest backup that was tried out."""
    newest = _newest(file)
    if newest is None:
        return DamagedWithoutBackup(file=file, backups=file.parent / "backups")
    return DatabaseDamaged(file=file, backups=newest)


def _newest(file: Path) -> Path | None:
    from fieldkit.db.shelf import Shelf  # which opens backups by `connect`

    return next((one.file for one in Shelf(file.parent / "backups").verified()), None)
