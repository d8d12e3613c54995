"""The year's plan: who gets which windows, what is counted, and what may be moved."""

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import product

import pytest
from sqlalchemy import select

from fieldkit.clock import Clock
from fieldkit.db.tables import Household, VisitPlan, VisitSlot
from fieldkit.db.types import new_id
from fieldkit.domain.rights import EVERY_RIGHT, Right
from fieldkit.domain.visits import Slot, SlotState, is_due, slot_state
from fieldkit.errors import BadValue, NotAllowed, NotFound, ReasonNeeded, VisitIsDone
from fieldkit.services.visits.answers import Answers
from fieldkit.services.visits.slots import due_column, state_column
from fieldkit.services.which import STATES, Which
from tests.people import VILLAGE, add_household, pair

TODAY = date(2026, 11, 21)
CONTENT = "看了今年的庄稼和账本，说了医保的事。"


@pytest.fixture
def household(laptop):
    household = add_household(laptop)
    pair(laptop, household)
    laptop.planning.make(2026)
    return household


def slots(laptop, household, year=2026):
    (row,) = laptop.households.rows([household], year)
    return row.slots


def stored(laptop, slot_id):
    with laptop.store.reading() as session:
        return session.get(VisitSlot, slot_id)


def set_fact(laptop, household, **facts):
    with laptop.store.writing() as session:
        row = session.get(Household, household)
        for name, value in facts.items():
            setattr(row, name, value)


# ------------------------------------------------------------ the database says the same as the domain


def test_the_database_says_of_every_slot_what_the_one_function_says(laptop):
    """Counts are made in the database: for every combination of dates it must agree with `slot_state`."""
    days = [date(2026, 9, 30), date(2026, 10, 1), TODAY, date(2026, 11, 26), date(2026, 12, 20)]
    options = [None, *days]
    rows = [
        VisitSlot(
            scope=VILLAGE, plan_id=new_id(), household_id=new_id(), year=2026, no=4, purpose="4",
            window_from=first, window_to=last, planned_on=planned, done_on=done, skip_reason=skip,
        )
        for first, last, planned, done, skip in product(days, days, options, options, (None, "3"))
        if first <= last
    ]  # fmt: skip
    with laptop.store.writing() as session:
        session.add_all(rows)
    columns = (
        VisitSlot.no, VisitSlot.window_from, VisitSlot.window_to, VisitSlot.planned_on, VisitSlot.done_on,
        VisitSlot.skip_reason, state_column(TODAY), due_column(TODAY),
    )  # fmt: skip
    with laptop.store.reading() as session:
        found = session.execute(select(*columns)).all()
    assert len(found) == len(rows) > 1000
    for *facts, state, due in found:
        slot = Slot(*facts)
        assert (SlotState(state), bool(due)) == (slot_state(slot, TODAY), is_due(slot, TODAY)), slot


def test_every_count_is_the_length_of_its_list(laptop):
    households = [add_household(laptop, f"户{n}", no=n) for n in range(1, 8)]
    helper = pair(laptop, households[0])
    assert helper
    laptop.planning.make(2026)
    ids = {h: [slot.id for slot in slots(laptop, h)] for h in households}
    laptop.rescheduling.exempt([ids[households[1]][2]], "4")
    laptop.rescheduling.plan_day([ids[households[2]][3]], date(2026, 12, 1))
    laptop.visiting.add(households[3], Answers(visit_date=TODAY, content=CONTENT, household_absent=True))
    laptop.visiting.add(households[4], Answers(visit_date=TODAY, content=CONTENT))
    laptop.visiting.add(households[5], Answers(visit_date=TODAY, content=CONTENT), slot_no=1)
    laptop.rescheduling.add_extra(households[6], date(2026, 11, 25))
    set_fact(laptop, households[0], household_type="90")

    counts = laptop.planning.counts(2026)
    length = {state: len(laptop.planning.listed(Which(2026, state))) for state in STATES}
    views = [row.slot for row in laptop.planning.slots(2026)]
    assert len(views) == 6 * 4 + 1, "nobody visits a household that is struck off"
    assert length["due"] == counts.due == sum(v.due for v in views) == 6
    assert length["overdue"] == counts.overdue == sum(v.state is SlotState.OVERDUE for v in views) == 16
    assert length["todo"] == counts.due + counts.overdue
    assert length["done"] == counts.done == sum(v.state.done for v in views) == 2
    assert length["exempt"] == sum(w.exempt for w in counts.windows) == 1
    assert length["planned"] == counts.planned == 2
    assert length["absent"] == 1
    assert length["all"] == counts.all + counts.extra.all == len(views)
    assert [w.late for w in counts.windows] == [1, 0, 0, 0]


