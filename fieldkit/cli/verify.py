"""`fieldkit verify`: whether a sheet is the one that was issued."""

import argparse
import sys
from pathlib import Path

from fieldkit.cli.command import Context
from fieldkit.errors import QT_TRANSLATE_NOOP

NAME = "verify"
HELP = "tell whether a PDF, or the code on a sheet, is what was printed here, and unchanged"
_ONE = QT_TRANSLATE_NOOP("Cli", "give the file, or its code with --code")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE.pdf")
    parser.add_argument(
        "--code", metavar="FK1:…", help="what the square at the foot says, or its check number"
    )
    parser.set_defaults(wrong=parser.error)


def run(args: argparse.Namespace, context: Context) -> int:
    """Answer; status 1 for what is not known here, or not as it was made."""
    if (args.file is None) == (args.code is None):
        args.wrong(_ONE)
    from fieldkit.services.verifying import reads_as_code

    with context.laptop() as laptop:
        looking = laptop.verifying
        code = args.code
        if code is None and reads_as_code(str(args.file)) and not args.file.exists():
            code = str(args.file)
        verdict = looking.code(code) if code is not None else looking.file(args.file)
    if context.as_json or verdict.good:
        context.answer(verdict.as_json(), verdict.sentence)
    if not verdict.good:
        print(verdict.sentence, file=sys.stderr)
    return 0 if verdict.good else 1
