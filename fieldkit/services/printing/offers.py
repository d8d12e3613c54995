"""The notices and meetings that a form can be printed of, to choose from."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from fieldkit.db.tables import Notice, ReviewMeeting
from fieldkit.documents.registry import Document, Of

_MANY = 100  # a village has some fifteen a year


@dataclass(frozen=True)
class PaperRow:
    """A notice or meeting in a list: what it is called, and its day, where it has one."""

    id: UUID
    name: str
    day: date | None


def offered(
    session: Session, form: Document, village: str, year: int, label: Callable[[str, str], str]
) -> list[PaperRow]:
    """List what `form` can be printed of in a village and year, the newest first; `label` says a code."""
    if form.of is Of.NOTICE:
        return _notices(session, form, village, year, label)
    return _meetings(session, village, year, label) if form.of is Of.MEETING else []


def notices_of(form: Document, village: str, year: int) -> Select[Notice]:
    """Return the notices of a village and year that `form` can be of, the newest first."""
    return (
        select(Notice)
        .where(
            Notice.village_code == village, Notice.year == year, Notice.kind.in_(form.notices),
            Notice.deleted_at.is_(None),
        )
        .order_by(Notice.created_at.desc(), Notice.id.desc())
    )  # fmt: skip


def meetings_of(village: str, year: int) -> Select[ReviewMeeting]:
    """Return the meetings of a village in a year, the newest first."""
    return (
        select(ReviewMeeting)
        .where(
            ReviewMeeting.village_code == village, ReviewMeeting.deleted_at.is_(None),
            ReviewMeeting.held_on.between(date(year, 1, 1), date(year, 12, 31)),
        )
        .order_by(ReviewMeeting.held_on.desc(), ReviewMeeting.id.desc())
    )  # fmt: skip


def _notices(
    session: Session, form: Document, village: str, year: int, label: Callable[[str, str], str]
) -> list[PaperRow]:
    rows = session.scalars(notices_of(form, village, year).limit(_MANY))
    found = [(row, row.title or label("notice_kind", row.kind)) for row in rows]
    return [PaperRow(row.id, f"{row.no or ''} {title}".strip(), row.posted_on) for row, title in found]


def _meetings(session: Session, village: str, year: int, label: Callable[[str, str], str]) -> list[PaperRow]:
    rows = session.scalars(meetings_of(village, year).limit(_MANY))
    return [
        PaperRow(row.id, row.topic or (label("meeting_level", row.level) if row.level else ""), row.held_on)
        for row in rows
    ]
