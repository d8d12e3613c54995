"""Other offices' layouts, and what is passed over."""

import re
from datetime import date
from zipfile import ZipFile

import pytest

from fieldkit.errors import FileMissing, NotAWorkbook, WorkbookEmpty, WorkbookLocked
from fieldkit.transfer.workbook import files_in, open_sheets
from tests.people import id_number
from tests.transfer import sheets
from tests.transfer.sheets import HOUSEHOLD, MEMBER, book, household, member

ZHANG, WANG = id_number(date(1960, 2, 29), 997), id_number(date(1988, 7, 1), 996)


def test_an_office_with_titles_merged_headers_totals_and_repeated_headers(village, taken, tmp_path, contents):
    title = ["石首市东升镇2025年度农户家庭成员花名册", *[""] * 9]
    unit = ["填报单位：东升镇人民政府", *[""] * 5, "填报日期：2026年1月5日", "", "", ""]
    top = ["序号", "行政村", "户主信息", "", "家庭成员", "", "", "", "教育", ""]
    low = [
        "",
        "",
        "户编号",
        "姓名",
        "姓名",
        "身份证\n号码",
        "与户主\n关 系",
        "性别",
        "文化程度",
        "在校生\n状况",
    ]
    rows = [
        title, unit, top, low,
        [1, "走马岭村", "42108100000001", "张德福", "张 德福", ZHANG, "户主", "男", "小学", ""],
        [2, "走马岭村", "42108100000001", "张德福", "王秀兰", WANG, "配偶", "女", "初中", ""],
        ["小计", "", "", "", "2人", "", "", "", "", ""],
        [""] * 10,
        title, top, low,
        [3, "走马岭村", "42108100000002", "李四", "李四", id_number(date(1970, 1, 1), 998), "户主", "女", "小学", ""],
        ["合  计", "", "", "", "3人", "", "", "", "", ""],
        ["说明 本表由各村填报，一式三份", *[""] * 9],
        ["制表人：赵敏", "", "", "审核人：李卫国", *[""] * 6],
    ]  # fmt: skip
    merges = ["A1:J1", "A3:A4", "B3:B4", "C3:D3", "E3:H3", "I3:J3"]
    draft = taken(book(tmp_path / "花名册.xlsx", rows, merges=merges))
    assert draft.total("refused") == 0
    people = {p["name"]: p for p in contents(village)["person"].values()}
    assert set(people) == {"张德福", "王秀兰", "李四"}
    assert {h["head_name"] for h in contents(village)["household"].values()} == {"张德福", "李四"}
    assert {y["year"] for y in contents(village)["person_year"].values()} == {2025}
    said = {f.rule for f in draft.findings}
    assert said <= {"IMP-12", "IMP-18", "IMP-23", "DQ-04", "DQ-10"}


def test_a_merged_cell_speaks_for_every_row_it_covers(village, taken, tmp_path, contents):
    rows = [
        ["村", "户编号", "户主姓名", "姓名", "身份证号", "与户主关系"],
        ["走马岭村", "42108100000001", "张德福", "张德福", ZHANG, "户主"],
        ["", "", "", "王秀兰", WANG, "配偶"],
    ]
    draft = taken(book(tmp_path / "m.xlsx", rows, merges=["A2:A3", "B2:B3", "C2:C3"]))
    assert draft.total("refused") == 0
    assert len(contents(village)["household"]) == 1
    assert len(contents(village)["person"]) == 2


def test_several_sheets_of_one_workbook_are_told_by_their_headers(village, taken, tmp_path):
    file = book(tmp_path / "all.xlsx", [MEMBER, member(1, 1)], [HOUSEHOLD, household(1)])
    draft = taken(file)
    assert draft.summary["household"]["added"] == draft.summary["person"]["added"] == 1
    assert not [f for f in draft.findings if f.level == "error"]


def test_a_table_that_does_not_begin_in_the_first_column_has_the_right_cells(village, tmp_path):
    rows = [["", "", *row] for row in ([HOUSEHOLD, household(1, 户主姓名="张 德福")])]
    draft = village.importing.read([book(tmp_path / "h.xlsx", rows)])
    (finding,) = (f for f in draft.findings if f.rule == "IMP-12")
    assert (finding.column, finding.cell, finding.row) == ("户主姓名", "G2", 2)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t"])
