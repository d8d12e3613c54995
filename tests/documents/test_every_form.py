"""What holds of every form, asked for or not."""

import io
import re
from functools import cache

import pypdfium2
import pytest

from fieldkit.documents.registry import documents
from tests.documents.conftest import SIZES, make, pages_of, text_of

FORMS = sorted(documents())


@cache
def once(code, size):
    """Print a form empty, typical or overfull; most tests only look at the paper."""
    return make(code, SIZES[size]())


@pytest.fixture(params=SIZES)
def size(request) -> str:
    return request.param


@pytest.fixture(params=FORMS)
def code(request) -> str:
    return request.param


def test_the_forms_of_the_spine_are_there():
    assert {"P-04", "P-09", "P-10", "P-10n"} <= set(FORMS)


def test_the_forms_of_the_days_work_are_there():
    assert {"P-01", "P-08", "P-10r", "P-11", "P-23", "P-26"} <= set(FORMS)


def test_it_prints_with_page_numbers_code_and_check_number(code, size):
    made = once(code, size)
    text = text_of(made.pdf)
    assert made.pages >= 1
    assert code in text
    assert made.content_sha256[:8].upper() in text
    assert all(made.content_sha256[:8].upper() in page for page in pages_of(made.pdf))
    assert "2026-11-21 16:30" in text  # China's time, in 24 hours


def test_every_font_is_embedded(code, size):
    document = pypdfium2.PdfDocument(once(code, size).pdf)
    fonts = {
        (item.get_font().get_base_name(), item.get_font().is_embedded)
        for page in document
        for item in page.get_objects()
        if isinstance(item, pypdfium2.PdfTextObj)
    }
    document.close()
    assert fonts
    assert all(embedded for _, embedded in fonts)


def test_no_page_names_a_font_that_is_not_embedded(code, size):
    raw = once(code, size).pdf
    names = {name.decode() for name in re.findall(rb"/BaseFont\s*/(\S+)", raw)}
    assert names
    assert all(re.match(r"[A-Z]{6}\+", name) for name in names)
    assert len(re.findall(rb"/FontFile2", raw)) >= len(names)


def test_it_says_its_language_and_title(code, size):
    raw = once(code, size).pdf
    document = pypdfium2.PdfDocument(io.BytesIO(raw))
    assert document.get_metadata_dict()["Title"].startswith(code)
    document.close()
    assert b"zh-CN" in raw
    assert b"/DisplayDocTitle true" in raw


def test_the_same_facts_and_moment_give_the_same_bytes(code, size):
    assert make(code, SIZES[size]()).pdf == once(code, size).pdf


def test_another_print_time_is_another_file_with_the_same_number(code, size):
    from datetime import timedelta

    from tests.documents.conftest import PRINTED_AT

    later = PRINTED_AT + timedelta(hours=1)
    one, other = once(code, size), make(code, SIZES[size](), printed_at=later)
    assert one.content_sha256 == other.content_sha256
    assert one.file_sha256 != other.file_sha256


def test_nothing_is_drawn_over_the_edge(code, size):
    document = pypdfium2.PdfDocument(once(code, size).pdf)
    for page in document:
        width, height = page.get_size()
        for item in page.get_objects():
            left, bottom, right, top = item.get_bounds()
            assert left >= 10
            assert right <= width - 10
            assert bottom >= 10
            assert top <= height - 10
    document.close()


EVERY_WAY = [
    (form.code, masking, layout)
    for form in documents().values()
    for masking in form.maskings
    for layout in ("", *(one.name for one in form.layouts))
]


@pytest.mark.parametrize(("form", "masking", "layout"), EVERY_WAY)
def test_it_prints_in_every_masking_and_layout_it_may_have(form, masking, layout):
    made = make(form, SIZES["short"](), masking, layout=layout)
    assert masking.value in text_of(made.pdf)
    assert "None" not in text_of(made.pdf)
