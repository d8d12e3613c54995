"""What is to be done about notices: for the home page, quick, without the papers (domain.md §3.7)."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from fieldkit.db.store import Store
from fieldkit.db.tables import Notice
from fieldkit.domain.notices import CLOSED, TO_DO, State, state_on
from fieldkit.services.notices.states import open_objections


@dataclass(frozen=True)
class Waiting:
    """How many notices are to be put up, answered or taken down; the day since or by which of the first."""

    count: int
    day: date | None = None
    drafts: int = 0  # begun and not issued


def waiting(store: Store) -> Waiting:
    """Count the notices with something to be done today."""
    today = store.clock.today()
    with store.reading() as session:
        drafts = session.scalar(select(func.count()).where(
            Notice.deleted_at.is_(None), Notice.state == State.DRAFT.value
        )) or 0  # fmt: skip
        rows = session.execute(
            select(Notice.id, Notice.state, Notice.posted_on, Notice.ends_on).where(
                Notice.deleted_at.is_(None),
                Notice.state.not_in([State.DRAFT.value, *(state.value for state in CLOSED)]),
            )
        ).all()
        if not rows:
            return Waiting(0, drafts=drafts)
        open_ones = open_objections(session)
    days = [
        row.posted_on if state is State.ISSUED else row.ends_on
        for row in rows
        if (state := state_on(row.state, row.ends_on, open_ones.get(row.id, 0), today)) in TO_DO
    ]
    return Waiting(len(days), min((day for day in days if day is not None), default=None), drafts)
