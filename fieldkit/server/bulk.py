"""Many rows with one statement, without SQLAlchemy's work for each of them.

The values are in stored form already, so that no type has anything to convert.
"""

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Insert, Table, Update
from sqlalchemy.sql.dml import Delete

Record = Mapping[str, Any]


def insert_many(connection: Connection, table: Table, records: Sequence[Record]) -> None:
    """Insert rows that all have the same columns."""
    if records:
        run_many(connection, table.insert(), records)


def run_many(connection: Connection, statement: Insert | Update | Delete, records: Sequence[Record]) -> None:
    """Run a statement once for every record of bind values."""
    if not records:
        return
    compiled = statement.compile(dialect=connection.dialect, column_keys=_columns(statement, records[0]))
    if compiled.positiontup is None:
        connection.exec_driver_sql(str(compiled), [dict(record) for record in records])
        return
    pick = itemgetter(*compiled.positiontup)  # several names: a tuple
    connection.exec_driver_sql(str(compiled), [pick(record) for record in records])


def _columns(statement: Insert | Update | Delete, record: Record) -> list[str] | None:
    return list(record) if isinstance(statement, Insert) else None
