"""Says what a rule found, in the reader's language, now or from what was kept of it."""

import json
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from fieldkit.domain.quality.facts import Same
from fieldkit.domain.quality.rule import Flaw, Term, Terms
from fieldkit.errors import QT_TRANSLATE_NOOP

SOMEBODY = QT_TRANSLATE_NOOP("Findings", "somebody in another village")
BETWEEN = QT_TRANSLATE_NOOP("Findings", ", ")
"""What stands between several names or words."""
_TERM, _TERMS, _SAME = "term", "terms", "same"


class Says(Protocol):
    """Gives a text of a context in the reader's language, with details filled in."""

    def __call__(self, context: str, text: str, /, **details: object) -> str:
        """Return the translated text."""


class Speech:
    """The reader's language, and which villages the reader may know of; None: all of them."""

    def __init__(
        self, words: Says, label: Callable[[str, str], str], villages: frozenset[str] | None = None
    ) -> None:
        """Speak with `words`; `label` says a code of a table."""
        self._words = words
        self._label = label
        self._villages = villages

    def sentence(self, source: str, details: Mapping[str, object]) -> str:
        """Return a rule's sentence with its details said."""
        return self._words("Findings", source, **{name: self._said(d) for name, d in details.items()})

    def _said(self, detail: object) -> object:
        if isinstance(detail, Term):
            return self._label(detail.table, detail.code)
        if isinstance(detail, Terms):
            return self._between().join(self._words("Findings", word) for word in detail.words)
        if isinstance(detail, tuple):
            return self._between().join(dict.fromkeys(self._name(same) for same in detail))
        return detail

    def _between(self) -> str:
        return self._words("Findings", BETWEEN)

    def _name(self, same: Same) -> str:
        if self._villages is not None and same.village not in self._villages:
            return self._words("Findings", SOMEBODY)
        return same.name


def kept(flaw: Flaw) -> str:
    """Return what is kept of a flaw's details, as JSON."""
    return json.dumps({name: _plain(d) for name, d in flaw.details.items()}, ensure_ascii=False)


def details_of(text: str) -> dict[str, object]:
    """Return the details from what was kept of them."""
    return {name: _whole(value) for name, value in json.loads(text).items()}


def _plain(detail: object) -> Any:
    if isinstance(detail, Term):
        return {_TERM: [detail.table, detail.code]}
    if isinstance(detail, Terms):
        return {_TERMS: list(detail.words)}
    if isinstance(detail, tuple):
        return {_SAME: [[same.name, same.village, same.household] for same in detail]}
    return detail


def _whole(value: Any) -> object:
    if not isinstance(value, dict):
        return value
    if _TERM in value:
        return Term(*value[_TERM])
    if _TERMS in value:
        return Terms(tuple(value[_TERMS]))
    return tuple(Same(*one) for one in value[_SAME])
