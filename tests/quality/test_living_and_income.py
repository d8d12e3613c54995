"""Rules about land, house, water and money."""

from datetime import date

import pytest

from tests.quality.homes import Case, Home, measure

MONITORED = {"household": {"household_type": "40"}}
NOTHING = dict.fromkeys((
    "members", "wage_fen", "business_fen", "property_fen", "transfer_fen", "cost_fen", "gross_fen", "net_fen",
    "per_capita_fen",
))  # fmt: skip
LIVING = [
    Case("DQ-33", {"living": {"land_forest": -1}}, {"living": {"land_forest": 0}}),
    Case("DQ-33", {"living": {"land_irrigated": 301}}, {"living": {"land_irrigated": 300}}),
    Case("DQ-33", {"living": {"land_arable_titled": 400}}),
    Case("DQ-33", {"living": {"house_area": 0}}, {"living": {"house_area": 0, "house_structure": None}}),
    Case("DQ-34", {"living": {"house_area": 1599}}, {"living": {"house_area": 1600}}),  # eight a head
    Case("DQ-34", {"living": {"house_area": 40_001}}, {"living": {"house_area": 40_000}}),
    Case("DQ-35", {"living": {"house_grade": "4"}}, {"living": {"house_grade": "4", "house_dangerous": True}}),
    Case("DQ-35", {"living": {"house_dangerous": True}}, {"living": {"house_grade": "9", "house_dangerous": True}}),
    Case("DQ-36", {"living": {"house_grade": "3", "house_dangerous": True}},
         {"living": {"house_grade": "3", "house_dangerous": True}} | MONITORED),
    Case("DQ-36", {"living": {"house_grade": None, "house_dangerous": True}, "household": {"household_type": "31"},
                   "rows": [("household_status", {"track": "A", "status": "A4", "valid_from": date(2019, 1, 1)})]},
         {"living": {"house_grade": None, "house_dangerous": True}, "household": {"household_type": "31"}}),
    Case("DQ-37", {"living": {"water_safe": False}}, {"living": {"water_safe": None}}),
    Case("DQ-37", {"living": {"water_safe": False}}, {"living": {"water_safe": False}} | MONITORED),
    Case("DQ-38", {"head_year": {"health": ("2",), "med_serious": False}}, {"head_year": {"health": ("2",)}}),
    Case("DQ-38", {"head_year": {"health": ("3",), "med_serious": None}},
         {"head_year": {"health": ("3",), "med_serious": None}} | MONITORED),
    Case("DQ-39", {"child_year": {"education": "2", "school_status": None, "not_in_school_reason": "3"}},
         {"child_year": {"education": "2", "school_status": None, "not_in_school_reason": "6"}}),
    Case("DQ-39", {"child_year": {"education": "2", "school_status": None, "not_in_school_reason": "3"}},
         {"child": {"birth_date": date(2009, 5, 5)}, "child_year": {"education": "3", "school_status": None}}),
    Case("DQ-41", {"rows": [("guarantee_check", {"checked_on": date(2026, 5, 1), "house_ok": False})]},
         {"rows": [("guarantee_check", {"checked_on": date(2026, 5, 1), "house_ok": False}),
                   ("guarantee_check", {"checked_on": date(2026, 9, 1), "house_ok": True})]}),
]  # fmt: skip
INCOME = [
    Case("DQ-40", {"income": {"per_capita_fen": 699_999, "members": None}}, {"income": {"per_capita_fen": 700_000, "members": None}}),
    Case("DQ-40", {"income": {"per_capita_fen": 500_000, "members": None}},
         {"income": {"per_capita_fen": 500_000, "members": None}} | MONITORED),
    Case("DQ-40", {"income": {"per_capita_fen": 500_000, "members": None}},
         {"income": {"per_capita_fen": 500_000, "members": None, "year": 2025}}),  # no line of that year
    Case("DQ-42", {"income": {"net_fen": 1_500_002, "per_capita_fen": None}}, {"income": {"net_fen": 1_500_001, "per_capita_fen": None}}),
    Case("DQ-42", {"income": {"per_capita_fen": 750_002}}, {"income": {"per_capita_fen": 750_001}}),
    Case("DQ-42", {"income": {"gross_fen": 1_600_002}}, {"income": {"gross_fen": None}}),
    Case("DQ-42", {"income": {"items": [("D1", 100_002)]}}, {"income": {"items": [("D1", 90_000)]}}),  # others were not asked
    Case("DQ-42", {"income": {"items": [("D1", 90_000), ("D6", 0)]}}, {"income": {"items": [("D1", 90_000), ("D6", 10_000)]}}),
    Case("DQ-43", {"rows": [("income_year", {"year": 2026, "purpose": "2", "wage_fen": 9_999})]},
         {"rows": [("income_year", {"year": 2026, "purpose": "2", "wage_fen": 10_000})]}),
    Case("DQ-43", {"rows": [("income_year", {"year": 2026, "purpose": "2", "wage_fen": 50})]},
         {"income": {"wage_fen": 50, "net_fen": None, "per_capita_fen": None, "gross_fen": None}}),
    Case("DQ-44", {"income": {"wage_fen": 0, "net_fen": None, "per_capita_fen": None, "gross_fen": None}},
         {"income": {"wage_fen": None, "net_fen": None, "per_capita_fen": None, "gross_fen": None}}),
    Case("DQ-44", {"head_year": {"work_place": None, "work_months": None}},
         {"head_year": {"work_place": None, "work_months": None, "public_post": ("01",), "public_post_months": 12}}),
    Case("DQ-45", {"income": {"business_fen": 0, "net_fen": None, "per_capita_fen": None, "gross_fen": None}},
         {"income": {"business_fen": 0, "cost_fen": 0, "net_fen": None, "per_capita_fen": None, "gross_fen": None}}),
    Case("DQ-44", {"income": {**NOTHING, "items": [("E1", 500_000)], "cost_fen": 500_000}}, {"income": NOTHING}),
    Case("DQ-45", {"income": {**NOTHING, "items": [("E1", 500_000)], "cost_fen": 500_000, "net_fen": -500_000}},
         {"income": {**NOTHING, "cost_fen": 500_000}}),  # nothing is typed but the costs of an office's list
    Case("DQ-45", {"income": {"cost_fen": -1, "net_fen": None, "per_capita_fen": None}}),
    Case("DQ-42", {"income": {**NOTHING, "wage_fen": 1_000_000, "net_fen": 5, "items": [("A1", 1_000_000)]}},
         {"income": {**NOTHING, "wage_fen": 1_000_000, "net_fen": 5}}),  # the others were not asked
    Case("DQ-42", {"income": {**NOTHING, "wage_fen": 1_000_000, "gross_fen": 5, "items": [("A1", 1_000_000)]}},
         {"income": {**NOTHING, "wage_fen": 1_000_000, "gross_fen": 1_000_000, "items": [("A1", 1_000_000)]}}),
    Case("DQ-45", {"income": {"cost_fen": 750_001, "net_fen": None, "per_capita_fen": None}},
         {"income": {"cost_fen": 750_000, "net_fen": None, "per_capita_fen": None}}),
    Case("DQ-46", {"income": {"business_fen": 0, "cost_fen": 0, "net_fen": None, "per_capita_fen": None, "gross_fen": None},
                   "rows": [measure("01.01")]}, {"rows": [measure("01.01")]}),
    Case("DQ-47", {"income": {"transfer_fen": 0, "net_fen": None, "per_capita_fen": None, "gross_fen": None},
                   "rows": [measure("08.03")]}, {"rows": [measure("08.03")]}),
    Case("DQ-47", {"rows": [measure("08.01")]}, {"rows": [measure("08.01")], "head_year": {"dibao": True}}),
    Case("DQ-48", {"last": {"per_capita_fen": 500_000, "members": None}}, {"last": {"per_capita_fen": 600_000, "members": None}}),
    Case("DQ-48", {"last": {"per_capita_fen": 2_000_000, "members": None}},
         {"last": {"per_capita_fen": 2_000_000, "members": None}, "income": {"note": "大儿子出嫁"}}),
    Case("DQ-49", {"income": {"items": [("D1", 100)]}, "rows": [measure("08.01", is_income=True, income_line="D2")]},
         {"income": {"items": [("D2", 100)]}, "rows": [measure("08.01", is_income=True, income_line="D2")]}),
    Case("DQ-49", {"income": {"items": [("D6c", 100)]}, "rows": [measure("03.05", is_income=True, income_line="D6c")]},
         {"income": {"items": [("D6b", 100)]}, "rows": [measure("01.01", is_income=True, income_line="D6b")]}),
]  # fmt: skip


@pytest.mark.parametrize("case", LIVING + INCOME, ids=str)
def test_what_breaks_a_rule_is_found(register, case):
    assert case.rule in Home(register, case.breaks).rules()


@pytest.mark.parametrize("case", LIVING + INCOME, ids=str)
def test_what_keeps_it_is_not(register, case):
    assert case.rule not in Home(register, case.fine).rules()


def test_a_year_without_a_line_of_its_own_is_not_guessed(register):
    found = Home(register, {"income": {"per_capita_fen": 500_000, "members": None}}).findings()
    (below,) = [one for one in found if one.finding.rule == "DQ-40"]
    assert "7000.00" in below.finding.message
    assert below.finding.value == "5000.00"


def test_old_sheets_are_judged_by_their_sums(register):
    home = Home(register, {})
    home.put("income_year", year=2019, purpose="1", net_fen=100, per_capita_fen=30, members=2)
    assert "DQ-42" in home.rules()


def test_a_house_just_above_the_bound_is_not_said_to_be_at_it(register):
    (found,) = Home(register, {"living": {"house_area": 40_002}}).findings()
    assert "200.01" in found.finding.message
