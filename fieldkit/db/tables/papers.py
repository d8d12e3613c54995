"""What is attached to records, signed, and kept in the paper file (domain.md §1.27, §1.28)."""

from datetime import date

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from fieldkit.db.base import Synced
from fieldkit.db.types import At, RowId


class Attachment(Synced):
    """A photo or scan of a record; its content lies outside the database, by its SHA-256."""

    __tablename__ = "attachment"

    owner_kind: Mapped[str] = mapped_column(String(40))  # a synced table
    owner_id: Mapped[RowId] = mapped_column(index=True)
    household_id: Mapped[RowId | None] = mapped_column(index=True)
    kind: Mapped[str | None] = mapped_column(String(2))  # 2.46
    sha256: Mapped[str] = mapped_column(String(64), index=True)  # of the content, hex
    bytes: Mapped[int]
    mime: Mapped[str] = mapped_column(String(40))
    width: Mapped[int | None]
    height: Mapped[int | None]
    taken_on: Mapped[date | None]
    sensitive: Mapped[bool] = mapped_column(default=True)
    note: Mapped[str | None] = mapped_column(String(200))


class Signature(Synced):
    """Somebody's signature under a record."""

    __tablename__ = "signature"

    owner_kind: Mapped[str] = mapped_column(String(40))
    owner_id: Mapped[RowId] = mapped_column(index=True)
    signer_kind: Mapped[str | None] = mapped_column(String(2))  # table signer_kind
    signer_id: Mapped[RowId | None]
    signer_name: Mapped[str | None] = mapped_column(String(50))
    attachment_id: Mapped[RowId | None]
    signed_on: Mapped[date | None]
    mode: Mapped[str | None] = mapped_column(String(2))  # table signature_mode


class ArchiveItem(Synced):
    """An item of a household's paper file; its id is `named_id("archive", household_id, year, item)`."""

    __tablename__ = "archive_item"

    household_id: Mapped[RowId] = mapped_column(index=True)
    year: Mapped[int]
    item: Mapped[str] = mapped_column(String(2))  # 2.47
    state: Mapped[str | None] = mapped_column(String(2))  # table archive_state
    attachment_id: Mapped[RowId | None]
    box_no: Mapped[str | None] = mapped_column(String(20))
    page_no: Mapped[str | None] = mapped_column(String(20))
    checked_on: Mapped[date | None]


class FindingNote(Synced):
    """Why what a rule found is right all the same (§1.29); its id is `services.finding_notes.note_id`.

    It holds while `stands`, the digest of the values the rule read, is the same.
    """

    __tablename__ = "finding_note"

    rule_id: Mapped[str] = mapped_column(String(6))
    household_id: Mapped[RowId | None] = mapped_column(index=True)
    tbl: Mapped[str] = mapped_column(String(40))
    row_id: Mapped[RowId] = mapped_column(index=True)
    at: Mapped[str] = mapped_column(String(60))
    stands: Mapped[str] = mapped_column(String(16))
    explanation: Mapped[str] = mapped_column(String(500))
    explained_by: Mapped[str | None] = mapped_column(String(50))
    explained_at: Mapped[At | None]


class ProfileFile(Synced):
    """A policy profile that came from outside (§1.30); its id is `named_id("profile", name, version)`."""

    __tablename__ = "profile_file"

    name: Mapped[str] = mapped_column(String(40))
    version: Mapped[int]
    content: Mapped[str] = mapped_column(Text)  # the JSON, byte for byte
    signature: Mapped[str | None] = mapped_column(String(128))  # Ed25519, hex; None: unsigned
    signer: Mapped[str | None] = mapped_column(String(64))  # the public key, hex
    taken_by: Mapped[str | None] = mapped_column(String(50))
    taken_at: Mapped[At | None]


class ProfileKey(Synced):
    """A public key that a clerk trusts to sign profiles; its id is `named_id("profile_key", key)`."""

    __tablename__ = "profile_key"

    key: Mapped[str] = mapped_column(String(64))  # Ed25519, hex
    name: Mapped[str] = mapped_column(String(80))
    trusted_by: Mapped[str | None] = mapped_column(String(50))
    trusted_at: Mapped[At | None]
