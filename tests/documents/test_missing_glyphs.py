"""A character without a glyph stops the print before anything is made, and says where it is."""

import dataclasses

import pytest

from fieldkit.documents.facts import NoticeFact
from fieldkit.documents.guard import places
from fieldkit.errors import GlyphsMissing
from fieldkit.i18n import Words
from tests.documents.conftest import WORDS, flat, household, make, text_of, village, visit

UNKNOWN = "\U000323af"


def refused(code, facts) -> str:
    with pytest.raises(GlyphsMissing) as stopped:
        make(code, facts)
    return str(stopped.value.details["characters"])


@pytest.mark.parametrize("code", ["P-04", "P-10", "P-10n", "P-09"])
def test_it_names_character_code_point_person_and_field(code):
    said = refused(code, village(household(1), household(7, head=f"张{UNKNOWN}")))
    assert UNKNOWN in said
    assert "U+323AF" in said
    assert f"张{UNKNOWN}" in said
    assert "421081102201-0007" in said
    assert WORDS("Paper", "name of the head") in said


def test_it_names_the_household_of_a_helper():
    helper = dataclasses.replace(household().helper, name="李\ue863")
    said = refused("P-04", village(household(3, helper=helper)))
    assert "U+E863" in said
    assert "421081102201-0003" in said


def test_what_stands_in_what_somebody_wrote_is_looked_for_there_before_it_is_in_a_code():
    facts = village(household(), notice=NoticeFact(body=f"身份证{household().local_no[:6]}"))
    assert next(places("421081", facts, WORDS)).endswith(WORDS("Paper", "text"))
    said = [*places("421081", facts, Words("zh_CN"))]
    assert len(said) > 1
    assert all("，" in one and ", " not in one for one in said)


def test_it_names_all_characters_at_once():
    said = refused("P-09", village(household(visits=(visit(content="甲\ue001乙\ue002", met="\ue003"),))))
    assert all(code in said for code in ("U+E001", "U+E002", "U+E003"))


def test_what_is_not_on_the_form_does_not_stop_it():
    assert make("P-04", village(household(address=f"{UNKNOWN}村"))).pages == 1


def test_blanks_that_pasted_text_brings_along_do_not_stop_it():
    content = "甲\t乙\r\n丙\u200b丁\ufeff\xa0戊"
    text = flat(text_of(make("P-09", village(household(visits=(visit(content=content),)))).pdf))
    assert "甲乙丙丁戊" in text
