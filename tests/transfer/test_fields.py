"""Every column of the national exports has its field (domain.md §1.35)."""

import pytest
from openpyxl import load_workbook

from fieldkit.db.tables import Household, HouseholdYear, IncomeYear, MonitoringCase, Person, PersonYear
from fieldkit.domain.codes import CodeTables
from fieldkit.transfer.headers import match
from fieldkit.transfer.kinds import reader
from fieldkit.transfer.saying import writer
from tests.transfer.sheets import HOUSEHOLD, MEMBER, book, household, member

CODES = CodeTables.load()
MEMBERS_47 = (
    "省", "市", "县", "乡", "村", "户编号", "人口编号", "姓名", "性别", "出生日期", "证件类型", "证件号码", "民族",
    "户联系电话", "成员联系电话", "年度", "与户主关系", "文化程度", "在校生状况", "劳动技能", "务工时间（月）", "健康状况",
    "政治面貌", "务工企业名称", "是否享受低保", "是否参加城镇职工基本养老保险", "是否参加大病保险",
    "是否参加新型农村合作医疗（城乡居民基本医疗保险）", "是否参加城乡居民基本养老保险", "失学或辍学原因", "是否会讲普通话",
    "是否参加商业补充医疗保险", "是否国外务工", "产业分类", "是否接受大病医疗救助", "是否接受其他健康扶贫",
    "公益性岗位类型", "公益性岗位(月数)", "就业渠道", "残疾类别", "务工所在地", "户主姓名", "户主证件号码",
    "是否参加城镇职工基本医疗保险", "是否特困供养人员", "残疾证办证年度", "识别标准",
)  # fmt: skip
HOUSEHOLDS_ALL = (
    "县", "乡", "村", "户联系电话", "户类型", "监测对象类别", "是否军烈属", "工资性收入", "转移性收入", "养老金或离退休金",
    "生产经营性收入", "计划生育金", "生态补偿金", "财产性收入", "最低生活保障金", "其他转移性收入", "资产收益扶贫分红收入",
    "特困人员救助供养金", "其他财产性收入（旧指标）", "生产经营性支出", "纯收入（元）", "当前家庭人口数", "人均纯收入（元）",
    "年度家庭人口数", "耕地面积（亩）", "牧草地面积", "水面面积", "林地面积（亩）", "退耕还林面积（亩）", "林果面积（亩）",
    "入户路类型", "与村主干路距离", "是否加入农民专业合作组织", "是否危房户", "住房面积", "主要燃料类型", "是否有龙头企业带动",
    "是否有创业致富带头人带动", "是否通生活用电", "是否通广播电视", "到户产业帮扶类型", "是否解决安全饮用水", "是否通生产用电",
    "户编号", "公益性岗位收入", "其他工资性收入", "产业奖励", "就业奖励", "专项用于减少生产经营性支出的补贴", "年收入（元）",
    "是否有卫生厕所", "户主姓名", "户主证件号码",
)  # fmt: skip


def only(laptop, table):
    with laptop.store.reading() as session:
        found = session.query(table).one()
        session.expunge_all()
        return found


@pytest.mark.parametrize(("kind", "headers", "beside"), [
    ("members", MEMBERS_47, {"残疾类别"}), ("households", HOUSEHOLDS_ALL, set()),
])  # fmt: skip
def test_every_column_of_the_national_exports_has_a_field(kind, headers, beside):
    found = {header: match(kind, header, CODES) for header in headers}
    assert {header for header, column in found.items() if column is None} == set()
    assert {header for header, column in found.items() if column.type == "extra"} == beside


