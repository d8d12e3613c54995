"""`fieldkit server …`: the township's server, and which laptops belong to it."""

import argparse
import getpass
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from fieldkit import log
from fieldkit.cli.command import Context, action, number
from fieldkit.errors import QT_TRANSLATE_NOOP, CertificateUnfit, OnlySqlite, ServerBegun, ServerNeeded

if TYPE_CHECKING:
    from fieldkit.server.database import Database, ServerFolder

NAME = "server"
HELP = "begin and run the township's server, and register laptops"
_A_PORT = QT_TRANSLATE_NOOP("Cli", "a port is a number from 0 to 65535")
_TWELVE = QT_TRANSLATE_NOOP("Cli", "a village code has twelve digits")
BEGUN = QT_TRANSLATE_NOOP(
    "Cli",
    "A server was begun in {folder}. Write down its recovery code and lock it away: {code}",
)
SERVING = QT_TRANSLATE_NOOP("Cli", "The server answers at {url}. Ctrl+C ends it.")
CODE = QT_TRANSLATE_NOOP("Cli", "Code for one laptop, good for 24 hours: {code}")
SHUT = QT_TRANSLATE_NOOP("Cli", "(disabled)")
SHUT_OUT = QT_TRANSLATE_NOOP(
    "Cli", "{label} is disabled: it gets nothing any more; what was entered on it is still taken."
)
TAKEN_BACK = QT_TRANSLATE_NOOP("Cli", "{label} is enabled again.")
NONE = QT_TRANSLATE_NOOP("Cli", "No laptop is registered yet.")
RESCUE = QT_TRANSLATE_NOOP(
    "Cli",
    "Laptop {device}, number {number}, made on {made:%Y-%m-%d}. Read out, group by group:\n{code}",
)
READ_BEFORE = QT_TRANSLATE_NOOP("Cli", "It was read out before, at {at:%Y-%m-%d %H:%M}.")
_DEFAULT_PORT = 8600
_LAST_PORT = 65_535


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    init = action(actions, "init", "begin a server in the data folder")
    init.add_argument("--county", default="000000", help="code of the county it serves")
    serve = action(actions, "run", "run the server until a signal ends it")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=_port, default=_DEFAULT_PORT, help="0 takes a free one")
    serve.add_argument("--cert", metavar="FILE", type=Path, help="certificate (PEM), to serve other machines")
    serve.add_argument("--key", metavar="FILE", type=Path, help="its key (PEM)")
    serve.add_argument("--database", metavar="URL", help="SQLite in the data folder if not given")
    enrol = action(actions, "enrol", "make a code with which one laptop can register")
    enrol.add_argument(
        "--village", action="append", default=[], metavar="CODE", type=_village,
        help="only this village (may be repeated); without it the whole county",
    )  # fmt: skip
    enrol.add_argument("--label", help="what the laptop is called")
    devices = action(actions, "devices", "list the laptops; shut one out that was lost, or take it back")
    doing = devices.add_subparsers(dest="switch", metavar="ACTION")
    for name, text in (("disable", "give a lost laptop nothing any more"), ("enable", "take a laptop back")):
        switch = action(doing, name, text)
        switch.add_argument("label", metavar="LABEL", help="what the laptop is called, or its id")
    rescue = action(actions, "rescue", "read out a code for somebody who forgot the passphrase")
    rescue.add_argument("--device", required=True, metavar="LABEL", help="what the laptop is called")
    rescue.add_argument("--number", required=True, type=number, help="the number the laptop shows")
    rescue.add_argument("--by", default="", help="who reads it out; else the account of this machine")


def run(args: argparse.Namespace, context: Context) -> None:
    """Do what was asked."""
    actions = {"init": _init, "run": _run, "enrol": _enrol, "devices": _devices, "rescue": _rescue}
    actions[args.action](args, context)


def _folder(context: Context) -> "ServerFolder":
    try:
        from fieldkit.server.database import ServerFolder
    except ImportError as error:  # installed without the extra
        raise ServerNeeded from error
    return ServerFolder(context.home)


def _init(args: argparse.Namespace, context: Context) -> None:
    folder = _folder(context)
    code = folder.create(context.passphrase(), args.county)
    context.answer(
        {"folder": str(folder.folder), "recovery": code},
        context.words("Cli", BEGUN, folder=folder.folder, code=code),
    )


