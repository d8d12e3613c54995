"""What a sync sent and what came back, as P-26 prints it (domain.md §1.32, §3.12).

A run keeps its times and sums only.  The rest is told from the outbox, which keeps every change with
the moment the township took it: the changes of a run are those taken between its beginning and its
end.  A batch's hash is known while the batch itself is kept, until the township says that it is safe.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from fieldkit.db.tables import AppUser, Household, SyncRun
from fieldkit.db.types import moment_text
from fieldkit.documents.facts import BatchSent, ReceiptFact, ReturnedFact, TableSent
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.columns import TABLES
from fieldkit.services.printing.findings import flaws_sent
from fieldkit.services.printing.reading import Parts, Sources
from fieldkit.services.printing.subjects import Subject
from fieldkit.services.villages import division_names, township_code
from fieldkit.sync import local

_LIKE_EACH_OTHER = 8  # hex digits of a lineage that tell two laptops' batches apart
_REASONS = {  # what the township says of a change that it keeps aside (sync.md)
    "unknown_table": QT_TRANSLATE_NOOP("Paper", "the township does not know this kind of record yet"),
    "unknown_field": QT_TRANSLATE_NOOP("Paper", "the township does not know a field of it yet"),
    "missing_field": QT_TRANSLATE_NOOP("Paper", "something every record must have is missing"),
    "no_row": QT_TRANSLATE_NOOP("Paper", "the township does not have the record"),
    "bad_value": QT_TRANSLATE_NOOP("Paper", "a value cannot be read"),
    "append_only": QT_TRANSLATE_NOOP("Paper", "what was completed cannot be changed any more"),
    "future_date": QT_TRANSLATE_NOOP("Paper", "its day has not come yet; look at the laptop's clock"),
    "scope": QT_TRANSLATE_NOOP("Paper", "the village is not this laptop's"),
    "with_visit": QT_TRANSLATE_NOOP("Paper", "the visit it belongs to was kept aside"),
    "server_trouble": QT_TRANSLATE_NOOP("Paper", "the server had a fault with it"),
}
_TAKEN = "FROM _outbox WHERE acked_at BETWEEN ? AND ?"


@dataclass(frozen=True)
class _Span:
    """The moments between which a run was under way, in stored form."""

    first: str
    last: str


def receipts(sources: Sources, subject: Subject) -> Parts:
    """Read the run of a sync; where there was none, a blank form."""
    run = sources.session.get(SyncRun, subject.sync) if subject.sync is not None else None
    return {"receipts": (_receipt(sources, run) if run else ReceiptFact(),)}


def _receipt(sources: Sources, run: SyncRun) -> ReceiptFact:
    state = local.read(sources.session)
    span = _Span(moment_text(run.started_at), moment_text(_end(sources, run)))
    return ReceiptFact(
        device=sources.store.author.device.hex[:12].upper(), server=_server(sources, state),
        users=_users(sources, span), started=run.started_at, ended=run.ended_at, sent=run.sent or 0,
        received=run.received or 0, conflicts=run.conflicts or 0, equal=run.equal,
        tables=_tables(sources, span), batches=_batches(sources, span, state.lineage),
        returned=_returned(sources, span), attachments=_contents(sources, run),
        flaws=flaws_sent(sources, span.first, span.last, _end(sources, run).astimezone().date()),
    )  # fmt: skip


def _server(sources: Sources, state: local.State) -> str:
    """Name the server by the township, or county, whose villages are kept here, and its first digits."""
    if not state.server_id:
        return ""
    names = division_names(sources.session)
    codes = sources.session.scalars(select(Household.village_code).distinct())
    towns = {township_code(code) for code in codes}
    counties = {f"{code[:6]:0<12}" for code in towns}
    area = next((found.pop() for found in (towns, counties) if len(found) == 1), "")
    return f"{names.get(area, '')} {state.server_id[:_LIKE_EACH_OTHER].upper()}".strip()


def _end(sources: Sources, run: SyncRun) -> datetime:
    """Return when a run was over; one that broke off, when the next began."""
    return run.ended_at if run.ended_at is not None else _next(sources, run)


def _next(sources: Sources, run: SyncRun) -> datetime:
    """Return when the next run began, now if there was none."""
    following = sources.session.scalar(
        select(SyncRun.started_at).where(SyncRun.id > run.id).order_by(SyncRun.id).limit(1)
    )
    return following or sources.store.clock.now()


def _contents(sources: Sources, run: SyncRun) -> int:
    """Count the photos and scans of this laptop that went after the records of a run."""
    span = _Span(moment_text(run.started_at), moment_text(_next(sources, run)))
    query = (
        "SELECT count(*) FROM _blob b WHERE b.sent_at >= ? AND b.sent_at < ? AND EXISTS "
        "(SELECT 1 FROM attachment a WHERE a.sha256 = b.sha256 AND a.origin_device = ?)"
    )
    device = sources.store.author.device.bytes
    return int(local.run(sources.session, query, span.first, span.last, device)[0][0])


def _run(sources: Sources, sql: str, span: _Span) -> list[tuple[Any, ...]]:
    return local.run(sources.session, sql, span.first, span.last)


def _users(sources: Sources, span: _Span) -> tuple[str, ...]:
    ids = _run(sources, f"SELECT DISTINCT user_id {_TAKEN}", span)
    wanted = [UUID(bytes=user) for (user,) in ids if user]
    query = select(AppUser.name).where(AppUser.id.in_(wanted)).order_by(AppUser.name)
    return tuple(sources.session.scalars(query))


def _tables(sources: Sources, span: _Span) -> tuple[TableSent, ...]:
    """Count the rows of each table that were new, and those that were changed only."""
    rows = _run(
        sources, f"SELECT tbl, max(op = 'I') {_TAKEN} GROUP BY tbl, row_id", span
    )  # fmt: skip
    counted = Counter(rows)
    return tuple(
        TableSent(name=table_name(sources, table), new=counted[table, 1], changed=counted[table, 0])
        for table in TABLES if (table, 0) in counted or (table, 1) in counted
    )  # fmt: skip


def _batches(sources: Sources, span: _Span, lineage: str) -> tuple[BatchSent, ...]:
    counted = _run(
        sources,
        f"SELECT batch_no, count(*) {_TAKEN} AND batch_no IS NOT NULL GROUP BY batch_no ORDER BY min(n)",
        span,
    )
    kept = {
        number: (of, sha)
        for number, of, sha in _run(
            sources, "SELECT batch_no, lineage, sha256 FROM _sent WHERE acked_at BETWEEN ? AND ?", span
        )
    }
    return tuple(
        BatchSent(
            number=number, changes=changes,
            sha256=kept[number][1].hex() if number in kept else "",
            receipt=f"{kept.get(number, (lineage,))[0][:_LIKE_EACH_OTHER].upper()}-{number}",
        )
        for number, changes in counted
    )  # fmt: skip


def _returned(sources: Sources, span: _Span) -> tuple[ReturnedFact, ...]:
    """List what the township kept aside in this run; a record is named by its number, not by a person."""
    rows = _run(
        sources,
        "SELECT r.tbl, r.row_id, r.reason, h.local_no FROM _returned r "
        "LEFT JOIN _outbox o ON o.change_id = r.change_id "
        "LEFT JOIN household h ON h.id = r.row_id "
        "WHERE r.at BETWEEN ? AND ? ORDER BY o.n",
        span,
    )
    return tuple(
        ReturnedFact(
            table=table_name(sources, table),
            what=local_no or UUID(bytes=row_id).hex[-12:].upper(),
            why=sources.words("Paper", _REASONS.get(reason, reason)),
        )
        for table, row_id, reason, local_no in rows
    )  # fmt: skip


def table_name(sources: Sources, table: str) -> str:
    """Say a table in words."""
    return sources.words("SyncTables", TABLES.get(table, table))
