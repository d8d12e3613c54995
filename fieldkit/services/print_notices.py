"""What a posting is told of its notice; where there is none yet, a blank one to fill in by hand."""

from sqlalchemy import select

from fieldkit.db.tables import Notice
from fieldkit.documents.registry import Document, documents
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.print_finding import Finder
from fieldkit.services.print_reading import Desk, Parts
from fieldkit.services.print_subjects import Asked, Subject

_NOTICE = QT_TRANSLATE_NOOP("Paper", "notice")


def notice(finder: Finder, asked: Asked) -> Asked:
    """Settle a notice: the one named, else the newest of the form's kinds in village and year, else none."""
    if asked.notice is not None:
        row = finder.session.get(Notice, asked.notice)
        if row is None or row.deleted_at is not None:
            raise finder.missing(_NOTICE, asked.notice)
        return Asked(village=row.village_code, notice=row.id, year=row.year)
    code = finder.village(asked.village)
    newest = finder.session.scalar(
        select(Notice.id)
        .where(
            Notice.village_code == code, Notice.year == (asked.year or finder.as_of.year),
            Notice.kind.in_(documents()[finder.form].notices), Notice.deleted_at.is_(None),
        )
        .order_by(Notice.created_at.desc(), Notice.id.desc())
        .limit(1)
    )  # fmt: skip
    return Asked(village=code, notice=newest, year=asked.year)


def notices(_desk: Desk, _subject: Subject, _form: Document) -> Parts:
    """Read the notice."""
    return {}
