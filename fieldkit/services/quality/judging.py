"""Asks the rules of the households that changed, and keeps what they found (docs/decisions/0021)."""

import threading
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from hashlib import blake2b
from typing import Any

from sqlalchemy.orm import Session

from fieldkit.db.chunks import chunks, marks
from fieldkit.db.store import Store
from fieldkit.db.types import named_id
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.policy import Profile
from fieldkit.domain.quality.facts import HouseholdFacts
from fieldkit.domain.quality.rule import Flaw, Rule, Surroundings
from fieldkit.domain.quality.rules import RULES, apply, has_several
from fieldkit.domain.quality.speaking import kept
from fieldkit.domain.quality.standing import stands
from fieldkit.progress import Progress, unwatched
from fieldkit.services.quality import ledgers as finding_ledgers
from fieldkit.services.quality.facts import FactsReader
from fieldkit.services.quality.shared import Shared, neighbours, read_all, read_of
from fieldkit.services.standards import surroundings
from fieldkit.sync.local import many, run, write

MENDED_DAYS = 90
"""So long what was mended is remembered."""
_BASIS = "findings_basis"
_CLAIM = "findings_claim"
"""Of `_sync_state`: the households that are being judged, so that a power cut forgets none of them."""
_PORTION = 300  # households judged at once; only what was found is written with the lock held
_MANY = 400  # more households than this are judged with all that the register shares
_COLUMNS = (
    "id, household_id, village_code, rule, level, tbl, row_id, at, sentence, args, value, stands, "
    "found_on, fixed_on"
)
_ID = 16  # bytes
Row = tuple[Any, ...]
Found = dict[bytes, dict[bytes, Row]]  # household -> finding -> its row
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
            if run(session, "SELECT 1 FROM _unchecked LIMIT 1") or _claimed(session):
                return False
            return self._basis_kept(session) == self._basis(session)

    def renew(self, progress: Progress = unwatched) -> None:
        """Judge the households that changed, and those that share something with them.

        Raises `Cancelled`; what was judged until then is kept.
        """
        with self._lock:
            self._take_back()
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
            for part in chunks(ordered, _PORTION):
                progress(done, len(ordered))
                self._judge(part, around, shared, rules)
                done += len(part)
            progress(done, len(ordered))

    def look(self, ids: Sequence[bytes]) -> None:
        """Judge these households if they changed; who shares something with them is left for `renew`.

        They stay marked, for the sake of those; what `renew` judged meanwhile is the newer.
        """
        with self._store.reading(whole=True) as session:
            ids = self._stale(session, ids)
            if not ids:
                return
            around = surroundings(session, self._today(), self._codes, self._profile)
            shared, rules = self._shared(session, around, ids), self._rules(session, ids)
        for part in chunks(ids, _PORTION):
            found = self._found(part, around, shared, rules)
            with self._store.writing(whole=True) as session:
                _keep(session, self._stale(session, part), found, self._today().isoformat())

    def _stale(self, session: Session, ids: Sequence[bytes]) -> list[bytes]:
        """Return those of the households that were not judged since they changed, and today."""
        if self._basis_kept(session) != self._basis(session):
            return list(ids)
        marked = {id for (id,) in run(session, "SELECT household_id FROM _unchecked")}
        return sorted(set(ids) & (marked | _claimed(session)))

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
            changed = finding_ledgers.changes(session, self._profile.limit(finding_ledgers.IN_USE))
        if changed:
            with self._store.writing(whole=True) as session:
                finding_ledgers.keep(session, changed)

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

    def _take_back(self) -> None:
        """Mark again what was being judged when the program ended."""
        with self._store.reading(whole=True) as session:
            if not _claimed(session):
                return
        with self._store.writing(whole=True) as session:
            _mark(session, _claimed(session))
            write(session, **{_CLAIM: ""})

    def _judge(self, part: Sequence[bytes], around: Surroundings, shared: Shared, rules: Asking) -> None:
        """Judge a portion while others write, and keep the findings of those that did not change meanwhile.

        The marks are taken off first: whatever changes from then on is marked anew, and judged another time.
        """
        with self._store.writing(whole=True) as session:
            run(session, f"DELETE FROM _unchecked WHERE household_id IN ({marks(part)})", *part)  # noqa: S608
            write(session, **{_CLAIM: b"".join(part).hex()})
        found = self._found(part, around, shared, rules)
        with self._store.writing(whole=True) as session:
            again = f"SELECT household_id FROM _unchecked WHERE household_id IN ({marks(part)})"  # noqa: S608
            changed = {id for (id,) in run(session, again, *part)}
            _keep(session, [id for id in part if id not in changed], found, self._today().isoformat())
            write(session, **{_CLAIM: ""})

    def _found(self, part: Sequence[bytes], around: Surroundings, shared: Shared, rules: Asking) -> Found:
        """Return the findings of each household that is there; nothing is locked for it."""
        today = self._today().isoformat()
        with self._store.reading(whole=True) as session:
            households = FactsReader(session, around.today, shared).read(part)
        found: Found = {}
        for household in households:
            flaws: dict[tuple[Any, ...], tuple[Rule, Flaw]] = {}
            for rule, flaw in apply(household, around, rules(household)):
                flaws.setdefault((rule.id, flaw.ref, flaw.at, rule.sentence), (rule, flaw))
            said = Counter(of[:3] for of in flaws)
            rows = found.setdefault(household.ref.bytes, {})
            for of, (rule, flaw) in flaws.items():
                row = _row(rule, flaw, household, today, alone=said[of[:3]] == 1)
                rows[row[0]] = row
        return found


