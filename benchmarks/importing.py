"""Import of registers of a village to beyond a county, against reading and inserting the cells."""

import shutil
from pathlib import Path

from benchmarks.figures import Figure, watched
from benchmarks.invented import register, write

COUNTY = 14_538
COUNTY_SECONDS, COUNTY_MIB = 40, 600
PASSPHRASE = "measure-me"


def workbooks(folder: Path, households: int) -> Path:
    """Return a folder with the workbooks of so many households, made once."""
    found = folder / f"register-{households}"
    if not (found / "helpers.xlsx").exists():
        part = found.with_suffix(".part")
        shutil.rmtree(part, ignore_errors=True)
        write(register(households), part)
        part.rename(found)
    return found


def measure(source: Path, home: Path, name: str, *, county: bool = False) -> list[Figure]:
    """Import the workbooks in `source` into the new folder `home`, with a preview first."""
    shutil.rmtree(home, ignore_errors=True)
    floor = watched("benchmarks.floor_import", source)
    words = ("--home", home, "--user", "bench", "--today", "2026-11-21", "--json", "import", source)
    preview = watched("fieldkit", *words, "--preview", FIELDKIT_PASSPHRASE=PASSPHRASE)
    commit = watched("fieldkit", *words, FIELDKIT_PASSPHRASE=PASSPHRASE)
    cells = "calamine read + plain sqlite insert"
    return [
        Figure(f"import {name}: preview, s", preview.seconds, "s", cells, floor.seconds),
        Figure(f"import {name}: commit, s", commit.seconds, "s", cells, floor.seconds,
               most=COUNTY_SECONDS if county else None),
        Figure(f"import {name}: peak, MiB", max(preview.peak_mib, commit.peak_mib), "MiB", cells,
               floor.peak_mib, most=COUNTY_MIB if county else None),
    ]  # fmt: skip
