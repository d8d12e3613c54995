"""`fieldkit backup FILE`: everything in one encrypted file, tried out before it counts."""

import argparse

from fieldkit.cli.command import Context, place
from fieldkit.db.home import Home
from fieldkit.errors import QT_TRANSLATE_NOOP, HomeReadOnly, NoRoomToOpen
from fieldkit.services import unwritable
from fieldkit.services.backups import BackupInfo

NAME = "backup"
HELP = "write all data to one encrypted file, restore it beside itself and compare"
DONE = QT_TRANSLATE_NOOP(
    "Cli",
    "{file} ({megabytes} MB) was restored beside itself and is equal: {households} households, {visits} "
    "visits. Keep it apart from this laptop.",
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", type=place, metavar="FILE", help="such as /media/stick/2026-11-21.fkbackup")


def run(args: argparse.Namespace, context: Context) -> None:
    """Write the backup."""
    made = _made(args, context)
    document = {
        "verified": made.verified_at is not None, "file": str(made.file), "bytes": made.bytes,
        "made_at": made.made_at.isoformat(), "households": made.households, "people": made.people,
        "visits": made.visits, "waiting": made.waiting,
    }  # fmt: skip
    told = {"file": made.file, "megabytes": f"{made.bytes / 1e6:,.1f}"}
    told |= {"households": made.households, "visits": made.visits}
    context.answer(document, context.words("Cli", DONE, **told))


def _made(args: argparse.Namespace, context: Context) -> BackupInfo:
    """Back up the opened folder; one that cannot be written, from the outside."""
    try:
        with context.laptop() as laptop:
            return laptop.backups.write_to(args.file, context.progress)
    except (HomeReadOnly, NoRoomToOpen):
        who = context.user, context.passphrase()
        home = Home(context.home)
        return unwritable.back_up(home, args.file, who, context.clock, context.words, context.progress)
