"""Asks the rules of the households that changed, and keeps what they found (docs/decisions/0021)."""

import threading
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from hashlib import blake2b
from typing import Any

from sqlalchemy.orm import Session

from fieldkit.db.store import Store
from fieldkit.db.types import named_id
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.policy import Profile
from fieldkit.domain.quality.facts import HouseholdFacts
from fieldkit.domain.quality.rule import Rule, Surroundings
from fieldkit.domain.quality.rules import RULES, apply
from fieldkit.domain.quality.speaking import kept
from fieldkit.domain.quality.standing import stands
from fieldkit.progress import Progress, unwatched
from fieldkit.services import finding_ledgers
from fieldkit.services.finding_facts import FactsReader, portions
from fieldkit.services.finding_rows import marks
from fieldkit.services.finding_shared import Shared, neighbours, read_all, read_of
from fieldkit.services.standards import surroundings
from fieldkit.sync.local import many, run, write

MENDED_DAYS = 90
"""So long what was mended is remembered."""
_BASIS = "findings_basis"
_PORTION = 150  # households a transaction: whoever saves meanwhile waits a tenth of a second
_MANY = 400  # more households than this are judged with all that the register shares
_COLUMNS = (
    "id, household_id, village_code, rule, level, tbl, row_id, at, sentence, args, value, stands, "
    "found_on, fixed_on"
)
Row = tuple[Any, ...]
Asking = Callable[[HouseholdFacts], Iterable[Rule]]


class Judging:
    """Keeps the findings of a laptop: any thread, any number of times."""

    def __init__(self, store: Store, codes: CodeTables, profile: Profile) -> None:
        """Judge the households of `store` by `profile`."""
        self._store = store
        self._codes = codes
        self._profile = profile
        self._lock = threading.Lock()

    def is_current(self) -> bool:
        """Tell whether every household was judged since it last changed, and today; quick."""
        with self._store.reading(whole=True) as session:
            if run(session, "SELECT 1 FROM _unchecked LIMIT 1"):
                return False
            return self._basis_kept(session) == self._basis(session)

    def renew(self, progress: Progress = unwatched) -> None:
        """Judge the households that changed, and those that share something with them.

        Raises `Cancelled`; what was judged until then is kept.
        """
        with self._lock:
            self._begin_day()
            self._count_ledgers()
            with self._store.reading(whole=True) as session:
                waiting = [id for (id,) in run(session, "SELECT household_id FROM _unchecked")]
                if not waiting:
                    return
                around = surroundings(session, self._today(), self._codes, self._profile)
                if len(waiting) <= _MANY:
                    waiting = sorted(neighbours(session, around.today, waiting))
                shared = self._shared(session, around, waiting)
                ordered, rules = _in_order(session, waiting), self._rules(session)
            done = 0
            for part in portions(ordered, _PORTION):
                progress(done, len(ordered))
                self._judge(part, around, shared, rules)
                done += len(part)
            progress(done, len(ordered))

    def look(self, ids: Sequence[bytes]) -> None:
        """Judge these households if they changed; who shares something with them is left for `renew`."""
        with self._lock:
            with self._store.reading(whole=True) as session:
                if self._basis_kept(session) == self._basis(session):
                    stale = run(session, "SELECT household_id FROM _unchecked")
                    ids = sorted(set(ids).intersection(id for (id,) in stale))
                if not ids:
                    return
                around = surroundings(session, self._today(), self._codes, self._profile)
                shared, rules = self._shared(session, around, ids), self._rules(session, ids)
            for part in portions(ids, _PORTION):
                self._judge(part, around, shared, rules, waits=True)

    def _shared(self, session: Session, around: Surroundings, ids: Sequence[bytes]) -> Shared:
        few = len(ids) <= _MANY * 2
        return read_of(session, around, ids) if few else read_all(session, around)

    def forget(self) -> None:
        """Ask everything again when the findings are next wanted."""
        with self._store.writing(whole=True) as session:
            write(session, **{_BASIS: ""})

    # ------------------------------------------------------------ what everything depends on

    def _begin_day(self) -> None:
        """Mark every household when the day, the profile, the lines or the rules are others now."""
        with self._store.reading(whole=True) as session:
            basis = self._basis(session)
            if self._basis_kept(session) == basis:
                return
        before = (self._today() - timedelta(days=MENDED_DAYS)).isoformat()
        with self._store.writing(whole=True) as session:
            run(session, "INSERT OR IGNORE INTO _unchecked(household_id) SELECT id FROM household")
            run(session, "DELETE FROM _finding WHERE fixed_on < ?", before)
            write(session, **{_BASIS: basis})

    def _count_ledgers(self) -> None:
        with self._store.reading(whole=True) as session:
            if not run(session, "SELECT 1 FROM _unchecked LIMIT 1"):
                return
        with self._store.writing(whole=True) as session:
            finding_ledgers.renew(session, self._profile.limit(finding_ledgers.IN_USE))

    def _rules(self, session: Session, ids: Sequence[bytes] = ()) -> Asking:
        limit = self._profile.limit(finding_ledgers.IN_USE)
        return finding_ledgers.asking(finding_ledgers.kept(session, ids, limit))

    def _basis(self, session: Session) -> str:
        lines = run(
            session,
            "SELECT kind, area_code, year, amount_fen FROM threshold WHERE deleted_at IS NULL ORDER BY id",
        )
        profile = (self._profile.id, self._profile.version)
        of = (self._today().isoformat(), profile, lines, _rules_mark())
        return blake2b(repr(of).encode(), digest_size=16).hexdigest()

    def _basis_kept(self, session: Session) -> str:
        found = run(session, "SELECT v FROM _sync_state WHERE k = ?", _BASIS)
        return str(found[0][0]) if found else ""

    def _today(self) -> date:
        return self._store.clock.today()

    # ------------------------------------------------------------ judging

    def _judge(
        self, part: list[bytes], around: Surroundings, shared: Shared, rules: Asking,
        *, waits: bool = False,
    ) -> None:  # fmt: skip
        """Judge a portion and keep the findings in one transaction: no change comes in between.

        `waits`: the households stay marked, for the sake of those that share something with them.
        """
        today = self._today().isoformat()
        with self._store.writing(whole=True) as session:
            found: dict[bytes, Row] = {}
            households = FactsReader(session, around.today, shared).read(part)
            for household in households:
                for rule, flaw in apply(household, around, rules(household)):
                    row = _row(rule, flaw, household, today)
                    found.setdefault(row[0], row)
            _keep(session, part, found, today)
            gone = sorted(set(part) - {household.ref.bytes for household in households})
            many(session, "DELETE FROM _finding WHERE household_id = ?", [(id,) for id in gone])
            if not waits:
                run(session, f"DELETE FROM _unchecked WHERE household_id IN ({marks(part)})", *part)  # noqa: S608


