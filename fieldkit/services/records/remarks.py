"""What is worth a second look in a record that can be so all the same: said beside it (domain.md §1.20–1.26).

Nothing is held back by a remark: loans, houses and meetings are now and then other than the rule says.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.base import Synced
from fieldkit.db.tables import MeetingAttendee, Person, ReviewMeeting
from fieldkit.domain.policy import Profile
from fieldkit.domain.quality.monitoring import since
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.i18n import Words

Remark = tuple[str, Mapping[str, object]]

LOAN_LARGE = QT_TRANSLATE_NOOP("Remarks", "A loan of this kind is {most} yuan at most.")
LOAN_LONG = QT_TRANSLATE_NOOP("Remarks", "A loan of this kind runs for {months} months at most.")
BORROWER = QT_TRANSLATE_NOOP(
    "Remarks",
    "{name} was {age} years old when it was granted; borrowers are from {least} to {most} years old.",
)
LOAN_DUE = QT_TRANSLATE_NOOP("Remarks", "The loan is due on {day}, and is not written down as repaid.")
HOUSE_SIZE = QT_TRANSLATE_NOOP(
    "Remarks", "For {people} people a rebuilt house has {least} to {most} square metres; here are {area}."
)
MOVE_SIZE = QT_TRANSLATE_NOOP(
    "Remarks",
    "A new house has {most} square metres a head at most: for {people} people {whole}; here are {area}.",
)
NO_QUORUM = QT_TRANSLATE_NOOP(
    "Remarks", "Fewer than two thirds were present ({present} of {due}): what was decided may not stand."
)
NOT_THE_SUM = QT_TRANSLATE_NOOP("Remarks", "{votes} votes were counted, but {present} people were present.")
NO_MAJORITY = QT_TRANSLATE_NOOP(
    "Remarks", "It is written down as passed, but no more than half of those present agreed."
)
OWN_MEMBERS = QT_TRANSLATE_NOOP(
    "Remarks", "{names} came to the meeting; members of a household do not vote on it themselves."
)
NOT_STABLE = QT_TRANSLATE_NOOP(
    "Remarks", "The risk ended {months} months after recognition; the income should be stable for {least}."
)
_LOANS, _REBUILT, _MOVED = ("03.01", "03.02", "03.03"), ("2", "3"), "12."
_HEAD, _LIVING, _CANCELLED = "01", "1", "6"  # relation, person_status, measure_state
_BY_HELP, _FEW, _MONTHS, _FEN, _HUNDREDTHS = "1", 3, 12, 100, 100


@dataclass(frozen=True)
class Beside:
    """What a remark may look at besides the record."""

    session: Session
    profile: Profile
    today: date

    def members(self, household: Any) -> list[Person]:
        """Return the members of a household who live there."""
        return list(self.session.scalars(select(Person).where(
            Person.household_id == household, Person.status == _LIVING, Person.deleted_at.is_(None)
        )))  # fmt: skip


def remarks(row: Synced, beside: Beside, words: Words) -> tuple[str, ...]:
    """Return what is worth a second look in a record, in the reader's language."""
    check = _CHECKS.get(row.__tablename__)
    return tuple(words("Remarks", text, **details) for text, details in (check(row, beside) if check else ()))


# ---------------------------------------------------------------- measures (§1.20)


def _measure(row: Any, beside: Beside) -> Iterator[Remark]:
    detail = {name: str(value) for name, value in (row.detail or {}).items()}
    kind = row.kind or ""
    if row.state == _CANCELLED:
        return
    if kind in _LOANS:
        yield from _loan(row, detail, beside)
    area = _hundredths(detail.get("area"))
    people = len(beside.members(row.household_id)) if area else 0
    if area and people and kind.startswith("09.") and detail.get("way") in _REBUILT:
        yield from _house(area, people, beside.profile)
    if area and people and kind.startswith(_MOVED):
        most = beside.profile.limit("relocation_per_head_max")
        if area > most * people:
            yield MOVE_SIZE, {"most": _metres(most), "people": people, "whole": _metres(most * people),
                              "area": _metres(area)}  # fmt: skip


