"""The floor of a start: Python, Qt and SQLAlchemy, a database, a window with one list."""

import sqlite3
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication, QListWidget, QMainWindow
from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    """The root of the one table."""


class Household(Base):
    """The one table."""

    __tablename__ = "household"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


def main() -> None:
    """Show the window with fifty rows and end once it is painted."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "floor.db"
        database = sqlite3.connect(file)
        database.execute("CREATE TABLE household (id INTEGER PRIMARY KEY, name TEXT)")
        database.executemany("INSERT INTO household (name) VALUES (?)", [("户主",)] * 15_000)
        database.commit()
        database.close()
        app = QApplication(sys.argv[:1])
        window = QMainWindow()
        window.resize(1366, 768)
        listed = QListWidget()
        window.setCentralWidget(listed)
        with Session(create_engine(f"sqlite:///{file}")) as session:
            for household in session.scalars(select(Household).limit(50)):
                listed.addItem(household.name)
        window.show()
        window.grab()
        app.processEvents()


if __name__ == "__main__":
    main()
