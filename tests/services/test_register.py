"""Finding, showing and changing households; pairing; planning."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from fieldkit.db import search
from fieldkit.db.tables import Audit, HelperAssignment, Outbox
from fieldkit.errors import BadValue, NotFound, PrimaryHelperClash
from fieldkit.services.demo import load_village
from tests.people import VILLAGE, add_household, pair


@pytest.fixture
def household(laptop):
    return add_household(laptop)


@pytest.mark.parametrize(
    "typed", ["张", "张德", "zdf", "zhangde", "ZDF", "0019", "1234", "3组", "0001", "刘志刚", "lzg", "张 3组"]
)
def test_a_household_is_found_by_whatever_people_remember(laptop, household, typed):
    add_household(laptop, "欧阳青", no=52, group="1组", phone="15900000165")
    pair(laptop, household)
    number = laptop.households.reveal("household", household, "head_id_number")[-4:]
    assert laptop.households.find(number if typed == "0019" else typed)[0] == household


@pytest.mark.parametrize("typed", ["李四", "99999", "张 9组", "%", "_"])
def test_what_fits_nobody_finds_nobody(laptop, household, typed):
    assert laptop.households.find(typed) == []


def test_every_reading_of_a_surname_finds_it(laptop):
    household = add_household(laptop, "单雄")
    assert laptop.households.find("shanxiong") == laptop.households.find("dx") == [household]


def test_a_changed_name_is_found_at_once_and_the_old_one_no_more(laptop, household):
    assert laptop.households.find("zdf") == [household]
    (member,) = laptop.households.page(household).members
    laptop.households.change_person(member.id, name="王德全")

    assert laptop.households.find("wdq") == [household]
    assert laptop.households.find("zdf") == []
    assert laptop.households.rows([household])[0].head == "王德全"


def test_a_row_that_came_from_elsewhere_is_found_too(laptop, household):
    laptop.households.find("")
    with laptop.store.applying() as session:
        from fieldkit.db.tables import Person

        session.scalars(select(Person)).one().name = "赵六"
    assert laptop.households.find("赵六") == [household]


def test_rebuilding_the_search_finds_the_same(laptop, household):
    before = laptop.households.find("zdf")
    search.rebuild(laptop.store)
    assert laptop.households.find("zdf") == before


def test_numbers_are_covered_until_somebody_asks_and_that_is_noted(laptop, household):
    page = laptop.households.page(household)
    covered = page.members[0].field("id_number")
    assert covered.typed is None
    assert "*" in covered.shown

    clear = laptop.households.reveal("person", page.members[0].id, "id_number")

    assert len(clear) == 18
    with laptop.store.reading() as session:
        (entry,) = session.scalars(select(Audit).where(Audit.action == "reveal"))
    assert entry.user_id == laptop.user.user
    assert clear not in entry.object


def test_fields_are_changed_where_they_stand_and_said_in_words(laptop, household):
    laptop.households.change(household, cause_main="因学", phone="15900001111", is_military_family="0")
    page = laptop.households.page(household)
    assert page.field("cause_main").shown == "因学"
    assert page.field("phone").shown == "159****1111"
    assert page.field("is_military_family").typed == "0"

    laptop.households.change(household, cause_main="")
    assert laptop.households.page(household).field("cause_main").shown == ""


@pytest.mark.parametrize("typed", [{"cause_main": "没有这种"}, {"colour": "red"}])
def test_what_cannot_be_kept_is_refused_and_nothing_changes(laptop, household, typed):
    with laptop.store.reading() as session:
        before = len(session.scalars(select(Outbox)).all())
    with pytest.raises(BadValue):
        laptop.households.change(household, phone="15900001111", **typed)
    with laptop.store.reading() as session:
        assert len(session.scalars(select(Outbox)).all()) == before


def test_a_member_is_changed_for_the_year(laptop, household):
    (member,) = laptop.households.page(household).members
    laptop.households.change_person(member.id, birth_date="1961-03-01", health="2,4", work_months="5")
    (member,) = laptop.households.page(household).members
    assert member.field("health").shown == "长期慢性病、残疾"
    assert member.field("work_months").typed == "5"
    assert member.age == 65
    with pytest.raises(BadValue):
        laptop.households.change_person(member.id, birth_date="1961-13-01")


def test_a_household_that_is_not_there_is_said_so(laptop):
    with pytest.raises(NotFound):
        laptop.households.by_number("4210")


def test_one_primary_helper_at_a_time_and_history_stays(laptop, household):
    first = pair(laptop, household)
    other = laptop.pairing.add_helper(name="周敏", unit="县医院", phone="13900000001")
    with pytest.raises(PrimaryHelperClash, match="刘志刚"):
        laptop.pairing.assign(household, other, date(2026, 5, 1))

    laptop.pairing.replace(first, other, date(2026, 5, 1), reason="1")

    rows = laptop.pairing.of_household(household)
    assert [(r.helper, r.start, r.end) for r in rows] == [
        ("周敏", date(2026, 5, 1), None),
        ("刘志刚", date(2024, 1, 1), date(2026, 4, 30)),
    ]
    assert laptop.households.rows([household])[0].helper == "周敏"
    assert {h.name: h.households for h in laptop.pairing.helpers()} == {"刘志刚": 0, "周敏": 1}


def test_a_second_helper_may_stand_beside_the_first(laptop, household):
    pair(laptop, household)
    other = laptop.pairing.add_helper(name="周敏", unit="县医院", phone="13900000001")
    laptop.pairing.assign(household, other, date(2026, 5, 1), role="2")
    assert laptop.households.rows([household])[0].helper == "刘志刚"


def test_a_pairing_cannot_end_before_it_began(laptop, household):
    with pytest.raises(BadValue):
        laptop.pairing.end(pair(laptop, household), date(2023, 1, 1), "1")


def test_a_clash_from_elsewhere_is_let_in_for_a_person_to_settle(laptop, household):
    pair(laptop, household)
    with laptop.store.applying() as session:
        row = session.scalars(select(HelperAssignment)).one()
        session.add(
            HelperAssignment(
                scope=VILLAGE, household_id=household, helper_id=row.helper_id, role="1",
                start_date=date(2025, 1, 1),
            )
        )  # fmt: skip
    assert len(laptop.pairing.of_household(household)) == 2


def test_a_year_is_planned_once_however_often_it_is_asked(laptop, household):
    assert laptop.planning.make(2026) == laptop.planning.make(2027)
    again = laptop.planning.make(2026)
    assert (again.plans, again.slots) == (0, 0)


def test_two_laptops_that_plan_the_same_year_make_the_same_plan(laptops):
    ids = []
    for name in ("a", "b"):
        laptop = laptops(name)
        household = add_household(laptop)
        laptop.planning.make(2026, household)
        (row,) = laptop.households.rows([household])
        ids.append((household, [slot.id for slot in row.slots]))
    assert ids[0][0] != ids[1][0]
    from fieldkit.db.types import named_id

    assert [named_id("slot", named_id("plan", h, 2026), n) for h, s in ids for n in (1, 2, 3, 4)] == [
        id for _, slots in ids for id in slots
    ]


def test_a_visit_may_be_scheduled_and_a_household_freed_with_a_reason(laptop, household):
    laptop.planning.make(2026)
    slots = laptop.planning.slots(2026, village=VILLAGE)
    laptop.rescheduling.plan_day([slots[3].slot.id], date(2026, 11, 28))
    laptop.rescheduling.exempt([slots[0].slot.id], "全家外出")

    states = [row.slot.state.name for row in laptop.planning.slots(2026)]
    assert states == ["EXEMPT", "OVERDUE", "OVERDUE", "PLANNED"]


def test_villages_are_counted(laptop, household):
    (village,) = laptop.villages.list()
    assert (village.code, village.households, laptop.villages.persons(village.code)) == (VILLAGE, 1, 1)
    assert laptop.households.count() == (1, 1)


def test_whoever_may_not_see_private_things_sees_neither_illness_nor_cause(laptop):
    load_village(laptop)
    household = laptop.households.find()[0]
    clear = laptop.households.page(household)
    laptop.store.author = replace(laptop.store.author, rights=frozenset())
    laptop.forget()
    covered = laptop.households.page(household)
    assert clear.field("cause_main").shown
    assert covered.field("cause_main").shown == "＊＊＊"
    assert covered.members[0].field("health").shown == "＊＊＊"
    assert covered.members[0].field("health").typed is None
    assert covered.members[0].field("birth_date").shown == "＊＊＊"
    assert covered.members[0].field("name").shown == clear.members[0].field("name").shown
