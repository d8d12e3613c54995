"""Takes one signed batch: receipts, lineages and epochs (sync.md §4.4)."""

import hashlib
import logging
from datetime import date
from typing import Literal

import msgspec
from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey
from sqlalchemy import Connection, insert, select, update

from fieldkit.clock import Clock
from fieldkit.db.types import moment_text
from fieldkit.server import schema
from fieldkit.server.access import Device, Refused
from fieldkit.server.codec import codecs
from fieldkit.server.database import Database
from fieldkit.server.ledger import Origin
from fieldkit.server.transaction import BatchTransaction
from fieldkit.sync import wire

log = logging.getLogger(__name__)


class Pushes:
    """What happens to batches."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Take the database; `clock` says which visits lie in the future."""
        self._database = database
        self._clock = clock
        self._codecs = codecs()

    def take(self, device: Device, push: wire.Push) -> wire.Receipt:
        """Join a batch with what is here; the same batch gets the same receipt every time.

        Raises `Refused` when it is not signed by the device, `wire.BadMessage` when it is no batch.
        """
        sha = hashlib.sha256(push.payload).digest()
        try:
            VerifyKey(device.key).verify(wire.signed_batch(sha), push.signature)
        except (BadSignatureError, ValueError):
            raise Refused(401, "signature") from None
        batch = wire.unpack(push.payload, wire.Batch)
        if batch.device != device.id:
            raise Refused(401, "device")
        if len(batch.changes) > wire.MAX_CHANGES or not batch.changes:
            raise wire.BadMessage("size")
        with self._database.writing() as connection:
            receipt = self._take(connection, device, batch, sha)
        told = (device.id.hex(), batch.number, len(batch.changes), receipt.status)
        log.info("device %s: batch %d with %d changes: %s", *told)
        return receipt

    def _take(self, connection: Connection, device: Device, batch: wire.Batch, sha: bytes) -> wire.Receipt:
        if batch.epoch != self._database.epoch:
            return self._answer("epoch")
        answer = self._known(connection, device, batch, sha)
        if answer is not None:
            return answer
        now = moment_text(self._clock.now())
        origin = Origin(device.id, batch.lineage, batch.number, now)
        work = BatchTransaction(
            connection, self._database.county, self._codecs, origin, device.scopes, self._today()
        )
        receipt = self._answer("ok", work.run(batch.changes))
        self._write(connection, device, batch, sha, receipt)
        return receipt

    def _known(
        self, connection: Connection, device: Device, batch: wire.Batch, sha: bytes
    ) -> wire.Receipt | None:
        """Return the answer to a batch that is not simply the next one of its lineage."""
        county, lineage, receipt = self._database.county, schema.lineage, schema.receipt
        found = connection.execute(
            select(lineage.c.last, lineage.c.device)
            .where(lineage.c.county_id == county, lineage.c.lineage == batch.lineage)
            .with_for_update()
        ).first()
        last = int(found.last) if found else 0
        if found and bytes(found.device) != device.id:
            return self._answer("fork")
        if batch.number == last + 1:
            return None
        if batch.number > last:
            return self._answer("gap")
        stored = connection.execute(
            select(receipt.c.sha256, receipt.c.result).where(
                receipt.c.county_id == county,
                receipt.c.lineage == batch.lineage,
                receipt.c.batch_no == batch.number,
            )
        ).first()
        if stored is None or bytes(stored.sha256) != sha:
            return self._answer("fork")
        return msgspec.msgpack.decode(bytes(stored.result), type=wire.Receipt)

    def _write(
        self,
        connection: Connection,
        device: Device,
        batch: wire.Batch,
        sha: bytes,
        receipt: wire.Receipt,
    ) -> None:
        county, lineage = self._database.county, schema.lineage
        key = {"county_id": county, "lineage": batch.lineage}
        if batch.number == 1:
            begun = {"device": device.id, "last": 1, "begun_at": receipt.now}
            connection.execute(insert(lineage).values(**key, **begun))
        else:
            connection.execute(
                update(lineage)
                .where(lineage.c.county_id == county, lineage.c.lineage == batch.lineage)
                .values(last=batch.number)
            )
        result = msgspec.msgpack.encode(receipt)
        connection.execute(
            insert(schema.receipt).values(**key, batch_no=batch.number, sha256=sha, result=result)
        )
        seen = schema.device
        connection.execute(
            update(seen)
            .where(seen.c.county_id == county, seen.c.id == device.id)
            .values(last_seen=receipt.now)
        )

    def _answer(
        self,
        status: Literal["ok", "fork", "gap", "epoch"],
        verdicts: list[wire.Verdict] | None = None,
    ) -> wire.Receipt:
        now = moment_text(self._clock.now())
        return wire.Receipt(status, self._database.epoch, now, verdicts or [])

    def _today(self) -> date:
        return self._clock.today()
