"""`fieldkit sync`: exchange with the township's server."""

import argparse

from fieldkit.cli.command import Context
from fieldkit.errors import QT_TRANSLATE_NOOP

NAME = "sync"
HELP = "send what waits to the township's server, and fetch what others did"
DONE = QT_TRANSLATE_NOOP(
    "Cli",
    "Sent: {sent}. Received: {received}. Conflicts: {conflicts}. Kept aside for review: {parked}.",
)
EQUAL = QT_TRANSLATE_NOOP("Cli", "Laptop and server hold the same.")
DIFFERENT = QT_TRANSLATE_NOOP("Cli", "Laptop and server do not hold the same yet; sync again.")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--server", metavar="URL", help="default: the server it belongs to")
    parser.add_argument("--enrol", metavar="CODE", help="the township's code, the first time")


def run(args: argparse.Namespace, context: Context) -> None:
    """Enrol if a code is given, and sync."""

    def begins(stage: str) -> None:
        context.progress.stage = context.words("SyncStages", stage)

    with context.laptop(exclusive=True) as laptop:
        if args.enrol:
            laptop.syncing.enrol(args.server or laptop.syncing.status().server, args.enrol)
        elif args.server:
            laptop.syncing.use_server(args.server)
        outcome = laptop.syncing.now(context.progress, stage=begins)
        laptop.settings.save(laptop.home.settings_file)
    document = {
        "sent": outcome.sent, "received": outcome.received, "conflicts": outcome.conflicts,
        "parked": outcome.parked, "equal": outcome.equal,
    }  # fmt: skip
    told = context.words("Cli", DONE, **{k: v for k, v in document.items() if k != "equal"})
    context.answer(document, told + "\n" + context.words("Cli", EQUAL if outcome.equal else DIFFERENT))
