"""Who helps whom: assignments with their dates, never overwritten (domain.md §1.14, §3.5)."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from fieldkit.db.base import SHARED
from fieldkit.db.store import Store
from fieldkit.db.tables import Helper, HelperAssignment, HelperUnit, Household
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue, NotFound, PrimaryHelperClash
from fieldkit.i18n import Words
from fieldkit.services.allowing import needs

PRIMARY = "1"  # code table assignment_role
_HOUSEHOLD = QT_TRANSLATE_NOOP("Fields", "household")
_HELPER = QT_TRANSLATE_NOOP("Fields", "helper")
_PAIRING = QT_TRANSLATE_NOOP("Fields", "pairing")
_END = QT_TRANSLATE_NOOP("Fields", "End of the pairing")
_BEFORE = QT_TRANSLATE_NOOP("Fields", "it is before the pairing began")


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

    def active(self, today: date) -> bool:
        """Tell whether the pairing stands on the day `today`."""
        return self.start <= today and (self.end is None or self.end >= today)


@dataclass(frozen=True)
class HelperRow:
    """A helper with how many households he is the first helper of."""

    id: UUID
    name: str
    unit: str
    post: str
    phone: str
    households: int


class Pairing:
    """Assignments of helpers to households."""

    def __init__(self, store: Store, codes: CodeTables, words: Words) -> None:
        """Work on `store`, in the language of `words`."""
        self._store = store
        self._codes = codes
        self._words = words

    def of_household(self, household_id: UUID) -> list[PairingRow]:
        """List the pairings of a household, the newest first."""
        with self._store.reading() as session:
            found = session.execute(
                select(HelperAssignment, Helper, HelperUnit.name)
                .join(Helper, Helper.id == HelperAssignment.helper_id)
                .outerjoin(HelperUnit, HelperUnit.id == Helper.unit_id)
                .where(
                    HelperAssignment.household_id == household_id,
                    HelperAssignment.deleted_at.is_(None),
                )
                .order_by(HelperAssignment.start_date.desc(), HelperAssignment.id.desc())
            )
            return [self._row(*row) for row in found]

    def _row(self, pairing: HelperAssignment, helper: Helper, unit: str | None) -> PairingRow:
        language = self._words.language
        return PairingRow(
            pairing.id, pairing.household_id, helper.id, helper.name, unit or "",
            helper.post or "", helper.phone or "", pairing.role,
            self._codes["assignment_role"].label(pairing.role, language),
            pairing.start_date, pairing.end_date,
            self._codes["end_reason"].label(pairing.end_reason, language),
        )  # fmt: skip

    def helpers(self, typed: str = "") -> list[HelperRow]:
        """List the helpers whose name or unit holds `typed`, with their load, by name."""
        with self._store.reading() as session:
            load = _load(session, self._store.clock.today())
            found = session.execute(
                select(Helper, HelperUnit.name)
                .outerjoin(HelperUnit, HelperUnit.id == Helper.unit_id)
                .where(Helper.deleted_at.is_(None))
                .where(
                    Helper.name.contains(typed, autoescape=True)
                    | func.coalesce(HelperUnit.name, "").contains(typed, autoescape=True)
                )
                .order_by(Helper.name, Helper.id)
            )
            return [
                HelperRow(h.id, h.name, unit or "", h.post or "", h.phone or "", load[h.id])
                for h, unit in found
            ]

    def end_reasons(self) -> list[tuple[str, str]]:
        """List the reasons a pairing may end for: code and label."""
        language = self._words.language
        table = self._codes["end_reason"]
        return [(code.code, table.label(code.code, language)) for code in table]

    @needs(Right.PAIR)
    def add_helper(self, *, name: str, unit: str, phone: str, post: str = "") -> UUID:
        """Enter a helper and, where it is new, the unit."""
        with self._store.writing() as session:
            known = session.scalar(
                select(HelperUnit).where(HelperUnit.name == unit, HelperUnit.deleted_at.is_(None))
            )
            if known is None and unit:
                known = HelperUnit(scope=SHARED, name=unit, **self._store.origin())
                session.add(known)
                session.flush()
            helper = Helper(
                scope=SHARED, name=name, unit_id=known.id if known else None, phone=phone or None,
                post=post or None, **self._store.origin(),
            )  # fmt: skip
            session.add(helper)
            session.flush()
            return helper.id

    @needs(Right.PAIR)
    def assign(
        self, household_id: UUID, helper_id: UUID, start: date, *, role: str = PRIMARY
    ) -> UUID:
        """Pair a helper with a household from the day `start` on.  Raises `PrimaryHelperClash`."""
        with self._store.writing() as session:
            household = self._get_household(session, household_id)
            if session.get(Helper, helper_id) is None:
                raise NotFound(kind=self._words("Fields", _HELPER), name=helper_id)
            pairing = HelperAssignment(
                scope=household.scope, household_id=household_id, helper_id=helper_id, role=role,
                start_date=start, **self._store.origin(),
            )  # fmt: skip
            session.add(pairing)
            try:
                session.flush()
            except IntegrityError as error:
                session.rollback()
                raise self._clash(household_id, start) from error
            return pairing.id

    def _clash(self, household_id: UUID, day: date) -> PrimaryHelperClash:
        rows = self.of_household(household_id)
        standing = [r.helper for r in rows if r.role == PRIMARY and (r.end is None or r.end >= day)]
        with self._store.reading() as session:
            household = self._get_household(session, household_id)
            name = f"{household.head_name or ''} {household.local_no}".strip()
        return PrimaryHelperClash(household=name, helper="、".join(standing))

    @needs(Right.PAIR)
    def end(self, pairing_id: UUID, day: date, reason: str | None = None) -> None:
        """End a pairing after the day `day`.  Raises `BadValue`, `NotFound`."""
        with self._store.writing() as session:
            pairing = session.get(HelperAssignment, pairing_id)
            if pairing is None:
                raise NotFound(kind=self._words("Fields", _PAIRING), name=pairing_id)
            if day < pairing.start_date:
                field, why = self._words("Fields", _END), self._words("Fields", _BEFORE)
                raise BadValue(field=field, value=day, why=why)
            pairing.end_date = day
            pairing.end_reason = reason

    @needs(Right.PAIR)
    def replace(self, pairing_id: UUID, helper_id: UUID, start: date, reason: str | None) -> UUID:
        """Hand a household over: the old pairing ends the day before the new one begins."""
        with self._store.reading() as session:
            pairing = session.get(HelperAssignment, pairing_id)
            if pairing is None:
                raise NotFound(kind=self._words("Fields", _PAIRING), name=pairing_id)
            household_id, role = pairing.household_id, pairing.role
        self.end(pairing_id, start - timedelta(days=1), reason)
        return self.assign(household_id, helper_id, start, role=role)

    def _get_household(self, session: Session, id: UUID) -> Household:
        household = session.get(Household, id)
        if household is None:
            raise NotFound(kind=self._words("Fields", _HOUSEHOLD), name=id)
        return household


def _load(session: Session, today: date) -> Counter[UUID]:
    """Count the households each helper is the first helper of on the day `today`."""
    found = session.execute(
        select(HelperAssignment.helper_id, func.count())
        .where(
            HelperAssignment.role == PRIMARY,
            HelperAssignment.standing(today),
        )
        .group_by(HelperAssignment.helper_id)
    )
    return Counter(dict(found.all()))
