"""Workbooks into the register: read them, look at what would happen, then commit in one transaction."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fieldkit.db.store import Store
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.quality.findings import Finding, Level
from fieldkit.domain.rights import Right
from fieldkit.errors import NoKnownTable, RegisterChanged
from fieldkit.i18n import Translate
from fieldkit.progress import Progress, unwatched
from fieldkit.services.allowing import needs
from fieldkit.transfer.merging import merge
from fieldkit.transfer.preview import Change, changes
from fieldkit.transfer.register import Register, stamp
from fieldkit.transfer.remarks import Remarks, Row
from fieldkit.transfer.rows import open_sheet
from fieldkit.transfer.workbook import files_in, open_sheets

REFUSING = frozenset({"IMP-01", "IMP-02", "IMP-04", "IMP-05"})
"""The rules that keep a row out; every other finding is about a row that was taken as it is."""
_PORTION = 500
_WHOLE = 1000
_READING = 600  # of _WHOLE, how much of the work reading is


@dataclass
class Report:
    """What an import did: rows by table, and everything there is to say about them."""

    summary: Mapping[str, Mapping[str, int]]
    findings: Sequence[Finding]

    def as_json(self) -> dict[str, Any]:
        """Return the report as the command line gives it (interfaces.md §2)."""
        return {
            "summary": {table: dict(counts) for table, counts in self.summary.items()},
            "findings": [finding.as_json() for finding in self.findings],
        }

    def total(self, count: str) -> int:
        """Add up a count, such as `refused`, over all tables."""
        return sum(counts.get(count, 0) for counts in self.summary.values())


@dataclass
class Draft(Report):
    """What an import would do; nothing is written yet."""

    files: Sequence[str] = ()
    _register: Register | None = field(default=None, repr=False)
    _codes: CodeTables | None = field(default=None, repr=False)

    @property
    def refused(self) -> list[Finding]:
        """The rows that would be left out, each with its cell and the reason."""
        return [finding for finding in self.findings if finding.rule in REFUSING]

    @property
    def errors(self) -> int:
        """How many findings must be mended."""
        return sum(1 for finding in self.findings if finding.level is Level.ERROR)

    def changes(self) -> Iterator[Change]:
        """Go through the records that would be added or changed, with old and new values."""
        if self._register is not None and self._codes is not None:
            yield from changes(self._register, self._codes)


class Importing:
    """Reads workbooks and folders of them into the register."""

    def __init__(self, store: Store, codes: CodeTables, words: Translate) -> None:
        """Work on this laptop's register, speaking the reader's language."""
        self._store = store
        self._codes = codes
        self._words = words

    def read(self, paths: Sequence[Path], progress: Progress = unwatched) -> Draft:
        """Read workbooks and match them with the register; nothing is written.

        Raises `FileMissing`, `NotAWorkbook`, `WorkbookEmpty`, `WorkbookLocked`, `NoKnownTable` and
        `ColumnsMissing`, each naming the file, and `Cancelled` when the person stops it.
        """
        files = files_in(paths)
        remarks = Remarks(self._words)
        rows = self._rows(files, remarks, progress)
        with self._store.reading() as session:
            register = Register(session)

        def matching(done: int, total: int) -> None:
            progress(_READING + (_WHOLE - _READING) * done // max(total, 1), _WHOLE)

        today = self._store.clock.today()
        merged = merge(rows, register, self._codes, today, remarks, matching)
        summary = {
            name: {**target.counts(), "refused": merged.refused.get(name, 0)}
            for name, target in register.targets.items()
            if target.touched or merged.refused.get(name)
        }
        progress(_WHOLE, _WHOLE)
        return Draft(summary, remarks.findings, [f.name for f in files], register, self._codes)

    @needs(Right.IMPORT)
    def commit(self, draft: Draft, progress: Progress = unwatched) -> Report:
        """Write what a draft would do, all of it in one transaction or nothing.

        A draft is committed once.  Raises `RegisterChanged` when anything changed since it was read,
        and `Cancelled` when the person stops it.
        """
        register, draft._register = draft._register, None  # noqa: SLF001 - a draft is ours
        if register is None:
            raise RegisterChanged
        with self._store.writing() as session:
            if stamp(session) != register.stamp:
                raise RegisterChanged
            register.write(session, self._store.origin(), progress)
        return Report(draft.summary, draft.findings)

    def _rows(self, files: Sequence[Path], remarks: Remarks, progress: Progress) -> list[Row]:
        sizes = [max(file.stat().st_size, 1) for file in files]
        rows: list[Row] = []
        for at, file in enumerate(files):
            before, size = sum(sizes[:at]), sizes[at]

            def reading(done: int, total: int, before: int = before, size: int = size) -> None:
                share = before + size * min(done, total) // max(total, 1)
                progress(_READING * share // sum(sizes), _WHOLE)

            rows += self._file(file, remarks, reading)
        return rows

    def _file(self, file: Path, remarks: Remarks, progress: Progress) -> list[Row]:
        rows: list[Row] = []
        passed: list[str] = []
        known = False
        for grid in open_sheets(file):
            progress(0, grid.height)
            opened = open_sheet(grid, self._codes, remarks)
            if opened is None:
                passed.append(grid.name)
                continue
            known = True
            for row in opened[1]:
                rows.append(row)
                if len(rows) % _PORTION == 0:
                    progress(row.number, grid.height)
        if not known:
            raise NoKnownTable(file=file.name)
        for name in passed:
            remarks.on_sheet("IMP-21", file.name, name)
        return rows
