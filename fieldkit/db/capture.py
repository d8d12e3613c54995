"""Capture triggers, generated from the declarations of the synced tables (sync.md §4.1).

Each change of a synced row is written to `_outbox` in the transaction that makes it: who, when, on
which version of the row, the changed columns and their old values.  Nothing is captured while
`_writing.applying` is 1, that is while rows from elsewhere are written, and no guard fires then.
"""

from collections.abc import Iterator

from sqlalchemy import Connection

from fieldkit.db.base import Guard, Synced

CREATED = ("created_at", "created_by", "origin_device")


def triggers() -> dict[str, str]:
    """Return the SQL of every trigger a laptop's database must have, by trigger name."""
    made: dict[str, str] = {}
    for table in Synced.tables.values():
        made.update(_capture(table))
        made.update(_refusals(table))
        for guard in table.guards:
            made.update(_guard(table, guard))
        if table.kept:
            made.update(_keeping(table))
    made.update(_search_triggers())
    made.update(_unchecked_triggers())
    return made


def install(connection: Connection) -> None:
    """Make the triggers in the database exactly those declared, byte for byte."""
    wanted = triggers()
    found: dict[str, str] = dict(
        connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type='trigger'").all()
    )
    if found == wanted:
        return
    for name in found.keys() - {n for n, sql in wanted.items() if found.get(n) == sql}:
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
    for name, sql in wanted.items():
        if found.get(name) != sql:
            connection.exec_driver_sql(sql)


def _value(table: type[Synced], column: str, row: str) -> str:
    """Name a column's value in its wire form: ids as hex, all else as stored."""
    if column in table.id_columns():
        return f"nullif(lower(hex({row}.{column})), '')"
    return f"{row}.{column}"


def _capture(table: type[Synced]) -> Iterator[tuple[str, str]]:
    name = table.__tablename__
    columns = ["scope", *table.columns()]
    whole = ", ".join(f"'{c}', {_value(table, c, 'NEW')}" for c in columns if c != "scope")
    differs = " OR ".join(f"NEW.{c} IS NOT OLD.{c}" for c in columns)

    def changed(row: str) -> str:  # a field group goes whole, or a clash could build half of one
        parts = " UNION ALL ".join(
            f"SELECT '{c}' AS k, {_value(table, c, row)} AS v WHERE "
            + " OR ".join(f"NEW.{other} IS NOT OLD.{other}" for other in group)
            for group in [("scope",), *table.field_groups()]
            for c in group
        )
        return f"(SELECT json_group_object(k, v) FROM ({parts}))"

    yield (
        f"_cap_{name}_i",
        _entry(name, "i", "", f"json_patch('{{}}', json_object({whole}))", "'{}'"),
    )
    yield f"_cap_{name}_u", _entry(name, "u", f" AND ({differs})", changed("NEW"), changed("OLD"))


def _entry(name: str, op: str, when: str, new: str, old: str) -> str:
    event = {"i": "INSERT", "u": "UPDATE"}[op]
    return (
        f"CREATE TRIGGER _cap_{name}_{op} AFTER {event} ON {name} "
        f"WHEN (SELECT applying FROM _writing) = 0{when} BEGIN "
        "INSERT INTO _outbox(change_id, txn, tbl, row_id, op, base_ver, scope, new, old, "
        "schema_ver, user_id, hlc, wall) "
        f"SELECT randomblob(16), w.txn, '{name}', NEW.id, '{op.upper()}', "
        "coalesce((SELECT ver FROM _known WHERE row_id = NEW.id), 0), NEW.scope, "
        f"{new}, {old}, w.schema_ver, w.user_id, w.hlc, w.wall FROM _writing w; END"
    )


def _refusals(table: type[Synced]) -> Iterator[tuple[str, str]]:
    name = table.__tablename__
    here = "(SELECT applying FROM _writing) = 0"

    def refuse(trigger: str, event: str, when: str, why: str) -> tuple[str, str]:
        return trigger, (
            f"CREATE TRIGGER {trigger} BEFORE {event} ON {name} WHEN {when} "
            f"BEGIN SELECT RAISE(ABORT, '{why}'); END"
        )

    yield refuse(f"_no_{name}_d", "DELETE", here, "rows are marked deleted, not removed")
    yield refuse(f"_no_{name}_id", "UPDATE OF id", "NEW.id IS NOT OLD.id", "an id never changes")
    made = " OR ".join(f"NEW.{c} IS NOT OLD.{c}" for c in CREATED)
    yield refuse(f"_no_{name}_made", "UPDATE", f"{here} AND ({made})", "who made a row never changes")
    if table.rule.append_only:
        body = [c for c in table.columns() if c not in ("deleted_at", "deleted_reason", *CREATED)]
        differs = " OR ".join(f"NEW.{c} IS NOT OLD.{c}" for c in body)
        yield refuse(f"_no_{name}_u", "UPDATE", f"{here} AND ({differs})", "append-only")


def _guard(table: type[Synced], guard: Guard) -> Iterator[tuple[str, str]]:
    for op in ("INSERT", "UPDATE"):
        trigger = f"_guard_{table.__tablename__}_{guard.name}_{op[0].lower()}"
        yield (
            trigger,
            (
                f"CREATE TRIGGER {trigger} BEFORE {op} ON {table.__tablename__} "
                f"WHEN (SELECT applying FROM _writing) = 0 AND ({guard.when}) "
                f"BEGIN SELECT RAISE(ABORT, '{guard.name}') WHERE EXISTS ({guard.clash}); END"
            ),
        )


