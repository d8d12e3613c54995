"""What was entered by mistake is deleted with its reason and comes back whole."""

from datetime import date

import pytest
from sqlalchemy import select

from fieldkit.db.tables import HelperAssignment, IncomeYear, Person, PersonYear, Visit, VisitSlot
from fieldkit.db.types import moment_text
from fieldkit.errors import (
    BadValue,
    HeadInUse,
    HouseholdInUse,
    MemberInUse,
    NotFound,
    PrimaryHelperClash,
    RestoreFirst,
)
from tests.people import VILLAGE, add_household, pair


@pytest.fixture
def household(laptop):
    laptop.settings.language = "en"
    laptop.save_settings()
    return add_household(laptop)


def alive(laptop, table):
    with laptop.store.reading() as session:
        return len(session.scalars(select(table.id).where(table.deleted_at.is_(None))).all())


def test_a_household_goes_with_all_it_has_and_comes_back_with_it(laptop, household):
    person = laptop.households.add_person(household, name="张小花", relation="03")
    laptop.households.change_person(person, health="1")
    pair(laptop, household)
    laptop.planning.make(2026, household)
    laptop.removing.household(household, "mistake")
    assert laptop.households.find("") == []
    assert [alive(laptop, t) for t in (Person, PersonYear, HelperAssignment, VisitSlot)] == [0, 0, 0, 0]

    (row,) = laptop.removing.deleted()
    assert (row.tbl, row.name, row.who, row.reason) == ("household", "张德福", "李秀英", "Entered by mistake")
    laptop.removing.restore(row.tbl, row.id)
    assert laptop.households.find("") == [household]
    assert [alive(laptop, t) for t in (Person, PersonYear, HelperAssignment, VisitSlot)] == [2, 1, 1, 4]
    assert laptop.removing.deleted() == []


def test_who_was_deleted_before_the_household_stays_deleted_with_it(laptop, household):
    gone = laptop.households.add_person(household, name="张小花", relation="03")
    laptop.removing.person(gone, "twice")
    laptop.removing.household(household, "mistake")
    assert [r.name for r in laptop.removing.deleted()] == ["张德福", "张小花"]
    with pytest.raises(RestoreFirst):
        laptop.removing.restore("person", gone)
    laptop.removing.restore("household", household)
    assert [m.name for m in laptop.households.page(household).members] == ["张德福"]
    laptop.removing.restore("person", gone)
    assert [m.name for m in laptop.households.page(household).members] == ["张德福", "张小花"]


def test_a_household_with_a_visit_or_an_income_sheet_is_kept(laptop, household):
    with laptop.store.writing() as session:
        sheet = IncomeYear(scope=VILLAGE, household_id=household, year=2025, **laptop.store.origin())
        session.add(sheet)
    with pytest.raises(HouseholdInUse, match="income sheet"):
        laptop.removing.household(household, "mistake")
    laptop.removing.strike_off(household)
    assert laptop.households.rows([household])[0].type == "90"


def test_the_head_goes_last(laptop, household):
    laptop.households.add_person(household, name="张小花", relation="03")
    head = laptop.households.page(household).members[0]
    with pytest.raises(HeadInUse):
        laptop.removing.person(head.id, "mistake")


def test_a_member_whom_a_visit_names_stays(laptop, household):
    person = laptop.households.add_person(household, name="张小花", relation="03")
    with laptop.store.writing() as session:
        now = laptop.clock.now()
        visit = Visit(
            scope=VILLAGE, household_id=household, visit_date=date(2026, 11, 1), kind="01", content="…",
            met_person_id=person, completed_at=now, **laptop.store.origin(),
        )  # fmt: skip
        session.add(visit)
    with pytest.raises(MemberInUse):
        laptop.removing.person(person, "mistake")


def test_a_pairing_comes_back_unless_another_took_its_place(laptop, household):
    first = pair(laptop, household)
    laptop.removing.pairing(first, "mistake")
    assert laptop.pairing.of_household(household) == []
    pair(laptop, household, "陈强")
    with pytest.raises(PrimaryHelperClash, match="陈强"):
        laptop.removing.restore("helper_assignment", first)


