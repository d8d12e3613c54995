"""Who changed what, when and where: of one value and of a household, made here or elsewhere."""

import json
import time
from dataclasses import replace

import pytest
from sqlalchemy import text

from fieldkit.db.base import Synced
from fieldkit.db.tables import Arrival, ImportRun, Outbox
from fieldkit.db.types import moment_text, new_id
from fieldkit.domain.rights import Right
from fieldkit.services.columns import COLUMNS, NOUNS, TABLES
from tests.people import add_household, pair

MADE = {"created_at", "created_by", "origin_device"}


@pytest.fixture
def household(laptop):
    laptop.settings.language = "en"
    laptop.save_settings()
    return add_household(laptop)


def arrive(laptop, household, old, new, by="王五", device="镇里二号机"):
    with laptop.store.applying() as session:
        session.add(Arrival(
            tbl="household", row_id=household.bytes, at=moment_text(laptop.clock.now()), by=by, device=device,
            old=json.dumps(old), new=json.dumps(new),
        ))  # fmt: skip


def test_every_synced_table_has_words():
    assert set(TABLES) == set(NOUNS) == set(Synced.tables)


@pytest.mark.parametrize("table", sorted(Synced.tables))
def test_every_column_that_can_change_has_words(table):
    assert set(Synced.tables[table].columns()) - MADE == set(COLUMNS[table])
    nameless = [f.name for f in COLUMNS[table].values() if f.kind != "still" and (f.label in ("", f.name))]
    assert nameless == []


def test_a_value_tells_what_it_was_the_newest_first_and_covered(laptop, household):
    laptop.households.change(household, phone="13911112222")
    arrive(laptop, household, {"phone": "13911112222"}, {"phone": "13955556666"})
    laptop.households.change(household, address="1号")
    told = laptop.history.of_field("household", household, "phone")
    assert [(c.old, c.new, c.who, c.where) for c in told] == [
        ("139****2222", "139****6666", "王五", "镇里二号机"),
        ("138****1234", "139****2222", "李秀英", "this laptop"),
        ("(empty)", "138****1234", "李秀英", "this laptop"),
    ]
    assert [c.source for c in told] == ["by a sync", "", ""]


def test_a_yearly_fact_tells_every_year(laptop, household):
    person = laptop.households.page(household).members[0].id
    laptop.households.change_person(person, year=2025, health="1")
    laptop.households.change_person(person, year=2026, health="2")
    member = laptop.households.page(household).members[0]
    told = laptop.history.of_field("person_year", member.field("health").row, "health")
    assert [c.year for c in told] == [2026, 2025]


def test_a_new_record_says_what_it_is(laptop, household):
    measure = laptop.records.add(
        "measure", household, category="01", kind="01.01", title="养殖补贴", amount_fen="1200"
    )
    problem = laptop.records.add("problem", household, kind="03", text="房屋漏雨" * 10)
    laptop.records.change("problem", problem, state="3")
    laptop.records.remove("measure", measure)
    lines = [event.lines for event in laptop.history.of_household(household, 0, 4).events]
    assert lines[3][0].startswith("added: measure 2026 · ")
    assert lines[2][0].startswith("added: problem 2026-11-21 · ")
    assert lines[2][0].endswith("…")
    assert lines[1][0].startswith("2026-11-21 · ")
    assert " · State: " in lines[1][0]
    assert lines[0][0].startswith("deleted: measure 2026 · ")


def test_a_new_record_tells_nobody_what_they_may_not_see(laptop, household):
    laptop.records.add("rigid_expense", household, kind="1", total_fen="20000")
    author = laptop.store.author
    laptop.store.author = replace(author, rights=author.rights - {Right.REVEAL})
    laptop.forget()
    (line,) = laptop.history.of_household(household, 0, 1).events[0].lines
    assert line == "added: unavoidable expense"


def test_an_import_is_called_by_its_files(laptop, household):
    with laptop.store.reading() as session:
        txn = session.execute(text("SELECT max(txn) FROM _outbox")).scalar()
    with laptop.store.applying() as session:
        session.add(ImportRun(
            id=new_id(), at=laptop.clock.now(), user_id=None, txn=txn, files='["members.xlsx", "helpers.xlsx"]',
            report="{}",
        ))  # fmt: skip
    (event,) = laptop.history.of_household(household).events
    assert event.source == "import members.xlsx and 1 more"
    assert laptop.undoing.offer(household).undo.hindered.startswith("it came with an import")


def test_a_household_tells_everything_page_by_page(laptop, household):
    pair(laptop, household)
    for n in range(5):
        laptop.households.change(household, address=f"{n}号")
    laptop.undoing.undo(household)
    first = laptop.history.of_household(household, 0, 3)
    rest = laptop.history.of_household(household, 3, 99)
    assert first.total == rest.total == 8
    assert first.events[0].source == "taken back"
    assert first.events[0].lines == ("Address: 4号 → 3号",)
    assert [e.lines for e in rest.events][-2:] == [
        ("added: pairing 刘志刚 (Primary helper · 2024-01-01)",), ("added: household", "added: member 张德福", "Head of household: (empty) → 张德福"),
    ]  # fmt: skip


def test_a_sync_is_one_event(laptop, household):
    arrive(laptop, household, {"address": None, "phone": "1"}, {"address": "2号", "phone": "1"})
    event = laptop.history.of_household(household).events[0]
    assert (event.who, event.where, event.lines) == ("王五", "镇里二号机", ("Address: (empty) → 2号",))


def test_the_page_marks_values_that_were_once_others(laptop, household):
    laptop.households.change(household, bank_name="信用社")
    page = laptop.households.page(household)
    assert page.field("bank_name").changed
    assert not page.field("bank_account").changed, "its group went along unchanged"
    assert not page.field("phone").changed
    person = page.members[0].id
    laptop.households.change_person(person, sex="2")
    arrive(laptop, household, {"address": None}, {"address": "2号"})
    page = laptop.households.page(household)
    assert page.members[0].field("sex").changed
    assert page.field("address").changed


def test_it_is_quick_among_many_changes(laptop, household):
    laptop.households.change(household, phone="13911112222")
    with laptop.store.applying() as session:
        new = json.dumps({"note": "x" * 400})
        session.execute(Outbox.__table__.insert(), [
            {"n": 100 + n, "change_id": new_id().bytes, "txn": 100 + n, "tbl": "person", "row_id": new_id().bytes,
             "op": "U", "base_ver": 0, "scope": "x", "new": new, "old": "{}", "schema_ver": 2, "user_id": None,
             "hlc": 1, "wall": "2026-01-01T00:00:00.000000Z", "batch_no": None, "acked_at": None}
            for n in range(20_000)
        ])  # fmt: skip
    begun = time.perf_counter()
    assert len(laptop.history.of_field("household", household, "phone")) == 2
    assert laptop.history.of_household(household).total == 2
    assert laptop.undoing.offer(household).undo
    assert time.perf_counter() - begun < 0.5
