import pytest

from fieldkit.db.base import Synced
from fieldkit.domain.codes import CodeTables
from fieldkit.transfer.headers import DIVISIONS, HELPERS, HOUSEHOLDS, MEMBERS, columns_of, find_header, match
from fieldkit.transfer.kinds import reader

CODES = CodeTables.load()
KINDS = (HOUSEHOLDS, MEMBERS, HELPERS, DIVISIONS)
NOT_FIELDS = {"place", "head", "row", "income_item"}
TAKEN_ASIDE = {("household", "standard")}  # a line of the household's note
MADE_BY_IMPORT = {
    "household": {"village_code", "group_id", "head_person_id"} | {"bank_holder_id", "photo_id"},
    "person": {"household_id"},
    "person_year": {"person_id", "household_id", "year"},
    "helper": {"unit_id"},
    "helper_unit": {"level"},
    "helper_assignment": {"household_id", "helper_id", "follows_id", "proxy_of"},
    "household_year": {"household_id", "year"},
    "monitoring_case": {
        "household_id", "kind", "income_before_id", "guarantee_before_id", "monitor_helper_id",
        "income_after_id", "guarantee_after_id",
    },
    "division": set(),
    "income_year": {"household_id", "year", "purpose", "period_from", "period_to", "sheet_no", "helper_id"},
}  # fmt: skip
"""What import makes itself, and rows that other rows name: those are in the whole register (register.xlsx)."""
HOUSEKEEPING = {
    "id", "scope", "created_at", "created_by", "origin_device", "deleted_at", "deleted_reason", "import_extra",
}  # fmt: skip


@pytest.mark.parametrize(("kind", "said", "header"), [
    (MEMBERS, "身份证号码", "证件号码"), (MEMBERS, "身份证号", "证件号码"), (MEMBERS, "公民身份号码", "证件号码"),
    (MEMBERS, "行政村", "村"), (HOUSEHOLDS, "行政村", "村"), (HELPERS, "行政村", "村"),
    (HOUSEHOLDS, "乡（镇）", "乡"), (HOUSEHOLDS, "乡(镇)", "乡"), (MEMBERS, "乡镇", "乡"),
    (HOUSEHOLDS, "联系电话", "户联系电话"), (MEMBERS, "联系电话", "户联系电话"),
    (HOUSEHOLDS, "户主电话", "户联系电话"), (MEMBERS, "户主电话", "户联系电话"), (HELPERS, "联系电话", "联系电话"),
    (MEMBERS, "是否参加城乡居民基本医疗保险", "是否参加新型农村合作医疗（城乡居民基本医疗保险）"),
    (MEMBERS, "务工时间(月)", "务工时间（月）"), (MEMBERS, "务工月数", "务工时间（月）"),
    (MEMBERS, "务工\n时间 （月）", "务工时间（月）"), (MEMBERS, "姓 名", "姓名"), (MEMBERS, "*姓名：", "姓名"),
    (HELPERS, "帮扶干部", "帮扶责任人姓名"), (HELPERS, "帮扶人", "帮扶责任人姓名"),
    (HOUSEHOLDS, "人均纯收入", "人均纯收入（元）"), (HOUSEHOLDS, "土地流转收入(元)", "土地流转收入"),
])  # fmt: skip
def test_what_other_offices_call_a_column(kind, said, header):
    found = match(kind, said, CODES)
    assert found is not None
    assert found.header == header


@pytest.mark.parametrize("kind", KINDS)
def test_every_known_column_is_a_field_that_exists_and_can_be_read(kind):
    for column in columns_of(kind):
        if column.type == "skip":
            continue
        reader(column.type, CODES)
        if (column.table, column.field) in TAKEN_ASIDE:
            continue
        if column.type != "extra" and column.table not in NOT_FIELDS:
            assert column.field in Synced.tables[column.table].__table__.columns, column


@pytest.mark.parametrize("table", sorted(MADE_BY_IMPORT))
def test_every_field_has_a_column_so_that_export_loses_nothing(table):
    fields = set(Synced.tables[table].__table__.columns.keys()) - HOUSEKEEPING - MADE_BY_IMPORT[table]
    known = {column.field for kind in KINDS for column in columns_of(kind) if column.table == table}
    assert fields <= known


def find(*rows, merged=None):
    return find_header(rows, merged or rows, CODES)


def test_the_header_is_found_under_title_rows():
    found = find(
        ["石首市东升镇2026年度家庭成员花名册", "", "", ""],
        ["填报单位：东升镇", "", "填表日期：2026年1月5日", ""],
        ["户编号", "姓名", "身份证号", "与户主关系"],
        ["42108100000001", "张德福", "42108119600229997X", "户主"],
    )
    assert (found.kind, found.first, found.last) == (MEMBERS, 2, 2)


def test_a_header_of_two_lines_is_read_together():
    rows = [
        ["户编号", "户主", "", "收入（元）", "", "村"],
        ["", "姓名", "证件号码", "工资性收入", "纯收入", ""],
        ["42108100000001", "张德福", "42108119600229997X", 1.0, 2.0, "走马岭村"],
    ]
    merged = [
        ["户编号", "户主", "户主", "收入（元）", "收入（元）", "村"],
        ["户编号", "姓名", "证件号码", "工资性收入", "纯收入", "村"],
        rows[2],
    ]
    found = find(*rows, merged=merged)
    assert (found.kind, found.first, found.last) == (HOUSEHOLDS, 0, 1)
    fields = [placed.column.field for placed in found.columns]
    assert fields == ["hh_no", "head_name", "head_id_number", "wage_fen", "net_fen", "village"]


