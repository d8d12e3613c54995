from dataclasses import replace
from datetime import date, time

import pytest

from fieldkit.clock import Clock
from fieldkit.db.tables import DevPlan, PlanItem, PlanProgress
from fieldkit.db.types import new_id
from fieldkit.domain.visits import SlotState
from fieldkit.errors import BadValue, NotFound, VisitIncomplete
from fieldkit.services.purpose_blocks import NO_INCOME, NO_ITEM, NO_PROGRESS, NO_SALE
from fieldkit.services.visits.answers import Answers, Visitor
from tests.people import VILLAGE, add_household, pair

CONTENT = "看了今年的庄稼和账本，说了医保的事。"


@pytest.fixture
def household(laptop):
    household = add_household(laptop)
    pair(laptop, household)
    laptop.planning.make(2026)
    return household


def states(laptop, household):
    (row,) = laptop.households.rows([household], 2026)
    return [slot.state for slot in row.slots]


def visit(laptop, household, day=date(2026, 11, 20), **more):
    slot_no = more.pop("slot_no", None)
    return laptop.visiting.add(household, Answers(visit_date=day, content=CONTENT, **more), slot_no=slot_no)


def test_a_visit_in_a_window_fills_its_slot(laptop, household):
    done = visit(laptop, household)
    assert (done.slot_no, done.state) == (4, SlotState.DONE)
    assert states(laptop, household)[3] is SlotState.DONE


def test_a_visit_made_for_an_overdue_slot_fills_that_one(laptop, household):
    done = visit(laptop, household, slot_no=2)
    assert (done.slot_no, done.state) == (2, SlotState.DONE_LATE)
    assert states(laptop, household)[3] is SlotState.TO_PLAN


def test_five_visits_fill_four_slots_and_the_fifth_is_free(laptop, household):
    filled = [visit(laptop, household, date(2026, 11, day)).slot_no for day in range(10, 15)]
    assert filled == [4, 1, 2, 3, None]


def test_a_visit_without_the_assigned_helper_does_not_count_for_the_plan(laptop, household):
    done = visit(laptop, household, visitors=(Visitor("路过的人"),))
    assert done.slot_no is None
    assert visit(laptop, household, visitors=(Visitor("路过的人"), Visitor("刘志刚"))).slot_no == 4


def test_another_kind_of_visit_does_not_count_for_the_plan(laptop, household):
    assert visit(laptop, household, kind="02").slot_no is None


def test_a_telephone_call_fills_the_second_or_third_slot_once_a_year(laptop, household):
    calls = [visit(laptop, household, kind="08", household_absent=True).slot_no for _ in range(2)]
    assert calls == [2, None]


def test_a_visit_to_nobody_at_home_is_kept_and_counts_for_nothing(laptop, household):
    assert visit(laptop, household, household_absent=True).slot_no is None
    assert len(laptop.visiting.of_household(household)) == 1


def test_a_draft_is_kept_as_typed_and_found_again_after_the_laptop_was_closed(laptops):
    laptop = laptops("a")
    household = add_household(laptop)
    draft = laptop.visiting.start(household)
    laptop.visiting.save(draft.id, replace(draft.answers, content="写到一半", start_time=time(9, 5)))
    laptop.close()

    again = laptops("a").visiting
    (found,) = again.drafts()
    assert (found.answers.content, found.answers.start_time) == ("写到一半", time(9, 5))
    assert again.start(household).id == draft.id


def test_completing_a_draft_makes_it_a_visit_and_ends_the_draft(laptop, household):
    draft = laptop.visiting.start(household)
    laptop.visiting.save(
        draft.id, replace(draft.answers, content=CONTENT, topics=("05", "01"), member_changed=False)
    )

    done = laptop.visiting.complete(draft.id)

    assert laptop.visiting.drafts() == []
    view = laptop.visiting.visit(done.visit_id)
    assert view.slot_no == 4
    assert view.by == "李秀英"
    assert (view.answers.content, view.answers.topics) == (CONTENT, ("01", "05"))
    assert (view.answers.member_changed, view.answers.income_changed) == (False, None)
    assert [v.name for v in view.answers.visitors] == ["刘志刚"]


@pytest.mark.parametrize(
    ("spoilt", "why"),
    [
        ({"content": "去了"}, "ten characters"),
        ({"visit_date": date(2026, 11, 22)}, "future"),
        ({"visit_date": None}, "missing"),
        ({"visitors": ()}, "visitor"),
        ({"start_time": time(9), "end_time": time(8)}, "before it began"),
        ({"start_time": time(9), "end_time": time(9, 3)}, "too little time"),
    ],
)
def test_an_incomplete_visit_stays_a_draft_and_says_what_is_missing(laptops, spoilt, why):
    laptop = laptops()
    laptop.settings.language = "en"
    laptop.save_settings()
    draft = laptop.visiting.start(add_household(laptop))
    laptop.visiting.save(draft.id, replace(draft.answers, **{"content": CONTENT, **spoilt}))

    with pytest.raises(VisitIncomplete, match=why):
        laptop.visiting.complete(draft.id)
    assert len(laptop.visiting.drafts()) == 1