def _keeping(table: type[Synced]) -> Iterator[tuple[str, str]]:
    """Keep what stood at the end of last year before the first change of this one (`tables.household.Past`).

    Years are those of the village, eight hours before UTC.
    """
    name = table.__tablename__
    differs = " OR ".join(f"NEW.{c} IS NOT OLD.{c}" for c in table.kept)
    facts = ", ".join(f"'{c}', {_value(table, c, 'OLD')}" for c in table.kept)
    household = "OLD.household_id" if "household_id" in table.columns() else "OLD.id"
    year = "CAST(strftime('%Y', {}, '+8 hours') AS INTEGER)"
    this = year.format("w.wall")
    last = f"past_id('{name}', OLD.id, {this} - 1)"
    yield (
        f"_past_{name}",
        f"CREATE TRIGGER _past_{name} BEFORE UPDATE ON {name} "
        f"WHEN (SELECT applying FROM _writing) = 0 AND ({differs}) BEGIN "
        "INSERT INTO past(id, scope, created_at, created_by, tbl, row_id, household_id, year, facts) "
        f"SELECT {last}, OLD.scope, w.wall, w.user_id, '{name}', OLD.id, {household}, {this} - 1, "
        f"json_object({facts}) FROM _writing w "
        f"WHERE coalesce({year.format('OLD.created_at')}, 0) < {this} "
        f"AND NOT EXISTS (SELECT 1 FROM past p WHERE p.id = {last}); END",
    )


def _unchecked_of(name: str, column: str) -> Iterator[tuple[str, str]]:
    for op in ("INSERT", "UPDATE"):
        trigger = f"_unchecked_{name}_{op[0].lower()}"
        made = (
            f"CREATE TRIGGER {trigger} AFTER {op} ON {name} WHEN NEW.{column} IS NOT NULL "
            f"AND NOT EXISTS (SELECT 1 FROM _unchecked u WHERE u.household_id = NEW.{column}) "
            f"BEGIN INSERT INTO _unchecked(household_id) VALUES (NEW.{column}); END"
        )
        yield trigger, made
    if column == "household_id":  # who moves leaves another household behind
        trigger = f"_unchecked_{name}_o"
        made = (
            f"CREATE TRIGGER {trigger} AFTER UPDATE OF household_id ON {name} "
            "WHEN OLD.household_id IS NOT NEW.household_id AND OLD.household_id IS NOT NULL "
            "BEGIN INSERT INTO _unchecked(household_id) SELECT OLD.household_id "
            "WHERE NOT EXISTS (SELECT 1 FROM _unchecked u WHERE u.household_id = OLD.household_id); END"
        )
        yield trigger, made


def _unchecked_triggers() -> Iterator[tuple[str, str]]:
    """Mark households whose rules must be asked again, whatever changed of them and wherever it came from.

    Not by INSERT OR IGNORE, as for `_search_triggers`.
    """
    for name, table in Synced.tables.items():
        column = "id" if name == "household" else "household_id"
        if column not in table.__table__.columns or name in _NOT_JUDGED:
            continue
        yield from _unchecked_of(name, column)
    for name, households in _JUDGED_BY.items():
        for op in ("INSERT", "UPDATE"):
            trigger = f"_unchecked_{name}_{op[0].lower()}"
            yield (
                trigger,
                (
                    f"CREATE TRIGGER {trigger} AFTER {op} ON {name} "
                    f"BEGIN INSERT INTO _unchecked(household_id) SELECT f.id FROM ({households}) f "
                    "WHERE NOT EXISTS (SELECT 1 FROM _unchecked u WHERE u.household_id = f.id); END"
                ),
            )


_JUDGED_BY = {  # rows that name no household, and whose rules they concern
    "helper": "SELECT DISTINCT household_id AS id FROM helper_assignment WHERE helper_id = NEW.id",
    "income_item": "SELECT household_id AS id FROM income_year WHERE id = NEW.income_id",
    "notice": "SELECT DISTINCT household_id AS id FROM notice_line WHERE notice_id = NEW.id "
    "AND household_id IS NOT NULL UNION SELECT id FROM (SELECT id FROM household WHERE "
    "village_code = NEW.village_code AND deleted_at IS NULL ORDER BY local_no, id LIMIT 1)",  # a board's
    "visit_visitor": "SELECT household_id AS id FROM visit WHERE id = NEW.visit_id",
}

_NOT_JUDGED = frozenset({"past", "conflict", "finding_note", "archive_item", "attachment"})
"""Rows of a household that no rule reads."""


_FOUND_BY = {  # which households are found differently when a row of the table changes
    "household": "SELECT NEW.id AS id",
    "person": "SELECT NEW.household_id AS id",
    "helper_assignment": "SELECT NEW.household_id AS id",
    "helper": "SELECT DISTINCT household_id AS id FROM helper_assignment WHERE helper_id = NEW.id",
    "village_group": "SELECT id FROM household WHERE group_id = NEW.id",
}


def _search_triggers() -> Iterator[tuple[str, str]]:
    """Mark households stale.

    Not by INSERT OR IGNORE: a pulled row arrives by an upsert, and in a trigger the conflict policy
    of the outer statement counts.
    """
    for name, households in _FOUND_BY.items():
        for op in ("INSERT", "UPDATE", "DELETE"):
            found = households.replace("NEW", "OLD") if op == "DELETE" else households
            trigger = f"_search_{name}_{op[0].lower()}"
            yield (
                trigger,
                (
                    f"CREATE TRIGGER {trigger} AFTER {op} ON {name} "
                    f"BEGIN INSERT INTO _search_stale(household_id) SELECT f.id FROM ({found}) f "
                    "WHERE NOT EXISTS (SELECT 1 FROM _search_stale s WHERE s.household_id = f.id); END"
                ),
            )
