"""A kill -9 at any moment leaves the data as before or as they should be, never half."""

import json
import random
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.robustness.machine import Machine, kill_when_written

TYPE = """
import os, sys
from dataclasses import replace
from pathlib import Path
from datetime import date
from fieldkit.clock import Clock
from fieldkit.services.laptop import Laptop
with Laptop.open(Path(sys.argv[1]), user=None, passphrase=os.environ["FIELDKIT_PASSPHRASE"],
                 clock=Clock(date(2026, 11, 21))) as laptop:
    draft = laptop.visiting.start(laptop.households.find()[0])
    for keys in range(1, 100000):
        laptop.visiting.save(draft.id, replace(draft.answers, content="走" * keys))
        print(keys, flush=True)
"""
SHOW = """
import json, os, sys
from pathlib import Path
from datetime import date
from fieldkit.clock import Clock
from fieldkit.services.laptop import Laptop
with Laptop.open(Path(sys.argv[1]), user=None, passphrase=os.environ["FIELDKIT_PASSPHRASE"],
                 clock=Clock(date(2026, 11, 21))) as laptop:
    print(json.dumps([len(draft.answers.content) for draft in laptop.visiting.drafts()]))
"""


# ---------------------------------------------------------------- import


@pytest.fixture(scope="module")
def whole(many: Path, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, object]]:
    """The register as an undisturbed import leaves it."""
    machine = Machine(tmp_path_factory.mktemp("whole") / "home").begin()
    machine.run("--json", "import", many).json  # noqa: B018 - fails unless it worked
    return machine.households()


def begun(folder: Path) -> Machine:
    """A laptop with an empty data folder."""
    return Machine(folder / "home").begin()


def all_or_nothing(machine: Machine, many: Path, whole: list[dict[str, object]]) -> None:
    assert machine.contents()
    assert machine.households() in ([], whole)
    again = machine.run("--json", "import", many).json["summary"]
    assert machine.households() == whole
    assert machine.contents()
    assert sum(table["changed"] for table in again.values()) == 0


def test_an_import_killed_while_it_reads_left_nothing(
    tmp_path: Path, many: Path, whole: list[dict[str, object]]
) -> None:
    machine = begun(tmp_path)
    with machine.running("import", many) as process:
        assert process.stderr is not None
        assert process.stderr.readline().startswith("…")  # it reported the first progress
        process.kill()
        process.wait()
    assert machine.households() == []
    all_or_nothing(machine, many, whole)


@pytest.mark.parametrize("growth", [1, 2_000_000])
def test_an_import_killed_while_it_writes_is_whole_or_nothing(
    tmp_path: Path, many: Path, whole: list[dict[str, object]], growth: int
) -> None:
    machine = begun(tmp_path)
    with machine.running("import", many) as process:
        assert kill_when_written(machine, process, growth), "the import ended before it was killed"
    all_or_nothing(machine, many, whole)


# ---------------------------------------------------------------- save


def test_a_draft_killed_in_the_middle_keeps_everything_that_was_called_saved(
    machine: Machine,
) -> None:
    with machine.running(code=TYPE) as process:
        assert process.stdout is not None
        for _ in range(40):
            process.stdout.readline()
        process.kill()
        rest = process.stdout.read().split()
    saved = 40 + len(rest)
    with machine.running(code=SHOW) as reader:
        out, _ = reader.communicate()
    kept = json.loads(out)
    assert len(kept) == 1
    assert kept[0] in (saved, saved + 1)  # the last one may have been saved and not yet said
    assert machine.contents()


@pytest.mark.parametrize("growth", [1, 20_000])
def test_a_visit_killed_while_it_is_saved_is_whole_or_nothing(
    planned: Path, tmp_path: Path, growth: int
) -> None:
    shutil.copytree(planned, tmp_path / "home")
    machine = Machine(tmp_path / "home")
    before = machine.contents()
    words = ("visit", "add", "--household", "42108190000001", "--date", "2026-11-20",
             "--content", "核对全年收入，农户认可并签字")  # fmt: skip
    with machine.running(*words) as process:
        assert kill_when_written(machine, process, growth), "it was saved before it was killed"
    after = machine.contents()
    whole = {name for name, held in after.items() if held != before[name]}
    assert whole in (set(), {"visit", "visit_visitor", "visit_slot", "_outbox"})
    again = machine.run("--json", *words).json
    # a visit that was saved filled the slot: the next one on that day does not fill it again
    assert (again["slot"] == 4) == (not whole)


# ---------------------------------------------------------------- sync


