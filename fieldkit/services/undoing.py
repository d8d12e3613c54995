"""Taking back the last changes of a household that were made on this laptop, and doing them again.

One step is what one local transaction did to the household and its records.  Taking back is itself
a change (`db.undoing`), so it syncs, and it can be taken back: that is doing again.  What was
taken back is noted (`undo_marks`), so the steps are the same after a restart.
"""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db import history, undoing
from fieldkit.db.base import Synced
from fieldkit.db.history import Entry
from fieldkit.db.store import Store
from fieldkit.db.tables import AppUser, ImportRun
from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP, CannotUndo, ChangedSince, NothingToUndo
from fieldkit.i18n import Words
from fieldkit.services import undo_marks
from fieldkit.services.allowing import demand
from fieldkit.services.change_lines import ChangeLines
from fieldkit.services.fields import Fields
from fieldkit.services.undo_marks import REDO, UNDO, Mark
from fieldkit.services.values import Values

_RIGHTS = {  # what a person must be allowed to do to take back a change of a table
    "helper_assignment": Right.PAIR, "visit_plan": Right.PLAN, "visit_slot": Right.PLAN,
    "conflict": Right.SETTLE,
}  # fmt: skip
IN_IMPORT = QT_TRANSLATE_NOOP("Undo", "it came with an import; take the import back in the import room")
MADE_HERE = QT_TRANSLATE_NOOP(
    "Undo", "with it the household was entered; delete the household if it is wrong"
)
SEVERAL = QT_TRANSLATE_NOOP("Undo", "it was made for several households at once")
A_VISIT = QT_TRANSLATE_NOOP("Undo", "a completed visit stays as it is; add to it in the record of the visit")
MORE_SINCE = QT_TRANSLATE_NOOP("Undo", "more was entered since for the household that was made with it")
_FAMILY = "person_change"
MOST_PASSED = 50
"""Changes that stay, such as visits, that are passed over to find one that can be taken back."""
SMALL = 300
"""Changes of a transaction that may be looked at one by one; more are of many households."""


@dataclass(frozen=True)
class Step:
    """One change of a household: when, by whom, what in words; `hindered` says why it stays.

    `passed` says of each newer change what it was and why it stays; it is passed over.
    """

    txn: int
    at: datetime
    who: str
    lines: tuple[str, ...]
    hindered: str = ""
    passed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Offer:
    """What can be taken back, and what can be done again; None: nothing."""

    undo: Step | None
    redo: Step | None


@dataclass
class _Steps:
    """The changes of a household in order: those that stand, and the undos that can be undone."""

    done: list[int]
    redo: list[int]
    entries: dict[int, list[Entry]]


class Undoing:
    """Takes changes of a household back, the last that can be first."""

    def __init__(self, store: Store, fields: Fields, words: Words) -> None:
        """Work on `store`, in the words of `fields` and `words`."""
        self._store = store
        self._lines = ChangeLines(Values(fields, words), words)
        self._words = words

    def offer(self, household: UUID) -> Offer:
        """Say what `undo` and `redo` would do now."""
        with self._store.reading() as session:
            steps = _steps(session, household)
            undo, redo = (
                self._step(session, household, steps, stack) if stack else None
                for stack in (steps.done, steps.redo)
            )
            return Offer(undo, redo)

    def undo(self, household: UUID) -> Step:
        """Take the last change of a household back, and return what it was.

        Raises `NothingToUndo`, `CannotUndo`, `ChangedSince`, `NotAllowed`; then nothing is changed.
        """
        demand(self._store, Right.EDIT, self._words)
        return self._turn(household, UNDO)

    def redo(self, household: UUID) -> Step:
        """Do again what was taken back last, and return what it is.  Raises what `undo` raises."""
        demand(self._store, Right.EDIT, self._words)
        return self._turn(household, REDO)

    def _turn(self, household: UUID, action: str) -> Step:
        with self._store.writing() as session:
            steps = _steps(session, household)
            stack = steps.done if action == UNDO else steps.redo
            if not stack:
                raise NothingToUndo
            step = self._step(session, household, steps, stack)
            if step.hindered:
                raise CannotUndo(why=step.hindered)
            entries = _together(session, steps.entries[step.txn])
            self._demand(entries)
            done = undoing.reverse(session, entries, self._store.clock.now())
            if done.clashes:
                raise ChangedSince(what=self._clashing(session, done.clashes, entries))
            for one in {household, *_households(entries)}:
                undo_marks.write(session, self._store, one, Mark(action, step.txn))
            return step

    def _demand(self, entries: list[Entry]) -> None:
        for entry in entries:
            demand(self._store, _RIGHTS.get(entry.tbl, Right.EDIT), self._words)
            if _deletes(entry):
                demand(self._store, Right.REMOVE, self._words)

    def _step(self, session: Session, household: UUID, steps: _Steps, stack: list[int]) -> Step:
        """Return the newest change that nothing hinders; where each is hindered, the newest of all."""
        passed: list[Step] = []
        depth = MOST_PASSED if stack is steps.done else 1  # what is done again keeps its order
        for txn in reversed(stack[-depth:]):
            entries = steps.entries[txn]
            told = entries if stack is steps.done else _turned(entries)
            user = session.get(AppUser, entries[0].user) if entries[0].user else None
            why = _hindrance(session, household, txn, entries)
            step = Step(
                txn, entries[0].wall, user.name if user else "", self._lines.of(session, told),
                self._words("Undo", why) if why else "",
            )  # fmt: skip
            if not why:
                return replace(step, passed=tuple(map(_passed, passed)))
            passed.append(step)
        return passed[0]

    def _clashing(self, session: Session, clashes: list[undoing.Clash], entries: list[Entry]) -> str:
        rows = {(clash.tbl, clash.row_id) for clash in clashes}
        lines = self._lines.of(session, [e for e in entries if (e.tbl, e.row_id) in rows])
        return ("; " if self._words.language == "en" else "；").join(lines)


