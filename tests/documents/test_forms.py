"""What each form of the spine says."""

import dataclasses
from datetime import date

import pypdfium2
import pytest

from fieldkit.documents.facts import HelperFact, NoticeFact, SlotFact, VisitFact
from fieldkit.documents.forms.p10_visit_plan import in_few_words
from fieldkit.domain.visits import SlotState
from fieldkit.services.printing.sums import sums_of
from tests.documents.conftest import (
    LONG_UNIT,
    WORDS,
    flat,
    household,
    make,
    pages_of,
    text_of,
    ticks,
    village,
    visit,
)


def said(code, facts) -> str:
    return flat(text_of(make(code, facts).pdf))


# ---------------------------------------------------------------- P-04


def test_the_ledger_shows_who_where_how_many_and_who_helps():
    text = said("P-04", village(household()))
    for part in ("朱国礼", "5组", "3", "脱贫户", "金财鹏", "石首市教育局", "13465623510", "12317"):
        assert part in text


def test_the_ledger_counts_households_and_people():
    text = said("P-04", village(*(household(n, head=f"张{n}", people=n) for n in range(1, 12))))
    assert flat(WORDS("Paper", "{n} households", n=11)) in text
    assert flat(WORDS("Paper", "{n} people", n=66)) in text


def test_two_heads_of_one_name_in_one_group_get_the_tail_of_the_local_number():
    facts = village(household(4), household(9), household(12, group="6组"))
    text = said("P-04", facts)
    for tail, times in (("0004", 1), ("0009", 1), ("0012", 0)):
        name = flat(WORDS("Paper", "{name} ({tail})", name="朱国礼", tail=tail))
        assert text.count(name) == times


def test_a_posted_page_holds_twenty_five_households_and_repeats_its_head():
    made = make("P-04", village(*(household(n, head=f"张{n}") for n in range(1, 67))))
    assert made.pages == 3
    text = flat(text_of(made.pdf))
    assert text.count(flat(WORDS("Paper", "Unit of the helper"))) == 3


def test_with_the_kinds_of_help_a_page_holds_twenty_five_households_as_well_in_the_words_of_the_register():
    homes = (household(n, head=f"张{n}", target_type="原建档立卡脱贫户", measures=()) for n in range(1, 51))
    assert make("P-04", village(*homes), layout="measures").pages == 2


def test_posting_dates_are_printed_or_left_to_be_filled_in():
    notice = NoticeFact(first=date(2026, 11, 21), last=date(2026, 11, 28), county_phone="0716-7221234")
    text = said("P-04", village(household(), notice=notice))
    day = flat(WORDS("Paper", "{year}-{month}-{day}", year=2026, month=11, day=28))
    assert day in text
    assert "0716-7221234" in text
    assert day not in said("P-04", village(household()))


def test_households_without_helper_and_type_are_listed_all_the_same():
    assert "朱国礼" in said("P-04", village(household(helper=None, target_type="")))


# ---------------------------------------------------------------- P-10


def slots(*states: SlotState) -> tuple[SlotFact, ...]:
    return tuple(
        SlotFact(
            no=no, state=state, window_from=date(2026, 3 * no - 2, 1), window_to=date(2026, 3 * no, 28), planned_on=date(2026, 3 * no, 2),
            done_on=date(2026, 3 * no, 9) if state.done else None,
        )
        for no, state in enumerate(states, 1)
    )  # fmt: skip


_TOTALS = "In the year: {whole} visits   To be made so far: {due}, of them made: {made}   Rate: {rate}"


def test_the_plan_counts_visits_due_and_made_and_leaves_out_the_exempt():
    facts = village(
        household(1, slots=slots(SlotState.DONE, SlotState.DONE_LATE, SlotState.OVERDUE, SlotState.TO_PLAN)),
        household(2, slots=slots(SlotState.DONE, SlotState.EXEMPT, SlotState.EXEMPT, SlotState.EXEMPT)),
    )
    text = said("P-10", facts)
    assert flat(WORDS("Paper", _TOTALS, whole=5, due=5, made=3, rate="60.0%")) in text
    assert flat(WORDS("Paper", "{day} made late", day="06-09")) in text
    assert flat(WORDS("Paper", "{n} overdue", n=1)) in text
    assert flat(WORDS("Paper", "complete")) in text


@pytest.mark.parametrize("form", ["P-10", "P-10n"])
def test_the_rate_on_the_plan_is_that_of_the_figures_visits_whose_time_has_not_begun_do_not_lower_it(form):
    early = (SlotState.DONE, SlotState.TO_PLAN, SlotState.TO_PLAN, SlotState.DONE)
    extra = SlotFact(no=5, state=SlotState.DONE, window_from=date(2026, 1, 1), done_on=date(2026, 2, 1))
    homes = household(1, slots=(*slots(*early), extra)), household(2, slots=slots(*(SlotState.TO_PLAN,) * 4))
    facts = village(*homes, as_of=date(2026, 4, 1))
    shown = sums_of(homes, 2026, facts.as_of)
    assert (shown["slots_made"], shown["slots_begun"]) == (1, 4)
    assert flat(WORDS("Paper", _TOTALS, whole=8, due=4, made=1, rate="25.0%")) in said(form, facts)


def test_problems_and_reasons_are_only_on_the_plan_for_the_file():
    facts = village(household(open_problems=7))
    assert "外出务工" in said("P-10n", facts)
    assert "外出务工" not in said("P-10", facts)
    assert flat(WORDS("Paper", "Why not made")) not in said("P-10", facts)


