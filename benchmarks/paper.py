"""A roster of 300 households, 300 ledgers and 300 income sheets, against other ways to make them.

Everybody prints the same rows in the same face.  Runs go in turn, the best of three counts; *warm* is a
process that has made a small paper before, *cold* a whole process.  The peers live in an environment of their
own, which the first run makes from `benchmarks/peers/peers.txt`; one that is not to be had is left out.
"""

import json
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.figures import ROOT, Figure, child, python
from benchmarks.importing import PASSPHRASE
from benchmarks.invented import demo_village, write
from benchmarks.paper_rows import FORMS

HOUSEHOLDS = 300
FEW = 20  # ledgers of a peer that takes minutes for all of them; its time is reckoned up
PEERS = ROOT / "benchmarks" / "peers"
MIB = 250
SECONDS = {"roster": 0.5, "ledgers": 3.0, "income sheets": 3.0}
ROSTER = "roster"


@dataclass
class Contestant:
    """Somebody who prints the rows; `least` is how many times slower it has to be."""

    name: str
    script: str
    least: tuple[float, float]  # for the roster, for papers of each household
    times: int = 3
    few: bool = False
    warm: dict[str, dict[str, Any]] = field(default_factory=dict)
    cold: dict[str, float] = field(default_factory=dict)


def measure(work: Path, households: int = HOUSEHOLDS) -> list[Figure]:
    """Print everything in turn, show the table, and return the figures that have targets."""
    folder, reading = _prepared(work, households)
    interpreter = _peers(work)
    found = _contestants(interpreter)
    for turn in range(max(one.times for one in found)):
        for kind, code in FORMS.items():
            for one in found:
                if turn < one.times:
                    _run(one, kind, code, folder, interpreter)
    sys.stderr.write(_table(found, reading))
    return [figure for kind in FORMS for figure in _figures(found, kind)]


def _prepared(work: Path, households: int) -> tuple[Path, dict[str, float]]:
    """Return a folder with the rows, of a register made once, and the seconds it took to read each form's."""
    books, home = work / f"paper-{households}", work / f"home-paper-{households}"
    if not (books / "helpers.xlsx").exists():
        write(demo_village(households), books)
    if not home.exists():
        words = ("--home", home, "--user", "bench", "--today", "2026-11-21", "--json", "import", books)
        python("fieldkit", *words, FIELDKIT_PASSPHRASE=PASSPHRASE)
    folder = work / "paper-rows"
    return folder, json.loads(python("benchmarks.paper_rows", home, folder).out)


def _peers(work: Path) -> Path | None:
    """Return the interpreter of the peers' environment; None where it cannot be made."""
    made = work / "peers"
    interpreter, done = made / "bin" / "python", made / "done"
    wanted = (PEERS / "peers.txt").read_text(encoding="utf-8")
    if done.exists() and done.read_text(encoding="utf-8") == wanted:
        return interpreter
    try:
        child([sys.executable, "-m", "venv", "--clear", str(made)])
        pip = [str(interpreter), "-m", "pip", "install", "--quiet", "--no-deps", "-r"]
        child([*pip, str(PEERS / "peers.txt")])
    except RuntimeError as error:
        sys.stderr.write(f"the peers are left out: {str(error).splitlines()[-1]}\n")
        return None
    done.write_text(wanted, encoding="utf-8")
    return interpreter


def _contestants(interpreter: Path | None) -> list[Contestant]:
    found = [
        Contestant("fieldkit", "", (1, 1)),
        Contestant("Platypus, a Paragraph a cell", "with_platypus.py", (3, 5)),
    ]
    if interpreter is not None:
        found += [
            Contestant("typst", "with_typst.py", (2, 3)),
            Contestant("WeasyPrint", "with_weasyprint.py", (20, 20), times=1, few=True),
            Contestant("fpdf2", "with_fpdf2.py", (20, 20), times=1, few=True),
        ]
    if shutil.which("soffice"):
        found.append(Contestant("LibreOffice", "with_libreoffice.py", (10, 10), times=1))
    else:
        sys.stderr.write("LibreOffice is not installed and is left out\n")
    return found


