"""Photos and scans to and from the township; whatever becomes of it, the records are safe already."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from fieldkit.db.blobs import Blobs
from fieldkit.db.home import Home
from fieldkit.db.store import Store
from fieldkit.errors import Cancelled, ContentMissing, FieldkitError
from fieldkit.progress import Progress
from fieldkit.sync import local

if TYPE_CHECKING:  # the network is imported when it is first used
    from fieldkit.sync.remote import Remote

_logger = logging.getLogger(__name__)


class ContentsExchange:
    """Sends the contents that the township lacks, and brings one that is asked for."""

    def __init__(self, home: Home, store: Store) -> None:
        """Take the opened folder."""
        self._store = store
        self._blobs = Blobs(home.attachments, store.key)

    def waiting(self) -> int:
        """Count the contents that the township has not got."""
        from fieldkit.sync import contents

        return contents.waiting(self._store)

    def send(self, remote: "Remote", progress: Progress) -> None:
        """Send what the township lacks, after the records; what does not go now goes next time."""
        from fieldkit.sync import contents
        from fieldkit.sync.remote import SessionOver

        try:
            done = contents.send(self._store, self._blobs, remote, progress)
            _logger.info("contents sent: %d, waiting: %d", done.sent, done.waiting)
        except (FieldkitError, SessionOver, OSError) as error:
            stopped = "stopped" if isinstance(error, Cancelled) else type(error).__name__
            _logger.warning("contents wait for the next sync: %s", stopped)

    def fetch(self, name: str, connect: "Callable[[], Remote]") -> bytes:
        """Bring a content from the township and keep it.

        Raises `ContentMissing` where no township is known or has it, `ServerUnreachable` and the like.
        """
        from fieldkit.sync import contents
        from fieldkit.sync.remote import SessionOver

        with self._store.reading(whole=True) as session:
            state = local.read(session)
        if not state.enrolled:
            raise ContentMissing(name=name[:8])
        remote, sign = connect(), state.signer()
        device = self._store.author.device.bytes
        remote.begin(state.server_id, device, lambda message: sign.sign(message).signature)
        try:
            return contents.fetch(self._store, self._blobs, remote, name)
        except SessionOver as error:
            raise ContentMissing(name=name[:8]) from error
