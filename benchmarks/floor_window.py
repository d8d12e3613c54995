"""The floor of a start: Python, Qt and SQLAlchemy, a database, a window with one list."""

import sqlite3
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication, QListWidget, QMainWindow
from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine, select


def main() -> None:
    """Show the window with fifty rows and end once it is painted."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "floor.db"
        database = sqlite3.connect(file)
        database.execute("CREATE TABLE household (id INTEGER PRIMARY KEY, name TEXT)")
        database.executemany("INSERT INTO household (name) VALUES (?)", [("户主",)] * 15_000)
        database.commit()
        database.close()
        households = Table(
            "household", MetaData(), Column("id", Integer, primary_key=True), Column("name", String)
        )
        app = QApplication(sys.argv[:1])
        window = QMainWindow()
        window.resize(1366, 768)
        listed = QListWidget()
        window.setCentralWidget(listed)
        with create_engine(f"sqlite:///{file}").connect() as connection:
            for row in connection.execute(select(households).limit(50)):
                listed.addItem(row.name)
        window.show()
        window.grab()
        app.processEvents()


if __name__ == "__main__":
    main()
