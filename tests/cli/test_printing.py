"""`fieldkit print`: what cannot be made is told, a print time can be given."""

import errno
import os

import pytest

from fieldkit.clock import Clock
from fieldkit.db.base import SHARED
from fieldkit.db.tables import Division
from fieldkit.db.types import named_id
from fieldkit.services.laptop import Laptop
from fieldkit.services.printing.batches import Order
from tests.conftest import TODAY
from tests.people import PASSPHRASE, VILLAGE, add_household

NO_GLYPH = chr(0x1F9D1)
AT = "2026-11-21T10:00+08:00"


@pytest.fixture
def register(fieldkit, tmp_path, monkeypatch):
    """A folder with two households."""
    monkeypatch.setenv("FIELDKIT_USER", "李秀英")
    fieldkit("households")

    def add(*names, first=1):
        with Laptop.open(
            tmp_path / "home", user="李秀英", passphrase=PASSPHRASE, clock=Clock(TODAY)
        ) as laptop:
            for number, name in enumerate(names, first):
                add_household(laptop, name, no=number)

    add("张德福", "陈桂花")
    return add


def test_one_head_without_a_glyph_does_not_keep_the_other_forms_from_being_made(fieldkit, register, tmp_path):
    register(f"李{NO_GLYPH}", first=3)
    ended = fieldkit("print", "all", "--village", VILLAGE, "--out", tmp_path / "out", "--json")
    assert ended.status == 1
    made, refused = ended.json["files"], ended.json["refused"]
    assert {one["form"] for one in refused} >= {"P-01", "P-04"}
    assert all("没有" in one["why"] for one in refused)
    assert {one["form"] for one in made} >= {"P-03b", "P-13"}
    assert not {one["form"] for one in made} & {one["form"] for one in refused}
    assert {str(file) for file in (tmp_path / "out").iterdir()} == {one["file"] for one in made}
    assert "P-04 没有做成" in ended.err


def test_the_same_print_time_gives_the_same_bytes(fieldkit, register, tmp_path):
    def made(name, at):
        file = tmp_path / name
        fieldkit("print", "P-04", "--village", VILLAGE, "--out", file, "--printed-at", at)
        return file.read_bytes()

    assert (
        made("a.pdf", AT)
        == made("b.pdf", "2026-11-21T02:00+00:00")
        != made("c.pdf", "2026-11-21T10:01+08:00")
    )


@pytest.mark.parametrize("wrong", ["2026-11-21", "2026-11-21T10:00", "morning", "0001-01-01T00:00+08:00"])
def test_a_print_time_that_is_none_is_wrong_usage(fieldkit, register, tmp_path, wrong):
    ended = fieldkit(
        "print", "P-04", "--village", VILLAGE, "--out", tmp_path / "a.pdf", "--printed-at", wrong
    )
    assert ended.status == 2
    assert "2026-11-21T10:00+08:00" in ended.err


def test_a_full_disk_is_said_of_the_file(fieldkit, register, tmp_path, monkeypatch):
    def full(_descriptor):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("fieldkit.db.blobs.os.fsync", full)
    ended = fieldkit("print", "P-04", "--village", VILLAGE, "--out", tmp_path / "full" / "a.pdf")
    assert ended.status == 1
    assert "磁盘满了" in ended.err
    assert "a.pdf" in ended.err
    assert "改动" not in ended.err
    assert not list((tmp_path / "full").iterdir())


def test_a_place_that_is_none_is_refused_before_anything_is_made(fieldkit, register, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert fieldkit("print", "P-04", "--out", "").status == 2
    assert fieldkit("print", "all", "--village", VILLAGE, "--out", " ").status == 2
    before = sorted(path.name for path in tmp_path.iterdir())
    for form in ("P-04", "all"):
        refused = fieldkit("print", form, "--out", tmp_path / "no" / "such" / "folder")
        assert refused.status == 1
        assert len(refused.sentences) == 1
        assert "文件夹不存在" in refused.err
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_a_household_left_out_of_a_long_print_ends_with_1_and_is_named(fieldkit, register, tmp_path):
    register(f"李{NO_GLYPH}", first=3)
    for how in ("--each", "--joined"):
        ended = fieldkit("print", "P-01", "--village", VILLAGE, how, "--out", tmp_path / how, "--json")
        assert ended.status == 1
        assert ended.json["left_out"] == 1
        assert len(ended.json["files"]) == (2 if how == "--each" else 1)
        (said,) = ended.sentences
        assert "没有" in said


def test_a_village_that_is_not_here_is_printed_blank_only_when_that_is_asked(fieldkit, register, tmp_path):
    other = "421081102299"
    with (
        Laptop.open(tmp_path / "home", user="李秀英", passphrase=PASSPHRASE, clock=Clock(TODAY)) as laptop,
        laptop.store.writing() as session,
    ):
        origin = laptop.store.origin()
        session.add(
            Division(
                id=named_id("division", other), scope=SHARED, code=other, name="北河村", level="5", **origin
            )
        )
    for form in ("P-04", "P-01", "all"):
        refused = fieldkit("print", form, "--village", other, "--out", tmp_path / "out")
        assert refused.status == 1
        assert "北河村" in refused.err
        assert len(refused.sentences) == 1
    assert fieldkit("print", "P-04", "--village", other, "--each", "--out", tmp_path / "out").status == 1
    assert fieldkit("print", "P-04", "--village", other, "--joined", "--out", tmp_path / "out").status == 1
    assert fieldkit("print", "P-04", "--village", other, "--blank", "--out", tmp_path / "b.pdf").status == 0


def test_a_year_before_the_records_of_the_village_is_refused(fieldkit, register, tmp_path):
    for how in ((), ("--joined",)):
        refused = fieldkit("print", "P-04", "--year", "2000", *how, "--out", tmp_path / "out")
        assert refused.status == 1
        assert "2026" in refused.err  # when the two households were entered
    assert fieldkit("print", "P-04", "--year", "2000", "--blank", "--out", tmp_path / "b.pdf").status == 0


def test_a_long_print_begun_anew_says_that_one_was_half_done_and_a_file_is_no_folder(
    fieldkit, register, tmp_path
):
    folder = tmp_path / "many"
    words = ("print", "P-08", "--village", VILLAGE, "--each")
    assert "--resume" not in fieldkit(*words, "--out", folder).err
    with Laptop.open(tmp_path / "home", user="李秀英", passphrase=PASSPHRASE, clock=Clock(TODAY)) as laptop:
        laptop.batches.begin(Order("P-08", folder, (VILLAGE,), each=True))
    anew = fieldkit(*words, "--out", folder)
    assert anew.status == 0
    assert "--resume" in anew.err
    for more in (("--joined",), ("--each",)):
        wrong = fieldkit("print", "P-08", "--village", VILLAGE, *more, "--out", tmp_path / "joined.pdf")
        assert wrong.status == 2
        assert "joined.pdf" in wrong.err
    assert not (tmp_path / "joined.pdf").exists()
