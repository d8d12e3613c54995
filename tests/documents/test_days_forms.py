"""What the forms of the day's work say: P-01, P-08, P-10r, P-11, P-23, P-26."""

import dataclasses
from datetime import date

import pytest

from fieldkit.documents.facts import HandoverFact, HouseholdFact, ReceiptFact, RouteFact, SlotFact
from fieldkit.documents.privacy import Masking
from fieldkit.domain.visits import SlotState
from tests.documents.conftest import (
    WORDS,
    flat,
    flaw,
    handover,
    household,
    income,
    make,
    member,
    overfull,
    pages_of,
    receipt,
    route,
    text_of,
    typical,
    village,
    visit,
)

HANDED_OUT = ["P-08", "P-10r", "P-23", "P-26"]


def said(code, facts, masking=None) -> str:
    return flat(text_of(make(code, facts, masking).pdf))


def word(text: str, **details) -> str:
    return flat(WORDS("Paper", text, **details))


# ---------------------------------------------------------------- P-01


def test_the_registration_holds_household_members_living_income_helper_and_signatures():
    text = said("P-01", village(household()))
    for part in (
        "朱国礼", "五组三十二号", "17570249079", "6229329955247642268", "农村商业银行", "国家标准", "2014",
        "☑一般脱贫户", "☑因病", "☑因学", "421081198603219962", "42108119860321996243", "1986-03", "长期慢性病",
        "12,345.67", "4,700.73", "14,102.18", "金财鹏", "2024-09-01", "4.56", "门前有狗",
    ):  # fmt: skip
        assert part in text, part
    for part in ("1. Household", "2. Members", "6. Signatures", "Head (signature, fingerprint):"):
        assert word(part) in text


def test_a_household_of_three_takes_two_pages_and_one_of_twelve_repeats_its_head():
    assert make("P-01", village(household())).pages == 2
    made = make("P-01", village(overfull().households[0]))
    assert made.pages == 4
    assert sum(word("Identity number") in flat(page) for page in pages_of(made.pdf)) == 3


def test_six_members_stand_on_the_first_page_with_work_and_insurance():
    one = member(
        labour="弱劳动力或半劳动力",
        work="乡（镇）内 6个月",
        insurance="医疗、大病、养老",
        health="健康",
        schooling="初中",
    )
    made = make(
        "P-01", village(household(members=(one,) * 5 + (dataclasses.replace(one, work="", labour="无"),)))
    )
    assert made.pages == 2
    assert "医疗、大病、养老" in text_of(made.pdf)


def test_no_leaf_printed_on_both_sides_holds_two_households():
    odd = household(members=(member(),) * 9)
    assert make("P-01", village(odd)).pages == 3
    assert make("P-01", village(odd, household(2))).pages == 6


def test_what_was_not_asked_is_a_box_to_be_ticked_by_hand():
    text = said("P-01", village(household(living=())))
    assert f"{word('Dangerous house')}□{word('it is')}□{word('it is not')}" in text
    text = said("P-01", village(household()))
    assert f"{word('Dangerous house')}□{word('it is')}☑{word('it is not')}" in text


def test_a_household_without_anything_known_is_a_form_to_fill_in():
    made = make("P-01", village(HouseholdFact()))
    assert made.pages == 2
    assert "☑" not in text_of(made.pdf)


# ---------------------------------------------------------------- P-08


def test_the_card_says_everything_at_a_glance():
    fact = household(slots=(
        SlotFact(no=1, state=SlotState.DONE, done_on=date(2026, 3, 5)),
        SlotFact(no=2, state=SlotState.OVERDUE, window_to=date(2026, 6, 30), purpose="跟踪计划实施"),
    ))  # fmt: skip
    text = said("P-08", village(fact))
    for part in ("朱国礼", "低保户", "邓红春", "配偶", "县外省内10个月", "金财鹏", "13465623510", "03-05", "因病",
                 "4,700.73", "4,400.00", "300.73", "六月跟踪", "入户路雨季泥泞"):  # fmt: skip
        assert part in text, part
    assert word("age {n}", n=40) in text
    assert word("{n} to check", n=2) in text
    assert word("visit {n}, {purpose}, overdue since {day}", n=2, purpose="跟踪计划实施", day="06-30") in text


