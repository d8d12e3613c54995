"""Contents of attachments between laptop and township: sent after the records, fetched when asked for.

Nothing here holds up the records: what does not go now goes next time, from where it stopped.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from fieldkit.db.blobs import Blobs
from fieldkit.db.store import Store
from fieldkit.db.types import moment_text
from fieldkit.errors import ContentDamaged, ContentMissing
from fieldkit.progress import Progress, unwatched
from fieldkit.sync import local
from fieldkit.sync.local import run
from fieldkit.sync.remote import Remote

log = logging.getLogger(__name__)

PIECE = 256 * 1024
_TRIES = 3  # for a content whose offset is another than was thought
_EPOCH = "contents_epoch"
_WAITING = (
    "FROM _blob b WHERE b.sent_at IS NULL AND b.here AND EXISTS (SELECT 1 FROM attachment a "
    "WHERE a.sha256 = b.sha256 AND a.deleted_at IS NULL)"
)


@dataclass(frozen=True)
class Sent:
    """What one round sent: contents, and how many still wait."""

    sent: int
    waiting: int


def waiting(store: Store) -> int:
    """Count the contents that the township has not got."""
    with store.reading(whole=True) as session:
        return int(run(session, f"SELECT count(*) {_WAITING}")[0][0])


def send(store: Store, blobs: Blobs, remote: Remote, progress: Progress = unwatched) -> Sent:
    """Send what the township has not got, inside a session; the records that name it are there already.

    Raises what the connection raises, `SessionOver`, `Cancelled`; what was sent until then stays sent.
    """
    _meet(store)
    with store.reading(whole=True) as session:
        names = [row[0] for row in run(session, f"SELECT b.sha256 {_WAITING} ORDER BY b.bytes")]
    sent = 0
    for number, name in enumerate(names):
        progress(number, len(names))
        try:
            content = blobs.get(name)
        except (ContentMissing, ContentDamaged):
            log.warning("a content is not as it was and is not sent: %s", name[:8])
            continue
        if _send_one(remote, name, content, lambda n=number: progress(n, len(names))):  # type: ignore[misc]
            sent += 1
            with store.applying() as session:
                run(session, "UPDATE _blob SET sent_at = ? WHERE sha256 = ?", _now(store), name)
    progress(len(names), len(names))
    return Sent(sent, len(names) - sent)


def fetch(store: Store, blobs: Blobs, remote: Remote, name: str) -> bytes:
    """Bring a content from the township and keep it.  Raises `ContentMissing`, `DiskFull`."""
    content = remote.content(name)
    if content is None:
        raise ContentMissing(name=name[:8])
    if blobs.put(content) != name:
        raise ContentDamaged(name=name[:8])
    with store.applying() as session:
        run(
            session,
            "INSERT INTO _blob(sha256, bytes, here, sent_at) VALUES (?, ?, 1, ?) "
            "ON CONFLICT(sha256) DO UPDATE SET here = 1, sent_at = excluded.sent_at",
            name, len(content), _now(store),
        )  # fmt: skip
    return content


def _meet(store: Store) -> None:
    """Offer everything again to a server that was put back from a backup: it may have lost contents."""
    with store.applying() as session:
        epoch = local.read(session).epoch
        kept = run(session, "SELECT v FROM _sync_state WHERE k = ?", _EPOCH)
        if not kept or kept[0][0] != epoch:
            run(session, "UPDATE _blob SET sent_at = NULL")
            local.write(session, **{_EPOCH: epoch})


def _send_one(remote: Remote, name: str, content: bytes, check: Callable[[], None]) -> bool:
    """Send a content from where the township has it; tell whether it has all of it then."""
    for _ in range(_TRIES):
        offset = remote.content_offset(name)
        if offset is None:
            return False  # the township does not know a record that names it, or knows of no contents
        while offset is not None and offset < len(content):
            check()
            offset = remote.send_piece(name, offset, content[offset : offset + PIECE])
        if offset is not None:
            return True
    return False


def _now(store: Store) -> str:
    return moment_text(store.clock.now())
