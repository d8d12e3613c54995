"""Who helps whom, as lists: by household, by helper, hand-overs (domain.md §1.14, §3.5)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from fieldkit.db.chunks import chunks
from fieldkit.db.store import Store
from fieldkit.db.tables import Helper, HelperAssignment, HelperUnit, Household, Visit, VisitVisitor
from fieldkit.domain.codes import CodeTables
from fieldkit.i18n import Words

PRIMARY = "1"  # code table assignment_role


@dataclass(frozen=True)
class PairingRow:
    """One pairing of a household, past or present."""

    id: UUID
    household_id: UUID
    helper_id: UUID
    helper: str
    unit: str
    post: str
    phone: str  # the work phone, which is for everybody to call
    role: str
    role_label: str
    start: date
    end: date | None
    end_reason: str
    household: str = ""  # the head, in lists of a helper
    follows: UUID | None = None
    handed_over: bool | None = None

    def active(self, today: date) -> bool:
        """Tell whether the pairing stands on the day `today`."""
        return self.start <= today and (self.end is None or self.end >= today)


@dataclass(frozen=True)
class Handover:
    """A change of helper that waits for both signatures, or has them (P-23)."""

    id: UUID  # of the new pairing
    household_id: UUID
    household: str
    old: str
    new: str
    since: date
    reason: str
    signed: bool
    visited: date | None  # the first visit the new helper made


class PairingLists:
    """Reads pairings; changes nothing."""

    def __init__(self, store: Store, codes: CodeTables, words: Words) -> None:
        """Read `store`, in the language of `words`."""
        self._store = store
        self._codes = codes
        self._words = words

    # ------------------------------------------------------------ of one

    def of_household(self, household_id: UUID, year: int | None = None) -> list[PairingRow]:
        """List the pairings of a household, the newest first; with `year` those that stood in it."""
        with self._store.reading() as session:
            rows = self._rows(session, [household_id])
        if year is None:
            return rows
        first, last = date(year, 1, 1), date(year, 12, 31)
        return [row for row in rows if row.start <= last and (row.end is None or row.end >= first)]

    def of_households(self, ids: Sequence[UUID]) -> dict[UUID, list[PairingRow]]:
        """Return the pairings of households, the newest first; without any the household is left out."""
        found: dict[UUID, list[PairingRow]] = defaultdict(list)
        with self._store.reading() as session:
            for part in chunks(ids):
                for row in self._rows(session, part):
                    found[row.household_id].append(row)
        return found

    def of_helper(self, helper_id: UUID) -> list[PairingRow]:
        """List the pairings of a helper, those that stand first, then the newest; with the heads."""
        with self._store.reading() as session:
            found = session.execute(
                select(HelperAssignment, Helper, HelperUnit.name, Household.head_name)
                .join(Helper, Helper.id == HelperAssignment.helper_id)
                .join(Household, Household.id == HelperAssignment.household_id)
                .outerjoin(HelperUnit, HelperUnit.id == Helper.unit_id)
                .where(HelperAssignment.helper_id == helper_id, HelperAssignment.deleted_at.is_(None))
                .order_by(
                    func.coalesce(HelperAssignment.end_date, date.max).desc(),
                    HelperAssignment.start_date.desc(), Household.local_no,
                )
            )  # fmt: skip
            return [self._row(pairing, helper, unit, head) for pairing, helper, unit, head in found]

    def _rows(self, session: Session, households: Sequence[UUID]) -> list[PairingRow]:
        found = session.execute(
            select(HelperAssignment, Helper, HelperUnit.name)
            .join(Helper, Helper.id == HelperAssignment.helper_id)
            .outerjoin(HelperUnit, HelperUnit.id == Helper.unit_id)
            .where(
                HelperAssignment.household_id.in_(households),
                HelperAssignment.deleted_at.is_(None),
            )
            .order_by(HelperAssignment.start_date.desc(), HelperAssignment.id.desc())
        )
        return [self._row(*row) for row in found]

    def _row(
        self, pairing: HelperAssignment, helper: Helper, unit: str | None, head: str | None = None
    ) -> PairingRow:
        language = self._words.language
        return PairingRow(
            pairing.id, pairing.household_id, helper.id, helper.name, unit or "",
            helper.post or "", helper.phone or "", pairing.role,
            self._codes["assignment_role"].label(pairing.role, language),
            pairing.start_date, pairing.end_date,
            self._codes["end_reason"].label(pairing.end_reason, language),
            head or "", pairing.follows_id, pairing.handover_done,
        )  # fmt: skip

    # ------------------------------------------------------------ lists

    def helped_by(self, *, unit: UUID | None = None, helper: UUID | None = None) -> set[UUID]:
        """Return the households whose primary helper today is of a unit, or this one."""
        query = select(HelperAssignment.household_id).where(
            HelperAssignment.role == PRIMARY, HelperAssignment.standing(self._store.clock.today())
        )
        if unit is not None:
            query = query.where(
                HelperAssignment.helper_id.in_(select(Helper.id).where(Helper.unit_id == unit))
            )
        if helper is not None:
            query = query.where(HelperAssignment.helper_id == helper)
        with self._store.reading() as session:
            return set(session.scalars(query))

    def handovers(self, *, waiting: bool = True, village: str | None = None) -> list[Handover]:
        """List changes of helper, those that wait for signatures or all, the oldest first."""
        new, old = aliased(HelperAssignment), aliased(HelperAssignment)
        comes, goes = aliased(Helper), aliased(Helper)
        query = (
            select(new, Household.head_name, goes.name, comes, old.end_reason)
            .join(Household, Household.id == new.household_id)
            .join(comes, comes.id == new.helper_id)
            .outerjoin(old, old.id == new.follows_id)
            .outerjoin(goes, goes.id == old.helper_id)
            .where(
                new.follows_id.is_not(None), new.role == PRIMARY, new.deleted_at.is_(None),
                Household.deleted_at.is_(None),
            )
            .order_by(new.start_date, Household.local_no)
        )  # fmt: skip
        if waiting:
            query = query.where(new.handover_done.is_not(True))
        if village is not None:
            query = query.where(Household.village_code == village)
        with self._store.reading() as session:
            found = session.execute(query).all()
            visits = _visits(session, [row[0].household_id for row in found])
        reasons = self._codes["end_reason"]
        return [
            Handover(
                pairing.id, pairing.household_id, head or "", gone or "", helper.name, pairing.start_date,
                reasons.label(reason, self._words.language), pairing.handover_done is True,
                min(
                    (day for day, who, name in visits[pairing.household_id]
                     if day >= pairing.start_date and (who == helper.id or name == helper.name)),
                    default=None,
                ),
            )
            for pairing, head, gone, helper, reason in found
        ]  # fmt: skip


def _visits(session: Session, households: Sequence[UUID]) -> dict[UUID, list[tuple[date, UUID | None, str]]]:
    """Return when who visited each household."""
    made: dict[UUID, list[tuple[date, UUID | None, str]]] = defaultdict(list)
    for part in chunks(households):
        found = session.execute(
            select(Visit.household_id, Visit.visit_date, VisitVisitor.helper_id, VisitVisitor.name)
            .join(VisitVisitor, VisitVisitor.visit_id == Visit.id)
            .where(Visit.household_id.in_(part), Visit.deleted_at.is_(None))
        )
        for household, day, helper, name in found:
            made[household].append((day, helper, name))
    return made
