"""The whole register out and in again: exact, and the same bytes (issue 4, item 7)."""

import errno
import json
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from openpyxl import load_workbook

from fieldkit.db.base import SHARED, Synced
from fieldkit.db.tables import Attachment, HelperAssignment, Household, Measure, Visit, VisitAmendment
from fieldkit.db.types import named_id
from fieldkit.errors import Cancelled, FileNotWritten, ImportBuiltOn, NotAWorkbook, RegisterTooNew
from fieldkit.transfer import whole, xlsx
from fieldkit.transfer.whole import tables
from tests.people import add_household, pair
from tests.transfer import registers
from tests.transfer.registers import VILLAGES, empty, enter, example, stored
from tests.transfer.sheets import SAMPLES

_FAST = settings(
    max_examples=25, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)  # fmt: skip


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


@pytest.fixture
def pair_of_laptops(laptops):
    return laptops("here"), laptops("there")


@given(found=registers.rows())
@_FAST
def test_any_register_comes_back_without_a_difference_and_gives_the_same_bytes(
    pair_of_laptops, tmp_path_factory, found
):
    tmp_path = tmp_path_factory.mktemp("out")
    here, there = pair_of_laptops
    empty(here), empty(there)
    enter(here, found)
    here.exporting.everything(tmp_path / "a")
    draft = there.importing.read([tmp_path / "a"])
    assert not draft.refused
    there.importing.commit(draft)
    assert stored(there) == stored(here)
    there.exporting.everything(tmp_path / "b")
    assert files(tmp_path / "b") == files(tmp_path / "a")


def filled(laptop):
    """A row with every column filled in every table; guarded ones apart from each other."""
    enter(
        laptop,
        [(table.__tablename__, example(table, named_id("t", table.__tablename__))) for table in tables()],
    )


def test_every_column_of_every_table_comes_back(laptops, tmp_path):
    here, there = laptops("here"), laptops("there")
    filled(here)
    here.exporting.everything(tmp_path / "a")
    draft = there.importing.read([tmp_path / "a"])
    assert all(
        counts == {"added": 1, "changed": 0, "unchanged": 0, "refused": 0}
        for counts in draft.summary.values()
    )
    assert set(draft.summary) == {table.__tablename__ for table in tables()}
    there.importing.commit(draft)
    assert stored(there) == stored(here)
    again = there.importing.read([tmp_path / "a"])
    assert all(counts["unchanged"] == 1 and counts["added"] == 0 for counts in again.summary.values())


def test_users_conflicts_and_trusted_keys_are_no_part_of_it():
    assert set(Synced.tables) - {table.__tablename__ for table in tables()} == whole.LEFT_OUT


@pytest.mark.parametrize("sample", ["village", "township-dirty"])
def test_a_village_with_plans_and_visits_is_the_same_byte_for_byte(laptops, taken, tmp_path, sample):
    here, there = laptops("here"), laptops("there")
    taken(SAMPLES / sample, into=here)
    here.planning.make(2026)
    here.exporting.everything(tmp_path / "a")
    draft = taken(tmp_path / "a", into=there)
    assert draft.total("refused") == 0
    assert {f.rule for f in draft.findings} == {"IMP-37"}, "the national workbooks only repeat it"
    assert stored(there) == stored(here)
    there.exporting.everything(tmp_path / "b")
    assert files(tmp_path / "b") == files(tmp_path / "a")


def test_a_text_longer_than_a_cell_comes_back(laptops, tmp_path):
    here, there = laptops("here"), laptops("there")
    long = '他说："…\n' + "长" * 70_000 + "_x0041_ "
    enter(here, [("household", example(Household, UUID(int=1), note=long, address=long[:32_760]))])
    here.exporting.everything(tmp_path / "a")
    there.importing.commit(there.importing.read([tmp_path / "a/register.xlsx"]))
    assert stored(there) == stored(here)