def test_the_plan_for_the_file_says_in_a_few_words_what_each_visit_was_about():
    content = "商定养猪两头和种植油菜三亩，联系镇农技站下周上门指导，并核对医保缴费"
    slots_ = slots(SlotState.DONE, SlotState.TO_PLAN)
    home = household(slots=slots_, visits=(dataclasses.replace(visit(), slot_no=1, content=content),))
    text = said("P-10n", village(home))
    assert flat(WORDS("Paper", "{day} made", day="03-09")) + "商定养猪两头和种植油菜三亩" in text
    assert "联系镇农技站" not in text
    assert "商定养猪" not in said("P-10", village(home))


@pytest.mark.parametrize(
    ("content", "few"),
    [
        ("", ""), ("看了猪圈。", "看了猪圈"), ("看了猪圈。\n第二天再去", "看了猪圈"),
        ("看了，" + "长" * 40, "看了，" + "长" * 17 + "…"), ("长" * 40, "长" * 20 + "…"),
    ],
)  # fmt: skip
def test_a_few_words_end_where_a_clause_does_or_say_that_more_was_written(content, few):
    assert in_few_words(content) == few


# ---------------------------------------------------------------- P-04, short


def test_the_short_ledger_has_the_years_in_its_head_and_breaks_no_word():
    homes = [
        household(n, head=f"张{n}", lifted_in=year) for n, year in enumerate((2016, None, 2014, 2019), 1)
    ]
    text = text_of(make("P-04", village(*homes), layout="short").pdf)
    assert "脱贫年度：2014—2019" in flat(text)
    assert "村户台账（公示版）" in flat(text.splitlines()[1])
    assert [line for line in text.splitlines() if line.endswith("家庭人")] == []
    assert "脱贫年度" not in flat(text_of(make("P-04", village(*homes[:1])).pdf))
    assert "脱贫年度：2016" in flat(text_of(make("P-04", village(*homes[:2]), layout="short").pdf))


# ---------------------------------------------------------------- P-09


def test_the_record_holds_everything_that_was_written():
    text = said("P-09", village(household()))
    for part in (
        "朱国礼", "5组", "低保户", "08:30", "09:10", "计划走访", "家中", "本人", "金财鹏", "☑1.制定发展计划",
        "□2.跟踪计划实施", "了解春耕备耕情况", "☑产业", "□就业", "入户路雨季泥泞", "感谢关心", "☑满意",
        "六月跟踪", "已联系农技站",
    ):  # fmt: skip
        assert flat(part) in text


@pytest.mark.parametrize(("answer", "yes", "no"), [(True, "☑", "□"), (False, "□", "☑"), (None, "□", "□")])
def test_yes_no_and_not_asked_are_three_things(answer, yes, no):
    text = said("P-09", village(household(visits=(visit(new_risk=answer),))))
    question, yes_word, no_word = (flat(WORDS("Paper", t)) for t in ("New risk", "there is", "there is not"))
    assert f"{question}{yes}{yes_word}{no}{no_word}" in text


def test_every_visit_has_a_leaf_of_its_own():
    pages = [
        flat(page)
        for page in pages_of(make("P-09", village(household(visits=(visit(), visit())), household(2))).pdf)
    ]
    fronts = [number for number, page in enumerate(pages) if flat(WORDS("Paper", "Date of visit")) in page]
    assert (fronts, len(pages)) == ([0, 2, 4], 6), "two sides each"


def test_a_long_record_goes_on_on_the_next_page_and_loses_nothing():
    content = "".join(f"第{n}句话说的是春耕备耕，种子化肥已经齐备。" for n in range(90))
    made = make("P-09", village(household(visits=(visit(content=content),))))
    assert made.pages > 1
    assert all(f"第{n}句话" in flat(text_of(made.pdf)) for n in range(90))


def test_a_visit_that_did_not_take_place_yet_is_a_form_to_fill_in():
    blank = VisitFact(purposes=ticks("制定发展计划"), topics=ticks("产业"), satisfaction=ticks("满意"))
    text = said("P-09", village(household(visits=(blank,))))
    assert "□1.制定发展计划" in text
    assert "☑" not in text


# ---------------------------------------------------------------- the longest plausible values


def test_long_units_and_names_are_printed_whole():
    helper = HelperFact(name="阿卜杜热合曼·买买提明", unit=LONG_UNIT, work_phone="13465623510")
    fact = household(head="阿卜杜热合曼·买买提明", helper=helper)
    for code in ("P-04", "P-10", "P-10n"):
        text = said(code, village(fact))
        assert LONG_UNIT in text or all(part in text for part in (LONG_UNIT[:8], LONG_UNIT[-4:]))
        assert "阿卜杜热合曼" in text


def test_another_fact_is_another_number():
    one = make("P-04", village(household()))
    other = make("P-04", village(dataclasses.replace(household(), people=4)))
    assert one.content_sha256 != other.content_sha256


def test_the_longest_names_of_places_stay_on_the_paper():
    long = "内蒙古自治区鄂尔多斯市杭锦旗巴拉贡镇昌汉白牧业新村嘎查"
    facts = village(household(), name=long * 2, township="巴拉贡镇" * 3)
    for code in ("P-04", "P-09", "P-10"):
        document = pypdfium2.PdfDocument(make(code, facts).pdf)
        for page in document:
            assert all(item.get_bounds()[2] <= page.get_size()[0] - 10 for item in page.get_objects())
        document.close()
