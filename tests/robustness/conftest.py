import shutil
from pathlib import Path

import pytest

from benchmarks.invented import register, write
from fieldkit import paths
from tests.robustness.machine import Machine

MANY = 700  # households: enough that an import takes a while, small enough for every run


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the demo village in it."""
    machine = Machine(tmp_path_factory.mktemp("village") / "home").begin()
    report = machine.run("--json", "import", paths.resource("demo")).json
    assert report["summary"]["household"]["added"] == 64
    return machine.home


@pytest.fixture
def machine(template: Path, tmp_path: Path) -> Machine:
    """A laptop of one's own with the demo village on it."""
    shutil.copytree(template, tmp_path / "home")
    return Machine(tmp_path / "home")


@pytest.fixture(scope="session")
def planned(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with the year's visits planned."""
    home = tmp_path_factory.mktemp("planned") / "home"
    shutil.copytree(template, home)
    assert Machine(home).run("--json", "plan", "--year", "2026").json["slots"] == 256
    return home


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbooks of a register large enough to be interrupted."""
    folder = tmp_path_factory.mktemp("many")
    write(register(MANY), folder)
    return folder
