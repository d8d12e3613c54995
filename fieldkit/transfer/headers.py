"""Which column of an office's sheet means what: `resources/import/headers.csv` and how it is matched.

Headers are compared after line breaks, spaces, bracket width and marks like `*` are folded away
(interfaces.md §2).  The kind of a sheet is told by its headers, never by its name.
"""

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from fieldkit import paths
from fieldkit.domain.codes import CodeTables, fold
from fieldkit.transfer.clean import unwrapped
from fieldkit.transfer.saying import as_text
from fieldkit.transfer.telling import DIVISIONS, HELPERS, HOUSEHOLDS, INCOMES, MEMBERS, kind_of

__all__ = [
    "DIVISIONS", "HELPERS", "HOUSEHOLDS", "INCOMES", "MEMBERS", "NAMING", "NEAREST", "Column", "Header",
    "Placed", "columns_of", "find_header", "fold_header", "match",
]  # fmt: skip

NEAREST = {
    HOUSEHOLDS: "household", MEMBERS: "person", HELPERS: "helper_assignment", INCOMES: "income_year",
}  # fmt: skip
"""Which row keeps a column that nobody knows."""
NAMING = {
    HOUSEHOLDS: {("household", "hh_no"), ("household", "head_name"), ("household", "head_id_number")},
    MEMBERS: {("person", "person_no"), ("person", "name"), ("person", "id_number")},
}
"""The fields that say whom a row means: a list that is compared has one of them."""
OURS = "fieldkit · "
"""What the list of findings in a marked copy begins with: it names columns, and is no table itself."""
_LOOK = 40  # rows in which a header is looked for
_DEEP = 3  # lines a header may have
_MARKS = re.compile(r"[*★:]|\((?:必填|选填|是/否|填是或否)\)")
_ABOUT = re.compile(r"(?:基本)?(?:信息|情况)$")  # 户主信息 over 姓名 is 户主姓名
_HELPER = re.compile("帮扶")  # what is written under such a heading is not about the household
_HELPERS_OWN = re.compile("帮扶|结对")
_UNIT = re.compile(r"\((?:元|月|个月|亩|人|岁|口|m2|平方米|公里|km|米|m|户)\)$")


@dataclass(frozen=True)
class Column:
    """A known column: the table and field it fills, how its cells are read, its national header."""

    kind: str
    table: str
    field: str
    type: str
    required: str
    header: str
    national: bool = False


@dataclass(frozen=True)
class Placed:
    """A column of a sheet: where it stands, what the office calls it, what it is (None: unknown)."""

    index: int
    header: str
    column: Column | None


@dataclass(frozen=True)
class Header:
    """The header of a sheet: its kind, its rows (from 0) and its columns."""

    kind: str
    first: int
    last: int
    columns: tuple[Placed, ...]

    def missing(self) -> list[str]:
        """Name the required columns that are not there; of alternatives, all are named."""
        have = {(at.column.table, at.column.field) for at in self.columns if at.column}
        wanted: dict[str, list[Column]] = {}
        for column in columns_of(self.kind):
            if column.required:
                group = column.header if column.required == "yes" else column.required
                wanted.setdefault(group, []).append(column)
        return [
            " / ".join(column.header for column in group)
            for group in wanted.values()
            if not any((column.table, column.field) in have for column in group)
        ]


