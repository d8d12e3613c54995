"""Records that a household's page shows and a person types: what follows, what is refused, what is kept."""

from datetime import date

import pytest

from fieldkit.db.tables import Measure, Problem
from fieldkit.errors import BadValue, NotAllowed, NotFound
from fieldkit.services.family.service import Newcomer
from fieldkit.services.kinds import KINDS
from fieldkit.services.laptop import Laptop
from tests.people import PASSPHRASE, add_household


@pytest.fixture
def household(laptop):
    return add_household(laptop)


def shown(laptop, kind, id):
    return {view.name: view.shown for view in laptop.records.view(kind, id).fields}


def test_the_amount_of_a_sale_follows_from_quantity_and_price(laptop, household):
    id = laptop.records.add(
        "product_sale", household, product="06", qty="120.5", unit="公斤", unit_price_fen="3.20"
    )
    seen = shown(laptop, "product_sale", id)
    assert (seen["amount_fen"], seen["year"], seen["sold_on"]) == ("385.60", "2026", "2026-11-21")
    with pytest.raises(BadValue, match="金额"):
        laptop.records.change("product_sale", id, amount_fen="400")
    assert shown(laptop, "product_sale", id)["amount_fen"] == "385.60"


def test_nothing_to_sell_needs_its_reason(laptop, household):
    with pytest.raises(BadValue):
        laptop.records.add("product_sale", household, nothing_to_sell="1")
    laptop.records.add("product_sale", household, nothing_to_sell="1", reason="今年没有收成")


def test_what_a_household_pays_itself_is_reckoned(laptop, household):
    id = laptop.records.add(
        "rigid_expense",
        household,
        kind="1",
        total_fen="20000",
        reimbursed_fen="12000.50",
        non_compliant_fen="500",
    )
    assert shown(laptop, "rigid_expense", id)["self_paid_fen"] == "7,499.50"
    with pytest.raises(BadValue):
        laptop.records.change("rigid_expense", id, reimbursed_fen="19999")


def test_a_loan_asks_for_what_only_loans_have(laptop, household):
    id = laptop.records.add("measure", household, category="03", kind="03.01", amount_fen="30000")
    names = [view.name for view in laptop.records.view("measure", id).fields]
    assert "detail.due_on" in names
    laptop.records.change("measure", id, **{"detail.due_on": "2027-03-01", "detail.rate": "4.35"})
    seen = shown(laptop, "measure", id)
    assert (seen["detail.due_on"], seen["detail.rate"]) == ("2027-03-01", "4.35")
    with pytest.raises(BadValue):
        laptop.records.change("measure", id, **{"detail.due_on": "明年"})
    laptop.records.change("measure", id, kind="02.05", category="02")
    assert "detail.due_on" not in shown(laptop, "measure", id)


def test_what_only_a_kind_asks_for_is_held_within_what_can_be(laptop, household):
    course = laptop.records.add("measure", household, category="02", kind="02.05")
    for wrong in ("400", "-3", "0"):
        with pytest.raises(BadValue):
            laptop.records.change("measure", course, **{"detail.days": wrong})
    laptop.records.change("measure", course, **{"detail.days": "15"})
    assert shown(laptop, "measure", course)["detail.days"] == "15"
    loan = laptop.records.add("measure", household, category="03", kind="03.01")
    laptop.records.change("measure", loan, **{"detail.granted_on": "2026-05-01"})
    with pytest.raises(BadValue, match="2026-04-01"):
        laptop.records.change("measure", loan, **{"detail.due_on": "2026-04-01"})


def test_an_allowance_is_for_persons_of_the_household(laptop, household):
    id = laptop.records.add("measure", household, category="08", kind="08.01")
    field = next(f for f in laptop.records.view("measure", id).fields if f.name == "detail.insured")
    (head, name), *_ = field.options
    laptop.records.change("measure", id, **{"detail.insured": f"{head},{head}"})
    again = next(f for f in laptop.records.view("measure", id).fields if f.name == "detail.insured")
    assert (again.shown, again.typed) == (name, head)
    other = next(
        f
        for f in laptop.records.view(
            "measure",
            laptop.records.add("measure", add_household(laptop, "张三"), category="08", kind="08.01"),
        ).fields
        if f.name == "detail.insured"
    )
    with pytest.raises(BadValue):
        laptop.records.change("measure", id, **{"detail.insured": f"{head},{other.options[0][0]}"})


def test_what_came_unreadable_is_shown_as_it_is_and_the_rest_can_be_mended(laptop, household):
    id = laptop.records.add("measure", household, category="02", kind="02.05")
    with laptop.store.writing() as session:
        session.get(Measure, id).detail = {"days": "三天", "insured": "甲乙"}
    assert shown(laptop, "measure", id)["detail.days"] == "三天"
    laptop.records.change("measure", id, **{"detail.course": "电焊"})
    assert shown(laptop, "measure", id)["detail.days"] == "三天"
    laptop.records.change("measure", id, **{"detail.days": "3"})
    assert shown(laptop, "measure", id)["detail.days"] == "3"


def test_a_kind_of_measure_belongs_to_its_category(laptop, household):
    with pytest.raises(BadValue):
        laptop.records.add("measure", household, category="01", kind="03.01")


