"""Whether this laptop's clock can be believed, held against what the database knows of time."""

import logging
from datetime import datetime

from fieldkit.db.store import Store
from fieldkit.db.tables import Audit
from fieldkit.domain import clockwatch
from fieldkit.domain.clockwatch import Doubt
from fieldkit.sync.local import run

_logger = logging.getLogger(__name__)


def newest_moment(store: Store) -> datetime | None:
    """Return the moment of the newest change here or of the last talk with the township."""
    with store.reading(whole=True) as session:
        found = run(session, "SELECT wall FROM _outbox ORDER BY n DESC LIMIT 1")
        found += run(session, "SELECT v FROM _sync_state WHERE k = 'confirmed_at' AND v <> ''")
    moments = []
    for (text,) in found:
        try:
            moments.append(datetime.fromisoformat(str(text)))
        except ValueError:
            continue
    return max(moments, default=None)


def clock_doubt(store: Store) -> Doubt | None:
    """Return why the clock is not believed, and note it for whoever looks into the audit; or None."""
    found = clockwatch.doubt(store.clock.now(), newest_moment(store))
    if found is not None:
        _logger.warning("the clock is not believed: %s", found.kind)
        with store.applying() as session:
            session.add(
                Audit(
                    at=store.clock.now(), user_id=store.author.user, action="clock", object=found.kind
                )
            )
    return found
