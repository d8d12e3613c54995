"""How the values of each kind of field are shown, typed and read: money, land, distances, days, months.

Stored forms are whole numbers (fen, hundredths, metres); people read and type yuan, mu, kilometres.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.transfer import clean

NO_DATE = QT_TRANSLATE_NOOP("Fields", "a day looks like 1973-07-08")
NO_NUMBER = QT_TRANSLATE_NOOP("Fields", "a whole number is needed")
NO_AMOUNT = QT_TRANSLATE_NOOP("Fields", "a number is needed, such as 1200.50")
NO_YEAR = QT_TRANSLATE_NOOP("Fields", "a year looks like 2019")
NO_MONTH = QT_TRANSLATE_NOOP("Fields", "a month looks like 202609")
TOO_OLD = QT_TRANSLATE_NOOP("Fields", "it is before 1900")
FIRST_YEAR = 1900
"""No day or year of the register is before it (DQ-03, domain.md §1.29)."""
NEGATIVE = QT_TRANSLATE_NOOP("Fields", "it cannot be below nought")
TOO_FINE = QT_TRANSLATE_NOOP("Fields", "it has too many digits after the point")
TOO_LARGE = QT_TRANSLATE_NOOP("Fields", "it is too large")
_MOST = 10**13  # of a stored number: a hundred thousand million yuan
_AMOUNT = re.compile(r"\d{1,20}(\.\d*)?|\.\d+", re.ASCII)
_NORMAL = str.maketrans("０１２３４５６７８９．，－−", "0123456789.,--")


CLEANED: dict[str, Callable[[str], tuple[str, Any]]] = {
    "id": clean.identity, "phone": clean.token, "account": clean.token, "number": clean.token,
    "name": clean.name,
}  # fmt: skip
"""Texts that a machine compares, as an import cleans them (domain.md §1.7): by what they are."""


class Unreadable(ValueError):
    """What was typed is not a value of the kind; `why` is a source text of the context `Fields`."""

    def __init__(self, why: str) -> None:
        """Say why."""
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class Plain:
    """A kind whose values read without code tables: its unit, and from and to what is typed."""

    show: Callable[[Any], str]
    type: Callable[[Any], str]
    read: Callable[[str], Any]
    unit: str = ""


def _scaled(parts: int, unit: str = "", *, always: int = 0) -> Plain:
    """Return a kind stored as `parts` to one of what is typed; `always` digits stand after the point."""
    digits = len(str(parts)) - 1

    def exact(value: int) -> str:
        whole = f"{Decimal(value) / parts:.{digits}f}"
        kept, _, after = whole.partition(".")
        after = after.rstrip("0").ljust(always, "0")
        return f"{kept}.{after}" if after else kept

    def show(value: int) -> str:
        kept, point, after = exact(value).partition(".")
        return f"{int(kept):,}{point}{after}" if not kept.startswith("-0") else exact(value)

    def read(typed: str) -> int:
        plain = typed.translate(_NORMAL).replace(",", "")
        if not _AMOUNT.fullmatch(plain):
            below = _AMOUNT.fullmatch(plain.removeprefix("-"))
            raise Unreadable(NEGATIVE if below else NO_AMOUNT)
        number = Decimal(plain) * parts
        if number != number.to_integral_value():
            raise Unreadable(TOO_FINE)
        if number > _MOST:
            raise Unreadable(TOO_LARGE)
        return int(number)

    return Plain(show, exact, read, unit)


def _whole(typed: str) -> int:
    text = typed.translate(_NORMAL)
    if not (text.isascii() and text.isdigit()):
        raise Unreadable(NEGATIVE if re.fullmatch(r"-\d+", text, re.ASCII) else NO_NUMBER)
    if int(text) > _MOST:
        raise Unreadable(TOO_LARGE)
    return int(text)


def _year(typed: str) -> int:
    text = typed.translate(_NORMAL)
    if not (text.isdigit() and len(text) == 4 and 1900 <= int(text) <= 2100):
        raise Unreadable(NO_YEAR)
    return int(text)


def _month(typed: str) -> str:
    text = typed.translate(_NORMAL).replace("-", "")
    if not (text.isdigit() and len(text) == 6 and 1900 <= int(text[:4]) <= 2100 and 1 <= int(text[4:]) <= 12):
        raise Unreadable(NO_MONTH)
    return text


def _day(typed: str) -> date:
    try:
        day = date.fromisoformat(typed.translate(_NORMAL))
    except ValueError as error:
        raise Unreadable(NO_DATE) from error
    if day.year < FIRST_YEAR:
        raise Unreadable(TOO_OLD)
    return day


PLAIN: dict[str, Plain] = {
    "text": Plain(str, str, str),
    "long": Plain(str, str, str),
    "date": Plain(str, str, _day),
    "int": Plain(str, str, _whole),
    "year": Plain(str, str, _year),
    "month": Plain(lambda v: f"{v[:4]}-{v[4:]}" if len(v) == 6 else str(v), str, _month),
    "fen": _scaled(100, QT_TRANSLATE_NOOP("Fields", "yuan"), always=2),
    "mu": _scaled(100, QT_TRANSLATE_NOOP("Fields", "mu")),
    "area": _scaled(100, QT_TRANSLATE_NOOP("Fields", "m²")),
    "qty": _scaled(100),
    "share": _scaled(100, QT_TRANSLATE_NOOP("Fields", "%")),  # hundredths of a per cent
    "percent": Plain(str, str, _whole, QT_TRANSLATE_NOOP("Fields", "%")),
    "km": _scaled(1000, QT_TRANSLATE_NOOP("Fields", "km")),
}
"""By the kind that a field says; `code`, `codes`, `yes` and `row` need tables and are in `Fields`."""
