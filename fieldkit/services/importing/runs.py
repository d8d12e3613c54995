"""The imports that were committed here: what each did, and taking one back."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from fieldkit.db import history, undoing
from fieldkit.db.history import Entry
from fieldkit.db.tables import AppUser, ImportRun
from fieldkit.db.types import new_id
from fieldkit.errors import QT_TRANSLATE_NOOP, ImportTakenBack, NotFound
from fieldkit.i18n import Translate
from fieldkit.progress import Progress
from fieldkit.services.importing.drafts import Report
from fieldkit.services.importing.standing import Standing

_AT_ONCE = 2000
_QUICK = 5  # looking at a change takes a fifth of the time of taking it back
_IMPORT = QT_TRANSLATE_NOOP("ImportRuns", "import")


@dataclass(frozen=True)
class Run:
    """An import that was committed; `summary` counts rows by table, as its report did."""

    id: UUID
    at: datetime
    user: str
    files: tuple[str, ...]
    summary: Mapping[str, Mapping[str, int]]
    undone_at: datetime | None
    undone_by: str

    def total(self, count: str) -> int:
        """Add up a count, such as `added`, over all tables."""
        return sum(counts.get(count, 0) for counts in self.summary.values())


@dataclass(frozen=True)
class Undone:
    """What taking an import back did: rows marked deleted, rows given their old values."""

    deleted: int
    restored: int


def note(session: Session, report: Report, at: datetime, user: UUID | None) -> None:
    """Note within the transaction of an import what it did."""
    session.add(
        ImportRun(
            id=new_id(), at=at, user_id=user, undone_at=None, undone_by=None,
            txn=session.scalar(text("SELECT txn FROM _writing")),
            files=json.dumps(report.files, ensure_ascii=False),
            report=json.dumps(report.as_json(), ensure_ascii=False, separators=(",", ":")),
        )
    )  # fmt: skip


def listed(session: Session) -> list[Run]:
    """List the imports, the newest first."""
    names: dict[UUID | None, str] = {user.id: user.name for user in session.scalars(select(AppUser))}
    summary = text("json_extract(report, '$.summary')")
    query = select(
        ImportRun.id, ImportRun.at, ImportRun.user_id, ImportRun.files, summary, ImportRun.undone_at,
        ImportRun.undone_by,
    ).order_by(ImportRun.at.desc(), ImportRun.id.desc())  # fmt: skip
    return [
        Run(
            id, at, names.get(user, ""), tuple(json.loads(files)), json.loads(counts), undone_at,
            names.get(undone_by, ""),
        )
        for id, at, user, files, counts, undone_at, undone_by in session.execute(query)
    ]  # fmt: skip


def undo(
    session: Session, run_id: UUID, now: datetime, user: UUID | None, words: Translate, progress: Progress
) -> Undone:
    """Take an import back in a writing session.  Raises as `Importing.undo`."""
    run = session.get(ImportRun, run_id)
    if run is None:
        raise NotFound(kind=words("ImportRuns", _IMPORT), name=run_id)
    if run.undone_at is not None:
        raise ImportTakenBack
    size = history.size_of(session, run.txn)
    before, total = size // _QUICK, size + size // _QUICK
    standing = Standing(session, run, words)
    for done, portion in _counted(history.portions_of(session, run.txn, _AT_ONCE)):
        standing.look(portion)
        progress(done // _QUICK, total)
    standing.refuse()
    undone, done = [0, 0], 0
    for op in "IU":  # what was added goes first, to make room for what was there before
        for done, portion in _counted(history.portions_of(session, run.txn, _AT_ONCE, op)):
            reversed_ = undoing.reverse(session, portion, now, imported=True)
            standing.refuse_if([clash.row_id for clash in reversed_.clashes])
            again = sum(bool(entry.old.get("deleted_at")) for entry in portion)  # what it brought back
            undone[0] += reversed_.deleted + again
            undone[1] += reversed_.restored - again
            progress(before + done, total)
        before += done
    run.undone_at, run.undone_by = now, user
    return Undone(*undone)


def _counted(portions: Iterable[list[Entry]]) -> Iterator[tuple[int, list[Entry]]]:
    done = 0
    for portion in portions:
        done += len(portion)
        yield done, portion
