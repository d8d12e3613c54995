"""What `fieldkit notice draft` and `change` say of a notice, of the households on it, of a project."""

import argparse
from typing import TYPE_CHECKING, Any

from fieldkit.cli.command import day, number
from fieldkit.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:  # every command is imported at start
    from fieldkit.services.notices.views import LineView, NoticeView

_AS = (
    "as what each household is listed, or what came of the objection (N71); this and what follows: in change"
    " with --household only of those"
)
_LINES = {  # option: column of notice_line, what it says
    "--as": ("kind_text", "TEXT", _AS),
    "--what": ("what", "TEXT", "what each is to get (N41, N42)"),
    "--standard": ("standard", "TEXT", "by which standard, such as 每亩300元"),
    "--quantity": ("quantity", "TEXT", "how much of it, such as 2亩"),
    "--amount": ("amount_fen", "YUAN", "how much money, such as 1200.50"),
    "--note": ("note", "TEXT", "a remark on the line"),
}
_PROJECT = (
    "what a project's notice says (N51, N52); NAME as on the paper, or its number from 1; may be repeated"
)
_A_PAIR = QT_TRANSLATE_NOOP("Cli", "NAME=TEXT is needed")
_WORDS = ("title", "body", "receiver", "issuer", "township_phone", "county_phone", "masking", "layout")


def wording(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments that say what stands on a notice and on its lines, and what a project is."""
    for option, (column, metavar, text) in _LINES.items():
        parser.add_argument(option, dest=f"line_{column}", metavar=metavar, help=text)
    parser.add_argument(
        "--project", action="append", type=_pair, default=[], metavar="NAME=TEXT", help=_PROJECT
    )
    for name in _WORDS:
        parser.add_argument(f"--{name.replace('_', '-')}", default=None)
    parser.add_argument("--place", action="append", metavar="WHERE", help="may be repeated")
    parser.add_argument("--days", type=number, help="how long it hangs")
    parser.add_argument("--day-kind", choices=("natural", "working", "standing"))
    parser.add_argument("--on", type=day, metavar="DATE", help="the day it is to be put up")


def of_notice(args: argparse.Namespace) -> dict[str, Any]:
    """Return what was said of a draft."""
    said = {name: getattr(args, name) for name in _WORDS}
    said |= {"places": args.place, "min_days": args.days, "day_kind": args.day_kind, "posted_on": args.on}
    return {name: value for name, value in said.items() if value is not None}


def of_lines(args: argparse.Namespace) -> dict[str, Any]:
    """Return what is said of each line, by column; an amount in yuan as it was typed."""
    said = {column: getattr(args, f"line_{column}") for column, _, _ in _LINES.values()}
    return {column: text for column, text in said.items() if text is not None}


def project(said: list[tuple[str, str]], view: "NoticeView") -> list[tuple[str, str]]:
    """Return all that a notice says of its project once this is said too.

    A name that comes twice begins another project; then what is said stands in the place of all before.
    """
    from fieldkit.services.notices.particulars import asked

    names = asked(view.row.kind)
    pairs = [(names[int(name) - 1] if _is_place(name, names) else name, text) for name, text in said]
    kept = list(view.particulars)
    if len(dict(pairs)) < len(pairs) or len(dict(kept)) < len(kept):
        return pairs
    return list({**(dict(kept) or dict.fromkeys(names, "")), **dict(pairs)}.items())


def told(view: "NoticeView") -> dict[str, Any]:
    """Return what a notice lists and says of a project, as JSON answers it."""
    project = [{"name": name, "text": text} for name, text in view.particulars]
    return {"lines": [_line(line) for line in view.lines], "particulars": project}


def _line(line: "LineView") -> dict[str, Any]:
    return {
        "no": line.no, "group": line.group or None, "head": line.head, "local_no": line.local_no or None,
        "people": line.people, "as": line.kind_text or None, "what": line.what or None,
        "standard": line.standard or None, "quantity": line.quantity or None,
        "amount": f"{line.amount_fen / 100:.2f}" if line.amount_fen is not None else None,
        "note": line.note or None, "namesake": line.namesake,
    }  # fmt: skip


def _is_place(name: str, names: tuple[str, ...]) -> bool:
    return name.isascii() and name.isdigit() and 1 <= int(name) <= len(names)


def _pair(text: str) -> tuple[str, str]:
    """Read NAME=TEXT."""
    name, found, said = text.partition("=")
    if not found or not name.strip():
        raise argparse.ArgumentTypeError(_A_PAIR)
    return name.strip(), said.strip()
