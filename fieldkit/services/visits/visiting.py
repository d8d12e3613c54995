"""Visits: drafts saved as typed, completion that fills a slot and locks, amendments (§1.16, §3.6)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.store import Store
from fieldkit.db.tables import (
    AppUser,
    Household,
    Visit,
    VisitAmendment,
    VisitSlot,
    VisitVisitor,
)
from fieldkit.db.types import new_id
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.policy import Profile
from fieldkit.domain.rights import Right
from fieldkit.domain.visits import SlotState, slot_state
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue, NotFound, VisitIncomplete
from fieldkit.i18n import Words
from fieldkit.services.allowing import needs
from fieldkit.services.fields import NO_CODE
from fieldkit.services.purpose_blocks import lacking_block
from fieldkit.services.visits.amending import Amending, Unsaid
from fieldkit.services.visits.answers import NO_DATE, Answers, Visitor, lacking
from fieldkit.services.visits.drafts import Draft
from fieldkit.services.visits.slot_filling import filling
from fieldkit.services.visits.slots import slot_of

if TYPE_CHECKING:
    from fieldkit.services.signing import Signing

__all__ = ["Amendment", "Completed", "Draft", "Prospect", "Unsaid", "VisitView", "Visiting"]

_VISIT = QT_TRANSLATE_NOOP("Fields", "visit")
_HOUSEHOLD = QT_TRANSLATE_NOOP("Fields", "household")
_SLOT = QT_TRANSLATE_NOOP("Fields", "planned visit")
_KIND = QT_TRANSLATE_NOOP("Fields", "Kind of visit")
_MADE = ("visitors", "visit_date", "signed")  # of Answers: stored otherwise than in a column of that name


@dataclass(frozen=True)
class Completed:
    """A visit that was completed, and the slot it filled, if any, with the state it now has.

    `why` it filled none, and what its purpose `lacks`, are source texts of context Visits, as in `Prospect`.
    """

    visit_id: UUID
    slot_no: int | None
    state: SlotState | None
    why: str = ""
    lacks: str = ""


@dataclass(frozen=True)
class Prospect:
    """What a visit would count for: the slot, or why for none (a source text of context Visits).

    `lacks` says what the purpose asks for and is not entered yet (same context); the visit counts without it.
    """

    slot_no: int | None
    purpose: str | None
    why: str
    lacks: str = ""


@dataclass(frozen=True)
class Amendment:
    """What was added to a visit later."""

    content: str
    reason: str
    at: datetime | None
    by: str


@dataclass(frozen=True)
class VisitView:
    """A completed visit."""

    id: UUID
    household_id: UUID
    slot_no: int | None
    answers: Answers
    completed_at: datetime
    by: str
    amendments: tuple[Amendment, ...]


class Visiting(Amending):
    """Visits being written and visits made."""

    def __init__(
        self, store: Store, codes: CodeTables, profile: Profile, words: Words,
        signing: "Callable[[], Signing]",
    ) -> None:  # fmt: skip
        """Work on `store`; `signing` keeps what was drawn during a visit."""
        super().__init__(store, codes, profile, words)
        self._signing = signing

    # ------------------------------------------------------------ completing

    @needs(Right.VISIT)
    def complete(self, draft_id: UUID) -> Completed:
        """Make a draft a visit: it fills its slot and is locked, and has what was signed under it.

        Raises `VisitIncomplete`, and what a signature that cannot be kept raises.
        """
        with self._store.reading() as session:
            signed = Answers.from_json(self._draft_row(session, draft_id).answers).signed
        kept = self._signing().made_ready(signed) if signed else []
        with self._store.writing() as session:
            row = self._draft_row(session, draft_id)
            answers = Answers.from_json(row.answers)
            done = self._record(session, row.id, row.household_id, row.slot_id, answers)
            for one in kept:
                self._signing().enter(session, session.get_one(Visit, row.id), *one)
            session.delete(row)
            return done

    def prospect(self, household_id: UUID, slot_id: UUID | None, answers: Answers) -> Prospect:
        """Say what a visit would count for if it were completed as it is; the same rule decides then."""
        if answers.visit_date is None:
            return Prospect(None, None, NO_DATE)
        with self._store.reading() as session:
            found = filling(session, self._profile, household_id, slot_id, answers, answers.visit_date)
            slot = found.slot
            lacks = lacking_block(session, slot, answers.visit_date)
            return Prospect(slot.no if slot else None, slot.purpose if slot else None, found.why, lacks)

    def check_kind(self, kind: str) -> None:
        """Make sure `kind` is a code of table 2.31b.  Raises `BadValue`."""
        if kind not in self._codes["visit_kind"]:
            why = self._words("Fields", NO_CODE)
            raise BadValue(field=self._words("Fields", _KIND), value=kind, why=why)

    @needs(Right.VISIT)
    def add(self, household_id: UUID, answers: Answers, *, slot_no: int | None = None) -> Completed:
        """Record a visit at once; without visitors it was the household's helper who went."""
        with self._store.writing() as session:
            if not answers.visitors:
                answers = replace(answers, visitors=self._usual_visitors(session, household_id))
            slot_id = None
            if slot_no is not None and answers.visit_date is not None:
                slot_id = self._slot_id(session, household_id, answers.visit_date.year, slot_no)
            return self._record(session, new_id(), household_id, slot_id, answers)

    def _record(
        self, session: Session, id: UUID, household_id: UUID, slot_id: UUID | None, answers: Answers
    ) -> Completed:
        why = lacking(answers, self._store.clock.today(), self._profile.limit("visit_minutes"))
        if why is not None or answers.visit_date is None:
            raise VisitIncomplete(why=self._words("Visits", why or ""))
        household = session.get(Household, household_id)
        if household is None:
            raise NotFound(kind=self._words("Fields", _HOUSEHOLD), name=household_id)
        found = filling(session, self._profile, household_id, slot_id, answers, answers.visit_date)
        slot = found.slot
        columns = {k: v or None for k, v in vars(answers).items() if k not in _MADE}
        flags = {k: v for k, v in vars(answers).items() if isinstance(v, bool)}
        origin = self._store.origin()
        session.add(
            Visit(
                id=id, scope=household.scope, household_id=household_id, visit_date=answers.visit_date,
                slot_id=slot.id if slot else None, completed_at=self._store.clock.now(),
                **{**columns, **flags}, **origin,
            )
        )  # fmt: skip
        session.add_all(
            VisitVisitor(scope=household.scope, visit_id=id, helper_id=v.helper_id, name=v.name, **origin)
            for v in answers.visitors
        )
        if slot is None:
            return Completed(id, None, None, found.why)
        slot.visit_id, slot.done_on = id, answers.visit_date
        state = slot_state(slot_of(slot), self._store.clock.today())
        return Completed(id, slot.no, state, lacks=lacking_block(session, slot, answers.visit_date))

    def _slot_id(self, session: Session, household_id: UUID, year: int, no: int) -> UUID:
        found = session.scalar(
            select(VisitSlot.id).where(
                VisitSlot.household_id == household_id, VisitSlot.year == year, VisitSlot.no == no,
                VisitSlot.deleted_at.is_(None),
            )
        )  # fmt: skip
        if found is None:
            raise NotFound(kind=self._words("Fields", _SLOT), name=f"{year}-{no}")
        return found

    # ------------------------------------------------------------ visits made

    def of_household(self, household_id: UUID, year: int | None = None) -> list[VisitView]:
        """List the visits of a household, the newest first; with `year` those of its days."""
        of: Any = Visit.household_id == household_id
        if year is not None:
            of = of & Visit.visit_date.between(date(year, 1, 1), date(year, 12, 31))
        return self._views(of)

    def visit(self, id: UUID) -> VisitView:
        """Return one visit.  Raises `NotFound`."""
        found = self._views(Visit.id == id)
        if not found:
            raise NotFound(kind=self._words("Fields", _VISIT), name=id)
        return found[0]

    def _views(self, condition: Any) -> list[VisitView]:
        with self._store.reading() as session:
            visits = session.scalars(
                select(Visit)
                .where(condition, Visit.deleted_at.is_(None))
                .order_by(Visit.visit_date.desc(), Visit.id.desc())
            ).all()
            return [_view(session, visit) for visit in visits]


