"""`make bench`, or `python -m benchmarks [--quick] [--sample DIR] [--only NAME] [--work DIR]`."""

import argparse
import sys
from pathlib import Path

from benchmarks import checking, importing, paper, rooms, searching, syncing, window
from benchmarks.figures import ROOT, Figure, show

SIZES = (64, 1_000, importing.COUNTY, 30_000)
QUICK = SIZES[:2]
PARTS = ("import", "search", "window", "rooms", "paper", "sync", "check")


def main() -> int:
    """Measure and print the table; status 1 when a target is missed."""
    args = _arguments()
    parts = args.only or PARTS
    sizes = _sizes(args) if set(parts) - {"paper"} else ()
    registers = [(importing.workbooks(args.work, size), f"{size:,}", size) for size in sizes]
    registers += [(folder, folder.name, 0) for folder in args.sample]
    figures: list[Figure] = []
    if "paper" in parts:
        figures += _said(paper.measure(args.work))
    for source, name, size in registers:
        home = args.work / f"home-{source.name}"
        if "import" in parts or not home.exists():
            county = size == importing.COUNTY or name == "county"
            figures += _said(importing.measure(source, home, name, county=county))
        if "search" in parts:
            figures += _said(searching.measure(home, name))
        if "window" in parts:
            figures += _said(window.measure(home, name))
        if "check" in parts:
            figures += _said(checking.measure(home, name, size))
        if "rooms" in parts and size in (0, importing.COUNTY):
            figures += _said(rooms.measure(home, name))
        if "rooms" in parts:
            figures += _said(rooms.pages(home, name))
            figures += _said(rooms.day(home, name))
            figures += _said(rooms.previews(home, name))
        if "sync" in parts and size == 1_000:
            figures += _said(syncing.measure(home, args.work / "sync", name))
    sys.stdout.write(show(figures) + "\n")
    return int(any(figure.verdict == "MISSED" for figure in figures))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="the small registers only")
    parser.add_argument("--sample", type=Path, action="append", default=[], metavar="DIR",
                        help="also measure on the workbooks in DIR")  # fmt: skip
    parser.add_argument("--size", type=int, action="append", help="registers of this many households")
    parser.add_argument("--only", action="append", choices=PARTS)
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "bench", help="scratch folder")
    return parser.parse_args()


def _sizes(args: argparse.Namespace) -> tuple[int, ...]:
    if args.size:
        return tuple(args.size)
    return QUICK if args.quick else SIZES


def _said(figures: list[Figure]) -> list[Figure]:
    for figure in figures:
        sys.stderr.write(f"{figure.what}: {figure.value:,.1f}\n")
    return figures


if __name__ == "__main__":
    raise SystemExit(main())
