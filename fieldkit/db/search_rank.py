"""How well a household fits what was typed: marks in its search text, and the order of the fits.

A search text has five parts: names, sounds, numbers, places (group, helpers), address.  In all but the last
every word stands on a line of its own behind a capital letter that says what it is; what people type is
folded to small letters, so that nothing typed is ever taken for a mark.  Sounds and numbers stand apart
because text without Chinese in it is searched several times as fast.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from fieldkit.domain.digits import ordinary

END = "\n"
PART = "\x1d"  # between the parts of a text
TAIL = "#"
HEAD, NAME, SPOKEN_HEAD, SPOKEN, INITIALS_HEAD, INITIALS = "H", "N", "P", "Q", "I", "J"
NUMBER, GROUP, HELPER, SPOKEN_HELPER, LATIN = "Z", "G", "K", "L", "A"
_NUMERALS = "零一二三四五六七八九"
_GROUP = re.compile(r"([1-9]\d?|[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])组")
_WRITTEN_APART = re.compile(r"(?=.*[\s-])\d[\d\s-]*[xX]?")
_BREAKS = re.compile(r"[\s-]+")
_JOINED, _MOBILE = 7, 11  # digits: a landline's, fewer may be two words; a telephone's, never two words
_DIGITS = re.compile(r"\d+x?")
_SHORTEST_TAIL, _LONGEST_TAIL = 3, 8


class Entry(NamedTuple):
    """A household as it is found."""

    local_no: str
    household_id: UUID
    village_code: str
    names: str
    sounds: str
    numbers: str
    places: str
    address: str


_NAMES, _SOUNDS, _NUMBERS, _PLACES, _ADDRESS = range(3, 8)  # where they stand in an `Entry`


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
    found = [Way(_NUMBERS, word(NUMBER, typed) + TAIL)] if any(c.isdecimal() for c in typed) else []
    if typed.isascii():  # then it stands nowhere else: Latin letters of places are among the sounds
        marks = (SPOKEN_HEAD, INITIALS_HEAD, SPOKEN, INITIALS)
        found += [Way(_SOUNDS, word(mark, typed), word(mark, typed) + END) for mark in marks]
        return [*found, Way(_SOUNDS, word(SPOKEN_HELPER, typed)), Way(_SOUNDS, typed)]
    if typed[0].isdecimal() or _GROUP.fullmatch(typed):  # 3组 is no part of 13组
        return [*found, Way(_PLACES, word(GROUP, typed)), Way(_ADDRESS, typed)]
    found += [Way(_NAMES, word(mark, typed), word(mark, typed) + END) for mark in (HEAD, NAME)]
    found += [Way(_NAMES, typed), *(Way(_PLACES, word(mark, typed)) for mark in (GROUP, HELPER))]
    return [*found, Way(_PLACES, typed), Way(_ADDRESS, typed)]


def _number_ways(typed: str) -> list[Way]:
    found = [Way(_NUMBERS, word(NUMBER, typed) + TAIL)]
    if len(typed) < _SHORTEST_TAIL:
        found.append(Way(_PLACES, word(GROUP, typed), word(GROUP, f"{typed}组")))
    elif len(typed) <= _LONGEST_TAIL:
        found.append(Way(_NUMBERS, typed + TAIL))
    else:
        found.append(Way(_NUMBERS, typed, word(NUMBER, typed)))
    return [*found, Way(_ADDRESS, typed)]


def best_first(entries: Sequence[Entry], typed: str) -> list[Entry]:
    """Return the entries that fit every word typed, the best fits first, else in the order given.

    What an input method makes of a word is the word: ９９７５ is 9975, 154 6570 5294 a telephone, 三组 3组.
    """
    found: dict[UUID, Entry] = {}
    meant = _meant(typed)
    for words in meant:
        ranked: dict[int, list[Entry]] = {0: list(entries)}
        for one in words:
            ranked = _narrowed(ranked, one)
        for rank in sorted(ranked):
            found |= {entry.household_id: entry for entry in ranked[rank] if entry.household_id not in found}
        if found and words is meant[0] and len(words) == 1 and len(words[0]) >= _JOINED:
            break  # a whole number that somebody has
    return list(found.values())


def _meant(typed: str) -> list[list[str]]:
    """Return the words that may be meant, as search texts have them, what is likeliest first."""
    plain = typed if typed.isascii() else unicodedata.normalize("NFKC", ordinary(typed))
    words = plain.casefold().split()
    meant = [words]
    joined = _BREAKS.sub("", plain.casefold()) if _WRITTEN_APART.fullmatch(plain.strip()) else ""
    if len(joined) >= _JOINED:
        meant = [[joined]] if len(words) > 1 and len(joined) >= _MOBILE else [[joined], words]
    groups = [_other_number(group[1]) + "组" if (group := _GROUP.fullmatch(one)) else one for one in words]
    if groups != words:
        meant.append(groups)
    return meant


def _other_number(written: str) -> str:
    """Return the number of a group in the other way of writing: 十三 as 13 and back, up to 99."""
    if written.isdigit():
        tens, ones = divmod(int(written), 10)
        return f"{_NUMERALS[tens] if tens > 1 else ''}{'十' if tens else ''}{_NUMERALS[ones] if ones else ''}"
    tens_, ten, ones_ = written.rpartition("十")
    return str((_NUMERALS.index(tens_ or "一") * 10 if ten else 0) + _NUMERALS.index(ones_ or "零"))


def _narrowed(ranked: dict[int, list[Entry]], typed: str) -> dict[int, list[Entry]]:
    by = ways(typed)
    found: dict[int, list[Entry]] = {}
    for before, entries in ranked.items():
        parts = {way.part for way in by}
        left = entries
        if len(parts) == 1:  # one look leaves out nearly everybody
            (only,) = parts
            left = [entry for entry in entries if typed in entry[only]]  # type: ignore[operator]
        for number, (part, pattern, better) in enumerate(by):
            fits, left = _split(left, part, pattern)
            best, fits = _split(fits, part, better) if better and fits else ([], fits)
            for rank, those in ((2 * number, best), (2 * number + 1, fits)):
                if those:
                    found.setdefault(before + rank, []).extend(those)
            if not left:
                break
    return found


def _split(entries: list[Entry], part: int, pattern: str) -> tuple[list[Entry], list[Entry]]:
    fits = [entry for entry in entries if pattern in entry[part]]  # type: ignore[operator]
    if not fits:
        return [], entries
    return fits, [entry for entry in entries if pattern not in entry[part]]  # type: ignore[operator]
