"""`fieldkit doctor`: what may be wrong with the data folder, and what can be mended."""

import argparse

from fieldkit.cli.command import Context
from fieldkit.db.home import Home
from fieldkit.errors import (
    QT_TRANSLATE_NOOP,
    DatabaseDamaged,
    DatabaseMissing,
    FieldkitError,
    KeysDamaged,
)
from fieldkit.services.doctor.service import GOOD, MENDED, NOTE, Health

NAME = "doctor"
HELP = "look whether the data folder is in order; with --mend, mend what can be mended after a backup"
ALL_GOOD = QT_TRANSLATE_NOOP("Cli", "Everything is in order.")
NOT_GOOD = QT_TRANSLATE_NOOP("Cli", "Something is not in order; see above what to do next.")
_SIGNS = {GOOD: "✓", NOTE: "·", MENDED: "+"}


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--mend", action="store_true", help="mend what can be mended")


def run(args: argparse.Namespace, context: Context) -> None:
    """Examine, and mend if asked to; a folder that cannot be opened is looked at from the outside."""
    try:
        with context.laptop(exclusive=args.mend) as laptop:
            doctor = laptop.doctor
            health = doctor.mend(context.progress) if args.mend else doctor.examine(context.progress)
    except (DatabaseDamaged, DatabaseMissing, KeysDamaged) as error:
        health = _closed(error, context, mend=args.mend)
    checks = [
        {"id": r.id, "state": r.state, "sentence": r.sentence, "mendable": r.mendable} for r in health.results
    ]
    context.answer({"verified": health.good, "checks": checks}, _told(health, context))


def _closed(error: FieldkitError, context: Context, *, mend: bool) -> Health:
    from fieldkit.services.doctor.closed import ClosedDoctor

    home = Home(context.home)
    doctor = ClosedDoctor(home, error, context.clock, context.words)
    if not mend:
        return doctor.examine()
    with home.lock():
        return doctor.mend(context.user, context.passphrase(), context.progress)


def _told(health: Health, context: Context) -> str:
    lines = [
        f"{_SIGNS.get(r.state, '✗')} {': '.join(part for part in (r.name, r.sentence) if part)}"
        for r in health.results
    ]
    return "\n".join([*lines, context.words("Cli", ALL_GOOD if health.good else NOT_GOOD)])
