"""What would end the program is seen before it is read: cells far off, figures that lie, files that were cut."""

import random
import struct
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from fieldkit.errors import FieldkitError, ListNotCompared, NotAWorkbook, SheetTooLarge, WorkbookTooLarge
from fieldkit.transfer import bounds
from fieldkit.transfer.workbook import open_sheets
from tests.transfer import sheets
from tests.transfer.sheets import HOUSEHOLD, MEMBER, book, household, member

OLD = sheets.SAMPLES / "old"
SHEET = "xl/worksheets/sheet1.xml"
ODS = """<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:body><office:spreadsheet><table:table table:name="名册">{rows}</table:table></office:spreadsheet></office:body>
</office:document-content>"""  # fmt: skip
MARK = '<table:table-cell office:value-type="string"><text:p>。</text:p></table:table-cell>'


def with_marks(file: Path, *cells: str) -> Path:
    made = load_workbook(file)
    for cell in cells:
        made.worksheets[0][cell] = "。"
    made.save(file)
    return file


def with_sheet(file: Path, content: bytes) -> Path:
    """Write a package whose first sheet is `content`."""
    plain = file.with_name("plain.xlsx")
    Workbook().save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, content if part == SHEET else old.read(part))
    return file


def in_ods(file: Path, rows: str) -> Path:
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("META-INF/manifest.xml", "<manifest/>")
        packed.writestr("content.xml", ODS.format(rows=rows))
    return file


def in_sheets(file: Path) -> list[list[list[object]]]:
    return [[list(row) for row in grid.rows] for grid in open_sheets(file)]


@pytest.mark.parametrize("cell", ["XFD1048576", "AZ1048576", "XFD2", "A1048576"])
def test_a_stray_mark_far_from_the_table_is_left_out_and_said(village, taken, tmp_path, contents, cell):
    file = with_marks(book(tmp_path / "h.xlsx", [HOUSEHOLD, household(1), household(2)]), cell)
    draft = taken(file)
    assert draft.summary["household"] == {"added": 2, "changed": 0, "unchanged": 0, "refused": 0}
    said = [f.message for f in draft.findings if f.rule == "IMP-43"]
    assert len(contents(village)["household"]) == 2
    assert len(said) == (cell != "XFD2")  # that rectangle is no large one
    assert all(cell in message for message in said)


def test_more_far_off_than_stray_marks_is_refused_with_the_sheet_and_the_cell(village, tmp_path):
    marks = [f"XFD{row}" for row in range(2000, 1_048_576, 2000)]
    file = with_marks(book(tmp_path / "h.xlsx", [HOUSEHOLD, household(1)]), *marks)
    with pytest.raises(SheetTooLarge) as refused:
        village.importing.read([file])
    assert refused.value.details == {"file": "h.xlsx", "sheet": "Sheet1", "cell": "XFD1048000"}
    with pytest.raises(ListNotCompared):
        village.comparing.compare(file, "households")


@pytest.mark.parametrize("name", ["", "x:"])
def test_cells_that_do_not_say_where_they_stand_are_counted(tmp_path, name):
    def tag(inside: str) -> str:
        return inside.replace("<", f"<{name}").replace(f"<{name}/", f"</{name}")

    space = f'xmlns{":x" if name else ""}="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    rows = "<row><c t='inlineStr'><is><t>甲</t></is></c></row>" + "<row></row>" * 2000
    last = "<row>" + "<c><v>1</v></c>" * 16_000 + "</row>"
    content = tag(f"<worksheet {space}><sheetData>{rows}{last}</sheetData></worksheet>")
    with pytest.raises(SheetTooLarge):
        in_sheets(with_sheet(tmp_path / "w.xlsx", content.encode()))


def test_empty_cells_with_a_look_of_their_own_do_not_make_a_sheet_large(tmp_path):
    made = Workbook()
    made.active.append(["甲"])
    for cell in ("XFD1", "A1048576", "XFD1048576"):
        made.active[cell].number_format = "@"
    made.save(tmp_path / "w.xlsx")
    assert [grid.far for grid in open_sheets(tmp_path / "w.xlsx")] == [()]
    assert in_sheets(tmp_path / "w.xlsx") == [[["甲"]]]


