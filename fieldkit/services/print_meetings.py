"""What the record of a meeting is told; where there was none yet, a blank one to fill in by hand."""

from datetime import date

from sqlalchemy import select

from fieldkit.db.tables import ReviewMeeting
from fieldkit.documents.registry import Document
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.print_finding import Finder
from fieldkit.services.print_reading import Desk, Parts
from fieldkit.services.print_subjects import Asked, Subject

_MEETING = QT_TRANSLATE_NOOP("Paper", "meeting")


def meeting(finder: Finder, asked: Asked) -> Asked:
    """Settle a meeting: the one named, else the newest of a village and year, else none."""
    if asked.meeting is not None:
        row = finder.session.get(ReviewMeeting, asked.meeting)
        if row is None or row.deleted_at is not None:
            raise finder.missing(_MEETING, asked.meeting)
        year = row.held_on.year if row.held_on else asked.year
        return Asked(village=row.village_code, meeting=row.id, year=year)
    code, year = finder.village(asked.village), asked.year or finder.as_of.year
    newest = finder.session.scalar(
        select(ReviewMeeting.id)
        .where(
            ReviewMeeting.village_code == code, ReviewMeeting.deleted_at.is_(None),
            ReviewMeeting.held_on.between(date(year, 1, 1), date(year, 12, 31)),
        )
        .order_by(ReviewMeeting.held_on.desc(), ReviewMeeting.id.desc())
        .limit(1)
    )  # fmt: skip
    return Asked(village=code, meeting=newest, year=asked.year)


def meetings(_desk: Desk, _subject: Subject, _form: Document) -> Parts:
    """Read the meeting."""
    return {}
