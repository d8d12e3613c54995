"""Which laptops may speak to the server: codes, keys, sessions (sync.md §4.13)."""

import hashlib
import json
import logging
import secrets
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey
from sqlalchemy import Connection, delete, insert, select, update

from fieldkit.clock import Clock
from fieldkit.db.base import SHARED
from fieldkit.db.types import moment_text
from fieldkit.server import schema
from fieldkit.server.database import Database
from fieldkit.sync import wire

log = logging.getLogger(__name__)

CODE_LETTERS = 10
CODE_HOURS = 24
SESSION_SECONDS = 30 * 60
_NONCE_SECONDS = 120
_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MOST_OPEN = 10_000
_ID_BYTES = 16


class Refused(Exception):
    """A request that is not granted: HTTP `status`, and one word why."""

    def __init__(self, status: int, why: str) -> None:
        """Keep both."""
        super().__init__(why)
        self.status = status
        self.why = why


@dataclass(frozen=True)
class Device:
    """An enrolled laptop; `scopes` None means the whole county."""

    id: bytes
    label: str
    key: bytes
    scopes: frozenset[str] | None


@dataclass(frozen=True)
class DeviceInfo:
    """A line of `server devices`."""

    id: UUID
    label: str
    user: str
    enrolled_at: datetime
    last_seen: datetime | None
    disabled: bool


def fold_code(code: str) -> str:
    """Return a code as it was made: typed in lower case, with dashes, O for 0 or I for 1."""
    letters = "".join(c for c in code.upper() if c.isalnum())
    return letters.translate(str.maketrans("OIL", "011"))


