"""Whether this laptop's clock can be believed, held against what the database knows of time."""

import json
import logging
from datetime import datetime

from sqlalchemy.orm import Session

from fieldkit.db.store import Store
from fieldkit.db.tables import Audit
from fieldkit.db.types import moment_text
from fieldkit.domain import clockwatch
from fieldkit.domain.clockwatch import Doubt
from fieldkit.sync import local
from fieldkit.sync.local import run

_logger = logging.getLogger(__name__)
_RIGHT = "clock_right"  # in `_sync_state`: when somebody said so, and what was known of time then


def newest_moment(store: Store) -> datetime | None:
    """Return the moment of the newest change here or of the last talk with the township."""
    with store.reading(whole=True) as session:
        found = _known(session)
        kept = run(session, "SELECT v FROM _sync_state WHERE k = ?", _RIGHT)
    told = json.loads(kept[0][0]) if kept else {"at": "", "against": []}
    at, against = str(told["at"]), told["against"]
    texts = [at, *(text for text in found if text not in against)]
    moments = []
    for text in texts:
        try:
            moments.append(datetime.fromisoformat(text))
        except ValueError:
            continue
    return max(moments, default=None)


def believe_clock(store: Store) -> None:
    """Keep that a person says the clock is right now: what it was held against is of a day it was not.

    Without it, one day of a clock that was a year ahead would call the right one wrong for a year.
    """
    now = store.clock.now()
    with store.applying() as session:
        told = {"at": moment_text(now), "against": _known(session)}
        local.write(session, **{_RIGHT: json.dumps(told)})
        session.add(Audit(at=now, user_id=store.author.user, action="clock", object="believed"))


def _known(session: Session) -> list[str]:
    found = run(session, "SELECT wall FROM _outbox ORDER BY n DESC LIMIT 1")
    found += run(session, "SELECT v FROM _sync_state WHERE k = 'confirmed_at' AND v <> ''")
    return [str(text) for (text,) in found]


def clock_doubt(store: Store) -> Doubt | None:
    """Return why the clock is not believed, and note it for whoever looks into the audit; or None."""
    found = clockwatch.doubt(store.clock.now(), newest_moment(store))
    if found is not None:
        _logger.warning("the clock is not believed: %s", found.kind)
        with store.applying() as session:
            session.add(
                Audit(at=store.clock.now(), user_id=store.author.user, action="clock", object=found.kind)
            )
    return found
