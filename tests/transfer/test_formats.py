"""The same sheets in every format offices send: what is said of them does not depend on the format."""

import csv
import re
from collections import Counter
from datetime import date, datetime, time
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_STORED, ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from fieldkit.domain.quality.findings import Level
from fieldkit.errors import NoKnownTable, NotAWorkbook
from fieldkit.transfer.dates import day
from fieldkit.transfer.saying import as_text
from fieldkit.transfer.workbook import files_in, open_sheets
from tests.people import id_number
from tests.transfer import sheets
from tests.transfer.sheets import HOUSEHOLD, MEMBER, SAMPLES, book, household, member

OLD = SAMPLES / "old"
BOOKS = ("households", "members", "helpers")
ODS = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body>'
    "<office:spreadsheet>{}</office:spreadsheet></office:body></office:document-content>"
)
MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest manifest:version="1.2" '
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry '
    'manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)


def cells(folder: Path, name: str) -> list[list]:
    (grid,) = open_sheets(folder / f"{name}.xlsx")
    return [list(row) for row in grid.rows]


def ods_cell(value) -> str:
    if value == "":
        return "<table:table-cell/>"
    if isinstance(value, float):
        return f'<table:table-cell office:value-type="float" office:value="{value!r}"/>'
    if isinstance(value, date):
        return f'<table:table-cell office:value-type="date" office:date-value="{value.isoformat()}"/>'
    spaced = re.sub("  +|^ | $", lambda m: f'<text:s text:c="{len(m[0])}"/>', escape(value))
    return f'<table:table-cell office:value-type="string"><text:p>{spaced}</text:p></table:table-cell>'


