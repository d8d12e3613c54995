"""Photos and scans of records: taken in, shown, corrected, copied out (domain.md §1.27, docs/decisions/0022).

The record is a row like any other and travels with the rest; the content is a sealed file beside the
database, written before the row that names it.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from threading import Lock
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.blobs import Blobs
from fieldkit.db.home import Home
from fieldkit.db.store import Store
from fieldkit.db.tables import AppUser, Attachment, Audit, Household
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue, Cancelled, ContentMissing, FieldkitError, NotFound
from fieldkit.i18n import Words
from fieldkit.progress import Progress, unwatched
from fieldkit.services.allowing import demand, may, needs
from fieldkit.services.attachments import views
from fieldkit.services.attachments.intake import Intake, Owner
from fieldkit.services.attachments.views import Added, AttachmentRow, Content, Pasted
from fieldkit.services.live_rows import live
from fieldkit.services.saving import write_whole

_NOUN = QT_TRANSLATE_NOOP("Nouns", "attachment")
_HOUSEHOLD = QT_TRANSLATE_NOOP("Nouns", "household")
_KIND = QT_TRANSLATE_NOOP("Fields", "Kind")
_NOTE = QT_TRANSLATE_NOOP("Fields", "Note")
_UNKNOWN = QT_TRANSLATE_NOOP("Fields", "it is not on the list")
_TOO_LONG = QT_TRANSLATE_NOOP("Fields", "it is too long")
_MOST_NOTE = 200
_CHANGEABLE = frozenset({"kind", "note", "sensitive", "taken_on"})
_KEPT_THUMBNAILS = 8_000_000  # bytes in memory


class Attaching:
    """The attachments of records; any thread."""

    def __init__(
        self, home: Home, store: Store, codes: CodeTables, words: Words,
        fetch: Callable[[str], bytes] | None = None,
    ) -> None:  # fmt: skip
        """Work on the opened folder; `fetch` asks the township for a content that is not here."""
        self._store = store
        self._codes = codes
        self._words = words
        self._blobs = Blobs(home.attachments, store.key)
        self.intake = Intake(store, self._blobs, codes, words)
        self._fetch = fetch
        self._small: OrderedDict[tuple[str, int], bytes] = OrderedDict()
        self._small_lock = Lock()

    # ------------------------------------------------------------ taking in

    @needs(Right.EDIT)
    def add(
        self,
        owner_kind: str,
        owner_id: UUID,
        household: UUID | None,
        files: Sequence[Path | Pasted],
        kind: str | None,
        taken_on: date | None = None,
        note: str = "",
        *,
        keep_place: bool = False,
        progress: Progress = unwatched,
    ) -> Added:
        """Attach pictures and scans to a record of the table `owner_kind`.

        Each file stands for itself: one that cannot be read is named with the reason, the others are kept.
        Without `taken_on` it is the day the camera noted.  Raises `NotFound`, `BadValue`, `Cancelled`.
        """
        self._check({"kind": kind, "note": note})
        owner = Owner(owner_kind, owner_id, household)
        ids, known, refused = list[UUID](), 0, list[tuple[str, str]]()
        for number, file in enumerate(files):
            progress(number, len(files))
            try:
                made, new = self.intake.one(owner, file, kind, taken_on, note, keep_place=keep_place)
            except (Cancelled, NotFound):
                raise
            except FieldkitError as error:
                refused.append((file.name, self._words.sentence(error)))
                continue
            if new:
                ids.append(made)
            else:
                known += 1
        progress(len(files), len(files))
        return Added(tuple(ids), known, tuple(refused))

    # ------------------------------------------------------------ listing

    def listed(self, household: UUID | None = None, *, owner: UUID | None = None) -> list[AttachmentRow]:
        """List the attachments of a household, or of one record, the newest first; reads no content."""
        query = select(Attachment, AppUser.name, Household.photo_id)
        query = query.outerjoin(AppUser, AppUser.id == Attachment.created_by)
        query = query.outerjoin(Household, Household.id == Attachment.household_id)
        query = query.where(Attachment.deleted_at.is_(None))
        if owner is not None:
            query = query.where(Attachment.owner_id == owner)
        if household is not None or owner is None:
            query = query.where(Attachment.household_id == household)
        newest = (Attachment.taken_on.desc().nulls_last(), Attachment.created_at.desc(), Attachment.id.desc())
        with self._store.reading() as session:
            return [self._row(*found) for found in session.execute(query.order_by(*newest))]

    def row(self, id: UUID) -> AttachmentRow:
        """Return one attachment.  Raises `NotFound`."""
        with self._store.reading() as session:
            found = self._get(session, id)
            by = session.get(AppUser, found.created_by) if found.created_by else None
            home = session.get(Household, found.household_id) if found.household_id else None
            return self._row(found, by.name if by else None, home.photo_id if home else None)

    def kinds(self) -> list[tuple[str, str]]:
        """List the kinds: code and label."""
        table = self._codes["attachment_kind"]
        return [(code.code, table.label(code.code, self._words.language)) for code in table]

    def _row(self, row: Attachment, by: str | None, photo: UUID | None) -> AttachmentRow:
        return AttachmentRow(
            row.id, row.owner_kind, row.owner_id, row.household_id, row.kind,
            views.label(self._codes, row.kind, self._words.language), row.sha256, row.mime, row.bytes,
            row.width, row.height, row.taken_on, row.sensitive, row.note or "", row.created_at, by or "",
            row.created_by == self._store.author.user, self._blobs.has(row.sha256),
            not row.sensitive or may(self._store, Right.REVEAL), photo == row.id,
        )  # fmt: skip

    # ------------------------------------------------------------ showing

    def content(self, id: UUID) -> Content:
        """Return a content to be shown; a private one needs the right to reveal, and is noted.

        Raises `NotFound`, `NotAllowed`, `ContentMissing`, `ContentDamaged`.
        """
        row = self._looked_up(id)
        if row.sensitive:
            demand(self._store, Right.REVEAL, self._words)
        return self._opened(row, "reveal" if row.sensitive else "")

    def thumbnail(self, id: UUID, px: int) -> bytes:
        """Return a small JPEG whose longer side is `px`; kept in memory only.  Raises as `content`."""
        from fieldkit.transfer import pictures

        row = self._looked_up(id)
        if row.sensitive:
            demand(self._store, Right.REVEAL, self._words)
        key = (row.sha256, px)
        with self._small_lock:
            small = self._small.get(key)
        if small is not None and not row.sensitive:
            return small
        content = self._opened(row, "reveal" if row.sensitive else "")
        if small is None:
            small = pictures.small(content.picture(0, max(px, 400)), px)
            self._keep_small(key, small)
        return small

    @needs(Right.EXPORT)
    def save_as(self, id: UUID, path: Path) -> None:
        """Write a copy to a file outside, which is noted.  Raises as `content`, and `FileNotWritten`."""
        row = self._looked_up(id)
        if row.sensitive:
            demand(self._store, Right.REVEAL, self._words)
        write_whole(path, self._opened(row, "export").content)

    def _looked_up(self, id: UUID) -> Attachment:
        with self._store.reading() as session:
            return self._get(session, id)

    def _opened(self, row: Attachment, action: str) -> Content:
        """Read a content and note who asked for it, if it is to be noted."""
        content = self._read(row)
        if action:
            with self._store.writing() as session:
                session.add(Audit(
                    at=self._store.clock.now(), user_id=self._store.author.user, action=action,
                    object=f"attachment {row.id} content",
                ))  # fmt: skip
        return Content(content, row.mime)

    def _read(self, row: Attachment) -> bytes:
        """Return the content from this laptop, else from the township."""
        try:
            return self._blobs.get(row.sha256)
        except ContentMissing:
            if self._fetch is None:
                raise
            return self._fetch(row.sha256)

    def _keep_small(self, key: tuple[str, int], small: bytes) -> None:
        with self._small_lock:
            self._small[key] = small
            while sum(map(len, self._small.values())) > _KEPT_THUMBNAILS:
                self._small.popitem(last=False)

    # ------------------------------------------------------------ correcting

    @needs(Right.EDIT)
    def change(self, id: UUID, /, **values: Any) -> None:
        """Set `kind`, `note`, `sensitive` or `taken_on`.  Raises `NotFound`, `BadValue`."""
        unknown = values.keys() - _CHANGEABLE
        if unknown:
            raise BadValue(field=", ".join(sorted(unknown)), value="", why="unknown")
        self._check(values)
        with self._store.writing() as session:
            row = self._get(session, id)
            for name, value in values.items():
                setattr(row, name, (value or "").strip() or None if name == "note" else value)

    def remove(self, id: UUID, reason: str = "mistake") -> None:
        """Take an attachment away; the content stays for `SWEPT_AFTER`.  One's own needs no special right.

        Raises `NotFound`, `NotAllowed`.
        """
        with self._store.writing() as session:
            row = self._get(session, id)
            own = row.created_by is not None and row.created_by == self._store.author.user
            demand(self._store, Right.EDIT if own else Right.REMOVE, self._words)
            row.deleted_at, row.deleted_reason = self._store.clock.now(), reason
            household = session.get(Household, row.household_id) if row.household_id else None
            if household is not None and household.photo_id == id:
                household.photo_id = None

    def restore(self, id: UUID) -> None:
        """Bring back an attachment that was taken away.  Raises `NotFound`, `NotAllowed`."""
        with self._store.writing() as session:
            row = session.get(Attachment, id)
            if row is None:
                raise NotFound(kind=self._words("Nouns", _NOUN), name=id)
            own = row.created_by is not None and row.created_by == self._store.author.user
            demand(self._store, Right.EDIT if own else Right.REMOVE, self._words)
            row.deleted_at = row.deleted_reason = None

    def photo(self, household: UUID) -> AttachmentRow | None:
        """Return the photo that stands for a household."""
        with self._store.reading() as session:
            found = session.get(Household, household)
            row = session.get(Attachment, found.photo_id) if found and found.photo_id else None
            if row is None or row.deleted_at is not None:
                return None
            return self._row(row, None, row.id)

    @needs(Right.EDIT)
    def set_photo(self, household: UUID, id: UUID | None) -> None:
        """Let a photo stand for a household, or none.  Raises `NotFound`."""
        with self._store.writing() as session:
            found = live(session, Household, household, self._words("Nouns", _HOUSEHOLD))
            if id is not None and self._get(session, id).household_id != household:
                raise NotFound(kind=self._words("Nouns", _NOUN), name=id)
            found.photo_id = id

    # ------------------------------------------------------------ inside

    def _check(self, values: dict[str, Any]) -> None:
        kind, note = values.get("kind"), values.get("note")
        if kind is not None and kind not in self._codes["attachment_kind"]:
            raise BadValue(
                field=self._words("Fields", _KIND), value=kind, why=self._words("Fields", _UNKNOWN)
            )
        if note and len(note.strip()) > _MOST_NOTE:
            raise BadValue(
                field=self._words("Fields", _NOTE), value=f"{note[:20]}…",
                why=self._words("Fields", _TOO_LONG),
            )  # fmt: skip

    def _get(self, session: Session, id: UUID) -> Attachment:
        return live(session, Attachment, id, self._words("Nouns", _NOUN))
