"""What no posting may have in any text, whoever typed it (domain.md §4.2, rule DQ-70).

A text is looked through for numbers that name a person, for words that tell of an illness, a disability or
a child, and for the names of people who are not posted.  Asked by `Guard` of all that is drawn, and by
whoever checks a notice before it is issued.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile

from fieldkit.documents.coded import coded
from fieldkit.documents.folding import close as without_blanks
from fieldkit.documents.folding import folded
from fieldkit.documents.folding import plain as as_plain
from fieldkit.documents.names import MINOR, Children, Names, Problem, given_names
from fieldkit.documents.own import Own
from fieldkit.documents.spelled import Spelled, closed
from fieldkit.documents.tales import PART, hinted, tales
from fieldkit.documents.telling import by_word, excused, offices, telling
from fieldkit.documents.telling import doubtful as is_doubtful
from fieldkit.domain.identity import Identity
from fieldkit.domain.numbers import Kind, joined_in, numbers_in
from fieldkit.domain.strewn import Strewn
from fieldkit.errors import QT_TRANSLATE_NOOP

_IDENTITY = QT_TRANSLATE_NOOP("Paper", "identity number")
_LONG_NUMBER = QT_TRANSLATE_NOOP("Paper", "number of an account or a person")
_PHONE = QT_TRANSLATE_NOOP("Paper", "telephone number")
A_NUMBER = QT_TRANSLATE_NOOP("Paper", "a villager's number in the register")
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
_SHORT = 2  # characters of a name of which neither part can be told by itself
_PARTS = 4  # that a number or a name is broken into
_DIAGNOSIS = re.compile(  # N18.0; no M7.5 of mortar, no D20.5 of pipes, no place on a road
    r"(?<![0-9A-Za-z])[A-CE-LNOQZ]\d{2}\.\d{1,3}(?![\d.]|\s*(?:[米元亩吨公平%]|k?m))"
)
_PART = re.compile(r"\d{3,}[\dXx]?")
_DIGIT = re.compile(r"\d")
_RUN = re.compile(r"[0-9A-Za-z]{6,}")
_LETTERS = re.compile(r"[A-Za-z]{2}")
_BETWEEN = re.compile(r"[^0-9A-Za-z]")


@dataclass(frozen=True)
class People:
    """The people of a village, as the wall must know them: nothing of it can be asked for by a form.

    `minors` are the names of children under 14, heads of households too; `members` of everybody else who
    is no head; `numbers` are numbers in the register that name somebody: documents, telephones, accounts;
    `addresses` where its households live; `heads` are named on postings, but by surname only on strict ones;
    `own` are the numbers of each head by name, but none that ends as the local number which may be posted.
    """

    minors: frozenset[str] = frozenset()
    members: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    own: frozenset[tuple[str, str]] = frozenset()


NOBODY = People()


def _written(names: Iterable[str]) -> Iterator[str]:
    """Go through names as they may be written: the dot in 买买提·国礼 is often left out."""
    for name in map(folded, names):
        yield from (name, name.replace("·", ""))


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
        plain = (_BETWEEN.sub("", as_plain(number)).upper() for number in people.numbers)
        numbers = {number for number in plain if len(number) >= _LEAST}
        minors, members = frozenset(_written(people.minors)), frozenset(_written(people.members)) - {*named}
        doubtful = {text for text in map(folded, called) if is_doubtful(text, minors, members, numbers)}
        free = {folded(text) for text in (*named, *places, *called) if text} - doubtful
        villagers = minors | members | frozenset(_written({*named, *people.heads}))
        office_names = {one for text in units for one in offices(folded(text), villagers)}
        self._phones = {told.number for text in said for told in numbers_in(text) if told.kind is Kind.PHONE}
        grown = Names({folded(name): (_MEMBER, False) for name in people.members | people.heads})
        told = {found.found for text in said for found in grown.problems(folded(text))}
        free |= told
        public = free - {*map(folded, called)} | {*map(folded, said)}
        runs = {run.upper() for text in public for run in _RUN.findall(text)}
        self._numbers = frozenset(numbers) - self._phones - runs
        self._strewn = Strewn(self._numbers)
        names: dict[str, tuple[str, bool] | None] = dict.fromkeys(_written(people.members), (_MEMBER, False))
        names |= dict.fromkeys(_written(people.minors), (MINOR, True))
        names |= dict.fromkeys(_written(free))
        names |= dict.fromkeys(_written({*covered} - told), (_HEAD, True))
        names |= dict.fromkeys(doubtful, (_PLACE, False))
        self._names = Names(names)
        under_age = {name for name, what in names.items() if what and what[0] == MINOR}
        self._know_minors(under_age, free | {*_written(people.members | people.heads)})
        known = free | office_names | doubtful  # what is doubtful is found as a name
        self._innocent = sorted((t for t in known if telling().search(t)), key=len, reverse=True)
        self._know_tales(people, named, (*places, *called, *units, *said))

    def _know_tales(self, people: People, named: Collection[str], quiet: Iterable[str]) -> None:
        """Know whose sentences tell of them; `quiet` texts tell of nobody."""
        self._addresses = tuple(map(folded, people.addresses))
        self._heads = tuple(folded(name) for name in (*named, *people.members) if name)
        self._own = Own(people.own)
        hints = (text for text in map(folded, quiet) if hinted(text))
        self._quiet = sorted(hints, key=len, reverse=True)

    def _know_minors(self, minors: Collection[str], others: Collection[str]) -> None:
        """Know the ways to write a minor's name without writing it out; `others` are names of grown-ups."""
        self._spelled = Spelled(minors)
        self._given = given_names(minors)
        self._children = Children(minors, others)
        self._begun = tuple({name[:end] for name in minors if len(name) > 2 for end in range(1, len(name))})
        self._alone = {name[0] for name in minors if len(name) == _SHORT}
        self._last = {begun[-1] for begun in self._begun}

    def problems(self, text: str) -> list[Problem]:
        """Return what is in `text` that no posting may have."""
        plain = as_plain(text)
        close = without_blanks(plain)
        figures = any(map(str.isnumeric, close))
        numbers = self._in_numbers(text, close) if figures or _LETTERS.search(close) else ()
        found = [*numbers, *self._in_words(close), *self._names.problems(close)]
        if len(plain) != len(close) and _LETTERS.search(plain):
            found += self._in_words(plain)  # words in letters are told apart by their blanks
        spelled = closed(close) if len(close) > 1 else close
        if spelled != close:
            found += (*self._in_words(spelled), *self._names.problems(spelled))
        called = self._given.finditer(spelled) if self._given else ()
        found += (Problem(MINOR, match.group()) for match in called)
        found += (Problem(MINOR, name) for name in self._spelled.found(plain))
        found += self._children.found(close)
        if figures:
            found += (Problem(PART, part) for part in self._own.found(close))
            found += (Problem(_TELLS["illness"], match.group()) for match in _DIAGNOSIS.finditer(plain))
            found += (Problem(_TELLS[one.tells], one.found, one.hard) for one in coded(close, self._heads))
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
            begins = text.rstrip()[-1:] in self._last and text.rstrip().endswith(self._begun)
            if begins or text.strip() in self._alone:
                first, rest = folded(text), folded("".join(texts[place + 1 : place + _PARTS]))
                yield from self._names.problems(first + rest, across=len(first))
        for alone, run in groupby(texts, lambda text: len(text) == 1):
            said = "".join(run) if alone else ""
            if len(said) > 1:  # one by itself is looked through as what it is
                yield from self.problems(said)

    def row(self, texts: Iterable[str]) -> Iterator[Problem]:
        """Find what the cells that somebody typed for one household, or one project, tell together.

        What a form draws between them, an amount or a label, is none of `texts`.
        """
        typed = [text for text in texts if text.strip()]
        if typed and (own := self._own.beside(folded(typed[0]), map(folded, typed[1:]))):
            yield from (Problem(PART, part, len(part) >= _LEAST) for part in own)
        if len(typed) > 1:
            yield from (Problem(A_NUMBER, number) for number in self._strewn.found("\n".join(typed)))
            yield from self.across(typed)

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
        for number in self._strewn.found(text):
            if number not in found:
                yield Problem(A_NUMBER, number)
        for part in self._strewn.covered(text):
            yield Problem(PART, part)

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
