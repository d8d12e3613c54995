"""Notices: drafted, worded, looked through by rule DQ-70, listed (domain.md §1.25, §2.27, §4.2).

What is done with one once it is right (issued, put up, taken down) is in `services.postings`, what is said
against it in `services.objections`.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, object_session

from fieldkit.db.store import Store
from fieldkit.db.tables import AppUser, Audit, Notice, NoticeLine
from fieldkit.db.types import new_id
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.notices import CLOSED, REMINDED_AFTER, TO_DO, State, due_down
from fieldkit.domain.policy import Profile
from fieldkit.domain.rights import Right
from fieldkit.errors import NoSuchCode, NothingToOverride, NoticeFrozen, NoticeNotNow
from fieldkit.i18n import Words
from fieldkit.services.allowing import needs
from fieldkit.services.calendars import calendar
from fieldkit.services.kinds.notice import NOTICE, NOTICE_LINE
from fieldkit.services.live_rows import live
from fieldkit.services.notices import fields as notice_fields
from fieldkit.services.notices import texts as notice_texts
from fieldkit.services.notices.candidates import Candidate, Candidates
from fieldkit.services.notices.checking import problems_of
from fieldkit.services.notices.extra import Extra
from fieldkit.services.notices.lines import put_lines
from fieldkit.services.notices.reading import NoticeReader
from fieldkit.services.notices.states import count_period, no_override, state_of
from fieldkit.services.notices.views import Due, NoticeKind, NoticeRow, NoticeView, Problem
from fieldkit.services.printing.reading import Sources
from fieldkit.services.printing.usual import Usual

__all__ = ["Candidate", "Due", "NoticeKind", "NoticeRow", "NoticeView", "Notices", "Problem"]

_USUAL = ("township_phone", "county_phone", "receiver", "places")
"""What a new notice takes over from the last one of its village."""


class Notices:
    """The notices of this laptop's villages."""

    def __init__(
        self, store: Store, codes: CodeTables, profile: Profile, words: Words, usual: Usual | None = None
    ) -> None:
        """Work on `store`; periods and titles are those of `profile`, a draft begins with what is `usual`."""
        self._store = store
        self._codes = codes
        self.profile = profile
        self._words = words
        self._said = (usual or Usual()).said

    # ------------------------------------------------------------ reading

    def kinds(self) -> list[NoticeKind]:
        """List the kinds, in the order of the code table."""
        return [
            notice_texts.kind_of(self.profile, self._codes, code.code, self._words.language)
            for code in self._codes["notice_kind"]
        ]

    def listed(
        self, village: str | None = None, *, year: int | None = None, kind: str | None = None,
        open_only: bool = False,
    ) -> list[NoticeRow]:  # fmt: skip
        """List notices, the newest first; `open_only`: neither taken down nor cancelled."""
        query = select(Notice).where(Notice.deleted_at.is_(None))
        for column, value in ((Notice.village_code, village), (Notice.year, year), (Notice.kind, kind)):
            query = query.where(column == value) if value is not None else query
        if open_only:
            query = query.where(Notice.state.not_in([state.value for state in CLOSED]))
        newest = (Notice.year.desc(), Notice.number.desc().nulls_first(), Notice.created_at.desc())
        with self._sources() as sources:
            rows = sources.session.scalars(query.order_by(*newest, Notice.id)).all()
            return NoticeReader(sources).rows(rows)

    def view(self, id: UUID) -> NoticeView:
        """Return a notice with everything on it.  Raises `NotFound`."""
        with self._sources() as sources:
            return NoticeReader(sources).view(self.get(sources.session, id))

    def due(self, village: str | None = None) -> list[Due]:
        """List what is to be done: put up, answer, take down; each with the day by which, the first first."""
        rows = self.listed(village, open_only=True)
        found = [Due(row, self._due_day(row)) for row in rows if row.state in TO_DO]
        return sorted(found, key=lambda due: (due.day is None, due.day or date.max, due.notice.no))

    def _due_day(self, row: NoticeRow) -> date | None:
        if row.state is State.OVER:
            return due_down(row.ends_on, self.profile.limit(REMINDED_AFTER))
        return row.posted_on if row.state is State.ISSUED else row.ends_on

    def candidates(self, kind: str, village: str, year: int | None = None) -> list[Candidate]:
        """Return whom a notice of a kind could list, as the register stands; nobody where it cannot tell.

        Raises `NoSuchCode`.
        """
        self._demand_kind(kind)
        with self._sources() as sources:
            when = year or self._store.clock.today().year
            return Candidates(sources).of_kind(kind, village, when)

    def check(self, id: UUID) -> list[Problem]:
        """Return what rule DQ-70 finds on a notice that is not issued yet, the hard ones first."""
        with self._sources() as sources:
            reader = NoticeReader(sources)
            view = reader.view(self.get(sources.session, id))
            return problems_of(sources, view, self._words)

    # ------------------------------------------------------------ drafting

    @needs(Right.NOTICE)
    def draft(
        self, kind: str, village: str, *, year: int | None = None, households: Sequence[UUID] = (),
        measures: Sequence[UUID] = (), procedure: UUID | None = None,
    ) -> UUID:  # fmt: skip
        """Begin a notice of these households or measures, else of a procedure's households, else empty.

        Its days follow the profile; numbers to call and receiver are those that are set,
        else the last one's, as its places are.  Raises `NoSuchCode`.
        """
        self._demand_kind(kind)
        today = self._store.clock.today()
        known = notice_texts.kind_of(self.profile, self._codes, kind, "zh_CN")
        with self._sources() as sources:
            lines = self._lines_of(sources, kind, village, tuple(households), tuple(measures), procedure)
            usual = self._usual(sources.session, village)
            ends = calendar(sources.session).last_day(today, known.days, known.day_kind)
        with self._store.writing() as session:
            notice = Notice(
                id=new_id(), scope=village, kind=kind, stage=known.stage, village_code=village,
                year=year or today.year, state=State.DRAFT.value, min_days=known.days,
                day_kind=known.day_kind, posted_on=today, ends_on=ends, procedure_id=procedure,
                masking=self.profile.masking_floor, **usual, **self._store.origin(),
            )  # fmt: skip
            session.add(notice)
            session.flush()
            put_lines(self._store, session, notice, lines)
            return notice.id

    def _demand_kind(self, kind: str) -> None:
        if kind not in self._codes["notice_kind"]:
            known = "、".join(f"{one.code} {one.label}" for one in self.kinds())
            raise NoSuchCode(what=self._words("Fields", NOTICE.by_name["kind"].label), code=kind, known=known)

    def _lines_of(
        self, sources: Sources, kind: str, village: str, households: tuple[UUID, ...],
        measures: tuple[UUID, ...], procedure: UUID | None,
    ) -> list[Candidate]:  # fmt: skip
        found = Candidates(sources)
        if measures:
            return found.of_measures(village, measures)
        if not households and procedure is not None:
            return found.of_procedure(kind, village, procedure)
        return found.of_households(kind, village, households)

    def _usual(self, session: Session, village: str) -> dict[str, Any]:
        newest = select(Notice).where(Notice.village_code == village, Notice.deleted_at.is_(None))
        row = session.scalars(newest.order_by(Notice.created_at.desc(), Notice.id.desc()).limit(1)).first()
        last = {name: getattr(row, name) for name in _USUAL} if row is not None else {}
        return last | self._said

    @needs(Right.NOTICE)
    def change(self, id: UUID, /, **values: Any) -> None:
        """Change a draft: title, body, places, posted_on, min_days, day_kind, masking, layout,
        township_phone, county_phone, receiver, issuer, particulars (pairs of name and text).

        An empty title or text is the template's again.  What the township let pass is asked again.  Raises
        `NotFound`, `NoticeFrozen`, `BadValue`.
        """  # noqa: D205 - a list of names
        read = notice_fields.read(values, self._codes, self._words)
        with self._store.writing() as session:
            notice, days = self.get_draft(session, id), calendar(session)
            kept = Extra.read(notice.particulars)
            said, layout = read.pop("particulars", kept.said), read.pop("layout", kept.layout)
            notice.particulars = Extra(said, layout=layout).write()
            for name, value in read.items():
                setattr(notice, name, value)
            count_period(days, notice)
            no_override(notice)

    @needs(Right.NOTICE)
    def put_off(self, id: UUID, day: date) -> None:
        """Move the day of posting of a draft; what was let pass is let pass.  Raises as `remove`."""
        with self._store.writing() as session:
            notice, days = self.get_draft(session, id), calendar(session)
            notice.posted_on = day
            count_period(days, notice)

    @needs(Right.NOTICE)
    def add_lines(self, id: UUID, *, households: Sequence[UUID] = (), measures: Sequence[UUID] = ()) -> None:
        """Put households, or what measures give to theirs, on a draft.  Raises `NotFound`, `NoticeFrozen`."""
        with self._sources() as sources:
            row = self.get(sources.session, id)
            lines = self._lines_of(
                sources, row.kind, row.village_code, tuple(households), tuple(measures), None
            )
        with self._store.writing() as session:
            notice = self.get_draft(session, id)
            put_lines(self._store, session, notice, lines)
            no_override(notice)

    @needs(Right.NOTICE)
    def change_line(self, line: UUID, /, **values: Any) -> None:
        """Change the words and the amount of a line of a draft, see `notice_fields.read_line`."""
        read = notice_fields.read_line(values, self._words)
        with self._store.writing() as session:
            row = live(session, NoticeLine, line, self._words("Nouns", NOTICE_LINE.noun))
            no_override(self.get_draft(session, row.notice_id))
            for name, value in read.items():
                setattr(row, name, value)

    @needs(Right.NOTICE)
    def remove_line(self, line: UUID) -> None:
        """Take a household off a draft."""
        with self._store.writing() as session:
            row = live(session, NoticeLine, line, self._words("Nouns", NOTICE_LINE.noun))
            no_override(self.get_draft(session, row.notice_id))
            row.deleted_at, row.deleted_reason = self._store.clock.now(), "mistake"

    @needs(Right.NOTICE)
    def remove(self, id: UUID) -> None:
        """Throw a draft away.  Raises `NotFound`, `NoticeFrozen`."""
        with self._store.writing() as session:
            notice = self.get_draft(session, id)
            now = self._store.clock.now()
            lines = select(NoticeLine).where(NoticeLine.notice_id == id, NoticeLine.deleted_at.is_(None))
            for row in (notice, *session.scalars(lines)):
                row.deleted_at, row.deleted_reason = now, "mistake"

    @needs(Right.OVERRIDE)
    def override(self, id: UUID, why: str) -> None:
        """Let a draft pass what DQ-70 has against it, for a reason; hard findings never pass.

        Raises `NotFound`, `NoticeFrozen`, `NothingToOverride`, `BadValue` without a reason.
        """
        reason = notice_fields.reason(why, self._words)
        found = [one for one in self.check(id) if not one.note]
        if not found or any(one.hard for one in found):
            raise NothingToOverride(notice=self.view(id).row.title)
        with self._store.writing() as session:
            notice = self.get_draft(session, id)
            user = self._store.author.user
            by = session.get(AppUser, user) if user is not None else None
            notice.override_by, notice.override_why = by.name if by else "", reason
            notice.override_at = self._store.clock.now()
            session.add(Audit(
                at=self._store.clock.now(), user_id=user, action="override",
                object=f"notice {id} DQ-70: {reason}",
            ))  # fmt: skip

    # ------------------------------------------------------------ inside

    def get(self, session: Session, id: UUID) -> Notice:
        """Return a notice that is not deleted.  Raises `NotFound`."""
        return live(session, Notice, id, self._words("Nouns", NOTICE.noun))

    def get_draft(self, session: Session, id: UUID) -> Notice:
        """Return a notice that may still be changed.  Raises `NotFound`, `NoticeFrozen`."""
        notice = self.get(session, id)
        if notice.state != State.DRAFT:
            raise NoticeFrozen(notice=self._called(notice))
        return notice

    def state_of(self, session: Session, notice: Notice) -> State:
        """Return the state of a notice today."""
        return state_of(session, notice, self._store.clock.today())

    def say_state(self, state: State) -> str:
        """Say a state in the words of the screen."""
        return self._codes["notice_state"].label(state.value, self._words.language)

    def not_now(self, notice: Notice, state: State) -> NoticeNotNow:
        """Return what to raise where a step does not follow from the state of a notice."""
        return NoticeNotNow(notice=self._called(notice), state=self.say_state(state))

    def _called(self, notice: Notice) -> str:
        """Name a notice in a message: by its number, a draft by its kind and title."""
        session = object_session(notice)
        if notice.no or session is None:
            return notice.no or notice.title or ""
        sources = Sources(self._store, session, self._codes, self.profile, self._words)
        row = NoticeReader(sources).rows([notice])[0]
        return row.title if row.kind_label in row.title else f"{row.kind_label} {row.title}"

    @contextmanager
    def _sources(self) -> Iterator[Sources]:
        with self._store.reading() as session:
            yield Sources(self._store, session, self._codes, self.profile, self._words)
