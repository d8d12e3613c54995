"""How notices stand today: of one that hangs it follows from its objections (domain.md §3.7)."""

from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from fieldkit.db.tables import Notice, Objection
from fieldkit.domain.notices import State, state_on
from fieldkit.domain.workdays import Workdays


def open_objections(session: Session, *of: UUID) -> dict[UUID, int]:
    """Count the objections that are not answered yet by notice: those `of` some, else of all."""
    query = select(Objection.notice_id, func.count()).where(
        Objection.replied_on.is_(None), Objection.deleted_at.is_(None)
    )
    query = query.where(Objection.notice_id.in_(of)) if of else query
    return dict(session.execute(query.group_by(Objection.notice_id)).all())


def state_of(session: Session, notice: Notice, today: date) -> State:
    """Return the state of a notice on a day."""
    count = open_objections(session, notice.id).get(notice.id, 0)
    return state_on(notice.state, notice.ends_on, count, today)


def count_period(days: Workdays, notice: Notice) -> None:
    """Set the last day of a draft's period anew."""
    if notice.posted_on is None:
        notice.ends_on = None
    else:
        notice.ends_on = days.last_day(notice.posted_on, notice.min_days, notice.day_kind or "")


def no_override(notice: Notice) -> None:
    """Take back what the township let pass: the draft is another one now."""
    notice.override_by = notice.override_why = notice.override_at = None
