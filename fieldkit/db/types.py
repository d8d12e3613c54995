"""How values are stored.  The stored form is also the form on the wire, ids as hex.

Money is `int` fen, areas are `int` hundredths of a mu, distances `int` metres, moments UTC.
Yes/no is `bool | None`: None means not asked (domain.md §0.3-6).
"""

import json
from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID, uuid5

from sqlalchemy import LargeBinary, String, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import mapped_column
from sqlalchemy.types import TypeDecorator
from uuid_utils.compat import uuid7

_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
_FIELDKIT = UUID("6f1c7a52-5d0e-5b7e-9d1e-2f6f2a1c9b44")


def new_id() -> UUID:
    """Make the id of a new row, on this machine: a UUIDv7 (sync.md §4.2)."""
    return uuid7()


def named_id(*names: object) -> UUID:
    """Make the id of a row that its names identify, the same on every machine.

    For rows that two laptops would otherwise both make: divisions, groups, plans and their slots.
    """
    return uuid5(_FIELDKIT, "\x1f".join(str(name) for name in names))


def past_id(table: str, row: bytes, year: int) -> bytes:
    """Return the id of the row of `past` that keeps a record's state at the end of a year."""
    return named_id("past", table, UUID(bytes=bytes(row)), year).bytes


class Id(TypeDecorator[UUID]):
    """A UUID as 16 bytes."""

    impl = LargeBinary(16)
    cache_ok = True

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> bytes | None:
        """Store the bytes."""
        return None if value is None else value.bytes

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> UUID | None:
        """Read the bytes."""
        return None if value is None else UUID(bytes=bytes(value))


class Moment(TypeDecorator[datetime]):
    """A moment in UTC as `2026-11-21T08:30:00.123456Z`."""

    impl = String(27)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Store as text that sorts by time."""
        return None if value is None else moment_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """Read the text."""
        return None if value is None else datetime.fromisoformat(value)


def moment_text(value: datetime) -> str:
    """Return the stored form of a moment."""
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


class Codes(TypeDecorator[tuple[str, ...]]):
    """A set of codes as sorted text, `2,4`; None means not asked, empty that none applies."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Store sorted, so that equal sets are equal text."""
        return None if value is None else ",".join(sorted(set(value)))

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:
        """Read the set."""
        return None if value is None else tuple(code for code in value.split(",") if code)


class ShortCodes(Codes):
    """A set of codes in a column that once held a single one: the stored form of one code is the same."""

    impl = String(20)  # type: ignore[assignment]  # the column's type stays what it was
    cache_ok = True


class Extra(TypeDecorator[dict[str, str]]):
    """Named texts as JSON with sorted keys: what an office sent and no column holds yet."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Store canonical JSON."""
        if not value:
            return None
        return _CANONICAL.encode(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> dict[str, str]:
        """Read the texts; none where nothing was kept."""
        return {} if value is None else json.loads(value)


RowId = Annotated[UUID, mapped_column(Id)]
At = Annotated[datetime, mapped_column(Moment)]
CodeSet = Annotated[tuple[str, ...], mapped_column(Codes)]
Kept = Annotated[dict[str, str], mapped_column(Extra)]
