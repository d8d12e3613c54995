"""What an import would do and what it did: the preview, its corrections, the report."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fieldkit.domain.codes import CodeTables
from fieldkit.domain.quality.findings import Finding, Level
from fieldkit.errors import WorkbookChanged
from fieldkit.transfer.lines import Correction
from fieldkit.transfer.preview import Change, changes
from fieldkit.transfer.register import Register
from fieldkit.transfer.workbook import files_in

REFUSING = frozenset(
    {"IMP-01", "IMP-02", "IMP-04", "IMP-05", "IMP-32", "IMP-33", "IMP-34", "IMP-35", "IMP-38"}
)
"""The rules that keep a row out; every other finding is about a row that was taken as it is."""
CORRECTED = "IMP-28"


@dataclass(frozen=True)
class Source:
    """A workbook that is read: `called` is its name in findings, by itself where that is enough."""

    path: Path
    called: str
    size: int
    modified: int
    alone: bool
    """Whether it was named by itself, and not only found in a folder."""

    def check(self) -> None:
        """Raise `WorkbookChanged` where the file is not the one that was read."""
        try:
            now = self.path.stat()
        except OSError:
            raise WorkbookChanged(file=self.called) from None
        if (now.st_size, now.st_mtime_ns) != (self.size, self.modified):
            raise WorkbookChanged(file=self.called)


def sources_of(paths: Sequence[Path]) -> tuple[Source, ...]:
    """List the workbooks among `paths` and in folders.  Raises as `files_in`."""
    files = files_in(paths)
    named = {path.resolve() for path in paths}
    names = [file.name for file in files]
    shared = Path(os.path.commonpath([file.parent for file in files]))
    found: list[Source] = []
    for file in files:
        state = file.stat()
        called = file.name if names.count(file.name) == 1 else str(file.relative_to(shared))
        found.append(Source(file, called, state.st_size, state.st_mtime_ns, file in named))
    return tuple(found)


@dataclass
class Report:
    """What an import did: rows by table, and everything there is to say about them."""

    summary: Mapping[str, Mapping[str, int]]
    findings: Sequence[Finding]
    sources: Sequence[Source] = ()

    def as_json(self) -> dict[str, Any]:
        """Return the report as the command line gives it (interfaces.md §2)."""
        return {
            "summary": {table: dict(counts) for table, counts in self.summary.items()},
            "findings": [finding.as_json() for finding in self.findings],
        }

    def total(self, count: str) -> int:
        """Add up a count, such as `refused`, over all tables."""
        return sum(counts.get(count, 0) for counts in self.summary.values())

    @property
    def files(self) -> list[str]:
        """The names of the workbooks that were read."""
        return [source.called for source in self.sources]

    @property
    def refused(self) -> list[Finding]:
        """The rows that were left out, each with its cell and the reason."""
        return [finding for finding in self.findings if finding.rule in REFUSING]

    @property
    def errors(self) -> int:
        """How many findings must be mended."""
        return sum(1 for finding in self.findings if finding.level is Level.ERROR)


@dataclass
class Draft(Report):
    """What an import would do; nothing is written yet.  `corrections` were made in the preview."""

    corrections: tuple[Correction, ...] = ()
    register: Register | None = field(default=None, repr=False)
    codes: CodeTables | None = field(default=None, repr=False)
    contents: tuple[Path, ...] = ()
    """Contents of attachments that come with a whole register."""

    def changes(self) -> Iterator[Change]:
        """Go through the records that would be added or changed, with old and new values."""
        if self.register is not None and self.codes is not None:
            yield from changes(self.register, self.codes)

    def corrected(self, more: Sequence[Correction]) -> tuple[Correction, ...]:
        """Return the corrections with `more`; of a cell the last one counts."""
        kept = {(c.file, c.sheet, c.row, c.column): c for c in (*self.corrections, *more)}
        return tuple(kept.values())
