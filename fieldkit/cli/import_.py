"""`fieldkit import`: workbooks into the register."""

import argparse
import json
from pathlib import Path

from fieldkit.cli.command import Context
from fieldkit.domain.quality.findings import Level
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.i18n import Translate
from fieldkit.services.importing import Report
from fieldkit.services.saving import check_target, write_whole

NAME = "import"
HELP = "import workbooks or folders of them; with --preview only tell what would happen"
LINE = QT_TRANSLATE_NOOP(
    "Cli", "{table}: {added} added, {changed} changed, {unchanged} unchanged, {refused} refused"
)
FINDINGS = QT_TRANSLATE_NOOP("Cli", "{errors} errors, {warnings} warnings, {infos} adjustments")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("paths", nargs="+", type=Path, metavar="FILE|DIR", help="what to import")
    parser.add_argument("--preview", action="store_true", help="write nothing")
    parser.add_argument("--report", type=Path, metavar="FILE.json", help="save the report as well")


def run(args: argparse.Namespace, context: Context) -> None:
    """Import in one transaction and print the report (interfaces.md §2)."""
    if args.report:
        check_target(args.report)  # better now than after the import
    with context.laptop(exclusive=True) as laptop:
        draft = laptop.importing.read(args.paths, context.progress)
        report = draft if args.preview else laptop.importing.commit(draft, context.progress)
        document = report.as_json()
        if args.report:
            write_whole(args.report, json.dumps(document, ensure_ascii=False, indent=1).encode())
        context.answer(document, _said(report, context.words))


def _said(report: Report, words: Translate) -> str:
    lines = [words("Cli", LINE, table=table, **counts) for table, counts in report.summary.items()]
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
