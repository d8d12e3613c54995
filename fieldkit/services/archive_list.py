"""The list of a paper file (一户一档): found in the records, or ticked by hand (domain.md §1.28)."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from fieldkit.db.base import Synced
from fieldkit.db.store import Store
from fieldkit.db.tables import (
    ArchiveItem,
    Attachment,
    Authorization,
    DevPlan,
    GuaranteeCheck,
    HelperAssignment,
    Household,
    HouseholdYear,
    IncomeYear,
    Measure,
    MeetingVote,
    MonitoringCase,
    Person,
    PersonChange,
    PlanItem,
    Procedure,
    ProcedureHousehold,
    Signature,
    Visit,
)
from fieldkit.db.types import named_id
from fieldkit.domain.archive_list import ITEMS, MISSING, NOT_NEEDED, THERE, Facts, look
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.policy import Profile
from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue
from fieldkit.i18n import Words
from fieldkit.services.allowing import needs
from fieldkit.services.live_rows import live

_HOUSEHOLD = QT_TRANSLATE_NOOP("Nouns", "household")
_STATE = QT_TRANSLATE_NOOP("Fields", "State")
_BOX = QT_TRANSLATE_NOOP("Fields", "Box")
_UNKNOWN = QT_TRANSLATE_NOOP("Fields", "it is not on the list")
_TOO_LONG = QT_TRANSLATE_NOOP("Fields", "it is too long")
_MOST = 20
_LIFTED = frozenset({"30", "31"})  # household types of those that left poverty
_EXIT, _ELIMINATION = "W2", "W4"


@dataclass(frozen=True)
class ArchiveLine:
    """One of the 22 items.

    `state`: of code table archive_state; what somebody ticked counts before what the records say, `by_hand`
    then.  `said`: what was found, in words.  `made`: `A` by the program, `P` on paper, `A/P` either.
    """

    item: str
    label: str
    made: str
    state: str
    state_label: str
    by_hand: bool
    said: str
    box_no: str
    page_no: str
    checked_on: date | None
    attachment_id: UUID | None


@dataclass(frozen=True)
class ArchiveList:
    """The paper file of a household in one year."""

    year: int
    lines: tuple[ArchiveLine, ...]

    @property
    def missing(self) -> tuple[ArchiveLine, ...]:
        """What is to be got."""
        return tuple(line for line in self.lines if line.state == MISSING)

    @property
    def there(self) -> int:
        """How many items there are."""
        return sum(line.state == THERE for line in self.lines)

    @property
    def wanted(self) -> int:
        """How many there should be."""
        return sum(line.state != NOT_NEEDED for line in self.lines)


class ArchiveLists:
    """The lists of the paper files."""

    def __init__(self, store: Store, codes: CodeTables, profile: Profile, words: Words) -> None:
        """Read from `store`; `profile` says how many visits a year has."""
        self._store = store
        self._codes = codes
        self._profile = profile
        self._words = words

    def of(self, household: UUID, year: int) -> ArchiveList:
        """Return the list of a household for a year.  Raises `NotFound`."""
        with self._store.reading() as session:
            facts = self._facts(session, household, year)
            query = select(ArchiveItem).where(
                ArchiveItem.household_id == household, ArchiveItem.year == year,
                ArchiveItem.deleted_at.is_(None),
            )  # fmt: skip
            ticked = {row.item: row for row in session.scalars(query)}
        table = self._codes["archive_item"]
        known = [code.code for code in table] or list(ITEMS)
        return ArchiveList(year, tuple(self._line(item, facts, ticked.get(item)) for item in known))

    def states(self) -> list[tuple[str, str]]:
        """List the states that can be ticked: code and label."""
        table = self._codes["archive_state"]
        return [(code.code, table.label(code.code, self._words.language)) for code in table]

    @needs(Right.EDIT)
    def tick(
        self, household: UUID, year: int, item: str, *, state: str | None,
        box_no: str | None = None, page_no: str | None = None, attachment_id: UUID | None = None,
    ) -> None:  # fmt: skip
        """Say how an item stands and where the paper lies; `state` None: as the records say.

        Raises `BadValue`, `NotFound`.
        """
        if item not in self._codes["archive_item"] or state not in (None, THERE, MISSING, NOT_NEEDED):
            raise BadValue(
                field=self._words("Fields", _STATE), value=state or item, why=self._words("Fields", _UNKNOWN)
            )
        places = {"box_no": (box_no or "").strip() or None, "page_no": (page_no or "").strip() or None}
        for place in places.values():
            if place and len(place) > _MOST:
                why = self._words("Fields", _TOO_LONG)
                raise BadValue(field=self._words("Fields", _BOX), value=place, why=why)
        with self._store.writing() as session:
            owner = self._household(session, household)
            id = named_id("archive", household, year, item)
            row = session.get(ArchiveItem, id)
            if row is None:
                row = ArchiveItem(
                    id=id, scope=owner.scope, household_id=household, year=year, item=item,
                    **self._store.origin(),
                )  # fmt: skip
                session.add(row)
            row.state, row.box_no, row.page_no = state, places["box_no"], places["page_no"]
            row.attachment_id = attachment_id
            row.checked_on = self._store.clock.today()
            row.deleted_at = row.deleted_reason = None

    # ------------------------------------------------------------ inside

    def _line(self, item: str, facts: Facts, ticked: ArchiveItem | None) -> ArchiveLine:
        found = look(item, facts)
        by_hand = ticked is not None and ticked.state is not None
        state = ticked.state if ticked is not None and ticked.state is not None else found.state
        table, states = self._codes["archive_item"], self._codes["archive_state"]
        language = self._words.language
        return ArchiveLine(
            item, table.label(item, language), table[item].extra.get("made", "") if item in table else "",
            state, states.label(state, language), by_hand,
            self._words("Archive", found.said, **found.details),
            (ticked.box_no or "") if ticked else "", (ticked.page_no or "") if ticked else "",
            ticked.checked_on if ticked else None, ticked.attachment_id if ticked else None,
        )  # fmt: skip

    def _household(self, session: Session, id: UUID) -> Household:
        return live(session, Household, id, self._words("Nouns", _HOUSEHOLD))

    def _facts(self, session: Session, household: UUID, year: int) -> Facts:
        owner = self._household(session, household)
        first, last = date(year, 1, 1), date(year, 12, 31)

        def count(table: type[Synced], *also: ColumnElement[bool]) -> int:
            of: Any = table
            query = select(func.count()).select_from(of).where(of.household_id == household)
            return session.scalar(query.where(of.deleted_at.is_(None), *also)) or 0

        def during(day: InstrumentedAttribute[Any]) -> ColumnElement[bool]:
            return day.between(first, last)

        met = Visit.household_absent.is_distinct_from(True)
        paired = (HelperAssignment.start_date <= last) & (
            HelperAssignment.end_date.is_(None) | (HelperAssignment.end_date > first)
        )
        plans = select(DevPlan.id).where(DevPlan.household_id == household, DevPlan.year == year)
        sheets = select(IncomeYear.id).where(IncomeYear.household_id == household, IncomeYear.year == year)
        signed = select(Signature.id).where(Signature.owner_id.in_(sheets), Signature.deleted_at.is_(None))
        return Facts(
            visits=count(Visit, during(Visit.visit_date), met), visits_wanted=self._profile.visits_per_year,
            authorizations=count(Authorization),
            checks=count(GuaranteeCheck, during(GuaranteeCheck.checked_on)),
            year_rows=count(HouseholdYear, HouseholdYear.year == year), people=count(Person),
            pairings=count(HelperAssignment, paired),
            plan_items=count(PlanItem, PlanItem.dev_plan_id.in_(plans)),
            measures=count(Measure, Measure.year == year),
            income_sheets=count(IncomeYear, IncomeYear.year == year),
            income_signed=session.scalars(signed.limit(1)).first() is not None,
            procedures=count(ProcedureHousehold), votes=count(MeetingVote),
            exits=_procedures(session, household, year, _EXIT), lifted=owner.household_type in _LIFTED,
            risks_ended=count(MonitoringCase, MonitoringCase.eliminated_on <= last),
            eliminations=_procedures(session, household, year, _ELIMINATION),
            changes=count(PersonChange, during(PersonChange.changed_on)),
            scans=_scans(session, household, date.min, last),
            scans_of_year=_scans(session, household, first, last),
        )  # fmt: skip


def _procedures(session: Session, household: UUID, year: int, kind: str) -> int:
    query = (
        select(func.count()).select_from(ProcedureHousehold)
        .join(Procedure, Procedure.id == ProcedureHousehold.procedure_id)
        .where(
            ProcedureHousehold.household_id == household, ProcedureHousehold.deleted_at.is_(None),
            Procedure.deleted_at.is_(None), Procedure.kind == kind, Procedure.year <= year,
        )
    )  # fmt: skip
    return session.scalar(query) or 0


def _scans(session: Session, household: UUID, first: date, last: date) -> dict[str, int]:
    """Count photos and scans by kind; one without a day counts from the day it was put in."""
    day = func.coalesce(Attachment.taken_on, func.substr(Attachment.created_at, 1, 10))
    query = (
        select(Attachment.kind, func.count())
        .where(
            Attachment.household_id == household, Attachment.deleted_at.is_(None),
            day.between(first.isoformat(), last.isoformat()),
        )
        .group_by(Attachment.kind)
    )  # fmt: skip
    return {kind or "99": number for kind, number in session.execute(query)}
