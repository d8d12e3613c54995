"""A clock that was ahead for a day is not believed; the right one after it is, once somebody says so."""

from datetime import date

from fieldkit.clock import Clock
from fieldkit.domain import clockwatch
from fieldkit.services.clock_doubts import believe_clock, clock_doubt
from fieldkit.sync import local
from tests.people import add_household

RIGHT, AHEAD, LATER = (Clock(date(*day)) for day in ((2026, 11, 21), (2027, 11, 21), (2026, 12, 1)))


def test_after_a_day_with_the_clock_a_year_ahead_a_person_says_that_it_is_right_now(laptops):
    ahead = laptops(today=AHEAD)
    add_household(ahead)
    with ahead.store.applying() as session:  # a sync that day, too
        local.write(session, confirmed_at="2027-11-21T08:00:00+00:00")
    ahead.close()
    right = laptops(today=RIGHT)
    found = clock_doubt(right.store)
    assert found is not None
    assert found.kind == clockwatch.BEHIND
    believe_clock(right.store)
    assert clock_doubt(right.store) is None
    right.close()
    later = laptops(today=LATER)
    assert clock_doubt(later.store) is None
    assert {r.id: r.state for r in later.doctor.examine().results}["clock"] == "good"
    later.close()
    back = laptops(today=Clock(date(2026, 11, 10)))  # what a person confirmed holds against a clock as well
    found = clock_doubt(back.store)
    assert found is not None
    assert found.kind == clockwatch.BEHIND