def _view(session: Session, visit: Visit) -> VisitView:
    slot = session.get(VisitSlot, visit.slot_id) if visit.slot_id else None
    visitors = session.scalars(
        select(VisitVisitor).where(VisitVisitor.visit_id == visit.id).order_by(VisitVisitor.id)
    )
    amendments = session.scalars(
        select(VisitAmendment).where(VisitAmendment.visit_id == visit.id).order_by(VisitAmendment.id)
    ).all()
    plain = {name: getattr(visit, name) for name in vars(Answers()) if name not in _MADE}
    empty = [name for name, value in vars(Answers()).items() if value == ""]
    texts = {name: "" for name in empty if plain.get(name) is None}
    answers = Answers(
        **{**plain, **texts, "topics": visit.topics or ()}, visit_date=visit.visit_date,
        visitors=tuple(Visitor(v.name, v.helper_id) for v in visitors),
    )  # fmt: skip
    return VisitView(
        visit.id, visit.household_id, slot.no if slot else None, answers, visit.completed_at,
        _user(session, visit.created_by),
        tuple(
            Amendment(a.content, a.reason or "", a.created_at, _user(session, a.created_by))
            for a in amendments
        ),
    )  # fmt: skip


def _user(session: Session, id: UUID | None) -> str:
    user = session.get(AppUser, id) if id else None
    return user.name if user else ""
