"""What a restore would take back: what was done on this laptop after the backup was made."""

from collections.abc import Mapping
from dataclasses import dataclass

from fieldkit.db.archive import Manifest
from fieldkit.db.store import Store
from fieldkit.db.types import moment_text
from fieldkit.i18n import Words
from fieldkit.services.columns import TABLES
from fieldkit.sync.local import run


@dataclass(frozen=True)
class Changed:
    """Records of one kind that were changed on this laptop after the backup."""

    what: str  # the kind, in words
    records: int
    unsent: int  # of them: not at the township yet


@dataclass(frozen=True)
class Loss:
    """What the present data have and the backup has not.

    `known` False: the present data cannot be read, or have another history; then nothing can be counted.
    """

    known: bool
    changed: tuple[Changed, ...] = ()
    drafts: int = 0
    households_now: int = 0
    visits_now: int = 0

    @property
    def unsent(self) -> int:
        """Records that no township has: they stay in the backup of the present data only."""
        return sum(one.unsent for one in self.changed)


def loss(store: Store, manifest: Manifest, words: Words) -> Loss:
    """Count what was done here after the backup was made."""
    with store.reading(whole=True) as session:

        def count(sql: str, *values: object) -> int:
            return int(run(session, sql, *values)[0][0])

        totals: Mapping[str, int] = {
            name: count(f"SELECT count(*) FROM {name} WHERE deleted_at IS NULL")  # noqa: S608 - ours
            for name in ("household", "visit")
        }
        joined = manifest.last_n == 0 or count(
            "SELECT count(*) FROM _outbox WHERE n = ? AND lower(hex(change_id)) = ?",
            manifest.last_n, manifest.last_change,
        )  # fmt: skip
        since = run(
            session,
            "SELECT tbl, count(DISTINCT row_id), count(DISTINCT CASE WHEN acked_at IS NULL THEN row_id END) "
            "FROM _outbox WHERE n > ? GROUP BY tbl ORDER BY tbl",
            manifest.last_n,
        )
        drafts = count("SELECT count(*) FROM _visit_draft WHERE saved_at > ?", moment_text(manifest.made_at))
    changed = tuple(
        Changed(words("SyncTables", TABLES.get(tbl, tbl)), rows, unsent) for tbl, rows, unsent in since
    )
    if not joined:
        return Loss(False, households_now=totals["household"], visits_now=totals["visit"])
    return Loss(True, changed, drafts, totals["household"], totals["visit"])
