"""Tables that stay on this laptop: capture, search, drafts, what was printed."""

from typing import Any

from sqlalchemy import Index, LargeBinary, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from fieldkit.db.base import Base
from fieldkit.db.types import At, RowId


class Writing(Base):
    """One row: who is writing now, read by the capture triggers (sync.md §4.1)."""

    __tablename__ = "_writing"

    only: Mapped[int] = mapped_column(primary_key=True)  # always 1
    applying: Mapped[int]  # 1 while rows from elsewhere are written: nothing is captured
    txn: Mapped[int]  # a local transaction is never split over batches
    user_id: Mapped[bytes | None] = mapped_column(LargeBinary(16))
    hlc: Mapped[int]
    wall: Mapped[str] = mapped_column(String(27))
    schema_ver: Mapped[int]


class SyncState(Base):
    """What this device knows of itself and its server: device, lineage, epoch and the like."""

    __tablename__ = "_sync_state"

    k: Mapped[str] = mapped_column(String(40), primary_key=True)
    v: Mapped[Any] = mapped_column(Text)


class Outbox(Base):
    """Every change made here; the row stays after the server has it, as this laptop's history.

    `batch_no` NULL: waiting · set: frozen into that batch · `acked_at` set: applied on the server.
    Values are JSON of stored forms, ids as hex, so that no later schema is needed to read them.
    """

    __tablename__ = "_outbox"
    __table_args__ = (
        # both hold all that is asked of them: the long values of a row need not be read past
        Index("ix__outbox_row", "row_id", "acked_at", "batch_no"),
        Index("ix__outbox_waiting", "tbl", "batch_no", "scope", sqlite_where=text("acked_at IS NULL")),
        {"sqlite_autoincrement": True},
    )

    n: Mapped[int] = mapped_column(primary_key=True)
    change_id: Mapped[bytes] = mapped_column(LargeBinary(16), unique=True)
    txn: Mapped[int]
    tbl: Mapped[str] = mapped_column(String(40))
    row_id: Mapped[bytes] = mapped_column(LargeBinary(16))
    op: Mapped[str] = mapped_column(String(1))  # I or U
    base_ver: Mapped[int]
    scope: Mapped[str] = mapped_column(String(12))
    new: Mapped[str] = mapped_column(Text)
    old: Mapped[str] = mapped_column(Text)
    schema_ver: Mapped[int]
    user_id: Mapped[bytes | None] = mapped_column(LargeBinary(16))
    hlc: Mapped[int]
    wall: Mapped[str] = mapped_column(String(27))
    batch_no: Mapped[int | None] = mapped_column(index=True)
    acked_at: Mapped[str | None] = mapped_column(String(27))


class Known(Base):
    """What the server last told of a row: the version of the content that this laptop has of it."""

    __tablename__ = "_known"
    __table_args__ = {"sqlite_with_rowid": False}

    row_id: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    tbl: Mapped[str] = mapped_column(String(40))
    scope: Mapped[str] = mapped_column(String(12), index=True)
    ver: Mapped[int]
    generation: Mapped[int] = mapped_column(default=0)  # of `_cursor` when the server last told of it


class SearchEntry(Base):
    """What a household is found by: names, pinyin, initials, number tails, group, helper."""

    __tablename__ = "_search"

    household_id: Mapped[RowId] = mapped_column(primary_key=True)
    local_no: Mapped[str] = mapped_column(String(24), index=True)
    village_code: Mapped[str] = mapped_column(String(12), index=True)
    text: Mapped[str] = mapped_column(Text)  # empty: the household is not there any more
    renewed: Mapped[int] = mapped_column(index=True)  # a number that grows with every renewal


class SearchStale(Base):
    """Households whose search entry must be made anew; triggers put them here."""

    __tablename__ = "_search_stale"
    __table_args__ = {"sqlite_with_rowid": False}

    household_id: Mapped[RowId] = mapped_column(primary_key=True)


class VisitDraft(Base):
    """A visit being written, saved as typed; it becomes a `Visit` when completed."""

    __tablename__ = "_visit_draft"

    id: Mapped[RowId] = mapped_column(primary_key=True)  # also the id of the visit to be
    household_id: Mapped[RowId] = mapped_column(index=True)
    slot_id: Mapped[RowId | None]
    user_id: Mapped[RowId | None]
    saved_at: Mapped[At]
    answers: Mapped[str] = mapped_column(Text)  # JSON of services.visiting.Answers


class Inflight(Base):
    """The batch that is on its way: the exact bytes, kept before the first of them leaves."""

    __tablename__ = "_inflight"

    batch_no: Mapped[int] = mapped_column(primary_key=True)
    lineage: Mapped[str] = mapped_column(String(32))
    payload: Mapped[bytes] = mapped_column(LargeBinary)
    signature: Mapped[bytes] = mapped_column(LargeBinary(64))
    sha256: Mapped[bytes] = mapped_column(LargeBinary(32))


class Sent(Base):
    """Batches the server has applied, kept until it says they are in a backup elsewhere."""

    __tablename__ = "_sent"

    lineage: Mapped[str] = mapped_column(String(32), primary_key=True)
    batch_no: Mapped[int] = mapped_column(primary_key=True)
    payload: Mapped[bytes] = mapped_column(LargeBinary)
    signature: Mapped[bytes] = mapped_column(LargeBinary(64))
    sha256: Mapped[bytes] = mapped_column(LargeBinary(32))
    acked_at: Mapped[str] = mapped_column(String(27))


