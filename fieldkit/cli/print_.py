"""`fieldkit print`: forms as PDF files."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from fieldkit.cli.command import Context
from fieldkit.errors import QT_TRANSLATE_NOOP, NotFound
from fieldkit.services.laptop import Laptop

if TYPE_CHECKING:  # every command is imported at start, the paper engine only when it prints
    from fieldkit.services.printing import Printed

NAME = "print"
HELP = "print one form, or all forms of a village, into PDF files"
_ALL = "all"
_MADE = QT_TRANSLATE_NOOP("Cli", "{file}: {pages} pages, SHA-256 {sha256}")
_VISIT = QT_TRANSLATE_NOOP("Paper", "visit")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("form", metavar="FORM", help="a form's code, such as P-04, or: all")
    parser.add_argument("--out", type=Path, required=True, help="the file; for all, the folder")
    parser.add_argument("--village", metavar="CODE")
    parser.add_argument("--household", metavar="NO", help="户编号 or local number")
    parser.add_argument("--visit", metavar="ID")
    parser.add_argument("--year", type=int)
    parser.add_argument("--masking", choices=("M0", "M1", "M2", "M3"))


def run(args: argparse.Namespace, context: Context) -> None:
    """Make and save the form or forms."""
    files: list[dict[str, object]] = []
    with context.laptop(exclusive=True) as laptop:
        if args.form == _ALL:
            made = laptop.printing.render_all(
                village=args.village, year=args.year, progress=context.progress
            )
            files += [_save(laptop, one, args.out / one.file_name) for one in made]
        else:
            printed = laptop.printing.render(
                args.form, village=args.village, household=_household(laptop, args.household),
                visit=_visit(context, args.visit), year=args.year, masking=args.masking,
                progress=context.progress,
            )  # fmt: skip
            out = args.out / printed.file_name if args.out.is_dir() else args.out
            files.append(_save(laptop, printed, out))
    text = "\n".join(context.words("Cli", _MADE, **file) for file in files)
    context.answer({"files": files}, text)


def _save(laptop: Laptop, printed: "Printed", path: Path) -> dict[str, object]:
    laptop.printing.save(printed, path)
    return {
        "form": printed.form, "file": str(path), "pages": printed.pages,
        "sha256": printed.file_sha256,
    }  # fmt: skip


def _household(laptop: Laptop, number: str | None) -> UUID | None:
    return laptop.households.by_number(number) if number else None


def _visit(context: Context, text: str | None) -> UUID | None:
    try:
        return UUID(text) if text else None
    except ValueError:
        raise NotFound(kind=context.words("Paper", _VISIT), name=text) from None
