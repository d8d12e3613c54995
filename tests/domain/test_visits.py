from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.domain.policy import Profile
from fieldkit.domain.visits import (
    Slot,
    SlotState,
    choose_slot,
    is_due,
    slot_state,
    windows_left,
)
from fieldkit.errors import WindowsRefused

SECOND = Slot(2, date(2026, 4, 1), date(2026, 6, 30))
YEAR = [
    Slot(1, date(2026, 1, 1), date(2026, 3, 31)),
    SECOND,
    Slot(3, date(2026, 7, 1), date(2026, 9, 30)),
    Slot(4, date(2026, 10, 1), date(2026, 12, 20)),
]
DAYS = st.dates(date(2026, 1, 1), date(2027, 3, 1))


@pytest.mark.parametrize(
    ("slot", "today", "state"),
    [
        (SECOND, date(2026, 3, 31), SlotState.TO_PLAN),
        (SECOND, date(2026, 6, 30), SlotState.TO_PLAN),
        (SECOND, date(2026, 7, 1), SlotState.OVERDUE),
        (replace(SECOND, planned_on=date(2026, 5, 1)), date(2026, 4, 2), SlotState.PLANNED),
        (replace(SECOND, planned_on=date(2026, 5, 1)), date(2026, 7, 1), SlotState.OVERDUE),
        (replace(SECOND, done_on=date(2026, 6, 30)), date(2026, 7, 1), SlotState.DONE),
        (replace(SECOND, done_on=date(2026, 3, 1)), date(2026, 7, 1), SlotState.DONE),
        (replace(SECOND, done_on=date(2026, 7, 1)), date(2026, 7, 1), SlotState.DONE_LATE),
        (replace(SECOND, skip_reason="外迁"), date(2026, 9, 1), SlotState.EXEMPT),
        (replace(SECOND, skip_reason="外迁", done_on=date(2026, 5, 1)), date(2026, 9, 1), SlotState.DONE),
    ],
)
def test_a_slot_is_what_its_dates_say(slot, today, state):
    assert slot_state(slot, today) is state


def test_a_slot_is_due_on_both_days_of_its_window_and_not_outside():
    first, last, one = SECOND.window_from, SECOND.window_to, timedelta(days=1)
    days = [first - one, first, last, last + one]
    assert [is_due(SECOND, day) for day in days] == [False, True, True, False]
    assert not is_due(replace(SECOND, done_on=date(2026, 4, 2)), date(2026, 5, 1))


def test_a_visit_fills_the_slot_of_its_day_before_an_overdue_one():
    assert choose_slot(YEAR, date(2026, 5, 5)).no == 2


def test_outside_every_open_window_the_earliest_overdue_slot_is_filled():
    done = [replace(s, done_on=date(2026, 11, 1)) if s.no == 4 else s for s in YEAR]
    assert choose_slot(done, date(2026, 11, 21)).no == 1
    assert choose_slot(YEAR, date(2026, 12, 25)).no == 1


def test_where_nothing_is_open_no_slot_is_filled():
    assert choose_slot([replace(s, done_on=s.window_to) for s in YEAR], date(2026, 11, 1)) is None
    assert choose_slot([YEAR[3]], date(2026, 2, 1)) is None


@given(today=DAYS, done=st.none() | DAYS, planned=st.none() | DAYS, skip=st.none() | st.just("外迁"))
def test_a_slot_once_done_never_becomes_undone_as_days_pass(today, done, planned, skip):
    slot = replace(SECOND, done_on=done, planned_on=planned, skip_reason=skip)
    later = slot_state(slot, today + timedelta(days=30))
    assert slot_state(slot, today).done == later.done
    if slot_state(slot, today) is SlotState.OVERDUE:
        assert later is SlotState.OVERDUE


def test_an_extra_visit_is_filled_only_when_none_of_the_four_is_wanted():
    extra = Slot(5, date(2026, 11, 1), date(2026, 11, 30), planned_on=date(2026, 11, 25))
    assert choose_slot([*YEAR, extra], date(2026, 11, 21)).no == 4
    done = [replace(slot, done_on=slot.window_to) for slot in YEAR]
    assert choose_slot([*done, extra], date(2026, 11, 21)).no == 5
    assert choose_slot([*done, extra], date(2026, 10, 21)) is None, "its month has not begun"


@pytest.mark.parametrize(
    ("entered", "left"),
    [(None, [1, 2, 3, 4]), (date(2026, 3, 31), [1, 2, 3, 4]), (date(2026, 4, 1), [2, 3, 4]),
     (date(2026, 12, 20), [4]), (date(2026, 12, 21), []), (date.max, [])],
)  # fmt: skip
def test_who_comes_in_mid_year_gets_the_windows_that_are_left(entered, left):
    windows = Profile.load("2026_normal").windows(2026)
    assert [window.no for window in windows_left(windows, entered)] == left


def test_windows_of_ones_own_are_read_with_spaces_or_commas():
    own = "01-01/02-28,03-01/05-31,06-01/09-30,10-01/12-25"
    profile = Profile.load("2026_normal").with_windows(own)
    assert profile.windows(2026) == Profile.load("2026_normal").with_windows(own.replace(",", " ")).windows(
        2026
    )
    assert [w.last for w in profile.windows(2026)][-1] == date(2026, 12, 25)
    assert [w.purpose for w in profile.windows(2026)] == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    "written",
    [
        "01-01/05-31",
        "01-01/03-31 04-01/06-30 07-01/09-30 10-01/11-30 12-01/12-31",
        "02-30/03-31",
        "01-01",
        "04-01/03-31",
    ],
)
def test_windows_that_overlap_or_are_none_are_refused(written):
    with pytest.raises(WindowsRefused):
        Profile.load("2026_normal").with_windows(written)
