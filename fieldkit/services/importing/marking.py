"""Marked copies: the workbooks of an import with the wrong cells coloured and explained."""

import errno
from collections.abc import Iterator
from pathlib import Path

from fieldkit.errors import DiskFull, FileNotWritten, reason
from fieldkit.i18n import Translate
from fieldkit.progress import Progress
from fieldkit.services.importing.drafts import REFUSING, Report
from fieldkit.services.saving import check_target


def write(report: Report, folder: Path, today: str, words: Translate, progress: Progress) -> list[Path]:
    """Write a marked copy of every workbook of `report` into `folder`; together they import as before.

    A copy is called as its workbook; what is there already is never written over, the copy then gets
    a number.  Raises `WorkbookChanged`, `DiskFull`, `FileNotWritten`.
    """
    from fieldkit.transfer.marking import mark
    from fieldkit.transfer.marks import by_sheet, listed

    for source in report.sources:
        source.check()
    written: list[Path] = []
    for done, source in enumerate(report.sources):
        progress(done, len(report.sources))
        findings = [finding for finding in report.findings if finding.file == source.called]
        target = folder / Path(source.called).with_suffix(_suffix(source.path))
        check_target(target)
        target = next(name for name in _free_names(target) if not name.exists())
        marks = by_sheet(findings, REFUSING, words)
        found = listed(findings, REFUSING, source.called, today, words)
        try:
            mark(source.path, target, marks, found)
        except OSError as error:
            if error.errno in (errno.ENOSPC, errno.EDQUOT):
                raise DiskFull from error
            raise FileNotWritten(file=target, why=reason(error)) from error
        written.append(target)
    progress(len(report.sources), len(report.sources))
    return written


def _suffix(path: Path) -> str:
    return ".xlsm" if path.suffix.lower() == ".xlsm" else ".xlsx"


def _free_names(target: Path) -> Iterator[Path]:
    yield target
    number = 2
    while True:
        yield target.with_name(f"{target.stem} ({number}){target.suffix}")
        number += 1
