"""What hangs on the wall is read standing: large type in every layout, at every length (domain.md §4.1)."""

import pypdfium2
import pytest

from fieldkit.documents.registry import documents
from tests.documents import golden
from tests.documents.conftest import flat, pages_of

LEAST = 15.8  # 三号, what GB/T 9704 sets texts in
FOOTER = 23.0 * 72 / 25.4  # points
WAYS = [
    (form.code, layout, size)
    for form in documents().values() if form.posting
    for layout in ("", *(one.name for one in form.layouts))
    for size in golden.SIZES
]  # fmt: skip


@pytest.mark.parametrize(("code", "layout", "size"), WAYS)
def test_nothing_on_a_posting_but_its_footer_is_smaller_than_people_can_read_standing(code, layout, size):
    document = pypdfium2.PdfDocument(golden.printed(code, layout, size).pdf)
    sizes = [
        item.get_font_size()
        for page in document
        for item in page.get_objects()
        if isinstance(item, pypdfium2.PdfTextObj) and item.get_bounds()[3] > FOOTER
    ]
    document.close()
    assert sizes
    assert min(sizes) >= LEAST - 0.01


@pytest.mark.parametrize(
    ("code", "layout"), [("P-04", ""), ("P-04", "measures"), ("P-04", "A4"), ("P-11", "upright")]
)
def test_a_telephone_number_on_a_posting_is_never_broken(code, layout):
    lines = [
        line for page in pages_of(golden.printed(code, layout, "overfull").pdf) for line in page.split("\r\n")
    ]
    whole = sum(flat(line).count("13465623510") for line in lines)
    assert whole == 30  # one a household


@pytest.mark.parametrize("layout", ["", "A4"])
def test_amounts_on_a_posting_and_what_they_come_to_stand_on_one_line(layout):
    lines = [
        line
        for page in pages_of(golden.printed("P-21", layout, "overfull").pdf)
        for line in page.split("\r\n")
    ]
    assert any("399,999,999.60" in line for line in lines)