def test_how_a_household_lives_goes_into_its_year(village, taken, tmp_path):
    more = {
        "当前家庭人口数": 3, "耕地面积（亩）": 3.55, "林地面积（亩）": "2.5亩", "牧草地面积": 0, "入户路类型": "水泥路",
        "与村主干路距离": 2.7, "是否加入农民专业合作组织": "是", "是否危房户": "否", "住房面积": "100.5平方米",
        "主要燃料类型": "柴草,清洁能源", "是否有龙头企业带动": "", "是否通生产用电": "是", "是否解决安全饮用水": "是",
        "是否有卫生厕所": "否", "到户产业帮扶类型": "种植业奖补,养殖业奖补", "年收入（元）": 21000.5, "危房等级": "C级",
    }  # fmt: skip
    taken(book(tmp_path / "h.xlsx", [[*HOUSEHOLD, *more], [*household(1), *more.values()]]))
    year = only(village, HouseholdYear)
    assert (year.year, year.members_end, year.land_arable, year.land_forest, year.land_grass) == (
        2026,
        3,
        355,
        250,
        0,
    )
    assert (year.road_type, year.road_distance_m, year.house_area) == ("03", 2700, 10050)
    assert (year.in_coop, year.house_dangerous, year.toilet, year.led_by_enterprise) == (
        True,
        False,
        False,
        None,
    )
    assert (year.fuel, year.industry_help_kind, year.house_grade) == (("01", "04"), ("01.01", "01.02"), "3")
    assert only(village, IncomeYear).gross_fen == 2_100_050
    assert only(village, IncomeYear).import_extra == {}


@pytest.mark.parametrize(("header", "cell", "metres", "said"), [
    ("与村主干路距离", 2.7, 2700, ()), ("与村主干路距离", 50, 50_000, ()), ("与村主干路距离", 800, 800, ("IMP-31",)),
    ("与村主干路距离（公里）", 60, 60_000, ()), ("与村主干路距离（米）", 35, 35, ()),
    ("与村主干路距离", "350米", 350, ()), ("与村主干路距离（公里）", "350 米", 350, ("IMP-16",)),
    ("与村主干路距离", "1.5km", 1500, ()), ("与村主干路距离", 0, 0, ()),
])  # fmt: skip
def test_a_distance_is_metres_whatever_unit_it_came_in(header, cell, metres, said):
    found = reader("metres", CODES, header)(cell)
    assert (found.value, found.notes) == (metres, said)
    assert match("households", header, CODES).field == "road_distance_m"


@pytest.mark.parametrize("metres", [0, 35, 800, 2700, 50_000, 50_001, 123_456])
def test_a_distance_that_is_written_out_comes_back_as_it_was(metres):
    said = writer("metres", CODES)(metres)
    cell = float(said) if said.replace(".", "").isdigit() else said
    assert reader("metres", CODES, "与村主干路距离")(cell).value == metres


@pytest.mark.parametrize(
    ("cell", "share"), [("40%", 4000), (0.4, 4000), (40, 4000), ("0.155", 1550), ("1", 10_000)]
)
def test_a_share_is_hundredths_of_a_per_cent(cell, share):
    assert reader("share", CODES)(cell).value == share


def test_what_an_earlier_release_kept_beside_the_record_goes_into_its_field_with_the_next_import(
    village, taken, tmp_path
):
    file = book(tmp_path / "h.xlsx", [[*HOUSEHOLD, "耕地面积", "工资性收入"], [*household(1), 3.5, 100]])
    people = book(
        tmp_path / "m.xlsx",
        [[*MEMBER, "产业分类", "是否接受其他健康扶贫", "识别标准"], [*member(), "种植", "否", "国家标准"]],
    )
    taken(file, people)
    with village.store.writing() as session:  # as release 2 had it
        session.query(HouseholdYear).one().land_arable = None
        session.query(IncomeYear).one().import_extra = {"耕地面积（亩）": "3.5", "别的": "1"}
        session.query(Person).one().import_extra = {"识别标准": "国家标准"}
        session.query(PersonYear).one().import_extra = {"产业分类": "种植", "是否接受其他健康扶贫": "否"}
        session.query(PersonYear).one().note = None
    taken(file, people)
    assert only(village, HouseholdYear).land_arable == 350
    assert only(village, IncomeYear).import_extra == {"别的": "1"}
    assert only(village, Person).import_extra == {}
    year = only(village, PersonYear)
    assert (year.note, year.med_other, year.import_extra) == ("种植", False, {})


