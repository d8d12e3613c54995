from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.domain.codes import CodeTables
from fieldkit.domain.income import (
    ACTUAL,
    COST_RATE,
    NET_SHARE,
    TOTALS,
    Item,
    LineTree,
    Living,
    Totals,
    after_rigid,
    amounts,
    could_be,
    differences,
    half_up,
    left_of_sales,
    line_amount,
    per_head,
    reckon,
    renewed,
    self_paid,
    worth,
)

LINES = CodeTables.load()["income_line"]
TREE = LineTree(LINES)
LEAVES = [line for line in TREE.lines if not TREE.is_sum(line)]
FEN = st.integers(min_value=0, max_value=10**9)


@st.composite
def items(draw):
    line = draw(st.sampled_from(LEAVES))
    method = draw(st.sampled_from([None, ACTUAL, COST_RATE, NET_SHARE])) if line.startswith("B") else None
    rate = draw(st.integers(1, 10_000)) if method in (COST_RATE, NET_SHARE) else None
    return Item(line, draw(FEN), method, rate, draw(st.sampled_from([None, None, True, False])))


SHEETS = st.lists(items(), max_size=25)


# ------------------------------------------------------------ what follows from the lines


def test_a_sheet_by_hand_comes_to_the_fen_that_a_clerk_gets():
    sheet = [
        Item("A1", 4_200_000), Item("B1", 500_000, COST_RATE, 4_000), Item("B2", 240_000),
        Item("C2", 60_000), Item("D5b", 15_00), Item("D6h", 100_000), Item("E2", 90_000),
        Item("E9", 10_000), Item("X7", 999_999),
    ]  # fmt: skip
    totals = reckon(sheet, TREE, 3)
    assert totals.wage_fen == 4_200_000
    assert totals.business_fen == 740_000
    assert totals.property_fen == 60_000
    assert totals.transfer_fen == 15_00, "relief in a disaster is written down and does not count"
    assert totals.cost_fen == 200_000 + 90_000 - 10_000, "0.40 of the crops, the feed, less what lowers costs"
    assert totals.gross_fen == 5_001_500
    assert totals.net_fen == 5_001_500 - 280_000
    assert totals.per_capita_fen == 1_573_833, "4,721,500 : 3 = 1,573,833.33"


@given(SHEETS, st.integers(1, 12), st.randoms())
def test_the_order_of_the_items_does_not_matter(sheet, members, chance: Random):
    mixed = list(sheet)
    chance.shuffle(mixed)
    assert reckon(mixed, TREE, members) == reckon(sheet, TREE, members)


@given(SHEETS, SHEETS)
def test_two_halves_of_a_sheet_add_up_to_the_whole(one, other):
    first, second, both = (reckon(part, TREE, 1) for part in (one, other, one + other))
    for field in TOTALS.values():
        assert (getattr(first, field) or 0) + (getattr(second, field) or 0) == (getattr(both, field) or 0)


@given(SHEETS, st.integers(1, 12))
def test_the_total_is_the_sum_of_its_parts_and_nothing_is_a_float(sheet, members):
    totals = reckon(sheet, TREE, members)
    for total, field in TOTALS.items():
        of_it = [
            TREE.sign(i.line) * i.amount_fen for i in sheet
            if i.counts is not False and TREE.total_of(i.line) == total and TREE.counts(i.line)
        ]  # fmt: skip
        if total == "E":
            of_it += [i.cost_fen for i in sheet if i.counts is not False]
        assert (getattr(totals, field) or 0) == sum(of_it)
    assert not any(isinstance(value, float) for value in vars(totals).values())
    if totals.net_fen is not None:
        assert totals.net_fen == totals.gross_fen - totals.cost_fen if totals.cost_fen is not None else True
        exact = (Decimal(totals.net_fen) / members).quantize(Decimal(1), rounding=ROUND_HALF_UP)
        assert totals.per_capita_fen == int(exact)


@given(SHEETS)
def test_what_is_switched_off_or_beyond_the_sheet_never_counts(sheet):
    off = [Item(i.line, i.amount_fen, i.method, i.rate, counts=False) for i in sheet]
    assert not any(value for field, value in vars(reckon(off, TREE, 1)).items() if field != "members")
    beyond = [Item("X5", 10**9), Item("X11", 10**9, counts=True)]
    assert reckon(sheet + beyond, TREE, 1) == reckon(sheet, TREE, 1)


@given(items())
def test_nothing_is_ever_switched_on(item):
    on = Item(item.line, item.amount_fen, item.method, item.rate, counts=True)
    as_it_is = Item(item.line, item.amount_fen, item.method, item.rate)
    assert reckon([on], TREE, 1) == reckon([as_it_is], TREE, 1)


def test_a_profile_says_which_lines_count_but_never_x():
    county = LineTree(LINES, lambda line: line != "D7")
    assert reckon([Item("D7", 100), Item("D6h", 30)], county, 1).transfer_fen == 30
    assert LineTree(LINES, lambda _: True).counts("X1") is False


