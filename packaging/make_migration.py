"""Write the next migration from the difference between the tables and the migrations so far.

    python packaging/make_migration.py "what changes"

Read what it wrote before committing it: Alembic sees columns and indexes, not intentions.
"""

import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, types
from sqlalchemy.pool import StaticPool

from fieldkit.db import types as ours
from fieldkit.db import upgrade
from fieldkit.db.connect import connect


def main() -> None:
    """Make the file under `fieldkit/db/migrations/versions/`."""
    versions = Path(upgrade.__file__).parent / "migrations" / "versions"
    numbers = [int(file.name[:4]) for file in versions.glob("[0-9]*.py")]
    number = f"{max(numbers, default=0) + 1:04d}"
    with tempfile.TemporaryDirectory() as folder:
        raw = connect(Path(folder) / "scratch.db", bytes(32), create=True)
        engine = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool)
        config = Config()
        config.set_main_option("script_location", str(versions.parent))
        config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
        with engine.connect() as connection:
            config.attributes["connection"] = connection
            if numbers:
                command.upgrade(config, "head")
            command.revision(config, message=sys.argv[1], autogenerate=True, rev_id=number)
    (file,) = versions.glob(f"{number}_*.py")
    text = file.read_text(encoding="utf-8")
    for ours_name, plain in (
        ("Id(length=16)", "sa.LargeBinary(16)"),
        ("Moment(length=27)", "sa.String(27)"),
        ("Codes()", "sa.Text()"),
        ("Extra()", "sa.Text()"),
    ):
        text = text.replace(f"fieldkit.db.types.{ours_name}", plain)
    file.write_text(text, encoding="utf-8")
    print(file)


if __name__ == "__main__":
    assert ours
    assert types
    main()
