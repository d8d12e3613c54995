"""The demo's day, from the command line and piece by piece."""

import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldkit import paths
from fieldkit.clock import Clock
from fieldkit.db.base import Synced
from fieldkit.db.keys import LIGHT
from fieldkit.domain.visits import SlotState
from fieldkit.services.demo import Day, Script, differences, load_village, village_files
from fieldkit.services.laptop import Laptop
from tests.robustness.machine import Machine

SCRIPT = Script()


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Laptop]:
    user, role = SCRIPT.user("first")
    clock = Clock(SCRIPT.today)
    Laptop.create(
        tmp_path / "one", user=user, role=role, passphrase=SCRIPT.passphrase, clock=clock, kdf=LIGHT
    )
    with Laptop.open(tmp_path / "one", user=user, passphrase=SCRIPT.passphrase, clock=clock) as opened:
        yield opened


def test_the_day_ends_with_equal_laptops_and_papers(tmp_path: Path) -> None:
    machine = Machine(tmp_path / "home")
    answer = machine.run("demo", "--headless", "--json", "--out", tmp_path / "out").json
    assert answer["devices_equal"] is True
    files = {entry["form"]: entry for entry in answer["files"]}
    assert set(files) == {"P-04", "P-09", "P-10", "P-10n", "P-19"}
    for form, entry in files.items():
        file = Path(entry["file"])
        assert file.name.startswith(f"{form}-")
        assert file.read_bytes().startswith(b"%PDF-")
        assert entry["pages"] > 0
    assert files["P-09"]["pages"] >= 5
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == sorted(
        Path(entry["file"]).name for entry in files.values()
    )


def test_the_demo_never_touches_a_folder_that_holds_something(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "mine.txt").write_text("x", encoding="utf-8")
    assert str(home) in Machine(home).run("demo", "--headless").sentence
    assert [file.name for file in home.iterdir()] == ["mine.txt"]


def test_the_demo_village_is_accepted_whole(laptop: Laptop) -> None:
    draft = laptop.importing.read(village_files())
    assert draft.refused == []
    # the one household that has no helper on purpose may be named, nothing else
    assert {(f.rule, f.key) for f in draft.findings} <= {("DQ-50", "42108190000058")}
    report = laptop.importing.commit(draft)
    assert report.summary["household"]["added"] == 64
    assert report.summary["person"]["added"] == 193


def test_importing_the_demo_village_twice_changes_nothing(laptop: Laptop) -> None:
    load_village(laptop)
    again = laptop.importing.read(village_files())
    assert all(counts["added"] == counts["changed"] == 0 for counts in again.summary.values())


def test_the_village_holds_the_hard_cases_a_program_must_bear(laptop: Laptop) -> None:
    load_village(laptop)
    rows = laptop.households.rows(laptop.households.find())
    heads = " ".join(row.head for row in rows)
    assert all(char in heads for char in "䶮堃·")
    assert max(Counter((row.group, row.head) for row in rows).values()) == 2
    assert sum(row.helper is None for row in rows) == 1
    people = [person for row in rows for person in laptop.households.page(row.id).members]
    assert any("𬭎" in person.name for person in people)


def test_the_visits_fill_the_slots_they_were_made_for(laptop: Laptop) -> None:
    told: list[str] = []
    day = Day(SCRIPT, lambda text, _: told.append(text))
    day.begin(laptop)
    day.visit(laptop)
    states = Counter(
        slot.state for row in laptop.households.rows(laptop.households.find()) for slot in row.slots
    )
    assert states[SlotState.DONE] == 3
    assert states[SlotState.DONE_LATE] == 1
    assert len(told) == 7


def test_the_comparison_sees_one_changed_value(laptop: Laptop, tmp_path: Path) -> None:
    load_village(laptop)
    shutil.copytree(laptop.home.folder, tmp_path / "two")
    user, _ = SCRIPT.user("first")
    clock = Clock(SCRIPT.today)
    with Laptop.open(tmp_path / "two", user=user, passphrase=SCRIPT.passphrase, clock=clock) as two:
        assert differences(laptop.store, two.store) == ([], count_rows(two))
        two.households.change(two.households.find()[0], phone="15400000099")
        assert differences(laptop.store, two.store)[0] == ["household"]


def count_rows(laptop: Laptop) -> int:
    """Count every synced row, another way."""
    with laptop.store.reading() as session:
        return sum(session.query(table).count() for table in Synced.tables.values())


def test_the_shipped_village_is_what_its_generator_makes(tmp_path: Path) -> None:
    script = Path(__file__).parents[2] / "packaging" / "make_demo_village.py"
    subprocess.run([sys.executable, script, tmp_path], check=True, capture_output=True)
    for file in village_files():
        assert (tmp_path / file.name).read_bytes() == file.read_bytes(), file.name
    assert paths.resource("demo/README.md").is_file()
