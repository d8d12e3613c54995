"""`fieldkit check`: what is wrong with the data."""

import argparse

from fieldkit.cli.command import Context

NAME = "check"
HELP = "judge the register by the rules of data quality"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--village", metavar="CODE", help="only this village")


def run(args: argparse.Namespace, context: Context) -> None:
    """Print the findings, those that somebody explained as such."""
    with context.laptop() as laptop:
        rows = laptop.checking.rows(context.village(laptop, args.village), context.progress)
    lines = [
        f"{f.level.value}  {f.rule}  {f.key}  {f.value}  {f.message}" + (
            f"  [{row.state.value}: {row.explanation}]" if row.explanation else "")
        for row in rows if (f := row.finding)
    ]  # fmt: skip
    findings = [
        {**row.finding.as_json(), "state": row.state.value, "explanation": row.explanation} for row in rows
    ]
    context.answer({"findings": findings}, "\n".join(lines))
