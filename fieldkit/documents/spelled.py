"""Words and names that are spelled: one character by one, with strokes between them, in pinyin or zhuyin."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import combinations, islice, product

from fieldkit.domain.sounds import readings, zhuyin

_HAN = "[\u3400-\u9fff\U00020000-\U0003ffff]"
_MARKS = "\\s,;:!?()\\[\\]{}<>'\"“”‘’「」『』《》〈〉【】〔〕。、…/"  # of a sentence
_STROKES = re.compile(rf"(?<={_HAN})(?:[^\w{_MARKS}]|_)+(?={_HAN})")
_OPEN, _CLOSE = "(\\[“‘「『《〈【〔\"'{<", ")\\]”’」』》〉】〕\"'}>"
_ONE_BY_ONE = re.compile(  # with what else stands between the parts of a list, or each in marks of its own
    rf"(?<!{_HAN}){_HAN}(?:[/、,;+]{_HAN})+(?!{_HAN})|(?:[{_OPEN}]{_HAN}{{1,2}}[{_CLOSE}])+{_HAN}*"
)
_LETTERS = re.compile(r"(?<=[A-Za-z])[\-.·_]{1,2}(?=[A-Za-z])")  # H.I.V, yin-bing
_BETWEEN = re.compile(f"[/、,;+{_OPEN}{_CLOSE}]")
_WORD = re.compile(r"[A-Za-züÜ]+")
_WORDS = re.compile(rf"{_WORD.pattern}(?:[ '’\-.·_,]{{1,2}}{_WORD.pattern})*")
_TONES = re.compile(r"(?<=[A-Za-zü])[1-5](?![0-9])")
_MIXED = re.compile(rf"(?=({_HAN}{{1,2}}[a-zü]{{2,12}}|(?<![a-zü])[a-zü]{{2,8}}{_HAN}{{1,2}}))")
_ZHUYIN = re.compile("[\u3105-\u312f]")
_MOST = 12  # words in letters of one name, at most letter by letter
_LEAST = 4  # letters of a name of two syllables
_SYLLABLE = (
    "(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?"
    "(?:i?a(?:ng?|i|o)?|ua(?:ng?|i)?|ue|üe|ve|ui|uo|ie|iu|io?ng|o(?:u|ng)?|e(?:i|ng?|r)?|ing?|i|un|u|ün?|v)"
)
_PINYIN = re.compile(f"(?:{_SYLLABLE}){{2,6}}")
_WAYS = 32  # readings of one name that are tried


def closed(text: str) -> str:
    """Return `text` with what is spelled one by one, 尿-毒 or (王)小明, written as usual."""
    text = _LETTERS.sub("", _STROKES.sub("", text))
    return _ONE_BY_ONE.sub(lambda match: _BETWEEN.sub("", match.group()), text)


class Spelled:
    """Finds names in pinyin, with the surname first or last, and in zhuyin."""

    def __init__(self, names: Collection[str]) -> None:
        """Know `names` of two and more characters."""
        self._names = tuple(name for name in names if len(name) > 1)
        self._ways: dict[str, list[str]] = {}
        self._halves: dict[str, list[str]] = {}

    def found(self, text: str) -> Iterator[str]:
        """Go through the names that stand in `text` in letters."""
        if not self._names:
            return
        if _WORD.search(text):
            yield from self._in_pinyin(text)
        if _ZHUYIN.search(text):
            said = "".join(_ZHUYIN.findall(text))
            yield from (name for name in self._names if any(way in said for way in _zhuyin(name)))

    def _in_pinyin(self, text: str) -> Iterator[str]:
        for match in _WORDS.finditer(_TONES.sub("", text)):
            words = [word.lower() for word in _WORD.findall(match.group())]
            for begin, end in combinations(range(len(words) + 1), 2) if len(words) <= _MOST else _near(words):
                said = "".join(words[begin:end])
                if len(said) >= _LEAST and _PINYIN.fullmatch(said):
                    yield from self._spelled().get(said, ())
        for match in _MIXED.finditer(text.lower()):
            said = match.group(1)
            yield from (name for one in (said, said[1:], said[:-1]) for name in self._half().get(one, ()))

    def _half(self) -> dict[str, list[str]]:
        """Return the names by how they are spelled with a part of them in letters: 肖xue."""
        if not self._halves:
            for name in self._names:
                for at in range(1, len(name)):
                    ways = [first + name[at:] for first in _spellings(name[:at])]
                    for way in (*ways, *(name[:at] + last for last in _spellings(name[at:]))):
                        self._halves.setdefault(way, []).append(name)
        return self._halves

    def _spelled(self) -> dict[str, list[str]]:
        """Return the names by how they are spelled; asked of few papers, so made when it is."""
        if not self._ways:
            for name in self._names:
                for way in _spellings(name):
                    self._ways.setdefault(way, []).append(name)
        return self._ways


def _near(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Go through where a name may begin and end in a long sentence of letters."""
    for begin in range(len(words)):
        for end in range(begin + 1, min(begin + _MOST, len(words)) + 1):
            yield begin, end


@cache
def _spellings(name: str) -> frozenset[str]:
    sounds = [
        tuple(dict.fromkeys(form for one in readings(char) for form in (one, one.replace("ü", "v"))))
        for char in name.replace("·", "")
    ]
    ways = list(islice(product(*sounds), _WAYS))
    return frozenset("".join(way) for way in ways) | {"".join((*way[1:], way[0])) for way in ways}


@cache
def _zhuyin(name: str) -> frozenset[str]:
    sounds = [zhuyin(char) for char in name.replace("·", "")]
    return frozenset("".join(way) for way in islice(product(*sounds), _WAYS))
