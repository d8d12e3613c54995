"""What stood at the end of a year: kept by a trigger, set right for what is dated back, read again."""

import json
from datetime import date

import pytest
from sqlalchemy import select, text

from fieldkit.clock import Clock
from fieldkit.db import kept
from fieldkit.db.base import Synced
from fieldkit.db.tables import Helper, Household, Past, Person, PersonYear
from fieldkit.services.family.past import Past as Years
from tests.people import VILLAGE, add_household, pair


@pytest.fixture
def household(laptop):
    return add_household(laptop)


def at(laptops, laptop, day):
    laptop.close()
    return laptops(today=Clock(day))


def rows(laptop, tbl="household"):
    with laptop.store.reading() as session:
        found = session.scalars(select(Past).where(Past.tbl == tbl).order_by(Past.year)).all()
        return [(row.year, json.loads(row.facts)) for row in found]


def test_nothing_is_kept_in_the_year_in_which_a_record_was_made(laptop, household):
    laptop.households.change(household, address="1号")
    assert rows(laptop) == []


def test_the_first_change_of_a_later_year_keeps_what_stood_before_it(laptops, laptop, household):
    laptop.households.change(household, address="1号")
    laptop = at(laptops, laptop, date(2027, 2, 1))
    laptop.households.change(household, address="2号")
    laptop.households.change(household, address="3号")
    ((year, facts),) = rows(laptop)
    assert (year, facts["address"], facts["household_type"]) == (2026, "1号", "30")
    assert set(facts) == set(Household.kept)
    laptop = at(laptops, laptop, date(2029, 2, 1))
    laptop.households.change(household, address="4号")
    assert [(year, facts["address"]) for year, facts in rows(laptop)] == [(2026, "1号"), (2028, "3号")]
    with laptop.store.reading() as session:
        seen = [Years(session, y, date(2029, 2, 1)).household(household).address for y in range(2025, 2030)]
    assert seen == ["1号", "1号", "3号", "3号", "4号"]


def test_what_is_not_kept_leaves_nothing_and_neither_does_what_comes_by_sync(laptops, laptop, household):
    laptop = at(laptops, laptop, date(2027, 2, 1))
    laptop.households.change(household, hh_no="42108100009999")
    with laptop.store.applying() as session:
        session.get(Household, household).address = "9号"
    assert rows(laptop) == []


def test_who_helped_then_is_known_with_the_post_of_then(laptops, laptop, household):
    pair(laptop, household)
    laptop = at(laptops, laptop, date(2027, 2, 1))
    with laptop.store.writing() as session:
        helper = session.scalars(select(Helper)).one()
        helper.post, helper.phone = "局长", "13999999999"
    ((year, facts),) = rows(laptop, "helper")
    assert (year, facts["phone"]) == (2026, "13900000000")
    with laptop.store.reading() as session:
        (then,) = Years(session, 2026, date(2027, 2, 1)).rows([session.scalars(select(Helper)).one()])
    assert (then.phone, then.post) == ("13900000000", None)


def test_the_year_is_that_of_the_village_not_of_greenwich(laptop, household):
    with laptop.store.writing() as session:
        session.execute(text("UPDATE _writing SET wall = '2026-12-31T16:30:00.000000Z'"))  # 00:30 in China
        session.get(Household, household).address = "1号"
    assert [year for year, _ in rows(laptop)] == [2026]


@pytest.mark.parametrize("name", [name for name, table in Synced.tables.items() if table.kept])
def test_kept_values_read_back_as_they_were(laptop, name):
    table = Synced.tables[name]
    assert set(table.kept) <= set(table.columns())
    row = {c.name: None for c in table.__table__.columns}
    values = {
        "household_id": laptop.store.author.device, "joined_on": date(2026, 1, 5), "shares_living": False,
        "cause_other": ("01", "02"), "phone": "13800001234", "is_relocated": True,
    }  # fmt: skip
    told = {key: value for key, value in values.items() if key in row}
    stored = json.loads(json.dumps(kept.encoded(table, told)))
    assert kept.decoded(table, stored) == told


def test_what_happened_in_an_earlier_year_is_set_right_in_the_years_since(laptops, laptop, household):
    with laptop.store.writing() as session:
        session.execute(text("UPDATE household SET address = '1号'"))
    laptop = at(laptops, laptop, date(2029, 2, 1))
    laptop.households.change(household, phone="13911112222")  # keeps 2028
    with laptop.store.writing() as session:
        row = session.get(Household, household)
        kept.happen(session, laptop.store, row, date(2027, 5, 1), {"address": "2号"})
    assert [(year, facts["address"]) for year, facts in rows(laptop)] == [(2026, "1号"), (2028, "2号")]
    with laptop.store.reading() as session:
        assert session.get(Household, household).address == "2号"


def test_a_correction_is_true_of_every_year(laptops, laptop, household):
    laptop = at(laptops, laptop, date(2027, 2, 1))
    laptop.households.change(household, address="2号")
    laptop = at(laptops, laptop, date(2028, 2, 1))
    with laptop.store.writing() as session:
        row = session.get(Household, household)
        kept.correct(session, laptop.store, row, {"address": "8号"})
    assert {facts["address"] for _, facts in rows(laptop)} == {"8号"}
    assert [year for year, _ in rows(laptop)] == [2026, 2027]


def test_taking_a_change_back_keeps_the_year_and_a_later_change_does_not_lose_it(laptops, laptop, household):
    laptop.households.change(household, address="1号")
    laptop = at(laptops, laptop, date(2027, 2, 1))
    laptop.households.change(household, address="2号")
    laptop.undoing.undo(household)
    laptop.households.change(household, address="3号")
    with laptop.store.reading() as session:
        then = Years(session, 2026, date(2027, 2, 1)).household(household)
        assert (then.address, session.get(Household, household).address) == ("1号", "3号")


def test_who_lived_somewhere_else_then_is_found_there(laptops, laptop, household):
    other = add_household(laptop, "王大山", no=2)
    laptop = at(laptops, laptop, date(2027, 2, 1))
    with laptop.store.writing() as session:
        head = session.get(Household, household).head_person_id
        session.add(PersonYear(scope=VILLAGE, person_id=head, household_id=household, year=2026,
                               education="3", **laptop.store.origin()))  # fmt: skip
        session.flush()
        session.get(Person, head).household_id = other
    with laptop.store.reading() as session:
        then, now = (Years(session, year, date(2027, 2, 1)) for year in (2026, 2027))
        assert [p.name for p in then.members_of(household)] == ["张德福"]
        assert [p.name for p in then.members_of(other)] == ["王大山"]
        assert [p.name for p in now.members_of(household)] == []
        assert [p.name for p in now.members_of(other)] == ["张德福", "王大山"]
        assert now.years([head])[head].education == "3"
