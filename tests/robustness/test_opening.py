"""A wrong passphrase, a damaged file, a newer database: three sentences, and nothing touched."""

import json
import shutil
from pathlib import Path

import pytest

from fieldkit import paths
from fieldkit.db.connect import connect
from fieldkit.db.keys import KeyFile
from tests.robustness.machine import PASSPHRASE, USER, Machine

HOLD = """
import sys
from pathlib import Path
from fieldkit.clock import Clock
from fieldkit.services.laptop import Laptop
import os
with Laptop.open(Path(sys.argv[1]), user=None, passphrase=os.environ["FIELDKIT_PASSPHRASE"],
                 clock=Clock(), exclusive=True):
    print("open", flush=True)
    sys.stdin.read()
"""


def files(machine: Machine) -> dict[str, bytes]:
    """The bytes of the data."""
    return {
        name: machine.home.joinpath(name).read_bytes()
        for name in ("keys.json", "fieldkit.db")
        if machine.home.joinpath(name).exists()
    }


def damage(file: Path, at: int) -> None:
    with file.open("r+b") as opened:
        opened.seek(at)
        opened.write(b"\xa5" * 3000)


def test_a_wrong_passphrase_is_not_taken_for_a_damaged_file(machine: Machine) -> None:
    before = files(machine)
    wrong = machine.run("households", FIELDKIT_PASSPHRASE="不对的口令").sentence
    assert files(machine) == before
    damage(machine.home / "fieldkit.db", 0)
    damaged = machine.run("households").sentence
    assert "fieldkit.db" in damaged
    assert "fieldkit.db" not in wrong
    assert machine.run("households", FIELDKIT_PASSPHRASE="不对的口令").sentence == wrong


def test_damage_in_the_middle_is_told_and_the_damaged_file_is_kept(machine: Machine) -> None:
    size = machine.home.joinpath("fieldkit.db").stat().st_size
    for at in range(8192, size - 3000, 65_536):
        damage(machine.home / "fieldkit.db", at)
    before = files(machine)
    assert "fieldkit.db" in machine.run("households").sentence
    assert files(machine) == before


def test_a_cut_off_database_is_told(machine: Machine) -> None:
    file = machine.home / "fieldkit.db"
    file.write_bytes(file.read_bytes()[:10_000])
    assert "fieldkit.db" in machine.run("households").sentence


@pytest.mark.parametrize("content", [b"", b"{", b'{"slots": 3}', b'"x"', b"\xff\xfe\x00"])
def test_a_damaged_key_file_is_told(machine: Machine, content: bytes) -> None:
    machine.home.joinpath("keys.json").write_bytes(content)
    assert "keys.json" in machine.run("households").sentence


def test_a_missing_key_file_is_not_taken_for_an_empty_folder(machine: Machine) -> None:
    machine.home.joinpath("keys.json").unlink()
    assert "keys.json" in machine.run("households").sentence


def test_an_unknown_user_is_told_who_is_known(machine: Machine) -> None:
    assert USER in machine.run("--user", "别的人", "households").sentence


def test_no_passphrase_at_all_is_told(machine: Machine) -> None:
    assert "FIELDKIT_PASSPHRASE" in machine.run("households", FIELDKIT_PASSPHRASE="").sentence


def test_data_of_a_newer_program_are_refused_untouched(machine: Machine) -> None:
    _, key = KeyFile(machine.home / "keys.json").open(USER, PASSPHRASE)
    opened = connect(machine.home / "fieldkit.db", key)
    opened.execute("UPDATE alembic_version SET version_num = '9999_from_the_future'")
    opened.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    opened.close()
    before = files(machine)
    assert "9999" in machine.run("households").sentence
    assert files(machine) == before


def test_damaged_settings_never_keep_the_program_from_starting(machine: Machine) -> None:
    machine.home.joinpath("settings.json").write_text('{"language": 7, "text_size"', encoding="utf-8")
    assert len(machine.households()) == 64


def test_a_second_program_on_the_same_folder_is_refused(machine: Machine) -> None:
    before = machine.households()
    with machine.running(code=HOLD) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "open\n"
        for words in (
            ("import", paths.resource("demo")),
            ("plan", "--year", "2026"),
            ("visit", "add", "--household", before[0]["local_no"], "--date", "2026-11-20",
             "--content", "了解今年收入和医保缴费情况"),
        ):  # fmt: skip
            assert str(machine.home) in machine.run(*words).sentence
    assert machine.households() == before


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    tmp_path.joinpath("a-file").write_bytes(b"")
    sentence = Machine(tmp_path / "a-file" / "home").run("households").sentence
    assert "a-file" in sentence


def test_a_copied_folder_opens_with_its_own_passphrase(machine: Machine, tmp_path: Path) -> None:
    shutil.copytree(machine.home, tmp_path / "copy")
    assert Machine(tmp_path / "copy").households() == machine.households()
    keys = json.loads(machine.home.joinpath("keys.json").read_text(encoding="utf-8"))
    assert PASSPHRASE not in json.dumps(keys, ensure_ascii=False)
