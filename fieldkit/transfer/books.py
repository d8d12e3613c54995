"""Writes sheets as files.  Numbers that name somebody stay text, in cells that are text."""

import csv
import zipfile
from pathlib import Path

from fieldkit.transfer.layout import Page
from fieldkit.transfer.xlsx import AUTHOR, Book

_WIDEST = 28


def write_book(file: Path, *pages: Page) -> None:
    """Write sheets as .xlsx.  Raises `OSError` where it cannot be written; `file` is then as before."""
    part = file.with_name(file.name + ".part")
    try:
        with Book(part) as book:
            for page in pages:
                widths = [min(2 * len(header) + 2, _WIDEST) for header in page.headers]
                book.sheet(page.name, page.headers, page.rows, page.text, widths)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


def is_ours(file: Path) -> bool:
    """Tell whether a workbook was written here and saved by nobody since."""
    try:
        with zipfile.ZipFile(file) as opened:
            core = opened.read("docProps/core.xml").decode("utf-8")
    except (OSError, KeyError, ValueError, zipfile.BadZipFile):
        return False
    return f"<dc:creator>{AUTHOR}<" in core and f"<cp:lastModifiedBy>{AUTHOR}<" in core


def write_text(page: Page, headers: list[str], file: Path) -> None:
    """Write a sheet as .csv in UTF-8 with a mark, which spreadsheets in China need."""
    part = file.with_name(file.name + ".part")
    try:
        with part.open("w", encoding="utf-8-sig", newline="") as opened:
            writer = csv.writer(opened)
            writer.writerow(headers)
            writer.writerows([_plain(value) for value in row] for row in page.rows)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


def _plain(value: str | float | None) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else f"{value:g}"
