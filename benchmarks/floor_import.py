"""The floor of an import: read every cell and insert it into a plain SQLite file, nothing else."""

import sqlite3
import sys
import tempfile
from pathlib import Path

from python_calamine import CalamineWorkbook


def main() -> None:
    """Read the workbooks of the folder named on the command line."""
    with tempfile.TemporaryDirectory() as folder:
        database = sqlite3.connect(Path(folder) / "floor.db")
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("PRAGMA synchronous=FULL")
        cells = sum(_copy(database, file) for file in sorted(Path(sys.argv[1]).glob("*.xlsx")))
        database.commit()
        database.close()
    sys.stdout.write(f"{cells}\n")


def _copy(database: sqlite3.Connection, file: Path) -> int:
    rows = CalamineWorkbook.from_path(file).get_sheet_by_index(0).to_python()
    width = len(rows[0])
    columns = ", ".join(f"c{i}" for i in range(width))
    database.execute(f"CREATE TABLE {file.stem} ({columns})")
    marks = ", ".join("?" * width)
    database.executemany(f"INSERT INTO {file.stem} VALUES ({marks})", rows[1:])
    return (len(rows) - 1) * width


if __name__ == "__main__":
    main()
