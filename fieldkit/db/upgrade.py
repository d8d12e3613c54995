"""The only way to run migrations on a laptop (sync.md §4.1).

An older database is upgraded on a copy: foreign keys off, nothing captured, counts of rows and of
waiting changes compared, the file checked; only then does the copy take the place of the original,
which stays among the backups.  Alembic is imported only when there is something to upgrade.
"""

from pathlib import Path
from uuid import UUID

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import StaticPool

from fieldkit.db.base import Synced
from fieldkit.db.connect import connect, damaged, said
from fieldkit.errors import DatabaseTooNew, UpgradeFailed

_MIGRATIONS = Path(__file__).parent / "migrations"


def newest() -> str:
    """Return the revision this program knows: the number its last migration begins with."""
    return max(file.name[:4] for file in (_MIGRATIONS / "versions").glob("[0-9]*.py"))


def create(file: Path, key: bytes) -> None:
    """Make a new database at the newest revision."""
    connection = connect(file, key, create=True)
    try:
        _migrate(connection)
        connection.execute("INSERT INTO _writing VALUES (1, 0, 0, NULL, 0, '', 0)")
    finally:
        connection.close()


def bring_up_to_date(file: Path, key: bytes, backups: Path) -> UUID:
    """Upgrade the database if it is older than this program, and return the id of its device.

    Raises `DatabaseDamaged`, `DatabaseTooNew`, `UpgradeFailed`; then the file is as it was.
    """
    connection = connect(file, key)
    try:
        found = str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])
        if found > newest():
            raise DatabaseTooNew(found=found, known=newest())
        if found < newest():
            _upgrade_copy(connection, file, key, backups / f"before-{newest()}.db")
            connection.close()
            connection = connect(file, key)
        device = connection.execute("SELECT v FROM _sync_state WHERE k='device_id'").fetchone()[0]
        return UUID(hex=device)
    except (sqlcipher.DatabaseError, TypeError) as error:  # a page is spoilt, or what must be there is not
        raise said(error, file) or damaged(file) from error
    finally:
        connection.close()


def _upgrade_copy(original: sqlcipher.Connection, file: Path, key: bytes, kept: Path) -> None:
    copy = file.with_suffix(".upgrade")
    for old in copy.parent.glob(copy.name + "*"):
        old.unlink()
    target = connect(copy, key, create=True)
    try:
        original.backup(target)
        before = _counts(target)
        _migrate(target)
        _verify(target, before)
        target.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        target.close()
    kept.parent.mkdir(parents=True, exist_ok=True)
    original.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    original.close()
    file.replace(kept)
    copy.replace(file)


def _counts(connection: sqlcipher.Connection) -> dict[str, int]:
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")}
    counted = [name for name in (*Synced.tables, "_outbox") if name in tables]
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - our names
        for name in counted
    }


def _verify(connection: sqlcipher.Connection, before: dict[str, int]) -> None:
    after = _counts(connection)
    changed = {name for name, count in before.items() if after.get(name) != count}
    if changed:
        raise UpgradeFailed(why=f"row counts of {', '.join(sorted(changed))}")
    verdict = connection.execute("PRAGMA integrity_check").fetchone()[0]
    if verdict != "ok":
        raise UpgradeFailed(why=verdict)


def _migrate(raw: sqlcipher.Connection) -> None:
    from alembic import command
    from alembic.config import Config

    raw.execute("PRAGMA foreign_keys=OFF")
    engine = create_engine(
        "sqlite://", module=sqlcipher, creator=lambda: raw, poolclass=StaticPool, hide_parameters=True
    )
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    with engine.connect() as connection:
        _begin(connection)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.commit()


def _begin(connection: Connection) -> None:
    """Open one transaction for all steps, without triggers: `Store` makes them anew on opening.

    A rebuilt table would lose its triggers, and a trigger on another that names it stops the rebuild.
    """
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type='trigger'").all():
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
