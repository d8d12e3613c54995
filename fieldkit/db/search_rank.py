"""How well a household fits what was typed: marks in its search text, and the order of the fits.

A search text has three parts: names, other words, the address.  In the first two every word stands on a line
of its own behind a capital letter that says what it is; what people type is folded to small letters, so that
nothing typed is ever taken for a mark.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol, TypeVar

END = "\n"
PART = "\x1e"  # between the parts of a text
TAIL = "#"
HEAD, NAME, SPOKEN_HEAD, SPOKEN, INITIALS_HEAD, INITIALS = "H", "N", "P", "Q", "I", "J"
NUMBER, GROUP, HELPER, SPOKEN_HELPER = "Z", "G", "K", "L"
_NAMES, _REST, _ADDRESS = range(3)
_DIGITS = re.compile(r"\d+x?")
_SHORTEST_TAIL, _LONGEST_TAIL = 3, 8


class Searched(Protocol):
    """What has a search text."""

    @property
    def text(self) -> str:
        """The whole of it."""

    @property
    def parts(self) -> Sequence[str]:
        """Names, other words, the address."""


Fit = TypeVar("Fit", bound=Searched)


class Way(NamedTuple):
    """One way to fit a word: what must stand in which part, and what makes it an even better fit."""

    part: int
    pattern: str
    better: str = ""


def word(mark: str, text: str) -> str:
    """Return one word of a search text."""
    return f"{END}{mark}{text}"


def ways(typed: str) -> list[Way]:
    """Return how a typed word can fit, the best first.

    Whole numbers, names and their beginnings, their sound, parts of names, ends of numbers, group, helper,
    address.
    """
    if _DIGITS.fullmatch(typed):
        return _number_ways(typed)
    marks = (SPOKEN_HEAD, INITIALS_HEAD, SPOKEN, INITIALS) if typed.isascii() else (HEAD, NAME)
    found = [Way(_REST, word(NUMBER, typed) + TAIL)] if any(c.isdecimal() for c in typed) else []
    found += [Way(_NAMES, word(mark, typed), word(mark, typed) + END) for mark in marks]
    if typed[0].isdecimal():  # 3组 is no part of 13组
        return [*found, Way(_REST, word(GROUP, typed)), Way(_REST, typed + TAIL), Way(_ADDRESS, typed)]
    helper = SPOKEN_HELPER if typed.isascii() else HELPER
    found += [Way(_NAMES, typed), Way(_REST, word(GROUP, typed)), Way(_REST, word(helper, typed))]
    return [*found, Way(_REST, typed), Way(_ADDRESS, typed)]


def _number_ways(typed: str) -> list[Way]:
    found = [word(NUMBER, typed) + TAIL]
    if len(typed) < _SHORTEST_TAIL:
        found += [word(GROUP, f"{typed}组"), word(GROUP, typed)]
    elif len(typed) <= _LONGEST_TAIL:
        found.append(typed + TAIL)
    else:
        found += [word(NUMBER, typed), typed]
    return [*(Way(_REST, pattern) for pattern in found), Way(_ADDRESS, typed)]


def best_first(entries: Sequence[Fit], typed: str) -> list[Fit]:
    """Return the entries that fit every word typed, the best fits first, else in the order given."""
    ranked: dict[int, list[Fit]] = {0: list(entries)}
    for one in typed.casefold().split():
        ranked = _narrowed(ranked, one)
    return [entry for rank in sorted(ranked) for entry in ranked[rank]]


def _narrowed(ranked: dict[int, list[Fit]], typed: str) -> dict[int, list[Fit]]:
    by = ways(typed)
    found: dict[int, list[Fit]] = {}
    for before, entries in ranked.items():
        left = [entry for entry in entries if typed in entry.text]
        for number, (part, pattern, better) in enumerate(by):
            if not left:
                break
            fits, left = _split(left, part, pattern)
            best, fits = _split(fits, part, better) if better and fits else ([], fits)
            for rank, those in ((2 * number, best), (2 * number + 1, fits)):
                if those:
                    found.setdefault(before + rank, []).extend(those)
    return found


def _split(entries: Iterable[Fit], part: int, pattern: str) -> tuple[list[Fit], list[Fit]]:
    fits: list[Fit] = []
    others: list[Fit] = []
    for entry in entries:
        (fits if pattern in entry.parts[part] else others).append(entry)
    return fits, others
