"""Shares and means in whole numbers, rounded half up, as the published figures are."""

import pytest

from fieldkit.domain.indicators import INDICATORS, Unit, composition, percent, rounded, written


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        (62, 516_700, "0.012"), (410, 14_538, "2.8"), (24, 177, "13.6"), (49, 233, "21.0"), (1, 3, "33.3"), (2, 3, "66.7"),
        (1, 8, "12.5"), (25, 1000, "2.5"), (1, 2000, "0.050"), (1, 1000, "0.1"), (0, 5, "0.0"), (5, 5, "100.0"), (3, 0, ""),
        (9995, 10000, "100.0"), (12345, 100000, "12.3"), (12350, 100000, "12.4"),
    ],
)  # fmt: skip
def test_a_share_is_printed_as_it_is_published(part, whole, said):
    assert percent(part, whole) == said


def test_halves_go_up_whatever_binary_fractions_say():
    assert written(rounded(1005, 1000, 2), 2) == "1.01"  # 1.005 as a float is a little less
    assert written(rounded(25, 10, 0), 0) == "3"
    assert written(rounded(-25, 10, 0), 0) == "-2"
    assert written(123456789, 2) == "1,234,567.89"
    assert written(-5, 2) == "-0.05"


def figure(id, **sums):
    return next(one for one in INDICATORS if one.id == id).figure(sums)


def test_households_for_each_helper_are_said_with_two_decimals():
    assert figure("I-27", paired=14_538, helpers=6_668).text == "2.18"


def test_income_a_head_is_that_of_all_together_not_a_mean_of_means():
    villages = [{"net_fen": 300_00, "members": 3}, {"net_fen": 100_00, "members": 10}]
    together = {name: sum(v[name] for v in villages) for name in villages[0]}
    assert figure("I-02", **together).text == "30.77"
    assert [figure("I-02", **v).text for v in villages] == ["100.00", "10.00"]


def test_where_there_is_nothing_to_reckon_from_nothing_is_said():
    assert all(one.figure({}).text == ("0" if one.unit is Unit.COUNT else "") for one in INDICATORS)


def test_shares_that_do_not_add_up_are_noticed():
    thirds = composition({"01": 1, "02": 1, "03": 1}, dict.fromkeys(("01", "02", "03")))
    assert thirds.sum_text == "99.9"
    assert not thirds.adds_up
    assert thirds.elsewhere == 0


def test_what_is_under_no_known_code_belongs_to_the_whole_alone():
    made = composition({"01": 50, "其他情况": 3, "02": 47}, dict.fromkeys(("01", "02")))
    assert [(one.code, one.text) for one in made.slices] == [("01", "50.0"), ("02", "47.0")]
    assert (made.whole, made.elsewhere, made.sum_text) == (100, 3, "97.0")


def test_nothing_adds_up_to_nothing():
    assert composition({}, {}).adds_up


def test_every_indicator_says_what_it_opens_and_none_is_of_a_person():
    assert len({one.id for one in INDICATORS}) == len(INDICATORS)
    assert all(one.opens[0] for one in INDICATORS)
    wanted = {f"I-{number:02}" for number in range(1, 13)} - {"I-04"} | {"I-23"}
    assert wanted <= {one.id for one in INDICATORS}