def test_a_header_broken_over_two_rows_is_put_together():
    found = find(
        ["户编号", "姓名", "务工时间", "与户主", "证件号码"],
        ["", "", "（月）", "关系", ""],
        ["42108100000001", "张德福", 3.0, "户主", "42108119600229997X"],
    )
    assert (found.first, found.last) == (0, 1)
    assert [placed.column.field for placed in found.columns] == [
        "hh_no", "name", "work_months", "relation", "id_number",
    ]  # fmt: skip


@pytest.mark.parametrize(("headers", "kind"), [
    (["户编号", "户主姓名", "村", "户类型"], HOUSEHOLDS),
    (["户编号", "姓名", "身份证号", "与户主关系"], MEMBERS),
    (["户主姓名", "户编号", "帮扶人", "帮扶单位", "联系电话"], HELPERS),
    (["乡镇", "行政村", "户主姓名", "身份证号码", "家庭人口", "联系电话", "户类型", "帮扶责任人"], HOUSEHOLDS),
    (["户编号", "户主姓名", "姓名", "与户主关系", "身份证号", "户类型", "家庭住址", "银行账号", "开户行"], MEMBERS),
    (["code", "name", "level", "parent_code"], DIVISIONS),
    (["区划代码", "名称"], DIVISIONS),
    (["村", "户编号", "户主姓名", "户类型", "家庭人口", "纯收入", "帮扶责任人", "帮扶单位", "联系电话"], HOUSEHOLDS),
    (["村", "户主姓名", "性别", "民族", "文化程度", "健康状况", "户类型", "家庭人口"], HOUSEHOLDS),
    (["村", "户编号", "户主姓名", "户类型", "帮扶人", "帮扶单位", "职务", "开始时间"], HELPERS),
    (["户编号", "户主姓名", "姓名", "人口编号", "户类型", "家庭住址", "银行账号", "监测对象类别"], MEMBERS),
])  # fmt: skip
def test_the_headers_tell_what_a_sheet_holds(headers, kind):
    assert find(headers).kind == kind


@pytest.mark.parametrize(("headers", "kind", "lacking"), [
    (["村", "户编号", "户主姓名", "联系电话", "帮扶单位名称", "单位隶属关系", "职务", "帮扶开始时间"], HELPERS,
     "帮扶责任人姓名"),
    (["村", "户编号", "户主姓名", "联系电话", "帮扶单位名称", "帮扶结束时间"], HELPERS, "帮扶责任人姓名"),
    (["村", "户编号", "户主姓名", "姓名", "证件号码", "文化程度", "健康状况", "联系电话"], MEMBERS, "与户主关系"),
    (["村", "户编号", "户主姓名", "证件号码", "民族", "文化程度", "健康状况", "婚姻状况", "联系电话"], MEMBERS, "姓名"),
    (["村", "户编号", "联系电话", "户类型", "主要致贫原因", "开户银行"], HOUSEHOLDS, "户主姓名"),
])  # fmt: skip
def test_a_sheet_without_the_column_it_is_known_by_lacks_it_and_is_no_other_sheet(headers, kind, lacking):
    found = find(headers)
    assert found.kind == kind
    assert lacking in found.missing()


def test_in_a_ledger_the_telephone_beside_the_helper_is_not_the_households():
    found = find(["村", "户编号", "户主姓名", "户类型", "家庭人口", "帮扶责任人", "职务", "联系电话", "备注"])
    assert found.kind == HOUSEHOLDS
    assert [placed.header for placed in found.columns if not placed.column] == [
        "帮扶责任人",
        "职务",
        "联系电话",
    ]
    found = find(["村", "户编号", "户主姓名", "联系电话", "户类型", "家庭人口", "帮扶责任人", "户联系电话"])
    assert found.columns[3].column.field == "phone"


def test_headers_in_formulas_are_unwrapped():
    found = find(['="户编号"', '="姓名"', '="身份证号"', '="与户主关系"', '="爱好"'])
    assert found.kind == MEMBERS
    assert [placed.header for placed in found.columns] == ["户编号", "姓名", "身份证号", "与户主关系", "爱好"]
    assert not found.missing()


def test_a_menu_is_no_table():
    assert find(["星期", "早餐", "午餐"], ["一", "粥", "面"]) is None


def test_missing_columns_are_named_with_their_alternatives():
    missing = find(["姓名", "与户主关系", "性别"]).missing()
    assert "证件号码" in missing
    assert any("户编号" in names and " / " in names for names in missing)


def test_two_unknown_columns_of_one_name_are_told_apart():
    found = find(["户编号", "户主姓名", "村", "爱好", "爱好", "备注", "备注"])
    assert [placed.header for placed in found.columns][3:] == ["爱好", "爱好（2）", "备注", "备注（2）"]


def test_in_a_helper_sheet_what_stands_before_the_helper_is_the_heads():
    found = find(["村", "户主姓名", "身份证号", "联系电话", "帮扶人", "身份证号", "联系电话", "帮扶单位"])
    assert found.kind == HELPERS
    assert [(at.column.table, at.column.field) if at.column else None for at in found.columns] == [
        ("place", "village"), ("head", "name"), ("head", "id_number"), None, ("helper", "name"),
        ("helper", "id_number"), ("helper", "phone"), ("helper_unit", "name"),
    ]  # fmt: skip
