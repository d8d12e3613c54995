"""What holds of every synced table, asked of each declaration by itself."""

import json
from datetime import date, datetime, time
from uuid import UUID

import pytest
from sqlalchemy import inspect, select, text
from sqlalchemy.exc import IntegrityError

from fieldkit.clock import Clock
from fieldkit.db import capture, tables, upgrade
from fieldkit.db.base import Base, Synced
from fieldkit.db.connect import connect
from fieldkit.db.tables import Outbox
from fieldkit.db.types import Codes, Extra, Id, Moment, new_id

TABLES = sorted(Synced.tables)
SAMPLE = {int: 7, str: "7", bool: True, float: 7.5, date: date(2026, 1, 5), time: time(8, 30)}
OTHER = {int: 8, str: "8", bool: False, float: 8.5, date: date(2026, 1, 6), time: time(9, 30)}


def value_for(column, values=SAMPLE):
    match column.type:
        case Id():
            return new_id()
        case Moment():
            return Clock(date(2026, 1, values[int])).now()
        case Codes():
            return (values[str],)
        case Extra():
            return {"列": values[str]}
        case _:
            return values[column.type.python_type]


def filled(table, values=SAMPLE):
    skipped = ("deleted_at", "deleted_reason")
    return {c.name: value_for(c, values) for c in table.__table__.columns if c.name not in skipped}


def changes(session, row_id):
    rows = session.scalars(select(Outbox).where(Outbox.row_id == row_id.bytes).order_by(Outbox.n))
    return [(row.op, json.loads(row.new), json.loads(row.old)) for row in rows]


@pytest.mark.parametrize("name", TABLES)
def test_field_groups_cover_every_travelling_column_once(name):
    table = Synced.tables[name]
    grouped = [column for group in table.field_groups() for column in group]

    assert sorted(grouped) == sorted(table.columns())
    assert all(first in table.columns() for first in table.rule.policies)


@pytest.mark.parametrize("name", TABLES)
def test_a_new_row_is_captured_whole_and_reads_back_as_it_was(laptop, name):
    table = Synced.tables[name]
    values = filled(table)
    with laptop.store.writing() as session:
        session.add(table(**values))

    with laptop.store.reading() as session:
        row = session.get(table, values["id"])
        assert {c: getattr(row, c) for c in values} == values
        ((op, new, old),) = changes(session, values["id"])
    assert op == "I"
    assert set(new) == set(values) - {"id", "scope"}
    assert old == {}


@pytest.mark.parametrize("name", [n for n in TABLES if not Synced.tables[n].rule.append_only])
def test_a_change_is_captured_with_its_old_value_and_a_repetition_is_not(laptop, name):
    table = Synced.tables[name]
    values, others = filled(table), filled(table, OTHER)
    kept = {"id", *capture.CREATED}
    with laptop.store.writing() as session:
        session.add(table(**values))
    changed = {k: v for k, v in others.items() if k not in kept and v != values[k]}

    for _ in range(2):
        with laptop.store.writing() as session:
            session.execute(table.__table__.update().where(table.id == values["id"]).values(**changed))

    with laptop.store.reading() as session:
        (_, (op, new, old)) = changes(session, values["id"])
    assert op == "U"
    assert set(changed) <= set(new)
    assert set(new) == set(old)


@pytest.mark.parametrize("name", [n for n in TABLES if Synced.tables[n].rule.append_only])
def test_an_append_only_row_cannot_be_changed_here(laptop, name):
    table = Synced.tables[name]
    values = filled(table)
    with laptop.store.writing() as session:
        session.add(table(**values))
    column = next(c for c in table.columns() if isinstance(values.get(c), str))

    with pytest.raises(IntegrityError, match="append-only"), laptop.store.writing() as session:
        session.execute(table.__table__.update().values({column: "anders"}))


@pytest.mark.parametrize("name", TABLES)
def test_rows_from_elsewhere_are_not_captured(laptop, name):
    table = Synced.tables[name]
    values = filled(table)
    with laptop.store.applying() as session:
        session.add(table(**values))

    with laptop.store.reading() as session:
        assert changes(session, values["id"]) == []


@pytest.mark.parametrize("name", TABLES)
def test_no_row_is_removed_and_no_id_or_maker_changes(laptop, name):
    table = Synced.tables[name]
    values = filled(table)
    with laptop.store.writing() as session:
        session.add(table(**values))
    attempts = (
        table.__table__.delete(),
        table.__table__.update().values(id=new_id()),
        table.__table__.update().values(created_by=new_id()),
    )
    for attempt in attempts:
        with pytest.raises(IntegrityError), laptop.store.writing() as session:
            session.execute(attempt)


def test_every_change_names_its_user_and_device(laptop):
    with laptop.store.writing() as session:
        session.add(tables.Division(**filled(tables.Division)))

    with laptop.store.reading() as session:
        row = session.scalars(select(Outbox).order_by(Outbox.n.desc())).first()
    assert UUID(bytes=row.user_id) == laptop.user.user
    assert laptop.store.author.device.version == 7
    assert datetime.fromisoformat(row.wall).date() == laptop.clock.now().date()


def test_the_migrations_lead_to_the_tables_as_declared(tmp_path):
    upgrade.create(tmp_path / "new.db", bytes(32))
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext
    from sqlalchemy import create_engine
    from sqlalchemy.pool import StaticPool

    raw = connect(tmp_path / "new.db", bytes(32))
    engine = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
        assert set(inspect(connection).get_table_names()) == {*Base.metadata.tables, "alembic_version"}
    raw.close()


def test_triggers_that_were_lost_are_made_again_at_the_next_start(laptops):
    first = laptops("a")
    with first.store.writing() as session:
        session.execute(text("DROP TRIGGER _cap_household_i"))
    first.close()

    again = laptops("a")
    with again.store.reading() as session:
        found = dict(session.execute(text("SELECT name, sql FROM sqlite_master WHERE type='trigger'")).all())
    assert found == capture.triggers()
