"""A laptop with fieldkit on it, as its owner has it: a folder and a command line."""

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fieldkit.clock import Clock
from fieldkit.db.base import Synced
from fieldkit.db.connect import connect
from fieldkit.db.home import Home
from fieldkit.db.keys import LIGHT, KeyFile

PASSPHRASE = "白鹤渡口"
USER = "村信息员"
ROOT = Path(__file__).resolve().parents[2]
VERDICT = {0: "done", 1: "a person can mend it", 2: "wrong usage", 3: "a bug"}


@dataclass(frozen=True)
class Result:
    """How a command ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one document on stdout."""
        assert self.status == 0, f"{VERDICT.get(self.status, self.status)}: {self.err}"
        return json.loads(self.out)

    @property
    def sentence(self) -> str:
        """The one sentence of a failure that a person can mend; fails if there is more or less."""
        assert self.status == 1, f"status {self.status} ({VERDICT.get(self.status)}): {self.err}"
        assert self.out == ""
        assert "Traceback" not in self.err
        said = [line for line in self.err.splitlines() if not line.startswith("…")]
        assert len(said) == 1, said
        assert re.search(r"[。.！!]$", said[0]), said
        assert not re.search(r"Error\b|Exception|0x[0-9a-f]|\bNone\b", said[0]), said
        return said[0]


class Machine:
    """One data folder and the commands run on it."""

    def __init__(self, home: Path, passphrase: str = PASSPHRASE) -> None:
        self.home = home
        self.passphrase = passphrase

    @property
    def environment(self) -> dict[str, str]:
        """What the commands see, and nothing of the test's own."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith("FIELDKIT_")}
        return {
            **kept,
            "FIELDKIT_PASSPHRASE": self.passphrase,
            "FIELDKIT_USER": USER,
            "FIELDKIT_TODAY": "2026-11-21",
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(ROOT),
        }

    def words(self, *args: object) -> list[str]:
        """The command line of a command."""
        return [sys.executable, "-m", "fieldkit", "--home", str(self.home), *map(str, args)]

    def run(self, *args: object, **environment: str) -> Result:
        """Run a command to its end."""
        done = subprocess.run(
            self.words(*args),
            env={**self.environment, **environment},
            capture_output=True,
            encoding="utf-8",
            timeout=100,
            check=False,
        )
        return Result(done.returncode, done.stdout, done.stderr)

    @contextmanager
    def running(self, *args: object, code: str | None = None) -> Iterator[subprocess.Popen[str]]:
        """Start a command, or Python `code` with the folder as its argument; it never outlives this."""
        words = self.words(*args) if code is None else [sys.executable, "-c", code, str(self.home)]
        process = subprocess.Popen(
            words,
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        try:
            yield process
        finally:
            process.kill()
            process.communicate()

    def written(self) -> int:
        """How many bytes wait in the write-ahead log; -1 while there is none."""
        try:
            return self.home.joinpath("fieldkit.db-wal").stat().st_size
        except FileNotFoundError:
            return -1

    def households(self) -> list[dict[str, Any]]:
        """What the register holds."""
        return self.run("--json", "households").json["households"]  # type: ignore[no-any-return]

    def begin(self) -> "Machine":
        """Make the data folder, with a passphrase that is quick to check."""
        Home(self.home, LIGHT).create(USER, "village_clerk", self.passphrase, Clock())
        return self

    def contents(self) -> dict[str, tuple[int, str]]:
        """What every table of the work holds: how many rows, and the hash of them all.

        Fails unless SQLite itself finds the file in order.
        """
        _, key = KeyFile(self.home / "keys.json").open(USER, self.passphrase)
        opened = connect(self.home / "fieldkit.db", key)
        try:
            assert opened.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            return {name: _summed(opened, name) for name in (*Synced.tables, "_outbox")}
        finally:
            opened.close()


def _summed(opened: Any, name: str) -> tuple[int, str]:
    rows = opened.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall()
    return len(rows), hashlib.sha256(repr(rows).encode()).hexdigest()


def kill_when_written(machine: Machine, process: subprocess.Popen[str], growth: int) -> bool:
    """Kill `process` without warning once it wrote `growth` bytes; False if it ended before that."""
    before = max(machine.written(), 0)
    while process.poll() is None:
        if machine.written() - before >= growth:
            process.kill()
            process.wait()
            return True
    return False