def test_a_table_of_more_rows_than_a_sheet_goes_on_in_the_next(laptops, tmp_path, monkeypatch):
    monkeypatch.setattr(whole, "_MOST_ROWS", 2)
    here, there = laptops("here"), laptops("there")
    enter(here, [("village_link", example(Synced.tables["village_link"], UUID(int=n))) for n in range(1, 6)])
    here.exporting.everything(tmp_path / "a")
    names = load_workbook(tmp_path / "a/register.xlsx").sheetnames
    assert {"village_link", "village_link.2", "village_link.3"} <= set(names)
    there.importing.commit(there.importing.read([tmp_path / "a"]))
    assert stored(there) == stored(here)


def test_it_comes_back_from_a_spreadsheet_that_saved_it(laptops, tmp_path):
    here, there = laptops("here"), laptops("there")
    add_household(here)
    here.exporting.everything(tmp_path / "a")
    book = load_workbook(tmp_path / "a/register.xlsx")
    sheet = book["household"]
    heads = [cell.value for cell in sheet[1]]
    sheet.cell(2, heads.index("note") + 1).value = "在表格里写的"
    book.save(tmp_path / "a/register.xlsx")
    there.importing.commit(there.importing.read([tmp_path / "a/register.xlsx"]))
    with there.store.reading() as session:
        assert session.query(Household).one().note == "在表格里写的"


def test_a_workbook_of_the_export_that_somebody_changed_is_read_after_the_register(laptops, taken, tmp_path):
    here, there = laptops("here"), laptops("there")
    taken(SAMPLES / "village", into=here)
    here.exporting.everything(tmp_path / "a")
    book = load_workbook(tmp_path / "a/households.xlsx")
    heads = [cell.value for cell in book.active[1]]
    book.active.cell(2, heads.index("家庭住址") + 1).value = "新住址1号"
    book.save(tmp_path / "a/households.xlsx")
    draft = taken(tmp_path / "a", into=there)
    with there.store.reading() as session:
        assert session.query(Household).filter_by(address="新住址1号").count() == 1
    with here.store.reading() as session:
        assert draft.summary["household"]["added"] == session.query(Household).count()
    assert len([f for f in draft.findings if f.rule == "IMP-37"]) == 3


# ---------------------------------------------------------------- into a register that is not empty


def change(laptop, table, id, **values):
    with laptop.store.writing() as session:
        row = session.get(table, id)
        for name, value in values.items():
            setattr(row, name, value)


def test_it_merges_by_id_and_says_first_what_is_new_and_changed(laptops, taken, tmp_path):
    here, there = laptops("here"), laptops("there")
    id = add_household(here)
    here.exporting.everything(tmp_path / "a")
    taken(tmp_path / "a", into=there)
    add_household(there, "别人家", no=9)
    change(here, Household, id, address="新址", note="换了")
    add_household(here, "新户", no=2)
    here.exporting.everything(tmp_path / "b")
    draft = there.importing.read([tmp_path / "b"])
    assert draft.summary["household"] == {"added": 1, "changed": 1, "unchanged": 0, "refused": 0}
    with there.store.reading() as session:
        assert session.get(Household, id).address is None, "a preview writes nothing"
    there.importing.commit(draft)
    with there.store.reading() as session:
        assert session.get(Household, id).address == "新址"
        assert session.query(Household).count() == 3
    assert [change.new for change in there.history.of_field("household", id, "address")] == ["新址"]


def test_a_second_primary_helper_is_refused_and_all_else_is_taken(laptops, taken, tmp_path):
    here, there = laptops("here"), laptops("there")
    id = add_household(here)
    here.exporting.everything(tmp_path / "a")
    taken(tmp_path / "a", into=there)
    pair(there, id, "陈桂英", date(2024, 1, 1))
    pair(here, id, "刘志刚", date(2025, 1, 1))
    change(here, Household, id, address="新址")
    here.exporting.everything(tmp_path / "b")
    draft = taken(tmp_path / "b", into=there)
    assert draft.summary["helper_assignment"] == {"added": 0, "changed": 0, "unchanged": 0, "refused": 1}
    assert [(f.rule, f.sheet, f.row) for f in draft.refused] == [("IMP-33", "helper_assignment", 2)]
    with there.store.reading() as session:
        assert session.query(HelperAssignment).count() == 1
        assert session.get(Household, id).address == "新址"


