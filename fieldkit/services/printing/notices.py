"""What a posting is told of its notice; where there is none yet, a blank one to fill in by hand."""

from dataclasses import replace
from uuid import UUID

from sqlalchemy.orm import Session

from fieldkit.db.tables import Attachment, Notice
from fieldkit.documents.facts import NoticeFact, NoticeLineFact, ObjectionFact, ParticularFact
from fieldkit.documents.registry import Document, documents
from fieldkit.domain.attachments import printable
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.notices import HANGING, State
from fieldkit.errors import QT_TRANSLATE_NOOP, NoticeNotNow
from fieldkit.services.notices import texts as notice_texts
from fieldkit.services.notices.reading import NoticeReader
from fieldkit.services.notices.views import LineView, NoticeView, ObjectionView
from fieldkit.services.printing import photos as print_photos
from fieldkit.services.printing.finding import Finder
from fieldkit.services.printing.offers import notices_of
from fieldkit.services.printing.reading import Desk, Parts, Sources
from fieldkit.services.printing.subjects import Asked, Subject

_NOTICE = QT_TRANSLATE_NOOP("Paper", "notice")
_HUNG = HANGING | {State.DOWN}


def notice(finder: Finder, asked: Asked) -> Asked:
    """Settle a notice: the one named, else the newest of the form's kinds in village and year, else none.

    Without a name no draft is meant, and none that was cancelled; a certificate is of one that hung.
    """
    if asked.notice is not None:
        row = finder.session.get(Notice, asked.notice)
        if row is None or row.deleted_at is not None:
            raise finder.missing(_NOTICE, asked.notice)
        if not documents()[finder.form].posting and State(row.state) not in _HUNG:
            state = CodeTables.load()["notice_state"].label(row.state, finder.words.language)
            raise NoticeNotNow(notice=row.no or row.title or "", state=state)
        return Asked(village=row.village_code, notice=row.id, year=row.year)
    code = finder.village(asked.village)
    form = documents()[finder.form]
    states = [state.value for state in (_HUNG | {State.ISSUED} if form.posting else _HUNG)]
    there = notices_of(form, code, asked.year or finder.as_of.year).where(Notice.state.in_(states))
    newest = finder.session.scalar(there.limit(1))
    return Asked(village=code, notice=newest.id if newest else None, year=asked.year)


def notices(desk: Desk, subject: Subject, form: Document) -> Parts:
    """Read the notice; without one the form prints blank."""
    with desk.open() as sources:
        row = sources.session.get(Notice, subject.notice) if subject.notice is not None else None
        if row is None:
            return _by_hand(sources, form)
        view = NoticeReader(sources).view(row)
        photos = _photos(sources.session, view) if "photos" in form.needs else {}
    fact = fact_of(view, posted=form.posting)
    up, down = (print_photos.read(desk, photos.get(name)) for name in ("posted_photo", "removed_photo"))
    return {"notice": replace(fact, posted_photo=up, removed_photo=down)}


def blank(desk: Desk, _subject: Subject, form: Document) -> Parts:
    """Return a notice of which nothing is known but what its form is for."""
    with desk.open() as sources:
        return _by_hand(sources, form)


def _by_hand(sources: Sources, form: Document) -> Parts:
    """Return a notice to be filled in: it is of the stage of the form's first kind (§2.27)."""
    first = notice_texts.kind_of(sources.profile, sources.codes, form.notices[0], "zh_CN")
    return {"notice": NoticeFact(stage=first.stage)}


def _photos(session: Session, view: NoticeView) -> dict[str, UUID]:
    """Return the photos of a notice that a hand-out may show, whatever a row says (§4.2)."""
    ids = {"posted_photo": view.posted_photo_id, "removed_photo": view.removed_photo_id}
    rows = {name: session.get(Attachment, id) for name, id in ids.items() if id is not None}
    return {
        name: row.id for name, row in rows.items()
        if row is not None and row.deleted_at is None and printable(row.kind, "M1")
    }  # fmt: skip


def fact_of(view: NoticeView, *, posted: bool = True) -> NoticeFact:
    """Return a notice as papers are told; objections are only told to papers that are not `posted`."""
    row = view.row
    return NoticeFact(
        first=row.posted_on, last=row.ends_on, township_phone=view.township_phone,
        county_phone=view.county_phone, receiver=view.receiver, kind=row.kind, stage=view.stage, no=row.no,
        draft=view.state is State.DRAFT, title=row.title, body=view.body, days=view.min_days,
        working=view.day_kind == "working",
        issuer=view.issuer, places=view.places, lines=tuple(_line(line) for line in view.lines),
        particulars=tuple(ParticularFact(name=name, text=text) for name, text in view.particulars),
        passed=view.override_at is not None, taken_down=row.taken_down_on, result=view.result_label,
        objections=() if posted else tuple(_objection(one) for one in view.objections),
    )  # fmt: skip


def _line(line: LineView) -> NoticeLineFact:
    return NoticeLineFact(
        group=line.group, head=line.head, local_no=line.local_no, people=line.people, kind=line.kind_text,
        what=line.what, standard=line.standard, quantity=line.quantity, amount=line.amount_fen,
        note=line.note, namesake=line.namesake,
    )  # fmt: skip


def _objection(one: ObjectionView) -> ObjectionFact:
    return ObjectionFact(
        received=one.received_on, by=one.from_name, about=one.about, content=one.content,
        investigators="、".join(one.investigators), finding=one.finding, outcome=one.outcome_label,
        replied=one.replied_on,
    )  # fmt: skip
