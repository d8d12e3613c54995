"""Rows, heads and what follows a table."""

import ctypes

import pypdfium2
import pypdfium2.raw as raw
import pytest

from fieldkit.documents.cells import fit
from fieldkit.documents.paper import PAPERS
from fieldkit.documents.ruling import LINE
from fieldkit.documents.sheet import Sheet, Type
from fieldkit.documents.table import Align, Column, Table, fitted
from tests.documents.conftest import WORDS, flat, household, make, village


def pages_of(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [flat(page.get_textpage().get_text_range()) for page in document]
    finally:
        document.close()


@pytest.mark.parametrize("rows", [1, 2, 20, *range(23, 29), *range(50, 58)])
def test_the_seal_never_stands_alone_on_a_page(rows):
    made = make("P-04", village(*(household(n, head=f"甲{n}乙") for n in range(1, rows + 1))))
    last = pages_of(made.pdf)[-1]
    assert flat(WORDS("Paper", "{n} households", n=rows)) in last
    assert all(f"甲{n}乙" in last for n in range(max(1, rows - 2), rows + 1)), "three rows go with it"


def test_every_row_is_on_one_page_with_the_head_above_it():
    long = "全家外出务工，电话联系未接通，已托邻居转告下次走访时间。" * 6
    made = make("P-10n", village(*(household(n, reason_open=f"始{long}终") for n in range(1, 31))))
    pages = pages_of(made.pdf)
    assert len(pages) > 2
    head = flat(WORDS("Paper", "Why not made"))
    for page in pages:
        assert head in page
        assert page.count("始") == page.count("终")
    assert sum(page.count("始") for page in pages) == 30


@pytest.mark.parametrize("form", ["P-03", "P-05b"])
def test_three_rows_stand_with_the_signatures_of_a_ledger(form):
    for rows in range(28, 34):
        made = make(form, village(*(household(n, head=f"甲{n}乙") for n in range(1, rows + 1))))
        assert all(f"甲{n}乙" in pages_of(made.pdf)[-1] for n in range(rows - 2, rows + 1)), rows


def new_sheet() -> Sheet:
    return Sheet(PAPERS["A4p"], posting=False, words=WORDS, heading=("T",))


def test_a_list_breaks_behind_its_commas_where_that_takes_no_more_lines():
    sheet = new_sheet()

    def lines(text, width):
        return [
            line.text for line in fit(sheet, text, width, Type(sheet.body.stack, 10.5), Align.CENTRE).lines
        ]

    assert lines("医疗、大病、养老", 23) == ["医疗、大病、", "养老"]
    assert lines("医疗、大病、养老、意外", 23) == ["医疗、大病、", "养老、意外"]
    assert lines("医疗、大病", 23) == ["医疗、大病"]
    assert "".join(lines("农村合作医疗保险和大病保险、养老", 23)) == "农村合作医疗保险和大病保险、养老"


def test_a_row_that_is_higher_than_a_page_is_set_smaller_not_lost():
    sheet = new_sheet()
    table = Table(sheet, [Column("a", 20), Column("b", 60, Align.LEFT)])
    table.rows([("1", "很长的话，" * 260)])
    table.end()
    assert len(sheet.pages) <= 2
    assert sheet.y <= sheet.paper.bottom + 1e-6


def test_a_row_that_fits_no_page_is_an_error_not_a_loss():
    table = Table(new_sheet(), [Column("a", 20), Column("b", 10)])
    with pytest.raises(ValueError, match="page"):
        table.rows([("1", "很长的话，" * 2000)])


def test_figures_at_the_right_end_on_one_line():
    sheet = new_sheet()
    table = Table(sheet, [Column("a", 60), Column("b", 60, Align.RIGHT)])
    table.rows([("x", "1,800.00"), ("y", "12.50"), ("z", "1,234,567.89")])
    table.end()
    from fieldkit.documents.press import About
    from tests.documents.conftest import PRINTED_AT

    pdf = sheet.press.finish([page.code() for page in sheet.pages], About("t", "s", "k", PRINTED_AT))
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    ends = {
        round(item.get_bounds()[2], 1)
        for item in page.get_objects(textpage=page.get_textpage())
        if isinstance(item, pypdfium2.PdfTextObj) and "." in item.extract()
    }
    document.close()
    assert max(ends) - min(ends) < 0.7  # points


def test_places_columns_and_page_breaks_are_not_in_the_number():
    numbers = set()
    for width in (20, 40):
        sheet = new_sheet()
        table = Table(sheet, [Column("a", width), Column("b", 60)])
        table.rows([("1", "甲"), ("2", "乙")])
        table.end()
        numbers.add(sheet.content_sha256())
    assert len(numbers) == 1


def _finished(sheet: Sheet) -> bytes:
    from fieldkit.documents.press import About
    from tests.documents.conftest import PRINTED_AT

    return sheet.press.finish([page.code() for page in sheet.pages], About("t", "s", "k", PRINTED_AT))


def printed(sheet: Sheet) -> list[str]:
    return pages_of(_finished(sheet))


MONEY = [
    Column("No.", 14), Column("Head", 30),
    Column("Wagesone", 34, Align.RIGHT, over="Above them", carried=True),
    Column("Farming", 34, Align.RIGHT, over="Above them", carried=True), Column("Note", 40, over="Besides"),
]  # fmt: skip


def test_columns_with_a_common_heading_stand_under_it_and_one_alone_over_both_levels():
    sheet = new_sheet()
    table = Table(sheet, MONEY)
    table.rows([("1", "张三", "1.00", "2.00", "")])
    table.end()
    (page,) = printed(sheet)
    assert page.count("Abovethem") == 1
    assert page.index("Abovethem") < page.index("Wagesone") < page.index("1.00")
    assert "Besides" in page


def test_what_figures_come_to_goes_over_to_the_next_page():
    sheet = new_sheet()
    table = Table(sheet, MONEY)
    table.rows([(str(n), f"户{n}主", "1,000.50", "" if n % 2 else "2.00", "") for n in range(1, 81)])
    table.summed("Total")
    pages = printed(sheet)
    assert len(pages) > 2
    forward, brought = flat(WORDS("Paper", "Carried forward")), flat(WORDS("Paper", "Brought forward"))
    for number, page in enumerate(pages):
        assert (forward in page) == (number + 1 < len(pages))
        assert (brought in page) == (number > 0)
    shown = [n for n in range(1, 81) if f"户{n}主" in pages[0]]
    carried = f"{1000.50 * len(shown):,.2f}"
    assert pages[0].count(carried) == pages[1].count(carried) == 1
    assert "80,040.00" in pages[-1]
    assert "80.00" in pages[-1]


def test_what_is_carried_over_is_not_in_the_number():
    numbers = set()
    for row in (8.0, 20.0):
        sheet = new_sheet()
        table = Table(sheet, MONEY, row=row)
        table.rows([(str(n), "张三", "1.00", "2.00", "") for n in range(40)])
        table.summed("Total")
        numbers.add(sheet.content_sha256())
    assert len(numbers) == 1


def test_a_figure_is_set_smaller_and_never_broken():
    sheet = new_sheet()
    table = Table(sheet, [Column("a", 20), Column("b", 14, Align.RIGHT)])
    table.rows([("1", "9,999,999.99")])
    table.end()
    assert sheet.y < sheet.paper.top + 10.2 + 8.1  # the head, and a row of one line
    assert "9,999,999.99" in printed(sheet)[0]


def test_columns_are_fitted_to_what_stands_in_them():
    sheet = new_sheet()
    columns = [Column("a", 20), Column("b", 60, Align.LEFT), Column("c", 90, Align.LEFT)]
    rows = [("1", "石首市教育局人事科干部科室职工办公室组织科", "无")] * 30
    fit = fitted(columns, rows, sheet)
    assert sum(column.width for column in fit) == pytest.approx(170)
    assert fit[1].width > 60
    assert all(
        0.6 * old.width <= new.width <= 1.7 * old.width + 40 for old, new in zip(columns, fit, strict=True)
    )

    def height(these):
        fresh = new_sheet()
        table = Table(fresh, these)
        table.rows(rows)
        table.end()
        return len(fresh.pages), fresh.y

    assert height(fit) < height(columns)


def test_a_column_keeps_within_its_bounds():
    sheet = new_sheet()
    columns = [Column("a", 20, least=18, most=25), Column("b", 60), Column("c", 90)]
    fit = fitted(columns, [("很长的话很长的话很长的话很长的话", "甲" * 40, "乙" * 60)] * 5, sheet)
    assert 18 <= fit[0].width <= 25
    assert sum(column.width for column in fit) == pytest.approx(170)


def test_sums_need_a_column_for_their_words():
    with pytest.raises(ValueError, match="column"):
        Table(new_sheet(), [Column("a", 20, Align.RIGHT, carried=True)])


def test_a_centred_text_of_two_lines_leaves_no_character_alone():
    sheet = new_sheet()
    table = Table(sheet, [Column("a", 20), Column("b", 20)])
    table.rows([("长期慢性病", "石首市教育局")])
    table.end()
    document = pypdfium2.PdfDocument(_finished(sheet))
    words = document[0].get_textpage().get_text_range().split()
    document.close()
    assert {"长期慢", "性病"} <= set(words)


def test_columns_too_wide_for_the_page_are_narrowed():
    sheet = new_sheet()
    table = Table(sheet, [Column("a", 150), Column("b", 150, Align.RIGHT)])
    table.rows([("甲", "1.00")])
    table.end()
    document = pypdfium2.PdfDocument(_finished(sheet))
    ends = [item.get_bounds()[2] for item in document[0].get_objects()]
    document.close()
    assert max(ends) <= (210 - 15) * 72 / 25.4 + 1


@pytest.mark.parametrize("code", ["P-01", "P-20"])
def test_frames_are_as_strong_as_the_lines_between_cells(code):
    """Tables and rows to fill in stand on one page: a frame of another width would be seen beside it."""
    pdf = pypdfium2.PdfDocument(make(code, village(household())).pdf)
    try:
        drawn = {
            round(width, 2) for page in pdf for one in page.get_objects() if one.type == raw.FPDF_PAGEOBJ_PATH
            and (width := stroke(one)) and width > 0.3
        }  # fmt: skip
    finally:
        pdf.close()
    assert drawn == {LINE}


def stroke(one: pypdfium2.PdfObject) -> float:
    """Return the width of a path's line in points; 0 where it is only filled."""
    fill, drawn, width = ctypes.c_int(), ctypes.c_int(), ctypes.c_float()
    raw.FPDFPath_GetDrawMode(one, fill, drawn)
    raw.FPDFPageObj_GetStrokeWidth(one, width)
    return width.value if drawn.value else 0.0
