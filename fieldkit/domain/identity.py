"""Numbers that identify people: what they say, whether they hold, and how they are covered.

Resident numbers by GB 11643-1999; a disability certificate carries the resident number, kind and
level; people are matched on the first 18 characters (domain.md §2.9).
"""

import re
from dataclasses import dataclass
from datetime import date

from stdnum.cn import ric

from fieldkit.domain.numbers import Kind, Told, numbers_in

_RESIDENT = re.compile(r"[1-9]\d{16}[\dX]")
_DISABILITY = re.compile(r"[1-9]\d{16}[\dX][1-7][1-4](B[1-9])?")
_MOBILE = re.compile(r"1[3-9]\d{9}")
_LANDLINE = re.compile(r"0\d{2,3}-?\d{7,8}")
_RESIDENT_LENGTH = 18  # characters; a disability certificate has two or four more
MALE, FEMALE = "1", "2"  # code table 2.3


@dataclass(frozen=True)
class Identity:
    """What an identity number says.

    `kind` is `resident`, `disability`, `old` (15 digits) or `other`; `birth` is None where its
    digits are no date; `sex` is a code of table 2.3.
    """

    text: str
    kind: str
    root: str
    checksum_ok: bool
    birth: date | None
    sex: str | None

    @classmethod
    def read(cls, text: str) -> "Identity":
        """Read a number as it stands; whatever cannot be read is kind `other`."""
        if _DISABILITY.fullmatch(text):
            return _read_root(text, "disability")
        if _RESIDENT.fullmatch(text):
            return _read_root(text, "resident")
        kind = "old" if len(text) == 15 and text.isdigit() else "other"
        return cls(text, kind, text[:18], checksum_ok=False, birth=None, sex=None)


def _read_root(text: str, kind: str) -> Identity:
    root = text[:18]
    try:
        birth = date(int(root[6:10]), int(root[10:12]), int(root[12:14]))
    except ValueError:
        birth = None
    sex = MALE if int(root[16]) % 2 else FEMALE
    return Identity(text, kind, root, ric.calc_check_digit(root) == root[17], birth, sex)


def certificate_of(cert: str | None, number: str | None) -> str | None:
    """Return the number of a disability certificate: its own, or the one given as identity number (§2.9).

    The national register puts it into 证件号码; it is longer than a resident's number.
    """
    return cert or (number if number and len(number) > _RESIDENT_LENGTH else None)


def latest_birth(birth: date | None, number: str | None) -> date | None:
    """Return the later of a day of birth and the one in an identity number: who may be a child is one."""
    said = Identity.read(number.strip()).birth if number else None
    return max((day for day in (birth, said) if day is not None), default=None)


def is_phone(text: str) -> bool:
    """Tell whether `text` can be a telephone number in China (domain.md §1.4)."""
    return bool(_MOBILE.fullmatch(text) or _LANDLINE.fullmatch(text))


def cover_id(text: str | None) -> str:
    """Cover an identity number as hand-outs show it: 421081********0019 (domain.md §4.2, M1).

    The number of a disability certificate is covered as the resident number that it begins with: its last
    digits are the kind and the level, and its length alone tells of a disability.
    """
    return _cover(text and text.strip()[:_RESIDENT_LENGTH], 6, 4)


def cover_phone(text: str | None) -> str:
    """Cover a telephone number: 138****1234."""
    return _cover(text, 3, 4)


def cover_account(text: str | None) -> str:
    """Cover an account but for its last four digits."""
    return _cover(text, 0, 4)


def cover_numbers(text: str) -> str:
    """Cover the numbers of people that stand in a text, however somebody wrote them (§4.2, M1).

    Of the beginning of an identity number only the division is left: the rest is a day of birth.
    """
    parts, place = [], 0
    for told in numbers_in(text):
        parts += [text[place : told.start], _covered(told)]
        place = told.end
    return "".join([*parts, text[place:]]) if parts else text


def _covered(told: Told) -> str:
    match told.kind:
        case Kind.IDENTITY if len(told.number) < _RESIDENT_LENGTH:
            return _cover(told.number, 6, 0)
        case Kind.IDENTITY:
            return cover_id(told.number)
        case Kind.ACCOUNT:
            return cover_account(told.number)
    return cover_phone(told.number)


def _cover(text: str | None, head: int, tail: int) -> str:
    if not text:
        return ""
    if len(text) <= head + tail:
        return "*" * len(text)
    return text[:head] + "*" * (len(text) - head - tail) + text[len(text) - tail :]
