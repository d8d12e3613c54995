"""`fieldkit visit add`: record a visit."""

import argparse

from fieldkit.cli.command import Context, day, number
from fieldkit.domain.visits import PLANNED_VISIT
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.visits.answers import Answers, Visitor

NAME = "visit"
HELP = "record a visit"
FILLED = QT_TRANSLATE_NOOP("Cli", "The visit is recorded as visit {no} of the year.")
FREE = QT_TRANSLATE_NOOP("Cli", "The visit is recorded; it fills no planned visit: {why}.")
LACKS = QT_TRANSLATE_NOOP("Cli", "To be entered on the household's page: {what}.")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add = parser.add_subparsers(dest="action", required=True).add_parser("add", help=HELP)
    add.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
    add.add_argument("--household", required=True, metavar="NO", help="户编号 or local number")
    add.add_argument("--date", required=True, type=day)
    add.add_argument("--kind", default=PLANNED_VISIT, help="code of the kind of visit (01)")
    add.add_argument("--slot", type=number, metavar="N", help="which of the year's visits")
    add.add_argument("--content", required=True, metavar="TEXT")
    add.add_argument("--visitor", action="append", default=[], metavar="NAME")
    add.add_argument("--absent", action="store_true", help="the family was away")


def run(args: argparse.Namespace, context: Context) -> None:
    """Record one visit."""
    answers = Answers(
        visit_date=args.date, kind=args.kind, content=args.content,
        visitors=tuple(Visitor(name) for name in args.visitor),
        household_absent=True if args.absent else None,
    )  # fmt: skip
    with context.laptop(exclusive=True) as laptop:
        laptop.visiting.check_kind(args.kind)
        household = laptop.households.by_number(args.household)
        done = laptop.visiting.add(household, answers, slot_no=args.slot)
    lacks = context.words("Visits", done.lacks) if done.lacks else ""
    more = f" {context.words('Cli', LACKS, what=lacks)}" if lacks else ""
    state = done.state.name.lower() if done.state else "recorded"
    text = FREE if done.slot_no is None else FILLED
    context.answer(
        {"visit": str(done.visit_id), "slot": done.slot_no, "state": state},
        context.words("Cli", text, no=done.slot_no, why=context.words("Visits", done.why)) + more,
    )
