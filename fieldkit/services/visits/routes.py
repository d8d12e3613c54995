"""A helper's round of a month: whom to visit, what for, by when (the paper P-10r)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from fieldkit.db.store import Store
from fieldkit.db.tables import (
    Helper,
    HelperAssignment,
    HelperUnit,
    Household,
    Person,
    VillageGroup,
    Visit,
    VisitSlot,
)
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.identity import cover_phone
from fieldkit.domain.ordering import natural
from fieldkit.domain.rights import Right
from fieldkit.domain.visits import SlotState
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue, NotFound
from fieldkit.i18n import Words
from fieldkit.services.allowing import may
from fieldkit.services.villages import division_names
from fieldkit.services.visits.slots import SlotView, slot_view
from fieldkit.services.which import in_register

_MOST = 200  # helpers found at once; more is to be typed then
_HELPER = QT_TRANSLATE_NOOP("Fields", "helper")
_MONTH = QT_TRANSLATE_NOOP("Fields", "Month")
_NO_MONTH = QT_TRANSLATE_NOOP("Fields", "a month looks like 2026-11")


_Whose = tuple[Household, str, str]  # with the head's and the group's name


@dataclass(frozen=True)
class RouteRow:
    """One visit to be made; `phone` is covered unless the person may see it in clear."""

    household_id: UUID
    local_no: str
    household: str  # the head's name
    village: str
    group: str
    address: str
    phone: str
    slot_no: int
    purpose: str
    state: SlotState
    window_from: date
    window_to: date
    planned_on: date | None
    last_visit: date | None
    note: str  # why the visit was moved, and what was agreed last time


@dataclass(frozen=True)
class RouteList:
    """A helper's visits of one month in the order of the way: by group and household, each one's together."""

    helper_id: UUID
    helper: str
    unit: str
    helper_phone: str
    month: date  # its first day
    rows: tuple[RouteRow, ...]


@dataclass(frozen=True)
class HelperChoice:
    """A helper one can make a round for."""

    id: UUID
    name: str
    unit: str
    households: int


class Routes:
    """Rounds of helpers."""

    def __init__(self, store: Store, codes: CodeTables, words: Words) -> None:
        """Read from `store`, in the language of `words`."""
        self._store = store
        self._codes = codes
        self._words = words

    def month(self, helper_id: UUID, month: str, today: date | None = None) -> RouteList:
        """Return the visits a primary helper has to make in a month such as `2026-11`.

        Those planned in it, those whose window has begun and that have no day yet, and those that
        should have been made before; `today` is another day when a paper of that day is printed
        again.  Raises `NotFound`, `BadValue`.
        """
        first, last = self._days(month)
        today = today or self._store.clock.today()
        with self._store.reading() as session:
            helper = session.get(Helper, helper_id)
            if helper is None:
                raise NotFound(kind=self._words("Fields", _HELPER), name=helper_id)
            unit = session.get(HelperUnit, helper.unit_id) if helper.unit_id else None
            households = self._households(session, helper_id, min(max(first, today), last))
            slots = _slots(session, households, first, last, today)
            rows = list(self._rows(session, households, slots))
        return RouteList(
            helper.id, helper.name, unit.name if unit else "", helper.phone or "", first,
            tuple(sorted(rows, key=_order)),
        )  # fmt: skip

    def helpers(self, typed: str = "", first: UUID | None = None) -> list[HelperChoice]:
        """Find helpers with households of their own today, by part of the name or unit; at most 200.

        `first` names the helper to put before the others.
        """
        pairs = (
            select(HelperAssignment.helper_id, func.count().label("number"))
            .where(
                HelperAssignment.role == "1",
                HelperAssignment.standing(self._store.clock.today()),
            )
            .group_by(HelperAssignment.helper_id)
            .subquery()
        )
        unit = func.coalesce(HelperUnit.name, "")
        query = (
            select(Helper.id, Helper.name, unit, pairs.c.number)
            .join(pairs, pairs.c.helper_id == Helper.id)
            .outerjoin(HelperUnit, HelperUnit.id == Helper.unit_id)
            .where(
                Helper.deleted_at.is_(None),
                Helper.name.contains(typed, autoescape=True) | unit.contains(typed, autoescape=True),
            )
            .order_by(Helper.id != first, Helper.name, Helper.id)
            .limit(_MOST)
        )
        with self._store.reading() as session:
            return [HelperChoice(*row) for row in session.execute(query)]

    def helper_of(self, household_id: UUID) -> UUID | None:
        """Return the primary helper of a household today."""
        query = select(HelperAssignment.helper_id).where(
            HelperAssignment.household_id == household_id,
            HelperAssignment.role == "1",
            HelperAssignment.standing(self._store.clock.today()),
        )
        with self._store.reading() as session:
            return session.scalars(query).first()

    def _days(self, month: str) -> tuple[date, date]:
        try:
            first = date.fromisoformat(f"{month}-01")
        except ValueError as error:
            why = self._words("Fields", _NO_MONTH)
            raise BadValue(field=self._words("Fields", _MONTH), value=month, why=why) from error
        following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
        return first, date.fromordinal(following.toordinal() - 1)

    def _households(self, session: Session, helper_id: UUID, day: date) -> dict[UUID, _Whose]:
        """Return the helper's own households on `day`, with the head's and the group's name."""
        query = (
            select(Household, Person.name, VillageGroup.name)
            .join(HelperAssignment, HelperAssignment.household_id == Household.id)
            .outerjoin(Person, Person.id == Household.head_person_id)
            .outerjoin(VillageGroup, VillageGroup.id == Household.group_id)
            .where(
                HelperAssignment.helper_id == helper_id, HelperAssignment.role == "1",
                HelperAssignment.standing(day), in_register(),
            )
        )  # fmt: skip
        return {own.id: (own, head, group) for own, head, group in session.execute(query)}

    def _rows(
        self,
        session: Session,
        households: dict[UUID, _Whose],
        slots: Iterable[tuple[UUID, SlotView, str]],
    ) -> Iterable[RouteRow]:
        names = division_names(session)
        before = _last_visits(session, list(households))
        clear = may(self._store, Right.REVEAL)
        purposes = self._codes["visit_purpose"]
        for household_id, slot, moved in slots:
            household, head, group = households[household_id]
            visited, agreed = before.get(household_id, (None, ""))
            phone = household.phone or ""
            yield RouteRow(
                household_id=household_id, local_no=household.local_no,
                household=head or household.head_name or "",
                village=names.get(household.village_code, household.village_code),
                group=group or "", address=household.address or "",
                phone=phone if clear or not phone else cover_phone(phone),
                slot_no=slot.no, purpose=purposes.label(slot.purpose),
                state=slot.state, window_from=slot.window_from, window_to=slot.window_to,
                planned_on=slot.planned_on, last_visit=visited,
                note="；".join(part for part in (moved, agreed) if part),
            )  # fmt: skip


