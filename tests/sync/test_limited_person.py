"""A person who sees one village syncs a laptop that has two: both sides stay equal, nothing is lost."""

from dataclasses import replace

from fieldkit.db.tables import Household
from tests.sync.conftest import OTHER, VILLAGE


def test_sync_is_of_the_laptop_not_of_the_person_at_it(town):
    a, b = town.laptop("a"), town.laptop("b")
    mine, others = a.household("1"), a.household("2", scope=OTHER, village_code=OTHER)
    a.store.author = replace(a.store.author, villages=frozenset({VILLAGE}))
    a.edit(Household, mine, head_name="李秀兰")
    assert a.get(Household, others) is None
    assert a.sync().equal
    b.sync()
    assert b.get(Household, others).local_no == "2"
    b.edit(Household, others, head_name="王大山")
    b.edit(Household, mine, phone="13800001111")
    assert b.sync().equal
    outcome = a.sync()
    assert outcome.equal
    assert a.get(Household, mine).phone == "13800001111"
    with a.store.reading(whole=True) as session:
        assert session.get(Household, others).head_name == "王大山"
    assert a.waiting() == 0
