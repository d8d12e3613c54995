"""Roles see only their villages (domain.md §1.31): nothing of another is found, counted, printed or changed."""

from dataclasses import replace
from time import perf_counter

import pytest
from sqlalchemy import func, select

from fieldkit.db.base import SHARED, Synced
from fieldkit.db.tables import Division, Helper, Household, Person, VillageGroup, VisitDraft
from fieldkit.db.types import new_id
from fieldkit.errors import FieldkitError, NotYourVillage, OtherVillage
from fieldkit.services.printing.subjects import Asked

A, B = "420000001001", "420000001002"


@pytest.fixture
def two(laptop):
    """Two villages with a household each; the laptop's user may see both as yet."""
    with laptop.store.writing() as session:
        for code, name in ((A, "甲村"), (B, "乙村")):
            origin = laptop.store.origin()
            home, head = new_id(), new_id()
            session.add(Division(id=new_id(), scope=SHARED, code=code, name=name, level="5", **origin))
            session.add(
                VillageGroup(id=new_id(), scope=code, village_code=code, name=f"{name}一组", **origin)
            )
            session.add(
                Household(
                    id=home,
                    scope=code,
                    village_code=code,
                    local_no=code[-1],
                    head_person_id=head,
                    head_name=f"户主{name}",
                    **origin,
                )
            )
            session.add(Person(id=head, scope=code, household_id=home, name=f"户主{name}", **origin))
            session.add(VisitDraft(id=new_id(), household_id=home, saved_at=laptop.clock.now(), answers="{}"))
        session.add(Helper(id=new_id(), scope=SHARED, name="张帮扶", **laptop.store.origin()))
    laptop.households.prepare_search()
    return laptop


def limit(laptop, *villages):
    laptop.store.author = replace(laptop.store.author, villages=frozenset(villages))


def test_everything_is_seen_without_a_limit(two):
    assert two.households.count() == (2, 2)
    assert len(two.households.find("户主")) == 2


def test_the_other_village_is_not_found_counted_or_listed(two):
    other = two.households.find("乙村")[0]
    limit(two, A)
    two.__dict__.pop("households")
    assert two.households.count() == (1, 1)
    assert len(two.households.find("")) == 1
    assert not two.households.find("乙村")
    assert [v.code for v in two.villages.list()] == [A]
    assert two.households.rows([other]) == []


def test_no_query_reaches_past_the_limit_not_even_plain_sql(two):
    limit(two, A)
    with two.store.reading() as session:
        raw = session.connection().exec_driver_sql
        assert raw("SELECT DISTINCT scope FROM household").scalars().all() == [A]
        assert raw("SELECT count(*) FROM person").scalar() == 1
        assert raw("SELECT count(*) FROM _visit_draft").scalar() == 1
        assert raw("SELECT count(*) FROM _search WHERE text != ''").scalar() == 1
        for table in Synced.tables.values():
            assert set(session.scalars(select(table.scope))) <= {A, SHARED}, table
    with two.store.writing() as session:
        for table in Synced.tables.values():
            assert set(session.scalars(select(table.scope))) <= {A, SHARED}, table
        assert session.scalar(select(func.count()).where(Person.deleted_at.is_(None))) == 1
        assert (
            session.scalar(
                select(func.count())
                .where(select(Household.id).where(Household.scope == B).exists())
                .select_from(Helper)
            )
            == 0
        )


def test_a_row_of_the_other_village_cannot_be_written_or_moved(two):
    with two.store.reading() as session:
        mine, other = (session.scalar(select(Household.id).where(Household.scope == v)) for v in (A, B))
    limit(two, A)
    with pytest.raises(OtherVillage), two.store.writing() as session:
        session.add(Person(id=new_id(), scope=B, household_id=other, name="王五", **two.store.origin()))
    with pytest.raises(OtherVillage), two.store.writing() as session:
        session.get(Household, mine).scope = B
    with two.store.writing() as session:
        assert session.get(Household, other) is None
        session.get(Household, mine).phone = "13800000000"
        session.add(Helper(id=new_id(), scope=SHARED, name="李帮扶", **two.store.origin()))
    with pytest.raises(OtherVillage), two.store.writing() as session:
        raw = session.connection().exec_driver_sql
        raw("UPDATE household SET phone = '1' WHERE id = ?", (other.bytes,))


