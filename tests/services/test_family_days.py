"""Days that cannot be, typed of a family: nobody vanishes by them, and what was imported stays in sight."""

from datetime import date

import pytest

from fieldkit.db.tables import Household, Person
from fieldkit.errors import BadValue, CorrectionNeeded, LaterChange
from fieldkit.services.family.past import Past
from fieldkit.services.family.service import Newcomer
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
            scope="421081102201",
            household_id=household,
            name=name,
            relation=relation,
            shares_living=True,
            **{"status": "1", **values},
            **laptop.store.origin(),
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
    for change, born in (
        ("13", "2062-05-01"),
        ("13", "2026-11-21"),
        ("06", "2026-11-21"),
        ("06", "1980-05-01"),
    ):
        with pytest.raises(BadValue):
            laptop.family.join(household, change, DAY, Newcomer("张小甲", "03", "1", born))
    with pytest.raises(BadValue, match="before 1900"):
        laptop.family.join(household, "06", date(1890, 3, 1), Newcomer("张小丁", "03", "1"))
    with pytest.raises(BadValue, match="before 1900"):
        laptop.family.join(household, "13", DAY, Newcomer("张小丁", "03", "1", "1890-03-01"))
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


# ---------------------------------------------------------------- heads


def head_of(laptop, household):
    with laptop.store.reading() as session:
        return session.get(Household, household).head_person_id


def heads(laptop, household, *years):
    with laptop.store.reading() as session:
        return [Past(session, y, laptop.clock.today()).household(household).head_name for y in years]


def test_a_head_is_not_followed_before_he_died_nor_by_who_was_not_born_or_not_there(laptop, household):
    son = member(laptop, household, "张小宝", "03", birth_date=date(2010, 3, 1), joined_on=date(2012, 1, 1))
    laptop.family.happen(head_of(laptop, household), "01", date(2026, 8, 20))
    for day in (date(1995, 1, 1), date(2011, 1, 1), date(2026, 8, 19)):
        with pytest.raises(BadValue):
            laptop.family.new_head(household, son, {}, day)
    assert heads(laptop, household, 2020, 2025, 2026) == ["张德福"] * 3
    laptop.family.new_head(household, son, {}, date(2026, 8, 20))
    assert heads(laptop, household, 2020, 2025, 2026) == ["张德福", "张德福", "张小宝"]


def test_a_change_of_head_is_not_entered_before_the_last_one_nor_a_death_before_being_made_head(
    laptop, household
):
    old, son = head_of(laptop, household), member(laptop, household, "张小宝", "03")
    laptop.family.new_head(household, son, {old: "11"}, date(2024, 5, 1))
    with pytest.raises(LaterChange, match="2024-05-01"):
        laptop.family.new_head(household, old, {son: "03"}, date(2023, 1, 1))
    with pytest.raises(LaterChange, match="2024-05-01"):
        laptop.family.happen(son, "01", date(1984, 1, 1))
    laptop.family.happen(
        old, "01", date(2024, 3, 1)
    )  # who handed over may have died before it was written down
    assert heads(laptop, household, 2023, 2025) == ["张德福", "张小宝"]


def test_who_is_to_follow_and_was_imported_with_a_day_to_come_can_still_be_made_head(laptop, household):
    son = member(laptop, household, "张小宝", "03", birth_date=date(2071, 1, 1), joined_on=date(2030, 1, 1))
    laptop.family.happen(head_of(laptop, household), "01", DAY)
    laptop.family.new_head(household, son, {}, DAY)
    assert head_of(laptop, household) == son


# ---------------------------------------------------------------- status and day of leaving


def test_a_wrong_death_that_is_corrected_is_undone_whole(laptop, household):
    wife = member(laptop, household)
    laptop.family.happen(wife, "01", date(2026, 2, 1))
    laptop.family.correct(wife, "误录", status="1")
    row = laptop.households.page(household).members[1]
    assert (row.gone, row.field("status").typed, row.field("left_on").typed) == (False, "1", "")
    with laptop.store.reading() as session:
        years = Past(session, 2026, laptop.clock.today())
        assert years.lived_there(session.get(Person, wife))
    told = laptop.undoing.undo(household)
    assert any("Member status" in line for line in told.lines)
    assert any("Left the household on: 2026-02-01 →" in line for line in told.lines)
    row = laptop.households.page(household).members[1]
    assert (row.field("status").typed, row.field("left_on").typed) == ("2", "2026-02-01")
    laptop.family.correct(wife, "误录", status="1")
    laptop.family.happen(wife, "02", date(2026, 9, 1))


def test_who_is_corrected_to_have_died_has_a_day_of_it(laptop, household):
    wife = member(laptop, household, birth_date=date(1971, 5, 14))
    with pytest.raises(BadValue, match="say the day"):
        laptop.family.correct(wife, "漏录", status="2")
    with pytest.raises(BadValue, match="before the birth"):
        laptop.family.correct(wife, "漏录", status="2", left_on="1970-01-01")
    laptop.family.correct(wife, "漏录", status="2", left_on="2025-12-01")
    with pytest.raises(BadValue, match="say the day"):
        laptop.family.correct(wife, "误录", left_on="")
    assert [m.gone for m in laptop.households.page(household, 2025).members] == [False, True]
    assert [m.gone for m in laptop.households.page(household, 2024).members] == [False, False]


def test_nobody_who_is_there_has_a_day_of_leaving(laptop, household):
    wife = member(laptop, household)
    with pytest.raises(CorrectionNeeded):
        laptop.households.change_person(wife, left_on="2020-01-01")
    with pytest.raises(BadValue, match="is there"):
        laptop.family.correct(wife, "误录", left_on="2020-01-01")
    dead = member(laptop, household, "张老三", "99", status="2")  # as offices send it
    laptop.households.change_person(dead, left_on="2020-01-01")
