"""Each rule on a household that breaks it, and on one that does not."""

from datetime import date

import pytest

from fieldkit.domain.codes import CodeTables
from fieldkit.domain.lines import Lines, shipped_lines
from fieldkit.domain.policy import Profile
from fieldkit.domain.quality.facts import HouseholdFacts, IncomeFacts, PairingFacts, PersonFacts
from fieldkit.domain.quality.findings import Level
from fieldkit.domain.quality.rule import Surroundings
from fieldkit.domain.quality.rules import RULES, apply, chosen
from tests.people import id_number

TODAY = date(2026, 11, 21)
BORN = date(1960, 2, 29)
AROUND = Surroundings(TODAY, CodeTables.load(), Profile.load("2026_normal"), Lines(shipped_lines(), ()))
YEAR = {
    "year": 2026,
    "education": "2", "school_status": None, "health": ("1",), "work_place": "2", "work_months": 6,
    "med_resident": True, "med_employee": False, "labour": "1", "med_serious": True, "med_commercial": False,
    "med_assist": False, "pension_resident": True, "pension_employee": False, "dibao": False,
    "mandarin": True, "work_abroad": False, "destitute_care": "0", "med_other": False,
}  # fmt: skip


def person(key="1", year=None, **changed):
    usual = {
        "name": "张德福", "id_type": "1", "id_number": id_number(BORN, 997), "sex": "1",
        "birth_date": BORN, "relation": "01", "year": YEAR | (year or {}),
    }  # fmt: skip
    return PersonFacts(key, **(usual | changed))


def home(*persons, **changed):
    usual = {
        "phone": "13800001234", "persons": list(persons) or [person()],
        "incomes": [income()], "pairings": [PairingFacts("李卫国", "1", date(2024, 1, 1))],
    }  # fmt: skip
    return HouseholdFacts("42108100000001", **(usual | changed))


def income(**changed):
    usual = {
        "year": 2026, "members": 2, "wage_fen": 1_000_000, "business_fen": 500_000, "property_fen": 120_000,
        "transfer_fen": 190_000, "cost_fen": 200_000, "net_fen": 1_610_000, "per_capita_fen": 805_000,
        "lines": {"C1": 120_000, "D5": 90_000, "D6": 100_000},
    }  # fmt: skip
    return IncomeFacts(**(usual | changed))


def found(household, asked=lambda _field: True):
    return sorted(
        (rule.id, getattr(flaw.about, "key", "")) for rule, flaw in apply(household, AROUND, chosen(asked))
    )


def test_a_household_in_order_has_no_flaws():
    assert found(home()) == []


@pytest.mark.parametrize(("changed", "rule"), [
    ({"id_number": None}, "DQ-01"),
    ({"id_number": "42108119600229"}, "DQ-01"),
    ({"id_number": "421081600229997"}, "DQ-01"),
    ({"id_number": id_number(BORN, 997)[:17] + "0"}, "DQ-02"),
    ({"id_number": "440524188001010014", "birth_date": None}, "DQ-03"),
    ({"id_number": "42108120300101997" + "0", "birth_date": None}, "DQ-03"),
    ({"sex": "2"}, "DQ-04"),
    ({"birth_date": date(1960, 3, 1)}, "DQ-04"),
    ({"relation": "老婆"}, "DQ-10"),
    ({"phone": "1380000"}, "DQ-29"),
    ({"year": {"school_status": "03"}}, "DQ-12"),
    ({"year": {"education": None}}, "DQ-12"),
    ({"year": {"health": None}}, "DQ-16"),
    ({"year": {"health": ("1", "4")}}, "DQ-16"),
    ({"year": {"work_months": 13, "work_place": "4"}}, "DQ-22"),
    ({"year": {"work_place": None}}, "DQ-22"),
    ({"year": {"work_months": None}}, "DQ-22"),
    ({"year": {"med_employee": True}}, "DQ-25"),
    ({"year": {"med_resident": False}}, "DQ-25"),
])  # fmt: skip
def test_a_member_who_breaks_a_rule_is_named(changed, rule):
    assert (rule, "2") in found(home(person("1"), person("2", **({"relation": "03"} | changed))))


def test_the_vectors_of_the_standard():
    for number, ok in (
        ("11010519491231002X", True),
        ("421081196002290019", True),
        ("421081196002290018", False),
    ):
        flaws = found(home(person(id_number=number, sex=None, birth_date=None)))
        assert (("DQ-02", "1") in flaws) is not ok


