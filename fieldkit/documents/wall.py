"""What no posting may have in any text, whoever typed it (domain.md §4.2, rule DQ-70).

A text is looked through for numbers that name a person, for words that tell of an illness, a disability or
a child, and for the names of people who are not posted.  Asked by `Guard` of all that is drawn, and by
whoever checks a notice before it is issued.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from fieldkit.documents.spelled import Spelled, closed
from fieldkit.documents.tales import hinted, tales
from fieldkit.documents.telling import by_word, excused, telling
from fieldkit.documents.telling import doubtful as is_doubtful
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.digits import ordinary
from fieldkit.domain.identity import Identity
from fieldkit.domain.numbers import Kind, joined_in, numbers_in
from fieldkit.domain.post import compound_surnames
from fieldkit.errors import QT_TRANSLATE_NOOP

_IDENTITY = QT_TRANSLATE_NOOP("Paper", "identity number")
_LONG_NUMBER = QT_TRANSLATE_NOOP("Paper", "number of an account or a person")
_PHONE = QT_TRANSLATE_NOOP("Paper", "telephone number")
A_NUMBER = QT_TRANSLATE_NOOP("Paper", "a villager's number in the register")
_MINOR = QT_TRANSLATE_NOOP("Paper", "a child under 14")
_MEMBER = QT_TRANSLATE_NOOP("Paper", "member's name")
_HEAD = QT_TRANSLATE_NOOP("Paper", "name of the head")
_PLACE = QT_TRANSLATE_NOOP("Paper", "name of a place that may tell of somebody")
_TELLS = {
    "illness": QT_TRANSLATE_NOOP("Paper", "a word that tells of an illness"),
    "disability": QT_TRANSLATE_NOOP("Paper", "a word that tells of a disability"),
    "minor": QT_TRANSLATE_NOOP("Paper", "a word that tells of a child"),
    "allowance": QT_TRANSLATE_NOOP("Paper", "a word that tells of an allowance"),
}

_NUMBERS = {Kind.IDENTITY: _IDENTITY, Kind.PHONE: _PHONE, Kind.ACCOUNT: _LONG_NUMBER}
_LEAST = 7  # characters of a number that names somebody
_TELEPHONE, _RESIDENT = 11, 18
_PARTS = 4  # that a number or a name is broken into
_CHILD = "学生|孩子|小孩|儿子|女儿|孙子|孙女|外孙|外孙女|长子|次子|幼子|长女|次女|幼女|侄子|侄女"
_PUPIL = "同学|小朋友|小学生|学生"
_DIAGNOSIS = re.compile(  # N18.0; no M7.5 of mortar, no D20.5 of pipes, no place on a road
    r"(?<![0-9A-Za-z])[A-CE-LNOQZ]\d{2}\.\d{1,3}(?![\d.]|\s*(?:[米元亩吨公平%]|k?m))"
)
_PART = re.compile(r"\d{3,}[\dXx]?")
_DIGIT = re.compile(r"\d")
_RUN = re.compile(r"[0-9A-Za-z]{6,}")
_LETTERS = re.compile(r"[A-Za-z]{2}")
_BETWEEN = re.compile(r"[^0-9A-Za-z]")
_BLANK = re.compile(r"[\s\u200b-\u200d\u2060\ufeff]")
_DOTS = re.compile("[・•‧∙⋅･●˙᛫⸱⸰⸳ꞏ◦∘]")
_OFFICES = "局心院所站会司社校处办委科室厂队园馆团部"
"""What the name of a unit ends with; in one a word such as 康复 tells of nobody."""
_HANS = re.compile("[\u3400-\u9fff]+")
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")


@dataclass(frozen=True)
class Problem:
    """Something a posting must not have: what it is (English source, context `Paper`) and as it was found.

    A `hard` one is never let through; another one may be, by a township role with a reason (DQ-70).
    """

    label: str
    found: str
    hard: bool = True


@dataclass(frozen=True)
class People:
    """The people of a village, as the wall must know them: nothing of it can be asked for by a form.

    `minors` are the names of children under 14, heads of households too; `members` of everybody else who
    is no head; `numbers` are numbers in the register that name somebody: documents, telephones, accounts;
    `addresses` where its households live; `heads` are named on postings, but by surname only on strict ones.
    """

    minors: frozenset[str] = frozenset()
    members: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()


NOBODY = People()


def folded(text: str) -> str:
    """Return `text` as it is searched: width and forms of characters folded, blanks taken out."""
    return _BLANK.sub("", _plain(text))


def _written(names: Iterable[str]) -> Iterator[str]:
    """Go through names as they may be written: the dot in 买买提·国礼 is often left out."""
    for name in map(folded, names):
        yield from (name, name.replace("·", ""))


def _plain(text: str) -> str:
    return text if text.isascii() else _DOTS.sub("·", ordinary(unicodedata.normalize("NFKC", text)))


class Wall:
    """Looks through texts; made once a paper."""

    def __init__(
        self, people: People = NOBODY, *, named: Collection[str] = (), places: Collection[str] = (),
        units: Collection[str] = (), said: Collection[str] = (), covered: Collection[str] = (),
        called: Collection[str] = (),
    ) -> None:  # fmt: skip
        """Know `people`.

        `named` are people whose names anybody may read: helpers, heads; `places` and `units` the names of
        these, `called` what a village calls places in it; `said` are texts with names and numbers for
        everybody, such as who receives objections, and where to call; `covered` are names that this paper
        shows by surname only.
        """
        doubtful = {folded(text) for text in called if is_doubtful(folded(text), people.minors)}
        free = {folded(text) for text in (*named, *places, *called) if text} - doubtful
        offices = {run for text in units for run in _HANS.findall(folded(text)) if run[-1] in _OFFICES}
        self._phones = {told.number for text in said for told in numbers_in(text) if told.kind is Kind.PHONE}
        grown = _Names({folded(name): (_MEMBER, False) for name in people.members | people.heads})
        told = {found.found for text in said for found in grown.problems(folded(text))}
        free |= told
        runs = {run.upper() for text in (*free, *said) for run in _RUN.findall(folded(text))}
        numbers = {_BETWEEN.sub("", _plain(number)).upper() for number in people.numbers}
        self._numbers = frozenset(n for n in numbers if len(n) >= _LEAST) - self._phones - runs
        names: dict[str, tuple[str, bool] | None] = {}
        names |= dict.fromkeys(_written(people.members), (_MEMBER, False))
        names |= dict.fromkeys(_written(people.minors), (_MINOR, True))
        names |= dict.fromkeys(_written(free))
        names |= dict.fromkeys(_written({*covered} - told), (_HEAD, True))
        names |= dict.fromkeys(doubtful, (_PLACE, False))
        self._names = _Names(names)
        minors = {name for name, what in names.items() if what and what[0] == _MINOR}
        self._spelled = Spelled(minors)
        self._given = _given(minors)
        self._begun = tuple({name[:end] for name in minors if len(name) > 2 for end in range(1, len(name))})
        self._last = {begun[-1] for begun in self._begun}
        known = free | offices | doubtful  # what is doubtful is found as a name
        self._innocent = sorted((t for t in known if telling().search(t)), key=len, reverse=True)
        self._addresses = tuple(map(folded, people.addresses))
        self._heads = tuple(folded(name) for name in (*named, *people.members) if name)
        quiet = map(folded, (*places, *called, *units, *said))
        self._quiet = sorted((text for text in quiet if hinted(text)), key=len, reverse=True)

    def problems(self, text: str) -> list[Problem]:
        """Return what is in `text` that no posting may have."""
        plain = _plain(text)
        close = _BLANK.sub("", plain)
        found = [*self._in_numbers(text, close), *self._in_words(close), *self._names.problems(close)]
        if len(plain) != len(close) and _LETTERS.search(plain):
            found += self._in_words(plain)  # words in letters are told apart by their blanks
        spelled = closed(close)
        if spelled != close:
            found += (*self._in_words(spelled), *self._names.problems(spelled))
        called = self._given.finditer(spelled) if self._given else ()
        found += (Problem(_MINOR, match.group()) for match in called)
        found += (Problem(_MINOR, name) for name in self._spelled.found(plain))
        found += (Problem(_TELLS["illness"], match.group()) for match in _DIAGNOSIS.finditer(plain))
        if hinted(close):
            found += self._in_sentences(close)
        return list(dict.fromkeys(found))

    def across(self, texts: Sequence[str]) -> Iterator[Problem]:
        """Find what `texts` tell that are read one after the other: a number or a child's name in parts."""
        said = "\n".join(text if _DIGIT.search(text) else "=" for text in texts)
        for number in sorted(self._numbers.intersection(joined_in(said, _TELEPHONE))):
            yield Problem(A_NUMBER, number)
        for begin, text in enumerate(texts):
            if _PART.fullmatch(text) and text not in self._phones:
                yield from self._in_parts([folded(one).upper() for one in texts[begin : begin + _PARTS]])
        for place, text in enumerate(texts):
            if text.rstrip()[-1:] in self._last and text.rstrip().endswith(self._begun):
                first, rest = folded(text), folded("".join(texts[place + 1 : place + _PARTS]))
                yield from self._names.problems(first + rest, across=len(first))

    def _in_parts(self, parts: Sequence[str]) -> Iterator[Problem]:
        """Find a number that begins with the first of `parts`; telephones to call are none of them."""
        number = ""
        for part in takewhile(lambda one: _PART.fullmatch(one) and one not in self._phones, parts):
            number += part
            read = Identity.read(number) if len(number) == _RESIDENT else None
            if read is not None and read.checksum_ok and read.birth is not None:
                yield Problem(_IDENTITY, number)

    def _in_numbers(self, text: str, close: str) -> Iterator[Problem]:
        found = {told.number: told.kind for told in numbers_in(text) if told.kind in _NUMBERS}
        for number in sorted(found.keys() - self._phones):
            yield Problem(_NUMBERS[found[number]], number)
        if self._numbers and any(char.isdigit() for char in close):
            runs = {*map(str.upper, _RUN.findall(close)), *joined_in(text)}
            for number in sorted(self._numbers & runs - found.keys()):
                yield Problem(A_NUMBER, number)

    def _in_sentences(self, close: str) -> Iterator[Problem]:
        """Find what a sentence tells of one person; what an office or a place is called tells of nobody."""
        quiet = close
        for said in self._quiet:
            quiet = quiet.replace(said, "\n")
        for tale in tales(close, self._ends, self._addresses, names=self._heads):
            if tale.hard or tale.found in quiet:
                yield Problem(*tale)

    def _ends(self, tail: str) -> bool:
        return any(number.endswith(tail) for number in self._numbers)

    def _in_words(self, close: str) -> Iterator[Problem]:
        if not telling().search(close):
            return
        for innocent in self._innocent:
            close = close.replace(innocent, "\n")
        for match in telling().finditer(close):
            word = by_word()[match.group().upper()]
            if not excused(close, match):
                yield Problem(_TELLS[word.tells], word.word, word.hard)