def test_text_files_are_read_in_every_encoding_offices_use(
    village, taken, tmp_path, contents, encoding, delimiter
):
    lines = [[str(v) for v in row] for row in (MEMBER, member(1, 1), member(1, 2))]
    file = tmp_path / "m.csv"
    file.write_bytes("\r\n".join(delimiter.join(line) for line in lines).encode(encoding))
    draft = taken(file)
    assert draft.summary["person"]["added"] == 2
    assert {p["name"] for p in contents(village)["person"].values()} == {"张德福", "王秀兰"}


def test_a_text_file_with_numbers_in_formulas_is_read(village, taken, tmp_path, contents):
    row = [str(v) for v in member(1, 1)]
    at = MEMBER.index("证件号码")
    number = row[at]
    row[at] = f'="{number}"'
    quoted = ",".join('"' + v.replace('"', '""') + '"' for v in row)
    file = tmp_path / "m.csv"
    file.write_text(",".join(MEMBER) + "\n" + quoted + "\n", encoding="gb18030")
    draft = taken(file)
    (person,) = contents(village)["person"].values()
    assert person["id_number"] == number
    assert [(f.rule, f.stored) for f in draft.findings if f.rule == "IMP-15"] == [("IMP-15", number)]


def test_a_text_file_that_wraps_every_cell_has_no_more_findings_than_values(
    village, taken, tmp_path, contents
):
    lines = [MEMBER, [str(v) for v in member(1, 1)], [str(v) for v in member(1, 2)]]
    file = tmp_path / "m.csv"
    file.write_text("\n".join(",".join(f'="{v}"' for v in line) for line in lines) + "\n", encoding="utf-8")
    draft = taken(file)
    assert draft.summary["person"]["added"] == 2
    assert {f.rule for f in draft.findings if f.rule.startswith("IMP")} <= {"IMP-14", "IMP-15"}
    assert not [f for f in draft.findings if f.value == '=""']
    assert {p["name"] for p in contents(village)["person"].values()} == {"张德福", "王秀兰"}


@pytest.mark.parametrize(
    "said", ["累计", "合计（户）", "合计(人)：", "合计：2户", "总计2人", "全村累计", "小计：", "合计户数"]
)
def test_a_row_with_a_total_is_passed_over_however_it_is_called(village, taken, tmp_path, said):
    total = [said if header == "自然村" else 5 if header == "户编号" else "" for header in HOUSEHOLD]
    draft = taken(book(tmp_path / "h.xlsx", [HOUSEHOLD, household(1), total]))
    assert draft.summary["household"] == {"added": 1, "changed": 0, "unchanged": 0, "refused": 0}
    assert not draft.findings


def formula_sheet(tmp_path, *, more=(), **formulas):
    cells = [member(1, 1), member(1, 2)]
    for header, formula in formulas.items():
        cells[0][MEMBER.index(header)] = formula
    return book(tmp_path / "m.xlsx", [MEMBER, *cells, *more])


def test_a_text_in_a_formula_that_was_never_worked_out_is_read(village, taken, tmp_path, contents):
    number, no = member(1, 1)[MEMBER.index("证件号码")], "4210810000000101"
    draft = taken(formula_sheet(tmp_path, 证件号码=f'="{number}"', 人口编号=f'="{no}"', 在校生状况='=""'))
    assert {p["person_no"] for p in contents(village)["person"].values()} >= {no}
    assert number in {p["id_number"] for p in contents(village)["person"].values()}
    said = [(f.rule, f.cell, f.stored) for f in draft.findings if f.rule in ("IMP-15", "IMP-27", "IMP-07")]
    assert sorted(said) == [("IMP-15", "D2", no), ("IMP-15", "H2", number)]