def test_the_card_asks_for_the_visit_that_one_made_today_would_fill():
    def card(*slots):
        return said("P-08", village(household(slots=slots), as_of=date(2026, 11, 21)))

    first = SlotFact(
        no=1,
        state=SlotState.OVERDUE,
        purpose="制定发展计划",
        window_from=date(2026, 1, 1),
        window_to=date(2026, 3, 31),
    )
    fourth = SlotFact(
        no=4,
        state=SlotState.TO_PLAN,
        purpose="盘算全年收入",
        window_from=date(2026, 10, 1),
        window_to=date(2026, 12, 20),
    )
    later = dataclasses.replace(fourth, window_from=date(2026, 12, 1))
    now = word("visit {n}, {purpose}, by {day}", n=4, purpose="盘算全年收入", day="12-20")
    late = word("visit {n}, {purpose}, overdue since {day}", n=1, purpose="制定发展计划", day="03-31")
    both = card(first, fourth)
    assert now in both
    assert late not in both
    assert late in card(first, later)
    assert now in card(later)


def test_the_card_holds_the_newest_income_against_the_line_of_its_year_and_says_nothing_without_one():
    below = said(
        "P-08", village(household(incomes=(income(line=850_000, line_label="监测线"), income(2025))))
    )
    assert (
        word("{yuan} yuan below the {line} ({amount})", yuan="3,799.27", line="监测线", amount="8,500.00")
        in below
    )
    above = said("P-08", village(household(incomes=(income(line=400_000, line_label="监测线"),))))
    assert (
        word("{yuan} yuan above the {line} ({amount})", yuan="700.73", line="监测线", amount="4,000.00")
        in above
    )
    assert "4,000" not in said("P-08", village(household(incomes=(income(),))))


def test_four_cards_stand_on_a_page_and_each_has_the_number_of_the_paper():
    made = make("P-08", village(*(household(n) for n in range(1, 6))))
    first, second = pages_of(made.pdf)
    number = made.content_sha256[:8].upper()
    assert (first.count(number), second.count(number)) == (5, 2)


def test_a_card_covers_numbers_and_says_of_a_child_the_name_only():
    text = said("P-08", village(household()))
    for private in (
        "17570249079",
        "421081198603219962",
        "42108119860321996243",
        "朱小宝之子",
        "长期慢性病",
        "初中",
    ):
        assert private not in text
    assert "175****9079" in text
    assert "朱小宝" in text
    assert word("age {n}", n=9) not in text


@pytest.mark.parametrize("people", [1, 5, 9, 12, 15])
def test_a_card_holds_every_member_within_its_edges(people):
    fact = dataclasses.replace(
        overfull().households[0], members=(member(name="欧阳震华", work="乡（镇）内 12个月"),) * people,
        visits=(visit(problems="路" * 300, next_plan="约" * 200, new_risk=True),), phone=None, incomes=(),
    )  # fmt: skip
    made = make("P-08", village(fact))
    text = flat(text_of(made.pdf))
    assert made.pages == 1
    assert text.count("欧阳震华") == min(people, 12)
    assert (word("and {n} more", n=people - 12) in text) == (people > 12)
    assert word("To ask next:") in text


# ---------------------------------------------------------------- P-10r


def test_the_route_lists_whom_when_and_what_for():
    text = said("P-10r", typical())
    for part in (
        "金财鹏",
        "石首市教育局",
        "朱国礼",
        "175****9079",
        "盘算全年收入",
        "2026-11-02",
        "上次说好带种子",
    ):
        assert part in text
    assert "17570249079" not in text
    assert word("{n} visits, {overdue} of them overdue", n=3, overdue=0) in text


def test_a_household_with_several_visits_is_numbered_once_and_called_once():
    month = route()
    twice = (
        month.stops[0],
        dataclasses.replace(month.stops[0], slot=dataclasses.replace(month.stops[0].slot, no=3)),
    )
    lone, both = (
        said("P-10r", village(routes=(dataclasses.replace(month, stops=stops),)))
        for stops in (twice[:1], twice)
    )
    assert both.count("175****9079") == lone.count("175****9079") == 1
    assert both.count("朱国礼") == 2


def test_every_helper_begins_a_page_and_a_month_without_visits_is_a_form():
    assert make("P-10r", village(routes=(route(), route()))).pages == 2
    assert make("P-10r", village(routes=(RouteFact(month=date(2026, 11, 1)),))).pages == 1


def test_the_sheets_of_each_helper_and_of_each_household_handed_over_are_counted_by_themselves():
    def counts(made):
        found = [(n, m) for m in range(1, 9) for n in range(1, m + 1)]
        said = {pair: word("Page {page} of {pages}", page=pair[0], pages=pair[1]) for pair in found}
        return [next(pair for pair in found if said[pair] in flat(page)) for page in pages_of(made.pdf)]

    second = dataclasses.replace(route(), helper=dataclasses.replace(route().helper, name="孙水海"))
    assert counts(make("P-10r", village(routes=(route(24), second)))) == [(1, 2), (2, 2), (1, 1)]
    over = tuple(handover(household(n, head=f"张{n}")) for n in (1, 2))
    assert counts(make("P-23", village(handovers=over))) == [(1, 1), (1, 1)]


# ---------------------------------------------------------------- P-11


