"""Which laptop is meant, and shutting one out that was lost (sync.md §4.13)."""

import logging
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, Row, select, update

from fieldkit.clock import Clock
from fieldkit.db.types import moment_text
from fieldkit.errors import NoSuchLaptop
from fieldkit.server import schema
from fieldkit.server.database import Database

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Switched:
    """A laptop that was shut out or taken back."""

    id: UUID
    label: str
    disabled: bool


class Devices:
    """The laptops that the township knows."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Take the database."""
        self._database = database
        self._clock = clock

    def disable(self, label: str) -> Switched:
        """Give a laptop nothing any more, from its next request on; its work is still taken.

        Raises `NoSuchLaptop`.
        """
        return self._switch(label, moment_text(self._clock.now()))

    def enable(self, label: str) -> Switched:
        """Take a laptop back.  Raises `NoSuchLaptop`."""
        return self._switch(label, None)

    def _switch(self, label: str, disabled_at: str | None) -> Switched:
        table = schema.device
        with self._database.writing() as connection:
            found = laptop_called(connection, self._database.county, label)
            here = (table.c.county_id == self._database.county) & (table.c.id == found.id)
            if (found.disabled_at is None) != (disabled_at is None):  # the first moment is kept
                connection.execute(update(table).where(here).values(disabled_at=disabled_at))
        device = UUID(bytes=bytes(found.id))
        log.info("device %s was %s", device.hex, "disabled" if disabled_at else "enabled")
        return Switched(device, found.label, disabled_at is not None)


def laptop_called(connection: Connection, county: str, label: str) -> Row:  # type: ignore[type-arg]
    """Return the row of the laptop that is called `label`, or has this id.  Raises `NoSuchLaptop`."""
    table = schema.device
    query = select(table).where(table.c.county_id == county)
    rows = connection.execute(query.order_by(table.c.label)).all()
    found = [row for row in rows if label in (row.label, bytes(row.id).hex())]
    if len(found) != 1:
        known = "、".join(f"{row.label} ({bytes(row.id).hex()})" for row in found or rows)
        raise NoSuchLaptop(label=label, known=known or "–")
    return found[0]
