"""Marked copies: the wrong cells coloured and explained, everything else as it was."""

import hashlib
from collections import Counter
from datetime import date
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

from fieldkit.domain.quality.findings import Level
from fieldkit.errors import WorkbookChanged
from fieldkit.services.importing.service import REFUSING
from fieldkit.transfer.marks import Shade
from tests.transfer.sheets import HOUSEHOLD, MEMBER, SAMPLES, book, household, member

DIRTY = SAMPLES / "township-dirty"
SHADES = {Level.ERROR: Shade.ERROR, Level.WARNING: Shade.WARNING, Level.INFO: Shade.INFO}


def marked_cells(sheet):
    return {cell.coordinate: cell for row in sheet.iter_rows() for cell in row if cell.comment}


def findings_by_place(draft):
    return Counter(
        (f.rule, f.key, f.value, f.stored, f.row, f.column) for f in draft.findings if f.rule != "IMP-21"
    )


def test_every_finding_is_on_its_cell_and_nothing_else_has_changed(laptop, tmp_path):
    draft = laptop.importing.read([DIRTY])
    before = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in DIRTY.iterdir()}
    files = laptop.importing.marked(draft, tmp_path / "marked")
    assert {file.name for file in files} == {
        "divisions.xlsx",
        "helpers.xlsx",
        "households.xlsx",
        "members.xlsx",
    }
    assert before == {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in DIRTY.iterdir()}
    for name in ("helpers", "households", "members"):
        copy = load_workbook(tmp_path / "marked" / f"{name}.xlsx")
        original = load_workbook(DIRTY / f"{name}.xlsx")
        for row, row_before in zip(copy.worksheets[0].rows, original.worksheets[0].rows, strict=True):
            for cell, cell_before in zip(row, row_before, strict=True):
                assert (cell.value, cell.number_format) == (cell_before.value, cell_before.number_format)
        cells = marked_cells(copy.worksheets[0])
        placed = {f.cell: f for f in draft.findings if f.file == f"{name}.xlsx" and f.cell}
        assert set(placed) <= set(cells)
        for at, finding in placed.items():
            assert finding.rule in cells[at].comment.text
            assert finding.message in cells[at].comment.text
        listed = copy.worksheets[-1]
        assert listed.max_row == 3 + sum(f.file == f"{name}.xlsx" for f in draft.findings)


def test_the_colour_says_how_much_it_matters(laptop, tmp_path):
    draft = laptop.importing.read([DIRTY])
    laptop.importing.marked(draft, tmp_path / "marked")
    cells = marked_cells(load_workbook(tmp_path / "marked" / "members.xlsx").worksheets[0])
    worst: dict[str, Shade] = {}
    for finding in draft.findings:
        if finding.file == "members.xlsx" and finding.cell:
            shade = Shade.REFUSED if finding.rule in REFUSING else SHADES[finding.level]
            worst[finding.cell] = min(worst.get(finding.cell, shade), shade, key=list(Shade).index)
    assert {at: cells[at].fill.fgColor.rgb for at in worst} == {at: f"FF{s}" for at, s in worst.items()}
    assert set(worst.values()) == set(Shade)


def test_the_copies_import_like_the_originals(laptop, tmp_path):
    draft = laptop.importing.read([DIRTY])
    laptop.importing.marked(draft, tmp_path / "marked")
    again = laptop.importing.read([tmp_path / "marked"])
    assert again.summary == draft.summary
    assert findings_by_place(again) == findings_by_place(draft)


