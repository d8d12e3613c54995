"""Workbooks of other offices, made for tests."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from tests.people import id_number

SAMPLES = Path(__file__).parents[1] / "data" / "import"
DIVISIONS = (
    "code,name,level,parent_code\n"
    "420000000000,湖北省,1,\n421000000000,荆州市,2,420000000000\n421081000000,石首市,3,421000000000\n"
    "421081102000,大垸镇,4,421081000000\n421081106000,东升镇,4,421081000000\n"
    "421081102201,大公湖村委会,5,421081102000\n421081102202,民主村委会,5,421081102000\n"
    "421081106201,走马岭村委会,5,421081106000\n421081106202,民主村委会,5,421081106000\n"
    "421081106001,东升社区居委会,5,421081106000\n"
)
HOUSEHOLD = ("乡", "村", "自然村", "户编号", "户主姓名", "户主证件号码", "户联系电话", "户类型", "年度")
MEMBER = (
    "乡", "村", "户编号", "人口编号", "姓名", "性别", "出生日期", "证件号码", "与户主关系", "文化程度",
    "在校生状况", "健康状况", "务工时间（月）", "务工所在地", "是否参加城乡居民基本医疗保险",
    "是否参加城镇职工基本医疗保险", "年度", "户主姓名",
)  # fmt: skip
HELPER = (
    "村", "户编号", "户主姓名", "帮扶责任人姓名", "帮扶单位名称", "联系电话", "帮扶开始时间", "帮扶结束时间",
)  # fmt: skip


def book(file: Path, *sheets: Sequence[Sequence[Any]], merges: Sequence[str] = ()) -> Path:
    """Write sheets of rows as .xlsx; `merges` are ranges of the first one."""
    made = Workbook()
    made.remove(made.active)
    for number, rows in enumerate(sheets, start=1):
        sheet = made.create_sheet(f"Sheet{number}")
        for row in rows:
            sheet.append(list(row))
    for area in merges:
        made.worksheets[0].merge_cells(area)
    made.save(file)
    return file


def divisions(folder: Path) -> Path:
    file = folder / "divisions.csv"
    file.write_text(DIVISIONS, encoding="utf-8")
    return file


def household(no: int = 1, **changed: Any) -> list[Any]:
    """Make a row of a household sheet with the columns of `HOUSEHOLD`."""
    from datetime import date

    usual = {
        "乡": "东升镇", "村": "走马岭村委会", "自然村": "3组", "户编号": f"4210810000{no:04}",
        "户主姓名": "张德福", "户主证件号码": id_number(date(1960, 2, 29), 100 + no),
        "户联系电话": "13800001234", "户类型": "脱贫户", "年度": 2026,
    }  # fmt: skip
    return [(usual | changed)[header] for header in HOUSEHOLD]


def member(no: int = 1, person: int = 1, **changed: Any) -> list[Any]:
    """Make a row of a member sheet with the columns of `MEMBER`; the first person is the head."""
    from datetime import date

    head = person == 1
    born = date(1960, 2, 29) if head else date(1962, 3, person)
    number = id_number(born, 100 + no if head else 200 + 2 * no)
    male = int(number[16]) % 2 == 1
    usual = {
        "乡": "东升镇", "村": "走马岭村委会", "户编号": f"4210810000{no:04}",
        "人口编号": f"4210810000{no:04}{person:02}", "姓名": "张德福" if head else "王秀兰",
        "性别": "男" if male else "女", "出生日期": born.isoformat(), "证件号码": number,
        "与户主关系": "户主" if head else "配偶", "文化程度": "小学", "在校生状况": "",
        "健康状况": "健康", "务工时间（月）": "", "务工所在地": "",
        "是否参加城乡居民基本医疗保险": "是", "是否参加城镇职工基本医疗保险": "否", "年度": 2026,
        "户主姓名": "张德福",
    }  # fmt: skip
    return [(usual | changed)[header] for header in MEMBER]


def helper(no: int = 1, **changed: Any) -> list[Any]:
    """Make a row of a helper sheet with the columns of `HELPER`."""
    usual = {
        "村": "走马岭村委会", "户编号": f"4210810000{no:04}", "户主姓名": "张德福",
        "帮扶责任人姓名": "李卫国", "帮扶单位名称": "石首市教育局", "联系电话": "13900005678",
        "帮扶开始时间": "2024-01-01", "帮扶结束时间": "",
    }  # fmt: skip
    return [(usual | changed)[header] for header in HELPER]
