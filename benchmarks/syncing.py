"""Changes up to a server and down to another laptop, against posting and getting the same bytes."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import httpx2
import msgspec
from sqlalchemy import text

from benchmarks.figures import ROOT, Figure, child
from benchmarks.importing import PASSPHRASE
from fieldkit.clock import Clock
from fieldkit.services.laptop import Laptop

CHANGES = 10_000
BATCH = 500  # changes a request, as our batches have


def measure(home: Path, work: Path, name: str) -> list[Figure]:
    """Send everything in the register at `home` up, then down to a new laptop in `work`."""
    environment = {**os.environ, "FIELDKIT_PASSPHRASE": PASSPHRASE, "FIELDKIT_TODAY": "2026-11-21"}
    bodies = _bodies(home)
    changes = sum(count for count, _ in bodies)
    with _township(work / "township", environment) as (url, code):
        up = _sync(home, url, code(), environment)
        down = _sync(work / "other", url, code(), environment)
        idle = _sync(home, url, None, environment)
    post, get = _floor([body for _, body in bodies])
    per = CHANGES / changes
    bare = "bare POST/GET of the same bytes"
    return [
        Figure(f"sync {name}: 10,000 changes up, s", (up - idle) * per, "s", bare, post * per),
        Figure(f"sync {name}: 10,000 rows down, s", (down - idle) * per, "s", bare, get * per),
        Figure(f"sync {name}: nothing to do, whole command, s", idle, "s"),
    ]


def _bodies(home: Path) -> list[tuple[int, bytes]]:
    """Return what waits in the outbox as MessagePack, in batches."""
    query = text("SELECT tbl, row_id, op, base_ver, scope, new, old, hlc, wall FROM _outbox ORDER BY n")
    clock = Clock(date(2026, 11, 21))
    with (
        Laptop.open(home, user=None, passphrase=PASSPHRASE, clock=clock) as laptop,
        laptop.store.reading() as session,
    ):
        rows = [tuple(row) for row in session.execute(query)]
    parts = [rows[start : start + BATCH] for start in range(0, len(rows), BATCH)]
    return [(len(part), msgspec.msgpack.encode(part)) for part in parts]


def _sync(home: Path, url: str, code: str | None, environment: dict[str, str]) -> float:
    words = [sys.executable, "-m", "fieldkit", "--home", str(home), "--user", "bench", "--json", "sync",
             "--server", url]  # fmt: skip
    done = child(words + (["--enrol", code] if code else []), environment)
    assert json.loads(done.out)["equal"] is True, done.out
    return done.seconds


@contextmanager
def _township(folder: Path, environment: dict[str, str]) -> Generator:  # type: ignore[type-arg]
    words = [sys.executable, "-m", "fieldkit", "--home", str(folder), "--json", "server"]
    child([*words, "init"], environment)
    with _process([*words, "run", "--port", "0"], environment) as line:
        yield json.loads(line)["url"], lambda: json.loads(child([*words, "enrol"], environment).out)["code"]


@contextmanager
def _process(words: list[str], environment: dict[str, str]) -> Generator[str]:
    process = subprocess.Popen(
        words, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8"
    )
    assert process.stdout is not None
    try:
        yield process.stdout.readline()
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()


def _floor(bodies: list[bytes]) -> tuple[float, float]:
    words = [sys.executable, "-m", "benchmarks.floor_server"]
    with _process(words, dict(os.environ)) as url, httpx2.Client(base_url=url.strip()) as client:
        client.post("/post", content=b"warm")
        begun = time.perf_counter()
        for body in bodies:
            client.post("/post", content=body)
        posted = time.perf_counter()
        for number in range(1, len(bodies) + 1):
            msgspec.msgpack.decode(client.get(f"/get/{number}").content)
        return posted - begun, time.perf_counter() - posted
