"""Forms in their groups, found by code, by words or by the first letters of their sounds; words of papers."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from fieldkit.domain.sounds import readings
from fieldkit.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from fieldkit.services.printing.jobs import FormInfo

GROUPS = {  # what a form is of, in the order of the list
    "village": QT_TRANSLATE_NOOP("PrintGroups", "Of the village"),
    "household": QT_TRANSLATE_NOOP("PrintGroups", "Of households"),
    "visit": QT_TRANSLATE_NOOP("PrintGroups", "Of visits"),
    "notice": QT_TRANSLATE_NOOP("PrintGroups", "Of notices"),
    "meeting": QT_TRANSLATE_NOOP("PrintGroups", "Of meetings"),
    "helper": QT_TRANSLATE_NOOP("PrintGroups", "Of helpers"),
    "pairing": QT_TRANSLATE_NOOP("PrintGroups", "Of hand-overs"),
    "ledger": QT_TRANSLATE_NOOP("PrintGroups", "Of ledgers"),
    "sync": QT_TRANSLATE_NOOP("PrintGroups", "Of the exchange with the township"),
}

PAPERS = {
    "A4p": QT_TRANSLATE_NOOP("Papers", "A4 upright"),
    "A4l": QT_TRANSLATE_NOOP("Papers", "A4 across"),
    "A3p": QT_TRANSLATE_NOOP("Papers", "A3 upright"),
    "A3l": QT_TRANSLATE_NOOP("Papers", "A3 across"),
    "A4x4": QT_TRANSLATE_NOOP("Papers", "A4, four cards a page"),
    "A4x2": QT_TRANSLATE_NOOP("Papers", "A4, two cards a page"),
    "A4b": QT_TRANSLATE_NOOP("Papers", "A4 to be folded into a booklet"),
    "A5p": QT_TRANSLATE_NOOP("Papers", "A5 upright"),
    "A5b": QT_TRANSLATE_NOOP("Papers", "A5, page by page"),
}
MASKINGS = {
    "M0": QT_TRANSLATE_NOOP("Masking", "Internal"),
    "M1": QT_TRANSLATE_NOOP("Masking", "Hand-out"),
    "M2": QT_TRANSLATE_NOOP("Masking", "Posting"),
    "M3": QT_TRANSLATE_NOOP("Masking", "Posting, strict"),
}
"""What a paper is for, which says how much of it is covered (domain.md §4.2)."""
POSTED = ("M2", "M3")  # maskings of papers for the wall, which everybody may print


def masking_words(code: str) -> str:
    """Say how much of a paper is covered, in a word or two."""
    return QCoreApplication.translate("Masking", MASKINGS.get(code, code))


def paper_words(paper: str) -> str:
    """Say what paper a form is on."""
    return QCoreApplication.translate("Papers", PAPERS.get(paper, paper))


def heading(form: "FormInfo") -> str:
    """Say what a form is of."""
    return QCoreApplication.translate("PrintGroups", GROUPS.get(form.of, form.of))


def found(forms: "Sequence[FormInfo]", typed: str) -> "list[FormInfo]":
    """Return the forms that have every word that was typed: `p04`, `公示`, `gsb` for 公示版."""
    words = [_plain(word) for word in typed.split()]
    return [form for form in forms if all(_has(form, word) for word in words)]


def _has(form: "FormInfo", word: str) -> bool:
    if word in _plain(f"{form.code}{form.title}{heading(form)}"):
        return True
    sounds = [readings(character)[0] for character in _plain(form.title)]
    return word in "".join(sounds) or word in "".join(sound[:1] for sound in sounds)


def _plain(text: str) -> str:
    return text.casefold().replace("-", "").replace(" ", "")
