"""Workbooks with the shares that 石首市 published in 2020 (domain.md §6.3); everybody in them is invented.

The whole county, and a tenth of it whose shares round to the same figures.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from tests.people import id_number
from tests.transfer.sheets import divisions

HOUSEHOLD = (
    "乡", "村", "自然村", "户编号", "户主姓名", "户主证件号码", "户联系电话", "户类型", "监测对象类别", "主要致贫原因", "年度",
)  # fmt: skip
MEMBER = (
    "乡",
    "村",
    "户编号",
    "人口编号",
    "姓名",
    "性别",
    "证件号码",
    "与户主关系",
    "文化程度",
    "健康状况",
    "年度",
    "户主姓名",
)
HELPER = ("乡", "村", "户编号", "户主姓名", "帮扶责任人姓名", "帮扶单位名称", "联系电话", "帮扶开始时间")
PLACES = (
    ("大垸镇", "大公湖村委会"), ("大垸镇", "民主村委会"), ("东升镇", "走马岭村委会"), ("东升镇", "民主村委会"), ("东升镇", "东升社区居委会"),
)  # fmt: skip
_FAMILY, _GIVEN = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许", "德福秀英志刚建国玉兰春生海明永贵淑芬"
NO_CAUSE = "情况说明另附"  # an office's own words: no code, and so in no share


@dataclass(frozen=True)
class County:
    """A county: its sizes, the households of each cause, those poor with their persons, those watched."""

    households: int
    persons: int
    helpers: int
    causes: tuple[tuple[str, int], ...]
    poor: int
    poor_persons: int
    watched: int
    base: int


WHOLE = County(
    14_538, 42_740, 6_668,
    (("因病", 8534), ("因残", 1963), ("因学", 407), ("缺劳力", 916), ("缺技术", 1236), ("其他", 1439)),
    22, 62, 410, 516_700,
)  # fmt: skip
TENTH = County(
    1_454, 4_274, 667,
    (("因病", 853), ("因残", 196), ("因学", 41), ("缺劳力", 92), ("缺技术", 124), ("其他", 144)),
    2, 6, 41, 51_670,
)  # fmt: skip


def write(county: County, folder: Path) -> list[Path]:
    """Write divisions, households, members and helpers; return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    numbers = (_number(count) for count in range(10**6))
    sizes = _sizes(county)
    heads = [(_name(n), next(numbers)) for n in range(county.households)]
    causes = [cause for cause, count in county.causes for _ in range(count)]
    causes += [NO_CAUSE] * (county.households - len(causes))
    return [
        divisions(folder),
        _book(folder / "households.xlsx", HOUSEHOLD, _households(county, heads, causes)),
        _book(folder / "members.xlsx", MEMBER, _members(sizes, heads, numbers)),
        _book(folder / "helpers.xlsx", HELPER, _pairings(county, heads)),
    ]


def _book(file: Path, header: tuple[str, ...], rows: Iterator[tuple[Any, ...]]) -> Path:
    made = Workbook(write_only=True)
    sheet = made.create_sheet()
    sheet.append(header)
    for row in rows:
        sheet.append(row)
    made.save(file)
    return file


def _sizes(county: County) -> list[int]:
    """Say how many live in each household: two or three, the poor as published."""
    least, more = divmod(county.poor_persons, county.poor)
    sizes = [least + (n < more) for n in range(county.poor)]
    rest, people = county.households - county.poor, county.persons - county.poor_persons
    least, more = divmod(people, rest)
    return sizes + [least + (n < more) for n in range(rest)]


def _number(count: int) -> str:
    return id_number(date(1950, 1, 1) + timedelta(count // 4), 996 + count % 4)


_NAMES = ["".join(parts) for parts in product(_FAMILY, _GIVEN, _GIVEN)]


def _name(n: int) -> str:
    return _NAMES[n % len(_NAMES)]


def _code(n: int) -> str:
    return f"4210819{n:07}"


def _households(county: County, heads: list[tuple[str, str]], causes: list[str]) -> Iterator[tuple[Any, ...]]:
    for n, (name, number) in enumerate(heads):
        kind = "贫困户（未脱贫）" if n < county.poor else "脱贫户"
        watched = "脱贫监测户" if county.poor <= n < county.poor + county.watched else ""
        yield (
            *PLACES[n % len(PLACES)], f"{n % 9 + 1}组", _code(n), name, number, f"138{n:08}", kind, watched, causes[n], 2020,
        )  # fmt: skip


def _members(
    sizes: list[int], heads: list[tuple[str, str]], numbers: Iterator[str]
) -> Iterator[tuple[Any, ...]]:
    for n, (head, number) in enumerate(heads):
        for place in range(sizes[n]):
            own = number if place == 0 else next(numbers)
            sex = "男" if int(own[16]) % 2 else "女"
            relation = ("户主", "配偶", "其他")[min(place, 2)]
            name = head if place == 0 else _name(n * 7 + place)
            yield (
                *PLACES[n % len(PLACES)], _code(n), f"{_code(n)}{place + 1:02}", name, sex, own, relation, "小学", "健康",
                2020, head,
            )  # fmt: skip


def _pairings(county: County, heads: list[tuple[str, str]]) -> Iterator[tuple[Any, ...]]:
    for n, (head, _) in enumerate(heads):
        helper = n % county.helpers
        yield (
            *PLACES[n % len(PLACES)], _code(n), head, _name(helper * 3 + 1), f"第{helper % 90 + 1}单位", f"139{helper:08}",
            "2019-03-01",
        )  # fmt: skip
