"""The rows of a household's standing on two tracks, and the type of household that follows (domain.md §1.5).

Which type follows from which standing, and what may follow on what, stands in the code table `status`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db import kept
from fieldkit.db.store import Store
from fieldkit.db.tables import HelperAssignment, Household, HouseholdStatus
from fieldkit.db.types import named_id
from fieldkit.domain.codes import CodeTables

ARCHIVE, MONITORING = "A", "B"
UNKNOWN = date(1900, 1, 1)
"""The begin of a stretch of which nobody knows when it began."""
STRUCK_OFF, FALLEN_BACK = "A9", "A5"
_NOTHING = {ARCHIVE: "A0", MONITORING: "B0"}
_MONITORED_TYPE, _MONITORED, _POOR, _RISK_GONE = "40", "B3", "A2", "B5"
_UNSTABLE = "1"  # code table monitor_kind: it was lifted and is watched again
_ENDED_WITH_HOUSEHOLD = "4"  # code table end_reason


@dataclass(frozen=True)
class Asked:
    """A standing that begins on a day, and what is said of it."""

    status: str
    since: date
    reason: str = ""
    decided_by: str = ""
    procedure: UUID | None = None
    kind: str = ""  # code table monitor_kind, of a household that is monitored from now on
    cause: str = ""  # why it fell back, code table cause


def track_of(codes: CodeTables, status: str) -> str:
    """Return the track of a status, A or B."""
    return codes["status"][status].extra.get("track", status[:1])


def stretches(session: Session, household_id: UUID, track: str) -> list[HouseholdStatus]:
    """List the stretches of a household on one track, the oldest first."""
    session.flush()
    found = session.scalars(
        select(HouseholdStatus)
        .where(
            HouseholdStatus.household_id == household_id, HouseholdStatus.track == track,
            HouseholdStatus.deleted_at.is_(None),
        )
        .order_by(HouseholdStatus.valid_from, HouseholdStatus.created_at, HouseholdStatus.id)
    )  # fmt: skip
    return list(found)


def derived(codes: CodeTables, household: Household, track: str) -> str:
    """Return the status that a household without any rows has, by its type."""
    kind = household.household_type or ""
    if track == MONITORING:
        return _MONITORED if kind == _MONITORED_TYPE else _NOTHING[MONITORING]
    if kind == _MONITORED_TYPE:
        lifted = household.monitor_kind == _UNSTABLE or household.first_identified_year is not None
        return "A4" if lifted else _NOTHING[ARCHIVE]
    archive = (code for code in codes["status"] if code.extra["track"] == ARCHIVE)
    return next((c.code for c in archive if c.extra["household_type"] == kind), _NOTHING[ARCHIVE])


def fallen_back(session: Session, codes: CodeTables, household: Household, day: date) -> bool:
    """Tell whether a household fell back into poverty, whatever its type says besides (§2.13)."""
    now = _on(stretches(session, household.id, ARCHIVE), day) or derived(codes, household, ARCHIVE)
    return now == FALLEN_BACK


def derived_since(household: Household, status: str) -> date | None:
    """Return since when a derived status is known to be: whoever is still poor, since it was identified."""
    year = household.first_identified_year
    return date(year, 1, 1) if status == _POOR and year is not None else None


def begin(
    session: Session, store: Store, codes: CodeTables, household: Household, track: str, until: date | None
) -> None:
    """Write down what a household was before the first standing that is entered, as far as its type says."""
    status = derived(codes, household, track)
    if status == _NOTHING[MONITORING]:
        return
    known = derived_since(household, status)
    since = known if known is not None and (until is None or known < until) else UNKNOWN
    year = None if since == UNKNOWN else since.year
    id = named_id("household_status", household.id, track, "first")
    told = {"status": status, "valid_from": since, "valid_to": until, "year": year}
    row = session.get(HouseholdStatus, id)
    if row is None:  # two laptops write the same one
        row = HouseholdStatus(
            id=id, scope=household.scope, household_id=household.id, track=track, **told, **store.origin()
        )
        session.add(row)
    else:  # it was taken back once
        for name, value in {**told, "deleted_at": None, "deleted_reason": None}.items():
            setattr(row, name, value)
    session.flush()


def put(session: Session, store: Store, codes: CodeTables, household: Household, asked: Asked) -> None:
    """Begin a stretch, end the open one of its track, and let the household's type follow, year by year."""
    track = track_of(codes, asked.status)
    for other in {ARCHIVE, MONITORING} - {track}:  # the type says it now, and will not any more
        if not stretches(session, household.id, other):
            begin(session, store, codes, household, other, None)
    rows = stretches(session, household.id, track)
    if not rows:
        begin(session, store, codes, household, track, asked.since)
    elif rows[-1].valid_to is None:
        rows[-1].valid_to = asked.since
        session.flush()
    session.add(
        HouseholdStatus(
            scope=household.scope, household_id=household.id, track=track, status=asked.status,
            valid_from=asked.since, year=asked.since.year, reason=asked.reason or None,
            decided_by=asked.decided_by or None, procedure_id=asked.procedure, **store.origin(),
        )
    )  # fmt: skip
    follow(session, store, codes, household, asked.since, kind=asked.kind, cause=asked.cause)
    if asked.status == STRUCK_OFF:
        _end_pairings(session, household.id, asked.since)


