"""Two laptops enter households, or take the same member out of one, before they hear of each other."""

from datetime import date

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from fieldkit.db.base import Synced
from fieldkit.db.tables import Household, IncomeItem, Person, PersonYear
from fieldkit.errors import NotOne
from fieldkit.services.values import Values
from tests.people import VILLAGE, add_household
from tests.sync.conftest import URL

DAY = date(2026, 11, 20)


@pytest.fixture
def two(town, laptops):
    """Two laptops with all their services, which hold the same household of a couple."""
    pair = []
    for name in "ab":
        laptop = laptops(name)
        laptop.settings.language = "en"
        laptop.save_settings()
        laptop.syncing._connect = lambda _: TestClient(town.client.app, base_url=URL)
        laptop.syncing.enrol(URL, town.access.new_code(name), name)
        pair.append(laptop)
    add_household(pair[0])
    settle_down(pair)
    return pair


def settle_down(pair, rounds=3):
    for _ in range(rounds):
        outcomes = [laptop.syncing.now() for laptop in pair]
    assert all(outcome.equal for outcome in outcomes)


def numbers(laptop):
    with laptop.store.reading() as session:
        return dict(session.execute(select(Household.id, Household.local_no)).all())


def member(laptop, household, name, relation="99", year=False):
    origin = laptop.store.origin()
    with laptop.store.writing() as session:
        row = Person(scope=VILLAGE, household_id=household, name=name, relation=relation, sex="1",
                     shares_living=True, status="1", **origin)  # fmt: skip
        session.add(row)
        session.flush()
        if year:
            session.add(PersonYear(scope=VILLAGE, household_id=household, person_id=row.id, year=2026,
                                   education="3", **origin))  # fmt: skip
        return row.id


@pytest.mark.parametrize("first", ["a", "b"])
def test_a_number_given_by_two_laptops_stays_with_the_first_household(two, first):
    a, b = two if first == "a" else two[::-1]
    mine = a.households.add(VILLAGE, "黄桂秀", "3组")
    theirs = b.households.add(VILLAGE, "刘大勇", "3组")
    assert numbers(a)[mine] == numbers(b)[theirs] == f"{VILLAGE}-0002"
    for laptop in two:
        laptop.syncing.now()
    settle_down(two)
    held = numbers(a)
    assert held == numbers(b)
    assert (held[mine], held[theirs]) == (f"{VILLAGE}-0002", f"{VILLAGE}-0003")
    for laptop in two:
        assert laptop.households.by_number(f"{VILLAGE}-0002") == mine
        assert laptop.households.find("0003") == [theirs], "the search follows"
        assert laptop.syncing.status().waiting == 0
        assert laptop.syncing.conflicts() == []
    told = [line for entry in b.history.of_household(theirs).events for line in entry.lines]
    assert any(f"{VILLAGE}-0002 → {VILLAGE}-0003" in line for line in told), told


def test_of_several_numbers_given_twice_each_is_given_anew_once(two):
    a, b = two
    here = [a.households.add(VILLAGE, f"甲{n}") for n in "一二三"]
    there = [b.households.add(VILLAGE, f"乙{n}") for n in "一二三四"]
    settle_down(two, 4)
    held = numbers(a)
    assert held == numbers(b)
    assert len(set(held.values())) == len(held) == 8
    assert [held[id][-4:] for id in here] == ["0002", "0003", "0004"]
    assert held[there[3]][-4:] == "0005", "what was not given twice is left alone"


def test_what_the_office_numbered_keeps_its_number(two):
    a, b = two
    mine = a.households.add(VILLAGE, "黄桂秀")
    office = add_household(b, "刘大勇", no=2)
    with pytest.raises(NotOne):
        a.syncing.now(), b.syncing.now()
        b.households.by_number(f"{VILLAGE}-0002")
    settle_down(two)
    assert (numbers(b)[office][-4:], numbers(b)[mine][-4:]) == ("0002", "0003")


