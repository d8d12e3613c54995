"""A household is deleted on one laptop while somebody works on it at another: a person decides, nothing vanishes."""

from datetime import date

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from fieldkit.db.tables import (
    Conflict,
    HelperAssignment,
    Household,
    IncomeItem,
    IncomeYear,
    Person,
    PersonYear,
    Problem,
    VisitSlot,
)
from fieldkit.errors import PrimaryHelperClash
from fieldkit.services.family import gone_together
from fieldkit.services.ledgers.views import LedgerAsked
from fieldkit.sync import local
from tests.people import add_household, pair
from tests.sync.conftest import URL
from tests.sync.test_two_laptops import rows_of


class Office:
    """Whole laptops, as people have them, at one township."""

    def __init__(self, town, laptops):
        self.town, self._laptops = town, laptops

    def laptop(self, name):
        laptop = self._laptops(name)
        laptop.settings.language = "en"
        laptop.save_settings()
        laptop.syncing._connect = lambda _: TestClient(self.town.client.app, base_url=URL)
        laptop.syncing.enrol(URL, self.town.access.new_code(name), name)
        return laptop


def ask(laptop, sql):
    with laptop.store.reading(whole=True) as session:
        return local.run(session, sql)


class _Asked:
    def __init__(self, laptop):
        self.ask = lambda sql: ask(laptop, sql)


def sync(*laptops):
    """Sync in this order, and return the last outcomes."""
    outcomes = [laptop.syncing.now() for laptop in laptops]
    assert all(outcome.equal for outcome in outcomes)
    return outcomes


def settle_down(*laptops):
    sync(*laptops, *laptops)
    first, *others = (rows_of(_Asked(laptop)) for laptop in laptops)
    for other in others:
        assert other == first


def alive(laptop, table):
    return ask(laptop, f"SELECT count(*) FROM {table.__tablename__} WHERE deleted_at IS NULL")[0][0]


def open_conflicts(*laptops):
    found = [[(c.kind, c.household_id) for c in laptop.syncing.conflicts()] for laptop in laptops]
    assert all(one == found[0] for one in found)
    return found[0]


@pytest.fixture
def two(town, laptops):
    """Two laptops that have the same household, with a member, yearly facts, a helper and a plan."""
    office = Office(town, laptops)
    a, b = office.laptop("a"), office.laptop("b")
    household = add_household(a)
    person = a.households.add_person(household, name="张小花", relation="03")
    a.households.change_person(person, health="1")
    pair(a, household)
    a.planning.make(2026, household)
    settle_down(a, b)
    return a, b, household


COUNTED = (Household, Person, PersonYear, HelperAssignment, VisitSlot)


def standing(laptop):
    return [alive(laptop, table) for table in COUNTED]


def add_member(laptop, household):
    return laptop.households.add_person(household, name="李小四", relation="03")


def add_problem(laptop, household):
    return laptop.records.add("problem", household, text="屋顶漏雨")


def add_measure(laptop, household):
    return laptop.records.add("measure", household, category="01", title="鸡苗")


@pytest.mark.parametrize("add", [add_member, add_problem, add_measure])
@pytest.mark.parametrize("deleted_first", [True, False])
def test_what_was_added_to_a_household_deleted_elsewhere_is_asked_about_once(two, add, deleted_first):
    a, b, household = two
    a.removing.household(household, "mistake")
    add(b, household)
    sync(*((a, b) if deleted_first else (b, a)))
    settle_down(a, b)
    assert open_conflicts(a, b) == [("deleted", household)]
    (conflict,) = ask(a, "SELECT server_device, other_device, household_id FROM conflict")
    assert conflict == ("a", "b", household.bytes)


def test_the_question_names_what_was_added(two):
    a, b, household = two
    a.removing.household(household, "mistake")
    add_member(b, household)
    add_problem(b, household)
    settle_down(a, b)
    (view,) = a.syncing.conflicts()
    assert (view.subject, view.field, view.server_value) == ("张德福", "Deleted or kept", "deleted")
    assert "李小四" in view.other_value
    assert "屋顶漏雨" in view.other_value, "the problem is named by its day and its words"


