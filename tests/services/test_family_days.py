"""Days that cannot be, typed of a family: nobody vanishes by them, and what was imported stays in sight."""

from datetime import date

import pytest

from fieldkit.db.tables import Person
from fieldkit.errors import BadValue
from fieldkit.services.family import Newcomer
from fieldkit.services.past import Past
from tests.people import add_household

DAY = date(2026, 11, 20)  # the clock of these tests says a day later


@pytest.fixture
def household(laptop):
    laptop.settings.language = "en"
    laptop.save_settings()
    return add_household(laptop)


def member(laptop, household, name="李桂兰", relation="02", **values):
    with laptop.store.writing() as session:
        row = Person(
            scope="421081102201", household_id=household, name=name, relation=relation, shares_living=True,
            **{"status": "1", **values}, **laptop.store.origin(),
        )
        session.add(row)
        session.flush()
        return row.id


def names(laptop, household, year=None):
    return [row.name for row in laptop.households.page(household, year).members]


def test_a_birth_or_arrival_that_has_not_come_yet_is_refused_and_nobody_leaves_the_page(laptop, household):
    wife = member(laptop, household, birth_date=date(1971, 5, 14))
    for typed in ({"birth_date": "2071-05-14"}, {"joined_on": "2030-01-01"}):
        with pytest.raises(BadValue, match="not come yet"):
            laptop.households.change_person(wife, **typed)
        with pytest.raises(BadValue, match="not come yet"):
            laptop.family.correct(wife, "误录", **typed)
    assert names(laptop, household) == ["张德福", "李桂兰"]


def test_nobody_moves_in_who_is_not_born_on_that_day(laptop, household):
    for change, born in (("13", "2062-05-01"), ("13", "2026-11-21"), ("06", "2026-11-21"), ("06", "1980-05-01")):
        with pytest.raises(BadValue):
            laptop.family.join(household, change, DAY, Newcomer("张小甲", "03", "1", born))
    assert names(laptop, household) == ["张德福"]
    laptop.family.join(household, "06", DAY, Newcomer("张小乙", "03", "1", "2026-11-01"))
    assert names(laptop, household) == ["张德福", "张小乙"]


@pytest.mark.parametrize("nonsense", [{"birth_date": date(2071, 5, 14)}, {"joined_on": date(2030, 1, 1)}])
def test_who_was_imported_with_a_day_to_come_is_on_the_page_and_counts(laptop, household, nonsense):
    member(laptop, household, **nonsense)
    assert names(laptop, household) == names(laptop, household, 2025) == ["张德福", "李桂兰"]
    with laptop.store.reading() as session:
        years = Past(session, 2026, laptop.clock.today())
        assert [years.lived_there(p) for p in years.members_of(household)] == [True, True]


def test_who_was_born_this_year_is_not_in_the_file_of_last_year(laptop, household):
    member(laptop, household, "张小乙", "03", birth_date=date(2026, 5, 1))
    assert names(laptop, household, 2025) == ["张德福"]