def test_two_splits_with_the_same_number_end_with_two(two):
    a, b = two
    other = add_household(a, "刘大勇", no=2)
    home = next(id for id in numbers(a) if id != other)
    x, y = member(a, home, "黄桂秀"), member(a, other, "刘小勇")
    settle_down(two)
    one = a.family.split(home, [x], x, {x: "01"}, DAY)
    another = b.family.split(other, [y], y, {y: "01"}, DAY)
    settle_down(two)
    assert numbers(a) == numbers(b)
    assert {numbers(a)[id][-4:] for id in (one, another)} == {"0003", "0004"}


@pytest.fixture
def torn(two):
    """The same member split off by both laptops, by one of them together with another."""
    a, b = two
    (home,) = numbers(a)
    x, y = member(a, home, "黄桂秀", year=True), member(a, home, "黄小军")
    settle_down(two)
    mine = a.family.split(home, [x], x, {x: "01"}, DAY, group="3组")
    theirs = b.family.split(home, [x, y], x, {x: "01", y: "99"}, date(2026, 11, 19), group="4组")
    settle_down(two)
    return a, b, x, mine, theirs


def test_the_household_of_a_member_is_one_question_that_can_be_read(torn):
    a, b, _, mine, theirs = torn
    for laptop in (a, b):
        (view,) = laptop.syncing.conflicts()
        assert laptop.syncing.status().conflicts == 1
        assert view.field == "Household"
        assert {view.server_value, view.other_value} == {
            f"黄桂秀 {numbers(a)[mine]} 3组", f"黄桂秀 {numbers(a)[theirs]} 4组",
        }  # fmt: skip


@pytest.mark.parametrize("choice", ["server", "other"])
def test_what_follows_from_the_household_is_settled_with_it(torn, choice):
    a, b, x, mine, theirs = torn
    (view,) = b.syncing.conflicts()
    b.syncing.settle(view.id, choice)
    settle_down((a, b))
    home = mine if choice == "server" else theirs
    for laptop in (a, b):
        assert laptop.syncing.conflicts() == []
        with laptop.store.reading() as session:
            row = session.get(Person, x)
            assert (row.household_id, row.relation) == (home, "01")
            assert row.joined_on == (DAY if choice == "server" else date(2026, 11, 19))
            years = session.scalars(select(PersonYear.household_id).where(PersonYear.person_id == x))
            assert set(years) == {home}


def test_a_household_that_everybody_left_is_not_posted_but_named(torn):
    a, b, _, mine, theirs = torn
    (view,) = b.syncing.conflicts()
    b.syncing.settle(view.id, "other")
    settle_down((a, b))
    from pypdfium2 import PdfDocument

    with PdfDocument(b.printing.render("P-04", village=VILLAGE).pdf) as paper:
        text = "".join(page.get_textpage().get_text_range() for page in paper)
    assert text.count("黄桂秀") == 1
    assert "2户" in text.replace(" ", "")
    assert "DQ-08" in {found.finding.rule for found in b.quality.of_household(mine)}
    assert numbers(b)[theirs]


def test_a_clash_of_an_income_line_says_whose_which_year_and_which_line(two):
    a, b = two
    (home,) = numbers(a)
    sheet = a.income.begin(home, 2026)
    a.income.type(sheet, "A1", "36000")
    settle_down(two)
    a.income.type(sheet, "A1", "30000"), b.income.type(sheet, "A1", "40000")
    settle_down(two)
    with b.store.reading() as session:
        line = b.fields.label("income_line", session.scalars(select(IncomeItem.line)).one())
    found = [view for view in b.syncing.conflicts() if "Amount" in view.field]
    assert [(view.subject, view.household_id) for view in found] == [(f"张德福 · 2026 {line}", home)]


def test_no_table_calls_a_household_or_member_by_its_column_or_its_id(two):
    laptop, _ = two
    (home,) = numbers(laptop)
    values = Values(laptop.fields, laptop.words)
    with laptop.store.reading() as session:
        for name, table in Synced.tables.items():
            for column in {"household_id", "person_id"} & table.id_columns():
                assert values.label(name, column) != column, name
            if "household_id" in table.id_columns():
                said = values.shown(session, name, "household_id", home.hex)
                assert said == f"张德福 {VILLAGE}-0001 3组", name
