"""What the year's visits look like: counted, listed and by day, narrowed as somebody asks.

Every count and every list comes through the same conditions (`services.which`), so that a figure on
the home page and the list it opens never differ (domain.md §1.15, §3.6).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, func, select
from sqlalchemy.orm import InstrumentedAttribute

from fieldkit.db.store import Store
from fieldkit.db.tables import Division, Household, VillageGroup, VisitSlot
from fieldkit.domain.ordering import natural
from fieldkit.domain.policy import Profile
from fieldkit.domain.visits import FIRST_EXTRA, SlotState
from fieldkit.i18n import Words
from fieldkit.services.visits import slot_order
from fieldkit.services.visits.slots import (
    SLOT_COLUMNS,
    SlotView,
    due_column,
    slot_view,
    state_column,
    wanted,
)
from fieldkit.services.which import Which, conditions, in_register


@dataclass(frozen=True)
class SlotRow:
    """A planned visit in a list, with whose it is."""

    household_id: UUID
    slot: SlotView


@dataclass(frozen=True)
class WindowCounts:
    """How far one window's visits are.  `due` and `overdue` are to be done; `late` are done."""

    no: int
    purpose: str
    window_from: date
    window_to: date
    all: int = 0
    done: int = 0
    late: int = 0
    due: int = 0
    overdue: int = 0
    ending: int = 0  # due, and the window ends within the profile's days of reminder
    exempt: int = 0
    planned: int = 0  # has its day and waits for it


@dataclass(frozen=True)
class Reminder:
    """A window that ends soon, and how many of its visits are still to be made."""

    no: int
    purpose: str
    last_day: date
    days_left: int
    open: int


@dataclass(frozen=True)
class YearCounts:
    """The four windows, and extra visits apart from them (§3.6: they count separately)."""

    year: int
    windows: tuple[WindowCounts, ...] = ()
    extra: WindowCounts | None = None
    closed: bool = False  # the year is over: what is open was missed

    def _sum(self, name: str) -> int:
        parts = [*self.windows, *([self.extra] if self.extra else [])]
        return sum(getattr(part, name) for part in parts)

    @property
    def due(self) -> int:
        """Count what is due now, extra visits included: there is a list of it."""
        return self._sum("due")

    @property
    def overdue(self) -> int:
        """Count what should have been done, extra visits included."""
        return self._sum("overdue")

    @property
    def ending(self) -> int:
        """Count what is due and soon will not be any more."""
        return self._sum("ending")

    def reminders(self, today: date) -> list[Reminder]:
        """Return the windows, that of extra visits included, in which something is ending."""
        parts = [*self.windows, *([self.extra] if self.extra else [])]
        return [
            Reminder(part.no, part.purpose, part.window_to, (part.window_to - today).days, part.ending)
            for part in parts
            if part.ending
        ]

    @property
    def planned(self) -> int:
        """Count what has its day and waits for it."""
        return self._sum("planned")

    @property
    def done(self) -> int:
        """Count the visits made of the four."""
        return sum(part.done for part in self.windows)

    @property
    def all(self) -> int:
        """Count the visits of the four."""
        return sum(part.all for part in self.windows)


@dataclass(frozen=True)
class DayCount:
    """What one day of the calendar has."""

    planned: int = 0  # still to be made on this day
    made: int = 0
    ends: int = 0  # open visits whose window ends on this day


@dataclass(frozen=True)
class Places:
    """Where one can narrow to: villages (code, name) and the groups of one village (id, name)."""

    villages: tuple[tuple[str, str], ...] = ()
    groups: tuple[tuple[UUID, str], ...] = ()