@cache
def _catalogue() -> tuple[dict[str, list[Column]], dict[str, dict[str, Column]]]:
    columns: dict[str, list[Column]] = {}
    found: dict[str, dict[str, Column]] = {}
    with paths.resource("import/headers.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            table, _, field = row["field"].partition(".")
            column = Column(
                row["kind"], table, field, row["type"], row["required"], row["header"],
                national=row["national"] == "1",
            )  # fmt: skip
            columns.setdefault(column.kind, []).append(column)
            known = found.setdefault(column.kind, {})
            known[fold_header(column.header)] = column
            for spelling in row["also"].split("|"):
                if spelling:
                    known.setdefault(fold_header(spelling), column)
    return columns, found


def columns_of(kind: str) -> list[Column]:
    """List the known columns of a kind of sheet, in national order."""
    return _catalogue()[0][kind]


def fold_header(text: str) -> str:
    """Fold what does not distinguish headers."""
    return _MARKS.sub("", fold(unwrapped(text)))


def match(kind: str, header: str, codes: CodeTables) -> Column | None:
    """Return the column that a header of a sheet of `kind` means."""
    folded = fold_header(header)
    if not folded:
        return None
    known = _catalogue()[1][kind]
    column = known.get(folded) or known.get(_UNIT.sub("", folded))
    if column is None and kind == HOUSEHOLDS:
        lines = codes["income_line"]
        line = lines.find(folded) or lines.find(_UNIT.sub("", folded))
        if line is not None:
            column = Column(kind, "income_item", line, "money", "", lines[line].label)
    return column


def find_header(
    rows: Sequence[Sequence[Any]], merged: Sequence[Sequence[Any]], codes: CodeTables, only: str = ""
) -> Header | None:
    """Find the header under title rows; None when the sheet has none of the known tables.

    `merged` is `rows` with every merged range filled with its text, for headers of several lines.
    `only` reads the sheet as that kind, whatever else it may be: it must name somebody.
    """
    if rows and any(isinstance(cell, str) and cell.startswith(OURS) for cell in rows[0][:1]):
        return None
    best: tuple[tuple[int, int], Header] | None = None
    for first in range(min(_LOOK, len(rows))):
        for last in range(first, min(first + _DEEP, len(rows))):
            header = _header_at(rows, merged, first, last, codes, only)
            if header is None:
                continue
            lines = last - first
            whole = lines > 0 and _directly(header.kind, rows[first], codes) >= 2
            score = (_score(header), lines if whole else -lines)
            if best is None or score > best[0]:
                best = (score, header)
    return best[1] if best else None


def _score(header: Header) -> int:
    return sum(1 for placed in header.columns if placed.column)


def _directly(kind: str, row: Sequence[Any], codes: CodeTables) -> int:
    """Count the cells of a row that are headers by themselves; a title row has none."""
    return sum(1 for cell in row if isinstance(cell, str) and match(kind, cell, codes))


def _header_at(
    rows: Sequence[Sequence[Any]],
    merged: Sequence[Sequence[Any]],
    first: int,
    last: int,
    codes: CodeTables,
    only: str,
) -> Header | None:
    if not _looks_like_header(rows[last]):
        return None
    names = _names(rows[first : last + 1], merged[first : last + 1])
    if only:
        placed = _place(only, names, codes)
        given = {(at.column.table, at.column.field) for at in placed if at.column}
        return Header(only, first, last, tuple(placed)) if given & NAMING[only] else None
    found = {kind: _place(kind, names, codes) for kind in _catalogue()[0]}
    kind = kind_of({
        kind: {(at.column.table, at.column.field) for at in placed if at.column}
        for kind, placed in found.items()
    })  # fmt: skip
    if kind is None:
        return None
    return Header(kind, first, last, tuple(found[kind]))


def _looks_like_header(row: Sequence[Any]) -> bool:
    texts = [cell for cell in row if cell not in ("", None)]
    return len(texts) >= 2 and all(isinstance(cell, str) for cell in texts)


def _names(rows: Sequence[Sequence[Any]], merged: Sequence[Sequence[Any]]) -> list[list[str]]:
    """Return for each column the texts it may be called by, the best one first."""
    width = max(len(row) for row in rows)
    names: list[list[str]] = []
    for index in range(width):
        own = [_bare(row[index]) if index < len(row) else "" for row in rows]
        full = [_bare(row[index]) if index < len(row) else "" for row in merged]
        parts = [text for at, text in enumerate(full) if text and text not in full[:at]]
        lowest = own[-1] or (parts[-1] if parts else "")
        above = "".join(part for part in parts if part != lowest)
        options = ["".join(parts), _ABOUT.sub("", above) + lowest if above else lowest]
        if not _HELPER.search(above):
            options.append(lowest)
        names.append([text for at, text in enumerate(options) if text and text not in options[:at]])
    return names


def _bare(cell: Any) -> str:
    """Return what a header says, without the `="…"` some programs write round every cell."""
    text = as_text(cell).strip()
    return unwrapped(text).strip() if text.startswith("=") else text


def _place(kind: str, names: Iterable[Sequence[str]], codes: CodeTables) -> list[Placed]:
    placed: list[Placed] = []
    taken: set[tuple[str, str]] = set()
    helpers = False
    for index, options in enumerate(names):
        if not options:
            continue
        column = next((found for text in options if (found := match(kind, text, codes))), None)
        if kind != HELPERS:
            helpers = _is_helpers(options[-1], column, helpers, codes)
            column = None if helpers else column
        if column is not None and _is_heads(kind, column, taken):
            column = match(kind, "户主" + options[-1], codes)
        if column is not None and (column.table, column.field) in taken:
            column = None  # the first of two columns with one meaning counts; the other is kept aside
        if column is not None:
            taken.add((column.table, column.field))
        placed.append(Placed(index, "".join(options[0].split()), column))
    return _told_apart(placed)


def _is_heads(kind: str, column: Column, taken: set[tuple[str, str]]) -> bool:
    """Tell whether a helper sheet means the head: between the head's name and the helper's."""
    between = ("head", "name") in taken and ("helper", "name") not in taken
    return kind == HELPERS and between and column.table == "helper" and column.field != "name"


def _is_helpers(header: str, column: Column | None, after: bool, codes: CodeTables) -> bool:
    """Tell whether a column of a ledger is about the helper: it says so, or follows one that does.

    The telephone that stands beside a helper's name is not the household's.
    """
    meant = match(HELPERS, header, codes)
    if meant is None or not meant.table.startswith("helper"):
        return False
    return after or (column is None and _HELPERS_OWN.search(header) is not None)


def _told_apart(placed: list[Placed]) -> list[Placed]:
    """Give unknown columns that are called like another a number, so that none hides another."""
    used = {name for at in placed if at.column for name in (at.header, at.column.header)}
    told: list[Placed] = []
    for at in placed:
        name, again = at.header, 1
        while at.column is None and name in used:
            again += 1
            name = f"{at.header}（{again}）"
        used.add(name)
        told.append(replace(at, header=name))
    return told
