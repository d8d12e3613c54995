"""The township's half of a forgotten passphrase: codes of laptops, read out once each (docs/decisions/0014).

The codes lie in the server's encrypted database and nowhere else; what is kept for good is who read out which
number and when.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, insert, select, update

from fieldkit.clock import Clock
from fieldkit.db.types import moment_text, new_id
from fieldkit.errors import LaptopDisabled, NoSuchRescue
from fieldkit.server import schema
from fieldkit.server.access import Device, Refused
from fieldkit.server.database import Database
from fieldkit.server.devices import laptop_called
from fieldkit.sync import wire

MOST = 20
"""Codes kept of one laptop; more is not a laptop of ours."""
SPENT_AFTER = timedelta(hours=1)
"""A code that was read out so long ago is destroyed at the next sync, used or not."""


@dataclass(frozen=True)
class RescueCode:
    """What the clerk reads out, and of what it should be the code."""

    device: str
    number: int
    code: str
    made_at: datetime
    read_before: datetime | None  # somebody read it out already


class RescueDesk:
    """The codes of all laptops."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Take the database."""
        self._database = database
        self._clock = clock

    def take(self, device: Device, message: wire.Rescues) -> wire.RescuesKept:
        """Keep what a laptop hands over, forget what opens it no more.  Raises `Refused`."""
        if len(message.slots) + len(message.here) > 2 * MOST:
            raise Refused(422, "message")
        table, county = schema.rescue, self._database.county
        mine = (table.c.county_id == county) & (table.c.device == device.id)
        with self._database.writing() as connection:
            connection.execute(delete(table).where(mine, table.c.number.not_in(message.here)))
            known = set(connection.execute(select(table.c.number).where(mine)).scalars())
            for slot in message.slots:
                if slot.number in message.here and slot.number not in known:
                    connection.execute(
                        insert(table).values(
                            county_id=county, device=device.id, number=slot.number,
                            code=slot.code[:40], made_at=slot.made[:27],
                        )
                    )  # fmt: skip
            rows = connection.execute(select(table.c.number, table.c.read_at).where(mine)).all()
        long_ago = moment_text(self._clock.now() - SPENT_AFTER)
        spent = [number for number, read_at in rows if read_at is not None and read_at < long_ago]
        return wire.RescuesKept(device.label, sorted(number for number, _ in rows), sorted(spent))

    def read(self, label: str, number: int, reader: str) -> RescueCode:
        """Return the code of slot `number` of the laptop called `label`, and note who asked.

        Raises `NoSuchLaptop`, `LaptopDisabled`, `NoSuchRescue`.
        """
        table, county = schema.rescue, self._database.county
        now = moment_text(self._clock.now())
        with self._database.writing() as connection:
            device = laptop_called(connection, county, label)
            if device.disabled_at is not None:
                raise LaptopDisabled(device=device.label)
            here = (table.c.county_id == county) & (table.c.device == device.id)
            rows = {row.number: row for row in connection.execute(select(table).where(here))}
            if number not in rows:
                known = ", ".join(str(known) for known in sorted(rows)) or "–"
                raise NoSuchRescue(device=device.label, number=number, known=known)
            row = rows[number]
            connection.execute(
                insert(schema.rescue_read).values(
                    county_id=county, id=new_id().bytes, at=now, device=device.id, number=number,
                    read_by=reader[:50],
                )
            )  # fmt: skip
            if row.read_at is None:
                connection.execute(update(table).where(here, table.c.number == number).values(read_at=now))
        before = datetime.fromisoformat(row.read_at) if row.read_at else None
        return RescueCode(device.label, number, row.code, datetime.fromisoformat(row.made_at), before)
