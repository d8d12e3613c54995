"""What a village is called on its paper."""

import pytest

from fieldkit.documents.places import place_name
from tests.documents.conftest import WORDS, flat, household, make, text_of, village


@pytest.mark.parametrize(
    ("listed", "said"),
    [
        ("新堤村委会", "新堤村"), ("石板沟村村民委员会", "石板沟村"), ("新堤村", "新堤村"),
        ("文峰居委会", "文峰社区"), ("文峰社区居民委员会", "文峰社区"), ("文峰社区", "文峰社区"),
        ("中湖渔场生活区", "中湖渔场生活区"), ("", ""),
    ],
)  # fmt: skip
def test_a_village_has_its_own_name_on_paper(listed, said):
    assert place_name(listed) == said


@pytest.mark.parametrize(
    ("name", "committee"),
    [("新堤村", "{village} villagers' committee"), ("文峰社区", "{village} residents' committee")],
)
def test_the_committee_that_seals_is_the_right_one(name, committee):
    text = flat(text_of(make("P-04", village(household(), name=name)).pdf))
    assert flat(WORDS("Paper", committee, village=name)) in text
