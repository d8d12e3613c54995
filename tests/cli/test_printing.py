"""`fieldkit print`: what cannot be made is told, a print time can be given."""

import errno
import os

import pytest

from fieldkit.clock import Clock
from fieldkit.services.laptop import Laptop
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

    assert made("a.pdf", AT) == made("b.pdf", "2026-11-21T02:00+00:00") != made("c.pdf", "2026-11-21T10:01+08:00")


@pytest.mark.parametrize("wrong", ["2026-11-21", "2026-11-21T10:00", "morning", "0001-01-01T00:00+08:00"])
def test_a_print_time_that_is_none_is_wrong_usage(fieldkit, register, tmp_path, wrong):
    ended = fieldkit("print", "P-04", "--village", VILLAGE, "--out", tmp_path / "a.pdf", "--printed-at", wrong)
    assert ended.status == 2
    assert "2026-11-21T10:00+08:00" in ended.err


def test_a_full_disk_is_said_of_the_file(fieldkit, register, tmp_path, monkeypatch):
    def full(_descriptor):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("fieldkit.services.saving.os.fsync", full)
    ended = fieldkit("print", "P-04", "--village", VILLAGE, "--out", tmp_path / "full" / "a.pdf")
    assert ended.status == 1
    assert "磁盘满了" in ended.err
    assert "a.pdf" in ended.err
    assert "改动" not in ended.err
    assert not list((tmp_path / "full").iterdir())
