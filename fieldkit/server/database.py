"""The server's encrypted database, in the folder `server` of a data folder.

One writer at a time in this process, by a lock; another process (`server enrol`) waits for SQLite's
own lock.  Readers have connections of their own and see one moment each.
"""

import secrets
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from filelock import FileLock
from sqlalchemy import Connection, Engine, create_engine, event, inspect, select, update
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import QueuePool

from fieldkit.db.connect import connect
from fieldkit.db.keys import KEY_BYTES, Kdf, KeyFile, SlotInfo, new_recovery_code
from fieldkit.db.types import new_id
from fieldkit.errors import (
    DatabaseTooNew,
    DiskFull,
    ServerBegun,
    ServerNotBegun,
    WrongPassphrase,
    WrongServerPassphrase,
)
from fieldkit.server import schema

USER = "server"
SCHEMA = 1
"""Version of the bookkeeping tables; row tables follow their declarations by themselves."""


class Database:
    """One county's rows and who changed them."""

    def __init__(self, file: Path, key: bytes) -> None:
        """Open the file; add the columns that declarations gained since it was made."""
        self.key = key  # with which the contents of attachments are sealed as well
        self.contents = file.parent / "attachments"
        self._lock = threading.Lock()
        self._writer = _engine(file, key, "BEGIN IMMEDIATE", size=1)
        self._reader = _engine(file, key, "BEGIN", size=8)
        with self.writing() as connection:
            _bring_up_to_date(connection)
            kept = dict(connection.execute(select(schema.state.c.k, schema.state.c.v)).all())
        self.server_id = str(kept["server_id"])
        self.epoch = str(kept["epoch"])
        self.county = str(kept["county"])

    @contextmanager
    def reading(self) -> Generator[Connection]:
        """Lend a connection for questions, all answered of one moment."""
        with self._reader.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Generator[Connection]:
        """Lend the writing connection; everything is committed at the end, or nothing."""
        try:
            with self._lock, self._writer.begin() as connection:
                yield connection
        except DatabaseError as error:
            if "disk is full" in str(error.orig):
                raise DiskFull from error
            raise

    def close(self) -> None:
        """Give the file back."""
        self._reader.dispose()
        self._writer.dispose()


class ServerFolder:
    """Where a township server keeps its keys and its database."""

    def __init__(self, home: Path, kdf: Kdf | None = None) -> None:
        """Name the data folder; the server's own is `server` in it."""
        self.folder = home / "server"
        self.file = self.folder / "server.db"
        self._keys = KeyFile(self.folder / "keys.json")
        self._kdf = kdf or Kdf()

    @property
    def exists(self) -> bool:
        """Tell whether a server was begun here."""
        return self._keys.file.exists()

    def create(self, passphrase: str, county: str) -> str:
        """Begin a server and return the code for its recovery sheet.  Raises `ServerBegun`."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with FileLock(self.folder / "begin.lock"):
            if self.exists:
                raise ServerBegun(folder=self.folder)
            return self._create(passphrase, county)

    def _create(self, passphrase: str, county: str) -> str:
        key, code = secrets.token_bytes(KEY_BYTES), new_recovery_code()
        part = self.file.with_suffix(".new")
        for old in part.parent.glob(part.name + "*"):
            old.unlink()
        _make(part, key, county)
        staged = KeyFile(self._keys.file.with_suffix(".new"))
        staged.create(key, code)
        staged.add(SlotInfo(new_id(), USER, USER), key, passphrase, self._kdf)
        part.replace(self.file)
        staged.file.replace(self._keys.file)
        return code

    def open(self, passphrase: str) -> Database:
        """Open the database.

        Raises `ServerNotBegun`, `WrongPassphrase`, `KeysDamaged`, `DatabaseDamaged`,
        `DatabaseTooNew`.
        """
        if not self.exists:
            raise ServerNotBegun(folder=self.folder)
        try:
            _, key = self._keys.open(USER, passphrase)
        except WrongPassphrase as error:  # no person: a sentence with its own word
            raise WrongServerPassphrase(**error.details) from error
        return Database(self.file, key)


def _make(file: Path, key: bytes, county: str) -> None:
    connect(file, key, create=True).close()
    engine = _engine(file, key, "BEGIN IMMEDIATE", size=1)
    values = {
        "server_id": new_id().hex,
        "epoch": secrets.token_hex(8),
        "county": county,
        "schema": str(SCHEMA),
    }
    with engine.begin() as connection:
        schema.metadata.create_all(connection)
        connection.execute(schema.state.insert(), [{"k": k, "v": v} for k, v in values.items()])
    engine.dispose()


def _bring_up_to_date(connection: Connection) -> None:
    kept = connection.execute(select(schema.state.c.v).where(schema.state.c.k == "schema")).scalar()
    if int(kept or 0) > SCHEMA:
        raise DatabaseTooNew(found=kept, known=SCHEMA)
    schema.metadata.create_all(connection)
    seen = inspect(connection)
    for name, table in schema.rows.items():
        there = {column["name"] for column in seen.get_columns(name)}
        for column in table.columns:
            if column.name not in there:
                kind = column.type.compile(connection.dialect)
                connection.exec_driver_sql(f"ALTER TABLE {name} ADD COLUMN {column.name} {kind}")
    connection.execute(update(schema.state).where(schema.state.c.k == "schema").values(v=str(SCHEMA)))


def _connect(file: Path, key: bytes) -> sqlcipher.Connection:
    connection = connect(file, key)
    connection.execute("PRAGMA wal_autocheckpoint=4000")  # a push waits for fewer of them
    return connection


def _engine(file: Path, key: bytes, begin: str, size: int) -> Engine:
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=lambda: _connect(file, key),
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=32,
        pool_reset_on_return="rollback",
        hide_parameters=True,  # a failed statement names no household
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
