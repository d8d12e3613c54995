"""Gathers what is to be said about cells and rows, each with its place in the workbook."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from fieldkit.domain.quality.arrival import ARRIVALS
from fieldkit.domain.quality.findings import Finding, Level
from fieldkit.i18n import Translate
from fieldkit.transfer.headers import Header, Placed
from fieldkit.transfer.saying import as_text


@dataclass(frozen=True, eq=False)
class Sheet:
    """A sheet that is read: where it is, what it holds, which year its title names."""

    file: str
    name: str
    header: Header
    left: int
    year: int | None
    titles: tuple[str, ...] = ()
    fields: dict[tuple[str, str], Placed] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        """What the sheet holds: households, members, helpers or divisions."""
        return self.header.kind

    def has(self, table: str, column: str) -> bool:
        """Tell whether the sheet has a column for the field."""
        return (table, column) in self.fields


@dataclass(slots=True, eq=False)
class Row:
    """A row of a sheet: its values by table and field, and what no field takes, by header."""

    sheet: Sheet
    number: int
    given: dict[str, dict[str, Any]]
    extra: dict[str, dict[str, str]]
    refused: bool = False

    def get(self, table: str, column: str) -> Any:
        """Return a value; None where the cell was empty or there is no such column."""
        found = self.given.get(table)
        return None if found is None else found.get(column)

    def release(self) -> None:
        """Let go of the values once they are in the register; a county has forty thousand rows."""
        self.given = {"row": self.given["row"]} if "row" in self.given else {}
        self.extra = {}

    @property
    def key(self) -> str:
        """Name the row in findings: 人口编号 of a member, else 户编号 (interfaces.md §2)."""
        person = self.given.get("person", {})
        household = self.given.get("household", {})
        return str(
            person.get("person_no") or household.get("hh_no") or person.get("name")
            or household.get("head_name") or self.get("head", "name")
            or self.get("division", "code") or ""
        )  # fmt: skip


class Remarks:
    """The findings of one import, in the reader's language."""

    def __init__(self, words: Translate) -> None:
        """Begin with none."""
        self.words = words
        self.findings: list[Finding] = []

    def on_cell(
        self, rule: str, row: Row, placed: Placed, value: Any, stored: str = "", **details: object
    ) -> None:
        """Say something about a cell."""
        arrival = ARRIVALS[rule]
        message = self.words("Findings", arrival.sentence, **details)
        self.place(rule, arrival.level, message, row.key, row, placed, as_text(value), stored)

    def on_row(
        self, rule: str, row: Row, at: tuple[str, str] | None = None, value: str = "", **details: object
    ) -> None:
        """Say something about a row, pointing at the cell of a field where the sheet has one."""
        arrival = ARRIVALS[rule]
        message = self.words("Findings", arrival.sentence, **details)
        placed = row.sheet.fields.get(at) if at else None
        self.place(rule, arrival.level, message, row.key, row, placed, value)

    def on_sheet(
        self, rule: str, file: str, sheet: str, column: str | None = None, **details: object
    ) -> None:
        """Say something about a sheet or one of its columns."""
        arrival = ARRIVALS[rule]
        message = self.words("Findings", arrival.sentence, **details)
        self.findings.append(Finding(rule, arrival.level, message, "", file=file, sheet=sheet, column=column))

    def place(
        self, rule: str, level: Level, message: str, key: str, row: Row | None,
        placed: Placed | None, value: str = "", stored: str = "", about: UUID | None = None, at: str = "",
    ) -> None:  # fmt: skip
        """Keep a finding; without a row it has no place in a workbook."""
        if row is None:
            self.findings.append(Finding(rule, level, message, key, value, stored, about=about, at=at))
            return
        self.findings.append(
            Finding(
                rule, level, message, key, value, stored, row.sheet.file, row.sheet.name, row.number,
                placed.header if placed else None,
                f"{letters(placed.index + row.sheet.left)}{row.number}" if placed else None,
                about, at,
            )
        )  # fmt: skip


def letters(index: int) -> str:
    """Name a column as spreadsheets do: 0 is A, 26 is AA."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
