"""From the outbox to the server: batches are frozen, sent, and kept until they are safe.

A frozen batch is on disk before its first byte leaves, and its bytes never change: a crash or a lost
reply anywhere only means that the same bytes are sent again, and get the same receipt (sync.md §4.4).
Outbox rows stay as this laptop's history; what waits has `acked_at` NULL.
"""

import hashlib
import secrets
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy.orm import Session

from fieldkit.db.store import Store
from fieldkit.db.types import moment_text
from fieldkit.sync import local, wire
from fieldkit.sync.local import WAITING, many, run

MOST_CHANGES = 500
MOST_BYTES = 512 << 10

_COLUMNS = "n, change_id, txn, tbl, row_id, op, base_ver, scope, new, old, schema_ver, user_id, hlc, wall"


@dataclass(frozen=True)
class Frozen:
    """A batch on its way."""

    number: int
    lineage: str
    payload: bytes
    signature: bytes
    sha256: bytes

    @property
    def push(self) -> wire.Push:
        """The batch as it is sent."""
        return wire.Push(self.payload, self.signature)


@dataclass
class Taken:
    """What became of a batch."""

    sent: int = 0
    parked: int = 0


def waiting(session: Session) -> int:
    """Count the changes the server has not confirmed."""
    return int(run(session, f"SELECT count(*) FROM {WAITING}")[0][0])  # noqa: S608 - ours


def freeze(store: Store) -> Frozen | None:
    """Return the batch on its way, cutting the next one if there is none; None if nothing waits."""
    with store.reading(whole=True) as session:
        frozen = _inflight(session)
        if frozen is not None or not waiting(session):
            return frozen
    with store.applying() as session:
        return _inflight(session) or _freeze_next(session, store.author.device.bytes)


def _freeze_next(session: Session, device: bytes) -> Frozen | None:
    rows = _cut(
        run(
            session,
            f"SELECT {_COLUMNS} FROM _outbox WHERE acked_at IS NULL AND batch_no IS NULL "  # noqa: S608
            "ORDER BY n LIMIT ?",
            MOST_CHANGES + 1,
        )
    )
    if not rows:
        return None
    state = local.read(session)
    number = state.batch_no + 1
    batch = wire.Batch(state.lineage, number, state.epoch, device, [_change(r) for r in rows])
    payload = wire.pack(batch)
    sha = hashlib.sha256(payload).digest()
    signature = state.signer().sign(wire.signed_batch(sha)).signature
    many(session, "UPDATE _outbox SET batch_no = ? WHERE n = ?", [(number, r[0]) for r in rows])
    run(
        session,
        "INSERT INTO _inflight(batch_no, lineage, payload, signature, sha256) VALUES (?, ?, ?, ?, ?)",
        number, state.lineage, payload, signature, sha,
    )  # fmt: skip
    return Frozen(number, state.lineage, payload, signature, sha)


def _inflight(session: Session) -> Frozen | None:
    rows = run(session, "SELECT batch_no, lineage, payload, signature, sha256 FROM _inflight")
    return Frozen(*rows[0]) if rows else None


