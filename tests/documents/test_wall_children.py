"""Children by what is not their whole name, and people by a part of their own number (domain.md §4.2)."""

import pytest

from fieldkit.documents.facts import NoticeFact, NoticeLineFact
from fieldkit.documents.wall import People, Wall
from fieldkit.errors import PostingRefused
from fieldkit.services.printing.people import people_of
from tests.documents.conftest import make, village
from tests.people import VILLAGE, add_household

ID, PHONE = "421081195707049968", "15483800261"
PEOPLE = People(
    frozenset({"肖雪", "范梦红", "郑平安", "欧阳小宝"}), frozenset({"程红春"}), frozenset({ID, PHONE}), heads=frozenset({"万堃", "肖志强"}),
    own=frozenset({("万堃", ID), ("万堃", PHONE)}),
)  # fmt: skip
WALL = Wall(PEOPLE, named=["万堃", "肖志强"], called=["1组"])
CHILDREN = {
    "Xiāo Xuě": True, "xiao1 xue3": True, "XIAO XUE": True, "ㄒㄧㄠ ㄒㄩㄝˇ": True, "ㄈㄢˋㄇㄥˋㄏㄨㄥˊ": True, "肖⠀雪": True, "肖ㅤ雪": True, "肖\u00ad雪": True, "肖\u0336雪\u0336": True,
    "“肖”“雪”": True, "「范」「梦」「红」": True, "肖、雪": True, "【肖】雪": True, "肖🌸雪": True, "肖→雪": True, "肖xue": True, "xiao雪": True, "范mènghóng": True, "Xue, Xiao": True, "范夢紅": True, "the children of group one are called like this and so on and one is fan menghong": True,
    "梦红": False, "（梦红）": False, "范勇俊家的梦红得补助": False, "小宝和爷爷": False, "范*红": False, "范＊红": False, "范某红": False, "范梦*": False, "肖*": False, "肖某雪": False,
    "范○红": False,
}  # fmt: skip
NOBODY = (
    "平安村", "平安", "梦红梅", "王梦红", "肖**", "肖＊＊", "肖某某", "3*5", "2×3米", "共2*3间", "某某村", "雪", "红", "肖志强", "张范", "甲、乙、丙", "春、夏、秋、冬", "“四个”“三个”", "（一）（二）", "村“两委”",
    "Xiaogan", "shi shi qiu shi", "PE管", "肖xu", "LED灯", "WiFi网",
)  # fmt: skip
OWN = {
    "万堃（9968）": True, "万堃9968": True, "万堃，尾9968": True, "万堃，身份证末四位九九六八": True, "万堃户（0261）": True, "万堃-049968": True, "万堃：19570704": True, "万堃（1957）": True, "万堃（5483800）": True, "万堃（421081）": True,
    "万堃，一九五七年七月四日": False, "万堃 57年7月": False, "万堃，57年7月生": True, "万堃，丁酉年六月初七生": True, "万堃，农历丁酉年六月初七": False, "57.7.4出生": True, "肖志强（19621104）": False,
    "肖志强 一九六二年十一月": False,
}  # fmt: skip
NOT_OWN = (
    "万堃（0012）", "肖志强（9968）", "万堃9968元", "万堃1957亩", "9968", "万堃家1957棵", "万堃，2026年11月21日", "一九五七年建村", "1957年7月4日建村", "丁酉年建", "农历九月初九重阳节", "26年11月公示", "万堃补助1200.00",
    "57年7月建成", "生于斯长于斯", "20261121", "19570704",
)  # fmt: skip


@pytest.mark.parametrize("text", CHILDREN)
def test_a_child_is_found_however_it_is_called_and_what_may_be_another_s_is_left_to_the_township(text):
    found = WALL.problems(f"其中{text}。" if text[:1].isascii() or "，" in text else text)
    assert found
    assert any(problem.hard for problem in found) is CHILDREN[text]


@pytest.mark.parametrize("text", NOBODY)
def test_words_that_only_look_like_a_child_s_name_pass(text):
    assert WALL.problems(text) == []


@pytest.mark.parametrize("text", OWN)
def test_a_part_of_somebody_s_own_number_or_a_day_of_birth_after_the_name_is_found(text):
    found = WALL.problems(text)
    assert found
    assert any(problem.hard for problem in found) is OWN[text]


@pytest.mark.parametrize("text", NOT_OWN)
def test_what_tells_heads_of_one_name_apart_and_other_figures_after_a_name_pass(text):
    assert WALL.problems(text) == []


def test_a_cell_in_the_row_of_a_head_is_no_part_of_the_head_s_own_number():
    def posted(**cells):
        line = NoticeLineFact(group="1组", head="万堃", people=1, amount=60_000, what="产业奖补", **cells)
        notice = NoticeFact(kind="N41", stage="1", title="公示", body="公示如下。", lines=(line,))
        return make("P-21", village(notice=notice), people=PEOPLE)

    for cells in ({"note": "9968"}, {"note": "尾9968"}, {"standard": "1957"}, {"quantity": "049968"}):
        with pytest.raises(PostingRefused):
            posted(**cells)
    posted(note="0012", standard="每亩1957元", quantity="1957亩")


def test_the_register_tells_whose_numbers_are_whose_but_not_one_that_ends_as_the_local_number(laptop):
    add_household(laptop, "张德福", no=1234, phone="13800001234")
    add_household(laptop, "王芳", no=2, phone="13711112222")
    from datetime import date

    with laptop.store.reading() as session:
        own = people_of(session, VILLAGE, date(2026, 11, 21)).own
    assert ("王芳", "13711112222") in own
    assert not [number for name, number in own if name == "张德福" and number.endswith("1234")]
