"""Rules about members, their numbers, relations, school, health and insurance."""

from datetime import date

import pytest

from fieldkit.clock import Clock
from fieldkit.services.quality.service import Quality
from tests.people import id_number
from tests.quality.homes import Case, Home, measure

OTHER = id_number(date(1971, 5, 5), 997)
DISABLED = {"head_year": {"health": ("4",), "labour": "3"}}
CASES = [
    Case("DQ-01", {"head": {"id_number": None}}, {"head": {"id_number": None, "id_type": "4"}}),
    Case("DQ-01", {"head": {"id_number": "42108119700101997"}}, {"head": {"id_number": "E12345678", "id_type": "9"}}),
    Case("DQ-02", {"head": {"id_number": OTHER[:17] + ("0" if OTHER[17] != "0" else "1"), "birth_date": date(1971, 5, 5)}}),
    Case("DQ-03", {"head": {"id_number": "440524188001010014", "birth_date": None}}, {"head": {"birth_date": None}}),
    Case("DQ-03", {"spouse": {"birth_date": date(2072, 1, 1), "id_number": None, "id_type": "4"}}),
    Case("DQ-03", {"spouse": {"birth_date": date(1890, 1, 1), "id_number": None, "id_type": "4"}},
         {"spouse": {"birth_date": date(1900, 1, 1), "id_number": None, "id_type": "4"}}),
    Case("DQ-04", {"head": {"sex": "2", "id_number": OTHER, "birth_date": date(1971, 5, 5)}}),
    Case("DQ-04", {"head": {"id_number": OTHER, "birth_date": date(1971, 5, 6)}}),
    Case("DQ-06", {"head": {"disability_cert": OTHER + "83", "id_number": OTHER, "birth_date": date(1971, 5, 5)}} | DISABLED,
         {"head": {"disability_cert": OTHER + "43", "id_number": OTHER, "birth_date": date(1971, 5, 5)}} | DISABLED),
    Case("DQ-06", {"head": {"disability_cert": OTHER + "43"}} | DISABLED),
    Case("DQ-06", {"head": {"id_number": OTHER + "45", "id_type": "2", "birth_date": date(1971, 5, 5)}} | DISABLED,
         {"head": {"id_number": OTHER + "44B1", "id_type": "2", "birth_date": date(1971, 5, 5)}} | DISABLED),
    Case("DQ-07", {"head": {"id_number": "999999200001010011", "birth_date": date(2000, 1, 1)}, "spouse": {"birth_date": date(2000, 2, 1)}}),
    Case("DQ-08", {"head": None, "spouse": None, "living": {"members_end": 0}}),
    Case("DQ-08", {"head": {"relation": "99"}}, {"head": {"relation": "01"}}),
    Case("DQ-08", {"spouse": {"relation": "01"}}),
    Case("DQ-08", {"child": {"relation": "02"}}, {"child": {"relation": "03"}}),
    Case("DQ-09", {"spouse": {"sex": "1"}}),
    Case("DQ-10", {"spouse": {"relation": "老伴"}}),
    Case("DQ-10", {"spouse": {"relation": "03"}}, {"spouse": {"relation": "04", "birth_date": date(1995, 3, 3)}}),
    Case("DQ-11", {"parent": {"birth_date": date(1960, 1, 1)}}, {"parent": {"birth_date": date(1950, 1, 1)}}),
    Case("DQ-11", {"child": {"birth_date": date(1969, 1, 1)}, "child_year": {"education": "3", "school_status": None, "labour": "1"}}),
    Case("DQ-12", {"head_year": {"school_status": "03"}}),
    Case("DQ-12", {"head_year": {"education": None}}),
    Case("DQ-13", {"child_year": {"school_status": "13"}}, {"child_year": {"school_status": "04"}}),
    Case("DQ-14", {"child_year": {"education": "2", "school_status": None}},
         {"child_year": {"education": "2", "school_status": None, "not_in_school_reason": "5"}}),
    Case("DQ-14", {"child": {"birth_date": date(2019, 5, 5)}, "child_year": {"school_status": "01"}},
         {"child": {"birth_date": date(2020, 5, 5)}, "child_year": {"school_status": "02"}}),  # six, still in the nursery
    Case("DQ-15", {"child_year": {"education": "2", "school_status": None, "not_in_school_reason": "1"}},
         {"child_year": {"education": "2", "school_status": None, "not_in_school_reason": "1", "health": ("3",)}}),
    Case("DQ-16", {"head_year": {"health": None}}),
    Case("DQ-16", {"head_year": {"health": ("1", "2")}}, {"head_year": {"health": ("2", "3")}}),
    Case("DQ-17", DISABLED, {"head": {"disability_cert": OTHER + "43", "id_number": OTHER, "birth_date": date(1971, 5, 5)}} | DISABLED),
    Case("DQ-17", {"head": {"disability_cert": OTHER + "43", "id_number": OTHER, "birth_date": date(1971, 5, 5)}}),
    Case("DQ-18", {"head_year": {"labour": None}}),
    Case("DQ-18", {"head_year": {"labour": "还行"}}),
    Case("DQ-19", {"child_year": {"labour": "1"}}, {"child_year": {"labour": "5"}}),
    Case("DQ-20", {"spouse_year": {"labour": "5"}}, {"spouse_year": {"labour": "5", "health": ("2",)}}),
    Case("DQ-20", {"spouse_year": {"labour": "3"}}, {"parent_year": {"labour": "3"}}),  # over 59
    Case("DQ-21", {"head_year": {"labour": "4", "health": ("2",)}}, {"head_year": {"labour": "3", "health": ("2",)}}),
    Case("DQ-22", {"head_year": {"work_months": 13}}, {"head_year": {"work_months": 12}}),
    Case("DQ-22", {"spouse_year": {"work_place": "4"}}, {"spouse_year": {"work_place": "4", "work_months": 3}}),
    Case("DQ-22", {"spouse_year": {"work_months": 3}}),
    Case("DQ-23", {"head": {"phone": "13511112222"}, "spouse": {"phone": "13511112222"},
                   "spouse_year": {"work_place": "4", "work_months": 8}},
         {"head": {"phone": "13511113333"}, "spouse": {"phone": "13511113333"},
          "spouse_year": {"work_place": "1", "work_months": 8}}),  # both in their own county
    Case("DQ-23", {"head": {"phone": "13511114444"}, "spouse": {"phone": "13511114444"},
                   "head_year": {"work_place": "4", "work_months": 3, "work_area": "440300000000"},
                   "spouse_year": {"work_place": "4", "work_months": 8, "work_area": "440100000000"}},
         {"head": {"phone": "13511115555"}, "spouse": {"phone": "13511115555"},
          "head_year": {"work_place": "4", "work_months": 3, "work_area": "440300000000"},
          "spouse_year": {"work_place": "4", "work_months": 8, "work_area": "440300000000"}}),
    Case("DQ-24", {"spouse_year": {"public_post": ("01",)}}, {"spouse_year": {"public_post": ("01",), "public_post_months": 12}}),
    Case("DQ-24", {"spouse_year": {"public_post_months": 12}}),
    Case("DQ-24", {"child_year": {"public_post": ("05",), "public_post_months": 2}}),
    Case("DQ-24", {"spouse_year": {"public_post": ("01", "02", "05"), "public_post_months": 12}},
         {"spouse_year": {"public_post": ("01", "05"), "public_post_months": 12}}),
    Case("DQ-25", {"head_year": {"med_employee": True}}, {"head_year": {"med_employee": True, "med_resident": False}}),
    Case("DQ-25", {"head_year": {"med_resident": False}}),
    Case("DQ-26", {"head_year": {"med_serious": False}}, {"head_year": {"med_serious": False}, "household": {"household_type": "10"}}),
    Case("DQ-26", {"head_year": {"med_serious": None}, "household": {"household_type": "40"}}),
    Case("DQ-27", {"head_year": {"med_assist": True, "med_resident": False}}, {"head_year": {"med_assist": True}}),
    *(Case("DQ-28", {"head_year": {name: None}}) for name in ("destitute_care", "med_other", "med_employee")),
    Case("DQ-28", {"head_year": {"mandarin": None}}, {"head_year": {"orphan_like": None}}),
    Case("DQ-29", {"household": {"phone": None}}, {"household": {"phone": "0716-7281234"}}),
    Case("DQ-29", {"spouse": {"phone": "1380000"}}, {"spouse": {"phone": None}}),
    Case("DQ-30", {"head": {"political": "04"}}, {"head": {"political": None}}),
    Case("DQ-30", {"child": {"political": "01"}}, {"head": {"political": "01"}}),
    Case("DQ-30", {"head": {"political": "03"}}, {"child": {"political": "13"}}),
    Case("DQ-31", {"head_year": {"dibao": True, "destitute_care": "2"}}, {"head_year": {"dibao": True}}),
    Case("DQ-31", {"living": {"members_end": 1}}, {"living": {"members_end": None}}),
    Case("DQ-31", {"rows": [measure("08.01", year=2026, detail={"insured": "a,b,c"})], "head_year": {"dibao": True}},
         {"rows": [measure("08.01", year=2026, detail={"insured": "a,b"}), measure("08.01", year=2019, detail={"insured": "a,b,c"})],
          "head_year": {"dibao": True}}),
    Case("DQ-32", {"head_year": {"destitute_care": "1"}}, {"head_year": {"destitute_care": "1", "health": ("2",)}}),
]  # fmt: skip


