"""A notice on the wall: put up, taken down, cancelled, replaced (domain.md §3.7)."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.store import Store
from fieldkit.db.tables import Measure, Notice, NoticeLine, Objection
from fieldkit.domain.attachments import OFF_THE_WALL, ON_THE_WALL
from fieldkit.domain.notices import HANGING, State, result_of
from fieldkit.domain.rights import Right
from fieldkit.errors import (
    QT_TRANSLATE_NOOP,
    HangsTooShort,
    NoticeNotNow,
    ObjectionOpen,
    StillHanging,
)
from fieldkit.i18n import Words
from fieldkit.services.allowing import needs
from fieldkit.services.attachments.intake import Owner
from fieldkit.services.attachments.service import Attaching
from fieldkit.services.attachments.views import Pasted
from fieldkit.services.calendars import calendar
from fieldkit.services.notices import fields as notice_fields
from fieldkit.services.notices.extra import Extra
from fieldkit.services.notices.fields import BEFORE_POSTING, demand_day
from fieldkit.services.notices.lines import copy_lines
from fieldkit.services.notices.service import Notices

_POSTED_ON = QT_TRANSLATE_NOOP("Fields", "Posted on")
_TAKEN_DOWN_ON = QT_TRANSLATE_NOOP("Fields", "Taken down on")
_BEFORE_ISSUE = QT_TRANSLATE_NOOP("Fields", "the notice was not made yet on this day")
_KEPT = (
    "places", "receiver", "issuer", "township_phone", "county_phone", "min_days", "day_kind",
)  # fmt: skip
"""What a notice that takes another's place keeps of it."""
Photo = Path | Pasted


