"""`fieldkit restore FILE`: puts a backup back; what was here before is kept."""

import argparse
from pathlib import Path

from fieldkit.cli.command import Context
from fieldkit.db.home import Home
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.restoring import Rehearsal, Restored, Restoring

NAME = "restore"
HELP = "put a backup in the place of the data, which are themselves kept as a backup first"
WHOLE = QT_TRANSLATE_NOOP(
    "Cli", "{file} of {moment} is whole: {households} households, {visits} visits. Nothing was changed."
)
DONE = QT_TRANSLATE_NOOP("Cli", "Restored: {households} households and {visits} visits as of {moment}.")
LOST = QT_TRANSLATE_NOOP(
    "Cli", "{count} photos or scans were not with the backup; those the township has come with a sync."
)
KEPT = QT_TRANSLATE_NOOP("Cli", "What was here before is kept in {kept}.")
SAME = QT_TRANSLATE_NOOP("Cli", "Sync goes on as before.")
OTHER = QT_TRANSLATE_NOOP(
    "Cli",
    "For the township this is another laptop now. Ask for a registration code before the next sync.",
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a backup, NAME.fkbackup")
    parser.add_argument("--rehearse", action="store_true", help="try it out and change nothing")


def run(args: argparse.Namespace, context: Context) -> None:
    """Try the backup out, and restore it unless it is a rehearsal."""
    home, passphrase = Home(context.home), context.passphrase()
    restoring = Restoring(home, context.clock, context.words)
    if args.rehearse:
        found = restoring.rehearse(args.file, context.user, passphrase, context.progress)
        context.answer(_rehearsed(found), context.words("Cli", WHOLE, **_facts(found)))
        return
    with home.lock():
        done = restoring.restore(args.file, context.user, passphrase, context.progress)
    lines = [context.words("Cli", DONE, **_facts(done))]
    if done.kept is not None:
        lines.append(context.words("Cli", KEPT, kept=done.kept))
    if done.lost:
        lines.append(context.words("Cli", LOST, count=done.lost))
    if done.enrolled or not done.same_laptop:
        lines.append(context.words("Cli", SAME if done.enrolled else OTHER))
    context.answer(_restored(done), "\n".join(lines))


def _facts(about: Rehearsal | Restored) -> dict[str, object]:
    inside = about.inside
    return {
        "file": inside.file, "moment": f"{inside.made_at.astimezone():%Y-%m-%d %H:%M}",
        "households": inside.households, "visits": inside.visits,
    }  # fmt: skip


def _rehearsed(found: Rehearsal) -> dict[str, object]:
    loss = found.loss
    return {
        **_document(found), "restored": False, "same_laptop": found.same_laptop,
        "lost": {"known": loss.known, "unsent": loss.unsent, "drafts": loss.drafts,
                 "changed": {one.what: one.records for one in loss.changed}},
    }  # fmt: skip


def _restored(done: Restored) -> dict[str, object]:
    return {
        **_document(done), "restored": True, "same_laptop": done.same_laptop, "enrolled": done.enrolled,
        "kept": str(done.kept) if done.kept else None, "contents_lost": done.lost,
    }  # fmt: skip


def _document(about: Rehearsal | Restored) -> dict[str, object]:
    inside = about.inside
    return {
        "verified": True, "file": str(inside.file), "made_at": inside.made_at.isoformat(),
        "households": inside.households, "people": inside.people, "visits": inside.visits,
    }  # fmt: skip