class Returned(Base):
    """Changes the server keeps aside for review instead of applying them, and why."""

    __tablename__ = "_returned"

    change_id: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    tbl: Mapped[str] = mapped_column(String(40))
    row_id: Mapped[bytes] = mapped_column(LargeBinary(16), index=True)
    reason: Mapped[str] = mapped_column(String(40))
    at: Mapped[str] = mapped_column(String(27))


class Cursor(Base):
    """How far this laptop has read a scope, and whether both sides then held the same."""

    __tablename__ = "_cursor"

    scope: Mapped[str] = mapped_column(String(12), primary_key=True)
    seq: Mapped[int]
    generation: Mapped[int]  # grows when the scope is read anew from the beginning
    rereading: Mapped[bool]  # rows the server does not mention any more go to quarantine at the end
    equal: Mapped[bool | None]  # None: not compared yet
    server_rows: Mapped[int | None]
    server_hash: Mapped[bytes | None] = mapped_column(LargeBinary(16))


class Quarantine(Base):
    """Rows the server does not know: taken out of sight, never silently removed (sync.md §4.8)."""

    __tablename__ = "_quarantine"

    id: Mapped[int] = mapped_column(primary_key=True)
    tbl: Mapped[str] = mapped_column(String(40))
    row_id: Mapped[bytes] = mapped_column(LargeBinary(16))
    scope: Mapped[str] = mapped_column(String(12))
    body: Mapped[str] = mapped_column(Text)  # JSON of stored forms, ids as hex
    why: Mapped[str] = mapped_column(String(40))
    at: Mapped[str] = mapped_column(String(27))


class SyncRun(Base):
    """One line a sync, for the list of what was sent and when."""

    __tablename__ = "_sync_run"

    id: Mapped[int] = mapped_column(primary_key=True)
    started_at: Mapped[At]
    ended_at: Mapped[At | None]
    sent: Mapped[int] = mapped_column(default=0)
    received: Mapped[int] = mapped_column(default=0)
    conflicts: Mapped[int] = mapped_column(default=0)
    parked: Mapped[int] = mapped_column(default=0)
    equal: Mapped[bool | None]
    failure: Mapped[str | None] = mapped_column(String(60))  # the class of the error, no data


class ImportRun(Base):
    """One import that was committed: what it did, and whether it was taken back again."""

    __tablename__ = "_import_run"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    at: Mapped[At]
    user_id: Mapped[RowId | None]
    txn: Mapped[int]  # of its changes in `_outbox`
    files: Mapped[str] = mapped_column(Text)  # JSON list of file names
    report: Mapped[str] = mapped_column(Text)  # JSON of the report (interfaces.md §2)
    undone_at: Mapped[At | None]
    undone_by: Mapped[RowId | None]


class Arrival(Base):
    """What a sync changed in a row that was here before: the history of edits made elsewhere."""

    __tablename__ = "_arrival"

    n: Mapped[int] = mapped_column(primary_key=True)
    tbl: Mapped[str] = mapped_column(String(40))
    row_id: Mapped[bytes] = mapped_column(LargeBinary(16), index=True)
    at: Mapped[str] = mapped_column(String(27))
    by: Mapped[str | None] = mapped_column(String(50))  # who, as far as the township tells
    device: Mapped[str | None] = mapped_column(String(50))
    old: Mapped[str] = mapped_column(Text)  # JSON of the changed columns, as in `_outbox`
    new: Mapped[str] = mapped_column(Text)


class Audit(Base):
    """What somebody saw or did that must be answerable for (domain.md §1.33): kept three years."""

    __tablename__ = "_audit"

    n: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[At]
    user_id: Mapped[RowId | None]
    action: Mapped[str] = mapped_column(String(20))
    object: Mapped[str] = mapped_column(Text)  # table, row and field; never a value


class OpenFinding(Base):
    """What the rules found when they last looked: kept so that lists are quick and mended ones are known.

    Never sent: every laptop finds the same in the same data.  `args` fill the rule's sentence.
    """

    __tablename__ = "_finding"

    id: Mapped[RowId] = mapped_column(primary_key=True)  # named_id("finding", rule, sentence, row, at)
    household_id: Mapped[RowId | None] = mapped_column(index=True)
    village_code: Mapped[str] = mapped_column(String(12), index=True)
    rule: Mapped[str] = mapped_column(String(6), index=True)
    level: Mapped[str] = mapped_column(String(8))
    tbl: Mapped[str] = mapped_column(String(40))
    row_id: Mapped[RowId | None]
    at: Mapped[str] = mapped_column(String(60))
    sentence: Mapped[str] = mapped_column(Text)
    args: Mapped[str] = mapped_column(Text)
    value: Mapped[str] = mapped_column(Text)
    stands: Mapped[str] = mapped_column(String(16))  # of the values read: one or two, see finding_notes
    found_on: Mapped[str] = mapped_column(String(10))
    fixed_on: Mapped[str | None] = mapped_column(String(10))


class Unchecked(Base):
    """Households whose rules must be asked again; triggers put them here."""

    __tablename__ = "_unchecked"
    __table_args__ = {"sqlite_with_rowid": False}

    household_id: Mapped[RowId] = mapped_column(primary_key=True)


class Blob(Base):
    """Whether the content of an attachment lies on this laptop, and whether the server has it."""

    __tablename__ = "_blob"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    bytes: Mapped[int]
    here: Mapped[bool]
    sent_at: Mapped[At | None]
