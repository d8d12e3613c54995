"""Numbers that name a person, found in a text however somebody wrote them (domain.md §4.2).

Digits may be full-width, Chinese (一三八…), a letter O for a nought, in groups, one by one, or broken over
lines.  Years, dates, amounts, areas, codes of divisions, numbers of notices and of documents are none.
What is found is covered on hand-outs (`identity.cover_numbers`) and refused on postings (`documents.wall`).
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from fieldkit.domain.digits import OTHERS, ordinary


class Kind(StrEnum):
    """What a number is."""

    IDENTITY = "identity"
    PHONE = "phone"
    LOCAL = "local"  # a telephone without its area: an office's, as often as not
    ACCOUNT = "account"


@dataclass(frozen=True)
class Told:
    """A number in a text: its plain digits, and where it stands in the text as it was written."""

    kind: Kind
    number: str
    start: int
    end: int


_WRITTEN = ("〇零○洞", "一壹幺", "二贰貳两", "三叁參", "四肆", "五伍", "六陆陸", "七柒拐", "八捌", "九玖勾")
_NUMERALS = {one: str(digit) for digit, ways in enumerate(_WRITTEN) for one in ways}
_LOOKALIKES = {**dict.fromkeys("OoΟοОо", "0"), **dict.fromkeys("lI|", "1")}
_FOLDED = {**dict.fromkeys("·•・‧∙⋅●", "."), **dict.fromkeys("、*", ",")}
_STROKES = {ord("_"): "-", ord("*"): ","}
_DIGITS = re.compile(rf"[\d{''.join(_NUMERALS)}{OTHERS}]")
_LONGEST = 24  # that there is: a certificate of a disability, an account
_LEAST = 5  # digits of a number that names somebody
_GAP = r"[ \-./(),]{0,6}"
_RUN = re.compile(rf"\d(?:{_GAP}\d)*(?:{_GAP}[Xx×](?![0-9A-Za-z])|B\d(?!\d))?")
_GROUP = re.compile(r"\d+(?:[Xx×]|B\d)?|[Xx×]")
_MIXED = re.compile(rf"[\dOoΟοОоlI|](?:{_GAP}[\dOoΟοОоlI|]){{9,}}")
_HASHES = re.compile(
    r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|(?<!\w)(?=\d*[a-f])[0-9a-f]{32,}(?!\w)"
)
_PROVINCE = r"(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123]|91)"
_LONG = r"(?P<y>(?:18|19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)"
_IDENTITY = re.compile(rf"{_PROVINCE}\d{{4}}{_LONG}\d{{3}}[\dX](?:[1-7][1-4](?:B\d)?)?")
_BEGUN = re.compile(rf"{_PROVINCE}\d{{4}}{_LONG}\d{{0,3}}")
_OLD = re.compile(rf"{_PROVINCE}\d{{4}}(?P<y>\d\d)(?P<m>\d\d)(?P<d>\d\d)\d{{3}}")
_MOBILE = re.compile(r"(?:0086|86|0)?(1[3-9]\d{9})")
_LANDLINE = re.compile(r"((?:0|0086|86|00860|860)(?:10|2\d|[3-9]\d\d)\d{7,8})")
_MOMENT = re.compile(r"20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d\d{0,6}")
_DAY = re.compile(r"20\d\d(?:0[1-9]|1[0-2])(?:\d\d)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ACCOUNT = 14  # digits
_MOBILES = {(3, 4, 4), (4, 4, 3), (3, 3, 5), (4, 3, 4), (3, 5, 3), (5, 3, 3), (3, 4, 2, 2), (3, 2, 2, 4),
            (3, 2, 2, 2, 2), (3, 3, 3, 2), (3, 2, 3, 3), (2, 3, 3, 3), (1, 3, 3, 4)}  # fmt: skip
_LANDLINES = {(3, 7), (3, 8), (4, 7), (4, 8), (3, 3, 4), (3, 4, 4), (4, 3, 4), (4, 4, 4), (4, 4, 3)}
_USUAL = (3, 4, 4)
_POINTED = {(3, 8), (7, 4), (4, 7)}  # halves of a mobile number that are no number with decimals
_OF_A_UNIT = re.compile(
    r"(?:信用代码|机构代码|项目编?号|项目代码|合同编?号|文号|批次号|备案号|统计代码|区划代码)[为是:： ]{0,3}$"
)
_LABELLED = re.compile(
    r"(?P<account>(?:社保|社会保障|医保|银行|储蓄|借记|信用|惠农)卡号?码?|一卡通号?码?|卡号码?|[账帐](?:户|号)号?码?|存折号?码?"
    r"|身份证号?码?|证件号码?|残疾证号?码?|护照号?码?)"
    r"|(?P<phone>微信号?|QQ号?)(?!群)|(?P<local>电话号?码?|手机号?码?|座机号?码?)"
)
_AFTER = re.compile(r"[为是:： 尾#]{0,4}(?P<number>[0-9A-Za-z](?:[ \-_]?[0-9A-Za-z]){5,})")


def numbers_in(text: str) -> list[Told]:
    """Return the numbers in `text` that name somebody, from left to right, none over another."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", ordinary(text))
    if len(_DIGITS.findall(plain)) < _LEAST:
        return []
    found = list(dict.fromkeys(one for way in _readings(text) for one in _found(*way)))
    found.sort(key=lambda one: (one.start, -one.end, one.kind is Kind.ACCOUNT))
    kept: list[Told] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
        elif one.end - one.start > kept[-1].end - kept[-1].start:
            kept[-1] = one
    return kept


