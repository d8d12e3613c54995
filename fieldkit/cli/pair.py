"""`fieldkit pair`: give a household its helper, or list the households without one."""

import argparse
from uuid import UUID

from fieldkit.cli.command import Context, day
from fieldkit.errors import QT_TRANSLATE_NOOP, NotFound, NotOne
from fieldkit.services.laptop import Laptop
from fieldkit.services.pairing.handing_over import Wish

NAME = "pair"
HELP = "give a household its primary helper, or list the households that have none today"
GAPS = QT_TRANSLATE_NOOP("Cli", "Households without a helper today: {count}.")
PAIRED = QT_TRANSLATE_NOOP("Cli", "{household}: {helper} from {day} on.")
_HELPER = QT_TRANSLATE_NOOP("Fields", "helper")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--household", metavar="NO", help="户编号 or local number")
    what.add_argument("--gaps", action="store_true", help="list households without a helper today")
    parser.add_argument("--helper", metavar="NAME", help="the helper's name; with the unit where two have it")
    parser.add_argument("--from", dest="start", type=day, metavar="DATE")
    parser.add_argument("--reason", metavar="CODE", help="why the helper changes, a code of end_reason")
    parser.add_argument("--village", metavar="CODE", help="only gaps of this village")


def run(args: argparse.Namespace, context: Context) -> None:
    """Pair, handing over where somebody else helped; or list."""
    if args.gaps:
        _list_gaps(args.village, context)
        return
    with context.laptop(exclusive=True) as laptop:
        household = laptop.households.by_number(args.household)
        helper = _helper(laptop, args.helper or "")
        start = args.start or laptop.clock.today()
        now = laptop.pairing.preview([Wish(household, helper)], start)[0]
        if now.before_id is not None and now.happens == "change":
            pairing = laptop.pairing.replace(now.before_id, helper, start, args.reason)
        else:
            pairing = laptop.pairing.assign(household, helper, start)
    context.answer(
        {"pairing": str(pairing), "happened": str(now.happens), "before": now.before},
        context.words("Cli", PAIRED, household=now.household, helper=now.helper, day=start),
    )


def _helper(laptop: Laptop, name: str) -> UUID:
    found = [h for h in laptop.pairing.helpers(name) if name in (h.name, f"{h.name} {h.unit}")]
    kind = laptop.words("Fields", _HELPER)
    if not found:
        raise NotFound(kind=kind, name=name)
    if len(found) > 1:
        raise NotOne(kind=kind, name=name, count=len(found))
    return found[0].id


def _list_gaps(village: str | None, context: Context) -> None:
    with context.laptop() as laptop:
        gaps = laptop.gaps.list(context.village(laptop, village))
        rows = {row.id: row for row in laptop.households.rows([gap.household_id for gap in gaps])}
    found = [
        {
            "hh_no": rows[gap.household_id].hh_no, "local_no": rows[gap.household_id].local_no,
            "head": rows[gap.household_id].head, "group": gap.group, "since": gap.since.isoformat(),
        }
        for gap in gaps
    ]  # fmt: skip
    lines = [f"{g['local_no']}  {g['group']}  {g['head']}  {g['since']}" for g in found]
    context.answer({"gaps": found}, "\n".join([context.words("Cli", GAPS, count=len(found)), *lines]))
