"""Where workbooks come from: dropped on the window, or from the person's own folder."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QDropEvent

WORKBOOKS = (".xlsx", ".xls", ".ods", ".csv")
PATTERNS = [f"*{suffix}" for suffix in WORKBOOKS]


def dropped(event: QDropEvent) -> list[Path]:
    """Return the workbooks and folders that are being dropped."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.is_dir() or path.suffix.lower() in WORKBOOKS]


def documents() -> str:
    """Return the person's own folder, where a file dialog begins."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