def _cut(rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Keep whole transactions up to the size of a batch; only a larger one is ever divided."""
    size = fit = 0
    for row in rows[:MOST_CHANGES]:
        size += len(row[8]) + len(row[9])
        if fit and size > MOST_BYTES:
            break
        fit += 1
    if fit == len(rows):
        return rows
    whole = fit
    while whole and rows[whole - 1][2] == rows[whole][2]:
        whole -= 1
    return rows[: whole or fit]


def _change(row: tuple[Any, ...]) -> wire.Change:
    (
        _, change_id, txn, tbl, row_id, op, base, scope, new, old, schema, user, hlc, wall,
    ) = row  # fmt: skip
    return wire.Change(
        change_id, txn, tbl, row_id, op, base, scope, msgspec.json.decode(new),
        msgspec.json.decode(old), schema, user, hlc, wall,
    )  # fmt: skip


def taken(store: Store, frozen: Frozen, receipt: wire.Receipt) -> tuple[Taken, Frozen | None]:
    """Note in one transaction what the server says of a batch, and freeze the next one in it."""
    batch = wire.unpack(frozen.payload, wire.Batch)
    now = moment_text(store.clock.now())
    outcome = Taken(sent=len(batch.changes))
    whole: dict[bytes, tuple[bytes, str, str, int] | None] = {}
    returned = []
    for change, verdict in zip(batch.changes, receipt.verdicts, strict=True):
        known = (change.row_id, change.tbl, change.scope, verdict.ver)
        whole[change.row_id] = known if verdict.whole else None
        if verdict.status == "parked":
            returned.append((change.id, change.tbl, change.row_id, verdict.reason or "", now))
    outcome.parked = len(returned)
    with store.applying() as session:
        done = [(now, change.id) for change in batch.changes]
        many(session, "UPDATE _outbox SET acked_at = ? WHERE change_id = ?", done)
        many(session, "INSERT OR REPLACE INTO _returned VALUES (?, ?, ?, ?, ?)", returned)
        know(session, [known for known in whole.values() if known])
        _keep_sent(session, frozen, receipt, now)
        return outcome, _freeze_next(session, store.author.device.bytes)


def _keep_sent(session: Session, frozen: Frozen, receipt: wire.Receipt, now: str) -> None:
    """Put a batch among those sent, and forget those that are safe in a backup elsewhere."""
    run(session, "DELETE FROM _inflight WHERE batch_no = ?", frozen.number)
    run(
        session,
        "INSERT OR REPLACE INTO _sent(lineage, batch_no, payload, signature, sha256, acked_at) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        frozen.lineage, frozen.number, frozen.payload, frozen.signature, frozen.sha256, now,
    )  # fmt: skip
    durable = (frozen.lineage, receipt.durable)
    run(session, "DELETE FROM _sent WHERE lineage = ? AND batch_no <= ?", *durable)
    local.write(session, batch_no=frozen.number, last_sha=frozen.sha256.hex())


def know(session: Session, rows: list[tuple[bytes, str, str, int]]) -> None:
    """Note the version of which this laptop now has the whole content: id, table, scope, version."""
    many(
        session,
        "INSERT INTO _known(row_id, tbl, scope, ver, generation) "
        "VALUES (?1, ?2, ?3, ?4, coalesce((SELECT generation FROM _cursor WHERE scope = ?3), 0)) "
        "ON CONFLICT(row_id) DO UPDATE SET scope = excluded.scope, ver = excluded.ver, "
        "generation = excluded.generation",
        list(rows),
    )


def new_lineage(store: Store, *, epoch: str | None = None, reread: bool = False) -> None:
    """Begin a new branch of this laptop's history, and owe the server again all it may have lost.

    Needed when the laptop was restored or cloned (a fork), or the server was (a new epoch): what the
    server has already, it recognises by the changes' own ids.
    """
    with store.applying() as session:
        again = []
        for (payload,) in run(session, "SELECT payload FROM _sent"):
            again += [(change.id,) for change in wire.unpack(payload, wire.Batch).changes]
        many(session, "UPDATE _outbox SET acked_at = NULL WHERE change_id = ?", again)
        many(session, "DELETE FROM _returned WHERE change_id = ?", again)
        run(session, "UPDATE _outbox SET batch_no = NULL WHERE acked_at IS NULL")
        run(session, "DELETE FROM _inflight")
        run(session, "DELETE FROM _sent")
        local.write(session, lineage=secrets.token_hex(16), batch_no=0, last_sha="")
        if epoch is not None:
            local.write(session, epoch=epoch)
        if epoch is not None or reread:
            run(session, "UPDATE _cursor SET seq = 0, generation = generation + 1, rereading = 1")
