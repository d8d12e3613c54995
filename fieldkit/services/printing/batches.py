"""Printing a whole village, township or county: unattended, in parts, and going on after a power cut.

A file is there whole or not at all; after every part the record says how far the print has come.  What
goes on later has the print time and the day of its beginning, so that the papers are those that would
have been made at once.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, select

from fieldkit.db.store import Store
from fieldkit.db.tables import PrintBatch
from fieldkit.db.types import new_id
from fieldkit.documents.privacy import Masking
from fieldkit.documents.registry import Document, Of
from fieldkit.domain.rights import Right
from fieldkit.errors import (
    QT_TRANSLATE_NOOP,
    BatchAtWork,
    Cancelled,
    FieldkitError,
    NoSuchBatch,
    NotByHousehold,
    SubjectNeeded,
)
from fieldkit.i18n import Words
from fieldkit.progress import Progress, unwatched
from fieldkit.services import saving
from fieldkit.services.allowing import demand
from fieldkit.services.printing.bounds import demand_subject
from fieldkit.services.printing.facts import first_of
from fieldkit.services.printing.finding import Finder, demand_year
from fieldkit.services.printing.giving import right_to_print
from fieldkit.services.printing.helpers import households_of
from fieldkit.services.printing.joining import joinable, run_of
from fieldkit.services.printing.kinds import KINDS
from fieldkit.services.printing.papers import concerned
from fieldkit.services.printing.parts import AtWork, Order, Stretch, Work
from fieldkit.services.printing.reading import Desk, Sources, Wanted
from fieldkit.services.printing.running import Written, clear_parts
from fieldkit.services.printing.service import Printing
from fieldkit.services.printing.subjects import Subject
from fieldkit.services.printing.unfinished import DONE, GIVEN_UP, RUNNING, STOPPED

_ALL = 1_000_000  # more households than any county has
_VILLAGE = QT_TRANSLATE_NOOP("Paper", "village")
_FAULT = QT_TRANSLATE_NOOP("Paper", "The program has a fault and stopped here; what was written is whole.")
_ENDED = QT_TRANSLATE_NOOP("Paper", "The program was ended from outside; what was written is whole.")


@dataclass(frozen=True)
class BatchRow:
    """A long print: what, where to, how far.

    `at_work` while it is being made; `problem` why it stopped; `left_out` sentences about papers that could
    not be made, at most as many as a person reads, `left_out_count` how many there are.
    """

    id: UUID
    form: str
    folder: str
    printed_at: datetime
    done: int
    total: int
    state: str
    at_work: bool
    problem: str = ""
    left_out: tuple[str, ...] = ()
    left_out_count: int = 0


class Batches:
    """Long prints of this laptop."""

    def __init__(self, store: Store, words: Words, printing: Printing, at_work: dict[UUID, AtWork]) -> None:
        """Print by means of `printing`; `at_work` are the prints that are being made in this process."""
        self._store = store
        self._words = words
        self._printing = printing
        self._at_work = at_work

    # ------------------------------------------------------------ beginning

    def begin(self, order: Order, *, printed_at: datetime | None = None) -> UUID:
        """Note what is to be printed; `run` makes it.  The print time is now if not given.

        Raises what `Printing.make` does of a wrong order, `NotByHousehold`, `NotJoined`, `FileNotWritten`.
        """
        work = self.plan(order)
        asked, settings = work.to_json()
        row = PrintBatch(
            id=new_id(), form=work.order.form, asked=asked, settings=settings,
            folder=str(order.folder.resolve()) if order.folder else "",
            printed_at=printed_at or self._store.clock.now(), user_id=self._store.author.user,
            total=work.total, done=0, state=STOPPED,
        )  # fmt: skip
        demand(self._store, _right_of(row), self._words)
        if order.folder is not None:
            saving.check_target(order.folder / "x.pdf")
        with self._store.writing() as session:
            session.add(row)
            return row.id

    def plan(self, order: Order) -> Work:
        """Tell what an order comes to, without beginning it.  Raises as `begin` does."""
        form = self._printing.form(order.form)
        masking = self._printing.masking(form, order.masking)
        self._printing.layout(form, order.layout)
        if form.of is Of.SYNC:
            raise SubjectNeeded(subject=self._words("Paper", _VILLAGE), form=form.code)
        if order.each and KINDS[form.of].each is None:
            raise NotByHousehold(form=form.code)
        as_of = self._store.clock.today()
        year = order.year or as_of.year
        demand_year(self._words, form, year, as_of)
        joined = joinable(form, order)
        kept = replace(order, form=form.code, masking=masking.value, year=year, joined=joined)
        profile = self._printing.profile_of(form, Subject("", year, as_of))
        if order.helper is not None and not order.households:
            with self._store.reading() as session:
                kept = replace(kept, households=households_of(session, order.helper, as_of))
        stretches = self._stretches(form, kept, self._printing.desk(profile), year, as_of)
        villages = {stretch.village for stretch in stretches} or set(order.villages)
        demand_subject(self._store, self._words, villages, year, as_of)
        return Work(kept, year, as_of, profile.mark, stretches)

    def _stretches(
        self, form: Document, order: Order, desk: Desk, year: int, as_of: date
    ) -> tuple[Stretch, ...]:
        """Return whose papers are made, village by village, in the order of papers."""
        with desk.open() as sources:
            finder = Finder(sources.session, self._words, form.code, as_of)
            chosen = _chosen(finder, order)
            if KINDS[form.of].each is None:
                return tuple(Stretch(code) for code in chosen)
            return _ordered(sources, chosen, form, year, as_of)

    # ------------------------------------------------------------ making

    def run(self, id: UUID, progress: Progress = unwatched, *, written: Written | None = None) -> BatchRow:
        """Make what is left of a print; `progress` may raise to stop it, and it can go on later.

        `written` is told each file and what it has, without the bytes.  What no font can set and what may
        not be posted is left out and told; everything else that fails stops the print.  Raises
        `BatchAtWork`, `NoSuchBatch`, `DiskFull`, `FileNotWritten`, `PrinterFailed`, `NotAllowed`, and what
        `progress` does.
        """
        if id in self._at_work:
            raise BatchAtWork
        row = self._row(id)
        demand(self._store, _right_of(row), self._words)
        now = self._at_work[id] = AtWork()

        def tell(done: int, total: int, /) -> None:
            now.done = done
            if now.stop:
                raise Cancelled
            progress(done, total)

        try:
            self._note(id, RUNNING, "")
            run_of(self._store, self._printing, self._words, row, written).go(tell)
            self._note(id, DONE)
        except BaseException as error:
            self._note(id, STOPPED, self._why(error))
            raise
        finally:
            self._at_work.pop(id, None)
        return self.one(id)

    def _why(self, error: BaseException) -> str | None:
        """Say why a print stopped; None: a person stopped it."""
        if isinstance(error, Cancelled):
            return None
        if isinstance(error, FieldkitError):
            return self._words.sentence(error)
        return self._words("Paper", _FAULT if isinstance(error, Exception) else _ENDED)

    def _note(self, id: UUID, state: str, stopped: str | None = None) -> None:
        with self._store.writing() as session:
            row = session.get(PrintBatch, id)
            if row is None:
                raise NoSuchBatch(form="—", folder="—")
            row.state = state
            if stopped is not None:
                told: dict[str, Any] = json.loads(row.problem or "{}")
                row.problem = json.dumps({**told, "stopped": stopped}, ensure_ascii=False)

    def _row(self, id: UUID) -> PrintBatch:
        with self._store.reading() as session:
            row = session.get(PrintBatch, id)
        if row is None:
            raise NoSuchBatch(form="—", folder="—")
        return row

    def stop(self, id: UUID) -> None:
        """Have a print that is being made stop after the paper in hand; it can go on later."""
        if id in self._at_work:
            self._at_work[id].stop = True

    def again(self, id: UUID, folder: Path | None = None) -> UUID:
        """Begin a print anew as it was asked for, of the register as it is now."""
        row = self._row(id)
        order = Work.from_json(row.asked, row.settings, row.folder).order
        return self.begin(replace(order, folder=folder or order.folder))

    def give_up(self, id: UUID) -> None:
        """Leave a print half done for good: the files that are there stay."""
        if id in self._at_work:
            raise BatchAtWork
        row = self._row(id)
        demand(self._store, _right_of(row), self._words)
        clear_parts(row)
        self._note(id, GIVEN_UP)

    # ------------------------------------------------------------ looking

    def unfinished(self) -> list[BatchRow]:
        """List the prints that are half done, the latest first; those being made are `at_work`."""
        return self._list(PrintBatch.state.in_((RUNNING, STOPPED)))

    def one(self, id: UUID) -> BatchRow:
        """Return a print.  Raises `NoSuchBatch`."""
        found = self._list(PrintBatch.id == id)
        if not found:
            raise NoSuchBatch(form="—", folder="—")
        return found[0]

    def half_done(self, form: str, folder: Path) -> UUID:
        """Return the latest half-done print of a form in a folder.  Raises `NoSuchBatch`, `NoSuchForm`."""
        if (row := self.half_done_in(form, folder)) is None:
            raise NoSuchBatch(form=self._printing.form(form).code, folder=folder)
        return row.id

    def half_done_in(self, form: str, folder: Path) -> BatchRow | None:
        """Return the latest half-done print of a form in a folder, if there is one.  Raises `NoSuchForm`."""
        place = self._printing.form(form).code, str(folder.resolve())
        return next((row for row in self.unfinished() if (row.form, row.folder) == place), None)

    def _list(self, which: ColumnElement[bool]) -> list[BatchRow]:
        table = PrintBatch
        with self._store.reading() as session:
            rows = session.execute(  # without `asked`, which has every household
                select(
                    table.id, table.form, table.folder, table.printed_at, table.done, table.total,
                    table.state, table.problem,
                ).where(which).order_by(table.printed_at.desc(), table.id.desc())
            ).all()  # fmt: skip
        return [self._read(row) for row in rows]

    def _read(self, row: Any) -> BatchRow:
        told: dict[str, Any] = json.loads(row.problem or "{}")
        now = self._at_work.get(row.id)
        left_out = tuple(told.get("left_out", ()))
        return BatchRow(
            row.id, row.form, row.folder, row.printed_at, now.done if now else row.done, row.total,
            row.state, now is not None, told.get("stopped", ""), left_out, told.get("count", len(left_out)),
        )  # fmt: skip


def _right_of(row: PrintBatch) -> Right | None:
    """Return the right that going on with a print needs."""
    return right_to_print(Masking(json.loads(row.settings)["masking"]))


def _chosen(finder: Finder, order: Order) -> dict[str, tuple[UUID, ...]]:
    """Return the villages of an order, and of each the households that were chosen; none: all of them."""
    if not order.households:
        villages: Sequence[str | None] = order.villages or (None,)
        return {finder.village(code): () for code in villages}
    chosen: dict[str, list[UUID]] = {}
    for row in finder.households(order.households):
        chosen.setdefault(row.village_code, []).append(row.id)
    return {code: tuple(ids) for code, ids in sorted(chosen.items())}


def _ordered(
    sources: Sources, chosen: dict[str, tuple[UUID, ...]], form: Document, year: int, as_of: date
) -> tuple[Stretch, ...]:
    """Return the households of each village; of a form that is only of some, those it is of."""
    read = []
    for code, ids in chosen.items():
        wanted = Wanted(code, year, as_of, ids)
        only = None if ids else concerned(sources, wanted, form.needs)
        if only != ():
            wanted = replace(wanted, households=ids if only is None else only)
            read.append(Stretch(code, first_of(sources, wanted, _ALL)))
    return tuple(stretch for stretch in read if stretch.households)


__all__ = ["BatchRow", "Batches", "Order", "Work"]
