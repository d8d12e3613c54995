"""Disks that are full or cannot be written: drafts, paper, exports; one sentence, and a way on."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.robustness.machine import Machine
from tests.robustness.test_full_disk import fill, small_disk

DRAFT = """
import os, sys
from dataclasses import replace
from pathlib import Path
from datetime import date
from fieldkit.clock import Clock
from fieldkit.errors import DiskFull
from fieldkit.services.laptop import Laptop
with Laptop.open(Path(sys.argv[1]), user=None, passphrase=os.environ["FIELDKIT_PASSPHRASE"],
                 clock=Clock(date(2026, 11, 21))) as laptop:
    draft = laptop.visiting.start(laptop.households.find()[0])
    laptop.visiting.save(draft.id, replace(draft.answers, content="已存"))
    print("saved", flush=True)
    sys.stdin.readline()
    try:
        for n in range(1, 400):
            laptop.visiting.save(draft.id, replace(draft.answers, content="走" * 200 * n))
    except DiskFull:
        print("full", flush=True)
    sys.stdin.readline()
    laptop.visiting.save(draft.id, replace(draft.answers, content="又能存了"))
    print(laptop.visiting.drafts()[0].answers.content, flush=True)
"""


def test_a_draft_on_a_full_disk_is_said_and_goes_on_when_there_is_room(
    tmp_path: Path, template: Path
) -> None:
    with small_disk(tmp_path / "disk", 12) as disk:
        shutil.copytree(template, disk / "home")
        machine = Machine(disk / "home")
        with machine.running(code=DRAFT) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            assert process.stdout.readline() == "saved\n", process.communicate()[1]
            ballast = fill(disk)
            process.stdin.write("\n")
            process.stdin.flush()
            assert process.stdout.readline() == "full\n", process.communicate()[1]
            ballast.unlink()
            process.stdin.write("\n")
            process.stdin.flush()
            assert process.stdout.readline() == "又能存了\n", process.communicate()[1]
        assert machine.contents()


@pytest.mark.parametrize(
    "words", [("print", "P-04", "--village", "421081102201", "--out"), ("export", "--all")]
)
def test_paper_and_exports_onto_a_full_stick_leave_nothing_half(
    machine: Machine, tmp_path: Path, words: tuple[str, ...]
) -> None:
    village = machine.households()[0]["village_code"]
    asked = [village if word == "421081102201" else word for word in words]
    with small_disk(tmp_path / "stick", 3) as stick:
        fill(stick)
        target = stick / ("one.pdf" if words[0] == "print" else "out")
        assert machine.run(*asked, target).sentence
        left = [f for f in stick.rglob("*") if f.is_file() and f.name != "ballast"]
        assert all(file.stat().st_size == 0 for file in left) or not left


def test_a_disk_that_can_only_be_read_is_one_sentence_and_nothing_is_lost(
    tmp_path: Path, template: Path
) -> None:
    with small_disk(tmp_path / "disk", 12) as disk:
        shutil.copytree(template, disk / "home")
        machine = Machine(disk / "home")
        before = machine.contents()
        file = tmp_path / "one.fkbackup"
        assert machine.run("--json", "backup", file).json["verified"] is True
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        for words in (("households",), ("plan", "--year", "2026"), ("doctor",), ("restore", file)):
            sentence = machine.run(*words).sentence
            assert str(disk) in sentence
        window = machine.run()  # the window
        assert window.status == 1
        assert str(disk) in window.err
        subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
        assert machine.contents() == before
        elsewhere = Machine(tmp_path / "elsewhere")  # the way on that the sentence names
        assert elsewhere.run("--json", "restore", file).json["restored"] is True
        assert len(elsewhere.households()) == 64


def test_the_doctor_answers_on_the_command_line_and_mends(machine: Machine) -> None:
    answer = machine.run("--json", "doctor").json
    assert not {c["id"] for c in answer["checks"] if c["state"] == "wrong"} - {"room"}
    assert "note" in {
        c["state"] for c in answer["checks"] if c["id"] == "backup"
    }  # a new folder has none yet
    machine.home.joinpath("settings.json").write_text("{", encoding="utf-8")
    mended = machine.run("--json", "doctor", "--mend").json
    assert {c["id"] for c in mended["checks"] if c["state"] == "mended"} == {"settings"}
    told = machine.run("doctor")
    assert told.status == 0
    assert told.out.count("\n") > 20


def test_a_backup_and_the_doctor_work_beside_an_open_window(machine: Machine, tmp_path: Path) -> None:
    from tests.robustness.test_opening import HOLD

    with machine.running(code=HOLD) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "open\n"
        assert machine.run("--json", "backup", tmp_path / "one").json["verified"] is True
        assert machine.run("--json", "doctor").json["checks"]
        assert str(machine.home) in machine.run("restore", tmp_path / "one.fkbackup").sentence
        assert str(machine.home) in machine.run("doctor", "--mend").sentence


@pytest.mark.parametrize("content", [b"", b"PK", b"letter" * 900])
def test_a_file_that_is_no_backup_changes_nothing(machine: Machine, tmp_path: Path, content: bytes) -> None:
    before = machine.contents()
    (tmp_path / "x.fkbackup").write_bytes(content)
    assert "x.fkbackup" in machine.run("restore", tmp_path / "x.fkbackup").sentence
    assert machine.contents() == before
