"""A helper's round of a month: exactly the visits somebody has to make in it."""

from dataclasses import replace
from datetime import date

import pytest

from fieldkit.db.tables import Household
from fieldkit.domain.rights import EVERY_RIGHT, Right
from fieldkit.domain.visits import SlotState
from fieldkit.errors import BadValue, NotFound
from fieldkit.services.visits.answers import Answers
from tests.people import add_household, pair


@pytest.fixture
def round_of(laptop):
    """Three households of one helper, planned for 2026."""
    households = [add_household(laptop, name, no=n) for n, name in enumerate(("甲", "乙", "丙"), 1)]
    helper = None
    for household in households:
        if helper is None:
            pair(laptop, household)
            helper = laptop.pairing.helpers("刘志刚")[0].id
        else:
            laptop.pairing.assign(household, helper, date(2024, 1, 1))
    laptop.planning.make(2026)
    return helper, households


def test_the_list_has_what_is_overdue_and_what_is_due_in_the_month(laptop, round_of):
    helper, households = round_of
    found = laptop.routes.month(helper, "2026-11")
    assert (found.helper, found.unit, found.month) == ("刘志刚", "市教育局", date(2026, 11, 1))
    own = [row for row in found.rows if row.household_id == households[0]]
    assert [(row.slot_no, row.state) for row in own] == [
        (1, SlotState.OVERDUE), (2, SlotState.OVERDUE), (3, SlotState.OVERDUE), (4, SlotState.TO_PLAN),
    ]  # fmt: skip
    assert {(row.group, row.phone, row.purpose) for row in own if row.slot_no == 4} == {
        ("3组", "13800001234", "盘算全年收入")
    }


def test_a_visit_made_freed_or_planned_for_a_later_month_is_not_on_it(laptop, round_of):
    helper, (first, second, third) = round_of
    for household in (first, second, third):
        for slot in laptop.households.rows([household], 2026)[0].slots[:3]:
            laptop.rescheduling.exempt([slot.id], "4")
    fourth = [laptop.households.rows([h], 2026)[0].slots[3].id for h in (first, second, third)]
    laptop.rescheduling.plan_day([fourth[0]], date(2026, 12, 3))
    laptop.rescheduling.plan_day([fourth[1]], date(2026, 11, 28))
    laptop.visiting.add(third, Answers(visit_date=date(2026, 11, 20), content="看了今年的庄稼和账本。"))

    assert [row.household for row in laptop.routes.month(helper, "2026-11").rows] == ["乙"]
    december = laptop.routes.month(helper, "2026-12").rows
    assert [(row.household, row.planned_on) for row in december] == [
        ("甲", date(2026, 12, 3)), ("乙", date(2026, 11, 28)),
    ], "what is not made in November is to be made in December"  # fmt: skip


def test_the_way_goes_by_group_and_household_and_keeps_the_visits_of_one_together(laptop, round_of):
    helper, (_, second, _) = round_of
    slot = laptop.households.rows([second], 2026)[0].slots[3].id
    laptop.rescheduling.plan_day([slot], date(2026, 11, 25))
    rows = laptop.routes.month(helper, "2026-11").rows
    homes = [row.household_id for row in rows]
    assert len(homes) > len(set(homes))
    assert [one for place, one in enumerate(homes) if one not in homes[:place]] == [
        one for place, one in enumerate(homes) if homes[place - 1] != one or not place
    ], "a household comes once"  # fmt: skip
    assert [(row.group, row.local_no, row.slot_no) for row in rows] == sorted(
        (row.group, row.local_no, row.slot_no) for row in rows
    )


def test_the_note_says_why_and_what_was_agreed(laptop, round_of):
    helper, (_, second, _) = round_of
    laptop.visiting.add(
        second,
        Answers(
            visit_date=date(2026, 11, 2), content="谷子已经晒干，卖了一半。", kind="02", next_plan="带上账本"
        ),
    )
    slot = laptop.households.rows([second], 2026)[0].slots[3].id
    laptop.rescheduling.plan_day([slot], date(2026, 12, 1))
    laptop.rescheduling.plan_day([slot], date(2026, 11, 25), "户主要去县城")
    rows = laptop.routes.month(helper, "2026-11").rows
    top = next(row for row in rows if row.household == "乙" and row.planned_on)
    assert (top.household, top.planned_on, top.last_visit) == ("乙", date(2026, 11, 25), date(2026, 11, 2))
    assert top.note == "户主要去县城；带上账本"


def test_who_may_not_see_numbers_gets_them_covered(laptop, round_of):
    laptop.store.author = replace(laptop.store.author, rights=EVERY_RIGHT - {Right.REVEAL})
    phones = {row.phone for row in laptop.routes.month(round_of[0], "2026-11").rows}
    assert phones == {"138****1234"}


def test_a_household_struck_off_is_not_visited(laptop, round_of):
    helper, households = round_of
    with laptop.store.writing() as session:
        session.get(Household, households[0]).household_type = "90"
    assert {row.household for row in laptop.routes.month(helper, "2026-11").rows} == {"乙", "丙"}


@pytest.mark.parametrize("month", ["2026-13", "11", "2026年11月"])
def test_a_month_that_is_none_is_said_so(laptop, round_of, month):
    with pytest.raises(BadValue):
        laptop.routes.month(round_of[0], month)


def test_a_helper_nobody_knows_is_said_so(laptop, round_of):
    with pytest.raises(NotFound):
        laptop.routes.month(round_of[1][0], "2026-11")
