"""`fieldkit import`: workbooks into the register, and whole imports taken back."""

import argparse
import json
from pathlib import Path

from fieldkit.cli.command import Context, place
from fieldkit.domain.quality.findings import Level
from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP, ImportTakenBack, NotFound, NotOne
from fieldkit.i18n import Translate
from fieldkit.services.allowing import demand
from fieldkit.services.columns import TABLES
from fieldkit.services.importing.service import Importing, Report, Run
from fieldkit.services.saving import check_target, spare_workbook, write_whole

NAME = "import"
HELP = "import workbooks or folders of them; with --preview only tell what would happen"
LINE = QT_TRANSLATE_NOOP(
    "Cli", "{table}: {added} added, {changed} changed, {unchanged} unchanged, {refused} refused"
)
FINDINGS = QT_TRANSLATE_NOOP("Cli", "{errors} errors, {warnings} warnings, {infos} adjustments")
MARKED = QT_TRANSLATE_NOOP("Cli", "Marked copies: {files}")
RUN = QT_TRANSLATE_NOOP("Cli", "{id}  {at}  {user}  {files}: {added} added, {changed} changed")
TAKEN_BACK = QT_TRANSLATE_NOOP("Cli", "{run}; taken back {at}")
NO_RUNS = QT_TRANSLATE_NOOP("Cli", "Nothing was imported here yet.")
UNDONE = QT_TRANSLATE_NOOP(
    "Cli", "The import was taken back: {deleted} records marked deleted, {restored} given their old values."
)
AN_IMPORT = QT_TRANSLATE_NOOP("ImportRuns", "import")
WHICH = QT_TRANSLATE_NOOP("Cli", "give workbooks to import, or --runs, or --undo")
_LATEST = "latest"
_SHORT = 8  # of an id, the last of its characters: enough to tell imports apart


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("paths", nargs="*", type=Path, metavar="FILE|DIR", help="what to import")
    parser.add_argument("--preview", action="store_true", help="write nothing")
    parser.add_argument("--report", type=place, metavar="FILE.json", help="save the report as well")
    parser.add_argument(
        "--marked", type=place, metavar="DIR", help="write copies with the wrong cells coloured and explained"
    )
    parser.add_argument("--runs", action="store_true", help="list the imports that were made here")
    parser.add_argument(
        "--undo", nargs="?", const=_LATEST, metavar="ID", help="take an import back, the latest without ID"
    )
    parser.set_defaults(wrong=parser.error)


def run(args: argparse.Namespace, context: Context) -> None:
    """Import in one transaction and print the report (interfaces.md §2), or list or take back imports."""
    if bool(args.paths) + args.runs + (args.undo is not None) != 1:
        args.wrong(WHICH)
    if args.runs:
        _runs(context)
    elif args.undo is not None:
        _undo(args.undo, context)
    else:
        _import(args, context)


def _import(args: argparse.Namespace, context: Context) -> None:
    for target in (args.report, args.marked / "x" if args.marked else None):
        if target:
            check_target(target)  # better now than after the import
    if args.report:
        spare_workbook(args.report)
    with context.laptop(exclusive=True) as laptop:
        if not args.preview:
            demand(laptop.store, Right.IMPORT, context.words)  # better now than after the reading
        draft = laptop.importing.read(args.paths, context.progress)
        marked = laptop.importing.marked(draft, args.marked, context.progress) if args.marked else []
        report = draft if args.preview else laptop.importing.commit(draft, context.progress)
        document = report.as_json()
        if args.marked:
            document["marked"] = [str(file) for file in marked]
        if args.report:
            write_whole(args.report, json.dumps(document, ensure_ascii=False, indent=1).encode())
        said = _said(report, context.words)
        if marked:
            said += "\n" + context.words("Cli", MARKED, files="、".join(map(str, marked)))
        context.answer(document, said)


def _runs(context: Context) -> None:
    with context.laptop() as laptop:
        runs = laptop.importing.runs()
        lines = [_line(found, context.words) for found in runs] or [context.words("Cli", NO_RUNS)]
        context.answer({"runs": [_run_json(found) for found in runs]}, "\n".join(lines))


def _undo(asked: str, context: Context) -> None:
    with context.laptop(exclusive=True) as laptop:
        chosen = _chosen(asked, laptop.importing, context.words)
        undone = laptop.importing.undo(chosen.id, context.progress)
        document = {"undone": str(chosen.id), "deleted": undone.deleted, "restored": undone.restored}
        said = context.words("Cli", UNDONE, deleted=undone.deleted, restored=undone.restored)
        context.answer(document, said)


def _chosen(asked: str, importing: Importing, words: Translate) -> Run:
    """Return the import that is meant.  Raises `NotFound`, `NotOne`, `ImportTakenBack`."""
    runs = importing.runs()
    if asked == _LATEST:
        found = [run for run in runs if run.undone_at is None][:1]
        if runs and not found:
            raise ImportTakenBack
    else:
        found = [run for run in runs if str(run.id).endswith(asked.lower())]
    kind = words("ImportRuns", AN_IMPORT)
    if not found:
        raise NotFound(kind=kind, name=asked)
    if len(found) > 1:
        raise NotOne(name=asked, count=len(found), kind=kind)
    return found[0]


def _run_json(run: Run) -> dict[str, object]:
    return {
        "id": str(run.id), "at": run.at.isoformat(), "user": run.user, "files": list(run.files),
        "summary": {table: dict(counts) for table, counts in run.summary.items()},
        "undone_at": run.undone_at.isoformat() if run.undone_at else None,
        "undone_by": run.undone_by or None,
    }  # fmt: skip


def _line(run: Run, words: Translate) -> str:
    said = words(
        "Cli", RUN, id=str(run.id)[-_SHORT:], at=f"{run.at.astimezone():%Y-%m-%d %H:%M}", user=run.user,
        files="、".join(run.files), added=run.total("added"), changed=run.total("changed"),
    )  # fmt: skip
    if run.undone_at is None:
        return said
    return words("Cli", TAKEN_BACK, run=said, at=f"{run.undone_at.astimezone():%Y-%m-%d %H:%M}")


def _said(report: Report, words: Translate) -> str:
    lines = [
        words("Cli", LINE, table=words("SyncTables", TABLES[table]), **counts)
        for table, counts in report.summary.items()
    ]
    count = {level: sum(1 for f in report.findings if f.level is level) for level in Level}
    lines.append(
        words(
            "Cli", FINDINGS, errors=count[Level.ERROR], warnings=count[Level.WARNING],
            infos=count[Level.INFO],
        )
    )  # fmt: skip
    lines += [
        f"{finding.level.value}  {finding.rule}  {finding.file or ''} {finding.cell or ''}  {finding.key}"
        f"  {finding.value}  {finding.message}"
        for finding in report.findings
        if finding.level is not Level.INFO
    ]
    return "\n".join(lines)