def _slots(
    session: Session, households: Mapping[UUID, object], first: date, last: date, today: date
) -> list[tuple[UUID, SlotView, str]]:
    """Return the open visits that belong on the list of `first` to `last`, and why they moved."""
    found = session.scalars(
        select(VisitSlot).where(
            VisitSlot.household_id.in_(list(households)), VisitSlot.year + 0 == first.year,
            VisitSlot.deleted_at.is_(None), VisitSlot.window_from <= last,
        )
    )  # fmt: skip
    views = [(row.household_id, slot_view(row, today), row.moved_reason or "") for row in found]
    return [
        (household, slot, why)
        for household, slot, why in views
        if slot.state.open and (slot.planned_on is None or slot.planned_on <= last)
    ]


def _last_visits(session: Session, ids: Sequence[UUID]) -> dict[UUID, tuple[date, str]]:
    """Return the day of each household's newest visit, and what it said comes next."""
    found = session.execute(
        select(Visit.household_id, Visit.visit_date, Visit.next_plan)
        .where(Visit.household_id.in_(ids), Visit.deleted_at.is_(None))
        .order_by(Visit.visit_date, Visit.id)
    )
    last: dict[UUID, tuple[date, str]] = {}
    for household_id, day, agreed in found:
        last[household_id] = (day, agreed or "")
    return last


def _order(row: RouteRow) -> tuple[object, ...]:
    return (row.village, natural(row.group), natural(row.local_no), row.slot_no)
