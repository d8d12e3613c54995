"""What holds of every ledger: it opens empty and filled, its words are in the catalogues, private ones stay private."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from fieldkit.clock import Clock
from fieldkit.db.keys import LIGHT
from fieldkit.db.tables import GuaranteeCheck, Household, HouseholdYear, Person, PersonYear
from fieldkit.db.types import named_id
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.rights import Right
from fieldkit.errors import NotAllowed, NotFound
from fieldkit.i18n import LANGUAGES, Words
from fieldkit.services.field_kinds import PLAIN
from fieldkit.services.laptop import Laptop
from fieldkit.services.ledgers.kinds import LEDGERS
from fieldkit.services.ledgers.service import LedgerAsked
from fieldkit.services.printing.service import Asked
from tests.conftest import TODAY
from tests.people import PASSPHRASE, VILLAGE, add_household, pair

every = pytest.mark.parametrize("ledger", LEDGERS.values(), ids=LEDGERS)
KINDS = {"text", "code", "codes", "yes", *PLAIN}


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """A laptop on which every ledger has somebody."""
    folder = tmp_path_factory.mktemp("ledgers") / "home"
    Laptop.create(
        folder, user="李秀英", role="village_cadre", passphrase=PASSPHRASE, clock=Clock(TODAY), kdf=LIGHT
    )
    with Laptop.open(folder, user="李秀英", passphrase=PASSPHRASE, clock=Clock(TODAY)) as laptop:
        fill(laptop)
        yield laptop


def fill(laptop):
    home = add_household(laptop)
    pair(laptop, home)
    laptop.planning.make(2026, None)
    origin = laptop.store.origin()
    with laptop.store.writing() as session:
        session.get(Household, home).monitor_kind = "1"
        session.get(Household, home).cause_main = "01"
        head = session.scalars(select(Person)).one()
        head.disability_cert = f"{head.id_number}42"
        child = Person(
            scope=VILLAGE,
            household_id=home,
            name="张小宝",
            relation="03",
            sex="1",
            birth_date=date(2014, 5, 1),
            status="1",
            **origin,
        )
        session.add(child)
        session.flush()
        for person, facts in (
            (
                head,
                {
                    "labour": "1",
                    "work_place": "4",
                    "work_months": 8,
                    "public_post": ("05",),
                    "dibao": True,
                    "health": ("2", "4"),
                },
            ),
            (child, {"education": "03", "not_in_school_reason": "3"}),
        ):
            id = named_id("person_year", person.id, 2026)
            session.add(
                PersonYear(
                    id=id, scope=VILLAGE, person_id=person.id, household_id=home, year=2026, **facts, **origin
                )
            )
        id = named_id("household_year", home, 2026)
        session.add(
            HouseholdYear(
                id=id,
                scope=VILLAGE,
                household_id=home,
                year=2026,
                house_dangerous=True,
                house_grade="4",
                **origin,
            )
        )
        session.add(
            GuaranteeCheck(
                scope=VILLAGE, household_id=home, checked_on=date(2026, 5, 1), house_ok=False, **origin
            )
        )
    laptop.records.add(
        "measure", home, year="2026", category="03", kind="03.01", amount_fen="50000", state="4"
    )
    laptop.records.add(
        "problem", home, text="入户路雨季泥泞", found_on="2026-03-01", due_on="2026-06-01", state="1"
    )
    laptop.records.add("work_team", VILLAGE, name="驻大公湖村工作队", start_on="2025-01-01")


@every
def test_it_opens_on_an_empty_register(ledger, laptop):
    opened = laptop.ledgers.open(LedgerAsked(ledger.id))
    assert opened.keys == ()
    assert opened.households == 0
    assert laptop.ledgers.rows(LedgerAsked(ledger.id), opened.keys) == []


@every
def test_it_lists_who_belongs_there(ledger, filled):
    asked = LedgerAsked(ledger.id)
    opened = filled.ledgers.open(asked)
    rows = filled.ledgers.rows(asked, opened.keys)
    assert len(rows) == len(opened.keys) >= 1
    assert all(len(row.cells) == len(opened.columns) for row in rows)
    assert all(isinstance(cell, str) for row in rows for cell in row.cells)
    counted = {info.id: info.count for info in filled.ledgers.all()}
    assert counted[ledger.id] == len(opened.keys)


@every
def test_every_filter_narrows_it(ledger, filled):
    whole = set(filled.ledgers.open(LedgerAsked(ledger.id)).keys)
    for narrowed in ledger.filters:
        assert set(filled.ledgers.open(LedgerAsked(ledger.id, filter=narrowed.id)).keys) <= whole


@every
def test_it_is_put_in_order_by_every_column(ledger, filled):
    asked = LedgerAsked(ledger.id)
    whole = sorted(filled.ledgers.open(asked).keys)
    for column in ledger.columns:
        for down in (False, True):
            assert sorted(filled.ledgers.open(asked, (column.name, down)).keys) == whole


@every
def test_another_village_has_none_of_it(ledger, filled):
    assert filled.ledgers.open(LedgerAsked(ledger.id, village="421081102299")).keys == ()


@every
def test_its_columns_are_fields_with_words_and_known_codes(ledger):
    codes = CodeTables.load()
    names = [column.name for column in ledger.columns]
    assert len(set(names)) == len(names)
    for column in ledger.columns:
        assert column.field.kind in KINDS
        if column.field.kind in ("code", "codes"):
            assert list(codes[column.field.table])
    chinese = Words("zh_CN")
    for context, text in [
        ("Ledgers", ledger.title), ("Ledgers", ledger.about), *(("Ledgers", one.words) for one in ledger.filters),
        *(("Fields", column.field.label) for column in ledger.columns),
    ]:  # fmt: skip
        assert chinese.form(context, text), text
    assert set(LANGUAGES) == {"zh_CN", "en"}


@every
def test_it_prints_for_the_file_and_the_numbers_are_whole(ledger, filled):
    printed = filled.printing.make("P-L", Asked(ledger=ledger.id))
    assert printed.pages == 1
    assert ledger.id in printed.file_name


@every
def test_whoever_may_not_see_private_things_sees_no_private_ledger_and_stars_elsewhere(
    ledger, filled, monkeypatch
):
    store = filled.store
    author = store.author
    monkeypatch.setattr(store, "_author", replace(author, rights=author.rights - {Right.REVEAL}))
    filled.forget()
    try:
        listed = dict(filled.ledgers.names())
        if ledger.private:
            assert ledger.id not in listed
            with pytest.raises(NotAllowed):
                filled.ledgers.open(LedgerAsked(ledger.id))
            return
        asked = LedgerAsked(ledger.id)
        shown = " ".join(
            cell
            for row in filled.ledgers.rows(asked, filled.ledgers.open(asked).keys, clear=True)
            for cell in row.cells
        )
        assert "19600229" not in shown
        assert "因病" not in shown
        assert "2014-05-01" not in shown
    finally:
        monkeypatch.undo()
        filled.forget()


def test_numbers_are_covered_on_the_screen(filled):
    asked = LedgerAsked("allowances")
    (row,) = filled.ledgers.rows(asked, filled.ledgers.open(asked).keys)
    assert any("*" in cell for cell in row.cells)
    (row,) = filled.ledgers.rows(asked, filled.ledgers.open(asked).keys, clear=True)
    assert not any("*" in cell for cell in row.cells)


def test_a_ledger_nobody_knows_is_said_to_be_unknown(laptop):
    with pytest.raises(NotFound):
        laptop.ledgers.open(LedgerAsked("gardens"))
