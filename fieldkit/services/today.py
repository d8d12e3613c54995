"""What there is to do today, for the home page: each figure by the function that makes its list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from fieldkit.clock import Clock
from fieldkit.services.backups import Backups
from fieldkit.services.households import HouseholdRow, Households
from fieldkit.services.notices.reminders import Waiting
from fieldkit.services.pairing.gaps import Gaps
from fieldkit.services.printing.unfinished import HalfPrinted
from fieldkit.services.quality.service import Quality
from fieldkit.services.syncing import Syncing
from fieldkit.services.visits.agenda import Agenda, SlotRow, WindowCounts, YearCounts
from fieldkit.services.visits.drafts import Draft
from fieldkit.services.visits.slots import SlotView
from fieldkit.services.visits.visiting import Visiting
from fieldkit.services.which import TO_DO, Which

URGENT = 12
"""So many visits the page names; its count says how many there are."""


class Kind(StrEnum):
    """What a line of the home page is about; the page has words for each."""

    GAPS = "gaps"  # households without a primary helper
    CONFLICTS = "conflicts"
    RETURNED = "returned"  # changes the township keeps aside
    FINDINGS = "findings"  # that must be mended
    PROBLEMS = "problems"  # of households and villages, not solved by their day
    LOANS_LATE = "loans_late"  # microcredit not repaid by its day
    LOANS_SOON = "loans_soon"  # due within 30 days (domain.md §1.20)
    ENDING = "ending"  # visits whose window ends within the profile's days of reminder
    PRINTS = "prints"  # long prints that are half done
    BACKUP = "backup"  # none, an old one, or one that failed
    NOTICES = "notices"  # to be put up, answered or taken down
    NOTICE_DRAFTS = "notice_drafts"  # begun and not issued
    UNSENT = "unsent"


_LEDGERS = {
    Kind.PROBLEMS: ("problems", "late"),
    Kind.LOANS_LATE: ("loans", "late"),
    Kind.LOANS_SOON: ("loans", "soon"),
}


@dataclass(frozen=True)
class Task:
    """A line: how many, since when or until when, and the place where it is done.

    The place `ledger` has its id and filter in `wish`.
    """

    kind: Kind
    count: int
    place: str
    wish: str = ""
    day: date | None = None
    at: datetime | None = None
    said: str = ""  # a sentence, where something went wrong
    calm: bool = False  # for knowing; nothing has to be done


@dataclass(frozen=True)
class UrgentVisit:
    """A visit that is overdue or due, with its household."""

    household: HouseholdRow
    planned: SlotView


@dataclass(frozen=True)
class DraftLine:
    """A visit that is half written, with the head's name."""

    draft: Draft
    head: str


@dataclass(frozen=True)
class Day:
    """What the home page shows."""

    today: date
    households: int
    counts: YearCounts
    window: WindowCounts | None  # that today lies in
    urgent: tuple[UrgentVisit, ...]
    drafts: tuple[DraftLine, ...]
    tasks: tuple[Task, ...]
    checked: bool  # whether the findings are known; `Quality.judge` finds them


class Today:
    """Reads what waits; quick, and without the network."""

    def __init__(
        self, clock: Clock, households: Households, agenda: Agenda, visiting: Visiting, gaps: Gaps,
        quality: Quality, syncing: Syncing, backups: Backups,
        half: Callable[[], Sequence[HalfPrinted]], notices: Callable[[], Waiting],
        in_ledger: Callable[[str, str], int],
    ) -> None:  # fmt: skip
        """Ask the services whose lists the lines open; `half` tells of long prints that are half done.

        `notices` counts those that are to be put up, answered or taken down, `in_ledger` the rows of a
        ledger by its id and a filter of it.
        """
        self._in_ledger = in_ledger
        self._notices = notices
        self._half = half
        self._clock = clock
        self._households = households
        self._agenda = agenda
        self._visiting = visiting
        self._gaps = gaps
        self._quality = quality
        self._syncing = syncing
        self._backups = backups

    def look(self) -> Day:
        """Return the day."""
        today = self._clock.today()
        counts = self._agenda.counts(today.year)
        here = [w for w in counts.windows if w.window_from <= today <= w.window_to]
        keys = self._agenda.listed(Which(today.year, state=TO_DO))
        slots = _first_of_each(self._agenda.lines(keys[: URGENT * 4]))[:URGENT]
        drafts = self._visiting.drafts()
        wanted = list({row.household_id for row in slots} | {draft.household_id for draft in drafts})
        rows = {row.id: row for row in self._households.rows(wanted, today.year)}
        return Day(
            today, self._households.count()[0], counts, here[0] if here else None,
            tuple(UrgentVisit(rows[r.household_id], r.slot) for r in slots if r.household_id in rows),
            tuple(DraftLine(d, rows[d.household_id].head) for d in drafts if d.household_id in rows),
            tuple(self._tasks(counts)), self._quality.known() is not None,
        )  # fmt: skip

    def _tasks(self, counts: YearCounts) -> list[Task]:
        gaps, since = self._gaps.count()
        ends = min((window.last_day for window in counts.reminders(self._clock.today())), default=None)
        status = self._syncing.status()
        judged = self._quality.known()
        saved, noticed = self._backups.status(), self._notices()
        tasks = [
            Task(Kind.GAPS, gaps, "pairing", "gaps", day=since),
            Task(Kind.CONFLICTS, status.conflicts, "sync"),
            Task(Kind.RETURNED, status.returned, "sync"),
            Task(Kind.ENDING, counts.ending, "visits", "ending", day=ends),
            Task(Kind.FINDINGS, judged.errors if judged else 0, "quality"),
            *(self._ledger(kind, *which) for kind, which in _LEDGERS.items()),
            Task(Kind.NOTICES, noticed.count, "notices", day=noticed.day),
            Task(Kind.NOTICE_DRAFTS, noticed.drafts, "notices"),
            *(_half_printed(one) for one in self._half()),
            Task(
                Kind.BACKUP, 1, "settings", "backup", at=saved.last_verified_at, said=saved.problem,
                calm=not (saved.stale or saved.problem),
            ),
            Task(Kind.UNSENT, status.waiting, "sync", at=status.confirmed_at, calm=True),
        ]  # fmt: skip
        return [task for task in tasks if task.count]

    def _ledger(self, kind: Kind, ledger: str, rows: str) -> Task:
        return Task(kind, self._in_ledger(ledger, rows), "ledger", f"{ledger} {rows}")


def _half_printed(one: HalfPrinted) -> Task:
    said = f"{one.form} {one.done:,} / {one.total:,}"
    return Task(Kind.PRINTS, 1, "printing", "batches", at=one.printed_at, said=said)


def _first_of_each(slots: list[SlotRow]) -> list[SlotRow]:
    """Return one visit a household: the first."""
    first: dict[UUID, SlotRow] = {}
    for slot in slots:
        first.setdefault(slot.household_id, slot)
    return list(first.values())
