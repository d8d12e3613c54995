"""`fieldkit households`: list households."""

import argparse

from fieldkit.cli.command import Context
from fieldkit.services.households import HouseholdRow

NAME = "households"
HELP = "list households, or those that fit what is typed"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--find", default="", metavar="TEXT", help="name, pinyin, initials, number tail…")
    parser.add_argument("--village", metavar="CODE", help="only this village")


def run(args: argparse.Namespace, context: Context) -> None:
    """Print the households, sorted by local number."""
    with context.laptop() as laptop:
        ids = laptop.households.find(args.find, village=context.village(laptop, args.village))
        rows = laptop.households.rows(ids)
    lines = [f"{r.local_no}  {r.group}  {r.head}  {r.people}  {r.type_label}  {r.helper or '—'}  "
             f"{r.visits_done}/{len(r.slots)}" for r in rows]  # fmt: skip
    context.answer({"households": [_entry(row) for row in rows]}, "\n".join(lines))


def _entry(row: HouseholdRow) -> dict[str, object]:
    return {
        "hh_no": row.hh_no, "local_no": row.local_no, "village_code": row.village_code,
        "group": row.group, "head": row.head, "people": row.people, "type": row.type,
        "helper": row.helper, "visits_done": row.visits_done,
    }  # fmt: skip
