"""Taking back what was done to many at once, all or nothing."""

from fieldkit.db import history, undoing
from fieldkit.db.store import Store
from fieldkit.errors import ChangedSince


def take_back(store: Store, txn: int, what: str) -> None:
    """Take a transaction back, all or nothing.  Raises `ChangedSince`, which names `what`."""
    with store.writing() as session:
        entries = history.of_transaction(session, txn)
        if undoing.reverse(session, entries, store.clock.now()).clashes:
            raise ChangedSince(what=what)
