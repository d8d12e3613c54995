"""Taking changes back, of rows of every kind, few or many."""

from datetime import date

import pytest
from sqlalchemy import select, text

from fieldkit.db import history, undoing
from fieldkit.db.base import Synced
from fieldkit.db.tables import Arrival, Helper, HelperAssignment, Household, Person, PersonYear, Visit
from fieldkit.db.types import moment_text
from fieldkit.services.visits.answers import Answers, Visitor
from tests.people import VILLAGE, add_household, pair

UNTIED = {  # a device is not a row; the others name rows of several tables, or of one still to come
    "origin_device", "row_id", "owner_id", "signer_id", "doc_id", "posted_in",
}  # fmt: skip


@pytest.fixture
def household(laptop):
    return add_household(laptop)


def last_txn(laptop):
    with laptop.store.reading() as session:
        return session.execute(text("SELECT max(txn) FROM _outbox")).scalar()


def entries(laptop, txn):
    with laptop.store.reading() as session:
        return history.of_transaction(session, txn)


def take_back(laptop, *txns):
    with laptop.store.writing() as session:
        chosen = [entry for txn in txns for entry in history.of_transaction(session, txn)]
        return undoing.reverse(session, chosen, laptop.clock.now())


def row(laptop, table, id):
    with laptop.store.reading() as session:
        return session.get(table, id)


def test_every_id_column_says_whose_rows_it_names():
    named = {column for table in Synced.tables.values() for column in table.id_columns()} - {"id"}
    assert named - UNTIED == set(history.REFERS)
    assert set(history.REFERS.values()) <= set(Synced.tables)


def test_a_transaction_is_found_whole_and_alone(laptop, household):
    laptop.households.change(household, phone="13911112222", address="12号")
    middle = last_txn(laptop)
    laptop.households.change(household, note="住院")
    (entry,) = entries(laptop, middle)
    assert (entry.tbl, entry.op, entry.row_id) == ("household", "U", household)
    assert entry.new == {"phone": "13911112222", "address": "12号"}
    assert entry.old == {"phone": "13800001234", "address": None}
    assert entry.user == laptop.store.author.user
    assert not entry.sent
    assert not entry.acked
    assert entries(laptop, middle + 5) == entries(laptop, 0) == []
    with laptop.store.reading() as session:
        assert history.size_of(session, middle) == 1


def test_changed_columns_get_their_old_values_and_nothing_else_is_touched(laptop, household):
    laptop.households.change(household, phone="13911112222")
    txn = last_txn(laptop)
    laptop.households.change(household, note="住院")
    done = take_back(laptop, txn)
    after = row(laptop, Household, household)
    assert (after.phone, after.note) == ("13800001234", "住院")
    assert (done.restored, done.deleted, done.clashes) == (1, 0, [])
    (entry,) = entries(laptop, last_txn(laptop))
    assert (entry.new, entry.old) == ({"phone": "13800001234"}, {"phone": "13911112222"})


def test_taking_back_the_taking_back_is_the_change_again(laptop, household):
    laptop.households.change(household, phone="13911112222")
    take_back(laptop, last_txn(laptop))
    take_back(laptop, last_txn(laptop))
    assert row(laptop, Household, household).phone == "13911112222"


def test_what_was_added_is_marked_and_comes_back_unmarked(laptop, household):
    added = laptop.households.add_person(household, name="张小花")
    txn = last_txn(laptop)
    assert take_back(laptop, txn).deleted == 1
    gone = row(laptop, Person, added)
    assert gone.deleted_reason == undoing.UNDONE
    assert gone.deleted_at
    take_back(laptop, last_txn(laptop))
    back = row(laptop, Person, added)
    assert back.deleted_at is None
    assert back.deleted_reason is None


def test_several_steps_of_one_row_go_back_to_before_the_first(laptop, household):
    txns = []
    for phone in ("13911110001", "13911110002", None):
        laptop.households.change(household, phone=phone)
        txns.append(last_txn(laptop))
    take_back(laptop, *txns)
    assert row(laptop, Household, household).phone == "13800001234"


def test_a_value_that_was_changed_since_stays_and_is_told(laptop, household):
    laptop.households.change(household, phone="13911112222", address="12号")
    txn = last_txn(laptop)
    laptop.households.change(household, phone="13955556666")
    done = take_back(laptop, txn)
    after = row(laptop, Household, household)
    assert (after.phone, after.address) == ("13955556666", None)
    assert [(c.row_id, c.columns, c.why) for c in done.clashes] == [(household, ("phone",), "changed")]


def test_a_group_of_columns_goes_back_whole_or_not_at_all(laptop, household):
    laptop.households.change(household, bank_name="信用社", bank_account="6222000011112222")
    txn = last_txn(laptop)
    with laptop.store.applying() as session:
        session.get(Household, household).bank_account = "6222000033334444"
    take_back(laptop, txn)
    after = row(laptop, Household, household)
    assert (after.bank_name, after.bank_account) == ("信用社", "6222000033334444")


