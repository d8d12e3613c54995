"""`fieldkit notice …`: notices from the draft to the day they come down."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias
from uuid import UUID

from fieldkit.cli import notice_listing as listing
from fieldkit.cli.calendar import UNKNOWN
from fieldkit.cli.command import Context, action, day, iso, number, place, row_id
from fieldkit.domain.codes import CodeTables
from fieldkit.errors import QT_TRANSLATE_NOOP, FieldkitError, NotFound, NotOne
from fieldkit.services import saving
from fieldkit.services.laptop import Laptop

if TYPE_CHECKING:  # every command is imported at start, the paper engine only when it prints
    from fieldkit.services.notices.views import LineView, NoticeRow, NoticeView, ObjectionView, Problem

    Actions: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - no public name

NAME = "notice"
HELP = "draft, issue, post, answer objections to and take down notices"
_PROCEDURE = QT_TRANSLATE_NOOP("Nouns", "procedure")
_OBJECTION = QT_TRANSLATE_NOOP("Nouns", "objection")
_STANDS = QT_TRANSLATE_NOOP("Cli", "{no} {title}: {state}")
_HANGS = QT_TRANSLATE_NOOP("Cli", "{no} {title}: {state}, {first} to {last}")
_OTHER_DAYS = QT_TRANSLATE_NOOP(
    "Cli", "  the paper says {first} to {last}: correct it by hand, with the seal, or cancel it"
)
_NONE = QT_TRANSLATE_NOOP("Cli", "Nothing stands in the way.")
_SAID = QT_TRANSLATE_NOOP("Cli", "  objection {id} of {day}: {state}")
_WAITING = QT_TRANSLATE_NOOP("Cli", "to be looked into by {day}")
_LOOKED = QT_TRANSLATE_NOOP("Cli", "looked into ({outcome}), to be answered")
_ANSWERED = QT_TRANSLATE_NOOP("Cli", "answered on {day} ({outcome})")
_ID_HELP = "its id or its number; to investigate and answer the objection's id, or the notice if one is open"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the actions and their arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    listed = action(actions, "list", "list notices")
    listed.add_argument("--village", metavar="CODE")
    listed.add_argument("--year", type=number)
    listed.add_argument("--open", action="store_true", help="neither taken down nor cancelled")
    _of(actions, "show", "show a notice and what was said against it")
    draft = action(actions, "draft", "begin a notice")
    draft.add_argument("kind", metavar="KIND", help="such as N11")
    draft.add_argument("--village", metavar="CODE", required=True)
    draft.add_argument("--year", type=number)
    draft.add_argument("--household", metavar="NO", action="append", default=[], help="may be repeated")
    draft.add_argument("--suggested", action="store_true", help="whom the register says it is about")
    draft.add_argument("--procedure", metavar="ID", help="of its households")
    change = _of(actions, "change", "change a draft")
    for name, text in (("household", "put it on the list"), ("without", "take it off the list")):
        change.add_argument(f"--{name}", metavar="NO", action="append", default=[], help=text)
    for one in (draft, change):
        listing.wording(one)
    _of(actions, "check", "say what rule DQ-70 has against a draft")
    _of(actions, "override", "let a draft pass, for a reason").add_argument("--why", required=True)
    issue = _of(actions, "issue", "number a draft, make its paper and freeze it")
    reprint = _of(actions, "reprint", "write the issued paper again, byte for byte")
    for one in (issue, reprint):
        one.add_argument("--out", type=place, required=True, metavar="FILE.pdf")
        one.add_argument("--copies", type=number, default=1)
    for name, text in (("posted", "say that it was put up"), ("take-down", "say that it came down")):
        one = _of(actions, name, text)
        one.add_argument("--on", type=day, required=True, metavar="DATE")
        one.add_argument("--photo", type=Path)
    cancel = _of(actions, "cancel", "cancel an issued notice")
    cancel.add_argument("--why", required=True)
    cancel.add_argument("--on", type=day, metavar="DATE", help="when it came off the wall, if it hung")
    _of(actions, "replace", "begin a new notice in the place of a cancelled one")
    _of(actions, "remove", "throw a draft away")
    _objections(actions)


def _objections(actions: "Actions") -> None:
    objection = _of(actions, "objection", "enter what somebody says against a notice")
    objection.add_argument("--on", type=day, required=True, metavar="DATE")
    objection.add_argument("--content", required=True)
    objection.add_argument("--channel", metavar="CODE", help=_listed("objection_channel"))
    objection.add_argument("--from", dest="from_name", default="", metavar="NAME")
    objection.add_argument("--household", metavar="NO")
    look = _of(actions, "investigate", "enter what two people or more found about an objection")
    look.add_argument("--by", action="append", required=True, metavar="NAME", help="twice or more")
    look.add_argument("--on", type=day, required=True, metavar="DATE")
    look.add_argument("--finding", required=True)
    look.add_argument("--outcome", required=True, metavar="CODE", help=_listed("objection_outcome"))
    _of(actions, "answer", "say that who objected was answered").add_argument(
        "--on", type=day, required=True, metavar="DATE"
    )


def _of(actions: "Actions", name: str, text: str) -> argparse.ArgumentParser:
    parser = action(actions, name, text)
    parser.add_argument("id", metavar="NOTICE", help=_ID_HELP)
    return parser


def run(args: argparse.Namespace, context: Context) -> None:
    """Do what was asked, and say how the notice stands."""
    with context.laptop(exclusive=args.action not in ("list", "show", "check")) as laptop:
        if args.action == "list":
            village = context.village(laptop, args.village)
            rows = laptop.notices.listed(village, year=args.year, open_only=args.open)
            found = [(row, _objections_of(laptop, row)) for row in rows]
            text = "\n".join(_tell(context, row, said) for row, said in found)
            context.answer({"notices": [_json(row, said) for row, said in found]}, text)
            return
        if args.action == "check":
            problems = laptop.notices.check(context.notice(laptop, args.id))
            text = "\n".join(one.sentence for one in problems) or context.words("Cli", _NONE)
            context.answer({"problems": [_problem(one) for one in problems]}, text)
            return
        id, more = _do(args, context, laptop)
        if id is None:
            context.answer(more, "")
            return
        view = laptop.notices.view(id)
        row, said = view.row, view.objections
        years = view.unknown_years
        told = [_tell(context, row, said), *_other_days(context, view)]
        told += [context.words("Cli", UNKNOWN, year=year) for year in years]
        context.answer(
            {**_json(row, said), **listing.told(view), "unknown_years": list(years), **more}, "\n".join(told)
        )


def _do(args: argparse.Namespace, context: Context, laptop: Laptop) -> tuple[UUID | None, dict[str, Any]]:
    """Do an action; return the notice it was about, and what else is to be answered."""
    if args.action == "draft":
        return _draft(args, context, laptop), {}
    if args.action in ("investigate", "answer"):
        return _answer(args, context, laptop), {}
    id = context.notice(laptop, args.id)
    if args.action == "show":
        return id, {}
    if args.action == "change":
        _change(args, laptop, id)
    elif args.action == "override":
        laptop.notices.override(id, args.why)
    elif args.action in ("issue", "reprint"):
        saving.demand_place(args.out)  # what is issued stays issued
        if args.action == "issue":
            laptop.notice_papers.issue(id)
        printed = laptop.notice_papers.save(id, args.out, copies=args.copies)
        return id, {"file": str(args.out), "form": printed.form, "sha256": printed.file_sha256}
    elif args.action == "posted":
        laptop.postings.put_up(id, args.on, args.photo)
    elif args.action == "take-down":
        laptop.postings.take_down(id, args.on, args.photo)
    elif args.action == "cancel":
        laptop.postings.cancel(id, args.why, taken_down_on=args.on)
    elif args.action == "replace":
        return laptop.postings.replace(id), {}
    elif args.action == "objection":
        household = laptop.households.by_number(args.household) if args.household else None
        made = laptop.objections.receive(
            id, args.on, args.content, channel=args.channel, from_name=args.from_name, household=household
        )
        return id, {"objection": str(made)}
    else:
        laptop.notices.remove(id)
        return None, {"removed": str(id)}
    return id, {}


def _draft(args: argparse.Namespace, context: Context, laptop: Laptop) -> UUID:
    village = context.village(laptop, args.village) or ""
    households = [laptop.households.by_number(no) for no in args.household]
    measures: list[UUID] = []
    if args.suggested:
        found = laptop.notices.candidates(args.kind, village, args.year)
        measures = [one.measure_id for one in found if one.measure_id is not None]
        households += [one.household_id for one in found if one.measure_id is None]
    made = laptop.notices.draft(
        args.kind, village, year=args.year, households=households, measures=measures,
        procedure=_procedure(context, args.procedure) if args.procedure else None,
    )  # fmt: skip
    try:
        _say_all(args, laptop, made, laptop.notices.view(made).lines)
    except FieldkitError:
        laptop.notices.remove(made)  # what was said wrong is said again, of a new one
        raise
    return made


def _change(args: argparse.Namespace, laptop: Laptop, id: UUID) -> None:
    """Change the list of a draft and its words."""
    added = [laptop.households.by_number(no) for no in args.household]
    gone = {laptop.households.by_number(no) for no in args.without}
    if added:
        laptop.notices.add_lines(id, households=added)
    lines = laptop.notices.view(id).lines
    for line in lines:
        if line.household_id in gone:
            laptop.notices.remove_line(line.id)
    meant = set(added) or {line.household_id for line in lines} - gone
    _say_all(args, laptop, id, [line for line in lines if line.household_id in meant])


def _say_all(args: argparse.Namespace, laptop: Laptop, id: UUID, lines: "Sequence[LineView]") -> None:
    """Say of these lines of a draft, and of itself, what the arguments say."""
    words = listing.of_lines(args)
    for line in lines if words else ():
        laptop.notices.change_line(line.id, **words)
    values = listing.of_notice(args)
    if args.project:
        values["particulars"] = listing.project(args.project, laptop.notices.view(id))
    if values:
        laptop.notices.change(id, **values)


def _procedure(context: Context, named: str) -> UUID:
    return row_id(named, context.words("Nouns", _PROCEDURE))


def _answer(args: argparse.Namespace, context: Context, laptop: Laptop) -> UUID:
    objection = _objection(laptop, context, args.id)
    if args.action == "investigate":
        laptop.objections.investigate(objection, args.by, args.on, args.finding, args.outcome)
    else:
        laptop.objections.answer(objection, args.on)
    return laptop.objections.notice_of(objection)


def _objection(laptop: Laptop, context: Context, named: str) -> UUID:
    """Return the objection of an id, or the open one of a notice.  Raises `NotFound`, `NotOne`."""
    kind = context.words("Nouns", _OBJECTION)
    try:
        notice = context.notice(laptop, named)
    except NotFound:
        return row_id(named, kind)
    found = [one.id for one in laptop.notices.view(notice).objections if one.open]
    if len(found) != 1:
        raise NotOne(name=named, count=len(found), kind=kind) if found else NotFound(kind=kind, name=named)
    return found[0]


def _objections_of(laptop: Laptop, row: "NoticeRow") -> "tuple[ObjectionView, ...]":
    return laptop.notices.view(row.id).objections if row.objections else ()


def _listed(table: str) -> str:
    return ", ".join(f"{one.code} {one.label}" for one in CodeTables.load()[table])


def _say(context: Context, row: "NoticeRow") -> str:
    said = {"no": row.no or str(row.id), "title": row.title, "state": row.state_label}
    hangs = _HANGS if row.posted_on and row.ends_on else _STANDS
    return context.words("Cli", hangs, **said, first=row.posted_on, last=row.ends_on)


def _other_days(context: Context, view: "NoticeView") -> list[str]:
    first, last = view.paper_days
    return [context.words("Cli", _OTHER_DAYS, first=first, last=last)] if view.other_days else []


def _tell(context: Context, row: "NoticeRow", objections: "Sequence[ObjectionView]") -> str:
    """Say how a notice stands, and each objection to it on a line of its own."""
    lines = [_say(context, row)]
    for one in objections:
        stands = _ANSWERED if not one.open else _LOOKED if one.outcome else _WAITING
        state = context.words("Cli", stands, day=one.replied_on or one.due, outcome=one.outcome_label)
        lines.append(context.words("Cli", _SAID, id=one.id, day=one.received_on, state=state))
    return "\n".join(lines)


def _json(row: "NoticeRow", objections: "Sequence[ObjectionView]") -> dict[str, Any]:
    return {
        "notice": str(row.id), "kind": row.kind, "no": row.no or None, "title": row.title,
        "village_code": row.village_code, "year": row.year, "state": row.state.name.lower(),
        "households": row.households, "posted_on": iso(row.posted_on), "ends_on": iso(row.ends_on),
        "taken_down_on": iso(row.taken_down_on), "open_objections": row.open_objections,
        "copies": row.copies, "objections": [_said(one) for one in objections],
    }  # fmt: skip


def _said(one: "ObjectionView") -> dict[str, Any]:
    return {
        "objection": str(one.id), "received_on": iso(one.received_on), "content": one.content,
        "about": one.about or None, "due": iso(one.due), "open": one.open,
        "investigated_on": iso(one.investigated_on), "finding": one.finding or None,
        "outcome": one.outcome or None, "outcome_label": one.outcome_label or None,
        "replied_on": iso(one.replied_on),
    }  # fmt: skip


def _problem(one: "Problem") -> dict[str, Any]:
    said = {"hard": one.hard, "note": one.note, "field": one.field, "household": one.household or None}
    return {**said, "message": one.sentence}
