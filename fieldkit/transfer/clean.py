"""Takes out of a text what offices' programs put in, and says by which rule (IMP-10 and on)."""

import json
import re
from functools import cache

from fieldkit import paths

Notes = tuple[str, ...]
FULL_WIDTH, SMALL_X, NAME_SPACES, NAME_DOT = "IMP-10", "IMP-11", "IMP-12", "IMP-13"
WRAPPING, SPACES, PRIVATE_USE, INVISIBLE = "IMP-15", "IMP-16", "IMP-19", "IMP-20"

_WRAPPED = re.compile(r'\s*=\s*"(?P<inner>.*)"\s*', re.DOTALL)
_QUOTES = "'’‘`＇"
_INVISIBLE = dict.fromkeys(
    (
        *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0),  # variation selectors
        *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065),  # joiners, directions
        0x00AD, 0xFEFF, *range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F,
    )
)  # fmt: skip
_BREAKS = {ord("\t"): " ", ord("\n"): " ", ord("\r"): " "}
_SPACES = dict.fromkeys((0x3000, 0x00A0, 0x202F, *range(0x2000, 0x200B)), " ")
_SIGNS = {c: c - 0xFEE0 for c in range(0xFF01, 0xFF5F)}
_WORDS = {c: plain for c, plain in _SIGNS.items() if chr(plain).isalnum()}
_ANY_HAN = "[\u3400-\u9fff\U00020000-\U0003ffff]"
_HAN = re.compile(_ANY_HAN)
_DOT = re.compile(rf"(?<={_ANY_HAN})\s*[.．。・･•‧∙⋅●▪﹒᛫⸱·]\s*(?={_ANY_HAN})")


@cache
def _private_use() -> dict[int, str]:
    known = json.loads(paths.resource("import/pua-gb18030.json").read_text(encoding="utf-8"))
    return {int(code, 16): real for code, real in known.items()}


def unwrapped(raw: str) -> str:
    """Return what stands in `="…"`, the text itself where nothing is wrapped."""
    wrapped = _WRAPPED.fullmatch(raw)
    return wrapped["inner"].replace('""', '"') if wrapped else raw


def text(raw: str) -> tuple[str, Notes]:
    """Clean words for reading: addresses, posts, notes.  Chinese punctuation stays."""
    return _clean(raw, _WORDS)


def token(raw: str) -> tuple[str, Notes]:
    """Clean what a machine reads: numbers, dates, yes and no.  No spaces stay inside."""
    cleaned, notes = _clean(raw, _SIGNS)
    if " " in cleaned:
        return cleaned.replace(" ", ""), _with(notes, SPACES)
    return cleaned, notes


def identity(raw: str) -> tuple[str, Notes]:
    """Clean an identity number: as a token, with a capital X."""
    cleaned, notes = token(raw)
    if "x" in cleaned or "b" in cleaned:
        return cleaned.upper(), _with(notes, SMALL_X)
    return cleaned, notes


def name(raw: str) -> tuple[str, Notes]:
    """Clean a person's name: no spaces between characters, `·` between the parts (domain.md §1.7)."""
    cleaned, notes = _clean(raw, _WORDS)
    dotted = _DOT.sub("·", cleaned)
    if dotted != cleaned:
        cleaned, notes = dotted, _with(notes, NAME_DOT)
    joined = cleaned.replace(" ", "") if _HAN.search(cleaned) else " ".join(cleaned.split())
    if joined != cleaned or SPACES in notes:
        notes = _with(tuple(note for note in notes if note != SPACES), NAME_SPACES)
    return joined, notes


def _clean(raw: str, wide: dict[int, int]) -> tuple[str, Notes]:
    cleaned, notes = raw, ()  # type: tuple[str, Notes]
    wrapped = _WRAPPED.fullmatch(cleaned)
    if wrapped:
        cleaned, notes = wrapped["inner"].replace('""', '"'), (WRAPPING,)
    elif cleaned[:1] in _QUOTES and len(cleaned) > 1:
        cleaned, notes = cleaned[1:].rstrip(_QUOTES), (WRAPPING,)
    if cleaned.isascii() and cleaned.isprintable():
        trimmed = cleaned.strip()
        return trimmed, notes if trimmed == cleaned else _with(notes, SPACES)
    for table, rule in (
        (_INVISIBLE, INVISIBLE), (_BREAKS, SPACES), (_private_use(), PRIVATE_USE), (wide, FULL_WIDTH),
        (_SPACES, SPACES),
    ):  # fmt: skip
        changed = cleaned.translate(table)
        if changed != cleaned:
            cleaned, notes = changed, _with(notes, rule)
    trimmed = cleaned.strip()
    return trimmed, notes if trimmed == cleaned else _with(notes, SPACES)


def _with(notes: Notes, rule: str) -> Notes:
    return notes if rule in notes else (*notes, rule)
