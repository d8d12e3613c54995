"""Copies of workbooks with the wrong cells coloured and explained; the originals are never touched.

An .xlsx is copied part by part and only the cells in question get a style and a note, so that widths,
dates, formulas and numbers stay exactly as they were.  Everything else (.csv, .xls, .ods, and packages
written in an unusual way) is written anew as .xlsx from what was read.
"""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from fieldkit.transfer.marking_xlsx import NotPlain, mark_package
from fieldkit.transfer.marks import AUTHOR, WIDTHS, Listed, Mark, Marks, on_first
from fieldkit.transfer.saying import as_text
from fieldkit.transfer.workbook import SheetGrid, open_sheets

_PACKED = (".xlsx", ".xlsm")
_WIDEST = 30
_PROBED = 60  # rows that say how wide a column is
_NOTE = {"author": AUTHOR, "x_scale": 2.2, "y_scale": 1.4, "font_size": 9}


def mark(file: Path, target: Path, marks: Mapping[str, Marks], found: Listed) -> None:
    """Write a copy of `file` with its marks to `target`, which must not exist.

    Raises `OSError` where it cannot be written; nothing is left then.
    """
    part = target.with_name(target.name + ".part")
    try:
        if file.suffix.lower() in _PACKED:
            try:
                mark_package(file, part, marks, found)
            except (NotPlain, BadZipFile, KeyError):
                _write_anew(file, part, marks, found)
        else:
            _write_anew(file, part, marks, found)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _write_anew(file: Path, target: Path, marks: Mapping[str, Marks], found: Listed) -> None:
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    grids = open_sheets(file)
    first = next(grids)
    thrifty = not first.merged  # merged areas cannot be written row by row
    book = Workbook(target, {
        "constant_memory": thrifty, "tmpdir": str(target.parent), "strings_to_numbers": False,
        "strings_to_formulas": False, "strings_to_urls": False,
    })  # fmt: skip
    try:
        sheets = _Anew(book)
        for grid in (first, *grids):
            sheets.write(grid, marks.get(grid.name, {}))
        sheets.list(found)
        book.close()
    except FileCreateError as error:
        raise error.args[0] from error


class _Anew:
    """Writes sheets into a new workbook."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._formats: dict[tuple[str, str], Any] = {}
        self._names: set[str] = set()

    def _format(self, number: str, colour: str = "") -> Any:
        known = self._formats.get((number, colour))
        if known is None:
            look: dict[str, Any] = {"num_format": number}
            if colour:  # a coloured cell hides the lines of the grid, so it gets its own
                look |= {"bg_color": f"#{colour}", "border": 1, "border_color": "#B0B0B0"}
            known = self._formats[number, colour] = self._book.add_format(look)
        return known

    def _sheet(self, name: str) -> Any:
        plain = "".join("_" if sign in "[]:*?/\\" else sign for sign in name)[:31].strip("'") or "Sheet"
        made, again = plain, 1
        while made.casefold() in self._names:
            again += 1
            made = f"{plain[:27]} {again}"
        self._names.add(made.casefold())
        return self._book.add_worksheet(made)

    def write(self, grid: SheetGrid, marks: Marks) -> None:
        """Write one sheet as it was read, with its marks."""
        sheet = self._sheet(grid.name)
        for (row0, column0), (row1, column1) in grid.merged:
            if (row0, column0) != (row1, column1):
                sheet.merge_range(row0, column0, row1, column1, "")
        by_row: dict[int, dict[int, Mark]] = {}
        for (row, at), mark in marks.items():
            by_row.setdefault(row - 1, {})[at] = mark
        widths: dict[int, int] = {}
        for number, cells in enumerate(grid.rows):
            shown = {grid.left + at: cell for at, cell in enumerate(cells) if cell not in ("", None)}
            self._row(sheet, number, shown, on_first(by_row.get(number, {}), min(shown, default=0)))
            if number < _PROBED:
                for at, cell in shown.items():
                    widths[at] = max(widths.get(at, 0), _width(cell))
        for at, width in widths.items():
            sheet.set_column(at, at, min(width + 2, _WIDEST))

    def _row(self, sheet: Any, number: int, shown: dict[int, Any], marks: Mapping[int, Mark]) -> None:
        for at in sorted(shown.keys() | marks.keys()):
            mark = marks.get(at)
            self._cell(sheet, number, at, shown.get(at, ""), mark.shade if mark else "")
            if mark:
                sheet.write_comment(number, at, mark.note, _NOTE)

    def _cell(self, sheet: Any, row: int, column: int, value: Any, colour: str) -> None:
        if isinstance(value, bool):
            sheet.write_boolean(row, column, value, self._format("General", colour))
        elif isinstance(value, (int, float)):
            sheet.write_number(row, column, value, self._format("General", colour))
        elif isinstance(value, datetime):
            sheet.write_datetime(row, column, value, self._format("yyyy-mm-dd hh:mm", colour))
        elif isinstance(value, date):
            sheet.write_datetime(row, column, value, self._format("yyyy-mm-dd", colour))
        elif isinstance(value, (time, timedelta)):
            sheet.write_datetime(row, column, value, self._format("[h]:mm", colour))
        elif value == "":
            sheet.write_blank(row, column, None, self._format("@", colour))
        else:
            sheet.write_string(row, column, str(value), self._format("@", colour))

    def list(self, found: Listed) -> None:
        """Write the list of findings as the last sheet."""
        sheet = self._sheet(found.name)
        for at, width in enumerate(WIDTHS):
            sheet.set_column(at, at, width)
        sheet.write_string(0, 0, found.intro)
        for at, header in enumerate(found.headers):
            sheet.write_string(2, at, header, self._format("@", "E8E6E0"))
        for number, (shade, texts) in enumerate(found.rows, start=3):
            for at, text in enumerate(texts):
                sheet.write_string(number, at, text, self._format("@", shade if at == 0 else ""))


def _width(cell: Any) -> int:
    text = as_text(cell)
    return sum(2 if ord(sign) > 0x2E80 else 1 for sign in text[:_WIDEST])
