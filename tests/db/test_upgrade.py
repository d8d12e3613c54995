"""The migration wrapper: on a copy, verified, and never through the capture triggers."""

import pytest

from fieldkit.db import upgrade
from fieldkit.db.connect import connect
from fieldkit.errors import UpgradeFailed
from tests.people import add_household

LATER = """
import sqlalchemy as sa
from alembic import op

revision = "0999"
down_revision = "{down}"


def upgrade():
    {steps}
"""


@pytest.fixture
def later_release(tmp_path, monkeypatch):
    """Pretend that a later release has one more migration."""
    import shutil

    def make(steps):
        folder = tmp_path / "migrations"
        shutil.copytree(upgrade._MIGRATIONS, folder)
        text = LATER.format(down=upgrade.newest(), steps=steps)
        (folder / "versions" / "0999_later.py").write_text(text)
        monkeypatch.setattr(upgrade, "_MIGRATIONS", folder)

    return make


def count(file, key, query):
    connection = connect(file, key)
    try:
        return connection.execute(query).fetchone()[0]
    finally:
        connection.close()


def home_and_key(laptop):
    _, key = laptop.home._keys.open("李秀英", "麦子熟了 2026")
    return laptop.home, key


def test_an_upgrade_keeps_rows_and_waiting_changes_and_the_old_file(laptop, laptops, later_release):
    add_household(laptop)
    home, key = home_and_key(laptop)
    with laptop.store.reading() as session:
        waiting = session.connection().exec_driver_sql("SELECT count(*) FROM _outbox").scalar()
    laptop.close()
    later_release('op.add_column("household", sa.Column("later", sa.Text()))')

    upgrade.bring_up_to_date(home.database, key, home.backups)

    assert count(home.database, key, "SELECT count(*) FROM household WHERE later IS NULL") == 1
    assert count(home.database, key, "SELECT count(*) FROM _outbox") == waiting
    assert count(home.backups / "before-0999.db", key, "SELECT count(*) FROM household") == 1


def test_a_migration_that_rebuilds_a_parent_table_writes_no_changes(laptop, later_release):
    add_household(laptop)
    home, key = home_and_key(laptop)
    laptop.close()
    before = count(home.database, key, "SELECT count(*) FROM _outbox")
    later_release('with op.batch_alter_table("household") as t: t.alter_column("phone", type_=sa.Text())')

    upgrade.bring_up_to_date(home.database, key, home.backups)

    assert count(home.database, key, "SELECT count(*) FROM _outbox") == before
    assert count(home.database, key, "SELECT count(*) FROM person") == 1


def test_a_migration_that_loses_rows_is_refused_and_the_file_stays(laptop, later_release):
    add_household(laptop)
    home, key = home_and_key(laptop)
    laptop.close()
    later_release('op.execute("DELETE FROM person")')

    with pytest.raises(UpgradeFailed, match="person"):
        upgrade.bring_up_to_date(home.database, key, home.backups)
    assert count(home.database, key, "SELECT count(*) FROM person") == 1
    assert count(home.database, key, "SELECT version_num FROM alembic_version") != "0999"
