"""A data folder on a disk without a byte left, or one that can only be read: it is read, and backed up."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.robustness.machine import Machine
from tests.robustness.test_full_disk import fill, small_disk


def test_on_a_disk_without_a_byte_left_the_register_is_still_read_printed_and_backed_up_elsewhere(
    tmp_path: Path, template: Path
) -> None:
    with small_disk(tmp_path / "disk", 12) as disk:
        shutil.copytree(template, disk / "home")
        machine = Machine(disk / "home")
        assert (machine.home / "reserve").stat().st_size > 1_000_000
        fill(disk)
        assert len(machine.households()) == 64
        assert machine.run("--json", "doctor").json["checks"]
        assert machine.run("--json", "users", "list").json["users"]
        number = machine.households()[0]["local_no"]
        paper = tmp_path / "one.pdf"
        assert machine.run("--json", "print", "P-01", "--household", number, "--out", paper).json["files"]
        file = tmp_path / "one.fkbackup"
        assert machine.run("--json", "backup", file).json["verified"] is True
        elsewhere = Machine(tmp_path / "elsewhere")
        assert elsewhere.run("--json", "restore", file).json["restored"] is True
        assert len(elsewhere.households()) == 64


@pytest.mark.parametrize("full", [True, False])
def test_where_nothing_can_be_opened_the_sentence_says_so_and_a_backup_onto_a_stick_is_made_all_the_same(
    tmp_path: Path, template: Path, full: bool
) -> None:
    with small_disk(tmp_path / "disk", 12) as disk:
        shutil.copytree(template, disk / "home")
        machine = Machine(disk / "home")
        (machine.home / "reserve").unlink()
        before = {f: f.read_bytes() for f in machine.home.rglob("*") if f.is_file()}
        fill(disk) if full else subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        sentence = machine.run("households").sentence
        assert str(disk) in sentence
        assert "backup" in sentence
        assert "没有保存" not in sentence
        file = tmp_path / "one.fkbackup"
        assert machine.run("--json", "backup", file).json["verified"] is True
        assert machine.run("--json", "restore", "--rehearse", file).json["verified"] is True
        assert not list(tmp_path.glob(".fieldkit-*"))
        after = {f: f.read_bytes() for f in before if f.suffix not in (".json", ".log")}
        assert after == {f: before[f] for f in after}
        elsewhere = Machine(tmp_path / "elsewhere")
        assert elsewhere.run("--json", "restore", file).json["restored"] is True
        assert len(elsewhere.households()) == 64


def test_the_reserve_comes_back_when_there_is_room_and_is_in_no_backup(
    machine: Machine, tmp_path: Path
) -> None:
    import zipfile

    (machine.home / "reserve").unlink()
    assert machine.run("--json", "backup", tmp_path / "one.fkbackup").json["verified"] is True
    assert (machine.home / "reserve").exists()
    with zipfile.ZipFile(tmp_path / "one.fkbackup") as archive:
        assert not [name for name in archive.namelist() if "reserve" in name]