class _Names:
    """Finds names in texts, the longest that begins at a place; None is one that may stand there.

    One that is part of what is `ordinary` to say is found only where it stands alone.
    """

    def __init__(self, names: dict[str, tuple[str, bool] | None]) -> None:
        self._names = {name: what for name, what in names.items() if len(name) > 1}
        self._lengths: dict[str, list[int]] = {}
        for name in sorted(self._names, key=len, reverse=True):
            lengths = self._lengths.setdefault(name[0], [])
            if len(name) not in lengths:
                lengths.append(len(name))
        self._common = {name for name, what in self._names.items() if what and name in _ordinary()}

    def problems(self, close: str, *, across: int = 0) -> Iterator[Problem]:
        """Go through the names in `close`; `across` a place in it: only children's that begin before it."""
        place = 0
        while place < (across or len(close)):
            name = self._at(close, place)
            what = self._names[name] if name else None
            if what is not None and not (name in self._common and _joined(close, place, len(name))):
                inside = across and (place + len(name) <= across or what[0] != _MINOR)
                if not inside:
                    yield Problem(what[0], name, what[1])
            place += len(name) or 1

    def _at(self, close: str, place: int) -> str:
        for length in self._lengths.get(close[place], ()):
            name = close[place : place + length]
            if name in self._names:
                return name
        return ""


def _given(names: Collection[str]) -> re.Pattern[str] | None:
    """Return how children are called without their surname: 学生曦玥, 曦玥同学."""
    given = sorted({name[2 if name[:2] in compound_surnames() else 1 :] for name in names if len(name) > 2})
    some = "|".join(re.escape(name) for name in given if len(name) > 1)
    return re.compile(f"(?:{_CHILD})(?:{some})|(?:{some})(?:{_PUPIL})") if some else None


def _joined(text: str, place: int, length: int) -> bool:
    """Tell whether a Chinese character stands directly before or after."""
    before, after = text[place - 1 : place], text[place + length : place + length + 1]
    return bool(_HAN.match(before) or _HAN.match(after))


@cache
def _ordinary() -> str:
    """Return the words of all code tables: a child may be called 安全, and 住房安全保障 is none."""
    codes = CodeTables.load()
    return "\n".join(code.label for name in codes.names() for code in codes[name])
