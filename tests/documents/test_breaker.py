"""Where lines end."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldkit.documents import stack
from fieldkit.documents.breaker import NO_END, NO_START, break_lines

SIZE = 10.0
TEXTS = (
    "到朱国礼家了解今年春耕备耕情况：种子、化肥已经备齐，计划种植水稻3.5亩、油菜2亩，养鸡40只；大儿子在广东务工。",
    "甲方，（乙方）“丙”：《丁》2025年12月31日支付1,800.00元整，逾期每天加收0.05%（以天计）。",
    "户主希望学习“稻虾共作”技术（已报名4月培训）；孩子就读于“石首市第一中学”！有困难吗？没有……——谢谢。",
    "联系电话13465623510，证件号码421081198902239971，邮箱zhang@example.com，网址www.example.com。",
)


def broken(text: str, ems: float, indent: float = 0) -> list[str]:
    return [line.text for line in break_lines(stack.body(), text, SIZE, ems * SIZE, indent * SIZE)]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("ems", [8, 9.5, 10, 13, 17.3, 20, 28, 40])
def test_no_mark_stands_where_it_must_not_and_no_line_is_too_long(text, ems):
    lines = break_lines(stack.body(), text, SIZE, ems * SIZE)
    assert "".join(line.text for line in lines) == text
    for line in lines:
        assert line.width <= ems * SIZE + 1e-6
    for line, following in itertools.pairwise(lines):
        if len(text) > ems:
            assert following.text[0] not in NO_START - set("元")
            assert line.text[-1] not in NO_END


@pytest.mark.parametrize("ems", [10, 12, 15])
def test_a_number_stays_with_its_unit(ems):
    lines = broken("今年全家总收入共计1,800.00元，种水稻3.5亩，养鸡40只，务工6个月。" * 4, ems)
    for line, following in itertools.pairwise(lines):
        assert not (line[-1].isdigit() and following[0] in "元亩只个0123456789.,")


def test_a_closing_mark_gives_up_its_empty_half_at_the_end_of_a_line():
    assert broken("一二三四五六七，八九", 7.5) == ["一二三四五六七，", "八九"]
    assert broken("一二三四五六七，八九", 7.4)[0] == "一二三四五六"


def test_a_box_stays_with_its_label():
    assert broken("□产业　□就业创业　□小额信贷", 8) == ["□产业", "□就业创业", "□小额信贷"]


def test_line_breaks_of_the_writer_are_kept():
    assert broken("甲\n\n乙", 10) == ["甲", "", "乙"]


def test_what_is_longer_than_a_line_is_split_at_last():
    assert "".join(broken("421081198902239971", 4)) == "421081198902239971"
    assert all(len(line) <= 8 for line in broken("421081198902239971", 4))


def test_an_indent_is_for_the_first_line_only():
    assert broken("一二三四五六七八九十", 8, indent=2) == ["一二三四五六", "七八九十"]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(["张三", "水稻", "，", "。", "（甲）", "“乙”", "3.5亩", "《丙》", "abc", "、丁"]),
        min_size=1, max_size=40,
    ).map("".join),
    st.floats(8, 30),
)  # fmt: skip
def test_whatever_is_written_nothing_is_lost_or_too_wide(text, ems):
    lines = break_lines(stack.body(), text, SIZE, ems * SIZE)
    assert "".join(line.text for line in lines) == text
    assert all(line.width <= ems * SIZE + 1e-6 for line in lines)


def test_a_long_name_is_broken_at_its_dot():
    assert broken("阿卜杜热合曼·买买提明（0001）", 9) == ["阿卜杜热合曼·", "买买提明（0001）"]
    assert broken("古丽·阿卜杜热合曼", 8) == ["古丽·", "阿卜杜热合曼"]
