"""Code tables: what a code means, and which code an office's label means.

One file a table in `resources/codes/`.  Codes are ours and stable for ever; offices number theirs
differently, so import matches by label (domain.md chapter 2).
"""

import csv
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from fieldkit import paths


@dataclass(frozen=True)
class Code:
    """One value of a table, with its labels and the other spellings offices use."""

    code: str
    label: str
    label_en: str
    standard: str
    also: tuple[str, ...]
    active_from: date | None
    active_to: date | None
    extra: Mapping[str, str] = field(default_factory=dict)


class CodeTable:
    """The values of one table, in the order people expect."""

    def __init__(self, name: str, codes: list[Code]) -> None:
        """Index `codes` by code, by label and by other spellings; labels win over spellings."""
        self.name = name
        self._codes = {code.code: code for code in codes}
        self._found: dict[str, str] = {}
        for code in codes:
            for spelling in code.also:
                self._found.setdefault(fold(spelling), code.code)
        for code in codes:
            self._found[fold(code.label)] = code.code
            self._found.setdefault(fold(code.label_en), code.code)

    def __iter__(self) -> Iterator[Code]:
        """Go through the values in order."""
        return iter(self._codes.values())

    def __contains__(self, code: object) -> bool:
        """Tell whether `code` is a code of this table."""
        return code in self._codes

    def __getitem__(self, code: str) -> Code:
        """Return the value of a code."""
        return self._codes[code]

    def label(self, code: str | None, language: str = "zh_CN") -> str:
        """Say a code in words; text that is no code is given back as it stands, None as nothing."""
        if code is None:
            return ""
        known = self._codes.get(code)
        if known is None:
            return code
        return known.label_en if language == "en" and known.label_en else known.label

    def find(self, text: str) -> str | None:
        """Return the code a label or spelling means, or None."""
        return self._found.get(fold(text))


class CodeTables:
    """Every code table that ships."""

    def __init__(self, folder: Path) -> None:
        """Read tables from `folder` when they are first asked for."""
        self._folder = folder
        self._tables: dict[str, CodeTable] = {}

    @classmethod
    def load(cls) -> "CodeTables":
        """Return the tables of this release."""
        return cls(paths.resource("codes"))

    def names(self) -> list[str]:
        """Name every table there is."""
        return sorted(file.stem for file in self._folder.glob("*.csv"))

    def __getitem__(self, name: str) -> CodeTable:
        """Return a table by its name, such as `relation`."""
        if name not in self._tables:
            self._tables[name] = _read(self._folder / f"{name}.csv")
        return self._tables[name]


_COLUMNS = {"code", "label", "label_en", "standard", "source", "active_from", "active_to", "sort", "also"}


def _read(file: Path) -> CodeTable:
    with file.open(encoding="utf-8", newline="") as text:
        rows = sorted(csv.DictReader(text), key=lambda row: int(row["sort"] or 0))
    return CodeTable(file.stem, [_code(row) for row in rows])


def _code(row: dict[str, str]) -> Code:
    def day(name: str) -> date | None:
        return date.fromisoformat(row[name]) if row.get(name) else None

    return Code(
        code=row["code"], label=row["label"], label_en=row["label_en"],
        standard=row.get("standard") or "",
        also=tuple(text for text in (row.get("also") or "").split("|") if text),
        active_from=day("active_from"), active_to=day("active_to"),
        extra={k: v or "" for k, v in row.items() if k not in _COLUMNS},
    )  # fmt: skip


def fold(text: str) -> str:
    """Fold what does not distinguish labels: width, brackets, spaces, a leading 之, case."""
    folded = "".join(unicodedata.normalize("NFKC", text).split()).casefold()
    return folded.removeprefix("之") if len(folded) > 1 else folded
