"""The notices that rules look at: each with the household that stands first on its list.

Boards and projects list nobody: they are looked at with the first household of their village.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from fieldkit.db.chunks import marks
from fieldkit.domain.quality.notices import ON_PAPER, OPEN_SINCE, SHARED_NUMBER
from fieldkit.services.notices.extra import Extra
from fieldkit.services.quality.rows import as_values, fetch
from fieldkit.sync.local import run


def notices(session: Session, households: Sequence[bytes]) -> dict[bytes, list[Any]]:
    """Return the notices of these households as rules see them."""
    first = _first_on(session, households) | _without_list(session, households)
    if not first:
        return {}
    ids = list(first)
    since, twice = _open(session, ids), _twice(session, ids)
    found: dict[bytes, list[Any]] = defaultdict(list)
    for row in fetch(session, "notice", ids, by="id"):
        values = as_values("notice", row)
        if row[0] in since:
            values[OPEN_SINCE] = date.fromisoformat(since[row[0]])
        values[SHARED_NUMBER] = row[0] in twice
        values[ON_PAPER] = Extra.read(values.get("particulars")).printed[0]
        found[first[row[0]]].append(values)
    return found


def _first_on(session: Session, households: Sequence[bytes]) -> dict[bytes, bytes]:
    """Return the notices on whose list one of these households stands first, with it."""
    if not households:
        return {}
    those = f"SELECT notice_id FROM notice_line WHERE household_id IN ({marks(households)})"  # noqa: S608
    rows = run(
        session,
        "SELECT notice_id, household_id FROM notice_line WHERE deleted_at IS NULL "  # noqa: S608 - marks
        f"AND household_id IS NOT NULL AND notice_id IN ({those}) "
        "ORDER BY notice_id, coalesce(no, 1000000), id",
        *households,
    )
    first: dict[bytes, bytes] = {}
    for notice, household in rows:
        first.setdefault(notice, household)
    mine = set(households)
    return {notice: household for notice, household in first.items() if household in mine}


def _without_list(session: Session, households: Sequence[bytes]) -> dict[bytes, bytes]:
    """Return the notices that list nobody, of the villages whose first household is one of these."""
    if not households:
        return {}
    villages = f"SELECT village_code FROM household WHERE id IN ({marks(households)})"  # noqa: S608
    rows = run(
        session,
        "SELECT n.id, (SELECT h.id FROM household h WHERE h.village_code = n.village_code "  # noqa: S608
        "AND h.deleted_at IS NULL ORDER BY h.local_no, h.id LIMIT 1) FROM notice n "
        f"WHERE n.deleted_at IS NULL AND n.village_code IN ({villages}) AND NOT EXISTS "
        "(SELECT 1 FROM notice_line l WHERE l.notice_id = n.id AND l.deleted_at IS NULL "
        "AND l.household_id IS NOT NULL)",
        *households,
    )
    mine = set(households)
    return {notice: household for notice, household in rows if household in mine}


def _open(session: Session, ids: Sequence[bytes]) -> dict[bytes, str]:
    """Return since when an objection to each notice is open."""
    return dict(run(
        session,
        "SELECT notice_id, min(received_on) FROM objection WHERE deleted_at IS NULL "  # noqa: S608 - marks
        f"AND replied_on IS NULL AND received_on IS NOT NULL AND notice_id IN ({marks(ids)}) "
        "GROUP BY notice_id",
        *ids,
    ))  # fmt: skip


def _twice(session: Session, ids: Sequence[bytes]) -> set[bytes]:
    """Return those whose number another notice has as well."""
    rows = run(
        session,
        f"SELECT n.id FROM notice n WHERE n.id IN ({marks(ids)}) AND n.number IS NOT NULL "  # noqa: S608
        "AND EXISTS (SELECT 1 FROM notice o WHERE o.village_code = n.village_code AND o.year = n.year "
        "AND o.number = n.number AND o.id <> n.id AND o.deleted_at IS NULL)",
        *ids,
    )
    return {id for (id,) in rows}
