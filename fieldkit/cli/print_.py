"""Forms of the village as PDF files."""

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from fieldkit.cli.command import Context, moment, number, place, row_id
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue, BatchStopped, NotFound
from fieldkit.services import saving
from fieldkit.services.laptop import Laptop

if TYPE_CHECKING:  # every command is imported at start, the paper engine only when it prints
    from fieldkit.services.printing.batches import Order
    from fieldkit.services.printing.service import Asked, Printed

NAME = "print"
HELP = "print one form, or all forms of a village, into PDF files"
_ALL = "all"
_TOWNSHIP = 9  # digits that the codes of a township's villages begin with
_MANY = QT_TRANSLATE_NOOP("Cli", "{n} files written into {folder}")
_ANEW = QT_TRANSLATE_NOOP(
    "Cli",
    "A print of {form} into this folder was half done ({done} of {total}) and is begun anew now; with "
    "--resume it would go on.",
)
_NO_FOLDER = QT_TRANSLATE_NOOP("Cli", "--out is a folder here, not a file: {out}")
_TOWN = QT_TRANSLATE_NOOP("Paper", "township")
_MADE = QT_TRANSLATE_NOOP("Cli", "{file}: {pages} pages, SHA-256 {sha256}")
_REFUSED = QT_TRANSLATE_NOOP("Cli", "{form} was not made: {why}")
_MORE = QT_TRANSLATE_NOOP("Cli", "… and {n} more")
_VISIT = QT_TRANSLATE_NOOP("Paper", "visit")
_PAIRING = QT_TRANSLATE_NOOP("Paper", "pairing")
_MONTH = QT_TRANSLATE_NOOP("Fields", "Month")
_MEETING = QT_TRANSLATE_NOOP("Paper", "meeting")
_NO_MONTH = QT_TRANSLATE_NOOP("Fields", "a month looks like 2026-11")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("form", metavar="FORM", help="a form's code, such as P-04, or: all")
    parser.add_argument("--out", type=place, required=True, help="the file; for all and for many, the folder")
    parser.set_defaults(wrong=parser.error)
    _configure_subject(parser)
    parser.add_argument("--layout", metavar="NAME", default="", help="another layout, such as short")
    parser.add_argument("--year", type=number)
    parser.add_argument("--masking", choices=("M0", "M1", "M2", "M3"))
    parser.add_argument(
        "--printed-at", type=moment, metavar="TIME",
        help="print time, 2026-11-21T10:00+08:00; now without it; the same data and time give the same bytes",
    )  # fmt: skip
    parser.add_argument("--blank", action="store_true", help="to be filled in by hand")
    many = parser.add_argument_group("many at once: a file a village, in parts that go on after a power cut")
    many.add_argument("--township", metavar="CODE", help="every village of it, by its 9 or 12 digits")
    many.add_argument("--all-villages", action="store_true")
    files = many.add_mutually_exclusive_group()
    files.add_argument("--each", action="store_true", help="a file a household")
    files.add_argument("--joined", action="store_true", help="all villages in one file")
    many.add_argument("--resume", action="store_true", help="go on with what is half done in the folder")