def typed(session: Session, store: Store, codes: CodeTables, household: Household, kind: str | None) -> None:
    """Let the standing follow from a type of household that somebody typed: from today on."""
    today = store.clock.today()
    was = household.household_type
    if kind is None or kind not in codes["household_type"]:
        household.household_type = kind  # the office's own word, or nothing
        return
    monitored = kind == _MONITORED_TYPE
    if was == _MONITORED_TYPE and kind != codes["status"][STRUCK_OFF].extra["household_type"]:
        _typed(session, store, codes, household, Asked(_RISK_GONE, today))
    archive = derived(codes, Household(household_type=kind), ARCHIVE)
    now = _on(stretches(session, household.id, ARCHIVE), today) or derived(codes, household, ARCHIVE)
    if monitored:
        kept_kind = household.monitor_kind or ""
        _typed(session, store, codes, household, Asked(_MONITORED, today, kind=kept_kind))
    elif archive != now or household.household_type != kind:
        _typed(session, store, codes, household, Asked(archive, today))
    household.household_type = kind
    session.flush()


def _typed(session: Session, store: Store, codes: CodeTables, household: Household, asked: Asked) -> None:
    """Put a standing from today on; what was put today is only put right."""
    rows = stretches(session, household.id, track_of(codes, asked.status))
    if rows and rows[-1].valid_to is None and rows[-1].valid_from >= asked.since:
        rows[-1].status = asked.status
        follow(session, store, codes, household, asked.since, kind=asked.kind)
    else:
        put(session, store, codes, household, asked)


def follow(
    session: Session, store: Store, codes: CodeTables, household: Household, since: date,
    *, kind: str = "", cause: str = "",
) -> None:  # fmt: skip
    """Set the type of household from its stretches: now, and at the end of each year from `since` on."""
    session.flush()
    today = store.clock.today()
    both = [stretches(session, household.id, track) for track in (ARCHIVE, MONITORING)]
    turns = {day.year - 1 for rows in both for row in rows for day in (row.valid_from, row.valid_to) if day}
    for year in sorted({since.year - 1, today.year - 1, *turns}):  # what stood before each turn
        if since.year - 1 <= year < today.year:
            kept.settle(session, store, household, year)
    for year in kept.years_kept(session, household, since.year):
        then = kept.then(session, Household, [household.id], year)[household.id]
        values = _following(codes, both, date(year, 12, 31), then, kind, cause)
        kept.amend(session, household, year, values)
    now = {name: getattr(household, name) for name in ("household_type", "monitor_kind", "fallback_cause")}
    for name, value in _following(codes, both, today, now, kind, cause).items():
        setattr(household, name, value)
    session.flush()


def _following(
    codes: CodeTables, both: Sequence[Sequence[HouseholdStatus]], day: date, was: kept.Facts,
    kind: str, cause: str,
) -> dict[str, Any]:  # fmt: skip
    """Return type, kind of monitoring and cause of falling back on a day; what no stretch says stays."""
    archive, monitoring = (_on(rows, day) for rows in both)
    table = codes["status"]
    of = [table[s].extra["household_type"] for s in (monitoring, archive) if s is not None]
    if archive == STRUCK_OFF:
        of.reverse()
    found = next((name for name in of if name), was.get("household_type"))
    watched = found == _MONITORED_TYPE
    back = archive == FALLEN_BACK
    return {
        "household_type": found,
        "monitor_kind": (kind or was.get("monitor_kind")) if watched else None,
        "fallback_cause": (cause or was.get("fallback_cause")) if back else None,
    }


def _on(rows: Iterable[HouseholdStatus], day: date) -> str | None:
    """Return the status on a day."""
    for row in rows:
        if row.valid_from <= day and (row.valid_to is None or row.valid_to > day):
            return row.status
    return None


def hand_on(
    session: Session, store: Store, codes: CodeTables, old: Household, new: Household, on: date, reason: str
) -> None:
    """Give a household that split off the standing of the one it came from."""
    for track in (ARCHIVE, MONITORING):
        status = _on(stretches(session, old.id, track), on) or derived(codes, old, track)
        if status == _NOTHING[MONITORING]:
            continue
        session.add(
            HouseholdStatus(
                scope=new.scope, household_id=new.id, track=track, status=status, valid_from=on,
                year=on.year, reason=reason, **store.origin(),
            )
        )  # fmt: skip
    session.flush()


def strike_off(
    session: Session, store: Store, codes: CodeTables, household: Household, on: date, reason: str
) -> None:
    """Strike a household off from a day on; its pairings end the day before."""
    put(session, store, codes, household, Asked(STRUCK_OFF, on, reason))


def _end_pairings(session: Session, household_id: UUID, on: date) -> None:
    found = session.scalars(
        select(HelperAssignment).where(
            HelperAssignment.household_id == household_id, HelperAssignment.deleted_at.is_(None),
            HelperAssignment.end_date.is_(None),
        )
    )  # fmt: skip
    for row in found:
        row.end_date = max(row.start_date, on - timedelta(1))
        row.end_reason = _ENDED_WITH_HOUSEHOLD
    session.flush()
