import json
from dataclasses import dataclass
from typing import Any

import pytest

from fieldkit.cli.main import main
from fieldkit.db.keys import LIGHT
from tests.people import PASSPHRASE


@dataclass
class Ended:
    """How a command ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def sentences(self) -> list[str]:
        return [line for line in self.err.splitlines() if line and not line.startswith("…")]


@pytest.fixture(autouse=True, scope="session")
def light_keys():
    """Guessing a test's passphrase may be easy; opening hundreds of folders must be."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("fieldkit.db.home.Kdf", lambda: LIGHT)
        yield


@pytest.fixture
def fieldkit(tmp_path, capsys, monkeypatch):
    """Run a command on a data folder of its own, on 2026-11-21."""
    monkeypatch.setenv("FIELDKIT_PASSPHRASE", PASSPHRASE)
    monkeypatch.delenv("FIELDKIT_USER", raising=False)

    def run(*words: str, home: str = "home") -> Ended:
        capsys.readouterr()
        try:
            status = main(["--home", str(tmp_path / home), "--today", "2026-11-21", *map(str, words)])
        except SystemExit as stop:
            status = int(stop.code or 0)
        captured = capsys.readouterr()
        return Ended(status, captured.out, captured.err)

    return run