def _configure_subject(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--village", metavar="CODE")
    parser.add_argument(
        "--household", metavar="NO", action="append", default=[],
        help="户编号 or local number; several times for several",
    )  # fmt: skip
    parser.add_argument(
        "--group", metavar="NAME", action="append", default=[],
        help="only of this villagers' group of the village; several times for several",
    )  # fmt: skip
    parser.add_argument("--visit", metavar="ID")
    parser.add_argument("--pairing", metavar="ID", help="of P-23; without it the newest of the household")
    parser.add_argument(
        "--helper", metavar="NAME", help="name or work phone, of P-10r; of P-01, P-08 the helper's households"
    )
    parser.add_argument("--month", metavar="YYYY-MM", help="of P-10r")
    parser.add_argument("--sync", metavar="RUN", type=number, help="of P-26; without it the newest")
    parser.add_argument("--ledger", metavar="NAME", default="", help="of P-L, such as school; without it all")
    parser.add_argument("--notice", metavar="NOTICE", help="of a posting; without it the newest of its kind")
    parser.add_argument("--meeting", metavar="ID", help="of P-12; without it the newest")


def run(args: argparse.Namespace, context: Context) -> int:
    """Make and save the form or forms; status 1 where some could not be made."""
    many = args.each or args.joined or args.resume or args.township or args.all_villages
    folder = args.form == _ALL or many or args.out.is_dir()
    if folder and args.out.suffix.lower() == ".pdf" and not args.out.is_dir():
        args.wrong(context.words("Cli", _NO_FOLDER, out=args.out))
    if not args.resume:
        saving.demand_place(args.out / "x.pdf" if folder else args.out)
    with context.laptop(exclusive=True) as laptop:
        if args.form == _ALL:
            return _all(args, context, laptop)
        if many:
            return _many(args, context, laptop)
        printed = laptop.printing.make(
            args.form, _asked(args, context, laptop), masking=args.masking, printed_at=args.printed_at,
            progress=context.progress,
        )  # fmt: skip
        file = _save(laptop, printed, args.out / printed.file_name if folder else args.out)
    context.answer({"files": [file]}, context.words("Cli", _MADE, **file))
    return 0


def _all(args: argparse.Namespace, context: Context, laptop: Laptop) -> int:
    """Make every form of a village that can be made; tell the others, each with its sentence."""
    refused: list[dict[str, str]] = []
    made = laptop.printing.render_all(
        village=args.village, year=args.year, printed_at=args.printed_at, progress=context.progress,
        blank=args.blank,
        refused=lambda form, error: refused.append({"form": form, "why": context.words.sentence(error)}),
    )  # fmt: skip
    files = [_save(laptop, one, args.out / one.file_name) for one in made]
    text = "\n".join(context.words("Cli", _MADE, **file) for file in files)
    context.answer({"files": files, "refused": refused}, text)
    for one in refused:
        print(context.words("Cli", _REFUSED, **one), file=sys.stderr)
    return 1 if refused else 0


# ---------------------------------------------------------------- many at once


def _many(args: argparse.Namespace, context: Context, laptop: Laptop) -> int:
    """Print of many households or villages; whatever stops it, `--resume` goes on from there.

    Status 1 where some could not be made, as of `all`.
    """
    if args.resume:
        batch = laptop.batches.half_done(args.form, args.out)
    else:
        before = laptop.batches.half_done_in(args.form, args.out)
        batch = laptop.batches.begin(_order(args, context, laptop), printed_at=args.printed_at)
        if before is not None:
            stood = {"form": before.form, "done": f"{before.done:,}", "total": f"{before.total:,}"}
            print(context.words("Cli", _ANEW, **stood), file=sys.stderr)
    files: list[dict[str, object]] = []

    def written(file: Path, printed: "Printed") -> None:
        files.append(_file(printed, file))

    try:
        made = laptop.batches.run(batch, context.progress, written=written)
    except KeyboardInterrupt:
        stands = laptop.batches.one(batch)
        raise BatchStopped(done=f"{stands.done:,}", total=f"{stands.total:,}") from None
    said = context.words("Cli", _MANY, n=f"{len(files):,}", folder=made.folder)
    context.answer({"files": files, "left_out": made.left_out_count}, said)
    for one in made.left_out:
        print(one, file=sys.stderr)
    if made.left_out_count > len(made.left_out):
        more = made.left_out_count - len(made.left_out)
        print(context.words("Cli", _MORE, n=f"{more:,}"), file=sys.stderr)
    return 1 if made.left_out_count else 0


def _order(args: argparse.Namespace, context: Context, laptop: Laptop) -> "Order":
    from fieldkit.services.printing.batches import Order

    chosen = tuple(laptop.households.by_number(number) for number in args.household)
    if args.group and not chosen:
        chosen = laptop.printing.in_groups(args.form, args.village, args.group)
    villages: tuple[str, ...] = (args.village,) if args.village else ()
    if args.township or args.all_villages:
        villages = _villages(args, context, laptop)
    return Order(
        args.form, args.out, villages, chosen, each=args.each, year=args.year, ledger=args.ledger,
        month=_month(context, args.month), layout=args.layout, masking=args.masking,
        helper=laptop.printing.helper_named(args.helper) if args.helper else None, joined=args.joined,
    )  # fmt: skip


def _villages(args: argparse.Namespace, context: Context, laptop: Laptop) -> tuple[str, ...]:
    """Return the villages of the township, or all there are.  Raises `NotFound`."""
    beginning = (args.township or "")[:_TOWNSHIP]
    found = tuple(one.code for one in laptop.villages.list() if one.code.startswith(beginning))
    if not found or (args.township and len(beginning) < _TOWNSHIP):
        raise NotFound(kind=context.words("Paper", _TOWN), name=args.township or "—")
    return found


def _asked(args: argparse.Namespace, context: Context, laptop: Laptop) -> "Asked":
    """Return what the arguments ask a form of."""
    from fieldkit.services.printing.service import Asked

    pairing = _row(context, _PAIRING, args.pairing)
    return Asked(
        village=args.village,
        households=tuple(laptop.households.by_number(number) for number in args.household),
        visit=_row(context, _VISIT, args.visit), pairings=(pairing,) if pairing else (),
        helper=laptop.printing.helper_named(args.helper) if args.helper else None,
        month=_month(context, args.month), sync=args.sync, year=args.year,
        ledger=args.ledger, notice=context.notice(laptop, args.notice) if args.notice else None,
        meeting=_row(context, _MEETING, args.meeting), layout=args.layout, blank=args.blank,
        groups=tuple(args.group),
    )  # fmt: skip


def _save(laptop: Laptop, printed: "Printed", path: Path) -> dict[str, object]:
    laptop.printing.save(printed, path)
    return _file(printed, path)


def _file(printed: "Printed", path: Path) -> dict[str, object]:
    return {
        "form": printed.form, "file": str(path), "pages": printed.pages,
        "sha256": printed.file_sha256,
    }  # fmt: skip


def _row(context: Context, kind: str, text: str | None) -> UUID | None:
    return row_id(text, context.words("Paper", kind)) if text else None


def _month(context: Context, text: str | None) -> date | None:
    try:
        return date.fromisoformat(f"{text}-01") if text else None
    except ValueError:
        why = context.words("Fields", _NO_MONTH)
        raise BadValue(field=context.words("Fields", _MONTH), value=text, why=why) from None
