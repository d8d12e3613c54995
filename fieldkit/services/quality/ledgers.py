"""In which villages a ledger is kept: what a rule is asked about only there (docs/decisions/0021)."""

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache

from sqlalchemy.orm import Session

from fieldkit.db.chunks import marks
from fieldkit.domain.quality.facts import HouseholdFacts
from fieldkit.domain.quality.rule import Rule
from fieldkit.domain.quality.rules import chosen
from fieldkit.sync.local import run, write

LEDGERS = (
    "measure", "plan_item", "visit_slot", "visit", "monitoring_case", "guarantee_check", "household_status",
    "rigid_expense", "household_year", "person_year",
)  # fmt: skip
"""What a rule is only asked about once a village keeps it: no ledger, no gaps in it."""
IN_USE = "ledger_in_use"
"""The limit of the profile: of so many of a village's households, in hundredths of a per cent."""
_KEPT = "findings_ledgers"  # of `_sync_state`: the ledgers by village, as they were when it was judged
_WHOLE = 10_000
Kept = Mapping[str, Collection[str]]  # village code -> ledgers


def changes(session: Session, limit: int) -> dict[str, list[str]]:
    """Count again in the villages where households wait; return those where a ledger came or went."""
    waiting = "SELECT DISTINCT village_code FROM household WHERE id IN (SELECT household_id FROM _unchecked)"
    villages = [code for (code,) in run(session, waiting)]
    before = _read(session)
    now = {village: sorted(there) for village, there in counted(session, villages, limit).items()}
    return {village: kept for village, kept in now.items() if kept != before.get(village)}


def keep(session: Session, changed: Mapping[str, list[str]]) -> None:
    """Remember the ledgers of villages; all their households are judged again."""
    mark = "INSERT OR IGNORE INTO _unchecked(household_id) SELECT id FROM household WHERE village_code "
    run(session, f"{mark} IN ({marks(tuple(changed))})", *changed)
    write(session, **{_KEPT: json.dumps({**_read(session), **changed}, sort_keys=True)})


def kept(session: Session, households: Sequence[bytes], limit: int) -> Kept:
    """Return the ledgers by village as they were last counted; never: of these households'."""
    found = _read(session)
    if not households:
        return found
    asked = f"SELECT DISTINCT village_code FROM household WHERE id IN ({marks(households)})"  # noqa: S608
    new = [village for (village,) in run(session, asked, *households) if village not in found]
    return counted(session, new, limit) | found


def counted(session: Session, villages: Sequence[str], limit: int) -> dict[str, list[str]]:
    """Return the ledgers in which enough households of each village have something."""
    found: dict[str, list[str]] = {village: [] for village in villages}
    if not villages:
        return found
    here = f"deleted_at IS NULL AND village_code IN ({marks(villages)})"
    households = dict(_by_village(session, here, villages))
    for ledger in LEDGERS:
        its = f"SELECT 1 FROM {ledger} l WHERE l.household_id = h.id AND l.deleted_at IS NULL"  # noqa: S608
        for village, count in _by_village(session, f"{here} AND EXISTS ({its})", villages):
            if count * _WHOLE >= limit * households[village]:
                found[village].append(ledger)
    return found


def asking(ledgers: Kept) -> Callable[[HouseholdFacts], Iterable[Rule]]:
    """Return what says which rules a household is asked: of its village's ledgers, and of its own rows."""

    @cache
    def rules(there: frozenset[str]) -> tuple[Rule, ...]:
        def asked(field: str) -> bool:
            table = field.partition(".")[0]
            return table not in LEDGERS or table in there

        return chosen(asked)

    def of(household: HouseholdFacts) -> Iterable[Rule]:
        own = set(household.rows)
        own |= {"household_year"} if household.year else set()
        own |= {"person_year"} if household.updated is not None else set()
        return rules(frozenset(own | set(ledgers.get(household.values["village_code"], ()))))

    return of


def _by_village(session: Session, where: str, villages: Sequence[str]) -> list[tuple[str, int]]:
    asked = f"SELECT village_code, count(*) FROM household h WHERE {where} GROUP BY village_code"  # noqa: S608
    return [(str(village), int(count)) for village, count in run(session, asked, *villages)]


def _read(session: Session) -> dict[str, list[str]]:
    found = run(session, "SELECT v FROM _sync_state WHERE k = ?", _KEPT)
    return dict(json.loads(found[0][0])) if found and found[0][0] else {}
