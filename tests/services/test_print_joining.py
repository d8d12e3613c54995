"""One file of several villages: the sheets of the single files, each known by its own code, and no half file."""

import dataclasses
import hashlib
import json

import pypdfium2
import pytest
from sqlalchemy import select, update

from fieldkit.cli.main import main
from fieldkit.db.tables import Household, Person, PrintBatch, PrintJob
from fieldkit.documents import joining
from fieldkit.documents.joining import number_of
from fieldkit.errors import Cancelled, NotJoined, PostingRefused
from fieldkit.services.printing import parts as print_parts
from fieldkit.services.printing.batches import Order
from fieldkit.services.printing.joining import area_of
from tests.people import PASSPHRASE, VILLAGE, add_household

VILLAGES = tuple(f"{VILLAGE[:9]}{n}" for n in (201, 202, 203))
TOWNSHIP = f"{VILLAGE[:9]}000"
FILE = f"P-01-{TOWNSHIP}-2026.pdf"


@pytest.fixture
def villages(laptop):
    """Three villages of one township, of two households each."""
    homes = [add_household(laptop, f"张德{'福禄寿喜财康'[n]}", no=n + 1) for n in range(6)]
    with laptop.store.writing() as session:
        for place, id in enumerate(homes):
            code = VILLAGES[place // 2]
            session.execute(update(Household).where(Household.id == id).values(village_code=code, scope=code))
            session.execute(update(Person).where(Person.household_id == id).values(scope=code))
    return homes


def order(tmp_path, form="P-01", *, joined=True, villages=VILLAGES):
    return Order(form, tmp_path / ("out" if joined else "each"), villages, joined=joined)


def printed(laptop, order, at=None):
    written = []
    batch = laptop.batches.begin(order, printed_at=at or laptop.clock.now())
    made = laptop.batches.run(batch, written=lambda file, printed: written.append((file, printed)))
    return made, written


def read(file):
    """Return the words of each page, its picture, and the bookmarks."""
    with pypdfium2.PdfDocument(file) as pdf:
        pages = []
        for page in pdf:
            text = page.get_textpage()
            picture = page.render(scale=0.6)
            pages.append(("".join(text.get_text_range().split()), bytes(picture.buffer)))
            text.close()
        marks = [(mark.level, mark.get_title(), mark.get_dest().get_index()) for mark in pdf.get_toc()]
        return pages, marks, pdf.get_metadata_value("Keywords")


def jobs(laptop):
    with laptop.store.reading() as session:
        return session.scalars(select(PrintJob).order_by(PrintJob.id)).all()


def names(tmp_path):
    return sorted(path.name for path in (tmp_path / "out").iterdir())


# ---------------------------------------------------------------- what is in it


@pytest.mark.parametrize("form", ["P-01", "P-04", "P-07"])
def test_its_sheets_are_those_of_the_single_files_village_after_village(laptop, villages, tmp_path, form):
    at = laptop.clock.now()
    _, ((file, told),) = printed(laptop, order(tmp_path, form), at)
    _, single = printed(laptop, order(tmp_path, form, joined=False), at)
    assert file.name == f"{form}-{TOWNSHIP}-2026.pdf"
    alone = [read(path) for path, _ in single]
    pages, marks, keywords = read(file)
    assert pages == [page for one in alone for page in one[0]]
    assert told.pages == len(pages)
    tops = [mark for mark in marks if not mark[0]]
    starts = [sum(len(one[0]) for one in alone[:n]) for n in range(3)]
    assert [page for _, _, page in tops] == starts
    assert len({title for _, title, _ in tops}) == 3
    numbers = [one.content_sha256 for _, one in single]
    assert keywords == f"FK1 {form} {number_of(form, numbers)}"
    assert len({text[-200:] for text, _ in pages}) > 1


def test_under_a_village_stand_its_households_and_under_them_their_sections(laptop, villages, tmp_path):
    _, ((file, _),) = printed(laptop, order(tmp_path))
    _, marks, _ = read(file)
    assert [title for level, title, _ in marks if level == 1][:2] == [
        title for level, title, _ in marks if "张德" in title
    ][:2]
    assert {level for level, _, _ in marks} == {0, 1, 2}


def test_the_same_data_and_time_give_the_same_bytes_and_each_face_is_in_once(laptop, villages, tmp_path):
    at = laptop.clock.now()
    _, ((one, told),) = printed(laptop, order(tmp_path), at)
    again = dataclasses.replace(order(tmp_path), folder=tmp_path / "again")
    _, ((other, _),) = printed(laptop, again, at)
    assert one.read_bytes() == other.read_bytes()
    assert told.file_sha256 == hashlib.sha256(one.read_bytes()).hexdigest()
    assert one.read_bytes().count(b"/FontName /AAAAAA+NotoSerifSC-Regular") == 1


def test_every_paper_has_its_line_in_the_record_and_is_known_by_its_code(laptop, villages, tmp_path):
    _, ((file, told),) = printed(laptop, order(tmp_path))
    lines = jobs(laptop)
    assert [json.loads(line.subject)["village"] for line in lines] == list(VILLAGES)
    assert {line.file_sha256 for line in lines} == {told.file_sha256}
    assert sum(line.pages for line in lines) == told.pages
    for line in lines:
        verdict = laptop.verifying.code(f"FK1:{line.content_sha256[:32]}:P-01")
        assert (verdict.known, verdict.villages, verdict.content_sha256) == (True, 0, line.content_sha256)
        assert not laptop.printing.reprint(line.id).differs
    whole = laptop.verifying.file(file)
    assert (whole.good, whole.unchanged, whole.villages, whole.village) == (True, True, 3, "")
    assert (
        whole.content_sha256
        == told.content_sha256
        == laptop.verifying.code(f"FK1 P-01 {told.content_sha256}").content_sha256
    )
    file.write_bytes(file.read_bytes() + b"\n% more")
    changed = laptop.verifying.file(file)
    assert (changed.known, changed.unchanged, changed.villages) == (True, False, 3)
    (row,) = laptop.printed.list()
    assert (row.papers, row.pages) == (3, told.pages)
    job = laptop.printing.reprint(lines[0].id)
    laptop.printing.save(job, tmp_path / "one.pdf")
    assert laptop.verifying.file(tmp_path / "one.pdf").villages == 0  # a sheet made again is one of its own


# ---------------------------------------------------------------- what is not in it


def test_what_cannot_be_set_is_left_out_and_leaves_no_glyph_behind(laptop, villages, tmp_path):
    at = laptop.clock.now()
    _, ((whole, _),) = printed(laptop, order(tmp_path, villages=VILLAGES[1:]), at)
    with laptop.store.writing() as session:
        for id in villages[:2]:
            session.scalars(select(Person).where(Person.household_id == id)).one().name = "龘鱻\U000323af"
    made, ((file, told),) = printed(
        laptop, dataclasses.replace(order(tmp_path), folder=tmp_path / "less"), at
    )
    assert made.left_out_count == 2
    assert "U+323AF" in made.left_out[0]
    assert told.joined.papers == 2
    assert file.read_bytes() == whole.read_bytes()


def test_a_posting_that_would_carry_a_private_text_is_not_joined(laptop, villages, tmp_path, monkeypatch):
    real = joining.About

    def planted(title, place, keywords, moment):
        return real(title, "421081196002293317", keywords, moment)

    monkeypatch.setattr(joining, "About", planted)
    batch = laptop.batches.begin(order(tmp_path, "P-04"))
    with pytest.raises(PostingRefused):
        laptop.batches.run(batch)
    assert not list((tmp_path / "out").iterdir())
    monkeypatch.undo()
    assert laptop.batches.run(batch).done == 3


def test_notices_are_not_joined(laptop, villages, tmp_path):
    with pytest.raises(NotJoined):
        laptop.batches.begin(order(tmp_path, "P-17"))
    assert laptop.batches.unfinished() == []


# ---------------------------------------------------------------- large ones, stopping, going on


def test_what_would_be_too_large_goes_on_in_a_second_file_at_a_village(
    laptop, villages, tmp_path, monkeypatch
):
    at = laptop.clock.now()
    _, ((one, whole),) = printed(laptop, order(tmp_path), at)
    monkeypatch.setattr(joining, "LARGEST", 1)  # every paper alone is larger
    split = dataclasses.replace(order(tmp_path), folder=tmp_path / "split")
    made, written = printed(laptop, split, at)
    assert [file.name for file, _ in written] == [
        FILE,
        FILE.replace(".pdf", "-2.pdf"),
        FILE.replace(".pdf", "-3.pdf"),
    ]
    assert (made.done, made.total) == (6, 6)
    assert sum(told.pages for _, told in written) == whole.pages
    pages = [page for file, _ in written for page in read(file)[0]]
    assert pages == read(one)[0]
    assert {told.joined.villages for _, told in written} == {1}


def test_no_file_is_larger_than_it_may_be(laptop, villages, tmp_path, monkeypatch):
    at = laptop.clock.now()
    _, ((one, _),) = printed(laptop, order(tmp_path), at)
    most = one.stat().st_size - 1
    monkeypatch.setattr(joining, "LARGEST", most)
    _, written = printed(laptop, dataclasses.replace(order(tmp_path), folder=tmp_path / "split"), at)
    assert len(written) > 1
    assert all(file.stat().st_size <= most for file, _ in written)


def test_what_is_stopped_leaves_no_file_and_is_begun_anew_to_the_same_bytes(laptop, villages, tmp_path):
    at = laptop.clock.now()
    batch = laptop.batches.begin(order(tmp_path), printed_at=at)
    seen = []

    def stop(done, _total):
        seen.append(done)
        if done >= 4:
            raise Cancelled

    with pytest.raises(Cancelled):
        laptop.batches.run(batch, stop)
    assert {0, 2, 4} <= set(seen)
    assert names(tmp_path) == []
    assert jobs(laptop) == []
    assert laptop.batches.one(batch).done == 0
    assert laptop.batches.run(batch).done == 6
    again = dataclasses.replace(order(tmp_path), folder=tmp_path / "again")
    _, ((other, _),) = printed(laptop, again, at)
    assert (tmp_path / "out" / FILE).read_bytes() == other.read_bytes()


def test_after_a_stop_in_the_second_file_the_first_stays_and_the_second_is_begun_anew(
    laptop, villages, tmp_path, monkeypatch
):
    monkeypatch.setattr(joining, "LARGEST", 1)
    batch = laptop.batches.begin(order(tmp_path))

    def stop(done, _total):
        if done >= 4:
            raise Cancelled

    with pytest.raises(Cancelled):
        laptop.batches.run(batch, stop)
    first = names(tmp_path)
    assert FILE in first
    done = laptop.batches.one(batch).done
    assert done == 2 * len(first) == 2 * len(jobs(laptop))
    laptop.batches.run(batch)
    assert names(tmp_path) == [FILE.replace(".pdf", "-2.pdf"), FILE.replace(".pdf", "-3.pdf"), FILE]
    assert len(jobs(laptop)) == 3


def test_a_large_village_is_in_it_in_volumes(laptop, villages, tmp_path, monkeypatch):
    monkeypatch.setattr(print_parts, "VOLUME", 1)
    _, ((file, told),) = printed(laptop, order(tmp_path))
    assert (told.joined.papers, told.joined.villages) == (6, 3)
    tops = [title for level, title, _ in read(file)[1] if not level]
    assert len(set(tops)) == 6
    assert all(title.endswith(("（第1册）", "（第2册）")) for title in tops)


# ---------------------------------------------------------------- names and the command line


def test_the_area_is_the_smallest_that_has_all_of_them():
    assert area_of(["421081102201"]) == "421081102201"
    assert area_of(["421081102201", "421081102202"]) == "421081102000"
    assert area_of(["421081102201", "421081103202"]) == "421081000000"
    assert area_of(["421081102201", "421002103202"]) == ""


def test_the_command_joins_a_township_and_says_the_file(laptop, villages, tmp_path, monkeypatch, capsys):
    with laptop.store.writing() as session:
        for row in session.scalars(select(PrintBatch)):
            session.delete(row)
    laptop.close()
    monkeypatch.setenv("FIELDKIT_PASSPHRASE", PASSPHRASE)
    base = ["--home", str(tmp_path / "laptop"), "--today", "2026-11-21"]
    out = tmp_path / "out"
    assert (
        main([*base, "print", "P-01", "--township", TOWNSHIP, "--joined", "--out", str(out), "--json"]) == 0
    )
    answer = json.loads(capsys.readouterr().out)
    (file,) = answer["files"]
    assert set(file) == {"form", "file", "pages", "sha256"}
    assert file["sha256"] == hashlib.sha256((out / FILE).read_bytes()).hexdigest()
    assert names(tmp_path) == [FILE]
    assert main([*base, "verify", str(out / FILE), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["villages"] == 3
    with pytest.raises(SystemExit) as wrong:
        main([*base, "print", "P-01", "--joined", "--each", "--out", str(out)])
    assert wrong.value.code == 2
