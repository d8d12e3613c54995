"""Amendments of completed visits: written like a visit, saved as typed, added once (domain.md §1.16)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import msgspec

from fieldkit.db.tables import Visit, VisitAmendment, VisitDraft
from fieldkit.db.types import named_id
from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue, NotFound
from fieldkit.services.allowing import needs
from fieldkit.services.fields import EMPTY
from fieldkit.services.visits.answers import MOST_CONTENT
from fieldkit.services.visits.drafts import AMENDS, Drafts

MOST_REASON = 200
_VISIT = QT_TRANSLATE_NOOP("Fields", "visit")
_AMENDMENT = QT_TRANSLATE_NOOP("Fields", "Amendment")
_REASON = QT_TRANSLATE_NOOP("Fields", "Why it is added")
_TOO_LONG = QT_TRANSLATE_NOOP("Fields", "it is too long")


@dataclass(frozen=True)
class Unsaid:
    """An amendment being written."""

    content: str = ""
    reason: str = ""
    saved_at: datetime | None = None


class Amending(Drafts):
    """What is learned after a visit was completed; what the visit said stays."""

    def unsaid(self, visit_id: UUID) -> Unsaid:
        """Return what this user has written so far and not added yet; empty if nothing."""
        with self._store.reading() as session:
            row = session.get(VisitDraft, self._amendment_id(visit_id))
            if row is None:
                return Unsaid()
            kept = msgspec.json.decode(row.answers, type=dict[str, str])
            return Unsaid(kept["content"], kept["reason"], row.saved_at)

    @needs(Right.VISIT)
    def keep_unsaid(self, visit_id: UUID, content: str, reason: str) -> datetime:
        """Keep an amendment as it is typed, and return when; safe on disk when this returns.

        Raises `NotFound`.
        """
        id, now = self._amendment_id(visit_id), self._store.clock.now()
        with self._store.writing() as session:
            visit, row = session.get(Visit, visit_id), session.get(VisitDraft, id)
            if visit is None:
                raise NotFound(kind=self._words("Fields", _VISIT), name=visit_id)
            kept = msgspec.json.encode({AMENDS: str(visit_id), "content": content, "reason": reason}).decode()
            if not content.strip() and not reason.strip():
                if row is not None:
                    session.delete(row)
            elif row is not None:
                row.answers, row.saved_at = kept, now
            else:
                session.add(
                    VisitDraft(
                        id=id, household_id=visit.household_id, slot_id=None,
                        user_id=self._store.author.user, saved_at=now, answers=kept,
                    )
                )  # fmt: skip
        return now

    @needs(Right.VISIT)
    def amend(self, visit_id: UUID, content: str, reason: str = "") -> None:
        """Add to a completed visit; what it said stays (§1.16, locked), what was being written is done.

        Raises `BadValue` for nothing or too much, `NotFound`.
        """
        if not content.strip():
            raise self._bad(_AMENDMENT, content.strip(), EMPTY)
        for name, words, most in ((_AMENDMENT, content, MOST_CONTENT), (_REASON, reason, MOST_REASON)):
            if len(words) > most:
                raise self._bad(name, f"{words[:20]}…", _TOO_LONG)
        with self._store.writing() as session:
            visit = session.get(Visit, visit_id)
            if visit is None:
                raise NotFound(kind=self._words("Fields", _VISIT), name=visit_id)
            session.add(
                VisitAmendment(
                    scope=visit.scope, visit_id=visit_id, content=content.strip(),
                    reason=reason.strip() or None, **self._store.origin(),
                )
            )  # fmt: skip
            if (row := session.get(VisitDraft, self._amendment_id(visit_id))) is not None:
                session.delete(row)

    def _bad(self, name: str, value: str, why: str) -> BadValue:
        return BadValue(field=self._words("Fields", name), value=value, why=self._words("Fields", why))

    def _amendment_id(self, visit_id: UUID) -> UUID:
        return named_id("visit_amendment draft", visit_id, self._store.author.user or "")
