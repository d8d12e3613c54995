import csv
import shutil

import pytest
from openpyxl import load_workbook

from fieldkit.errors import FileNotWritten
from fieldkit.services.demo import load_village, village_files
from tests.transfer.sheets import HELPER, HOUSEHOLD, MEMBER, SAMPLES, book, helper, household, member

FILES = ["households.xlsx", "members.xlsx", "helpers.xlsx", "divisions.csv", "register.xlsx"]


def rows(file):
    return [list(row) for row in load_workbook(file).active.iter_rows(values_only=True)]


def column(file, header):
    head, *body = rows(file)
    return [row[head.index(header)] for row in body]


@pytest.mark.parametrize("sample", ["village", "township-dirty"])
def test_the_national_workbooks_alone_give_the_same_register_of_people(
    laptops, taken, contents, tmp_path, sample
):
    here, there = laptops("here"), laptops("there")
    taken(SAMPLES / sample, into=here)
    files = here.exporting.everything(tmp_path / "out")
    assert [file.name for file in files] == FILES
    (tmp_path / "out/register.xlsx").unlink()
    draft = taken(tmp_path / "out", into=there)
    assert draft.total("refused") == 0
    assert not [f for f in draft.findings if f.level == "info"]
    assert contents(there) == contents(here)


def test_what_offices_added_comes_back(laptops, village, taken, contents, tmp_path):
    taken(
        book(tmp_path / "h.xlsx", [[*HOUSEHOLD, "网格员", "耕地面积", "土地流转收入"],
                                   [*household(1), "赵敏", 3.5, 800.0]]),
        book(tmp_path / "m.xlsx", [[*MEMBER, "特长", "婚姻状况"], [*member(1, 1, 出生日期="不详"), "养蜂", "已婚"]]),
        book(tmp_path / "p.xlsx", [[*HELPER, "备案号"], [*helper(1), "甲7"]]),
    )  # fmt: skip
    village.exporting.everything(tmp_path / "out")
    assert column(tmp_path / "out/households.xlsx", "网格员") == ["赵敏"]
    assert column(tmp_path / "out/households.xlsx", "耕地面积（亩）") == [3.5]
    assert column(tmp_path / "out/households.xlsx", "土地流转收入") == [800]
    assert column(tmp_path / "out/members.xlsx", "特长") == ["养蜂"]
    assert column(tmp_path / "out/members.xlsx", "出生日期") == ["不详"]
    assert column(tmp_path / "out/members.xlsx", "婚姻状况") == ["已婚"]
    assert column(tmp_path / "out/helpers.xlsx", "备案号") == ["甲7"]
    (tmp_path / "out/register.xlsx").unlink()
    there = laptops("there")
    taken(tmp_path / "out", into=there)
    assert contents(there) == contents(village)


def test_numbers_that_name_somebody_are_text(village, taken, tmp_path):
    taken(
        book(tmp_path / "h.xlsx", [HOUSEHOLD, household(1)]),
        book(tmp_path / "m.xlsx", [MEMBER, member(1, 1)]),
    )
    village.exporting.everything(tmp_path / "out")
    sheet = load_workbook(tmp_path / "out/members.xlsx").active
    head = [cell.value for cell in sheet[1]]
    for name in ("户编号", "人口编号", "证件号码", "户联系电话"):
        cell = sheet.cell(2, head.index(name) + 1)
        assert isinstance(cell.value, str)
        assert cell.number_format == "@"


def test_years_of_a_person_are_rows(laptops, village, taken, contents, tmp_path):
    taken(book(tmp_path / "m.xlsx", [MEMBER, member(1, 1), member(1, 1, 年度=2025, 健康状况="残疾")]))
    village.exporting.everything(tmp_path / "out")
    assert column(tmp_path / "out/members.xlsx", "年度") == [2025, 2026]
    assert column(tmp_path / "out/members.xlsx", "健康状况") == ["残疾", "健康"]
    (tmp_path / "out/register.xlsx").unlink()
    there = laptops("there")
    taken(tmp_path / "out", into=there)
    assert contents(there) == contents(village)


def test_a_household_without_a_national_number_comes_back_with_its_members(
    laptops, village, taken, contents, tmp_path
):
    rows = [
        household(1, 户编号="", 户主证件号码=""),
        household(2, 户编号="", 户主证件号码="", 户主姓名="李四"),
    ]
    taken(book(tmp_path / "h.xlsx", [HOUSEHOLD, *rows]))
    taken(book(tmp_path / "m.xlsx", [MEMBER, member(1, 1, 户编号="", 人口编号="")]))
    village.exporting.everything(tmp_path / "out")
    (tmp_path / "out/register.xlsx").unlink()
    there = laptops("there")
    draft = taken(tmp_path / "out", into=there)
    assert draft.total("refused") == 0
    assert [len(contents(there)[t]) for t in ("household", "person")] == [2, 1]
    again = taken(tmp_path / "out", into=village)
    assert again.total("added") == again.total("changed") == 0


def test_an_empty_register_is_files_with_headers(laptop, tmp_path):
    laptop.exporting.everything(tmp_path / "out")
    assert rows(tmp_path / "out/households.xlsx")[0][:3] == ["省", "市", "县"]
    with (tmp_path / "out/divisions.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [["code", "name", "level", "parent_code"]]


def test_a_folder_that_cannot_be_made_is_named(laptop, tmp_path):
    (tmp_path / "out").write_text("in the way")
    with pytest.raises(FileNotWritten, match="out"):
        laptop.exporting.everything(tmp_path / "out")


def test_an_export_never_takes_the_place_of_an_offices_own_workbooks(laptop, tmp_path):
    load_village(laptop)
    office = tmp_path / "office"
    office.mkdir()
    for file in village_files():
        shutil.copy(file, office / file.name)
    before = {file.name: file.read_bytes() for file in office.iterdir()}
    with pytest.raises(FileNotWritten):
        laptop.exporting.everything(office)
    assert {file.name: file.read_bytes() for file in office.iterdir()} == before


def test_an_export_takes_the_place_of_an_earlier_one(laptop, tmp_path):
    load_village(laptop)
    first = laptop.exporting.everything(tmp_path / "out")
    assert laptop.exporting.everything(tmp_path / "out") == first


def test_a_csv_of_a_list_runs_no_formula_and_keeps_its_figures(laptop, tmp_path):
    headers, rows = (
        ["备注", "电话", "元"],
        [["=1+1", "+86 1", "-9,858.00"], ["@a", "-", "1,141"], ["-3", "张三", "—"]],
    )
    file = laptop.exporting.shown("名单", headers, rows, tmp_path / "a.csv", [False, False, True])
    said = [line.split(",") for line in file.read_text("utf-8-sig").splitlines()]
    assert said[1:] == [["'=1+1", "'+86 1", "-9858.00"], ["'@a", "'-", "1141"], ["-3", "张三", "—"]]
    book = laptop.exporting.shown("名单", headers, rows, tmp_path / "a.xlsx", [False, False, True])
    found = list(load_workbook(book).active.iter_rows(values_only=True, min_row=2))
    assert found == [("=1+1", "+86 1", -9858), ("@a", "-", 1141), ("-3", "张三", "—")]
