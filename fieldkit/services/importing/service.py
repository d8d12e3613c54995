"""Workbooks into the register: read them, look at what would happen, then commit in one transaction."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from fieldkit.db.home import Home
from fieldkit.db.store import Store
from fieldkit.db.tables import Household, Person
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.policy import Profile
from fieldkit.domain.quality.findings import Finding
from fieldkit.domain.rights import Right
from fieldkit.errors import (
    QT_TRANSLATE_NOOP,
    FieldkitError,
    NoKnownTable,
    RegisterChanged,
    WorkbookEmpty,
)
from fieldkit.i18n import Translate
from fieldkit.progress import Progress, unwatched, without_collecting
from fieldkit.services.allowing import needs
from fieldkit.services.importing import contents as import_contents
from fieldkit.services.importing import marking as import_marking
from fieldkit.services.importing import runs as import_runs
from fieldkit.services.importing import types as import_types
from fieldkit.services.importing.drafts import (
    CORRECTED,
    REFUSING,
    Draft,
    Report,
    Source,
    sources_of,
)
from fieldkit.services.importing.runs import Run, Undone
from fieldkit.services.importing.wholes import Wholes
from fieldkit.services.standards import surroundings
from fieldkit.transfer.lines import Corrected, Correction, Line, line_of
from fieldkit.transfer.merging import merge
from fieldkit.transfer.register import stamp
from fieldkit.transfer.remarks import Remarks, Row
from fieldkit.transfer.rows import open_sheet
from fieldkit.transfer.workbook import SheetGrid, open_sheets

__all__ = ["REFUSING", "Correction", "Draft", "Importing", "Line", "Report", "Run", "Undone"]

_PORTION = 500
_WHOLE = 1000
_READING = 600  # of _WHOLE, how much of the work reading is
_PASSED: dict[type[FieldkitError], str] = {
    NoKnownTable: QT_TRANSLATE_NOOP("Findings", "it has no known table."),
    WorkbookEmpty: QT_TRANSLATE_NOOP("Findings", "it is empty."),
}
"""Why a file that was only found in a folder is passed over (IMP-30).

