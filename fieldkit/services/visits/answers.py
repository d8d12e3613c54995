"""What is written down during a visit, and when that is enough to complete it (domain.md §1.16)."""

from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

import msgspec

from fieldkit.domain.visits import PHONE_VISIT, PLANNED_VISIT
from fieldkit.errors import QT_TRANSLATE_NOOP

LEAST_CONTENT = 10
MOST_CONTENT = 2000
FIRST_YEAR = 2013
"""The year the register of households begins with (domain.md §1.4); no visit is older."""


@dataclass(frozen=True)
class Visitor:
    """Somebody who went: a helper of the roster, or a name."""

    name: str
    helper_id: UUID | None = None


@dataclass(frozen=True)
class Signed:
    """A signature drawn on the screen: who signs (code of table signer_kind), the name, a picture file."""

    kind: str
    name: str
    picture: bytes
    id: UUID | None = None  # the person or helper, where there is a record


@dataclass(frozen=True)
class Answers:
    """Everything of a visit that a person fills in; None and empty are not yet answered."""

    visit_date: date | None = None
    kind: str = PLANNED_VISIT
    start_time: time | None = None
    end_time: time | None = None
    short_reason: str = ""
    visitors: tuple[Visitor, ...] = ()
    met_person_id: UUID | None = None
    met_text: str = ""
    household_absent: bool | None = None
    place: str | None = None
    content: str = ""
    topics: tuple[str, ...] = ()
    member_changed: bool | None = None
    income_changed: bool | None = None
    guarantee_problem: bool | None = None
    new_risk: bool | None = None
    problems: str = ""
    household_opinion: str = ""
    satisfaction: str | None = None
    paper_signed: bool | None = None
    next_plan: str = ""
    signed: tuple[Signed, ...] = ()

    def to_json(self) -> str:
        """Return the stored form of a draft."""
        return msgspec.json.encode(self).decode()

    @classmethod
    def from_json(cls, text: str) -> "Answers":
        """Read the stored form of a draft."""
        return msgspec.json.decode(text, type=cls)


NO_DATE = QT_TRANSLATE_NOOP("Visits", "the day of the visit is missing")
TOO_EARLY = QT_TRANSLATE_NOOP("Visits", "the day of the visit is before the register began")
IN_FUTURE = QT_TRANSLATE_NOOP("Visits", "the day of the visit is in the future")
NO_VISITOR = QT_TRANSLATE_NOOP("Visits", "nobody is named as visitor")
TOO_SHORT = QT_TRANSLATE_NOOP("Visits", "the record needs at least ten characters")
TOO_LONG = QT_TRANSLATE_NOOP("Visits", "the record has more than two thousand characters")
END_FIRST = QT_TRANSLATE_NOOP("Visits", "it ended before it began")
TOO_BRIEF = QT_TRANSLATE_NOOP("Visits", "it took too little time for a visit, and no reason is given")
AWAY_NO_CALL = QT_TRANSLATE_NOOP(
    "Visits", "the family was away: it counts for the plan only as a telephone call"
)

OTHER_KIND = QT_TRANSLATE_NOOP("Visits", "a visit of this kind counts for no planned visit")


def lacking(answers: Answers, today: date, least: int) -> str | None:
    """Return what keeps a visit from being completed (a source text of context Visits), or None.

    `least`: the minutes that a visit takes, the limit `visit_minutes` of the profile.
    """
    if answers.visit_date is None:
        return NO_DATE
    if answers.visit_date > today:
        return IN_FUTURE
    if answers.visit_date.year < FIRST_YEAR:
        return TOO_EARLY
    if not answers.visitors:
        return NO_VISITOR
    if len(answers.content.strip()) < LEAST_CONTENT:
        return TOO_SHORT
    if len(answers.content) > MOST_CONTENT:
        return TOO_LONG
    return _time_lacking(answers, least)


def _time_lacking(answers: Answers, least: int) -> str | None:
    if answers.start_time is None or answers.end_time is None:
        return None
    begin = datetime.combine(date.min, answers.start_time)
    minutes = (datetime.combine(date.min, answers.end_time) - begin).total_seconds() / 60
    if minutes <= 0:
        return END_FIRST
    if minutes < least and not answers.short_reason.strip():
        return TOO_BRIEF
    return None


def not_counted(answers: Answers) -> str:
    """Return why a visit can count for no planned visit (a source text of Visits); empty if it can."""
    if answers.kind not in (PLANNED_VISIT, PHONE_VISIT):
        return OTHER_KIND
    away = answers.household_absent and answers.kind == PLANNED_VISIT
    return AWAY_NO_CALL if away else ""
