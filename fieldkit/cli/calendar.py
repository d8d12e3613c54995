"""`fieldkit calendar …`: which days are worked, by which the periods of notices are counted."""

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fieldkit.cli.command import Actions, Context, action, number
from fieldkit.domain.workdays import spans
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.laptop import Laptop

if TYPE_CHECKING:
    from fieldkit.services.calendars import YearView

NAME = "calendar"
HELP = "list, show, replace and write out the calendar of working days"
ONE = QT_TRANSLATE_NOOP("Cli", "{year}: days free: {off}, weekend days worked: {on}; {whose}; {source}")
SHIPS = QT_TRANSLATE_NOOP("Cli", "ships with the program")
OWN = QT_TRANSLATE_NOOP("Cli", "the township's own")
UNKNOWN = QT_TRANSLATE_NOOP(
    "Cli", "{year}: the calendar is not known; Saturdays and Sundays are counted as free."
)
FREE = QT_TRANSLATE_NOOP("Cli", "  free {first} to {last}")
FREE_DAY = QT_TRANSLATE_NOOP("Cli", "  free {first}")
WORKED = QT_TRANSLATE_NOOP("Cli", "  worked {first}")
WRITTEN = QT_TRANSLATE_NOOP("Cli", "Written: {file}")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the actions and their arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    action(actions, "list", "list the years there is a calendar of")
    _of(actions, "show", "show the free and the worked days of a year")
    take = _of(actions, "set", "replace a year by the one in a file")
    take.add_argument(
        "file", type=Path, metavar="FILE.csv",
        help="a CSV or workbook; a row is the first day, the last one, 休 or 班",
    )  # fmt: skip
    take.add_argument(
        "--source", metavar="TEXT", default="",
        help="the paper it stands in; without it the name of the file",
    )  # fmt: skip
    out = _of(actions, "export", "write a year out, to be edited")
    out.add_argument("file", type=Path, metavar="FILE.csv")
    _of(actions, "forget", "let the calendar that ships stand again for a year")


def _of(actions: Actions, name: str,
        text: str) -> argparse.ArgumentParser:  # fmt: skip
    parser = action(actions, name, text)
    parser.add_argument("year", type=number, metavar="YEAR")
    return parser


def run(args: argparse.Namespace, context: Context) -> None:
    """Do what was asked, and show the year as it is then."""
    with context.laptop(exclusive=args.action in ("set", "forget")) as laptop:
        if args.action == "list":
            views = laptop.calendars.years()
            text = "\n".join(_summary(context, view) for view in views)
            context.answer({"years": [_json(view, brief=True) for view in views]}, text)
        elif args.action == "export":
            file = laptop.calendars.write(args.year, args.file)
            context.answer({"file": str(file)}, context.words("Cli", WRITTEN, file=file))
        else:
            view = _year(args, laptop)
            context.answer(_json(view), "\n".join([_summary(context, view), *_days(context, view)]))


def _year(args: argparse.Namespace, laptop: Laptop) -> "YearView":
    if args.action == "set":
        return laptop.calendars.take(args.year, args.file, args.source)
    if args.action == "forget":
        laptop.calendars.forget_year(args.year)
    return laptop.calendars.of(args.year)


def _summary(context: Context, view: "YearView") -> str:
    if not view.known:
        return context.words("Cli", UNKNOWN, year=view.year)
    whose = context.words("Cli", OWN if view.own else SHIPS)
    off, on = len(view.days_off), len(view.days_on)
    return context.words("Cli", ONE, year=view.year, off=off, on=on, whose=whose, source=view.source)


def _days(context: Context, view: "YearView") -> list[str]:
    lines: list[tuple[date, str]] = []
    for first, last in spans(view.days_off):
        words = FREE if last > first else FREE_DAY
        lines.append((first, context.words("Cli", words, first=first, last=last)))
    lines += [(day, context.words("Cli", WORKED, first=day)) for day in view.days_on]
    return [line for _, line in sorted(lines)]


def _json(view: "YearView", *, brief: bool = False) -> dict[str, Any]:
    said = {"year": view.year, "known": view.known, "own": view.own, "source": view.source or None}
    if brief:
        return {**said, "days_off": len(view.days_off), "days_on": len(view.days_on)}
    days_off = [day.isoformat() for day in view.days_off]
    return {**said, "days_off": days_off, "days_on": [day.isoformat() for day in view.days_on]}