def test_a_line_given_as_one_sum_stands_for_the_lines_below_it():
    sheet = [Item("D5", 18_900), Item("D5a", 10_000), Item("D6d", 700)]
    assert reckon(sheet, TREE, 1).transfer_fen == 18_900 + 700
    lines = amounts(sheet, TREE)
    assert line_amount(lines, TREE.below, "D5") == 18_900
    assert line_amount(lines, TREE.below, "D6") == 700


def test_what_nobody_was_asked_stays_unasked():
    assert reckon([], TREE, 4) == Totals(members=4)
    only_wages = reckon([Item("A1", 0)], TREE, 4)
    assert (only_wages.wage_fen, only_wages.business_fen, only_wages.net_fen) == (0, None, 0)


def test_one_new_line_leaves_the_totals_an_office_gave():
    given = Totals(4, 4_274_000, 450_000, 60_000, 75_000, None, 148_500, 4_710_500, 1_177_625)
    after = renewed(given, [Item("D6", 45_000), Item("A1", 4_000_000)], TREE, {"A"})
    assert (after.wage_fen, after.business_fen, after.transfer_fen, after.cost_fen) == (
        4_000_000, 450_000, 75_000, 148_500,
    )  # fmt: skip
    assert after.net_fen == 4_000_000 + 450_000 + 60_000 + 75_000 - 148_500
    assert after.per_capita_fen == per_head(after.net_fen, 4)


# ------------------------------------------------------------ the three ways (§5.1.4)


def test_cost_rate_and_net_share():
    rice = Item("B1", 473_200, COST_RATE, 4_000)
    assert reckon([rice], TREE, 1).cost_fen == 189_280
    wheat = Item("B1", left_of_sales(100_001, 3_100), NET_SHARE, 3_100)
    assert wheat.amount_fen == 31_000
    assert reckon([wheat], TREE, 1).cost_fen is None, "with a net share the costs are in it"
    assert reckon([rice, wheat, Item("E1", 5_000)], TREE, 1).cost_fen == 194_280, "they may be mixed"
    assert worth(1_82_000, 2_60) == 473_200, "1,820 kilos at 2.60 yuan"


@pytest.mark.parametrize(
    ("of", "by", "found"), [(5, 2, 3), (-5, 2, -3), (4, 3, 1), (5, 3, 2), (0, 7, 0), (-1, 3, 0)]
)
def test_halves_go_up_away_from_nought(of, by, found):
    assert half_up(of, by) == found


def test_nobody_to_divide_by_gives_no_figure():
    assert per_head(100, None) is None
    assert per_head(100, 0) is None
    assert reckon([Item("A1", 100)], TREE, 0).per_capita_fen is None


def test_what_had_to_be_paid_is_taken_off_before_dividing():
    assert self_paid(1_000_000, 600_000, 150_000) == 250_000
    assert self_paid(100, 200, 0) == -100
    assert after_rigid(3_000_000, 250_000, 40_000, 4) == 697_500
    assert after_rigid(None, 1, 0, 4) is None


# ------------------------------------------------------------ by whom it is divided (§5.1.1)

DAY = date(2026, 9, 30)
STATUSES = ("1", "4", "5")


@pytest.mark.parametrize(
    ("who", "counts"),
    [
        (Living("1", True), True),  # at home, or away to study or to work
        (Living("4", True), True),
        (Living("2", True), False),
        (Living("1", False), False),
        (Living("1", None), False),
        (Living("1", True, joined_on=date(2026, 9, 30)), True),
        (Living("1", True, joined_on=date(2026, 10, 1)), False),  # born after the period
        (Living("2", True, left_on=date(2026, 10, 5)), True),  # died after it
        (Living("2", True, left_on=date(2026, 9, 30)), False),
        (Living("3", True, left_on=date(2026, 5, 1)), False),  # married out
    ],
)
def test_who_lives_and_spends_together_on_the_last_day_is_divided_by(who, counts):
    assert who.counted(DAY, STATUSES) is counts


def test_the_profile_decides_about_soldiers_and_prisoners():
    soldier = Living("4", True)
    assert soldier.counted(DAY, STATUSES)
    assert not soldier.counted(DAY, ("1",))
    assert Living("1", False).counted(DAY, ("1",), sharing=False), "where all who live there are divided by"


# ------------------------------------------------------------ what can be, and what differs


def test_what_a_total_can_be_beside_its_lines():
    sheet = [Item("C2", 1_000), Item("C3", 500)]
    assert could_be(sheet, TREE, "C") == (1_000, None), "other lines may be missing"
    assert could_be([*sheet, Item("C5", 0)], TREE, "C") == (1_000, 1_500), "with all else, they are complete"
    assert could_be(sheet, TREE, "A") == (None, None)


def test_the_largest_difference_comes_first():
    assert differences({"A1": 500, "D2": 10, "C2": 7}, {"A1": 400, "B2": 900, "C2": 7}) == [
        ("B2", -900), ("A1", 100), ("D2", 10),
    ]  # fmt: skip
