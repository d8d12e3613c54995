"""The register as it is and as it will be: what an import changes, and how it is written."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from fieldkit.db.base import SHARED, Synced
from fieldkit.db.chunks import chunks
from fieldkit.db.tables import (
    Division,
    Helper,
    HelperAssignment,
    HelperUnit,
    Household,
    HouseholdYear,
    IncomeItem,
    IncomeYear,
    Known,
    MonitoringCase,
    Outbox,
    Person,
    PersonYear,
    VillageGroup,
)
from fieldkit.progress import Progress
from fieldkit.transfer.targets import MADE, Target, Values

__all__ = ["TABLES", "Register", "Stamp", "Target", "Values", "stamp"]

TABLES: tuple[type[Synced], ...] = (
    Division, VillageGroup, Household, Person, PersonYear, HouseholdYear, IncomeYear, IncomeItem,
    MonitoringCase, HelperUnit, Helper, HelperAssignment,
)  # fmt: skip
"""What import fills, parents first."""
_SHORT = 12

Stamp = tuple[Any, ...]


class Register:
    """Every table that import fills, read at one moment."""

    def __init__(
        self, session: Session, village: str | None = None, tables: Iterable[type[Synced]] = TABLES
    ) -> None:
        """Read the tables, or what concerns one village; the session is not needed afterwards."""
        self.stamp = stamp(session)
        self.targets = {
            table.__tablename__: Target(table, _rows(session, table, village)) for table in tables
        }

    def add(self, session: Session, table: type[Synced], ids: Sequence[UUID]) -> None:
        """Read some more rows of a table."""
        target = self[table.__tablename__]
        for part in chunks(ids):
            wanted = _selected(table).where(table.id.in_(part))
            target.rows.update(_by_id(session, wanted))

    def __getitem__(self, table: str) -> Target:
        """Return a table by its name."""
        return self.targets[table]

    def write(self, session: Session, origin: Mapping[str, Any], progress: Progress) -> None:
        """Write every change in the caller's transaction."""
        total = sum(len(t.new) + len(t.before) for t in self.targets.values())
        done = 0
        progress(0, total)
        for target in self.targets.values():
            for count in target.write(session, origin):
                done += count
                progress(done, total)


def _rows(session: Session, table: type[Synced], village: str | None) -> dict[UUID, Values]:
    wanted = _selected(table)
    if village is not None:
        wanted = wanted.where(table.scope.in_((village, SHARED)))
    return _by_id(session, wanted)


def _selected(table: type[Synced]) -> Select[Any]:
    return select(*[column for column in table.__table__.columns if column.name not in MADE])


def _often(value: Any) -> bool:
    """Tell whether many rows are likely to have the value."""
    return type(value) is date or (type(value) is str and len(value) < _SHORT)


def _by_id(session: Session, wanted: Select[Any]) -> dict[UUID, Values]:
    """Return rows by id without their empty fields; texts that come again are held once."""
    found = session.execute(wanted)
    names = list(found.keys())
    at = names.index("id")
    same: dict[Any, Any] = {}
    rows: dict[UUID, Values] = {}
    for row in found:
        rows[row[at]] = {
            name: same.setdefault(value, value) if _often(value) else value
            for name, value in zip(names, row, strict=True)
            if value is not None and value != {}
        }
    return rows


def stamp(session: Session) -> Stamp:
    """Return something that differs after any change of the register, made here or pulled."""
    here = session.execute(select(func.max(Outbox.n))).scalar()
    pulled = session.execute(select(func.count(), func.max(Known.ver)).select_from(Known)).one()
    return (here, *pulled)
