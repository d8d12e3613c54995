"""Which local transactions took another back or did it again: kept in `_audit`, beyond a restart."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from fieldkit.db.store import Store
from fieldkit.db.tables import Audit

UNDO, REDO = "undo", "redo"


@dataclass(frozen=True)
class Mark:
    """`undo`: the transaction took `of` back.  `redo`: it did again what the undo `of` took back."""

    action: str
    of: int


def write(session: Session, store: Store, household: UUID, mark: Mark) -> None:
    """Note what this writing transaction is."""
    txn = session.execute(text("SELECT txn FROM _writing")).scalar_one()
    note = Audit(
        at=store.clock.now(), user_id=store.author.user, action=mark.action,
        object=f"household {household} {txn} {mark.of}",
    )  # fmt: skip
    session.add(note)


def read(session: Session, household: UUID) -> dict[int, Mark]:
    """Return the marks of a household by transaction."""
    found = session.execute(
        select(Audit.action, Audit.object)
        .where(Audit.action.in_((UNDO, REDO)), Audit.object.startswith(f"household {household} "))
        .order_by(Audit.n)
    )
    marks = {}
    for action, noted in found:
        *_, txn, of = noted.split()
        marks[int(txn)] = Mark(action, int(of))
    return marks
