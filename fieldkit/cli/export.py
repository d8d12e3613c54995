"""`fieldkit export`: the register as workbooks."""

import argparse

from fieldkit.cli.command import Context, place

NAME = "export"
HELP = "write the whole register as workbooks in the national layout"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--all", type=place, required=True, metavar="DIR", help="the folder to write to")


def run(args: argparse.Namespace, context: Context) -> None:
    """Write the workbooks and name them."""
    with context.laptop() as laptop:
        files = laptop.exporting.everything(args.all, context.progress)
    context.answer({"files": [str(file) for file in files]}, "\n".join(map(str, files)))
