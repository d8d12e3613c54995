from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.domain.identity import (
    Identity,
    cover_account,
    cover_id,
    cover_numbers,
    cover_phone,
    is_phone,
)


@pytest.mark.parametrize(
    ("text", "kind", "ok", "birth", "sex"),
    [
        ("11010519491231002X", "resident", True, date(1949, 12, 31), "2"),
        ("440524188001010014", "resident", True, date(1880, 1, 1), "1"),
        ("421081196002290019", "resident", True, date(1960, 2, 29), "1"),
        ("421081196102290019", "resident", False, None, "1"),
        ("42108119600229001943", "disability", True, date(1960, 2, 29), "1"),
        ("42108119600229001943B1", "disability", True, date(1960, 2, 29), "1"),
        ("421081600229001", "old", False, None, None),
        ("4.21081E+17", "other", False, None, None),
        ("", "other", False, None, None),
    ],
)
def test_a_number_says_what_it_says(text, kind, ok, birth, sex):
    read = Identity.read(text)
    assert (read.kind, read.checksum_ok, read.birth, read.sex) == (kind, ok, birth, sex)


def test_a_certificate_and_the_card_of_one_person_have_one_root():
    assert Identity.read("42108119600229001943").root == Identity.read("421081196002290019").root


@given(st.integers(0, 16), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(place, step):
    good = "421081196002290019"
    wrong = good[:place] + str((int(good[place]) + step) % 10) + good[place + 1 :]
    assert not Identity.read(wrong).checksum_ok


@pytest.mark.parametrize("text", ["13800001234", "0716-7281234", "07167281234"])
def test_telephones_that_can_be(text):
    assert is_phone(text)


@pytest.mark.parametrize("text", ["1380000123", "138000012345", "12800001234", "无", ""])
def test_telephones_that_cannot_be(text):
    assert not is_phone(text)


def test_what_is_covered_shows_only_what_hand_outs_may_show():
    assert cover_id("421081196002290019") == "421081********0019"
    assert cover_phone("13800001234") == "138****1234"
    assert cover_account("6229329955247642268") == "*" * 15 + "2268"
    assert cover_phone("110") == "***"
    assert cover_id(None) == ""


@pytest.mark.parametrize("text", ["42108119600229001943", "42108119600229001943B1", " 421081196002290019"])
def test_a_covered_disability_certificate_looks_like_any_other_number(text):
    assert cover_id(text) == "421081********0019"
    assert cover_numbers(f"证号{text.strip()}，有效") == "证号421081********0019，有效"
