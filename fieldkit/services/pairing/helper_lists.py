"""Helpers and units as lists, with how much each helps (domain.md §1.13, C-3)."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from fieldkit.db import search
from fieldkit.db.tables import Helper, HelperAssignment, HelperUnit, Household, Visit, VisitVisitor
from fieldkit.services.pairing.lists import PRIMARY


@dataclass(frozen=True)
class HelperRow:
    """A helper with how many households he is the first helper of."""

    id: UUID
    name: str
    unit: str
    post: str
    phone: str
    households: int


@dataclass(frozen=True)
class HelperLoad:
    """A helper in the register: the fields, how many households today, and the last visit.

    `over` says that the profile's limit is passed: a warning, never a stop (C-3).
    """

    id: UUID
    name: str
    unit_id: UUID | None
    unit: str
    post: str
    phone: str
    sex: str
    political: str
    unit_level: str
    active_from: date | None
    active_to: date | None
    households: int  # as primary helper
    others: int  # as second helper, leader, adviser
    last_visit: date | None
    over: bool
    gone: bool  # not in post any more today


@dataclass(frozen=True)
class UnitRow:
    """A unit in the register, with its helpers in post and the households they help first."""

    id: UUID
    name: str
    level: str
    kind: str
    leader: str
    phone: str
    helpers: int
    households: int


def load(session: Session, day: date) -> Counter[UUID]:
    """Count the households each helper is the first helper of on `day`."""
    return _counted(session, day, HelperAssignment.role == PRIMARY)


def _counted(session: Session, day: date, *which: ColumnElement[bool]) -> Counter[UUID]:
    found = session.execute(
        select(HelperAssignment.helper_id, func.count())
        .where(*which, HelperAssignment.standing(day))
        .group_by(HelperAssignment.helper_id)
    )
    return Counter(dict(found.all()))


def found(session: Session, typed: str, day: date, *, village: str, most: int) -> list[HelperRow]:
    """Return the helpers to choose from for what is typed, at most so many, those of `village` first.

    Of a county's thousands only those that are returned are looked at closely.
    """
    helps = HelperAssignment.helper_id
    here = select(helps).join(Household, Household.id == HelperAssignment.household_id)
    near = set(session.scalars(here.where(Household.village_code == village, HelperAssignment.standing(day))))
    every = session.execute(
        select(Helper.id, Helper.name, HelperUnit.name, Helper.post, Helper.phone)
        .outerjoin(HelperUnit, HelperUnit.id == Helper.unit_id)
        .where(Helper.deleted_at.is_(None))
        .order_by(Helper.name, Helper.id)
    )  # fmt: skip
    fitting = [row for row in every if fits(typed, row[1], row[2] or "")]
    shown = sorted(fitting, key=lambda row: row[0] not in near)[:most]
    theirs = helps.in_([row[0] for row in shown])
    households = _counted(session, day, HelperAssignment.role == PRIMARY, theirs)
    return [
        HelperRow(id, name, unit or "", post or "", phone or "", households[id])
        for id, name, unit, post, phone in shown
    ]


def fits(typed: str, *words: str) -> bool:
    """Tell whether every word typed is in one of `words`, or in the pinyin or initials of the first."""
    if not typed:
        return True
    said = " ".join([*words, *search.spellings(words[0])]).casefold()
    return all(word in said for word in typed.casefold().split())


def loads(session: Session, day: date, limit: int) -> list[HelperLoad]:
    """Return every helper, by name."""
    primary = load(session, day)
    others = _counted(session, day, HelperAssignment.role != PRIMARY)
    visits = dict(
        session.execute(
            select(VisitVisitor.helper_id, func.max(Visit.visit_date))
            .join(Visit, Visit.id == VisitVisitor.visit_id)
            .where(VisitVisitor.helper_id.is_not(None), Visit.deleted_at.is_(None))
            .group_by(VisitVisitor.helper_id)
        ).all()
    )
    found = session.execute(
        select(
            Helper.id, Helper.name, Helper.unit_id, HelperUnit.name, Helper.post, Helper.phone,
            Helper.sex, Helper.political, Helper.unit_level, Helper.active_from, Helper.active_to,
        )
        .outerjoin(HelperUnit, HelperUnit.id == Helper.unit_id)
        .where(Helper.deleted_at.is_(None))
        .order_by(Helper.name, Helper.id)
    )  # fmt: skip
    return [
        HelperLoad(
            id, name, unit_id, unit or "", post or "", phone or "", sex or "", political or "",
            level or "", begun, left, primary[id], others[id], visits.get(id), primary[id] > limit,
            left is not None and left < day,
        )
        for id, name, unit_id, unit, post, phone, sex, political, level, begun, left in found
    ]  # fmt: skip


def units(session: Session, day: date) -> list[UnitRow]:
    """Return every unit, by name."""
    pairing = HelperAssignment
    helpers = dict(
        session.execute(
            select(Helper.unit_id, func.count())
            .where(Helper.deleted_at.is_(None), Helper.active_to.is_(None) | (Helper.active_to >= day))
            .group_by(Helper.unit_id)
        ).all()
    )
    households = dict(
        session.execute(
            select(Helper.unit_id, func.count())
            .join(pairing, pairing.helper_id == Helper.id)
            .where(pairing.role == PRIMARY, pairing.standing(day))
            .group_by(Helper.unit_id)
        ).all()
    )
    found = session.scalars(
        select(HelperUnit).where(HelperUnit.deleted_at.is_(None)).order_by(HelperUnit.name)
    )
    return [
        UnitRow(
            u.id, u.name, u.level or "", u.kind or "", u.leader_name or "", u.phone or "",
            helpers.get(u.id, 0), households.get(u.id, 0),
        )
        for u in found
    ]  # fmt: skip
