"""Rules about monitored households, their risks, and what was given."""

from datetime import date

import pytest

from fieldkit.domain.quality.monitoring import since
from tests.quality.homes import Case, Home, case, measure

NEVER = ("household_status", {"track": "A", "status": "A0", "valid_from": date(2014, 1, 1)})
LIFTED = ("household_status", {"track": "A", "status": "A4", "valid_from": date(2019, 1, 1)})
TYPE = {"household": {"household_type": "40"}}
OVER = {"eliminated_on": date(2026, 11, 1), "eliminated_way": "1", "recognised_ym": "202605"}
ILL = {"head_year": {"health": ("2",)}}
HOUSE = ("guarantee_check", {"checked_on": date(2026, 5, 1), "house_ok": False})
PAID = ("rigid_expense", {"kind": "1", "self_paid_fen": 500_000})


def student(status):
    return {"child_year": {"school_status": status, "labour": "1"}, "child": {"birth_date": date(2008, 5, 5)}}


MONITORED = [
    Case("DQ-55", {"rows": [case(), NEVER]} | TYPE, {"rows": [case(), LIFTED]} | TYPE),
    Case("DQ-55", {"rows": [case(is_former_poor=False)]} | TYPE, {"rows": [case()]} | TYPE),  # nothing is known
    Case("DQ-55", {"rows": [case(kind="2"), LIFTED]} | TYPE, {"rows": [case(kind="2"), NEVER]} | TYPE),
    Case("DQ-55", {"household": {"household_type": "30", "monitor_kind": "2"}},
         {"household": {"household_type": "30", "monitor_kind": "1"}}),
    Case("DQ-56", {"rows": [case(recognised_ym="202609")]}, {"rows": [case()]}),  # due by the end of November
    Case("DQ-56", {"rows": [case(first_help_due=date(2026, 11, 20))]}, {"rows": [case(first_help_due=date(2026, 11, 21))]}),
    Case("DQ-56", {"rows": [case(recognised_ym="202609")]}, {"rows": [case(recognised_ym="202609"), measure("05.04")]}),
    Case("DQ-56", {"rows": [case(recognised_ym="202605"), measure("05.04", state="1")]},  # only planned
         {"rows": [case(eliminated_on=date(2026, 9, 1))]}),
    Case("DQ-57", {"rows": [case(dev_help_state="1"), measure("01.01")]}, {"rows": [case(dev_help_state="1"), measure("08.01")]}),
    Case("DQ-57", {"rows": [case(dev_help_state="2"), measure("02.05"), measure("11.99")]},
         {"rows": [case(dev_help_state="2"), measure("02.05"), measure("02.01")]}),
    Case("DQ-58", {"rows": [case(**OVER)]}, {"rows": [case(**OVER), measure("05.04")]}),
    Case("DQ-58", {"rows": [case(**OVER | {"recognised_ym": "202610"}), measure("05.04")]},
         {"rows": [case(**OVER | {"recognised_ym": "202609"}), measure("05.04")]}),
    Case("DQ-58", {"rows": [case(**OVER | {"recognised_ym": "202610"}), measure("05.04")]},
         {"rows": [case(**OVER | {"recognised_ym": "202610", "eliminated_way": "2"})]}),
    Case("DQ-59", {"rows": [case(**OVER, no_labour_floor=True)]}, {"rows": [case(**OVER)]}),
    Case("DQ-59", {"rows": [case(**OVER)], "household": {"whole_hh_no_labour": True}},
         {"rows": [case(**OVER | {"rolled_back_on": date(2026, 11, 10)})], "household": {"whole_hh_no_labour": True}}),
    Case("DQ-59", {"rows": [case(**OVER)], "head_year": {"labour": "5", "health": ("2",)}, "spouse_year": {"labour": "4", "health": ("2",)}},
         {"rows": [case(**OVER)], "head_year": {"labour": "3", "health": ("2",)}, "spouse_year": {"labour": "4", "health": ("2",)}}),
]  # fmt: skip
RISKS = [
    Case("DQ-60", {"rows": [case(risk_1="01"), measure("01.01"), PAID]} | ILL, {"rows": [case(risk_1="01"), measure("05.04"), PAID]} | ILL),
    Case("DQ-60", {"rows": [case(risk_1="03", risk_2="01"), measure("06.01")]}, {"rows": [case(risk_1="03"), measure("06.01")]}),
    Case("DQ-61", {"rows": [case(risk_1="01"), PAID]}, {"rows": [case(risk_1="01"), PAID]} | ILL),
    Case("DQ-61", {"rows": [case(risk_1="01")]} | ILL, {"rows": [case(risk_1="01"), PAID]} | ILL),
    Case("DQ-62", {"rows": [case(risk_1="09"), measure("01.01")]}, {"rows": [case(risk_1="09"), measure("07.02")]}),
    Case("DQ-63", {"rows": [case(risk_1="07")], "head_year": {"work_months": None, "work_place": None}},
         {"rows": [case(risk_1="07")]}),
    Case("DQ-63", {"rows": [case(risk_1="07")], "head_year": {"labour": "5"}, "spouse_year": {"labour": "5"}}),
    Case("DQ-64", {"rows": [case(risk_1="04")]}, {"rows": [case(risk_1="04")], "spouse_year": {"labour": "5", "health": ("2",)}}),
    Case("DQ-64", {"rows": [case(risk_1="04")], "child": {}, "second": {}, "living": {"members_end": 4}},
         {"rows": [case(risk_1="04")], "child": {}, "second": {}, "living": {"members_end": 4},
          "spouse_year": {"labour": "5", "health": ("2",)}}),
    Case("DQ-65", {"rows": [case(risk_1="01"), HOUSE]}, {"rows": [case(risk_1="01", risk_2="08"), HOUSE]}),
    Case("DQ-65", {"rows": [case(risk_1="0201"), HOUSE]}, {"rows": [HOUSE]}),
]  # fmt: skip
GIVEN = [
    Case("DQ-66", {"rows": [measure("07.01", of="head")]}, {"rows": [measure("07.01", of="child")]} | student("10")),
    Case("DQ-66", {"rows": [measure("07.01", of="child")]} | student("07"), {"rows": [measure("07.01", year=2020, of="head")]}),
    Case("DQ-67", {"rows": [measure("08.04")]}, {"rows": [measure("08.04")], "head": {"disability_cert": "4210811970010199734"}}),
    Case("DQ-68", {"rows": [measure("08.01")], "head_year": {"dibao": True}}, {"rows": [measure("08.01"), measure("02.01")]}),
    Case("DQ-68", {"rows": [measure("08.01")]}, {"rows": [measure("08.01")], "head_year": {"labour": "5"}, "spouse_year": {"labour": "3"}}),
    Case("DQ-69", {"household": {"cause_main": "07"}, "rows": [measure("01.01")]},
         {"household": {"cause_main": "07"}, "rows": [measure("01.05")]}),
    Case("DQ-69", {"household": {"cause_main": "01"}}, {"household": {"cause_main": "01"}, "rows": [measure("05.04")]}),
    Case("DQ-69", {"household": {"cause_main": "09"}, "rows": [measure("03.01", year=2025)]},
         {"household": {"cause_main": "09"}, "rows": [("plan_item", {"category": "03"})]}),  # planned is an answer
    Case("DQ-69", {"household": {"cause_main": "01"}}, {"household": {"cause_main": "99"}}),  # no answer is known
    Case("DQ-69", {"household": {"cause_main": "01"}}, {"household": {"cause_main": "01", "household_type": "10"}}),
]  # fmt: skip
CASES = MONITORED + RISKS + GIVEN