def test_the_board_names_helpers_with_unit_post_phone_and_since_when():
    text = said("P-11", typical())
    for part in (
        "朱国礼",
        "5组",
        "金财鹏",
        "石首市教育局",
        "教师",
        "13465623510",
        "2024-09-01",
        "12317",
        "第一书记",
    ):
        assert part in text
    assert word("{households} households, {helpers} helpers", households=1, helpers=1) in text


def test_the_board_shows_who_has_no_helper_and_leaves_out_who_needs_none():
    facts = village(household(1, helper=None), household(2, head="甲", helper=None, target_type=""))
    text = said("P-11", facts)
    assert word("to be paired") in text
    assert "甲" not in text


def test_a_strict_board_shows_surnames_of_heads_and_helpers_in_full():
    text = said("P-11", typical(), Masking.STRICT)
    assert "朱＊＊" in text
    assert "朱国礼" not in text
    assert "金财鹏" in text


# ---------------------------------------------------------------- P-23


def test_the_hand_over_names_both_helpers_what_is_open_and_leaves_room_to_sign():
    made = make("P-23", typical())
    text = flat(text_of(made.pdf))
    assert made.pages == 1
    for part in ("朱国礼", "金财鹏", "孙水海", "2026-10-31", "2026-11-01", "工作调动", "乡镇党委", "盘算全年收入",
                 "2026-12-20", "2026-09-05", "秋收后再来算账", "入户路雨季泥泞", "175****9079"):  # fmt: skip
        assert part in text, part
    for sign in (
        "Former helper (signature):",
        "New helper (signature):",
        "Head, informed (signature):",
        "Township (seal):",
    ):
        assert word(sign) in text


def test_a_transfer_of_many_is_one_file_with_a_page_each():
    facts = village(handovers=tuple(handover(household(n, head=f"张{n}")) for n in range(1, 6)))
    made = make("P-23", facts)
    assert made.pages == 5
    assert all(f"张{n}" in flat(page) for n, page in enumerate(pages_of(made.pdf), 1))


def test_a_hand_over_nobody_entered_yet_is_a_form_to_fill_in():
    assert make("P-23", village(handovers=(HandoverFact(household=HouseholdFact()),))).pages == 1


# ---------------------------------------------------------------- P-26


def test_the_receipt_counts_rows_names_batches_and_lists_what_came_back():
    text = said("P-26", typical())
    for part in ("0193A7B2C4D5", "李秀英", "2026-11-2114:30:00", "67", "204", "207", "ab" * 16, "3F2A9C01-7",
                 "421081102201-0007"):  # fmt: skip
        assert part in text, part
    assert word("4. Returned by the township: {n}", n=1) in text


def test_a_receipt_without_returned_rows_says_so_and_one_without_a_sync_is_a_form():
    assert word("4. Returned by the township: {n}", n=0) in said(
        "P-26", village(receipts=(receipt(returned=()),))
    )
    assert make("P-26", village(receipts=(ReceiptFact(),))).pages == 1


# ---------------------------------------------------------------- of all of them


@pytest.mark.parametrize("code", HANDED_OUT)
def test_what_is_handed_out_shows_no_number_and_no_illness(code):
    text = said(code, overfull())
    for private in (
        "17570249079",
        "421081198603219962",
        "6229329955247642268",
        "长期慢性病",
        "三十二号",
        "维吾尔",
    ):
        assert private not in text


@pytest.mark.parametrize("code", ["P-01", *HANDED_OUT])
def test_none_of_them_may_hang_on_a_wall(code):
    from fieldkit.errors import NotForPosting

    with pytest.raises(NotForPosting):
        make(code, typical(), Masking.POSTING)


def test_income_of_millions_stays_in_its_column():
    fact = household(incomes=(income(net=987_654_321_00, per_capita=123_456_789_00),))
    assert "987,654,321.00" in said("P-01", village(fact))


def test_the_list_of_errors_says_what_is_open_and_what_is_explained():
    text = flat(text_of(make("P-27", typical()).pdf))
    assert "证件号码校验位不对" in text
    assert "421081198902239970" in text
    assert "新帮扶责任人下周到位" in text
    assert (
        flat(
            WORDS(
                "Paper",
                "{n} to be mended in {households} households, {explained} explained",
                n=1,
                households=1,
                explained=1,
            )
        )
        in text
    )


def test_a_receipt_lists_records_with_errors_by_number():
    text = flat(
        text_of(make("P-26", village(receipts=(receipt(flaws=(flaw(), flaw(about="42108100000001"))),))).pdf)
    )
    assert "4210810000000001" in text
    assert "朱国礼" not in text
    assert flat(WORDS("Paper", "5. Records reported with errors: {n} (marked, none held back)", n=2)) in text