def _run(one: Contestant, kind: str, code: str, folder: Path, interpreter: Path | None) -> None:
    rows, out = folder / f"{code}.json", folder / f"{code}.pdf"
    if one.few and kind != ROSTER:
        rows = _fewer(rows)
    for how in ("warm", "cold"):
        begun = time.perf_counter()
        if not one.script:
            done = python("benchmarks.ours_paper", code, folder / f"{code}.facts", out, how).out
        else:
            own = sys.executable if "platypus" in one.script else str(interpreter or sys.executable)
            words = [own, str(PEERS / one.script), str(rows), str(out), how]
            made = subprocess.run(words, capture_output=True, encoding="utf-8", check=False)
            if made.returncode:
                raise RuntimeError(f"{one.script}: {made.stderr}")
            done = made.stdout
        said = json.loads(done.splitlines()[-1])
        whole = time.perf_counter() - begun - said.get("floor", 0.0)
        if how == "cold":
            one.cold[kind] = min(whole, one.cold.get(kind, whole))
        elif kind not in one.warm or said["seconds"] < one.warm[kind]["seconds"]:
            one.warm[kind] = said


def _fewer(rows: Path) -> Path:
    fewer = rows.with_suffix(".few.json")
    said = json.loads(rows.read_text(encoding="utf-8"))
    fewer.write_text(json.dumps({**said, "papers": said["papers"][:FEW]}), encoding="utf-8")
    return fewer


def _share(one: Contestant, kind: str) -> float:
    """Return by how much the time of a contestant that printed fewer is reckoned up."""
    return HOUSEHOLDS / FEW if one.few and kind != ROSTER else 1.0


def _figures(found: list[Contestant], kind: str) -> list[Figure]:
    ours = found[0].warm[kind]
    name = f"{kind} of {HOUSEHOLDS} households"
    figures = [
        Figure(f"{name}: warm, ms", ours["seconds"] * 1000, "ms", "writing the raw content streams",
               ours["floor"] * 1000, most=SECONDS[kind] * 1000),
        Figure(f"{name}: peak, MiB", ours["mib"], "MiB", most=MIB),
    ]  # fmt: skip
    for one in found[1:]:
        taken = one.warm[kind]["seconds"] * _share(one, kind)
        figures.append(
            Figure(f"{name}: {one.name}", taken * 1000, "ms", "fieldkit, ms", ours["seconds"] * 1000,
                   least_ratio=one.least[kind != ROSTER])
        )  # fmt: skip
    return figures


def _table(found: list[Contestant], reading: dict[str, float]) -> str:
    lines = []
    for kind, code in FORMS.items():
        lines.append(
            f"\n{kind}, {code}, {HOUSEHOLDS} households (read from the register in {reading[code]:.2f} s)\n"
            f"{'':<30} {'warm s':>8} {'cold s':>8} {'pages':>6} {'pages/s':>8} {'MiB':>6} {'KiB':>8}  ratio"
        )
        ours = found[0].warm[kind]
        for one in found:
            said, share = one.warm[kind], _share(one, kind)
            few = f" ({FEW} of them)" if share != 1 else ""
            lines.append(
                f"{one.name + few:<30} {said['seconds'] * share:>8.2f} {one.cold[kind] * share:>8.2f}"
                f" {said['pages']:>6} {said['pages'] / said['seconds']:>8.1f} {said['mib']:>6.0f}"
                f" {said['kib']:>8.0f} {said['seconds'] * share / ours['seconds']:>6.1f}"
            )
        lines.append(f"{'writing the raw streams':<30} {ours['floor']:>8.3f}")
    return "\n".join(lines) + "\n"
