"""Where on the page of its household a record stands, and how many of each kind stand there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import func, literal, select, union_all
from sqlalchemy.orm import Session

from fieldkit.db.base import Synced
from fieldkit.db.history import REFERS
from fieldkit.db.store import Store
from fieldkit.db.tables import PersonYear
from fieldkit.domain.rights import Right
from fieldkit.services.allowing import may
from fieldkit.services.kinds import KINDS
from fieldkit.services.records.years import of_year


@dataclass(frozen=True)
class Whereabouts:
    """The records to open one after the other, the outermost first; the member and the year, if any."""

    chain: tuple[tuple[str, UUID], ...]
    person: UUID | None = None
    year: int | None = None


class Locating:
    """Finds records on pages, and counts them."""

    def __init__(self, store: Store) -> None:
        """Look in `store`."""
        self._store = store

    def of(self, table: str, row: UUID) -> Whereabouts:
        """Say where a record stands; one that is not there stands alone."""
        with self._store.reading() as session:
            chain = [(table, row)]
            found: Any = session.get(Synced.tables[table], row) if table in Synced.tables else None
            self._climb(session, chain)
            if table == "person":
                return Whereabouts(tuple(chain), person=row)
            if isinstance(found, PersonYear):
                return Whereabouts(tuple(chain), person=found.person_id, year=found.year)
            return Whereabouts(tuple(chain), year=getattr(found, "year", None))

    def counts(self, household: UUID, kinds: Sequence[str], year: int | None = None) -> dict[str, int]:
        """Count a household's records of several kinds, with `year` those of it; none that is covered."""
        clear = may(self._store, Right.REVEAL)
        seen = [KINDS[name] for name in kinds if clear or not KINDS[name].private]
        if not seen:
            return {}
        each = (
            select(literal(kind.id), func.count())
            .select_from(kind.table)
            .where(getattr(kind.table, kind.parent) == household, kind.table.deleted_at.is_(None))
            .where(*([of_year(kind, year)] if year is not None else []))
            for kind in seen
        )
        with self._store.reading() as session:
            return {str(name): int(count) for name, count in session.execute(union_all(*each))}

    def _climb(self, session: Session, chain: list[tuple[str, UUID]]) -> None:
        """Go from a record up to the one that stands on the page itself."""
        while (kind := KINDS.get(chain[0][0])) is not None and kind.parent != "household_id":
            above = REFERS.get(kind.parent, "")
            row: Any = session.get(kind.table, chain[0][1])
            if row is None or above not in KINDS:
                return
            chain.insert(0, (above, getattr(row, kind.parent)))