def _loan(row: Any, detail: Mapping[str, str], beside: Beside) -> Iterator[Remark]:
    profile = beside.profile
    granted, due = _day(detail.get("granted_on")) or row.start_on, _day(detail.get("due_on")) or row.end_on
    if row.amount_fen is not None and row.amount_fen > profile.limit("loan_fen"):
        yield LOAN_LARGE, {"most": f"{profile.limit('loan_fen') // _FEN:,}"}
    months = profile.limit("loan_months")
    if granted and due and _months(granted, due) > months:
        yield LOAN_LONG, {"months": months}
    borrower = beside.session.get(Person, row.person_id) if row.person_id else None
    if borrower is None:
        borrower = next((p for p in beside.members(row.household_id) if p.relation == _HEAD), None)
    least, most = profile.limit("borrower_age_from"), profile.limit("borrower_age_to")
    if borrower is not None and borrower.birth_date is not None:
        age = _months(borrower.birth_date, granted or beside.today, up=False) // _MONTHS
        if not least <= age <= most:
            yield BORROWER, {"name": borrower.name, "age": age, "least": least, "most": most}
    if due and not detail.get("repaid_on"):
        left = (due - beside.today).days
        if left <= profile.limit("loan_reminder_days"):
            yield LOAN_DUE, {"day": due.isoformat()}


def _house(area: int, people: int, profile: Profile) -> Iterator[Remark]:
    if people <= _FEW:
        least, most = profile.limit("rebuild_area_min"), profile.limit("rebuild_area_max")
    else:
        least, most = (people * profile.limit(f"rebuild_per_head_{end}") for end in ("min", "max"))
    if not least <= area <= most:
        yield HOUSE_SIZE, {"people": people, "least": _metres(least), "most": _metres(most),
                           "area": _metres(area)}  # fmt: skip


# ---------------------------------------------------------------- meetings (§1.24)


def _meeting(row: Any, _beside: Beside) -> Iterator[Remark]:
    due, present = row.members_due, row.members_present
    if due and present is not None and present * 3 < due * 2:
        yield NO_QUORUM, {"present": present, "due": due}


def _vote(row: Any, beside: Beside) -> Iterator[Remark]:
    meeting = beside.session.get(ReviewMeeting, row.meeting_id)
    votes = [row.agree, row.against, row.abstain]
    counted = sum(vote or 0 for vote in votes)
    present = meeting.members_present if meeting is not None else None
    if meeting is not None:
        yield from _meeting(meeting, beside)
    if present is not None and None not in votes and counted != present:
        yield NOT_THE_SUM, {"votes": counted, "present": present}
    if row.passed and row.agree is not None and row.agree * 2 <= max(counted, present or 0):
        yield NO_MAJORITY, {}
    came = set(beside.session.scalars(select(MeetingAttendee.name).where(
        MeetingAttendee.meeting_id == row.meeting_id, MeetingAttendee.deleted_at.is_(None)
    )))  # fmt: skip
    own = [person.name for person in beside.members(row.household_id) if person.name in came]
    if own:
        yield OWN_MEMBERS, {"names": "、".join(own)}


# ---------------------------------------------------------------- monitoring (§1.26, §3.4)


def _case(row: Any, beside: Beside) -> Iterator[Remark]:
    if not row.recognised_ym or row.eliminated_on is None or row.eliminated_way != _BY_HELP:
        return
    months, least = since(row.recognised_ym, row.eliminated_on), beside.profile.limit("stable_months")
    if months < least:
        yield NOT_STABLE, {"months": months, "least": least}


_CHECKS: Mapping[str, Callable[[Any, Beside], Iterator[Remark]]] = {
    "measure": _measure, "review_meeting": _meeting, "meeting_vote": _vote, "monitoring_case": _case,
}  # fmt: skip


def _months(first: date, last: date, *, up: bool = True) -> int:
    """Return the months between two days; `up`: a month that is begun counts."""
    months = (last.year - first.year) * _MONTHS + last.month - first.month
    return months + (last.day > first.day) if up else months - (last.day < first.day)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _hundredths(text: str | None) -> int:
    try:
        return int(Decimal(text) * _HUNDREDTHS) if text else 0
    except (InvalidOperation, ValueError, OverflowError):
        return 0


def _metres(hundredths: int) -> str:
    return f"{hundredths / _HUNDREDTHS:g}"
