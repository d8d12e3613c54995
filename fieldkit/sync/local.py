"""What a laptop remembers of itself and its server, in `_sync_state`."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from nacl.signing import SigningKey
from sqlalchemy import Connection
from sqlalchemy.orm import Session

_KEYS = ("lineage", "batch_no", "last_sha", "epoch", "server_id", "county", "sign_key", "enrolled_at")

WAITING = (
    "_outbox INDEXED BY ix__outbox_waiting "  # or SQLite reads past the values of every waiting row
    "WHERE acked_at IS NULL AND (batch_no IS NULL OR batch_no IN (SELECT batch_no FROM _inflight))"
)
"""The changes the server has not confirmed, as what follows FROM."""


@dataclass(frozen=True)
class State:
    """Where this laptop stands with its server; empty texts until it is enrolled."""

    lineage: str
    batch_no: int  # the last batch the server took
    epoch: str
    server_id: str
    county: str
    sign_key: str  # hex seed of the device's Ed25519 key; never leaves this database
    enrolled_at: str

    @property
    def enrolled(self) -> bool:
        """Whether a server knows this laptop."""
        return bool(self.server_id and self.enrolled_at)

    def signer(self) -> SigningKey:
        """Return the device's key."""
        return SigningKey(bytes.fromhex(self.sign_key))


def read(session: Session) -> State:
    """Read the state."""
    rows = run(session, "SELECT k, v FROM _sync_state")
    kept = {str(k): v for k, v in rows if k in _KEYS}
    return State(
        lineage=str(kept.get("lineage") or ""),
        batch_no=int(kept.get("batch_no") or 0),
        epoch=str(kept.get("epoch") or ""),
        server_id=str(kept.get("server_id") or ""),
        county=str(kept.get("county") or ""),
        sign_key=str(kept.get("sign_key") or ""),
        enrolled_at=str(kept.get("enrolled_at") or ""),
    )


def write(session: Session, **values: object) -> None:
    """Set some of the state; it is committed with whatever else the session holds."""
    many(
        session,
        "INSERT INTO _sync_state(k, v) VALUES (?, ?) ON CONFLICT(k) DO UPDATE SET v = excluded.v",
        [(k, str(v)) for k, v in values.items()],
    )


def run(session: Session, sql: str, *values: object) -> list[tuple[Any, ...]]:
    """Run one statement in stored forms, without the ORM in between, and return its rows."""
    result = connection(session).exec_driver_sql(sql, tuple(values))
    return [tuple(row) for row in result] if result.returns_rows else []


def many(session: Session, sql: str, rows: Sequence[tuple[Any, ...]]) -> None:
    """Run one statement for many rows in stored forms."""
    if rows:
        connection(session).exec_driver_sql(sql, list(rows))


def connection(session: Session) -> Connection:
    """Return the session's connection."""
    return session.connection()
