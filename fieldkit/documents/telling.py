"""Words that tell of an illness, a disability or a child, in a text and in what a place is called (§4.2)."""

import re
from collections.abc import Collection
from functools import cache

from fieldkit.domain.post import Telling, telling_words

_CALLED = re.compile(
    r"(?:第?[0-9一二三四五六七八九十]*(?:自然村|村民小组|小组|组|湾|村|屯|社|队|寨|庄|家|户))+$"
)
_ILL = "病癌瘤症疾残"
"""What makes a name of a place one that tells of somebody, even alone in it."""


@cache
def by_word() -> dict[str, Telling]:
    """Return the words by themselves in capitals."""
    return {telling.word.upper(): telling for telling in telling_words()}


@cache
def telling() -> re.Pattern[str]:
    """Return what finds any of them, the longest first."""
    words = sorted((word.word for word in telling_words()), key=len, reverse=True)
    han = [word for word in words if not word.isascii()]
    letters = [word.lower() for word in words if word.isascii()]  # HIV, but no ARCHIVE
    alone = f"(?<![A-Za-z])(?=[{_begun(letters)}])(?:{_any(letters)})(?=s?(?![A-Za-z]))"
    return re.compile(f"(?=[{_begun(han)}])(?:{_any(han)})|(?i:{alone})")


def _begun(words: Collection[str]) -> str:
    """Return the first characters: most places of a text are done with when none of them is there."""
    return "".join(sorted({word[0] for word in words}))


def _any(words: Collection[str]) -> str:
    return "|".join(map(re.escape, words))


def doubtful(place: str, minors: Collection[str]) -> bool:
    """Tell whether what a village calls a place tells of somebody: 尿毒症组, 朱丽组; 哑巴湾组 does not."""
    bare = _CALLED.sub("", place)
    if bare in minors or place in minors:
        return True
    found = [match.group() for match in telling().finditer(place) if not excused(place, match)]
    return len("".join(found)) > 1 or any(char in _ILL for char in found) or bare in found


def excused(text: str, match: re.Match[str]) -> bool:
    """Tell whether what was found is part of a longer word in which it tells nothing."""
    unless = by_word()[match.group().upper()].unless
    return any(_within(text, match.start(), match.group(), longer) for longer in unless)


def _within(text: str, start: int, word: str, longer: str) -> bool:
    """Tell whether the `word` at `start` is part of the `longer` one there."""
    at = longer.find(word)
    while at >= 0:
        if text.startswith(longer, max(0, start - at)) and start >= at:
            return True
        at = longer.find(word, at + 1)
    return False
