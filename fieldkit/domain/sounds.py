"""How Chinese characters sound, in pinyin: for finding and for sorting.

Only the table of single characters is read: the table of phrases costs 45 MB, and names are no phrases.
"""

import os
from functools import cache


@cache
def readings(character: str) -> tuple[str, ...]:
    """Return every reading of a character without its tones, the usual one first; itself if it has none."""
    (found,) = _pinyin(character, tones=False) or [[character]]
    return tuple(dict.fromkeys(found))


@cache
def zhuyin(character: str) -> tuple[str, ...]:
    """Return every reading of a character in zhuyin without its tones; itself if it has none."""
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import Style, pinyin

    (found,) = pinyin(character, style=Style.BOPOMOFO, heteronym=True) or [[character]]
    return tuple(dict.fromkeys(one.strip("ˊˇˋ˙") for one in found))


def spoken(text: str) -> str:
    """Return a text as it is spoken, with tones, to sort by."""
    return " ".join(one[0] for one in _pinyin(text, tones=True, every=False)).casefold()


def _pinyin(text: str, *, tones: bool, every: bool = True) -> list[list[str]]:
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import Style, pinyin

    return pinyin(text, style=Style.TONE3 if tones else Style.NORMAL, heteronym=every)
