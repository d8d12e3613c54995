"""Signatures under records: drawn on the screen, scanned from paper, or a fingerprint (domain.md §1.27)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.base import Synced
from fieldkit.db.store import Store
from fieldkit.db.tables import AppUser, Person, Signature
from fieldkit.domain.attachments import FINGERPRINT, SIGNATURE
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.quality.facts import IN_HOUSEHOLD
from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue
from fieldkit.i18n import Words
from fieldkit.services.allowing import demand, needs
from fieldkit.services.attachments.intake import Owner
from fieldkit.services.attachments.service import Attaching
from fieldkit.services.attachments.views import Pasted
from fieldkit.services.live_rows import live, live_record
from fieldkit.services.visits.answers import Signed
from fieldkit.services.visits.slot_filling import helpers_on

if TYPE_CHECKING:
    from fieldkit.transfer.pictures import Prepared

DRAWN, SCANNED, PRINTED, ON_PAPER = "1", "2", "3", "4"  # of code table signature_mode
HEAD, MEMBER, HELPER, CADRE, TEAM, TOWNSHIP, OTHER = "1", "2", "3", "4", "5", "6", "9"  # of signer_kind
_AS = {  # as what the person at the laptop signs, by role
    "helper": HELPER, "team_member": TEAM, "first_secretary": TEAM, "village_cadre": CADRE,
    "village_clerk": CADRE, "township_clerk": TOWNSHIP, "township_lead": TOWNSHIP,
}  # fmt: skip
_SAID_BY = ("household_signed", "agreed")
"""Columns that say the household signed: they follow from its signature, unless something is said."""
_IS_HEAD = "01"  # code table relation
_CALLED = QT_TRANSLATE_NOOP("Signing", "{name} ({what})")
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
class Who:
    """Somebody who may sign, and as what a person calls them."""

    signer: Signer
    label: str


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

    def who(self, household: UUID | None) -> list[Who]:
        """List who may sign: the members, the head first, the helpers of today, whoever is at the laptop."""
        with self._store.reading() as session:
            found = [*self._of_family(session, household), *self._of_help(session, household)]
            user = self._store.author.user
            author = session.get(AppUser, user) if user is not None else None
            if author is not None and author.name not in {one.name for one in found}:
                found.append(Signer(_AS.get(author.role, OTHER), author.name))
        kinds, language = self._codes["signer_kind"], self._words.language
        return [
            Who(one, self._words("Signing", _CALLED, name=one.name, what=kinds.label(one.kind, language)))
            for one in found
        ]

    def _of_family(self, session: Session, household: UUID | None) -> list[Signer]:
        query = select(Person).where(
            Person.household_id == household, Person.deleted_at.is_(None), Person.status == IN_HOUSEHOLD
        )
        people = session.scalars(query.order_by(Person.relation.nulls_last(), Person.id))
        return [Signer(HEAD if one.relation == _IS_HEAD else MEMBER, one.name, one.id) for one in people]

    def _of_help(self, session: Session, household: UUID | None) -> list[Signer]:
        if household is None:
            return []
        helpers = helpers_on(session, household, self._store.clock.today())
        return [Signer(HELPER, one.name, one.id) for one in helpers]

    def made_ready(self, signed: Sequence[Signed]) -> list[tuple[Signer, "Prepared"]]:
        """Keep the pictures of signatures that wait for their record.  Raises what a bad picture raises."""
        made = []
        for one in signed:
            signer = Signer(one.kind, one.name, one.id)
            self._check(signer)
            made.append((signer, self._attaching.intake.ready(Pasted(one.picture))))
        return made

    def enter(self, session: Session, owner: Synced, signer: Signer, picture: "Prepared") -> None:
        """Put a kept signature under a record, in an open transaction."""
        day = self._store.clock.today()
        kept, _ = self._attaching.intake.put(session, owner, None, picture, SIGNATURE, day, signer.name)
        self._add(session, owner, signer, DRAWN, kept, day)

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
            return self._add(session, owner, signer, mode, picture, signed_on or self._store.clock.today())

    def _add(
        self, session: Session, owner: Synced, signer: Signer, mode: str, picture: UUID | None, day: date
    ) -> UUID:
        row = Signature(
            scope=owner.scope, owner_kind=owner.__tablename__, owner_id=owner.id, signer_kind=signer.kind,
            signer_id=signer.id, signer_name=signer.name.strip()[:50] or None, attachment_id=picture,
            signed_on=day, mode=mode, **self._store.origin(),
        )  # fmt: skip
        session.add(row)
        for column in _SAID_BY:
            if signer.kind in (HEAD, MEMBER) and getattr(owner, column, False) is None:
                setattr(owner, column, True)
        session.flush()
        return row.id

    def _check(self, signer: Signer) -> None:
        if signer.kind not in self._codes["signer_kind"]:
            raise BadValue(
                field=self._words("Fields", _WHO), value=signer.kind, why=self._words("Fields", _UNKNOWN)
            )

    def _owner(self, session: Session, kind: str, id: UUID) -> Synced:
        return live_record(session, kind, id, self._words("Nouns", _RECORD))
