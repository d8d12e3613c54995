"""Texts as they are searched on a posting: one form of every character, nothing that nobody sees (§4.2)."""

import re
import unicodedata

from fieldkit.domain.digits import ordinary

_BLANK = re.compile("[\\s\u2800\u3164\u115f\u1160\uffa0]")  # of Braille and Hangul, too
_DOTS = "・•‧∙⋅･●˙᛫⸱⸰⸳ꞏ◦∘"
_UNSEEN = ("Cf", "Mn", "Me", "Cn", "Co")


class _Forms(dict[int, str | None]):
    """What every character is searched as; made when it is first met."""

    def __missing__(self, code: int) -> str | None:
        found = _form(chr(code))
        self[code] = found
        return found


def _form(char: str) -> str | None:
    if char in _DOTS:
        return "·"
    if unicodedata.category(char) in _UNSEEN:
        return None
    base, *marks = unicodedata.normalize("NFD", char)
    if not marks or not base.isascii() or not base.isalpha():
        return char
    return "ü" if base in "uU" and "\u0308" in marks else base  # lǜ is spelled lü, ā is an a


_FORMS = _Forms()


def plain(text: str) -> str:
    """Return `text` with width, digits and forms of characters folded, blanks as they are."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFKC", ordinary(text)).translate(_FORMS)


def close(text: str) -> str:
    """Return `text` without blanks of any kind."""
    return _BLANK.sub("", text)


def folded(text: str) -> str:
    """Return `text` as it is searched: folded, and without blanks."""
    return close(plain(text))
