"""What laptop and server say to each other: msgpack, packed with zstd (sync.md §4.8).

Columns of a change travel as the outbox has them (ids as hex); rows that are pulled travel as they
are stored (ids as bytes).  A (de)compressor is made for every call: it is not safe between threads.
"""

from typing import Any, Literal, TypeVar

import msgspec
import zstandard

PROTOCOL = 1
CONTENT_TYPE = "application/x-fieldkit"
PREFIX = "/sync/v1"

MAX_BODY = 2 << 20
"""Bytes of one request as sent."""
MAX_PLAIN = 16 << 20
"""Bytes of one message unpacked: more is a zip bomb."""
MAX_CHANGES = 5_000

_LEVEL = 3
_SIGNED = b"fieldkit batch v1\x00"
_NONCE = b"fieldkit session v1\x00"
_ENROL = b"fieldkit enrol v1\x00"

JsonValue = str | int | float | None
StoredValue = Any
"""Text, numbers, bytes or None; which, is said by the column."""


class BadMessage(Exception):
    """The bytes are not a message of this protocol: cut off, too large or of another kind."""


class Hello(msgspec.Struct):
    """Who the server is, and when."""

    server: str
    epoch: str
    county: str
    protocol: int
    now: str  # UTC


class Enrol(msgspec.Struct):
    """A laptop shows its code and its public key, and signs both."""

    code: str
    device: bytes
    label: str
    user: str
    key: bytes
    signature: bytes


class Enrolled(msgspec.Struct):
    """The server knows the laptop now."""

    server: str
    epoch: str
    county: str
    scopes: list[str] | None  # None: all of the county


class NonceWanted(msgspec.Struct):
    """Asks for something fresh to sign."""

    device: bytes


class Nonce(msgspec.Struct):
    """Something fresh to sign."""

    nonce: bytes


class SessionWanted(msgspec.Struct):
    """The signed nonce."""

    device: bytes
    nonce: bytes
    signature: bytes


class Session(msgspec.Struct):
    """A token for the next half hour."""

    token: str
    seconds: int


class Change(msgspec.Struct, array_like=True):
    """One change of one row: the changed columns and what they were."""

    id: bytes
    txn: int
    tbl: str
    row_id: bytes
    op: Literal["I", "U"]
    base: int
    scope: str
    new: dict[str, JsonValue]
    old: dict[str, JsonValue]
    schema: int
    user: bytes | None
    hlc: int
    wall: str


class Batch(msgspec.Struct):
    """Changes in the order they were made.  Frozen: its bytes never change once it was cut."""

    lineage: str
    number: int
    epoch: str
    device: bytes
    changes: list[Change]


class Push(msgspec.Struct):
    """A packed batch and the device's signature of it; the same over the network and on a stick."""

    payload: bytes
    signature: bytes


class Verdict(msgspec.Struct, array_like=True):
    """What became of one change.  `whole`: the device's copy of the row is now the server's."""

    status: Literal["applied", "same", "conflict", "duplicate", "parked"]
    ver: int
    whole: bool
    reason: str | None = None


class Receipt(msgspec.Struct):
    """What became of a batch; the same batch always gets the same receipt."""

    status: Literal["ok", "fork", "gap", "epoch"]
    epoch: str
    now: str
    verdicts: list[Verdict]
    durable: int = 0  # the last batch of the lineage that is in a verified backup elsewhere


class Pull(msgspec.Struct):
    """Asks for what came after the cursors.  `full`: also what this lineage wrote itself."""

    epoch: str
    lineage: str
    cursors: dict[str, int]
    limit: int = 2_000
    full: bool = False


class Row(msgspec.Struct, array_like=True):
    """A row as it is now.  `values` None: gone to another scope, or the asking lineage has it.

    `by` and `device` name who wrote this version, for the history of a laptop that had an older one;
    a server or a laptop that does not know them leaves them out.
    """

    scope: str
    seq: int
    tbl: str
    id: bytes
    ver: int
    gone: bool
    values: list[StoredValue] | None
    by: str | None = None
    device: str | None = None


class Head(msgspec.Struct, array_like=True):
    """Where a scope stands on the server."""

    seq: int
    rows: int
    total: bytes


class Page(msgspec.Struct):
    """Rows in the order of their scopes' counters, the cursors after them, and finished scopes."""

    epoch: str
    now: str
    scopes: list[str]
    columns: dict[str, list[str]]
    rows: list[Row]
    cursors: dict[str, int]
    done: dict[str, Head]
    more: bool


class RescueSlot(msgspec.Struct, array_like=True):
    """A code that opens a laptop once, read out over the telephone (docs/decisions/0014)."""

    number: int
    code: str
    made: str  # UTC

    def __repr__(self) -> str:
        """Leave out the code: it must not get into a log."""
        return f"RescueSlot({self.number})"


class Rescues(msgspec.Struct):
    """Codes the server does not have yet, and the numbers of all that still open the laptop."""

    slots: list[RescueSlot]
    here: list[int]


class RescuesKept(msgspec.Struct):
    """What the server can read out; `spent`: read out some time ago, to be destroyed."""

    label: str  # how the township calls the laptop
    numbers: list[int]
    spent: list[int]


class Refusal(msgspec.Struct):
    """Why a request was refused."""

    why: str


_NO_MESSAGE = (zstandard.ZstdError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError, MemoryError)
"""What unpacking raises; of letters that are none and of deep nesting msgspec speaks in Python's words."""

M = TypeVar("M", bound=msgspec.Struct)


def pack(message: msgspec.Struct) -> bytes:
    """Return the bytes of a message."""
    return zstandard.ZstdCompressor(level=_LEVEL, write_checksum=True).compress(
        msgspec.msgpack.encode(message)
    )


def unpack(data: bytes, kind: type[M]) -> M:
    """Read a message.  Raises `BadMessage`, before any more memory than `MAX_PLAIN` is taken."""
    try:
        size = zstandard.get_frame_parameters(data).content_size
        if size > MAX_PLAIN:  # also what a frame without a size says
            raise BadMessage(f"{size} bytes")
        plain = zstandard.ZstdDecompressor(max_window_size=1 << 23).decompress(
            data, max_output_size=MAX_PLAIN
        )
        return msgspec.msgpack.decode(plain, type=kind)
    except _NO_MESSAGE as error:
        raise BadMessage(type(error).__name__) from error


def signed_batch(sha256: bytes) -> bytes:
    """Return what a device signs of a batch."""
    return _SIGNED + sha256


def signed_nonce(server: str, device: bytes, nonce: bytes) -> bytes:
    """Return what a device signs to begin a session."""
    return _NONCE + server.encode() + device + nonce


def signed_enrolment(code: str, device: bytes, key: bytes) -> bytes:
    """Return what a device signs to enrol."""
    return _ENROL + code.encode() + device + key
