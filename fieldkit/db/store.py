"""Lends sessions: one kind for questions, one for changes made here, one for rows from elsewhere.

A writing session takes the write lock when it begins (`BEGIN IMMEDIATE`).  SQLite's own habit is to
take it at the first write, after what was read may have gone stale: changes are then lost silently.
Threads of this program queue for it before SQLite is asked, so that only another program finds it locked.
"""

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool

from fieldkit.clock import Clock
from fieldkit.db import capture, narrow, roots
from fieldkit.db.base import Author
from fieldkit.db.connect import connect, said
from fieldkit.db.types import moment_text

SCHEMA_VER = 4
"""Version of the synced columns, written with each change so that a server can read old ones."""

READING_KIB = 8_192
"""What a connection that only reads keeps of the file in memory."""

_KEPT = 2
"""Open connections of a kind that wait for the next question, whatever thread asks: the last used goes first,
so that the one whose memory is warm is nearly always the one that answers."""

_NOTE = text(
    "UPDATE _writing SET applying = :applying, txn = txn + 1, user_id = :user, hlc = :hlc, "
    "wall = :wall, schema_ver = :schema"
)


class Store:
    """One encrypted file; safe to use from any thread, one change at a time."""

    def __init__(self, file: Path, key: bytes, clock: Clock, author: Author) -> None:
        """Open a database that is already at this release's schema."""
        self.file = file
        self.clock = clock
        self._key = key
        self._writer = _engine(file, key, begin="BEGIN IMMEDIATE")
        self._reader = _engine(file, key, begin="BEGIN", read_only=True)
        self._narrow: tuple[Engine, Engine] | None = None
        self._turn = threading.RLock()  # this program's own threads wait for each other here, however long
        self.author = author
        with self._translated(), self._writer.begin() as connection:
            capture.install(connection)
            roots.note(connection, file)

    @property
    def key(self) -> bytes:
        """The key of the file, with which its backups are encrypted as well."""
        return self._key

    @property
    def author(self) -> Author:
        """Who looks and changes; set once, when it is known who opened the file."""
        return self._author

    @author.setter
    def author(self, author: Author) -> None:
        self._author = author
        self._close_narrow()
        if author.villages is not None:
            seen = author.villages
            self._narrow = (
                _engine(self.file, self._key, begin="BEGIN", read_only=True,
                        prepare=lambda c: narrow.narrow_reading(c, seen)),
                _engine(self.file, self._key, begin="BEGIN IMMEDIATE",
                        prepare=lambda c: narrow.narrow_writing(c, seen)),
            )  # fmt: skip

    @contextmanager
    def reading(self, *, whole: bool = False) -> Generator[Session]:
        """Lend a session for questions, all answered of one moment; a change is refused.

        A person who may not see every village sees theirs; `whole` is for what is done to the file
        as such (sync, digests, backups), and nothing of it is shown.
        """
        engine = self._narrow[0] if self._narrow and not whole else self._reader
        with self._translated(), Session(engine) as session:
            yield session

    @contextmanager
    def writing(self, *, whole: bool = False) -> Generator[Session]:
        """Lend a session whose changes are captured, and commit it unless the block fails.

        `whole` as in `reading`.  Raises `OtherVillage` for a row of a village that is not the person's.
        """
        with self._session(applying=0, whole=whole) as session:
            yield session

    @contextmanager
    def writing_soon(self, seconds: float) -> Generator[Session | None]:
        """As `writing(whole=True)`, but lend nothing where somebody else writes for so long."""
        if not self._turn.acquire(timeout=seconds):
            yield None
            return
        try:
            with self.writing(whole=True) as session:
                yield session
        finally:
            self._turn.release()

    @contextmanager
    def applying(self) -> Generator[Session]:
        """Lend a session for rows that come from elsewhere: nothing is captured or guarded."""
        with self._session(applying=1, whole=True) as session:
            yield session
            session.flush()
            session.execute(text("UPDATE _writing SET applying = 0"))

    @contextmanager
    def _session(self, *, applying: int, whole: bool) -> Generator[Session]:
        note = {
            "applying": applying,
            "user": self.author.user.bytes if self.author.user else None,
            "hlc": self.clock.stamp(),
            "wall": moment_text(self.clock.now()),
            "schema": SCHEMA_VER,
        }
        made = Session(self._writer, expire_on_commit=False)
        if self._narrow and not whole:
            villages = {"villages": self.author.villages}
            made = narrow.NarrowSession(self._narrow[1], expire_on_commit=False, info=villages)
        with self._turn, self._translated(), made as session, session.begin():
            session.execute(_NOTE, note)
            yield session

    def origin(self) -> dict[str, Any]:
        """Return what every new synced row says of its making: when, by whom, on which device."""
        return {
            "created_at": self.clock.now(),
            "created_by": self.author.user,
            "origin_device": self.author.device,
        }

    def check(self) -> str:
        """Return SQLite's own verdict on the file: `ok`, or what is wrong with it."""
        with self.reading() as session:
            return "; ".join(session.execute(text("PRAGMA integrity_check")).scalars())

    def close(self) -> None:
        """Give the file back."""
        self._close_narrow()
        self._reader.dispose()
        self._writer.dispose()

    def _close_narrow(self) -> None:
        for engine in self._narrow or ():
            engine.dispose()
        self._narrow = None

    @contextmanager
    def _translated(self) -> Generator[None]:
        """Turn SQLite's failures that a person can mend into sentences."""
        try:
            yield
        except DatabaseError as error:
            raise said(error.orig, self.file) or error from error


def _engine(
    file: Path,
    key: bytes,
    *,
    begin: str,
    read_only: bool = False,
    prepare: Callable[[sqlcipher.Connection], None] | None = None,
) -> Engine:
    def open_file() -> sqlcipher.Connection:
        connection = connect(file, key)
        if prepare is not None:
            prepare(connection)
        if read_only:
            connection.execute("PRAGMA query_only=ON")
            connection.execute(f"PRAGMA cache_size={-READING_KIB}")
        return connection

    engine = create_engine(
        "sqlite://", module=sqlcipher, creator=open_file, pool_reset_on_return="rollback",
        poolclass=QueuePool, pool_size=_KEPT if read_only else 1, max_overflow=-1, pool_use_lifo=True,
        hide_parameters=True,
    )  # fmt: skip

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