def test_a_pairing_that_ends_makes_room_for_its_successor_whatever_their_order(laptops, taken, tmp_path):
    here, there = laptops("here"), laptops("there")
    id = add_household(here)
    first = pair(here, id, "陈桂英", date(2024, 1, 1))
    here.exporting.everything(tmp_path / "a")
    taken(tmp_path / "a", into=there)
    change(here, HelperAssignment, first, end_date=date(2026, 6, 30), end_reason="1")
    pair(here, id, "刘志刚", date(2026, 7, 1))
    here.exporting.everything(tmp_path / "b")
    draft = taken(tmp_path / "b", into=there)
    assert not draft.refused
    assert stored(there)["helper_assignment"] == stored(here)["helper_assignment"]


def test_a_completed_visit_is_never_changed_by_a_workbook(laptops, taken, tmp_path):
    here, there = laptops("here"), laptops("there")
    visit = UUID(int=5)
    for laptop, content in ((here, "说了住房"), (there, "说了别的")):
        enter(laptop, [("visit", example(Visit, visit, content=content))])
    here.exporting.everything(tmp_path / "a")
    draft = taken(tmp_path / "a", into=there)
    assert [(f.rule, f.sheet) for f in draft.refused] == [("IMP-34", "visit")]
    with there.store.reading() as session:
        assert session.get(Visit, visit).content == "说了别的"


def test_a_local_number_that_belongs_to_another_household_here_is_not_given_twice(laptops, taken, tmp_path):
    here, there = laptops("here"), laptops("there")
    add_household(here, "甲")
    add_household(there, "乙")
    with here.store.writing() as session:
        session.query(Household).one().hh_no = None
    here.exporting.everything(tmp_path / "a")
    draft = taken(tmp_path / "a", into=there)
    with there.store.reading() as session:
        numbers = sorted(session.scalars(Household.__table__.select().with_only_columns(Household.local_no)))
    assert numbers == [f"{VILLAGES[0]}-0001", f"{VILLAGES[0]}-0002"]
    assert [f.rule for f in draft.findings if f.level == "warning"] == ["IMP-36"]


def test_what_was_deleted_there_is_deleted_here_and_what_lives_there_comes_back(laptops, taken, tmp_path):
    here, there = laptops("here"), laptops("there")
    first, second = add_household(here, "甲", no=1), add_household(here, "乙", no=2)
    here.exporting.everything(tmp_path / "a")
    taken(tmp_path / "a", into=there)
    now = here.clock.now()
    change(here, Household, first, deleted_at=now, deleted_reason="mistake")
    change(there, Household, second, deleted_at=now, deleted_reason="mistake")
    here.exporting.everything(tmp_path / "b")
    draft = taken(tmp_path / "b", into=there)
    assert stored(there)["household"] == stored(here)["household"]
    assert "IMP-29" in {f.rule for f in draft.findings}


def test_rows_of_villages_a_person_does_not_see_are_left_out(laptops, taken, tmp_path):
    here, there = laptops("here"), laptops("there")
    taken(SAMPLES / "township-dirty", into=here)
    here.exporting.everything(tmp_path / "a")
    with here.store.reading() as session:
        village = session.query(Household.village_code).first()[0]
        count = session.query(Household).filter_by(village_code=village).count()
    author = there.store.author
    there.store.author = type(author)(author.user, author.device, author.rights, frozenset({village}))
    draft = taken(tmp_path / "a/register.xlsx", into=there)
    assert draft.summary["household"]["added"] == count
    assert {f.rule for f in draft.refused} == {"IMP-32"}
    there.store.author = author
    with there.store.reading() as session:
        assert {code for (code,) in session.query(Household.village_code)} == {village}
        assert session.query(Synced.tables["division"]).filter_by(scope=SHARED).count() > 0