def test_what_is_done_to_the_file_as_such_sees_all_of_it(two):
    limit(two, A)
    with two.store.reading(whole=True) as session:
        assert session.scalar(select(func.count()).select_from(Household)) == 2
    with two.store.applying() as session:
        session.add(Household(id=new_id(), scope=B, village_code=B, local_no="9"))
    two.households.prepare_search()
    assert two.households.count() == (1, 1)
    limit(two, A, B)
    assert two.households.count() == (3, 2)


def test_a_person_without_a_limit_pays_nothing_for_it(two):
    def cost():
        best = 1.0
        for _ in range(5):
            begun = perf_counter()
            for _ in range(40):
                with two.store.reading() as session:
                    session.execute(select(Household.id)).all()
            best = min(best, perf_counter() - begun)
        return best

    assert two.store._narrow is None  # the same engine and session as ever
    free = cost()
    limit(two, A)
    assert cost() < free * 3 + 0.05


@pytest.fixture
def township(laptops):
    """A laptop with two real villages, and a person who sees the first only."""
    from tests.transfer.sheets import SAMPLES

    laptop = laptops("town")
    laptop.importing.commit(laptop.importing.read([SAMPLES / "township-dirty"]))
    codes = [village.code for village in laptop.villages.list()]
    assert len(codes) >= 2
    laptop.codes_there = codes
    return laptop


def test_a_person_of_one_village_plans_prints_exports_and_checks_nothing_of_another(township, tmp_path):
    from openpyxl import load_workbook
    from pypdfium2 import PdfDocument

    mine, other = township.codes_there[:2]
    every = {v.code: v for v in township.villages.list()}
    other_household = township.households.find("", village=other)[0]
    heads = [
        row.head
        for row in township.households.rows(township.households.find("", village=other))
        if len(row.head) > 2
    ]
    assert len(heads) > 20
    limit(township, mine)
    township.__dict__.pop("households")
    assert {v.code for v in township.villages.list()} == {mine}
    assert township.households.count() == (every[mine].households, township.villages.persons(mine))
    assert not township.households.find("", village=other)
    for finding in township.checking.check():
        assert township.households.rows([finding.household]) if getattr(finding, "household", None) else True
    township.planning.make(2026)
    with township.store.reading(whole=True) as session:
        from fieldkit.db.tables import VisitSlot

        assert set(session.scalars(select(VisitSlot.scope))) == {mine}
    with pytest.raises(NotYourVillage, match=every[other].name):
        township.printing.render("P-04", village=other)
    blank = township.printing.make("P-04", Asked(other, blank=True))
    paper = "".join(page.get_textpage().get_text_range() for page in PdfDocument(blank.pdf))
    assert not [head for head in heads if head in paper]
    with pytest.raises(FieldkitError) as refused:
        township.households.page(other_household, 2026)
    assert refused.value
    files = township.exporting.everything(tmp_path / "out")
    books = [load_workbook(file, read_only=True) for file in files if file.suffix == ".xlsx"]
    sheets = [
        sheet for book in books for sheet in book if sheet.title != "division"
    ]  # what villages are called is public
    text = "\n".join(str(cell) for sheet in sheets for row in sheet.values for cell in row)
    assert every[mine].name in text
    assert every[other].name not in text
    assert other not in text


def test_of_a_workbook_only_the_rows_of_ones_own_village_come_in(township, laptops, tmp_path):
    files = township.exporting.everything(tmp_path / "out")
    mine = township.codes_there[0]
    theirs = next(v for v in township.villages.list() if v.code == mine)
    fresh = laptops("fresh")
    limit(fresh, mine)
    draft = fresh.importing.read(files)
    assert draft.total("refused") > 200
    fresh.importing.commit(draft)
    with fresh.store.reading(whole=True) as session:
        assert set(session.scalars(select(Household.scope))) == {mine}
        assert session.scalar(select(func.count()).select_from(Household)) == theirs.households


def test_an_import_on_a_laptop_that_has_the_other_village_leaves_it_alone(township, tmp_path):
    files = township.exporting.everything(tmp_path / "out")
    limit(township, township.codes_there[0])
    township.importing.commit(township.importing.read(files))
    with township.store.reading(whole=True) as session:
        assert session.scalar(select(func.count()).select_from(Household)) == 320
