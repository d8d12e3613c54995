"""Objections to notices: received, looked into by two people or more, answered (domain.md §1.25, §3.8)."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from fieldkit.db.store import Store
from fieldkit.db.tables import Notice, Objection, ProcedureHousehold
from fieldkit.db.types import named_id, new_id
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.notices import HANGING, LEAST_INVESTIGATORS, Outcome, State, people_in
from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue, NoSuchCode, NotWritten
from fieldkit.i18n import Words
from fieldkit.services.allowing import needs
from fieldkit.services.fields import EMPTY
from fieldkit.services.kinds.notice import OBJECTION
from fieldkit.services.live_rows import live
from fieldkit.services.notices.fields import BEFORE_POSTING, demand_day
from fieldkit.services.notices.service import Notices
from fieldkit.services.notices.states import open_objections

_TWO = QT_TRANSLATE_NOOP("Fields", "an objection is looked into by two people or more")
_AFTER_END = QT_TRANSLATE_NOOP("Fields", "the time for objections was over on this day")
_BEFORE_RECEIVED = QT_TRANSLATE_NOOP("Fields", "the objection was not there yet on this day")
_NOT_LOOKED_INTO = QT_TRANSLATE_NOOP("Fields", "nobody has looked into it yet")
_TOO_LONG = QT_TRANSLATE_NOOP("Fields", "it is too long")
_UPHELD = "4"  # code table procedure_outcome
_LONGEST, _LONGEST_NAME, _LONGEST_NAMES = 2_000, 50, 200


class Objections:
    """Keeps what people say against notices."""

    def __init__(self, store: Store, codes: CodeTables, words: Words, notices: Notices) -> None:
        """Work on `store`."""
        self._store = store
        self._codes = codes
        self._words = words
        self._notices = notices

    @needs(Right.NOTICE)
    def receive(
        self, notice: UUID, on: date, content: str, *, channel: str | None = None, from_name: str = "",
        household: UUID | None = None,
    ) -> UUID:  # fmt: skip
        """Enter an objection to a notice that hangs; who objects may be left out.

        Raises `NotFound`, `NoticeNotNow`, `NoSuchCode`, `BadValue`.
        """
        self._demand_code("channel", channel)
        said = self._long("content", content)
        if len(from_name.strip()) > _LONGEST_NAME:
            raise self._bad("from_name", f"{from_name[:20]}…", _TOO_LONG)
        with self._store.writing() as session:
            row = self._notices.get(session, notice)
            state = self._notices.state_of(session, row)
            if state not in HANGING:
                raise self._notices.not_now(row, state)
            self._demand_day("received_on", on, row.posted_on, BEFORE_POSTING)
            if row.ends_on is not None and on > row.ends_on:
                raise self._bad("received_on", on, _AFTER_END)
            made = Objection(
                id=new_id(), scope=row.scope, notice_id=notice, received_on=on, channel=channel,
                from_name=from_name.strip() or None, household_id=household, content=said,
                **self._store.origin(),
            )  # fmt: skip
            session.add(made)
            row.state = State.DISPUTED.value
            return made.id

    @needs(Right.NOTICE)
    def investigate(
        self, id: UUID, investigators: Sequence[str] | str, on: date, finding: str, outcome: str
    ) -> None:
        """Enter who looked into an objection, and what they found.

        Raises `NotFound`, `NoSuchCode`, `BadValue`.
        """
        self._demand_code("outcome", outcome)
        joined = investigators if isinstance(investigators, str) else "、".join(investigators)
        names = people_in(joined)
        if len(names) < LEAST_INVESTIGATORS:
            raise self._bad("investigators", joined, _TWO)
        if len("、".join(names)) > _LONGEST_NAMES:
            raise self._bad("investigators", f"{joined[:20]}…", _TOO_LONG)
        said = self._long("finding", finding)
        with self._store.writing() as session:
            row = self._get(session, id)
            self._demand_day("investigated_on", on, row.received_on, _BEFORE_RECEIVED)
            row.investigators, row.investigated_on = "、".join(names), on
            row.finding, row.outcome = said, outcome

    @needs(Right.NOTICE)
    def answer(self, id: UUID, on: date) -> None:
        """Say that who objected was answered; the notice goes on hanging, its period does not begin again.

        Where the objection is right, the household is out of the procedure, and the notice is to be cancelled
        and made anew (§3.8).  Raises `NotFound`, `BadValue` (not looked into, the day).
        """
        with self._store.writing() as session:
            row = self._get(session, id)
            if row.outcome is None or row.investigated_on is None:
                raise self._bad("replied_on", on, _NOT_LOOKED_INTO)
            self._demand_day("replied_on", on, row.investigated_on, _BEFORE_RECEIVED)
            row.replied_on = on
            notice = self._settle(session, row)
            if row.outcome == Outcome.UPHELD:
                self._put_out(session, notice, row)

    @needs(Right.NOTICE)
    def remove(self, id: UUID) -> None:
        """Take away what was entered by mistake.  Raises `NotFound`."""
        with self._store.writing() as session:
            row = self._get(session, id)
            row.deleted_at, row.deleted_reason = self._store.clock.now(), "mistake"
            self._settle(session, row)

    def notice_of(self, id: UUID) -> UUID:
        """Return the notice that an objection is about.  Raises `NotFound`."""
        with self._store.reading() as session:
            return self._get(session, id).notice_id

    # ------------------------------------------------------------ inside

    def _put_out(self, session: Session, notice: Notice, row: Objection) -> None:
        """Note in the procedure that an objection to a household was right."""
        if notice.procedure_id is None or row.household_id is None:
            return
        id = named_id("procedure_household", notice.procedure_id, row.household_id)
        there = session.get(ProcedureHousehold, id)
        if there is not None and there.deleted_at is None:
            there.outcome, there.reason = _UPHELD, (row.finding or "")[:200]

    def _settle(self, session: Session, row: Objection) -> Notice:
        """Return the notice of an objection that is open no more; without another one it hangs as before."""
        session.flush()
        notice = self._notices.get(session, row.notice_id)
        if notice.state == State.DISPUTED and not open_objections(session, notice.id):
            notice.state = State.POSTED.value
        return notice

    def _get(self, session: Session, id: UUID) -> Objection:
        return live(session, Objection, id, self._words("Nouns", OBJECTION.noun))

    def _demand_code(self, name: str, code: str | None) -> None:
        table = self._codes[OBJECTION.by_name[name].table]
        if code is not None and code not in table:
            known = "、".join(f"{one.code} {one.label}" for one in table)
            raise NoSuchCode(what=self._label(name), code=code, known=known)

    def _long(self, name: str, text: str) -> str:
        said = text.strip()
        if not said:
            raise NotWritten(field=self._label(name), value="", why=self._words("Fields", EMPTY))
        if len(said) > _LONGEST:
            raise self._bad(name, said[:20], _TOO_LONG)
        return said

    def _demand_day(self, name: str, on: date, earliest: date | None, why: str) -> None:
        field, today = OBJECTION.by_name[name].label, self._store.clock.today()
        demand_day(field, on, today, self._words, earliest=earliest, before=why)

    def _bad(self, name: str, value: object, why: str) -> BadValue:
        return BadValue(field=self._label(name), value=value, why=self._words("Fields", why))

    def _label(self, name: str) -> str:
        return self._words("Fields", OBJECTION.by_name[name].label)