class Township:
    """A server as a real process on a free loopback port, with its own folder."""

    def __init__(self, folder: Path) -> None:
        self.machine = Machine(folder)
        self.machine.run("server", "init")
        self.url = ""

    @contextmanager
    def running(self) -> Iterator[subprocess.Popen[str]]:
        """Serve until the end of the block, on the port it had before."""
        port = self.url.rpartition(":")[2] or "0"
        with self.machine.running("--json", "server", "run", "--port", port) as process:
            assert process.stdout is not None
            self.url = json.loads(process.stdout.readline())["url"]
            yield process

    def code(self) -> str:
        return str(self.machine.run("--json", "server", "enrol").json["code"])


@pytest.fixture
def township(tmp_path: Path) -> Township:
    return Township(tmp_path / "township")


def sync(machine: Machine, township: Township, *more: str) -> dict[str, object]:
    return machine.run("--json", "sync", "--server", township.url, *more).json  # type: ignore[no-any-return]


@pytest.mark.parametrize("seed", [1, 2])
def test_a_laptop_killed_while_it_syncs_goes_on_where_it_was(
    machine: Machine, township: Township, tmp_path: Path, seed: int
) -> None:
    before = machine.households()
    growth = random.Random(seed).randrange(1, 200_000)
    with township.running():
        enrol = ("sync", "--server", township.url, "--enrol", township.code())
        with machine.running(*enrol) as process:
            assert kill_when_written(machine, process, growth), "it ended before it was killed"
        assert machine.contents()
        assert machine.households() == before
        answer = machine.run("--json", "sync", "--server", township.url)
        if answer.status == 1:  # killed before it was enrolled
            answer = machine.run("--json", *enrol[:-1], township.code())
        assert answer.json["equal"] is True
        other = Machine(tmp_path / "other").begin()
        assert sync(other, township, "--enrol", township.code())["equal"] is True
        assert [h["local_no"] for h in other.households()] == [h["local_no"] for h in before]
        assert sync(machine, township)["sent"] == 0


def test_a_server_killed_while_a_laptop_syncs_loses_nothing(
    machine: Machine, township: Township, tmp_path: Path
) -> None:
    before = machine.households()
    with township.running() as server:
        enrol = ("sync", "--server", township.url, "--enrol", township.code())
        with machine.running(*enrol) as process:
            wal = next(iter(township.machine.home.rglob("*.db-wal")))
            begun = wal.stat().st_size
            while wal.stat().st_size < begun + 300_000 and process.poll() is None:
                pass
            server.kill()
            server.wait()
            _, err = process.communicate()
            assert process.returncode in (0, 1), err
            assert "Traceback" not in err
    assert machine.households() == before
    assert machine.contents()
    with township.running():
        assert sync(machine, township)["equal"] is True
        other = Machine(tmp_path / "other").begin()
        assert sync(other, township, "--enrol", township.code())["equal"] is True
        assert len(other.households()) == len(before)


def test_a_server_that_is_away_is_one_sentence_and_the_work_stays(
    machine: Machine, township: Township
) -> None:
    with township.running():
        assert sync(machine, township, "--enrol", township.code())["equal"] is True
    before = machine.households()
    machine.run("plan", "--year", "2026")
    sentence = machine.run("sync", "--server", township.url).sentence
    assert township.url in sentence
    with township.running():
        answer = sync(machine, township)
        assert answer["equal"] is True
        assert answer["sent"]
    assert [h["local_no"] for h in machine.households()] == [h["local_no"] for h in before]


def test_the_servers_own_commands_are_not_refused_while_it_runs(township: Township) -> None:
    with township.running():
        assert township.code() != township.code()


def test_a_killed_server_serves_nothing_any_more(machine: Machine, township: Township) -> None:
    with township.running() as server:
        assert sync(machine, township, "--enrol", township.code())["equal"] is True
        server.kill()
        server.wait()
        assert township.url in machine.run("sync", "--server", township.url).sentence


def test_two_copies_of_one_folder_do_not_overwrite_each_other(
    machine: Machine, township: Township, tmp_path: Path
) -> None:
    with township.running():
        assert sync(machine, township, "--enrol", township.code())["equal"] is True
        shutil.copytree(machine.home, tmp_path / "restored")
        machine.run("plan", "--year", "2026")
        assert sync(machine, township)["equal"] is True
        restored = Machine(tmp_path / "restored")  # an old backup put back
        restored.run("plan", "--year", "2026")
        assert sync(restored, township)["equal"] is True
    assert len(restored.households()) == len(machine.households()) == 64
