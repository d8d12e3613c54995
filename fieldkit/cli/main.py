"""Reads the command line, runs one command and tells how it ended (status 0, 1, 2 or 3)."""

import argparse
import errno
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from fieldkit import __version__, cli, log
from fieldkit.cli.command import Command, Context, day, default_home
from fieldkit.cli.parsing import Parser
from fieldkit.clock import Clock
from fieldkit.db.home import Home
from fieldkit.errors import QT_TRANSLATE_NOOP, Cancelled, DiskFull, FieldkitError, HomeNotWritable, reason

_NO_COMMANDS = {"command", "help_words", "main", "notice_listing", "parsing"}
DONE, MENDABLE, BUG = 0, 1, 3
BUG_SENTENCE = QT_TRANSLATE_NOOP(
    "Cli", "Something went wrong inside fieldkit. Nothing was half saved. A report is in {file}."
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command in `argv` and return its exit status; wrong usage exits with 2."""
    modules = {module.NAME: module for module in _modules()}
    line = sys.argv[1:] if argv is None else argv
    args = make_parser(modules, line).parse_args(line)
    context = Context(
        home=args.home,
        user=args.user,
        clock=Clock(args.today),
        as_json=getattr(args, "json", False),
    )
    try:
        return modules[args.command].run(args, context) or DONE
    except KeyboardInterrupt:
        return _say(context, Cancelled())
    except FieldkitError as error:
        return _say(context, error)
    except BrokenPipeError:  # whoever read the answer has seen enough of it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as error:
        return _say(context, _mendable(error, context)) if _mendable(error, context) else _bug(context, error)
    except (SystemExit, GeneratorExit):
        raise
    except BaseException as error:  # noqa: BLE001 - the last resort, a library's panic too: never a traceback
        return _bug(context, error)


def make_parser(modules: dict[str, Command], line: Sequence[str] = ()) -> argparse.ArgumentParser:
    """Build the parser of every command, for the words `line`."""
    parser = Parser(prog="fieldkit", description="Household work in villages.", line=line)
    add_general_options(parser)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, module in modules.items():
        command = commands.add_parser(name, help=module.HELP, description=module.HELP)
        command.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
        module.configure(command)
    return parser


def add_general_options(parser: argparse.ArgumentParser) -> None:
    """Declare what comes before the command, for the window as well."""
    parser.add_argument("--version", action="version", version=f"fieldkit {__version__}")
    parser.add_argument("--home", type=Path, default=default_home(),
                        help="the data folder")  # fmt: skip
    parser.add_argument("--user", default=os.environ.get("FIELDKIT_USER"), help="who works")
    parser.add_argument("--today", type=day, help="the day to work on, 2026-11-21",
                        default=os.environ.get("FIELDKIT_TODAY") or None)  # fmt: skip
    parser.add_argument("--json", action="store_true", help="answer with one JSON document")


def _modules() -> list[Command]:
    """Import every module of this package that is a command."""
    names = sorted(module.name for module in iter_modules(cli.__path__))
    return [import_module(f"fieldkit.cli.{name}") for name in names if name not in _NO_COMMANDS]


def _say(context: Context, error: FieldkitError | None) -> int:
    if error is not None:
        print(context.words.sentence(error), file=sys.stderr)
    return MENDABLE


def _mendable(error: OSError, context: Context) -> FieldkitError | None:
    if error.errno == errno.ENOSPC:
        return DiskFull()
    if error.errno in (errno.EACCES, errno.EROFS, errno.EPERM):
        return HomeNotWritable(home=error.filename or context.home, why=reason(error))
    return None


def _bug(context: Context, error: BaseException) -> int:
    try:
        file = log.report_bug(error, Home(context.home).logs)
    except OSError:
        file = Path(os.devnull)
    print(context.words("Cli", BUG_SENTENCE, file=file), file=sys.stderr)
    return BUG
