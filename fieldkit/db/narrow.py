"""Only some villages: what a person who may not see all of them can read and write (domain.md §1.31).

Reading: the connection has, in its own temporary schema, a view for every table of records, under the table's
name.  SQLite finds those first, so that no query, not even one in plain SQL, reaches past them.
Writing: a view cannot be written, so questions asked while writing get a condition from the ORM, and
triggers refuse a row of another village.  Sync writes under `_writing.applying` and is not refused.
"""

from collections.abc import Collection
from typing import Any, Protocol

from sqlalchemy import Connection, event
from sqlalchemy.orm import ORMExecuteState, Session, with_loader_criteria

from fieldkit.db.base import SHARED, Synced
from fieldkit.db.connect import OTHER_VILLAGE

_MINE = "(SELECT scope FROM temp._mine)"
_HOUSEHOLDS = f"(SELECT id FROM main.household WHERE scope IN {_MINE})"  # noqa: S608 - ours
_LOCAL = {  # tables of this laptop alone that speak of households
    "_search": f"village_code IN {_MINE} OR text = ''",
    "_visit_draft": f"household_id IN {_HOUSEHOLDS}",
    "_finding": f"village_code IN {_MINE}",
    "_print_job": f"coalesce(json_extract(subject, '$.village'), '{SHARED}') IN {_MINE}",
}


class Runs(Protocol):
    """A connection of SQLite's own."""

    def execute(self, sql: str, values: Any = (), /) -> Any:
        """Run one statement."""

    def executemany(self, sql: str, values: Any, /) -> Any:
        """Run one statement for several values."""


def narrow_reading(connection: Runs, villages: Collection[str]) -> None:
    """Let this connection see these villages, and what all share, and nothing else.

    The `+` keeps SQLite from going by village where the query is better answered by household.
    Divisions are public and shared: what a village is called is no secret, and an import needs to know.
    """
    _note(connection, villages)
    seen_of = dict.fromkeys(Synced.tables, f"+scope IN {_MINE}") | _LOCAL
    for name, seen in seen_of.items():
        connection.execute(f"CREATE TEMP VIEW {name} AS SELECT * FROM main.{name} WHERE {seen}")  # noqa: S608


def hide_strangers(connection: Connection) -> None:
    """Until the transaction of a connection made by `narrow_reading` ends, hide helpers of others.

    Everybody sees every helper where one is chosen; what leaves the laptop has only those whom a record
    of the person's villages names.
    """
    named = " UNION ".join(
        f'SELECT "{column}" FROM {name}'  # noqa: S608 - ours
        for name, table in Synced.tables.items()
        if name not in ("helper", "app_user")
        for column in table.id_columns()
        if column.endswith("helper_id")
    )
    connection.exec_driver_sql("PRAGMA query_only=OFF")  # it guards the temporary schema as well
    try:
        connection.exec_driver_sql("DROP VIEW temp.helper")
        connection.exec_driver_sql(
            f"CREATE TEMP VIEW helper AS SELECT * FROM main.helper WHERE id IN ({named})"  # noqa: S608
        )
    finally:
        connection.exec_driver_sql("PRAGMA query_only=ON")


def narrow_writing(connection: Runs, villages: Collection[str]) -> None:
    """Let this connection change these villages, and what all share, and nothing else."""
    _note(connection, villages)
    here = "(SELECT applying FROM main._writing) = 0"
    for name in Synced.tables:
        for op, other in (("INSERT", "NEW.scope"), ("UPDATE", "OLD.scope"), ("UPDATE", "NEW.scope")):
            trigger = f"_mine_{name}_{op[0].lower()}_{other[:3].lower()}"
            connection.execute(
                f"CREATE TEMP TRIGGER {trigger} BEFORE {op} ON main.{name} "  # noqa: S608 - ours
                f"WHEN {here} AND {other} NOT IN (SELECT scope FROM _mine) "
                f"BEGIN SELECT RAISE(ABORT, '{OTHER_VILLAGE}'); END"
            )


def _note(connection: Runs, villages: Collection[str]) -> None:
    connection.execute("CREATE TEMP TABLE _mine(scope TEXT PRIMARY KEY) WITHOUT ROWID")
    connection.executemany("INSERT INTO temp._mine VALUES (?)", [(v,) for v in {*villages, SHARED}])


class NarrowSession(Session):
    """A writing session whose questions are answered of some villages only: `info["villages"]`."""


@event.listens_for(NarrowSession, "do_orm_execute")
def _narrowed(state: ORMExecuteState) -> None:
    if state.is_column_load or state.is_relationship_load:
        return
    scopes = [*state.session.info["villages"], SHARED]
    state.statement = state.statement.options(  # || '' as + above
        with_loader_criteria(Synced, lambda cls: cls.scope.concat("").in_(scopes), include_aliases=True)
    )
