"""How a stored value is said the way an office's sheet would say it."""

from collections.abc import Callable
from datetime import datetime, time
from typing import Any

from fieldkit.domain.codes import CodeTables

EXACT = 15
"""A spreadsheet keeps fifteen digits of a number; the sixteenth and on are noughts it made up."""
FAR = 50
"""No house is farther from its village's main road than that, in km (domain.md §1.6): more is metres."""

Writer = Callable[[Any], str]


def as_text(raw: Any) -> str:
    """Say a cell as a person sees it in the sheet: 2026 and not 2026.0."""
    if isinstance(raw, str):
        return raw
    if isinstance(raw, bool):
        return "是" if raw else "否"
    if isinstance(raw, float):
        if abs(raw) >= 10**EXACT:
            return f"{raw:.14E}"
        return str(int(raw)) if raw.is_integer() else repr(raw)
    if isinstance(raw, datetime):  # before date, which it also is
        return raw.date().isoformat() if raw.time() == time() else raw.isoformat(" ")
    return str(raw)


def writer(kind: str, codes: CodeTables) -> Writer:
    """Return what says a stored value of a column of `kind` the way an office's sheet would."""
    base, _, table = kind.partition(":")
    if base == "code":
        return codes[table].label
    if base == "codes":
        return lambda value: ",".join(codes[table].label(code) for code in value)
    if base in ("money", "area"):
        return yuan
    if base == "metres":
        return _kilometres
    if base == "share":
        return lambda value: f"{yuan(value)}%"
    return as_text


def _kilometres(metres: int) -> str:
    return f"{metres / 1000:.3f}".rstrip("0").rstrip(".") + ("" if metres <= FAR * 1000 else "公里")


def yuan(fen: int) -> str:
    """Say hundredths, of a yuan or a mu, with as many places as needed: 2370.67, 14224."""
    text = f"{fen / 100:.2f}"
    return text.removesuffix(".00")