def test_lists_narrow_to_village_group_helper_and_day(laptop, household):
    other = add_household(laptop, "李四", no=2, group="5组")
    laptop.planning.make(2026)
    helper = laptop.pairing.helpers("刘志刚")[0].id
    (village,) = laptop.planning.places().villages
    groups = {name: id for id, name in laptop.planning.places().groups}

    def households(**more):
        keys = laptop.planning.listed(Which(2026, **more))
        return {line.household_id for line in laptop.planning.lines(keys)}

    assert village[0] == VILLAGE
    assert households(village=VILLAGE) == {household, other}
    assert households(village="421081102999") == set()
    assert households(group=groups["5组"]) == {other}
    assert households(helper=helper) == {household}
    assert households(no_helper=True) == {other}
    slot = slots(laptop, other)[3].id
    laptop.rescheduling.plan_day([slot], date(2026, 12, 2))
    assert households(day=date(2026, 12, 2)) == {other}
    assert laptop.planning.counts(2026, helper=helper).all == 4
    assert laptop.planning.counts(2026, group=groups["5组"]).planned == 1


def test_a_month_knows_what_is_planned_made_and_ending_on_each_day(laptop, household):
    (_, _, third, fourth) = slots(laptop, household)
    laptop.rescheduling.plan_day([fourth.id], date(2026, 12, 2))
    laptop.visiting.add(household, Answers(visit_date=TODAY, content=CONTENT), slot_no=third.no)
    days = laptop.planning.days(Which(2026), date(2026, 11, 1), date(2026, 12, 31))
    assert {day: (c.planned, c.made, c.ends) for day, c in days.items()} == {
        date(2026, 12, 2): (1, 0, 0), TODAY: (0, 1, 0), date(2026, 12, 20): (0, 0, 1),
    }  # fmt: skip


def test_five_days_before_a_window_ends_it_is_said(laptops, clock):
    laptop = laptops("a")
    add_household(laptop)
    laptop.planning.make(2026)
    assert laptop.planning.reminders() == []
    laptop.close()
    for today, left in ((date(2026, 12, 14), None), (date(2026, 12, 15), 5), (date(2026, 12, 20), 0)):
        later = laptops("a", today=Clock(today))
        said = [(r.no, r.days_left, r.open) for r in later.planning.reminders()]
        assert said == ([] if left is None else [(4, left, 1)])
        assert len(later.planning.listed(Which(2026, "ending"))) == (left is not None)
        later.close()


def test_when_the_year_is_over_what_was_open_was_missed_and_stays(laptops):
    laptop = laptops("a")
    household = add_household(laptop)
    laptop.planning.make(2026)
    laptop.visiting.add(household, Answers(visit_date=TODAY, content=CONTENT))
    laptop.close()
    later = laptops("a", today=Clock(date(2027, 1, 1)))
    counts = later.planning.counts(2026)
    assert (counts.closed, counts.overdue, counts.due, counts.done) == (True, 3, 0, 1)
    done = later.visiting.add(household, Answers(visit_date=date(2027, 1, 1), content=CONTENT))
    assert done.slot_no is None
    assert later.planning.counts(2026).overdue == 3


# ------------------------------------------------------------ who gets which windows


def numbers(laptop, household):
    return [slot.no for slot in slots(laptop, household)]


def test_a_roster_imported_in_november_is_no_village_of_newcomers(laptop):
    household = add_household(laptop)
    laptop.planning.make(2026)
    assert numbers(laptop, household) == [1, 2, 3, 4]


def test_a_household_entered_after_the_village_was_planned_gets_the_windows_left(laptops):
    first = laptops("a", today=Clock(date(2026, 1, 5)))
    old = add_household(first)
    first.planning.make(2026)
    first.close()
    later = laptops("a", today=Clock(date(2026, 6, 30)))
    new, known = add_household(later, "新来的", no=2), add_household(later, "早就有的", no=3)
    set_fact(later, known, first_identified_year=2019)
    assert later.planning.make(2026).slots == 3 + 4
    assert numbers(later, old) == [1, 2, 3, 4]
    assert numbers(later, new) == [2, 3, 4], "the window under way on the day counts"
    assert numbers(later, known) == [1, 2, 3, 4], "identified years ago: only entered late"


def test_a_household_identified_this_year_begins_with_its_first_pairing(laptop):
    household, before = add_household(laptop), add_household(laptop, "明年的", no=2)
    pair(laptop, household, start=date(2026, 8, 15))
    set_fact(laptop, household, first_identified_year=2026)
    set_fact(laptop, before, first_identified_year=2026)
    laptop.planning.make(2026)
    assert numbers(laptop, household) == [3, 4]
    laptop.planning.make(2025)
    assert slots(laptop, before, 2025) == (), "it was not in the register in 2025"


