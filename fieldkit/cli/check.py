"""`fieldkit check`: what is wrong with the data."""

import argparse

from fieldkit.cli.command import Context

NAME = "check"
HELP = "judge the register by the rules of data quality"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--village", metavar="CODE", help="only this village")


def run(args: argparse.Namespace, context: Context) -> None:
    """Print the findings."""
    with context.laptop() as laptop:
        findings = laptop.checking.check(args.village, context.progress)
    lines = [f"{f.level.value}  {f.rule}  {f.key}  {f.value}  {f.message}" for f in findings]
    context.answer({"findings": [f.as_json() for f in findings]}, "\n".join(lines))
