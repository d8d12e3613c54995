"""Policy profiles: those that ship, those a township handed out, the keys that sign them (domain.md §1.30).

What is taken in is synced: every laptop of the township then has it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.base import SHARED
from fieldkit.db.store import Store
from fieldkit.db.tables import AppUser, ProfileFile, ProfileKey
from fieldkit.db.types import named_id
from fieldkit.domain.policy import Profile
from fieldkit.domain.rights import Right
from fieldkit.errors import (
    FieldkitError,
    ProfileGone,
    ProfileSignatureWrong,
    ProfileUnsigned,
    ProfileVersionTaken,
)
from fieldkit.i18n import Words
from fieldkit.services.allowing import needs
from fieldkit.services.saving import write_whole
from fieldkit.services.signed_files import Given, content_of, key_in, signer_of

_MISTAKE = "mistake"  # code table delete_reason


@dataclass(frozen=True)
class ProfileRow:
    """A profile that can be chosen: the newest of its name."""

    id: str
    version: int
    title: str
    shipped: bool
    signed: bool
    signer: str  # whose key signed it; empty where it ships or nobody did
    taken_by: str
    taken_at: datetime | None
    row: UUID | None  # None: it ships


@dataclass(frozen=True)
class KeyRow:
    """A public key that may sign profiles."""

    id: UUID
    key: str
    name: str
    trusted_by: str
    trusted_at: datetime | None


class Policies:
    """Takes profiles in, gives them out, and knows which keys are trusted."""

    def __init__(self, store: Store, words: Words) -> None:
        """Work on `store`, in the language of `words`."""
        self._store = store
        self._words = words

    # ------------------------------------------------------------ which there are

    def rows(self) -> list[ProfileRow]:
        """List the profiles, of each name the newest, those that ship first."""
        with self._store.reading() as session:
            keys = _keys(session)
            files = _files(session)
        found = {name: self._shipped(name) for name in Profile.shipped()}
        for file in files:  # by version: the last one that can be read stays
            profile = _read(file, keys)
            if profile is not None and profile.version >= getattr(found.get(file.name), "version", 0):
                found[file.name] = ProfileRow(
                    file.name, profile.version, profile.name(self._words.language), False, profile.signed,
                    keys[file.signer].name if profile.signed and file.signer else "",
                    file.taken_by or "", file.taken_at, file.id,
                )  # fmt: skip
        return list(found.values())

    def _shipped(self, name: str) -> ProfileRow:
        profile = Profile.load(name)
        title = profile.name(self._words.language)
        return ProfileRow(name, profile.version, title, True, True, "", "", None, None)

    def get(self, name: str) -> Profile:
        """Return the newest profile of that name.  Raises `ProfileGone`."""
        with self._store.reading() as session:
            keys = _keys(session)
            files = sorted(_files(session, name), key=lambda file: -file.version)
        shipped = Profile.load(name) if name in Profile.shipped() else None
        for file in files:  # one that cannot be read any more gives way to the one before
            profile = _read(file, keys)
            if profile is not None and (shipped is None or profile.version >= shipped.version):
                return profile
        if shipped is None:
            raise ProfileGone(name=name, known="、".join(row.id for row in self.rows()))
        return shipped

    def of(self, mark: str) -> Profile:
        """Return the profile of a print, `name@version`: that version, or where it is gone the newest.

        Raises `ProfileGone`.
        """
        name, _, version = mark.partition("@")
        with self._store.reading() as session:
            keys = _keys(session)
            found = [file for file in _files(session, name) if str(file.version) == version]
        profile = _read(found[0], keys) if found else None
        return profile or self.get(name)

    # ------------------------------------------------------------ taking in

    @needs(Right.SETTINGS)
    def take(self, file: Path, signature: Path | None = None, *, unsigned: bool = False) -> ProfileRow:
        """Take a profile in; the signature beside the file is found by itself.

        `unsigned`: somebody said that it may be taken without one; a wrong one is refused all the same.
        Raises `FileUnreadable`, `ProfileRefused`, `ProfileUnsigned`, `ProfileSignatureWrong`,
        `ProfileSignerUnknown`, `ProfileVersionTaken`.
        """
        given = content_of(file, signature)
        profile = Profile.read(given.text, signed=given.signature is not None)
        with self._store.reading() as session:
            keys = set(_keys(session))
        signer = None
        if given.signature is not None:
            signer = signer_of(given.text, given.signature, {given.signer} & keys if given.signer else keys)
        elif not unsigned:
            raise ProfileUnsigned(name=profile.name(self._words.language))
        with self._store.writing() as session:
            self._newer(session, profile, given.text)
            self._keep(session, profile, given, signer)
        return next(row for row in self.rows() if row.id == profile.id)

    def _newer(self, session: Session, profile: Profile, text: str) -> None:
        """Refuse what is not newer than what is here; the very same file may be taken again."""
        files = _files(session, profile.id)
        here = [file.version for file in files if file.content != text]
        if profile.id in Profile.shipped():
            here.append(Profile.load(profile.id).version)
        if here and profile.version <= max(here):
            raise ProfileVersionTaken(name=profile.id, version=profile.version, here=max(here))

    def _keep(self, session: Session, profile: Profile, given: Given, signer: str | None) -> None:
        id = named_id("profile", profile.id, profile.version)
        row = session.get(ProfileFile, id)
        if row is None:
            row = ProfileFile(
                id=id, scope=SHARED, name=profile.id, version=profile.version, content=given.text,
                **self._store.origin(),
            )  # fmt: skip
            session.add(row)
        if (
            given.signature or row.content != given.text
        ):  # the same file without its signature takes none away
            row.signature, row.signer = (given.signature.hex() if given.signature else None), signer
        row.content = given.text
        row.deleted_at = row.deleted_reason = None
        row.taken_by, row.taken_at = self._author(session), self._store.clock.now()

    @needs(Right.SETTINGS)
    def remove(self, id: UUID) -> None:
        """Give up a profile taken in by mistake: the version before it holds again.  Raises `ProfileGone`."""
        with self._store.writing() as session:
            row = session.get(ProfileFile, id)
            if row is None or row.deleted_at is not None:
                raise ProfileGone(name=id, known="、".join(Profile.shipped()))
            row.deleted_at, row.deleted_reason = self._store.clock.now(), _MISTAKE

    def export(self, name: str, file: Path) -> Path:
        """Write a profile as JSON, to be edited and handed out.  Raises `ProfileGone`, `FileNotWritten`."""
        profile = self.get(name)
        with self._store.reading() as session:
            own = [f.content for f in _files(session, name) if f.version == profile.version]
        write_whole(file, (own[0] if own else Profile.written(name)).encode())
        return file

    # ------------------------------------------------------------ keys

    def keys(self) -> list[KeyRow]:
        """List the keys that are trusted."""
        with self._store.reading() as session:
            found = _keys(session).values()
        return [KeyRow(k.id, k.key, k.name, k.trusted_by or "", k.trusted_at) for k in found]

    @needs(Right.SETTINGS)
    def trust(self, file: Path, name: str = "") -> KeyRow:
        """Take in a key, hex, base64 or its 32 bytes.  Raises `FileUnreadable`, `NotAKey`."""
        key = key_in(file)
        id = named_id("profile_key", key)
        with self._store.writing() as session:
            row = session.get(ProfileKey, id)
            if row is None:
                row = ProfileKey(id=id, scope=SHARED, key=key, name="", **self._store.origin())
                session.add(row)
            row.name = (name.strip() or file.stem)[:80]
            row.deleted_at = row.deleted_reason = None
            row.trusted_by, row.trusted_at = self._author(session), self._store.clock.now()
        return next(row for row in self.keys() if row.id == id)

    @needs(Right.SETTINGS)
    def distrust(self, id: UUID) -> None:
        """Give a key up: what it signed counts as unsigned from now on."""
        with self._store.writing() as session:
            row = session.get(ProfileKey, id)
            if row is not None and row.deleted_at is None:
                row.deleted_at, row.deleted_reason = self._store.clock.now(), _MISTAKE

    def _author(self, session: Session) -> str | None:
        user = self._store.author.user
        row = session.get(AppUser, user) if user else None
        return row.name if row else None


def _files(session: Session, name: str | None = None) -> list[ProfileFile]:
    query = select(ProfileFile).where(ProfileFile.deleted_at.is_(None))
    if name is not None:
        query = query.where(ProfileFile.name == name)
    return list(session.scalars(query.order_by(ProfileFile.name, ProfileFile.version)))


def _keys(session: Session) -> dict[str, ProfileKey]:
    rows = session.scalars(
        select(ProfileKey).where(ProfileKey.deleted_at.is_(None)).order_by(ProfileKey.name)
    )
    return {row.key: row for row in rows}


def _read(file: ProfileFile, keys: Iterable[str]) -> Profile | None:
    """Read what is kept; None where it cannot be used, unsigned where its signature does not hold here."""
    try:
        profile = Profile.read(file.content, signed=False, known=True)
        if file.signature and file.signer in set(keys):
            signer_of(file.content, bytes.fromhex(file.signature), {file.signer})
            profile = Profile.read(file.content, signed=True, known=True)
    except ProfileSignatureWrong:
        return profile
    except (FieldkitError, ValueError):
        return None
    return profile