def test_a_package_that_unpacks_to_more_than_memory_is_refused(tmp_path, monkeypatch):
    file = book(tmp_path / "h.xlsx", [HOUSEHOLD, household(1)])
    monkeypatch.setattr(bounds, "MOST_UNPACKED", 1000)
    with pytest.raises(WorkbookTooLarge):
        in_sheets(file)


def test_an_ods_whose_mark_stands_in_the_last_cell_is_refused_and_its_empty_end_is_not(tmp_path):
    name = '<table:table-row><table:table-cell office:value-type="string"><text:p>甲</text:p></table:table-cell></table:table-row>'
    gap = '<table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    last = (
        f'<table:table-row><table:table-cell table:number-columns-repeated="16383"/>{MARK}</table:table-row>'
    )
    assert in_sheets(in_ods(tmp_path / "a.ods", name + gap)) == [[["甲"]]]
    with pytest.raises(SheetTooLarge) as refused:
        in_sheets(in_ods(tmp_path / "b.ods", name + gap + last))
    assert refused.value.details == {"file": "b.ods", "sheet": "名册", "cell": "XFD1048576"}


def old_book(tmp_path: Path) -> bytearray:
    with zipfile.ZipFile(OLD / "township-dirty-xls.zip") as packed:
        (name,) = (name for name in packed.namelist() if name.endswith("helpers.xls"))
        return bytearray(packed.read(name))


def test_an_xls_that_says_it_has_a_billion_cells_is_refused(tmp_path):
    raw = old_book(tmp_path)
    at = raw.index(struct.pack("<HH", 0x0200, 14))
    raw[at + 8 : at + 12] = struct.pack("<I", 1 << 24)
    (tmp_path / "h.xls").write_bytes(raw)
    with pytest.raises(NotAWorkbook):
        in_sheets(tmp_path / "h.xls")


def test_a_chain_of_sectors_that_bites_its_own_tail_is_not_followed_for_ever(tmp_path):
    raw = old_book(tmp_path)
    table = (struct.unpack_from("<I", raw, 76)[0] + 1) * 512
    for number in range(128):
        struct.pack_into("<I", raw, table + number * 4, number)
    (tmp_path / "h.xls").write_bytes(raw)
    with pytest.raises(NotAWorkbook):
        in_sheets(tmp_path / "h.xls")


def test_an_xls_that_was_cut_off_is_refused_without_a_word_of_the_library(tmp_path, capfd):
    raw = old_book(tmp_path)
    refused = 0
    for size in [*range(512, len(raw), len(raw) // 24), 94_346]:
        (tmp_path / "h.xls").write_bytes(raw[:size])
        with suppress(NotAWorkbook):
            in_sheets(tmp_path / "h.xls")
            continue
        refused += 1
    assert refused > 20
    assert "panicked" not in capfd.readouterr().err


def broken(raw: bytes, chance: random.Random) -> bytes:
    """Cut a file somewhere, or change a few of its bytes."""
    if chance.random() < 0.3:
        return raw[: chance.randrange(1, len(raw))]
    changed = bytearray(raw)
    for _ in range(chance.choice([1, 3, 20])):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


@pytest.mark.parametrize("suffix", [".xlsx", ".xls", ".ods", ".csv"])
def test_whatever_was_broken_in_a_workbook_it_is_read_or_refused_with_a_sentence(tmp_path, suffix):
    file = tmp_path / f"w{suffix}"
    whole = {
        ".xlsx": lambda: book(file, [MEMBER, member(1, 1)]).read_bytes(),
        ".xls": lambda: (OLD / "dates-1900.xls").read_bytes(),
        ".ods": lambda: in_ods(file, f"<table:table-row>{MARK}{MARK}</table:table-row>").read_bytes(),
        ".csv": lambda: "户编号,户主姓名\n1,张德福\n".encode("gb18030"),
    }[suffix]()
    chance, ends = random.Random(suffix), set()
    for _ in range(60):
        file.write_bytes(broken(whole, chance))
        try:
            in_sheets(file)
            ends.add("read")
        except FieldkitError as error:
            ends.add(type(error).__name__)
    assert ends <= {"read", "NotAWorkbook", "WorkbookEmpty", "WorkbookLocked", "SheetTooLarge"}
    assert len(ends) > 1
