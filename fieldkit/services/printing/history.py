"""What was printed when, for whom, by whom, how many copies and where: the lines of the print record.

A long print is one line: its papers have one print time.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from fieldkit.db.store import Store
from fieldkit.db.tables import AppUser, Household, Person, PrintBatch, PrintJob
from fieldkit.services.printing.subjects import Subject
from fieldkit.services.villages import division_names


@dataclass(frozen=True)
class PrintedRow:
    """A line of the record.

    `job` is the paper to be made again, `batch` the long print that a line of several `papers` is of.
    `households` is of how many it was, 0 for a village as a whole; `whom` names the one, or the villagers'
    groups, that it was of.
    Without a `printer` it was saved as a file.
    """

    job: UUID
    batch: UUID | None
    form: str
    printed_at: datetime
    village: str
    whom: str
    households: int
    year: int
    masking: str
    papers: int
    pages: int
    copies: int
    printer: str
    who: str
    content_sha256: str


class PrintHistory:
    """The print record of this laptop."""

    def __init__(self, store: Store) -> None:
        """Read from `store`."""
        self._store = store

    def list(self, *, form: str = "", limit: int = 500) -> list[PrintedRow]:
        """List what was printed, the latest first; only of `form` where one is named."""
        table = PrintJob
        one = (table.printed_at, table.form, table.masking, table.user_id, table.printer, table.copies)
        of_many = select(PrintBatch.id).where(
            PrintBatch.printed_at == table.printed_at, PrintBatch.form == table.form
        )
        together = case((of_many.exists(), None), else_=table.id)  # a reprint has the time of the first print
        sums = (
            func.min(table.id).label("job"), func.count().label("papers"),
            func.sum(table.pages).label("pages"), func.min(table.content_sha256).label("sha"),
        )  # fmt: skip
        latest = (table.printed_at.desc(), func.max(table.id).desc())
        asked = select(*sums, *one).group_by(*one, together).order_by(*latest).limit(limit)
        if form:
            asked = asked.where(table.form == form)
        with self._store.reading() as session:
            lines: Sequence[Any] = session.execute(asked).all()
            ids = [line.job for line in lines]
            found = session.execute(select(table.id, table.subject).where(table.id.in_(ids)))
            subjects = {id: Subject.from_json(text) for id, text in found}
            said = _Said(session, list(subjects.values()))
            return [_row(line, subjects[line.job], said) for line in lines]


def _row(line: Any, of: Subject, said: "_Said") -> PrintedRow:
    several = line.papers > 1
    return PrintedRow(
        job=line.job, batch=said.batches.get((line.printed_at, line.form)) if several else None,
        form=line.form, printed_at=line.printed_at, village=said.village(of),
        whom="" if several else said.whom(of), households=line.papers if several else len(of.households),
        year=of.year, masking=line.masking, papers=line.papers, pages=line.pages, copies=line.copies,
        printer=line.printer or "", who=said.users.get(line.user_id, ""), content_sha256=line.sha,
    )  # fmt: skip


class _Said:
    """The names that the lines need, read for all of them at once."""

    def __init__(self, session: Session, subjects: list[Subject]) -> None:
        self._villages = division_names(session)
        self.users: dict[UUID | None, str] = dict(session.execute(select(AppUser.id, AppUser.name)).all())
        self.batches: dict[tuple[datetime, str], UUID] = {
            (at, form): id
            for id, at, form in session.execute(select(PrintBatch.id, PrintBatch.printed_at, PrintBatch.form))
        }
        homes = [subject.household for subject in subjects if subject.household is not None]
        self._heads: dict[UUID, str] = {
            id: f"{name or head or ''} {(number or '')[-4:]}".strip()
            for id, name, head, number in session.execute(
                select(Household.id, Person.name, Household.head_name, Household.local_no)
                .outerjoin(Person, Person.id == Household.head_person_id)
                .where(Household.id.in_(homes))
            )
        }

    def village(self, subject: Subject) -> str:
        return self._villages.get(subject.village, subject.village)

    def whom(self, subject: Subject) -> str:
        if subject.household is not None:
            return self._heads.get(subject.household, "")
        return "、".join(subject.groups)
