"""The characters of each face that a document has so far, to be put back as they were.

What is drawn enters its characters in the document at once.  A paper that is then not to be in the file
must not leave any behind: the file would embed glyphs that stand nowhere in it.
"""

import copy
from typing import Any

from fieldkit.documents import faces

_GLYPH = 520
"""Bytes that a character takes in a file at most: outlines of the widest faces are 500, not yet packed."""


class Characters:
    """What a document has at one moment."""

    def __init__(self, doc: Any) -> None:
        """Note what ReportLab's document `doc` has."""
        self._doc = doc
        self._states = {font: _copied(font.state[doc]) for font in faces.parsed() if doc in font.state}
        self._named, self._delayed = dict(doc.fontMapping), list(doc.delayedFonts)

    def put_back(self) -> None:
        """Take out what came since."""
        doc = self._doc
        for font in faces.parsed():
            if font in self._states:
                font.state[doc] = self._states[font]
            else:
                font.state.pop(doc, None)
        doc.fontMapping, doc.delayedFonts = self._named, self._delayed


def _copied(state: Any) -> Any:
    copied = copy.copy(state)
    copied.assignments = dict(state.assignments)
    copied.subsets = [list(subset) for subset in state.subsets]
    return copied


def weight(doc: Any) -> int:
    """Return how many bytes the characters of `doc` take in its file at most."""
    states: list[Any] = [font.state[doc] for font in faces.parsed() if doc in font.state]
    return sum(len(state.assignments) for state in states) * _GLYPH
