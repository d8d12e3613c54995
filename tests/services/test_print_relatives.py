"""P-07 names the relatives outside the household that the register knows: who once was of it."""

from datetime import date

from sqlalchemy import select

from fieldkit.db.tables import Person, PersonYear
from fieldkit.services.printing.subjects import Subject
from tests.people import VILLAGE, add_household
from tests.services.test_family import head_of, member

ON = date(2026, 8, 15)


def relatives(laptop, household):
    printing = laptop.printing
    subject = Subject(VILLAGE, 2026, laptop.store.clock.today(), households=(household,))
    (one,) = printing.collect(printing.form("P-07"), subject, printing.desk(laptop.profile)).households
    return [(r.name, r.relation, r.work) for r in one.relatives]


def test_who_married_out_or_lives_elsewhere_and_who_split_off_is_a_relative(laptop):
    household = add_household(laptop)
    son, wife = member(laptop, household, "张小宝", "03"), member(laptop, household, "陈秀", "05", "2")
    daughter = member(laptop, household, "张小丽", "04", "2")
    dead, left = member(laptop, household, "张老爹", "20"), member(laptop, household, "李翠", "02", "2")
    assert relatives(laptop, household) == []
    proposed = {p.person: p.proposed for p in laptop.family.propose(household, son, [son, wife])}
    new = laptop.family.split(household, [son, wife], son, proposed, ON)
    with laptop.store.writing() as session:
        for id, status in ((daughter, "3"), (dead, "2"), (left, "3")):
            row = session.get(Person, id)
            row.status, row.left_on = status, ON
        session.add(PersonYear(
            scope=VILLAGE, person_id=daughter, household_id=household, year=2026, work_kind="缝纫工", **laptop.store.origin()
        ))  # fmt: skip
    assert relatives(laptop, household) == [
        ("张小宝", "之子", ""), ("张小丽", "之女", "缝纫工"), ("陈秀", "之儿媳", ""),
    ]  # fmt: skip
    assert relatives(laptop, new) == []
    with laptop.store.reading() as session:
        assert session.scalars(select(Person.household_id).where(Person.name == "张小宝")).one() == new
    assert head_of(laptop, new) == son
