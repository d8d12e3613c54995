"""Sorting as people do: 2组 stands before 10组."""

import re

_DIGITS = re.compile(r"(\d+)")


def natural(text: str) -> tuple[tuple[int, str], ...]:
    """Return what to sort `text` by, so that numbers in it count as numbers."""
    parts = _DIGITS.split(text)
    return tuple((int(part), "") if part.isdecimal() else (0, part) for part in parts)
