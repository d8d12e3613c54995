"""Reads a day however an office wrote it: in words, with a time, as a spreadsheet counts days."""

import re
from datetime import date, datetime, timedelta
from typing import Any

from fieldkit.transfer import clean
from fieldkit.transfer.clean import Notes

DATE_FORM = "IMP-14"
MAC_SHIFT = 1462
"""Days between the two systems spreadsheets count by: from 1900, and from 1904 (old Macs)."""

_PLAIN = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_TIME = r"(?:[上下]午|[AP]M)?\d\d?:\d\d(?::\d\d)?(?:\.\d+)?(?:[AP]M)?"
_WEEKDAY = r"(?:\(?(?:星期|周|礼拜)[一二三四五六日天]\)?)"
_DAY = re.compile(
    rf"(\d{{4}})(?:[-/.、年](\d{{1,2}})[-/.、月](\d{{1,2}})[日号.]?|(\d\d)(\d\d))"
    rf"{_WEEKDAY}?(?:(?:T|(?<!\d)|(?=[上下AP])){_TIME})?{_WEEKDAY}?",
    re.IGNORECASE,
)
_BEFORE_TIME = re.compile(r"(?<=\d)\s+(?=\d\d?[:：])")
_MONTH = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})月?|(\d\d))")
_SERIAL = re.compile(r"(\d{4,5})(?:\.\d+)?")
_WHOLE = re.compile(r"(\d+)\.0+")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―－−", "-"))
_EPOCH = date(1899, 12, 30)
_SERIALS = range(3654, 73051)  # 1910 to 2099 as a spreadsheet counts days

Found = tuple[date | None, Notes]
"""The day, None where nothing fits, and by which rules it was changed on the way."""


def day(raw: Any, as_seen: str, *, months: bool) -> Found:
    """Read a cell as a day; `as_seen` is its text, and with `months` a month alone is its first day."""
    if isinstance(raw, str) and _PLAIN.fullmatch(raw):
        return _made(*raw.split("-")), ()
    if isinstance(raw, (date, datetime)):
        return raw.date() if isinstance(raw, datetime) else raw, (DATE_FORM,)
    cleaned, notes = clean.token(_BEFORE_TIME.sub("T", as_seen))
    cleaned = cleaned.translate(_DASHES)
    serial = _SERIAL.fullmatch(cleaned)
    if serial and int(serial[1]) in _SERIALS and not _is_month(cleaned, months):
        return _EPOCH + timedelta(days=int(serial[1])), (*notes, DATE_FORM)
    whole = _WHOLE.fullmatch(cleaned)
    cleaned = whole[1] if whole else cleaned
    match = _DAY.fullmatch(cleaned)
    found = None
    if match:
        found = _made(match[1], match[2] or match[4], match[3] or match[5])
    elif months and (match := _MONTH.fullmatch(cleaned)):
        found = _made(match[1], match[2] or match[3], "1")
    return found, (*notes, DATE_FORM)


def _is_month(cleaned: str, months: bool) -> bool:
    """Tell whether digits with a point are a month: 2026.1 is one, 46027.5 is a day at noon."""
    return "." in cleaned and months and _MONTH.fullmatch(cleaned) is not None


def since_1904(raw: Any) -> Any:
    """Return a number of days counted from 1904 as one counted from 1900; all else as it is."""
    plain = isinstance(raw, (int, float)) and not isinstance(raw, bool)
    return raw + MAC_SHIFT if plain and 0 < raw + MAC_SHIFT < _SERIALS.stop else raw


def _made(year: str, month: str, day_: str) -> date | None:
    try:
        return date(int(year), int(month), int(day_))
    except ValueError:
        return None
