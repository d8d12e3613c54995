"""What a sync changed in rows that were here is remembered: by whom, on which laptop, from what to what."""

import json
from uuid import UUID

import msgspec
from sqlalchemy import select

from fieldkit.db.tables import Household
from fieldkit.server import schema
from fieldkit.sync import wire
from tests.sync.conftest import VILLAGE


def arrivals(laptop):
    asked = 'SELECT tbl, "by", device, old, new FROM _arrival ORDER BY n'
    return [(t, by, d, json.loads(old), json.loads(new)) for t, by, d, old, new in laptop.ask(asked)]


def test_a_first_download_leaves_no_traces(town):
    a, b = town.laptop("a"), town.laptop("b")
    for n in range(30):
        a.household(f"{n:04d}")
    a.sync(), b.sync()
    assert arrivals(b) == []


def test_an_edit_from_elsewhere_is_remembered_with_its_author(town):
    a, b = town.laptop("a"), town.laptop("b")
    row = a.household(phone="13800000001", address="一组")
    a.sync(), b.sync()
    b.edit(Household, row, phone="13800000002")
    b.sync(), a.sync()
    ((table, by, device, old, new),) = arrivals(a)
    assert (table, old, new) == ("household", {"phone": "13800000001"}, {"phone": "13800000002"})
    assert by
    assert device
    assert arrivals(b) == [], "one's own work does not arrive"


def test_of_a_joined_row_the_other_is_named_not_oneself(town):
    a, b = town.laptop("a"), town.laptop("b")
    row = a.household(phone="13800000001", address="一组")
    a.sync(), b.sync()
    b.edit(Household, row, address="二组")
    b.sync()
    a.edit(Household, row, phone="13800000003")
    a.sync()
    ((_, _, device, old, new),) = arrivals(a)
    assert (old, new) == ({"address": "一组"}, {"address": "二组"})
    assert device == labels(town)[b.store.author.device]


def labels(town):
    with town.database.reading() as connection:
        found = connection.execute(select(schema.device.c.id, schema.device.c.label))
        return {UUID(bytes=bytes(id)): label for id, label in found}


def test_a_row_said_as_older_versions_say_it_is_still_read():
    whole = wire.Row(
        VILLAGE, 1, "household", b"1" * 16, 2, gone=False, values=[1], by="王五", device="二号机"
    )
    short = msgspec.msgpack.encode(msgspec.msgpack.decode(msgspec.msgpack.encode(whole))[:7])
    assert msgspec.msgpack.decode(short, type=wire.Row).by is None

    class Before(msgspec.Struct, array_like=True):
        scope: str
        seq: int
        tbl: str
        id: bytes
        ver: int
        gone: bool
        values: list[object] | None

    assert msgspec.msgpack.decode(msgspec.msgpack.encode(whole), type=Before).values == [1]