def test_later_additions_do_not_ask_again_while_the_question_is_open(two):
    a, b, household = two
    a.removing.household(household, "mistake")
    add_member(b, household)
    b.syncing.now()
    add_problem(b, household)
    sync(b, a)
    settle_down(a, b)
    assert open_conflicts(a, b) == [("deleted", household)]


@pytest.mark.parametrize("who", ["deleter", "other"])
def test_keeping_brings_back_all_that_went_with_the_household(two, who):
    a, b, household = two
    before = standing(a)
    a.removing.household(household, "mistake")
    add_member(b, household)
    settle_down(a, b)
    decides = a if who == "deleter" else b
    decides.syncing.settle(decides.syncing.conflicts()[0].id, "other")
    settle_down(a, b)
    assert open_conflicts(a, b) == []
    homes, people, *rest = before
    for laptop in (a, b):
        assert standing(laptop) == [homes, people + 1, *rest]
        page = laptop.households.page(household)
        assert [member.name for member in page.members] == ["张德福", "张小花", "李小四"]


def test_leaving_deleted_takes_the_additions_along_and_a_restore_brings_them_back(two):
    a, b, household = two
    a.removing.household(household, "mistake")
    add_member(b, household)
    settle_down(a, b)
    b.syncing.settle(b.syncing.conflicts()[0].id, "server")
    settle_down(a, b)
    assert open_conflicts(a, b) == []
    assert [standing(laptop) for laptop in (a, b)] == [[0] * 5] * 2
    a.removing.restore("household", household)
    settle_down(a, b)
    assert [member.name for member in b.households.page(household).members] == ["张德福", "张小花", "李小四"]
    assert open_conflicts(a, b) == []


def test_keeping_an_edit_of_the_household_row_brings_back_what_went_with_it(two):
    a, b, household = two
    before = standing(a)
    a.removing.household(household, "mistake")
    b.households.change(household, phone="13800002222")
    settle_down(a, b)
    a.syncing.settle(a.syncing.conflicts()[0].id, "other")
    settle_down(a, b)
    assert [standing(laptop) for laptop in (a, b)] == [before, before]
    assert ask(b, "SELECT phone FROM household") == [("13800002222",)]


def test_keeping_an_edited_member_of_a_deleted_household_brings_the_household_back(two):
    a, b, household = two
    before = standing(a)
    member = next(m for m in b.households.page(household).members if m.name == "张小花")
    a.removing.household(household, "mistake")
    b.households.change_person(member.id, phone="13900004444")
    settle_down(a, b)
    (view,) = a.syncing.conflicts()
    a.syncing.settle(view.id, "other")
    settle_down(a, b)
    assert [standing(laptop) for laptop in (a, b)] == [before, before]
    assert ask(b, "SELECT phone FROM person WHERE name = '张小花'") == [("13900004444",)]


def test_keeping_an_edited_member_who_was_deleted_alone_brings_the_yearly_facts_back(two):
    a, b, household = two
    before = standing(a)
    member = next(m for m in b.households.page(household).members if m.name == "张小花")
    a.removing.person(member.id, "mistake")
    b.households.change_person(member.id, phone="13900004444")
    settle_down(a, b)
    a.syncing.settle(a.syncing.conflicts()[0].id, "other")
    settle_down(a, b)
    assert [standing(laptop) for laptop in (a, b)] == [before, before]


def test_keeping_an_edited_pairing_that_meets_another_says_whose_it_is(two):
    a, b, household = two
    (row,) = a.pairing.of_household(household)
    a.removing.pairing(row.id, "mistake")
    pair(a, household, "赵明")
    b.pairing.end(row.id, date(2026, 12, 31), "1")
    settle_down(a, b)
    (view,) = a.syncing.conflicts()
    with pytest.raises(PrimaryHelperClash, match="张德福"):
        a.syncing.settle(view.id, "other")
    assert [conflict.id for conflict in a.syncing.conflicts()] == [view.id]
    a.syncing.settle(view.id, "server")
    settle_down(a, b)
    assert a.syncing.conflicts() == []


