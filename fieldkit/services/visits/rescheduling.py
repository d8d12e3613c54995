"""Days and windows of planned visits: set, moved with a reason, freed, added (domain.md §3.6).

What was before stays in the outbox, with who changed it and when.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.chunks import chunks
from fieldkit.db.store import Store
from fieldkit.db.tables import Household, VisitSlot
from fieldkit.db.types import named_id, new_id
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.policy import Profile, Window
from fieldkit.domain.rights import Right
from fieldkit.domain.visits import EXTRA_PURPOSE, FIRST_EXTRA
from fieldkit.errors import QT_TRANSLATE_NOOP, NotFound, ReasonNeeded, VisitIsDone
from fieldkit.i18n import Words
from fieldkit.services.allowing import needs
from fieldkit.services.live_rows import live
from fieldkit.services.refusing import bad_value
from fieldkit.services.visits.slots import slot_of

OTHER = "9"  # code table skip_reason: the reason is told in words
LONGEST = 200  # characters of a reason
_SLOT = QT_TRANSLATE_NOOP("Fields", "planned visit")
_HOUSEHOLD = QT_TRANSLATE_NOOP("Fields", "household")
_DAY = QT_TRANSLATE_NOOP("Fields", "Planned day")
_WINDOW = QT_TRANSLATE_NOOP("Fields", "Window")
_REASON = QT_TRANSLATE_NOOP("Fields", "Reason")
_OTHER_YEAR = QT_TRANSLATE_NOOP("Fields", "it is not in the year of the plan")
_PAST = QT_TRANSLATE_NOOP("Fields", "the day is past")
_BACKWARDS = QT_TRANSLATE_NOOP("Fields", "a window ends after it begins")
_TOO_LONG = QT_TRANSLATE_NOOP("Fields", "it is longer than two hundred characters")


@dataclass(frozen=True)
class Moved:
    """How many planned visits were changed; those made already never are."""

    changed: int
    done_already: int


class Rescheduling:
    """Changes of planned visits; all of a batch or none."""

    def __init__(self, store: Store, codes: CodeTables, profile: Profile, words: Words) -> None:
        """Work on `store` with the windows of `profile`, in the language of `words`."""
        self._store = store
        self._codes = codes
        self._profile = profile
        self._words = words

    @needs(Right.PLAN)
    def plan_day(self, slots: Sequence[UUID], day: date | None, reason: str = "") -> Moved:
        """Set the day of visits, or take it back with None.

        The first setting inside the window needs no reason; moving a day, taking it back, or a day outside
        the window does: `needs_reason` tells.  Raises `ReasonNeeded`, `BadValue`.
        """
        with self._store.writing() as session:
            rows = self._open(session, slots)
            if day is not None:
                self._check_day(day, rows)
            why = self._reason(reason)
            if not why and any(_is_moved(row, day) for row in rows):
                raise ReasonNeeded
            for row in rows:
                if row.planned_on != day:
                    row.planned_on = day
                    row.moved_reason = why or row.moved_reason
        return Moved(len(rows), len(set(slots)) - len(rows))

    def needs_reason(self, slots: Sequence[UUID], day: date | None) -> bool:
        """Tell whether setting this day moves what was fixed, so that a reason must be given."""
        with self._store.reading() as session:
            rows = self._rows(session, slots)
            return any(_is_moved(row, day) for row in rows if row.done_on is None and row.skip_reason is None)

    @needs(Right.PLAN)
    def move_window(self, slots: Sequence[UUID], first: date, last: date, reason: str) -> Moved:
        """Move the window of visits within their year, as when the harvest is early (§3.6).

        A planned day that falls outside is kept: it was agreed with the household.  Raises
        `ReasonNeeded`, `BadValue`.
        """
        why = self._reason(reason)
        if not why:
            raise ReasonNeeded
        if first > last:
            raise bad_value(self._words, _WINDOW, f"{first} – {last}", _BACKWARDS)
        with self._store.writing() as session:
            rows = self._open(session, slots)
            if any(row.year != day.year for row in rows for day in (first, last)):
                raise bad_value(self._words, _WINDOW, f"{first} – {last}", _OTHER_YEAR)
            for row in rows:
                row.window_from, row.window_to, row.moved_reason = first, last, why
        return Moved(len(rows), len(set(slots)) - len(rows))

    @needs(Right.PLAN)
    def exempt(self, slots: Sequence[UUID], reason: str, told: str = "") -> Moved:
        """Free households from visits (state 5, §2.32); `reason` is a code of table skip_reason.

        With 9 other, `told` is the reason.  Raises `ReasonNeeded`, `BadValue`.
        """
        codes = self._codes["skip_reason"]
        code = reason if reason in codes else codes.find(reason)
        why = code if code and code != OTHER else self._reason(told or ("" if code else reason))
        if not why:
            raise ReasonNeeded
        with self._store.writing() as session:
            rows = self._open(session, slots, freed=True)
            for row in rows:
                row.skip_reason = why
        return Moved(len(rows), len(set(slots)) - len(rows))

    @needs(Right.PLAN)
    def expect_again(self, slots: Sequence[UUID]) -> Moved:
        """Take back that households were freed from visits."""
        with self._store.writing() as session:
            rows = [row for row in self._rows(session, slots) if row.skip_reason is not None]
            for row in rows:
                row.skip_reason = None
        return Moved(len(rows), 0)

    @needs(Right.PLAN)
    def add_extra(self, household_id: UUID, day: date, purpose: str = EXTRA_PURPOSE) -> UUID:
        """Plan an extra visit for a day; it counts separately, never towards the four (§3.6).

        Its window is the rest of that month; the year need not be planned yet.  Raises `BadValue`
        for a day that is past.
        """
        today = self._store.clock.today()
        if day < today:
            raise bad_value(self._words, _DAY, day, _PAST)
        with self._store.writing() as session:
            household = live(session, Household, household_id, self._words("Fields", _HOUSEHOLD))
            plan_id = named_id("plan", household_id, day.year)
            of_both = {
                "scope": household.scope, "household_id": household_id, "year": day.year,
                **self._store.origin(),
            }  # fmt: skip
            taken = session.scalars(select(VisitSlot.no).where(VisitSlot.plan_id == plan_id)).all()
            slot = VisitSlot(
                id=new_id(), plan_id=plan_id, no=max([*taken, FIRST_EXTRA - 1]) + 1, purpose=purpose,
                window_from=max(today, day.replace(day=1)), window_to=_month_end(day),
                planned_on=day, **of_both,
            )  # fmt: skip
            session.add(slot)
            return slot.id

    # ------------------------------------------------------------ windows set anew

    def off_windows(self, year: int) -> int:
        """Count the open visits whose window is not the one set now, nor moved by somebody."""
        with self._store.reading() as session:
            return sum(1 for _ in self._off(session, year))

    @needs(Right.PLAN)
    def apply_windows(self, year: int, reason: str) -> Moved:
        """Give the open visits of a year the windows that are set now.

        Visits that are made or freed, and windows somebody moved with a reason of their own, stay.
        Raises `ReasonNeeded`.
        """
        why = self._reason(reason)
        if not why:
            raise ReasonNeeded
        with self._store.writing() as session:
            rows = list(self._off(session, year))
            for row, window in rows:
                row.window_from, row.window_to, row.moved_reason = window.first, window.last, why
        return Moved(len(rows), 0)

    def _off(self, session: Session, year: int) -> Iterable[tuple[VisitSlot, Window]]:
        for window in self._profile.windows(year):
            same = (VisitSlot.window_from == window.first) & (VisitSlot.window_to == window.last)
            rows = session.scalars(
                select(VisitSlot).where(
                    VisitSlot.year == year, VisitSlot.no == window.no, ~same,
                    VisitSlot.done_on.is_(None), VisitSlot.skip_reason.is_(None),
                    VisitSlot.moved_reason.is_(None), VisitSlot.deleted_at.is_(None),
                )
            )  # fmt: skip
            for row in rows:
                yield row, window

    # ------------------------------------------------------------ parts

    def _rows(self, session: Session, slots: Iterable[UUID]) -> list[VisitSlot]:
        wanted = list(dict.fromkeys(slots))
        found = {
            row.id: row
            for part in chunks(wanted)
            for row in session.scalars(
                select(VisitSlot).where(VisitSlot.id.in_(part), VisitSlot.deleted_at.is_(None))
            )
        }
        missing = [id for id in wanted if id not in found]
        if missing:
            raise NotFound(kind=self._words("Fields", _SLOT), name=missing[0])
        return [found[id] for id in wanted]

    def _open(self, session: Session, slots: Iterable[UUID], *, freed: bool = False) -> list[VisitSlot]:
        """Return the visits that are still to be made; `freed` ones too, if asked for.

        Raises `VisitIsDone` where none is left.
        """
        rows = [row for row in self._rows(session, slots) if row.done_on is None]
        rows = [row for row in rows if freed or row.skip_reason is None]
        if not rows:
            raise VisitIsDone
        return rows

    def _check_day(self, day: date, rows: Iterable[VisitSlot]) -> None:
        if any(row.year != day.year for row in rows):
            raise bad_value(self._words, _DAY, day, _OTHER_YEAR)
        if day < self._store.clock.today():
            raise bad_value(self._words, _DAY, day, _PAST)

    def _reason(self, reason: str) -> str:
        told = " ".join(reason.split())
        if len(told) > LONGEST:
            raise bad_value(self._words, _REASON, f"{told[:20]}…", _TOO_LONG)
        return told


def _is_moved(row: VisitSlot, day: date | None) -> bool:
    """Tell whether giving a visit this day changes what was fixed."""
    if day == row.planned_on:
        return False
    return row.planned_on is not None or (day is not None and not slot_of(row).holds(day))


def _month_end(day: date) -> date:
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)
