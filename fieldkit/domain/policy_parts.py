"""What a policy profile is made of: windows of visits, notices, steps (domain.md §1.15, §2.27, §3)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from fieldkit.errors import NOT_A_DAY, OUT_OF_ORDER, WindowsRefused

NATURAL, WORKING, STANDING = "natural", "working", "standing"  # kinds of days; standing: it stays up
NEEDS = (
    "application", "authorization", "visit", "income", "guarantee", "comparison", "meeting", "notice",
    "signature", "decision", "measures", "pairing", "plan",
)  # fmt: skip
"""What a step may ask to be there before it is done."""


@dataclass(frozen=True)
class Window:
    """When a planned visit is due: both days belong to it."""

    no: int
    purpose: str  # code table visit_purpose
    first: date
    last: date


@dataclass(frozen=True)
class NoticeRule:
    """How long a kind of notice hangs: `days` of `day_kind`, None where it stays up."""

    kind: str  # code table notice_kind
    days: int | None
    day_kind: str


@dataclass(frozen=True)
class Step:
    """A step of a procedure.

    `days`: it should be done that many days after the one before; `min_days`: its notice hangs at least so
    long, days of `day_kind`.
    """

    no: int  # from 1
    names: Mapping[str, str]
    actor: str  # code table role
    needs: tuple[str, ...]  # of NEEDS
    notice: str | None  # code table notice_kind
    min_days: int | None
    day_kind: str
    days: int | None
    may_skip: bool

    def name(self, language: str = "zh_CN") -> str:
        """Say the step."""
        return self.names.get(language) or self.names["zh_CN"]


@dataclass(frozen=True)
class Template:
    """The steps of a procedure, as a place does it; `days` is how long all of it may take."""

    id: str
    names: Mapping[str, str]
    days: int | None
    day_kind: str
    steps: tuple[Step, ...]

    def name(self, language: str = "zh_CN") -> str:
        """Say the way of doing it."""
        return self.names.get(language) or self.names["zh_CN"]


def template_of(kept: Mapping[str, Any], notices: Mapping[str, NoticeRule]) -> Template:
    """Read a template as a profile keeps it; a notice brings its days with it."""
    steps = []
    for no, step in enumerate(kept["steps"], start=1):
        rule = notices.get(step.get("notice", ""))
        steps.append(
            Step(
                no, step["name"], step["actor"], tuple(step.get("needs", ())), step.get("notice"),
                rule.days if rule else None, rule.day_kind if rule else NATURAL, step.get("days"),
                bool(step.get("may_skip", False)),
            )
        )  # fmt: skip
    return Template(kept["id"], kept["name"], kept.get("days"), kept.get("day_kind", NATURAL), tuple(steps))


def read_windows(written: str) -> tuple[tuple[str, str], ...]:
    """Read windows as the setting keeps them, `01-01/03-31 04-01/06-30 …`; empty: none are set.

    Commas between them are taken as well.

    Each begins after the one before has ended, and both ends are days of every year.  Raises
    `WindowsRefused`.
    """
    found: list[tuple[str, str]] = []
    before = ""
    for number, part in enumerate(written.replace(",", " ").split(), start=1):
        first, _, last = part.partition("/")
        if not (is_day(first) and is_day(last)):
            raise WindowsRefused(no=number, why=NOT_A_DAY)
        if first > last or first <= before:
            raise WindowsRefused(no=number, why=OUT_OF_ORDER)
        found.append((first, last))
        before = last
    return tuple(found)


def is_day(month_day: str) -> bool:
    """Tell whether `mm-dd` is a day of every year."""
    if len(month_day) != len("mm-dd"):
        return False
    try:
        day_of(2025, month_day)  # not a leap year: 02-29 is no end of a window
    except ValueError:
        return False
    return True


def day_of(year: int, month_day: str) -> date:
    """Return the day `mm-dd` of a year."""
    month, day = month_day.split("-")
    return date(year, int(month), int(day))
