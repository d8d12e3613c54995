"""What a column holds, and how a cell of it is read into the value that is stored."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

from fieldkit.domain.codes import CodeTable, CodeTables
from fieldkit.transfer import clean, dates
from fieldkit.transfer.clean import Notes
from fieldkit.transfer.saying import EXACT, FAR, as_text

NUMBER_CELL, UNFIT, UNKNOWN_WORD = "IMP-01", "IMP-07", "IMP-08"
NUMBER_FORM, METRES = "IMP-17", "IMP-31"

_PLAIN_ID = re.compile(r"\d{17}[\dX]([1-7][1-4](B[1-9])?)?", re.ASCII)
_EXPONENT = re.compile(r"\d(\.\d+)?[eE]\+?\d+")
_WHOLE = re.compile(r"(\d+)\.0+")
_UNITS = re.compile(
    r"(?P<number>[-+]?[\d,，]+(?:\.\d+)?)(?:元|人|个月|月|口|年|年度|亩|平方米|平方|㎡|m²|m2|公里|千米|km|KM|米|m)?"
)
_KILO = re.compile(r"公里|千米|km", re.IGNORECASE)
_METRE = re.compile(r"[\d(（]\s*(?:米|m)\s*[)）]?$", re.IGNORECASE)
_SPLIT = re.compile(r"[,，、;；/|+\s]+")
_YES = {"是", "有", "对", "√", "✓", "✔", "☑", "y", "yes", "true", "1", "参加", "已参加", "享受"}
_NO = {"否", "无", "没有", "不是", "×", "x", "✗", "✘", "n", "no", "false", "0", "未参加", "不享受"}
_NOTHING = {"无", "没有", "/", "\\", "-", "--", "—", "——", "空"}
_REMEMBERED = 2000


@dataclass(frozen=True, slots=True)
class Read:
    """A cell as it is stored, and by which rules it was changed; `value` None: it did not fit."""

    value: Any
    notes: Notes = ()


Reader = Callable[[Any], Read]
_NOT = Read(None, (UNFIT,))


def reader(kind: str, codes: CodeTables, header: str = "") -> Reader:
    """Return the reader of a column of `kind`, as `headers.csv` names it; `header` may say the unit."""
    base, _, table = kind.partition(":")
    if base == "metres":
        return _Remembering(lambda raw: _metres(raw, header))
    if base == "code":
        return _Remembering(lambda raw: _code(raw, codes[table]))
    if base == "codes":
        return _Remembering(lambda raw: _code_set(raw, codes[table]))
    plain = {
        "text": _text, "name": _name, "id": _identity, "number": _number, "phone": _phone,
        "date": _date, "day": _day, "money": _money, "count": _count, "year": _year,
        "yesno": _yes_no, "degrees": _degrees, "division": _division, "extra": _text,
        "area": _hundredths, "month": _month, "share": _share,
    }[base]  # fmt: skip
    few = base in ("year", "yesno", "count", "extra", "text", "month")
    return _Remembering(plain) if few else plain


class _Remembering:
    """A reader that knows again what it has read before; `known` may be asked directly."""

    def __init__(self, read: Reader) -> None:
        self.known: dict[str, Read] = {}
        self._read = read

    def __call__(self, raw: Any) -> Read:
        if type(raw) is not str:
            return self._read(raw)
        found = self.known.get(raw)
        if found is None:
            found = self._read(raw)
            if len(self.known) < _REMEMBERED:
                self.known[raw] = found
        return found


def _text(raw: Any) -> Read:
    if not isinstance(raw, str):
        return _NOT if _blurred(raw) else Read(as_text(raw))
    return Read(*clean.text(raw))


def _name(raw: Any) -> Read:
    return Read(*clean.name(as_text(raw)))


def _blurred(raw: Any) -> bool:
    return isinstance(raw, (int, float)) and abs(raw) >= 10**EXACT


def _identity(raw: Any) -> Read:
    if not isinstance(raw, str):
        return Read(None, (NUMBER_CELL,))
    if _PLAIN_ID.fullmatch(raw):
        return Read(raw)
    cleaned, notes = clean.identity(raw)
    if _EXPONENT.fullmatch(cleaned):
        return Read(None, (NUMBER_CELL,))
    return Read(cleaned, notes)


def _number(raw: Any) -> Read:
    """Read digits that name something: 户编号, an account.  Long ones are lost in a number cell."""
    if not isinstance(raw, str):
        return Read(None, (NUMBER_CELL,)) if _blurred(raw) else Read(as_text(raw))
    if raw.isascii() and raw.isalnum() and "E" not in raw:
        return Read(raw)
    cleaned, notes = clean.token(raw)
    if _EXPONENT.fullmatch(cleaned):
        return Read(None, (NUMBER_CELL,))
    whole = _WHOLE.fullmatch(cleaned)
    return Read(whole[1], (*notes, NUMBER_FORM)) if whole else Read(cleaned, notes)


def _phone(raw: Any) -> Read:
    if isinstance(raw, str) and raw.isascii() and raw.isdigit():
        return Read(raw)
    return _number(raw)


def _date(raw: Any) -> Read:
    return _read_date(raw, months=False)


def _day(raw: Any) -> Read:
    """Read the day something began or ended; a month alone means its first day."""
    return _read_date(raw, months=True)


def _read_date(raw: Any, *, months: bool) -> Read:
    found, notes = dates.day(raw, as_text(raw), months=months)
    return Read(found, notes) if found else _NOT


def _decimal(raw: Any) -> tuple[Decimal | None, Notes]:
    if isinstance(raw, (int, float)) and not isinstance(raw, bool):
        return Decimal(repr(raw)), ()
    if not isinstance(raw, str):
        return None, ()
    cleaned, notes = clean.token(raw)
    match = _UNITS.fullmatch(cleaned)
    if match is None:
        return None, notes
    if match["number"] != cleaned:
        notes = (*notes, NUMBER_FORM)
    try:
        return Decimal(match["number"].replace(",", "").replace("，", "")), notes
    except InvalidOperation:
        return None, notes


def _money(raw: Any) -> Read:
    """Read yuan into fen."""
    if type(raw) is float and raw.is_integer():
        return Read(int(raw) * 100)
    amount, notes = _decimal(raw)
    if amount is None:
        return _NOT
    return Read(int((amount * 100).to_integral_value(ROUND_HALF_UP)), notes)


def _hundredths(raw: Any) -> Read:
    """Read mu or square metres into hundredths; what is finer is rounded, and that is said."""
    amount, notes = _decimal(raw)
    if amount is None:
        return _NOT
    exact = amount * 100
    whole = exact.to_integral_value(ROUND_HALF_UP)
    if whole != exact and NUMBER_FORM not in notes:
        notes = (*notes, NUMBER_FORM)
    return Read(int(whole), notes)


def _share(raw: Any) -> Read:
    """Read a share into hundredths of a per cent: 0.4, 40 and 40% are 4000."""
    said = clean.token(raw)[0] if isinstance(raw, str) else ""
    amount, notes = _decimal(said.rstrip("%") if said.endswith("%") else raw)
    if amount is None or amount < 0:
        return _NOT
    parts = amount * (100 if said.endswith("%") or amount > 1 else 10_000)
    return Read(int(parts.to_integral_value(ROUND_HALF_UP)), notes)


def _metres(raw: Any, header: str) -> Read:
    """Read a distance into metres: by the unit in the cell, else in the header, else by its size."""
    amount, notes = _decimal(raw)
    if amount is None:
        return _NOT
    said = raw if isinstance(raw, str) else ""
    plain = tuple(note for note in notes if note != NUMBER_FORM)
    for text in (said, header):
        if _KILO.search(text):
            return Read(int((amount * 1000).to_integral_value(ROUND_HALF_UP)), plain)
        if _METRE.search(text):
            return Read(int(amount.to_integral_value(ROUND_HALF_UP)), plain)
    if amount > FAR:
        return Read(int(amount.to_integral_value(ROUND_HALF_UP)), (*notes, METRES))
    return Read(int((amount * 1000).to_integral_value(ROUND_HALF_UP)), notes)


def _month(raw: Any) -> Read:
    """Read a month into yyyymm."""
    if isinstance(raw, float) and raw.is_integer():
        raw = int(raw)
    found, notes = dates.day(raw, as_text(raw), months=True)
    if found is None:
        return _NOT
    read = f"{found.year:04}{found.month:02}"
    return Read(read, () if as_text(raw).strip() == read else notes)


def _count(raw: Any) -> Read:
    amount, notes = _decimal(raw)
    if amount is None or amount != amount.to_integral_value():
        return _NOT
    if isinstance(raw, str) and "." in raw and NUMBER_FORM not in notes:
        notes = (*notes, NUMBER_FORM)
    return Read(int(amount), notes)


def _year(raw: Any) -> Read:
    read = _count(raw)
    return read if read.value is not None and 1900 <= read.value <= 2100 else _NOT


def _degrees(raw: Any) -> Read:
    amount, notes = _decimal(raw)
    return _NOT if amount is None else Read(float(amount), notes)


def _yes_no(raw: Any) -> Read:
    if isinstance(raw, bool):
        return Read(raw)
    cleaned, notes = clean.token(as_text(raw))
    folded = cleaned.casefold()
    if folded in _YES:
        return Read(True, notes)
    return Read(False, notes) if folded in _NO else _NOT


def _division(raw: Any) -> Read:
    read = _number(raw)
    if read.value and read.value.isdigit() and len(read.value) <= 12:
        return Read(read.value.ljust(12, "0"), read.notes)
    return _NOT


def _code(raw: Any, table: CodeTable) -> Read:
    cleaned, notes = clean.text(as_text(raw))
    code = table.find(cleaned) if cleaned else None
    if code is None and (not cleaned or cleaned in _NOTHING):
        return Read(None)
    return Read(code, notes) if code is not None else Read(cleaned, (*notes, UNKNOWN_WORD))


def _code_set(raw: Any, table: CodeTable) -> Read:
    cleaned, notes = clean.text(as_text(raw))
    whole = table.find(cleaned)
    parts = [cleaned] if whole else [part for part in _SPLIT.split(cleaned) if part]
    if not whole and set(parts) <= _NOTHING:
        return Read(None)
    found = [table.find(part) for part in parts]
    if None in found:
        notes = (*notes, UNKNOWN_WORD)
    kept = {code or part for code, part in zip(found, parts, strict=True)}
    return Read(tuple(sorted(kept)) or None, notes)