def test_a_household_struck_off_gets_no_plan(laptop):
    household = add_household(laptop)
    set_fact(laptop, household, household_type="90")
    assert laptop.planning.make(2026).plans == 0


def test_two_laptops_give_a_newcomer_the_same_windows(laptops):
    """What decides travels with the rows: plan and household have their day from where they were made."""
    made = []
    for name, planned in (("a", date(2026, 7, 1)), ("b", date(2026, 11, 21))):
        laptop = laptops(name, today=Clock(date(2026, 7, 1)))
        household = add_household(laptop)
        origin = {"created_at": datetime(2026, 1, 5, tzinfo=UTC), "origin_device": new_id()}
        with laptop.store.writing() as session:
            session.add(VisitPlan(scope=VILLAGE, household_id=new_id(), year=2026, state="active", **origin))
        laptop.close()
        later = laptops(name, today=Clock(planned))
        later.planning.make(2026)
        made.append(numbers(later, household))
        later.close()
    assert made == [[3, 4], [3, 4]]


# ------------------------------------------------------------ moving, freeing, adding


def test_the_first_day_needs_no_reason_and_a_change_of_it_does(laptop, household):
    id = slots(laptop, household)[3].id
    assert not laptop.rescheduling.needs_reason([id], date(2026, 11, 28))
    laptop.rescheduling.plan_day([id], date(2026, 11, 28))
    assert laptop.rescheduling.needs_reason([id], date(2026, 12, 1))
    with pytest.raises(ReasonNeeded):
        laptop.rescheduling.plan_day([id], date(2026, 12, 1))
    assert stored(laptop, id).planned_on == date(2026, 11, 28)
    laptop.rescheduling.plan_day([id], date(2026, 12, 1), "  户主 住院 ")
    row = stored(laptop, id)
    assert (row.planned_on, row.moved_reason) == (date(2026, 12, 1), "户主 住院")


def test_a_set_day_is_taken_back_with_a_reason_only(laptop, household):
    id = slots(laptop, household)[3].id
    assert not laptop.rescheduling.needs_reason([id], None)
    laptop.rescheduling.plan_day([id], None)
    laptop.rescheduling.plan_day([id], date(2026, 11, 28))
    assert laptop.rescheduling.needs_reason([id], None)
    with pytest.raises(ReasonNeeded):
        laptop.rescheduling.plan_day([id], None)
    laptop.rescheduling.plan_day([id], None, "户主外出")
    assert slots(laptop, household)[3].state is SlotState.TO_PLAN
    assert stored(laptop, id).moved_reason == "户主外出"


def test_a_day_outside_the_window_needs_a_reason(laptop, household):
    first, *_, fourth = slots(laptop, household)
    assert laptop.rescheduling.needs_reason([first.id, fourth.id], date(2026, 11, 28))
    with pytest.raises(ReasonNeeded):
        laptop.rescheduling.plan_day([fourth.id], date(2026, 12, 25))
    laptop.rescheduling.plan_day([first.id, fourth.id], date(2026, 11, 28), "补走第一次")
    assert stored(laptop, first.id).planned_on == stored(laptop, fourth.id).planned_on


@pytest.mark.parametrize("day", [date(2026, 11, 20), date(2027, 1, 4)])
def test_a_day_that_is_past_or_in_another_year_is_refused(laptop, household, day):
    with pytest.raises(BadValue):
        laptop.rescheduling.plan_day([slots(laptop, household)[3].id], day, "原因")


def test_a_window_moves_within_its_year_with_a_reason(laptop, household):
    third = slots(laptop, household)[2].id
    with pytest.raises(ReasonNeeded):
        laptop.rescheduling.move_window([third], date(2026, 11, 1), date(2026, 11, 30), " ")
    with pytest.raises(BadValue):
        laptop.rescheduling.move_window([third], date(2026, 12, 1), date(2027, 1, 30), "收成晚")
    with pytest.raises(BadValue):
        laptop.rescheduling.move_window([third], date(2026, 12, 1), date(2026, 11, 30), "收成晚")
    laptop.rescheduling.move_window([third], date(2026, 11, 1), date(2026, 11, 30), "收成晚")
    moved = slots(laptop, household)[2]
    assert (moved.due, moved.window_to) == (True, date(2026, 11, 30))