class Access:
    """Enrolment codes, devices and their sessions; sessions live as long as the process."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Take the database."""
        self._database = database
        self._clock = clock
        self._lock = threading.Lock()
        self._nonces: dict[bytes, tuple[bytes, float]] = {}
        self._sessions: dict[bytes, tuple[bytes, float]] = {}

    def new_code(self, label: str | None = None, scopes: Iterable[str] = ()) -> str:
        """Make a code for one laptop, good for a day; `scopes` none: the whole county."""
        code = "".join(secrets.choice(_CROCKFORD) for _ in range(CODE_LETTERS))
        villages = sorted(set(scopes))
        until = self._clock.now() + timedelta(hours=CODE_HOURS)
        with self._database.writing() as connection:
            connection.execute(
                insert(schema.enrol_code).values(
                    county_id=self._database.county,
                    hash=_hashed(code),
                    label=label,
                    scopes=json.dumps(villages) if villages else None,
                    expires_at=moment_text(until),
                )
            )
        return code

    def enrol(self, request: wire.Enrol) -> wire.Enrolled:
        """Make a laptop known, or let a known one see what the new code says.

        A repeated request gets the same answer.  Raises `Refused`, `wire.BadMessage`.
        """
        if len(request.device) != _ID_BYTES or len(request.key) != _ID_BYTES * 2:
            raise wire.BadMessage("device")
        code = fold_code(request.code)
        signed = wire.signed_enrolment(request.code, request.device, request.key)
        _verify(request.key, signed, request.signature)
        table = schema.enrol_code
        here = (table.c.county_id == self._database.county) & (table.c.hash == _hashed(code))
        with self._database.writing() as connection:
            found = connection.execute(select(table).where(here).with_for_update()).first()
            if found is None or found.expires_at < moment_text(self._clock.now()):
                raise Refused(403, "code")
            known = self._device_row(connection, request.device)
            if found.used_by is not None:
                if known is None or bytes(found.used_by) != request.device:
                    raise Refused(403, "code")
            elif known is not None and bytes(known.key) != request.key:
                raise Refused(403, "device")
            if known is not None and known.disabled_at is not None:
                raise Refused(403, "disabled")  # another code does not take it back: `server devices enable`
            scopes = json.loads(found.scopes) if found.scopes else None
            if found.used_by is None:
                connection.execute(update(table).where(here).values(used_by=request.device))
                self._register(connection, request, found.label, scopes, known is not None)
                log.info("device %s joined, for %s", request.device.hex(), found.scopes or "the county")
        return wire.Enrolled(self._database.server_id, self._database.epoch, self._database.county, scopes)

    def nonce(self, request: wire.NonceWanted) -> wire.Nonce:
        """Give something fresh to sign."""
        nonce = secrets.token_bytes(32)
        with self._lock:
            _sweep(self._nonces)
            self._nonces[nonce] = (request.device, time.monotonic() + _NONCE_SECONDS)
        return wire.Nonce(nonce)

    def session(self, request: wire.SessionWanted) -> wire.Session:
        """Begin a session for a device that signed its nonce.  Raises `Refused`."""
        with self._lock:
            device, until = self._nonces.pop(request.nonce, (b"", 0.0))
        if device != request.device or until < time.monotonic():
            raise Refused(401, "nonce")
        with self._database.reading() as connection:
            row = self._device_row(connection, request.device)
        if row is None:
            raise Refused(401, "unknown")
        signed = wire.signed_nonce(self._database.server_id, request.device, request.nonce)
        _verify(bytes(row.key), signed, request.signature)
        token = secrets.token_urlsafe(32)
        with self._lock:
            _sweep(self._sessions)
            self._sessions[_hashed(token)] = (request.device, time.monotonic() + SESSION_SECONDS)
        return wire.Session(token, SESSION_SECONDS)

    def device_of(self, authorization: str, *, handing_in: bool = False) -> Device:
        """Return the device of a bearer token.

        `handing_in`: also one that the township disabled, whose work is taken all the same and which is
        given nothing (sync.md §4.13).  Raises `Refused`.
        """
        kind, _, token = authorization.partition(" ")
        with self._lock:
            device, until = self._sessions.get(_hashed(token), (b"", 0.0))
        if kind.lower() != "bearer" or until < time.monotonic():
            raise Refused(401, "session")
        with self._database.reading() as connection:
            row = self._device_row(connection, device)
            scopes = self._scopes(connection, device)
        if row is None:
            raise Refused(401, "unknown")
        if row.disabled_at is not None and not handing_in:
            raise Refused(403, "disabled")
        return Device(device, row.label, bytes(row.key), scopes)

    def devices(self) -> list[DeviceInfo]:
        """List all laptops, by label."""
        table = schema.device
        query = select(table).where(table.c.county_id == self._database.county)
        with self._database.reading() as connection:
            return [
                DeviceInfo(
                    UUID(bytes=bytes(row.id)),
                    row.label,
                    row.user_name,
                    datetime.fromisoformat(row.enrolled_at),
                    datetime.fromisoformat(row.last_seen) if row.last_seen else None,
                    row.disabled_at is not None,
                )
                for row in connection.execute(query.order_by(table.c.label))
            ]

    def _device_row(self, connection: Connection, device: bytes):  # type: ignore[no-untyped-def]
        table = schema.device
        return connection.execute(
            select(table).where(table.c.county_id == self._database.county, table.c.id == device)
        ).first()

    def _scopes(self, connection: Connection, device: bytes) -> frozenset[str] | None:
        table = schema.access
        query = select(table.c.scope).where(
            table.c.county_id == self._database.county, table.c.device == device
        )
        found = frozenset(connection.execute(query).scalars())
        return found | {SHARED} if found else None

    def _register(
        self,
        connection: Connection,
        request: wire.Enrol,
        label: str | None,
        scopes: list[str] | None,
        known: bool,
    ) -> None:
        county = self._database.county
        if not known:
            connection.execute(
                insert(schema.device).values(
                    county_id=county,
                    id=request.device,
                    label=(label or request.label)[:80],
                    user_name=request.user[:50],
                    key=request.key,
                    enrolled_at=moment_text(self._clock.now()),
                )
            )
        # what the code says is all that the laptop sees from now on, as the answer tells it
        granted = schema.access
        connection.execute(
            delete(granted).where(granted.c.county_id == county, granted.c.device == request.device)
        )
        for scope in sorted(set(scopes or ())):
            connection.execute(
                insert(schema.access).values(county_id=county, device=request.device, scope=scope)
            )


def _hashed(secret: str) -> bytes:
    return hashlib.blake2b(secret.encode(), digest_size=32, person=b"fieldkit").digest()


def _verify(key: bytes, message: bytes, signature: bytes) -> None:
    try:
        VerifyKey(key).verify(message, signature)
    except (BadSignatureError, ValueError, TypeError):
        raise Refused(401, "signature") from None


def _sweep(kept: dict[bytes, tuple[bytes, float]]) -> None:
    """Forget what has expired; a flood of requests must not fill the memory."""
    if len(kept) < _MOST_OPEN // 10:
        return
    now = time.monotonic()
    for secret in [s for s, (_, until) in kept.items() if until < now]:
        del kept[secret]
    while len(kept) >= _MOST_OPEN:
        kept.pop(next(iter(kept)))