def test_by_which_standard_a_household_was_identified_is_a_line_of_its_note(
    laptops, village, taken, tmp_path
):
    taken(book(tmp_path / "h.xlsx", [[*HOUSEHOLD, "备注"], [*household(1), "独居"]]))
    people = book(tmp_path / "m.xlsx", [[*MEMBER, "识别标准"], [*member(), "国家标准"]])
    taken(people)
    assert only(village, Household).note == "独居\n识别标准：国家标准"
    assert taken(people).total("changed") == 0
    taken(book(tmp_path / "m2.xlsx", [[*MEMBER, "识别标准"], [*member(), "省定标准"]]))
    assert only(village, Household).note == "独居\n识别标准：省定标准"


def test_somebody_may_have_two_public_posts(village, taken, tmp_path):
    taken(
        book(
            tmp_path / "m.xlsx",
            [[*MEMBER, "公益性岗位类型", "公益性岗位(月数)"], [*member(), "护林员、护路员", 12]],
        )
    )
    assert only(village, PersonYear).public_post == ("01", "04")
    village.exporting.everything(tmp_path / "out")
    rows = list(load_workbook(tmp_path / "out/members.xlsx").active.iter_rows(values_only=True))
    assert rows[1][rows[0].index("公益性岗位类型")] == "生态护林员,护路员"


@pytest.mark.parametrize(("kind", "said"), [("肢体残疾", []), ("听力", ["IMP-06"]), ("", [])])
def test_the_kind_of_a_disability_is_compared_with_the_certificate(village, taken, tmp_path, kind, said):
    row = member()
    cert = row[MEMBER.index("证件号码")] + "42"
    draft = taken(book(tmp_path / "m.xlsx", [[*MEMBER, "残疾证号", "残疾类别"], [*row, cert, kind]]))
    assert [f.rule for f in draft.findings if f.column == "残疾类别"] == said


MONITORING = {
    "监测对象类别": "边缘易致贫户", "识别监测时间": "202403", "致贫/返贫风险1": "因病", "致贫/返贫风险2": "洪涝灾害",
    "风险是否已消除": "否", "实施开发式帮扶措施情况": "已实施", "产业帮扶": "是",
}  # fmt: skip


def test_a_monitoring_export_fills_the_case_and_keeps_what_has_no_field(village, taken, tmp_path):
    def sheet(**more):
        values = MONITORING | more
        return book(tmp_path / "jc.xlsx", [[*HOUSEHOLD, *values], [*household(1), *values.values()]])

    taken(sheet())
    case = only(village, MonitoringCase)
    assert (case.kind, case.recognised_ym, case.risk_1, case.risk_2) == ("2", "202403", "01", "0201")
    assert (case.dev_help_state, case.eliminated_on) == ("2", None)
    assert only(village, Household).monitor_kind == "2"
    assert only(village, Household).import_extra == {"产业帮扶": "是", "风险是否已消除": "否"}
    assert taken(sheet()).total("changed") == 0
    taken(sheet(风险消除方式="帮扶消除", 消除监测时间="2026年5月"))
    case = only(village, MonitoringCase)
    assert (case.eliminated_way, str(case.eliminated_on)) == ("1", "2026-05-01")


def test_a_second_recognition_is_a_second_case(village, taken, tmp_path):
    for month in ("202203", "202601"):
        values = MONITORING | {"识别监测时间": month}
        taken(book(tmp_path / f"{month}.xlsx", [[*HOUSEHOLD, *values], [*household(1), *values.values()]]))
    with village.store.reading() as session:
        assert [c.recognised_ym for c in session.query(MonitoringCase).order_by("recognised_ym")] == [
            "202203",
            "202601",
        ]


@pytest.mark.parametrize("cell", ["202403", 202403.0, "2024-03", "2024年3月", "2024.3", "2024/3/15"])
def test_a_month_is_understood_however_it_is_written(cell):
    assert reader("month", CODES)(cell).value == "202403"
