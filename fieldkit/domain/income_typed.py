"""Reads amounts, quantities and shares as people type them; nothing becomes a float."""

import re
import unicodedata

MOST_FEN = 99_999_999_999  # a thousand million yuan: more is a slip of the finger
_NUMBER = re.compile(r"(\d{1,12})(?:\.(\d{0,2}))?")
_WORDS = re.compile(r"(元|块|¥|￥|yuan|亩|公斤|斤|只|头|kg|mu)$", re.IGNORECASE)


def read_hundredths(typed: str) -> int:
    """Read `1200.50`, `1,200.5` or `1200元` as hundredths: fen of an amount, hundredths of a quantity.

    Raises `ValueError` for anything else, for more than two decimals and for what is below nought.
    """
    text = unicodedata.normalize("NFKC", typed).replace(",", "").replace("，", "").replace("。", ".")
    text = _WORDS.sub("", "".join(text.split())).removeprefix("¥")
    found = _NUMBER.fullmatch(text)
    if found is None:
        raise ValueError(typed)
    value = int(found[1]) * 100 + int((found[2] or "").ljust(2, "0"))
    if value > MOST_FEN:
        raise ValueError(typed)
    return value


def read_share(typed: str) -> int:
    """Read `0.40` or `40%` as hundredths of a per cent, between 0 and one.  Raises `ValueError`."""
    text = "".join(unicodedata.normalize("NFKC", typed).split())
    whole = text.endswith("%")
    found = re.fullmatch(r"(\d{1,3})(?:\.(\d{0,4}))?", text.removesuffix("%"))
    if found is None or (whole and len(found[2] or "") > len("00")):
        raise ValueError(typed)
    value = int(found[1]) * 10_000 + int((found[2] or "").ljust(4, "0"))
    if whole:
        value //= 100
    if not 0 < value <= 10_000:
        raise ValueError(typed)
    return value


def hundredths(value: int | None) -> str:
    """Write hundredths as they are typed, `1200.50`; nothing for None."""
    if value is None:
        return ""
    sign = "-" if value < 0 else ""
    return f"{sign}{abs(value) // 100}.{abs(value) % 100:02d}"


def share(value: int | None) -> str:
    """Write a share as it is typed, `0.40`; nothing for None."""
    if value is None:
        return ""
    digits = f"{value // 10_000}.{value % 10_000:04d}"
    return digits.removesuffix("00")
