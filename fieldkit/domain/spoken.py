"""Codes that a person types from paper or hears over the telephone.

Groups of five: four letters at random and one that checks them, so that a slip is found in its group.
The check letter follows from the four before it and gives nothing away that they do not: a code is
as strong as its random letters, five bits each.  Letters are Crockford's: no I, L, O or U; what looks
like 0 or 1 counts as one.
"""

import secrets

from fieldkit.errors import CodeMistyped

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUP = 5  # letters, the last one checks
_POLYNOMIAL = 0b100101  # x^5 + x^2 + 1: multiplication in GF(32)
_LOOKALIKES = str.maketrans("OILU", "011V")


def new_code(groups: int) -> str:
    """Return a random code, `4F2K7-…`, of 20 bits a group."""
    drawn = ("".join(secrets.choice(LETTERS) for _ in range(GROUP - 1)) for _ in range(groups))
    return "-".join(part + check(part, place) for place, part in enumerate(drawn))


def fold(typed: str) -> str:
    """Return the letters of what was typed: spaces and dashes left out, in capitals, O as 0, I and L as 1."""
    letters = "".join(c for c in typed.upper() if c.isascii() and c.isalnum())
    return letters.translate(_LOOKALIKES)


def groups_of(typed: str) -> int:
    """Return how many full groups somebody typed, by which one tells what kind of code it is."""
    return len(fold(typed)) // GROUP


def read(typed: str, groups: int) -> str:
    """Return the folded code.  Raises `CodeMistyped` naming the first group that is not right."""
    folded = fold(typed)
    parts = [folded[at : at + GROUP] for at in range(0, len(folded), GROUP)]
    for place, part in enumerate(parts[:groups]):
        if len(part) < GROUP or check(part[:-1], place) != part[-1]:
            raise CodeMistyped(group=place + 1, part=part, groups=groups)
    if len(parts) != groups:
        raise CodeMistyped(group=min(len(parts), groups) + 1, part="", groups=groups)
    return folded


def check(part: str, place: int) -> str:
    """Return the letter that checks `part`, the group number `place` from 0.

    Any one wrong letter, any two exchanged and groups in another order are found.
    """
    total, weight = place % 32, 1
    for letter in part:
        weight = _times(weight, 2)
        total ^= _times(weight, LETTERS.index(letter))
    return LETTERS[total]


def _times(a: int, b: int) -> int:
    product = 0
    while b:
        if b & 1:
            product ^= a
        a <<= 1
        if a & 32:
            a ^= _POLYNOMIAL
        b >>= 1
    return product
