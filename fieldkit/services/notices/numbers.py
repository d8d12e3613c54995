"""The numbers of notices: running in a village and year, drawn when a notice is issued (domain.md §1.25).

Two laptops without a network may draw one number twice.  On arrival what hangs keeps its number for ever; of
those that are only issued, the first does, and the others become drafts again on the laptop that made them:
their paper says a number that is another's, so it must be printed anew.
"""

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from fieldkit.db.store import Store
from fieldkit.db.tables import Attachment, Notice, NoticeLine
from fieldkit.domain.notices import State
from fieldkit.services.notices.extra import Extra
from fieldkit.services.numbering import mend_shared


def next_number(session: Session, village: str, year: int) -> int:
    """Return the next number; one that was given is not given again, whatever became of its notice."""
    highest = select(func.max(Notice.number)).where(Notice.village_code == village, Notice.year == year)
    return (session.scalar(highest) or 0) + 1


def number_text(village: str, stage: str, year: int, number: int) -> str:
    """Say a number as it is printed: 新堤村公示〔2026〕3号."""
    return f"{village}{'公告' if stage == '2' else '公示'}〔{year}〕{number}号"


def renumber_arrived(store: Store) -> int:
    """Take back what was issued here under a number that another notice has; returns how many."""

    def mend(session: Session, village: str, year: int, number: int) -> int:
        found = _in_order(session, village, year, number)[1:]
        mine = [
            one for one in found
            if one.state == State.ISSUED and one.origin_device == store.author.device
        ]  # fmt: skip
        for notice in mine:
            take_back(session, notice, store.clock.now())
        return len(mine)

    return mend_shared(store, (Notice.village_code, Notice.year, Notice.number), mend)


def take_back(session: Session, notice: Notice, now: datetime) -> None:
    """Make an issued notice a draft again; what was printed of it is worth nothing."""
    paper = session.get(Attachment, notice.pdf_id) if notice.pdf_id is not None else None
    if paper is not None:
        paper.deleted_at, paper.deleted_reason = now, "replaced"
    extra = Extra.read(notice.particulars)
    for name in {"title", "body"} - set(extra.own):  # follow the template again
        setattr(notice, name, None)
    notice.particulars = Extra(extra.said, layout=extra.layout).write()
    notice.state = State.DRAFT.value
    notice.number = notice.no = None
    notice.frozen_at = notice.content_sha256 = notice.pdf_sha256 = notice.pdf_id = None
    notice.form = notice.profile = notice.printed_copies = None
    for line in session.scalars(select(NoticeLine).where(NoticeLine.notice_id == notice.id)):
        line.cells = None


def _in_order(session: Session, village: str, year: int, number: int) -> list[Notice]:
    """Return the notices with a number: what hung before what did not, then by when it was issued."""
    rows = session.scalars(
        select(Notice).where(
            Notice.village_code == village, Notice.year == year, Notice.number == number,
            Notice.deleted_at.is_(None),
        )
    )  # fmt: skip
    return sorted(
        rows, key=lambda n: (n.state == State.ISSUED, n.frozen_at is None, str(n.frozen_at or ""), n.id)
    )
