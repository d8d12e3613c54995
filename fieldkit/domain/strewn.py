"""Numbers of the register whose digits are strewn over a text (domain.md §4.2).

前六位421081，中间19570704，后四位9968 says an identity number as well as one without a gap.  So everything
that is no digit is left out, digits that are spelled are read, and what remains is looked through for
the numbers that somebody really has: eleven digits of one of these beside each other are no accident.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Collection, Iterator
from datetime import date

from fieldkit.domain.digits import ordinary
from fieldkit.domain.identity import Identity

_LEAST = 11  # digits of a number that is no accident: a telephone
_PART = 3  # digits of a part that others stand before
_APART = 5  # groups of digits that may stand between two parts
_HAN = str.maketrans(
    "〇零○洞一壹幺弌二贰貳两弍三叁參弎四肆五伍六陆陸七柒拐八捌九玖勾", "00001111222223333445566677788999"
)
_WORDS = {
    word: str(digit)
    for digit, ways in enumerate((
        "zero oh nought ling dong", "one yi yao i", "two er liang ii", "three san iii", "four si iv",
        "five wu v", "six liu vi", "seven qi guai vii", "eight ba viii", "nine jiu gou ix",
    ))
    for word in ways.split()
}  # fmt: skip
_ONE = "|".join(sorted(_WORDS, key=len, reverse=True))
_SPOKEN = re.compile(rf"(?<![a-z])(?:{_ONE})+(?![a-z])")
_WORD = re.compile(_ONE)
_LETTERS = str.maketrans("oοоil|zsb", "000111258")
_PERSONS = re.compile(r"1[3-9]\d{9}|\d{17,}")  # a telephone, a document, an account
_GROUP = re.compile(r"\d+")
_NO_DIGIT = re.compile(r"\D+")
_LATIN = re.compile(r"[A-Za-z]{2}|[VIX]")
_SPELLED = re.compile(rf"(?:(?:{_ONE})[^a-z0-9]{{0,3}}){{6}}")
_FEW = 6  # digits that are written as such in a number of which others are letters
_STARS = re.compile("[*×✱＊●•xX某]")
_COVERED = re.compile(r"(?<!\d)(\d{3,})([*×✱＊●•xX某]+)(\d{0,6}[xX]?)(?!\d)")
_SHAPE = re.compile(
    r"(?<!\d)(?P<a>[1-9]\d{5})(?!\d)\D{1,12}(?<!\d)(?P<b>(?:19|20)\d{6})(?!\d)\D{1,12}(?<!\d)(?P<c>\d{3}[\dXx])(?![\dXx])"
)


class Strewn:
    """Finds numbers in texts, whatever stands between their digits."""

    def __init__(self, numbers: Collection[str]) -> None:
        """Know `numbers` without gaps; those of fewer than eleven digits are not looked for."""
        self._known = {digits: one for one in numbers if len(digits := _begun(one)) >= _LEAST}
        self._lengths = sorted({len(digits) for digits in self._known if _PERSONS.fullmatch(digits)})
        self._sorted = sorted(self._known)

    def found(self, text: str) -> Iterator[str]:
        """Go through the numbers in `text`, each as it stands in the register."""
        if len(text) < _LEAST or not _seems(text):
            return
        yield from _shaped(text)
        if not self._known:
            return
        seen: set[str] = set()
        for said in _readings(text):
            seen |= {*self._in_row(_NO_DIGIT.sub("", said)), *self._in_groups(_GROUP.findall(said))}
        yield from (self._known[digits] for digits in sorted(seen))

    def covered(self, text: str) -> Iterator[str]:
        """Go through numbers in `text` whose middle or end alone is covered: 154****0261."""
        if not _STARS.search(text):
            return
        for match in _COVERED.finditer(unicodedata.normalize("NFKC", text)):
            first, last = match.group(1), match.group(3).upper()
            fits = any(self._known[one].endswith(last) for one in self._beginning(first))
            least = _PART + 2 if len(match.group(2)) > 1 else _LEAST - 2  # 4*5 is a product
            if fits and len(first) + len(last) > least:
                yield match.group()

    def _in_row(self, digits: str) -> Iterator[str]:
        """Go through numbers of a person, wherever a group begins; a household's may be part of a code."""
        for length in self._lengths:
            for begin in range(len(digits) - length + 1):
                number = digits[begin : begin + length]
                if number in self._known and _PERSONS.fullmatch(number):
                    yield number

    def _in_groups(self, groups: list[str]) -> Iterator[str]:
        """Go through numbers in parts with others between them, as in 421081，2026年，19570704，9968."""
        for place, group in enumerate(groups):
            if len(group) < _PART or (place + 1 == len(groups) and len(group) < _LEAST):
                continue
            for number in self._beginning(group):
                if _continued(number[len(group) :], groups, place + 1):
                    yield number

    def _beginning(self, digits: str) -> Iterator[str]:
        """Go through the numbers that begin with `digits`."""
        for place in range(bisect_left(self._sorted, digits), len(self._sorted)):
            if not self._sorted[place].startswith(digits):
                return
            yield self._sorted[place]


def _continued(rest: str, groups: list[str], place: int) -> bool:
    """Tell whether `rest` stands in `groups` from `place` on, part by part."""
    if not rest:
        return True
    for at in range(place, min(place + _APART, len(groups))):
        part = groups[at]
        whole = len(part) >= _PART or part == rest
        if whole and rest.startswith(part) and _continued(rest[len(part) :], groups, at + 1):
            return True
    return False


def _begun(number: str) -> str:
    """Return the digits a number begins with: what it is told by, without the X at its end."""
    match = _GROUP.match(number)
    return match.group() if match else ""


def _shaped(text: str) -> Iterator[str]:
    """Find anybody's identity number in its three parts, each by itself."""
    for match in _SHAPE.finditer(text):
        number = "".join(match.groups()).upper()
        read = Identity.read(number)
        if read.checksum_ok and isinstance(read.birth, date):
            yield number


def _seems(text: str) -> bool:
    """Tell whether `text` has enough of what may be digits; most texts are done with here."""
    if sum(map(str.isnumeric, text)) >= _FEW:
        return True
    return bool(_LATIN.search(text) and _SPELLED.search(_bare(text)))


def _readings(text: str) -> Iterator[str]:
    """Go through the ways a text reads: with digits of any script, with words and letters for them."""
    said = _bare(text)
    plain = said.translate(_HAN)
    yield plain
    spoken = _SPOKEN.sub(lambda match: _WORD.sub(lambda one: _WORDS[one.group()], match.group()), plain)
    if spoken != plain:
        yield spoken
    lettered = plain.translate(_LETTERS)
    if lettered != plain:
        yield lettered


def _bare(text: str) -> str:
    """Return `text` with ordinary digits and small letters without their accents."""
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFKD", ordinary(text)).lower()
    return "".join(one for one in folded if not unicodedata.combining(one))
