"""Long prints that were begun and are not done: read without the paper engine, for the first room."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from fieldkit.db.store import Store
from fieldkit.db.tables import PrintBatch

RUNNING, STOPPED, DONE, GIVEN_UP = "running", "stopped", "done", "given up"


@dataclass(frozen=True)
class HalfPrinted:
    """A long print that waits: its form, when it was begun, how far it is."""

    form: str
    printed_at: datetime
    done: int
    total: int


def half_printed(store: Store, at_work: Container[UUID]) -> list[HalfPrinted]:
    """List the prints that are half done, the latest first; not those that are being made."""
    with store.reading() as session:
        rows = session.execute(
            select(PrintBatch.id, PrintBatch.form, PrintBatch.printed_at, PrintBatch.done, PrintBatch.total)
            .where(PrintBatch.state.in_((RUNNING, STOPPED)))
            .order_by(PrintBatch.printed_at.desc())
        ).all()
    return [HalfPrinted(*row[1:]) for row in rows if row.id not in at_work]
