"""What is wrong with the data, with whose it is: read once, and again only after a change."""

import threading
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.base import Synced
from fieldkit.db.store import Store
from fieldkit.db.tables import Household, VillageGroup
from fieldkit.domain.identity import cover_id, cover_phone
from fieldkit.domain.quality.findings import Finding, Level
from fieldkit.progress import Progress, unwatched
from fieldkit.services.checking import Checking
from fieldkit.transfer.register import Stamp, stamp

_AT_ONCE = 500
_COVERS = {"id_number": cover_id, "head_id_number": cover_id, "phone": cover_phone}
_WEIGHT = {Level.ERROR: 0, Level.WARNING: 1, Level.INFO: 2}


@dataclass(frozen=True)
class FindingRow:
    """A finding in a list; without a household where it is about nobody in particular."""

    finding: Finding
    household_id: UUID | None
    head: str
    group: str
    village_code: str

    @property
    def value(self) -> str:
        """What was found, covered where it must be."""
        cover = _COVERS.get(self.finding.at.partition(".")[2])
        return cover(self.finding.value) if cover and self.finding.value else self.finding.value


@dataclass(frozen=True)
class Judgement:
    """Every finding of the register as it stood when it was checked, the worst first."""

    rows: tuple[FindingRow, ...]

    @property
    def errors(self) -> int:
        """How many must be mended (domain.md §1.29)."""
        return sum(row.finding.level is Level.ERROR for row in self.rows)

    @property
    def households(self) -> int:
        """How many households have a finding."""
        return len({row.household_id for row in self.rows if row.household_id is not None})

    def by_rule(self) -> list[tuple[str, Level, int]]:
        """Count the findings of each rule, in the order of the list."""
        counted = Counter((row.finding.rule, row.finding.level) for row in self.rows)
        return [(rule, level, count) for (rule, level), count in counted.items()]


class Quality:
    """The findings of the whole register; any thread."""

    def __init__(self, store: Store, checking: Checking) -> None:
        """Look at nothing yet."""
        self._store = store
        self._checking = checking
        self._lock = threading.Lock()
        self._known: tuple[Stamp, Judgement] | None = None

    def known(self) -> Judgement | None:
        """Return the findings if the register was checked since its last change; quick."""
        with self._store.reading() as session:
            now = stamp(session)
        known = self._known
        return known[1] if known is not None and known[0] == now else None

    def judge(self, progress: Progress = unwatched) -> Judgement:
        """Check the register, unless nothing changed since the last time.

        Raises `Cancelled` when the person stops it.
        """
        with self._lock:
            found = self.known()
            if found is not None:
                return found
            with self._store.reading() as session:
                now = stamp(session)
            findings = self._checking.check(None, progress)
            with self._store.reading() as session:
                judgement = Judgement(tuple(_rows(session, findings)))
            self._known = (now, judgement)
            return judgement


def _rows(session: Session, findings: Sequence[Finding]) -> list[FindingRow]:
    home = homes(session, findings)
    about = _names(session, set(home.values()))
    rows = []
    for finding in findings:
        household = home.get(finding.about) if finding.about is not None else None
        head, group, village = about.get(household, ("", "", "")) if household else ("", "", "")
        rows.append(FindingRow(finding, household, head, group, village))
    return sorted(rows, key=lambda row: (_WEIGHT[row.finding.level], row.finding.rule))


def homes(session: Session, findings: Iterable[Finding]) -> dict[UUID, UUID]:
    """Return the household of each row that a finding is about, by that row's id."""
    home: dict[UUID, UUID] = {}
    wanted: dict[str, set[UUID]] = {}
    for finding in findings:
        if finding.about is not None:
            wanted.setdefault(finding.at.partition(".")[0], set()).add(finding.about)
    for name, ids in wanted.items():
        if name == "household":
            home.update((id, id) for id in ids)
            continue
        # a finding about a member's yearly facts is about the member
        table = Synced.tables["person" if name == "person_year" else name].__table__
        for part in _parts(ids):
            query = select(table.c.id, table.c.household_id).where(table.c.id.in_(part))
            home.update((row.id, row.household_id) for row in session.execute(query))
    return home


def _names(session: Session, households: set[UUID]) -> dict[UUID, tuple[str, str, str]]:
    named: dict[UUID, tuple[str, str, str]] = {}
    for part in _parts(households):
        query = (
            select(Household.id, Household.head_name, VillageGroup.name, Household.village_code)
            .outerjoin(VillageGroup, VillageGroup.id == Household.group_id)
            .where(Household.id.in_(part))
        )
        for id, head, group, village in session.execute(query):
            named[id] = (head or "", group or "", village)
    return named


def _parts(ids: set[UUID]) -> Iterable[list[UUID]]:
    ordered = sorted(ids)
    return (ordered[start : start + _AT_ONCE] for start in range(0, len(ordered), _AT_ONCE))
