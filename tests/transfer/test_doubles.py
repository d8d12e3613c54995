"""A national number that stands twice in the register: nothing is matched by it silently, nobody moves."""

from datetime import date

import pytest

from fieldkit.db.tables import Household, Person
from tests.people import id_number
from tests.transfer.sheets import HOUSEHOLD, MEMBER, book, household, member

HEADED = (*MEMBER, "户主证件号码")


@pytest.fixture
def doubled(village, tmp_path, taken):
    """Two households of two, and the second has the number of the first."""
    homes = [HOUSEHOLD, household(1), household(2, 户主姓名="王大山")]
    people = [MEMBER] + [
        member(no, person, 户主姓名=head, 姓名=f"{head if person == 1 else '王秀兰'}")
        for no, head in ((1, "张德福"), (2, "王大山"))
        for person in (1, 2)
    ]
    taken(book(tmp_path / "all.xlsx", homes, people))
    with village.store.writing() as session:
        for row in session.query(Household).where(Household.hh_no == "42108100000002"):
            row.hh_no = "42108100000001"
    return village


def lives(laptop):
    with laptop.store.reading() as session:
        homes = {h.id: h.head_name for h in session.query(Household)}
        return {p.person_no: homes[p.household_id] for p in session.query(Person)}


def refused(draft):
    return [(f.rule, f.level.value) for f in draft.findings if f.rule in ("IMP-41", "IMP-42")]


def test_members_known_by_their_numbers_stay_where_they_are(doubled, tmp_path, taken):
    before = lives(doubled)
    both = {"户编号": "42108100000001"}
    people = [MEMBER] + [member(no, person, 户主姓名=head, **both)
                         for no, head in ((1, "张德福"), (2, "王大山")) for person in (1, 2)]  # fmt: skip
    draft = taken(book(tmp_path / "members.xlsx", people))
    assert lives(doubled) == before
    assert len(set(before.values())) == 2
    assert refused(draft) == []


def test_what_the_program_wrote_of_such_a_register_comes_back_as_it_was(doubled, tmp_path, taken):
    before = lives(doubled)
    doubled.exporting.everything(tmp_path / "out")
    taken(tmp_path / "out" / "members.xlsx", tmp_path / "out" / "households.xlsx")
    assert lives(doubled) == before


def test_a_row_that_does_not_say_which_household_is_refused_and_both_are_named(doubled, tmp_path, taken):
    row = member(1, 3, 人口编号="", 姓名="张小宝", 户主姓名="", 户编号="42108100000001")
    draft = taken(book(tmp_path / "members.xlsx", [MEMBER, row]))
    assert refused(draft) == [("IMP-41", "error")]
    (said,) = [f.message for f in draft.findings if f.rule == "IMP-41"]
    assert "张德福" in said
    assert "王大山" in said
    assert draft.total("refused") == 1


def test_the_head_tells_which_household_a_new_member_belongs_to(doubled, tmp_path, taken):
    row = member(1, 3, 姓名="王小宝", 户主姓名="王大山", 与户主关系="之子")
    taken(book(tmp_path / "members.xlsx", [MEMBER, row]))
    assert lives(doubled)["4210810000000103"] == "王大山"


def test_a_workbook_of_before_the_number_was_put_right_moves_nobody(doubled, tmp_path, taken):
    with doubled.store.writing() as session:
        for row in session.query(Household).where(Household.head_name == "王大山"):
            row.hh_no = "42108100000002"
    before = lives(doubled)
    rows = [[*member(2, 2, 户编号="42108100000001", 户主姓名="王大山"), id_number(date(1960, 2, 29), 102)]]
    draft = taken(book(tmp_path / "members.xlsx", [HEADED, *rows]))
    assert refused(draft) == [("IMP-42", "error")]
    assert lives(doubled) == before


def test_who_moves_with_a_new_head_still_moves(doubled, tmp_path, taken):
    with doubled.store.writing() as session:
        for row in session.query(Household).where(Household.head_name == "王大山"):
            row.hh_no = "42108100000002"
    rows = [[*member(2, 2, 户编号="42108100000001", 与户主关系="之女"), id_number(date(1960, 2, 29), 101)]]
    draft = taken(book(tmp_path / "members.xlsx", [HEADED, *rows]))
    assert refused(draft) == []
    assert lives(doubled)["4210810000000202"] == "张德福"


def test_a_person_number_that_two_have_is_told_by_household_and_else_refused(doubled, tmp_path, taken):
    with doubled.store.writing() as session:
        for row in session.query(Person).where(Person.person_no == "4210810000000202"):
            row.person_no, row.name = "4210810000000102", "李桂兰"
    rows = [member(2, 2, 人口编号="4210810000000102", 姓名="李桂兰", 户主姓名="王大山", 户编号="42108100000001"),
            member(1, 9, 人口编号="4210810000000102", 姓名="某某", 户主姓名="孙新", 户编号="42108100000009")]  # fmt: skip
    draft = taken(book(tmp_path / "members.xlsx", [MEMBER, *rows]))
    assert refused(draft) == [("IMP-41", "error")]
