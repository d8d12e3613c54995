"""Which texts are nearly the same (DQ-53): cheap questions first, the exact one only of what they leave."""

from collections import Counter
from collections.abc import Mapping
from difflib import SequenceMatcher

from fieldkit.domain.quality.facts import Same

_WHOLE = 10_000
_LAST = 200  # of a visitor's visits so many are compared with each new one


def alike(visits: Mapping[bytes, tuple[str, bytes, Same]], share: int) -> dict[bytes, tuple[Same, ...]]:
    """Return for each visit the first earlier one of another household whose text is nearly the same.

    `visits`: text, household and who it was, in the order of time; `share` in hundredths of a per cent.
    """
    seen: list[tuple[str, Counter[str], bytes, Same]] = []
    exact: dict[str, dict[bytes, Same]] = {}
    found: dict[bytes, tuple[Same, ...]] = {}
    for id, (text, household, same) in visits.items():
        plain = "".join(text.split())
        before = exact.setdefault(plain, {})
        other = next((other for whose, other in before.items() if whose != household), None)
        if other is None:
            letters = Counter(plain)
            other = next(
                (one for words, signs, whose, one in seen[-_LAST:]
                 if whose != household and _near(plain, letters, words, signs, share)), None)  # fmt: skip
            if not before:
                seen.append((plain, letters, household, same))
        if other is not None:
            found[id] = (other,)
        before.setdefault(household, same)
    return found


def _near(text: str, letters: Counter[str], other: str, signs: Counter[str], share: int) -> bool:
    """Tell whether two texts agree in at least `share` of their signs."""
    both = len(text) + len(other)
    if 2 * min(len(text), len(other)) * _WHOLE < share * both:
        return False
    if 2 * (letters & signs).total() * _WHOLE < share * both:
        return False
    return SequenceMatcher(None, text, other, autojunk=False).ratio() * _WHOLE >= share