def test_a_family_in_order_has_no_findings(register):
    assert Home(register, {}).findings() == []
    assert Home(register, {"child": {}, "parent": {}, "living": {"members_end": 4}}).findings() == []


@pytest.mark.parametrize("case", CASES, ids=str)
def test_who_breaks_a_rule_is_found(register, case):
    assert case.rule in Home(register, case.breaks).rules()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_who_keeps_it_is_not(register, case):
    assert case.rule not in Home(register, case.fine).rules()


def test_two_members_of_two_households_with_one_number_are_both_found(register):
    first = Home(register, {"head": {"id_number": OTHER, "birth_date": date(1971, 5, 5)}})
    second = Home(
        register, {"head": {"id_number": OTHER + "43", "id_type": "2", "birth_date": date(1971, 5, 5)}}
    )
    gone = Home(register, {"household": {"household_type": "90"}, "head": {"id_number": OTHER}})
    assert "DQ-05" in first.rules()
    assert "DQ-05" in second.rules()
    assert gone.rules() == set()
    others = [one.finding.message for one in first.findings() if one.finding.rule == "DQ-05"]
    assert f"head{second.no}" in others[0]
    assert f"head{gone.no}" not in others[0]


def test_a_member_who_left_breaks_no_rule(register):
    assert (
        Home(register, {"spouse": {"status": "3", "id_number": "1"}, "living": {"members_end": 1}}).rules()
        == set()
    )


