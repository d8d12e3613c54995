"""Visits being written: saved as typed, put aside, gone on with, thrown away (domain.md §1.16)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.store import Store
from fieldkit.db.tables import AppUser, VisitDraft
from fieldkit.db.types import new_id
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.policy import Profile
from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP, NotFound
from fieldkit.i18n import Words
from fieldkit.services.allowing import needs
from fieldkit.services.visits.answers import Answers, Visitor
from fieldkit.services.visits.slot_filling import helpers_on

AMENDS = "amends"
"""The first key of what is kept of an amendment being written (services.amending), which is no visit."""
_DRAFT = QT_TRANSLATE_NOOP("Fields", "draft")


@dataclass(frozen=True)
class Draft:
    """A visit being written."""

    id: UUID
    household_id: UUID
    slot_id: UUID | None
    saved_at: datetime
    answers: Answers


class Drafts:
    """The drafts of the person at the laptop; nobody sees another's."""

    def __init__(self, store: Store, codes: CodeTables, profile: Profile, words: Words) -> None:
        """Work on `store` by the rules of `profile`, in the language of `words`."""
        self._store = store
        self._codes = codes
        self._profile = profile
        self._words = words

    @needs(Right.VISIT)
    def start(self, household_id: UUID, slot_id: UUID | None = None) -> Draft:
        """Begin a visit, or go on with this user's draft for the same household and slot."""
        for draft in self.drafts():
            if (draft.household_id, draft.slot_id) == (household_id, slot_id):
                return draft
        with self._store.writing() as session:
            answers = Answers(
                visit_date=self._store.clock.today(),
                visitors=self._usual_visitors(session, household_id),
            )
            row = VisitDraft(
                id=new_id(), household_id=household_id, slot_id=slot_id,
                user_id=self._store.author.user, saved_at=self._store.clock.now(),
                answers=answers.to_json(),
            )  # fmt: skip
            session.add(row)
            return _draft(row)

    @needs(Right.VISIT)
    def save(self, draft_id: UUID, answers: Answers) -> datetime:
        """Keep a draft as it is typed, and return when; safe on disk when this returns."""
        with self._store.writing() as session:
            row = self._draft_row(session, draft_id)
            row.answers = answers.to_json()
            row.saved_at = self._store.clock.now()
            return row.saved_at

    def drafts(self) -> list[Draft]:
        """List the drafts of this user, the last written first."""
        with self._store.reading() as session:
            rows = session.scalars(
                select(VisitDraft)
                .where(
                    VisitDraft.user_id == self._store.author.user,
                    VisitDraft.answers.not_like(f'{{"{AMENDS}"%'),
                )
                .order_by(VisitDraft.saved_at.desc())
            )
            return [_draft(row) for row in rows]

    @needs(Right.VISIT)
    def discard(self, draft_id: UUID) -> Draft:
        """Throw a draft away, and return it as it was: `bring_back` takes it."""
        with self._store.writing() as session:
            row = self._draft_row(session, draft_id)
            kept = _draft(row)
            session.delete(row)
            return kept

    @needs(Right.VISIT)
    def bring_back(self, draft: Draft) -> None:
        """Undo that a draft was thrown away."""
        with self._store.writing() as session:
            session.merge(
                VisitDraft(
                    id=draft.id, household_id=draft.household_id, slot_id=draft.slot_id,
                    user_id=self._store.author.user, saved_at=draft.saved_at,
                    answers=draft.answers.to_json(),
                )
            )  # fmt: skip

    def _usual_visitors(self, session: Session, household_id: UUID) -> tuple[Visitor, ...]:
        helpers = helpers_on(session, household_id, self._store.clock.today())[:1]
        if helpers:
            return tuple(Visitor(helper.name, helper.id) for helper in helpers)
        user = session.get(AppUser, self._store.author.user) if self._store.author.user else None
        return (Visitor(user.name),) if user else ()

    def _draft_row(self, session: Session, draft_id: UUID) -> VisitDraft:
        row = session.get(VisitDraft, draft_id)
        if row is None or row.user_id != self._store.author.user:
            raise NotFound(kind=self._words("Fields", _DRAFT), name=draft_id)
        return row


def _draft(row: VisitDraft) -> Draft:
    return Draft(row.id, row.household_id, row.slot_id, row.saved_at, Answers.from_json(row.answers))
