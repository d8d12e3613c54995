"""`fieldkit profile …`: policy profiles from the township, and the keys that sign them."""

import argparse
import sys
from pathlib import Path

from fieldkit.cli.command import Context, action
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.laptop import Laptop
from fieldkit.services.policies import ProfileRow

NAME = "profile"
HELP = "list, take in and write out policy profiles"
TAKEN = QT_TRANSLATE_NOOP("Cli", "Taken in: {profile}, version {version}, {signed}.")
TRUSTED = QT_TRANSLATE_NOOP("Cli", "Profiles signed with the key of {name} are taken in from now on.")
USES = QT_TRANSLATE_NOOP("Cli", "Now in use: {profile}, version {version}.")
WRITTEN = QT_TRANSLATE_NOOP("Cli", "Written: {file}")
SHIPS = QT_TRANSLATE_NOOP("Cli", "ships with the program")
SIGNED = QT_TRANSLATE_NOOP("Cli", "signed by {name}")
UNSIGNED = QT_TRANSLATE_NOOP("Cli", "unsigned")
USED = QT_TRANSLATE_NOOP("Cli", "in use")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    action(actions, "list", "list the profiles and the keys that are trusted")
    take = action(actions, "import", "take in a profile that the township handed out")
    take.add_argument("file", type=Path, nargs="?")
    take.add_argument("--signature", type=Path, metavar="FILE", help="if it is not beside it as FILE.sig")
    take.add_argument("--trust", type=Path, metavar="KEYFILE", help="first trust the key in this file")
    take.add_argument("--unsigned", action="store_true", help="take it although nobody signed it")
    use = action(actions, "use", "work by this profile from now on")
    use.add_argument("name")
    out = action(actions, "export", "write a profile out, to be edited")
    out.add_argument("name")
    out.add_argument("file", type=Path)


def run(args: argparse.Namespace, context: Context) -> int | None:
    """Do what was asked."""
    if args.action == "import" and args.file is None and args.trust is None:
        print("fieldkit profile import: FILE or --trust KEYFILE", file=sys.stderr)
        return 2
    with context.laptop(exclusive=args.action in ("import", "use")) as laptop:
        if args.action == "list":
            _list(laptop, context)
        elif args.action == "import":
            _import(args, laptop, context)
        elif args.action == "use":
            profile = laptop.policies.get(args.name)
            laptop.change_setting("profile", profile.id)
            named = profile.name(context.words.language)
            document = {"id": profile.id, "version": profile.version}
            context.answer(document, context.words("Cli", USES, profile=named, version=profile.version))
        else:
            file = laptop.policies.export(args.name, args.file)
            context.answer({"file": str(file)}, context.words("Cli", WRITTEN, file=file))
    return None


def _list(laptop: Laptop, context: Context) -> None:
    rows, keys = laptop.policies.rows(), laptop.policies.keys()
    used = laptop.given_profile.id
    lines = []
    for row in rows:
        parts = [row.id, f"v{row.version}", row.title, _signed(row, context)]
        parts += [context.words("Cli", USED)] if row.id == used else []
        lines.append("  ".join(parts))
    document = {
        "profiles": [
            {
                "id": row.id, "version": row.version, "name": row.title, "ships": row.shipped,
                "signed": row.signed, "signer": row.signer, "used": row.id == used,
            }
            for row in rows
        ],
        "keys": [{"key": key.key, "name": key.name} for key in keys],
    }  # fmt: skip
    context.answer(document, "\n".join([*lines, *(f"{key.key}  {key.name}" for key in keys)]))


def _import(args: argparse.Namespace, laptop: Laptop, context: Context) -> None:
    document: dict[str, object] = {}
    said = []
    if args.trust is not None:
        key = laptop.policies.trust(args.trust)
        document["key"] = key.key
        said.append(context.words("Cli", TRUSTED, name=key.name))
    if args.file is not None:
        row = laptop.policies.take(args.file, args.signature, unsigned=args.unsigned)
        document |= {"id": row.id, "version": row.version, "signed": row.signed, "signer": row.signer}
        signed = _signed(row, context)
        said.append(context.words("Cli", TAKEN, profile=row.title, version=row.version, signed=signed))
    context.answer(document, "\n".join(said))


def _signed(row: ProfileRow, context: Context) -> str:
    if row.shipped:
        return context.words("Cli", SHIPS)
    return context.words("Cli", SIGNED, name=row.signer) if row.signed else context.words("Cli", UNSIGNED)