def test_what_is_learned_later_is_added_and_the_text_stays(laptop, household):
    done = visit(laptop, household)
    laptop.visiting.amend(done.visit_id, "户主补充：屋顶漏雨。", "当天忘记写")

    view = laptop.visiting.visit(done.visit_id)
    assert view.answers.content == CONTENT
    assert [(a.content, a.reason, a.by) for a in view.amendments] == [
        ("户主补充：屋顶漏雨。", "当天忘记写", "李秀英")
    ]


def test_a_slot_that_does_not_exist_is_said_so(laptop, household):
    with pytest.raises(NotFound):
        visit(laptop, household, slot_no=9)


def test_days_passing_make_open_slots_overdue(laptops, clock):
    laptop = laptops("a")
    household = add_household(laptop)
    laptop.planning.make(2026)
    laptop.close()

    later = laptops("a", today=Clock(date(2026, 12, 21)))
    assert states(later, household) == [SlotState.OVERDUE] * 4


@pytest.mark.parametrize(
    ("answers", "no", "why"),
    [
        ({}, 4, ""),
        ({"kind": "02"}, None, "kind"),
        ({"household_absent": True}, None, "telephone call"),
        ({"kind": "08", "household_absent": True}, 2, ""),
        ({"visitors": (Visitor("路过的人"),)}, None, "helper"),
        ({"visit_date": date(2025, 11, 1)}, None, "no visits are planned"),
    ],
)
def test_what_a_visit_will_count_for_is_said_before_and_is_what_happens(laptop, household, answers, no, why):
    draft = laptop.visiting.start(household)
    written = replace(draft.answers, content=CONTENT, **answers)
    laptop.visiting.save(draft.id, written)
    said = laptop.visiting.prospect(household, None, written)
    assert said.slot_no == no
    assert why in said.why
    assert laptop.visiting.complete(draft.id).slot_no == no


def test_a_call_started_for_a_visit_that_no_call_can_fill_says_so(laptop, household):
    fourth = laptop.households.rows([household], 2026)[0].slots[3].id
    call = replace(laptop.visiting.start(household).answers, kind="08", household_absent=True)
    assert "second and third" in laptop.visiting.prospect(household, fourth, call).why
    visit(laptop, household, kind="08", household_absent=True)
    assert "already" in laptop.visiting.prospect(household, None, call).why


def test_a_draft_thrown_away_can_be_brought_back_as_it_was(laptop, household):
    draft = laptop.visiting.start(household)
    laptop.visiting.save(draft.id, replace(draft.answers, content="写到一半"))
    gone = laptop.visiting.discard(draft.id)
    assert laptop.visiting.drafts() == []
    laptop.visiting.bring_back(gone)
    assert laptop.visiting.drafts() == [gone]


def test_nobody_touches_the_drafts_of_another(laptop, household):
    draft = laptop.visiting.start(household)
    laptop.store.author = replace(laptop.store.author, user=new_id())
    assert laptop.visiting.drafts() == []
    for act in (laptop.visiting.discard, laptop.visiting.complete):
        with pytest.raises(NotFound):
            act(draft.id)


@pytest.mark.parametrize(("content", "reason"), [("   ", ""), ("补" * 2001, ""), ("补记一句", "因" * 201)])
def test_an_amendment_says_something_and_not_too_much(laptop, household, content, reason):
    done = visit(laptop, household)
    with pytest.raises(BadValue):
        laptop.visiting.amend(done.visit_id, content, reason)
    assert laptop.visiting.visit(done.visit_id).amendments == ()


def test_what_the_purpose_of_a_visit_asks_for_is_said_and_does_not_keep_it_from_counting(laptop, household):
    row = laptop.households.rows([household], 2026)[0]
    found = {}
    for slot in row.slots:
        asked = Answers(visit_date=date(2026, 11, 20), visitors=(Visitor("刘志刚"),))
        found[slot.no] = laptop.visiting.prospect(household, slot.id, asked).lacks
    assert found == {1: NO_ITEM, 2: "", 3: NO_SALE, 4: NO_INCOME}
    assert visit(laptop, household, slot_no=3).lacks == NO_SALE
    assert states(laptop, household)[2] is SlotState.DONE_LATE
    laptop.income.begin(household, 2026, "1", laptop.income.usual_period(household, 2026, "1"))
    assert visit(laptop, household, slot_no=4).lacks == ""


def test_the_progress_of_every_open_undertaking_is_asked_for_on_the_second_visit(laptop, household):
    with laptop.store.writing() as session:
        origin = {"scope": VILLAGE, "household_id": household, **laptop.store.origin()}
        plan = DevPlan(year=2026, **origin)
        session.add(plan)
        session.flush()
        items = [PlanItem(dev_plan_id=plan.id, title=title, state=state, **origin)
                 for title, state in (("养蜂", "3"), ("修路", "4"))]  # fmt: skip
        session.add_all(items)
    assert visit(laptop, household, slot_no=2).lacks == NO_PROGRESS
    with laptop.store.writing() as session:
        session.add(PlanProgress(item_id=items[0].id, seen_on=date(2026, 11, 21), **origin))
    second = laptop.households.rows([household], 2026)[0].slots[0]
    assert visit(laptop, household, date(2026, 11, 21), slot_no=second.no).lacks == ""
