"""Writes sheets as files.  Numbers that name somebody stay text, in cells that are text."""

import csv
import zipfile
from pathlib import Path

from fieldkit.transfer.layout import Page

_WIDEST = 28
_AUTHOR = "fieldkit"


def write_book(page: Page, file: Path) -> None:
    """Write a sheet as .xlsx.  Raises `OSError` where it cannot be written; `file` is then as before."""
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    part = file.with_name(file.name + ".part")
    book = Workbook(part, {"constant_memory": True, "tmpdir": str(file.parent)})
    book.set_properties({"author": _AUTHOR})
    try:
        head = book.add_format({"bold": True, "bottom": 1, "num_format": "@", "text_wrap": True})
        text = book.add_format({"num_format": "@"})
        sheet = book.add_worksheet(page.name)
        sheet.freeze_panes(1, 0)
        for at, header in enumerate(page.headers):
            sheet.set_column(at, at, min(2 * len(header) + 2, _WIDEST), text if page.text[at] else None)
            sheet.write_string(0, at, header, head)
        for number, row in enumerate(page.rows, start=1):
            for at, value in enumerate(row):
                if isinstance(value, str):
                    sheet.write_string(number, at, value, text)
                elif value is not None:
                    sheet.write_number(number, at, value)
        book.close()
        part.replace(file)
    except FileCreateError as error:
        raise error.args[0] from error
    finally:
        part.unlink(missing_ok=True)


def is_ours(file: Path) -> bool:
    """Tell whether a workbook was written here and saved by nobody since."""
    try:
        with zipfile.ZipFile(file) as opened:
            core = opened.read("docProps/core.xml").decode("utf-8")
    except (OSError, KeyError, ValueError, zipfile.BadZipFile):
        return False
    return f"<dc:creator>{_AUTHOR}<" in core and f"<cp:lastModifiedBy>{_AUTHOR}<" in core


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
