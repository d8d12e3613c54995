"""`fieldkit plan`: plan the year's visits."""

import argparse

from fieldkit.cli.command import Context
from fieldkit.errors import QT_TRANSLATE_NOOP

NAME = "plan"
HELP = "plan the year's four visits of all households, or of one"
MADE = QT_TRANSLATE_NOOP("Cli", "Plans made: {plans}; visits planned: {slots}.")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--year", type=int, required=True)
    parser.add_argument("--household", metavar="NO", help="户编号 or local number")


def run(args: argparse.Namespace, context: Context) -> None:
    """Make what plans are missing."""
    with context.laptop(exclusive=True) as laptop:
        household = laptop.households.by_number(args.household) if args.household else None
        made = laptop.planning.make(args.year, household)
    context.answer(
        {"plans": made.plans, "slots": made.slots},
        context.words("Cli", MADE, plans=made.plans, slots=made.slots),
    )
