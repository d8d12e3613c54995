"""What is written on a marked copy: which cells get which colour, what their notes say, the list."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from fieldkit.domain.quality.findings import Finding, Level
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.i18n import Translate
from fieldkit.transfer.headers import OURS

AUTHOR = "fieldkit"
LIST = QT_TRANSLATE_NOOP("Marking", "Import check")
_INTRO = QT_TRANSLATE_NOOP(
    "Marking",
    "A copy of {file}, checked on {day}. Correct the coloured cells here or in the original and import "
    "again; this list is passed over.",
)
_COLUMNS = (
    QT_TRANSLATE_NOOP("Marking", "Level"), QT_TRANSLATE_NOOP("Marking", "Sheet"),
    QT_TRANSLATE_NOOP("Marking", "Cell"), QT_TRANSLATE_NOOP("Marking", "Column"),
    QT_TRANSLATE_NOOP("Marking", "Number"), QT_TRANSLATE_NOOP("Marking", "Value"),
    QT_TRANSLATE_NOOP("Marking", "Stored as"), QT_TRANSLATE_NOOP("Marking", "Reason"),
    QT_TRANSLATE_NOOP("Marking", "Rule"),
)  # fmt: skip
WIDTHS = (10, 14, 8, 22, 22, 24, 20, 70, 10)
"""Of the list's columns, in characters."""
_CELL = re.compile(r"([A-Z]{1,3})(\d+)")
_LIST_ROWS = 20_000
_NOTE_LENGTH = 1000


class Shade(StrEnum):
    """How much a cell matters, worst first; the value is the colour of the cell, as RGB."""

    REFUSED = "FF9C8F"
    ERROR = "FFCFC9"
    WARNING = "FFE699"
    INFO = "DDEBF7"


_WORDS = {
    Shade.REFUSED: QT_TRANSLATE_NOOP("Marking", "Row not taken"),
    Shade.ERROR: QT_TRANSLATE_NOOP("Marking", "Wrong"),
    Shade.WARNING: QT_TRANSLATE_NOOP("Marking", "Please look"),
    Shade.INFO: QT_TRANSLATE_NOOP("Marking", "Put in order"),
}
_ORDER = tuple(Shade)
_SHADES = {Level.ERROR: Shade.ERROR, Level.WARNING: Shade.WARNING, Level.INFO: Shade.INFO}


@dataclass
class Mark:
    """One cell to be marked: its colour and what its note says."""

    shade: Shade
    notes: list[str] = field(default_factory=list)

    @property
    def note(self) -> str:
        """The whole note."""
        return "\n".join(self.notes)[:_NOTE_LENGTH]


Marks = dict[tuple[int, int], Mark]
"""Marks of one sheet by (row from 1, column from 0); column -1: the first cell there is in the row."""


@dataclass(frozen=True)
class Listed:
    """The sheet that is added: its name, an introduction, headers and rows with their shade."""

    name: str
    intro: str
    headers: tuple[str, ...]
    rows: Sequence[tuple[Shade, tuple[str, ...]]]


def shade_of(finding: Finding, refusing: Iterable[str]) -> Shade:
    """Return the shade of a finding; a rule of `refusing` left its row out."""
    return Shade.REFUSED if finding.rule in refusing else _SHADES[finding.level]


def by_sheet(findings: Iterable[Finding], refusing: frozenset[str], words: Translate) -> dict[str, Marks]:
    """Gather the marks of one workbook by the name of the sheet."""
    sheets: dict[str, Marks] = {}
    for finding in findings:
        if finding.row is None or finding.sheet is None:
            continue
        shade = shade_of(finding, refusing)
        match = _CELL.fullmatch(finding.cell or "")
        at = (finding.row, column_number(match[1]) if match else -1)
        mark = sheets.setdefault(finding.sheet, {}).setdefault(at, Mark(shade))
        mark.shade = min(mark.shade, shade, key=_ORDER.index)
        said = f"{words('Marking', _WORDS[shade])} {finding.rule}：{finding.message}"
        if said not in mark.notes:
            mark.notes.append(said)
    return sheets


def on_first(marks: dict[int, Mark], first: int) -> dict[int, Mark]:
    """Put what is said of a row as a whole on its first cell, `first`."""
    whole = marks.get(-1)
    if whole is None:
        return marks
    rest = {at: mark for at, mark in marks.items() if at != -1}
    there = rest.get(first)
    if there is None:
        return rest | {first: whole}
    shade = min(whole.shade, there.shade, key=_ORDER.index)
    return rest | {first: Mark(shade, [*whole.notes, *there.notes])}


def listed(
    findings: Iterable[Finding], refusing: frozenset[str], file: str, day: str, words: Translate
) -> Listed:
    """Lay out the list of a workbook's findings, the worst first."""
    rows = [
        (
            shade := shade_of(f, refusing),
            (
                words("Marking", _WORDS[shade]), f.sheet or "", f.cell or str(f.row or ""), f.column or "",
                f.key, f.value, f.stored, f.message, f.rule,
            ),
        )
        for f in findings
    ]  # fmt: skip
    rows.sort(key=lambda row: _ORDER.index(row[0]))
    headers = tuple(words("Marking", header) for header in _COLUMNS)
    intro = OURS + words("Marking", _INTRO, file=file, day=day)
    return Listed(words("Marking", LIST), intro, headers, rows[:_LIST_ROWS])


def column_number(letters: str) -> int:
    """Return the number, from 0, of a column that spreadsheets call by letters."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