# ---------------------------------------------------------------- taking back, stopping, what is wrong


def test_the_import_of_a_whole_register_is_taken_back_whole(laptops, taken, tmp_path):
    here, there = laptops("here"), laptops("there")
    id = add_household(here)
    pair(here, id)
    enter(here, [("visit", example(Visit, UUID(int=5), household_id=id)),
                 ("visit_amendment", example(VisitAmendment, UUID(int=6), visit_id=UUID(int=5)))])  # fmt: skip
    here.exporting.everything(tmp_path / "a")
    taken(tmp_path / "a", into=there)
    run = there.importing.runs()[0]
    undone = there.importing.undo(run.id)
    assert undone.deleted == run.total("added")
    with there.store.reading() as session:
        assert session.query(Household).filter(Household.deleted_at.is_(None)).count() == 0
        assert session.query(Visit).filter(Visit.deleted_at.is_(None)).count() == 0
    again = taken(tmp_path / "a", into=there)
    assert again.total("added") == run.total("added")
    assert stored(there)["visit"] == stored(here)["visit"]


def test_it_cannot_be_taken_back_once_somebody_built_on_it(laptops, taken, tmp_path):
    here, there = laptops("here"), laptops("there")
    id = add_household(here)
    here.exporting.everything(tmp_path / "a")
    taken(tmp_path / "a", into=there)
    pair(there, id)
    with pytest.raises(ImportBuiltOn):
        there.importing.undo(there.importing.runs()[0].id)


def test_stopping_an_export_leaves_the_last_register_as_it_was(laptop, tmp_path):
    add_household(laptop)
    laptop.exporting.everything(tmp_path / "a")
    before = (tmp_path / "a/register.xlsx").read_bytes()
    add_household(laptop, "乙", no=2)

    def stop(done: int, total: int) -> None:
        if done > 400:
            raise Cancelled

    with pytest.raises(Cancelled):
        laptop.exporting.everything(tmp_path / "a", stop)
    assert (tmp_path / "a/register.xlsx").read_bytes() == before
    assert not list((tmp_path / "a").glob("*.part"))


def test_a_full_disk_is_a_sentence_and_the_last_register_stays(laptop, tmp_path, monkeypatch):
    add_household(laptop)
    laptop.exporting.everything(tmp_path / "a")
    before = (tmp_path / "a/register.xlsx").read_bytes()

    def full(*_: object) -> str:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(xlsx, "_row", full)
    with pytest.raises(FileNotWritten, match="full"):
        laptop.exporting.everything(tmp_path / "a")
    assert (tmp_path / "a/register.xlsx").read_bytes() == before
    assert not list((tmp_path / "a").glob("*.part"))


def rewritten(file: Path, sheet: str, row: int, column: int, value: object) -> Path:
    book = load_workbook(file)
    book[sheet].cell(row, column).value = value
    book.save(file)
    return file


def test_a_register_of_a_later_release_is_refused(laptop, tmp_path):
    laptop.exporting.everything(tmp_path / "a")
    file = rewritten(tmp_path / "a/register.xlsx", "fieldkit", 2, 2, 9999)
    with pytest.raises(RegisterTooNew):
        laptop.importing.read([file])


def test_a_sheet_that_only_looks_like_a_register_is_no_workbook(laptop, tmp_path):
    laptop.exporting.everything(tmp_path / "a")
    file = rewritten(tmp_path / "a/register.xlsx", "fieldkit", 1, 1, "something else")
    with pytest.raises(NotAWorkbook):
        laptop.importing.read([file])


