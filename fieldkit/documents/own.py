"""Parts of somebody's own number after their name: 万堃（9968） is told apart by an identity number (§4.2).

Of two heads with one name each has the end of the local number, 董荣磊（0008）, and never of another one.
"""

import re
from collections.abc import Collection, Iterable, Iterator

from fieldkit.documents.folding import folded

_DIGITS = re.compile(
    r"(?<![0-9.])[0-9]{4,17}[Xx]?(?![0-9]|\.[0-9]|[%元亩斤只头株棵米平㎡千吨袋户人份]|公[斤里分顷]|kg|m)"
)
_BARE = re.compile(r"[^0-9]{0,3}([0-9]{4,17}[Xx]?)[^0-9元亩斤米%]{0,2}")
_BETWEEN = "(,:;、的号尾是为)户系[-—·'\""
_WHOLE = 18
_PART = 5  # digits that are no accident wherever they stand in the number


class Own:
    """Finds parts of a head's own numbers beside the name."""

    def __init__(self, numbers: Collection[tuple[str, str]]) -> None:
        """Know `numbers`: of whom, and which."""
        self._numbers: dict[str, list[str]] = {}
        for name, number in numbers:
            self._numbers.setdefault(folded(name), []).append(number.upper())
        self._lengths = sorted({len(name) for name in self._numbers}, reverse=True)

    def found(self, close: str) -> Iterator[str]:
        """Go through parts of numbers after the name of whose they are in `close`, a text without blanks."""
        for match in _DIGITS.finditer(close) if self._numbers else ():
            before = close[: match.start()].rstrip(_BETWEEN)
            whose = next((before[-n:] for n in self._lengths if before[-n:] in self._numbers), "")
            if whose and self._part(whose, match.group()):
                yield match.group()

    def beside(self, name: str, cells: Iterable[str]) -> list[str]:
        """Return such parts that fill a cell of the row of the head called `name`."""
        if name not in self._numbers:
            return []
        found = (_BARE.fullmatch(cell) for cell in cells)
        return [match[1] for match in found if match and self._part(name, match[1])]

    def _part(self, whose: str, digits: str) -> bool:
        said = digits.upper()
        return any(
            number.endswith(said)
            or (len(said) >= _PART and said in number)
            or (len(number) == _WHOLE and said == number[6:10])  # the year of birth
            for number in self._numbers[whose]
        )
