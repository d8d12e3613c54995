"""What happens in families: who comes, who goes, who is the head then, and what is kept of before."""

import json
from datetime import date

import pytest
from sqlalchemy import select

from fieldkit.clock import Clock
from fieldkit.db.tables import (
    HelperAssignment,
    Household,
    HouseholdStatus,
    Past,
    Person,
    PersonChange,
    PersonYear,
    VisitSlot,
)
from fieldkit.errors import (
    BadValue,
    HeadNeeded,
    LaterChange,
    LivesElsewhere,
    NotAllowed,
    NothingToUndo,
    NotInHousehold,
    OneHousehold,
    ReasonNeeded,
    RelationsNeeded,
    SomebodyMustStay,
)
from fieldkit.services.family.past import Past as Years
from fieldkit.services.family.service import Newcomer
from fieldkit.services.standing_rows import Asked
from tests.people import VILLAGE, add_household, id_number, pair

DAY = date(2026, 11, 20)
OTHER_VILLAGE = "421081102202"


@pytest.fixture
def household(laptop):
    laptop.settings.language = "en"
    laptop.save_settings()
    return add_household(laptop)


def member(laptop, household, name, relation, sex="1", born=None, number=None):
    origin = laptop.store.origin()
    with laptop.store.writing() as session:
        home = session.get(Household, household)
        person = Person(
            scope=home.scope,
            household_id=household,
            name=name,
            relation=relation,
            sex=sex,
            birth_date=born,
            id_number=number,
            shares_living=True,
            status="1",
            **origin,
        )
        session.add(person)
        session.flush()
        return person.id


def head_of(laptop, household):
    with laptop.store.reading() as session:
        return session.get(Household, household).head_person_id


def person(laptop, id):
    with laptop.store.reading() as session:
        return session.get(Person, id)


def changes(laptop, household):
    with laptop.store.reading() as session:
        found = session.scalars(select(PersonChange).where(PersonChange.household_id == household))
        return [(row.change, row.changed_on) for row in found]


def later(laptops, laptop, day):
    """Open the same folder on a later day."""
    laptop.close()
    return laptops(today=Clock(day))


def lived(laptop, household, year):
    with laptop.store.reading() as session:
        years = Years(session, year, laptop.clock.today())
        return [(p.name, p.relation) for p in years.members_of(household) if years.lived_there(p)]


def test_a_child_belongs_to_the_year_of_its_birth_though_typed_in_the_next(laptops, laptop, household):
    laptop = later(laptops, laptop, date(2027, 1, 9))
    laptop.family.join(household, "06", date(2026, 12, 28), Newcomer("张小花", "04", "2"))
    assert lived(laptop, household, 2026) == [("张德福", "01"), ("张小花", "04")]
    assert lived(laptop, household, 2025) == [("张德福", "01")]
    assert changes(laptop, household) == [("06", date(2026, 12, 28))]
    with laptop.store.reading() as session:
        child = session.scalars(select(Person).where(Person.name == "张小花")).one()
    assert (child.birth_date, child.joined_on, child.status) == (date(2026, 12, 28),) * 2 + ("1",)


def test_who_died_in_december_is_not_on_that_years_form_though_typed_in_january(laptops, laptop, household):
    laptop = later(laptops, laptop, date(2027, 1, 9))
    wife = member(laptop, household, "李桂兰", "02", "2")
    laptop.family.happen(wife, "01", date(2026, 12, 30), "病故")
    assert lived(laptop, household, 2026) == [("张德福", "01")]
    assert lived(laptop, household, 2025) == [("张德福", "01"), ("李桂兰", "02")]
    with laptop.store.reading() as session:
        change = session.scalars(select(PersonChange)).one()
    assert json.loads(change.before) == {"left_on": None, "status": "1"}
    assert json.loads(change.after) == {"left_on": "2026-12-30", "status": "2"}
    assert change.note == "病故"


