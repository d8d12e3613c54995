"""A year of a household and its members: beside the year before, carried over in one step."""

from uuid import uuid4

import pytest

from fieldkit.errors import BadValue, NotFound
from tests.people import add_household


@pytest.fixture
def household(laptop):
    return add_household(laptop)


def head(laptop, household):
    return laptop.households.page(household).members[0].id


def living(laptop, household, year):
    return laptop.yearly.of(household, year, []).living


def seen(facts):
    return {view.name: view.shown for view in facts.fields if view.shown}


def test_a_year_that_nobody_asked_about_is_empty_with_the_year_before_beside_it(laptop, household):
    laptop.yearly.change(household, 2025, land_arable="3.5", house_dangerous="1", fuel="01,02")
    facts = living(laptop, household, 2026)
    assert (facts.begun, facts.last_year, seen(facts)) == (False, 2025, {})
    assert facts.lasts["land_arable"] == "3.5"
    assert facts.missing == 3


def test_what_differs_says_what_it_was(laptop, household):
    laptop.yearly.change(household, 2025, land_arable="3.5", land_forest="2")
    laptop.yearly.change(household, 2026, land_arable="3.2", land_forest="2")
    views = {view.name: view for view in living(laptop, household, 2026).fields}
    assert (views["land_arable"].shown, views["land_arable"].before) == ("3.2", "3.5")
    assert views["land_forest"].before == ""
    assert seen(living(laptop, household, 2025))["land_arable"] == "3.5", "the year before stays as it was"


def test_the_year_before_is_carried_over_where_nothing_is_said(laptop, household):
    laptop.yearly.change(household, 2025, land_arable="3.5", tv="1", members_end="4", note="看过")
    laptop.yearly.change(household, 2026, land_arable="3.2")
    assert laptop.yearly.carry(household, 2026) == 1
    now = seen(living(laptop, household, 2026))
    assert now == {"land_arable": "3.2", "tv": "是", "members_begin": "4"}, (
        "a note and a count stay with their year"
    )
    assert laptop.yearly.carry(household, 2026) == 0


def test_columns_that_belong_together_are_carried_over_together(laptop, household):
    person = head(laptop, household)
    laptop.households.change_person(person, year=2025, work_place="2", work_months="9", health="1")
    laptop.households.change_person(person, year=2026, work_place="1")
    laptop.yearly.carry(household, 2026, living=False, members=[person])
    now = seen(laptop.yearly.of(household, 2026, [person]).members[person])
    assert "work_months" not in now, "nine months elsewhere are not nine months at home"
    assert now["health"] == "健康"


def test_carrying_over_is_one_step_that_is_taken_back(laptop, household):
    laptop.yearly.change(household, 2025, land_arable="3.5", tv="1")
    laptop.yearly.carry(household, 2026)
    laptop.undoing.undo(household)
    assert seen(living(laptop, household, 2026)) == {}


def test_a_year_taken_back_is_begun_again(laptop, household):
    laptop.yearly.change(household, 2026, tv="1")
    laptop.undoing.undo(household)
    laptop.yearly.change(household, 2026, tv="0")
    assert seen(living(laptop, household, 2026)) == {"tv": "否"}


def test_what_is_no_value_is_refused(laptop, household):
    with pytest.raises(BadValue):
        laptop.yearly.change(household, 2026, land_arable="很多")
    with pytest.raises(BadValue):
        laptop.yearly.change(household, 2026, head_name="张")
    with pytest.raises(NotFound):
        laptop.yearly.change(uuid4(), 2026, tv="1")


def test_a_record_is_found_below_the_records_it_belongs_to(laptop, household):
    plan = laptop.records.add("dev_plan", household, demand="种水稻")
    item = laptop.records.add("plan_item", plan, title="水稻")
    seen_on = laptop.records.add("plan_progress", item, seen_on="2026-06-03")
    where = laptop.locating.of("plan_progress", seen_on)
    assert where.chain == (("dev_plan", plan), ("plan_item", item), ("plan_progress", seen_on))


def test_a_years_facts_are_found_at_the_member_and_the_year(laptop, household):
    person = head(laptop, household)
    laptop.households.change_person(person, year=2024, health="1")
    row = laptop.yearly.of(household, 2024, [person]).members[person].fields[0].row
    where = laptop.locating.of("person_year", row)
    assert (where.person, where.year) == (person, 2024)


def test_records_are_counted_at_once(laptop, household):
    laptop.records.add("problem", household, text="屋漏")
    laptop.records.add("problem", household, text="缺水")
    assert laptop.locating.counts(household, ["problem", "measure"]) == {"problem": 2, "measure": 0}