def write_ods(rows: list[list], file: Path) -> None:
    lines = "".join(f"<table:table-row>{''.join(map(ods_cell, row))}</table:table-row>" for row in rows)
    with ZipFile(file, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", ZIP_STORED)
        packed.writestr("META-INF/manifest.xml", MANIFEST)
        packed.writestr("content.xml", ODS.format(f'<table:table table:name="表">{lines}</table:table>'))


def write_csv(rows: list[list], file: Path, encoding: str) -> None:
    with file.open("w", encoding=encoding, newline="") as opened:
        csv.writer(opened).writerows([as_text(cell) for cell in row] for row in rows)


def said(draft) -> Counter:
    return Counter(
        (f.rule, f.level, f.key, f.value, f.stored, f.message, Path(f.file or "").stem, f.row, f.column)
        for f in draft.findings
    )


@pytest.fixture(scope="module")
def dirty() -> dict[str, list[list]]:
    return {name: cells(SAMPLES / "township-dirty", name) for name in BOOKS}


@pytest.fixture
def plain(laptops):
    return laptops("plain").importing.read([SAMPLES / "township-dirty"])


@pytest.mark.parametrize("form", ["xls", "ods", "utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_dirty_township_is_the_same_in_every_format(laptop, tmp_path, dirty, plain, form):
    folder = tmp_path / "sent"
    folder.mkdir()
    if form == "xls":
        ZipFile(OLD / "township-dirty-xls.zip").extractall(folder)
    else:
        divisions = (SAMPLES / "township-dirty" / "divisions.csv").read_text(encoding="utf-8-sig")
        encoding = "utf-8" if form == "ods" else form
        (folder / "divisions.csv").write_text(divisions, encoding=encoding, newline="")
        for name, rows in dirty.items():
            if form == "ods":
                write_ods(rows, folder / f"{name}.ods")
            else:
                write_csv(rows, folder / f"{name}.csv", form)
    draft = laptop.importing.read([folder])
    assert draft.summary == plain.summary
    assert said(draft) == said(plain)


def test_gb18030_carries_names_that_gbk_cannot(village, taken, tmp_path, contents):
    rows = [HOUSEHOLD, household(1, 户主姓名="𫖯㛃")]
    write_csv(rows, tmp_path / "h.csv", "gb18030")
    draft = taken(tmp_path / "h.csv")
    assert draft.findings == []
    (row,) = contents(village)["household"].values()
    assert row["head_name"] == "𫖯㛃"


def test_gbk_is_read_as_what_it_is(village, taken, tmp_path, contents):
    write_csv([HOUSEHOLD, household(1)], tmp_path / "h.csv", "gbk")
    assert taken(tmp_path / "h.csv").findings == []
    (row,) = contents(village)["household"].values()
    assert (row["head_name"], row["village_code"]) == ("张德福", "421081106201")


def test_cells_written_as_formulas_keep_their_digits_in_csv_and_xlsx(village, taken, tmp_path, contents):
    number = id_number(date(1960, 2, 29), 101)
    wrapped = household(1, 户编号='="42108100000001"', 户主证件号码=f'="{number}"')
    write_csv([HOUSEHOLD, wrapped], tmp_path / "h.csv", "gb18030")
    draft = taken(tmp_path / "h.csv")
    assert {(f.rule, f.stored) for f in draft.findings} == {("IMP-15", "42108100000001"), ("IMP-15", number)}
    again = taken(book(tmp_path / "h.xlsx", [HOUSEHOLD, wrapped]))
    assert again.total("unchanged") == draft.total("added")
    (row,) = contents(village)["household"].values()
    assert (row["hh_no"], row["head_id_number"]) == ("42108100000001", number)


# ---------------------------------------------------------------- days


@pytest.mark.parametrize("cell", [
    "2026-1-5", "2026/1/5 0:00", "2026-01-05 00:00:00.000", "2026-01-05T08:30:00", "2026年1月5日 星期一",
    "2026年01月05日（星期一）", "2026.01.05", "20260105", "20260105.0", "46027", 46027.0, 46027.5,
    '="2026-01-05"', "'2026-01-05", "２０２６－０１－０５", "2026、1、5", "2026-1-5 上午 8:00:00",
    "2026/1/5 8:00 AM", "2026/1/5  12:30", "2026年1月5号", datetime(2026, 1, 5, 13, 30), "2026—01—05",
    "2026 - 1 - 5",
])  # fmt: skip
def test_a_day_is_read_however_it_was_written(cell):
    assert day(cell, as_text(cell), months=False) == (
        date(2026, 1, 5),
        day(cell, as_text(cell), months=False)[1],
    )
    assert "IMP-14" in day(cell, as_text(cell), months=False)[1]


@pytest.mark.parametrize(
    "cell", ["1960-02-30", "05-Jan-26", "1/5/2026", "26/1/5", time(8, 15), True, "8:15", "2026-1-55:00"]
)
def test_what_is_no_day_or_could_be_two_is_not_guessed(cell):
    assert day(cell, as_text(cell), months=True)[0] is None


@pytest.mark.parametrize("name", ["dates-1900.xls", "dates-1904.xls"])
def test_an_old_workbook_has_its_days_from_both_systems_of_counting(village, taken, contents, name):
    taken(OLD / name)
    people = contents(village)["person"].values()
    assert {p["birth_date"] for p in people} == {date(1960, 2, 29)}
    assert len(people) == 4


def test_a_count_of_days_since_1904_is_told_from_one_since_1900(village, taken, tmp_path, contents):
    made = Workbook()
    made.epoch = CALENDAR_MAC_1904
    at = MEMBER.index("出生日期")
    for row in (list(MEMBER), member(1, 1), member(1, 2)):
        made.active.append(row)
    made.active.cell(2, at + 1).value = date(1960, 2, 29)
    made.active.cell(3, at + 1).value = 20880 + 0  # no date to look at: 1961-03-02 as a Mac counts
    made.save(tmp_path / "mac.xlsx")
    taken(tmp_path / "mac.xlsx")
    born = {p["person_no"][-2:]: p["birth_date"] for p in contents(village)["person"].values()}
    assert born == {"01": date(1960, 2, 29), "02": date(1961, 3, 2)}


# ---------------------------------------------------------------- folders


def test_a_folder_of_folders_with_other_things_in_it(village, taken, tmp_path, contents):
    sent = tmp_path / "U盘"
    (sent / "一村" / "旧").mkdir(parents=True)
    (sent / "二村").mkdir()
    (sent / ".trash").mkdir()
    book(sent / "一村" / "户.xlsx", [HOUSEHOLD, household(1)])
    book(sent / "二村" / "户.xlsx", [HOUSEHOLD, household(2)])
    book(sent / ".trash" / "户.xlsx", [HOUSEHOLD, household(3)])
    book(sent / "一村" / "旧" / "工作总结.xlsx", [["工作总结"], ["今年做了很多工作"]])
    (sent / "一村" / "~$户.xlsx").write_bytes(b"lock")
    (sent / "二村" / "空.csv").write_bytes(b"")
    (sent / "照片.jpg").write_bytes(b"\xff\xd8\xff")
    assert [f.name for f in files_in([sent])] == ["工作总结.xlsx", "户.xlsx", "户.xlsx", "空.csv"]
    draft = taken(sent)
    assert {h["hh_no"][-1] for h in contents(village)["household"].values()} == {"1", "2"}
    passed = {f.file: f.level for f in draft.findings if f.rule == "IMP-30"}
    assert passed == {"工作总结.xlsx": Level.WARNING, "空.csv": Level.WARNING}
    assert {f for f in draft.files if "户" in f} == {"一村/户.xlsx", "二村/户.xlsx"}


def test_a_damaged_workbook_among_good_ones_stops_them_all(village, tmp_path):
    book(tmp_path / "h.xlsx", [HOUSEHOLD, household(1)])
    (tmp_path / "通知.xls").write_bytes(b"<html>no workbook at all</html>")
    with pytest.raises(NotAWorkbook):
        village.importing.read([tmp_path])


def test_a_file_that_was_named_is_never_passed_over(village, tmp_path):
    foreign = book(tmp_path / "工作总结.xlsx", [["工作总结"], ["今年做了很多工作"]])
    with pytest.raises(NoKnownTable):
        village.importing.read([foreign, book(tmp_path / "h.xlsx", [HOUSEHOLD, household(1)])])
    alone = tmp_path / "folder"
    alone.mkdir()
    foreign.rename(alone / foreign.name)
    with pytest.raises(NoKnownTable):
        village.importing.read([alone])


def test_an_export_folder_comes_back_unchanged(laptop, laptops, taken, tmp_path, contents):
    taken(SAMPLES / "village")
    laptop.exporting.everything(tmp_path / "out")
    again = laptop.importing.read([tmp_path / "out"])
    assert (again.total("added"), again.total("changed"), again.total("refused")) == (0, 0, 0)
    other = laptops("other")
    taken(tmp_path / "out", into=other)
    assert contents(other) == contents(laptop)


def test_a_person_of_some_villages_brings_in_only_rows_of_those(laptop, laptops, taken, tmp_path):
    taken(sheets.divisions(tmp_path))
    from dataclasses import replace

    laptop.store.author = replace(laptop.store.author, villages=frozenset({"421081106201"}))
    there = household(2, 村="民主村委会")
    draft = taken(book(tmp_path / "h.xlsx", [HOUSEHOLD, household(1), there]))
    assert [(f.rule, f.key) for f in draft.refused] == [("IMP-05", "42108100000002")]
    assert draft.summary["household"] == {"added": 1, "changed": 0, "unchanged": 0, "refused": 1}


def test_a_household_of_another_village_is_not_taken_over_by_its_number(laptop, taken, tmp_path):
    taken(sheets.divisions(tmp_path))
    taken(book(tmp_path / "h.xlsx", [HOUSEHOLD, household(1, 村="民主村委会")]))
    from dataclasses import replace

    laptop.store.author = replace(laptop.store.author, villages=frozenset({"421081106201"}))
    draft = taken(book(tmp_path / "again.xlsx", [HOUSEHOLD, household(1)]))
    assert [f.rule for f in draft.refused] == ["IMP-05"]
    assert draft.total("added") == draft.total("changed") == 0
