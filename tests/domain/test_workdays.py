"""Working days of China, and the period of a notice."""

import csv
from datetime import date, timedelta

import pytest

from fieldkit import paths
from fieldkit.domain.policy_parts import NATURAL, STANDING, WORKING
from fieldkit.domain.workdays import Workdays, Year, days_of

CHINA = Workdays.shipped()
YEARS = range(2014, 2027)


def rows():
    with paths.resource("calendar/china.csv").open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def between(first, last):
    first, last = date.fromisoformat(first), date.fromisoformat(last)
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def test_every_year_from_2014_to_2026_is_there_and_names_its_source():
    assert sorted(CHINA.years) == list(YEARS)
    assert all("发明电〔" in row["source"] for row in rows())


@pytest.mark.parametrize("year", YEARS)
def test_a_year_gives_as_many_free_days_as_the_law_has(year):
    law = 13 if year >= 2025 else 11  # 国务院令第644号; 第795号 from 2025 on
    extra = {2015: 1, 2020: 2}  # the parade of 2015; the longer spring festival of 2020
    mine = [row for row in rows() if int(row["year"]) == year]
    free = [day for row in mine for day in between(row["off_from"], row["off_to"])]
    worked = [day for row in mine for day in days_of(row["worked"].split())]
    assert len(free) == len(set(free))
    assert all(day.weekday() >= 5 for day in worked)
    assert not set(free) & set(worked)
    weekdays = sum(day.weekday() < 5 for day in free) - len(worked)
    assert weekdays == law + extra.get(year, 0)  # a feast at the weekend is made good on a weekday


@pytest.mark.parametrize(("day", "worked"), [
    ("2026-11-22", False), ("2026-11-23", True), ("2026-10-07", False), ("2026-10-10", True),
    ("2026-02-14", True), ("2018-12-29", True), ("2018-12-31", False), ("2016-12-31", False), ("2020-02-01", False),
    ("2020-02-03", True), ("2019-05-05", True), ("2015-09-06", True),
])  # fmt: skip
def test_days_that_people_remember(day, worked):
    assert CHINA.works(date.fromisoformat(day)) is worked


def test_the_day_of_posting_does_not_count():
    posted = date(2026, 11, 20)
    assert CHINA.last_day(posted, 5, NATURAL) == date(2026, 11, 25)
    assert CHINA.last_day(posted, 7, WORKING) == date(2026, 12, 1)
    assert CHINA.last_day(posted, None, STANDING) is None


def test_holidays_are_passed_over_and_worked_weekends_are_counted():
    # off 1-7 October; Saturday 10 October is worked
    assert CHINA.last_day(date(2026, 9, 30), 3, WORKING) == date(2026, 10, 10)
    assert CHINA.last_day(date(2026, 9, 30), 3, NATURAL) == date(2026, 10, 3)


def days_hung(posted, until, kind):
    """Count the days of `kind` that a notice hung, one by one: `posted` is not counted, `until` is."""
    days = [posted + timedelta(days=n) for n in range(1, (until - posted).days + 1)]
    return sum(kind != WORKING or CHINA.works(day) for day in days)


@pytest.mark.parametrize("kind", [NATURAL, WORKING])
def test_what_hung_until_its_last_day_hung_long_enough(kind):
    for offset in range(400):
        posted = date(2025, 12, 1) + timedelta(days=offset)
        last = CHINA.last_day(posted, 7, kind)
        assert days_hung(posted, last, kind) == 7
        assert days_hung(posted, last - timedelta(days=1), kind) == 6


def test_a_year_that_is_not_known_has_free_weekends_only_and_is_named():
    first = date(2030, 9, 30)
    assert CHINA.last_day(first, 2, WORKING) == date(2030, 10, 2)
    assert CHINA.unknown(first, date(2030, 10, 2)) == [2030]
    assert CHINA.unknown(date(2026, 12, 30), date(2027, 1, 5)) == [2027]


def test_the_townships_own_calendar_stands_for_the_whole_year():
    own = Year(days_of(["2026-11-23"]), days_of(["2026-11-21"]), "县政府办通知")
    ours = CHINA.with_own({2026: own})
    assert not ours.works(date(2026, 11, 23))
    assert ours.works(date(2026, 11, 21))
    assert ours.works(date(2026, 10, 1))  # the township said nothing of it
    assert not CHINA.works(date(2026, 10, 1))