def test_a_dead_head_holds_up_everything_until_it_is_known_who_follows(laptop, household):
    son = member(laptop, household, "张小宝", "03")
    wife = member(laptop, household, "李桂兰", "02", "2")
    head = head_of(laptop, household)
    happened = laptop.family.happen(head, "01", DAY)
    assert (happened.head_needed, happened.empty) == ("张德福", False)
    assert laptop.family.waiting(household) == "张德福"
    for work in (
        lambda: laptop.households.change(household, phone="13911112222"),
        lambda: laptop.households.change_person(son, phone="13911112222"),
        lambda: laptop.households.add_person(household, name="某某"),
        lambda: laptop.family.happen(son, "10", DAY),
        lambda: laptop.family.join(household, "06", DAY, Newcomer("张小花", "04")),
        lambda: laptop.records.add("rigid_expense", household, kind="1"),
        lambda: laptop.income.begin(household, 2026),
        lambda: laptop.yearly.change(household, 2026, land_arable="3"),
        lambda: laptop.yearly.carry(household, 2026),
    ):
        with pytest.raises(HeadNeeded, match="张德福 is no longer"):
            work()
    proposed = laptop.family.propose(household, wife)
    assert [(p.name, p.proposed) for p in proposed] == [("张小宝", "03")]
    laptop.family.new_head(household, wife, {son: "03"}, DAY)
    assert laptop.family.waiting(household) == ""
    assert head_of(laptop, household) == wife
    assert person(laptop, wife).relation == "01"
    assert person(laptop, head).relation == "02"  # what he was to the one who follows
    assert laptop.households.rows([household])[0].head == "李桂兰"
    assert lived(laptop, household, 2025) == [("张德福", "01"), ("李桂兰", "02"), ("张小宝", "03")]
    assert lived(laptop, household, 2026) == [("李桂兰", "01"), ("张小宝", "03")]
    laptop.households.change(household, phone="13911112222")


def test_everybodys_relation_is_asked_for_with_a_new_head(laptop, household):
    son = member(laptop, household, "张小宝", "03")
    member(laptop, household, "李桂兰", "02", "2")
    with pytest.raises(RelationsNeeded, match="李桂兰"):
        laptop.family.new_head(household, son, {head_of(laptop, household): "11"}, DAY)


def test_the_last_one_who_dies_leaves_an_empty_household(laptop, household):
    happened = laptop.family.happen(head_of(laptop, household), "01", DAY)
    assert (happened.head_needed, happened.empty) == ("", True)
    laptop.households.change(household, note="绝户")


def test_soldiers_and_prisoners_stay_members_and_come_back(laptop, household):
    son = member(laptop, household, "张小宝", "03")
    laptop.family.happen(son, "10", date(2025, 9, 1))
    assert person(laptop, son).status == "5"
    with pytest.raises(NotInHousehold):
        laptop.family.happen(son, "10", date(2025, 10, 1))
    with pytest.raises(NotInHousehold):
        laptop.family.happen(son, "09", date(2025, 10, 1))  # he was never in prison
    laptop.family.happen(son, "11", date(2026, 9, 1))
    assert (person(laptop, son).status, person(laptop, son).left_on) == ("1", None)


def test_days_that_cannot_be_are_refused(laptop, household):
    son = member(laptop, household, "张小宝", "03", born=date(2020, 5, 1))
    with pytest.raises(BadValue):
        laptop.family.happen(son, "01", date(2026, 11, 22))  # tomorrow
    with pytest.raises(BadValue):
        laptop.family.happen(son, "01", date(2020, 4, 30))
    laptop.family.happen(son, "16", date(2026, 5, 1))
    with pytest.raises(LaterChange):
        laptop.family.happen(son, "01", date(2026, 4, 1))


