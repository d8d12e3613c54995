"""Choices with their boxes, yes and no with theirs, numbers, money and days as every form writes them."""

from collections.abc import Sequence
from datetime import date

from fieldkit.documents.privacy import View
from fieldkit.documents.sheet import Sheet
from fieldkit.documents.stack import TICKED
from fieldkit.errors import QT_TRANSLATE_NOOP

_SOME, _NONE = QT_TRANSLATE_NOOP("Paper", "there is"), QT_TRANSLATE_NOOP("Paper", "there is not")
_IS, _IS_NOT = QT_TRANSLATE_NOOP("Paper", "it is"), QT_TRANSLATE_NOOP("Paper", "it is not")
_SINCE = QT_TRANSLATE_NOOP("Paper", "from {day} on")
_SPAN = QT_TRANSLATE_NOOP("Paper", "{first} to {last}")
_EMPTY = "□"
GAP = "\u3000"
"""A blank one character wide."""


def box(on: bool) -> str:
    """Return a box, ticked or not."""
    return TICKED if on else _EMPTY


def ticks(choices: Sequence[View], *, numbered: bool = False, gap: str = GAP) -> str:
    """Return every choice with its box, so that paper will do without the program."""
    return gap.join(
        f"{box(choice.on)}{f'{number}.' if numbered else ''}{choice.label}"
        for number, choice in enumerate(choices, 1)
    )


def either(sheet: Sheet, value: bool | None, yes: str, no: str, *, gap: str = GAP) -> str:
    """Return two answers (English source) with their boxes; not asked ticks neither (domain.md §0.3-6)."""
    return f"{box(value is True)}{sheet.say(yes)}{gap}{box(value is False)}{sheet.say(no)}"


def yes_no(sheet: Sheet, value: bool | None) -> str:
    """Return 有 and 无 with their boxes; not asked ticks neither."""
    return either(sheet, value, _SOME, _NONE)


def is_or_not(sheet: Sheet, value: bool | None) -> str:
    """Return 是 and 否 with their boxes; not asked ticks neither."""
    return either(sheet, value, _IS, _IS_NOT)


def whole(count: int | None) -> str:
    """Write how many; nothing for what is not known."""
    return "" if count is None else str(count)


def quantity(hundredths: int | None) -> str:
    """Write a quantity without idle decimals: 300, 12.5; nothing for what is not known."""
    return "" if hundredths is None else f"{hundredths / 100:,.2f}".rstrip("0").rstrip(".")


def yuan(fen: int | None) -> str:
    """Write money in yuan with separators and two decimals (§4.1); nothing for what is not known."""
    return "" if fen is None else f"{fen / 100:,.2f}"


def short(when: date | None) -> str:
    """Write a day of the year that is printed."""
    return f"{when:%m-%d}" if when else ""


def full(when: date | None) -> str:
    """Write a day with its year."""
    return f"{when:%Y-%m-%d}" if when else ""


def span(sheet: Sheet, first: date | None, last: date | None) -> str:
    """Say from which day to which, or from when on; nothing where the beginning is not known."""
    if first is None:
        return ""
    if last is None:
        return sheet.say(_SINCE, day=full(first))
    return sheet.say(_SPAN, first=full(first), last=full(last))
