"""Signatures under records: drawn on the screen, scanned from paper, or a fingerprint (domain.md §1.27)."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.base import Synced
from fieldkit.db.store import Store
from fieldkit.db.tables import Signature
from fieldkit.domain.attachments import FINGERPRINT, SIGNATURE
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue
from fieldkit.i18n import Words
from fieldkit.services.allowing import demand, needs
from fieldkit.services.attaching import Attaching
from fieldkit.services.attachment_intake import Owner
from fieldkit.services.attachment_views import Pasted
from fieldkit.services.live_rows import live, live_record

DRAWN, SCANNED, PRINTED, ON_PAPER = "1", "2", "3", "4"  # of code table signature_mode
_NOUN = QT_TRANSLATE_NOOP("Nouns", "signature")
_RECORD = QT_TRANSLATE_NOOP("Nouns", "record")
_WHO = QT_TRANSLATE_NOOP("Fields", "Who signs")
_UNKNOWN = QT_TRANSLATE_NOOP("Fields", "it is not on the list")


@dataclass(frozen=True)
class Signer:
    """Who signs: a code of table signer_kind, the name, and the person or helper if there is a record."""

    kind: str
    name: str
    id: UUID | None = None


@dataclass(frozen=True)
class SignatureRow:
    """A signature under a record; its picture is an attachment."""

    id: UUID
    signer_kind: str
    signer: str
    name: str
    mode: str
    mode_label: str
    signed_on: date | None
    attachment_id: UUID | None


class Signing:
    """The signatures under records."""

    def __init__(self, store: Store, codes: CodeTables, words: Words, attaching: Attaching) -> None:
        """Keep pictures of signatures as attachments."""
        self._store = store
        self._codes = codes
        self._words = words
        self._attaching = attaching

    @needs(Right.EDIT)
    def drawn(self, owner_kind: str, owner_id: UUID, signer: Signer, picture: bytes) -> UUID:
        """Keep a signature drawn on the screen, as a picture file.  Raises as `scanned`."""
        return self._with_picture(owner_kind, owner_id, signer, Pasted(picture), DRAWN)

    @needs(Right.EDIT)
    def scanned(
        self, owner_kind: str, owner_id: UUID, signer: Signer, file: Path | Pasted,
        *, fingerprint: bool = False, signed_on: date | None = None,
    ) -> UUID:  # fmt: skip
        """Keep a signature from paper or the photo of a fingerprint.

        Raises `NotFound`, `BadValue`, and what a picture that cannot be taken raises.
        """
        mode = PRINTED if fingerprint else SCANNED
        return self._with_picture(owner_kind, owner_id, signer, file, mode, signed_on)

    @needs(Right.EDIT)
    def on_paper(
        self, owner_kind: str, owner_id: UUID, signer: Signer, signed_on: date | None = None
    ) -> UUID:
        """Note that somebody signed on paper of which there is no picture.  Raises `NotFound`, `BadValue`."""
        return self._enter(owner_kind, owner_id, signer, ON_PAPER, None, signed_on)

    def listed(self, owner: UUID) -> list[SignatureRow]:
        """List the signatures under a record, the oldest first."""
        query = select(Signature).where(Signature.owner_id == owner, Signature.deleted_at.is_(None))
        kinds, modes = self._codes["signer_kind"], self._codes["signature_mode"]
        language = self._words.language
        with self._store.reading() as session:
            return [
                SignatureRow(
                    row.id, row.signer_kind or "", kinds.label(row.signer_kind, language),
                    row.signer_name or "", row.mode or "", modes.label(row.mode, language), row.signed_on,
                    row.attachment_id,
                )
                for row in session.scalars(query.order_by(Signature.signed_on, Signature.id))
            ]  # fmt: skip

    def remove(self, id: UUID, reason: str = "mistake") -> None:
        """Take back a signature with its picture.  Raises `NotFound`, `NotAllowed`."""
        with self._store.writing() as session:
            row = live(session, Signature, id, self._words("Nouns", _NOUN))
            own = row.created_by is not None and row.created_by == self._store.author.user
            demand(self._store, Right.EDIT if own else Right.REMOVE, self._words)
            row.deleted_at, row.deleted_reason = self._store.clock.now(), reason
            picture = row.attachment_id
        if picture is not None:
            self._attaching.remove(picture, reason)

    # ------------------------------------------------------------ inside

    def _with_picture(
        self, owner_kind: str, owner_id: UUID, signer: Signer, file: Path | Pasted, mode: str,
        signed_on: date | None = None,
    ) -> UUID:  # fmt: skip
        self._check(signer)
        day = signed_on or self._store.clock.today()
        kind = FINGERPRINT if mode == PRINTED else SIGNATURE
        made, _ = self._attaching.intake.one(Owner(owner_kind, owner_id, None), file, kind, day, signer.name)
        return self._enter(owner_kind, owner_id, signer, mode, made, signed_on)

    def _enter(
        self, owner_kind: str, owner_id: UUID, signer: Signer, mode: str, picture: UUID | None,
        signed_on: date | None,
    ) -> UUID:  # fmt: skip
        self._check(signer)
        with self._store.writing() as session:
            owner = self._owner(session, owner_kind, owner_id)
            row = Signature(
                scope=owner.scope, owner_kind=owner_kind, owner_id=owner_id, signer_kind=signer.kind,
                signer_id=signer.id, signer_name=signer.name.strip()[:50] or None, attachment_id=picture,
                signed_on=signed_on or self._store.clock.today(), mode=mode, **self._store.origin(),
            )  # fmt: skip
            session.add(row)
            session.flush()
            return row.id

    def _check(self, signer: Signer) -> None:
        if signer.kind not in self._codes["signer_kind"]:
            raise BadValue(
                field=self._words("Fields", _WHO), value=signer.kind, why=self._words("Fields", _UNKNOWN)
            )

    def _owner(self, session: Session, kind: str, id: UUID) -> Synced:
        return live_record(session, kind, id, self._words("Nouns", _RECORD))