def _row(rule: Rule, flaw: Any, household: HouseholdFacts, today: str) -> Row:
    ref = flaw.ref
    id = named_id("finding", rule.id, rule.sentence, ref, flaw.at)
    return (
        id.bytes, household.ref.bytes, household.values["village_code"], rule.id, rule.level.value,
        flaw.at.partition(".")[0], ref.bytes, flaw.at, rule.sentence, kept(flaw), str(flaw.value),
        stands(rule, flaw, household), today, None,
    )  # fmt: skip


def _keep(session: Session, part: Sequence[bytes], found: dict[bytes, Row], today: str) -> None:
    """Write what is new or different, and the day on which what is gone was mended."""
    known = {
        row[0]: row
        for row in run(
            session, f"SELECT {_COLUMNS} FROM _finding WHERE household_id IN ({marks(part)})", *part  # noqa: S608
        )
    }
    gone = [(today, id) for id, row in known.items() if id not in found and row[-1] is None]
    changed = []
    for id, row in found.items():
        before = known.get(id)
        if before is None or before[-1] is not None:
            changed.append(row)
        elif before[:-2] != row[:-2]:
            changed.append((*row[:-2], before[-2], None))
    many(session, "UPDATE _finding SET fixed_on = ? WHERE id = ?", gone)
    places = ", ".join("?" * len(_COLUMNS.split(",")))
    many(session, f"INSERT OR REPLACE INTO _finding({_COLUMNS}) VALUES ({places})", changed)  # noqa: S608


def _in_order(session: Session, ids: Sequence[bytes]) -> list[bytes]:
    """Sort households by village, so that a portion lies together; those that are deleted come last."""
    villages = dict(run(session, "SELECT id, village_code || coalesce(hh_no, local_no) FROM household"))
    return sorted(ids, key=lambda id: villages.get(id, "~"))


def _rules_mark() -> str:
    return "\n".join(f"{rule.id} {rule.level} {rule.sentence} {rule.reads}" for rule in RULES)
