"""Rules about helpers and the visits of the year."""

from datetime import date

import pytest

from fieldkit.clock import Clock
from fieldkit.db.base import SHARED
from fieldkit.services.quality.service import Quality
from tests.conftest import TODAY
from tests.quality.homes import Case, Home, row

SPRING = {"window_from": date(2026, 1, 1), "window_to": date(2026, 3, 31)}
AUTUMN = {"window_from": date(2026, 10, 1), "window_to": date(2026, 12, 20)}
LONG = "今年种了三亩水稻，收成比去年好，儿子在县城打工，每月寄钱回家，老人身体还可以，下一步想养两头猪"


def visit(day=date(2026, 5, 5), **values):
    return "visit", {"visit_date": day} | values


CASES = [
    Case("DQ-50", {"pairing": None}, {"pairing": {"end_date": TODAY}}),
    Case("DQ-50", {"pairing": {"role": "2"}}),
    Case("DQ-50", {"pairing": {"start_date": date(2026, 11, 22)}}, {"pairing": {"start_date": TODAY}}),  # tomorrow's helper
    Case("DQ-50", {"pairing": {"end_date": date(2026, 11, 20)}}),
    Case("DQ-50", {"helper": {"active_to": date(2026, 11, 20)}}, {"helper": {"active_to": TODAY}}),
    Case("DQ-52", {"rows": [("visit_slot", {"no": 1} | SPRING)]}, {"rows": [("visit_slot", {"no": 4} | AUTUMN)]}),
    Case("DQ-52", {"rows": [("visit_slot", {"no": 1} | SPRING)]},
         {"rows": [("visit_slot", {"no": 1, "done_on": date(2026, 5, 1)} | SPRING)]}),  # late, but made
    Case("DQ-52", {"rows": [("visit_slot", {"no": 1} | SPRING)]}, {"rows": [("visit_slot", {"no": 1, "skip_reason": "1"} | SPRING)]}),
    Case("DQ-52", {"rows": [("visit_slot", {"no": 2, "year": 2025, "window_from": date(2025, 4, 1), "window_to": date(2025, 6, 30)})]},
         {"rows": [("visit_slot", {"no": 2, "year": 2025, "done_on": date(2025, 7, 1), "window_from": date(2025, 4, 1),
                                   "window_to": date(2025, 6, 30)})]}),  # the year before closed without it
    Case("DQ-53", {"rows": [visit(), visit()]}, {"rows": [visit(), visit(date(2026, 5, 6))]}),
    Case("DQ-53", {"rows": [visit(), visit()]}, {"rows": [visit(), visit(kind="02")]}),  # only planned ones count
    Case("DQ-54", {"rows": [visit(date(2026, 11, 22))]}, {"rows": [visit(TODAY)]}),
    Case("DQ-54", {"rows": [visit(date(2026, 5, 31), visitors=[True])], "pairing": {"start_date": date(2026, 6, 1)}},
         {"rows": [visit(date(2026, 6, 1), visitors=[True])], "pairing": {"start_date": date(2026, 6, 1)}}),
    Case("DQ-54", {"rows": [visit(visitors=[True])], "helper": {"active_from": date(2026, 5, 6)}},
         {"rows": [visit(visitors=[True])], "helper": {"active_from": date(2026, 5, 5)}}),
    Case("DQ-54", {"rows": [visit(visitors=[True])], "helper": {"active_to": date(2026, 5, 4)}},
         {"rows": [visit(visitors=["村支书"])], "helper": {"active_to": TODAY, "active_from": date(2026, 5, 6)}}),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_breaks_a_rule_is_found(register, case):
    assert case.rule in Home(register, case.breaks).rules()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_keeps_it_is_not(register, case):
    assert case.rule not in Home(register, case.fine).rules()


def test_a_visit_under_an_earlier_pairing_was_made_rightly(register):
    home = Home(register, {"pairing": {"start_date": date(2026, 6, 1)}})
    home.put(
        "helper_assignment",
        helper_id=home.helper,
        role="1",
        start_date=date(2025, 1, 1),
        end_date=date(2026, 5, 30),
    )
    home.put("visit", visit_date=date(2026, 5, 5), visitors=[True])
    assert "DQ-54" not in home.rules()


def test_the_sixth_household_of_a_helper_is_one_too_many(register):
    helper = row(register, "helper", SHARED, name="李大忙", phone="13900000001")
    homes = [
        Home(register, {"helper_id": helper, "pairing": {"start_date": date(2024, 1, n)}})
        for n in range(1, 7)
    ]
    assert ["DQ-51" in home.rules() for home in homes] == [False] * 5 + [True]
    (found,) = [one for one in homes[5].findings() if one.finding.rule == "DQ-51"]
    assert "李大忙" in found.finding.message


def test_the_four_visits_are_counted_after_the_twentieth_of_december(register):
    slots = [("visit_slot", {"no": no, "done_on": date(2026, 3, no), "window_from": date(2026, no, 1),
                             "window_to": date(2026, no, 28)}) for no in (1, 2, 3)]  # fmt: skip
    home = Home(register, {"rows": [*slots, ("visit_slot", {"no": 4} | AUTUMN)]})
    assert "DQ-52" not in home.rules()
    clock, register.store.clock = register.store.clock, Clock(date(2026, 12, 21))
    try:
        later = Quality(register.store, register.codes, register.profile, register.words)
        messages = [one.finding.message for one in later.of_household(home.id) if one.finding.rule == "DQ-52"]
    finally:
        register.store.clock = clock
    assert any("3" in message for message in messages)
    assert len(messages) == 2  # overdue, and three of four


def crowded(home):
    return any("王快腿" in one.finding.message for one in home.findings() if one.finding.rule == "DQ-53")


def test_nobody_is_in_sixteen_households_in_a_day(register):
    homes = [Home(register, {"rows": [visit(date(2026, 6, 6), visitors=["王快腿"])]}) for _ in range(16)]
    assert sum(crowded(home) for home in homes) == 1
    fifteen = [Home(register, {"rows": [visit(date(2026, 6, 7), visitors=["王快腿"])]}) for _ in range(15)]
    assert not any(crowded(home) for home in fifteen)


@pytest.mark.parametrize(("text", "same"), [
    (LONG, True), (LONG + "，再看", True), (LONG.replace("两头猪", "一头牛"), True),
    ("家里一切都好，孩子今年上了初中，房子刚刚修好，自来水也通了，就是路还不好走，盼着早点修", False),
])  # fmt: skip
def test_a_text_that_was_used_before_is_found_at_the_second_household(register, text, same):
    helper = row(register, "helper", SHARED, name="陈抄写", phone="13900000002")
    first = Home(
        register, {"helper_id": helper, "rows": [visit(date(2026, 7, 1), content=LONG, visitors=[True])]}
    )
    again = Home(
        register, {"helper_id": helper, "rows": [visit(date(2026, 7, 2), content=text, visitors=[True])]}
    )
    assert "DQ-53" not in first.rules()
    assert ("DQ-53" in again.rules()) is same
    other = Home(register, {"rows": [visit(date(2026, 7, 3), content=LONG, visitors=[True])]})
    assert "DQ-53" not in other.rules()  # another helper
    once_more = Home(register, {"rows": [visit(date(2026, 7, 3), content=LONG, visitors=[True]),
                                         visit(date(2026, 7, 9), content=LONG, visitors=[True])]})  # fmt: skip
    assert "DQ-53" not in once_more.rules()  # the same household
