"""A row by its id, if it is here and not deleted: the first thing most services ask."""

from typing import TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from fieldkit.db.base import Synced
from fieldkit.errors import NotFound

Row = TypeVar("Row", bound=Synced)


def live(session: Session, table: type[Row], id: UUID | str, kind: str) -> Row:
    """Return a row that is not deleted.  Raises `NotFound`, which calls it `kind`, said in words."""
    row = session.get(table, id)
    if row is None or row.deleted_at is not None:
        raise NotFound(kind=kind, name=id)
    return row


def live_record(session: Session, table: str, id: UUID, kind: str) -> Synced:
    """Return a row of a table by its name, as `live` does; a name that is no table has no rows."""
    declared = Synced.tables.get(table)
    if declared is None:
        raise NotFound(kind=kind, name=id)
    return live(session, declared, id, kind)