def test_a_number_that_is_known_brings_the_person_over_with_the_history(laptop, household):
    number = id_number(date(1990, 5, 5), 998)
    other = add_household(laptop, "王大山", no=2)
    bride = member(laptop, other, "王芳", "04", "2", date(1990, 5, 5), number)
    with laptop.store.writing() as session:
        for year in (2024, 2026):
            session.add(
                PersonYear(scope=VILLAGE, person_id=bride, household_id=other, year=year, education="5",
                           **laptop.store.origin())
            )  # fmt: skip
    with pytest.raises(LivesElsewhere, match="王大山"):
        laptop.family.join(household, "05", DAY, Newcomer("王芳", "05", "2", id_number=number))
    known = laptop.family.known(number.lower())
    assert (known.person, known.head, known.there) == (bride, "王大山", True)
    laptop.family.bring(known.person, household, "05", "05", DAY)
    assert lived(laptop, household, 2026) == [("张德福", "01"), ("王芳", "05")]
    assert lived(laptop, other, 2026) == [("王大山", "01")]
    assert lived(laptop, other, 2025) == [("王大山", "01"), ("王芳", "04")]
    assert [m.name for m in laptop.households.page(other).members] == ["王大山"]
    page = laptop.households.page(household)
    assert page.members[1].field("education").typed == "5"
    with laptop.store.reading() as session:
        years = session.scalars(select(PersonYear).order_by(PersonYear.year)).all()
    assert [row.household_id for row in years] == [other, household]


def test_somebody_of_another_village_leaves_the_old_file_as_it_was(laptop, household):
    number = id_number(date(1990, 5, 5), 998)
    other = add_household(laptop, "王大山", no=2)
    bride = member(laptop, other, "王芳", "04", "2", date(1990, 5, 5), number)
    with laptop.store.writing() as session:
        home = session.get(Household, household)
        home.scope = home.village_code = OTHER_VILLAGE
        session.get(Person, bride).person_no = "4210001"
    happened = laptop.family.bring(bride, household, "05", "05", DAY)
    assert happened.person != bride
    assert (person(laptop, bride).status, person(laptop, bride).left_on) == ("3", DAY)
    here = person(laptop, happened.person)
    assert (here.scope, here.id_number, here.person_no) == (OTHER_VILLAGE, number, "4210001")
    assert lived(laptop, other, 2026) == [("王大山", "01")]
    assert lived(laptop, other, 2025) == [("王大山", "01"), ("王芳", "04")]
    assert changes(laptop, other) == [("02", DAY)]


def test_a_household_splits_and_each_keeps_what_is_its_own(laptop, household):
    son = member(laptop, household, "张小宝", "03")
    wife = member(laptop, household, "陈秀", "05", "2")
    child = member(laptop, household, "张乐", "07")
    pair(laptop, household)
    laptop.planning.make(2026)
    on = date(2026, 8, 15)
    proposed = {p.person: p.proposed for p in laptop.family.propose(household, son, [son, wife, child])}
    assert proposed == {wife: "02", child: "03"}
    new = laptop.family.split(household, [son, wife, child], son, proposed, on, group="5组")
    row = laptop.households.rows([new])[0]
    assert (row.local_no, row.head, row.group, row.people, row.helper) == (
        f"{VILLAGE}-0002", "张小宝", "5组", 3, "刘志刚"
    )  # fmt: skip
    assert [slot.no for slot in row.slots] == [3, 4]  # the windows that are left
    assert row.type == laptop.households.rows([household])[0].type == "30"
    assert [s.status for s in laptop.standing.history(new)] == ["A4", "B0"]
    assert lived(laptop, household, 2026) == [("张德福", "01")]
    assert [name for name, _ in lived(laptop, household, 2025)] == ["张德福", "张小宝", "陈秀", "张乐"]
    assert lived(laptop, new, 2025) == []
    assert lived(laptop, new, 2026) == [("张小宝", "01"), ("陈秀", "02"), ("张乐", "03")]
    with laptop.store.reading() as session:
        pairings = session.scalars(select(HelperAssignment).order_by(HelperAssignment.start_date)).all()
        assert [(p.household_id, p.start_date) for p in pairings] == [
            (household, date(2024, 1, 1)),
            (new, on),
        ]
        assert len(session.scalars(select(VisitSlot).where(VisitSlot.household_id == household)).all()) == 4
    assert laptop.households.find("zhangxiaobao") == [new]
    with pytest.raises(SomebodyMustStay):
        laptop.family.split(household, [head_of(laptop, household)], head_of(laptop, household), {}, DAY)


def test_a_split_without_the_helper_waits_for_one(laptop, household):
    son = member(laptop, household, "张小宝", "03")
    pair(laptop, household)
    new = laptop.family.split(household, [son], son, {}, DAY, keep_helper=False)
    assert laptop.households.rows([new])[0].helper is None


