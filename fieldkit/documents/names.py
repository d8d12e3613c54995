"""Names in a text that is posted: whole, of which the longest counts, and children's in other ways (§4.2)."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

from fieldkit.domain.codes import CodeTables
from fieldkit.domain.post import compound_surnames, given_words
from fieldkit.errors import QT_TRANSLATE_NOOP

MINOR = QT_TRANSLATE_NOOP("Paper", "a child under 14")
_CHILD = "学生|孩子|小孩|儿子|女儿|孙子|孙女|外孙|外孙女|长子|次子|幼子|长女|次女|幼女|侄子|侄女"
_PUPIL = "同学|小朋友|小学生|学生"
_BEFORE = "的叫给与及是儿女家户生童孩娃名"
_AFTER = "的得在是与及和等户家同享领上入读获补已将因就考年岁发受"
"""What may stand beside a given name in a sentence without being part of another name."""
_STAR = re.compile(r"(?<!\*)\*(?!\*)")
_LONGEST = 4  # characters of a name with a surname before it
_COVER = re.compile("[*×✱●○〇某■□▇█?_]")
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")


@dataclass(frozen=True)
class Problem:
    """Something a posting must not have: what it is (English source, context `Paper`) and as it was found.

    A `hard` one is never let through; another one may be, by a township role with a reason (DQ-70).
    """

    label: str
    found: str
    hard: bool = True


class Names:
    """Finds names in texts, the longest that begins at a place; None is one that may stand there.

    One that is part of what is `ordinary` to say is found only where it stands alone.
    """

    def __init__(self, names: dict[str, tuple[str, bool] | None]) -> None:
        """Know `names`: the label of each, and whether it is hard."""
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
                inside = across and (place + len(name) <= across or what[0] != MINOR)
                if not inside:
                    yield Problem(what[0], name, what[1])
            place += len(name) or 1

    def _at(self, close: str, place: int) -> str:
        for length in self._lengths.get(close[place], ()):
            name = close[place : place + length]
            if name in self._names:
                return name
        return ""


class Children:
    """Finds children by what is not their whole name: 梦红 by itself, 范*红.  Both may be somebody else's."""

    def __init__(self, minors: Collection[str], others: Collection[str]) -> None:
        """Know the names of `minors`; `others` are names that anybody may read."""
        given = {name[_surname(name) :] for name in minors if len(name) <= _LONGEST} - {*others}
        given = {one for one in given - given_words() if len(one) > 1 and one not in _ordinary()}
        self._given = _alone(sorted(given)) if given else None
        self._hidden = {way for name in minors for way in _hidden(name)}

    def found(self, close: str) -> Iterator[Problem]:
        """Go through what is found in `close`, a text without blanks."""
        if self._given:
            yield from (Problem(MINOR, match.group(), hard=False) for match in self._given.finditer(close))
        if self._hidden and _COVER.search(close):
            said = _COVER.sub("*", close)
            for match in _STAR.finditer(said):
                yield from (Problem(MINOR, one, hard=False) for one in self._around(said, match.start()))

    def _around(self, said: str, star: int) -> Iterator[str]:
        for before in range(1, _LONGEST):
            for after in range(_LONGEST):
                one = said[max(0, star - before) : star + 1 + after]
                if one in self._hidden:
                    yield one


def _alone(given: Collection[str]) -> re.Pattern[str]:
    first, some = "".join({one[0] for one in given}), "|".join(map(re.escape, given))
    before, after = f"(?<![\\u3400-\\u9fff·])|(?<=[{_BEFORE}])", f"(?![\\u3400-\\u9fff·])|(?=[{_AFTER}])"
    return re.compile(f"(?=[{first}])(?:{before})(?:{some})(?:{after})")


def _hidden(name: str) -> Iterator[str]:
    """Go through the ways one character of a name is covered; 王* alone is anybody's, 王** a head's."""
    for place in range(1, len(name)):
        covered = f"{name[:place]}*{name[place + 1 :]}"
        if len(covered) > 2:
            yield covered
    if len(name) == 2:
        yield f"{name[0]}*{name[1]}"  # 肖某雪
        yield f"{name[0]}*"


def _surname(name: str) -> int:
    return 2 if name[:2] in compound_surnames() else 1


def given_names(names: Collection[str]) -> re.Pattern[str] | None:
    """Return how children are called without their surname: 学生曦玥, 曦玥同学."""
    given = sorted({name[_surname(name) :] for name in names if len(name) > 2})
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
