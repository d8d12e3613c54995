"""Where workbooks and photos come from: dropped on the window, or from the person's own folder."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QStandardPaths
from PySide6.QtGui import QDropEvent

WORKBOOKS = (".xlsx", ".xls", ".ods", ".csv")
PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff", ".pdf", ".heic")
PATTERNS = [f"*{suffix}" for suffix in WORKBOOKS]


def dropped(event: QDropEvent) -> list[Path]:
    """Return the workbooks and folders that are being dropped."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.is_dir() or path.suffix.lower() in WORKBOOKS]


def pictures_of(carried: QMimeData) -> list[Path]:
    """Return the photos and scans that are dropped or pasted; what cannot be read is told of later."""
    paths = [Path(url.toLocalFile()) for url in carried.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in PICTURES]


def documents() -> str:
    """Return the person's own folder, where a file dialog begins."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
