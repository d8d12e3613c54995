"""How one photo or scan becomes an attachment: made ready, kept as a file, and only then named by a row."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.base import Synced
from fieldkit.db.blobs import MOST_BYTES, Blobs
from fieldkit.db.store import Store
from fieldkit.db.tables import Attachment, Blob
from fieldkit.db.types import new_id
from fieldkit.domain.attachments import covered_at_first
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.i18n import Words
from fieldkit.services.allowing import needs
from fieldkit.services.attachments.views import Pasted
from fieldkit.services.live_rows import live_record

if TYPE_CHECKING:
    from fieldkit.transfer.pictures import Prepared

_RECORD = QT_TRANSLATE_NOOP("Nouns", "record")


@dataclass(frozen=True)
class Owner:
    """The record something is attached to, and the household it counts for."""

    kind: str  # a synced table
    id: UUID
    household: UUID | None


class Intake:
    """Takes in one file at a time."""

    def __init__(self, store: Store, blobs: Blobs, codes: CodeTables, words: Words) -> None:
        """Keep contents in `blobs` and rows in `store`."""
        self._store = store
        self._blobs = blobs
        self._codes = codes
        self._words = words

    @needs(Right.EDIT)
    def one(
        self, owner: Owner, file: Path | Pasted, kind: str | None, taken_on: date | None, note: str,
        *, keep_place: bool = False,
    ) -> tuple[UUID, bool]:  # fmt: skip
        """Attach one file; return the row's id and whether it is new: a record has one picture once.

        Raises what `transfer.pictures.prepare` and `Blobs.put` raise, and `NotFound`.
        """
        with self._store.reading() as session:
            self._owner(session, owner)
        made = self.ready(file, keep_place=keep_place)
        with self._store.writing() as session:
            record = self._owner(session, owner)
            return self.put(session, record, owner.household, made, kind, taken_on, note)

    def ready(self, file: Path | Pasted, *, keep_place: bool = False) -> "Prepared":
        """Make a file ready and keep its content; raises as `one`."""
        from fieldkit.transfer import pictures

        source = file if isinstance(file, Path) else file.content
        made = self._copy_of_ours(source)
        if made is None:
            made = pictures.prepare(source, name=file.name, keep_place=keep_place)
        self._blobs.put(made.content)
        return made

    def keep(self, content: bytes) -> str:
        """Keep a content of our own making as it is, and return its name.  Raises as `Blobs.put`."""
        return self._blobs.put(content)

    def enter_paper(self, session: Session, owner: Synced, name: str, content: bytes, kind: str) -> UUID:
        """Name a kept PDF of our own making as an attachment of a record, in an open transaction."""
        row = Attachment(
            id=new_id(), scope=owner.scope, owner_kind=owner.__tablename__, owner_id=owner.id, kind=kind,
            sha256=name, bytes=len(content), mime="application/pdf", taken_on=self._store.clock.today(),
            sensitive=False, **self._store.origin(),
        )  # fmt: skip
        session.add(row)
        now_here(session, name, len(content))
        return row.id

    def put(
        self, session: Session, record: Synced, household: UUID | None, made: "Prepared", kind: str | None,
        taken_on: date | None, note: str,
    ) -> tuple[UUID, bool]:  # fmt: skip
        """Name a kept content as an attachment of `record`, in an open transaction; returns as `one`."""
        table = self._codes["attachment_kind"]
        code = table[kind] if kind is not None and kind in table else None
        noted = made.taken_on if made.taken_on and made.taken_on <= self._store.clock.today() else None
        is_home = record.__tablename__ == "household"
        there = select(Attachment.id).where(
            Attachment.owner_id == record.id, Attachment.sha256 == made.sha256,
            Attachment.deleted_at.is_(None),
        )  # fmt: skip
        known = session.scalars(there).first()
        if known is not None:
            return known, False
        row = Attachment(
            scope=record.scope, owner_kind=record.__tablename__, owner_id=record.id,
            household_id=household or (record.id if is_home else getattr(record, "household_id", None)),
            kind=kind, sha256=made.sha256, bytes=len(made.content), mime=made.mime, width=made.width,
            height=made.height, taken_on=taken_on or noted, sensitive=covered_at_first(code),
            note=note.strip() or None, **self._store.origin(),
        )  # fmt: skip
        session.add(row)
        now_here(session, made.sha256, len(made.content))
        session.flush()
        return row.id, True

    def _copy_of_ours(self, source: Path | bytes) -> "Prepared | None":
        """Return what was given as it is, if it is a copy of a content that is here: it is pressed once."""
        from fieldkit.transfer.pictures import Prepared

        try:
            if isinstance(source, Path) and source.stat().st_size > MOST_BYTES:
                return None
            raw = source if isinstance(source, bytes) else source.read_bytes()
        except OSError:
            return None  # the reading that follows says why
        name = sha256(raw).hexdigest()
        if not self._blobs.sound(name):
            return None
        with self._store.reading(whole=True) as session:
            row = session.scalars(select(Attachment).where(Attachment.sha256 == name).limit(1)).first()
        return Prepared(raw, row.mime, row.width, row.height, row.taken_on) if row else None

    def _owner(self, session: Session, owner: Owner) -> Synced:
        return live_record(session, owner.kind, owner.id, self._words("Nouns", _RECORD))


def now_here(session: Session, name: str, size: int) -> None:
    """Note that a content lies on this laptop; whether the township has it stays as it was."""
    known = session.get(Blob, name)
    if known is None:
        session.add(Blob(sha256=name, bytes=size, here=True))
    else:
        known.here = True
