"""Where papers may be written: a file, never a device; a link stays; no tree of folders grows."""

import os
import stat
from pathlib import Path

import pytest

from fieldkit.errors import IS_FOLDER, IS_WORKBOOK, NO_FOLDER, NOT_A_FILE, FileNotWritten
from fieldkit.services import saving

fifos = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no such files")


def left(folder):
    return sorted(path.name for path in folder.iterdir())


@fifos
@pytest.mark.parametrize("linked", [False, True])
@pytest.mark.parametrize(
    "ask", [saving.demand_place, saving.check_target, lambda path: saving.write_whole(path, b"%PDF")]
)
def test_what_is_no_file_is_refused_and_stays(tmp_path, ask, linked):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    target = pipe
    if linked:
        target = tmp_path / "link.pdf"
        target.symlink_to(pipe)
    before = left(tmp_path)
    with pytest.raises(FileNotWritten) as refused:
        ask(target)
    assert refused.value.details["why"] == NOT_A_FILE
    assert pipe.is_fifo()
    assert left(tmp_path) == before


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="the system has no such device")
def test_a_device_is_refused_and_stays():
    with pytest.raises(FileNotWritten):
        saving.write_whole(Path("/dev/full"), b"%PDF")
    assert Path("/dev/full").is_char_device()


@pytest.mark.parametrize("there", [True, False])
def test_a_link_stays_and_its_file_is_written(tmp_path, there):
    real, link = tmp_path / "real.pdf", tmp_path / "link.pdf"
    if there:
        real.write_bytes(b"old")
    link.symlink_to(real.name)
    saving.write_whole(link, b"%PDF")
    assert link.is_symlink()
    assert real.read_bytes() == b"%PDF"
    assert left(tmp_path) == ["link.pdf", "real.pdf"]


def test_a_link_to_a_workbook_does_not_cost_the_workbook(tmp_path):
    book, link = tmp_path / "households.xlsx", tmp_path / "link.pdf"
    book.write_bytes(b"an office's data")
    link.symlink_to(book)
    for ask in (saving.demand_place, lambda path: saving.write_whole(path, b"%PDF")):
        with pytest.raises(FileNotWritten) as refused:
            ask(link)
        assert refused.value.details["why"] == IS_WORKBOOK
    assert book.read_bytes() == b"an office's data"


def test_a_link_to_itself_is_refused(tmp_path):
    link = tmp_path / "link.pdf"
    link.symlink_to(link)
    with pytest.raises(FileNotWritten):
        saving.write_whole(link, b"%PDF")


def test_one_folder_may_be_missing_but_no_more(tmp_path):
    saving.demand_place(tmp_path / "new" / "a.pdf")
    assert not left(tmp_path)  # it is made with the file
    with pytest.raises(FileNotWritten) as refused:
        saving.demand_place(tmp_path / "new" / "newer" / "a.pdf")
    assert refused.value.details["why"] == NO_FOLDER
    with pytest.raises(FileNotWritten) as refused:
        saving.demand_place(tmp_path)
    assert refused.value.details["why"] == IS_FOLDER
    (tmp_path / "file").touch()
    with pytest.raises(FileNotWritten):
        saving.demand_place(tmp_path / "file" / "a.pdf")


def test_a_written_file_and_its_name_in_the_folder_outlive_a_power_cut(tmp_path, monkeypatch):
    synced, fsync = [], os.fsync

    def noted(descriptor):
        synced.append(stat.S_ISDIR(os.fstat(descriptor).st_mode))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", noted)
    (tmp_path / "a.pdf.part").write_bytes(b"half a paper, from before the cut")
    saving.write_whole(tmp_path / "a.pdf", b"%PDF")
    assert synced == [False, True], "first the bytes, then the name"
    assert left(tmp_path) == ["a.pdf"]
