"""What a table keeps for each person: columns, widths, sorting, filters; never anything that it shows."""

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QWidget

from fieldkit.services.laptop import Laptop

FILE = "tables.ini"
OURS = ("fieldkit.ui.screens", "fieldkit.ui.sections", "fieldkit.ui.dialogs")  # what names a table


def house_of(widget: QWidget) -> QObject | None:
    """Find who has the laptop and the jobs, among those the widget stands in."""
    above: QObject | None = widget
    while above is not None and not isinstance(getattr(above, "laptop", None), Laptop):
        above = above.parent()
    return above


class TableMemory:
    """Reads and writes what one table keeps, in the data folder, for the person who works."""

    def __init__(self, table: QWidget, what: str = "") -> None:
        """Take the person and the folder from the window the table stands in; without one keep nothing.

        `what` is kept apart from the table's columns, such as its filters.
        """
        house: Any = house_of(table)
        self._file: Path | None = None
        self._key = ""
        if house is not None:
            self._file = house.laptop.home.folder / FILE
            self._key = f"{house.laptop.user.user}/{_place(table)}" + (f".{what}" if what else "")

    def read(self) -> dict[str, Any]:
        """Return what was kept; nothing where nothing was, or where it is damaged."""
        if self._file is None or not self._file.is_file():
            return {}
        try:
            kept = json.loads(str(self._ini().value(self._key, "")))
        except ValueError:
            return {}
        return kept if isinstance(kept, dict) else {}

    def write(self, kept: dict[str, Any]) -> None:
        """Keep this."""
        if self._file is not None:
            ini = self._ini()
            ini.setValue(self._key, json.dumps(kept))
            ini.sync()

    def _ini(self) -> QSettings:
        return QSettings(str(self._file), QSettings.Format.IniFormat)


def _place(table: QWidget) -> str:
    """Name the widget of ours that the table stands in; two tables in one are told apart by columns."""
    above = table.parent()
    while above is not None and not type(above).__module__.startswith(OURS):
        above = above.parent()
    return type(above).__name__ if above is not None else "Table"
