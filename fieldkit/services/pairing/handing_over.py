"""What an assignment will do to a household, said before it is done, and done the same way.

Changing the helper ends one row the day before and begins another (domain.md §1.14, C-5); two rows of
one pair that would touch are one row (C-4); a household has one primary helper on a day (C-1).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from fieldkit.db.chunks import chunks
from fieldkit.db.tables import Helper, HelperAssignment, Household
from fieldkit.db.types import new_id
from fieldkit.services.pairing.lists import PRIMARY

_STRUCK_OFF = "90"  # code table household_type
_ADJUSTED = "3"  # code table end_reason


class Happens(StrEnum):
    """What an assignment does to one household."""

    NEW = "new"  # nobody helps it on that day
    CHANGE = "change"  # the helper until now ends the day before
    EXTEND = "extend"  # the same helper, whose pairing ended or will end: one row (C-4)
    ALREADY = "already"  # that helper already
    CLASH = "clash"  # another primary helper begins on that day or later
    AWAY = "away"  # the helper is not in post on that day
    STRUCK_OFF = "struck_off"

    @property
    def done(self) -> bool:
        """Whether anything is written."""
        return self in (Happens.NEW, Happens.CHANGE, Happens.EXTEND)


@dataclass(frozen=True)
class Wish:
    """A household and the helper it is to have."""

    household_id: UUID
    helper_id: UUID


@dataclass(frozen=True)
class Step:
    """What will happen to one household, and who helps it until then or stands in the way."""

    household_id: UUID
    household: str
    helper_id: UUID
    helper: str
    happens: Happens
    before: str = ""
    before_id: UUID | None = None  # the pairing that ends, or goes on


@dataclass
class _Known:
    """What the steps depend on."""

    households: dict[UUID, Household]
    pairings: dict[UUID, list[HelperAssignment]]
    helpers: dict[UUID, Helper]


def steps(session: Session, wishes: Sequence[Wish], day: date, role: str) -> list[Step]:
    """Say what each wish would do from `day` on; a household or helper that is not there is left out."""
    known = _read(session, wishes)
    return [
        _step(known, wish, day, role)
        for wish in wishes
        if wish.household_id in known.households and wish.helper_id in known.helpers
    ]


def carry_out(
    session: Session, found: Sequence[Step], day: date, role: str, reason: str | None,
    origin: Mapping[str, Any],
) -> list[UUID]:  # fmt: skip
    """Write the steps that can be done, and return the pairings that begin or go on."""
    ending = [s.before_id for s in found if s.happens is Happens.CHANGE and s.before_id]
    going_on = [s.before_id for s in found if s.happens is Happens.EXTEND and s.before_id]
    last = {"end_date": day - timedelta(1), "end_reason": reason or _ADJUSTED}
    _update(session, ending, **last)
    _update(session, going_on, end_date=None, end_reason=None)
    if role == PRIMARY:
        _update(session, _beside(session, found, day), **last)
    beginning = [s for s in found if s.happens in (Happens.NEW, Happens.CHANGE)]
    scopes = _scopes(session, [s.household_id for s in beginning])
    rows = [
        {
            "id": new_id(), "scope": scopes[s.household_id], "household_id": s.household_id,
            "helper_id": s.helper_id, "role": role, "start_date": day,
            "follows_id": s.before_id, **origin,
        }
        for s in beginning
    ]  # fmt: skip
    if rows:
        session.execute(insert(HelperAssignment), rows)
    return [*(row["id"] for row in rows), *going_on]


def in_post(helper: Helper, day: date) -> bool:
    """Tell whether a helper may begin a pairing on `day`."""
    begun = helper.active_from is None or helper.active_from <= day
    return begun and (helper.active_to is None or helper.active_to >= day)


def join_touching(session: Session, pairings: Sequence[HelperAssignment], now: Any) -> None:
    """Make one row of rows of the same pair and role that touch (C-4); the later one is marked."""
    same: dict[tuple[UUID, UUID, str], list[HelperAssignment]] = defaultdict(list)
    for row in sorted(pairings, key=lambda p: p.start_date):
        same[row.household_id, row.helper_id, row.role].append(row)
    for rows in same.values():
        kept = rows[0]
        for row in rows[1:]:
            if kept.end_date is not None and row.start_date > kept.end_date + timedelta(1):
                kept = row
                continue
            row.deleted_at, row.deleted_reason = now, "twice"
            session.flush()  # C-1 is asked of each row as it is written
            if kept.end_date is not None and (row.end_date is None or row.end_date > kept.end_date):
                kept.end_date, kept.end_reason = row.end_date, row.end_reason
                session.flush()


def _read(session: Session, wishes: Sequence[Wish]) -> _Known:
    ids = list({wish.household_id for wish in wishes})
    households: dict[UUID, Household] = {}
    pairings: dict[UUID, list[HelperAssignment]] = defaultdict(list)
    rows: list[HelperAssignment] = []
    for part in chunks(ids):
        alive = session.scalars(
            select(Household).where(Household.id.in_(part), Household.deleted_at.is_(None))
        )
        households.update((row.id, row) for row in alive)
        rows += session.scalars(
            select(HelperAssignment)
            .where(HelperAssignment.household_id.in_(part), HelperAssignment.deleted_at.is_(None))
            .order_by(HelperAssignment.start_date)
        )
    for row in rows:
        pairings[row.household_id].append(row)
    wanted = list({w.helper_id for w in wishes} | {row.helper_id for row in rows})
    helpers: dict[UUID, Helper] = {}
    for part in chunks(wanted):
        helpers.update((h.id, h) for h in session.scalars(select(Helper).where(Helper.id.in_(part))))
    return _Known(households, pairings, helpers)


def _step(known: _Known, wish: Wish, day: date, role: str) -> Step:
    household, helper = known.households[wish.household_id], known.helpers[wish.helper_id]

    def step(happens: Happens, other: HelperAssignment | None = None) -> Step:
        before = known.helpers.get(other.helper_id) if other is not None else None
        return Step(
            household.id, f"{household.head_name or ''} {household.local_no[-4:]}".strip(), helper.id,
            helper.name, happens, before.name if before else "", other.id if other else None,
        )  # fmt: skip

    if household.household_type == _STRUCK_OFF:
        return step(Happens.STRUCK_OFF)
    if helper.deleted_at is not None or not in_post(helper, day):
        return step(Happens.AWAY)
    rows = [
        row for row in known.pairings[household.id]
        if row.role == role and (role == PRIMARY or row.helper_id == helper.id)
    ]  # fmt: skip
    later = [row for row in rows if row.start_date > day]
    now = [row for row in rows if row.start_date <= day and (row.end_date or date.max) >= day]
    if later:
        return step(Happens.CLASH, later[0])
    if not now:
        touching = [row for row in rows if row.end_date == day - timedelta(1)]
        if touching and touching[-1].helper_id == helper.id:
            return step(Happens.EXTEND, touching[-1])
        return step(Happens.NEW, touching[-1] if touching and role == PRIMARY else None)
    (standing, *more) = now
    if more:
        return step(Happens.CLASH, standing)
    if standing.helper_id == helper.id:
        return step(Happens.EXTEND if standing.end_date else Happens.ALREADY, standing)
    return step(Happens.CLASH if standing.start_date == day else Happens.CHANGE, standing)


def _beside(session: Session, found: Sequence[Step], day: date) -> list[UUID]:
    """Return the pairings by which a new primary helper helps the household as something else."""
    primary = {(s.household_id, s.helper_id) for s in found if s.happens.done}
    homes = [home for home, _ in primary]
    beside: list[UUID] = []
    for part in chunks(homes):
        rows = session.execute(
            select(HelperAssignment.id, HelperAssignment.household_id, HelperAssignment.helper_id).where(
                HelperAssignment.household_id.in_(part),
                HelperAssignment.role != PRIMARY, HelperAssignment.standing(day),
                HelperAssignment.start_date < day,
            )
        )  # fmt: skip
        beside += [id for id, home, helper in rows if (home, helper) in primary]
    return beside


def _update(session: Session, ids: Sequence[UUID], **values: object) -> None:
    for part in chunks(ids):
        session.execute(
            update(HelperAssignment)
            .where(HelperAssignment.id.in_(part))
            .values(**values)
            .execution_options(synchronize_session=False)
        )


def _scopes(session: Session, ids: Sequence[UUID]) -> dict[UUID, str]:
    found: dict[UUID, str] = {}
    for part in chunks(ids):
        found.update(
            session.execute(select(Household.id, Household.scope).where(Household.id.in_(part))).all()
        )
    return found
