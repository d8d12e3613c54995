"""Households that split and join: what people are and who helps them stays as it was."""

from datetime import date

import pytest
from sqlalchemy import select

from fieldkit.db.tables import HelperAssignment, Person
from fieldkit.errors import BadValue, RelationsNeeded
from tests.people import add_household, pair


@pytest.fixture
def household(laptop):
    laptop.settings.language = "en"
    laptop.save_settings()
    return add_household(laptop)


def member(laptop, household, name, relation, status="1"):
    with laptop.store.writing() as session:
        row = Person(
            scope="421081102201",
            household_id=household,
            name=name,
            relation=relation,
            shares_living=True,
            status=status,
            **laptop.store.origin(),
        )
        session.add(row)
        session.flush()
        return row.id


@pytest.mark.parametrize("status", ["4", "5", "7", "8"])
def test_a_split_leaves_prisoners_soldiers_and_the_missing_what_they_are(laptop, household, status):
    away = member(laptop, household, "张小宝", "03", status)
    son = member(laptop, household, "张大宝", "03")
    new = laptop.family.split(household, [away, son], son, {away: "21"}, date(2026, 5, 1))
    page = laptop.households.page(new)
    assert {m.name: m.field("status").typed for m in page.members} == {"张大宝": "1", "张小宝": status}


def test_a_split_dated_before_a_change_of_helper_gets_both_helpers_one_after_the_other(laptop, household):
    first = pair(laptop, household)
    other = laptop.pairing.add_helper(name="付志明", unit="市教育局", phone="13900000001")
    laptop.pairing.replace(first, other, date(2026, 8, 1), "3")
    son, wife = member(laptop, household, "张大宝", "03"), member(laptop, household, "陈秀", "05")
    new = laptop.family.split(household, [son, wife], son, {wife: "02"}, date(2026, 5, 1))
    with laptop.store.reading() as session:
        rows = session.execute(
            select(HelperAssignment.helper_id, HelperAssignment.start_date, HelperAssignment.end_date)
            .where(HelperAssignment.household_id == new).order_by(HelperAssignment.start_date)
        ).all()  # fmt: skip
    assert [tuple(row)[1:] for row in rows] == [
        (date(2026, 5, 1), date(2026, 7, 31)), (date(2026, 8, 1), None),
    ]  # fmt: skip
    assert rows[1].helper_id == other


def test_nobody_of_a_household_that_joins_becomes_a_second_head(laptop, household):
    other = add_household(laptop, "王大山", no=2)
    head = laptop.households.page(other).members[0].id
    with pytest.raises(RelationsNeeded, match="王大山"):
        laptop.family.merge(household, other, {head: "01"}, date(2026, 5, 1))


@pytest.mark.parametrize("typed", ["-5", "－5", "−5", "-0.5"])
def test_an_area_below_nought_is_refused_by_what_is_wrong_with_it(laptop, household, typed):
    with pytest.raises(BadValue, match="below nought"):
        laptop.yearly.change(household, 2026, land_arable=typed)
    with pytest.raises(BadValue, match="a number is needed"):
        laptop.yearly.change(household, 2026, land_arable="-五")
