"""The households on a draft: put on it, taken over from another notice."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.store import Store
from fieldkit.db.tables import Notice, NoticeLine
from fieldkit.db.types import named_id
from fieldkit.services.notices.candidates import Candidate


def put_lines(store: Store, session: Session, notice: Notice, lines: Sequence[Candidate]) -> None:
    """Add households to a draft; one that was taken off comes back."""
    last = select(NoticeLine.no).where(NoticeLine.notice_id == notice.id, NoticeLine.deleted_at.is_(None))
    number = max((no or 0 for no in session.scalars(last)), default=0)
    for number, line in enumerate(lines, number + 1):  # noqa: B020 - goes on counting
        id = named_id("notice_line", notice.id, line.measure_id or line.household_id)
        values = {
            "no": number, "kind_text": line.kind_text or None, "what": line.what or None,
            "standard": line.standard or None, "quantity": line.quantity or None,
            "amount_fen": line.amount_fen,
        }  # fmt: skip
        row = session.get(NoticeLine, id)
        if row is None:
            session.add(NoticeLine(
                id=id, scope=notice.scope, notice_id=notice.id, household_id=line.household_id,
                measure_id=line.measure_id, **values, **store.origin(),
            ))  # fmt: skip
        elif row.deleted_at is not None:
            for name, value in (*values.items(), ("deleted_at", None), ("deleted_reason", None)):
                setattr(row, name, value)


def copy_lines(store: Store, session: Session, old: Notice, new: Notice) -> None:
    """Put the list of another notice on a draft, instead of what it has."""
    rows = session.scalars(
        select(NoticeLine)
        .where(NoticeLine.notice_id == old.id, NoticeLine.deleted_at.is_(None))
        .order_by(NoticeLine.no, NoticeLine.id)
    ).all()
    lines = [
        Candidate(
            row.household_id, "", "", row.kind_text or "", row.what or "", row.standard or "",
            row.quantity or "", row.amount_fen, row.measure_id,
        )
        for row in rows if row.household_id is not None
    ]  # fmt: skip
    put_lines(store, session, new, lines)