def test_a_reason_is_one_of_the_list(laptop, household):
    with pytest.raises(BadValue):
        laptop.removing.household(household, "just so")
    assert [code for code, _ in laptop.removing.reasons()] == ["twice", "mistake", "other"]


def test_what_is_not_deleted_cannot_be_restored(laptop, household):
    with pytest.raises(NotFound):
        laptop.removing.restore("household", household)


def test_an_undone_entry_is_listed_for_its_household_only(laptop, household):
    laptop.households.add_person(household, name="张小花")
    laptop.undoing.undo(household)
    assert laptop.removing.deleted() == []
    assert [r.name for r in laptop.removing.deleted(household)] == ["张小花"]


def test_a_household_is_entered_by_hand(laptop, household):
    id = laptop.households.add(VILLAGE, "陈新 ", "5组")
    row = laptop.households.rows([id])[0]
    assert (row.head, row.group, row.local_no, row.people, row.type) == (
        "陈新",
        "5组",
        f"{VILLAGE}-0002",
        1,
        "10",
    )
    assert laptop.households.groups(VILLAGE) == ["3组", "5组"]
    assert laptop.households.find("chenxin") == [id]
    laptop.removing.household(id, "mistake")
    assert laptop.households.rows([laptop.households.add(VILLAGE, "陈强")])[0].local_no.endswith("-0003")
    with pytest.raises(BadValue):
        laptop.households.add(VILLAGE, " ")


def test_another_member_becomes_the_head(laptop, household):
    other = laptop.households.add_person(household, name="张小花")
    head = laptop.households.page(household).members[0].id
    laptop.family.new_head(household, other, {head: "02"}, date(2026, 11, 20))
    assert laptop.households.rows([household])[0].head == "张小花"
    laptop.removing.person(head, "mistake")
    assert [m.name for m in laptop.households.page(household).members] == ["张小花"]


def test_what_another_laptop_deleted_is_restored_here_as_well(laptop, household):
    person = laptop.households.add_person(household, name="张小花")
    laptop.households.change_person(person, health="1")
    with laptop.store.applying() as session:
        moment = laptop.clock.now()
        for row in (session.get(Person, person), session.scalars(select(PersonYear)).one()):
            row.deleted_at, row.deleted_reason = moment, "mistake"
    assert moment_text(laptop.removing.deleted()[0].at) == moment_text(moment)
    laptop.removing.restore("person", person)
    assert laptop.households.page(household).members[1].field("health").shown


@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("measure", {"category": "01"}), ("guarantee_check", {"checked_on": date(2026, 5, 1)}),
        ("problem", {"content": "路"}), ("rigid_expense", {"kind": "1"}),
        ("household_status", {"track": "A", "status": "A4", "valid_from": date(2025, 1, 1), "decided_by": "3"}),
    ],
)  # fmt: skip
def test_a_household_with_a_history_is_kept(laptop, household, table, values):
    from fieldkit.db.base import Synced

    kind = Synced.tables[table]
    needed = {
        c.name: values.get(c.name, "1") for c in kind.__table__.columns
        if c.name in values or (not c.nullable and c.name not in ("id", "scope", "household_id"))
    }  # fmt: skip
    with laptop.store.writing() as session:
        session.add(kind(scope=VILLAGE, household_id=household, **needed, **laptop.store.origin()))
    with pytest.raises(HouseholdInUse):
        laptop.removing.household(household, "mistake")


def test_what_happened_in_a_family_is_history_but_a_corrected_slip_is_not(laptop, household):
    head = laptop.households.page(household).members[0].id
    laptop.family.correct(head, "写错", sex="2")
    other = laptop.households.add_person(household, name="张小花", relation="03")
    laptop.family.happen(other, "10", date(2026, 5, 1))
    with pytest.raises(HouseholdInUse, match="change in the family"):
        laptop.removing.household(household, "mistake")
    laptop.undoing.undo(household)
    laptop.removing.household(household, "mistake")
    assert laptop.households.find() == []
