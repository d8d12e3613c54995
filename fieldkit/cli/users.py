"""`fieldkit users …`: who works on this laptop, and new passphrases."""

import argparse
import getpass
import os
import sys

from fieldkit.cli.command import Context, action, number
from fieldkit.db.home import Home
from fieldkit.domain.codes import CodeTables
from fieldkit.errors import QT_TRANSLATE_NOOP, NoSuchUser, PassphraseNeeded
from fieldkit.services.laptop import Laptop
from fieldkit.services.users import UserRow

NAME = "users"
HELP = "list, add and let go the users of this laptop, and set passphrases"
DONE = QT_TRANSLATE_NOOP("Cli", "Done: {user}.")
_NEW = "FIELDKIT_NEW_PASSPHRASE"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments; a new passphrase is in `FIELDKIT_NEW_PASSPHRASE`, or asked for."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    action(actions, "list", "list the users")
    add = action(actions, "add", "give another person a way in")
    add.add_argument("name")
    add.add_argument("--role", required=True, choices=[role.code for role in CodeTables.load()["role"]])
    add.add_argument(
        "--village", action="append", default=[], metavar="CODE",
        help="only this village (may be repeated); without it all of them",
    )  # fmt: skip
    action(actions, "passphrase", "change one's own passphrase")
    reset = action(actions, "reset", "set a passphrase that was forgotten, with a code")
    reset.add_argument("name")
    reset.add_argument("--code", required=True, help="from the recovery sheet, or heard on the telephone")
    reset.add_argument("--number", type=number, help="the number said on the telephone")
    leave = action(actions, "leave", "note that somebody does not work here any more")
    leave.add_argument("name")


def run(args: argparse.Namespace, context: Context) -> None:
    """Do what was asked."""
    if args.action == "reset":
        _reset(args, context)
        return
    with context.laptop(exclusive=args.action != "list") as laptop:
        if args.action == "list":
            _list(laptop, context)
            return
        users, name = laptop.users, getattr(args, "name", laptop.user.name)
        if args.action == "add":
            users.add(
                passphrase=context.passphrase(), name=name, role=args.role, new_passphrase=_new(),
                villages=args.village,
            )  # fmt: skip
        elif args.action == "passphrase":
            users.change_passphrase(context.passphrase(), _new())
        else:
            users.leave(_named(laptop, name).id)
    context.answer({"user": name}, context.words("Cli", DONE, user=name))


def _list(laptop: Laptop, context: Context) -> None:
    roles = laptop.codes["role"]
    rows = laptop.users.rows()
    lines = [f"{row.name}  {roles.label(row.role, context.words.language)}" for row in rows]
    document = [
        {
            "name": row.name, "role": row.role, "villages": list(row.villages), "here": row.here,
            "left_on": row.left_on.isoformat() if row.left_on else None,
        }
        for row in rows
    ]  # fmt: skip
    context.answer({"users": document}, "\n".join(lines))


def _reset(args: argparse.Namespace, context: Context) -> None:
    from fieldkit.services.rescue import Forgotten

    home = Home(context.home)
    context.pause(args.name)
    with home.lock():
        if args.number is None:
            Forgotten(home).with_sheet(args.name, args.code, _new())
        else:
            Forgotten(home).by_telephone(args.name, args.number, args.code, _new())
    context.answer({"user": args.name}, context.words("Cli", DONE, user=args.name))


def _named(laptop: Laptop, name: str) -> UserRow:
    rows = laptop.users.rows()
    for row in rows:
        if row.name == name:
            return row
    raise NoSuchUser(user=name, known="、".join(row.name for row in rows))


def _new() -> str:
    given = os.environ.get(_NEW)
    if given:
        return given
    if not sys.stdin.isatty():
        raise PassphraseNeeded
    return getpass.getpass()