def test_a_household_is_freed_with_a_reason_of_the_table_or_in_words(laptop, household):
    ids = [slot.id for slot in slots(laptop, household)]
    laptop.rescheduling.exempt(ids[:2], "全家外出")
    laptop.rescheduling.exempt(ids[2:3], "9", "住在女儿家")
    assert [stored(laptop, id).skip_reason for id in ids] == ["4", "4", "住在女儿家", None]
    for reason, told in (("", ""), ("9", " ")):
        with pytest.raises(ReasonNeeded):
            laptop.rescheduling.exempt(ids, reason, told)
    assert [s.state.name for s in slots(laptop, household)] == ["EXEMPT"] * 3 + ["TO_PLAN"]
    laptop.rescheduling.expect_again(ids)
    assert [s.state.name for s in slots(laptop, household)] == ["OVERDUE"] * 3 + ["TO_PLAN"]


def test_visits_made_are_never_moved_or_freed(laptop, household):
    laptop.visiting.add(household, Answers(visit_date=TODAY, content=CONTENT))
    ids = [slot.id for slot in slots(laptop, household)]
    with pytest.raises(VisitIsDone):
        laptop.rescheduling.exempt(ids[3:], "4")
    moved = laptop.rescheduling.exempt(ids, "4")
    assert (moved.changed, moved.done_already) == (3, 1)
    with pytest.raises(NotFound):
        laptop.rescheduling.exempt([new_id()], "4")


def test_an_extra_visit_counts_apart_and_never_takes_the_place_of_one_of_the_four(laptop, household):
    id = laptop.rescheduling.add_extra(household, date(2026, 11, 25))
    again = laptop.rescheduling.add_extra(household, date(2026, 12, 5))
    added = slots(laptop, household)[4:]
    assert [(s.no, s.purpose, s.window_to) for s in added] == [
        (5, "5", date(2026, 11, 30)), (6, "5", date(2026, 12, 31)),
    ]  # fmt: skip
    filled = [
        laptop.visiting.add(household, Answers(visit_date=TODAY, content=CONTENT)).slot_no for _ in range(6)
    ]
    assert filled == [4, 1, 2, 3, 5, None], "the four come first; the second begins in December"
    (row,) = laptop.households.rows([household], 2026)
    assert row.visits_done == 4
    counts = laptop.planning.counts(2026)
    assert (counts.done, counts.all, counts.extra.done, counts.extra.all) == (4, 4, 1, 2)
    assert {id, again} == {s.id for s in added}
    with pytest.raises(BadValue):
        laptop.rescheduling.add_extra(household, date(2026, 11, 20))


def test_an_extra_visit_is_possible_without_a_plan_of_the_year(laptop):
    household = add_household(laptop)
    laptop.rescheduling.add_extra(household, date(2026, 11, 25))
    laptop.planning.make(2026)
    assert numbers(laptop, household) == [1, 2, 3, 4, 5]


def test_other_windows_move_nothing_until_somebody_says_so(laptop, household):
    (first, _, third, fourth) = slots(laptop, household)
    laptop.rescheduling.exempt([first.id], "4")
    laptop.rescheduling.move_window([third.id], date(2026, 11, 1), date(2026, 11, 30), "收成晚")
    laptop.settings.visit_windows = "01-01/02-28 03-01/05-31 06-01/10-31 11-01/12-25"
    laptop.save_settings()
    assert laptop.rescheduling.off_windows(2026) == 2
    assert slots(laptop, household)[3].window_to == date(2026, 12, 20)
    with pytest.raises(ReasonNeeded):
        laptop.rescheduling.apply_windows(2026, "")
    assert laptop.rescheduling.apply_windows(2026, "县里统一调整").changed == 2
    assert [s.window_to for s in slots(laptop, household)] == [
        date(2026, 3, 31), date(2026, 5, 31), date(2026, 11, 30), date(2026, 12, 25),
    ]  # fmt: skip
    assert stored(laptop, fourth.id).moved_reason == "县里统一调整"
    assert laptop.rescheduling.off_windows(2026) == 0


def test_who_may_not_plan_changes_nothing(laptop, household):
    laptop.store.author = replace(laptop.store.author, rights=EVERY_RIGHT - {Right.PLAN})
    ids = [slot.id for slot in slots(laptop, household)]
    for act in (
        lambda: laptop.rescheduling.plan_day(ids[3:], date(2026, 12, 1)),
        lambda: laptop.rescheduling.exempt(ids, "4"),
        lambda: laptop.rescheduling.add_extra(household, date(2026, 12, 1)),
        lambda: laptop.planning.make(2027),
    ):
        with pytest.raises(NotAllowed):
            act()