def test_a_new_row_that_somebody_went_on_with_stays(laptop, household):
    added = laptop.households.add_person(household, name="张小花")
    txn = last_txn(laptop)
    laptop.households.change_person(added, sex="2")
    done = take_back(laptop, txn)
    assert done.deleted == 0
    assert [c.why for c in done.clashes] == ["changed"]
    assert row(laptop, Person, added).deleted_at is None


def test_a_completed_visit_is_not_taken_back(laptop, household):
    draft = laptop.visiting.start(household, None)
    answers = Answers(
        visit_date=date(2026, 11, 20),
        kind="01",
        content="问了收成和老人的身体，都还好",
        visitors=(Visitor("刘志刚"),),
    )
    laptop.visiting.save(draft.id, answers)
    laptop.visiting.complete(draft.id)
    done = take_back(laptop, last_txn(laptop))
    assert {c.why for c in done.clashes} == {"append_only"}
    with laptop.store.reading() as session:
        assert session.scalars(select(Visit)).one().deleted_at is None


def test_a_hand_over_goes_back_although_there_may_be_only_one_primary_helper(laptop, household):
    first = pair(laptop, household)
    other = laptop.pairing.add_helper(name="陈强", unit="市农业局", phone="13900000001")
    with laptop.store.writing() as session:
        old = session.get(HelperAssignment, first)
        old.end_date, old.end_reason = date(2026, 5, 31), "1"
        session.flush()
        new = HelperAssignment(
            scope=VILLAGE, household_id=household, helper_id=other, start_date=date(2026, 6, 1),
            **laptop.store.origin(),
        )  # fmt: skip
        session.add(new)
    done = take_back(laptop, last_txn(laptop))
    assert (done.deleted, done.restored) == (1, 1)
    assert done.clashes == []
    assert row(laptop, HelperAssignment, first).end_date is None


def test_a_guard_is_told_not_raised(laptop, household):
    first = pair(laptop, household)
    laptop.pairing.end(first, date(2026, 6, 1), "1")
    ended = last_txn(laptop)
    second = pair(laptop, household, "陈强", date(2026, 7, 1))
    done = take_back(laptop, ended)
    assert [(c.row_id, c.why) for c in done.clashes] == [(first, "guard")]
    assert row(laptop, HelperAssignment, first).end_date == date(2026, 6, 1)
    assert row(laptop, HelperAssignment, second).deleted_at is None


def test_what_refers_to_a_row_is_found_in_every_table(laptop, household):
    pairing = pair(laptop, household)
    laptop.planning.make(2026, household)
    with laptop.store.reading() as session:
        found = {(r.tbl, r.column): len(r.ids) for r in history.referring(session, Household, [household])}
        helper = session.get(HelperAssignment, pairing).helper_id
        of_helper = {(r.tbl, r.column) for r in history.referring(session, Helper, [helper])}
    assert found == {
        ("person", "household_id"): 1, ("helper_assignment", "household_id"): 1,
        ("visit_plan", "household_id"): 1, ("visit_slot", "household_id"): 4,
    }  # fmt: skip
    assert of_helper >= {("helper_assignment", "helper_id"), ("visit_plan", "helper_id")}


def test_what_came_later_is_found_wherever_it_came_from(laptop, household):
    laptop.households.change(household, phone="13911112222")
    done = entries(laptop, last_txn(laptop))
    with laptop.store.reading() as session:
        assert history.later(session, done) == set()
    laptop.households.change(household, note="住院")
    with laptop.store.reading() as session:
        assert history.later(session, done) == {household}
    other = add_household(laptop, "欧阳青", no=2)
    of_other = entries(laptop, last_txn(laptop))
    with laptop.store.applying() as session:
        at = moment_text(laptop.clock.now())
        session.add(
            Arrival(tbl="household", row_id=other.bytes, at=at, by=None, device=None, old="{}", new="{}")
        )
    with laptop.store.reading() as session:
        assert other in history.later(session, of_other)


def test_a_mark_comes_off_again(laptop, household):
    with laptop.store.writing() as session:
        undoing.mark(session, Household, [household], laptop.clock.now(), "mistake")
    assert row(laptop, Household, household).deleted_reason == "mistake"
    with laptop.store.writing() as session:
        undoing.revive(session, Household, [household])
    assert row(laptop, Household, household).deleted_at is None


def test_many_rows_are_taken_back_in_seconds(laptop, household):
    with laptop.store.writing() as session:
        for n in range(4000):
            session.add(Person(scope=VILLAGE, household_id=household, name=f"人{n}", **laptop.store.origin()))
            id = laptop.store.author.device
            session.add(
                PersonYear(
                    scope=VILLAGE, person_id=id, household_id=household, year=n, **laptop.store.origin()
                )
            )
    begun = laptop.clock.now()
    assert take_back(laptop, last_txn(laptop)).deleted == 8000
    assert (laptop.clock.now() - begun).total_seconds() < 10