def _claimed(session: Session) -> set[bytes]:
    """Return the households that are being judged just now."""
    kept = run(session, "SELECT v FROM _sync_state WHERE k = ?", _CLAIM)
    ids = bytes.fromhex(str(kept[0][0])) if kept else b""
    return {ids[at : at + _ID] for at in range(0, len(ids), _ID)}


def _mark(session: Session, ids: Iterable[bytes]) -> None:
    many(session, "INSERT OR IGNORE INTO _unchecked(household_id) VALUES (?)", [(id,) for id in ids])


def _row(rule: Rule, flaw: Flaw, household: HouseholdFacts, today: str, *, alone: bool) -> Row:
    """Return the row that is kept; `alone`: the rule says nothing else at that field.

    Then it is known as well by the digest that notes had before checks were told apart (`finding_notes`).
    """
    ref = flaw.ref
    several = has_several(rule.id)
    digests = [stands(rule, flaw, household, check=rule.name)] if several else []
    digests += [stands(rule, flaw, household)] if alone or not several else []
    id = named_id("finding", rule.id, rule.sentence, ref, flaw.at)
    return (
        id.bytes, household.ref.bytes, household.values["village_code"], rule.id, rule.level.value,
        flaw.at.partition(".")[0], ref.bytes, flaw.at, rule.sentence, kept(flaw), str(flaw.value),
        " ".join(digests), today, None,
    )  # fmt: skip


def _keep(session: Session, part: Sequence[bytes], of: Found, today: str) -> None:
    """Write what is new or different, and the day on which what is gone was mended."""
    found = {id: row for household in part for id, row in of.get(household, {}).items()}
    asked = f"SELECT {_COLUMNS} FROM _finding WHERE household_id IN ({marks(part)})"  # noqa: S608
    known = {row[0]: row for row in run(session, asked, *part)}
    gone = [(today, id) for id, row in known.items() if id not in found and row[-1] is None]
    changed = []
    for id, row in found.items():
        before = known.get(id)
        if before is None or before[-1] is not None:
            changed.append(row)
        elif before[:-2] != row[:-2]:
            changed.append((*row[:-2], before[-2], None))
    many(session, "UPDATE _finding SET fixed_on = ? WHERE id = ?", gone)
    deleted = [(id,) for id in part if id not in of]
    many(session, "DELETE FROM _finding WHERE household_id = ?", deleted)
    places = ", ".join("?" * len(_COLUMNS.split(",")))
    many(session, f"INSERT OR REPLACE INTO _finding({_COLUMNS}) VALUES ({places})", changed)  # noqa: S608


def _in_order(session: Session, ids: Sequence[bytes]) -> list[bytes]:
    """Sort households by village, so that a portion lies together; those that are deleted come last."""
    villages = dict(run(session, "SELECT id, village_code || coalesce(hh_no, local_no) FROM household"))
    return sorted(ids, key=lambda id: villages.get(id, "~"))


def _rules_mark() -> str:
    return "\n".join(f"{rule.id} {rule.level} {rule.name} {rule.sentence} {rule.reads}" for rule in RULES)
