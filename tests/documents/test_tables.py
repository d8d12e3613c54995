"""Rows, heads and what follows a table."""

import pypdfium2
import pytest

from fieldkit.documents.paper import PAPERS
from fieldkit.documents.sheet import Sheet
from fieldkit.documents.table import Align, Column, Table
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
    assert all(f"甲{n}乙" in last for n in range(max(1, rows - 1), rows + 1))


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


def new_sheet() -> Sheet:
    return Sheet(PAPERS["A4p"], posting=False, words=WORDS, heading=("T",))


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
