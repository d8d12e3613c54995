"""Watched households in one list, and procedures with the steps of the profile."""

from datetime import date
from itertools import product

import pytest
from sqlalchemy import select

from fieldkit.db.tables import Household, MonitoringCase
from fieldkit.domain.watching import is_over
from fieldkit.services.ledgers.service import LedgerAsked
from fieldkit.services.monitoring import ENDED, EVERY
from tests.people import VILLAGE, add_household


@pytest.fixture
def watched(laptop):
    households = [
        add_household(laptop, name, no=n) for n, name in enumerate(("张德福", "王桂兰", "赵春生"), 1)
    ]
    add = laptop.records.add
    add("monitoring_case", households[0], risk_1="01", risk_2="09", recognised_ym="202611", kind="2")
    add("monitoring_case", households[1], risk_1="04", recognised_ym="202605", kind="1")
    add("monitoring_case", households[2], risk_1="07", recognised_ym="202601", eliminated_on="2026-08-01",
        eliminated_way="1", found_on="2026-01-05")  # fmt: skip
    return households


def test_late_help_comes_first_and_ended_ones_only_when_asked_for(laptop, watched):
    rows = laptop.monitoring.cases()
    assert [(row.head, row.late) for row in rows] == [("王桂兰", True), ("张德福", False)]
    assert rows[1].risks == "因病、因学"
    assert rows[1].recognised == "2026-11"
    assert [row.head for row in laptop.monitoring.cases(which=ENDED)] == ["赵春生"]
    assert len(laptop.monitoring.cases(VILLAGE, EVERY)) == 3
    assert laptop.monitoring.cases("421081102299", EVERY) == []


def test_a_household_watched_by_its_type_stands_in_the_room_though_no_case_was_entered(laptop, watched):
    bare, gone = (add_household(laptop, name, no=n) for n, name in ((4, "谢刚轩"), (5, "注销户")))
    with laptop.store.writing() as session:
        session.get(Household, bare).household_type = "40"
        session.get(Household, gone).monitor_kind = "2"
        session.get(Household, gone).household_type = "90"
    rows = laptop.monitoring.cases()
    assert [(row.head, row.id is None) for row in rows] == [
        ("王桂兰", False),
        ("谢刚轩", True),
        ("张德福", False),
    ]
    assert laptop.ledgers.open(LedgerAsked("watched", filter="now")).info.count == len(rows)
    assert laptop.indicators.year(2026).total.figures["I-16"].part == len(rows)
    assert len(laptop.monitoring.cases(which=ENDED)) == 1
    laptop.records.add(
        "monitoring_case", bare, kind="2", found_on="2026-03-01", recognised_ym="202603", risk_1="01"
    )
    assert all(row.id for row in laptop.monitoring.cases())


def test_a_household_is_watched_or_not_by_its_newest_case_in_the_room_as_in_the_ledger(laptop, watched):
    laptop.records.add(
        "monitoring_case", watched[2], risk_1="01", found_on="2019-03-01", recognised_ym="201903", kind="2"
    )
    assert [row.head for row in laptop.monitoring.cases()] == [
        "王桂兰",
        "张德福",
    ]  # the old one never was closed
    assert laptop.ledgers.open(LedgerAsked("watched", filter="now")).info.count == 2


def test_the_database_and_the_rules_say_alike_whether_a_risk_is_over(laptop):
    home, days = add_household(laptop), (None, date(2026, 3, 1), date(2026, 6, 1), date(2026, 9, 1))
    with laptop.store.writing() as session:
        for ended, back in product(days, days):
            session.add(MonitoringCase(scope=VILLAGE, household_id=home, eliminated_on=ended, rolled_back_on=back,
                                       **laptop.store.origin()))  # fmt: skip
    over = set()
    with laptop.store.reading() as session:
        rows = {row.id: row for row in session.scalars(select(MonitoringCase))}
        for day in (date(2026, 1, 1), *days[1:], date(2026, 7, 15), date.max):
            said = set(session.scalars(select(MonitoringCase.id).where(MonitoringCase.over(day))))
            other = set(session.scalars(select(MonitoringCase.id).where(~MonitoringCase.over(day))))
            assert said | other == set(rows)
            assert said == {id for id, row in rows.items() if is_over(vars(row), day)}
            over = {(rows[id].eliminated_on, rows[id].rolled_back_on) for id in said}
    march, june, september = days[1:]
    assert over == {  # what came back is watched again, until it ends once more
        (march, None), (june, None), (september, None), (june, march), (september, march), (september, june),
    }  # fmt: skip


def test_help_that_began_is_not_late(laptop, watched):
    late = laptop.monitoring.cases()[0]
    laptop.records.change("monitoring_case", late.id, dev_help_state="2")
    assert not any(row.late for row in laptop.monitoring.cases())


def test_a_procedure_begins_with_the_steps_of_the_profile(laptop, watched):
    ways = laptop.monitoring.ways("W3")
    assert ways
    id = laptop.monitoring.begin(VILLAGE, "W3", ways[0][0], watched[:2])
    template = laptop.profile.templates("W3")[0]
    steps = laptop.records.listed("procedure_step", id).rows
    assert len(steps) == len(template.steps)
    standing = laptop.monitoring.standing(id)
    assert (standing.done, standing.steps, standing.households) == (0, len(template.steps), 2)
    assert standing.days_left == template.days
    laptop.records.change("procedure_step", steps[0].id, state="2", done_on="2026-11-21")
    assert laptop.monitoring.standing(id).done == 1


def test_a_procedure_that_the_profile_does_not_know_begins_without_steps(laptop, watched):
    id = laptop.monitoring.begin(VILLAGE, "W9")
    assert laptop.records.listed("procedure_step", id).rows == ()
    assert laptop.monitoring.standing(id).days_left is None
