"""What may be read on a wall: the class of every column of the register, and words that tell too much.

The classes are the column Post of domain.md chapter 1, in `resources/privacy/register.csv`, one line a
column; the words (§4.2, §4.4) in `resources/privacy/words.csv`; surnames of more than one character in
`surnames.csv` beside them, given names that are ordinary words in `given.csv`.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from fieldkit import paths

STARS = "stars"


class Post(StrEnum):
    """What may appear on a posting: the column Post of domain.md chapter 1."""

    YES = "Y"
    TYPED = "T"  # only on the form that exists for it
    COVERED = "M"  # covered, on hand-outs; never on a posting
    NEVER = "N"

    @property
    def private(self) -> bool:
        """Tell whether it is on no posting at all."""
        return self in (Post.COVERED, Post.NEVER)


@dataclass(frozen=True)
class ColumnClass:
    """The class of a column; `shown_as` names the facts by which it may be posted all the same.

    A fact is named as `HouseholdFact.head`: the name of a person is N, that of a head Y.  `screen` says how
    a screen covers it: `id`, `phone`, `account` until it is clicked, `STARS` for whom may not see private
    things (§4.2, inspectors), nothing where it is open; `made_into` are fields made from it, with stars too.
    """

    post: Post
    shown_as: frozenset[str] = frozenset()
    source: str = ""
    screen: str = ""
    made_into: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Telling:
    """A word that no posting may have: what it tells of, the longer words in which it tells nothing.

    A `hard` one is refused whatever anybody allows.
    """

    word: str
    tells: str  # illness, disability, minor, allowance
    hard: bool
    unless: tuple[str, ...] = ()


@cache
def classes() -> Mapping[tuple[str, str], ColumnClass]:
    """Return the class of every column of the register by table and column."""
    return {
        (row["table"], row["column"]): ColumnClass(
            Post(row["post"]),
            frozenset(row["shown_as"].split("|")) - {""},
            row["source"],
            row["screen"],
            frozenset(row["made_into"].split("|")) - {""},
        )
        for row in _rows("register")
    }


@cache
def screens() -> Mapping[str, str]:
    """Return how screens cover what is not open to everybody, by column or field whatever the table."""
    found: dict[str, str] = {}
    for (_, column), one in classes().items():
        found |= dict.fromkeys(one.made_into, STARS)
        if one.screen:
            found[column] = one.screen
    return found


@cache
def telling_words() -> tuple[Telling, ...]:
    """Return the words, as they are listed."""
    return tuple(
        Telling(
            row["word"],
            row["tells"],
            row["hard"] == "1",
            tuple(row["unless"].split("|") if row["unless"] else ()),
        )
        for row in _rows("words")
    )


@cache
def compound_surnames() -> frozenset[str]:
    """Return the surnames of two characters."""
    return frozenset(row["surname"] for row in _rows("surnames"))


@cache
def given_words() -> frozenset[str]:
    """Return given names that are ordinary words, too: 建设, 平安."""
    return frozenset(row["word"] for row in _rows("given"))


def _rows(name: str) -> Iterator[dict[str, str]]:
    with paths.resource(f"privacy/{name}.csv").open(encoding="utf-8", newline="") as text:
        yield from csv.DictReader(text)
