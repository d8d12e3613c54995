"""A full disk: what was saved stays, what was not is said in one sentence (a small tmpfs)."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.robustness.machine import Machine


@contextmanager
def small_disk(folder: Path, mib: int) -> Iterator[Path]:
    """Lend a file system of so many MiB; skip where mounting is not permitted."""
    folder.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", f"size={mib}m", "tmpfs", str(folder)]
    done = subprocess.run(words, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        pytest.skip(f"a small disk cannot be mounted here: {done.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def fill(disk: Path, leave: int = 0) -> Path:
    """Fill `disk` up to `leave` bytes."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(65_536))
        except OSError:
            pass
        file.truncate(max(file.tell() - leave, 0))
    return ballast


def test_an_import_onto_a_disk_that_fills_up_changes_nothing(
    tmp_path: Path, template: Path, many: Path
) -> None:
    with small_disk(tmp_path / "disk", 8) as disk:
        shutil.copytree(template, disk / "home")
        machine = Machine(disk / "home")
        before = machine.contents()
        fill(disk, leave=600_000)
        sentence = machine.run("import", many).sentence
        assert "full" in sentence or "满" in sentence
        (disk / "ballast").unlink()
        assert machine.contents() == before


def test_a_save_onto_a_full_disk_is_refused_and_the_rest_is_safe(tmp_path: Path, template: Path) -> None:
    with small_disk(tmp_path / "disk", 12) as disk:
        shutil.copytree(template, disk / "home")
        machine = Machine(disk / "home")
        before = machine.contents()
        machine.home.joinpath("reserve").unlink()  # with it there is room to open, and for a little work
        ballast = fill(disk, leave=150_000)
        sentence = machine.run("plan", "--year", "2026").sentence
        assert "full" in sentence or "满" in sentence
        ballast.unlink()
        assert machine.contents() == before
        assert machine.run("--json", "plan", "--year", "2026").json == {"plans": 64, "slots": 256}
        assert machine.contents()


def test_a_folder_cannot_be_begun_on_a_full_disk_and_can_be_afterwards(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 4) as disk:
        ballast = fill(disk)
        machine = Machine(disk / "home")
        assert machine.run("households").sentence
        ballast.unlink()
        assert machine.households() == []
        assert machine.contents()
