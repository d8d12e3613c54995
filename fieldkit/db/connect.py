"""Opens one encrypted SQLite file, the same way everywhere (sync.md §3.1)."""

from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from fieldkit.errors import DatabaseDamaged, LibraryTooOld

NEEDED = (3, 51, 3)  # earlier releases can corrupt a WAL file that two connections write
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


def connect(file: Path, key: bytes) -> sqlcipher.Connection:
    """Open `file` with the raw 256-bit `key`; transactions are begun by the caller.

    Raises `DatabaseDamaged` if the file cannot be read with the key: the key itself was unwrapped
    from a slot and is right.  Raises `LibraryTooOld` if SQLite is older than `NEEDED`.
    """
    if sqlcipher.sqlite_version_info < NEEDED:
        raise LibraryTooOld(found=sqlcipher.sqlite_version, needed=".".join(map(str, NEEDED)))
    connection = sqlcipher.connect(str(file), check_same_thread=False, isolation_level=None)
    try:
        connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if not connection.execute("PRAGMA cipher_version").fetchone():
            raise LibraryTooOld(found="without SQLCipher", needed="SQLCipher")
    except sqlcipher.DatabaseError as error:
        connection.close()
        raise damaged(file) from error
    return connection


def damaged(file: Path) -> DatabaseDamaged:
    """Return the failure that says `file` cannot be read."""
    return DatabaseDamaged(file=file, backups=file.parent / "backups")