def joined_in(text: str, least: int = 1) -> Iterator[str]:
    """Go through what groups of digits that follow each other make, `least` and more, whatever the gaps."""
    for said, _ in _readings(text):
        for run in _RUN.finditer(said):
            if run.end() - run.start() < least:
                continue
            groups = [match.group().upper().replace("×", "X") for match in _GROUP.finditer(run.group())]
            for begin in range(len(groups)):
                joined = ""
                for group in groups[begin:]:
                    joined += group
                    if len(joined) > _LONGEST:
                        break
                    if len(joined) >= least:
                        yield joined


# ---------------------------------------------------------------- how a text reads


def _readings(text: str) -> Iterator[tuple[str, Sequence[int]]]:
    """Go through the ways a text reads: as it is, with Chinese numerals for digits, with letters for them.

    Each with the place in the text of every character, and its end.
    """
    plain, places = _folded(text)
    yield plain, places
    counted = "".join(_NUMERALS.get(char, char) for char in plain)
    if counted != plain:
        yield counted, places
    letters = _MIXED.sub(_as_digits, counted)
    if letters != counted:
        yield letters, places


def _folded(text: str) -> tuple[str, Sequence[int]]:
    if text.isascii() and text.isprintable():
        return text.translate(_STROKES), range(len(text) + 1)
    chars: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        for one in _char(char):
            chars.append(one)
            places.append(place)
    return "".join(chars), [*places, len(text)]


@lru_cache(maxsize=4096)
def _char(char: str) -> str:
    """Fold one character: digits to 0…9, blanks to a space, strokes to one, what nobody sees to nothing."""
    if char.isspace() or char in "\u2800\u3164":
        return " "
    folded = ""
    for one in unicodedata.normalize("NFKC", ordinary(char)):
        kind = unicodedata.category(one)
        if kind == "Pd" or one in "_−":
            folded += "-"
        elif one in _FOLDED:
            folded += _FOLDED[one]
        elif kind not in ("Cf", "Mn", "Me"):
            folded += one
    return folded


def _as_digits(match: re.Match[str]) -> str:
    said = match.group()
    digits = "".join(_LOOKALIKES.get(char, char) for char in said)
    return digits if sum(map(str.isdigit, said)) * 3 >= sum(map(str.isdigit, digits)) * 2 else said


# ---------------------------------------------------------------- what is in it


def _found(said: str, places: Sequence[int]) -> Iterator[Told]:
    hashes = [match.span() for match in _HASHES.finditer(said)]
    for run in _RUN.finditer(said):
        begin, end = run.span()
        if any(start < end and begin < stop for start, stop in hashes):
            continue
        groups = list(_GROUP.finditer(said, begin, end))
        of_a_unit = bool(_OF_A_UNIT.search(said[:begin]))
        for kind, number, first, last in _in_groups(said, groups):
            if not of_a_unit or kind is Kind.PHONE or _dated(_IDENTITY, number):
                yield Told(kind, number, places[groups[first].start()], places[groups[last].end() - 1] + 1)
    yield from _after_labels(said, places)


def _in_groups(said: str, groups: Sequence[re.Match[str]]) -> Iterator[tuple[Kind, str, int, int]]:
    """Find numbers in groups of digits: kind, number, first and last group; one alone before several."""
    texts = [group.group().upper().replace("×", "X") for group in groups]
    between = [said[a.end() : b.start()] for a, b in pairwise(groups)]
    alone = [_alone(text) for text in texts]
    taken = [
        kind is Kind.PHONE or (kind is Kind.IDENTITY and len(text) > 17)  # whole, not its beginning
        for kind, text in zip(alone, texts, strict=True)
    ]
    for place, kind in enumerate(alone):
        if kind is not None and taken[place]:
            yield kind, _short(texts[place]), place, place
    for first in range(len(texts)):
        for last in range(len(texts) - 1, first, -1):
            if any(taken[first : last + 1]):
                continue
            kind = _together(texts[first : last + 1], between[first:last])
            if kind is not None:
                taken[first : last + 1] = [True] * (last + 1 - first)
                yield kind, _short("".join(texts[first : last + 1])), first, last
                break
    for place, kind in enumerate(alone):
        if kind is not None and not taken[place]:
            yield kind, texts[place], place, place


