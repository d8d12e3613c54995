"""The four files of a hand-over, in the layout of the township's samples."""

import csv
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import xlsxwriter

from benchmarks.invented.people import YEAR, Person
from benchmarks.invented.register import Helper, Household, Register, net


def _columns(text: str) -> list[str]:
    return text.split()


HOUSEHOLD_COLUMNS = _columns(
    """省 市 县 乡 村 自然村 户编号 户主姓名 户主证件号码 户联系电话 家庭住址 开户银行 银行账号
    户类型 监测对象类别 是否军烈属 主要致贫原因 其他致贫原因 年度家庭人口数 当前家庭人口数
    工资性收入 生产经营性收入 财产性收入 转移性收入 计划生育金 最低生活保障金
    特困人员救助供养金 养老金或离退休金 生态补偿金 其他转移性收入 资产收益扶贫分红收入
    生产经营性支出 纯收入（元） 人均纯收入（元） 耕地面积（亩） 林地面积（亩）
    退耕还林面积（亩） 林果面积（亩） 牧草地面积 水面面积 入户路类型 与村主干路距离
    是否加入农民专业合作组织 是否危房户 住房面积 主要燃料类型 是否有龙头企业带动
    是否有创业致富带头人带动 是否通生产用电 是否通生活用电 是否通广播电视 是否解决安全饮用水
    是否有卫生厕所 年度"""
)
MEMBER_COLUMNS = _columns(
    """省 市 县 乡 村 户编号 人口编号 姓名 性别 出生日期 证件类型 证件号码 民族 户联系电话
    成员联系电话 年度 与户主关系 文化程度 在校生状况 劳动技能 务工时间（月） 健康状况 政治面貌
    务工企业名称 是否享受低保 是否参加城镇职工基本养老保险 是否参加大病保险
    是否参加新型农村合作医疗（城乡居民基本医疗保险） 是否参加城乡居民基本养老保险
    失学或辍学原因 是否会讲普通话 是否参加商业补充医疗保险 是否国外务工 产业分类
    是否接受大病医疗救助 是否接受其他健康扶贫 公益性岗位类型 公益性岗位(月数) 就业渠道 残疾类别
    务工所在地 户主姓名 户主证件号码 是否参加城镇职工基本医疗保险 是否特困供养人员
    残疾证办证年度 识别标准"""
)
HELPER_COLUMNS = _columns(
    """县 乡 村 户编号 户主姓名 户主证件号码 帮扶责任人姓名 性别 政治面貌 帮扶单位名称
    单位隶属关系 职务 联系电话 帮扶开始时间 帮扶结束时间"""
)
Cell = str | int | float
Row = list[Cell]
_CREATED = datetime(2026, 11, 21, tzinfo=UTC)  # the same file for the same register
PROVINCE = ("湖北省", "荆州市", "石首市")


def write(register: Register, folder: Path) -> None:
    """Write divisions.csv, households.xlsx, members.xlsx and helpers.xlsx into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "divisions.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("code", "name", "level", "parent_code"))
        writer.writerows(register.divisions)
    made = register.households
    _sheet(folder / "households.xlsx", "户信息", HOUSEHOLD_COLUMNS, map(_household, made))
    members = (_member(h, p, i) for h in made for i, p in enumerate(h.family.members, 1))
    _sheet(folder / "members.xlsx", "家庭成员", MEMBER_COLUMNS, members)
    _sheet(folder / "helpers.xlsx", "结对帮扶", HELPER_COLUMNS, _pairings(made))


def _sheet(file: Path, name: str, columns: list[str], rows: Iterator[Row]) -> None:
    book = xlsxwriter.Workbook(str(file), {"constant_memory": True, "strings_to_numbers": False})
    book.set_properties({"created": _CREATED})
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    sheet.write_row(0, 0, columns, book.add_format({"bold": True}))
    for line, row in enumerate(rows, 1):
        for column, value in enumerate(row):
            if isinstance(value, str):
                if value:
                    sheet.write_string(line, column, value)
            else:
                sheet.write_number(line, column, value)
    book.close()


def _yes(value: object) -> str:
    return "是" if value else "否"


def _household(made: Household) -> Row:
    head, village = made.family.head, made.village
    address = f"{village.name.removesuffix('委会')}{made.group}组{made.house}号"
    return [
        *PROVINCE, village.township, village.name, f"{made.group}组", made.number, head.name,
        head.id_number, made.phone, address, "农村商业银行", made.account, made.kind,
        made.monitored, "否", made.cause, "", made.people, made.people, *_income(made),
        made.land["arable"], made.land["forest"], 0, 0, 0, made.land["water"],
        made.road, made.road_km, _yes(made.house % 2), "否", made.house_area, made.fuel,
        _yes(made.house % 3 == 0), _yes(made.house % 5 == 0), "是", "是", "是", "是",
        _yes(made.house % 7), YEAR,
    ]  # fmt: skip


def _income(made: Household) -> Row:
    income, total = made.income, net(made)
    benefits = ("dibao", "destitute", "pension", "ecology", "other")
    each = (Decimal(total) / made.people).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return [
        income["wage"], income["business"], income["property"],
        sum(income[name] for name in benefits), 0, income["dibao"], income["destitute"],
        income["pension"], income["ecology"], income["other"], income["property"], income["cost"],
        total, float(each),
    ]  # fmt: skip


def _member(made: Household, person: Person, no: int) -> Row:
    head, village = made.family.head, made.village
    grown = person.age >= 16 and not person.school
    return [
        *PROVINCE, village.township, village.name, made.number, f"{made.number}{no:02}",
        person.name, _sex(person.male), person.birth.isoformat(),
        "残疾人证" if person.disability else "居民身份证", person.id_number, person.ethnic,
        made.phone, "", YEAR, person.relation, person.education, person.school, person.labour,
        person.work_months or "", person.health, person.political, "",
        _yes(any(p is person for p in made.dibao)), "否", "是", "是", _yes(grown), "",
        _yes(person.age < 66), "否", "否", "", "否", "否", person.public_post,
        12 if person.public_post else "", person.channel, person.disability, person.work_place,
        head.name, head.id_number, "否", _yes(made.destitute), person.certificate_year or "",
        "国家标准",
    ]  # fmt: skip


def _pairings(households: list[Household]) -> Iterator[Row]:
    for made in households:
        if made.before:
            helper, first, last = made.before
            yield _pairing(made, helper, first, last)
        if made.helper:
            yield _pairing(made, made.helper, made.since, "")


def _pairing(made: Household, helper: Helper, first: str, last: str) -> Row:
    head, village = made.family.head, made.village
    return [
        PROVINCE[2], village.township, village.name, made.number, head.name, head.id_number,
        helper.name, _sex(helper.male), helper.political, helper.unit, "县", helper.post,
        helper.phone, first, last,
    ]  # fmt: skip


def _sex(male: bool) -> str:
    return "男" if male else "女"