def _passed(step: Step) -> str:
    return f"{step.lines[0]} ({step.hindered})" if step.lines else step.hindered


def _steps(session: Session, household: UUID) -> _Steps:
    """Sort a household's transactions into what stands and what was taken back."""
    ids = [row for rows in history.belonging(session, household).values() for row in rows]
    marks = undo_marks.read(session, household)
    entries: dict[int, list[Entry]] = defaultdict(list)
    for entry in history.of_rows(session, ids):
        entries[entry.txn].append(entry)
    steps = _Steps([], [], dict(entries))
    for txn in sorted(entries):
        mark = marks.get(txn)
        if mark is None:
            steps.done.append(txn)
            steps.redo.clear()
        elif mark.action == UNDO and mark.of in steps.done:
            steps.done.remove(mark.of)
            steps.redo.append(txn)
        elif mark.action == REDO and mark.of in steps.redo:
            steps.redo.remove(mark.of)
            steps.done.append(txn)
    return steps


def _hindrance(session: Session, household: UUID, txn: int, entries: list[Entry]) -> str:
    """Say why a step is not taken back on the household's page; empty where it may be."""
    if session.scalar(select(ImportRun.id).where(ImportRun.txn == txn)) is not None:
        return IN_IMPORT
    if any(_final(e.tbl) for e in entries):
        return A_VISIT
    whole = _together(session, entries)
    if _of_family(whole):
        return MORE_SINCE if _built_on(session, whole) else ""
    if any(e.op == "I" and e.row_id == household for e in entries):
        return MADE_HERE
    if history.size_of(session, txn) == len(entries):
        return ""
    mine = {e.n for e in entries}
    if history.size_of(session, txn) > SMALL:
        return SEVERAL
    others = [e for e in history.of_transaction(session, txn) if e.n not in mine]
    return SEVERAL if any(map(_of_another, others)) else ""


def _final(tbl: str) -> bool:
    """Tell whether rows of a table are never taken back."""
    rule = Synced.tables[tbl].rule if tbl in Synced.tables else None
    return rule is not None and rule.append_only and not rule.retractable


def _of_family(entries: list[Entry]) -> bool:
    """Tell whether a transaction is a change in a family: it goes back as a whole, in every household."""
    return any(entry.tbl == _FAMILY for entry in entries)


def _together(session: Session, entries: list[Entry]) -> list[Entry]:
    """Return the changes that are taken back together with a household's own."""
    if history.size_of(session, entries[0].txn) > SMALL:
        return entries
    whole = history.of_transaction(session, entries[0].txn)
    return whole if _of_family(whole) else entries


def _households(entries: list[Entry]) -> set[UUID]:
    """Return the households that a change in a family concerned; none for other changes."""
    if not _of_family(entries):
        return set()
    found = {e.row_id for e in entries if e.tbl == "household"}
    for entry in entries:
        for values in (entry.new, entry.old):
            named = (values.get(name) for name in ("household_id", "from_household_id", "to_household_id"))
            found |= {UUID(hex=id) for id in named if id}
    return found


def _built_on(session: Session, entries: list[Entry]) -> bool:
    """Tell whether more was entered since for a household that these changes made."""
    mine = {entry.row_id for entry in entries}
    came = [e for e in entries if e.op == "I" or ("deleted_at" in e.new and e.new["deleted_at"] is None)]
    for made in (e.row_id for e in came if e.tbl == "household"):
        for tbl, ids in history.belonging(session, made).items():
            others = [id for id in ids if id not in mine]
            table = Synced.tables[tbl].__table__
            there = select(table.c.id).where(table.c.id.in_(others), table.c.deleted_at.is_(None)).limit(1)
            if others and tbl != "past" and session.scalar(there) is not None:
                return True
    return False


def _of_another(entry: Entry) -> bool:
    """Tell whether an entry outside of the household is of another one, not of the county's registers."""
    table = Synced.tables.get(entry.tbl)
    return table is None or entry.tbl == "household" or "household_id" in table.columns()


def _deletes(entry: Entry) -> bool:
    """Tell whether a person deleted or restored a record with this: not only took its adding back."""
    reasons = {entry.new.get("deleted_reason"), entry.old.get("deleted_reason")}
    return entry.op == "U" and "deleted_at" in entry.new and undoing.UNDONE not in reasons


def _turned(entries: list[Entry]) -> list[Entry]:
    """Turn the entries of an undo round: what doing it again would change."""
    return [replace(e, new=e.old, old=e.new) if e.op == "U" else e for e in reversed(entries)]