def test_a_household_that_was_struck_off_is_left_alone(register):
    assert (
        Home(register, {"household": {"household_type": "90", "phone": None}, "pairing": None}).rules()
        == set()
    )
    row = ("household_status", {"track": "A", "status": "A9", "valid_from": date(2026, 1, 1)})
    assert Home(register, {"household": {"phone": None}, "rows": [row]}).rules() == set()


def test_only_the_newest_year_counts(register):
    home = Home(register, {"head_year": {"health": None, "year": 2025}})
    assert "DQ-16" in home.rules()
    home.put("person_year", of="head", year=2026, health=("2",), labour="1", education="3", med_resident=True)
    assert "DQ-16" not in home.rules()


def test_a_number_of_the_right_length_is_told_of_its_signs(register):
    home = Home(
        register, {"head": {"id_number": OTHER[:10] + "O" + OTHER[11:], "birth_date": date(1971, 5, 5)}}
    )
    (found,) = [one for one in home.findings() if one.finding.rule == "DQ-01"]
    assert "18" not in found.finding.message


EMPTY = {"DQ-12", "DQ-16", "DQ-18", "DQ-25", "DQ-26", "DQ-28"}


def test_a_member_whose_year_nobody_began_has_gaps_where_the_family_has_none(register):
    assert Home(register, {"parent": {}, "parent_year": None}).rules() == EMPTY
    nobody = {"head_year": None, "spouse_year": None}
    assert Home(register, {**nobody, "income": None}).rules() == {"DQ-28"}  # one sentence, not twelve


def test_a_newborn_is_not_insured_yet(register):
    born = {"birth_date": date(2026, 9, 1), "id_number": None, "id_type": "4"}
    assert Home(register, {"child": born, "child_year": None}).rules() & EMPTY == {
        "DQ-12",
        "DQ-16",
        "DQ-18",
        "DQ-28",
    }
    assert {"DQ-25", "DQ-26"} <= Home(
        register, {"child": born | {"birth_date": date(2026, 8, 1)}, "child_year": None}
    ).rules()


def test_who_was_left_out_of_the_update_is_told_once(register):
    home = Home(register, {"spouse_year": {"year": 2025}})
    (found,) = home.findings()
    assert found.finding.rule == "DQ-28"
    assert "2025" in found.finding.message


def test_a_family_is_behind_when_an_update_closed_without_it(register):
    home = Home(register, {})
    clock = register.store.clock
    try:
        for day, behind in (
            (date(2026, 12, 20), False),
            (date(2027, 11, 21), False),
            (date(2027, 12, 21), True),
        ):
            register.store.clock = Clock(day)
            later = Quality(register.store, register.codes, register.profile, register.words)
            found = [
                one.finding.message for one in later.of_household(home.id) if one.finding.rule == "DQ-28"
            ]
            assert len(found) == behind, day
    finally:
        register.store.clock = clock
    assert "2027" in found[0]
    assert "2026" in found[0]


def test_what_one_of_the_family_answered_is_asked_of_all(register):
    nobody = {f"{role}_year": {"med_other": None} for role in ("head", "spouse")}
    assert Home(register, nobody).rules() == set()
    assert Home(register, {"spouse_year": {"med_other": None}}).rules() == {"DQ-28"}