def test_risks_are_in_order_and_help_is_due_a_month_on(laptop, household):
    id = laptop.records.add("monitoring_case", household, risk_1="01", recognised_ym="202611")
    assert shown(laptop, "monitoring_case", id)["first_help_due"] == "2026-12-31"
    for wrong in ({"risk_3": "09"}, {"risk_2": "01"}, {"eliminated_on": "2026-11-21"}):
        with pytest.raises(BadValue):
            laptop.records.change("monitoring_case", id, **wrong)
    laptop.records.change("monitoring_case", id, risk_2="09", eliminated_on="2026-11-21", eliminated_way="1")


def test_progress_stands_below_its_undertaking_and_goes_with_it(laptop, household):
    plan = laptop.records.add("dev_plan", household, demand="想养羊")
    item = laptop.records.add("plan_item", plan, title="养羊30只", due="202612")
    laptop.records.add("plan_progress", item, progress_pct="60")
    assert laptop.records.view("dev_plan", plan).below == ("plan_item",)
    laptop.records.remove("plan_item", item)
    assert laptop.records.listed("plan_item", plan).rows == ()
    assert laptop.records.listed("plan_progress", item).rows == ()


def test_members_are_offered_and_named(laptop, household):
    blank = laptop.records.blank("measure", household)
    (person,) = next(view for view in blank.fields if view.name == "person_id").options
    id = laptop.records.add("measure", household, category="05", person_id=person[0])
    assert shown(laptop, "measure", id)["person_id"] == "张德福"


def test_the_same_village_and_year_is_one_record(laptop):
    first = laptop.records.add("village_year", "421081102201", year="2026", total_households="311")
    again = laptop.records.add("village_year", "421081102201", year="2026", total_persons="1024")
    assert first == again
    assert shown(laptop, "village_year", first)["total_households"] == "311"


def test_an_inspector_sees_no_private_records_and_changes_none(laptops):
    laptop = laptops()
    household = add_household(laptop)
    laptop.records.add("problem", household, text="屋顶漏雨", found_on="2026-11-01")
    laptop.users.add(passphrase=PASSPHRASE, name="督查员", role="inspector", new_passphrase="gaoliang 2026")
    folder, clock = laptop.home.folder, laptop.clock
    laptop.close()
    with Laptop.open(folder, user="督查员", passphrase="gaoliang 2026", clock=clock) as other:
        assert other.records.listed("problem", household).rows == ()
        with pytest.raises(NotAllowed):
            other.records.add("problem", household, text="没有")


def test_nothing_is_added_to_a_household_that_is_not_there(laptop, household):
    laptop.removing.household(household, "mistake")
    with pytest.raises(NotFound):
        laptop.records.add("problem", household, text="屋顶漏雨")


TOMORROW = "2026-11-22"
AHEAD = [
    (kind, name)
    for kind in KINDS.values()
    if not kind.own
    for name in kind.past_days
    if kind.parent == "household_id"
]


@pytest.mark.parametrize(("kind", "day"), AHEAD, ids=lambda it: getattr(it, "id", it))
def test_what_happened_did_not_happen_in_days_to_come(laptop, household, kind, day):
    with pytest.raises(BadValue, match="还没有到"):
        laptop.records.add(kind.id, household, **{day: "2026-12" if day.endswith("_ym") else TOMORROW})


def test_a_problem_may_be_due_in_days_to_come_and_is_not_found_then(laptop, household):
    id = laptop.records.add(
        "problem", household, text="屋顶漏雨", state="1", due_on="2027-06-01", found_on="2026-11-21"
    )
    with pytest.raises(BadValue, match="还没有到"):
        laptop.records.change("problem", id, found_on="2030-01-01")
    seen = shown(laptop, "problem", id)
    assert (seen["found_on"], seen["due_on"]) == ("2026-11-21", "2027-06-01")


def test_a_day_ahead_from_elsewhere_does_not_hold_back_the_other_fields(laptop, household):
    id = laptop.records.add("problem", household, text="屋顶漏雨", state="1")
    with laptop.store.writing() as session:
        session.get(Problem, id).found_on = date(2030, 1, 1)
    laptop.records.change("problem", id, text="屋顶漏雨，墙也裂了")
    assert shown(laptop, "problem", id)["text"] == "屋顶漏雨，墙也裂了"


def test_a_record_names_members_of_its_own_household_only(laptop, household):
    member = laptop.households.page(household).members[0].id
    other = add_household(laptop, "余大水", no=2)
    stranger = laptop.households.page(other).members[0].id
    typed = {"category": "01", "kind": "01.01"}
    with pytest.raises(BadValue, match="不是这户的人"):
        laptop.records.add("measure", household, person_id=stranger.hex, **typed)
    id = laptop.records.add("measure", household, person_id=member.hex, **typed)
    with pytest.raises(BadValue, match="不是这户的人"):
        laptop.records.change("measure", id, person_id=stranger.hex)
    with pytest.raises(BadValue, match="不是这户的人"):
        laptop.records.add("authorization", household, signers=f"{member.hex},{stranger.hex}")
    assert shown(laptop, "measure", id)["person_id"] == "张德福"


def test_who_left_the_household_can_still_be_named(laptop, household):
    spouse = laptop.family.join(household, "05", date(2020, 5, 1), Newcomer("王秀兰", "02", "2")).person
    laptop.family.happen(spouse, "01", date(2026, 11, 1))
    id = laptop.records.add("rigid_expense", household, kind="1", person_id=spouse.hex)
    assert shown(laptop, "rigid_expense", id)["person_id"] == "王秀兰"
