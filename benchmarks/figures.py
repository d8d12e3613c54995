"""What a measurement is, how it is taken, and the table it is shown in."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Figure:
    """One measurement beside its floor or peer, both of the same run; `most` is the target."""

    what: str
    value: float
    unit: str
    beside: str = ""
    floor: float | None = None
    most: float | None = None  # the value must not be above this
    most_ratio: float | None = None  # nor the ratio above this
    least_ratio: float | None = None  # nor, for a speed, below this

    @property
    def ratio(self) -> float | None:
        """Return value : floor, where there is a floor."""
        return None if not self.floor else self.value / self.floor

    @property
    def verdict(self) -> str:
        """Say whether every target is met; empty where there is none."""
        ratio = self.ratio or 0.0
        targets = (
            (self.most, self.value, 1), (self.most_ratio, ratio, 1), (self.least_ratio, ratio, -1)
        )  # fmt: skip
        set_ones = [(limit, found, sign) for limit, found, sign in targets if limit is not None]
        if not set_ones:
            return ""
        return "ok" if all(sign * found <= sign * limit for limit, found, sign in set_ones) else "MISSED"


@dataclass(frozen=True)
class Finished:
    """How a child process ended: wall seconds, peak resident MiB (0 if not watched), its output."""

    seconds: float
    peak_mib: float
    out: str


def child(words: list[str], environment: Mapping[str, str] | None = None) -> Finished:
    """Run `words` to the end and measure it as a whole.  Raises `RuntimeError` when it fails."""
    begun = time.perf_counter()
    done = subprocess.run(
        words, cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **(environment or {})},
    )  # fmt: skip
    seconds = time.perf_counter() - begun
    if done.returncode:
        raise RuntimeError(f"{' '.join(words)}: {done.returncode} {done.stderr}")
    return Finished(seconds, 0.0, done.stdout)


def python(module: str, *args: object, **environment: str) -> Finished:
    """Run a module of ours in a child process."""
    return child([sys.executable, "-m", module, *map(str, args)], environment)


def watched(module: str, *args: object, **environment: str) -> Finished:
    """Do the same, and tell the peak of its memory as well."""
    with tempfile.TemporaryDirectory() as folder:
        peak = Path(folder) / "peak"
        done = python("benchmarks.watched", module, *args, **environment, BENCH_PEAK=str(peak))
        return replace(done, peak_mib=int(peak.read_text(encoding="utf-8")) / 1024)


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long `work` takes once."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def middle(values: list[float]) -> float:
    """Return the median."""
    return statistics.median(values)


def worst(values: list[float]) -> float:
    """Return the 99th percentile, or the largest of few."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]


def show(figures: list[Figure]) -> str:
    """Return the table."""
    lines = [f"{'what':<50} {'value':>10}  {'beside':<42} {'floor':>10} {'ratio':>7}  target"]
    for figure in figures:
        floor = f"{figure.floor:,.1f}" if figure.floor is not None else ""
        ratio = f"{figure.ratio:.2f}" if figure.ratio is not None else ""
        target = _target(figure)
        lines.append(
            f"{figure.what:<50} {figure.value:>10,.1f}  {figure.beside:<42} {floor:>10} {ratio:>7}  "
            f"{target} {figure.verdict}".rstrip()
        )
    return "\n".join(lines)


def _target(figure: Figure) -> str:
    parts = []
    if figure.most is not None:
        parts.append(f"≤ {figure.most:g} {figure.unit}")
    if figure.most_ratio is not None:
        parts.append(f"ratio ≤ {figure.most_ratio:g}")
    if figure.least_ratio is not None:
        parts.append(f"ratio ≥ {figure.least_ratio:g}")
    return ", ".join(parts)
