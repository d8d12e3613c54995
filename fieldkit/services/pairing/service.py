"""Who helps whom: assignments with their dates, never overwritten (domain.md §1.14, §3.5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from fieldkit.db.base import SHARED
from fieldkit.db.tables import Helper, HelperAssignment, HelperUnit, Household
from fieldkit.domain.rights import Right
from fieldkit.errors import (
    QT_TRANSLATE_NOOP,
    HelperAway,
    NotFound,
    PrimaryHelperClash,
)
from fieldkit.progress import Progress, unwatched
from fieldkit.services.allowing import needs
from fieldkit.services.live_rows import live
from fieldkit.services.pairing import dates as pairing_dates
from fieldkit.services.pairing.handing_over import (
    Happens,
    Step,
    Wish,
    carry_out,
    in_post,
    join_touching,
    steps,
)
from fieldkit.services.pairing.helper_lists import HelperRow, fits, found, load
from fieldkit.services.pairing.lists import PRIMARY, PairingLists, PairingRow
from fieldkit.services.refusing import bad_value
from fieldkit.services.taking_back import take_back
from fieldkit.services.transferring import proposal

__all__ = ["PRIMARY", "Done", "HelperRow", "Pairing", "PairingRow"]

_HELPER = QT_TRANSLATE_NOOP("Fields", "helper")
_HOUSEHOLD = QT_TRANSLATE_NOOP("Fields", "household")
_PAIRING = QT_TRANSLATE_NOOP("Fields", "pairing")
_END = QT_TRANSLATE_NOOP("Fields", "End of the pairing")
_BEGIN = QT_TRANSLATE_NOOP("Fields", "Begin of the pairing")
_BEFORE = QT_TRANSLATE_NOOP("Fields", "it is before the pairing began")
_AFTER = QT_TRANSLATE_NOOP("Fields", "it is after the pairing ended")
_WHAT = QT_TRANSLATE_NOOP("Fields", "pairings")


@dataclass(frozen=True)
class Done:
    """What an assignment of many wrote: the pairings that began or go on, and how to take it back."""

    txn: int
    pairings: tuple[UUID, ...]
    steps: tuple[Step, ...]

    def count(self, *happened: Happens) -> int:
        """Count the households to which this happened."""
        return sum(step.happens in happened for step in self.steps)

    @property
    def handed_over(self) -> tuple[UUID, ...]:
        """The new pairings that took over from another helper, for P-23."""
        changed = {s.household_id for s in self.steps if s.happens is Happens.CHANGE}
        begun = [s for s in self.steps if s.happens in (Happens.NEW, Happens.CHANGE)]
        return tuple(id for id, s in zip(self.pairings, begun, strict=False) if s.household_id in changed)


class Pairing(PairingLists):
    """Assignments of helpers to households."""

    # ------------------------------------------------------------ what can be chosen

    def helpers(self, typed: str = "", *, on: date | None = None) -> list[HelperRow]:
        """List the helpers whose name, pinyin or unit holds `typed`, with their load, by name.

        With `on` only those who are in post on that day.
        """
        with self._store.reading() as session:
            households = load(session, self._store.clock.today())
            every = session.execute(
                select(Helper, HelperUnit.name)
                .outerjoin(HelperUnit, HelperUnit.id == Helper.unit_id)
                .where(Helper.deleted_at.is_(None))
                .order_by(Helper.name, Helper.id)
            ).all()
        return [
            HelperRow(h.id, h.name, unit or "", h.post or "", h.phone or "", households[h.id])
            for h, unit in every
            if (on is None or in_post(h, on)) and fits(typed, h.name, unit or "")
        ]

    def helpers_found(self, typed: str, *, village: str = "", most: int = 60) -> list[HelperRow]:
        """List helpers to choose one from, as `helpers`, but not a whole county: those of `village` first."""
        with self._store.reading() as session:
            return found(session, typed, self._store.clock.today(), village=village, most=most)

    def helper_name(self, id: UUID) -> str:
        """Say a helper's name; nothing for one who is not here."""
        with self._store.reading() as session:
            return session.scalar(select(Helper.name).where(Helper.id == id)) or ""

    def end_reasons(self) -> list[tuple[str, str]]:
        """List the reasons a pairing may end for: code and label."""
        return self._options("end_reason")

    def roles(self) -> list[tuple[str, str]]:
        """List what a helper may be to a household: code and label."""
        return self._options("assignment_role")

    def _options(self, table: str) -> list[tuple[str, str]]:
        codes = self._codes[table]
        return [(code.code, codes.label(code.code, self._words.language)) for code in codes]

    @needs(Right.PAIR)
    def add_helper(self, *, name: str, unit: str, phone: str, post: str = "") -> UUID:
        """Enter a helper and, where it is new, the unit."""
        with self._store.writing() as session:
            known = session.scalar(
                select(HelperUnit).where(HelperUnit.name == unit, HelperUnit.deleted_at.is_(None))
            )
            if known is None and unit:
                known = HelperUnit(scope=SHARED, name=unit, **self._store.origin())
                session.add(known)
                session.flush()
            helper = Helper(
                scope=SHARED, name=name, unit_id=known.id if known else None, phone=phone or None,
                post=post or None, **self._store.origin(),
            )  # fmt: skip
            session.add(helper)
            session.flush()
            return helper.id

    # ------------------------------------------------------------ one household

    @needs(Right.PAIR)
    def assign(self, household_id: UUID, helper_id: UUID, start: date, *, role: str = PRIMARY) -> UUID:
        """Pair a helper with a household from the day `start` on; one that just ended goes on (C-4).

        Raises `PrimaryHelperClash`, `HelperAway`, `NotFound`.
        """
        with self._store.writing() as session:
            step = self._one(session, Wish(household_id, helper_id), start, role)
            if step.happens in (Happens.CHANGE, Happens.CLASH):
                raise PrimaryHelperClash(household=step.household, helper=step.before)
            return self._carry_out_one(session, step, start, role, None)

    @needs(Right.PAIR)
    def replace(self, pairing_id: UUID, helper_id: UUID, start: date, reason: str | None) -> UUID:
        """Hand a household over: the old pairing ends the day before the new one begins (C-5).

        Raises `PrimaryHelperClash`, `HelperAway`, `BadValue`, `NotFound`.
        """
        with self._store.writing() as session:
            pairing = self._get(session, pairing_id)
            if start <= pairing.start_date:
                raise bad_value(self._words, _BEGIN, start, _BEFORE)
            step = self._one(session, Wish(pairing.household_id, helper_id), start, pairing.role)
            if step.happens is Happens.CLASH:
                raise PrimaryHelperClash(household=step.household, helper=step.before)
            if pairing.role != PRIMARY and pairing.helper_id != helper_id:
                pairing.end_date, pairing.end_reason = start - timedelta(1), reason
                session.flush()
            new = self._carry_out_one(session, step, start, pairing.role, reason)
            if pairing.helper_id != helper_id:
                self._get(session, new).follows_id = pairing.id
            return new

    def _one(self, session: Session, wish: Wish, start: date, role: str) -> Step:
        found = steps(session, [wish], start, role)
        if not found:
            lost = session.get(Household, wish.household_id)
            kind, id = (_HELPER, wish.helper_id) if lost else (_HOUSEHOLD, wish.household_id)
            raise NotFound(kind=self._words("Fields", kind), name=id)
        if found[0].happens is Happens.AWAY:
            raise HelperAway(helper=found[0].helper, day=start)
        return found[0]

    def _carry_out_one(
        self, session: Session, step: Step, start: date, role: str, reason: str | None
    ) -> UUID:
        try:
            written = carry_out(session, [step], start, role, reason, self._store.origin())
        except IntegrityError as error:
            raise PrimaryHelperClash(household=step.household, helper=step.before) from error
        done = written[0] if written else step.before_id
        if done is None:
            raise PrimaryHelperClash(household=step.household, helper="")
        return done

    @needs(Right.PAIR)
    def end(self, pairing_id: UUID, day: date, reason: str | None = None) -> None:
        """End a pairing after the day `day`.  Raises `BadValue`, `NotFound`, `PrimaryHelperClash`."""
        with self._store.writing() as session:
            pairing = self._get(session, pairing_id)
            if day < pairing.start_date:
                raise bad_value(self._words, _END, day, _BEFORE)
            if pairing.end_date == day:
                pairing.end_reason = reason
            else:
                pairing_dates.move(session, pairing, pairing.start_date, day, end_reason=reason)

    @needs(Right.PAIR)
    def correct_start(self, pairing_id: UUID, day: date) -> None:
        """Correct the day a pairing began, where it was entered wrongly, as `correct_days` does."""
        with self._store.writing() as session:
            pairing = self._get(session, pairing_id)
            self._correct(session, pairing, day, pairing.end_date)

    @needs(Right.PAIR)
    def correct_days(self, pairing_id: UUID, start: date, last: date | None) -> None:
        """Correct both days of a pairing; who handed it over, or took it over, moves along (§3.5).

        Raises `BadValue`, `NotFound`, `PrimaryHelperClash` where another primary helper stood then.
        """
        with self._store.writing() as session:
            self._correct(session, self._get(session, pairing_id), start, last)

    def _correct(self, session: Session, pairing: HelperAssignment, start: date, last: date | None) -> None:
        if last is not None and start > last:
            raise bad_value(self._words, _BEGIN, start, _AFTER)
        pairing_dates.move(session, pairing, start, last)
        rows = pairing_dates.own(session, pairing)
        same = [row for row in rows if row.helper_id == pairing.helper_id]
        join_touching(session, same, self._store.clock.now())

    @needs(Right.PAIR)
    def sign(self, pairing_ids: Sequence[UUID], *, signed: bool = True) -> None:
        """Note that both helpers have signed the hand-over (P-23), or take that back."""
        with self._store.writing() as session:
            for id in pairing_ids:
                self._get(session, id).handover_done = signed

    # ------------------------------------------------------------ many households

    def preview(self, wishes: Sequence[Wish], day: date, role: str = PRIMARY) -> list[Step]:
        """Say what `assign_many` would do to each household."""
        with self._store.reading() as session:
            return steps(session, wishes, day, role)

    @needs(Right.PAIR)
    def assign_many(
        self, wishes: Sequence[Wish], day: date, *, reason: str | None = None, role: str = PRIMARY,
        progress: Progress = unwatched,
    ) -> Done:  # fmt: skip
        """Give each household its helper in one transaction; who had another is handed over.

        Households with a clash stay as they are, and the steps say so.  Raises `PrimaryHelperClash`
        where something came in between.
        """
        with self._store.writing() as session:
            found = steps(session, wishes, day, role)
            progress(0, 0)
            try:
                written = carry_out(session, found, day, role, reason, self._store.origin())
            except IntegrityError as error:
                raise PrimaryHelperClash(household="", helper="—") from error
            txn = session.execute(text("SELECT txn FROM _writing")).scalar_one()
            return Done(txn, tuple(written), tuple(found))

    @needs(Right.PAIR)
    def take_back(self, done: Done) -> None:
        """Take an assignment of many back, all or nothing.  Raises `ChangedSince`."""
        take_back(self._store, done.txn, self._words("Fields", _WHAT))

    def propose_transfer(
        self, old_unit: UUID, new_unit: UUID, day: date, village: str | None = None
    ) -> list[Wish]:
        """Propose who of `new_unit` takes over each household that `old_unit` helps on `day`."""
        with self._store.reading() as session:
            return proposal(session, old_unit, new_unit, day, village)

    # ------------------------------------------------------------

    def _get(self, session: Session, pairing_id: UUID) -> HelperAssignment:
        return live(session, HelperAssignment, pairing_id, self._words("Fields", _PAIRING))