class Agenda:
    """Reads planned visits."""

    def __init__(self, store: Store, profile: Profile, words: Words) -> None:
        """Read from `store` by the rules of `profile`, in the language of `words`."""
        self._store = store
        self._profile = profile
        self._words = words

    @property
    def _today(self) -> date:
        return self._store.clock.today()

    def counts(
        self, year: int, *, village: str | None = None, group: UUID | None = None,
        helper: UUID | None = None, no_helper: bool = False,
    ) -> YearCounts:  # fmt: skip
        """Count the year's visits by window and state, of all or of a village, group or helper."""
        today = self._today
        which = Which(year, village=village, group=group, helper=helper, no_helper=no_helper)
        keys = (
            VisitSlot.no, VisitSlot.purpose, VisitSlot.window_from, VisitSlot.window_to,
            state_column(today).label("state"), due_column(today).label("due"),
        )  # fmt: skip
        query = select(*keys, func.count().label("number")).where(*self._conditions(which))
        with self._store.reading() as session:
            groups = session.execute(query.group_by(*keys)).all()
        found: dict[int, WindowCounts] = {}
        most: dict[int, int] = {}
        for row in groups:
            no = min(row.no, FIRST_EXTRA)
            part = found.get(no) or WindowCounts(no, row.purpose, row.window_from, row.window_to)
            if row.number > most.get(no, 0):  # a window is shown as most households have it
                most[no] = row.number
                part = replace(part, window_from=row.window_from, window_to=row.window_to)
            found[no] = self._counted(part, row)
        extra = found.pop(FIRST_EXTRA, None)
        windows = tuple(found[no] for no in sorted(found))
        return YearCounts(year, windows, extra, closed=year < today.year)

    def _counted(self, part: WindowCounts, row: Row[*tuple[Any, ...]]) -> WindowCounts:
        """Return `part` with a group of slots added that are in one state."""
        state, number = SlotState(row.state), int(row.number)
        left = row.window_to - self._today
        ending = bool(row.due) and left <= timedelta(self._profile.reminder_days)
        return replace(
            part, all=part.all + number, done=part.done + number * state.done,
            late=part.late + number * (state is SlotState.DONE_LATE),
            due=part.due + number * bool(row.due), ending=part.ending + number * ending,
            overdue=part.overdue + number * (state is SlotState.OVERDUE),
            exempt=part.exempt + number * (state is SlotState.EXEMPT),
            planned=part.planned + number * (state is SlotState.PLANNED),
        )  # fmt: skip

    def reminders(self, *, village: str | None = None, helper: UUID | None = None) -> list[Reminder]:
        """Return the windows that end within the profile's days of reminder (§3.6), if any."""
        counts = self.counts(self._today.year, village=village, helper=helper)
        return counts.reminders(self._today)

    def listed(
        self, which: Which, order: tuple[str, bool] | None = None, homes: Sequence[UUID] = ()
    ) -> list[bytes]:
        """Return the keys of the visits that are meant, in order of their windows, then household.

        Or in the `order` of a column, see `slot_order.keys`.  Keys are for `lines`; they are raw, for there
        may be tens of thousands.
        """
        with self._store.reading() as session:
            return slot_order.keys(session, self._conditions(which), self._today, order, homes)

    def lines(self, keys: Sequence[bytes]) -> list[SlotRow]:
        """Return the visits behind `keys`, in their order."""
        today = self._today
        ids = [UUID(bytes=key) for key in keys]
        query = select(VisitSlot.household_id, *SLOT_COLUMNS).where(VisitSlot.id.in_(ids))
        with self._store.reading() as session:
            rows = {row.id: row for row in session.execute(query)}
        return [SlotRow(rows[id].household_id, slot_view(rows[id], today)) for id in ids if id in rows]

    def slots(self, year: int, *, village: str | None = None) -> list[SlotRow]:
        """List the year's slots with their states today, by window and household number."""
        today = self._today
        query = (
            select(VisitSlot.household_id, *SLOT_COLUMNS)
            .join(Household, Household.id == VisitSlot.household_id)
            .where(*self._conditions(Which(year, village=village)))
            .order_by(VisitSlot.no, Household.local_no)
        )
        with self._store.reading() as session:
            return [SlotRow(row.household_id, slot_view(row, today)) for row in session.execute(query)]

    def days(self, which: Which, first: date, last: date) -> dict[date, DayCount]:
        """Count by day what is planned, made and ending from `first` to `last`."""
        chosen = self._conditions(which)
        found: dict[date, DayCount] = {}

        def count(column: InstrumentedAttribute[Any], name: str, *more: ColumnElement[bool]) -> None:
            query = (
                select(column, func.count())
                .where(*chosen, *more, column.between(first, last))
                .group_by(column)
            )
            for day, number in session.execute(query):
                found[day] = replace(found.get(day, DayCount()), **{name: number})

        with self._store.reading() as session:
            count(VisitSlot.planned_on, "planned", wanted())
            count(VisitSlot.done_on, "made")
            count(VisitSlot.window_to, "ends", wanted())
        return found

    def places(self, village: str | None = None) -> Places:
        """Return where the list can be narrowed to; groups only within one village."""
        with self._store.reading() as session:
            codes = session.scalars(select(Household.village_code).where(in_register()).distinct()).all()
            names = dict(
                session.execute(select(Division.code, Division.name).where(Division.code.in_(codes)))
                .all()
            )  # fmt: skip
            if village is None and len(codes) == 1:
                village = codes[0]
            groups = session.execute(
                select(VillageGroup.id, VillageGroup.name).where(
                    VillageGroup.village_code == village, VillageGroup.deleted_at.is_(None)
                )
            ).all() if village else []  # fmt: skip
        return Places(
            tuple((code, names.get(code, code)) for code in sorted(codes)),
            tuple(sorted(((id, name) for id, name in groups), key=lambda g: natural(g[1]))),
        )

    def _conditions(self, which: Which) -> list[ColumnElement[bool]]:
        return conditions(which, self._today, self._profile.reminder_days)
