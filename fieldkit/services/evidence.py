"""What proves an income or a change in the family: an attachment of the household (domain.md §1.8, §1.10)."""

from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from fieldkit.db.base import Synced
from fieldkit.db.store import Store
from fieldkit.db.tables import Attachment, IncomeItem, IncomeYear, PersonChange
from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP, NotFound
from fieldkit.i18n import Words
from fieldkit.services.allowing import needs
from fieldkit.services.attachments.service import Attaching
from fieldkit.services.attachments.views import AttachmentRow
from fieldkit.services.live_rows import live

_PROVEN: dict[str, type[Synced]] = {"income_item": IncomeItem, "person_change": PersonChange}
_RECORD, _NOUN = QT_TRANSLATE_NOOP("Nouns", "record"), QT_TRANSLATE_NOOP("Nouns", "attachment")


class Evidence:
    """Chooses and finds what proves a record of the tables that name it."""

    def __init__(self, store: Store, words: Words, attaching: Attaching) -> None:
        """Work on `store`; what can be chosen is listed by `attaching`."""
        self._store = store
        self._words = words
        self._attaching = attaching

    def offered(self, household: UUID) -> list[AttachmentRow]:
        """List what a household has, the newest first."""
        return self._attaching.listed(household)

    def of(self, table: str, id: UUID) -> AttachmentRow | None:
        """Return what proves a record; None where nothing was chosen or it was taken away since."""
        with self._store.reading() as session:
            chosen = self._row(session, table, id).evidence_id
        try:
            return None if chosen is None else self._attaching.row(chosen)
        except NotFound:
            return None

    @needs(Right.EDIT)
    def choose(self, table: str, id: UUID, attachment: UUID | None) -> None:
        """Let an attachment of the same household prove a record, or none.  Raises `NotFound`."""
        with self._store.writing() as session:
            row = self._row(session, table, id)
            if attachment is not None:
                found = live(session, Attachment, attachment, self._words("Nouns", _NOUN))
                if found.household_id not in _households(session, row):
                    raise NotFound(kind=self._words("Nouns", _NOUN), name=attachment)
            row.evidence_id = attachment

    def _row(self, session: Session, table: str, id: UUID) -> Any:
        declared = _PROVEN.get(table)
        if declared is None:
            raise NotFound(kind=self._words("Nouns", _RECORD), name=id)
        return live(session, declared, id, self._words("Nouns", _RECORD))


def _households(session: Session, row: Any) -> set[UUID]:
    """Return whose attachments may prove a record: of a move those of both households."""
    if isinstance(row, IncomeItem):
        sheet = session.get(IncomeYear, row.income_id)
        return {sheet.household_id} if sheet is not None else set()
    return {id for id in (row.household_id, row.from_household_id, row.to_household_id) if id is not None}
