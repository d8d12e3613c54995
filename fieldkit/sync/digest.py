"""Hashes by which laptop and server know that they hold the same (sync.md §4.9).

A row's hash covers its table, id, version and content.  A scope's hash is the sum of its rows'
hashes mod 2^128, so that it can be kept up row by row, and two equal errors do not cancel out.
"""

from collections.abc import Iterable
from hashlib import blake2b
from typing import NamedTuple

from msgspec import msgpack

_BYTES = 16
_MODULUS = 1 << (8 * _BYTES)

Value = str | int | float | bytes | None


class Digest(NamedTuple):
    """How many rows a scope has, and the sum of their hashes."""

    rows: int
    total: int

    def plus(self, row: bytes) -> "Digest":
        """Return the digest with one row more."""
        return Digest(self.rows + 1, (self.total + int.from_bytes(row)) % _MODULUS)

    def minus(self, row: bytes) -> "Digest":
        """Return the digest with one row less."""
        return Digest(self.rows - 1, (self.total - int.from_bytes(row)) % _MODULUS)

    @property
    def sum(self) -> bytes:
        """The sum as 16 bytes."""
        return self.total.to_bytes(_BYTES)


EMPTY = Digest(0, 0)


def read(rows: int, total: bytes) -> Digest:
    """Return the digest that was stored as a count and 16 bytes."""
    return Digest(rows, int.from_bytes(total))


class RowHasher:
    """Hashes rows of one table, whose columns come in a given order."""

    def __init__(self, table: str, columns: Iterable[str]) -> None:
        """Take the columns without `id` and `scope`, in the order in which values will come."""
        self._table = table
        names = list(columns)
        self._order = sorted(range(len(names)), key=names.__getitem__)
        self._names = names
        self._deleted = names.index("deleted_at")

    def row(self, row_id: bytes, ver: int, values: "tuple[Value, ...] | list[Value]") -> bytes:
        """Return the 16-byte hash of a row; empty fields do not count, so new columns do not."""
        filled = [(self._names[i], values[i]) for i in self._order if values[i] is not None]
        gone = values[self._deleted] is not None
        body = msgpack.encode((self._table, row_id, ver, gone, filled))
        return blake2b(body, digest_size=_BYTES).digest()
