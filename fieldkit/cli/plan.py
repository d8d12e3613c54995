"""`fieldkit plan`: plan the year's visits, and move, free or add single ones."""

import argparse
from uuid import UUID

from fieldkit.cli.command import Context, day, iso, number
from fieldkit.errors import QT_TRANSLATE_NOOP, NotFound
from fieldkit.services.laptop import Laptop
from fieldkit.services.visits.slots import SlotView

NAME = "plan"
HELP = "plan the year's four visits of all households, or of one; move, free or add one"
MADE = QT_TRANSLATE_NOOP("Cli", "Plans made: {plans}; visits planned: {slots}.")
CHANGED = QT_TRANSLATE_NOOP("Cli", "Visit {no} of {year}: {state}.")
_ONE = QT_TRANSLATE_NOOP("Cli", "a planned visit is changed for one household, so give --household")
_SLOT = QT_TRANSLATE_NOOP("Fields", "planned visit")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--year", type=number, required=True)
    parser.add_argument("--household", metavar="NO", help="户编号 or local number")
    parser.add_argument("--slot", type=number, metavar="N", help="which of the year's visits")
    parser.add_argument("--reason", default="", help="why it is moved or freed")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--move", type=day, metavar="DATE", help="plan the visit for a day")
    what.add_argument("--window", type=day, nargs=2, metavar=("FROM", "TO"), help="move its window")
    what.add_argument("--free", action="store_true", help="free the household; REASON is code or label")
    what.add_argument("--unfree", action="store_true", help="take that back")
    what.add_argument("--extra", type=day, metavar="DATE", help="plan an extra visit")
    parser.set_defaults(wrong=parser.error)


def run(args: argparse.Namespace, context: Context) -> None:
    """Make what plans are missing, or change one planned visit."""
    changes = args.move or args.window or args.free or args.unfree or args.extra
    if changes and not args.household:
        args.wrong(_ONE)
    with context.laptop(exclusive=True) as laptop:
        household = laptop.households.by_number(args.household) if args.household else None
        if household is None or not changes:
            made = laptop.planning.make(args.year, household)
            context.answer(
                {"plans": made.plans, "slots": made.slots},
                context.words("Cli", MADE, plans=made.plans, slots=made.slots),
            )
            return
        slot = _changed(args, context, laptop, household)
        label = laptop.codes["slot_state"].label(slot.state, laptop.settings.language)
    context.answer(
        {"slot": slot.no, "state": slot.state.name.lower(), "planned_on": iso(slot.planned_on),
         "window_from": iso(slot.window_from), "window_to": iso(slot.window_to)},
        context.words("Cli", CHANGED, no=slot.no, year=args.year, state=label),
    )  # fmt: skip


def _changed(args: argparse.Namespace, context: Context, laptop: Laptop, household: UUID) -> SlotView:
    """Change a planned visit, and return it as it is now."""
    if args.extra:
        made = laptop.rescheduling.add_extra(household, args.extra)
        return next(slot for slot in _slots(laptop, household, args.extra.year) if slot.id == made)
    found = [slot for slot in _slots(laptop, household, args.year) if slot.no == args.slot]
    if not found:
        raise NotFound(kind=context.words("Fields", _SLOT), name=f"{args.year}-{args.slot or '?'}")
    ids = [found[0].id]
    if args.move:
        laptop.rescheduling.plan_day(ids, args.move, args.reason)
    elif args.window:
        first, last = args.window
        laptop.rescheduling.move_window(ids, first, last, args.reason)
    elif args.free:
        laptop.rescheduling.exempt(ids, args.reason, args.reason)
    else:
        laptop.rescheduling.expect_again(ids)
    return next(slot for slot in _slots(laptop, household, args.year) if slot.id == ids[0])


def _slots(laptop: Laptop, household: UUID, year: int) -> tuple[SlotView, ...]:
    (row,) = laptop.households.rows([household], year)
    return row.slots
