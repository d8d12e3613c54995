"""Asks the guards between rows (C-1 and the like) before anything is written, by their own triggers.

The rows of a guarded table are put into a database in memory that has the very triggers of the real one:
what they refuse there, they would refuse here.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.dialects.sqlite import dialect

from fieldkit.db import capture
from fieldkit.db.base import Synced

Values = Mapping[str, Any]


class Guarded:
    """The rows of one guarded table as they are, to be tried with changes."""

    def __init__(self, table: type[Synced], rows: Iterable[Values]) -> None:
        """Begin with the rows there are."""
        self._name = table.__tablename__
        self._columns = [column.name for column in table.__table__.columns]
        made = dialect()
        self._store = [c.type.dialect_impl(made).bind_processor(made) for c in table.__table__.columns]
        self._base = sqlite3.connect(":memory:")
        self._base.execute(f"CREATE TABLE {self._name} ({', '.join(self._columns)})")
        self._base.execute(f"CREATE UNIQUE INDEX one_id ON {self._name}(id)")
        for column in table.id_columns() - {"id"}:
            self._base.execute(f"CREATE INDEX of_{column} ON {self._name}({column})")
        self._base.execute("CREATE TABLE _writing (applying)")
        self._base.execute("INSERT INTO _writing VALUES (1)")
        for name, sql in capture.triggers().items():
            if name.startswith(f"_guard_{self._name}_"):
                self._base.execute(sql)
        places = ", ".join("?" * len(self._columns))
        self._insert = f"INSERT INTO {self._name} VALUES ({places})"  # noqa: S608 - declared names
        sets = ", ".join(f"{column} = ?" for column in self._columns)
        self._update = f"UPDATE {self._name} SET {sets} WHERE id = ?"  # noqa: S608
        self._base.executemany(self._insert, (self._stored(row) for row in rows))
        self._base.execute("UPDATE _writing SET applying = 0")

    def try_all(
        self, changed: Mapping[UUID, Values], new: Mapping[UUID, Values]
    ) -> tuple[list[UUID], list[UUID]]:
        """Try changes, then new rows; return the ids that can be written, in that order, and the others.

        A change may have to wait for another: one pairing ends before its neighbour grows.
        """
        good: list[UUID] = []
        waiting = list(changed)
        while waiting:
            left = [id for id in waiting if not self._tried(self._update, changed[id], id.bytes)]
            good += [id for id in waiting if id not in set(left)]
            if len(left) == len(waiting):
                break
            waiting = left
        for id, row in new.items():
            (good if self._tried(self._insert, row) else waiting).append(id)
        self._base.close()
        return good, waiting

    def _tried(self, sql: str, row: Values, *more: object) -> bool:
        try:
            self._base.execute(sql, [*self._stored(row), *more])
        except sqlite3.IntegrityError:
            return False
        return True

    def _stored(self, row: Values) -> list[Any]:
        values = [row.get(column) for column in self._columns]
        return [
            make(value) if make is not None and value is not None else value
            for make, value in zip(self._store, values, strict=True)
        ]
