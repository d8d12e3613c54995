"""Corrects days of a pairing that were entered wrongly; a hand-over stays one (domain.md §1.14, §3.5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.tables import Helper, HelperAssignment, Household
from fieldkit.errors import PrimaryHelperClash
from fieldkit.services.pairing.lists import PRIMARY

_DAY = timedelta(days=1)
_ALWAYS = date.max


@dataclass(frozen=True)
class Beside:
    """The pairings that a pairing took over from and that took over from it, where they touch (C-5)."""

    before: HelperAssignment | None
    after: HelperAssignment | None


def own(session: Session, pairing: HelperAssignment) -> list[HelperAssignment]:
    """Return all pairings of the household of `pairing`, the first begun first."""
    rows = session.scalars(
        select(HelperAssignment)
        .where(
            HelperAssignment.household_id == pairing.household_id, HelperAssignment.deleted_at.is_(None)
        )
        .order_by(HelperAssignment.start_date)
    )  # fmt: skip
    return list(rows)


def beside(pairing: HelperAssignment, rows: Sequence[HelperAssignment]) -> Beside:
    """Find the two among `rows`; what does not touch was no hand-over, and stays as it is."""
    others = [row for row in rows if row.id != pairing.id and row.role == pairing.role]
    before = [
        row for row in others
        if row.end_date is not None and row.end_date + _DAY == pairing.start_date
        and pairing.follows_id in (row.id, None)
    ]  # fmt: skip
    after = [
        row for row in others
        if pairing.end_date is not None and row.start_date == pairing.end_date + _DAY
        and row.follows_id in (pairing.id, None)
    ]  # fmt: skip
    return Beside(before[0] if len(before) == 1 else None, after[0] if len(after) == 1 else None)


def move(
    session: Session, pairing: HelperAssignment, start: date, last: date | None, **along: str | None
) -> None:
    """Give a pairing these days; who handed it over and who took it over keep touching it.

    The columns `along` are written with the days: they are one change to the other laptops.
    Raises `PrimaryHelperClash` naming who stands in the way.
    """
    rows = own(session, pairing)
    two = beside(pairing, rows)
    for row in rows:
        first, end = row.start_date, row.end_date or _ALWAYS
        if row is two.before:
            in_the_way = start != pairing.start_date and first >= start
        elif row is two.after:
            in_the_way = last is None or end <= last
        else:
            in_the_way = pairing.role == PRIMARY == row.role and first <= (last or _ALWAYS) and end >= start
        if in_the_way and row.id != pairing.id:
            raise _clash(session, row)
    # a row is made shorter before the other is made longer: C-1 is asked of each as it is written
    if two.before is not None and start < pairing.start_date:
        two.before.end_date = start - _DAY
    if two.after is not None and last is not None and last > (pairing.end_date or _ALWAYS):
        two.after.start_date = last + _DAY
    session.flush()
    pairing.start_date, pairing.end_date = start, last
    for column, value in along.items():
        setattr(pairing, column, value)
    session.flush()
    if two.before is not None:
        two.before.end_date = start - _DAY
    if two.after is not None and last is not None:
        two.after.start_date = last + _DAY
    session.flush()


def _clash(session: Session, row: HelperAssignment) -> PrimaryHelperClash:
    household, helper = session.get(Household, row.household_id), session.get(Helper, row.helper_id)
    who = f"{household.head_name or ''} {household.local_no[-4:]}".strip() if household else ""
    return PrimaryHelperClash(household=who, helper=helper.name if helper else "—")