@pytest.mark.parametrize("one", CASES, ids=str)
def test_what_breaks_a_rule_is_found(register, one):
    assert one.rule in Home(register, one.breaks).rules()


@pytest.mark.parametrize("one", CASES, ids=str)
def test_what_keeps_it_is_not(register, one):
    assert one.rule not in Home(register, one.fine).rules()


def test_waiting_for_half_a_year_with_labour_is_an_error(register):
    def levels(**spec):
        return [
            one.finding.level.value for one in Home(register, spec).findings() if one.finding.rule == "DQ-56"
        ]

    assert levels(rows=[case(recognised_ym="202605")]) == ["warning"]
    assert levels(rows=[case(recognised_ym="202604")]) == ["error"]
    unable = {"labour": "5", "health": ("2",)}
    assert levels(rows=[case(recognised_ym="202604")], head_year=unable, spouse_year=unable) == ["warning"]


@pytest.mark.parametrize(("ym", "day", "months"), [
    ("202610", date(2026, 11, 1), 0), ("202610", date(2026, 11, 29), 0), ("202610", date(2026, 11, 30), 1),
    ("202612", date(2027, 2, 28), 2), ("202611", date(2026, 11, 21), 0),
])  # fmt: skip
def test_a_month_has_only_passed_when_it_is_whole(ym, day, months):
    assert since(ym, day) == months


def test_the_risks_of_a_case_ask_for_help_though_the_village_keeps_no_measures(laptop):
    homes = [Home(laptop, {}) for _ in range(10)]
    homes[0].put(*case(risk_1="01", risk_2="09")[:1], **case(risk_1="01", risk_2="09")[1])
    assert {"DQ-60", "DQ-62"} <= homes[0].rules()
