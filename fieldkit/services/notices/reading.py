"""Reads notices: for lists, for the screen that shows one, and for paper."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from fieldkit.db.tables import Division, Notice, NoticeLine, Objection
from fieldkit.documents.places import place_name
from fieldkit.domain.notices import (
    HANGING,
    INVESTIGATED_WITHIN,
    REMINDED_AFTER,
    State,
    is_late,
    people_in,
    state_on,
)
from fieldkit.domain.policy_parts import NATURAL, WORKING
from fieldkit.domain.rights import Right
from fieldkit.domain.workdays import Workdays
from fieldkit.services.allowing import may
from fieldkit.services.calendars import calendar
from fieldkit.services.fields import STARS
from fieldkit.services.namesakes import namesakes
from fieldkit.services.notices import texts as notice_texts
from fieldkit.services.notices.extra import Extra
from fieldkit.services.notices.texts import Filling
from fieldkit.services.notices.views import LineView, NoticeRow, NoticeView, ObjectionView
from fieldkit.services.printing.facts import FactReader
from fieldkit.services.printing.reading import Sources, Wanted
from fieldkit.services.villages import township_code

_CELLS = ("group", "head", "local_no", "people", "kind_text", "what", "standard", "quantity", "amount_fen",
          "note", "namesake")  # fmt: skip
"""What is frozen of a line, in this order; the last were not yet known of lines frozen long ago."""


def frozen(line: LineView) -> str:
    """Return a line as it is kept once its notice is issued."""
    return json.dumps([getattr(line, name) for name in _CELLS], ensure_ascii=False)


class NoticeReader:
    """Reads notices from `sources`: labels in its words, titles and texts Chinese as papers are."""

    def __init__(self, sources: Sources) -> None:
        """Read of one moment."""
        self._sources = sources
        self._session = sources.session
        self._today = sources.store.clock.today()
        self._townships: dict[str, str] = {}

    # ------------------------------------------------------------ lists

    def rows(self, notices: Sequence[Notice]) -> list[NoticeRow]:
        """Return lines of a list, in the order given."""
        ids = [notice.id for notice in notices]
        counts = self._counts(ids)
        objections = self._objections(ids)
        names = self._names({notice.village_code for notice in notices})
        return [
            self._row(n, counts.get(n.id, 0), objections.get(n.id, ()), names.get(n.village_code, ""))
            for n in notices
        ]  # fmt: skip

    def _row(
        self, notice: Notice, households: int, objections: Sequence[Objection], village: str
    ) -> NoticeRow:
        open_ones = sum(row.replied_on is None for row in objections)
        ends_on = self._ends_on(notice)
        state = state_on(notice.state, ends_on, open_ones, self._today)
        hangs = state in HANGING and ends_on is not None
        language = self._sources.words.language
        return NoticeRow(
            notice.id, notice.kind,
            self._sources.profile.label(self._sources.codes, "notice_kind", notice.kind, language),
            notice.village_code, village, notice.year, notice.no or "",
            notice.title or notice_texts.title(
                self._sources.profile, notice.kind, self._filling(notice, village, households, 0), language
            ),
            state, self._label("notice_state", state.value), households, notice.posted_on, ends_on,
            notice.taken_down_on,
            max(0, (ends_on - self._today).days) if hangs and ends_on else None,
            open_ones, len(objections),
            is_late(state, ends_on, self._today, self._sources.profile.limit(REMINDED_AFTER)),
            notice.printed_copies or 0,
        )  # fmt: skip

    @cached_property
    def _days(self) -> Workdays:
        return calendar(self._session)

    def _ends_on(self, notice: Notice) -> date | None:
        """Return the last day of a notice; of a draft by the calendar as it stands now."""
        if notice.state != State.DRAFT or notice.posted_on is None:
            return notice.ends_on
        return self._days.last_day(notice.posted_on, notice.min_days, notice.day_kind or "")

    def _counts(self, ids: Sequence[UUID]) -> dict[UUID, int]:
        found = self._session.execute(
            select(NoticeLine.notice_id, func.count(func.distinct(NoticeLine.household_id)))
            .where(NoticeLine.notice_id.in_(ids), NoticeLine.deleted_at.is_(None))
            .group_by(NoticeLine.notice_id)
        )
        return dict(found.all())

    def _objections(self, ids: Sequence[UUID]) -> dict[UUID, list[Objection]]:
        found: dict[UUID, list[Objection]] = defaultdict(list)
        rows = self._session.scalars(
            select(Objection)
            .where(Objection.notice_id.in_(ids), Objection.deleted_at.is_(None))
            .order_by(Objection.received_on, Objection.id)
        )
        for row in rows:
            found[row.notice_id].append(row)
        return found

    def _names(self, codes: Iterable[str]) -> dict[str, str]:
        found = self._session.execute(
            select(Division.code, Division.name).where(
                Division.code.in_(list(codes)), Division.deleted_at.is_(None)
            )
        )
        return {code: place_name(name) for code, name in found}

    # ------------------------------------------------------------ one notice

    def view(self, notice: Notice) -> NoticeView:
        """Return a notice with everything on it."""
        lines = self.lines(notice)
        objections = self._objections([notice.id]).get(notice.id, [])
        village = self._names({notice.village_code}).get(notice.village_code, "")
        homes = {line.household_id or line.id: line for line in lines}
        filling = self._filling(notice, village, len(homes), sum(line.people for line in homes.values()))
        title, body = self._wording(notice, filling)
        extra = Extra.read(notice.particulars)
        replaced = select(Notice.id).where(Notice.replaces_id == notice.id, Notice.deleted_at.is_(None))
        row = self._row(notice, len(homes), objections, village)
        about = {line.household_id: line.head for line in lines}
        return NoticeView(
            row=replace(row, title=title), stage=notice.stage or "1", body=body,
            own_title=notice.title is not None, own_body=notice.body is not None,
            places=tuple((notice.places or "").split("\n")) if notice.places else (),
            min_days=notice.min_days, day_kind=notice.day_kind or NATURAL,
            township_phone=notice.township_phone or "", county_phone=notice.county_phone or "",
            receiver=notice.receiver or "", issuer=notice.issuer or "",
            form=notice.form or notice_texts.form_of(notice.kind),
            masking=notice.masking or self._sources.profile.masking_floor,
            particulars=extra.said, layout=extra.layout, paper_days=extra.printed, lines=lines,
            objections=tuple(self._objection(one, about) for one in objections),
            issued_at=notice.frozen_at, content_sha256=notice.content_sha256 or "",
            pdf_sha256=notice.pdf_sha256 or "", pdf_id=notice.pdf_id,
            posted_photo_id=notice.posted_photo_id, removed_photo_id=notice.removed_photo_id,
            result=notice.result or "", result_label=self._label("notice_result", notice.result),
            procedure_id=notice.procedure_id, replaces_id=notice.replaces_id,
            replaced_by=self._session.scalar(replaced), cancelled_why=notice.cancelled_why or "",
            override_by=notice.override_by or "", override_why=notice.override_why or "",
            override_at=notice.override_at, unknown_years=self._unknown(notice),
        )  # fmt: skip

    def lines(self, notice: Notice) -> tuple[LineView, ...]:
        """Return the households on a notice: as printed once it is issued, else as they are now."""
        rows = self._session.scalars(
            select(NoticeLine)
            .where(NoticeLine.notice_id == notice.id, NoticeLine.deleted_at.is_(None))
            .order_by(NoticeLine.no.nulls_last(), NoticeLine.id)
        ).all()
        live = tuple({r.household_id for r in rows if r.household_id is not None and r.cells is None})
        wanted = Wanted(notice.village_code, notice.year, self._today, live)
        homes = FactReader(self._sources).by_id(wanted, {"people"}) if live else {}
        twins = namesakes(self._session, notice.village_code) if live else frozenset()
        return tuple(
            _line(row, number, homes.get(row.household_id) if row.household_id else None, twins)
            for number, row in enumerate(rows, 1)
        )

    def _wording(self, notice: Notice, filling: Filling) -> tuple[str, str]:
        profile = self._sources.profile
        if notice.state != State.DRAFT and notice.frozen_at is not None:
            return notice.title or "", notice.body or ""
        title = notice.title or notice_texts.title(profile, notice.kind, filling)
        body = notice.body or notice_texts.body(profile, notice.kind, filling)
        return notice_texts.filled(title, filling), notice_texts.filled(body, filling)

    def _filling(self, notice: Notice, village: str, households: int, people: int) -> Filling:
        phones = [self._sources.profile.hotline, notice.township_phone or "", notice.county_phone or ""]
        return Filling(
            village, households, people, notice.year, notice.min_days, notice.posted_on,
            self._ends_on(notice),
            notice.receiver or "", "；".join(filter(None, phones)), self._township(notice.village_code),
        )  # fmt: skip

    def _township(self, village: str) -> str:
        code = township_code(village)
        if code not in self._townships:
            self._townships[code] = self._names({code}).get(code, "")
        return self._townships[code]

    def _unknown(self, notice: Notice) -> tuple[int, ...]:
        ends_on = self._ends_on(notice)
        if notice.day_kind != WORKING or notice.posted_on is None or ends_on is None:
            return ()
        return tuple(self._days.unknown(notice.posted_on, ends_on))

    def _objection(self, row: Objection, about: dict[UUID | None, str]) -> ObjectionView:
        within = timedelta(days=self._sources.profile.limit(INVESTIGATED_WITHIN))
        due = row.received_on + within if row.received_on else None
        hide = _shown if may(self._sources.store, Right.REVEAL) else _starred
        return ObjectionView(
            row.id, row.received_on, row.channel or "", self._label("objection_channel", row.channel),
            hide(row.from_name), row.household_id,
            about.get(row.household_id, "") if row.household_id else "",
            hide(row.content), tuple(people_in(row.investigators)), row.investigated_on, hide(row.finding),
            row.outcome or "", self._label("objection_outcome", row.outcome), row.replied_on, due,
            row.replied_on is None,
        )  # fmt: skip

    def _label(self, table: str, code: str | None) -> str:
        return self._sources.codes[table].label(code, self._sources.words.language)


def _shown(text: str | None) -> str:
    return text or ""


def _starred(text: str | None) -> str:
    """Cover what somebody said against somebody (§1.25: on no posting)."""
    return STARS if text else ""


def _line(row: NoticeLine, number: int, home: Any, twins: Collection[tuple[str, str]]) -> LineView:
    if row.cells is not None:
        said = dict(zip(_CELLS, json.loads(row.cells), strict=False))
    else:
        said = {
            "group": home.group if home else "", "head": home.head if home else "",
            "local_no": home.local_no if home else "", "people": home.people if home else 0,
            "kind_text": row.kind_text or "", "what": row.what or "", "standard": row.standard or "",
            "quantity": row.quantity or "", "amount_fen": row.amount_fen, "note": row.note or "",
            "namesake": home is not None and (home.group, home.head) in twins,
        }  # fmt: skip
    return LineView(id=row.id, household_id=row.household_id, no=number, **said)