@pytest.mark.parametrize(("column", "value"), [
    ("id", "42"), ("scope", None), ("is_military_family", "maybe"), ("first_identified_year", "2.5"),
    ("lat", "north"), ("import_extra", "[1]"), ("created_at", "gestern"), ("note", '"no end'),
])  # fmt: skip
def test_a_row_that_cannot_be_read_is_refused_and_named(laptops, taken, tmp_path, column, value):
    here, there = laptops("here"), laptops("there")
    add_household(here, "甲", no=1), add_household(here, "乙", no=2)
    here.exporting.everything(tmp_path / "a")
    at = whole.sheet_columns(Household).index(column) + 1
    rewritten(tmp_path / "a/register.xlsx", "household", 3, at, value)
    draft = taken(tmp_path / "a/register.xlsx", into=there)
    assert draft.summary["household"]["refused"] == 1
    assert draft.summary["household"]["added"] == 1
    assert [(f.rule, f.sheet, f.row, f.column) for f in draft.refused] == [("IMP-35", "household", 3, column)]


def test_a_register_of_an_earlier_release_lacks_columns_and_tables_and_comes_in_all_the_same(
    laptops, taken, tmp_path
):
    here, there = laptops("here"), laptops("there")
    add_household(here)
    here.exporting.everything(tmp_path / "a")
    book = load_workbook(tmp_path / "a/register.xlsx")
    del book["rate"]
    book["household"].delete_cols(whole.sheet_columns(Household).index("photo_id") + 1)
    book.save(tmp_path / "a/register.xlsx")
    assert taken(tmp_path / "a/register.xlsx", into=there).summary["household"]["added"] == 1


def test_photos_go_along(laptops, taken, tmp_path):
    here, there = laptops("here"), laptops("there")
    id = add_household(here)
    picture = tmp_path / "photo.png"
    from PIL import Image

    Image.new("RGB", (40, 30), (10, 120, 60)).save(picture)
    added = here.attaching.add("household", id, id, [picture], None)
    here.exporting.everything(tmp_path / "a")
    with here.store.reading() as session:
        row = session.query(Attachment).one()
    assert len(list((tmp_path / "a/attachments").iterdir())) == 1
    taken(tmp_path / "a", into=there)
    assert there.attaching.content(added.ids[0]) == here.attaching.content(row.id)
    there.exporting.everything(tmp_path / "b")
    assert files(tmp_path / "b") == files(tmp_path / "a")


def test_the_contents_say_in_chinese_what_each_sheet_is(laptop, tmp_path):
    add_household(laptop)
    laptop.exporting.everything(tmp_path / "a")
    rows = list(load_workbook(tmp_path / "a/register.xlsx")["fieldkit"].iter_rows(values_only=True))
    assert rows[0][:2] == ("fieldkit register", "1")
    assert ("household", 1, "农户") in rows
    assert json.dumps([row[0] for row in rows]).count("xlsx") == 3


def test_the_bytes_do_not_know_what_time_it_is(laptop, tmp_path):
    add_household(laptop)
    laptop.exporting.everything(tmp_path / "a")
    laptop.exporting.everything(tmp_path / "b")
    assert files(tmp_path / "a") == files(tmp_path / "b")


def test_what_cannot_be_of_a_measure_is_said_and_taken_as_it_is(pair_of_laptops, tmp_path):
    here, there = pair_of_laptops
    empty(here), empty(there)
    id = here.records.add("measure", add_household(here), category="02", kind="02.05")
    with here.store.writing() as session:
        session.get(Measure, id).detail = {"days": "4000"}
    here.exporting.everything(tmp_path / "a")
    draft = there.importing.read([tmp_path / "a"])
    (said,) = [one for one in draft.findings if one.rule == "IMP-40"]
    assert (said.value, said.column) == ("4000", "detail")
    there.importing.commit(draft)
    with there.store.reading() as session:
        assert session.get(Measure, id).detail == {"days": "4000"}
