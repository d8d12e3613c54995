"""What stands on a line of an income sheet, in the words of its columns."""

from collections.abc import Iterator

from fieldkit.documents.choices import GAP, quantity, yuan
from fieldkit.documents.privacy import View
from fieldkit.documents.sheet import Sheet
from fieldkit.domain.income import COST_RATE, HUNDREDTHS, NET_SHARE, UNCOUNTED, WHOLE
from fieldkit.errors import QT_TRANSLATE_NOOP

_YES, _NO = QT_TRANSLATE_NOOP("Paper", "it is"), QT_TRANSLATE_NOOP("Paper", "it is not")
_IN_PART = QT_TRANSLATE_NOOP("Paper", "in part")
_TIMES = QT_TRANSLATE_NOOP("Paper", "{qty}{unit} × {price} yuan")
_MONTHS = QT_TRANSLATE_NOOP("Paper", "{n} months")
_AT_COST_RATE = QT_TRANSLATE_NOOP("Paper", "costs {rate}%")
_AT_NET_SHARE = QT_TRANSLATE_NOOP("Paper", "net share {rate}%")
_ACTUAL = QT_TRANSLATE_NOOP("Paper", "real costs")
_SWITCHED_OFF = QT_TRANSLATE_NOOP("Paper", "does not count: {reason}")
_COUNTED = QT_TRANSLATE_NOOP("Paper", "of it counts {amount}")
_DERIVED = QT_TRANSLATE_NOOP("Paper", "of it by cost rates {amount}")
_ONE_SUM = QT_TRANSLATE_NOOP("Paper", "entered as one sum")
_BY_LINES = QT_TRANSLATE_NOOP("Paper", "its lines come to {amount}")
_METHODS = {"1": _ACTUAL, COST_RATE: _AT_COST_RATE, NET_SHARE: _AT_NET_SHARE}


def counts(sheet: Sheet, line: View, on: View | None) -> str:
    """Say whether what stands on a line counts, as the window does; sums say nothing (§2.29)."""
    if line.is_sum and line.code != UNCOUNTED:
        return ""
    if not line.counts:
        return sheet.say(_NO)
    if on is not None and on.amount is not None and on.counted != on.amount:
        return sheet.say(_NO if not on.counted else _IN_PART)
    return sheet.say(_YES)


def quantities(sheet: Sheet, on: View | None) -> str:
    """Say how much of what, and of whom, an entry a line."""
    if on is None:
        return ""
    return "\n".join(text for text in (_quantity(sheet, entry) for entry in on.entries) if text)


def remarks(sheet: Sheet, line: View, on: View | None) -> str:
    """Say how the amount came about: by entries where there are several, methods, reasons, notes."""
    if on is None:
        return ""
    several = len(on.entries) > 1
    said = [text for entry in on.entries if (text := "，".join(_remark(sheet, entry, alone=not several)))]
    if line.is_sum and line.depth and on.entries:
        said.append(sheet.say(_ONE_SUM))
    if line.is_sum and line.depth and on.counted is not None and on.counted != on.amount:
        said.append(sheet.say(_COUNTED, amount=yuan(on.counted)))
    if on.derived:
        said.append(sheet.say(_DERIVED, amount=yuan(on.derived)))
    if on.by_lines is not None:
        said.append(sheet.say(_BY_LINES, amount=yuan(on.by_lines)))
    return "\n".join(said)


def _quantity(sheet: Sheet, entry: View) -> str:
    months = sheet.say(_MONTHS, n=entry.months) if entry.months else ""
    much = ""
    if entry.qty is not None and entry.price is not None:
        much = sheet.say(_TIMES, qty=quantity(entry.qty), unit=entry.unit, price=yuan(entry.price))
    elif entry.qty is not None:
        much = f"{quantity(entry.qty)}{entry.unit}"
    return GAP.join(part for part in (entry.who or entry.product_label, much, months) if part)


def _remark(sheet: Sheet, entry: View, *, alone: bool) -> Iterator[str]:
    whose = entry.who or entry.product_label
    if not alone:
        yield f"{whose}{GAP}{yuan(entry.amount)}" if whose else yuan(entry.amount)
    if entry.method in _METHODS:
        rate = quantity(entry.rate * HUNDREDTHS // (WHOLE // HUNDREDTHS)) if entry.rate is not None else ""
        yield sheet.say(_METHODS[entry.method], rate=rate)
    if entry.reason:
        yield sheet.say(_SWITCHED_OFF, reason=entry.reason)
    if entry.note:
        yield entry.note
