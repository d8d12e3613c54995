"""Cells corrected in the preview: judged again at once, committed, listed, never written to the file."""

import pytest

from fieldkit.errors import WorkbookChanged
from fieldkit.services.importing.service import Correction
from tests.transfer.sheets import HOUSEHOLD, MEMBER, book, household, member

NUMBER = MEMBER.index("证件号码")


def of(draft, rule):
    return [f for f in draft.findings if f.rule == rule]


@pytest.fixture
def blurred(village, tmp_path):
    """Read a member whose number the spreadsheet turned into an amount."""
    file = book(tmp_path / "m.xlsx", [MEMBER, member(1, 1, 证件号码=4.2108119600229997e17), member(1, 2)])
    return file, village.importing.read([file])


def test_a_refused_row_is_taken_once_its_cell_is_right(village, blurred, contents):
    file, draft = blurred
    before = file.read_bytes()
    (refused,) = draft.refused
    right = member(1, 1)[NUMBER]
    again = village.importing.correct(
        draft, [Correction(refused.file, refused.sheet, refused.row, NUMBER, right)]
    )
    assert again.refused == []
    assert again.summary["person"]["added"] == 2
    (said,) = of(again, "IMP-28")
    assert (said.cell, said.value, said.stored, said.key) == (refused.cell, refused.value, right, refused.key)
    report = village.importing.commit(again)
    assert said.as_json() in report.as_json()["findings"]
    assert {p["id_number"] for p in contents(village)["person"].values()} == {right, member(1, 2)[NUMBER]}
    assert file.read_bytes() == before


def test_a_correction_may_be_wrong_too_and_the_last_one_counts(village, blurred):
    _, draft = blurred
    (refused,) = draft.refused
    at = (refused.file, refused.sheet, refused.row, NUMBER)
    wrong = village.importing.correct(draft, [Correction(*at, "421081196002299998")])
    assert [f.value for f in of(wrong, "DQ-02")] == ["421081196002299998"]
    right = village.importing.correct(wrong, [Correction(*at, member(1, 1)[NUMBER])])
    assert of(right, "DQ-02") == []
    assert [f.value for f in of(right, "IMP-28")] == [refused.value]


def test_corrections_of_several_cells_stay_together(village, tmp_path):
    file = book(tmp_path / "h.xlsx", [HOUSEHOLD, household(1, 户联系电话="138"), household(2, 村="不存在村")])
    draft = village.importing.read([file])
    phone, place = HOUSEHOLD.index("户联系电话"), HOUSEHOLD.index("村")
    first = village.importing.correct(draft, [Correction("h.xlsx", "Sheet1", 2, phone, "13800001234")])
    both = village.importing.correct(first, [Correction("h.xlsx", "Sheet1", 3, place, "走马岭村委会")])
    assert {f.rule for f in both.findings} == {"IMP-28"}
    assert both.summary["household"] == {"added": 2, "changed": 0, "unchanged": 0, "refused": 0}


def test_a_line_says_whose_it_is_and_which_words_fit(village, blurred):
    _, draft = blurred
    line = village.importing.line(draft, draft.refused[0])
    assert (line.row, line.who) == (2, "张德福")
    cells = {cell.header: cell for cell in line.cells}
    assert cells["证件号码"].column == NUMBER
    assert cells["姓名"].value == "张德福"
    assert {"户主", "配偶"} <= set(cells["与户主关系"].choices)
    assert cells["证件号码"].choices == ()


def test_a_workbook_that_changed_since_is_read_anew_first(village, blurred):
    file, draft = blurred
    (refused,) = draft.refused
    book(file, [MEMBER, member(2, 1)])
    with pytest.raises(WorkbookChanged):
        village.importing.line(draft, refused)
    with pytest.raises(WorkbookChanged):
        village.importing.correct(draft, [Correction("m.xlsx", "Sheet1", 2, NUMBER, "x")])


def test_csv_cells_are_corrected_alike(village, tmp_path):
    rows = [",".join(HOUSEHOLD), ",".join(map(str, household(1, 户联系电话="1380000")))]
    (tmp_path / "h.csv").write_text("\n".join(rows), encoding="utf-8")
    draft = village.importing.read([tmp_path / "h.csv"])
    (finding,) = draft.findings
    phone = HOUSEHOLD.index("户联系电话")
    again = village.importing.correct(draft, [Correction("h.csv", "h", finding.row, phone, "13800001234")])
    assert [f.rule for f in again.findings] == ["IMP-28"]