def test_a_plan_made_after_the_split_has_the_windows_left(laptop, household):
    son = member(laptop, household, "张小宝", "03")
    new = laptop.family.split(household, [son], son, {}, date(2026, 8, 15))
    laptop.planning.make(2026)
    assert [slot.no for slot in laptop.households.rows([new])[0].slots] == [3, 4]
    assert [slot.no for slot in laptop.households.rows([household])[0].slots] == [1, 2, 3, 4]


def test_two_households_join_and_the_empty_one_is_struck_off(laptop, household):
    other = add_household(laptop, "张德贵", no=2)
    pair(laptop, other)
    uncle = head_of(laptop, other)
    laptop.family.merge(household, other, {uncle: "21"}, DAY)
    assert lived(laptop, household, 2026) == [("张德福", "01"), ("张德贵", "21")]
    assert lived(laptop, other, 2025) == [("张德贵", "01")]
    row = laptop.households.rows([other])[0]
    assert (row.type, row.people, row.helper) == ("90", 0, None)
    assert laptop.standing.history(other)[0].reason.endswith(f"{VILLAGE}-0001")
    with pytest.raises(OneHousehold):
        laptop.family.merge(household, household, {}, DAY)


def test_a_household_moves_to_another_village_with_its_file(laptop, household):
    there = add_household(laptop, "王大山", no=2)
    with laptop.store.writing() as session:
        home = session.get(Household, there)
        home.scope = home.village_code = OTHER_VILLAGE
        home.local_no = f"{OTHER_VILLAGE}-0001"
    laptop.households.change_person(head_of(laptop, household), health="1")
    laptop.family.move(household, OTHER_VILLAGE, DAY, group="1组")
    row = laptop.households.rows([household])[0]
    assert (row.village_code, row.local_no, row.group) == (OTHER_VILLAGE, f"{OTHER_VILLAGE}-0002", "1组")
    with laptop.store.reading() as session:
        for table in (Person, PersonYear, PersonChange, Past):
            scopes = session.scalars(select(table.scope).where(table.household_id == household)).all()
            assert set(scopes) == {OTHER_VILLAGE}
        then = Years(session, 2025, laptop.clock.today()).household(household)
    assert (then.village_code, then.local_no) == (VILLAGE, f"{VILLAGE}-0001")
    assert laptop.households.rows([laptop.households.add(VILLAGE, "新来")])[0].local_no == f"{VILLAGE}-0002"


def test_a_wrong_entry_is_corrected_in_every_year_with_its_reason(laptops, laptop, household):
    son = member(laptop, household, "张小宝", "04", "2")
    with pytest.raises(ReasonNeeded):
        laptop.family.correct(son, " ", relation="03")
    laptop = later(laptops, laptop, date(2028, 3, 1))
    laptop.households.change_person(son, phone="13911112222")  # 2027 is kept with the wrong relation
    laptop.family.correct(son, "登记时写错", relation="03", sex="1")
    assert lived(laptop, household, 2026)[1] == lived(laptop, household, 2027)[1] == ("张小宝", "03")
    assert person(laptop, son).relation == "03"
    with laptop.store.reading() as session:
        change = session.scalars(select(PersonChange)).one()
    assert (change.change, change.reason) == ("18", "登记时写错")
    assert json.loads(change.before) == {"relation": "04", "sex": "2"}


def test_the_head_is_not_corrected_away(laptop, household):
    with pytest.raises(BadValue):
        laptop.family.correct(head_of(laptop, household), "错", relation="02")
    son = member(laptop, household, "张小宝", "01")
    laptop.family.correct(son, "两个户主", relation="03")
    assert person(laptop, son).relation == "03"


def test_who_may_not_edit_may_not_change_a_family(laptop, household):
    from fieldkit.db.base import Author

    laptop.store.author = Author(laptop.store.author.user, laptop.store.author.device, frozenset())
    with pytest.raises(NotAllowed):
        laptop.family.happen(head_of(laptop, household), "01", DAY)