def test_widths_dates_formulas_notes_and_rules_of_the_office_stay(village, tmp_path):
    made = Workbook()
    sheet = made.active
    for row in ([*MEMBER, "核对"], [*member(1, 1, 证件号码="42108119600229999X"), "=1+1"], member(1, 2)):
        sheet.append(row)
    sheet.column_dimensions["H"].width = 33.5
    sheet["G2"].value = date(1960, 2, 29)
    sheet["G2"].number_format = 'yyyy"年"m"月"d"日"'
    sheet["G2"].font = Font(bold=True)
    sheet["H2"].fill = PatternFill("solid", fgColor="00FF00")
    sheet["E3"].comment = Comment("村里的备注", "赵敏")
    sheet["H2"].comment = Comment("请核对", "赵敏")
    rule = DataValidation(type="list", formula1='"男,女"')
    rule.add("F2:F9")
    sheet.add_data_validation(rule)
    sheet.merge_cells("A5:C5")
    made.save(tmp_path / "m.xlsx")
    draft = village.importing.read([tmp_path / "m.xlsx"])
    (file,) = village.importing.marked(draft, tmp_path / "marked")
    copy = load_workbook(file).worksheets[0]
    assert copy.column_dimensions["H"].width == 33.5
    assert (copy["G2"].number_format, copy["G2"].font.b) == ('yyyy"年"m"月"d"日"', True)
    assert copy["G2"].value.date() == date(1960, 2, 29)
    assert copy["S2"].value == "=1+1"
    assert copy["E3"].comment.text == "村里的备注"
    assert copy["H2"].comment.text.startswith("请核对")
    assert "DQ-02" in copy["H2"].comment.text
    assert copy["H2"].fill.fgColor.rgb == f"FF{Shade.ERROR}"
    assert [str(r.sqref) for r in copy.data_validations.dataValidation] == ["F2:F9"]
    assert [str(r) for r in copy.merged_cells.ranges] == ["A5:C5"]


def test_an_empty_cell_that_should_not_be_is_marked_as_well(village, tmp_path):
    file = book(tmp_path / "m.xlsx", [MEMBER, member(1, 1, 文化程度="", 在校生状况="")])
    draft = village.importing.read([file])
    (finding,) = [f for f in draft.findings if f.rule == "DQ-12"]
    (copy,) = village.importing.marked(draft, tmp_path / "marked")
    cell = load_workbook(copy).worksheets[0][finding.cell]
    assert cell.value is None
    assert "DQ-12" in cell.comment.text


def test_csv_becomes_a_workbook_whose_numbers_are_text(village, tmp_path):
    rows = [",".join(HOUSEHOLD), ",".join(map(str, household(1, 户联系电话="1380000")))]
    (tmp_path / "h.csv").write_text("\n".join(rows), encoding="gb18030")
    draft = village.importing.read([tmp_path / "h.csv"])
    (file,) = village.importing.marked(draft, tmp_path / "marked")
    copy = load_workbook(file).worksheets[0]
    assert copy["D2"].value == "42108100000001"
    assert copy["D2"].number_format == "@"
    assert "DQ-29" in copy["G2"].comment.text
    assert findings_by_place(village.importing.read([file])) == findings_by_place(draft)


def test_a_package_with_prefixed_elements_is_written_anew(village, tmp_path):
    file = book(tmp_path / "m.xlsx", [MEMBER, member(1, 1, 证件号码="42108119600229999X")])
    odd = tmp_path / "odd.xlsx"
    with ZipFile(file) as old, ZipFile(odd, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name.startswith("xl/worksheets/"):
                data = data.replace(b"<", b"<x:").replace(b"<x:/", b"</x:").replace(b"<x:?", b"<?")
                data = data.replace(b"xmlns=", b"xmlns:x=", 1)
            new.writestr(name, data)
    draft = village.importing.read([odd])
    (copy,) = village.importing.marked(draft, tmp_path / "marked")
    assert "DQ-02" in load_workbook(copy).worksheets[0]["H2"].comment.text
    assert findings_by_place(village.importing.read([copy])) == findings_by_place(draft)


def test_nothing_is_written_over(village, tmp_path):
    file = book(tmp_path / "h.xlsx", [HOUSEHOLD, household(1, 户联系电话="1380000")])
    before = file.read_bytes()
    draft = village.importing.read([file])
    (beside,) = village.importing.marked(draft, tmp_path)
    (third,) = village.importing.marked(draft, tmp_path)
    assert [beside.name, third.name] == ["h (2).xlsx", "h (3).xlsx"]
    assert file.read_bytes() == before
    assert sorted(f.name for f in tmp_path.glob("h*")) == ["h (2).xlsx", "h (3).xlsx", "h.xlsx"]


def test_a_workbook_that_changed_since_is_not_marked_with_old_findings(village, tmp_path):
    file = book(tmp_path / "h.xlsx", [HOUSEHOLD, household(1, 户联系电话="1380000")])
    draft = village.importing.read([file])
    book(file, [HOUSEHOLD, household(1), household(2)])
    with pytest.raises(WorkbookChanged):
        village.importing.marked(draft, tmp_path / "marked")
    assert not list(tmp_path.glob("marked/*"))