A damaged or locked workbook stops the import there too: it may be the half that the others need.
"""


class Importing:
    """Reads workbooks and folders of them into the register."""

    def __init__(
        self, home: Home, store: Store, codes: CodeTables, profile: Profile, words: Translate
    ) -> None:
        """Work on this laptop's register, speaking the reader's language."""
        self._home = home
        self._store = store
        self._codes = codes
        self._profile = profile
        self._words = words

    def read(self, paths: Sequence[Path], progress: Progress = unwatched) -> Draft:
        """Read workbooks and match them with the register; nothing is written.

        A file that was only found in a folder and is no known table is passed over, and said.
        Raises `FileMissing`, `NotAWorkbook`, `WorkbookEmpty`, `WorkbookLocked`, `WorkbookTooLarge`,
        `SheetTooLarge`, `NoKnownTable` and `ColumnsMissing`, each naming the file, and `Cancelled` when the
        person stops it.
        """
        with without_collecting():
            return self._read(sources_of(paths), (), progress)

    def correct(
        self, draft: Draft, corrections: Sequence[Correction], progress: Progress = unwatched
    ) -> Draft:
        """Read again with other contents for some cells; the workbooks stay as they are.

        Each correction is a finding of the new draft, with what stood there and what is `stored`.
        Raises `WorkbookChanged` where a file is not what it was, and as `read`.
        """
        for source in draft.sources:
            source.check()
        with without_collecting():
            return self._read(tuple(draft.sources), draft.corrected(corrections), progress)

    def line(self, draft: Draft, finding: Finding) -> Line | None:
        """Return the row of the workbook that a finding is about, as it stands there.

        None where the finding is about no row.  Raises `WorkbookChanged`.
        """
        source = next((s for s in draft.sources if s.called == finding.file), None)
        if source is None or finding.row is None or finding.sheet is None:
            return None
        source.check()
        return line_of(source.path, finding.sheet, finding.row, self._codes)

    def marked(self, report: Report, folder: Path, progress: Progress = unwatched) -> list[Path]:
        """Write copies of the workbooks into `folder`, the wrong cells coloured and explained.

        Nothing is written over.  Raises `WorkbookChanged`, `DiskFull`, `FileNotWritten`.
        """
        today = self._store.clock.today().isoformat()
        return import_marking.write(report, folder, today, self._words, progress)

    @needs(Right.IMPORT)
    def commit(self, draft: Draft, progress: Progress = unwatched) -> Report:
        """Write what a draft would do, all of it in one transaction or nothing.

        A draft is committed once.  Raises `RegisterChanged` when anything changed since it was read,
        and `Cancelled` when the person stops it.
        """
        register, draft.register = draft.register, None
        if register is None:
            raise RegisterChanged
        report = Report(draft.summary, draft.findings, draft.sources)
        kept = import_contents.keep(self._home, self._store, register, draft.contents)
        with without_collecting(), self._store.writing() as session:
            if stamp(session) != register.stamp:
                raise RegisterChanged
            import_contents.note(session, kept)
            import_types.follow(session, self._store, self._codes, register)
            register.write(session, self._store.origin(), progress)
            import_runs.note(session, report, self._store.clock.now(), self._store.author.user)
        return report

    # ------------------------------------------------------------ taking back

    def runs(self) -> list[Run]:
        """List the imports that were committed here, the newest first."""
        with self._store.reading() as session:
            return import_runs.listed(session)

    @needs(Right.REMOVE)
    def undo(self, run: UUID, progress: Progress = unwatched) -> Undone:
        """Take a whole import back, in one transaction, by changes the township gets like any others.

        What it added is marked deleted, what it changed gets its old values.  Raises `NotFound`,
        `ImportTakenBack` and `ImportBuiltOn`, which names what was built on it, and `Cancelled` when
        the person stops it.
        """
        with self._store.writing() as session:
            return import_runs.undo(
                session, run, self._store.clock.now(), self._store.author.user, self._words, progress
            )

    # ------------------------------------------------------------ reading

    def _read(
        self, sources: tuple[Source, ...], corrections: tuple[Correction, ...], progress: Progress
    ) -> Draft:
        remarks = Remarks(self._words)
        wholes = Wholes.among(sources)
        share = _READING * wholes.size // max(1, wholes.size + sum(s.size for s in wholes.others))

        def taking(done: int, total: int) -> None:
            progress(share * done // max(total, 1), _WHOLE)

        def reading(done: int, total: int) -> None:
            progress(share + (_READING - share) * done // max(total, 1), _WHOLE)

        def matching(done: int, total: int) -> None:
            progress(_READING + (_WHOLE - _READING) * done // max(total, 1), _WHOLE)

        rows = self._rows(wholes.others, corrections, remarks, reading) if wholes.others else []
        villages = self._store.author.villages
        with self._store.reading() as session:
            register = wholes.register(session)
            around = surroundings(session, self._store.clock.today(), self._codes, self._profile)
        wholes.take(register, remarks, self._store, taking)
        refused: Counter[str] = wholes.refused
        if wholes.others:
            elsewhere = self._elsewhere(villages) if villages is not None else frozenset[str]()
            merged = merge(rows, register, around, remarks, matching, villages, elsewhere)
            refused += Counter(merged.refused)
        summary = {
            name: {**target.counts(), "refused": refused[name]}
            for name, target in register.targets.items()
            if target.touched or target.settled or refused[name]
        }
        progress(_WHOLE, _WHOLE)
        contents = tuple(wholes.contents())
        return Draft(summary, remarks.findings, sources, corrections, register, self._codes, contents)

    def _elsewhere(self, villages: frozenset[str]) -> frozenset[str]:
        """Return the numbers of households and persons the person does not see."""
        with self._store.reading(whole=True) as session:
            found = [
                session.scalars(select(number).where(number.is_not(None), table.scope.not_in(villages)))
                for table, number in ((Household, Household.hh_no), (Person, Person.person_no))
            ]
            return frozenset(str(number) for numbers in found for number in numbers)

    def _rows(
        self, sources: Sequence[Source], corrections: Sequence[Correction], remarks: Remarks,
        progress: Progress,
    ) -> list[Row]:  # fmt: skip
        sizes = [max(source.size, 1) for source in sources]
        rows: list[Row] = []
        failure: FieldkitError | None = None
        known = 0
        for at, source in enumerate(sources):
            before, size = sum(sizes[:at]), sizes[at]

            def reading(done: int, total: int, before: int = before, size: int = size) -> None:
                share = before + size * min(done, total) // max(total, 1)
                progress(_READING * share // sum(sizes), _WHOLE)

            own = [c for c in corrections if c.file == source.called]
            try:
                rows += self._file(source, own, remarks, reading)
                known += 1
            except tuple(_PASSED) as error:
                if source.alone:
                    raise
                failure = failure or error
                why = remarks.words("Findings", _PASSED[type(error)])
                remarks.on_sheet("IMP-30", source.called, "", why=why)
        if not known and failure is not None:
            raise failure
        return rows

    def _file(
        self, source: Source, corrections: Sequence[Correction], remarks: Remarks, progress: Progress
    ) -> list[Row]:
        rows: list[Row] = []
        passed: list[str] = []
        known = False
        for grid in open_sheets(source.path, source.called):
            progress(0, grid.height)
            found = self._sheet(grid, corrections, remarks, progress)
            if found is None:
                passed.append(grid.name)
            else:
                known = True
                rows += found
        if not known:
            raise NoKnownTable(file=source.called)
        for name in passed:
            remarks.on_sheet("IMP-21", source.called, name)
        return rows

    def _sheet(
        self, grid: SheetGrid, corrections: Sequence[Correction], remarks: Remarks, progress: Progress
    ) -> list[Row] | None:
        wanted = {(c.row, c.column): c.value for c in corrections if c.sheet == grid.name}
        corrected = Corrected(grid, wanted)
        opened = open_sheet(corrected.grid, self._codes, remarks)
        if opened is None:
            return None
        sheet, body = opened
        columns = {placed.index + grid.left: placed for placed in sheet.header.columns}
        rows: list[Row] = []
        for row in body:
            rows.append(row)
            if len(rows) % _PORTION == 0:
                progress(row.number, grid.height)
            if wanted:
                for column, old, new in corrected.of_row(row.number):
                    if column in columns:
                        remarks.on_cell(CORRECTED, row, columns[column], old, new)
        return rows
