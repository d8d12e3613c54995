"""What is said about a value that is wrong, or was changed on its way in."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID


class Level(StrEnum):
    """How much a finding matters: an error must be mended, a warning looked at (domain.md §1.29)."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark, with the cell it is about where it came from a workbook.

    `key` is the 人口编号 of a member, else the 户编号 of the household; `column` is the header as the
    office wrote it and `cell` its address; `value` is what was found and `stored` what is kept.
    `about` and `at` name the row and the field (`table.column`) of the register, for going there.
    """

    rule: str
    level: Level
    message: str
    key: str
    value: str = ""
    stored: str = ""
    file: str | None = None
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    cell: str | None = None
    about: UUID | None = None
    at: str = ""

    def as_json(self) -> Mapping[str, Any]:
        """Return the finding as reports carry it."""
        said = asdict(self) | {"level": self.level.value}
        del said["about"], said["at"]
        return said
