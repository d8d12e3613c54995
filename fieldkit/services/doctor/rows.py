"""The doctor's checks of rows that belong together: what is found is named and never deleted."""

from dataclasses import dataclass

from fieldkit.db.base import Synced
from fieldkit.db.store import Store
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.doctor.service import Finding, Ward
from fieldkit.sync.local import run

OUTBOX = QT_TRANSLATE_NOOP("Doctor", "Changes for the township")
LOST_BATCHES = (
    "SELECT count(*) FROM _outbox WHERE acked_at IS NULL AND batch_no IS NOT NULL "
    "AND batch_no NOT IN (SELECT batch_no FROM _inflight)"
)
_LOOSE = QT_TRANSLATE_NOOP(
    "Doctor",
    "{count} rows belong to something that is not on this laptop. They are kept; sync once, and tell the "
    "township if they stay.",
)


def count(store: Store, sql: str) -> int:
    """Return the one number a query answers."""
    with store.reading(whole=True) as session:
        return int(run(session, sql)[0][0])


def put_back_lost_batches(ward: Ward) -> None:
    """Let changes wait again whose batch is gone; the server recognises what it has (sync.md §4.4)."""
    with ward.store.applying() as session:
        run(
            session,
            "UPDATE _outbox SET batch_no = NULL WHERE acked_at IS NULL AND batch_no IS NOT NULL "
            "AND batch_no NOT IN (SELECT batch_no FROM _inflight)",
        )


@dataclass(frozen=True)
class Rows:
    """A query that counts rows which should not be, and the sentence about them."""

    id: str
    name: str
    query: str
    sentence: str = _LOOSE

    def look(self, ward: Ward) -> Finding | None:
        """Count them."""
        found = count(ward.store, self.query)
        return Finding(self.sentence, {"count": found}) if found else None


def _orphans(id: str, name: str, child: str, column: str, parent: str) -> Rows:
    query = (
        f"SELECT count(*) FROM {child} c LEFT JOIN {parent} p ON p.id = c.{column} "  # noqa: S608 - ours
        f"WHERE c.deleted_at IS NULL AND c.{column} IS NOT NULL AND p.id IS NULL"
    )
    return Rows(id, name, query)


_UNSENT = " UNION ALL ".join(
    f"SELECT t.id FROM {name} t WHERE t.id NOT IN (SELECT row_id FROM _known) "  # noqa: S608 - declared
    "AND t.id NOT IN (SELECT row_id FROM _outbox)"
    for name in Synced.tables
)
_GONE = " UNION ALL ".join(
    f"SELECT k.row_id FROM _known k WHERE k.tbl = '{name}' AND k.row_id NOT IN (SELECT id FROM {name})"  # noqa: S608
    for name in Synced.tables
)

MEMBERS = QT_TRANSLATE_NOOP("Doctor", "Members of households")
PAIRINGS = QT_TRANSLATE_NOOP("Doctor", "Households of pairings")
HELPERS = QT_TRANSLATE_NOOP("Doctor", "Helpers of pairings")
PLANS = QT_TRANSLATE_NOOP("Doctor", "Plans of visits")
VISITS = QT_TRANSLATE_NOOP("Doctor", "Households of visits")
VISITORS = QT_TRANSLATE_NOOP("Doctor", "Visits of visitors")
SLOTS = QT_TRANSLATE_NOOP("Doctor", "Planned visits that are done")
UNSENT = QT_TRANSLATE_NOOP("Doctor", "Rows the township does not know of")
KNOWN = QT_TRANSLATE_NOOP("Doctor", "Rows the township told of")
DRAFTS = QT_TRANSLATE_NOOP("Doctor", "Drafts of visits")
_SLOTS = QT_TRANSLATE_NOOP(
    "Doctor",
    "{count} planned visits stand as done, and their visit is not on this laptop. Sync once; if it stays "
    "so, look at them in the room Visits.",
)
_NEVER_SENT = QT_TRANSLATE_NOOP(
    "Doctor", "{count} rows were neither sent nor do they wait to be. Please tell the township."
)
_NOT_HERE = QT_TRANSLATE_NOOP(
    "Doctor", "{count} rows the township sent are not here any more. Sync once: they come back."
)
_DRAFTS = QT_TRANSLATE_NOOP(
    "Doctor",
    "{count} visits were begun by somebody who does not work here any more. Finish them in the room Visits.",
)

ROWS = (
    _orphans("members", MEMBERS, "person", "household_id", "household"),
    _orphans("pairings", PAIRINGS, "helper_assignment", "household_id", "household"),
    _orphans("helpers", HELPERS, "helper_assignment", "helper_id", "helper"),
    _orphans("plans", PLANS, "visit_slot", "plan_id", "visit_plan"),
    _orphans("visits", VISITS, "visit", "household_id", "household"),
    _orphans("visitors", VISITORS, "visit_visitor", "visit_id", "visit"),
    Rows(
        "slots",
        SLOTS,
        "SELECT count(*) FROM visit_slot s LEFT JOIN visit v ON v.id = s.visit_id "
        "WHERE s.deleted_at IS NULL AND s.visit_id IS NOT NULL "
        "AND (v.id IS NULL OR v.deleted_at IS NOT NULL)",
        _SLOTS,
    ),
    Rows("unsent", UNSENT, f"SELECT count(*) FROM ({_UNSENT})", _NEVER_SENT),  # noqa: S608 - ours
    Rows("known", KNOWN, f"SELECT count(*) FROM ({_GONE})", _NOT_HERE),  # noqa: S608 - ours
    Rows(
        "drafts",
        DRAFTS,
        "SELECT count(*) FROM _visit_draft d LEFT JOIN app_user u ON u.id = d.user_id "
        "WHERE d.user_id IS NOT NULL AND "
        "(u.id IS NULL OR u.deleted_at IS NOT NULL OR u.left_on IS NOT NULL)",
        _DRAFTS,
    ),
)
