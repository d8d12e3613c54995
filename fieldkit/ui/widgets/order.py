"""How what a table shows is put in order: numbers by size, dates by day, Chinese by pinyin, nothing last."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

Row = TypeVar("Row")
Key = tuple[int, float, str]
MOST = 3000  # rows that are read for sorting; a longer list is narrowed first


def key_of(shown: str) -> Key:
    """Return what a shown text is sorted by."""
    plain = shown.strip().lstrip("…")
    if not plain or plain == "—":
        return (2, 0.0, "")
    try:
        return (0, float(plain.replace(",", "")), "")
    except ValueError:
        return (1, 0.0, _spoken(plain))


def _spoken(text: str) -> str:
    if text.isascii():
        return text.casefold()
    from fieldkit.domain.sounds import spoken

    return spoken(text)


def arranged(rows: Sequence[Row], show: Callable[[Row], Any], *, down: bool) -> list[int]:
    """Return the numbers of `rows` in the order of what `show` says; what is empty stays last."""
    keys = [key_of(str(show(row))) for row in rows]
    last = [number for number, key in enumerate(keys) if key[0] == 2]
    others = [number for number, key in enumerate(keys) if key[0] != 2]
    return sorted(others, key=keys.__getitem__, reverse=down) + last