def test_a_disability_certificate_is_judged_by_its_first_eighteen():
    good, disabled = id_number(BORN, 997), {"health": ("4",)}
    assert found(home(person(id_number=good + "43", id_type="2", year=disabled))) == []
    assert found(home(person(id_number=good + "43B1", id_type="2", year=disabled))) == []
    wrong = good[:17] + ("0" if good[17] != "0" else "1") + "43"
    assert ("DQ-02", "1") in found(home(person(id_number=wrong, id_type="2")))


def test_another_kind_of_document_has_no_rules_of_number():
    assert found(home(person(id_number="E12345678", id_type="9"))) == []


def test_a_household_without_members_is_one_finding():
    assert found(home(persons=[])) == [("DQ-08", "42108100000001")]


def test_somebody_who_died_is_no_member():
    assert found(home(persons=[person(status="2")])) == [("DQ-08", "42108100000001")]


def test_a_household_without_a_head_is_one_finding():
    flaws = found(home(person("1", relation="03"), person("2", relation="03")))
    assert flaws == [("DQ-08", "42108100000001")]


def test_two_heads_and_two_spouses_are_each_named():
    assert found(home(person("1"), person("2"))) == [("DQ-08", "1"), ("DQ-08", "2")]
    woman = {"relation": "02", "sex": "2", "id_number": id_number(BORN, 998)}
    spouses = [person(key, **woman) for key in ("2", "3")]
    assert found(home(person("1"), *spouses)) == [("DQ-08", "2"), ("DQ-08", "3")]


def test_a_son_is_a_man():
    born = date(1986, 5, 20)
    woman = person("2", relation="03", sex="2", id_number=id_number(born, 998), birth_date=born)
    assert found(home(person("1"), woman)) == [("DQ-10", "2")]


@pytest.mark.parametrize("phone", [None, "", "1380000123", "abc"])
def test_a_household_needs_a_telephone(phone):
    assert found(home(phone=phone)) == [("DQ-29", "42108100000001")]


def test_a_land_line_is_a_telephone():
    assert found(home(phone="0716-7281234")) == []


@pytest.mark.parametrize("changed", [
    {"net_fen": 1_610_002, "per_capita_fen": None},
    {"per_capita_fen": 805_002},
    {"members": 3},
    {"transfer_fen": 200_000, "net_fen": 1_620_000, "per_capita_fen": 810_000},
    {"property_fen": 110_000, "net_fen": 1_600_000, "per_capita_fen": 800_000},
])  # fmt: skip
def test_income_that_does_not_follow_is_found(changed):
    assert found(home(incomes=[income(**changed)])) == [("DQ-42", "")]


@pytest.mark.parametrize("changed", [
    {"net_fen": 1_610_001, "per_capita_fen": 805_000},  # a cent
    {"per_capita_fen": None, "net_fen": None},  # not asked
    {"lines": {"C1": 100_000}},  # other lines of property were not asked
    {"members": 0},
])  # fmt: skip
def test_income_that_may_follow_is_let_be(changed):
    assert found(home(incomes=[income(**changed)])) == []


def test_lines_below_lines_are_summed_up():
    lines = {"D5a": 50_000, "D5b": 40_000, "D6": 100_000}
    assert found(home(incomes=[income(lines=lines)])) == []
    assert found(home(incomes=[income(lines=lines | {"D5b": 40_100})])) == [("DQ-42", "")]


def test_a_household_needs_a_primary_helper_today():
    ended = PairingFacts("李卫国", "1", date(2024, 1, 1), date(2026, 10, 31))
    second = PairingFacts("赵敏", "2", date(2024, 1, 1))
    assert found(home(pairings=[])) == found(home(pairings=[ended, second])) == [("DQ-50", "42108100000001")]


def test_a_rule_about_what_nobody_asked_is_not_applied():
    nobody_asked = home(person(year={"health": None, "education": None}))
    assert found(nobody_asked, lambda field: not field.startswith("person_year")) == []


def test_every_rule_says_where_it_comes_from():
    for rule in RULES:
        assert rule.id.startswith("DQ-")
        assert rule.sentence.endswith((".", "?"))
        assert rule.reads
        assert rule.source
        assert rule.level in Level
