"""Codes that tell of an illness or a disability to whoever has the table: 享受08.03, 致贫原因01, E11 (§4.2).

A code alone looks like a day, 08.03, or an amount, 05.06: it counts where the words before it say that it
is one.  A cell that is nothing else may be a day, too, so the township decides.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from fieldkit.documents.telling import by_word, excused, telling
from fieldkit.domain.codes import CodeTables

_HINT = re.compile(r"0\d[.\-·]?\d\d|[A-Za-z]\d\d|(?:因|风险|健康|类).{0,8}\d")
_UNIT = r"[\d.]|元|万|亩|日|号|前|起|至|开|完|年|月|米|公里|斤|公斤|平|吨|%|\-|~|底|以"
_KIND = rf"0\d[.\-·]?\d\d(?!{_UNIT})"
_MEASURES = re.compile(
    r"(?:享受|措施|项目|类别|代码|编码|编号|帮扶|待遇|政策|落实|种类)[^0-9,;。\n]{0,6}"
    rf"(?P<codes>{_KIND}(?:[、,;和及与/]{{1,2}}{_KIND})*)"
)
_ALONE = re.compile(r"0\d\.\d\d(?:[、,;和及与/]{1,2}0\d\.\d\d)*")
_ONE = re.compile(r"(0\d)[.\-·]?(\d\d)")
_SAID = r"(?:代码|编码|编号|码|类型|类别|状况|情况|状态)*[为是:()第]{0,3}"
_OTHERS = (
    (
        "cause",
        re.compile(
            r"(?:(?:致贫|返贫|致困|主要)原因|主因|原因代?码)"
            rf"{_SAID}(?P<code>0?\d)(?!\d|[个条项户人是:.、])"
        ),
    ),
    ("risk", re.compile(rf"风险{_SAID}(?P<code>0\d)(?!\d|[个条项户人.])")),
    ("health", re.compile(rf"健康(?:状况|情况|状态|代码){_SAID}(?P<code>\d)(?!\d|[个条项户人月年日次.])")),
    ("measure_category", re.compile(rf"(?:类别|大类){_SAID}(?P<code>0\d)(?![\d.])")),
)
_DIAGNOSIS = re.compile(r"(?<![0-9A-Za-z])[A-TV-Za-tv-z]\d{2}(?![0-9A-Za-z.混砂钢管螺号路型级纸栋座])")
_NO_GRADE = frozenset("ABEFHIJLR")  # no C30 of concrete, M10 of mortar, G20 of a road, N41


class Coded(NamedTuple):
    """What a code tells of, as it was found, and whether it is certain."""

    tells: str
    found: str
    hard: bool


def coded(close: str, names: tuple[str, ...]) -> Iterator[Coded]:
    """Go through the codes in `close`, a text without blanks; `names` are named on the paper."""
    if not _HINT.search(close):
        return
    for match in _MEASURES.finditer(close):
        yield from _measures(match["codes"], hard=True)
    if _ALONE.fullmatch(close):
        yield from _measures(close, hard=False)
    for table, pattern in _OTHERS:
        for match in pattern.finditer(close):
            tells = _telling(table).get(match["code"].lstrip("0"))
            if tells:
                yield Coded(tells, match.group(), hard=True)
    for match in _DIAGNOSIS.finditer(close):
        if names and close[: match.start()].rstrip("(,:;、户患有为是").endswith(names):
            yield Coded("illness", match.group(), hard=True)
        elif match.group() == close and close[0].upper() in _NO_GRADE:
            yield Coded("illness", close, hard=False)


def _measures(said: str, *, hard: bool) -> Iterator[Coded]:
    for match in _ONE.finditer(said):
        tells = _telling("measure_kind").get(f"{match[1]}.{match[2]}".lstrip("0"))
        if tells:
            yield Coded(tells, match.group(), hard)


@cache
def _telling(table: str) -> dict[str, str]:
    """Return what the codes of a table tell of in words that no posting may have."""
    found = {}
    for code in CodeTables.load()[table]:
        for match in telling().finditer(code.label):
            word = by_word()[match.group().upper()]
            if word.hard and not excused(code.label, match):
                found[code.code.lstrip("0")] = word.tells
    return found
