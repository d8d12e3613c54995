"""The last changes of a household taken back, done again, and why some are not."""

from datetime import date

import pytest
from sqlalchemy import select

from fieldkit.db.base import Author
from fieldkit.db.tables import Helper, Household, Person
from fieldkit.errors import CannotUndo, ChangedSince, NotAllowed, NothingToUndo
from fieldkit.services.visits.answers import Answers, Visitor
from tests.people import add_household, pair


@pytest.fixture
def household(laptop):
    laptop.settings.language = "en"
    laptop.save_settings()
    return add_household(laptop)


def field(laptop, household, name):
    return laptop.households.page(household).field(name)


def test_the_last_change_is_taken_back_and_said_in_words_covered(laptop, household):
    laptop.households.change(household, phone="13911112222")
    step = laptop.undoing.undo(household)
    assert step.lines == ("Telephone: 138****1234 → 139****2222",)
    assert step.who == "李秀英"
    assert field(laptop, household, "phone").shown == "138****1234"


def test_steps_go_back_one_by_one_and_forth_again(laptop, household):
    for address in ("1号", "2号", "3号"):
        laptop.households.change(household, address=address)
    seen = []
    for _ in range(3):
        laptop.undoing.undo(household)
        seen.append(field(laptop, household, "address").shown)
    assert seen == ["2号", "1号", ""]
    for _ in range(3):
        laptop.undoing.redo(household)
        seen.append(field(laptop, household, "address").shown)
    assert seen[3:] == ["1号", "2号", "3号"]
    with pytest.raises(NothingToUndo):
        laptop.undoing.redo(household)
    laptop.undoing.undo(household)
    assert field(laptop, household, "address").shown == "2号"


def test_the_steps_are_the_same_after_a_restart(laptops):
    laptop = laptops()
    household = add_household(laptop)
    laptop.households.change(household, address="1号")
    laptop.households.change(household, address="2号")
    laptop.undoing.undo(household)
    laptop.close()
    laptop = laptops()
    assert laptop.undoing.offer(household).redo.lines == ("家庭住址：1号 → 2号",)
    laptop.undoing.undo(household)
    assert field(laptop, household, "address").shown == ""


def test_a_new_change_ends_what_could_be_done_again(laptop, household):
    laptop.households.change(household, address="1号")
    laptop.undoing.undo(household)
    laptop.households.change(household, note="住院")
    offer = laptop.undoing.offer(household)
    assert offer.redo is None
    assert offer.undo.lines == ("Note: (empty) → 住院",)


def test_members_and_yearly_facts_are_steps_of_their_household(laptop, household):
    person = laptop.households.add_person(household, name="张小花", relation="03")
    laptop.households.change_person(person, health="1")
    assert laptop.undoing.undo(household).lines[0].startswith("张小花 2026 · Health: (empty) → ")
    assert laptop.undoing.undo(household).lines == ("added: member 张小花",)
    assert [m.name for m in laptop.households.page(household).members] == ["张德福"]
    assert laptop.undoing.redo(household).lines == ("brought back: member 张小花",)
    assert [m.name for m in laptop.households.page(household).members] == ["张德福", "张小花"]


def test_a_pairing_goes_back_but_the_helper_stays_in_the_register(laptop, household):
    pair(laptop, household)
    laptop.undoing.undo(household)
    assert laptop.pairing.of_household(household) == []
    with laptop.store.reading() as session:
        assert session.scalars(select(Helper)).one().deleted_at is None


def test_other_households_steps_are_their_own(laptop, household):
    other = add_household(laptop, "欧阳青", no=2)
    laptop.households.change(household, address="1号")
    laptop.households.change(other, address="9号")
    laptop.undoing.undo(household)
    assert field(laptop, household, "address").shown == ""
    assert field(laptop, other, "address").shown == "9号"


def test_the_entering_of_a_household_is_not_taken_back_here(laptop, household):
    assert "delete the household" in laptop.undoing.offer(household).undo.hindered
    with pytest.raises(CannotUndo):
        laptop.undoing.undo(household)