def _open(context: Context, county: str = "000000") -> "Database":
    """Open the server's database, beginning a server first where there is none."""
    folder = _folder(context)
    if not folder.exists:
        try:
            code = folder.create(context.passphrase(), county)
        except ServerBegun:  # by another command a moment ago
            return folder.open(context.passphrase())
        print(context.words("Cli", BEGUN, folder=folder.folder, code=code), file=sys.stderr)
    return folder.open(context.passphrase())


def _run(args: argparse.Namespace, context: Context) -> None:
    if args.database not in (None, "sqlite", "sqlite://"):
        raise OnlySqlite(url=args.database.split("@")[-1])
    if (args.cert is None) != (args.key is None):
        raise CertificateUnfit(file=args.cert or args.key, why="--cert --key")
    _folder(context)  # says so where the server's packages are not installed
    from fieldkit.server.run import listen, secured, serve

    tls = secured(args.cert, args.key) if args.cert else None
    with listen(args.host, args.port, tls) as listener:
        database = _open(context)
        log.start(context.home / "server" / "logs", "uvicorn.error")

        def ready(url: str) -> None:
            text = context.words("Cli", SERVING, url=url)
            print(json.dumps({"url": url}) if context.as_json else text, flush=True)

        serve(database, context.clock, listener, ready, tls)


def _village(text: str) -> str:
    """Read a village code of twelve digits (domain.md §2.1)."""
    if len(text) != 12 or not text.isdigit():
        raise argparse.ArgumentTypeError(_TWELVE)
    return text


def _port(text: str) -> int:
    found = number(text)
    if not 0 <= found <= _LAST_PORT:
        raise argparse.ArgumentTypeError(_A_PORT)
    return found


def _enrol(args: argparse.Namespace, context: Context) -> None:
    from fieldkit.server.access import Access

    database = _open(context)
    try:
        code = Access(database, context.clock).new_code(args.label, args.village)
    finally:
        database.close()
    context.answer({"code": code}, context.words("Cli", CODE, code=code))


def _switch(args: argparse.Namespace, context: Context) -> None:
    """Shut a laptop out, or take it back; a server that runs obeys at the laptop's next request."""
    from fieldkit.server.devices import Devices

    database = _open(context)
    try:
        devices = Devices(database, context.clock)
        done = (devices.disable if args.switch == "disable" else devices.enable)(args.label)
    finally:
        database.close()
    words = context.words("Cli", SHUT_OUT if done.disabled else TAKEN_BACK, label=done.label)
    context.answer({"id": done.id.hex, "label": done.label, "disabled": done.disabled}, words)


def _devices(args: argparse.Namespace, context: Context) -> None:
    if args.switch:
        _switch(args, context)
        return
    from fieldkit.server.access import Access

    database = _open(context)
    try:
        devices = Access(database, context.clock).devices()
    finally:
        database.close()
    document = [
        {
            "id": device.id.hex, "label": device.label, "user": device.user,
            "enrolled_at": device.enrolled_at.isoformat(),
            "last_seen": device.last_seen.isoformat() if device.last_seen else None,
            "disabled": device.disabled,
        }
        for device in devices
    ]  # fmt: skip
    shut = "  " + context.words("Cli", SHUT)
    lines = [
        f"{d.label}  {d.user}  {(d.last_seen or d.enrolled_at):%Y-%m-%d %H:%M}{shut if d.disabled else ''}"
        for d in devices
    ]
    context.answer({"devices": document}, "\n".join(lines) or context.words("Cli", NONE))


def _rescue(args: argparse.Namespace, context: Context) -> None:
    from fieldkit.server.rescue import RescueDesk

    database = _open(context)
    try:
        reader = args.by or getpass.getuser()
        code = RescueDesk(database, context.clock).read(args.device, args.number, reader)
    finally:
        database.close()
    of = {"device": code.device, "number": code.number, "made": code.made_at, "code": code.code}
    words = [context.words("Cli", RESCUE, **of)]
    if code.read_before is not None:
        words.append(context.words("Cli", READ_BEFORE, at=code.read_before))
    context.answer(
        {
            "device": code.device, "number": code.number, "code": code.code,
            "made_at": code.made_at.isoformat(),
            "read_before": code.read_before.isoformat() if code.read_before else None,
        },
        "\n".join(words),
    )  # fmt: skip