def test_a_formula_that_was_never_worked_out_is_named(village, taken, tmp_path):
    alone = ["=A2&B2"] + [""] * (len(MEMBER) - 1)
    draft = taken(formula_sheet(tmp_path, 文化程度='=IF(1<2,"小学","")', more=[alone]))
    said = {(f.level, f.cell, f.row, f.value) for f in draft.findings if f.rule == "IMP-27"}
    assert said == {("warning", "J2", 2, '=IF(1<2,"小学","")'), ("warning", "A4", 4, "=A2&B2")}
    assert draft.total("refused") == 0


def with_empty_results(file):
    """Mark empty results as texts, as spreadsheet programs save them."""
    with ZipFile(file) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet], marked = re.subn(rb'(<c r="\w+")(><f>[^<]*</f><v></v>)', rb'\1 t="str"\2', parts[sheet])
    assert marked == 1
    with ZipFile(file, "w") as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return file


def test_a_formula_with_a_result_is_read_as_its_result(village, taken, tmp_path):
    from xlsxwriter import Workbook

    made = Workbook(tmp_path / "m.xlsx")
    sheet = made.add_worksheet("成员")
    sheet.write_row(0, 0, MEMBER)
    sheet.write_row(1, 0, member(1, 1))
    sheet.write_formula(1, MEMBER.index("文化程度"), '="小"&"学"', None, "小学")
    sheet.write_formula(1, MEMBER.index("在校生状况"), '=IF(1,"","")', None, "")
    made.close()
    draft = taken(with_empty_results(tmp_path / "m.xlsx"))
    assert draft.summary["person"]["added"] == 1
    assert not [f for f in draft.findings if f.rule in ("IMP-27", "IMP-15", "IMP-07")]
    assert not [f for f in draft.findings if f.rule == "DQ-12"]


def test_a_folder_stands_for_the_workbooks_in_it(tmp_path):
    for name in ("b.xlsx", "a.csv", "~$b.xlsx", ".hidden.csv", "key.json", "notes.txt"):
        (tmp_path / name).write_text("x")
    assert [file.name for file in files_in([tmp_path])] == ["a.csv", "b.xlsx"]


def test_an_empty_folder_and_a_missing_file_are_named(tmp_path):
    (tmp_path / "nothing").mkdir()
    with pytest.raises(WorkbookEmpty, match="nothing"):
        files_in([tmp_path / "nothing"])
    with pytest.raises(FileMissing, match="away"):
        files_in([tmp_path / "away.xlsx"])


def cut(file, share):
    whole = (sheets.SAMPLES / "village" / "members.xlsx").read_bytes()
    file.write_bytes(whole[: int(len(whole) * share)])
    return file


@pytest.mark.parametrize("share", [0.001, 0.1, 0.5, 0.9, 0.99])
def test_a_workbook_cut_off_anywhere_is_named(tmp_path, share):
    with pytest.raises(NotAWorkbook, match=r"m\.xlsx"):
        list(open_sheets(cut(tmp_path / "m.xlsx", share)))


@pytest.mark.parametrize("name", ["m.xlsx", "m.xls", "m.ods", "m.csv"])
def test_an_empty_file_is_named(tmp_path, name):
    (tmp_path / name).write_bytes(b"")
    with pytest.raises(WorkbookEmpty, match=name):
        list(open_sheets(tmp_path / name))


@pytest.mark.parametrize("name", ["m.xlsx", "m.xls", "m.ods", "m.csv", "m.pdf"])
@pytest.mark.parametrize("content", [b"%PDF-1.7\n\x00\x01", b"\x89PNG\r\n\x1a\n\x00\x00", bytes(5000)])
def test_something_else_is_named(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(NotAWorkbook, match=name):
        list(open_sheets(tmp_path / name))


def test_a_workbook_with_a_password_says_so(tmp_path):
    file = tmp_path / "m.xlsx"
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000))
    with pytest.raises(WorkbookLocked, match=r"m\.xlsx"):
        list(open_sheets(file))


def test_a_table_without_rows_brings_nothing(village, taken, tmp_path):
    draft = taken(book(tmp_path / "h.xlsx", [HOUSEHOLD]))
    assert draft.summary == {}
    assert draft.findings == []