def test_rows_of_the_standing_go_along_with_a_split(laptop, household):
    son = member(laptop, household, "张小宝", "03")
    new = laptop.family.split(household, [son], son, {}, DAY)
    with laptop.store.reading() as session:
        rows = session.scalars(select(HouseholdStatus).where(HouseholdStatus.household_id == new)).all()
    assert [(row.status, row.valid_from) for row in rows] == [("A4", DAY)]


# ------------------------------------------------------------ taking back, and the history


def test_a_birth_is_taken_back_with_what_was_written_down_and_done_again(laptop, household):
    laptop.family.join(household, "06", DAY, Newcomer("张小花", "04", "2"))
    step = laptop.undoing.undo(household)
    assert step.lines[0] == "added: member 张小花"
    assert lived(laptop, household, 2026) == [("张德福", "01")]
    with laptop.store.reading() as session:
        assert session.scalars(select(PersonChange)).one().deleted_at is not None
    laptop.undoing.redo(household)
    assert lived(laptop, household, 2026) == [("张德福", "01"), ("张小花", "04")]
    with laptop.store.reading() as session:
        assert session.scalars(select(PersonChange)).one().deleted_at is None


def test_a_death_taken_back_gives_the_head_back(laptop, household):
    son = member(laptop, household, "张小宝", "03")
    head = head_of(laptop, household)
    laptop.family.happen(head, "01", DAY)
    laptop.family.new_head(household, son, {}, DAY)
    laptop.undoing.undo(household)
    laptop.undoing.undo(household)
    assert laptop.family.waiting(household) == ""
    assert head_of(laptop, household) == head
    assert [(p.relation, p.status) for p in (person(laptop, head), person(laptop, son))] == [
        ("01", "1"),
        ("03", "1"),
    ]
    laptop.households.change(household, phone="13911112222")


@pytest.mark.parametrize("page", ["old", "new"])
def test_a_split_is_taken_back_whole_on_either_page_unless_more_was_entered(laptop, household, page):
    son = member(laptop, household, "张小宝", "03")
    pair(laptop, household)
    laptop.planning.make(2026)
    new = laptop.family.split(household, [son], son, {}, DAY)
    laptop.undoing.undo({"old": household, "new": new}[page])
    assert [name for name, _ in lived(laptop, household, 2026)] == ["张德福", "张小宝"]
    assert laptop.households.find() == [household]
    laptop.undoing.redo(household)
    assert lived(laptop, new, 2026) == [("张小宝", "01")]
    laptop.family.join(new, "05", DAY, Newcomer("陈秀", "02", "2"))
    taken_back = laptop.undoing.undo(household)
    assert any("more was entered" in said for said in taken_back.passed)
    assert [name for name, _ in lived(laptop, new, 2026)] == ["张小宝", "陈秀"]


def test_joined_households_are_taken_apart_again(laptop, household):
    other = add_household(laptop, "张德贵", no=2)
    pair(laptop, other)
    uncle = head_of(laptop, other)
    laptop.family.merge(household, other, {uncle: "21"}, DAY)
    laptop.undoing.undo(household)
    assert lived(laptop, other, 2026) == [("张德贵", "01")]
    row = laptop.households.rows([other])[0]
    assert (row.type, row.helper) == ("30", "刘志刚")
    with pytest.raises(NothingToUndo):
        laptop.undoing.redo(household) and laptop.undoing.redo(household)


def test_the_history_says_what_happened_in_words(laptops, laptop, household):
    son = member(laptop, household, "张小宝", "03")
    laptop = later(laptops, laptop, date(2027, 1, 9))
    laptop.family.happen(son, "10", date(2027, 1, 5))
    (newest, *_) = laptop.history.of_household(household).events
    assert newest.lines == (
        "added: change in the family 张小宝 Joined the army",
        "张小宝 · Member status: Living in the household → In military service",
    )
    laptop.standing.set(household, Asked("A8", date(2027, 1, 5)))
    (newest, *_) = laptop.history.of_household(household).events
    lifted, left = (laptop.fields.label("status", code) for code in ("A4", "A8"))
    assert newest.lines[0] == f"added: standing {lifted}, {left} 2027-01-05"
