"""What stands on every posting is typed once: numbers to complain, who takes objections."""

import io

import pypdfium2
import pytest

from fieldkit.db.tables import Person
from fieldkit.errors import BadValue, PostingRefused
from tests.people import VILLAGE, add_household

TOWNSHIP, COUNTY, RECEIVER = "0716-3212345", "0716-3254321", "村委会 李秀英"


@pytest.fixture
def register(laptop):
    add_household(laptop, "张德福", no=1)
    for name, said in (("township_phone", TOWNSHIP), ("county_phone", COUNTY), ("receiver", RECEIVER)):
        laptop.change_setting(name, said)
    return laptop


def text_of(printed):
    document = pypdfium2.PdfDocument(io.BytesIO(printed.pdf))
    return "".join(page.get_textpage().get_text_bounded() for page in document)


@pytest.mark.parametrize("form", ["P-04", "P-10"])
def test_a_posting_without_a_notice_says_where_to_complain_and_object(register, form):
    said = text_of(register.printing.render(form, village=VILLAGE))
    assert TOWNSHIP in said
    assert COUNTY in said
    assert "李秀英" in said
    assert "＿" not in said


@pytest.mark.parametrize("form", ["P-11", "P-28"])
def test_boards_and_leaflets_have_the_numbers(register, form):
    said = text_of(register.printing.render(form, village=VILLAGE))
    assert TOWNSHIP in said
    assert COUNTY in said


def test_a_draft_begins_with_what_is_set_even_where_the_last_notice_had_another(register):
    first = register.notices.draft("N11", VILLAGE)
    register.notices.change(first, township_phone="0716-1111111", places=("村务公开栏",))
    view = register.notices.view(register.notices.draft("N11", VILLAGE))
    assert (view.township_phone, view.county_phone, view.receiver) == (TOWNSHIP, COUNTY, RECEIVER)
    assert view.places == ("村务公开栏",)


def test_a_villagers_own_number_is_no_number_to_complain(register):
    with register.store.writing() as session:
        session.query(Person).first().phone = "13812345678"
    register.change_setting("county_phone", "138 1234 5678")
    with pytest.raises(PostingRefused):
        register.printing.render("P-04", village=VILLAGE)


def test_a_number_that_no_paper_could_hold_is_not_set(register):
    with pytest.raises(BadValue):
        register.change_setting("township_phone", "0" * 21)
    assert register.settings.township_phone == TOWNSHIP
