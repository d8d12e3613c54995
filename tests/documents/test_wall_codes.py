"""Codes instead of words, and what only looks like them (domain.md §4.2, §4.4 P-04)."""

import pytest

from fieldkit.documents.wall import People, Wall

WALL = Wall(People(), named=["万堃", "肖浩"])
TOLD = {
    "享受08.03、05.06": True, "享受政策：05.04": True, "措施0806": False, "帮扶措施08.03": True, "落实05.04和01.01": True, "项目代码0803": True, "措施类别05": True,
    "致贫原因01": True, "致贫原因：2": True, "主要原因代码01": True, "风险类型03": True, "健康状况：3": True, "万堃E11": True, "万堃（F20）": True, "万堃C34": True, "万堃户患I10": True,
    "享受05.06": True, "享受01.01、05.06": True, "主因：01": True, "原因代码02": True, "致贫原因码1": True, "代码：08-03": True, "编号05.06": True, "万堃f20": True,
}  # fmt: skip
ALONE = ("08.03", "05.04", "05.04、08.03", "E11", "F20")
NOTHING = (
    "05.06元", "5.04元", "项目08.03开工", "项目05.06前完成", "享受补贴05.06元", "08.06", "01.03", "公示期08.03-08.10", "享受01.01", "项目5.06亩", "风险1处", "风险点3个",
    "致贫原因：1.交通", "2026.08.03", "08.03-08.12", "C30", "M10", "DN20", "类别3", "第1类05个", "主要原因有3个", "健康状况良好", "种植业类08户", "G20", "万堃A4纸", "万堃户C30混凝土路",
)  # fmt: skip


@pytest.mark.parametrize("text", TOLD)
def test_a_code_of_an_illness_or_a_disability_is_refused_where_the_words_say_it_is_one(text):
    assert any(problem.hard for problem in WALL.problems(text)) is TOLD[text]


@pytest.mark.parametrize("text", ALONE)
def test_a_cell_that_is_nothing_but_such_a_code_is_left_to_the_township(text):
    found = WALL.problems(text)
    assert found
    assert not any(problem.hard for problem in found)


@pytest.mark.parametrize("text", NOTHING)
def test_days_amounts_and_codes_of_other_things_pass(text):
    assert WALL.problems(text) == []