def test_what_a_third_laptop_added_meanwhile_is_asked_about_again(town, laptops):
    office = Office(town, laptops)
    a, b, c = (office.laptop(name) for name in "abc")
    household = add_household(a)
    settle_down(a, b, c)
    a.removing.household(household, "mistake")
    add_member(b, household)
    sync(a, b, a)
    a.syncing.settle(a.syncing.conflicts()[0].id, "server")
    add_problem(c, household)
    c.syncing.now()  # before the decision arrives, and while the question is still open
    settle_down(a, b, c)
    assert open_conflicts(a, b, c) == [("deleted", household)]


def test_an_income_line_of_a_sheet_that_went_is_asked_about(two):
    a, b, household = two
    sheet = a.income.begin(household, 2026)
    settle_down(a, b)
    b.income.type(sheet, "A1", "36000")
    with a.store.writing() as session:  # as an import's undo takes a household away with its sheet
        home = session.get(Household, household)
        gone_together.take_along(session, home, a.clock.now(), "undone")
    settle_down(a, b)
    assert ("deleted", household) in open_conflicts(a, b)
    assert alive(a, IncomeItem) == 1
    (asked,) = [c for c in a.syncing.conflicts() if c.field == "Deleted or kept" and c.subject == "张德福"]
    a.syncing.settle(asked.id, "other")
    sync(a, b)
    settle_down(a, b)
    assert [(standing(laptop)[:2], alive(laptop, IncomeYear)) for laptop in (a, b)] == [([1, 2], 1)] * 2


def test_keeping_a_changed_income_line_brings_its_sheet_and_household_back(two):
    a, b, household = two
    sheet = a.income.begin(household, 2026)
    a.income.type(sheet, "A1", "30000")
    settle_down(a, b)
    b.income.type(sheet, "A1", "36000")
    with a.store.writing() as session:
        home = session.get(Household, household)
        gone_together.take_along(session, home, a.clock.now(), "undone")
    settle_down(a, b)
    with a.store.reading() as session:
        (line,) = session.scalars(select(Conflict.id).where(Conflict.tbl == "income_item")).all()
    a.syncing.settle(line, "other")
    sync(a, b)  # the sheet adds itself up anew where the line arrives, which is a change by itself
    settle_down(a, b)
    for laptop in (a, b):
        assert alive(laptop, IncomeItem) == 1
        assert ask(laptop, "SELECT net_fen FROM income_year WHERE deleted_at IS NULL") == [(3_600_000,)]
        assert (standing(laptop)[:2], alive(laptop, IncomeYear)) == ([1, 2], 1)


def test_what_the_deleter_added_himself_is_no_question(two):
    a, b, household = two
    add_member(a, household)
    a.removing.household(household, "mistake")
    settle_down(a, b)
    assert open_conflicts(a, b) == []
    assert standing(b) == [0] * 5


def test_deleting_what_came_from_elsewhere_and_was_seen_is_no_question(two):
    a, b, household = two
    add_member(b, household)
    settle_down(b, a)
    a.removing.household(household, "mistake")
    settle_down(a, b)
    assert open_conflicts(a, b) == []


def listed(laptop):
    return len(laptop.ledgers.open(LedgerAsked("problems", 2026)).keys)


def test_ledgers_leave_out_what_stands_below_a_deleted_household(two):
    a, b, household = two
    a.removing.household(household, "mistake")
    add_problem(b, household)
    assert listed(b) == 1
    settle_down(a, b)
    assert alive(a, Problem) == 1
    for laptop in (a, b):
        assert listed(laptop) == 0
    a.syncing.settle(a.syncing.conflicts()[0].id, "other")
    settle_down(a, b)
    assert listed(b) == 1
