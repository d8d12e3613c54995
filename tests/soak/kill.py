"""Kills the journeys at random moments and looks whether anything that was called saved is gone.

    python -m tests.soak.kill --times 100 --seed 1

Every journey runs in a process of its own, with the servers it starts; all of them are killed at
once without warning, as when the power goes.  Then every data folder must open, be whole, hold every
fact of the journal that was written as the window said "saved", and every backup must restore equal.
"""

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from tests.soak.facts import examine

ROOT = Path(__file__).parents[2]
JOURNEYS = ("test_first_day.py", "test_helpers_month.py", "test_clerks_day.py")
LATEST = 300  # seconds; no journey takes longer


def main() -> int:
    """Run, kill, look; print a line each time and a table at the end."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=JOURNEYS)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    journeys = (options.only,) if options.only else JOURNEYS
    lasts = {name: run(name, None).seconds for name in journeys}
    print("undisturbed:", {name: f"{seconds:.0f} s" for name, seconds in lasts.items()}, flush=True)
    bad = 0
    for number in range(options.times):
        name = journeys[number % len(journeys)]
        moment = rng.uniform(0.3, lasts[name])
        done = run(name, moment)
        bad += bool(done.wrong)
        print(f"{number + 1:4} {name:24} killed after {done.seconds:5.1f} s: {done.said}", flush=True)
    print(f"{options.times} kills, {bad} with a loss")
    return 1 if bad else 0


class Run:
    """How one killed journey ended."""

    def __init__(self, seconds: float, facts: int, wrong: list[str]) -> None:
        self.seconds, self.facts, self.wrong = seconds, facts, wrong

    @property
    def said(self) -> str:
        """One line about it."""
        return "; ".join(self.wrong) if self.wrong else f"{self.facts} facts kept"


def run(name: str, moment: float | None) -> Run:
    """Run a journey, kill it at `moment` (None: let it end, and it must pass), and look at what is left."""
    folder = Path(tempfile.mkdtemp(prefix="fieldkit-soak-"))
    journal = folder / "journal"
    journal.touch()
    words = [
        sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-p", "no:randomly",
        f"--basetemp={folder / 'run'}", f"tests/journeys/{name}",
    ]  # fmt: skip
    env = os.environ | {"FIELDKIT_JOURNAL": str(journal)}
    began = time.monotonic()
    with subprocess.Popen(
        words,
        cwd=ROOT,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            out, _ = process.communicate(timeout=moment or LATEST)
            if process.returncode:
                raise SystemExit(f"{name} fails undisturbed:\n{out[-3000:]}")
        except subprocess.TimeoutExpired:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
    seconds = time.monotonic() - began
    facts = [
        json.loads(line) for line in journal.read_text(encoding="utf-8").splitlines() if line.endswith("}")
    ]
    wrong = examine(folder / "run", facts)
    if wrong:
        print(f"     kept for looking: {folder}", flush=True)
    else:
        shutil.rmtree(folder, ignore_errors=True)
    return Run(seconds, len(facts), wrong)


if __name__ == "__main__":
    sys.exit(main())