class Postings:
    """Carries notices through their states."""

    def __init__(
        self, store: Store, words: Words, notices: Notices, attaching: Callable[[], Attaching]
    ) -> None:
        """Work on `store`; photos are kept by `attaching`, when there are any."""
        self._store = store
        self._words = words
        self._notices = notices
        self._attaching = attaching

    # ------------------------------------------------------------ on the wall

    @needs(Right.NOTICE)
    def put_up(self, id: UUID, on: date, photo: Photo | None = None) -> None:
        """Say that an issued notice was put up, with a photo if there is one; its period begins.

        Raises `NotFound`, `NoticeNotNow`, `BadValue` (the day), and as `Attaching.add` does.
        """
        with self._store.reading() as session:
            notice = self._notices.get(session, id)
            self._demand_state(session, notice, State.ISSUED)
            made = notice.frozen_at.astimezone(self._store.clock.now().tzinfo) if notice.frozen_at else None
            self._demand_day(_POSTED_ON, on, made.date() if made else None, _BEFORE_ISSUE)
            ends = self._last_day(session, notice, on)
        picture = self._photo(id, photo, ON_THE_WALL, on)
        with self._store.writing() as session:
            notice = self._notices.get(session, id)
            self._demand_state(session, notice, State.ISSUED)
            notice.posted_on, notice.ends_on, notice.state = on, ends, State.POSTED.value
            notice.posted_photo_id = picture
            measures = select(NoticeLine.measure_id).where(
                NoticeLine.notice_id == id, NoticeLine.deleted_at.is_(None),
                NoticeLine.measure_id.is_not(None),
            )  # fmt: skip
            for measure in session.scalars(select(Measure).where(Measure.id.in_(measures))):
                measure.posted_in = id

    @needs(Right.NOTICE)
    def take_down(self, id: UUID, on: date, photo: Photo | None = None) -> None:
        """Say that a notice came down after its period, and what came of it.

        Raises `NotFound`, `NoticeNotNow`, `ObjectionOpen`, `HangsTooShort`, `BadValue` (the day).
        """
        self._demand_may_come_down(id, on, whole=True)
        self._take_off(id, on, photo, State.DOWN)

    @needs(Right.NOTICE)
    def cancel(
        self, id: UUID, why: str, *, taken_down_on: date | None = None, photo: Photo | None = None
    ) -> None:
        """Cancel an issued notice; one that hangs must come off the wall first, whatever its period says.

        Raises `NotFound`, `NoticeNotNow` (a draft, or over already), `StillHanging`, `BadValue`.
        """
        reason = notice_fields.reason(why, self._words)
        with self._store.reading() as session:
            notice = self._notices.get(session, id)
            state = self._state(session, notice)
            if state not in HANGING and state is not State.ISSUED:
                raise self._notices.not_now(notice, state)
            if state in HANGING and taken_down_on is None:
                raise StillHanging(notice=notice.no or "")
        if taken_down_on is not None and state in HANGING:
            self._demand_may_come_down(id, taken_down_on, whole=False)
            self._take_off(id, taken_down_on, photo, State.CANCELLED, reason)
            return
        with self._store.writing() as session:
            notice = self._notices.get(session, id)
            notice.state, notice.cancelled_why = State.CANCELLED.value, reason

    @needs(Right.NOTICE)
    def replace(self, id: UUID) -> UUID:
        """Begin a new notice in the place of a cancelled one, with its list and its own words."""
        view = self._notices.view(id)
        if view.state is not State.CANCELLED:
            raise NoticeNotNow(notice=view.row.no or view.row.title, state=view.row.state_label)
        made = self._notices.draft(view.row.kind, view.row.village_code, procedure=view.procedure_id)
        with self._store.writing() as session:
            notice, old = self._notices.get(session, made), self._notices.get(session, id)
            notice.replaces_id = id
            for name in _KEPT:
                setattr(notice, name, getattr(old, name))
            extra = Extra.read(old.particulars)
            notice.particulars = Extra(extra.said, layout=extra.layout).write()
            for name in extra.own:
                setattr(notice, name, getattr(old, name))
            copy_lines(self._store, session, old, notice)
        return made

    # ------------------------------------------------------------ inside

    def _last_day(self, session: Session, notice: Notice, on: date) -> date | None:
        """Return the last day of a notice put up on a day: what its paper says, if that is its day."""
        first, last = Extra.read(notice.particulars).printed
        if on == first:
            return last
        return calendar(session).last_day(on, notice.min_days, notice.day_kind or "")

    def _demand_may_come_down(self, id: UUID, on: date, *, whole: bool) -> None:
        with self._store.reading() as session:
            notice = self._notices.get(session, id)
            state = self._state(session, notice)
            if state not in HANGING:
                raise self._notices.not_now(notice, state)
            if whole and state is State.DISPUTED:
                raise ObjectionOpen(notice=notice.no or "")
            if whole and notice.ends_on is not None and on < notice.ends_on:
                raise HangsTooShort(notice=notice.no or "", day=notice.ends_on)
            self._demand_day(_TAKEN_DOWN_ON, on, notice.posted_on, BEFORE_POSTING)

    def _take_off(self, id: UUID, on: date, photo: Photo | None, to: State, why: str = "") -> None:
        picture = self._photo(id, photo, OFF_THE_WALL, on)
        with self._store.writing() as session:
            notice = self._notices.get(session, id)
            of = select(Objection.outcome).where(Objection.notice_id == id, Objection.deleted_at.is_(None))
            notice.taken_down_on, notice.state, notice.removed_photo_id = on, to.value, picture
            notice.result = result_of(list(session.scalars(of))).value
            notice.cancelled_why = why or None

    def _photo(self, id: UUID, photo: Photo | None, kind: str, on: date) -> UUID | None:
        if photo is None:
            return None
        return self._attaching().intake.one(Owner("notice", id, None), photo, kind, on, "")[0]

    def _demand_day(self, label: str, on: date, earliest: date | None, why: str) -> None:
        today = self._store.clock.today()
        demand_day(label, on, today, self._words, earliest=earliest, before=why)

    def _state(self, session: Session, notice: Notice) -> State:
        return self._notices.state_of(session, notice)

    def _demand_state(self, session: Session, notice: Notice, wanted: State) -> None:
        state = self._state(session, notice)
        if state is not wanted:
            raise self._notices.not_now(notice, state)
