"""`fieldkit compare`: an office's list beside the register, as a workbook."""

import argparse
from pathlib import Path

from fieldkit.cli.command import Context, place
from fieldkit.errors import QT_TRANSLATE_NOOP

NAME = "compare"
HELP = "compare an office's list with the register: in both, only there, only here, differing fields"
SAID = QT_TRANSLATE_NOOP(
    "Cli",
    "Compared with: {among}. In both: {both}; only in the list: {there}; only here: {here}; "
    "differing fields: {differing} → {file}",
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("list", type=Path, metavar="LIST", help="the list, in any office's layout")
    parser.add_argument(
        "--with", dest="kind", choices=("households", "persons"), required=True, help="what the list has"
    )
    parser.add_argument("--out", type=place, metavar="FILE.xlsx", required=True, help="the workbook to write")
    parser.add_argument(
        "--among", default="", choices=("", "all", "dibao", "destitute", "disabled", "monitored"),
        help="whom of the register the list should have; otherwise its name and titles tell",
    )  # fmt: skip


def run(args: argparse.Namespace, context: Context) -> None:
    """Compare, write the workbook and say how many there are of each."""
    with context.laptop() as laptop:
        found = laptop.comparing.compare(args.list, args.kind, args.among, context.progress)
        file = laptop.comparing.write(found, args.out)
    counts = {
        "both": found.known, "only_there": len(found.only_there), "only_here": len(found.only_here),
        "differing": len(found.differing),
    }  # fmt: skip
    said = context.words(
        "Cli", SAID, among=found.among_label, both=counts["both"], there=counts["only_there"],
        here=counts["only_here"], differing=counts["differing"], file=file,
    )  # fmt: skip
    context.answer({"files": [str(file)], "among": found.among, **counts}, said)
