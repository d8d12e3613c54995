"""Which parts of a page somebody keeps folded: for each person, in the data folder."""

import json
from pathlib import Path

from PySide6.QtCore import QSettings

from fieldkit.services.laptop import Laptop
from fieldkit.ui.widgets.table_memory import FILE


class FoldMemory:
    """Reads and writes what one kind of page keeps folded and open."""

    def __init__(self, laptop: Laptop, page: str) -> None:
        """`page` names the kind of page; the person is whoever works."""
        self._file: Path = laptop.home.folder / FILE
        self._key = f"{laptop.user.user}/{page}"

    def read(self) -> dict[str, bool]:
        """Return by part whether it is folded; nothing where nothing was kept, or where it is damaged."""
        if not self._file.is_file():
            return {}
        try:
            kept = json.loads(str(self._ini().value(self._key, "")))
        except ValueError:
            return {}
        return {str(k): bool(v) for k, v in kept.items()} if isinstance(kept, dict) else {}

    def write(self, folded: dict[str, bool]) -> None:
        """Keep this."""
        ini = self._ini()
        ini.setValue(self._key, json.dumps(folded))
        ini.sync()

    def _ini(self) -> QSettings:
        return QSettings(str(self._file), QSettings.Format.IniFormat)
