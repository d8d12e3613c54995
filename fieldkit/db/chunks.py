"""Long lists in parts: SQLite takes only so many values for one `IN (…)`."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")


def chunks(items: Sequence[T], size: int = 500) -> Iterator[Sequence[T]]:
    """Yield parts of `items`, in order, none longer than `size`."""
    for start in range(0, len(items), size):
        yield items[start : start + size]


def marks(items: Sequence[object]) -> str:
    """Return as many question marks as there are items, for an `IN (…)`."""
    return ",".join("?" * len(items))