def test_a_plan_for_all_is_not_taken_back_for_one(laptop, household):
    add_household(laptop, "欧阳青", no=2)
    laptop.planning.make(2026)
    with pytest.raises(CannotUndo, match="several households"):
        laptop.undoing.undo(household)


def test_the_plan_of_one_household_is(laptop, household):
    laptop.planning.make(2026, household)
    laptop.undoing.undo(household)
    assert laptop.households.rows([household])[0].slots == ()
    laptop.undoing.redo(household)
    assert len(laptop.households.rows([household])[0].slots) == 4


def test_a_completed_visit_stays(laptop, household):
    draft = laptop.visiting.start(household, None)
    visitors = (Visitor("刘志刚"),)
    answers = Answers(
        visit_date=date(2026, 11, 20), kind="01", content="问了收成和老人的身体，都还好", visitors=visitors
    )
    laptop.visiting.save(draft.id, answers)
    laptop.visiting.complete(draft.id)
    with pytest.raises(CannotUndo, match="completed visit"):
        laptop.undoing.undo(household)


def test_what_came_from_elsewhere_on_top_is_not_overwritten(laptop, household):
    laptop.households.change(household, phone="13911112222", address="1号")
    with laptop.store.applying() as session:
        session.get(Household, household).phone = "13955556666"
    with pytest.raises(ChangedSince, match="Telephone"):
        laptop.undoing.undo(household)
    assert field(laptop, household, "address").shown == "1号", "all or nothing"


def test_nothing_is_taken_back_without_the_right(laptop, household):
    pair(laptop, household)
    laptop.store.author = Author(laptop.store.author.user, laptop.store.author.device, frozenset())
    with pytest.raises(NotAllowed):
        laptop.undoing.undo(household)


def test_a_deleted_member_comes_back_by_undo_with_the_yearly_facts(laptop, household):
    person = laptop.households.add_person(household, name="张小花", relation="03")
    laptop.households.change_person(person, health="1")
    laptop.removing.person(person, "twice")
    assert laptop.undoing.undo(household).lines[0].startswith("deleted: ")
    member = laptop.households.page(household).members[1]
    assert member.field("health").shown
    with laptop.store.reading() as session:
        assert session.get(Person, person).deleted_reason is None


def test_a_slip_before_a_visit_or_a_plan_for_all_is_still_taken_back_and_what_stays_is_said(
    laptop, household
):
    add_household(laptop, "欧阳青", no=2)
    laptop.households.change(household, phone="13911112222")
    laptop.planning.make(2026)
    answers = Answers(
        visit_date=date(2026, 11, 20),
        kind="01",
        content="问了收成和老人的身体，都还好",
        visitors=(Visitor("刘志刚"),),
    )
    visit = laptop.visiting.add(household, answers).visit_id
    offered = laptop.undoing.offer(household).undo
    assert not offered.hindered
    assert ["completed visit" in offered.passed[0], "several households" in offered.passed[1]] == [True, True]
    laptop.undoing.undo(household)
    assert field(laptop, household, "phone").shown == "138****1234"
    assert laptop.visiting.visit(visit).answers == answers
    assert len(laptop.households.rows([household])[0].slots) == 4
    laptop.undoing.redo(household)
    assert field(laptop, household, "phone").shown == "139****2222"


def test_a_change_before_a_visit_that_somebody_changed_since_is_not_taken_back(laptop, household):
    laptop.households.change(household, phone="13911112222")
    laptop.visiting.add(
        household,
        Answers(
            visit_date=date(2026, 11, 20),
            content="问了收成和老人的身体，都还好",
            visitors=(Visitor("刘志刚"),),
        ),
    )
    with laptop.store.applying() as session:
        session.get(Household, household).phone = "13955556666"
    with pytest.raises(ChangedSince, match="Telephone"):
        laptop.undoing.undo(household)
