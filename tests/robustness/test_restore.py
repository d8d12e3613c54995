"""Backups and restores under power cuts and on full disks: real processes, real disks."""

import random
import shutil
from pathlib import Path

import pytest

from tests.robustness.machine import Machine
from tests.robustness.test_full_disk import fill, small_disk


def held(machine: Machine) -> dict[str, tuple[int, str]]:
    """What the work's tables hold; the outbox is cut anew by a restore."""
    return {name: what for name, what in machine.contents().items() if name != "_outbox"}


def test_a_backup_and_its_restore_are_equal_and_so_is_an_empty_home(machine: Machine, tmp_path: Path) -> None:
    before = held(machine)
    file = tmp_path / "one.fkbackup"
    assert machine.run("--json", "backup", file).json["verified"] is True
    machine.run("plan", "--year", "2026")
    assert held(machine) != before
    rehearsed = machine.run("--json", "restore", file, "--rehearse").json
    assert rehearsed["lost"]["known"] is True
    assert sum(rehearsed["lost"]["changed"].values()) == 64 + 256
    assert machine.run("--json", "restore", file).json["restored"] is True
    assert held(machine) == before
    new = Machine(tmp_path / "empty")
    assert new.run("--json", "restore", file).json["same_laptop"] is False
    assert held(new) == before


@pytest.mark.parametrize("seed", range(6))
def test_a_restore_killed_at_any_moment_leaves_the_old_or_the_new(
    machine: Machine, planned: Path, tmp_path: Path, seed: int
) -> None:
    """The moments are spread over what an undisturbed restore takes, from its first word on."""
    old = held(machine)
    other = Machine(tmp_path / "planned")
    shutil.copytree(planned, other.home)
    new = held(other)
    file = tmp_path / "one.fkbackup"
    assert other.run("--json", "backup", file).json["verified"] is True
    moment = random.Random(seed).random()
    with machine.running("restore", file) as process:
        staged = machine.home / "restore.new"
        while not staged.exists() and process.poll() is None:
            pass
        try:
            process.wait(timeout=moment * 1.2)
        except Exception:  # noqa: BLE001 - it still runs: now the power goes
            process.kill()
            process.wait()
    assert held(machine) in (old, new)
    assert machine.run("--json", "restore", file).json["verified"] is True
    assert held(machine) == new
    assert not (machine.home / "restore.new").exists()


@pytest.mark.parametrize("seed", range(3))
def test_a_backup_killed_at_any_moment_leaves_no_file_that_looks_like_one(
    machine: Machine, tmp_path: Path, seed: int
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with machine.running("backup", stick / "one.fkbackup") as process:
        while not any(stick.iterdir()) and process.poll() is None:
            pass
        try:
            process.wait(timeout=random.Random(seed).random() * 0.4)
        except Exception:  # noqa: BLE001
            process.kill()
            process.wait()
    for made in stick.glob("*.fkbackup"):  # it was whole before the power went
        assert machine.run("--json", "restore", made, "--rehearse").json["verified"] is True
    assert machine.run("--json", "backup", stick / "one.fkbackup").json["verified"] is True
    assert machine.contents()


def test_a_backup_onto_a_full_stick_is_a_sentence_and_leaves_nothing(
    machine: Machine, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "stick", 12) as stick:
        ballast = fill(stick, leave=3_000_000)
        sentence = machine.run("backup", stick / "one.fkbackup").sentence
        assert "MB" in sentence
        assert [f.name for f in stick.iterdir()] == ["ballast"]
        ballast.unlink()


def test_a_stick_that_fills_up_while_a_backup_is_written_is_the_same_sentence(
    machine: Machine, tmp_path: Path
) -> None:
    """What was free at the beginning is gone: another program writes to the stick as well."""
    with small_disk(tmp_path / "stick", 30) as stick:
        with machine.running("backup", stick / "one.fkbackup") as process:
            while not any(stick.iterdir()) and process.poll() is None:
                pass
            fill(stick)
            _, err = process.communicate()
        assert process.returncode in (0, 1), err
        left = {f.name for f in stick.iterdir()} - {"ballast"}
        if process.returncode == 1:
            assert "MB" in err
            assert left == set()
        else:
            assert left >= {"one.fkbackup"}


def test_a_restore_without_room_changes_nothing(machine: Machine, planned: Path, tmp_path: Path) -> None:
    file = tmp_path / "one.fkbackup"
    other = Machine(tmp_path / "planned")
    shutil.copytree(planned, other.home)
    assert other.run("--json", "backup", file).json["verified"] is True
    with small_disk(tmp_path / "disk", 12) as disk:
        shutil.copytree(machine.home, disk / "home")
        small = Machine(disk / "home")
        before = held(small)
        ballast = fill(disk, leave=1_500_000)
        assert "MB" in small.run("restore", file).sentence
        ballast.unlink()
        assert held(small) == before
        assert not (disk / "home" / "restore.new").exists()
