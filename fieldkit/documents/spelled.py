"""Words and names that are spelled: one character by one, with strokes between them, or in pinyin."""

import re
from collections.abc import Collection, Iterator
from functools import cache
from itertools import combinations, islice, product

from fieldkit.domain.sounds import readings

_HAN = "[\u3400-\u9fff\U00020000-\U0003ffff]"
_STROKES = re.compile(rf"(?<={_HAN})[\-_.·|*+~^=#@&%•‥…‧∙⋅・･᛫⸰⸱⸳ꞏꞏ●○◦∘◉◎▪▫■□◆◇★☆※–—―]+(?={_HAN})")
_ONE_BY_ONE = re.compile(  # with what else stands between the parts of a list
    rf"(?<!{_HAN}){_HAN}(?:/{_HAN})+(?!{_HAN})|[(\[]{_HAN}{{1,2}}[)\]]{_HAN}+"
)
_LETTERS = re.compile(r"(?<=[A-Za-z])[\-.·_]{1,2}(?=[A-Za-z])")  # H.I.V, yin-bing
_BETWEEN = re.compile(r"[/()\[\]]")
_WORD = re.compile(r"[A-Za-züÜ]+")
_WORDS = re.compile(rf"{_WORD.pattern}(?:[ '’\-.·_]{{1,2}}{_WORD.pattern})*")
_MOST = 12  # words of a sentence in letters that are tried
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
    """Finds names in pinyin, with the surname first or last."""

    def __init__(self, names: Collection[str]) -> None:
        """Know `names` of two and more characters."""
        self._names = tuple(name for name in names if len(name) > 1)

    def found(self, text: str) -> Iterator[str]:
        """Go through the names that stand in `text` in letters."""
        for match in _WORDS.finditer(text) if self._names else ():
            words = [word.lower() for word in _WORD.findall(match.group())]
            for begin, end in combinations(range(min(len(words), _MOST) + 1), 2):
                said = "".join(words[begin:end])
                if len(said) >= _LEAST and _PINYIN.fullmatch(said):
                    yield from (name for name in self._names if said in _spellings(name))


@cache
def _spellings(name: str) -> frozenset[str]:
    sounds = [
        tuple(dict.fromkeys(form for one in readings(char) for form in (one, one.replace("ü", "v"))))
        for char in name.replace("·", "")
    ]
    ways = list(islice(product(*sounds), _WAYS))
    return frozenset("".join(way) for way in ways) | {"".join((*way[1:], way[0])) for way in ways}
