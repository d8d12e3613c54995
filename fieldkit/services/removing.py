"""Deleting what was entered by mistake, and bringing it back; what belongs to it goes and comes with it.

A deletion is a mark with a reason (sync.md §4.5).  All rows deleted together carry the same moment, so
any laptop that has them can bring them back together.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from fieldkit.db import history, undoing
from fieldkit.db.base import Synced
from fieldkit.db.store import Store
from fieldkit.db.tables import (
    AppUser,
    Authorization,
    GuaranteeCheck,
    Helper,
    HelperAssignment,
    Household,
    HouseholdStatus,
    IncomeYear,
    Measure,
    MeetingVote,
    MonitoringCase,
    Person,
    PersonChange,
    PersonYear,
    Problem,
    ProcedureHousehold,
    ProductSale,
    RigidExpense,
    Visit,
)
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.rights import Right
from fieldkit.errors import (
    BadValue,
    HeadInUse,
    HouseholdInUse,
    MemberInUse,
    NotFound,
    PrimaryHelperClash,
    RestoreFirst,
)
from fieldkit.i18n import Words
from fieldkit.services import standing_rows
from fieldkit.services.allowing import needs
from fieldkit.services.history import came
from fieldkit.services.live_rows import live
from fieldkit.services.values import Values

HEAD = "01"  # code table relation
STRUCK_OFF = "90"  # code table household_type
_CHOSEN_BY_HAND = ("twice", "mistake", "other")  # of the code table delete_reason
_KEPT: tuple[type[Any], ...] = (
    Visit, IncomeYear, GuaranteeCheck, Measure, Problem, RigidExpense, ProductSale, Authorization,
    MonitoringCase, ProcedureHousehold, MeetingVote, PersonChange, HouseholdStatus,
)  # fmt: skip
"""With one of these a household has a history and is kept (§3.11)."""
_WRONG_ENTRY = "18"  # code table person_change
_LISTED: tuple[type[Household | Person | HelperAssignment], ...] = (Household, Person, HelperAssignment)
_MOST = 500


@dataclass(frozen=True)
class DeletedRow:
    """A deleted record: what it is, when, by whom and why; `household` says where it belongs."""

    tbl: str
    id: UUID
    noun: str
    name: str
    household: str
    household_id: UUID
    at: datetime
    who: str
    reason: str


class Removing:
    """Deletes records and brings them back."""

    def __init__(self, store: Store, codes: CodeTables, values: Values, words: Words) -> None:
        """Work on `store`, in the words of `values` and `words`."""
        self._store = store
        self._codes = codes
        self._values = values
        self._words = words

    def reasons(self) -> list[tuple[str, str]]:
        """List the reasons a person can give: code and label."""
        table = self._codes["delete_reason"]
        return [(code, table.label(code, self._words.language)) for code in _CHOSEN_BY_HAND]

    @needs(Right.REMOVE)
    def person(self, id: UUID, reason: str) -> None:
        """Delete a member with the yearly facts.  Raises `HeadInUse`, `MemberInUse`, `NotFound`."""
        self._check(reason)
        with self._store.writing() as session:
            person = self._get(session, Person, id)
            others = select(Person.id).where(
                Person.household_id == person.household_id, Person.deleted_at.is_(None), Person.id != id
            )
            if person.relation == HEAD and session.scalar(others) is not None:
                raise HeadInUse(name=person.name)
            met = select(Visit.id).where(Visit.met_person_id == id, Visit.household_id == person.household_id)
            if session.scalar(met) is not None:
                raise MemberInUse(name=person.name)
            years = session.scalars(select(PersonYear.id).where(PersonYear.person_id == id)).all()
            now = self._store.clock.now()
            undoing.mark(session, PersonYear, years, now, reason)
            undoing.mark(session, Person, [id], now, reason)

    @needs(Right.REMOVE)
    def pairing(self, id: UUID, reason: str) -> None:
        """Delete a pairing that never was.  Raises `NotFound`."""
        self._check(reason)
        with self._store.writing() as session:
            self._get(session, HelperAssignment, id)
            undoing.mark(session, HelperAssignment, [id], self._store.clock.now(), reason)

    @needs(Right.REMOVE)
    def household(self, id: UUID, reason: str) -> None:
        """Delete a household with its members, pairings and plan.

        Raises `HouseholdInUse` where there is a visit or an income sheet (domain.md §3.11), `NotFound`.
        """
        self._check(reason)
        with self._store.writing() as session:
            household = self._get(session, Household, id)
            kept = list(self._kept(session, id))
            if kept:
                name = household.head_name or household.local_no
                raise HouseholdInUse(name=name, what=self._values.joined(kept))
            now = self._store.clock.now()
            for tbl, rows in history.belonging(session, id).items():
                if tbl == "conflict":  # a person still decides it
                    continue
                undoing.mark(session, Synced.tables[tbl], rows, now, reason)

    @needs(Right.EDIT)
    def strike_off(self, id: UUID) -> None:
        """Strike a household off that is gone; all of it is kept (domain.md §2.10, §3.11).

        Its pairings end the day before (§3.5).
        """
        with self._store.writing() as session:
            household = self._get(session, Household, id)
            standing_rows.typed(session, self._store, self._codes, household, STRUCK_OFF)

    @needs(Right.REMOVE)
    def restore(self, tbl: str, id: UUID) -> None:
        """Bring a deleted record back with everything that was deleted with it.

        Raises `RestoreFirst` while its household is deleted, `PrimaryHelperClash`, `NotFound`.
        """
        with self._store.writing() as session:
            row: Any = session.get(Synced.tables[tbl], id)
            if row is None or row.deleted_at is None:
                raise NotFound(kind=self._values.noun(tbl), name=id)
            if tbl != "household":
                household = session.get(Household, row.household_id)
                if household is not None and household.deleted_at is not None:
                    raise RestoreFirst(name=self._values.subject(session, tbl, id))
            self._revive(session, row, row.deleted_at)

    def deleted(self, household: UUID | None = None) -> list[DeletedRow]:
        """List the deleted households, members and pairings, the last deleted first; 500 of each.

        What an undo took back is only listed of one household: after the undo of an import it would
        hide all else.
        """
        with self._store.reading() as session:
            found = [row for table in _LISTED for row in self._of_table(session, table, household)]
            who = _who(session, [row.id for row in found])
            listed = [self._view(session, row, who.get(row.id, "")) for row in found]
        return sorted(listed, key=lambda row: row.at, reverse=True)

    # ------------------------------------------------------------ inside

    def _of_table(
        self, session: Session, table: type[Any], household: UUID | None
    ) -> Iterator[Household | Person | HelperAssignment]:
        """Go through what was deleted by itself: what went with its household comes back with it."""
        query = select(table).where(table.deleted_at.is_not(None)).order_by(table.deleted_at.desc())
        if household is not None:
            query = query.where((table.id if table is Household else table.household_id) == household)
        else:
            query = query.where(table.deleted_reason.is_distinct_from(undoing.UNDONE)).limit(_MOST)
        for row in session.scalars(query):
            home = row if table is Household else session.get(Household, row.household_id)
            if home is row or home is None or home.deleted_at != row.deleted_at:
                yield row

    def _view(self, session: Session, row: Any, who: str) -> DeletedRow:
        tbl = row.__tablename__
        home = row if tbl == "household" else session.get(Household, row.household_id)
        family = (home.head_name or home.local_no) if home is not None else ""
        name = family if tbl == "household" else self._values.subject(session, tbl, row.id)
        reason = self._codes["delete_reason"].label(row.deleted_reason, self._words.language)
        return DeletedRow(
            tbl, row.id, self._values.noun(tbl), name, family,
            row.id if tbl == "household" else row.household_id, row.deleted_at, who, reason,
        )  # fmt: skip

    def _revive(self, session: Session, row: Any, moment: datetime) -> None:
        tables = {row.__tablename__: [row.id]}
        if isinstance(row, Household):
            tables = history.belonging(session, row.id)
        elif isinstance(row, Person):
            years = session.scalars(select(PersonYear.id).where(PersonYear.person_id == row.id))
            tables["person_year"] = list(years)
        for tbl, ids in tables.items():
            table = Synced.tables[tbl]
            together = session.scalars(
                select(table.id).where(table.deleted_at == moment, table.id.in_(ids))
            ).all()
            try:
                undoing.revive(session, table, together)
            except IntegrityError as error:
                home: Any = row if isinstance(row, Household) else session.get(Household, row.household_id)
                raise PrimaryHelperClash(
                    household=home.head_name or home.local_no, helper=_helpers(session, home.id)
                ) from error

    def _kept(self, session: Session, household: UUID) -> Iterator[str]:
        for table in _KEPT:
            found = select(table.id).where(table.household_id == household, table.deleted_at.is_(None))
            if table is HouseholdStatus:  # one that only follows from a typed type is no history
                found = found.where(table.decided_by.is_not(None) | table.procedure_id.is_not(None))
            if table is PersonChange:
                found = found.where(table.change != _WRONG_ENTRY)
            if session.scalar(found.limit(1)) is not None:
                yield self._values.noun(table.__tablename__)

    def _check(self, reason: str) -> None:
        if reason not in self._codes["delete_reason"]:
            raise BadValue(field=self._values.label("person", "deleted_reason"), value=reason, why="?")

    def _get(self, session: Session, table: type[Any], id: UUID) -> Any:
        return live(session, table, id, self._values.noun(table.__tablename__))


def _helpers(session: Session, household: UUID) -> str:
    """Name the primary helpers a household has."""
    found = session.scalars(
        select(Helper.name)
        .join(HelperAssignment, HelperAssignment.helper_id == Helper.id)
        .where(HelperAssignment.household_id == household, HelperAssignment.role == "1")
        .where(HelperAssignment.deleted_at.is_(None))
    )
    return "、".join(found)


def _who(session: Session, ids: list[UUID]) -> dict[UUID, str]:
    """Say who deleted rows last: here, or elsewhere as far as the township told."""
    names: dict[UUID, str] = dict(session.execute(select(AppUser.id, AppUser.name)).all())
    found = {
        change.row_id: change.by for change in came(session, ids) if change.new.get("deleted_at") is not None
    }
    for entry in history.of_rows(session, ids):
        if entry.op == "U" and entry.new.get("deleted_at") is not None:
            found[entry.row_id] = names.get(entry.user, "") if entry.user else ""
    return found
