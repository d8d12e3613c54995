"""Contents of attachments that come and go with a whole register: plain files named by their SHA-256."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.home import Home
from fieldkit.db.store import Store
from fieldkit.db.tables import Attachment
from fieldkit.errors import ContentDamaged, ContentMissing
from fieldkit.progress import Progress
from fieldkit.transfer.register import Register

FOLDER = "attachments"
"""The folder beside `register.xlsx` that has them."""
_ENDINGS = {"image/jpeg": ".jpg", "image/png": ".png", "application/pdf": ".pdf"}

Kept = list[tuple[str, int]]
"""Names of contents and their sizes."""


def keep(home: Home, store: Store, register: Register, files: Iterable[Path]) -> Kept:
    """Put the contents that the register's attachments name beside the database, before it names them.

    A file that is not what its name says is left out; the attachment then has no content here, as one
    that has not been fetched yet.  Raises `DiskFull`, `ContentNotKept`.
    """
    from fieldkit.db.blobs import Blobs

    blobs = Blobs(home.attachments, store.key)
    wanted = {row["sha256"] for _, row in register["attachment"].live()} if files else set()
    kept: Kept = []
    for file in files:
        if file.stem not in wanted:
            continue
        content = file.read_bytes()
        if sha256(content).hexdigest() == file.stem:
            kept.append((blobs.put(content), len(content)))
    return kept


def note(session: Session, kept: Kept) -> None:
    """Note within the transaction of an import that the contents are here."""
    if kept:
        from fieldkit.services.attachments.intake import now_here

        for name, size in kept:
            now_here(session, name, size)


def write(
    home: Home, store: Store, session: Session, folder: Path, had: Path, progress: Progress
) -> set[str]:
    """Write the contents of the register's attachments into `folder`, and return the names of all of them.

    What the folder `had` has already is not written again; what is not on this laptop is left out.
    Raises `OSError`.
    """
    from fieldkit.db.blobs import Blobs

    blobs = Blobs(home.attachments, store.key)
    wanted = dict(_wanted(session))
    names: set[str] = set()
    for done, (name, mime) in enumerate(sorted(wanted.items())):
        progress(done, len(wanted))
        try:
            content = blobs.get(name)
        except (ContentMissing, ContentDamaged):
            continue
        called = f"{name}{_ENDINGS.get(mime, '')}"
        names.add(called)
        if (had / called).is_file() and (had / called).read_bytes() == content:
            continue
        folder.mkdir(parents=True, exist_ok=True)
        (folder / called).write_bytes(content)
    return names


def _wanted(session: Session) -> Iterator[tuple[str, str]]:
    query = select(Attachment.sha256, Attachment.mime).where(Attachment.deleted_at.is_(None))
    return ((row[0], row[1]) for row in session.execute(query.order_by(Attachment.id)))
