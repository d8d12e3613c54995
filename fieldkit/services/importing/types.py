"""A household type that a workbook changes: its standing follows, as of a typed one (domain.md §1.5)."""

from sqlalchemy.orm import Session

from fieldkit.db.store import Store
from fieldkit.db.tables import Household
from fieldkit.domain.codes import CodeTables
from fieldkit.services import standing_rows
from fieldkit.transfer.register import Register

_TYPE = "household_type"


def follow(session: Session, store: Store, codes: CodeTables, register: Register) -> None:
    """Write the standings of households whose known type a sheet changes, before its changes are written.

    A whole register brings its own standings, and a household without a type had none.
    """
    target = register[Household.__tablename__]
    for id, before in target.changed().items():
        if before.get(_TYPE) is None or id in target.settled or id in target.revived:
            continue
        household = session.get(Household, id)
        if household is not None:
            standing_rows.typed(session, store, codes, household, target.rows[id].get(_TYPE))