def _short(number: str) -> str:
    """Return a telephone without the country before it."""
    match = _MOBILE.fullmatch(number) or _LANDLINE.fullmatch(number)
    return re.sub(r"^(?:0086|86)0?(?=[2-9]|10)", "0", match.group(1)) if match else number


def _alone(text: str) -> Kind | None:
    """Tell what digits without a gap are."""
    if len(text) < 10:  # the shortest is a telephone with its area
        return None
    if _MOBILE.fullmatch(text) or _LANDLINE.fullmatch(text):
        return Kind.PHONE
    if _dated(_IDENTITY, text) or _dated(_BEGUN, text) or _dated(_OLD, text):
        return Kind.IDENTITY
    if len(text) == 18 or text.endswith("X"):  # one mistyped
        return Kind.IDENTITY if len(text) > _ACCOUNT else None
    return None if len(text) < _ACCOUNT or _MOMENT.fullmatch(text) else Kind.ACCOUNT


def _together(texts: Sequence[str], between: Sequence[str]) -> Kind | None:
    """Tell what groups of digits are together."""
    joined, shape = "".join(texts), tuple(map(len, texts))
    if not 10 <= len(joined) <= 24:  # a telephone with its area; a certificate
        return None
    single, halves = max(shape) == 1, len(shape) == 2
    if _MOBILE.fullmatch(joined) and _is_mobile(texts, between, shape):
        return Kind.PHONE
    if _LANDLINE.fullmatch(joined) and (single or shape in _LANDLINES or shape[1:] in _LANDLINES):
        return Kind.PHONE
    if _dated(_IDENTITY, joined) or (shape[0] in (1, 2, 3, 6) and _dated(_BEGUN, joined)):
        return Kind.IDENTITY
    if _dated(_OLD, joined) and (single or halves or shape == (6, 6, 3)):
        return Kind.IDENTITY
    return Kind.ACCOUNT if _is_account(texts, joined, shape) else None


def _is_mobile(texts: Sequence[str], between: Sequence[str], shape: tuple[int, ...]) -> bool:
    if texts[0] in ("86", "0086", "0"):
        return len(shape) == 2 or shape[1:] in _MOBILES or max(shape[1:]) == 1
    if max(shape) == 1:
        return True
    listed = any(set("./,") & set(gap) for gap in between)
    if len(shape) == 2:  # broken in two
        return shape in _POINTED or not listed
    return shape == _USUAL or (shape in _MOBILES and not listed and not _is_list(texts))


def _is_account(texts: Sequence[str], joined: str, shape: tuple[int, ...]) -> bool:
    if len(joined) < _ACCOUNT:
        return False
    if max(shape) == 1:
        return True
    if len(shape) > 3 and set(shape[:4]) == {4}:  # as cards are embossed
        return len(shape) < 6 and not _is_list(texts)
    return joined.startswith("62") and len(joined) > 15 and min(shape) > 2 and not _is_list(texts)


def _is_list(texts: Sequence[str]) -> bool:
    """Tell whether groups are years, or round amounts, one beside the other."""
    return all(map(_YEAR.fullmatch, texts[:2])) or all(text.endswith("0") for text in texts)


def _dated(pattern: re.Pattern[str], number: str) -> bool:
    """Tell whether a number has a day of birth where it belongs."""
    match = pattern.fullmatch(number)
    if match is None:
        return False
    year = int(match["y"])
    try:
        date(year + 1900 if year < 100 else year, int(match["m"]), int(match["d"]))
    except ValueError:
        return False
    return True


def _after_labels(said: str, places: Sequence[int]) -> Iterator[Told]:
    """Find what is said to be somebody's number, whatever it looks like."""
    for label in _LABELLED.finditer(said):
        match = _AFTER.match(said, label.end())
        if match is None:
            continue
        number = re.sub(r"[^0-9A-Za-z]", "", match["number"])
        kind = Kind(label.lastgroup or "")
        fits = len(number) in (7, 8) if kind is Kind.LOCAL else sum(map(str.isdigit, number)) >= _LEAST
        if fits and not _DAY.fullmatch(number):
            start, end = match.span("number")
            yield Told(kind, number.upper(), places[start], places[end - 1] + 1)
